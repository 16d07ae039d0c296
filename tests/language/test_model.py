"""The bundled model: its tokens are ours, it is found, and it reads entities where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin

from beritaparse.errors import ModelError
from beritaparse.language.model import EntityModel, load_model, model_path
from beritaparse.language.spacy_id import make_doc
from beritaparse.language.tokens import tokenise
from beritaparse.pipeline import default_pipeline

TEXTS = [
    "",
    "  Dua  spasi,\n\nbaris baru\tdan tab. ",
    "Plt. Bupati Bangli Ir. Wayan Contoh, M.Si. membuka rapat di Kabupaten Bangli.",
    "Jum'at (3/12) pukul 09.00 WITA",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_doc_keeps_every_character_and_our_tokens(text: str) -> None:
    doc = make_doc(spacy.blank("id").vocab, text)
    assert doc.text == text
    ours = [word for word in tokenise(text).texts if word.strip()]
    assert [token.text for token in doc if not token.is_space] == ours


def test_the_pipeline_is_saved_and_loaded(tmp_path: Path) -> None:
    nlp = load_model()
    doc = nlp(TEXTS[2])
    packed = DocBin(docs=[doc]).to_bytes()
    assert [ent.text for ent in next(iter(DocBin().from_bytes(packed).get_docs(nlp.vocab))).ents] == [
        e.text for e in doc.ents
    ]
    nlp.to_disk(tmp_path / "copy")
    assert [ent.text for ent in load_model(tmp_path / "copy")(TEXTS[2]).ents] == [ent.text for ent in doc.ents]


def test_it_finds_persons_bodies_and_places() -> None:
    text = (
        "BANGLI - Kepala Dinas Kesehatan Kabupaten Bangli, Ketut Sumardika, mengatakan hal itu di Denpasar.\n\n"
        "Menurut Sumardika, vaksinasi dibantu Kementerian Kesehatan."
    )
    document = default_pipeline().read(text)
    found = {(text[e.start : e.end], e.label) for e in EntityModel(load_model())(document)}
    assert ("Ketut Sumardika", "PER") in found
    assert {label for _, label in found} == {"PER", "ORG", "LOC"}


def test_the_model_is_small_and_carries_no_vocabulary() -> None:
    files = [path for path in model_path().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 8 * 2**20
    assert not any(path.name == "strings.json" for path in files)


def test_a_missing_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="analyser='rules'"):
        load_model(tmp_path / "none")

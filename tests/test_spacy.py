"""beritaparse in a spaCy pipeline."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import beritaparse
import beritaparse.spacy_component as component
from beritaparse.records import Article

TEXT = "BANGLI - Bupati Bangli Wayan Sudarma membuka rapat koordinasi bersama BPBD Bangli, Senin (2/9/2024)."
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("id")
    nlp.add_pipe("beritaparse")
    return nlp


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def test_records_are_plain_data_on_the_doc(doc: Doc) -> None:
    assert type(doc._.berita) is dict
    assert Article.from_dict(doc._.berita) == beritaparse.parse_article(TEXT)


def test_spans_carry_label_and_id(doc: Doc) -> None:
    found = {(span.label_, span.id_) for span in doc.spans["berita"]}
    article = Article.from_dict(doc._.berita)
    assert {("OFFICIAL", official.id) for official in article.officials} <= found
    assert {"OFFICIAL", "DATE", "MEETING"} <= {label for label, _ in found}


def test_entities_do_not_overlap_and_earlier_ones_stay() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "OWN", "pattern": "Wayan Sudarma"}])
    nlp.add_pipe("beritaparse")
    entities = [(ent.text, ent.label_) for ent in nlp(TEXT).ents]
    assert ("Wayan Sudarma", "OWN") in entities
    assert "DATE" in {label for _, label in entities}
    assert "OFFICIAL" not in {label for _, label in entities}


def test_through_bytes_and_docbin(nlp: Language, doc: Doc) -> None:
    copies = [Doc(nlp.vocab).from_bytes(doc.to_bytes())]
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    copies += DocBin(store_user_data=True).from_bytes(stored).get_docs(nlp.vocab)
    for copy in copies:
        assert Article.from_dict(copy._.berita) == Article.from_dict(doc._.berita)
        assert [span.text for span in copy.spans["berita"]] == [span.text for span in doc.spans["berita"]]
        assert [ent.label_ for ent in copy.ents] == [ent.label_ for ent in doc.ents]


def test_through_two_processes(nlp: Language, doc: Doc) -> None:
    for copy in nlp.pipe([TEXT, TEXT], n_process=2, batch_size=1):
        assert Article.from_dict(copy._.berita) == Article.from_dict(doc._.berita)


def test_through_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXT)._.berita == nlp(TEXT)._.berita


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_to_read(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.ents == ()
    assert doc._.berita["officials"] == []


def test_every_label_has_a_colour(doc: Doc) -> None:
    assert {span.label_ for span in doc.spans["berita"]} <= component.COLORS.keys()


def test_without_an_import_by_entry_points(tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / "beritaparse-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: beritaparse\nVersion: 0\n", encoding="utf-8")
    lines = []
    for group, points in project["entry-points"].items():
        lines += [f"[{group}]", *(f"{name} = {target}" for name, target in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    code = (
        "import spacy; from spacy.displacy.render import EntityRenderer\n"
        "nlp = spacy.blank('id'); nlp.add_pipe('beritaparse')\n"
        f"print(len(nlp({TEXT!r})._.berita['dates']), EntityRenderer().colors['OFFICIAL'])"
    )
    path = os.pathsep.join((str(tmp_path), str(ROOT / "src")))
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["1", component.COLORS["OFFICIAL"]], done.stderr

"""What holds over a whole text: persons found again, places in a row, short forms in brackets."""

from __future__ import annotations

import pytest
import spacy

from beritaparse.language.entity_rules import EntityRules, Found, set_right
from beritaparse.language.spacy_id import make_doc


def right(*marked: str) -> list[str]:
    """Sentences with entities marked as 'PER[Made Contoh]', as they are marked after the rules."""
    sentences: list[list[str]] = []
    found: list[list[Found]] = []
    for sentence in marked:
        words: list[str] = []
        entities: list[Found] = []
        start, label = 0, ""
        for word in sentence.split():
            if "[" in word:
                label, word = word.split("[")
                start = len(words)
            words.append(word.rstrip("]"))
            if word.endswith("]"):
                entities.append(Found(start, len(words), label))
        sentences.append(words)
        found.append(entities)
    return [shown(words, entities) for words, entities in zip(sentences, set_right(sentences, found), strict=True)]


def shown(words: list[str], entities: list[Found]) -> str:
    shown = list(words)
    for start, end, label in entities:
        shown[start] = f"{label}[{shown[start]}"
        shown[end - 1] += "]"
    return " ".join(shown)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # the same name, and a part of it with a capital
        (["PER[Made Rai] hadir", "kata Made Rai"], ["PER[Made Rai] hadir", "kata PER[Made Rai]"]),
        (["PER[Made Rai] hadir", "kata Rai ."], ["PER[Made Rai] hadir", "kata PER[Rai] ."]),
        (["kata Rai", "PER[Made Rai] hadir"], ["kata PER[Rai]", "PER[Made Rai] hadir"]),
        (["PER[ketut mulia] hadir", "niat mulia"], ["PER[ketut mulia] hadir", "niat mulia"]),
        # what is an entity already stays one, and so does what is a place more often
        (["PER[Wayan Bangli]", "di LOC[Bangli]"], ["PER[Wayan Bangli]", "di LOC[Bangli]"]),
        (["PER[Susut]", "LOC[Susut] LOC[Susut]", "di Susut"], ["PER[Susut]", "LOC[Susut] LOC[Susut]", "di Susut"]),
        # initials are too short
        (["PER[M S]", "M S hadir"], ["PER[M S]", "M S hadir"]),
        # places in a row
        (["LOC[Desa Sulahan Kecamatan Susut]"], ["LOC[Desa Sulahan] LOC[Kecamatan Susut]"]),
        (["LOC[Desa Sulahan Desa]"], ["LOC[Desa Sulahan] Desa"]),
        (["LOC[Kota Bangli]", "LOC[Lapangan Desa Bangli]"], ["LOC[Kota Bangli]", "LOC[Lapangan Desa Bangli]"]),
        (["LOC[Desa]"], ["LOC[Desa]"]),
        # brackets
        (["ORG[Badan Pusat Statistik ( BPS )] merilis"], ["ORG[Badan Pusat Statistik] ( ORG[BPS] ) merilis"]),
        (["ORG[Badan Pusat Statistik ( BPS ) Bangli]"], ["ORG[Badan Pusat Statistik ( BPS ) Bangli]"]),
        (["ORG[Badan Pusat Statistik (] BPS )"], ["ORG[Badan Pusat Statistik] ( BPS )"]),
        (["ORG[PT Contoh ( Persero )]"], ["ORG[PT Contoh ( Persero )]"]),
    ],
)  # fmt: skip
def test_over_the_sentences_of_a_text(before: list[str], after: list[str]) -> None:
    assert right(*before) == after


def test_the_component_reads_one_doc_or_the_sentences_of_a_text() -> None:
    nlp = spacy.blank("id")
    first, second = (make_doc(nlp.vocab, text) for text in ("Ketut Sumardika hadir.", "Kata Sumardika, rapat usai."))
    first.ents = [first.char_span(0, 15, "PER")]
    rules = EntityRules()
    rules.set_annotations([first, second], rules.predict([first, second]))
    assert [ent.text for ent in second.ents] == ["Sumardika"]
    whole = make_doc(nlp.vocab, "Ketut Sumardika hadir. Kata Sumardika, rapat usai.")
    whole.ents = [whole.char_span(0, 15, "PER")]
    assert [(ent.text, ent.label_) for ent in rules(whole).ents] == [("Ketut Sumardika", "PER"), ("Sumardika", "PER")]

"""What holds over a whole text: persons found again and whole, without degrees."""

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
        # a word of running text, a title, though it is part of a name
        (["PER[Made Lama]", "kabar Lama Made"], ["PER[Made Lama]", "kabar Lama PER[Made]"]),
        (["PER[Lurah Rai]", "si Lurah , Rai"], ["PER[Lurah Rai]", "si Lurah , PER[Rai]"]),
        # degrees
        (["PER[Made Rai S] . Sos , M . Si"], ["PER[Made Rai] S . Sos , M . Si"]),
        (["PER[Made Rai Spd] hadir"], ["PER[Made Rai] Spd hadir"]),
        (["PER[Made S] . Kata Rai"], ["PER[Made S] . Kata Rai"]),
        # parts side by side are one
        (["PER[Made] PER[Rai] hadir"], ["PER[Made Rai] hadir"]),
        (["PER[Made Rai]", "PER[Made] Rai hadir"], ["PER[Made Rai]", "PER[Made Rai] hadir"]),
        # where a part was found, the whole name that is known
        (["PER[Made Rai]", "kata PER[Made] Rai , PER[Rai]"], ["PER[Made Rai]", "kata PER[Made Rai] , PER[Rai]"]),
        # initials in front
        (["Ketua II S . PER[Made Rai]"], ["Ketua II PER[S . Made Rai]"]),
        (["Bupati H . PER[Made Rai]"], ["Bupati H . PER[Made Rai]"]),
        # short forms that are spelt out
        (["Laporan Hasil Rapat ( PER[LHR] )", "isi PER[LHR]"], ["Laporan Hasil Rapat ( LHR )", "isi LHR"]),
        (["PER[Made Rai Cakra] ( PER[MRC] )"], ["PER[Made Rai Cakra] ( PER[MRC] )"]),
        (["pendamping ( PER[MRC] )"], ["pendamping ( PER[MRC] )"]),
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

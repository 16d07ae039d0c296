"""What holds over a whole text: persons found again and whole, without degrees."""

from __future__ import annotations

import pytest
import spacy
from marked_words import marked, read

from beritaparse.language.entity_rules import EntityRules, set_right
from beritaparse.language.spacy_id import make_doc


def right(*sentences: str) -> list[str]:
    """Sentences with entities marked as 'PER[Made Contoh]', as they are marked after the rules."""
    texts = [read(sentence) for sentence in sentences]
    words = [text[0] for text in texts]
    return [marked(*sentence) for sentence in zip(words, set_right(words, [text[1] for text in texts]), strict=True)]


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
        # parts side by side are one
        (["PER[Made] PER[Rai] hadir"], ["PER[Made Rai] hadir"]),
        (["PER[Made Rai]", "PER[Made] Rai hadir"], ["PER[Made Rai]", "PER[Made Rai] hadir"]),
        # where a part was found, the whole name that is known
        (["PER[Made Rai]", "kata PER[Made] Rai , PER[Rai]"], ["PER[Made Rai]", "kata PER[Made Rai] , PER[Rai]"]),
        # what the words of its sentence tell is set right first
        (["S . PER[Made Rai]", "kata S . Made Rai"], ["PER[S . Made Rai]", "kata PER[S . Made Rai]"]),
        # places that look like persons
        (["di PER[Sagardin] .", "bahwa PER[Sagardin] indah"], ["di LOC[Sagardin] .", "bahwa LOC[Sagardin] indah"]),
        (["di PER[Sagardin] .", "kata PER[Sagardin]"], ["di PER[Sagardin] .", "kata PER[Sagardin]"]),
        (["di PER[Sagardin] .", "PER[Sagardin] mengatakan"], ["di PER[Sagardin] .", "PER[Sagardin] mengatakan"]),
        (["di PER[Sagardin] .", "Bupati PER[Sagardin]"], ["di PER[Sagardin] .", "Bupati PER[Sagardin]"]),
        (["di PER[Made Rai] ."], ["di PER[Made Rai] ."]),
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

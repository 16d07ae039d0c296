"""Every cue of the meeting tables is found in its examples, and says there what it is meant to say."""

import pytest

from beritaparse import parse_article
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import event_mentions
from beritaparse.language.tokens import tokenise
from beritaparse.lexicon.matcher import default_matcher
from beritaparse.lexicon.row import Row
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import ClauseWord, EventCue, GroupWord, MeetingKind, PurposeCue, RoleCue, WordSet
from beritaparse.pipeline import default_pipeline

#: A headline before the example, which then opens the running text.
OPENING = "Kabar dari Kecamatan Pagi Ini\n\n"
ENDING = "Suasana berjalan lancar hingga sore, dan warga pulang dengan gembira."


def examples(kind: type[Row]) -> list[tuple[Row, str]]:
    return [(row, example) for row in packaged_rows(kind) for example in getattr(row, "examples", ())]


@pytest.mark.parametrize(
    ("row", "example"), [case for kind in (PurposeCue, RoleCue, EventCue, GroupWord) for case in examples(kind)]
)
def test_a_cue_is_found_in_its_example(row: Row, example: str) -> None:
    found = default_matcher().find(example, tokenise(example))
    assert row in {entry.row for match in found for entry in match.entries}


@pytest.mark.parametrize(("row", "example"), examples(PurposeCue))
def test_a_purpose_is_read_from_the_example_of_its_cue(row: PurposeCue, example: str) -> None:
    article = parse_article(OPENING + example[0].upper() + example[1:] + ".")
    assert [purpose.kind.value for meeting in article.meetings for purpose in meeting.purposes] == [row.kind]


@pytest.mark.parametrize("example", [text for row in packaged_rows(PurposeCue) for text in row.non_examples])
def test_no_purpose_is_read_from_a_non_example(example: str) -> None:
    article = parse_article(OPENING + example[0].upper() + example[1:] + ".")
    assert [purpose.text for meeting in article.meetings for purpose in meeting.purposes] == []


def kinds_in(text: str) -> set[str]:
    marks = Marks(default_pipeline().read(f"{OPENING}{text} {ENDING}"))
    return {mention.row.kind for mention in event_mentions(marks)}


@pytest.mark.parametrize(("row", "example"), examples(MeetingKind))
def test_an_event_is_found_in_the_example_of_its_kind(row: MeetingKind, example: str) -> None:
    assert row.kind in kinds_in(example)


@pytest.mark.parametrize(
    ("row", "example"), [(row, text) for row in packaged_rows(MeetingKind) for text in row.non_examples]
)
def test_no_event_is_found_in_a_non_example(row: MeetingKind, example: str) -> None:
    assert row.kind not in kinds_in(example)


@pytest.mark.parametrize("kind", [PurposeCue, RoleCue, EventCue, ClauseWord, GroupWord, MeetingKind])
def test_no_form_stands_in_two_rows_of_a_table(kind: type[Row]) -> None:
    owners: dict[str, set[int]] = {}
    for number, row in enumerate(packaged_rows(kind)):
        for form, _ in row.forms():
            owners.setdefault(form.lower(), set()).add(number)
    assert {form for form, rows in owners.items() if len(rows) > 1} == set()


def test_no_word_stands_twice_in_a_word_set() -> None:
    for row in packaged_rows(WordSet):
        assert len(row.words) == len(set(row.words)), row.name

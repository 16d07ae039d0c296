"""The purposes found so far, and the phrases that can be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import DEFINITE
from beritaparse.language.verbs import is_active, is_aim, is_passive
from beritaparse.lexicon.word_rows import MeetingKind
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Purpose, PurposeKind

#: Two purposes that share so much of their words are one.
SAME = 0.6
#: Words between a cue and the purpose.
_NO_NOUN = word_set("no_noun")
_PLACES = word_set("places_in_an")
_AND_TOO = frozenset(("juga", "dan", "serta"))
LEADS = word_set("purpose_leads")


@dataclass(slots=True)
class Found:
    """Purposes found so far, with the tokens that they cover."""

    marks: Marks
    spans: list[tuple[int, int, PurposeKind]] = field(default_factory=list)

    def covers(self, index: int) -> bool:
        """Whether a token lies in a purpose that was found."""
        return any(first <= index <= last for first, last, _ in self.spans)

    def add(self, first: int, last: int, kind: PurposeKind, *, again: bool = False) -> None:
        """Add a phrase unless it says what another one says; of feasts only one, unless ``again``."""
        words = _content(self.marks, first, last)
        if not again and kind is PurposeKind.COMMEMORATION and any(other is kind for _, _, other in self.spans):
            return
        if not words or any(_alike(words, _content(self.marks, a, b)) for a, b, _ in self.spans):
            return
        self.spans.append((first, last, kind))

    def records(self) -> tuple[Purpose, ...]:
        """The purposes in the order of the text."""
        marks = self.marks
        return tuple(
            Purpose(marks.text(first, last), marks.starts[first], marks.ends[last], kind)
            for first, last, kind in sorted(self.spans)
        )


def _content(marks: Marks, first: int, last: int) -> list[str]:
    return [word for word in marks.lower[first : last + 1] if word[0].isalnum()]


def _alike(one: list[str], other: list[str]) -> bool:
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    common = sum(1 for word in short if word in long)
    return (common == len(short) and 2 * len(short) >= len(long)) or 2 * common / (len(one) + len(other)) >= SAME


def is_deverbal(word: str) -> bool:
    """Whether a word is a noun made of a verb or adjective: 'pencegahan', 'kenyamanan'."""
    return len(word) > 7 and word.startswith(("pe", "ke")) and word.endswith("an") and word not in _PLACES


def takes(marks: Marks, what: str, first: int, *, front: bool = False) -> bool:
    """Whether a phrase of the sort that a cue wants (``verb``, ``noun`` or ``any``) begins at a token."""
    word = marks.word(first)
    if not word or not word[0].isalnum() or marks.is_day(first) or first in marks.people:
        return False
    if what == "verb":
        return (is_aim(word) and not marks.is_capital(first)) or (front and is_deverbal(word))
    if what == "noun":
        return not (is_active(word) or is_passive(word)) and word not in DEFINITE and word not in _NO_NOUN
    return word not in DEFINITE and word not in ("hal", "itu", "yang", "karena", "bahwa", "nyata")


def aims(marks: Marks, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The single aims of 'meningkatkan …, memperkuat …, serta menjaga …' and 'bersilaturahmi juga untuk meminta …'."""
    start = first
    for index in range(first + 1, last):
        word = marks.lower[index]
        if word in _AND_TOO and marks.word(index + 1) == "untuk" and is_aim(marks.word(index + 2)) and start < index:
            yield start, index - 1
            start = index + 2
        elif word == "sekaligus" and is_deverbal(marks.lower[start]) and _is_done(marks, index + 1):
            yield start, index - 1
            start = index + 1
        elif is_aim(marks.lower[first]) and (
            word == "," or (word in ("serta", "sekaligus") and not _waits(marks.lower[index - 1]))
        ):
            step = index + 1
            while marks.word(step) in ("dan", "serta", "juga", "untuk", "sekaligus"):
                step += 1
            whole = index - start >= 2 or marks.lower[start].startswith("ber")
            if is_active(marks.word(step)) and whole and step < last:
                yield start, index - 1
                start = step
    yield start, last


def _waits(word: str) -> bool:
    """Whether the phrase before goes on: 'melatih dan memotivasi serta mendampingi petani' has one object."""
    return word == "," or is_active(word)


def _is_done(marks: Marks, index: int) -> bool:
    """Whether a noun names something done: 'pelaksanaan gerakan tanam sekaligus | dialog bersama petani'."""
    return is_deverbal(marks.word(index)) or marks.at(MeetingKind, index) is not None

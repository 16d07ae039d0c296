"""Quotation marks: which opens, which closes, and what stands between them.

News text is careless with them: straight and curly ones are mixed, a curly one stands the wrong way round, a space
slips to the wrong side, a quotation runs over paragraphs with or without opening marks of its own, and one of a pair
gets lost. Where a mark stands between its neighbours tells most about it, then whether something is open, and last
the direction in which it was written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

from beritaparse.document import Paragraph, Quotation
from beritaparse.language.repair import Reading
from beritaparse.lexicon.speech import speaking_after

#: How many paragraphs a quotation may run on without a mark of its own in between.
LONGEST_RUN = 5
#: The fewest words of speech whose opening mark is lost; fewer are a stray mark.
FEWEST_WORDS = 4

_DOUBLE = re.compile('"+')
_SINGLE = re.compile(r"(?<![\w'])'(?=[^\s'])(?P<words>[^\"\n]{1,400}?[^\s'])'(?![\w'])")
_LAST_WORD = re.compile(r"\b(?P<word>[a-z]+)[,:]\Z")
_OPENERS = frozenset("“„‟«‘")
_CLOSERS = frozenset("”»’")
_BEFORE_OPENING = frozenset(" ([{/:–—-\n")
_AFTER_CLOSING = frozenset(" .,;:!?)]}…–—-\n")


class Shape(Enum):
    """What a mark's neighbours say about it: '"Kami' opens, 'siap,"' closes, ',"ujar' and ' " ' may do either."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    shape: Shape
    written: str
    """The mark in the caller's text, which may have a direction."""


def find_quotations(reading: Reading, paragraphs: Iterable[Paragraph]) -> list[Quotation]:
    """What stands in quotation marks, in order: speech, but also names, terms and slogans.

    Quotations inside others are left to the outer one. One that runs over paragraphs is one quotation if only its
    last paragraph closes it; where each paragraph opens anew, each is one.
    """
    found: list[Quotation] = []
    waiting: tuple[int, int, int] | None = None  # start and end of an unclosed quotation, and its age in paragraphs
    for paragraph in paragraphs:
        marks = _marks(reading, paragraph)
        if waiting and marks:
            start, end, _ = waiting
            if _only_closes(reading.text, marks):
                found.append(_trimmed(reading.text, start, marks[0].start))
                marks = marks[1:]
            else:
                found.append(_trimmed(reading.text, start, end, closed=False))
            waiting = None
        quotations, still_open = _pair(reading.text, paragraph, marks)
        found += quotations
        if still_open is not None:
            waiting = (still_open, paragraph.end, 0)
        elif waiting:
            start, end, age = waiting
            waiting = (start, end, age + 1)
            if age + 1 >= LONGEST_RUN:
                found.append(_trimmed(reading.text, start, end, closed=False))
                waiting = None
    if waiting:
        found.append(_trimmed(reading.text, waiting[0], waiting[1], closed=False))
    found.sort(key=lambda quotation: quotation.start)
    found += _single(reading.text, found)
    return sorted((quotation for quotation in found if quotation.end > quotation.start), key=lambda q: q.start)


def _marks(reading: Reading, paragraph: Paragraph) -> list[_Mark]:
    text = reading.text
    marks: list[_Mark] = []
    if text.find('"', paragraph.start, paragraph.end) < 0:
        return marks
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        written = reading.source[reading.offsets.to_source(start, end)[0]]
        marks.append(_Mark(start, end, _shape(text, paragraph, start, end, written), written))
    return marks


def _shape(text: str, paragraph: Paragraph, start: int, end: int, written: str) -> Shape:
    before = text[start - 1] if start > paragraph.start else "\n"
    after = text[end] if end < paragraph.end else "\n"
    may_open, may_close = before in _BEFORE_OPENING, after in _AFTER_CLOSING
    if may_open and not may_close:
        return Shape.OPENS
    if may_close and not may_open:
        return Shape.CLOSES
    if before == "\n":
        return Shape.OPENS
    if after in "\n,.;" or (before in ",.!?" and after.islower()):  # 'siap ", ujar' and 'siap,"ujar'
        return Shape.CLOSES
    return Shape.OPENS if written in _OPENERS else Shape.EITHER


def _only_closes(text: str, marks: Sequence[_Mark]) -> bool:
    """Whether a paragraph's first mark closes what an earlier paragraph opened."""
    first = marks[0]
    if first.shape is Shape.OPENS:
        return False
    return first.shape is Shape.CLOSES or len(marks) % 2 == 1 or first.written in _CLOSERS


def _pair(text: str, paragraph: Paragraph, marks: Sequence[_Mark]) -> tuple[list[Quotation], int | None]:
    """The quotations of a paragraph, and where one begins that its end leaves open."""
    found: list[Quotation] = []
    opened: int | None = None
    depth = 0
    for index, mark in enumerate(marks):
        rest = marks[index + 1 : index + 3]
        if opened is None:
            if _may_open(text, mark, rest):
                opened = mark.end
            elif not found and _lost_its_opening(text, paragraph, mark):
                found.append(_trimmed(text, paragraph.start, mark.start, closed=False))
        elif mark.shape is Shape.OPENS and not _closes_in_disguise(text, mark):
            if _nests(rest):
                depth += 1
            else:
                found.append(_trimmed(text, opened, mark.start, closed=False))
                opened, depth = mark.end, 0
        elif depth:
            depth -= 1
        else:
            found.append(_trimmed(text, opened, mark.start))
            opened = None
    return found, opened


def _may_open(text: str, mark: _Mark, rest: Sequence[_Mark]) -> bool:
    """Whether a mark opens a quotation where none is open; ``rest`` are the next two marks."""
    if mark.shape is Shape.OPENS:
        return True
    if not rest or rest[0].shape is Shape.OPENS:
        return False
    if (verb := _LAST_WORD.search(text, max(mark.start - 20, 0), mark.start)) and verb["word"] in speaking_after():
        return True  # 'mengatakan," kami siap"'
    # 'katanya," Kami siap," …': a space on the wrong side
    return mark.shape is Shape.EITHER or text[mark.end : mark.end + 2].lstrip()[:1].isupper()


def _closes_in_disguise(text: str, mark: _Mark) -> bool:
    """'… siap, "ujar Budi': a space on the wrong side of a closing mark."""
    before = text[max(mark.start - 2, 0) : mark.start]
    return len(before) == 2 and before[0] in ",.!?" and before[1] == " " and text[mark.end : mark.end + 1].islower()


def _nests(rest: Sequence[_Mark]) -> bool:
    """Whether a mark that opens inside a quotation has a closing one of its own before the outer one's."""
    return len(rest) > 1 and rest[0].shape is not Shape.OPENS and rest[1].shape is not Shape.OPENS


def _lost_its_opening(text: str, paragraph: Paragraph, mark: _Mark) -> bool:
    spoken = text[paragraph.start : mark.start]
    return mark.shape is Shape.CLOSES and spoken[-1:] in ",.!?" and len(spoken.split()) >= FEWEST_WORDS


def _single(text: str, doubles: Sequence[Quotation]) -> list[Quotation]:
    """What stands in single marks outside of double ones. Marks inside a word or at the end of one ('Asma' Hadi')
    are apostrophes."""
    if "'" not in text:
        return []
    found = []
    starts = [double.start for double in doubles]
    reach = list(accumulate((double.end for double in doubles), max))  # how far those up to each one reach
    for match in _SINGLE.finditer(text):
        start, end = match.span("words")
        before = bisect_left(starts, end)
        if not before or reach[before - 1] <= start:
            found.append(_trimmed(text, start, end))
    return found


def _trimmed(text: str, start: int, end: int, *, closed: bool = True) -> Quotation:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(start, end, closed)

"""Topics that the text lists.

Agenda rapat meliputi penetapan rute, pola pengamanan, serta penanganan sampah
isu strategis yang dibahas antara lain pengembangan kawasan dan penanganan banjir
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from beritaparse.extract.meetings.aims import Found
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import Neighbours
from beritaparse.extract.meetings.phrases import JOINS, phrase_end
from beritaparse.extract.meetings.relation import reference
from beritaparse.language.verbs import is_active
from beritaparse.lexicon.word_sets import phrases, word_set
from beritaparse.records import PurposeKind

_ROMAN = re.compile(r"[IVXL]+")
_NOUNS = word_set("agenda_nouns")
_MATTERS = word_set("matters_of_meetings")
_TREATED = word_set("treated_verbs")
_ABOUT = word_set("about")
_NO_NOUN = word_set("no_noun")
_LISTS = phrases("list_openers")
#: Words between 'agenda' and the list, and between 'isu yang dibahas' and it.
REACH, MATTER_REACH = 8, 14
#: Sentences behind the event's name in which its agenda may be told.
NEAR = 3
#: Items of a list.
MOST_ITEMS = 10


def add_listed_topics(marks: Marks, around: Neighbours, found: Found) -> None:
    """The topics behind 'agenda … meliputi', 'menjadi fokus pembahasan, di antaranya'."""
    if (_NOUNS | _MATTERS).isdisjoint(marks.lower):
        return
    for number, (first, last) in enumerate(marks.sentences):
        noun = next((index for index in range(first, last) if _is_list_noun(marks, index)), None)
        if noun is None or marks.is_silent(first) or not _is_about(marks, around, number):
            continue
        reach = REACH if marks.lower[noun] in _NOUNS else MATTER_REACH
        start = _list_start(marks, noun + 1, min(noun + reach, last))
        if start is None or found.covers(start):
            continue
        for one, other in list_items(marks, start, last):
            found.add(one, other, PurposeKind.AGENDA)


def _is_list_noun(marks: Marks, index: int) -> bool:
    """'Agenda', or 'isu' of 'isu yang akan dibahas'."""
    word = marks.lower[index]
    if word not in _MATTERS:
        return word in _NOUNS
    following = marks.lower[index + 1 : index + REACH]
    return "yang" in following and not _TREATED.isdisjoint(following)


def _is_about(marks: Marks, around: Neighbours, number: int) -> bool:
    """Whether a sentence tells of the event: it names it or follows soon, and names no other."""
    if around.own(number):
        return True
    if around.others(number):
        return False
    return reference(marks, *marks.sentences[number]) is not None or any(
        around.own(earlier) for earlier in range(max(number - NEAR, 0), number)
    )


def _list_start(marks: Marks, first: int, stop: int) -> int | None:
    """Where the list begins, None where something else comes first."""
    for index in range(first, stop):
        if marks.texts[index] in ('"', ";", "."):
            return None
        start = behind_opener(marks, index)
        if start is not None:
            return start
        if is_active(marks.lower[index]):
            return None
    return None


def behind_opener(marks: Marks, index: int) -> int | None:
    """Where a list begins that a token opens: 'antara lain', 'yaitu:'; None where none is opened."""
    longest = max(
        (len(words) for words in _LISTS if tuple(marks.lower[index : index + len(words)]) == words), default=0
    )
    start = index + longest
    if not longest:
        return None
    return start + 1 if marks.word(start) in (",", ":") else start


def _without_means(marks: Marks, first: int, last: int) -> int:
    """The end of an item before how it is treated: 'pengisian data desa | dengan menghadirkan pemateri'."""
    means = (n for n in range(first + 1, last) if marks.lower[n] == "dengan" and is_active(marks.lower[n + 1]))
    return next(means, last + 1) - 1


def list_items(marks: Marks, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The items of an enumeration, each a name of its own."""
    start = first
    for _ in range(MOST_ITEMS):
        start += marks.word(start) in _ABOUT
        if start in marks.dates or marks.word(start) in _NO_NOUN:
            return
        comma = next((n for n in range(start, last) if marks.texts[n] == ","), None)
        end = phrase_end(marks, start, name=comma is None)
        if comma is not None:
            end = min(end, comma - 1)
        end = _without_means(marks, start, end)
        if end == start and _ROMAN.fullmatch(marks.texts[start]):
            return  # 'laporan Pansus I, II, dan III' is one topic
        if end < start:
            return
        yield start, end
        index = comma if comma is not None and comma == end + 1 else end + 1
        if marks.texts[index] != ",":
            return
        index += 1
        while marks.word(index) in JOINS:
            index += 1
        start = index

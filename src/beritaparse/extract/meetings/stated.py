"""Aims that the text states as such: 'Tujuan rapat ini ada dua hal. Yang pertama … dan …'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from beritaparse.extract.meetings.aims import LEADS, Found, aims, takes
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import DEFINITE, EventMention
from beritaparse.extract.meetings.phrases import phrase_end
from beritaparse.extract.meetings.relation import reference
from beritaparse.language.verbs import is_aim
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import PurposeKind

_HELD = word_set("being_held")
_WISHES = word_set("wishes")


def add_stated_aims(marks: Marks, mentions: Iterable[EventMention], found: Found) -> None:
    """Aims behind the word 'tujuan', enumerated in the next sentence where it says so."""
    if "tujuan" not in marks.lower:
        return
    named = {mention.sentence for mention in mentions}
    for number, (first, last) in enumerate(marks.sentences):
        index = next(
            (n for n in range(first, last) if marks.lower[n] == "tujuan" and marks.word(n - 1) not in ("dengan",)), None
        )
        if index is None or not (number in named or reference(marks, first, last + 1) or _is_own(marks, index)):
            continue
        following = range(index, min(index + 18, last))
        hal = next((n for n in following if marks.lower[n] == "hal" and marks.word(n - 1) in _NUMBERS), None)
        if hal is not None:
            end = marks.sentences[number + 1][1] if number + 1 < len(marks.sentences) else last
            for one, other in _enumeration(marks, hal + 1, max(last, end)):
                found.add(one, other, PurposeKind.AIM)
            continue
        copula = next((n for n in following if marks.lower[n] in ("adalah", "ialah", "yakni", "yaitu", "untuk")), None)
        if copula is None:
            continue
        start = copula
        while marks.word(start) in LEADS:
            start += 1
        if not found.covers(start) and takes(marks, "any", start):
            for one, other in aims(marks, start, phrase_end(marks, start, name=False)):
                if other >= one:
                    found.add(one, other, PurposeKind.AIM)


_NUMBERS = word_set("counted")
_ORDINALS = word_set("ordinals")


def _is_own(marks: Marks, index: int) -> bool:
    """Whether it is the aim of what the text tells of: 'tujuan studi ini', 'tujuan dilaksanakannya …'."""
    following = marks.lower[index + 1 : index + 6]
    stop = next((n for n, word in enumerate(following) if word in DEFINITE), 0)
    named = any(marks.is_capital(n) or marks.texts[n].isdigit() for n in range(index + 1, index + 1 + stop))
    return (stop > 0 and not named) or any(word in _HELD for word in following[:2])


def _enumeration(marks: Marks, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The items of 'Yang pertama … dan yang kedua …', the wish ('kami ingin') left out."""
    heads = [n for n in range(first, last + 1) if marks.lower[n] in _ORDINALS]
    if not heads:
        return
    for n, head in enumerate(heads):
        start = head + 1
        while start <= last and marks.lower[start] in _WISHES:
            start += 1
        stop = heads[n + 1] - 1 if n + 1 < len(heads) else last
        end = start - 1
        while end < stop and marks.texts[end + 1] not in ('"', "\n", ";", ".") and end + 1 not in marks.dates:
            end += 1
        while end >= start and marks.lower[end] in ("dan", "yang", ",", "serta"):
            end -= 1
        if end < start:
            continue
        joint = _joint(marks, start, end) if len(heads) == 1 else None
        if joint is None:
            yield start, end
        else:
            yield start, joint - 1
            yield joint + 1, end


def _joint(marks: Marks, first: int, last: int) -> int | None:
    """The 'dan' between two items of which only the first is counted: before a capital letter or a verb."""
    for index in range(last - 1, first + 1, -1):
        if marks.lower[index] == "dan" and (is_aim(marks.lower[index + 1]) or marks.is_capital(index + 1)):
            return index
    return None

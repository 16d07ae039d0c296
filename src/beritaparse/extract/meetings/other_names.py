"""Other words for an event, so that 'PKS ini bertujuan …' or 'bantuan itu untuk …' is known to speak of it.

Perjanjian Kerja Sama (PKS)                  the short name of what it is about
Jumpa Juara Kader Kecamatan (JJ3K)           its own short name
penyerahan bantuan benih, penandatanganan    what is handed over, opened or agreed on: 'bantuan ini', 'kerja sama itu'
program "Desa Cerdas"                        the noun that frames its name
"""

from __future__ import annotations

from collections.abc import Iterable

from beritaparse.extract.meetings.aims import Found
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import UNLISTED, EventMention
from beritaparse.lexicon.word_sets import word_set

#: Families of events whose aim is that of the thing: who gives seed to farmers tells what the seed is for.
_OF_THINGS = frozenset(("handover", "inauguration", "signing"))
_AGREEMENTS = word_set("agreements")
#: So many words of a thing's name may stand for it, and a word so short does not.
_HEAD, _SHORT = 3, 4
_FRAME = "program"


def other_names(marks: Marks, mentions: Iterable[EventMention], found: Found) -> frozenset[str]:
    """The words, in lower case.

    Args:
        mentions: where the running text names the event.
        found: what it is about, as far as its name tells.
    """
    names = set(_short_names(found))
    for mention in mentions:
        if (name := _own_name(marks, mention)) is not None:
            names.add(name)
        if mention.row.family == "signing":
            names |= _AGREEMENTS
        if mention.row.family in _OF_THINGS:
            names |= _things(found)
            if mention.last > mention.first:
                names.add(marks.lower[mention.last])  # 'menyerahkan bantuan'
        if mention.row.family == UNLISTED and _FRAME in marks.lower[max(mention.first - 2, 0) : mention.first]:
            names.add(_FRAME)
    return frozenset(names)


def _short_names(found: Found) -> Iterable[str]:
    marks = found.marks
    for first, last, _ in found.spans:
        for index in range(first, last):
            if marks.texts[index] == "(" and index + 2 <= last and marks.texts[index + 2] == ")":
                yield marks.lower[index + 1]


def _things(found: Found) -> set[str]:
    """The first words of what is handed over or opened."""
    lower = found.marks.lower
    return {
        word
        for first, last, _ in found.spans
        for word in lower[first : min(first + _HEAD, last + 1)]
        if len(word) >= _SHORT and word.isalpha()
    }


def _own_name(marks: Marks, mention: EventMention) -> str | None:
    for index in range(mention.last + 1, min(mention.last + 10, len(marks) - 2)):
        if marks.texts[index] == "(" and marks.texts[index + 2] == ")":
            return marks.lower[index + 1] if marks.texts[index + 1].isupper() else None
        if not marks.is_capital(index):
            return None
    return None

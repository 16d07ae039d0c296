"""What is treated at a meeting, told by the verb of who treats it there.

APBD Perubahan 2024 disahkan | dalam rapat paripurna      what is done at the meeting: the subject of the verb
membeberkan kasus pencurian | dalam konferensi pers       its object
Dalam pertemuan itu, Bupati | memaparkan kondisi jalan    the same behind the meeting
"""

from __future__ import annotations

from collections.abc import Iterable

from beritaparse.extract.meetings.aims import Found, aims
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import DEFINITE, EventMention
from beritaparse.extract.meetings.phrases import phrase_end
from beritaparse.language.verbs import is_active, is_passive
from beritaparse.lexicon.word_rows import ClauseWord
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import PurposeKind

#: Families of events at which something is treated.
_FAMILIES = frozenset(("meeting", "press"))
#: So many tokens may stand between the verb and the meeting, and in a subject.
REACH, LONGEST_SUBJECT = 30, 24

_AT = frozenset(("dalam", "pada", "saat", "melalui", "lewat"))
_BEFORE_EVENT = word_set("any_event") | {"sebuah"}
_TREATED = word_set("treated_verbs")
_TREATING = word_set("treating_verbs")
_PRESENTING = word_set("presenting_verbs")
_SPOKEN = word_set("said_at_meetings")
_AUXILIARIES = frozenset(("akan", "telah", "sudah", "resmi", "juga", ","))


def add_treated(marks: Marks, mentions: Iterable[EventMention], found: Found) -> None:
    """The first topic that the text tells so."""
    for mention in mentions:
        if mention.row.family not in _FAMILIES or mention.verb or mention.quoted:
            continue
        at = _preposition(marks, mention)
        if at is None:
            continue
        first, limit = marks.sentence(mention.first)
        spans = _behind(marks, mention, limit) if at == first else _before(marks, first, at)
        for one, other in spans:
            found.add(one, other, PurposeKind.TOPIC)
        if spans:
            return


def _preposition(marks: Marks, mention: EventMention) -> int | None:
    """The token of 'dalam' in 'dalam (acara) rapat'."""
    index = mention.first - 1
    while marks.word(index) in _BEFORE_EVENT:
        index -= 1
    return index if marks.word(index) in _AT else None


def _before(marks: Marks, first: int, at: int) -> list[tuple[int, int]]:
    for verb in range(at - 1, max(first, at - REACH) - 1, -1):
        word = marks.lower[verb]
        if marks.texts[verb] in ('"', ";"):
            return []
        if word in _TREATED and verb + 2 >= at - (marks.word(at - 1) == "oleh"):
            return _subject(marks, first, verb)
        if word in _TREATING:
            whole = phrase_end(marks, verb + 1, name=True) >= at - 1
            return [(verb + 1, at - 1)] if whole and _is_topic(marks, verb + 1, at - 1) else []
        if is_active(word) or (is_passive(word) and word not in _TREATED):
            return []
    return []


def _subject(marks: Marks, first: int, verb: int) -> list[tuple[int, int]]:
    """What stands before a passive verb, from the beginning of the sentence."""
    last = verb - 1
    while last > first and marks.lower[last] in _AUXILIARIES:
        last -= 1
    start = first
    for index in range(first, last + 1):
        if marks.texts[index] == "\n":
            start = index + 1
    if not 1 <= last - start < LONGEST_SUBJECT or not _is_topic(marks, start, last):
        return []
    if any(is_active(word) or is_passive(word) or word in (",", '"') for word in marks.lower[start : last + 1]):
        return []
    return [(start, last)]


def _behind(marks: Marks, mention: EventMention, limit: int) -> list[tuple[int, int]]:
    comma = next((n for n in range(mention.last + 1, min(mention.last + 12, limit)) if marks.texts[n] == ","), None)
    if comma is None:
        return []
    for verb in range(comma + 1, min(comma + REACH, limit)):
        word = marks.lower[verb]
        if word in _PRESENTING:
            last = phrase_end(marks, verb, name=False)
            return list(aims(marks, verb, last)) if _is_topic(marks, verb + 1, last) else []
        if marks.texts[verb] == '"' or is_active(word) or is_passive(word):
            return []
    return []


def _is_topic(marks: Marks, first: int, last: int) -> bool:
    """Whether a phrase names something that can be treated: no pronoun, nothing said, no 'keputusan itu'."""
    if last <= first or marks.lower[first] in _SPOKEN or first in marks.people:
        return False
    cue = marks.at(ClauseWord, first)
    if cue is not None and cue.row.effect in ("ends", "blocks"):
        return False
    return not (last - first < 2 and marks.lower[last] in DEFINITE)

"""What an event is for or about: its complement, and the phrases behind cues such as 'guna' and 'membahas'."""

from __future__ import annotations

from collections.abc import Iterable

from beritaparse.document import Part
from beritaparse.extract.meetings.agenda import add_listed_topics
from beritaparse.extract.meetings.aims import Found
from beritaparse.extract.meetings.cued import add_cued
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import EventMention, Neighbours
from beritaparse.extract.meetings.names import COMMEMORATED, complement
from beritaparse.extract.meetings.other_names import other_names
from beritaparse.extract.meetings.phrases import JOINS
from beritaparse.extract.meetings.relation import belongs
from beritaparse.extract.meetings.stated import add_stated_aims
from beritaparse.extract.meetings.treated import add_treated
from beritaparse.lexicon.word_rows import PurposeCue
from beritaparse.records import Purpose, PurposeKind


def find_purposes(marks: Marks, mentions: list[EventMention], around: Neighbours, *, main: bool) -> tuple[Purpose, ...]:
    """The purposes of an event.

    Args:
        mentions: where the text names the event.
        around: the mentions of this event and of others, by sentence.
        main: whether the article is about this event, so that 'kegiatan ini' means it.
    """
    found = Found(marks)
    body = [mention for mention in mentions if mention.part is not Part.HEADLINE]
    _add_from_name(marks, body, found)
    _add_from_cues(marks, body, around, found, main=main)
    if main:
        add_stated_aims(marks, body, found)
        add_listed_topics(marks, around, found)
        if not found.spans:
            add_treated(marks, body, found)
    if not found.spans:
        for mention in mentions:
            if mention.part is Part.HEADLINE:
                _add_complement(marks, mention, found)
    return found.records()


def _add_from_name(marks: Marks, mentions: Iterable[EventMention], found: Found) -> None:
    """What the event's own name tells, outside of quotes first: 'rapat koordinasi | penanganan banjir'."""
    body = list(mentions)
    for mention in sorted(body, key=lambda mention: mention.quoted):
        if mention.verb and (mention.row.family == "meeting" or _named_beside(mention, body)):
            continue
        if _add_complement(marks, mention, found):
            return  # what names it again mostly says it in other words


def _add_from_cues(marks: Marks, mentions: list[EventMention], around: Neighbours, found: Found, *, main: bool) -> None:
    """What the cues tell that speak of the event by their place in the sentence."""
    names = other_names(marks, mentions, found)
    sentences = {mention.sentence for mention in mentions}
    for cue in marks.cues(PurposeCue) if main else marks.cues_in(PurposeCue, sentences):
        if marks.part(cue.first) is Part.HEADLINE or marks.is_silent(cue.first) or found.covers(cue.first):
            continue
        if belongs(marks, cue, around, names, found, main=main):
            add_cued(marks, cue, around, found)


def _named_beside(mention: EventMention, mentions: list[EventMention]) -> bool:
    """Whether the sentence of a verb names the event by its noun too: 'melakukan restocking dengan menebar …'."""
    return any(
        not other.verb and other.sentence == mention.sentence and other.first < mention.first for other in mentions
    )


def _add_complement(marks: Marks, mention: EventMention, found: Found) -> bool:
    span = complement(marks, mention)
    if span is not None and not found.covers(span[0]):
        commemorated = marks.lower[span[0]] in COMMEMORATED or marks.lower[span[0]] in ("peringatan", "memperingati")
        kind = PurposeKind.COMMEMORATION if commemorated else PurposeKind.TOPIC
        feasts = _two_feasts(marks, *span) if commemorated else (span,)
        for first, last in feasts:
            found.add(first, last, kind, again=len(feasts) > 1)
        return True
    return False


def _two_feasts(marks: Marks, first: int, last: int) -> tuple[tuple[int, int], ...]:
    """'Hari Kartini dan | HUT ke-12 Dekranasda': two of them are celebrated at once."""
    for index in range(first + 1, last - 1):
        if marks.lower[index] in JOINS and marks.lower[index + 1] in COMMEMORATED and marks.is_name(index + 1):
            return (first, index - 1), (index + 1, last)
    return ((first, last),)

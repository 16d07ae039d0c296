"""Events that an article reports or announces: what kind, when, where, who led them, and what they are for."""

from __future__ import annotations

from dataclasses import replace

from beritaparse.document import Document, Part
from beritaparse.extract.meetings.choice import choose_main, is_sure
from beritaparse.extract.meetings.events import Event, gather_events, is_done, is_listed, is_presented
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import UNLISTED, EventMention, Neighbours, by_sentence, event_mentions
from beritaparse.extract.meetings.moment import find_date, find_mode, find_time
from beritaparse.extract.meetings.names import ANNIVERSARY
from beritaparse.extract.meetings.participants import find_participants
from beritaparse.extract.meetings.people import find_chair
from beritaparse.extract.meetings.purposes import find_purposes
from beritaparse.extract.meetings.unlisted import unlisted_event
from beritaparse.extract.meetings.venue import find_venue
from beritaparse.records import Meeting, PurposeKind

__all__ = ["find_meetings"]

#: Words for any event in front of the kind, by family: 'acara pembukaan', 'kunjungan audiensi'.
_FRAMES = {"ceremony": "acara ", "meeting": "kunjungan "}


def find_meetings(document: Document) -> None:
    """Fill ``document.meetings``: what the article is about first, then other events with a date, venue or purpose."""
    marks = Marks(document)
    events = gather_events(marks, event_mentions(marks))
    main = choose_main(marks, events)
    if not is_sure(main) and (unlisted := unlisted_event(marks)) is not None:
        for event in main:
            event.main = False
        main = [Event([unlisted], main=True)]
        events = [*main, *events]
    everything = by_sentence(mention for event in events for mention in event.mentions)
    records = [_record(marks, event, everything) for event in main]
    for event in events:
        if not event.main and ((listed := is_listed(event)) or is_done(marks, event)):
            record = _without_repeated(_record(marks, event, everything), records)
            aimed = any(purpose.kind is not PurposeKind.TOPIC for purpose in record.purposes)
            told = event.day is not None or (record.purposes and record.venue is not None)
            if (aimed and is_presented(event)) or (listed and told) or (event.day is not None and record.purposes):
                records.append(record)
    document.meetings = records


def _without_repeated(record: Meeting, main: list[Meeting]) -> Meeting:
    """The event without the purposes that the text gives to the one that it is about."""
    told = [set(purpose.text.lower().split()) for meeting in main if meeting.main for purpose in meeting.purposes]
    kept = tuple(
        purpose
        for purpose in record.purposes
        if not any(words <= purposes for purposes in told if (words := set(purpose.text.lower().split())))
    )
    return record if len(kept) == len(record.purposes) else replace(record, purposes=kept)


def _record(marks: Marks, event: Event, everything: dict[int, list[EventMention]]) -> Meeting:
    mentions = event.mentions
    around = Neighbours([mention for mention in mentions if mention.part is not Part.HEADLINE], everything)
    date = find_date(marks, mentions, main=event.main)
    chair = find_chair(marks, mentions, around, main=event.main)
    head = _head(mentions)
    start, end = marks.starts[head.first], marks.ends[head.last]
    return Meeting(
        kind=_kind(marks, mentions),
        text=marks.document.text[start:end],
        start=start,
        end=end,
        main=event.main,
        date=date.value if date is not None else None,
        time=find_time(marks, mentions, date),
        mode=find_mode(marks, mentions),
        venue=find_venue(marks, mentions, main=event.main),
        jurisdiction=marks.document.home,
        chair=chair,
        participants=find_participants(marks, mentions, chair, main=event.main),
        purposes=find_purposes(marks, mentions, around, main=event.main),
        mentions=tuple(
            marks.document.span(marks.starts[mention.first], marks.ends[mention.last]) for mention in mentions
        ),
        confidence=_confidence(event),
        source="rules:unlisted" if head.row.family == UNLISTED else "rules:verb" if head.verb else "rules:noun",
    )


def _confidence(event: Event) -> float:
    """How often kind and date of an event with such a chance were right on articles that its weights had not seen."""
    if not event.main:
        return 0.6
    if event.mentions[0].row.family == UNLISTED:
        return 0.65
    return round(0.5 + 0.45 * event.chance, 2)


def _head(mentions: list[EventMention]) -> EventMention:
    """The mention that names the event best: a noun of the running text, the most specific one."""
    best = max(
        mentions,
        key=lambda mention: (
            mention.part is not Part.HEADLINE,
            not mention.verb,
            not mention.quoted,
            not mention.definite,
            -mention.first,
        ),
    )
    fuller = [
        mention
        for mention in mentions
        if mention.row.kind.startswith(f"{best.row.kind} ") and 0 <= mention.sentence - best.sentence <= 3
    ]
    return fuller[0] if fuller and best.part is not Part.HEADLINE and not best.verb else best


def _kind(marks: Marks, mentions: list[EventMention]) -> str:
    """The kind as the article words it, in lower case; of a verb its noun."""
    head = _head(mentions)
    words = " ".join(marks.text(head.first, head.last).lower().split()).removesuffix("nya")
    if head.verb:
        return "perayaan" if words.startswith("meraya") else head.row.kind.lower()
    words = words.removeprefix(_FRAMES.get(head.row.family, "")).removeprefix("prosesi ")
    if (head.row.kind == "upacara" and "inspektur" in words) or words == "irup":
        return "upacara"
    return "peringatan" if head.row.kind == ANNIVERSARY else words

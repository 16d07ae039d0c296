"""Which mentions are one event, and which event the article is about."""

from __future__ import annotations

from dataclasses import dataclass, field

from beritaparse.document import Part
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import EventMention
from beritaparse.extract.meetings.moment import date_of
from beritaparse.extract.meetings.venue import places

#: The least score of an event that an article is about.
MAIN = 4.0
#: Words of an event that lies behind or ahead of the one that the article is about.
_BACKGROUND = frozenset("sebelumnya lalu sebelum pernah rencananya direncanakan mendatang nantinya bakal akan tahapan pekan".split())


@dataclass(slots=True)
class Event:
    """One event with its mentions, in order."""

    mentions: list[EventMention] = field(default_factory=list)
    date: str | None = None
    score: float = 0.0
    main: bool = False

    @property
    def kind(self) -> str:
        """What names the event: the most specific kind among its mentions."""
        return max((mention.row.kind for mention in self.mentions), key=lambda kind: kind.count(" "))


def gather_events(marks: Marks, mentions: list[EventMention]) -> list[Event]:
    """The events of an article from its mentions."""
    events: list[Event] = []
    for mention in _without_parts(mentions):
        date = date_of(marks, mention)
        value = date.value if date is not None else None
        event = next((event for event in reversed(events) if _is_same(event, mention, value)), None)
        if event is None:
            event = Event()
            events.append(event)
        event.mentions.append(mention)
        if mention.part is not Part.HEADLINE and event.date is None:
            event.date = value
    for event in events:
        event.score = _score(marks, event)
    return events


def _without_parts(mentions: list[EventMention]) -> list[EventMention]:
    """Mentions without those that are a part of the name of the event beside them ('rapat evaluasi …')."""
    kept: list[EventMention] = []
    for mention in mentions:
        before = kept[-1] if kept else None
        if before is not None and not before.verb and before.last + 1 == mention.first and before.part is mention.part:
            if before.strength == 1 and mention.strength > 1:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _is_same(event: Event, mention: EventMention, date: str | None) -> bool:
    if not any(_compatible(mention, other) for other in event.mentions):
        return False
    if mention.definite or date is None or event.date is None:
        return True
    return date == event.date


def _compatible(one: EventMention, other: EventMention) -> bool:
    if one.row is other.row:
        return True
    short, long = sorted((one.row.kind.split(), other.row.kind.split()), key=len)
    if all(word in long for word in short):
        return True
    if one.row.family != other.row.family:
        return False
    return one.definite and one.row.family in ("meeting", "visit", "installation", "handover", "training")


def _score(marks: Marks, event: Event) -> float:
    """How surely the article is about the event."""
    total = 0.0
    body = [mention for mention in event.mentions if mention.part is not Part.HEADLINE]
    if len(body) < len(event.mentions):
        total += 3.0
    if not body:
        return total - 2.5
    best = max(_mention_score(marks, mention) for mention in body)
    return total + best + 0.4 * min(len(body) - 1, 4)


def _mention_score(marks: Marks, mention: EventMention) -> float:
    first, last = marks.sentences[mention.sentence]
    behind = mention.sentence - marks.lead
    score = {1: -1.5, 2: 0.2, 3: 1.2}[mention.strength]
    if behind <= 0:
        score += 3.0
    elif behind <= 3:
        score += 2.0 - 0.3 * behind
    else:
        score -= 0.15 * min(behind, 10)
    if date_of(marks, mention) is not None:
        score += 1.5
    if any(place.weight >= 2.0 for place in places(marks, first, last)):
        score += 1.2
    score += {"hold": 1.2, "attend": 0.8, "lead": 1.5, "open": 1.5, "frame": 0.8, "gather": 0.5}.get(mention.use, 0.0)
    if mention.definite:
        score += 0.5
    if mention.quoted:
        score -= 2.0
    if any(marks.lower[index] in _BACKGROUND for index in range(max(first, mention.first - 8), mention.first)):
        score -= 1.0
    return score


def choose_main(events: list[Event]) -> Event | None:
    """The event that the article is about, None where it is about none."""
    best = max(events, key=lambda event: event.score, default=None)
    if best is None or best.score < MAIN:
        return None
    best.main = True
    return best

"""When an event is held, and in what mode."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date as calendar_date

from beritaparse.document import Part
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import EventMention
from beritaparse.lexicon.word_rows import MeetingKind, VenueWord
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Date, DateRelation, Grain, Mode

#: Cues of a sentence that go before its date and make it another thing's.
_FAR = 40
#: Words that make the day behind them the name of a feast.
_NAMED = word_set("before_named_day")
_AFTER = word_set("afterwards")
#: News is about what happened within so many days.
RECENT = 45
#: So many tokens behind 'pasca' the date is that of what was before the event.
_NEAR_DATE = 14
#: Characters of an interval of days in ISO 8601.
_DAYS = 21
_CLOCK = re.compile(r"(?i)\b(?:pukul|jam)\s*(?P<hour>\d{1,2})[.:](?P<minute>\d{2})\b")
_HYBRID = word_set("hybrid")


def date_of(marks: Marks, mention: EventMention, *, strict: bool = True) -> Date | None:
    """The date in the sentence of a mention: the first behind it, else the last before it."""
    first, last = marks.scopes[mention.sentence]
    tokens = marks.date_tokens
    inside = [
        (token, date)
        for token in tokens[bisect_left(tokens, first) : bisect_right(tokens, last)]
        if _is_event_date(date := marks.dates[token]) and marks.word(token - 1) not in _NAMED
    ]
    behind = [
        (token, date)
        for token, date in inside
        if token > mention.last and not _is_of_earlier(marks, mention.last, token)
    ]
    before = [(token, date) for token, date in inside if token < mention.first]
    days = [date for _, date in behind if date.grain is Grain.DAY or date.grain is Grain.INTERVAL]
    if days:
        return days[0]
    days = [date for _, date in before if date.grain is Grain.DAY or date.grain is Grain.INTERVAL]
    if days:
        return days[-1]
    return None if strict else (inside[0][1] if inside else None)


def _is_of_days(date: Date) -> bool:
    """Whether a date is an interval told to the day."""
    return date.grain is Grain.INTERVAL and date.value is not None and len(date.value) == _DAYS


def _names_event(marks: Marks, first: int, last: int) -> bool:
    """Whether a stretch of text names an event, of which its days may be."""
    return any(marks.at(MeetingKind, index) is not None for index in range(first, last + 1))


def _is_of_earlier(marks: Marks, first: int, token: int) -> bool:
    """Whether the date is that of what the event follows: 'serah terima jabatan pasca mutasi pada 21 Maret'."""
    return any(word in _AFTER for word in marks.lower[max(first + 1, token - _NEAR_DATE) : token])


def _is_event_date(date: Date) -> bool:
    return (
        date.value is not None
        and date.relation is not DateRelation.EVENT
        and (date.grain is not Grain.INTERVAL or "hijri" not in date.source)
        and len(date.value) >= 10
        and date.value[4] == "-"
    )


def find_date(marks: Marks, mentions: list[EventMention], *, main: bool) -> Date | None:
    """When the event is held."""
    body = [mention for mention in mentions if mention.part is not Part.HEADLINE]
    ranked = sorted(body, key=lambda mention: (mention.quoted, mention.sentence))
    for mention in ranked:
        date = date_of(marks, mention)
        if date is not None and not _before_after(marks, mention, date, ranked):
            return date
    for mention in body:  # the date may open the next sentence, or close the one before
        for number in (mention.sentence + 1, mention.sentence - 1):
            date = day_in(marks, number)
            if date is not None and main and number >= marks.lead and not _is_what_happened(marks, number):
                return date
    day = _lead_date(marks) if main else None
    return day or next((month for mention in ranked if (month := _month_of(marks, mention)) is not None), None)


def _month_of(marks: Marks, mention: EventMention) -> Date | None:
    """The month in the sentence of an event of which no day is told: 'pelantikan dijadwalkan pada akhir Juni'."""
    _, last = marks.scopes[mention.sentence]
    if mention.quoted:
        return None
    for token in marks.date_tokens[bisect_left(marks.date_tokens, mention.last) :]:
        if token > last:
            return None
        date = marks.dates[token]
        if date.grain is Grain.MONTH and date.relation is not DateRelation.EVENT and date.value is not None:
            return date
    return None


def _is_what_happened(marks: Marks, number: int) -> bool:
    """Whether a sentence tells of an incident: 'Peristiwa itu terjadi pada Jumat (9/9)'."""
    first, last = marks.sentences[number]
    return "terjadi" in marks.lower[first : last + 1]


def is_past(marks: Marks, mention: EventMention) -> bool:
    """Whether the sentence tells what came after the event: 'usai rapat'."""
    return any(word in _AFTER for word in marks.lower[max(mention.first - 4, 0) : mention.first])


def _before_after(marks: Marks, mention: EventMention, date: Date, mentions: list[EventMention]) -> bool:
    """Whether the date is that of something 'usai' the event, and another sentence gives the event's own."""
    if marks.token_at(date.start) > mention.first or not is_past(marks, mention):
        return False
    return any(
        (other_date := date_of(marks, other)) is not None and marks.token_at(other_date.start) > other.last
        for other in mentions
        if other is not mention
    )


def day_in(marks: Marks, number: int) -> Date | None:
    """The first day that a sentence tells, feasts and words like 'kemarin' aside."""
    if not 0 <= number < len(marks.sentences):
        return None
    first, last = marks.sentences[number]
    for token in range(first, last + 1):
        date = marks.dates.get(token)
        if (
            date is not None
            and (date.grain is Grain.DAY or (_is_of_days(date) and not _names_event(marks, first, last)))
            and _is_event_date(date)
            and date.relation is not DateRelation.RELATIVE
        ):
            return date
    return None


def _lead_date(marks: Marks) -> Date | None:
    """The first day that the text tells which is not after its publication."""
    anchor = marks.document.anchor
    told = [
        date
        for number in range(marks.lead, min(marks.lead + 9, len(marks.sentences)))
        if (date := day_in(marks, number)) is not None and not _is_what_happened(marks, number)
    ]
    if anchor is None:
        return told[0] if told else None
    past = [date for date in told if date.value is not None and date.value[:10] <= anchor[:10]]
    day = calendar_date.fromisoformat(anchor[:10])
    recent = [date for date in past if (day - calendar_date.fromisoformat((date.value or "")[:10])).days <= RECENT]
    return recent[0] if recent else past[0] if past else None


def find_time(marks: Marks, mentions: list[EventMention], date: Date | None) -> str | None:
    """The time of day at which the event starts: that of its date, else one that its sentences tell."""
    if date is not None and date.time:
        return date.time[:5]
    for number in dict.fromkeys(mention.sentence for mention in mentions if not mention.quoted):
        clock = _CLOCK.search(marks.text(*marks.scopes[number]))
        if clock is not None and int(clock["hour"]) < 24 and int(clock["minute"]) < 60:
            return f"{int(clock['hour']):02d}:{clock['minute']}"
    return None


def find_mode(marks: Marks, mentions: list[EventMention]) -> Mode | None:
    """Online or hybrid, where a sentence about the event says so."""
    online = False
    for number in {mention.sentence for mention in mentions}:
        first, last = marks.sentences[number]
        words = marks.lower[first : last + 1]
        if (
            not _HYBRID.isdisjoint(words)
            or ("luring" in words and "daring" in words)
            or ("offline" in words and "online" in words)
        ):
            return Mode.HYBRID
        online = online or any(cue.row.kind == "virtual" for cue in marks.cues_in(VenueWord, [number]))
    return Mode.ONLINE if online else None

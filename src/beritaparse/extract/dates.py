"""Date expressions as records: found by the grammar, tied to the article's anchors."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace
from datetime import date

from beritaparse.document import Document, Part
from beritaparse.language.dates.atoms import one_of
from beritaparse.language.dates.meanings import CalendarDate, Clock, Direction, Expression, Vague, WeekdayName
from beritaparse.language.dates.scan import expressions
from beritaparse.link.anchors import EVENT_AFTER, EVENT_BEFORE, Anchors, Resolved, resolve
from beritaparse.link.years import OpenYears, day_by_weekday
from beritaparse.records import Date, Weekday

#: Parts of an article whose dates are no part of its story.
_OUTSIDE = frozenset({Part.CROSSLINK, Part.TEASER, Part.SIGNOFF})

_FUTURE = (
    *("akan", "rencananya", "direncanakan", "dijadwalkan", "bakal", "nantinya", "mendatang", "berencana"),
    *("ditargetkan", "paling lambat", "selambat-lambatnya", "selambatnya", "batas waktu", "tenggat", "agar", "harus"),
    *("wajib", "diminta", "diimbau", "dibuka mulai", "batas akhir", "berharap", "diharapkan", "harapannya"),
    *("mudah-mudahan", "semoga", "menargetkan", "targetnya", "beri waktu", "memberi waktu", "diberi waktu"),
)
_PAST = ("telah", "sudah", "sejak", "pernah", "lalu", "silam", "sebelumnya", "semula", "tercatat")
#: A word of tense, which is looked for in lower case.
_TENSE = re.compile(rf"(?<!\w)(?:{one_of(_PAST)}|(?P<future>{one_of(_FUTURE)}))(?!\w)")

_QUOTE_MARK = re.compile('["“”]')

#: 'Keesokan harinya' that opens a sentence follows the day told last, even in another paragraph; elsewhere it may speak
#: of any day ('di hari berikutnya').
_OPENING = 12

#: Offsets of the zones of Indonesia (Keppres 41/1987).
ZONES = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"}
#: How far a time of day may stand from its date, in characters.
_CLOCK_REACH = 60


def find_dates(document: Document) -> None:
    """Fill `Document.dates`."""
    found = [
        item
        for item in expressions(document.text, document.tokens)
        if document.layout.part_at(item.start) not in _OUTSIDE
    ]
    published = _day_of(document.anchor) or _first_whole_day(found) or day_by_weekday(found)
    anchors = Anchors(published, _event_day(document, found, Anchors(published)))
    document.event_day = anchors.event
    records: list[Date] = []
    running, sentence = Direction.NONE, (0, 0)
    years = OpenYears(document.text, found, anchors.now)
    paragraph_end = told_until = 0
    spoken = _SpokenDays(document, found, anchors)
    for expression in found:
        if isinstance(expression.meaning, Clock | Vague) or _in_a_name(document, expression):
            continue
        if document.sentence_of(expression.start) != sentence:
            running, sentence = Direction.NONE, document.sentence_of(expression.start)
        if expression.start >= paragraph_end:
            paragraph_end = document.text.find("\n", expression.start) % (len(document.text) + 1)
        cue = _cue(document, expression) or running
        said = _direction(expression)
        running = said or running
        told = anchors.told if expression.start < told_until or expression.start - sentence[0] < _OPENING else None
        event = spoken.day(expression) or anchors.event
        resolved = resolve(expression.meaning, Anchors(anchors.published, event, told), cue)
        resolved = years.settled(expression, resolved, anchors, silent=cue is Direction.NONE and not said)
        if resolved is None:
            continue
        if resolved.first is not None and expression.start not in spoken.attributions:
            anchors, told_until = Anchors(anchors.published, anchors.event, resolved.first), paragraph_end
        records.append(_record(document, expression, resolved))
    document.dates = _with_times(document, records, [item for item in found if isinstance(item.meaning, Clock)])


def _record(document: Document, expression: Expression, resolved: Resolved) -> Date:
    weekday = Weekday(resolved.weekday, resolved.agrees) if resolved.weekday else None
    start, end = expression.start, expression.end
    return Date(
        document.text[start:end],
        start,
        end,
        resolved.value,
        grain=resolved.grain,
        relation=resolved.relation,
        weekday=weekday,
        approximate=resolved.approximate,
        confidence=_confidence(resolved),
        source=f"dates:{expression.piece}",
    )


def _confidence(resolved: Resolved) -> float:
    if resolved.agrees is False:
        return 0.7
    return {"absolute": 0.99, "partial": 0.95, "relative": 0.9, "event": 0.8}[str(resolved.relation)]


# --- anchors --------------------------------------------------------------------------------------------------------


def _day_of(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value and len(value) >= 10 else None


def _first_whole_day(found: list[Expression]) -> date | None:
    """The first day with month and year that the text tells: the anchor of an article without any."""
    for expression in found:
        meaning = expression.meaning
        if isinstance(meaning, CalendarDate) and meaning.is_day and meaning.complete and meaning.last is None:
            resolved = resolve(meaning, Anchors())
            if resolved is not None and resolved.first is not None:
                return resolved.first
    return None


def _event_day(document: Document, found: list[Expression], anchors: Anchors) -> date | None:
    """The day of the event that the article tells of: the first day near publication that its body names by date or
    weekday."""
    if anchors.published is None:
        return None
    line = document.layout.published_span
    for expression in found:
        if expression.start < document.layout.body_start or (line and line.start <= expression.start < line.end):
            continue
        meaning = expression.meaning
        if (
            not isinstance(meaning, CalendarDate | WeekdayName)
            or (isinstance(meaning, CalendarDate) and not meaning.is_day)
            or meaning.last
        ):
            continue
        resolved = resolve(meaning, anchors, _cue(document, expression) or Direction.NONE)
        if resolved is None or resolved.first is None:
            continue
        distance = (resolved.first - anchors.published).days
        if -EVENT_BEFORE <= distance <= EVENT_AFTER:
            return resolved.first
        if distance < 0:
            continue
    return None


class _SpokenDays:
    """The days on which quotations were spoken, where the words behind them tell: '"…," kata Rai, Senin (9/6/2025)'.

    'Besok' in a quotation is the day after that one, also in those that follow without a day of their own.
    """

    def __init__(self, document: Document, found: list[Expression], anchors: Anchors):
        self._quotations = document.quotations
        self.attributions: set[int] = set()
        """Where the expressions begin that tell such a day: a story goes on from the days before them."""
        self._days = [self._told_behind(document, quotation.end, found, anchors) for quotation in self._quotations]
        for index in range(1, len(self._days)):
            self._days[index] = self._days[index] or self._days[index - 1]

    def _told_behind(self, document: Document, end: int, found: list[Expression], anchors: Anchors) -> date | None:
        start, stop = document.sentence_of(end)
        index = bisect_left(found, end, key=lambda expression: expression.start)
        if not start < end < stop or index == len(found) or found[index].start >= stop:
            return None
        meaning = found[index].meaning
        if not isinstance(meaning, CalendarDate) or not meaning.is_day or meaning.last is not None:
            return None
        self.attributions.add(found[index].start)
        resolved = resolve(meaning, anchors, Direction.NONE)
        return resolved.first if resolved is not None else None

    def day(self, expression: Expression) -> date | None:
        """The day on which an expression was spoken, None outside quotations and where nothing tells."""
        index = bisect_right(self._quotations, expression.start, key=lambda quotation: quotation.start) - 1
        return self._days[index] if index >= 0 and expression.end <= self._quotations[index].end else None


def _direction(expression: Expression) -> Direction | None:
    """Where an expression says itself that it points: what follows in its sentence points there too."""
    meaning = expression.meaning
    if isinstance(meaning, CalendarDate | WeekdayName) and meaning.direction in (Direction.PAST, Direction.FUTURE):
        return meaning.direction
    return None


def _in_a_name(document: Document, expression: Expression) -> bool:
    """Whether a month or weekday is a word of somebody's name."""
    if expression.piece not in ("month", "weekday", "hijri date"):
        return False
    index = bisect_right(document.people, expression.start, key=lambda person: person.start) - 1
    return index >= 0 and document.people[index].end >= expression.end


def _cue(document: Document, expression: Expression) -> Direction | None:
    """Where the clause of an expression points: the nearest word of tense before it in its sentence."""
    start, _ = document.sentence_of(expression.start)
    clause = document.text[max(start, expression.start - 120) : expression.start].lower()
    clause = _QUOTE_MARK.split(clause)[-1]  # what was said in a quotation does not place the day on which it was said
    told = list(_TENSE.finditer(clause))
    if not told:
        return None
    return Direction.FUTURE if told[-1]["future"] else Direction.PAST


# --- times of day ---------------------------------------------------------------------------------------------------


def _with_times(document: Document, records: list[Date], clocks: list[Expression]) -> list[Date]:
    """The dates with the times of day that stand beside them."""
    timed = list(records)
    if not clocks:
        return timed
    by_sentence: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for index, record in enumerate(records):
        by_sentence[document.sentence_of(record.start)].append(index)
    for expression in clocks:
        assert isinstance(expression.meaning, Clock)
        near = [
            (
                abs(expression.start - record.end)
                if record.end <= expression.start
                else abs(record.start - expression.end) + 10,
                index,
            )
            for index in by_sentence.get(document.sentence_of(expression.start), ())
            if (record := timed[index]).time is None
        ]
        if near and min(near)[0] <= _CLOCK_REACH:
            index = min(near)[1]
            timed[index] = replace(timed[index], time=time_of(expression.meaning))
    return timed


def time_of(clock: Clock) -> str:
    """A time of day as in the records: '09:00', '09:00+08:00', '08:00+08:00/12:00+08:00'."""
    zone = ZONES.get(clock.zone or "", "")
    first = f"{clock.minute // 60:02d}:{clock.minute % 60:02d}{zone}"
    if clock.last is None:
        return f"{first}/.." if clock.open else first
    return f"{first}/{clock.last // 60:02d}:{clock.last % 60:02d}{zone}"


__all__ = ["ZONES", "find_dates", "time_of"]

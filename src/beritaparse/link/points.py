"""Points of the calendar that leave something open, and what is chosen for it near a day.

Where an expression leaves year or month open, what stands behind it fills them ('tahun lalu'); else the candidates
around the anchor are weighed by their distance, by their weekday and by the side on which the words around point.
"""

from __future__ import annotations

from datetime import date

from beritaparse.language import calendar
from beritaparse.language.dates.meanings import CalendarDate, Direction, Point

#: What a day weighs that lies where a mere hint does not point, in days: it tips the scale.
_AGAINST_HINT = 120
#: The same for what is said outright, which rules. But news comes out after it was written: '5 Juni mendatang' in
#: news of 10 June is no day of next year.
_AGAINST = {Direction.PAST: 1000, Direction.FUTURE: 290}


def filled(said: CalendarDate, anchor: date | None) -> tuple[Point, Point | None]:
    """The points with what 'tahun lalu' or 'bulan depan' behind them says."""
    first, last = said.first, said.last
    if anchor is None:
        return first, last
    if said.month_shift is not None and first.month is None:
        year, month = calendar.shift_month(anchor.year, anchor.month, said.month_shift)
        first = Point(first.day, month, year)
        last = Point(last.day, month, year) if last else None
    if said.year_shift is not None:
        year = anchor.year + said.year_shift
        first = Point(first.day, first.month, first.year or year)
        last = Point(last.day, last.month, last.year or year) if last else None
    return first, last


def nearest(point: Point, anchor: date, direction: Direction, weekday: int | None, *, explicit: bool) -> Point | None:
    """The point with year and month, of the candidates around the anchor the one that fits best."""
    if point.month is None:
        candidates = [
            Point(point.day, month, year)
            for by in (-1, 0, 1)
            for year, month in [calendar.shift_month(anchor.year, anchor.month, by)]
        ]
    else:
        candidates = [Point(point.day, point.month, anchor.year + by) for by in (-1, 0, 1)]
    scored = []
    for candidate in candidates:
        day = day_of(candidate) if candidate.day else _middle_of(candidate)
        if day is None:
            continue
        distance = (day - anchor).days
        wrong_way = (direction is Direction.PAST and distance > 0) or (direction is Direction.FUTURE and distance < 0)
        if not candidate.day and candidate.month == anchor.month and candidate.year == anchor.year:
            wrong_way, distance = False, 0 if direction is Direction.NONE or not explicit else distance
        wrong_weekday = weekday is not None and day.isoweekday() != weekday
        weight = (
            abs(distance)
            + (_AGAINST[direction] if wrong_way and explicit else _AGAINST_HINT if wrong_way else 0)
            + (25 if wrong_weekday and abs(distance) < 20 else 90 if wrong_weekday else 0)
        )
        scored.append((weight, distance > 0, candidate))
    return min(scored, key=lambda row: row[:2])[2] if scored else None


def start_of_range(first: Point, last: Point) -> Point:
    """The first point with what its last one says for both; a range over the new year begins in the year before."""
    month = first.month if first.month is not None else last.month
    year = first.year
    if year is None and last.year is not None and month is not None and last.month is not None:
        later = (month, first.day or 0) > (last.month, last.day or 31)
        year = last.year - 1 if later else last.year
    return Point(first.day, month, year)


def day_of(point: Point) -> date | None:
    """The day of a point that has all of it and is in the calendar."""
    if point.day is None or point.month is None or point.year is None:
        return None
    return calendar.make_day(point.year, point.month, point.day)


def _middle_of(point: Point) -> date | None:
    return calendar.make_day(point.year, point.month, 15) if point.year and point.month else None


def first_of_month(point: Point) -> date | None:
    """The first day of a point's month."""
    return calendar.make_day(point.year, point.month, 1) if point.year and point.month else None


def iso_of(point: Point) -> str | None:
    """A point as a value of ISO 8601: its day, or its month where it has none."""
    if point.year is None or point.month is None:
        return None
    if point.day is None:
        return calendar.iso_month(point.year, point.month)
    day = day_of(point)
    return day.isoformat() if day else None

"""What a date expression means in an article: its meaning, tied to the article's anchors.

Two days anchor an article: that of its publication and that of the event it tells of. Short dates and periods are read
from publication; 'hari ini' and its like belong to the event, whose voices the article quotes. Where an expression
leaves year or month open, the words around it choose between past and future; without any, the nearest day counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from beritaparse.language import calendar
from beritaparse.language.dates.meanings import (
    CalendarDate,
    Countdown,
    Direction,
    Feast,
    HijriDate,
    Meaning,
    MonthWeek,
    Offset,
    Period,
    Point,
    Season,
    Stretch,
    Unit,
    WeekdayName,
    Years,
)
from beritaparse.link.points import day_of, filled, first_of_month, iso_of, nearest, start_of_range
from beritaparse.records import DateRelation, Grain

#: How far from publication the day of the event may lie, in days: back, ahead.
EVENT_BEFORE, EVENT_AFTER = 14, 1


@dataclass(slots=True)
class Anchors:
    """What the expressions of an article are counted from. ``told`` is the day that the article told last."""

    published: date | None = None
    event: date | None = None
    told: date | None = None

    @property
    def now(self) -> date | None:
        """The present of the article."""
        return self.published or self.event


@dataclass(slots=True)
class Resolved:
    """The value of an expression. ``first`` is its first day, for those that follow it."""

    value: str | None
    grain: Grain | None = None
    relation: DateRelation = DateRelation.ABSOLUTE
    weekday: int | None = None
    agrees: bool | None = None
    approximate: bool = False
    first: date | None = None


def resolve(meaning: Meaning, anchors: Anchors, cue: Direction = Direction.NONE) -> Resolved | None:
    """The value of a meaning, null for what is no date (vague words, times of day).

    Args:
        meaning: what the expression says.
        anchors: what it is counted from.
        cue: where the words around it point, for an expression that does not say so itself.
    """
    if isinstance(meaning, CalendarDate):
        return _calendar_date(meaning, anchors, cue)
    if isinstance(meaning, WeekdayName):
        return _weekday(meaning, anchors, cue)
    if isinstance(meaning, Offset):
        return _offset(meaning, anchors)
    if isinstance(meaning, Stretch):
        return _stretch(meaning, anchors)
    if isinstance(meaning, Period):
        return _period(meaning, anchors)
    if isinstance(meaning, Season):
        return _season(meaning, anchors)
    if isinstance(meaning, MonthWeek):
        return _month_week(meaning, anchors, cue)
    if isinstance(meaning, Years):
        return _years(meaning)
    if isinstance(meaning, HijriDate):
        return _hijri(meaning, anchors, cue)
    if isinstance(meaning, Feast):
        return _feast(meaning, anchors, cue)
    if isinstance(meaning, Countdown):
        return _countdown(meaning, anchors)
    return None


def _countdown(said: Countdown, anchors: Anchors) -> Resolved:
    """'H-1' counts from a coming day that the article told before it; without one it has no date."""
    told, now = anchors.told, anchors.now
    if told is None or now is None or told <= now:
        return Resolved(None, Grain.DAY, DateRelation.EVENT)
    day = told + timedelta(days=said.offset)
    return Resolved(day.isoformat(), Grain.DAY, DateRelation.EVENT, first=told)


# --- dates by day, month and year -----------------------------------------------------------------------------------


def _calendar_date(said: CalendarDate, anchors: Anchors, cue: Direction) -> Resolved | None:
    relation = DateRelation.ABSOLUTE if said.complete else DateRelation.PARTIAL
    grain = (Grain.DAY if said.is_day else Grain.MONTH) if said.last is None else Grain.INTERVAL
    unresolved = Resolved(None, grain, relation, said.weekday)
    first, last = filled(said, anchors.now)
    direction = said.direction if said.direction in (Direction.PAST, Direction.FUTURE) else cue
    anchor = anchors.now
    whole = last or first
    if whole.year is None or whole.month is None:
        if anchor is None:
            return unresolved
        chosen = nearest(
            whole, anchor, direction, said.weekday if last is None else None, explicit=direction is said.direction
        )
        if chosen is None:
            return unresolved
        if last is None:
            first = chosen
        else:
            last = chosen
    if last is not None:
        first = start_of_range(first, last)
        if last.year == first.year and (last.month or 0) < (first.month or 0) and last.year is not None:
            last = Point(last.day, last.month, last.year + 1)  # '24 Desember 2021 sampai 2 Januari 2021'
    start = iso_of(first)
    end = iso_of(last) if last is not None else start
    if start is None or end is None:
        return unresolved
    agrees = None
    day = day_of(first)
    if said.weekday is not None and day is not None:
        agrees = day.isoweekday() == said.weekday
        if said.pasaran is not None:
            agrees = agrees and calendar.pasaran(day) == said.pasaran
    if said.days_before and day is not None and last is None:
        earlier, later = _days_around(day, said)
        start, end, agrees = earlier.isoformat(), later.isoformat(), True if earlier == day else agrees
        day = earlier
    value = calendar.interval(start, end)
    return Resolved(
        value,
        Grain.INTERVAL if said.days_before else grain if "/" in value else Grain.DAY if said.is_day else Grain.MONTH,
        relation,
        said.weekday,
        agrees,
        first=day or first_of_month(first),
    )


def _days_around(day: date, said: CalendarDate) -> tuple[date, date]:
    """First and last of days whose last is dated; the date may be the first one's too: 'Senin-Selasa (12/2)'."""
    span = timedelta(days=said.days_before)
    if said.weekday is not None and (day + span).isoweekday() == said.weekday:
        return day, day + span
    return day - span, day


# --- counted from a day ---------------------------------------------------------------------------------------------


def _weekday(said: WeekdayName, anchors: Anchors, cue: Direction) -> Resolved | None:
    anchor = anchors.now
    grain = Grain.DAY if said.last is None else Grain.INTERVAL
    if anchor is None:
        return Resolved(None, grain, DateRelation.RELATIVE, said.weekday)
    if said.week is not None:
        monday = calendar.week_of(anchor)[0] + timedelta(weeks=said.week)
        day = monday + timedelta(days=said.weekday - 1)
    elif said.direction is Direction.THIS:
        day = calendar.week_of(anchor)[0] + timedelta(days=said.weekday - 1)
    elif said.direction is Direction.FUTURE:
        day = calendar.next_weekday(anchor + timedelta(days=1), said.weekday, 1)
    elif said.direction is Direction.PAST:
        day = calendar.next_weekday(anchor, said.weekday, -1)
    elif cue is Direction.FUTURE:
        day = calendar.next_weekday(anchor, said.weekday, 1)
    else:
        day = calendar.next_weekday(anchor, said.weekday, -1)
    if said.last is None:
        return Resolved(day.isoformat(), grain, DateRelation.RELATIVE, said.weekday, True, first=day)
    end = calendar.next_weekday(day, said.last, 1)
    return Resolved(calendar.interval(day.isoformat(), end.isoformat()), grain, DateRelation.RELATIVE, first=day)


def _offset(said: Offset, anchors: Anchors) -> Resolved | None:
    base = anchors.told if said.narrated else anchors.event or anchors.now if said.said else anchors.now
    if base is None:
        return Resolved(None, _GRAINS.get(said.unit, Grain.DAY), DateRelation.RELATIVE)
    if said.unit is Unit.MONTH:
        return _month(*calendar.shift_month(base.year, base.month, said.count))
    if said.unit is Unit.YEAR:
        return Resolved(f"{base.year + said.count:04d}", Grain.YEAR, DateRelation.RELATIVE)
    day = _moved(base, said.unit, said.count)
    if day is None:
        return None
    return Resolved(day.isoformat(), Grain.DAY, DateRelation.RELATIVE, first=day)


_GRAINS = {Unit.MONTH: Grain.MONTH, Unit.YEAR: Grain.YEAR}


def _moved(base: date, unit: Unit, count: int) -> date | None:
    """A day so many days, working days or weeks away."""
    if unit is Unit.DAY:
        return _shifted(base, count)
    if unit is Unit.WEEK:
        return _shifted(base, 7 * count)
    if unit is Unit.WORKDAY:
        step, left = (1 if count > 0 else -1), abs(count)
        if left > 400:
            return None
        while left:
            base += timedelta(days=step)
            left -= base.isoweekday() <= 5
        return base
    return None


def _shifted(base: date, days: int) -> date | None:
    return base + timedelta(days=days) if abs(days) < 3660 else None


def _stretch(said: Stretch, anchors: Anchors) -> Resolved | None:
    base = anchors.now
    grain = Grain.INTERVAL
    if base is None:
        return Resolved(None, grain, DateRelation.RELATIVE)
    if said.unit in (Unit.MONTH, Unit.YEAR) or said.count > 400:
        return Resolved(None, grain, DateRelation.RELATIVE)
    sign = 1 if said.direction is Direction.FUTURE else -1
    other = _moved(base, said.unit, sign * said.count)
    if other is None:
        return None
    first, last = min(base, other), max(base, other)
    return Resolved(calendar.interval(first.isoformat(), last.isoformat()), grain, DateRelation.RELATIVE, first=first)


def _period(said: Period, anchors: Anchors) -> Resolved | None:
    # 'bulan ini' in news of the first of a month is the month of the event
    base = anchors.event or anchors.now if said.shift == 0 and said.unit is not Unit.WEEK else anchors.now
    if base is None:
        return Resolved(None, Grain.INTERVAL, DateRelation.RELATIVE)
    if said.unit is Unit.WEEK:
        monday, sunday = calendar.week_of(base + timedelta(weeks=said.shift))
        if said.weekend and not said.stated:
            return Resolved(None, Grain.INTERVAL, DateRelation.RELATIVE)  # 'akhir pekan' in general
        first = monday + timedelta(days=5) if said.weekend else monday
        return Resolved(
            calendar.interval(first.isoformat(), sunday.isoformat()), Grain.INTERVAL, DateRelation.RELATIVE, first=first
        )
    if said.unit is Unit.MONTH:
        return _month(*calendar.shift_month(base.year, base.month, said.shift))
    year = base.year + said.shift
    month = {"start": 1, "end": 12}.get(str(said.third)) if said.third else None
    if month is not None:
        return _month(year, month)
    return Resolved(f"{year:04d}", Grain.YEAR, DateRelation.RELATIVE)


def _month(year: int, month: int, relation: DateRelation = DateRelation.RELATIVE) -> Resolved:
    return Resolved(calendar.iso_month(year, month), Grain.MONTH, relation, first=calendar.make_day(year, month, 1))


# --- stretches of a year, Hijri dates, feasts -----------------------------------------------------------------------


def _season(said: Season, anchors: Anchors) -> Resolved | None:
    now = anchors.now
    stated = said.year is not None
    year = said.year
    if year is None and said.last and said.last[1]:
        year = said.last[1]
    if year is None and now is not None:
        year = now.year + (said.shift or 0)
    if year is None:
        return Resolved(None, Grain.INTERVAL, DateRelation.PARTIAL)
    begin = 7 if said.school else 1
    first = calendar.shift_month(year, begin, (said.number - 1) * said.months)
    number, last_year = said.last if said.last else (said.number, year)
    last = calendar.shift_month(last_year or year, begin, number * said.months - 1)
    relation = DateRelation.ABSOLUTE if stated else DateRelation.PARTIAL
    value = calendar.interval(calendar.iso_month(*first), calendar.iso_month(*last))
    return Resolved(value, Grain.INTERVAL, relation, first=calendar.make_day(*first, 1))


def _month_week(said: MonthWeek, anchors: Anchors, cue: Direction) -> Resolved | None:
    if said.month is None:
        return None
    point = Point(None, said.month, said.year)
    if said.year is None:
        if anchors.now is None:
            return Resolved(None, Grain.INTERVAL, DateRelation.PARTIAL)
        chosen = nearest(point, anchors.now, cue, None, explicit=False)
        point = chosen or point
    if point.year is None or point.month is None:
        return Resolved(None, Grain.INTERVAL, DateRelation.PARTIAL)
    end = calendar.last_day(point.year, point.month)
    first = date(point.year, point.month, 7 * said.first - 6)
    last = min(end, first + timedelta(days=7 * (said.last - said.first + 1) - 1))
    return Resolved(
        calendar.interval(first.isoformat(), last.isoformat()), Grain.INTERVAL, DateRelation.PARTIAL, first=first
    )


def _years(said: Years) -> Resolved:
    if said.last is not None and said.last != said.first:
        return Resolved(f"{said.first}/{said.last}", Grain.INTERVAL)
    return Resolved(f"{said.first}", Grain.YEAR)


def _hijri(said: HijriDate, anchors: Anchors, cue: Direction) -> Resolved | None:
    grain = Grain.DAY if said.day and not said.last_day else Grain.INTERVAL
    relation = DateRelation.ABSOLUTE if said.year else DateRelation.PARTIAL
    year = said.year
    if year is None and said.gregorian_year is None and said.day is None:
        return Resolved(None, Grain.INTERVAL, relation)  # 'selama Ramadan' is a season of every year
    if year is None:
        wanted = said.gregorian_year or (anchors.now.year if anchors.now else None)
        if wanted is None:
            return Resolved(None, grain, relation)
        year = _hijri_year(said, wanted, anchors.now if said.gregorian_year is None else None, cue)
    if said.day is None:
        month = calendar.hijri_month(year, said.month)
        return Resolved(month[0], Grain.INTERVAL, relation, approximate=month[1]) if month else None
    first = calendar.from_hijri(year, said.month, said.day)
    if first is None:
        return Resolved(None, grain, relation)
    value, approximate = first[0].isoformat(), first[1]
    if said.last_day:
        last = calendar.from_hijri(year, said.month, said.last_day)
        value = calendar.interval(value, last[0].isoformat()) if last else value
    return Resolved(value, grain, relation, approximate=approximate, first=first[0])


def _hijri_year(said: HijriDate, wanted: int, now: date | None, cue: Direction) -> int:
    """The Hijri year of a month without one: that which lies in the wanted year, or nearest to now."""
    years = range(
        calendar.hijri_years_of(wanted)[0] - (now is not None),
        calendar.hijri_years_of(wanted)[1] + 1 + (now is not None),
    )
    scored = []
    for year in years:
        found = calendar.from_hijri(year, said.month, said.day or 15)
        if found is None:
            continue
        day = found[0]
        if now is None:
            weight = 0 if day.year == wanted else 1000
        else:
            weight = abs((day - now).days)
            if (cue is Direction.FUTURE and day < now) or (cue is Direction.PAST and day > now):
                weight += 120
        scored.append((weight, year))
    return min(scored)[1] if scored else years[0]


def feast_days(rule: str, name: str, year: int) -> list[tuple[date, bool]]:
    """The days of a feast in a Gregorian year by its rule (table ``named_days``), each with whether it is approximate;
    a feast of the Balinese year of 210 days can fall twice."""
    kind, _, rest = rule.partition(" ")
    fixed = calendar.holiday(name, year)
    if fixed is not None:
        return [(fixed, False)]
    if kind == "fixed":
        month, day = map(int, rest.split("-"))
        return [(date(year, month, day), False)]
    if kind == "easter":
        return [(calendar.easter(year) + timedelta(days=int(rest)), False)]
    if kind == "hijri":
        month, day = map(int, rest.split("-"))
        found = [calendar.from_hijri(hijri, month, day) for hijri in calendar.hijri_years_of(year)]
        return [item for item in dict.fromkeys(found) if item is not None and item[0].year == year]
    if kind == "pawukon":
        start = date(year, 1, 1)
        first = start + timedelta(days=(int(rest) - calendar.pawukon(start)) % 210)
        return [(day, False) for day in (first, first + timedelta(days=210)) if day.year == year]
    return []


def _feast(said: Feast, anchors: Anchors, cue: Direction) -> Resolved | None:
    relation = DateRelation.EVENT if said.offset else DateRelation.PARTIAL
    now = anchors.now
    if said.year is not None and said.year < 1700:
        if not said.rule.startswith("hijri"):
            return Resolved(None, Grain.DAY, relation)
        month, day_of_month = map(int, said.rule.split()[1].split("-"))
        converted = calendar.from_hijri(said.year, month, day_of_month)
        days = [converted] if converted else []
    elif said.year is not None:
        days = feast_days(said.rule, said.name, said.year)
    elif now is not None:
        shift = {Direction.THIS: 0, Direction.PAST: -1, Direction.FUTURE: 1}.get(said.direction)
        years = (now.year + shift,) if shift is not None else (now.year - 1, now.year, now.year + 1)
        days = [found for year in years for found in feast_days(said.rule, said.name, year)]
    else:
        days = []
    if not days:
        return Resolved(None, Grain.DAY, relation)
    wanted = said.side if said.side in (Direction.PAST, Direction.FUTURE) else cue
    outright = wanted is said.side
    nearest, approximate = min(days, key=lambda item: _weight(item[0], now or item[0], wanted, outright=outright))
    day = nearest + timedelta(days=said.offset)
    return Resolved(day.isoformat(), Grain.DAY, relation, approximate=approximate, first=day)


def _weight(day: date, now: date, direction: Direction, *, outright: bool) -> int:
    """How far a day is from fitting: what is said outright rules, a mere hint tips the scale."""
    wrong = (direction is Direction.FUTURE and day < now) or (direction is Direction.PAST and day > now)
    return abs((day - now).days) + (1000 if wrong and outright else 120 if wrong else 0)

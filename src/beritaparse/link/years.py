"""The year that a text leaves to its reader, where the nearest is no safe guess.

tahun 2019 terhitung mulai Januari           the year stands before it
1 Januari … mulai 1 Januari 2027             another place of the article tells the year of the same day
10 November mendatang … 22 November          another place tells where the month lies
mulai 1 Juni, kemudian mulai 1 September     it follows what was told before

And the day that an article without any is of: 'Senin (19/8)' is a Monday in one of the years that it names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date

import regex

from beritaparse.language import calendar
from beritaparse.language.dates.meanings import CalendarDate, Direction, Expression, Point, Years
from beritaparse.link.anchors import Anchors, Resolved, resolve

#: So many days from now the nearest year is a guess, and so many where the year before or after is hardly farther.
_FAR, _VERY_FAR = 75, 130
#: So many days at most lie between a date and that which it follows, among plans and elsewhere.
_NEXT_PLAN, _NEXT = 240, 130
#: What lies farther from now than so many days begins no row of dates.
_LONG_AGO = 400
#: How far before a date the one that it follows may stand, in characters.
_REACH = 700
#: Between a year and a month that is of it: 'tahun 2019 | periode | Januari'.
_OF_YEAR = regex.compile(
    r"\s*,?\s*(?:(?:terhitung|mulai|periode|sejak|selama|antara|dari|yakni|yaitu|tepatnya|pada|di|bulan)\s+){1,3}",
    regex.I,
)


#: Before a year that opens a clause, and what ends the clause.
_OPENS = regex.compile(
    r"(?:^|[.!?\n\"“]|,?\s(?:sedangkan|sementara|namun|lalu|kemudian)\s|,\s)\s*(?:(?:pada|di|untuk)\s+)?$", regex.I
)
_CLAUSE_ENDS = regex.compile(r"[.!?;\n\"”]\s|\s(?:sedangkan|sementara|sebelumnya)\s|(?:19|20)\d\d", regex.I)
#: No such clause has more characters.
_CLAUSE = 100


class OpenYears:
    """The years of an article's dates without any, read from its other dates."""

    def __init__(self, text: str, found: list[Expression], now: date | None):
        self._text = text
        self._stated = _stated(found, now)
        self._pointed: dict[int, Direction] = {}
        self._last: tuple[int, date] | None = None
        self._year: Expression | None = None

    def settled(
        self, expression: Expression, resolved: Resolved | None, anchors: Anchors, *, silent: bool
    ) -> Resolved | None:
        """The value of an expression, by the rest of the article where the nearest year is far from now.

        Args:
            expression: the expression, those before it settled already.
            resolved: its value by its own words.
            anchors: what it was counted from.
            silent: whether neither it nor the words before it point to past or future.
        """
        meaning = expression.meaning
        if isinstance(meaning, Years):
            self._year = expression
            return resolved
        if not isinstance(meaning, CalendarDate):
            return resolved
        far = resolved is not None and _distance(resolved, anchors.now) > _FAR
        if resolved is not None and _is_open(meaning) and (far or (silent and self._is_headed(expression.start))):
            better = self._by_year(expression, meaning)
            if better is None and silent and far:
                better = self._by_rest(meaning, anchors)
            if better is None and silent and _distance(resolved, anchors.now) > _VERY_FAR:
                better = self._by_last(expression.start, meaning, anchors)
            if better is not None:
                resolved = replace(better, relation=resolved.relation)
        self._remember(expression, meaning, resolved)
        return resolved

    def _by_year(self, expression: Expression, meaning: CalendarDate) -> Resolved | None:
        """By a year right before it."""
        if self._year is None or not isinstance(self._year.meaning, Years):
            return None
        said = self._year.meaning
        if said.last is not None or said.school or not 0 < expression.start - self._year.end < _CLAUSE:
            return None
        behind = _OF_YEAR.fullmatch(self._text, self._year.end, expression.start)
        if behind is None and not self._is_headed(expression.start):
            return None
        return resolve(_in_year(meaning, said.first), Anchors())

    def _is_headed(self, start: int) -> bool:
        """Whether a year opens the clause that a date stands in: 'Tahun 2023 misalnya, pendaftaran dibuka 1 April'."""
        if self._year is None or not 0 < start - self._year.end < _CLAUSE:
            return False
        before = self._text[max(0, self._year.start - 16) : self._year.start]
        between = self._text[self._year.end : start]
        return _OPENS.search(before) is not None and _CLAUSE_ENDS.search(between) is None

    def _by_rest(self, meaning: CalendarDate, anchors: Anchors) -> Resolved | None:
        """By what the article says elsewhere of the same day or month."""
        point = meaning.last or meaning.first
        stated = self._stated.get((point.month or 0, point.day or 0), ())
        if len(stated) == 1:
            return resolve(_in_year(meaning, *stated), Anchors())
        pointed = self._pointed.get(point.month or 0)
        return resolve(replace(meaning, direction=pointed), anchors) if pointed is not None else None

    def _by_last(self, start: int, meaning: CalendarDate, anchors: Anchors) -> Resolved | None:
        """By the date that was told before it; plans go forward from there."""
        if self._last is None or start - self._last[0] > _REACH or meaning.weekday is not None or anchors.now is None:
            return None
        last = self._last[1]
        ahead = (last - anchors.now).days
        if abs(ahead) > _LONG_AGO:
            return None
        following = resolve(meaning, Anchors(last))
        if ahead > 0 and (following is None or _distance(following, last) > _NEXT):
            following = resolve(replace(meaning, direction=Direction.FUTURE), Anchors(last))
        reach = _NEXT_PLAN if ahead > 0 else _NEXT
        return following if following is not None and 0 < _distance(following, last) <= reach else None

    def _remember(self, expression: Expression, meaning: CalendarDate, resolved: Resolved | None) -> None:
        if meaning.direction in (Direction.PAST, Direction.FUTURE) and not meaning.complete and meaning.first.month:
            self._pointed[meaning.first.month] = meaning.direction
        if resolved is not None and resolved.first is not None:
            self._last = (expression.end, resolved.first)


def _stated(found: list[Expression], now: date | None) -> dict[tuple[int, int], set[int]]:
    """The years that the article gives to its days."""
    stated: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for expression in found:
        meaning = expression.meaning
        if not isinstance(meaning, CalendarDate):
            continue
        shifted = now.year + meaning.year_shift if now is not None and meaning.year_shift is not None else None
        for point in (meaning.first, meaning.last):
            year = point.year or shifted if point is not None else None
            if point is not None and point.day is not None and point.month is not None and year is not None:
                stated[point.month, point.day].add(year)
    return stated


def _is_open(meaning: CalendarDate) -> bool:
    point = meaning.last or meaning.first
    return point.month is not None and point.year is None and meaning.year_shift is None


def _in_year(meaning: CalendarDate, year: int) -> CalendarDate:
    """A date with the year of its last day."""
    if meaning.last is not None:
        return replace(meaning, last=replace(meaning.last, year=year))
    return replace(meaning, first=replace(meaning.first, year=year))


def _distance(resolved: Resolved, day: date | None) -> int:
    """How many days lie between a date and a day; none where either is unknown."""
    return abs((resolved.first - day).days) if resolved.first is not None and day is not None else 0


# --- the day of an article without any ------------------------------------------------------------------------------


def day_by_weekday(found: list[Expression]) -> date | None:
    """The day of an article that tells no whole date: the first weekday with day and month ('Senin (19/8)') in the year
    of those it names that has most of its weekdays right, of several the one named most. None without such a year."""
    named: Counter[int] = Counter()
    weekdays: list[tuple[Point, int]] = []
    for expression in found:
        meaning = expression.meaning
        if isinstance(meaning, Years):
            named[meaning.first] += 1  # of 'periode 2019-2024' the beginning: the end is yet to come
        elif isinstance(meaning, CalendarDate):
            named.update({point.year for point in (meaning.first, meaning.last) if point is not None and point.year})
            point = meaning.first
            if meaning.weekday is not None and meaning.last is None and point.day and point.month and not point.year:
                weekdays.append((point, meaning.weekday))
    right = {year: sum(_falls_on(point, year, weekday) for point, weekday in weekdays) for year in named}
    best = max(named, key=lambda year: (right[year], named[year], year), default=None)
    if best is None or not right[best]:
        return None
    point = next(point for point, weekday in weekdays if _falls_on(point, best, weekday))
    return calendar.make_day(best, point.month or 0, point.day or 0)


def _falls_on(point: Point, year: int, weekday: int) -> bool:
    day = calendar.make_day(year, point.month or 0, point.day or 0)
    return day is not None and day.isoweekday() == weekday

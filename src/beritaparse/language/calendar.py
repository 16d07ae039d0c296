"""Calendars: days, months, weeks and the feasts of Indonesia, without any text.

The Gregorian calendar is that of `datetime`. Hijri dates are those of Umm al-Qura (the `hijridate` package); where the
government has fixed the beginning of a month, that day stands (table ``holidays_by_year``), else the conversion may be
off by a day and is told to be approximate. The five-day market week (pasaran) and the Balinese year of 210 days
(pawukon) run without any leap and are counted from a known day.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from beritaparse.lexicon.tables import packaged, read_csv

#: 17 August 1945 was a Friday Legi.
_LEGI = date(1945, 8, 17).toordinal()
#: Redite (Sunday) Sinta, the first day of the pawukon, before Galungan of 25 September 2024 (Wednesday of week 11).
_SINTA = date(2024, 9, 25).toordinal() - 73

#: The years that a two-digit year can stand for, and that a date is believed in.
FIRST_YEAR, LAST_YEAR = 1900, 2099


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or null where the calendar has none (31 June)."""
    if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month so many months later."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def iso_month(year: int, month: int) -> str:
    """ISO 8601 of a month."""
    return f"{year:04d}-{month:02d}"


def interval(first: str, last: str) -> str:
    """ISO 8601 of an interval with both ends included; a single value where they are the same."""
    return first if first == last else f"{first}/{last}"


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of the week of a day, as ISO 8601 counts weeks."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def next_weekday(day: date, weekday: int, direction: int) -> date:
    """The nearest day of a weekday (1 Monday to 7 Sunday), the day itself included: back (-1) or ahead (1)."""
    if direction < 0:
        return day - timedelta(days=(day.isoweekday() - weekday) % 7)
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def pasaran(day: date) -> int:
    """The day of the market week: 1 Legi, 2 Pahing, 3 Pon, 4 Wage, 5 Kliwon."""
    return (day.toordinal() - _LEGI) % 5 + 1


def pawukon(day: date) -> int:
    """The day of the Balinese year of 210 days, from 1 (Redite Sinta)."""
    return (day.toordinal() - _SINTA) % 210 + 1


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian computus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


@cache
def _fixed_by_year() -> dict[tuple[str, int], date]:
    return {
        (row["name"], int(row["year"])): date.fromisoformat(row["day"])
        for row in read_csv(packaged("holidays_by_year"))
    }


def holiday(name: str, year: int) -> date | None:
    """The day that the government fixed for a movable holiday of a year, null where the table does not have it."""
    return _fixed_by_year().get((name, year))


#: Months whose beginning follows from a holiday: (month, holiday, day of the month that the holiday is).
_KNOWN_MONTHS = {9: ("Awal Ramadan", 1), 10: ("Idulfitri", 1), 12: ("Iduladha", 10)}


def from_hijri(year: int, month: int, day: int) -> tuple[date, bool] | None:
    """The Gregorian day of a Hijri date and whether it is approximate, null where there is no such date."""
    from hijridate import Hijri

    if not 1 <= day <= 30 or not 1 <= month <= 12:
        return None
    try:
        computed = date.fromisoformat(Hijri(year, month, 1).to_gregorian().isoformat()) + timedelta(days=day - 1)
    except (ValueError, OverflowError):
        return None
    known = _KNOWN_MONTHS.get(month)
    if known:
        for candidate in (computed.year - 1, computed.year, computed.year + 1):
            fixed = holiday(known[0], candidate)
            if fixed is not None:
                first = fixed - timedelta(days=known[1] - 1)
                moved = first + timedelta(days=day - 1)
                if abs((moved - computed).days) <= 3:
                    return moved, False
    return computed, True


def hijri_month(year: int, month: int) -> tuple[str, bool] | None:
    """The days of a Hijri month as an ISO 8601 interval, and whether they are approximate."""
    first = from_hijri(year, month, 1)
    after = from_hijri(year + month // 12, month % 12 + 1, 1)
    if first is None or after is None:
        return None
    last = after[0] - timedelta(days=1)
    return interval(first[0].isoformat(), last.isoformat()), first[1] or after[1]


def hijri_years_of(year: int) -> tuple[int, int]:
    """The Hijri years that begin or end in a Gregorian year, the earlier first."""
    from hijridate import Gregorian

    return Gregorian(year, 1, 1).to_hijri().year, Gregorian(year, 12, 31).to_hijri().year

"""What a date expression says by itself, before it is tied to an anchor.

One small class for each kind of saying; `beritaparse.link.anchors` gives each its value in an article.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Where an expression points from its anchor."""

    PAST = "past"
    FUTURE = "future"
    THIS = "this"
    NONE = "none"


class Third(StrEnum):
    """A part of a period: 'awal', 'pertengahan', 'akhir'."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Unit(StrEnum):
    """What is counted."""

    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEMESTER = "semester"
    YEAR = "year"


@dataclass(slots=True)
class Point:
    """A day or month, with what was said of it; null is what the article leaves to its reader."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


@dataclass(slots=True)
class CalendarDate:
    """A date by day, month and year, or a range of such: 'Senin (30/9)', '1-3 Oktober 2024', 'Agustus hingga
    September', 'tanggal 5'. ``last`` is the end of a range; ``third`` narrows a month; ``year_shift`` and
    ``month_shift`` count from the present year and month where that is said ('Mei tahun lalu', 'tanggal 5 bulan
    depan'); ``days_before`` counts back to the first of several days, of which only the last is dated ('Sabtu hingga
    Minggu (21/6)')."""

    first: Point
    last: Point | None = None
    weekday: int | None = None
    pasaran: int | None = None
    direction: Direction = Direction.NONE
    third: Third | None = None
    year_shift: int | None = None
    month_shift: int | None = None
    days_before: int = 0

    @property
    def is_day(self) -> bool:
        """Whether it names days, not months."""
        return self.first.day is not None

    @property
    def complete(self) -> bool:
        """Whether nothing is left to the reader."""
        end = self.last or self.first
        return end.month is not None and end.year is not None


@dataclass(slots=True)
class WeekdayName:
    """A weekday alone ('Selasa', 'Kamis malam lalu'), or two ('Rabu atau Kamis minggu ini'). ``week`` counts weeks from
    the present one where it is said ('Senin pekan depan')."""

    weekday: int
    last: int | None = None
    direction: Direction = Direction.NONE
    week: int | None = None
    pasaran: int | None = None


@dataclass(slots=True)
class Offset:
    """A time so many units away: 'kemarin', 'dua hari lalu', 'tiga bulan lagi'. ``narrated`` is counted from the day
    told last, not from now ('keesokan harinya'); ``said`` is a bare day word ('hari ini', 'kemarin')."""

    unit: Unit
    count: int
    narrated: bool = False
    said: bool = False


@dataclass(slots=True)
class Stretch:
    """So many units up to now or from now on: 'sepekan terakhir', 'dalam 30 hari ke depan'."""

    unit: Unit
    count: int
    direction: Direction


@dataclass(slots=True)
class Period:
    """A week, month or year counted from the present one ('pekan lalu' -1, 'bulan ini' 0), or a part of it
    ('akhir bulan depan'). ``weekend`` is Saturday and Sunday of the week."""

    unit: Unit
    shift: int = 0
    third: Third | None = None
    weekend: bool = False
    stated: bool = True
    """Whether 'ini', 'lalu' or 'depan' was said; 'akhir tahun' alone leaves it open."""


@dataclass(slots=True)
class Season:
    """The ``number``-th stretch of ``months`` months of a year: a quarter, a semester. ``school`` counts from July."""

    number: int
    months: int
    year: int | None = None
    school: bool = False
    shift: int | None = None
    """Years from the present one, where it is said ('triwulan I tahun lalu')."""
    last: tuple[int, int | None] | None = None
    """Number and year of the last of several."""


@dataclass(slots=True)
class MonthWeek:
    """Weeks of a month: 'pekan kedua Juni 2025', 'dua pekan pertama bulan Desember'. Week n is days 7n-6 to 7n."""

    first: int
    last: int
    month: int | None
    year: int | None


@dataclass(slots=True)
class Years:
    """A year or several: 'tahun 2024', 'TA 2025', '2021-2026', 'Tahun Ajaran 2024/2025' (``school``)."""

    first: int
    last: int | None = None
    school: bool = False
    third: Third | None = None


@dataclass(slots=True)
class HijriDate:
    """A date of the Hijri calendar: '13 Zulhijah 1446 H'. ``gregorian_year`` is a Gregorian year put behind it."""

    month: int
    day: int | None = None
    last_day: int | None = None
    year: int | None = None
    gregorian_year: int | None = None


@dataclass(slots=True)
class Feast:
    """A named day: 'Natal', 'Hari Santri', with the rule of the table ``named_days``. ``offset`` counts days from it
    ('H-7 Lebaran'); ``year`` is Gregorian, or Hijri if below 1600. ``direction`` counts years from the present one
    ('Natal tahun lalu'), ``side`` is where 'lalu' or 'mendatang' behind it points."""

    name: str
    rule: str
    year: int | None = None
    offset: int = 0
    direction: Direction = Direction.NONE
    side: Direction = Direction.NONE


@dataclass(slots=True)
class Countdown:
    """'H-7' of an event that the article may date; ``event`` are the words of the event, where said."""

    offset: int
    event: str | None = None


@dataclass(slots=True)
class Clock:
    """A time of day: minutes from midnight, the end of a span (1440 is midnight), whether the end is open
    ('hingga selesai'), and the zone."""

    minute: int
    last: int | None = None
    open: bool = False
    zone: str | None = None


@dataclass(slots=True)
class Vague:
    """When without a date: 'beberapa waktu lalu', 'setiap Senin'."""

    recurring: bool = False


@dataclass(slots=True)
class Masked:
    """No date, though it looks like one: the number of a law, a sum of money."""


Meaning = (
    CalendarDate
    | WeekdayName
    | Offset
    | Stretch
    | Period
    | Season
    | MonthWeek
    | Years
    | HijriDate
    | Feast
    | Countdown
    | Clock
    | Vague
    | Masked
)


@dataclass(slots=True)
class Expression:
    """A date expression in a text. ``piece`` is the name of the grammar piece that read it."""

    start: int
    end: int
    meaning: Meaning
    piece: str

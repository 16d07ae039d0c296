"""What an expression means, tied to the anchors of an article."""

from __future__ import annotations

from datetime import date

import pytest

from beritaparse.language.dates.meanings import (
    CalendarDate,
    Countdown,
    Direction,
    Meaning,
    Offset,
    Period,
    Point,
    Third,
    Unit,
    WeekdayName,
)
from beritaparse.link.anchors import Anchors, resolve

SATURDAY = date(2024, 9, 28)
SUNDAY = date(2024, 9, 29)


def value(meaning: Meaning, anchors: Anchors, cue: Direction = Direction.NONE) -> str | None:
    resolved = resolve(meaning, anchors, cue)
    assert resolved is not None
    return resolved.value


def test_today_in_speech_is_the_day_of_the_event() -> None:
    today = Offset(Unit.DAY, 0, said=True)
    assert value(today, Anchors(SUNDAY, SATURDAY)) == "2024-09-28"
    assert value(today, Anchors(SUNDAY)) == "2024-09-29"
    assert value(today, Anchors()) is None


@pytest.mark.parametrize(
    ("published", "cue", "expected"),
    [
        (date(2024, 12, 30), Direction.NONE, "2025-01-10"),
        (date(2024, 12, 30), Direction.PAST, "2024-01-10"),
        (date(2025, 1, 12), Direction.NONE, "2025-01-10"),
    ],
)
def test_year_ends(published: date, cue: Direction, expected: str) -> None:
    said = CalendarDate(Point(10, 1), direction=cue)
    assert value(said, Anchors(published)) == expected


def test_december_in_an_article_of_january() -> None:
    assert value(CalendarDate(Point(29, 12)), Anchors(date(2025, 1, 3))) == "2024-12-29"


def test_range_over_the_new_year_begins_in_the_year_before() -> None:
    said = CalendarDate(Point(30, 12), Point(2, 1, 2025))
    assert value(said, Anchors(date(2024, 12, 20))) == "2024-12-30/2025-01-02"


def test_weekday_that_disagrees_is_reported_and_the_numbers_stand() -> None:
    resolved = resolve(CalendarDate(Point(28, 9, 2024), weekday=7), Anchors(SUNDAY))
    assert resolved is not None
    assert (resolved.value, resolved.agrees) == ("2024-09-28", False)


@pytest.mark.parametrize(
    ("direction", "expected"),
    [(Direction.PAST, "2024-09-26"), (Direction.FUTURE, "2024-10-03")],
)
def test_weekday_alone_goes_where_it_is_sent(direction: Direction, expected: str) -> None:
    assert value(WeekdayName(4, direction=direction), Anchors(SUNDAY)) == expected


def test_weekday_of_the_week_to_come() -> None:
    assert value(WeekdayName(1, week=1), Anchors(SATURDAY)) == "2024-09-30"


def test_end_of_this_month() -> None:
    assert value(Period(Unit.MONTH, 0, Third.END), Anchors(SUNDAY)) == "2024-09"


def test_countdown_counts_from_a_coming_day_that_was_told() -> None:
    assert value(Countdown(-1), Anchors(SUNDAY, told=date(2024, 11, 27))) == "2024-11-26"
    assert value(Countdown(-7), Anchors(SUNDAY, told=SATURDAY)) is None
    assert value(Countdown(-7), Anchors(SUNDAY)) is None

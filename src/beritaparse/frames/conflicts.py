"""What contradicts itself across articles: two holders of one office, weekdays that are not those of their dates, and
people who may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from beritaparse.display.lines import office_words
from beritaparse.frames.people import fold

__all__ = ["Conflict", "conflicts_of"]

_Row = Mapping[str, Any]
_Office = tuple[str | None, ...]
#: What tells one office from another.
_OFFICE = ("acting", "title_full", "unit", "jurisdiction_name", "jurisdiction_code")
#: Kind, article, other article, what, first, second.
Conflict = tuple[str, str, str | None, str, str | None, str | None]


class _Holder(NamedTuple):
    day: date
    article: str
    person: str
    name: str


def conflicts_of(rows: Mapping[str, list[Any]], *, days: int = 31) -> Iterator[Conflict]:
    """The conflicts in rows of `beritaparse.frames.collect`; see `beritaparse.frames.find_conflicts`."""
    yield from _holders(rows, days)
    yield from _weekdays(rows["dates"])
    yield from _namesakes(rows)


def _holders(rows: Mapping[str, list[_Row]], days: int) -> Iterator[Conflict]:
    names = {(row["article"], row["number"]): row["name"] for row in rows["officials"]}
    published = {row["article"]: _day(row["published"]) for row in rows["articles"]}
    offices: dict[_Office, list[_Holder]] = defaultdict(list)
    for row in rows["offices"]:
        name, day = names[row["article"], row["official"]], published[row["article"]]
        if name and day and row["status"] == "incumbent" and row["jurisdiction_code"]:
            office = tuple(row[column] for column in _OFFICE)
            offices[office].append(_Holder(day, row["article"], row["person"], name))
    told: set[tuple[_Office, frozenset[str]]] = set()
    for office, holders in offices.items():
        for one, other in _near(holders, days):
            pair = (office, frozenset((one.person, other.person)))
            if pair in told or _same_name(one.name, other.name):
                continue
            told.add(pair)
            acting, full, unit, region, _ = office
            what = office_words(acting, full or "", unit, region)
            yield "holders", one.article, other.article, what, one.name, other.name


def _near(holders: list[_Holder], days: int) -> Iterator[tuple[_Holder, _Holder]]:
    """Two holders at most some days apart, the earlier first: each with the last that is known of every other."""
    latest: dict[str, _Holder] = {}
    for one in sorted(holders, key=lambda holder: holder.day):
        for other in latest.values():
            if other.person != one.person and (one.day - other.day).days <= days:
                yield other, one
        latest[one.person] = one


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published[:10]) if published and len(published) >= 10 else None


def _same_name(one: str, other: str) -> bool:
    """Whether all words of one name are in the other, as where an article uses the short name."""
    first, second = set(fold(one).split()), set(fold(other).split())
    return first <= second or second <= first


def _weekdays(dates: list[_Row]) -> Iterator[Conflict]:
    for row in dates:
        if row["weekday_agrees"] is False:
            yield "weekday", row["article"], None, " ".join(row["text"].split()), row["value"], None


def _namesakes(rows: Mapping[str, list[_Row]]) -> Iterator[Conflict]:
    """People of one name, of two words or more, who hold different offices in one region: each with the first."""
    names = {(row["article"], row["number"]): row["name"] for row in rows["officials"]}
    first: dict[tuple[str, str], dict[str, _Row]] = defaultdict(dict)
    for row in rows["offices"]:
        name = fold(names[row["article"], row["official"]] or "")
        if " " in name and row["jurisdiction_code"]:
            first[name, row["jurisdiction_code"]].setdefault(row["person"], row)
    for people in first.values():
        one, *others = people.values()
        for other in others:
            name = names[one["article"], one["official"]]
            yield "namesakes", one["article"], other["article"], name, one["title_full"], other["title_full"]

"""The page's tables: columns, rows and what the rows can be filtered by, as plain data for the template and the script.

A cell is text, a number or, in a column of articles, the numbers of articles. Behind the cells of a row stand the
values of the listing's ``filters``, each a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from beritaparse.display.overview.facts import Facts, Person
from beritaparse.display.overview.words import Words

__all__ = ["MOST", "QUOTE", "Head", "Listing", "listings", "month_of"]

#: How many rows a listing has at most, and how many characters of a statement it shows.
MOST = 10_000
QUOTE = 280


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its label, and what it holds ('text', 'date', 'number', 'marks', 'article', 'articles', or
    'quotes': a number that leads to the statements)."""

    label: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of the page; ``left_out`` counts the rows beyond `MOST`."""

    id: str
    label: str
    heads: tuple[Head, ...]
    filters: tuple[str, ...]
    rows: list[list[Any]]
    left_out: int

    def plain(self) -> dict[str, Any]:
        """The listing as the script reads it."""
        kinds = [head.kind for head in self.heads]
        return {"id": self.id, "kinds": kinds, "filters": self.filters, "rows": self.rows}


def month_of(day: str | None) -> str | None:
    """The month of an ISO date, null for a year alone or none; of an interval that of its end."""
    last = (day or "").rpartition("/")[2]
    return last[:7] if len(last) >= 7 else None


def listings(facts: Facts, words: Words) -> dict[str, Listing]:
    """All listings by id, in the order of the page."""
    return {
        name: _listing(name, make(facts, words), words)
        for name, make in (
            ("deadlines", _deadlines),
            ("officials", _officials),
            ("meetings", _meetings),
            ("institutions", _institutions),
            ("statements", _statements),
        )
    }


_HEADS: dict[str, tuple[tuple[str, str], ...]] = {
    "deadlines": (
        ("col_due", "date"), ("col_obligation", "text"), ("col_obliged", "text"), ("col_issuer", "text"),
        ("col_force", "text"), ("article", "article"),
    ),
    "officials": (
        ("col_name", "text"), ("col_offices", "text"), ("acting", "marks"), ("col_quotes", "quotes"),
        ("col_quoted_in", "articles"), ("col_outlets", "text"), ("col_articles", "articles"),
    ),
    "meetings": (
        ("col_date", "date"), ("col_kind", "text"), ("col_purposes", "text"), ("col_chair", "text"),
        ("col_venue", "text"), ("province", "text"), ("col_main", "text"), ("article", "article"),
    ),
    "institutions": (
        ("col_name", "text"), ("col_kind", "text"), ("col_level", "text"), ("col_mentions", "number"),
        ("col_articles", "articles"),
    ),
    "statements": (
        ("col_published", "date"), ("col_speaker", "text"), ("col_text", "text"), ("col_direct", "text"),
        ("article", "article"),
    ),
}  # fmt: skip
_FILTERS: dict[str, tuple[str, ...]] = {
    "deadlines": ("province", "month", "force"),
    "officials": ("province", "mark", "acting", "person"),
    "meetings": ("province", "month", "kind", "main"),
    "institutions": ("province",),
    "statements": ("province", "person"),
}


def _listing(name: str, rows: Iterator[list[Any]], words: Words) -> Listing:
    found = list(rows)
    heads = tuple(Head(words[label], kind) for label, kind in _HEADS[name])
    return Listing(name, words[name], heads, _FILTERS[name], found[:MOST], max(0, len(found) - MOST))


def _deadlines(facts: Facts, words: Words) -> Iterator[list[Any]]:
    for row in sorted(facts.deadlines, key=lambda row: (row["due"] is None, row["due"] or "")):
        due = _span(row["due"]) if row["due"] else f"?\n{row['reason'] or words['unknown']}"
        what = _line(row["obligation_text"]) or _line(row["text"])
        cells = [due, what, _line(row["obliged_text"]), row["issuer"] or "", words.value(row["force"])]
        yield [*cells, [row["source"]], _one(row["province"]), _one(month_of(row["due"])), _one(row["force"])]


def _officials(facts: Facts, words: Words) -> Iterator[list[Any]]:
    def order(person: Person) -> tuple[int, int, int]:
        return (person.name is None, -person.quotes, -len(person.articles))

    for person in sorted(facts.people, key=order):
        name = person.name or f"({words['unnamed']})"
        cells = [name, "; ".join(person.offices), ", ".join(person.marks), person.quotes, person.quoted_in]
        yield [
            *cells,
            ", ".join(person.outlets),
            person.articles,
            person.provinces,
            person.marks,
            ["1"] if person.marks else [],
            [person.id],
        ]


def _meetings(facts: Facts, words: Words) -> Iterator[list[Any]]:
    from beritaparse.display.overview.provinces import provinces

    for row in sorted(facts.meetings, key=lambda row: (row["date"] is None, row["date"] or "")):
        when = "\n".join(part for part in (_span(row["date"]), row["time"]) if part)
        place = provinces()[row["province"]].name if row["province"] else ""
        main = words["main"] if row["main"] else ""
        cells = [when, row["kind"], "; ".join(row["purposes"]), _line(row["chair"]), _line(row["venue_text"])]
        filters = [_one(row["province"]), _one(month_of(row["date"])), [row["kind"]], ["1"] if row["main"] else []]
        yield [*cells, place, main, [row["source"]], *filters]


def _institutions(facts: Facts, words: Words) -> Iterator[list[Any]]:
    for body in sorted(facts.bodies, key=lambda body: (-len(body.articles), body.name)):
        level = "level_province" if body.level == "province" else body.level
        yield [body.name, words.value(body.kind), words.value(level), body.mentions, body.articles, body.provinces]


def _statements(facts: Facts, words: Words) -> Iterator[list[Any]]:
    published: Callable[[Any], str] = lambda row: facts.articles[row["source"]].published or ""  # noqa: E731
    for row in sorted(facts.statements, key=lambda row: (not row["direct"], published(row))):
        text = _line(row["text"])
        shown = text if len(text) <= QUOTE else text[: QUOTE - 1] + "…"
        who = ", ".join(part for part in (_line(row["speaker"]) or "?", row["office"]) if part)
        manner = words["direct" if row["direct"] else "reported"]
        yield [published(row)[:10], who, shown, manner, [row["source"]], _one(row["province"]), _one(row["person"])]


def _line(text: str | None) -> str:
    return " ".join(text.split()) if text else ""


def _span(value: str | None) -> str:
    """An ISO date, the ends of an interval on two lines."""
    return (value or "").replace("/", " –\n")


def _one(value: str | None) -> list[str]:
    return [] if value is None else [value]

"""The columns of the tables: their types, keys and meanings."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from beritaparse.io import flat

__all__ = ["KEYS", "TABLES", "Column", "columns_of", "described"]

TABLES = (*flat.TABLES, "mentions", "people")

#: The columns that tell the rows of a table apart.
KEYS: dict[str, tuple[str, ...]] = {
    "articles": ("article",),
    **dict.fromkeys(
        ("officials", "institutions", "dates", "deadlines", "meetings", "statements"), ("article", "number")
    ),
    "offices": ("article", "official", "office"),
    "participants": ("article", "meeting", "participant"),
    "purposes": ("article", "meeting", "purpose"),
    "mentions": ("article", "kind", "number", "mention"),
    "people": ("person",),
}
#: What counts the rows of a table inside its owner.
COUNTERS = {"offices": "office", "participants": "participant", "purposes": "purpose"}

_MENTIONS = (
    ("article", str), ("kind", str), ("number", int), ("mention", int),
    ("ref", str), ("text", str), ("start", int), ("end", int),
)  # fmt: skip
_PEOPLE = (
    ("person", str), ("name", str), ("offices", str), ("acting", bool), ("articles", int), ("mentions", int),
    ("statements", int), ("quotes", int), ("outlets", int), ("first", str), ("last", str),
)  # fmt: skip

_MEANINGS = {
    ("articles", "article"): "the article's id; '#0' and so on where it has none or one that came before",
    ("articles", "error"): "what kept the article from being parsed",
    ("mentions", "kind"): "'official', 'institution' or 'meeting'",
    ("mentions", "number"): "the record's number among the article's officials, institutions or meetings",
    ("mentions", "mention"): "place among the record's mentions, from 0",
    ("mentions", "ref"): "the id of the official or institution, null for a meeting",
    ("mentions", "text"): "the words as they stand in the article",
    ("mentions", "start"): "first character",
    ("mentions", "end"): "the character after the last",
    ("officials", "person"): "the person in `people`",
    ("offices", "person"): "the person in `people`",
    ("offices", "merge_key"): "name, full title and region, as compared with other articles; null: with none",
    ("people", "person"): "the merged person: 'p1', 'p2', … in the order of the articles",
    ("people", "name"): "the name as most articles write it; null where only the office is named",
    ("people", "offices"): "every office that the articles give, most frequent first, as 'Plt. Bupati Bangli; …'",
    ("people", "acting"): "whether an article gives an office with an acting mark (Pj, Pjs, Plt, Plh, …)",
    ("people", "articles"): "articles that name the person",
    ("people", "mentions"): "mentions in them",
    ("people", "statements"): "statements of the person, direct or reported",
    ("people", "quotes"): "direct quotes among them",
    ("people", "outlets"): "outlets that quote the person, among the articles that name their outlet",
    ("people", "first"): "earliest publication among the articles",
    ("people", "last"): "latest publication among the articles",
}
_COUNTED = {
    "number": "place among the article's {table}, from 0",
    "official": "`number` of the official in `officials`",
    "meeting": "`number` of the meeting in `meetings`",
    "office": "place among the official's offices, from 0",
    "participant": "place among the meeting's participants, from 0",
    "purpose": "place among the meeting's purposes, from 0",
}


class Column(NamedTuple):
    """A column of a table: its type, and what it holds."""

    name: str
    kind: type
    meaning: str


@cache
def columns_of(table: str) -> tuple[tuple[str, type], ...]:
    """The columns of a table, and whether they hold str, int, float or bool.

    Raises:
        KeyError: no table of `TABLES`.
    """
    if table == "mentions":
        return _MENTIONS
    if table == "people":
        return _PEOPLE
    if table not in flat.TABLES:
        raise KeyError(table)
    names = flat.columns(table)
    if table == "articles":
        return (("article", str), *(column for column in names if column[0] != "id"))
    if table in COUNTERS:
        names = (*names[:2], (COUNTERS[table], int), *names[2:])
    if table == "officials":
        names = (*names, ("person", str))
    if table == "offices":
        names = (*names, ("person", str), ("merge_key", str))
    return names


@cache
def described(table: str) -> tuple[Column, ...]:
    """The columns of a table with their meanings: those of records name the record's field.

    Raises:
        KeyError: no table of `TABLES`.
    """
    return tuple(Column(name, kind, _meaning(table, name)) for name, kind in columns_of(table))


def _meaning(table: str, name: str) -> str:
    if (known := _MEANINGS.get((table, name))) is not None:
        return known
    if name == "article":
        return "the article's id in `articles`"
    fields = flat.fields(table)
    if name in _COUNTED and name not in fields:
        return _COUNTED[name].format(table=table)
    return f"`{fields[name]}`"

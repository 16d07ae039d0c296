"""Records as flat tables, one for each kind of record, for CSV and databases.

The columns follow from the records' types: a record inside a record becomes columns with its name in front
(``jurisdiction_code``, ``obligation_text``), a list becomes JSON in one column. Every row carries the article's id in
``article``; offices, participants and purposes have tables of their own and name the record that they belong to.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Union

from beritaparse.record_base import field_types
from beritaparse.records import (
    Article,
    Date,
    Deadline,
    Institution,
    Meeting,
    Office,
    Official,
    Participant,
    Purpose,
    Record,
    Statement,
)

Row = list[Any]

#: Tables that are lists of an article, and those that are lists of one of its records: (list, record, list of it).
_LISTS: dict[str, type[Record]] = {
    "officials": Official,
    "institutions": Institution,
    "dates": Date,
    "deadlines": Deadline,
    "meetings": Meeting,
    "statements": Statement,
}
_INNER: dict[str, tuple[str, type[Record]]] = {
    "offices": ("officials", Office),
    "participants": ("meetings", Participant),
    "purposes": ("meetings", Purpose),
}
TABLES = ("articles", *_LISTS, *_INNER)

_Leaf = tuple[str, tuple[str, ...], type]


@cache
def columns(table: str) -> tuple[tuple[str, type], ...]:
    """The columns of a table: their names, and whether they hold str, int, float or bool."""
    if table == "articles":
        return (*((name, kind) for name, _, kind in _leaves(table)), ("error", str))
    if table in _INNER:
        owner, _ = _INNER[table]
        return (("article", str), (owner[:-1], int), *((name, kind) for name, _, kind in _leaves(table)))
    return (("article", str), ("number", int), *((name, kind) for name, _, kind in _leaves(table)))


def rows(data: Mapping[str, Any]) -> Iterator[tuple[str, Row]]:
    """The rows of an article: table and cells.

    Args:
        data: the article as plain data, or ``{"id", "where", "error"}`` for one that failed.
    """
    yield "articles", [*(_cell(data, path) for _, path, _ in _leaves("articles")), data.get("error")]
    id_ = data["id"]
    for table in _LISTS:
        leaves = _leaves(table)
        for number, record in enumerate(data.get(table) or ()):
            yield table, [id_, number, *(_cell(record, path) for _, path, _ in leaves)]
    for table, (owner, _) in _INNER.items():
        leaves = _leaves(table)
        for number, record in enumerate(data.get(owner) or ()):
            for part in record[table]:
                yield table, [id_, number, *(_cell(part, path) for _, path, _ in leaves)]


@cache
def fields(table: str) -> dict[str, str]:
    """The field of the record that each column of a table holds: 'Office.jurisdiction.code'."""
    kind = _kinds()[table].__name__
    return {name: ".".join((kind, *path)) for name, path, _ in _leaves(table)}


def _kinds() -> dict[str, type[Record]]:
    """The record that a row of each table is."""
    return {"articles": Article, **_LISTS, **{name: kind for name, (_, kind) in _INNER.items()}}


@cache
def _leaves(table: str) -> tuple[_Leaf, ...]:
    """The columns of a table's records: name, the keys that lead to the value, type."""
    return tuple(_walk(_kinds()[table], ()))


def _walk(kind: type[Record], path: tuple[str, ...]) -> Iterator[_Leaf]:
    for name, hint in field_types(kind).items():
        if name in _LISTS or name in _INNER:
            continue
        if typing.get_origin(hint) in (Union, types.UnionType):
            hint = next(option for option in typing.get_args(hint) if option is not type(None))
        here = (*path, name)
        if isinstance(hint, type) and issubclass(hint, Record):
            yield from _walk(hint, here)
        elif isinstance(hint, type) and not issubclass(hint, StrEnum):
            yield "_".join(here), here, hint
        else:
            yield "_".join(here), here, str


def _cell(data: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        if data is None:
            return None
        data = data.get(key)
    return json.dumps(data, ensure_ascii=False) if isinstance(data, list) else data

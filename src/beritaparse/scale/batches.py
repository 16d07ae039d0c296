"""Arrow batches in, Arrow batches out: what the distributed engines call."""

from __future__ import annotations

import types
import typing
from datetime import date
from enum import StrEnum
from typing import Any, Union

import pyarrow as pa

from beritaparse.io.times import iso
from beritaparse.record_base import field_types
from beritaparse.records import Article, Record
from beritaparse.scale.outcome import outcome, told

__all__ = ["SCHEMA", "parse_batch", "plain_row"]

_ARROW = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def _type(hint: Any) -> pa.DataType:
    """The Arrow type of a record's field."""
    origin = typing.get_origin(hint)
    if origin in (Union, types.UnionType):
        return _type(next(option for option in typing.get_args(hint) if option is not type(None)))
    if origin is tuple:
        return pa.list_(_type(typing.get_args(hint)[0]))
    if issubclass(hint, StrEnum):
        return pa.string()
    if issubclass(hint, Record):
        return pa.struct([(name, _type(inner)) for name, inner in field_types(hint).items()])
    return _ARROW[hint]


#: The columns of an article: those of its JSON, and ``error`` (null where it was parsed).
SCHEMA: pa.Schema = pa.schema(
    [*((name, _type(hint)) for name, hint in field_types(Article).items()), ("error", pa.string())]
)


def parse_batch(
    batch: pa.RecordBatch | pa.Table,
    *,
    text: str = "text",
    published: str | None = "published",
    title: str | None = "title",
    url: str | None = "url",
    id: str | None = "id",
) -> pa.RecordBatch:
    """Parse the articles of a batch.

    Args:
        batch: a row for each article.
        text: the column of the texts.
        published: the column of publication times (dates, timestamps, or strings as `beritaparse parse` reads them);
            like the others below, it may be missing.
        title: the column of titles.
        url: the column of addresses.
        id: the column of the caller's ids, of any type; they come out as strings.

    Returns:
        A batch of `SCHEMA`, a row for each row, in order. A row that cannot be parsed has its ``id`` and an ``error``;
        it never raises.

    Raises:
        KeyError: the batch has no column of the texts.
    """
    names = set(batch.schema.names)
    if text not in names:
        raise KeyError(f"no column {text!r} in the batch: its columns are {sorted(names)}")
    chosen = {"text": text, "published": published, "title": title, "url": url, "id": id}
    present = {of: batch.column(name).to_pylist() for of, name in chosen.items() if name in names}
    rows = [dict(zip(present, values, strict=True)) for values in zip(*present.values(), strict=True)]
    return pa.RecordBatch.from_pylist([_row(row) for row in rows], schema=SCHEMA)


def _row(row: dict[str, Any]) -> dict[str, Any]:
    id_ = row.get("id")
    row["id"] = None if id_ is None else str(id_)
    for key in ("published", "title", "url"):
        if row.get(key) == "":
            row[key] = None
    if not isinstance(row["text"], str) or not row["text"].strip():
        return plain_row({"id": row["id"], "error": "no text in it"})
    if not isinstance(row.get("published"), str | date | None):
        return plain_row({"id": row["id"], "error": f"no date: {row['published']!r}"})
    if isinstance(row.get("published"), str):
        row["published"] = iso(row["published"])
    result = outcome(row)
    if isinstance(result, Article):
        return plain_row(result.to_dict())
    return plain_row({"id": row["id"], "error": told(result)})


def plain_row(data: dict[str, Any]) -> dict[str, Any]:
    """An article's data (or that of an error row) as a row of `SCHEMA`."""
    row = {name: data.get(name) for name in SCHEMA.names}
    return typing.cast(dict[str, Any], _encodable(row))


def _encodable(value: Any) -> Any:
    """The value with what UTF-8 cannot hold (lone surrogates) replaced, as Arrow wants it."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {name: _encodable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_encodable(inner) for inner in value]
    return value

"""The rows of all tables, from articles in memory or from any file that `beritaparse parse --out` writes.

JSON Lines and Parquet hold whole articles; DuckDB and CSV hold the flat tables themselves, from which only the numbers
inside a record and the mentions (a column of JSON) are to be had anew.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from beritaparse.errors import ReadError
from beritaparse.frames.columns import COUNTERS, TABLES, columns_of
from beritaparse.frames.people import merge
from beritaparse.io import flat
from beritaparse.io.writers import Output, output_of, table_path
from beritaparse.records import Article

__all__ = ["Rows", "Source", "collect"]

#: Articles, their plain data, or a file of them.
Source = str | PathLike[str] | Iterable[Article | Mapping[str, Any]]
Row = dict[str, Any]
#: The rows of every table, by its name.
Rows = dict[str, list[Row]]

#: Lists of an article whose records have mentions.
_MENTIONED = ("officials", "institutions", "meetings")
#: Rows of a Parquet file that are read at a time.
_BATCH = 256
_WRITE = "write the file with 'beritaparse parse --out'"


def collect(articles: Source) -> Rows:
    """The rows of every table of `TABLES`, with the columns of `columns_of`.

    Raises:
        ReadError: as for `beritaparse.tables`.
    """
    if isinstance(articles, str | PathLike):
        path = Path(articles)
        try:
            collected = _READERS[output_of(path)](path)
        except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
            raise ReadError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    else:
        collected = _whole(one.to_dict() if isinstance(one, Article) else one for one in articles)
    merge(collected)
    return collected


# -- whole articles -----------------------------------------------------------------------------------------------


def _whole(articles: Iterable[Mapping[str, Any]]) -> Rows:
    """The rows of articles as plain data."""
    collected: Rows = {name: [] for name in TABLES}
    known: set[str] = set()
    for place, data in enumerate(articles):
        id_ = data.get("id")
        if not id_ or id_ in known:
            id_ = f"#{place}"
        known.add(id_)
        for table, cells in flat.rows({**data, "id": id_}):
            collected[table].append(dict(zip((name for name, _ in flat.columns(table)), cells, strict=True)))
        for kind in _MENTIONED:
            for number, record in enumerate(data.get(kind) or ()):
                collected["mentions"] += _mentions(id_, kind, number, record.get("id"), record["mentions"])
    return _finished(collected)


def _mentions(article: str, kind: str, number: int, ref: str | None, spans: list[Mapping[str, Any]]) -> Iterator[Row]:
    for count, span in enumerate(spans):
        head = {"article": article, "kind": kind[:-1], "number": number, "mention": count, "ref": ref}
        yield {**head, **span}


def _finished(collected: Rows) -> Rows:
    """The flat tables' rows with ``article`` for the id of an article, and the numbers inside a record."""
    for row in collected["articles"]:
        row["article"] = row.pop("id")
    for table, counter in COUNTERS.items():
        seen: Counter[tuple[str, int]] = Counter()
        owner = columns_of(table)[1][0]
        for row in collected[table]:
            key = (row["article"], row[owner])
            row[counter] = seen[key]
            seen[key] += 1
    return collected


def _jsonl(path: Path) -> Rows:
    return _whole(_lines(path))


def _lines(path: Path) -> Iterator[Mapping[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                data = json.loads(line)
            except ValueError as error:
                raise ReadError(f"{path}:{number}: no JSON: {error}") from error
            if not isinstance(data, dict) or not ("officials" in data or "error" in data):
                raise ReadError(f"{path}:{number}: not an article; {_WRITE}")
            yield data


def _parquet(path: Path) -> Rows:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ReadError("parquet wants pyarrow: pip install 'beritaparse[arrow]'") from error

    def rows() -> Iterator[Mapping[str, Any]]:
        with pq.ParquetFile(path) as file:
            if not {"officials", "error"} <= set(file.schema_arrow.names):
                raise ReadError(f"{path}: not a file of articles; {_WRITE}")
            for batch in file.iter_batches(batch_size=_BATCH):
                yield from batch.to_pylist()

    try:
        return _whole(rows())
    except pa.ArrowInvalid as error:
        raise ReadError(f"{path}: {error}") from error


# -- flat tables --------------------------------------------------------------------------------------------------


def _flat(path: Path, read: Callable[[str], list[Row]]) -> Rows:
    """The rows of flat tables that are read one by one."""
    collected: Rows = {name: [] for name in TABLES}
    for table in flat.TABLES:
        collected[table] = read(table)
    ids = Counter(row["id"] for row in collected["articles"])
    if twice := [id_ for id_, count in ids.items() if count > 1]:
        raise ReadError(
            f"{path}: {len(twice)} ids stand for several articles ({twice[0]!r}); "
            "give them ids of their own, or write the results as .jsonl or .parquet"
        )
    for kind in _MENTIONED:
        for row in collected[kind]:
            spans = json.loads(row["mentions"])
            collected["mentions"] += _mentions(row["article"], kind, row["number"], row.get("id"), spans)
    order = {row["id"]: place for place, row in enumerate(collected["articles"])}
    collected["mentions"].sort(key=lambda row: order[row["article"]])
    return _finished(collected)


def _duckdb(path: Path) -> Rows:
    try:
        import duckdb
    except ImportError as error:
        raise ReadError("duckdb wants duckdb: pip install 'beritaparse[duckdb]'") from error
    if not path.exists():
        raise ReadError(f"{path}: No such file")
    try:
        with duckdb.connect(str(path), read_only=True) as base:

            def read(table: str) -> list[Row]:
                names = [name for name, _ in flat.columns(table)]
                wanted = ", ".join(f'"{name}"' for name in names)
                found = base.execute(f'SELECT {wanted} FROM "{table}" ORDER BY rowid').fetchall()
                return [dict(zip(names, cells, strict=True)) for cells in found]

            return _flat(path, read)
    except duckdb.Error as error:
        raise ReadError(f"{path}: not a database of articles; {_WRITE}: {error}") from error


_CELLS: dict[type, Callable[[str], Any]] = {str: str, int: int, float: float, bool: "true".__eq__}


def _csv(path: Path) -> Rows:
    def read(table: str) -> list[Row]:
        columns = flat.columns(table)
        with table_path(path, table).open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            if tuple(next(reader, ())) != tuple(name for name, _ in columns):
                raise ReadError(f"{table_path(path, table)}: not the table {table!r}; {_WRITE}")
            return [
                {name: _CELLS[kind](cell) if cell else None for (name, kind), cell in zip(columns, cells, strict=True)}
                for cells in reader
            ]

    limit = csv.field_size_limit(sys.maxsize)  # the text of an article is one cell
    try:
        return _flat(path, read)
    finally:
        csv.field_size_limit(limit)


_READERS: dict[Output, Callable[[Path], Rows]] = {
    Output.JSONL: _jsonl,
    Output.PARQUET: _parquet,
    Output.DUCKDB: _duckdb,
    Output.CSV: _csv,
}

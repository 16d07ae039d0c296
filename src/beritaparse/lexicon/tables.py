"""Reading the tables: CSV files in the package, with rows added or overridden from a user's folder."""

from __future__ import annotations

import csv
import dataclasses
import typing
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from beritaparse.errors import LexiconError
from beritaparse.lexicon.row import Row
from beritaparse.lexicon.rows import TABLES
from beritaparse.lexicon.rules import problems

R = TypeVar("R", bound=Row)


def packaged(name: str) -> Traversable:
    """The packaged file of a table."""
    return files("beritaparse.lexicon") / "tables" / f"{name}.csv"


def read_csv(path: Traversable | Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with a header, as written."""
    with path.open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


@cache
def packaged_rows(kind: type[R]) -> tuple[R, ...]:
    """The rows of a packaged table."""
    return tuple(read_table(kind, packaged(kind.table)))


def read_table(kind: type[R], path: Traversable | Path) -> list[R]:
    """The rows of a table file.

    Raises:
        LexiconError: a column is missing or unknown, a line has too many or too few cells, or a key is empty; the
            message names file, line and column.
    """
    columns = [field.name for field in dataclasses.fields(kind)]
    hints = typing.get_type_hints(kind)
    lists = {name for name in columns if typing.get_origin(hints[name]) is tuple}
    several = [name in lists for name in columns]
    return [
        kind(*[values(cell) if split else cell for cell, split in zip(cells, several, strict=True)])
        for _, cells in _lines(path, columns)
    ]


def read_own_table(kind: type[R], path: Path) -> list[R]:
    """The rows of a table that a user wrote, held to the rules of its columns.

    Raises:
        LexiconError: as for `read_table`, and where a cell breaks its column's rule or a row stands twice.
    """
    rows = read_table(kind, path)
    lines = [line for line, _ in _lines(path, [field.name for field in dataclasses.fields(kind)])]
    seen: dict[Row, int] = {}
    for line, row in zip(lines, rows, strict=True):
        for column, problem in problems(row):
            raise LexiconError(f"{path}, line {line}, column {column!r} {problem}")
        if row in seen:
            raise LexiconError(f"{path}, line {line}: the same row stands in line {seen[row]}")
        seen[row] = line
    return rows


def _lines(path: Traversable | Path, columns: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table with their numbers, once they are sure to have the table's columns, each as its cells in
    the order of these."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader, [])
            for name in columns:
                if name not in header:
                    raise LexiconError(f"{path}, line 1: column {name!r} is missing")
            for name in header:
                if name not in columns:
                    raise LexiconError(f"{path}, line 1: column {name!r} is unknown; there are {', '.join(columns)}")
            places, width = [header.index(name) for name in columns], len(header)
            in_order = places == list(range(width))
            for cells in filter(None, reader):
                if len(cells) != width:
                    raise LexiconError(f"{path}, line {reader.line_num}{_misfit(len(cells), header)}")
                found = cells if in_order else [cells[place] for place in places]
                if not found[0].strip():
                    raise LexiconError(f"{path}, line {reader.line_num}, column {columns[0]!r} is empty")
                yield reader.line_num, found
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: no UTF-8 ({error.reason} at byte {error.start})") from error
    except csv.Error as error:
        raise LexiconError(f"{path}: no CSV ({error})") from error


def _misfit(cells: int, header: list[str]) -> str:
    if cells > len(header):
        return f": more cells than the {len(header)} columns"
    return f", column {header[cells]!r}: the line ends before it"


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell with several, separated by ``;``."""
    if not cell:
        return ()
    return tuple(value for part in cell.split(";") if (value := part.strip()))


@dataclasses.dataclass(frozen=True)
class Lexicon:
    """All tables. ``rows[Region]`` are the regions, and so on."""

    rows: dict[type[Row], tuple[Row, ...]]

    def table(self, kind: type[R]) -> tuple[R, ...]:
        """The rows of one table."""
        return typing.cast(tuple[R, ...], self.rows[kind])


@cache
def default_lexicon() -> Lexicon:
    """The packaged lexicon."""
    return Lexicon({kind: packaged_rows(kind) for kind in TABLES})  # type: ignore[arg-type]


def load_lexicon(folder: str | Path | None = None) -> Lexicon:
    """The packaged lexicon, with the rows of a user's folder added to it.

    A file of the folder is named like a packaged table and has its columns; rows take the place of all packaged rows
    with the same key (the first column).

    Raises:
        LexiconError: the folder does not exist, holds no table, or a table breaks its rules.
    """
    if folder is None:
        return default_lexicon()
    folder = Path(folder)
    names = {kind.table: kind for kind in TABLES}
    own = sorted(folder.glob("*.csv")) if folder.is_dir() else []
    if not own:
        raise LexiconError(f"{folder}: no folder with tables; it should hold files named {', '.join(names)} (.csv)")
    rows = dict(default_lexicon().rows)
    for path in own:
        if path.stem not in names:
            raise LexiconError(f"{path}: no table of that name; there are {', '.join(names)}")
        kind = names[path.stem]
        key = dataclasses.fields(kind)[0].name
        added = read_own_table(kind, path)
        replaced = {getattr(row, key) for row in added}
        rows[kind] = (*(row for row in rows[kind] if getattr(row, key) not in replaced), *added)
    return Lexicon(rows)

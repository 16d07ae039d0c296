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
from beritaparse.lexicon.rows import TABLES, Row

R = TypeVar("R", bound=Row)


def packaged(name: str) -> Traversable:
    """The packaged file of a table."""
    return files("beritaparse.lexicon") / "tables" / f"{name}.csv"


def read_csv(path: Traversable | Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with a header, as written."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def packaged_rows(kind: type[R]) -> tuple[R, ...]:
    """The rows of a packaged table."""
    return tuple(read_table(kind, packaged(kind.table)))


def read_table(kind: type[R], path: Traversable | Path) -> list[R]:
    """The rows of a table file.

    Raises:
        LexiconError: a column is missing or unknown, or a key cell is empty.
    """
    fields = dataclasses.fields(kind)  # type: ignore[arg-type]
    hints = typing.get_type_hints(kind)
    lists = {field.name for field in fields if typing.get_origin(hints[field.name]) is tuple}
    rows = []
    for line, cells in enumerate(read_csv(path), 2):
        if set(cells) != {field.name for field in fields}:
            wrong = sorted(set(cells) ^ {field.name for field in fields}, key=str)
            raise LexiconError(f"table {kind.table}, line {line}: columns {wrong} are missing or unknown")
        if not cells[fields[0].name]:
            raise LexiconError(f"table {kind.table}, line {line}: column {fields[0].name!r} is empty")
        rows.append(kind(**{name: values(cell) if name in lists else cell for name, cell in cells.items()}))
    return rows


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell with several, separated by ``;``."""
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
    return Lexicon({kind: packaged_rows(kind) for kind in TABLES})


def load_lexicon(folder: str | Path | None = None) -> Lexicon:
    """The packaged lexicon, with the rows of a user's folder added to it.

    A file of the folder is named like a packaged table and has its columns; a row whose key (first column) is that of
    a packaged row takes its place.

    Raises:
        LexiconError: the folder does not exist, holds no table, or a table breaks its rules.
    """
    if folder is None:
        return default_lexicon()
    folder = Path(folder)
    names = {kind.table: kind for kind in TABLES}
    own = sorted(folder.glob("*.csv")) if folder.is_dir() else []
    if not own:
        raise LexiconError(f"{folder}: no folder with tables in it; it should hold files named {', '.join(names)} (.csv)")
    rows = dict(default_lexicon().rows)
    for path in own:
        if path.stem not in names:
            raise LexiconError(f"{path}: no table of that name; there are {', '.join(names)}")
        kind = names[path.stem]
        added = read_table(kind, path)
        key = dataclasses.fields(kind)[0].name  # type: ignore[arg-type]
        merged = {getattr(row, key): row for row in rows[kind]} | {getattr(row, key): row for row in added}
        rows[kind] = tuple(merged.values())
    return Lexicon(rows)

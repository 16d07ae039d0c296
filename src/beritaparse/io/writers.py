"""Records from JSON Lines to the format that is wanted.

Every run of `beritaparse parse --out` keeps a journal in JSON Lines; these turn a finished journal into the output.
They stream, so memory stays flat, and write beside the output first, so that it is there whole or not at all.

A spreadsheet runs a cell that begins with '=' as a formula, and articles come from anyone: in CSV files such a text has
an apostrophe in front. The other formats keep every text as it is.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any

from beritaparse.errors import BeritaparseError, ReadError, WriteError
from beritaparse.io.flat import TABLES, columns, rows


class Output(StrEnum):
    """How records are written."""

    VIEW = "view"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    DUCKDB = "duckdb"


_ENDINGS = {
    "": Output.JSONL,
    ".jsonl": Output.JSONL,
    ".ndjson": Output.JSONL,
    ".gz": Output.JSONL,
    ".csv": Output.CSV,
    ".parquet": Output.PARQUET,
    ".duckdb": Output.DUCKDB,
    ".db": Output.DUCKDB,
}
#: Articles that a Parquet row group holds at most.
_GROUP = 1000
_SQL = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}


def output_of(path: Path) -> Output:
    """The format that a file's ending asks for; JSON Lines where it asks for none."""
    return _ENDINGS.get(path.suffix.lower(), Output.JSONL)


def wanted(path: Path) -> Output:
    """The format that the ending of an output asks for.

    Raises:
        ReadError: there is no such format.
    """
    ending = path.suffix.lower()
    inner = Path(path.stem).suffix.lower()
    if ending not in _ENDINGS or (ending == ".gz" and _ENDINGS.get(inner) is not Output.JSONL):
        raise ReadError(
            f"{path}: no format has this ending; take .jsonl, .jsonl.gz, .csv, .parquet or .duckdb, or name a --format"
        )
    return _ENDINGS[ending]


def check(output: Output) -> None:
    """See before the work that the format can be written.

    Raises:
        ReadError: what it wants is not installed.
    """
    wanted = {Output.PARQUET: ("pyarrow", "arrow"), Output.DUCKDB: ("duckdb", "duckdb")}.get(output)
    if wanted is None:
        return
    from importlib.util import find_spec

    if find_spec(wanted[0]) is None:
        raise ReadError(f"{output.value} wants {wanted[0]}: pip install 'beritaparse[{wanted[1]}]'")


def convert(journal: Path, out: Path, output: Output) -> None:
    """Write a finished journal as the output, and remove it.

    Args:
        journal: JSON Lines, one of each article.
        out: the file to write; for CSV, 'berita.csv' stands for 'berita.articles.csv', 'berita.officials.csv', ….
        output: its format.

    Raises:
        WriteError: there is no room, or the place cannot be written to; the journal is still whole.
    """
    try:
        _WRITERS[output](journal, out)
    except Exception as error:
        for path in _unfinished(out, output):
            path.unlink(missing_ok=True)
        if isinstance(error, BeritaparseError):
            raise
        raise WriteError(
            f"{out} cannot be written ({_reason(error)}); all records are safe in {journal}: make room, then go on "
            "with --resume"
        ) from error
    journal.unlink(missing_ok=True)


def files_of(out: Path, output: Output) -> list[Path]:
    """The files that are an output: one, or that of each table."""
    return [table_path(out, table) for table in TABLES] if output is Output.CSV else [out]


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or f"{type(error).__name__}: {error}"


def _unfinished(out: Path, output: Output) -> Iterator[Path]:
    """What a conversion that broke off may have left."""
    yield _whole(out)
    yield _whole(out).with_name(f"{_whole(out).name}.wal")
    if output is Output.CSV:
        yield from (_whole(table_path(out, table)) for table in TABLES)


def _lines(journal: Path) -> Iterator[dict[str, Any]]:
    with journal.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _whole(out: Path) -> Path:
    """Where an output is written before it takes its name."""
    return out.with_name(f".{out.name}.unfinished")


def _take_name(unfinished: Path, out: Path) -> None:
    """Give a file its name when it is on the disk: a machine that loses power leaves no half of it."""
    with unfinished.open("r+b") as file:
        os.fsync(file.fileno())
    unfinished.replace(out)


def _jsonl(journal: Path, out: Path) -> None:
    if out.suffix.lower() != ".gz":
        _take_name(journal, out)
        return
    unfinished = _whole(out)
    with (
        journal.open("rb") as source,
        unfinished.open("wb") as target,
        gzip.GzipFile(filename="", fileobj=target, mode="wb", mtime=0) as zipped,
    ):
        shutil.copyfileobj(source, zipped)
    _take_name(unfinished, out)


def _tables(journal: Path, path_of: Callable[[str], Path], cell_of: Callable[[Any], Any]) -> None:
    """Write a CSV file of each table; what is null is an empty cell."""
    with ExitStack() as stack:
        writers = {}
        for table in TABLES:
            file = stack.enter_context(path_of(table).open("w", encoding="utf-8", newline=""))
            writers[table] = csv.writer(file)  # lines end as RFC 4180 has it; with "\n" a lone "\r" went unquoted
            writers[table].writerow([name for name, _ in columns(table)])
        for data in _lines(journal):
            for table, cells in rows(data):
                writers[table].writerow([cell_of(cell) for cell in cells])


def _plain(cell: Any) -> Any:
    """A cell as text that UTF-8 can hold."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell


#: How a cell begins that a spreadsheet takes for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _harmless(cell: Any) -> Any:
    """A cell that no spreadsheet runs."""
    plain = _plain(cell)
    return f"'{plain}" if isinstance(plain, str) and plain.startswith(_FORMULA) else plain


def table_path(out: Path, table: str) -> Path:
    """The CSV file of a table: 'berita.officials.csv' of 'berita.csv'."""
    stem = out.with_suffix("") if out.suffix.lower() == ".csv" else out
    return stem.with_name(f"{stem.name}.{table}.csv")


def _csv(journal: Path, out: Path) -> None:
    _tables(journal, lambda table: _whole(table_path(out, table)), _harmless)
    for table in reversed(TABLES):  # the articles last: when they are there, all is
        path = table_path(out, table)
        _take_name(_whole(path), path)


def _parquet(journal: Path, out: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from beritaparse.scale.batches import SCHEMA, plain_row

    unfinished = _whole(out)
    with pq.ParquetWriter(unfinished, SCHEMA, compression="zstd") as writer:
        lines = _lines(journal)
        while batch := [plain_row(data) for data in islice(lines, _GROUP)]:
            writer.write_batch(pa.RecordBatch.from_pylist(batch, schema=SCHEMA))
    _take_name(unfinished, out)


def _tables_of(out: Path) -> Path:
    """Where the tables lie that a database is filled from."""
    return out.with_name(f".{out.name}.tables")


def _duckdb(journal: Path, out: Path) -> None:
    import duckdb

    unfinished, folder = _whole(out), _tables_of(out)
    for left in _unfinished(out, Output.DUCKDB):  # by a run that was killed here
        left.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        _tables(journal, lambda table: folder / f"{table}.csv", _plain)
        with duckdb.connect(str(unfinished)) as base:
            for table in TABLES:
                names = ", ".join(f'"{name}" {_SQL[kind]}' for name, kind in columns(table))
                base.execute(f'CREATE TABLE "{table}" ({names})')
                source = str(folder / f"{table}.csv").replace("'", "''")
                base.execute(
                    f"COPY \"{table}\" FROM '{source}' (FORMAT csv, HEADER, DELIMITER ',', QUOTE '\"', ESCAPE '\"', "
                    "STRICT_MODE false, PARALLEL false, MAX_LINE_SIZE 100000000, BUFFER_SIZE 200000000)"
                )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _take_name(unfinished, out)


_WRITERS: dict[Output, Callable[[Path, Path], None]] = {
    Output.JSONL: _jsonl,
    Output.CSV: _csv,
    Output.PARQUET: _parquet,
    Output.DUCKDB: _duckdb,
}

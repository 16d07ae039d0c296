"""Articles from files, folders, globs and standard input.

| ending | one article is |
|---|---|
| .txt, and what has another ending | the file |
| .html, .htm | the file; see `beritaparse.io.html` |
| .jsonl, .ndjson | a line |
| .csv, .tsv | a row |
| .parquet | a row |

each but Parquet also with .gz behind it. What cannot be read becomes an item with an error, one for the file or one for
the row; reading goes on.
"""

from __future__ import annotations

import csv
import glob
import gzip
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, cast

from beritaparse.errors import ReadError
from beritaparse.io.html import read_html
from beritaparse.io.items import Columns, Item, item_of
from beritaparse.io.text import decode, text_lines


class Input(StrEnum):
    """What a file holds."""

    TXT = "txt"
    HTML = "html"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


_ENDINGS = {
    ".txt": Input.TXT,
    ".html": Input.HTML,
    ".htm": Input.HTML,
    ".jsonl": Input.JSONL,
    ".ndjson": Input.JSONL,
    ".csv": Input.CSV,
    ".tsv": Input.CSV,
    ".parquet": Input.PARQUET,
}
#: Rows of a Parquet file that are read at a time.
_ROWS = 256


def expand(names: Iterable[str]) -> list[str]:
    """Files of names, folders (all below with a known ending) and globs, each in alphabetical order.

    Raises:
        ReadError: a folder or glob without any file.
    """
    files: list[str] = []
    for name in names:
        path = Path(name)
        if name != "-" and path.is_dir():
            found = sorted(_below(path))
        elif name != "-" and not path.exists() and glob.has_magic(name):
            found = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  Path has no glob of absolute patterns
        else:
            found = [name]
        if not found:
            raise ReadError(f"{name}: no file to read in it ({', '.join(_ENDINGS)})")
        files += found
    return files


def size_of(files: Iterable[str]) -> int | None:
    """The bytes of all files, null where that is not known beforehand."""
    try:
        return sum(Path(name).stat().st_size for name in files)
    except OSError:
        return None


def read_items(files: Iterable[str], *, columns: Columns | None = None, kind: Input | None = None) -> Iterator[Item]:
    """The articles of files, lazily and in order; '-' is standard input.

    Args:
        files: as `expand` gives them.
        columns: of tables.
        kind: what the files hold, whatever their ending.
    """
    done = 0
    for name in files:
        start, last = done, done
        held = kind or _kind(Path(name))
        try:
            for item in _read(name, held, columns or Columns()):
                last = start + item.done
                yield replace(item, done=last)
        except Exception as error:  # noqa: BLE001  what lxml, Arrow and zlib raise at damaged data is theirs to choose
            yield Item(_id(name), name, error=_told(error, name, held), done=last)
        done = start + (size_of([name]) or 0)


def _told(error: Exception, name: str, kind: Input) -> str:
    """What an item says of a file that cannot be read (any further)."""
    if isinstance(error, ReadError):
        return str(error).removeprefix(f"{name}: ")
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return f"no {kind.value} that can be read: damaged, or of another kind (--input)? {type(error).__name__}: {error}"


def _below(folder: Path) -> Iterator[str]:
    """The files below a folder whose endings are known, links to nowhere among them, and the folders that cannot be
    read: both are told when they are to be read. Links to folders are not followed, so there are no loops."""
    for where, _, files in os.walk(folder, onerror=(unreadable := list[OSError]()).append):
        found = (Path(where) / file for file in files)
        yield from (str(path) for path in found if _known(path) and (path.is_file() or path.is_symlink()))
    yield from (str(error.filename) for error in unreadable)


def _known(path: Path) -> bool:
    return _stripped(path).suffix.lower() in _ENDINGS


def _kind(path: Path) -> Input:
    return _ENDINGS.get(_stripped(path).suffix.lower(), Input.TXT)


def _stripped(path: Path) -> Path:
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path


def _id(name: str) -> str:
    return "-" if name == "-" else _stripped(Path(name)).stem


def _read(name: str, kind: Input, columns: Columns) -> Iterator[Item]:
    if kind is Input.PARQUET:
        yield from _parquet(name, columns)
        return
    with _open(name) as raw:
        zipped = name.lower().endswith(".gz")
        file = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if zipped else raw
        if kind is Input.JSONL:
            yield from _json_lines(file, raw, name, columns)
        elif kind is Input.CSV:
            yield from _csv(file, raw, name, columns)
        elif kind is Input.HTML:
            page = read_html(file.read(), name)
            yield Item(
                _id(name),
                name,
                page.text,
                title=page.title,
                published=page.published,
                url=page.url,
                outlet=page.outlet,
                done=_place(raw),
            )
        else:
            yield Item(_id(name), name, decode(file.read(), name), done=_place(raw))


def _open(name: str) -> BinaryIO:
    if name == "-":
        return sys.stdin.buffer
    path = Path(name)
    if path.is_dir():
        raise ReadError(f"{name}: a folder" if os.access(path, os.R_OK) else f"{name}: a folder that may not be read")
    return path.open("rb")


def _place(raw: BinaryIO) -> int:
    return raw.tell() if raw is not sys.stdin.buffer and raw.seekable() else 0


def _json_lines(file: BinaryIO, raw: BinaryIO, name: str, columns: Columns) -> Iterator[Item]:
    for number, line in enumerate(text_lines(file), 1):
        if not line.strip():
            continue
        where, done = f"{name}:{number}", _place(raw)
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:  # the latter of a thousand brackets in one another
            yield Item(where, where, error=f"no JSON: {error}", done=done)
            continue
        if isinstance(row, dict):
            yield item_of(row, columns, where=where, done=done)
        else:
            yield Item(where, where, error=f"a JSON object is wanted, not {type(row).__name__}", done=done)


def _csv(file: BinaryIO, raw: BinaryIO, name: str, columns: Columns) -> Iterator[Item]:
    csv.field_size_limit(2**31 - 1)
    lines = text_lines(file)
    head = next(lines, "")
    mark = max(",;\t|", key=head.count)
    names = next(csv.reader([head], delimiter=mark), [])
    for number, row in enumerate(csv.DictReader(lines, fieldnames=names, delimiter=mark), 1):
        yield item_of(row, columns, where=f"{name}:{number}", done=_place(raw))


def _parquet(name: str, columns: Columns) -> Iterator[Item]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ReadError("Parquet wants pyarrow: pip install 'beritaparse[arrow]'") from error
    source = pa.BufferReader(sys.stdin.buffer.read()) if name == "-" else name
    number = 0
    with pq.ParquetFile(source) as file:
        total, size = max(file.metadata.num_rows, 1), size_of([name]) or 0
        for batch in file.iter_batches(batch_size=_ROWS):
            for row in batch.to_pylist():
                number += 1
                yield item_of(row, columns, where=f"{name}:{number}", done=size * number // total)

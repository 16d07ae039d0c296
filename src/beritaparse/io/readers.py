"""Articles from files, folders, globs and standard input.

| ending | one article is |
|---|---|
| .txt | the file |
| .html, .htm | the file; see `beritaparse.io.html` |
| .jsonl, .ndjson | a line |
| .csv, .tsv | a row |
| .parquet | a row |

What standard input and a file with another ending hold is told by how it begins. All but Parquet may be gzipped,
whatever their ending. What cannot be read becomes an item with an error, one for the file or one for the row; reading
goes on.
"""

from __future__ import annotations

import csv
import glob
import gzip
import io
import json
import os
import re
import sys
from collections import Counter
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
#: How files begin whose ending does not tell what they hold.
_STARTS = {
    Input.PARQUET: re.compile(rb"PAR1"),
    Input.HTML: re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body)\b", re.I),
    Input.JSONL: re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*"|\[\s*\{)'),
}
_GZIP = b"\x1f\x8b"
_HEAD = 1024
#: How a file begins that is one JSON array of all articles.
_ARRAY = re.compile(r"\[\s*(?:\{|$)")
_NO_ARRAY = "a JSON array: put each object on a line of its own first, as `jq -c '.[]'` does"
#: Rows of a Parquet file that are read at a time.
_ROWS = 256


def expand(names: Iterable[str]) -> list[str]:
    """Files of names, folders (all below with a known ending) and globs, each in alphabetical order, none twice.

    Raises:
        ReadError: a folder or glob without any file, or an empty name.
    """
    files: dict[str, None] = {}
    for name in names:
        if not name:
            raise ReadError("an empty name among the files; '.' is the folder in which you are")
        found = _named(name)
        if not found:
            raise ReadError(f"{name}: no file to read in it ({', '.join(_ENDINGS)})")
        files.update(dict.fromkeys(found))
    return list(files)


def _named(name: str) -> list[str]:
    """The files of one name."""
    path = Path(name)
    if name == "-" or os.path.lexists(path) or not glob.has_magic(name):
        return sorted(_below(path)) if name != "-" and path.is_dir() else [name]
    found = (Path(match) for match in glob.glob(name, recursive=True))  # noqa: PTH207  Path has no absolute patterns
    return sorted({file for match in found for file in (_below(match) if match.is_dir() else [str(match)])})


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
    done, columns = 0, columns or Columns()
    files = list(files)
    ids = _ids(files)
    for name in files:
        start, last = done, done
        try:
            for item in _read(name, ids[name], kind, columns):
                last = start + item.done
                yield replace(item, done=last)
        except Exception as error:  # noqa: BLE001  what lxml, Arrow and zlib raise at damaged data is theirs to choose
            yield Item(ids[name], name, error=_told(error, name, kind), done=last)
        done = start + (size_of([name]) or 0)


def _ids(files: list[str]) -> dict[str, str]:
    """An id for each file: its name without the ending; of several with the same name also its folder and ending."""
    ids = {name: _stem(name) for name in files}
    for longer in (lambda name: str(_stripped(Path(name)).with_suffix("")), str):
        often = Counter(ids.values())
        ids = {name: id_ if often[id_] == 1 else longer(name) for name, id_ in ids.items()}
    return ids


def _told(error: Exception, name: str, kind: Input | None) -> str:
    """What an item says of a file that cannot be read (any further)."""
    if isinstance(error, ReadError):
        return str(error).removeprefix(f"{name}: ")
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    held = (kind or _kind(Path(name)) or Input.TXT).value
    return f"no {held} that can be read: damaged, or of another kind (--input)? {type(error).__name__}: {error}"


def _below(folder: Path) -> Iterator[str]:
    """The files below a folder whose endings are known, links to nowhere among them, and the folders that cannot be
    read: both are told when they are to be read. Links to folders are not followed, so there are no loops."""
    for where, _, files in os.walk(folder, onerror=(unreadable := list[OSError]()).append):
        found = (Path(where) / file for file in files)
        yield from (str(path) for path in found if _known(path) and (path.is_file() or path.is_symlink()))
    yield from (str(error.filename) for error in unreadable)


def _known(path: Path) -> bool:
    return _stripped(path).suffix.lower() in _ENDINGS


def _kind(path: Path) -> Input | None:
    return _ENDINGS.get(_stripped(path).suffix.lower())


def _kind_by_start(head: bytes) -> Input:
    """What a file holds by how it begins; plain text where that tells nothing."""
    return next((kind for kind, start in _STARTS.items() if start.match(head)), Input.TXT)


def _stripped(path: Path) -> Path:
    return path.with_suffix("") if path.suffix.lower() == ".gz" else path


def _stem(name: str) -> str:
    return "-" if name == "-" else _stripped(Path(name)).stem


def _read(name: str, id_: str, kind: Input | None, columns: Columns) -> Iterator[Item]:
    with _open(name) as raw:
        zipped = raw.peek(2)[:2] == _GZIP
        file = gzip.GzipFile(fileobj=raw) if zipped else raw
        held = kind or _kind(Path(name)) or _kind_by_start(file.peek(_HEAD)[:_HEAD])
        data = cast(BinaryIO, file)
        if held is Input.PARQUET:
            yield from _parquet(data, name, columns)
        elif held is Input.JSONL:
            yield from _json_lines(data, raw, name, columns)
        elif held is Input.CSV:
            yield from _csv(data, raw, name, columns)
        elif held is Input.HTML:
            page = read_html(data.read(), name)
            yield Item(
                id_,
                name,
                page.text,
                title=page.title,
                published=page.published,
                url=page.url,
                outlet=page.outlet,
                done=_place(raw),
            )
        else:
            text = decode(data.read(), name)
            error = None if text.strip() else "no text in it: the file is empty"
            yield Item(id_, name, "" if error else text, error=error, done=_place(raw))


def _open(name: str) -> io.BufferedReader:
    if name == "-":
        stdin = sys.stdin.buffer
        return stdin if isinstance(stdin, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stdin))
    path = Path(name)
    if path.is_dir():
        raise ReadError(f"{name}: a folder" if os.access(path, os.R_OK) else f"{name}: a folder that may not be read")
    return path.open("rb")


def _place(raw: BinaryIO) -> int:
    return raw.tell() if raw.seekable() else 0


def _json_lines(file: BinaryIO, raw: BinaryIO, name: str, columns: Columns) -> Iterator[Item]:
    for number, line in enumerate(text_lines(file), 1):
        if not line.strip():
            continue
        where, done = f"{name}:{number}", _place(raw)
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:  # the latter of a thousand brackets in one another
            if number == 1 and _ARRAY.match(line.strip()):
                raise ReadError(_NO_ARRAY) from error
            yield Item(where, where, error=f"no JSON: {error}", done=done)
            continue
        if number == 1 and isinstance(row, list) and _ARRAY.match(line.strip()):
            raise ReadError(_NO_ARRAY)
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
    if names and (lacking := columns.lacking(names)):
        raise ReadError(lacking)
    for number, row in enumerate(csv.DictReader(lines, fieldnames=names, delimiter=mark), 1):
        yield item_of(row, columns, where=f"{name}:{number}", done=_place(raw))


def _parquet(data: BinaryIO, name: str, columns: Columns) -> Iterator[Item]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ReadError("Parquet wants pyarrow: pip install 'beritaparse[arrow]'") from error
    source = name if Path(name).is_file() else pa.BufferReader(data.read())  # its end is read first: a pipe has none
    number = 0
    with pq.ParquetFile(source) as file:
        if lacking := columns.lacking(file.schema_arrow.names):
            raise ReadError(lacking)
        total, size = max(file.metadata.num_rows, 1), size_of([name]) or 0
        for batch in file.iter_batches(batch_size=_ROWS):
            for row in batch.to_pylist():
                number += 1
                yield item_of(row, columns, where=f"{name}:{number}", done=size * number // total)

"""A run over many articles that can be killed and gone on with.

While it runs, the lines of the articles stand in a journal beside the output, one line for each article in order. To go
on is to read how many whole lines there are, check that they are of the same articles, and skip as many. When all are
there, the journal is turned into the output. So work is never done twice, and a resumed run writes the same bytes as an
undisturbed one.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from io import FileIO
from pathlib import Path
from typing import Any

from beritaparse.errors import ReadError, WriteError
from beritaparse.io.items import Item
from beritaparse.io.writers import Output, convert, table_path
from beritaparse.pipeline import publication
from beritaparse.scale.outcome import line_of, line_of_dead
from beritaparse.scale.processes import map_ordered
from beritaparse.version import __version__

#: How the line of an error begins: its id, then where it comes from.
_ERROR = re.compile(r'\{"id": (?:null|"(?:[^"\\]|\\.)*"), "where": ')


@dataclass
class Tally:
    """How a run went: articles in all, those that failed, and those that an earlier run had done."""

    articles: int = 0
    failed: int = 0
    before: int = 0

    def count(self, error: str | None) -> None:
        """Count an article, with what went wrong with it."""
        self.articles += 1
        self.failed += error is not None


def lines_of(items: Iterable[Item], *, jobs: int, text: bool = True) -> Iterator[tuple[Item, str]]:
    """Every item with its line of JSON, in order."""
    from beritaparse.pipeline import default_pipeline

    default_pipeline()  # before any process is started, so that all share it where the platform forks
    waiting: deque[Item] = deque()

    def handed() -> Iterator[Item]:
        for item in items:
            waiting.append(item)
            yield item

    for line in map_ordered(partial(line_of, text=text), handed(), jobs=jobs, died=line_of_dead):
        yield waiting.popleft(), line


def error_of(line: str) -> str | None:
    """What went wrong with an article, of its line; null where nothing did."""
    if not _ERROR.match(line):
        return None
    return str(json.loads(line)["error"])


def journal_of(out: Path) -> Path:
    """The journal of an output."""
    return out.with_name(f"{out.name}.part")


def run(
    items: Iterable[Item],
    out: Path,
    output: Output,
    *,
    jobs: int = 1,
    text: bool = True,
    resume: bool = False,
    told: Callable[[Item, str | None], None] = lambda item, error: None,
    before: Callable[[int], None] = lambda articles: None,
) -> Tally:
    """Parse articles into a file.

    Args:
        items: the articles.
        out: the file.
        output: its format.
        jobs: processes.
        text: whether the articles' texts are written too.
        resume: go on with an earlier run over the same articles.
        told: called after every article of this run, with what went wrong with it.
        before: called once, with the number of articles that an earlier run had done.

    Raises:
        ReadError: there is an unfinished run and ``resume`` is not wanted, or its articles or options are others, or
            another run is at work on it.
        WriteError: the disk is full, or the place cannot be written to; what was written stays.
    """
    journal, tally = journal_of(out), Tally()
    if journal.exists() and not resume:
        raise ReadError(f"{journal} is of an unfinished run: go on with --resume, or remove it")
    if resume and not journal.exists() and _finished(out, output):
        return tally
    rest = iter(items)
    with _opened(journal) as file:
        _skip(journal, rest, tally, text=text)
        before(tally.before)
        for item, line in lines_of(rest, jobs=jobs, text=text):
            try:
                _write(file, f"{line}\n".encode())
            except OSError as error:
                raise WriteError(
                    f"{journal} cannot be written ({error.strerror or error}); the {tally.articles:,} articles before "
                    f"{item.where} are safe in it: make room, then go on with --resume"
                ) from error
            failure = error_of(line)
            tally.count(failure)
            told(item, failure)
    convert(journal, out, output)
    return tally


def _opened(journal: Path) -> FileIO:
    """The journal, to be written at its end by this run alone.

    Raises:
        ReadError: another run is writing it.
        WriteError: it cannot be written.
    """
    try:
        file = journal.open("ab", buffering=0)
    except OSError as error:
        raise WriteError(f"{journal} cannot be written ({error.strerror or error}): choose another --out") from error
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.close()
            raise ReadError(f"another run is writing {journal}: wait for it, or choose another --out") from error
        except OSError:  # a file system without locks: two runs at once are then the caller's care
            return file
    return file


def _write(file: FileIO, data: bytes) -> None:
    """Write all of it: where the disk is full, the system takes a part and refuses the rest."""
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


def _finished(out: Path, output: Output) -> bool:
    return (table_path(out, "articles") if output is Output.CSV else out).exists()


def _skip(journal: Path, items: Iterator[Item], tally: Tally, *, text: bool) -> None:
    """Cut off the journal what was half-written, and skip the items that it has."""
    whole = 0
    with journal.open("rb") as file:
        for number, line in enumerate(file, 1):
            row = _row(line)
            if row is None:
                if number == 1 and line.endswith(b"\n"):
                    raise ReadError(f"{journal} is no journal of a run; remove it, or choose another --out")
                break  # half-written, as may be what stands behind it where the machine has lost power
            if differs := _differs(row, next(items, None), text):
                raise ReadError(f"{journal}:{number} {differs}; remove it to begin anew")
            whole += len(line)
            tally.before += 1
            tally.count(error_of(line.decode("utf-8").rstrip("\n")))
    with journal.open("r+b") as file:
        file.truncate(whole)


def _row(line: bytes) -> dict[str, Any] | None:
    """The data of a journal's line; null where it is not whole."""
    if not line.endswith(b"\n"):
        return None
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) and "id" in row else None


def _differs(row: dict[str, Any], item: Item | None, text: bool) -> str | None:
    """In what a line is not the one that this run would write; null where nothing shows that it is another."""
    if item is None or row["id"] != item.id:
        return "is of other articles"
    if "text_sha256" not in row:
        return None if item.error is None or row.get("where") == item.where else "is of other articles"
    if row.get("library_version") != __version__:
        return f"was written by version {row.get('library_version')} of beritaparse"
    if item.error is not None or row["text_sha256"] != hashlib.sha256(_bytes(item.text)).hexdigest():
        return "is of another text"
    if (row.get("text") is not None) is not text:
        return f"was written {'without' if text else 'with'} the articles' texts"
    if item.title != row.get("title") or item.url != row.get("url"):
        return "has another title or address"
    if item.published is not None and row.get("published") != publication(item.published):
        return "has another time of publication"
    return None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")

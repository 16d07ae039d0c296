"""A run over many articles that can be killed and gone on with.

While it runs, the lines of the articles stand in a journal beside the output, one line for each article in order. To go
on is to read how many whole lines there are, check that they are of the same articles, and skip as many. When all are
there, the journal is turned into the output. So work is never done twice, and a resumed run writes the same bytes as an
undisturbed one.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from io import FileIO
from pathlib import Path

from beritaparse.errors import ReadError, WriteError
from beritaparse.io.items import Item
from beritaparse.io.writers import Output, convert, table_path
from beritaparse.scale.outcome import line_of, line_of_dead
from beritaparse.scale.processes import map_ordered

#: How the line of an error begins: its id, then where it comes from.
_ERROR = re.compile(r'\{"id": (?:null|"(?:[^"\\]|\\.)*"), "where": ')


@dataclass
class Tally:
    """How a run went: articles in all, those that failed, and those that an earlier run had done."""

    articles: int = 0
    failed: int = 0
    before: int = 0


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
) -> Tally:
    """Parse articles into a file.

    Args:
        items: the articles.
        out: the file.
        output: its format.
        jobs: processes.
        text: whether the articles' texts are written too.
        resume: go on with an earlier run over the same articles.
        told: called after every article, with what went wrong with it.

    Raises:
        ReadError: there is an unfinished run and ``resume`` is not wanted, or its articles are others.
        WriteError: the disk is full, or the place cannot be written to; what was written stays.
    """
    journal, tally = journal_of(out), Tally()
    if journal.exists() and not resume:
        raise ReadError(f"{journal} is of an unfinished run: go on with --resume, or remove it")
    if resume and not journal.exists() and _finished(out, output):
        return tally
    rest = iter(items)
    if resume and journal.exists():
        _skip(journal, rest, tally, told)
    with journal.open("ab", buffering=0) as file:
        for item, line in lines_of(rest, jobs=jobs, text=text):
            try:
                _write(file, f"{line}\n".encode())
            except OSError as error:
                raise WriteError(
                    f"{journal} cannot be written ({error.strerror or error}); the {tally.articles:,} articles before "
                    f"{item.where} are safe in it: make room, then go on with --resume"
                ) from error
            _count(tally, item, line, told)
    convert(journal, out, output)
    return tally


def _write(file: FileIO, data: bytes) -> None:
    """Write all of it: where the disk is full, the system takes a part and refuses the rest."""
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


def _finished(out: Path, output: Output) -> bool:
    return (table_path(out, "articles") if output is Output.CSV else out).exists()


def _count(tally: Tally, item: Item, line: str, told: Callable[[Item, str | None], None]) -> None:
    error = error_of(line)
    tally.articles += 1
    tally.failed += error is not None
    told(item, error)


def _skip(journal: Path, items: Iterator[Item], tally: Tally, told: Callable[[Item, str | None], None]) -> None:
    """Cut a half-written line off the journal, and skip the items that it has."""
    whole = 0
    with journal.open("rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            whole += len(line)
            item = next(items, None)
            if item is None or json.loads(line)["id"] != item.id:
                raise ReadError(f"{journal} is of other articles; remove it to begin anew")
            tally.before += 1
            _count(tally, item, line.decode("utf-8").rstrip("\n"), told)
    with journal.open("r+b") as file:
        file.truncate(whole)

"""What `beritaparse parse` does: articles to the screen or into a file, with progress, and a summary at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from beritaparse.display.terminal import render, shown
from beritaparse.errors import ReadError
from beritaparse.io.items import Item
from beritaparse.io.writers import Output, check, files_of, wanted
from beritaparse.records import Article
from beritaparse.scale.runs import Tally, error_of, lines_of, run

#: Seconds between two looks of the progress bar.
_TICK = 0.1


@dataclass(frozen=True)
class Job:
    """Articles, the bytes that they are read from (null where unknown), and how they are parsed and written."""

    items: Iterable[Item]
    size: int | None
    output: Output
    jobs: int
    text: bool


def format_of(out: Path | None) -> Output:
    """The format where none is named: by the file's ending; on the screen the view, into a pipe JSON Lines."""
    if out is not None:
        return wanted(out)
    return Output.VIEW if sys.stdout.isatty() else Output.JSONL


def ready(out: Path, output: Output, inputs: Iterable[str]) -> Path:
    """The file to write, a link followed, once it is sure that it can be written without loss.

    Args:
        out: the file that is named.
        output: its format.
        inputs: the files that the articles are read from.

    Raises:
        ReadError: it cannot be.
    """
    if output is Output.VIEW:
        raise ReadError("the view is for the screen; leave out --out, or choose another --format")
    check(output)
    if out.is_dir():
        raise ReadError(f"{out}: a folder, not a file; name a file in it, as {out / 'records.jsonl'}")
    if out.exists() and not out.is_file():
        raise ReadError(f"{out}: no file but a device or pipe; leave out --out to write to standard output")
    if not out.parent.is_dir():
        raise ReadError(f"{out}: there is no folder {out.parent}; make it first")
    target = out.resolve() if out.is_symlink() else out
    written = {path.resolve() for path in files_of(target, output)}
    for name in inputs:
        if Path(name).resolve() in written:
            raise ReadError(f"{name} is read and would be written over: choose another --out")
    return target


def to_screen(job: Job) -> int:
    """Print articles as a view or JSON Lines; the number of those that failed.

    Raises:
        ReadError: a format that wants a file.
    """
    if job.output not in (Output.VIEW, Output.JSONL):
        raise ReadError(f"{job.output.value} is not for the screen; name a file with --out")
    view, tally, started = job.output is Output.VIEW, Tally(), time.monotonic()
    console = Console()
    with _Bar(job.size, shown=not sys.stdout.isatty()) as bar:
        for item, line in lines_of(job.items, jobs=job.jobs, text=job.text or view):
            error = error_of(line)
            tally.count(error)
            bar.told(item, error)
            if view and error is None:
                console.print(render(Article.from_json(line)))
            elif not view:
                sys.stdout.write(f"{line}\n")
                sys.stdout.flush()
    if tally.articles != 1:
        _say(_summary(tally, time.monotonic() - started) if tally.articles else "no articles")
    return tally.failed


def to_file(job: Job, out: Path, *, resume: bool) -> int:
    """Parse articles into a file that is `ready`; the number of those that failed.

    Raises:
        ReadError: an earlier run stands in the way.
        WriteError: there is no room, or the file cannot be written.
    """
    first, *others = files_of(out, job.output)
    where = f"{first} and {len(others)} other tables" if others else str(first)
    started = time.monotonic()
    with _Bar(job.size) as bar:
        tally = run(
            job.items, out, job.output, jobs=job.jobs, text=job.text, resume=resume, told=bar.told, before=bar.before
        )
    if tally.articles:
        _say(f"{_summary(tally, time.monotonic() - started)}: {where}")
    elif resume:
        _say(f"nothing to do: {where} {'are' if others else 'is'} finished; choose another --out for other articles")
    else:
        _say(f"no articles; {where} {'are' if others else 'is'} empty")
    return tally.failed


def _summary(tally: Tally, seconds: float) -> str:
    before = f" ({tally.before:,} by an earlier run)" if tally.before else ""
    rate = (tally.articles - tally.before) / max(seconds, 1e-3)
    articles = "1 article" if tally.articles == 1 else f"{tally.articles:,} articles"
    return f"{articles}{before}, {tally.failed:,} failed, {seconds:.1f} s, {rate:,.{0 if rate >= 10 else 1}f} a second"


class _Bar:
    """Progress on a terminal's standard error: bytes of all there are, articles, rate and remaining time."""

    def __init__(self, size: int | None, *, shown: bool = True):
        self._size, self._articles, self._before, self._done = size, 0, 0, 0
        self._started = self._looked = time.monotonic()
        self._progress = Progress(
            TextColumn("{task.fields[articles]} articles, {task.fields[rate]} a second"),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            disable=not (shown and sys.stderr.isatty()),
        )
        self._task = self._progress.add_task("", total=size, articles="0", rate="0")

    def __enter__(self) -> _Bar:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._look()
        self._progress.stop()

    def before(self, articles: int) -> None:
        """Take note of the articles that an earlier run has done, which count for no rate."""
        self._articles = self._before = articles
        self._started = time.monotonic()

    def told(self, item: Item, error: str | None) -> None:
        """Take note of an article that is done."""
        self._articles += 1
        self._done = item.done
        if error is not None:
            told = Text(shown(f"{item.where}: {error}"), style="red")
            self._progress.console.print(told, soft_wrap=True)
        if time.monotonic() - self._looked > _TICK:
            self._look()

    def _look(self) -> None:
        self._looked = time.monotonic()
        rate = (self._articles - self._before) / max(self._looked - self._started, 1e-3)
        self._progress.update(self._task, completed=self._done, articles=f"{self._articles:,}", rate=f"{rate:,.0f}")


def complain(what: str) -> None:
    """Say on standard error what went wrong."""
    Console(stderr=True, soft_wrap=True).print(shown(what), style="red", markup=False, highlight=False)


def _say(what: str) -> None:
    Console(stderr=True, soft_wrap=True).print(what, markup=False, highlight=False)

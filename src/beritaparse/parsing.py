"""What `beritaparse parse` does: articles to the screen or into a file, with progress, and a summary at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from beritaparse.display.terminal import render, shown
from beritaparse.errors import ReadError
from beritaparse.io.items import Item
from beritaparse.io.writers import Output, check
from beritaparse.records import Article
from beritaparse.scale.runs import error_of, lines_of, run


@dataclass(frozen=True)
class Job:
    """Articles, the bytes that they are read from (null where unknown), and how they are parsed and written."""

    items: Iterable[Item]
    size: int | None
    output: Output
    jobs: int
    text: bool


def to_screen(job: Job) -> int:
    """Print articles as a view or JSON Lines; the number of those that failed.

    Raises:
        ReadError: a format that wants a file.
    """
    if job.output not in (Output.VIEW, Output.JSONL):
        raise ReadError(f"{job.output.value} is not for the screen; name a file with --out")
    view, failed = job.output is Output.VIEW, 0
    console = Console()
    for item, line in lines_of(job.items, jobs=job.jobs, text=job.text or view):
        error = error_of(line)
        if error is not None:
            failed += 1
            complain(f"{item.where}: {error}")
        if view and error is None:
            console.print(render(Article.from_json(line)))
        elif not view:
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    return failed


def to_file(job: Job, out: Path, *, resume: bool) -> int:
    """Parse articles into a file; the number of those that failed.

    Raises:
        ReadError: the format or file cannot be written, or an earlier run stands in the way.
    """
    if job.output is Output.VIEW:
        raise ReadError("the view is for the screen; leave out --out, or choose another --format")
    check(job.output)
    if out.is_dir() or not out.parent.is_dir():
        raise ReadError(f"{out}: a folder, not a file" if out.is_dir() else f"{out}: there is no folder {out.parent}")
    started = time.monotonic()
    with _Bar(job.size) as bar:
        tally = run(job.items, out, job.output, jobs=job.jobs, text=job.text, resume=resume, told=bar.told)
    if not tally.articles:
        _say(f"nothing to do: {out} is finished" if resume else f"no articles; {out} is empty")
        return 0
    seconds = time.monotonic() - started
    parsed = tally.articles - tally.before
    before = f" ({tally.before:,} by an earlier run)" if tally.before else ""
    _say(
        f"{tally.articles:,} articles{before}, {tally.failed:,} failed, "
        f"{seconds:.1f} s, {parsed / max(seconds, 1e-3):,.0f} a second: {out}"
    )
    return tally.failed


class _Bar:
    """Progress on a terminal's standard error: bytes of all there are, articles, rate and remaining time."""

    def __init__(self, size: int | None):
        self._size, self._articles, self._started = size, 0, time.monotonic()
        self._progress = Progress(
            TextColumn("{task.fields[articles]} articles, {task.fields[rate]} a second"),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            disable=not sys.stderr.isatty(),
        )
        self._task = self._progress.add_task("", total=size, articles="0", rate="0")

    def __enter__(self) -> _Bar:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def told(self, item: Item, error: str | None) -> None:
        """Take note of an article that is done."""
        self._articles += 1
        if error is not None:
            self._progress.console.print(shown(f"{item.where}: {error}"), style="red", markup=False, highlight=False)
        if self._articles % 16 == 0 or item.done == self._size:
            rate = self._articles / max(time.monotonic() - self._started, 1e-3)
            self._progress.update(self._task, completed=item.done, articles=f"{self._articles:,}", rate=f"{rate:,.0f}")


def complain(what: str) -> None:
    """Say on standard error what went wrong."""
    Console(stderr=True, soft_wrap=True).print(shown(what), style="red", markup=False, highlight=False)


def _say(what: str) -> None:
    Console(stderr=True, soft_wrap=True).print(what, markup=False, highlight=False)

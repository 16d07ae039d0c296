"""The ``beritaparse`` command."""

from __future__ import annotations

import os
import signal
import sys
from concurrent.futures import BrokenExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from beritaparse.errors import BeritaparseError, ReadError
from beritaparse.io.readers import Input
from beritaparse.io.writers import Output
from beritaparse.version import __version__

if TYPE_CHECKING:
    from beritaparse.evaluation import Evaluation
    from beritaparse.evaluation.gate import Verdict

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"beritaparse {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Structure from Indonesian government news."""


@app.command()
def parse(
    files: Annotated[
        list[str] | None, typer.Argument(help="Files, folders, globs; '-' for standard input (the default).")
    ] = None,
    published: Annotated[
        str | None, typer.Option(help="When the articles were published, ISO 8601, where they do not tell.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="The title, where the articles lack it.")] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="Write here: .jsonl, .jsonl.gz, .csv (a file for each table), .parquet, .duckdb."),
    ] = None,
    format: Annotated[
        Output | None, typer.Option(help="The format, whatever the ending; 'view' is for reading, on a terminal.")
    ] = None,
    input: Annotated[Input | None, typer.Option(help="What the files hold, whatever their ending.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes; 0 for one on every core.")] = 0,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an interrupted run to the same --out.")] = False,
    text: Annotated[bool, typer.Option(help="Write the articles' texts too.")] = True,
    text_column: Annotated[str | None, typer.Option(help="Column (JSON key) of the texts.")] = None,
    published_column: Annotated[str | None, typer.Option(help="Column of the publication times.")] = None,
    title_column: Annotated[str | None, typer.Option(help="Column of the titles.")] = None,
    url_column: Annotated[str | None, typer.Option(help="Column of the addresses.")] = None,
    id_column: Annotated[str | None, typer.Option(help="Column of the ids.")] = None,
) -> None:
    """Parse articles: a readable view on a terminal, else JSON Lines, or a file by its ending.

    Reads .txt, .html, .jsonl, .csv and .parquet, gzipped ones too. An article that fails becomes a row with its error;
    the exit code is then 1. It is 2 where nothing could be done, and a file is there whole or not at all: what is
    done lies in a .part beside it, with which --resume goes on.
    """
    from beritaparse.stopping import stoppable

    stopper = None
    try:
        with stoppable() as stopper:
            from beritaparse.io.items import Columns
            from beritaparse.io.readers import expand, read_items, size_of
            from beritaparse.parsing import Job, format_of, ready, to_file, to_screen
            from beritaparse.pipeline import publication
            from beritaparse.scale.processes import cores

            columns = Columns(text_column, published_column, title_column, url_column, id_column)
            if out == Path("-"):
                out = None
            wanted = format or format_of(out)
            publication(published)
            names = expand(files or ["-"])
            if "-" in names and sys.stdin.isatty():
                typer.echo("reading standard input; Ctrl-D ends it, Ctrl-C stops", err=True)
            items = (
                replace(item, published=item.published or published, title=item.title or title)
                for item in stopper.heeded(read_items(names, columns=columns, kind=input))
            )
            job = Job(items, size_of(names), wanted, jobs or cores(), text)
            failed = to_screen(job) if out is None else to_file(job, ready(out, wanted, names), resume=resume)
    except KeyboardInterrupt:
        _complain("stopped" if out is None else "stopped; go on with --resume")
        raise typer.Exit(128 + ((stopper and stopper.number) or signal.SIGINT)) from None
    except BrokenPipeError:  # whoever read the output has enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None
    except BrokenExecutor:
        how = "" if out is None else "; go on with --resume"
        _complain(f"a process died, perhaps for want of memory{how}, with fewer --jobs")
        raise typer.Exit(2) from None
    except (BeritaparseError, OSError, ValueError) as error:
        _complain(_words(error))
        raise typer.Exit(2) from error
    if failed:
        raise typer.Exit(1)


@app.command()
def view(
    file: Annotated[str, typer.Argument(help="A file with an article; of several in it, the first; '-' too.")],
    out: Annotated[Path, typer.Option(help="Write the page here.")] = Path("page.html"),
    published: Annotated[
        str | None, typer.Option(help="When it was published, ISO 8601, where it does not tell.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="The title, where the article lacks it.")] = None,
) -> None:
    """Write one article as a web page: its text with the records marked, the records beside it."""
    from beritaparse import parse_article
    from beritaparse.display.html import render
    from beritaparse.io.readers import read_items

    try:
        item = next(read_items([file]), None)
        if item is None or item.error is not None:
            raise ReadError(f"{file}: {item.error if item else 'no article in it'}")
        item = replace(item, published=item.published or published, title=item.title or title)
        article = parse_article(**item.arguments())
        out.write_text(render(article), encoding="utf-8", errors="replace")
    except (BeritaparseError, OSError, ValueError) as error:
        _complain(error)
        raise typer.Exit(2) from error


@app.command()
def report(
    results: Annotated[
        Path, typer.Argument(help="What 'parse --out' wrote: .jsonl, .jsonl.gz, .parquet, .duckdb, .csv.")
    ],
    out: Annotated[Path, typer.Option(help="Write the page here.")] = Path("report.html"),
    title: Annotated[str | None, typer.Option(help="The page's title.")] = None,
    language: Annotated[str, typer.Option(help="Of the page's own words: id or en.")] = "id",
) -> None:
    """Write an overview of many articles as a web page: deadlines, officials and quotes, meetings, a map, tables."""
    from beritaparse.display import report as as_page

    try:
        if language not in ("id", "en"):
            raise ReadError(f"--language is id or en, not {language}")
        out.write_text(as_page(results, title=title, language="en" if language == "en" else "id"), encoding="utf-8")
    except (BeritaparseError, OSError) as error:
        _complain(error)
        raise typer.Exit(2) from error


def _words(error: Exception) -> str:
    """What an error says, without its number."""
    if isinstance(error, OSError) and error.strerror and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def _complain(what: object) -> None:
    """Say on standard error what went wrong, on one line."""
    from beritaparse.parsing import complain

    complain(str(what))


@app.command()
def evaluate(
    folder: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder of <id>.txt with <id>.json.")],
    only: Annotated[list[str] | None, typer.Option(help="Only these articles.")] = None,
    errors: Annotated[Path | None, typer.Option(help="Write every difference from the gold here.")] = None,
    json_out: Annotated[Path | None, typer.Option("--json", help="Write the figures here.")] = None,
    samples: Annotated[int, typer.Option(help="Resamplings for the 95 percent intervals; 0 for none.")] = 1000,
    gate: Annotated[Path | None, typer.Option(help="Hold the figures against the floors in this file.")] = None,
    raise_floors: Annotated[bool, typer.Option("--raise", help="Raise the floors to the figures.")] = False,
    lower: Annotated[str | None, typer.Option(help="Set the floors anew, also lower ones: the reason.")] = None,
) -> None:
    """Measure against gold annotations: every figure with its interval, over all articles and by source."""
    from beritaparse.evaluation import evaluate as measure
    from beritaparse.evaluation import gate as gates
    from beritaparse.evaluation import read_gold
    from beritaparse.evaluation.report import as_json, tables
    from beritaparse.pipeline import default_pipeline

    try:
        articles = [article for article in read_gold(folder) if not only or article.id in only]
        evaluation = measure(articles, default_pipeline())
        for table in tables(evaluation, samples=samples):
            Console().print(table)
        if errors is not None:
            errors.write_text(_differences(evaluation), encoding="utf-8")
        if json_out is not None:
            json_out.write_text(as_json(evaluation, samples=samples), encoding="utf-8")
        if gate is not None:
            name = folder.resolve().name
            floors = gates.read_floors(gate)
            if raise_floors or lower is not None:
                gates.write_floors(gate, gates.update(floors, name, evaluation, articles, reason=lower))
            elif not _report(gates.check(floors, name, evaluation, articles)):
                raise typer.Exit(1)
    except (BeritaparseError, OSError) as error:
        _complain(error)
        raise typer.Exit(1) from error


def _differences(evaluation: Evaluation) -> str:
    parts = ((id_, "\n".join(score.differences)) for id_, score in evaluation.scores.items())
    return "\n".join(f"== {id_}\n{lines}\n" for id_, lines in parts)


def _report(verdict: Verdict) -> bool:
    console = Console()
    for figure, (value, floor) in sorted(verdict.below.items()):
        console.print(f"below its floor: {figure} {value:.4f} < {floor:.4f}", style="red")
    for figure, (value, floor) in sorted(verdict.above.items()):
        console.print(f"above its floor: {figure} {value:.4f} > {floor:.4f} (raise it with --raise)")
    if not verdict.same_gold:
        console.print(
            "the gold is not the one that the floors were set on; set them anew with --lower 'reason'", style="red"
        )
    console.print("gate passed" if verdict.passed else "gate closed", style="green" if verdict.passed else "bold red")
    return verdict.passed


@app.command("download-stanza")
def download_stanza(
    model_dir: Annotated[Path | None, typer.Option(help="Where to put them; Stanza's default without it.")] = None,
    resources_url: Annotated[str | None, typer.Option(help="Another server than Stanza's own.")] = None,
) -> None:
    """Fetch Stanza's Indonesian models for load(analyser='stanza'); nothing else downloads them."""
    from beritaparse.language.stanza_analyser import download

    try:
        download(model_dir=model_dir, resources_url=resources_url)
    except BeritaparseError as error:
        _complain(error)
        raise typer.Exit(1) from error


def main() -> None:
    """Run the command."""
    app()

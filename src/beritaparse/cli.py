"""The ``beritaparse`` command."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from beritaparse.errors import BeritaparseError
from beritaparse.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from beritaparse.evaluation import Evaluation
    from beritaparse.evaluation.gate import Verdict
    from beritaparse.records import Article

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)


class Format(StrEnum):
    """How records are written."""

    VIEW = "view"
    JSONL = "jsonl"


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
    files: Annotated[list[str] | None, typer.Argument(help="Text files, '-' for standard input.")] = None,
    published: Annotated[str | None, typer.Option(help="When the articles were published, ISO 8601.")] = None,
    title: Annotated[str | None, typer.Option(help="The title, where the text lacks it.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write JSON Lines to this file.")] = None,
    format: Annotated[
        Format | None, typer.Option(help="'view' to read, 'jsonl' to go on with; by default whichever fits the output.")
    ] = None,
) -> None:
    """Parse articles: a readable view on a terminal, else JSON Lines."""
    wanted = format or (Format.VIEW if out is None and sys.stdout.isatty() else Format.JSONL)
    failed = 0
    lines: list[str] = []
    for name, result in _parsed(files or ["-"], published, title):
        if isinstance(result, Exception):
            failed += 1
            _complain(result if str(result).startswith(name) else f"{name}: {result}")
        elif wanted is Format.VIEW:
            from beritaparse.display.terminal import render

            Console().print(render(result))
        elif out is None:
            typer.echo(result.to_json())
        else:
            lines.append(result.to_json())
    if out is not None:
        out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    if failed:
        raise typer.Exit(1)


def _complain(what: object) -> None:
    """Say on standard error what went wrong, on one line."""
    Console(stderr=True, soft_wrap=True).print(str(what), style="red", markup=False, highlight=False)


def _parsed(files: list[str], published: str | None, title: str | None) -> Iterator[tuple[str, Article | Exception]]:
    from beritaparse.io.text import read_text
    from beritaparse.pipeline import default_pipeline

    for name in files:
        try:
            yield name, default_pipeline()(read_text(name), published=published, title=title, id=Path(name).stem)
        except (BeritaparseError, OSError, ValueError) as error:
            yield name, error


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


def main() -> None:
    """Run the command."""
    app()

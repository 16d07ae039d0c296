"""Write the page of figures: ``python benchmarks/figures.py corpus/articles GOLD_DIR … [--out PAGE]``.

Each folder gets a table of all figures with their 95 percent intervals (bootstrap over articles) and one by source.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from beritaparse import __version__, parse_article
from beritaparse.evaluation import Evaluation, evaluate, read_gold
from beritaparse.evaluation.scoring import FIGURES

#: Sources with fewer articles are counted together.
FEW = 5


def page(folders: dict[str, Evaluation]) -> str:
    """The whole page."""
    parts = [
        "# Figures\n",
        f"beritaparse {__version__}, {date.today().isoformat()}, written by `benchmarks/figures.py`. Precision, recall",
        "and F1 are over all articles together; the interval is that of F1. The rules were written while reading part",
        "of the development articles, so unseen articles do worse: see [its limits](errors.md).\n",
    ]
    for name, evaluation in folders.items():
        parts += [f"## {name}: {len(evaluation.scores)} articles\n", table(evaluation), sources(evaluation)]
    return "\n".join(parts)


def table(evaluation: Evaluation) -> str:
    """All figures with their intervals."""
    lines = ["| figure | precision | recall | F1 | 95 % | gold |", "|---|---|---|---|---|---|"]
    for name, figure in evaluation.figures(samples=1000).items():
        shown = name if name in FIGURES else f"*{name}*"
        interval = f"{figure.low:.3f} to {figure.high:.3f}"
        lines.append(
            f"| {shown} | {figure.precision:.3f} | {figure.recall:.3f} | {figure.f1:.3f} | {interval} | {figure.gold} |"
        )
    low, high = evaluation.record_interval()
    lines.append(f"| **RECORD F1** | | | **{evaluation.record_f1():.3f}** | {low:.3f} to {high:.3f} | |")
    return "\n".join(lines) + "\n"


def sources(evaluation: Evaluation) -> str:
    """RECORD F1 of the sources that have enough articles; nothing where none has."""
    sizes = Counter(evaluation.sources.values())
    rows = [(name, size) for name, size in sizes.most_common() if size >= FEW and name != "unknown"]
    if not rows:
        return ""
    lines = ["| source | articles | RECORD F1 |", "|---|---|---|"]
    lines += [f"| {name} | {size} | {evaluation.record_f1(source=name):.3f} |" for name, size in rows]
    return "\n".join(lines) + "\n"


def main(
    gold: Annotated[list[Path], typer.Argument(help="Folders of gold articles.")],
    out: Annotated[Path, typer.Option(help="The page.")] = Path("docs/figures/figures.md"),
) -> None:
    """Measure the folders and write the page."""
    names = {"articles": "The project's corpus", "dev": "Development articles"}
    found = {names.get(folder.name, folder.name): evaluate(read_gold(folder), parse_article) for folder in gold}
    out.write_text(page(found), encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)

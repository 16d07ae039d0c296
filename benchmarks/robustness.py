"""RECORD F1 when the articles are spoilt: capitals, lower case, commas lost, letters misread, paragraphs joined.

    python benchmarks/robustness.py GOLD_DIR [--out docs/figures/robustness.md]

Gold is compared without case and punctuation, so it holds for the spoilt texts too; where letters are misread, what the
gold wants may not stand in the text any more, and the figure is a lower bound.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from beritaparse import parse_article
from beritaparse.evaluation import evaluate, read_gold

#: Letters that optical character recognition takes for each other.
MISREAD = {
    "l": "1",
    "i": "l",
    "o": "0",
    "e": "c",
    "a": "o",
    "n": "r",
    "m": "rn",
    "u": "v",
    "t": "f",
    "s": "5",
    "g": "q",
    "h": "b",
}


def noise(share: float) -> Callable[[str], str]:
    """Misread a share of the letters, the same ones in every run."""

    def spoil(text: str) -> str:
        chance = random.Random(len(text))
        return "".join(MISREAD[char] if char in MISREAD and chance.random() < share else char for char in text)

    return spoil


SPOILT: dict[str, Callable[[str], str]] = {
    "as written": str,
    "capitals": str.upper,
    "lower case": str.lower,
    "without commas": lambda text: text.replace(",", ""),
    "1 % of letters misread": noise(0.01),
    "3 % of letters misread": noise(0.03),
    "paragraphs joined": lambda text: re.sub(r"\s*\n\s*", " ", text),
}


def main(
    gold: Annotated[Path, typer.Argument(help="A folder of gold articles.")],
    out: Annotated[Path | None, typer.Option(help="Write the table here.")] = None,
) -> None:
    """Measure and print a table."""
    articles = read_gold(gold)
    names = ("officials", "offices", "institutions", "dates", "deadlines", "meetings", "purposes", "quotes")
    lines = [f"| {len(articles)} articles | RECORD F1 | {' | '.join(names)} |", "|---|---|" + "---|" * len(names)]
    for name, spoil in SPOILT.items():
        evaluation = evaluate((replace(article, text=spoil(article.text)) for article in articles), parse_article)
        figures = evaluation.figures()
        row = " | ".join(f"{figures[figure].f1:.3f}" for figure in names)
        lines.append(f"| {name} | {evaluation.record_f1():.3f} | {row} |")
    table = "\n".join(lines) + "\n"
    typer.echo(table)
    if out is not None:
        out.write_text(f"# Robustness\n\nWritten by `benchmarks/robustness.py`.\n\n{table}", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)

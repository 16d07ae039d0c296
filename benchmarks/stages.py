"""Time of each stage of the pipeline on an article of 500 words, as the table in docs/figures/stages.md.

Run from the root of the repository: ``python benchmarks/stages.py > docs/figures/stages.md``. The articles are those of
corpus/, their times scaled to 500 words; of several rounds the fastest counts for each stage.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from beritaparse import pipeline
from beritaparse.collector import collector_waits
from beritaparse.language.normalise import normalise

WORDS = 500
CORPUS = Path("corpus/articles")
#: The steps that `Pipeline.read` calls by name before the stages.
STEPS = ("repair", "read_layout", "tokenise", "sentences", "find_quotations", "settle")

Clock = defaultdict[str, float]


def timed(name: str, function: Callable[..., Any], clock: Clock) -> Callable[..., Any]:
    """The function, adding its time to the clock."""

    def run(*args: Any, **kwargs: Any) -> Any:
        start = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            clock[name] += time.process_time() - start

    return run


class TimedMatcher:
    """A matcher that adds its time to the clock."""

    def __init__(self, matcher: Any, clock: Clock):
        self._matcher = matcher
        self.find = timed("lexicon matches", matcher.find, clock)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._matcher, name)


def measure(articles: list[tuple[str, str | None]], rounds: int) -> dict[str, float]:
    """The time of each stage over the articles, in seconds, of the fastest round for each; the whole under ''."""
    clock: Clock = defaultdict(float)
    kept = {name: getattr(pipeline, name) for name in (*STEPS, "STAGES")}
    best: dict[str, float] = {}
    try:
        for name in STEPS:
            setattr(pipeline, name, timed(name.replace("_", " "), kept[name], clock))
        pipeline.STAGES = tuple(timed(stage.__name__.replace("_", " "), stage, clock) for stage in kept["STAGES"])
        parser = pipeline.Pipeline(TimedMatcher(pipeline.default_matcher(), clock))  # type: ignore[arg-type]
        finish = timed("records to the caller's offsets", parser.finish, clock)
        for _ in range(rounds):
            clock.clear()
            for text, published in articles:
                with collector_waits():  # as in `Pipeline.__call__`
                    finish(parser.read(text, published=published))
            best = {name: min(spent, best.get(name, spent)) for name, spent in clock.items()}
    finally:
        for name, function in kept.items():
            setattr(pipeline, name, function)
    return best


def fastest(function: Callable[[], Any], rounds: int) -> float:
    """The least time that a function takes, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return min(times)


def start_up(statement: str) -> float:
    """The CPU time that a fresh interpreter takes for a statement, its own start left out."""

    def run(code: str) -> float:
        times = []
        for _ in range(3):
            start = os.times()
            subprocess.run([sys.executable, "-c", code], check=True)
            end = os.times()
            times.append(end.children_user - start.children_user + end.children_system - start.children_system)
        return min(times)

    return run(statement) - run("pass")


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=7)
    rounds = options.parse_args().rounds
    articles = []
    for path in sorted(CORPUS.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        articles.append((path.read_text(encoding="utf-8"), gold.get("published")))
    scale = 1000 * WORDS / sum(len(text.split()) for text, _ in articles)
    parse, read = pipeline.default_pipeline(), [text for text, _ in articles]
    parse(read[0])
    normalise(read[0])
    stages = measure(articles, rounds)
    whole = fastest(lambda: [parse(text, published=published) for text, published in articles], rounds)
    normalised = fastest(lambda: [normalise(text) for text in read], rounds)
    print(f"# Time of each stage on {WORDS} words\n")
    print(
        f"Milliseconds of CPU time for {WORDS} words, one process, measured on the {len(articles)} articles of corpus/ "
        f"(Python {platform.python_version()}, {platform.machine()}); `python benchmarks/stages.py` makes this page.\n"
    )
    print("| stage | ms | share |\n|---|---:|---:|")
    total = sum(stages.values())
    for name, spent in stages.items():
        print(f"| {name} | {spent * scale:.2f} | {spent / total:.0%} |")
    print(f"| **the whole of `parse_article`** | **{whole * scale:.2f}** | |")
    print(f"\n`normalise` on its own takes {normalised * scale:.2f} ms for {WORDS} words.\n")
    imported = start_up("import beritaparse")
    first = start_up("import beritaparse; beritaparse.parse_article('Bupati Bangli hadir.')")
    print(f"`import beritaparse` takes {imported * 1000:.0f} ms; the first article, lexicon included, {first:.1f} s.")


if __name__ == "__main__":
    main()

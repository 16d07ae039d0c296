"""beritaparse beside dateparser on one public list of Indonesian date expressions.

    python benchmarks/date_expressions/compare.py [--write docs/benchmarks-dates.md] [--failures]

The list (``expressions.csv``) has a sentence with its expression in braces, the day of publication, the value that the
expression means (ISO 8601; empty where it is no date) and why. The values were written from the language, before
anything was run on them.

Each reader is called as its documentation proposes, with Indonesian fixed and the day of publication as its base:

- beritaparse ``parse_article`` on the sentence
- dateparser ``search_dates`` on the sentence
- dateparser ``parse`` on the expression alone, cut out of the sentence for it

A reader is *right* where a date that it found on the expression has the value, or where it finds none in what is no
date; *wrong* where it found another value, or a date in what is none; else the expression is *missed*. dateparser knows
days only, so it is held to what it can say: a month or year is right if the day found lies in it, an interval if its
two ends were found.
"""

from __future__ import annotations

import argparse
import csv
import platform
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """An expression of the list: ``start`` to ``end`` of ``sentence``, without the braces."""

    family: str
    sentence: str
    start: int
    end: int
    anchor: str
    expected: str | None

    @property
    def expression(self) -> str:
        return self.sentence[self.start : self.end]

    @property
    def base(self) -> datetime:
        return datetime.fromisoformat(self.anchor)


def cases(path: Path = HERE / "expressions.csv") -> list[Case]:
    """The list."""
    found = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            marked = row["sentence"]
            start, end = marked.index("{"), marked.index("}") - 1
            sentence = marked.replace("{", "").replace("}", "")
            found.append(Case(row["family"], sentence, start, end, row["anchor"], row["expected"] or None))
    return found


#: A reader: the verdict on a case ('right', 'wrong', 'missed') and what it said.
Reader = Callable[[Case], tuple[str, str]]


def verdict(case: Case, values: list[str], same: bool) -> tuple[str, str]:
    """The verdict on the values that were found on the expression."""
    if case.expected is None:
        return ("wrong" if values else "right"), ", ".join(values)
    if not values:
        return "missed", ""
    return ("right" if same else "wrong"), ", ".join(values)


def beritaparse_reader() -> Reader:
    from beritaparse import load

    parse = load()

    def read(case: Case) -> tuple[str, str]:
        article = parse(case.sentence, published=case.anchor)
        values = [date.value or "null" for date in article.dates if date.start < case.end and date.end > case.start]
        return verdict(case, values, values == [case.expected])

    return read


def _matches(expected: str | None, days: list[datetime]) -> bool:
    """Whether days say what is expected, as far as days can."""
    if expected is None:
        return False
    found = [day.date().isoformat() for day in days]
    ends = expected.split("/")
    if len(ends) == 1:
        return len(found) == 1 and found[0].startswith(expected)
    return len(found) == 2 and found[0].startswith(ends[0]) and found[1].startswith(ends[1])


def parse_reader() -> Reader:
    from dateparser import parse

    def read(case: Case) -> tuple[str, str]:
        day = parse(case.expression, languages=["id"], settings={"RELATIVE_BASE": case.base})
        days = [day] if day else []
        return verdict(case, [str(day.date()) for day in days], _matches(case.expected, days))

    return read


def search_reader() -> Reader:
    from dateparser.search import search_dates

    def read(case: Case) -> tuple[str, str]:
        days, position = [], 0
        for words, day in search_dates(case.sentence, languages=["id"], settings={"RELATIVE_BASE": case.base}) or []:
            start = case.sentence.find(words, position)
            if start < 0:
                continue
            position = start + len(words)
            if start < case.end and position > case.start:
                days.append(day)
        return verdict(case, [str(day.date()) for day in days], _matches(case.expected, days))

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "beritaparse `parse_article`": beritaparse_reader,
    "dateparser `search_dates`": search_reader,
    "dateparser `parse`, given the expression": parse_reader,
}


@dataclass
class Result:
    """How one reader fared."""

    counts: Counter[str]
    families: dict[str, Counter[str]]
    seconds: float
    failures: list[tuple[Case, str, str]]


def run(reader: Reader, items: list[Case]) -> Result:
    """One run over the list; the first case is read once before, so that loading is not timed."""
    reader(items[0])
    result = Result(Counter(), defaultdict(Counter), 0.0, [])
    begin = time.perf_counter()
    verdicts = [reader(case) for case in items]
    result.seconds = time.perf_counter() - begin
    for case, (word, said) in zip(items, verdicts, strict=True):
        result.counts[word] += 1
        result.families[case.family][word] += 1
        if word != "right":
            result.failures.append((case, word, said))
    return result


def table(results: dict[str, Result], items: list[Case]) -> str:
    """The page of the documentation."""
    families = list(dict.fromkeys(case.family for case in items))
    sizes = Counter(case.family for case in items)
    lines = [
        "# Dates: beritaparse beside dateparser",
        "",
        f"{len(items)} expressions of Indonesian news with the values that they mean, from",
        "`benchmarks/date_expressions/expressions.csv`; every value has its reason beside it. Where the expression is",
        "no date, finding none is right. `python benchmarks/date_expressions/compare.py` makes this page again and",
        "tells how each reader is called and judged. The list is ours: it holds what Indonesian government news",
        "writes, and its values were written from the language before anything was run on them. The first run",
        "of beritaparse had 241 right and 4 wrong, which were then looked into: the list is a test now and measures no",
        "unseen text.",
        "Its time is that of the whole article, officials and meetings among it.",
        "",
        f"One run, Python {platform.python_version()}, dateparser {version('dateparser')}, one process.",
        "",
        "| reader | right | wrong | missed | milliseconds for each sentence |",
        "|---|---|---|---|---|",
    ]
    for name, result in results.items():
        counts = result.counts
        pace = f"{1000 * result.seconds / len(items):.2f}"
        lines.append(f"| {name} | {counts['right']} | {counts['wrong']} | {counts['missed']} | {pace} |")
    lines += ["", "Right by family:", "", f"| family | expressions | {' | '.join(results)} |"]
    lines.append("|---" * (len(results) + 2) + "|")
    for family in families:
        cells = " | ".join(str(result.families[family]["right"]) for result in results.values())
        lines.append(f"| {family} | {sizes[family]} | {cells} |")
    first = next(iter(results.values()))
    if first.failures:
        lines += ["", "Where beritaparse is not right:", "", "| sentence | published | meant | found |"]
        lines.append("|---|---|---|---|")
        for case, _, said in first.failures:
            marked = f"{case.sentence[: case.start]}**{case.expression}**{case.sentence[case.end :]}"
            lines.append(f"| {marked} | {case.anchor} | {case.expected or 'no date'} | {said or 'nothing'} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    options = argparse.ArgumentParser(description="beritaparse beside dateparser on one list of date expressions")
    options.add_argument("--write", type=Path, help="the Markdown page to write")
    options.add_argument("--failures", action="store_true", help="print what each reader got wrong or missed")
    options.add_argument("--only", help="only the readers whose name contains this")
    arguments = options.parse_args()
    items = cases()
    results = {
        name: run(make(), items) for name, make in READERS.items() if not arguments.only or arguments.only in name
    }
    page = table(results, items)
    if arguments.write:
        arguments.write.write_text(page, encoding="utf-8")
    sys.stdout.write(page)
    if arguments.failures:
        for name, result in results.items():
            for case, word, said in result.failures:
                sys.stdout.write(f"{name}\t{word}\t{case.expression}\t{case.anchor}\t{case.expected}\t{said}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Articles a second, time against length, memory, and what a second process brings.

Run from the root of the repository: ``python benchmarks/throughput.py``. It measures on the articles of corpus/, or on
the files named (in any format that `beritaparse parse` reads), and prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

from beritaparse import parse_article, parse_articles
from beritaparse.io.readers import expand, read_items

#: Lengths in characters at which the time of one text is taken.
LENGTHS = (10_000, 100_000, 1_000_000)
IMPORT = "import time; t = time.perf_counter(); import beritaparse; print(time.perf_counter() - t)"
LOAD = (
    "import time; import spacy; from beritaparse import load; "
    "t = time.perf_counter(); load()('Bupati Bangli hadir.'); print(time.perf_counter() - t)"
)


def seconds(texts: Iterable[str], jobs: int) -> float:
    """The time that texts take."""
    start = time.perf_counter()
    for _ in parse_articles(texts, jobs=jobs):
        pass
    return time.perf_counter() - start


def best_of(code: str, rounds: int = 3) -> float:
    """The least time that a program prints, each time in a process of its own."""
    command = [sys.executable, "-c", code]
    return min(float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(rounds))


def peak() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", default=["corpus/articles"])
    parser.add_argument("--articles", type=int, default=1000, help="how many, the files' over and over if need be")
    arguments = parser.parse_args()
    files = [name for name in expand(arguments.files) if Path(name).suffix != ".json"]
    found = [item.text for item in read_items(files) if item.error is None]
    texts = list(islice(cycle(found), arguments.articles))
    words = sum(len(text.split()) for text in texts)

    print("| what | value |\n|---|---|")
    print(f"| import | {best_of(IMPORT):.3f} s |")
    print(f"| load, beyond spaCy's import, and the first short text | {best_of(LOAD):.2f} s |")
    parse_article(texts[0])
    start = time.process_time()
    one = seconds(texts, 1)
    busy = time.process_time() - start
    print(f"| words of an article, of {len(texts):,} | {words / len(texts):.0f} |")
    print(f"| articles a second of one process's time | {len(texts) / busy:.0f} |")
    print(f"| processor time of 500 words | {busy / words * 500 * 1000:.1f} ms |")
    print(f"| memory at most, one process | {peak():.0f} MB |")
    print(f"| two processes, times one | {one / seconds(texts, 2):.2f} |")
    everything = "\n\n".join(texts)
    for length in LENGTHS:
        if len(everything) >= length:
            start = time.process_time()
            parse_article(everything[:length])
            took = time.process_time() - start
            print(f"| one text of {length:,} characters, processor time of 1,000 | {took / length * 1e6:.2f} ms |")


if __name__ == "__main__":
    main()

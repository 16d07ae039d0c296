"""beritaparse beside its peers on the same texts, in one process on one core, as the page docs/figures/speed.md.

Run from the root of the repository: ``python benchmarks/compare.py > docs/figures/speed.md``. Every contender reads the
same articles of corpus/ in turn, round after round, so that a busy machine slows all of them alike; what counts is
processor time, and the ratios. ``--stanza FOLDER`` adds Stanza with the models in that folder.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

import spacy
from dateparser.search import search_dates

from beritaparse import load, parse_articles
from beritaparse.language.model import load_model

WORDS = 500
CORPUS = Path("corpus/articles")
Read = Callable[[str], Any]

IMPORT = "import time; t = time.process_time(); import beritaparse; print(time.process_time() - t)"
LOAD = (
    "import time; import spacy; from beritaparse import load; t = time.process_time(); "
    "load(analyser={analyser!r})('Bupati Bangli hadir.'); print(time.process_time() - t)"
)
#: VmHWM, and not ru_maxrss, which a new program takes over from the larger one that started it.
MEMORY = (
    "import json, sys; from pathlib import Path; from beritaparse import load; parse = load(analyser={analyser!r}); "
    "[parse(text) for text in json.load(sys.stdin)]; lines = Path('/proc/self/status').read_text().splitlines(); "
    "print(next(int(line.split()[1]) for line in lines if line.startswith('VmHWM')) / 1024)"
)


def contenders(stanza: Path | None) -> dict[str, Read]:
    """What reads a text, by name; the first is what the others are compared with."""
    blank = spacy.blank("id")
    blank.add_pipe("sentencizer")
    model = load_model()
    found: dict[str, Read] = {
        "beritaparse, default (the rules alone): all records": load(),
        "beritaparse with the bundled spaCy model: all records": load(analyser="spacy"),
    }
    if stanza is not None:
        found["beritaparse with Stanza: all records, and every word analysed"] = analysed(stanza)
    found["dateparser `search_dates(languages=['id'])`: dates only"] = lambda text: search_dates(text, languages=["id"])
    found["spaCy blank `id` with sentencizer: tokens and sentences only"] = blank
    found["the bundled entity model alone: entities only"] = model
    return found


def analysed(models: Path) -> Read:
    """Records, and Stanza's analysis of every word: no record rests on it, so it runs only where it is asked for."""
    parse = load(analyser="stanza", model_dir=models)
    return lambda text: (parse(text), parse.analyse(text))


def rounds_of(readers: dict[str, Read], texts: list[str], rounds: int) -> dict[str, list[float]]:
    """The processor time of each reader over the texts, one figure a round; the readers take turns."""
    times: dict[str, list[float]] = {name: [] for name in readers}
    for read in readers.values():
        read(texts[0])
    for _ in range(rounds):
        for name, read in readers.items():
            start = time.process_time()
            for text in texts:
                read(text)
            times[name].append(time.process_time() - start)
    return times


def fresh(code: str, given: str = "", rounds: int = 3) -> float:
    """The least figure that a program prints, each time in an interpreter of its own."""
    command = [sys.executable, "-c", code]
    runs = (subprocess.run(command, input=given, capture_output=True, text=True, check=True) for _ in range(rounds))
    return min(float(run.stdout) for run in runs)


def speed_up(texts: list[str], rounds: int = 3) -> float:
    """The time on the clock of one process over that of two, the best of each; a busy machine lowers it."""

    def clock(jobs: int) -> float:
        start = time.perf_counter()
        for _ in parse_articles(texts, jobs=jobs):
            pass
        return time.perf_counter() - start

    return min(clock(1) for _ in range(rounds)) / min(clock(2) for _ in range(rounds))


def machine() -> str:
    """The processor's name and what runs on it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
    packages = ", ".join(f"{package} {version(package)}" for package in ("spacy", "dateparser"))
    return f"{name}, {platform.system()}, Python {platform.python_version()}, {packages}"


def load_average() -> str:
    """How busy the machine is with other work, where it tells."""
    if not hasattr(os, "getloadavg"):
        return ""
    return f" Other work had the machine at a load of {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores: trust ratios."


def main() -> None:
    """Print the page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--articles", type=int, default=50)
    options.add_argument("--stanza", type=Path, metavar="FOLDER", help="Stanza's models; it is left out without them")
    chosen = options.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))][: chosen.articles]
    words = sum(len(text.split()) for text in texts)
    busy = load_average()
    times = rounds_of(contenders(chosen.stanza), texts, chosen.rounds)

    print("# Speed beside other libraries\n")
    print(
        f"Milliseconds of processor time for {WORDS} words: {len(texts)} articles of corpus/, {words:,} words, "
        f"{chosen.rounds} rounds in which all take turns, one process. "
        f"{datetime.now(UTC).date().isoformat()}; {machine()}.{busy} "
        "`python benchmarks/compare.py` makes this page.\n"
    )
    print("| what, and what it finds | least | median | times the default: least | median |\n|---|---:|---:|---:|---:|")
    scale, base = 1000 * WORDS / words, next(iter(times.values()))
    for name, taken in times.items():
        ratios = f"{min(taken) / min(base):.2f} | {median(taken) / median(base):.2f}"
        print(f"| {name} | {min(taken) * scale:.2f} | {median(taken) * scale:.2f} | {ratios} |")
    if chosen.stanza is None:
        print("| beritaparse with Stanza | skipped: no models given | | | |")
    given = json.dumps(texts)
    print("\n| what | default | with the spaCy model |\n|---|---:|---:|")
    loads = [fresh(LOAD.format(analyser=name)) for name in ("rules", "spacy")]
    print(f"| load and first short text, beyond spaCy's import | {loads[0]:.2f} s | {loads[1]:.2f} s |")
    if Path("/proc/self/status").exists():
        memory = [fresh(MEMORY.format(analyser=name), given, 1) for name in ("rules", "spacy")]
        print(f"| memory at most, one process | {memory[0]:.0f} MB | {memory[1]:.0f} MB |")
    print(f"\n`import beritaparse` takes {fresh(IMPORT):.3f} s of processor time. ", end="")
    share = speed_up(list(islice(cycle(texts), 400)))
    print(f"Two processes are {share:.2f} times as fast as one (400 articles, time on the clock, start included).")


if __name__ == "__main__":
    main()

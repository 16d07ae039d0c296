"""``python -m fuzz``: the fuzzer over all targets or some of them, for so many seconds or inputs each."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from fuzz.dictionary import write_dictionary

HERE = Path(__file__).resolve().parent
NAMES = ("parse", "normalise", "txt", "html", "jsonl", "csv", "parquet", "gz")
#: Seconds that one input may take, bytes that it may have, and megabytes of the whole process.
TIMEOUT, LONGEST, MEMORY = 10, 4096, 3000


def main() -> int:
    """Fuzz; the number of targets in which something was found."""
    options = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    options.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(NAMES)}; all without any")
    options.add_argument("--seconds", type=int, default=10, help="for each target (10)")
    options.add_argument("--runs", type=int, help="stop a target after so many inputs, too")
    options.add_argument("--seed", type=int, help="the same inputs in every run; others each time without it")
    options.add_argument("--work", type=Path, default=HERE / "work", help="where inputs that cover more are kept")
    chosen = options.parse_args()
    unknown = set(chosen.targets) - set(NAMES)
    if unknown:
        options.error(f"no target {', '.join(sorted(unknown))}: there are {', '.join(NAMES)}")
    chosen.work.mkdir(parents=True, exist_ok=True)
    words = chosen.work / "words.dict"
    write_dictionary(words)
    limits = [f"-max_total_time={chosen.seconds}"]
    limits += [f"-runs={chosen.runs}"] if chosen.runs else []
    environment = dict(os.environ)
    if chosen.seed is not None:
        limits.append(f"-seed={chosen.seed}")
        environment["PYTHONHASHSEED"] = "0"  # the order of sets decides which lines are reached first
    return sum(_fuzz(name, limits, chosen.work, words, environment) for name in chosen.targets or NAMES)


def _fuzz(name: str, limits: list[str], work: Path, words: Path, environment: dict[str, str]) -> bool:
    """Whether something was found in a target; the input then lies in ``work`` as 'TARGET-crash-…'."""
    grown = work / name
    grown.mkdir(exist_ok=True)
    for seed in sorted((HERE / "seeds" / name).iterdir()):
        shutil.copy(seed, grown / f"seed-{seed.name}")
    command = [sys.executable, "-m", "fuzz.run", name, str(grown), *limits, f"-dict={words}"]
    command += [f"-timeout={TIMEOUT}", f"-max_len={LONGEST}", f"-rss_limit_mb={MEMORY}", "-print_final_stats=1"]
    command += [f"-artifact_prefix={work / name}-", "-verbosity=1"]
    begun = time.monotonic()
    done = subprocess.run(
        command, cwd=HERE.parent, env=environment, stderr=subprocess.PIPE, text=True, errors="replace"
    )
    told = done.stderr.splitlines()
    figures = dict(line[6:].split(": ", 1) for line in told if line.startswith("stat::") and ": " in line)
    runs = figures.get("number_of_executed_units", "?").strip()
    print(f"{name}: {runs} inputs in {time.monotonic() - begun:.0f} s, {len(list(grown.iterdir()))} kept", flush=True)
    if done.returncode:
        print("\n".join(told[-40:]), flush=True)
    return done.returncode != 0


if __name__ == "__main__":
    sys.exit(main())

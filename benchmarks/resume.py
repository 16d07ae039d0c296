"""Is a run that is killed and gone on with the same as an undisturbed one? For every format of `beritaparse parse`.

Run from the root of the repository: ``python benchmarks/resume.py [FILES]``. It takes articles of the files named (in
any format that `beritaparse parse` reads; those of corpus/ without one), parses them undisturbed, and again with
``kill -9`` to the command at random moments, each time going on with ``--resume``; the last kill is aimed at the time
in which the records, all of them ready, are turned into the output. Prints a table in Markdown; exit code 1 on a
difference.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from beritaparse.io.flat import TABLES
from beritaparse.io.readers import expand, read_items
from beritaparse.io.writers import files_of, output_of
from beritaparse.scale.runs import journal_of

NAMES = ("o.jsonl", "o.jsonl.gz", "o.csv", "o.parquet", "o.duckdb")
#: Seconds within which the last kill comes once all records are ready.
CONVERSION = 0.5


def sliced(files: list[str], articles: int, target: Path) -> int:
    """Write the first articles of files as JSON Lines; how many there are."""
    found = (item for item in read_items([name for name in expand(files) if Path(name).suffix != ".json"]))
    count = 0
    with target.open("w", encoding="utf-8") as file:
        for item in islice((item for item in found if item.error is None), articles):
            row = {key: None if value is None else str(value) for key, value in item.arguments().items()}
            file.write(json.dumps(row) + "\n")
            count += 1
    return count


def command(source: Path, out: Path, jobs: int, *more: str) -> list[str]:
    """The command that parses the articles."""
    return [sys.executable, "-m", "beritaparse", "parse", str(source), "--out", str(out), "--jobs", str(jobs), *more]


def disturbed(source: Path, out: Path, jobs: int, moments: list[int], dice: random.Random) -> list[int]:
    """Run to the end with kills; the lines that were whole at each.

    Args:
        moments: bytes of the journal at which the command is killed; at the last, all of them, a little later.
    """
    killed, more = [], ["--resume"]
    for number, moment in enumerate(moments):
        running = subprocess.Popen(command(source, out, jobs, *more), stderr=subprocess.DEVNULL)
        journal = journal_of(out)
        while running.poll() is None and not (journal.exists() and journal.stat().st_size >= moment):
            time.sleep(0.002)
        if number == len(moments) - 1:
            time.sleep(dice.uniform(0, CONVERSION))
        running.send_signal(signal.SIGKILL)
        if running.wait() == -signal.SIGKILL and journal.exists():
            killed.append(journal.read_bytes().count(b"\n"))
    subprocess.run(command(source, out, jobs, *more), stderr=subprocess.DEVNULL, check=False)
    return killed


def rows(path: Path) -> Iterator[Any]:
    """The rows of a Parquet file or a database, in the order in which they are stored."""
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        for batch in pq.ParquetFile(path).iter_batches(batch_size=256):
            yield from batch.to_pylist()
        return
    import duckdb

    with duckdb.connect(str(path), read_only=True) as base:
        base.execute("SET preserve_insertion_order = true")
        for table in TABLES:
            found = base.execute(f'SELECT * FROM "{table}"')
            yield table, [column[0] for column in found.description or ()]
            while some := found.fetchmany(1000):
                yield from some


def difference(whole: Path, out: Path) -> tuple[str, bool]:
    """How two outputs compare, in words, and whether they are the same."""
    pairs = list(zip(files_of(whole, output_of(whole)), files_of(out, output_of(out)), strict=True))
    if all(one.read_bytes() == other.read_bytes() for one, other in pairs):
        files = "" if len(pairs) == 1 else f" in {len(pairs)} files"
        return f"byte-identical, {sum(one.stat().st_size for one, _ in pairs):,} bytes{files}", True
    if whole.suffix not in (".parquet", ".duckdb"):
        return "DIFFERENT", False
    count = 0
    for one, other in zip(rows(whole), rows(out), strict=True):
        if one != other:
            return f"DIFFERENT at row {count:,}", False
        count += 1
    return f"equal rows in equal order, {count:,}", True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", default=["corpus/articles"])
    parser.add_argument("--articles", type=int, default=4000, help="how many at most")
    parser.add_argument("--kills", type=int, default=4, help="for each format")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=8, help="of the moments")
    parser.add_argument("--formats", nargs="*", default=NAMES, help="names of outputs")
    arguments = parser.parse_args()
    dice, sound = random.Random(arguments.seed), True
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.jsonl"
        count = sliced(arguments.files, arguments.articles, source)
        plain = Path(folder) / "plain.jsonl"
        subprocess.run(command(source, plain, arguments.jobs), stderr=subprocess.DEVNULL, check=False)
        size = plain.stat().st_size
        print(f"{count:,} articles, {arguments.jobs} processes, seed {arguments.seed}\n")
        print("| output | killed with this many articles written | resumed, beside undisturbed |\n|---|---|---|")
        for name in arguments.formats:
            whole, out = Path(folder) / f"whole{name[1:]}", Path(folder) / name
            subprocess.run(command(source, whole, arguments.jobs), stderr=subprocess.DEVNULL, check=False)
            moments = sorted(dice.randrange(1, size) for _ in range(arguments.kills - 1))
            killed = disturbed(source, out, arguments.jobs, [*moments, size], dice)
            words, same = difference(whole, out)
            left = [path.name for path in Path(folder).iterdir() if path.name.startswith(".") or path.suffix == ".part"]
            sound = sound and same and not left
            words += f"; LEFT BEHIND: {', '.join(left)}" if left else ""
            print(f"| {name[1:]} | {', '.join(f'{lines:,}' for lines in killed)} | {words} |", flush=True)
            for path in [*files_of(whole, output_of(whole)), *files_of(out, output_of(out))]:
                path.unlink()
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"\nprocessor time of all runs: {spent.ru_utime + spent.ru_stime:.0f} s")
    sys.exit(not sound)


if __name__ == "__main__":
    main()

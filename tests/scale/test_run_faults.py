"""Runs under fault: a full disk, killed processes, articles that break something. What is written is never lost."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from beritaparse import parse_articles
from beritaparse.errors import WriteError
from beritaparse.io.items import Item
from beritaparse.io.writers import Output, convert
from beritaparse.records import Article
from beritaparse.scale import outcome, runs
from beritaparse.scale.processes import CHUNK, map_ordered
from beritaparse.scale.runs import journal_of, run
from conftest import CORPUS

TEXTS = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))[:8]]
#: What every format has to hold: lone surrogates, zero bytes, formulas, quotation marks, delimiters, lines.
HOSTILE = (
    "\ud800 sendiri",
    "nol\x00byte",
    '=HYPERLINK("http://contoh.example","klik")',
    'tanda " dan "" , ; \t kutip',
    "baris\r\nlain\rlagi\n\n",
    "\u202eterbalik\u202c",
    "NULL",
    "",
)


def hostile() -> Iterator[Item]:
    for number, words in enumerate(HOSTILE):
        text = f"{words}Bupati Bangli I Wayan Wirasana membuka rapat, Senin (30/9/2024).{words}"
        yield Item(f"{words}{number}", words or "-", text, title=words, url=words, published="2024-10-01")


@pytest.mark.parametrize("name", ["o.jsonl", "o.jsonl.gz", "o.csv", "o.parquet", "o.duckdb"])
def test_every_format_holds_hostile_articles(tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    kinds = {".csv": Output.CSV, ".parquet": Output.PARQUET, ".duckdb": Output.DUCKDB}
    tally = run(hostile(), out, kinds.get(out.suffix, Output.JSONL))
    assert (tally.articles, tally.failed) == (len(HOSTILE), 0)
    if name == "o.jsonl":
        texts = [Article.from_json(line).text for line in out.read_text(encoding="utf-8").splitlines()]
        assert texts == [item.text for item in hostile()]
        return
    wanted = [item.text.replace("\ud800", "?") for item in hostile()]
    if name == "o.parquet":
        assert pq.read_table(out).column("text").to_pylist() == wanted
    elif name == "o.duckdb":
        with duckdb.connect(str(out), read_only=True) as base:
            assert [text for (text,) in base.execute("SELECT text FROM articles").fetchall()] == wanted
    elif name == "o.csv":
        with (tmp_path / "o.articles.csv").open(encoding="utf-8", newline="") as file:
            assert [row["text"].lstrip("'") for row in csv.DictReader(file)] == wanted


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_of_a_csv_file_is_a_formula(tmp_path: Path, mark: str) -> None:
    words = f"{mark}cmd|' /C calc'!A0"
    items = [Item(words, "-", f"{words} kata Bupati Bangli I Wayan Wirasana.", title=words, url=words)]
    items.append(Item(words, "-", error=words))
    run(items, tmp_path / "o.csv", Output.CSV)
    cells = []
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells += [cell for row in csv.reader(file) for cell in row]
    assert f"'{words}" in cells
    assert not [cell for cell in cells if cell.startswith(mark)]


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
sys.argv = ["beritaparse", "parse", *sys.argv[1:]]
from beritaparse.cli import main
main()
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
@pytest.mark.parametrize("name", ["o.jsonl", "o.csv", "o.parquet", "o.duckdb"])
def test_a_full_disk_loses_nothing_that_was_written(tmp_path: Path, name: str) -> None:
    whole, out, source = tmp_path / f"whole{name}", tmp_path / name, tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(TEXTS)), "utf-8")
    items = [Item(str(n), f"{source}:{n + 1}", text) for n, text in enumerate(TEXTS)]
    run(items, tmp_path / "size.jsonl", Output.JSONL)
    size = (tmp_path / "size.jsonl").stat().st_size
    command = [sys.executable, "-c", LIMITED.format(size=size // 2), str(source), "--jobs", "1", "--out", str(out)]
    full = subprocess.run(command, capture_output=True, text=True, check=False)
    assert full.returncode == 2
    assert "Traceback" not in full.stderr
    assert f"{journal_of(out)} cannot be written (File too large)" in " ".join(full.stderr.split())
    assert "go on with --resume" in " ".join(full.stderr.split())
    lines = journal_of(out).read_bytes().splitlines(keepends=True)
    assert 1 < len(lines) < len(TEXTS)
    command[2] = LIMITED.format(size=2**33)
    resumed = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=True)
    assert "by an earlier run" in resumed.stderr
    run(
        items,
        whole,
        {".csv": Output.CSV, ".parquet": Output.PARQUET, ".duckdb": Output.DUCKDB}.get(out.suffix, Output.JSONL),
    )
    if out.suffix != ".duckdb":  # whose files differ from run to run
        for path in tmp_path.glob("o*"):
            assert path.read_bytes() == (tmp_path / f"whole{path.name}").read_bytes()
    assert not [path for path in tmp_path.iterdir() if path.name.endswith((".unfinished", ".part"))]


@pytest.mark.parametrize("output", [Output.CSV, Output.PARQUET, Output.DUCKDB])
def test_a_conversion_that_breaks_off_keeps_the_journal(
    tmp_path: Path, output: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / f"o.{output.value}"
    journal = journal_of(out)
    monkeypatch.setattr(runs, "convert", lambda *_: None)
    run([Item("a", "-", TEXTS[0])], out, output)
    before = journal.read_bytes()

    def full(*_: object) -> Iterator[dict[str, object]]:
        yield json.loads(before)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("beritaparse.io.writers._lines", full)
    with pytest.raises(WriteError, match=r"No space left on device.*are safe in .*--resume"):
        convert(journal, out, output)
    assert journal.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [journal.name]


def _kill(value: int) -> int:
    """The value; some values kill the process that they are given to."""
    if value % 23 == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return value


def _kill_once(value: tuple[str, int]) -> int:
    """The value; the first time that a mark is missing, it is set and the process dies."""
    mark, number = Path(value[0]), value[1]
    if number % 40 == 20 and not mark.with_name(f"{number}").exists():
        mark.with_name(f"{number}").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_value_that_kills_its_process_costs_itself_alone() -> None:
    found = list(map_ordered(_kill, range(5 * CHUNK), jobs=2, died=lambda value: -value))
    assert found == [-value if value % 23 == 7 else value for value in range(5 * CHUNK)]


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_processes_killed_by_chance_cost_nothing(tmp_path: Path) -> None:
    values = [(str(tmp_path / "mark"), number) for number in range(6 * CHUNK)]
    assert list(map_ordered(_kill_once, values, jobs=2)) == list(range(6 * CHUNK))
    assert len(list(tmp_path.iterdir())) == 2


def test_the_line_of_an_article_whose_process_died_names_it() -> None:
    line = json.loads(outcome.line_of_dead(Item("a", "in.jsonl:7", "teks")))
    assert (line["id"], line["where"]) == ("a", "in.jsonl:7")
    assert "process died" in line["error"]


def test_batches_of_any_size_and_any_number_of_processes_agree() -> None:
    rows = [{"id": str(n), "text": TEXTS[n % 8], "published": "2024-10-17"} for n in range(2 * CHUNK + 3)]
    alone = list(parse_articles(rows))
    assert list(parse_articles(rows, jobs=2)) == alone
    assert [article for row in rows[:9] for article in parse_articles([row])] == alone[:9]
    assert list(parse_articles(reversed(rows[:9])))[::-1] == alone[:9]

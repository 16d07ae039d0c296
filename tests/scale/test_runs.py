"""Runs over many articles: formats, resuming after a kill, errors, processes."""

from __future__ import annotations

import csv
import gzip
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from beritaparse import Article, parse_article, parse_articles
from beritaparse.cli import app
from beritaparse.errors import ReadError
from beritaparse.io.flat import TABLES
from beritaparse.io.items import Item
from beritaparse.io.writers import Output, files_of
from beritaparse.scale.outcome import line_of
from beritaparse.scale.processes import map_ordered
from beritaparse.scale.runs import error_of, journal_of, run
from conftest import CORPUS

TEXTS = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))[:12]]
runner = CliRunner()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A table of articles, one of which cannot be parsed."""
    path = tmp_path / "in.jsonl"
    rows: list[dict[str, Any]] = [{"id": f"a{n}", "text": text, "date": "2024-10-17"} for n, text in enumerate(TEXTS)]
    rows.insert(3, {"id": "bad", "text": "teks", "date": "besok"})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_formats_agree(source: Path, tmp_path: Path) -> None:
    names = ("o.jsonl", "o.jsonl.gz", "o.csv", "o.parquet", "o.duckdb")
    for name in names:
        done = runner.invoke(app, ["parse", str(source), "--out", str(tmp_path / name), "--jobs", "1"])
        assert done.exit_code == 1
        assert "13 articles, 1 failed" in done.stderr
    lines = (tmp_path / "o.jsonl").read_bytes()
    assert gzip.decompress((tmp_path / "o.jsonl.gz").read_bytes()) == lines
    rows = [json.loads(line) for line in lines.splitlines()]
    assert rows[3] == {"id": "bad", "where": f"{source}:4", "error": rows[3]["error"]}
    parsed = [Article.from_dict(row) for row in rows if "error" not in row]
    assert parsed[0] == parse_article(TEXTS[0], published="2024-10-17", id="a0")

    table = pq.read_table(tmp_path / "o.parquet").to_pylist()
    assert [row["id"] for row in table] == [row["id"] for row in rows]
    assert {name: value for name, value in table[0].items() if name != "error"} == rows[0]
    assert "no ISO 8601 date" in table[3]["error"]

    officials = [official for article in parsed for official in article.officials]
    with (tmp_path / "o.officials.csv").open(encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == [official.name or "" for official in officials]
    with duckdb.connect(str(tmp_path / "o.duckdb"), read_only=True) as base:
        names_ = base.execute("SELECT name FROM officials").fetchall()
        assert names_ == [(official.name,) for official in officials]
        texts = base.execute("SELECT text FROM articles WHERE error IS NULL").fetchall()
        assert texts == [(article.text,) for article in parsed]
        count = base.execute(
            "SELECT count(*) FROM offices JOIN officials ON offices.article = officials.article "
            "AND offices.official = officials.number"
        ).fetchone()
        assert count == (sum(len(official.offices) for official in officials),)
    assert not [path.name for path in tmp_path.iterdir() if path.name.endswith((".unfinished", ".part"))]


def items(count: int) -> Iterator[Item]:
    for n in range(count):
        yield Item(f"n{n}", "here", TEXTS[n % 4], published="2024-10-17")


def test_resumed_run_writes_the_same_bytes(tmp_path: Path) -> None:
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    run(items(6), whole, Output.JSONL)
    lines = whole.read_bytes().splitlines(keepends=True)
    journal_of(out).write_bytes(b"".join(lines[:3]) + lines[3][:50])  # what a kill leaves
    tally = run(items(6), out, Output.JSONL, resume=True)
    assert out.read_bytes() == whole.read_bytes()
    assert (tally.articles, tally.before, tally.failed) == (6, 3, 0)
    assert not journal_of(out).exists()
    assert run(items(6), out, Output.JSONL, resume=True).articles == 0  # all is done


def test_unfinished_run_is_not_overwritten(tmp_path: Path, source: Path) -> None:
    out = tmp_path / "out.jsonl"
    journal_of(out).write_text('{"id": "other", "where": "x", "error": "y"}\n', encoding="utf-8")
    begun = runner.invoke(app, ["parse", str(source), "--out", str(out)])
    assert (begun.exit_code, "--resume" in begun.stderr) == (2, True)
    resumed = runner.invoke(app, ["parse", str(source), "--out", str(out), "--resume"])
    assert (resumed.exit_code, "of other articles" in resumed.stderr) == (2, True)


@pytest.mark.parametrize("output", [Output.JSONL, Output.CSV, Output.PARQUET, Output.DUCKDB])
@pytest.mark.parametrize("lines", [0, 3, 6])
def test_resumed_run_writes_the_same_in_every_format(tmp_path: Path, output: Output, lines: int) -> None:
    whole, out = tmp_path / f"whole.{output.value}", tmp_path / f"out.{output.value}"
    run(items(6), tmp_path / "journal", Output.JSONL)
    journal = (tmp_path / "journal").read_bytes().splitlines(keepends=True)
    run(items(6), whole, output)
    # what a kill leaves: a journal with half a line, and whatever else there was where it hit the conversion
    journal_of(out).write_bytes(b"".join(journal[:lines]) + b"".join(journal[lines:])[:60])
    for left in (f".{out.name}.unfinished", f".{out.name}.unfinished.wal", ".out.articles.csv.unfinished"):
        (tmp_path / left).write_bytes(b"half")
    (tmp_path / f".{out.name}.tables").mkdir()
    (tmp_path / f".{out.name}.tables" / "articles.csv").write_bytes(b"half")
    assert run(items(6), out, output, resume=True).before == lines
    if output is Output.DUCKDB:  # whose files differ from run to run
        assert stored(whole) == stored(out)
        assert not [path for path in tmp_path.iterdir() if path.name.startswith(".out.duckdb")]
        return
    for one, other in zip(files_of(whole, output), files_of(out, output), strict=True):
        assert one.read_bytes() == other.read_bytes()


def stored(path: Path) -> list[Any]:
    """The rows of a database's tables, in the order in which they are stored."""
    with duckdb.connect(str(path), read_only=True) as base:
        return [base.execute(f'SELECT * FROM "{table}"').fetchall() for table in TABLES]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": "other"}, "of other articles"),
        ({"text": "teks lain"}, "of another text"),
        ({"title": "judul"}, "another title"),
        ({"published": "2023-01-01"}, "another time of publication"),
    ],
)
def test_other_articles_are_not_mixed_in(tmp_path: Path, change: dict[str, str], message: str) -> None:
    out = tmp_path / "out.jsonl"
    journal_of(out).write_text("".join(f"{line_of(item)}\n" for item in items(2)), encoding="utf-8")
    before = journal_of(out).read_bytes()
    others = [replace(item, **(change if n else {})) for n, item in enumerate(items(4))]  # type: ignore[arg-type]
    with pytest.raises(ReadError, match=f"part:2 .*{message}.*remove it to begin anew"):
        run(others, out, Output.JSONL, resume=True)
    assert journal_of(out).read_bytes() == before


def test_other_options_and_versions_are_not_mixed_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.jsonl"
    journal_of(out).write_text("".join(f"{line_of(item)}\n" for item in items(2)), encoding="utf-8")
    with pytest.raises(ReadError, match="with the articles' texts"):
        run(items(4), out, Output.JSONL, resume=True, text=False)
    monkeypatch.setattr("beritaparse.scale.runs.__version__", "9.9")
    with pytest.raises(ReadError, match="was written by version"):
        run(items(4), out, Output.JSONL, resume=True)


def test_what_is_no_journal_is_not_cut(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    journal_of(out).write_text("catatan saya\nbaris dua\n", encoding="utf-8")
    with pytest.raises(ReadError, match="no journal of a run"):
        run(items(2), out, Output.JSONL, resume=True)
    assert journal_of(out).read_text(encoding="utf-8") == "catatan saya\nbaris dua\n"


@pytest.mark.skipif(sys.platform == "win32", reason="locks of POSIX")
def test_two_runs_do_not_write_one_output(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    found: list[str] = []

    def told(*_: object) -> None:
        with pytest.raises(ReadError, match="another run is writing"):
            run(items(3), out, Output.JSONL, resume=True)
        found.append("refused")

    assert run(items(3), out, Output.JSONL, told=told).articles == 3
    assert found == ["refused"] * 3


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
def test_killed_run_is_gone_on_with(tmp_path: Path, sent: signal.Signals) -> None:
    source, out, whole = tmp_path / "in.jsonl", tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    rows = [json.dumps({"id": n, "text": TEXTS[n % 12], "date": "2024-10-17"}) for n in range(160)]
    source.write_text("\n".join(rows), encoding="utf-8")
    # a test run in the background may have been told to ignore Ctrl-C, and its children with it
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command = [sys.executable, "-c", f"{heed}from beritaparse.cli import main; main()", "parse"]
    reads = [*command, "-", "--input", "jsonl", "--jobs", "2", "--out", str(out)]
    killed = subprocess.Popen(reads, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    assert killed.stdin is not None
    killed.stdin.write(source.read_bytes())
    killed.stdin.flush()  # and left open, so that the run cannot come to its end before the signal
    deadline = time.monotonic() + 60
    while not (journal_of(out).exists() and journal_of(out).stat().st_size):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    killed.send_signal(sent)
    assert killed.stderr is not None
    try:
        killed.wait(timeout=60)
    finally:
        killed.kill()  # nothing, where it has left
    told = killed.stderr.read()
    killed.stdin.close()
    killed.stderr.close()
    assert not out.exists()
    if sent is signal.SIGINT:
        assert (killed.returncode, told.strip()) == (130, b"stopped; go on with --resume")
    command.append(str(source))
    resumed = subprocess.run([*command, "--jobs", "2", "--out", str(out), "--resume"], capture_output=True, check=True)
    assert b"by an earlier run" in resumed.stderr
    subprocess.run([*command, "--out", str(whole), "--jobs", "1"], capture_output=True, check=True)
    assert out.read_bytes() == whole.read_bytes()


def test_error_lines_are_told_from_articles() -> None:
    assert error_of('{"id": "a \\" b", "where": "x", "error": "why"}') == "why"
    assert error_of(parse_article('{"id": "x", "where": "y", "error": "z"}', id='", "where": ').to_json()) is None


def test_processes_give_the_same_in_order() -> None:
    rows = [{"text": text, "published": "2024-10-17"} for text in TEXTS * 4]
    assert list(parse_articles(iter(rows), jobs=2)) == list(parse_articles(rows))


def test_processes_beside_threads() -> None:
    found: list[Article] = []
    thread = threading.Thread(target=lambda: found.extend(parse_articles(TEXTS * 2, jobs=2)))
    thread.start()
    thread.join()
    assert found == list(parse_articles(TEXTS * 2))


def test_an_article_that_is_refused_raises_at_its_place() -> None:
    found = parse_articles([*TEXTS * 2, {"title": "x"}], jobs=2)
    with pytest.raises(ValueError, match="without 'text'"):
        list(found)


def test_reading_is_bounded_and_can_be_left() -> None:
    read = 0

    def endless() -> Iterator[int]:
        nonlocal read
        while True:
            read += 1
            yield read

    found = map_ordered(abs, endless(), jobs=2)
    assert [next(found) for _ in range(40)] == list(range(1, 41))
    found.close()  # type: ignore[attr-defined]
    assert read < 400
    with pytest.raises(ValueError, match="jobs=0"):
        list(map_ordered(abs, [1], jobs=0))

"""The command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beritaparse import parse_article
from beritaparse.cli import app
from beritaparse.version import __version__
from conftest import CORPUS

ARTICLE = CORPUS / "bp001.txt"
runner = CliRunner()


def test_version() -> None:
    assert runner.invoke(app, ["--version"]).stdout == f"beritaparse {__version__}\n"


def test_parse_writes_json_lines() -> None:
    done = runner.invoke(app, ["parse", str(ARTICLE), "--published", "2024-10-17"])
    expected = parse_article(ARTICLE.read_text(encoding="utf-8"), published="2024-10-17", id="bp001")
    assert done.exit_code == 0
    assert done.stdout == expected.to_json() + "\n"


def test_parse_reads_standard_input() -> None:
    done = runner.invoke(app, ["parse", "-"], input=ARTICLE.read_bytes())
    assert json.loads(done.stdout)["officials"]


def test_parse_writes_a_file(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = runner.invoke(app, ["parse", str(ARTICLE), str(CORPUS / "bp002.txt"), "--out", str(out)])
    assert done.exit_code == 0
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["bp001", "bp002"]


def test_view_shows_the_records() -> None:
    done = runner.invoke(app, ["parse", str(ARTICLE), "--published", "2024-10-17", "--format", "view"])
    for words in ("Suprayogo Wibisana", "[35.03]", "2024-10-21", "rapat koordinasi"):
        assert words in done.stdout


@pytest.mark.parametrize(
    ("data", "message"),
    [(None, "No such file"), (b"\x00\x01\x02", "binary data"), (bytes(range(128, 256)) * 9, "neither UTF-8 nor")],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, data: bytes | None, message: str) -> None:
    path = tmp_path / "artikel.txt"
    if data is not None:
        path.write_bytes(data)
    done = runner.invoke(app, ["parse", str(path), str(ARTICLE)])
    assert done.exit_code == 1
    assert message in done.stderr
    failed, parsed = map(json.loads, done.stdout.splitlines())
    assert (failed["id"], failed["where"]) == ("artikel", str(path))
    assert message in failed["error"]
    assert parsed["id"] == "bp001"  # the other article is parsed all the same


def test_windows_1252_and_utf_16(tmp_path: Path) -> None:
    text = "BANGLI – Bupati membuka rapat “penting”."
    for encoding in ("cp1252", "utf-16", "utf-8-sig"):
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes(text.encode(encoding))
        assert json.loads(runner.invoke(app, ["parse", str(path)]).stdout)["text"] == text


def test_wrong_publication_date() -> None:
    done = runner.invoke(app, ["parse", str(ARTICLE), "--published", "kemarin"])
    assert done.exit_code == 2
    assert "no ISO 8601 date" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--out", "{folder}"], "a folder, not a file"),
        (["--out", "{folder}/none/o.jsonl"], "there is no folder"),
        (["--out", "{folder}/o.txt", "--format", "view"], "the view is for the screen"),
        (["--format", "parquet"], "not for the screen"),
    ],
)
def test_output_that_cannot_be(tmp_path: Path, arguments: list[str], message: str) -> None:
    done = runner.invoke(app, ["parse", str(ARTICLE), *(part.format(folder=tmp_path) for part in arguments)])
    assert (done.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert message in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_reader_that_has_enough() -> None:
    command = [sys.executable, "-c", "from beritaparse.cli import main; main()", "parse", str(CORPUS), "--jobs", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 1

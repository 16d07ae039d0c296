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
        (["--out", "{folder}/o.xlsx"], "name a --format"),
        (["--out", "{folder}/o.csv.gz"], "name a --format"),
        (["--out", os.devnull], "no file but a device"),
    ],
)
def test_output_that_cannot_be(tmp_path: Path, arguments: list[str], message: str) -> None:
    # a device must never be replaced by a file, which a run of the superuser could do
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


@pytest.mark.parametrize("out", ["in.jsonl", "folder/../in.jsonl"])
def test_an_input_is_not_written_over(tmp_path: Path, out: str) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "Bupati hadir."}\n', encoding="utf-8")
    (tmp_path / "folder").mkdir()
    done = runner.invoke(app, ["parse", str(source), "--out", str(tmp_path / out)])
    assert (done.exit_code, "would be written over" in done.stderr) == (2, True)
    assert source.read_text(encoding="utf-8") == '{"text": "Bupati hadir."}\n'


def test_a_link_to_the_output_stays_one(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link, target = tmp_path / "o.jsonl", tmp_path / "disk" / "records.jsonl"
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system has no links")
    assert runner.invoke(app, ["parse", str(ARTICLE), "--out", str(link)]).exit_code == 0
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))["id"] == "bp001"


def test_the_dash_is_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = runner.invoke(app, ["parse", str(ARTICLE), "--out", "-", "--format", "jsonl"])
    assert (json.loads(done.stdout)["id"], list(tmp_path.iterdir())) == ("bp001", [])


def test_summaries(tmp_path: Path) -> None:
    def said(*arguments: str) -> str:
        return runner.invoke(app, ["parse", *arguments]).stderr

    empty = tmp_path / "empty.jsonl"
    empty.touch()
    assert said(str(ARTICLE)) == ""
    assert said(str(empty)) == "no articles\n"
    assert said(str(ARTICLE), str(CORPUS / "bp002.txt")).startswith("2 articles, 0 failed, ")
    assert said(str(ARTICLE), "--out", str(tmp_path / "a.jsonl")).startswith("1 article, 0 failed, ")
    assert f"{tmp_path / 'a.articles.csv'} and 9 other tables" in said(str(ARTICLE), "--out", str(tmp_path / "a.csv"))
    assert "are empty" in said(str(empty), "--out", str(tmp_path / "b.csv"))
    assert "nothing to do" in said(str(ARTICLE), "--out", str(tmp_path / "a.csv"), "--resume")


def test_standard_input_is_known_by_how_it_begins() -> None:
    done = runner.invoke(
        app, ["parse"], input='{"id": "a", "text": "Bupati hadir."}\n{"id": "b", "text": "Camat hadir."}\n'
    )
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]


def test_errors_stay_on_a_line(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"other": 1}\n{"text": "Bupati hadir."}\n', encoding="utf-8")
    for arguments in ([], ["--out", str(tmp_path / "o.jsonl")]):
        done = runner.invoke(app, ["parse", str(source), *arguments])
        [error, summary] = done.stderr.splitlines()
        assert error.endswith("no text in it (column text, content, body, article, isi, konten, teks)")
        assert summary.startswith("2 articles, 1 failed")


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
def test_progress_is_shown_on_a_terminal_alone(tmp_path: Path) -> None:
    import pty

    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "Bupati hadir."}\n' * 40, encoding="utf-8")
    command = [sys.executable, "-m", "beritaparse", "parse", str(source), "--jobs", "1", "--out"]
    main, terminal = pty.openpty()
    subprocess.run([*command, str(tmp_path / "a.jsonl")], stderr=terminal, check=True)
    os.close(terminal)
    seen = b""
    try:
        while some := os.read(main, 65536):
            seen += some
    except OSError:  # as Linux ends a terminal
        pass
    os.close(main)
    assert b"40 articles" in seen
    assert b"100%" in seen
    assert b"\x1b[?25h" in seen  # the cursor is there again
    piped = subprocess.run([*command, str(tmp_path / "b.jsonl")], stderr=subprocess.PIPE, text=True, check=True)
    assert [line.split(",")[0] for line in piped.stderr.splitlines()] == ["40 articles"]

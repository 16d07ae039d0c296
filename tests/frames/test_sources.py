"""The same frames from every file that `beritaparse parse --out` writes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beritaparse.cli import app
from beritaparse.errors import ReadError
from beritaparse.frames import TABLES, tables
from conftest import CORPUS, ROOT

pd = pytest.importorskip("pandas")

OUTPUTS = ("records.jsonl.gz", "records.parquet", "records.duckdb", "records.csv")


def parsed(folder: Path, out: str) -> Path:
    """Four articles, one of them unreadable, parsed into a file."""
    sources = folder / "berita"
    if not sources.exists():
        sources.mkdir()
        for name in ("bp001", "bp002", "bp004"):
            shutil.copy(CORPUS / f"{name}.txt", sources)
        (sources / "bp003.txt").write_bytes(b"\x00\x01")
    done = CliRunner().invoke(
        app, ["parse", str(sources), "--published", "2024-10-17", "--out", str(folder / out), "-j", "1"]
    )
    assert done.exit_code == 1, done.stderr
    return folder / out


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    return tables(parsed(tmp_path_factory.mktemp("jsonl"), "records.jsonl"))


@pytest.mark.parametrize("out", OUTPUTS)
def test_every_output_gives_the_same_frames(out: str, tmp_path: Path, expected: dict[str, object]) -> None:
    if out.endswith("parquet"):
        pytest.importorskip("pyarrow")
    elif out.endswith("duckdb"):
        pytest.importorskip("duckdb")
    frames = tables(parsed(tmp_path, out))
    assert len(frames["articles"]) == 4
    assert frames["articles"]["error"].notna().tolist() == [False, False, True, False]
    for name in TABLES:
        pd.testing.assert_frame_equal(frames[name], expected[name], obj=name)


def test_ids_that_stand_for_two_articles_cannot_be_told_apart_in_flat_tables(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    row = json.dumps({"id": "bp001", "text": (CORPUS / "bp001.txt").read_text(encoding="utf-8")})
    (tmp_path / "two-in.jsonl").write_text(f"{row}\n{row}\n", encoding="utf-8")
    command = ["parse", str(tmp_path / "two-in.jsonl"), "-j", "1", "--out"]
    for out in ("two.duckdb", "two.jsonl"):
        assert CliRunner().invoke(app, [*command, str(tmp_path / out)]).exit_code == 0
    with pytest.raises(ReadError, match=r"1 ids stand for several articles \('bp001'\)"):
        tables(tmp_path / "two.duckdb")
    assert tables(tmp_path / "two.jsonl")["articles"]["article"].tolist() == ["bp001", "#1"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("none.jsonl", None, "No such file"),
        ("none.duckdb", None, "No such file"),
        ("bad.jsonl.gz", b"judul", "gzipped file"),
        ("bad.jsonl", b'\xff"', "decode"),
        ("bad.parquet", b"PAR1", r"bad\.parquet"),
        ("bad.duckdb", b"judul" * 4096, "not a database of articles"),
        ("bad.articles.csv", b"judul,isi\n", "not the table 'articles'"),
    ],
)
def test_files_that_are_no_articles_are_named(name: str, content: bytes | None, message: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    needed = {".parquet": "pyarrow", ".duckdb": "duckdb"}.get(Path(name).suffix)
    if needed:
        pytest.importorskip(needed)
    with pytest.raises(ReadError, match=message):
        tables(tmp_path / name.replace(".articles", ""))


def test_a_parquet_file_of_something_else(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(pa.table({"judul": ["a"]}), tmp_path / "judul.parquet")
    with pytest.raises(ReadError, match="not a file of articles"):
        tables(tmp_path / "judul.parquet")


def test_the_documented_tables_are_the_code_s() -> None:
    from runpy import run_path

    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    tool = run_path(str(ROOT / "docs" / "tools" / "tables.py"))
    assert page == tool["page"]()

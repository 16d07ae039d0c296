"""Readers under fault: encodings, bombs, damaged files, links, odd names. An error is an item; reading goes on."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from time import process_time

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beritaparse.io.items import Item
from beritaparse.io.readers import expand, read_items

TEXT = "BANGLI – Bupati membuka rapat “penting” di Kabupaten Bangli, kata Ni Luh Ratnasih."
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")


def read(*paths: Path) -> list[Item]:
    return list(read_items(map(str, paths)))


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz", "a.jsonl", "a.csv", "a.csv.gz"])
def test_encodings(tmp_path: Path, encoding: str, name: str) -> None:
    content = {
        "txt": TEXT,
        "jsonl": json.dumps({"id": "satu", "text": TEXT}, ensure_ascii=False) + "\n",
        "csv": f'id,text\r\nsatu,"{TEXT}"\r\n',
    }[name.split(".")[1]]
    data = content.encode(encoding)
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    [item] = read(tmp_path / name)
    assert (item.text, item.error) == (TEXT, None)


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_lines_of_two_encodings_in_one_table(tmp_path: Path, name: str) -> None:
    rows = [f'"{TEXT}"\n'.encode(encoding) for encoding in ("utf-8", "cp1252", "utf-8")]
    lines = [b'{"text": ' + row.strip() + b"}\n" for row in rows] if name == "a.jsonl" else [b"text\n", *rows]
    (tmp_path / name).write_bytes(b"".join(lines))
    assert [item.text for item in read(tmp_path / name)] == [TEXT] * 3


def test_lines_of_two_encodings_in_one_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"{TEXT}\n\n".encode() + TEXT.encode("cp1252"))
    [item] = read(tmp_path / "a.txt")
    assert item.text == f"{TEXT}\n\n{TEXT}"


@pytest.mark.parametrize(
    "data", [b"\xff\xfeA", b"\xfe\xff\xd8\x00", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"\x00" * 40]
)
def test_what_is_no_text(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    [item] = read(tmp_path / "a.txt")
    assert item.error is not None
    assert "convert it to" in item.error


PARAGRAPH = "<p>BANGLI - Bupati Bangli Wayan Wirasana membuka musyawarah di Balai Desa Batur, Sabtu (28/9/2024).</p>"
BOMBS = {
    "deep": "<div>" * 50_000 + PARAGRAPH,
    "deep and closed": "<div>" * 20_000 + PARAGRAPH + "</div>" * 20_000,
    "unclosed inline": "<b><i>" * 20_000 + PARAGRAPH,
    "an attribute": f'<p class="{"a" * 2_000_000}">{PARAGRAPH * 3}',
    "attributes": f"<p {' '.join(f'a{n}=b' for n in range(50_000))}>{PARAGRAPH * 3}",
    "entities": "<p>" + "&amp;&lt;&nbsp;&eacute;" * 50_000 + "</p>" + PARAGRAPH,
    "entities of entities": '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + "]><p>&m;</p>"
    + PARAGRAPH,
    "an outer entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>' + PARAGRAPH * 5,
    "comments": "<!--" * 100_000 + PARAGRAPH,
    "a table": "<table>" + "<tr><td>" * 5_000 + PARAGRAPH,
    "nothing": "",
    "zeros": "\0" * 100_000 + PARAGRAPH,
}


@pytest.mark.parametrize("page", BOMBS.values(), ids=BOMBS.keys())
def test_pages_made_to_break_a_reader(tmp_path: Path, page: str) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    begin = process_time()
    bomb, after = read(tmp_path / "a.html", tmp_path / "b.txt")
    assert process_time() - begin < 10
    assert bool(bomb.text) != bool(bomb.error)
    assert "root:" not in bomb.text
    assert len(bomb.text) < 2 * len(page) + 100
    assert after.text == TEXT


def test_a_huge_cell_and_rows_of_other_lengths(tmp_path: Path) -> None:
    huge = "kata " * 1_000_000
    (tmp_path / "a.csv").write_text(f'id,text\n1,"{huge}"\n2\n3,{TEXT!r},b,c\n4,"tanpa akhir\n', encoding="utf-8")
    found = read(tmp_path / "a.csv")
    assert [item.id for item in found] == ["1", "2", "3", "4"]
    assert found[0].text == huge
    assert found[1].error is not None
    assert found[2].error is None


def test_brackets_in_one_another(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("[" * 100_000 + "\n" + json.dumps({"text": TEXT}) + "\n", encoding="utf-8")
    broken, after = read(tmp_path / "a.jsonl")
    assert (broken.error or "").startswith("no JSON")
    assert after.text == TEXT


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.999])
def test_truncated_gzip_gives_what_is_whole(tmp_path: Path, keep: float) -> None:
    lines = "".join(json.dumps({"id": n, "text": f"{TEXT} {n * 7919}"}) + "\n" for n in range(5000)).encode()
    data = gzip.compress(lines)
    (tmp_path / "a.jsonl.gz").write_bytes(data[: int(len(data) * keep)])
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    *whole, broken, after = read(tmp_path / "a.jsonl.gz", tmp_path / "b.txt")
    assert [item.id for item in whole] == [str(n) for n in range(len(whole))]
    assert keep == 0.1 or whole
    assert "EOFError" in (broken.error or "")
    assert broken.where == str(tmp_path / "a.jsonl.gz")
    assert after.text == TEXT


def test_damaged_parquet(tmp_path: Path) -> None:
    whole = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist([{"id": n, "text": f"{TEXT} {n}"} for n in range(600)]), whole)
    data = whole.read_bytes()
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    for name, bad in (("half", data[: len(data) // 2]), ("headless", data[10:]), ("spoilt", _spoilt(data))):
        path = tmp_path / f"{name}.parquet"
        path.write_bytes(bad)
        *found, after = read(path, tmp_path / "z.txt")
        assert found[-1].error, name
        assert "damaged" in found[-1].error
        assert after.text == TEXT


def _spoilt(data: bytes) -> bytes:
    """The bytes with the first data page's header made nonsense."""
    return data[:4] + b"\xff" * 200 + data[204:]


@pytest.mark.skipif(os.name != "posix", reason="links and names of POSIX")
def test_links(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "c.txt").symlink_to(folder / "nirada.txt")
    (folder / "d.txt").symlink_to(folder / "d.txt")
    (folder / "deep" / "up").symlink_to(folder)
    found = read(*map(Path, expand([str(folder)])))
    assert [(Path(item.where).name, item.text or item.error) for item in found] == [
        ("a.txt", TEXT),
        ("b.txt", TEXT),
        ("c.txt", "No such file or directory"),
        ("d.txt", "Too many levels of symbolic links"),
    ]


@pytest.mark.skipif(os.name != "posix" or not hasattr(os, "geteuid"), reason="rights of POSIX")
def test_files_and_folders_that_may_not_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "shut").mkdir(parents=True)
    (folder / "shut" / "b.txt").write_text(TEXT, encoding="utf-8")
    for name in ("a.txt", "c.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    (folder / "a.txt").chmod(0)
    (folder / "shut").chmod(0)
    code = f"""
import os, sys
if os.geteuid() == 0:
    for place in {[str(path) for path in (tmp_path, *tmp_path.parents)][:3]!r}:
        os.chmod(place, os.stat(place).st_mode | 0o555)
import beritaparse.io.readers as readers, beritaparse.io.html
if os.geteuid() == 0:
    os.setuid(65534)
for item in readers.read_items(readers.expand([{str(folder)!r}])):
    print(os.path.basename(item.where), "|", item.error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    (folder / "shut").chmod(0o700)
    assert done.stdout.splitlines() == [
        "a.txt | Permission denied",
        "c.txt | None",
        "shut | a folder that may not be read",
    ]


NAMES = (
    b"-rf.txt",
    b"--help.txt",
    b"baris\nbaru.txt",
    b"\xff\xfe rusak.txt",
    b"a b'c\"d`$(e);.txt",
    b"[a-z]*.txt",
    b".txt",
    "é\u202etxt.txt".encode(),
    b"\x1b[31mmerah.txt",
    b"a" * 250 + b".txt",
)


@pytest.mark.skipif(sys.platform != "linux", reason="names that other systems refuse")
def test_odd_names(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "in")
    (tmp_path / "in").mkdir()
    for name in NAMES:
        (tmp_path / "in" / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-c", "from beritaparse.cli import main; main()", "parse", "--jobs", "1"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    done = subprocess.run([*command, str(tmp_path / "in")], capture_output=True, check=False, env=env)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    # '.txt' is a hidden file without an ending
    assert len(rows) == len(NAMES) - 1
    assert {row["text"] for row in rows} == {TEXT}
    each = [b"./" + name for name in (*NAMES, b"nirada\n\xff\x1b.txt")]
    done = subprocess.run([*command, *each], cwd=folder, capture_output=True, check=False, env=env)
    assert done.returncode == 1
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) == len(NAMES) + 1
    assert "No such file" in rows[-1]["error"]
    assert b"\x1b" not in done.stderr

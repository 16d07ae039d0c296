"""Articles from files of every kind."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beritaparse.errors import ReadError
from beritaparse.io.items import Columns
from beritaparse.io.readers import Input, expand, read_items, size_of
from beritaparse.io.times import iso

ROWS = [
    {"id": 1, "text": "Bupati Bangli membuka rapat.", "date": "2024-09-29", "judul": "Rapat"},
    {"id": 2, "text": "Wali Kota Ambon menutup lomba;\n\nwarga hadir.", "date": "", "judul": ""},
]
PAGE = """<html><head><title>Rapat</title><meta property="og:site_name" content="Kabar Contoh">
<meta property="og:title" content="Bupati Bangli Buka Musrenbang Kecamatan">
<meta property="article:published_time" content="2024-09-29T10:00:00+08:00"></head>
<body><nav>Beranda Olahraga</nav><article><h1>Bupati Bangli Buka Musrenbang Kecamatan</h1>
<p>BANGLI - Bupati Bangli Wayan Contoh Wirawan membuka musyawarah perencanaan pembangunan Kecamatan Kintamani di Balai
Desa Batur, Sabtu (28/9/2024). Kegiatan itu diikuti para perbekel, tokoh masyarakat, dan perangkat daerah.</p>
<p>"Usulan harus masuk paling lambat Senin (30/9/2024)," kata Wayan Contoh Wirawan di hadapan para peserta yang
memenuhi balai desa sejak pagi hari.</p></article><footer>Hak cipta</footer></body></html>"""


def written(folder: Path, name: str) -> Path:
    """The rows above in a file of the ending's kind."""
    path = folder / name
    if ".parquet" in name:
        pq.write_table(pa.Table.from_pylist(ROWS), path)
        return path
    if ".jsonl" in name:
        text = "".join(json.dumps(row) + "\n" for row in ROWS)
    else:
        lines = path.open("w", encoding="utf-8", newline="")
        with lines:
            out = csv.DictWriter(lines, list(ROWS[0]), delimiter=";" if "semicolon" in name else ",")
            out.writeheader()
            out.writerows(ROWS)
        text = path.read_text(encoding="utf-8")
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return path


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.csv", "a.csv.gz", "semicolon.csv", "a.parquet"])
def test_tables(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name)
    found = list(read_items([str(path)]))
    assert [(item.id, item.published, item.title, item.error) for item in found] == [
        ("1", "2024-09-29", "Rapat", None),
        ("2", None, None, None),
    ]
    assert found[1].text.splitlines() == ROWS[1]["text"].splitlines()  # type: ignore[attr-defined]
    assert found[-1].done <= (size_of([str(path)]) or 0)


def test_columns_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"content": "no", "badan": "ya", "terbit": "2024-01-02", "nomor": 7}\n', encoding="utf-8")
    [item] = read_items([str(path)], columns=Columns(text="badan", published="terbit", id="nomor"))
    assert (item.text, item.published, item.id) == ("ya", "2024-01-02", "7")


def test_bad_rows_are_items_and_reading_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a"}\n{"text": \n[1]\n{"isi_lain": 1}\n\n{"text": "b"}\n{"text": "c", "date": 5}\n')
    found = list(read_items([str(path)]))
    assert [item.text for item in found if item.error is None] == ["a", "b"]
    assert [item.error[:22] for item in found if item.error] == [
        "no JSON: Expecting val",
        "a JSON object is wante",
        "no text in it (column ",
        "no date: 5",
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.parquet", b"PAR1 not really"),
        ("a.jsonl.gz", b"not gzip"),
        ("a.txt", b"\x00\x01"),
        ("a.html", b"<html></html>"),
        ("half.jsonl.gz", gzip.compress(b'{"text": "a"}\n' * 9000)[:40]),
    ],
)
def test_bad_files_are_one_item(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_text("teks", encoding="utf-8")
    found = list(read_items([str(tmp_path / name), str(tmp_path / "missing.txt"), str(tmp_path / "z.txt")]))
    assert found[-3].error
    assert found[-2].error == "No such file or directory"
    assert found[-1].text == "teks"


def test_web_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    [item] = read_items([str(tmp_path / "a.html")])
    assert (item.published, item.outlet) == ("2024-09-29", "Kabar Contoh")
    assert item.text.startswith("Kabar Contoh\n\nBupati Bangli Buka Musrenbang Kecamatan\n\nBANGLI - ")
    assert "Beranda" not in item.text
    assert "Hak cipta" not in item.text


def test_a_date_in_the_text_of_a_page_is_not_its_publication(tmp_path: Path) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2024-09-29T10:00:00+08:00">', "")
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    [item] = read_items([str(tmp_path / "a.html")])
    assert item.published is None


def test_folders_and_globs(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.jsonl.gz", "b/skip.json", "a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    names = [Path(name).name for name in expand([str(tmp_path / "b"), str(tmp_path / "*.txt"), "-"])]
    assert names == ["1.jsonl.gz", "2.txt", "a.txt", "-"]
    with pytest.raises(ReadError, match="no file to read"):
        expand([str(tmp_path / "*.csv")])


def test_kind_over_ending(tmp_path: Path) -> None:
    (tmp_path / "a.data").write_text('{"text": "a"}\n', encoding="utf-8")
    assert next(read_items([str(tmp_path / "a.data")], kind=Input.JSONL)).text == "a"


def test_globs_of_folders_and_names_said_twice(tmp_path: Path) -> None:
    for name in ("b/c/3.txt", "b/2.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for names in (["b/**"], ["b/*"], ["b"], ["b", "b/2.txt", "b/**/*.txt"]):
        found = expand(str(tmp_path / name) for name in names)
        assert sorted(Path(name).name for name in found) == ["2.txt", "3.txt"]
    with pytest.raises(ReadError, match="an empty name"):
        expand([""])


def test_files_of_the_same_name_have_ids_of_their_own(tmp_path: Path) -> None:
    names = ("2024/index.html", "2025/index.html", "2025/b.txt", "2025/b.htm", "c.txt.gz")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [item.id for item in read_items([str(tmp_path / name) for name in names])]
    folder = str(tmp_path)
    assert found == [
        f"{folder}/2024/index",
        f"{folder}/2025/index",
        f"{folder}/2025/b.txt",
        f"{folder}/2025/b.htm",
        "c",
    ]


LINE = b'{"id": 1, "text": "Bupati hadir."}\n'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("zipped.jsonl", gzip.compress(LINE)),
        ("plain.jsonl.gz", LINE),
        ("no-ending", LINE),
        ("no-ending", b"\xef\xbb\xbf\n" + LINE),
        ("no-ending", gzip.compress(LINE)),
        ("page", PAGE.encode()),
        ("page.txt2", b"  <!DOCTYPE html>" + PAGE.encode()),
    ],
)
def test_what_a_file_holds_is_told_by_how_it_begins(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    [item] = read_items([str(tmp_path / name)])
    assert item.error is None
    assert item.text == "Bupati hadir." or item.text.startswith("Kabar Contoh")


def test_a_parquet_file_of_any_name(tmp_path: Path) -> None:
    assert [item.id for item in read_items([str(written(tmp_path, "a.parquet").rename(tmp_path / "a"))])] == ["1", "2"]


@pytest.mark.parametrize(
    "array", [f"[{LINE.decode()}]", f"[\n{LINE.decode()}]", f"[\n{LINE.decode()},{LINE.decode()}]"]
)
def test_a_json_array_is_told_how_to_become_lines(tmp_path: Path, array: str) -> None:
    for name in ("a.json", "a.jsonl"):
        (tmp_path / name).write_text(array, encoding="utf-8")
        [item] = read_items([str(tmp_path / name)])
        assert "jq -c" in (item.error or "")


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_nothing_is_no_article(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": text}), encoding="utf-8")
    found = list(read_items([str(tmp_path / "a.txt"), str(tmp_path / "a.jsonl")]))
    assert [(item.error or "")[:13] for item in found] == ["no text in it"] * 2


def test_capitals_of_columns_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("ID;Judul; Isi ;Tanggal\n1;Rapat;Bupati hadir.;2/9/2024\n", encoding="utf-8")
    [item] = read_items([str(tmp_path / "a.csv")])
    assert (item.id, item.title, item.text, item.published) == ("1", "Rapat", "Bupati hadir.", "2024-09-02")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (Columns(), "no column of texts among its columns nomor, naskah: name it with --text-column"),
        (Columns(text="Naskah"), "no column 'Naskah' (--text-column): its columns are nomor, naskah"),
        (Columns(text="naskah", id="no"), "no column 'no' (--id-column): its columns are nomor, naskah"),
    ],
)
def test_a_table_without_a_wanted_column_is_one_error(tmp_path: Path, columns: Columns, message: str) -> None:
    (tmp_path / "a.csv").write_text("nomor,naskah\n1,a\n2,b\n", encoding="utf-8")
    pq.write_table(pa.table({"nomor": [1, 2], "naskah": ["a", "b"]}), tmp_path / "a.parquet")
    for name in ("a.csv", "a.parquet"):
        assert [item.error for item in read_items([str(tmp_path / name)], columns=columns)] == [message]


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("Sun, 29 Sep 2024 13:16:00 +0800", "2024-09-29T13:16:00+08:00"),
        ("Mon, 02 Sep 2024 13:00:00 GMT", "2024-09-02T13:00:00+00:00"),
        ("Minggu, 29 September 2024 13:16 WITA", "2024-09-29T13:16:00+08:00"),
        ("2 September 2024", "2024-09-02"),
        ("02/09/2024", "2024-09-02"),
        ("2/9/2024 08:30", "2024-09-02T08:30:00"),
        ("2024-09-02 13:00:00", "2024-09-02 13:00:00"),  # which is ISO 8601 as the library takes it
        ("besok", "besok"),
        ("31/31/2024", "31/31/2024"),
        ("", ""),
    ],
)
def test_times_as_feeds_and_tables_write_them(words: str, time: str) -> None:
    assert iso(words) == time

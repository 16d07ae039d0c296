"""The packaged tables: types, closed sets, keys, duplicates, examples; and the rows of a user's folder."""

from __future__ import annotations

import csv
import dataclasses
from collections import Counter
from pathlib import Path

import pytest
import regex

from beritaparse import load
from beritaparse.errors import LexiconError
from beritaparse.language.normalise import normalise
from beritaparse.language.tokens import tokenise
from beritaparse.lexicon.matcher import default_matcher, key_of
from beritaparse.lexicon.row import Row
from beritaparse.lexicon.rows import TABLES, Abbreviation, Region
from beritaparse.lexicon.rules import RULES, problems
from beritaparse.lexicon.tables import load_lexicon, packaged, packaged_rows, read_csv

KINDS = sorted(Row.__subclasses__(), key=lambda kind: kind.table)
FILES = sorted(path.name for path in packaged("regions").parent.iterdir() if path.name.endswith(".csv"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
def test_rows_keep_the_rules(kind: type[Row]) -> None:
    rows = packaged_rows(kind)
    assert rows
    assert [(row, *problem) for row in rows for problem in problems(row)] == []
    assert [row for row, count in Counter(rows).items() if count > 1] == []


@pytest.mark.parametrize("name", FILES)
def test_cells_are_clean(name: str) -> None:
    """No stray spaces, no invisible characters, no value twice in a cell, no empty key."""
    for number, cells in enumerate(read_csv(packaged(name.removesuffix(".csv"))), 2):
        assert None not in cells, f"{name}, line {number}: too many cells"
        assert next(iter(cells.values())), f"{name}, line {number}: no key"
        for column, cell in cells.items():
            where = f"{name}, line {number}, column {column}"
            assert cell is not None, where
            assert cell == cell.strip(), where
            assert not regex.search(r"[\p{Cc}\p{Cf}\u00a0\ufffd]", cell), where
            if ";" in cell and "pattern" not in column and name != "word_sets.csv":  # punctuation can be a word there
                values = [value.strip() for value in cell.split(";")]
                assert all(values), f"{where}: an empty value"
                assert [value for value, count in Counter(values).items() if count > 1] == [], where


def test_rules_are_about_columns_there_are() -> None:
    columns = {kind.table: {field.name for field in dataclasses.fields(kind)} for kind in KINDS}
    assert {
        (table, column) for table, rules in RULES.items() for column in rules if column not in columns[table]
    } == set()


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.table)
def test_every_form_is_found(kind: type[Row]) -> None:
    """Each written form of a table, in a text alone, is a match of its row."""
    matcher = default_matcher()
    missed = []
    for row in packaged_rows(kind):
        for form, _ in row.forms():
            rows = [entry.row for match in matcher.find(form, tokenise(form)) for entry in match.entries]
            if key_of(form) and row not in rows and not form.startswith("("):  # what names have in brackets
                missed.append((form, row))
    assert missed == []


@pytest.mark.parametrize("kind", [kind for kind in TABLES if "examples" in kind.__slots__], ids=lambda kind: kind.table)
def test_examples_hold_their_row(kind: type[Row]) -> None:
    matcher = default_matcher()
    for row in packaged_rows(kind):
        for example in getattr(row, "examples", ()):
            matches = matcher.find(example, tokenise(example))
            assert any(entry.row == row for match in matches for entry in match.entries), (row, example)


@pytest.mark.parametrize("name", [name for name in FILES if "pattern" in next(read_csv(packaged(name[:-4])))])
def test_patterns_match_their_examples_only(name: str) -> None:
    for cells in read_csv(packaged(name.removesuffix(".csv"))):
        pattern = regex.compile(rf"(?<!\w)(?:{cells['pattern']})", regex.I)
        for example in filter(None, cells["examples"].split(";")):
            assert pattern.search(example.strip()), (cells["name"], example)


def test_codes_and_names_of_regions() -> None:
    regions = packaged_rows(Region)
    codes = Counter(region.code for region in regions)
    assert max(codes.values()) == 1
    assert {region.province for region in regions} <= set(codes)
    assert Counter(region.kind for region in regions) == {"province": 38, "regency": 416, "city": 98}


# --- a user's folder -----------------------------------------------------------------------------------------------


def write(folder: Path, table: str, rows: list[dict[str, str]]) -> None:
    with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def abbreviation(short: str, expansion: str, variants: str = "", domain: str = "local") -> dict[str, str]:
    return {"short": short, "expansion": expansion, "variants": variants, "domain": domain}


def test_a_folder_adds_rows(tmp_path: Path) -> None:
    write(tmp_path, "abbreviations", [abbreviation("Forpala", "Forum Pencinta Alam Lama")])
    assert normalise("Forpala hadir.", lexicon=tmp_path).text == "Forum Pencinta Alam Lama hadir."
    assert normalise("Forpala hadir.").text == "Forpala hadir."
    text = "Ketua Forpala hadir."
    found = load(lexicon=tmp_path).read(text).matches
    assert any(entry.form == "Forpala" for match in found for entry in match.entries)
    assert load(lexicon=tmp_path)("Bupati Bangli I Wayan Contoh hadir.").text == "Bupati Bangli I Wayan Contoh hadir."


def test_a_folder_overrides_rows_of_its_keys_only(tmp_path: Path) -> None:
    packaged_pkl = [row for row in packaged_rows(Abbreviation) if row.short == "PKL"]
    assert len(packaged_pkl) == 2
    write(tmp_path, "abbreviations", [abbreviation("ASN", "Aparatur Sipil Nagari")])
    assert normalise("Netralitas ASN", lexicon=tmp_path).text == "Netralitas Aparatur Sipil Nagari"
    rows = load_lexicon(tmp_path).table(Abbreviation)
    assert [row for row in rows if row.short == "PKL"] == packaged_pkl
    assert len(rows) == len(packaged_rows(Abbreviation))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("short,expansion,variants\nA,B,C\n", "line 1: column 'domain' is missing"),
        ("short,expansion,variants,domain,more\nA,B,C,d,e\n", "line 1: column 'more' is unknown"),
        ("short,expansion,variants,domain\nA,B,C,d\n,B,C,d\n", "line 3, column 'short' is empty"),
        ("short,expansion,variants,domain\nA,,C,d\n", "line 2, column 'expansion' is empty"),
        ("short,expansion,variants,domain\nA,B,C,D4\n", "line 2, column 'domain' is 'D4'"),
        ("short,expansion,variants,domain\nA,B,C,d,e\n", "line 2: more cells"),
        ("short,expansion,variants,domain\nA,B\n", "line 2, column 'variants': the line ends before it"),
        ("short,expansion,variants,domain\nA,B,C,d\nA,B,C,d\n", "line 3: the same row stands in line 2"),
        ("", "line 1: column 'short' is missing"),
    ],
)
def test_errors_name_file_line_and_column(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "abbreviations.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message) as error:
        load_lexicon(tmp_path)
    assert str(path) in str(error.value)


def test_closed_sets_name_their_values(tmp_path: Path) -> None:
    row = dict.fromkeys((field.name for field in dataclasses.fields(Region)), "")
    write(tmp_path, "regions", [row | {"code": "51.99", "kind": "kingdom", "name": "Contoh", "province": "51"}])
    with pytest.raises(LexiconError, match="column 'kind' is 'kingdom', not one of city, province, regency"):
        load(lexicon=tmp_path)


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    (tmp_path / "abbreviations.csv").write_bytes("short,expansion,variants,domain\nA,é,C,d\n".encode("latin-1"))
    with pytest.raises(LexiconError, match="no UTF-8"):
        load_lexicon(tmp_path)


def test_folders_without_tables_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no folder with tables"):
        load_lexicon(tmp_path / "nowhere")
    (tmp_path / "kabupaten.csv").write_text("a\nb\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no table of that name"):
        load_lexicon(tmp_path)


def test_a_users_region_is_linked(tmp_path: Path) -> None:
    columns = "code,kind,name,province,iso,aliases,contextual_aliases,seats,since,earlier"
    row = "51.06,regency,Bangli,51,,Bumi Sejuk,,Bangli,,"
    (tmp_path / "regions.csv").write_text(f"{columns}\n{row}\n", encoding="utf-8")
    text = "Bupati Bumi Sejuk Wayan Sudarsana membuka musrenbang."
    own, packaged = load(lexicon=tmp_path), load()
    found = own(text).officials[0]
    assert (found.name, found.offices[0].jurisdiction and found.offices[0].jurisdiction.code) == (
        "Wayan Sudarsana",
        "51.06",
    )
    assert not packaged(text).officials
    assert own(text).officials[0] == found  # the packaged regions are in use by the other alone

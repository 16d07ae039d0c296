"""Data frames of records."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import beritaparse
from beritaparse.errors import ReadError
from beritaparse.frames import KEYS, TABLES, columns_of, find_conflicts, tables
from beritaparse.records import (
    Acting,
    Article,
    Date,
    Jurisdiction,
    Meeting,
    Office,
    Official,
    Participant,
    Purpose,
    Span,
    Speaker,
    Statement,
    Weekday,
)

pd = pytest.importorskip("pandas")

BANGLI = Jurisdiction("Kabupaten Bangli", code="51.06", province="Bali")


def official(name: str | None, title: str = "Bupati", acting: Acting | None = None, id: str = "o1") -> Official:
    return Official(id, name, offices=(Office(title, title, acting, jurisdiction=BANGLI),), mentions=(Span("x", 0, 1),))


def article(id: str | None, *officials: Official, published: str = "2024-09-29", **more: Any) -> Article:
    return Article(id, None, "0" * 64, published=published, officials=officials, **more)


def test_tables_is_the_package_s() -> None:
    assert beritaparse.tables is tables


def test_every_table_has_its_columns_and_types_even_when_empty() -> None:
    for frames in (tables([]), tables([article("a", official("Wayan Contoh"))])):
        assert tuple(frames) == TABLES
        for name, frame in frames.items():
            assert tuple(frame.columns) == tuple(column for column, _ in columns_of(name))
        assert str(frames["dates"]["start"].dtype) == "Int64"
        assert str(frames["dates"]["approximate"].dtype) == "boolean"


def test_keys_are_unique() -> None:
    meeting = Meeting(
        "rapat", "rapat", 0, 5,
        participants=(Participant("o1", "a", 0, 1), Participant(None, "b", 0, 1)),
        purposes=(Purpose("c", 0, 1), Purpose("d", 0, 1)),
        mentions=(Span("rapat", 0, 5),),
    )  # fmt: skip
    frames = tables([article("a", official("Wayan Contoh"), meetings=(meeting, meeting)), article("a"), article(None)])
    assert list(frames["articles"]["article"]) == ["a", "#1", "#2"]
    assert len(frames["participants"]) == len(frames["purposes"]) == 4
    assert set(KEYS) == set(TABLES)
    for name, key in KEYS.items():
        assert not frames[name].duplicated(list(key)).any(), name


def test_one_person_across_articles() -> None:
    said = Statement("siap", 0, 4, direct=True, speaker=Speaker("o1"))
    frames = tables(
        [
            article("a", official("Wayan Contoh", acting=Acting.PLT), statements=(said,)),
            article("b", official("WAYAN  CONTOH"), published="2024-10-02", statements=(said,)),
            article("c", official("Wayan Contoh", title="Camat")),
            article("d", official(None)),
            article("e", official(None)),
        ]
    )
    people = frames["people"].set_index("person")
    assert list(frames["officials"]["person"]) == ["p1", "p1", "p2", "p3", "p4"]
    assert list(frames["offices"]["merge_key"][:2]) == ["wayan contoh | bupati | 51.06"] * 2
    assert people.loc["p1", ["articles", "mentions", "quotes", "first", "last"]].tolist() == [
        2, 2, 2, "2024-09-29", "2024-10-02",
    ]  # fmt: skip
    assert people["acting"].tolist() == [True, False, False, False]
    assert people.loc["p1", "offices"] == "Plt. Bupati Kabupaten Bangli; Bupati Kabupaten Bangli"


def test_objects_plain_data_and_lines_give_the_same(tmp_path: Path) -> None:
    articles = [article("a", official("Wayan Contoh")), article("b", official("Made Contoh"))]
    path = tmp_path / "records.jsonl"
    path.write_text("".join(f"{one.to_json()}\n" for one in articles), encoding="utf-8")
    expected = tables(articles)
    for source in ([one.to_dict() for one in articles], path, str(path)):
        for name, frame in tables(source).items():
            pd.testing.assert_frame_equal(frame, expected[name])


def test_lines_that_are_no_articles_are_named(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text('{"id": "a", "where": "a.txt", "error": "binary data"}\n{"judul": 1}\n', encoding="utf-8")
    with pytest.raises(ReadError, match=r"records\.jsonl:2: not an article"):
        tables(path)
    with pytest.raises(ReadError, match="backend"):
        tables([], backend="excel")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "title", "published", "found"),
    [
        ("Made Lain", "Bupati", "2024-10-02", 1),
        ("Made Lain", "Bupati", "2025-10-02", 0),
        ("Made Lain", "Camat", "2024-10-02", 0),
        ("Contoh", "Bupati", "2024-10-02", 0),
        (None, "Bupati", "2024-10-02", 0),
    ],
)
def test_two_holders_of_one_office(name: str | None, title: str, published: str, found: int) -> None:
    frames = tables([article("a", official("Wayan Contoh")), article("b", official(name, title), published=published)])
    conflicts = find_conflicts(frames)
    assert list(conflicts["kind"]) == ["holders"] * found
    if found:
        assert conflicts.loc[0].tolist()[1:] == ["a", "b", "Bupati Kabupaten Bangli", "Wayan Contoh", "Made Lain"]


def test_an_acting_holder_beside_the_holder_is_no_conflict() -> None:
    frames = tables([article("a", official("Wayan Contoh")), article("b", official("Made Lain", acting=Acting.PLH))])
    assert find_conflicts(frames).empty


def test_a_weekday_that_does_not_agree() -> None:
    dates = (
        Date("Senin, 1 Oktober 2024", 0, 21, "2024-10-01", weekday=Weekday(1, False)),
        Date("Selasa, 1 Oktober 2024", 0, 22, "2024-10-01", weekday=Weekday(2, True)),
        Date("besok", 0, 5, None),
    )
    conflicts = find_conflicts(tables([article("a", dates=dates)]))
    assert conflicts["what"].tolist() == ["Senin, 1 Oktober 2024"]


@pytest.mark.parametrize(("name", "found"), [("Wayan Contoh", 1), ("WAYAN CONTOH", 1), ("Contoh", 0), (None, 0)])
def test_one_name_with_two_offices_in_one_region(name: str | None, found: int) -> None:
    first = article("a", official("Wayan Contoh", "Camat"))
    conflicts = find_conflicts(tables([first, article("b", official(name, "Kepala Dinas Contoh"))]))
    assert (
        conflicts.to_numpy().tolist()
        == [["namesakes", "a", "b", "Wayan Contoh", "Camat", "Kepala Dinas Contoh"]][:found]
    )


def test_polars_gives_the_same() -> None:
    pl = pytest.importorskip("polars")
    wrong = Date("Senin, 1 Oktober 2024", 0, 21, "2024-10-01", weekday=Weekday(1, False))
    articles = [article("a", official("Wayan Contoh"), dates=(wrong,)), article("b", official("Made Lain"))]
    frames = tables(articles, backend="polars")
    expected = tables(articles)
    for name, frame in expected.items():
        assert frames[name].columns == list(frame.columns)
        assert len(frames[name]) == len(frame)
    conflicts = find_conflicts(frames)
    assert isinstance(conflicts, pl.DataFrame)
    assert conflicts.rows() == [
        tuple(None if pd.isna(cell) else cell for cell in row) for row in find_conflicts(expected).to_numpy()
    ]
    assert sorted(conflicts["kind"]) == ["holders", "weekday"]

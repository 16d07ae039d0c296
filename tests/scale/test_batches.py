"""Arrow batches."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, date, datetime

import pyarrow as pa
import pytest

from beritaparse import parse_article
from beritaparse.scale import SCHEMA, parse_batch
from conftest import corpus_text


def test_rows_out_are_rows_in() -> None:
    text = corpus_text("bp001")
    batch = pa.RecordBatch.from_pylist(
        [
            {"id": 1, "text": text, "published": "2024-10-17"},
            {"id": 2, "text": None, "published": None},
            {"id": 3, "text": "teks", "published": "kapan-kapan"},
            {"id": None, "text": "", "published": ""},
        ]
    )
    found = parse_batch(batch)
    assert found.schema == SCHEMA
    rows = found.to_pylist()
    assert [row["id"] for row in rows] == ["1", "2", "3", None]
    assert [row["error"] and row["error"][:10] for row in rows] == [None, "no text in", "published=", "no text in"]
    expected = json.loads(parse_article(text, published="2024-10-17", id="1").to_json())
    assert {name: value for name, value in rows[0].items() if name != "error"} == expected


@pytest.mark.parametrize("when", [date(2024, 9, 29), datetime(2024, 9, 29, 13, tzinfo=UTC)])
def test_columns_by_name_and_dates_of_any_type(when: date) -> None:
    table = pa.Table.from_pylist([{"isi": "Bupati hadir hari ini.", "tanggal": when}])
    [row] = parse_batch(table, text="isi", published="tanggal").to_pylist()
    assert row["published"].startswith("2024-09-29")
    assert row["error"] is None


def test_batch_of_no_rows_and_batch_without_text() -> None:
    assert parse_batch(pa.table({"text": pa.array([], pa.string())})).num_rows == 0
    with pytest.raises(KeyError, match="no column 'text'"):
        parse_batch(pa.table({"isi": ["a"]}))


def test_it_goes_to_other_machines() -> None:
    assert pickle.loads(pickle.dumps(parse_batch)) is parse_batch
    assert pickle.loads(pickle.dumps(SCHEMA)) == SCHEMA

"""The engines of a cluster, run for real where they are installed."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from typing import Any

import pyarrow as pa
import pytest

from beritaparse.scale.batches import parse_batch
from beritaparse.scale.engines import ROWS, _batches, parse_ray, parse_spark
from conftest import corpus_text

ROWS_IN: list[dict[str, Any]] = [
    {"id": "a", "isi": corpus_text("bp001"), "terbit": "2024-10-17"},
    {"id": "b", "isi": None, "terbit": None},
    {"id": "c", "isi": corpus_text("bp002"), "terbit": "kapan-kapan"},
    {"id": "d", "isi": corpus_text("bp003"), "terbit": None},
]
TABLE = pa.Table.from_pylist(ROWS_IN)
EXPECTED = parse_batch(TABLE, text="isi", published="terbit").to_pylist()


def installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def java() -> bool:
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java") is not None or (home is not None and os.path.exists(f"{home}/bin/java"))  # noqa: PTH110


def test_what_is_expected_has_articles_and_errors() -> None:
    assert [row["error"] is None for row in EXPECTED] == [True, False, False, True]
    assert EXPECTED[0]["officials"] and EXPECTED[3]["officials"]


def test_large_batches_are_taken_in_parts() -> None:
    batch = pa.RecordBatch.from_pylist([{"id": n, "text": "Bupati hadir."} for n in range(ROWS + 5)])
    parts = list(_batches([batch, batch.slice(0, 0)], {}))
    assert [part.num_rows for part in parts] == [ROWS, 5]
    assert [row["id"] for part in parts for row in part.to_pylist()] == [str(n) for n in range(ROWS + 5)]


@pytest.mark.skipif(not installed("ray"), reason="Ray is not installed: pip install 'beritaparse[ray]'")
def test_ray() -> None:
    import ray

    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
    try:
        found = parse_ray(ray.data.from_arrow(TABLE), text="isi", published="terbit").take_all()
    finally:
        ray.shutdown()
    assert sorted(found, key=lambda row: row["id"]) == EXPECTED


@pytest.mark.skipif(not installed("pyspark"), reason="PySpark is not installed: pip install 'beritaparse[spark]'")
@pytest.mark.skipif(not java(), reason="there is no Java, which Spark runs on")
def test_spark(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyspark.sql import SparkSession

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")  # a machine without a network cannot look up its own name
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    try:
        rows = [(row["id"], row["isi"], row["terbit"]) for row in ROWS_IN]
        frame = spark.createDataFrame(rows, "id string, isi string, terbit string")
        found = parse_spark(frame, text="isi", published="terbit").collect()
    finally:
        spark.stop()
    assert [row.asDict(recursive=True) for row in found] == EXPECTED

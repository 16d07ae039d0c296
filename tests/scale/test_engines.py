"""The engines of a cluster, run for real where they are installed."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest

from beritaparse.scale.batches import parse_batch
from beritaparse.scale.engines import parse_ray
from conftest import corpus_text

ROWS: list[dict[str, Any]] = [{"id": "a", "isi": corpus_text("bp001")}, {"id": "b", "isi": None}]
EXPECTED = parse_batch(pa.Table.from_pylist(ROWS), text="isi").to_pylist()


def test_ray() -> None:
    ray = pytest.importorskip("ray", reason="Ray is not installed")
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
    try:
        dataset = ray.data.from_arrow(pa.Table.from_pylist(ROWS))
        found = parse_ray(dataset, text="isi").take_all()
    finally:
        ray.shutdown()
    assert [(row["id"], row["error"], row["officials"]) for row in found] == [
        (row["id"], row["error"], row["officials"]) for row in EXPECTED
    ]

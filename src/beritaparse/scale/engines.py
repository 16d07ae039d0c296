"""`parse_batch` on the engines that a cluster already has: Ray Data and Spark.

The engine only hands batches over: rows out are rows in, a row that fails has its ``error``. Neither engine is a
dependency; each is imported, where at all, when its function is called. docs/scale.md has complete recipes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import pyarrow as pa

from beritaparse.scale.batches import SCHEMA, parse_batch

__all__ = ["parse_ray", "parse_spark"]

#: Rows parsed at a time: Spark hands over 10,000 if it is not told otherwise, whose records are best not all in memory.
ROWS = 256


def parse_ray(dataset: Any, **columns: str | None) -> Any:
    """A Ray dataset of articles, lazily parsed.

    Args:
        dataset: a ``ray.data.Dataset``.
        columns: which columns hold what; see `parse_batch`.

    Returns:
        A ``ray.data.Dataset`` with the columns of `SCHEMA`.
    """
    return dataset.map_batches(
        partial(_table, columns=columns), batch_size=ROWS, batch_format="pyarrow", zero_copy_batch=True
    )


def parse_spark(frame: Any, **columns: str | None) -> Any:
    """A Spark data frame of articles, lazily parsed.

    Args:
        frame: a ``pyspark.sql.DataFrame``; Spark's workers want beritaparse and pyarrow installed.
        columns: which columns hold what; see `parse_batch`.

    Returns:
        A ``pyspark.sql.DataFrame`` with the columns of `SCHEMA`.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    return frame.mapInArrow(partial(_batches, columns=columns), from_arrow_schema(SCHEMA))


def _table(batch: pa.Table, columns: dict[str, str | None]) -> pa.Table:
    return pa.Table.from_batches([parse_batch(batch, **columns)])  # type: ignore[arg-type]


def _batches(batches: Iterable[pa.RecordBatch], columns: dict[str, str | None]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        for start in range(0, batch.num_rows, ROWS):
            yield parse_batch(batch.slice(start, ROWS), **columns)  # type: ignore[arg-type]

"""`parse_batch` on an engine that a cluster already has: Ray Data.

The engine only hands batches over: rows out are rows in, a row that fails has its ``error``. It is no dependency.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import pyarrow as pa

from beritaparse.scale.batches import parse_batch

__all__ = ["parse_ray"]


def parse_ray(dataset: Any, **columns: str | None) -> Any:
    """A Ray dataset of articles, lazily parsed.

    Args:
        dataset: a ``ray.data.Dataset``.
        columns: which columns hold what; see `parse_batch`.
    """
    return dataset.map_batches(partial(_table, **columns), batch_format="pyarrow", zero_copy_batch=True)


def _table(batch: pa.Table, **columns: Any) -> pa.Table:
    return pa.Table.from_batches([parse_batch(batch, **columns)])

"""Many articles: processes, Arrow batches, near-duplicates.

    >>> from beritaparse.scale import SCHEMA, parse_batch

`parse_batch` and `SCHEMA` want pyarrow (the extra ``arrow``), `find_duplicates` and `DuplicateFinder` datasketch (the
extra ``duplicates``); each is imported when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beritaparse.scale.batches import SCHEMA, parse_batch
    from beritaparse.scale.duplicates import DuplicateFinder, Duplicates, find_duplicates

__all__ = ["SCHEMA", "DuplicateFinder", "Duplicates", "find_duplicates", "parse_batch"]

_HOMES = {
    "SCHEMA": "batches",
    "parse_batch": "batches",
    "DuplicateFinder": "duplicates",
    "Duplicates": "duplicates",
    "find_duplicates": "duplicates",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'beritaparse.scale' has no attribute {name!r}")
    return getattr(import_module(f"beritaparse.scale.{_HOMES[name]}"), name)

"""Memory: what is kept between articles is bounded."""

from __future__ import annotations

import functools
import gc
from typing import Any

from beritaparse import parse_articles
from conftest import CORPUS


def unbounded() -> dict[str, int]:
    """The caches of the library that have no limit, and how much they hold."""
    found: list[Any] = [kept for kept in gc.get_objects() if isinstance(kept, functools._lru_cache_wrapper)]
    return {
        f"{cache.__module__}.{cache.__qualname__}": cache.cache_info().currsize
        for cache in found
        if cache.__module__.startswith("beritaparse") and cache.cache_info().maxsize is None
    }


def test_no_cache_grows_with_the_articles() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    list(parse_articles(texts[:60]))
    before = unbounded()
    list(parse_articles(texts[60:]))
    after = unbounded()
    assert "beritaparse.lexicon.tables.packaged_rows" in after
    # a table that is read for the first time adds an entry; the words of forty articles would add hundreds
    assert {name: size for name, size in after.items() if size > before.get(name, 0) + 5} == {}

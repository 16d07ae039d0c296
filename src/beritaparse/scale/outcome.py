"""One article of many: its records, or why there are none. Nothing that is wrong with an article stops the others."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from beritaparse.io.items import Item
from beritaparse.records import Article, Span


def outcome(arguments: dict[str, Any]) -> Article | Exception:
    """The article parsed, or the exception that kept it from being so.

    Args:
        arguments: those of `parse_article`.
    """
    from beritaparse.pipeline import default_pipeline

    try:
        return default_pipeline()(**arguments)
    except Exception as error:  # noqa: BLE001  one article of millions must not stop the rest; the row says what happened
        return error


def told(error: Exception) -> str:
    """What an error row says of an exception."""
    return str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"


def line_of(item: Item, *, text: bool = True) -> str:
    """An item's line of JSON: the article's, or ``{"id", "where", "error"}``."""
    error = item.error
    if error is None:
        result = outcome(item.arguments())
        if isinstance(result, Article):
            if item.outlet and result.outlet is None and item.text.startswith(item.outlet):
                result = dataclasses.replace(result, outlet=Span(item.outlet, 0, len(item.outlet)))
            # what UTF-8 cannot hold (lone surrogates of a JSON line) is escaped, as JSON may
            line = result.to_json(text=text)
            return line if _encodes(line) else json.dumps(json.loads(line))
        error = told(result)
    return json.dumps({"id": item.id, "where": item.where, "error": error})


def line_of_dead(item: Item) -> str:
    """The line of an item whose process died on it, twice."""
    error = "its process died, perhaps for want of memory: parse this article alone, or with a lower max_chars"
    return json.dumps({"id": item.id, "where": item.where, "error": error})


def _encodes(line: str) -> bool:
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def parse_one(article: str | Mapping[str, Any]) -> Article:
    """An article of `parse_articles`, raising what `parse_article` raises."""
    from beritaparse.pipeline import default_pipeline

    return next(default_pipeline().many([article]))

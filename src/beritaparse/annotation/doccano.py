"""Rows of doccano (JSONL, sequence labelling) with the records filled in, and its exports as corrected articles.

doccano knows labels and characters alone, so values and offices stay as they were: names and dates are corrected
elsewhere. The project has to allow overlapping spans, since a deadline stands inside a statement. The article itself
rides along in ``record``, which doccano keeps as metadata; where an export lacks it, hand the articles to `from_row`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from beritaparse.annotation.regions import Region, corrected, regions_of
from beritaparse.errors import ReadError
from beritaparse.records import Article

__all__ = ["from_row", "read_articles", "to_row", "write_rows"]


def to_row(article: Article) -> dict[str, Any]:
    """A row with the article's records as labels.

    Raises:
        ReadError: the article's text was left out.
    """
    if article.text is None:
        raise ReadError(f"{article.id}: its text was left out, so that there is nothing to annotate")
    label = [[region.start, region.end, region.label] for region in regions_of(article)]
    return {"text": article.text, "label": label, "record": article.to_json(text=False)}


def from_row(row: Mapping[str, Any], article: Article | None = None) -> Article:
    """The article of a row as its labels say.

    Args:
        row: of an export; the labels are looked for in ``label``, ``labels`` and ``entities``.
        article: as it was exported, where the row has no ``record``.

    Raises:
        ReadError: the row is not one of `to_row`, or its text is not the article's.
    """
    try:
        if article is None:
            article = replace(Article.from_json(row["record"]), text=row["text"])
        if article.text != row.get("text", row.get("data")):
            raise ReadError(f"{article.id}: the row has another text")
        return corrected(article, list(_regions(row)))
    except (KeyError, TypeError, ValueError) as error:
        raise ReadError(f"not a row of doccano.to_row: {type(error).__name__}: {error}") from error


def write_rows(articles: Iterable[Article], path: str | Path) -> None:
    """Write a JSONL file that doccano imports."""
    lines = (json.dumps(to_row(article), ensure_ascii=False) for article in articles)
    Path(path).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def read_articles(path: str | Path) -> Iterator[Article]:
    """The articles of a JSONL export.

    Raises:
        ReadError: the file cannot be read, or a row is none of `to_row`.
    """
    try:
        rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").split("\n") if line.strip()]
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: {error}") from error
    for row in rows:
        yield from_row(row)


def _regions(row: Mapping[str, Any]) -> Iterator[Region]:
    found = next((row[key] for key in ("label", "labels", "entities") if key in row), None)
    if found is None:
        raise KeyError("label")
    for one in found:
        if isinstance(one, Mapping):
            yield Region(None, one["label"], one["start_offset"], one["end_offset"])
        else:
            start, end, label = one
            yield Region(None, label, start, end)

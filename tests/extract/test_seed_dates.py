"""The article that the project began with: its dates and its deadline, exactly; skipped where it is not at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from beritaparse import Article, parse_article

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "eval" / "dev"


@pytest.fixture(scope="module")
def gold() -> dict[str, list[dict[str, str | None]]]:
    path = FOLDER / "seed-bangli.json"
    if not path.exists():
        pytest.skip("the article is not at hand")
    found: dict[str, list[dict[str, str | None]]] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def article(gold: dict[str, list[dict[str, str | None]]]) -> Article:
    text = (FOLDER / "seed-bangli.txt").read_text(encoding="utf-8")
    return parse_article(text, published=str(gold["published"]))


def test_days(gold: dict[str, list[dict[str, str | None]]], article: Article) -> None:
    wanted = {row["value"] for row in gold["dates"] if row["value"] and len(row["value"]) >= 7}
    assert wanted <= {record.value for record in article.dates}


def test_deadline(gold: dict[str, list[dict[str, str | None]]], article: Article) -> None:
    assert [(record.text, record.due) for record in article.deadlines] == [
        (row["text"], row["due"]) for row in gold["deadlines"]
    ]


def test_offsets(article: Article) -> None:
    text = article.text
    assert text is not None
    spans = [(record.start, record.end, record.text) for record in article.dates]
    spans += [(record.start, record.end, record.text) for record in article.deadlines]
    assert spans
    assert all(text[start:end] == words for start, end, words in spans)

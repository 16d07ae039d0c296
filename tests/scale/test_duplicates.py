"""Near-duplicates."""

from __future__ import annotations

import pytest

from beritaparse import parse_article
from beritaparse.scale import DuplicateFinder, Duplicates, find_duplicates
from conftest import CORPUS, corpus_text


def copied(text: str) -> str:
    """A press release as another site prints it: another headline, one sentence less."""
    sentences = text.split(". ")
    return "Judul Lain dari Situs Lain\n\n" + ". ".join(sentences[:4] + sentences[5:])


def test_the_earliest_is_kept() -> None:
    text = corpus_text("bp001")
    rows = [
        {"id": "copy", "text": copied(text), "published": "2024-10-18"},
        {"id": "other", "text": corpus_text("bp002"), "published": "2024-10-01"},
        {"id": "undated", "text": text.upper()},
        {"id": "first", "text": text, "published": "2024-10-17"},
    ]
    assert find_duplicates(rows) == [Duplicates("first", ("copy", "undated"))]
    assert find_duplicates(parse_article(**row) for row in rows[:2]) == []  # type: ignore[arg-type]


def test_different_articles_are_no_duplicates() -> None:
    assert find_duplicates(path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))[:40]) == []


def test_batches_and_positions() -> None:
    finder = DuplicateFinder()
    finder.add([corpus_text("bp003"), corpus_text("bp004"), ""])
    assert finder.groups() == []
    finder.add([copied(corpus_text("bp004")), ""])
    assert finder.groups() == [Duplicates(1, (3,))]


def test_article_without_text() -> None:
    with pytest.raises(ValueError, match="without text"):
        find_duplicates([{"id": "x"}])

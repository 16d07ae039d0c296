"""The public calls: what they take, what they refuse, and what they promise of every article."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

import beritaparse
from beritaparse import Article, load, parse_article, parse_articles
from beritaparse.records import Record
from conftest import CORPUS, SHARED, corpus_text

DEV = sorted(path.stem for path in (SHARED / "eval" / "dev").glob("*.txt"))


def spans(value: object) -> Iterator[Any]:
    """Every record with offsets inside a value."""
    if isinstance(value, Record):
        if getattr(value, "start", None) is not None:
            yield value
        for field in dataclasses.fields(value):  # type: ignore[arg-type]
            yield from spans(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)


def assert_offsets_exact(article: Article, text: str) -> None:
    assert article.text == text
    for record in spans(article):
        assert text[record.start : record.end] == record.text, record


@pytest.mark.parametrize("name", sorted(path.stem for path in CORPUS.glob("*.txt")))
def test_offsets_are_those_of_the_callers_text(name: str) -> None:
    text = corpus_text(name)
    assert_offsets_exact(parse_article(text, published="2025-03-01"), text)


@pytest.mark.skipif(not DEV, reason="the development set is not beside this checkout")
def test_offsets_on_the_development_set() -> None:
    for name in DEV:
        text = (SHARED / "eval" / "dev" / f"{name}.txt").read_text(encoding="utf-8")
        assert_offsets_exact(parse_article(text, published="2025-03-01"), text)


@pytest.mark.parametrize(
    ("published", "read"),
    [
        ("2024-09-29", "2024-09-29"),
        ("20240929", "2024-09-29"),
        ("2024-09-29T13:16", "2024-09-29T13:16:00"),
        ("2024-09-29 13:16:00+07:00", "2024-09-29T13:16:00+07:00"),
        (date(2024, 9, 29), "2024-09-29"),
        (datetime(2024, 9, 29, 13, 16, tzinfo=UTC), "2024-09-29T13:16:00+00:00"),
        (None, None),
    ],
)
def test_published(published: Any, read: str | None) -> None:
    assert parse_article("Tidak ada apa-apa di sini.", published=published).published == read


@pytest.mark.parametrize(
    ("published", "error"), [("kemarin", ValueError), ("29/9/2024", ValueError), (20240929, TypeError)]
)
def test_published_that_is_no_date(published: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="published"):
        parse_article("teks", published=published)


@pytest.mark.parametrize("text", [b"teks", None, 3])
def test_text_that_is_no_text(text: Any) -> None:
    with pytest.raises(TypeError, match="text is a str"):
        parse_article(text)


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Tidak ada apa-apa di sini.", "\x00", "\x1f", "\x1c\n\x1f", "\ud800", "!" * 1000]
)
def test_text_without_records(text: str) -> None:
    article = parse_article(text)
    assert article.text == text
    assert not (article.officials or article.institutions or article.deadlines or article.meetings)


@pytest.mark.parametrize("char", ["a", ".", '"', "(", "1", " ", "\n", "A"])
def test_a_megabyte_of_one_character(char: str) -> None:
    article = parse_article(char * 1_000_000)
    assert not (article.officials or article.deadlines)


def test_longer_than_the_limit() -> None:
    with pytest.raises(ValueError, match="max_chars=10"):
        load(max_chars=10)("sebelas hur")


def test_parse_articles_is_lazy_and_in_order() -> None:
    def rows() -> Iterator[dict[str, Any] | str]:
        yield {"text": corpus_text("bp001"), "published": "2024-10-17", "id": "a", "colour": "red"}
        yield "teks"
        raise AssertionError("read too far ahead")

    found = parse_articles(rows())
    first, second = next(iter(found)), next(iter(found))
    assert first == parse_article(corpus_text("bp001"), published="2024-10-17", id="a")
    assert second == parse_article("teks")


def test_parse_articles_names_what_is_missing() -> None:
    with pytest.raises(ValueError, match="without 'text'"):
        list(parse_articles([{"title": "x"}]))


def test_import_is_light() -> None:
    heavy = ["spacy", "dateparser", "regex", "pandas", "pyarrow", "torch", "numpy", "typer", "rich", "ahocorasick"]
    code = f"import sys, beritaparse; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_public_names() -> None:
    for name in beritaparse.__all__:
        assert getattr(beritaparse, name) is not None
    assert beritaparse.Official.__name__ == "Official"
    with pytest.raises(AttributeError, match="no attribute 'parse_all'"):
        _ = beritaparse.parse_all


def test_the_same_in_every_process() -> None:
    code = (
        "import sys; from beritaparse import parse_article; "
        "print(parse_article(sys.stdin.read(), published='2024-10-17').to_json())"
    )
    texts = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=corpus_text("bp004"),
            capture_output=True,
            text=True,
            check=True,
            env={**__import__("os").environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1")
    }
    assert len(texts) == 1
    assert json.loads(texts.pop())["published"] == "2024-10-17"


def test_a_time_zone_that_cannot_be() -> None:
    text = "Judul Berita\n\nSenin, 30 September 2024 13:16 -2400\n\nBANGLI - Bupati membuka rapat."
    assert parse_article(text).text == text

"""What is fuzzed: one function for each way in, which takes any bytes and raises where a promise is broken.

They want no fuzzer: the tests run them over the seeds and over everything that was ever found.
"""

from __future__ import annotations

import dataclasses
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from beritaparse import Article, normalise, parse_article
from beritaparse.io.items import Item
from beritaparse.io.readers import Input, read_items
from beritaparse.records import Record
from beritaparse.scale.outcome import line_of

#: The publication time of every fuzzed article.
PUBLISHED = "2024-10-17"


class BrokenPromiseError(AssertionError):
    """Something that is promised of every input does not hold of this one."""


def hold(truth: object, promise: str) -> None:
    """Raise unless a promise holds; unlike ``assert``, also under ``python -O``."""
    if not truth:
        raise BrokenPromiseError(promise)


def text_of(data: bytes) -> str:
    """The bytes as a string, with a lone surrogate for each byte that is no UTF-8."""
    return data.decode("utf-8", "surrogateescape")


def parse(data: bytes) -> None:
    """`parse_article` takes any string, its offsets are exact, and its JSON says all there is."""
    text = text_of(data)
    article = parse_article(text, published=PUBLISHED)
    hold(article.text == text, "the text is the caller's")
    for record in spans(article):
        hold(text[record.start : record.end] == record.text, f"exact offsets: {record!r}")
        hold(0.0 <= getattr(record, "confidence", 1.0) <= 1.0, f"a confidence between 0 and 1: {record!r}")
    hold(Article.from_json(article.to_json()) == article, "JSON there and back")


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


def normal(data: bytes) -> None:
    """`normalise` takes any string, its edits make the text, and nothing is lost on the way back."""
    text = text_of(data)
    for options in ({}, {"expand": False}, {"expand_titles": True}):
        found = normalise(text, **options)
        pieces, position = [], 0
        for edit in found.edits:
            hold(edit.start >= position, f"edits in order, apart: {edit!r}")
            hold(text[edit.start : edit.end] == edit.before, f"an edit says what was there: {edit!r}")
            pieces += [text[position : edit.start], edit.after]
            position = edit.end
        hold("".join(pieces) + text[position:] == found.text, "the edits make the text")
        for there, size, other in (
            (found.to_source, len(found.text), len(text)),
            (found.to_text, len(text), len(found.text)),
        ):
            starts = [there(n, size)[0] for n in range(size)]
            ends = [there(0, n)[1] for n in range(1, size + 1)]
            hold(starts == sorted(starts) and ends == sorted(ends), "monotone maps")
            hold(all(0 <= place <= other for place in (*starts, *ends)), "places inside the other text")


@cache
def _folder() -> str:
    """Where the bytes lie for a reader: in memory where the machine has such a place."""
    shared = "/dev/shm"
    return tempfile.mkdtemp(prefix="beritaparse-fuzz-", dir=shared if os.access(shared, os.W_OK) else None)


def _reader(name: str) -> Callable[[bytes], None]:
    """A target that reads a file of a name with these bytes in it: always items, never an exception."""

    def read(data: bytes) -> None:
        path = Path(_folder()) / name
        path.write_bytes(data)
        for item in read_items([str(path)]):
            _check(item)

    return read


def _check(item: Item) -> None:
    hold(item.error is None or (item.error and item.text == ""), f"text or error: {item!r}")
    hold(isinstance(item.text, str), f"text is a str: {item!r}")
    hold(item.where, f"where it is from: {item!r}")
    if len(item.text) < 2000:
        line_of(item).encode("utf-8")  # a line of JSON whatever the article is


TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": parse,
    "normalise": normal,
    **{kind.value: _reader(f"a.{kind.value}") for kind in Input},
    "gz": _reader("a.jsonl.gz"),
}

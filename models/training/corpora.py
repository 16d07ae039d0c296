"""Named entities from CoNLL files, gold articles and news, as examples with character spans."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

#: Labels of the corpora and ours.
LABELS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "LOC": "LOC",
    "PLACE": "LOC",
}

Span = tuple[int, int, str]
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its entities as (start, end, label), in order and not overlapping, and the spans of which nobody
    knows whether they are one."""

    text: str
    spans: Spans
    unknown: Spans = ()


def touches(span: Span, spans: Iterable[Span]) -> bool:
    """Whether a span shares a character with any of others."""
    return any(span[0] < other[1] and other[0] < span[1] for other in spans)


def without_overlap(spans: Iterable[Span]) -> list[Span]:
    """The spans in order; of overlapping ones the longest stays."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda item: (item[0] - item[1], item)):
        if not touches(span, kept):
            kept.append(span)
    return sorted(kept)


def read_conll(path: Path) -> Iterator[Example]:
    """The sentences of a file with a token a line, its IOB tag in the last column; other labels are left out."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if cells:
            words.append(cells[0])
            tags.append(cells[-1])
        elif words:
            yield _example(words, tags)
            words, tags = [], []


def _example(words: list[str], tags: list[str]) -> Example:
    spans: list[tuple[int, int, str]] = []
    position, pieces = 0, []
    for word, tag in zip(words, tags, strict=True):
        mark, _, name = tag.partition("-")
        label = LABELS.get(name)
        end = position + len(word)
        if label and mark == "I" and spans and spans[-1][2] == label and spans[-1][1] == position - 1:
            spans[-1] = (spans[-1][0], end, label)
        elif label:
            spans.append((position, end, label))
        pieces.append(word)
        position = end + 1
    return Example(" ".join(pieces), tuple(spans))


def read_news(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a JSON Lines file, packed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)

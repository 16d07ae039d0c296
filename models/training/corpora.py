"""Named entities from CoNLL files, gold articles and news, as examples with character spans."""

from __future__ import annotations

import gzip
import json
import random
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

Spans = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its entities as (start, end, label), in order and not overlapping."""

    text: str
    spans: Spans


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


def recased(examples: Iterable[Example], share: float, seed: int = 7) -> Iterator[Example]:
    """Copies of a share of the examples in capitals, in title case and in lower case, a third each.

    Spans stay where they are: examples whose length changes with their case are left out.
    """
    chance = random.Random(seed)
    for example in examples:
        if chance.random() < share:
            change = chance.choice((str.upper, str.title, str.lower))
            text = change(example.text)
            if len(text) == len(example.text):
                yield Example(text, example.spans)

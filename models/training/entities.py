"""Articles whose persons, bodies and places were all annotated by hand: what a model learns from and is measured on.

What counts as an entity, and where it begins and ends, is written in ``ENTITIES.md`` beside this module. The annotation
holds offsets and labels alone. The texts of ``entities.jsonl`` are where the gold articles are, those of
``news_entities.jsonl`` in the files of news.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpora import Example, Spans, read_news
from training.reading import rules

ANNOTATION = Path(__file__).with_name("entities.jsonl")
NEWS_ANNOTATION = Path(__file__).with_name("news_entities.jsonl")


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article as it stands in its file, with all of its entities as (start, end, label), in order and not
    overlapping."""

    id: str
    text: str
    spans: Spans


def annotated(folder: Path, annotation: Path = ANNOTATION) -> Iterator[Annotated]:
    """The annotated articles, their texts from a folder of ``<id>.txt``.

    Raises:
        FileNotFoundError: where a text is not in the folder.
        ValueError: where a text is not the one that was annotated.
    """
    for line in annotation.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        raw = (folder / f"{row['id']}.txt").read_bytes()
        if hashlib.sha256(raw).hexdigest() != row["sha256"]:
            raise ValueError(f"{row['id']}: another text than the one that was annotated")
        spans = tuple((start, end, label) for start, end, label in row["spans"])
        yield Annotated(row["id"], raw.decode("utf-8"), spans)


def annotated_news(files: Iterable[Path], annotation: Path = NEWS_ANNOTATION) -> list[Annotated]:
    """The annotated articles of files of news, in the order of the annotation, their texts found by their hashes.

    Raises:
        ValueError: where a text is in none of the files.
    """
    rows = [json.loads(line) for line in annotation.read_text(encoding="utf-8").splitlines()]
    wanted = {row["sha256"] for row in rows}
    texts: dict[str, str] = {}
    for path in files:
        for article in read_news(path):
            digest = hashlib.sha256(article["text"].encode()).hexdigest()
            if digest in wanted:
                texts[digest] = article["text"]
    missing = [row["id"] for row in rows if row["sha256"] not in texts]
    if missing:
        raise ValueError(
            f"{len(missing)} annotated articles, {missing[0]!r} the first, are in none of the files of news: "
            "name the files that they are from, or train with --no-hand-news"
        )
    return [Annotated(row["id"], texts[row["sha256"]], tuple(map(tuple, row["spans"]))) for row in rows]


def joined(text: str, spans: Iterable[tuple[int, int, str]]) -> Spans:
    """The spans with a body and the short form in brackets behind it as one: '[Otoritas Jasa Keuangan (OJK)]'."""
    found: list[tuple[int, int, str]] = []
    for start, end, label in spans:
        bracketed = text[end : end + 2].lstrip(" ").startswith(")")
        if found and label == "ORG" == found[-1][2] and bracketed and text[found[-1][1] : start].strip() == "(":
            found[-1] = (found[-1][0], text.index(")", end) + 1, label)
        else:
            found.append((start, end, label))
    return tuple(found)


def sentences(article: Annotated, *, join: bool = False) -> Iterator[Example]:
    """The sentences of an article's reading copy, which is what a model reads, with their entities.

    The few entities that the sentence splitter cuts are in none of them.

    Args:
        article: the article.
        join: whether a body and the bracket behind it are one span, see `joined`.
    """
    document = rules().read(article.text)
    offsets = document.reading.offsets
    spans = tuple((*offsets.to_copy(start, end), label) for start, end, label in article.spans)
    if join:
        spans = joined(document.text, spans)
    for first, last in document.sentences:
        inside = tuple(
            (start - first, end - first, label) for start, end, label in spans if first <= start and end <= last
        )
        yield Example(document.text[first:last], inside)

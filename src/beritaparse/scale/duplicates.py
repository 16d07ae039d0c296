"""Near-duplicates: press releases are copied from site to site, with another headline and a sentence less."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from beritaparse.errors import ReadError
from beritaparse.records import Article

#: Words of a shingle. Five in a row are rarely alike by chance; a changed word spoils only five of them.
_WORDS = 5
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Articles that tell the same text: the earliest, which is to be kept, and the others in order of publication.

    Both are ids, or positions as they were added (from 0) for articles without one.
    """

    kept: str | int
    others: tuple[str | int, ...]


class DuplicateFinder:
    """Finds near-duplicates in batches; memory grows with the number of articles, not with their length.

    Args:
        threshold: how much of their five-word runs two articles share (Jaccard, as MinHash estimates it).
        permutations: of MinHash; more are slower and more exact.

    Raises:
        ReadError: datasketch is not installed.
    """

    def __init__(self, *, threshold: float = 0.7, permutations: int = 128):
        try:
            import datasketch
        except ImportError as error:
            raise ReadError("near-duplicates want datasketch: pip install 'beritaparse[duplicates]'") from error
        self._sketch = datasketch.MinHash
        self._index = datasketch.MinHashLSH(threshold=threshold, num_perm=permutations)
        self._hashes: dict[int, Any] = {}
        self._threshold, self._permutations = threshold, permutations
        self._articles: list[tuple[str | int, str | None]] = []
        self._parents: list[int] = []

    def add(self, articles: Iterable[Article | Mapping[str, Any] | str]) -> None:
        """Look at more articles: records, mappings with 'text' (and 'id', 'published'), or texts.

        Raises:
            ValueError: an article without text.
        """
        for article in articles:
            text, id_, published = _parts(article)
            number = len(self._articles)
            self._articles.append((number if id_ is None else id_, published))
            self._parents.append(number)
            shingles = _shingles(text)
            if not shingles:
                continue
            sketch = self._sketch(num_perm=self._permutations)
            sketch.update_batch(sorted(shingles))
            for other in self._index.query(sketch):
                if self._hashes[other].jaccard(sketch) >= self._threshold:
                    self._join(other, number)
            self._index.insert(number, sketch)
            self._hashes[number] = sketch

    def groups(self) -> list[Duplicates]:
        """The groups found so far, in the order of their first article."""
        members: dict[int, list[int]] = {}
        for number in range(len(self._articles)):
            members.setdefault(self._root(number), []).append(number)
        found = []
        for group in members.values():
            if len(group) > 1:
                # ISO 8601 sorts as it stands; articles without a time come last, in the order in which they were added
                ordered = sorted(group, key=lambda n: (self._articles[n][1] is None, self._articles[n][1] or "", n))
                first, *others = (self._articles[number][0] for number in ordered)
                found.append(Duplicates(first, tuple(others)))
        return found

    def _root(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def _join(self, one: int, other: int) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._parents[second] = first


def find_duplicates(
    articles: Iterable[Article | Mapping[str, Any] | str], *, threshold: float = 0.7
) -> list[Duplicates]:
    """Groups of articles that tell the same text, each with the earliest as the one to keep.

    Args:
        articles: parsed articles, mappings with 'text' (and 'id', 'published'), or texts.
        threshold: how much of their five-word runs two articles share, 0 to 1.

    Raises:
        ReadError: datasketch is not installed.
        ValueError: an article without text.
    """
    finder = DuplicateFinder(threshold=threshold)
    finder.add(articles)
    return finder.groups()


def _parts(article: Article | Mapping[str, Any] | str) -> tuple[str, str | int | None, str | None]:
    if isinstance(article, str):
        return article, None, None
    if isinstance(article, Article):
        text, id_, published = article.text, article.id, article.published
    else:
        text, id_, published = article.get("text"), article.get("id"), article.get("published")
    if not isinstance(text, str):
        raise ValueError(f"an article without text: {id_!r}")
    return text, id_, None if published is None else str(published)


def _shingles(text: str) -> set[bytes]:
    words = _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())
    if not words:
        return set()
    runs = range(max(1, len(words) - _WORDS + 1))
    return {" ".join(words[n : n + _WORDS]).encode("utf-8", "replace") for n in runs}

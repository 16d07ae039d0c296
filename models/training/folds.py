"""Articles set apart: folds by region, copies of an article in the news."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from training.labels import GoldArticle

#: Words in a row that two texts rarely share by chance.
_ROW = 8
#: The share of such rows from which on a text is a copy.
_COPY = 0.1


def folds(articles: Sequence[GoldArticle], number: int) -> list[list[GoldArticle]]:
    """The articles in folds of about one size, all that are about one region in the same fold: they come from the same
    press office or tell of the same people."""
    groups: dict[str, list[GoldArticle]] = defaultdict(list)
    for article in articles:
        groups[article.region or article.id].append(article)
    parts: list[list[GoldArticle]] = [[] for _ in range(number)]
    for _, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        min(parts, key=len).extend(group)
    return parts


def copies_of(texts: Iterable[str]) -> Callable[[str], bool]:
    """A function that tells whether a text is a copy of one of these, or takes much from it."""
    known = {row for text in texts for row in _rows(text)}

    def copied(text: str) -> bool:
        rows = _rows(text)
        return bool(rows) and sum(row in known for row in rows) > _COPY * len(rows)

    return copied


def _rows(text: str) -> set[str]:
    words = text.casefold().split()
    return {" ".join(words[n : n + _ROW]) for n in range(len(words) - _ROW + 1)}

"""Small closed sets of words that grammars ask for: copulas, joining words, words that look like verbs.

They are language rather than knowledge of the state, but lists all the same: rows of the table ``word_sets``.
"""

from __future__ import annotations

from functools import cache

from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import WordSet


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {row.name: frozenset(row.words) for row in packaged_rows(WordSet)}


def word_set(name: str) -> frozenset[str]:
    """The words of a set, in lower case.

    Raises:
        KeyError: there is no set of that name.
    """
    return _sets()[name]


@cache
def phrases(name: str) -> frozenset[tuple[str, ...]]:
    """The phrases of a set, each as its words.

    Raises:
        KeyError: there is no set of that name.
    """
    return frozenset(tuple(words.split()) for words in word_set(name))

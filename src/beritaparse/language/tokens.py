"""Tokens: the fine pieces of a text that every stage counts in.

A token is a run of letters and digits (an apostrophe inside a word belongs to it: Ma'arif, Jum'at), a single mark of
punctuation, or a run of line breaks. Full stops and hyphens stand alone, so 'M. Si.', 'M.Si.' and 'TNI-Polri' come
apart in the same way however they are spaced; what belongs together is decided by the stages that know it.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field
from itertools import accumulate, compress, count
from operator import itemgetter

_WORD = r"[^\W_]+(?:'[^\W\d_]+)*"
#: In a group, so that splitting a text by it gives the gaps and the tokens in turn.
_TOKEN = re.compile(rf"({_WORD}|\S|\n\s*)")

#: The words of a text, without what stands between them: those tokens that are words or numbers.
words_of = re.compile(_WORD).findall


@dataclass(slots=True)
class Tokens:
    """The tokens of a text as parallel lists; ``words`` are the indices of those that are words or numbers."""

    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    """The texts in lower case."""

    def __len__(self) -> int:
        return len(self.texts)

    def standing(self, words: Set[str]) -> list[int]:
        """Where words of a set stand, which are in lower case: without a loop over the tokens in Python."""
        return list(compress(count(), map(words.__contains__, self.lowers)))


def tokenise(text: str) -> Tokens:
    """The tokens of a text, in order; together with the spaces between them they are the whole text."""
    pieces = _TOKEN.split(text)
    bounds = list(accumulate(map(len, pieces)))  # where each gap ends and its token begins, where the token ends, …
    texts = pieces[1::2]
    return Tokens(
        texts,
        bounds[:-1:2],
        bounds[1::2],
        list(compress(count(), map(str.isalnum, map(_first, texts)))),
        list(map(str.lower, texts)),
    )


_first = itemgetter(0)

"""Tokens: the fine pieces of a text that every stage counts in.

A token is a run of letters and digits (an apostrophe inside a word belongs to it: Ma'arif, Jum'at), a single mark of
punctuation, or a run of line breaks. Full stops and hyphens stand alone, so 'M. Si.', 'M.Si.' and 'TNI-Polri' come
apart in the same way however they are spaced; what belongs together is decided by the stages that know it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from operator import add

_WORD = r"[^\W_]+(?:'[^\W\d_]+)*"
_TOKEN = re.compile(rf"\n\s*|{_WORD}|[^\s]")

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


def tokenise(text: str) -> Tokens:
    """The tokens of a text, in order; together with the spaces between them they are the whole text."""
    texts = _TOKEN.findall(text)
    starts = [match.start() for match in _TOKEN.finditer(text)]
    return Tokens(
        texts,
        starts,
        list(map(add, starts, map(len, texts))),
        [index for index, found in enumerate(texts) if found[0].isalnum()],
        list(map(str.lower, texts)),
    )

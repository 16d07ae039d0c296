"""Tokens: the fine pieces of a text that every stage counts in.

A token is a run of letters and digits (an apostrophe inside a word belongs to it: Ma'arif, Jum'at), a single mark of
punctuation, or a run of line breaks. Full stops and hyphens stand alone, so 'M. Si.', 'M.Si.' and 'TNI-Polri' come
apart in the same way however they are spaced; what belongs together is decided by the stages that know it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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

    def __len__(self) -> int:
        return len(self.texts)


def tokenise(text: str) -> Tokens:
    """The tokens of a text, in order; together with the spaces between them they are the whole text."""
    matches = list(_TOKEN.finditer(text))
    texts = [match[0] for match in matches]
    return Tokens(
        texts,
        [match.start() for match in matches],
        [match.end() for match in matches],
        [index for index, found in enumerate(texts) if found[0].isalnum()],
    )

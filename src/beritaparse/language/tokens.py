"""Tokens: the fine pieces of a text that every stage counts in.

A token is a run of letters and digits (an apostrophe inside a word belongs to it: Ma'arif, Jum'at), a single mark of
punctuation, or a run of line breaks. Full stops and hyphens stand alone, so 'M. Si.', 'M.Si.' and 'TNI-Polri' come
apart in the same way however they are spaced; what belongs together is decided by the stages that know it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

_TOKEN = regex.compile(r"\n\s*|[^\W_]+(?:'[^\W\d_]+)*|[^\s]")


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
    tokens = Tokens()
    for match in _TOKEN.finditer(text):
        found = match.group()
        if found[0].isalnum():
            tokens.words.append(len(tokens.texts))
        tokens.texts.append(found)
        tokens.starts.append(match.start())
        tokens.ends.append(match.end())
    return tokens

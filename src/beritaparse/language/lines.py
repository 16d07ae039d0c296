"""The lines of a text in which anything stands, without the blanks around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: A blank line is one, too: a pattern that asks for a letter reads a long one again from each of its characters.
_LINE = re.compile(r"[^\n]+")


def written_lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end, in characters of the text, of every line that is not blank."""
    for match in _LINE.finditer(text):
        if not match.group().isspace():
            yield trimmed(text, *match.span())


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch in which anything stands, without the blanks at its ends."""
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end

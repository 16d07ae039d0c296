"""What a piece of the date grammar is: a name, the words it can begin with, a pattern, and a reader of its match."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from beritaparse.language.dates.meanings import Meaning
from beritaparse.language.patterns import Match, Pattern, compiled

#: Stands for every token that begins with a figure among the first words of a piece, years left out.
FIGURE = "#"
#: Stands for every token that is a year in four figures: most of them begin nothing, and few pieces with one.
YEAR_FIGURE = "20##"

#: What a reader makes of a match: nothing (another piece may fit), one meaning for all of it, or several with spans.
Read = Meaning | list[tuple[int, int, Meaning]] | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the grammar. ``first`` are the words, in lower case, one of which the expression begins with."""

    name: str
    first: frozenset[str]
    pattern: Pattern
    read: Callable[[Match], Read]


def piece(name: str, first: Iterable[str], pattern: str) -> Callable[[Callable[[Match], Read]], Piece]:
    """Make a piece of the reader that follows: ``@piece('iso date', [FIGURE], r'...')``."""

    def make(read: Callable[[Match], Read]) -> Piece:
        return Piece(name, frozenset(first), compiled(pattern), read)

    return make


def before(match: Match, width: int = 24) -> str:
    """The characters before a match."""
    return match.string[max(0, match.start() - width) : match.start()]


def after(match: Match, width: int = 24) -> str:
    """The characters behind a match."""
    return match.string[match.end() : match.end() + width]

"""What a piece of the date grammar is: a name, the words it can begin with, a pattern, and a reader of its match."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from beritaparse.language import patterns
from beritaparse.language.dates.meanings import Meaning

#: Stands for every token that begins with a figure among the first words of a piece, years left out.
FIGURE = "#"
#: Stands for every token that is a year in four figures: most of them begin nothing, and few pieces with one.
YEAR_FIGURE = "20##"

Match = patterns.Match | patterns.SharedMatch

#: What a reader makes of a match: nothing (another piece may fit), one meaning for all of it, or several with spans.
Read = Meaning | list[tuple[int, int, Meaning]] | None


@dataclass(slots=True, eq=False)
class Piece:
    """A piece of the grammar. ``first`` are the words, in lower case, one of which the expression begins with."""

    name: str
    first: frozenset[str]
    pattern: str
    read: Callable[[Match], Read]
    match: Callable[[str, int], Match | None] = field(init=False)
    """The match of the pattern at a place of a text."""

    def __post_init__(self) -> None:
        self.match = self._first_match

    def _first_match(self, text: str, start: int) -> Match | None:
        """Compile the pattern when it is first asked for: all together take half a second."""
        self.match = patterns.matcher(self.pattern)
        return self.match(text, start)


def piece(name: str, first: Iterable[str], pattern: str) -> Callable[[Callable[[Match], Read]], Piece]:
    """Make a piece of the reader that follows: ``@piece('iso date', [FIGURE], r'...')``."""

    def make(read: Callable[[Match], Read]) -> Piece:
        return Piece(name, frozenset(first), pattern, read)

    return make


def before(match: Match, width: int = 24) -> str:
    """The characters before a match."""
    return match.string[max(0, match.start() - width) : match.start()]


def after(match: Match, width: int = 24) -> str:
    """The characters behind a match."""
    return match.string[match.end() : match.end() + width]

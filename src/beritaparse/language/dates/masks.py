"""What looks like a date and is none: numbers of laws and letters, money, telephone numbers, polling stations.

Each is a row of the table ``date_masks``; a stretch that one of them matches is passed over.
"""

from __future__ import annotations

from beritaparse.language.dates.meanings import Masked
from beritaparse.language.dates.pieces import FIGURE, YEAR_FIGURE, Match, Piece, Read, piece
from beritaparse.lexicon.tables import packaged, read_csv, values

_MASKED = Masked()


def _masked(match: Match) -> Read:
    return _MASKED


def _first(cell: str) -> list[str]:
    """The first words of a row; what may begin with any figure may begin with a year."""
    words = values(cell)
    return [*words, YEAR_FIGURE] if FIGURE in words else [*words]


#: In the order of the table.
PIECES: tuple[Piece, ...] = tuple(
    piece(row["name"], _first(row["first"]), rf"(?<![\w])(?:{row['pattern']})")(_masked)
    for row in read_csv(packaged("date_masks"))
)

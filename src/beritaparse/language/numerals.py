"""Number words: 'dua puluh lima', 'sebelas', 'ke-2', 'kedua', 'III'.

Only numbers below a hundred are needed where counting days, weeks and months; 'se-' for one ('sepekan') belongs to the
word that is counted and is read with it.
"""

from __future__ import annotations

import re

from beritaparse.lexicon.tables import packaged, read_csv

_ROWS = [(row["word"], int(row["value"]), row["kind"]) for row in read_csv(packaged("numerals"))]
_UNITS = {word: value for word, value, kind in _ROWS if kind == "unit"}
_WHOLE = {word: value for word, value, kind in _ROWS if kind == "whole"}
_ORDINALS = {word: value for word, value, kind in _ROWS if kind == "ordinal"}
_ROMAN = {word: value for word, value, kind in _ROWS if kind == "roman"}

_UNIT = "|".join(_UNITS)
#: 'dua', 'sepuluh', 'dua belas', 'tiga puluh', 'dua puluh lima'.
WORDS = rf"(?:(?:{_UNIT}) (?:belas|puluh(?: (?:{_UNIT}))?)|{'|'.join(_WHOLE)}|{_UNIT})"
#: A cardinal in figures, in words, or in both: '3', 'tiga', '3 (tiga)'.
CARDINAL = rf"(?:\d{{1,3}}(?:\s*\({WORDS}\))?|{WORDS})"
#: An ordinal: 'kedua', 'ke-2', 'ke II', 'II', '2', 'ke dua'.
_ROMANS = "|".join(sorted(_ROMAN, key=len, reverse=True))
ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|ke[-\s]?(?:\d|{_ROMANS}|{_UNIT})|(?:IV|VI|V|I{{1,3}})|\d|{_UNIT})(?![\w])"

#: The first words of cardinals in words.
FIRST_WORDS = frozenset({*_UNITS, *_WHOLE})

_FIGURES = re.compile(r"\d+")


def cardinal(text: str) -> int | None:
    """The number that a cardinal stands for, null for what is none."""
    figures = _FIGURES.match(text)
    if figures:
        return int(figures.group())
    words = text.lower().split()
    if len(words) == 1:
        return _UNITS.get(words[0]) or _WHOLE.get(words[0])
    if not words or words[0] not in _UNITS:
        return None
    if words[1] == "belas":
        return 10 + _UNITS[words[0]]
    if words[1] == "puluh":
        return 10 * _UNITS[words[0]] + (_UNITS.get(words[2], 0) if len(words) > 2 else 0)
    return None


def ordinal(text: str) -> int | None:
    """The number that an ordinal stands for, null for what is none."""
    bare = text.strip()
    word = bare.lower()
    if word in _ORDINALS:
        return _ORDINALS[word]
    if word.startswith("ke"):
        bare = bare[2:].lstrip("- ")
    if bare.upper() in _ROMAN:
        return _ROMAN[bare.upper()]
    return cardinal(bare)

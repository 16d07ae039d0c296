"""Whether one form is short for another, in the ways of Indonesian: 'ASN', 'Forkopimda', 'Danrem', 'Satpol PP'."""

from __future__ import annotations

from functools import lru_cache

import regex

#: Words that a short form may skip.
SMALL_WORDS = frozenset(
    (
        "dan",
        "dengan",
        "serta",
        "yang",
        "untuk",
        "di",
        "ke",
        "atas",
        "dalam",
        "bagi",
        "antar",
        "para",
        "oleh",
        "dari",
        "pada",
        "of",
        "the",
        "for",
        "and",
    )
)
_WORD = regex.compile(r"[\p{L}\d]+")
_MAX_WORDS = 14
#: What shortens a single word is at most this part of it.
_MOST = 0.7
#: The length from which a form in capitals can be a word.
_SPOKEN = 5


@lru_cache(maxsize=65536)
def shortens(short: str, full: str) -> bool:
    """Whether ``short`` abbreviates all of ``full``.

    Letters of a word in capitals are the initials of the words of the full form, one after the other; other words are
    made of pieces of them ('For-ko-pim-da'), each of which takes its letters from its word in order. Small words can be
    left out, no other.

        >>> shortens("Forkopimda", "Forum Koordinasi Pimpinan Daerah"), shortens("BKD", "Badan Keuangan Daerah")
        (True, True)
        >>> shortens("Senator", "Anggota DPD RI"), shortens("DLHK", "Dinas Lingkungan Hidup")
        (False, False)
    """
    units = tuple(_digits(unit) for unit in _WORD.findall(short))
    words = tuple(word.lower() for word in _WORD.findall(full))
    if not units or not words or len(words) > _MAX_WORDS:
        return False
    if all(unit.lower() in words for unit in units) or sum(map(len, units)) >= sum(map(len, words)):
        return False  # the same words, or some of them
    return _covers(units, words)


def shortened_part(short: str, full: str) -> str | None:
    """The full form, or the end of it that begins with the short form's initial: 'Kominfo' abbreviates only
    'Komunikasi dan Informatika' of 'Dinas Komunikasi dan Informatika'; null where it abbreviates neither."""
    if shortens(short, full):
        return full
    if short[0].upper() == full[0].upper():
        return None
    for match in _WORD.finditer(full, 1):
        if match.group()[0] == short[0].upper() and shortens(short, full[match.start() :]):
            return full[match.start() :]
    return None


def _digits(unit: str) -> str:
    """'P3A' is 'PPPA': a digit tells how often the letter before it stands."""
    return regex.sub(r"(\p{Lu})([23])(?=\p{Lu})", lambda match: match[1] * int(match[2]), unit)


def _covers(units: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the units use up the words."""
    if not units:
        return all(word in SMALL_WORDS for word in words)
    if not words:
        return False
    if words[0] in SMALL_WORDS and _covers(units, words[1:]):
        return True
    unit = units[0]
    if unit.lower() == words[0]:
        return _covers(units[1:], words[1:])
    if unit.isupper() and len(unit) > 1 and unit.isalpha():
        if any(_covers(units[1:], rest) for rest in _initials(unit.lower(), words)):
            return True
        if len(unit) < _SPOKEN or sum(map(unit.count, "AEIOU")) < 2:
            return False  # letter by letter; 'BAZNAS' is a word like 'Baznas'
    return any(
        _pieces(unit.lower(), words[:count]) and _covers(units[1:], words[count:])
        # one word is shortened by less than a form of it: 'Pengelola' is not short for 'Pengelolaan'
        for count in range(1 if len(unit) <= _MOST * len(words[0]) else 2, min(len(words), len(unit) + 3) + 1)
    )


def _initials(letters: str, words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What is left of the words when the letters are the initials of the first of them."""
    if not letters:
        return [words]
    if not words:
        return []
    rest = _initials(letters[1:], words[1:]) if words[0][0] == letters[0] else []
    return rest + (_initials(letters, words[1:]) if words[0] in SMALL_WORDS else [])


def _pieces(letters: str, words: tuple[str, ...]) -> bool:
    """Whether letters fall into pieces, one for each word and in their order."""
    if len(words) == 1:
        return bool(letters) and _subsequence(letters, words[0])
    if words[0] in SMALL_WORDS and _pieces(letters, words[1:]):
        return True
    return any(
        _subsequence(letters[:cut], words[0]) and _pieces(letters[cut:], words[1:]) for cut in range(1, len(letters))
    )


def _subsequence(letters: str, word: str) -> bool:
    remaining = iter(word)
    return all(letter in remaining for letter in letters)

"""Letters that a scanner misread, put right in the reading copy: 'Bupoti', 'ped0man', 'rnengatakan'.

A text is looked at more closely only where enough of its words are unknown and one misread letter away from a known
one. There, an unknown word becomes the known word that it can be a misreading of, if there is only one. Names have no
list to be held against: a capitalised word becomes an office, a body or a place, or a word that this very text writes
several times; other than that, only the digits inside it are taken for letters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache

import regex

from beritaparse.language.offsets import Replacement
from beritaparse.language.words import common_words, given_names, words_and_names
from beritaparse.lexicon.rows import (
    ActingMark,
    Body,
    BodyHead,
    BodyWord,
    District,
    EventCue,
    MeetingKind,
    OfficeTitle,
    PersonTitle,
    PurposeCue,
    Rank,
    Region,
    SpeechCue,
)
from beritaparse.lexicon.tables import packaged, packaged_rows, read_csv
from beritaparse.lexicon.word_sets import phrases, word_set

#: So many words of a text, and so large a share of those in lower case, must look misread.
_FEWEST = 3
_SHARE = 0.02
#: Words of fewer letters have too many neighbours.
_SHORTEST = 4
#: Words of so many letters can have two misread ones.
_LONG = 7
#: No word is longer; what is takes too long to read anew.
_LONGEST = 24
#: How often a text must write a word that another one is taken for.
_REPEATED = 2

_WORD = regex.compile(r"(?<![\w'@#/.])[\p{L}\d|]*\p{L}[\p{L}\d|]*(?![\w'@/]|\.\w)")
_NUMBER = regex.compile(r"(?<![\w.@#/-])(?=\D?\d)[\dOolI]{1,3}[\dOo](?![\w@/-])")
_DIGIT_AMONG_LETTERS = regex.compile(r"(?<=\p{Ll})[015|](?=\p{Ll}|$)|^[015|](?=\p{Ll}{3})")
_DIGIT = {"0": "o", "1": "l", "5": "s", "|": "l"}
_DIGITS = str.maketrans("OolI", "0011")


@cache
def _confusions() -> dict[str, tuple[str, ...]]:
    """What may be meant by the characters that are seen."""
    meant: dict[str, tuple[str, ...]] = {}
    for seen, letters in sorted(phrases("misread")):
        meant[seen] = (*meant.get(seen, ()), letters)
    return meant


@cache
def _known() -> frozenset[str]:
    """Words that need no repair wherever they stand, in lower case."""
    names = {word.lower() for row in packaged_rows(District) for word in row.name.split()}
    return frozenset(common_words() | words_and_names() | given_names() | names | {word.lower() for word in _titles()})


@cache
def _titles() -> frozenset[str]:
    """The words of offices, bodies, places, titles, months and weekdays that begin with a capital."""
    kinds = (OfficeTitle, Body, BodyHead, Region, PersonTitle, Rank, ActingMark)
    days = {row["name"] for table in ("months", "weekdays") for row in read_csv(packaged(table))}
    words = {row.word.capitalize() for row in packaged_rows(BodyWord) if row.word.isalpha()}
    return frozenset(days | words | {word for word in _words_of(*kinds) if word[0].isupper()})


@cache
def _cues() -> frozenset[str]:
    """The words that rules ask for, in lower case: where several words can be meant, one of these is."""
    cues = {word for word in _words_of(SpeechCue, MeetingKind, EventCue, PurposeCue) if word.islower()}
    return frozenset(cues | {word.lower() for word in _titles()})


def _words_of(*kinds: type) -> Iterator[str]:
    for kind in kinds:
        for row in packaged_rows(kind):
            for form, _ in row.forms():
                yield from (word for word in form.split() if word.isalpha() and len(word) > 1)


def misreadings(text: str) -> list[Replacement]:
    """The replacements that put misread letters right, in order; none for a text that is not misread."""
    return list(_edits(text)) if is_misread(text) else []


def is_misread(text: str) -> bool:
    """Whether a text has many words that a misread letter explains."""
    words = set(text.split())
    unknown = [
        word
        for word in words - common_words()
        if word.islower() and word.isalnum() and _SHORTEST <= len(word) <= _LONGEST
    ]
    if len(unknown) < _FEWEST:
        return False
    suspects = sum(1 for word in unknown if not _readings(word, 1).isdisjoint(common_words()))
    return suspects >= _FEWEST and suspects >= _SHARE * sum(map(str.islower, words))


def _edits(text: str) -> Iterator[Replacement]:
    found = list(_WORD.finditer(text))
    often = Counter(match.group() for match in found if match.group()[0].isupper())
    repeated = frozenset(word for word, count in often.items() if count >= _REPEATED)
    edits = []
    for match in found:
        word = match.group()
        meant = _meant(word, repeated)
        if meant != word:
            edits.append(Replacement(match.start(), match.end(), meant))
    for match in _NUMBER.finditer(text):
        if not match.group().isdigit() and any(map(str.isdigit, match.group())):
            edits.append(Replacement(match.start(), match.end(), match.group().translate(_DIGITS)))
    position = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        if edit.start >= position:
            position = edit.end
            yield edit


def _meant(word: str, repeated: Collection[str]) -> str:
    """The word that is meant by one of a misread text."""
    lower = word.lower()
    if lower in _known() or not 2 <= len(word) <= _LONGEST or (word.isupper() and len(word) < _LONG):
        return word
    if len(word) < _SHORTEST:
        return _only(_readings(word, 1) & word_set("short_words")) or word
    capitalised = word[0].isupper()
    for errors in (1, 2) if len(word) >= _LONG else (1,):
        readings = _readings(word, errors)
        if capitalised:
            meant = _only(readings & _titles()) or _only(readings.intersection(repeated))
            meant = meant or _only({reading for reading in readings if reading.lower() in _plain()})
        else:
            meant = _only(readings & _cues()) or _only(readings & common_words())
            meant = meant or _only(readings & words_and_names())
        if meant:
            return meant
    return _DIGIT_AMONG_LETTERS.sub(lambda match: _DIGIT[match.group()], word)


@cache
def _plain() -> frozenset[str]:
    """Words of running text that are no part of names."""
    return frozenset(word for word in common_words() if len(word) > _SHORTEST)


def _only(words: Collection[str]) -> str | None:
    return next(iter(words)) if len(words) == 1 else None


def _readings(word: str, errors: int) -> set[str]:
    """What a word can be a misreading of, if so many of its letters were misread."""
    readings = {word}
    for _ in range(errors):
        readings = {reading for known in readings for reading in _one_read_anew(known)}
    readings.discard(word)
    return readings


def _one_read_anew(word: str) -> Iterator[str]:
    confusions = _confusions()
    for index, seen in enumerate(word):
        for width in (1, 2):
            for meant in confusions.get(word[index : index + width] if width == 2 else seen, ()):
                if width == 1 or index + 1 < len(word):
                    yield word[:index] + meant + word[index + width :]

"""Letters that a scanner misread, put right in the reading copy: 'Bupoti', 'ped0man', 'rnengatakan'.

A text is looked at more closely only where enough of its words are unknown and one misread letter away from a known
one. There, an unknown word becomes the known word that it can be a misreading of, if there is only one. Names have no
list to be held against: a capitalised word becomes a word of offices, bodies and places, or one that this very text
writes more often, or at the head of a sentence an everyday word; else only digits inside it are taken for letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Set
from functools import cache

import regex

from beritaparse.language.offsets import Replacement
from beritaparse.language.words import common_words, given_names, rare_words, words_and_names
from beritaparse.lexicon.places import village_names
from beritaparse.lexicon.rows import ActingMark, Body, BodyHead, District, OfficeTitle, PersonTitle, Rank, Region
from beritaparse.lexicon.tables import packaged, packaged_rows, read_csv
from beritaparse.lexicon.word_rows import BodyWord, EventCue, MeetingKind, PurposeCue, SpeechCue
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

#: The tables whose words offices and bodies are made of.
_OFFICES = (OfficeTitle, Body, BodyHead, PersonTitle, Rank, ActingMark)

#: Where a sentence begins.
_OPENING = re.compile(r"(?:^|[.!?\"(\n]\s*)$")
_WORD = regex.compile(r"(?<![\w'@#.])(?<!//)[\p{L}\d|]*\p{L}[\p{L}\d|]*(?![\w'@]|\.\w|://)")
_NUMBER = re.compile(r"(?<![\w.@#/-])(?=\D?\d)[\dOolI]{1,3}[\dOo](?![\w@/-])")
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
    """Words that need no repair where they stand in lower case."""
    places = {word.lower() for row in packaged_rows(Region) for word in row.name.split()}
    return common_words() | words_and_names() | _cues() | places


@cache
def _known_names() -> frozenset[str]:
    """Words that need no repair where they stand with a capital, in lower case."""
    places = {word.lower() for kind in (District, Region) for row in packaged_rows(kind) for word in row.name.split()}
    return _known() | given_names() | places


@cache
def _titles() -> frozenset[str]:
    """The words of offices, bodies, places, titles, months and weekdays that begin with a capital."""
    days = {row["name"] for table in ("months", "weekdays") for row in read_csv(packaged(table))}
    words = {row.word.capitalize() for row in packaged_rows(BodyWord) if row.word.isalpha()}
    events = {word.capitalize() for word in _words_of(MeetingKind, EventCue) if len(word) >= _LONG}
    return frozenset(days | words | events | {word for word in _words_of(*_OFFICES, Region) if word[0].isupper()})


@cache
def _cues() -> frozenset[str]:
    """The words that rules ask for, in lower case: where several words can be meant, one of these is."""
    cues = {word for word in _words_of(SpeechCue, MeetingKind, EventCue, PurposeCue) if word.islower()}
    days = {row["name"].lower() for table in ("months", "weekdays") for row in read_csv(packaged(table))}
    offices = {word.lower() for word in _words_of(OfficeTitle, Body, BodyHead) if word[1:].islower()}
    return frozenset(cues | days | offices)


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
    needed = max(_FEWEST, _SHARE * sum(map(str.islower, words)))
    if len(unknown) < needed:
        return False
    is_common = common_words().__contains__
    return sum(any(map(is_common, _one_read_anew(word))) for word in unknown) >= needed


def _edits(text: str) -> Iterator[Replacement]:
    words = list(_WORD.finditer(text))
    often = Counter(match.group() for match in words)
    edits = [
        Replacement(match.start(), match.end(), meant)
        for match in words
        if (meant := _meant(match.group(), often, opens=bool(_OPENING.search(text, match.start() - 3, match.start()))))
        != match.group()
    ]
    edits += (
        Replacement(match.start(), match.end(), match.group().translate(_DIGITS))
        for match in _NUMBER.finditer(text)
        if not match.group().isdigit() and any(map(str.isdigit, match.group()))
    )
    position = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        if edit.start >= position:
            position = edit.end
            yield edit


def _meant(word: str, often: Mapping[str, int], *, opens: bool) -> str:
    """The word that is meant by one of a misread text.

    Args:
        word: the word as it stands.
        often: how often the text writes each of its words.
        opens: whether the word is the first of a sentence.
    """
    if not 2 <= len(word) <= _LONGEST or (word.isupper() and len(word) < _LONG):
        return word
    capitalised = word[0].isupper()
    known = word.lower() in (_known_names() if capitalised else _known())
    if len(word) < _SHORTEST if not known else word in rare_words():
        return _only(_readings(word, 1) & word_set("most_usual")) or word
    if known:
        return word
    has_digit = any(map(str.isdigit, word))
    for errors in (1, 2):
        readings = _readings(word, errors)
        if errors == 2 and len(word) < _LONG and not has_digit:
            readings &= _everyday()
        meant = _capitalised(word, readings, often, opens=opens) if capitalised else _small(readings)
        if meant:
            return meant
    return _DIGIT_AMONG_LETTERS.sub(lambda match: _DIGIT[match.group()], word)


def _small(readings: Set[str]) -> str | None:
    return _only(readings & _cues()) or _only(readings & common_words()) or _only(readings & words_and_names())


def _capitalised(word: str, readings: Set[str], often: Mapping[str, int], *, opens: bool) -> str | None:
    if len(word) > _SHORTEST and (title := _only(readings & _titles())):
        return title
    if word.lower() in village_names():
        return None
    if name := _only({name for name in readings if _is_repeated(name, word, often)}):
        return name
    if len(word) > _SHORTEST:
        everyday = {reading for reading in readings if reading.lower() in _everyday()}
        return _only({reading for reading in everyday if opens or reading in often or reading.lower() in often})
    return None


def _is_repeated(name: str, word: str, often: Mapping[str, int]) -> bool:
    """Whether a text writes a name more often than what may be a misreading of it, or once and it is a usual name."""
    count = often.get(name, 0)
    if not count or _twins(word, name):
        return False
    return count > often[word] or (count == often[word] and name.lower() in given_names())


def _twins(one: str, other: str) -> bool:
    """Whether two names are both usual, as those that end in either vowel: 'Suharta' and 'Suharto'."""
    return one.replace("o", "a") == other.replace("o", "a")


@cache
def _everyday() -> frozenset[str]:
    """Words of running text that are no part of names."""
    return common_words() - rare_words()


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
    confusions, last = _confusions(), len(word) - 1
    for index, seen in enumerate(word):
        for meant in confusions.get(seen, ()):
            yield word[:index] + meant + word[index + 1 :]
        for meant in confusions.get(word[index : index + 2], ()) if index < last else ():
            yield word[:index] + meant + word[index + 2 :]

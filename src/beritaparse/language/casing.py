"""Capital letters for texts that have none, or nothing else.

The rules know a name by its capital letter. Where an article is written in one case throughout, it is read in small
letters, and the names that the trained model finds are given capitals in the reading copy, and the titles, offices and
bodies that the lexicon knows their usual spelling. No character is added or taken away, so positions stay.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import regex

from beritaparse.document import Entity
from beritaparse.language.tokens import Tokens, words_of
from beritaparse.language.unknown_names import ends_name, is_acronym, is_unknown, title_words, unknown_names
from beritaparse.language.words import common_words
from beritaparse.lexicon.row import Row
from beritaparse.lexicon.rows import ActingMark, Body, BodyHead, OfficeTitle, PersonTitle, Rank, Region
from beritaparse.lexicon.tables import packaged, packaged_rows, read_csv, values
from beritaparse.lexicon.word_sets import word_set

_CAPITAL = regex.compile(r"\p{Lu}")
_SMALL = regex.compile(r"\p{Ll}")
#: Texts with fewer letters are scraps, whose case says little.
_FEWEST = 80
#: How many letters of the other case may stand in a text of one case, as a share of its letters.
_STRAY = 0.01
#: So many characters tell of most texts that they have both.
_SAMPLE = 300
_COUNTED_DAY = regex.compile(r"h[-+]\d", regex.IGNORECASE)
#: Marks inside a form: 'M. Si.', 'Plt/Pj'.
_INSIDE = frozenset(".-/&'")
_STOPS = frozenset(".!?")
_CLOSING = frozenset(")\"'”’")
#: Between a name and the degrees behind it.
_BEFORE_DEGREE = frozenset(",.")

Form = tuple[tuple[str, ...], tuple[str, ...]]
"""A form's words in lower case, and as they are written."""


def in_small_letters(text: str) -> str | None:
    """A text of one case in small letters, or None for one that tells names by their capitals.

    A text is of one case where at most one letter in a hundred is of the other.
    """
    sample = text[:_SAMPLE]
    if not _is_mostly(_SMALL, _CAPITAL, sample):
        if not _is_mostly(_CAPITAL, _SMALL, sample) or not _is_mostly(_CAPITAL, _SMALL, text):
            return None
        return _lowered(text)
    return text if _is_mostly(_SMALL, _CAPITAL, text) else None


def _is_mostly(case: regex.Pattern[str], other: regex.Pattern[str], text: str) -> bool:
    stray = len(other.findall(text))
    if stray > len(text) * _STRAY:  # as in nearly all texts, whose letters of the other case need no counting
        return False
    letters = len(case.findall(text))
    return letters >= _FEWEST and stray <= letters * _STRAY


def _lowered(text: str) -> str:
    """Small letters, but for the few that would become two characters ('İ')."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def with_case(text: str, tokens: Tokens, sentences: Sequence[tuple[int, int]], entities: Iterable[Entity]) -> str:
    """A text without capitals in the case of running text.

    Args:
        text: the text.
        tokens: its tokens.
        sentences: the spans of its sentences.
        entities: the names that the model found.
    """
    words = [_lowered(word) for word in tokens.texts]
    written = list(words)
    _write_forms(words, written, _general())
    for index in _counted_days(text, tokens, words):
        _capitalise(written, index)
    openings = {_at(tokens, start) for start, _ in sentences} | set(_after_stops(text, tokens, words))
    openings -= _capitalised(words, written)
    for index in openings:
        _capitalise(written, index)
    persons: set[int] = set()
    starts = {start: index for index, start in enumerate(tokens.starts)}
    ends = {end: index for index, end in enumerate(tokens.ends)}
    for entity in entities:
        first, last = starts.get(entity.start), ends.get(entity.end)
        if first is None or last is None:
            continue
        if entity.label == "ORG":
            _write_body(words, written, first, last)
        else:
            _write_name(words, written, first, last)
        if entity.label == "PER":
            openings.discard(first)
            persons.update(_write_person(words, written, first, last))
    _write_missed(words, written, openings, persons)
    pieces = []
    position = 0
    for start, end, word in zip(tokens.starts, tokens.ends, written, strict=True):
        pieces += [text[position:start], word]
        position = end
    return "".join([*pieces, text[position:]])


def _capitalised(words: list[str], written: list[str]) -> set[int]:
    return {index for index, word in enumerate(words) if written[index] != word}


def _write_missed(words: list[str], written: list[str], openings: set[int], persons: set[int]) -> None:
    """Capitals for what the model missed: names beside offices, the titles of offices, and names that stand again.

    Args:
        words: the text's words.
        written: the words with capitals so far.
        openings: words that have theirs only because a sentence begins with them.
        persons: the words of persons' names with their titles.
    """
    heads = dict(_heads(words))
    known = _capitalised(words, written) - openings | {
        index for first, last in heads.items() for index in range(first, last + 1)
    }
    for first, last in tuple(unknown_names(words, known)):
        persons.update(_write_person(words, written, first, last))
    known |= _capitalised(words, written) - openings
    for first, last in heads.items():
        _form_before(words, first - 1 - (words[first - 1] == "."), written, _marks())
        title = title_words(words, last, known, persons, heads)
        named = title or last + 1 in persons
        for index in (*range(first, last + 1), *title) if named else ():
            if words[index] not in word_set("headline_small"):
                written[index] = words[index].upper() if is_acronym(words[index]) else written[index]
                _capitalise(written, index)
    for index in range(1, len(words)):
        if _NUMERAL.fullmatch(words[index]) and written[index - 1][0].isupper():
            written[index] = words[index].upper()
    names = {words[index] for index in _capitalised(words, written) - openings}
    names = {word for word in names if len(word) > 3 and is_unknown(word)}
    for index, word in enumerate(words):
        if word in names:
            _capitalise(written, index)


#: Numbers in letters, which stand behind what they count: 'Komisi III', 'Kelas IIB'.
_NUMERAL = regex.compile(r"(?:ii|iii|iv|vi{0,3}|ix|xi{1,3})[ab]?")


def _write_person(words: list[str], written: list[str], first: int, last: int) -> range:
    """Write a person's name and the titles around it; returns the tokens of both."""
    last += ends_name(words, last + 1)
    _write_name(words, written, first, last)
    return _write_titles(words, written, first, last)


def _heads(words: list[str]) -> Iterator[tuple[int, int]]:
    """The first and last tokens of the offices of a text."""
    index = 0
    while index < len(words):
        found = (_places_of(words, index, small) for small, _ in _offices().get(words[index], ()))
        places = next((places for places in found if places), None)
        if places is None:
            index += 1
        else:
            yield index, places[-1]
            index = places[-1] + 1


@cache
def _marks() -> dict[str, list[Form]]:
    return _index(packaged_rows(ActingMark))


@cache
def _offices() -> dict[str, list[Form]]:
    return _index(packaged_rows(OfficeTitle))


def _counted_days(text: str, tokens: Tokens, words: list[str]) -> Iterator[int]:
    """The letters of 'H-7' and 'H+3'."""
    for index, word in enumerate(words):
        if word == "h" and _COUNTED_DAY.match(text, tokens.starts[index]):
            yield index


def _after_stops(text: str, tokens: Tokens, words: list[str]) -> Iterator[int]:
    """The words behind a full stop that ends a sentence: behind a longer word, a number in brackets or a quotation.

    Sentence rules ask for a capital letter behind the stop, which these texts do not have.
    """
    for index in range(1, len(words) - 1):
        if words[index] in _STOPS and text[tokens.ends[index] : tokens.ends[index] + 1].isspace():
            before = words[index - 1]
            if before in _CLOSING or (len(before) > 4 and before.isalpha() and (before,) not in _short_titles()):
                yield _at(tokens, tokens.starts[index + 1])


@cache
def _short_titles() -> frozenset[tuple[str, ...]]:
    """Titles and ranks, behind which a full stop ends no sentence."""
    return frozenset(small for forms in _titles("prefix").values() for small, _ in forms)


def _at(tokens: Tokens, position: int) -> int:
    """The first word at or behind a position."""
    index = bisect_left(tokens.starts, position)
    while index < len(tokens) and not tokens.texts[index][0].isalnum():
        index += 1
    return index


def _capitalise(written: list[str], index: int) -> None:
    if index < len(written) and written[index].islower():
        written[index] = written[index][0].upper() + written[index][1:]


def _write_name(words: list[str], written: list[str], first: int, last: int) -> None:
    for index in range(first, last + 1):
        if index == first or words[index] not in word_set("name_small"):
            _capitalise(written, index)


def _write_body(words: list[str], written: list[str], first: int, last: int) -> None:
    """Capitals for the words of a body, and all of them for abbreviations."""
    for index in range(first, last + 1):
        word = words[index]
        if word in word_set("headline_small"):
            continue
        if len(word) > 1 and not regex.search("[aeiou]", word):
            written[index] = word.upper()
        _capitalise(written, index)
    _write_forms(words, written, _names_of_bodies(), first, last)


def _write_titles(words: list[str], written: list[str], first: int, last: int) -> range:
    """The titles around a name in their usual spelling; returns the tokens of name and titles."""
    begins, ends = first, last
    index = first - 1
    while index >= 0:
        while index >= 0 and words[index] == ".":
            index -= 1
        begin = _form_before(words, index, written, _titles("prefix"))
        if begin is None:
            break
        begins, index = begin, begin - 1
    index = last + 1
    while index < len(words):
        while index < len(words) and words[index] in _BEFORE_DEGREE:
            index += 1
        end = _write_form(words, written, index, _titles("suffix"))
        if end is None:
            break
        ends, index = end, end + 1
    return range(begins, ends + 1)


def _form_before(words: list[str], index: int, written: list[str], forms: dict[str, list[Form]]) -> int | None:
    """Write the form, say a title, that ends at a token; returns its first token."""
    for begin in range(index, max(index - 4, -1), -1):
        if _write_form(words, written, begin, forms, last=index) == index:
            return begin
    return None


def _write_forms(
    words: list[str], written: list[str], forms: dict[str, list[Form]], first: int = 0, last: int | None = None
) -> None:
    index = first
    stop = len(words) - 1 if last is None else last
    while index <= stop:
        end = _write_form(words, written, index, forms, last=stop)
        index = index + 1 if end is None else end + 1


def _write_form(
    words: list[str], written: list[str], index: int, forms: dict[str, list[Form]], last: int | None = None
) -> int | None:
    """Write the longest form that begins at a token as it is usually written; returns its last token."""
    if index >= len(words) or words[index] not in forms:
        return None
    for small, usual in forms[words[index]]:
        places = _places_of(words, index, small)
        if places is None or (last is not None and places[-1] > last):
            continue
        for place, word in zip(places, usual, strict=True):
            written[place] = word
        return places[-1]
    return None


def _places_of(words: list[str], index: int, small: tuple[str, ...]) -> list[int] | None:
    """The tokens of a form that begins at a token, marks between its words passed over."""
    places: list[int] = []
    for word in small:
        while places and index < len(words) and words[index] in _INSIDE:
            index += 1
        if index >= len(words) or words[index] != word:
            return None
        places.append(index)
        index += 1
    return places


def _index(rows: Iterable[Row]) -> dict[str, list[Form]]:
    return _by_first_word(_forms(rows))


def _forms(rows: Iterable[Row]) -> list[str]:
    """The forms of rows, main forms first: where rows share a form, it is written as the row does whose main form it
    is."""
    forms = [(number > 0, form) for row in rows for number, (form, _) in enumerate(row.forms())]
    return [form for _, form in sorted(forms, key=lambda item: item[0])]


def _by_first_word(forms: Iterable[str], *, shortest: int = 1) -> dict[str, list[Form]]:
    """Forms by their first word, the longest first. Short single words that are words of the language too are left
    out."""
    found: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
    for form in forms:
        usual = tuple(words_of(form))
        small = tuple(word.lower() for word in usual)
        if not usual or form.islower():
            continue
        if len(small) == 1 and (len(small[0]) < shortest or (shortest > 1 and small[0] in common_words())):
            continue
        if all(len(a) == len(b) for a, b in zip(small, usual, strict=True)):
            found.setdefault(small[0], {}).setdefault(small, usual)
    return {first: sorted(forms.items(), key=lambda item: -len(item[0])) for first, forms in found.items()}


@cache
def _general() -> dict[str, list[Form]]:
    """Offices, public bodies, regions, months and days, wherever they stand."""
    rows = [row for kind in (OfficeTitle, Body, Rank) for row in packaged_rows(kind)]
    regions = (form for row in packaged_rows(Region) for form, _ in row.forms())
    joined = (form if " " in form or form.isupper() else form.capitalize() for form in regions)  # 'Bandarlampung'
    return _by_first_word([*_dates(), *_forms(rows), *joined], shortest=3)


def _dates() -> Iterator[str]:
    for table in ("months", "weekdays", "named_days"):
        for row in read_csv(packaged(table)):
            yield from (row["name"], *values(row["variants"]))


@cache
def _names_of_bodies() -> dict[str, list[Form]]:
    return _index([*packaged_rows(Body), *packaged_rows(BodyHead)])


@cache
def _titles(position: str) -> dict[str, list[Form]]:
    rows: list[Row] = [row for row in packaged_rows(PersonTitle) if row.position == position]
    return _index([*rows, *packaged_rows(Rank)] if position == "prefix" else rows)

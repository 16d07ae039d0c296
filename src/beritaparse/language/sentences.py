"""Sentences: where one ends, in a language full of 'Dr. Ir. …, M. Si.'.

A full stop ends a sentence unless it belongs to an abbreviation that goes on ('No. 12', 'Kab. Bangli'), to a title
before a name, to an initial, or to a figure; behind a degree it ends one where no other title follows. Exclamation
and question marks, ellipses and closing quotation marks end one where the next begins with a capital and does not say
who spoke. A line break ends one unless the line goes on with a small letter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from beritaparse.lexicon.rows import ActingMark, PersonTitle, Rank
from beritaparse.lexicon.tables import default_lexicon, packaged, read_csv
from beritaparse.lexicon.word_rows import SpeechCue

#: Marks that may end a sentence, or a line break with the space behind it.
_END = re.compile(r"[.!?…]+(?:\s?[\"'](?![^\W_])|[)\]])*|\n\s*")
_NEXT_WORD = re.compile(r"[\"'(\[]*([^\W_][\w'-]*)(\.?)")
_ITEM = re.compile(r"(?:\w|\d{1,2})[.)]\s")
#: A line broken off in the middle of a sentence is at least this long.
BROKEN_LINE = 40


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences, without the white space around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.start() < start:
            continue
        first, last = match.span()
        if _line_ends(text, start, first, last) if "\n" in match[0] else _marks_end(text, start, first, last):
            _add(spans, text, start, last)
            start = last
    _add(spans, text, start, len(text))
    return spans


def sentence_at(spans: list[tuple[int, int]], position: int) -> int:
    """The index of the sentence that a position falls in or follows."""
    index = bisect_left(spans, (position + 1, 0)) - 1
    return max(index, 0)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))


def _line_ends(text: str, start: int, first: int, last: int) -> bool:
    """Whether a line break at ``first``, behind which the text goes on at ``last``, ends a sentence: not where the
    next line goes on with a small letter."""
    if last >= len(text) or not text[last].islower() or _ITEM.match(text, last):
        return True
    if text[first] == "\n":
        while first > start and text[first - 1].isspace():
            first -= 1
    line = text.rfind("\n", 0, first) + 1
    return first - line < BROKEN_LINE or text[first - 1] in ".!?:;\"'"


def _marks_end(text: str, start: int, first: int, last: int) -> bool:
    """Whether marks at ``first`` to ``last`` end the sentence that began at ``start``."""
    position = last
    while position < len(text) and text[position] == " ":
        position += 1
    if position >= len(text) or text[position] == "\n":
        return True
    following = text[position]
    if following.islower() or following in ",;:)]…":
        return False
    spaced = position > last
    closing = text[last - 1]
    if text[first] == "." and text[first : first + 3] != "...":
        if not _stop_ends(text, start, first, last, position, spaced):
            return False
    elif not spaced and not following.isupper() and following not in "\"'":
        return False
    if closing in "\"'":
        return not _says_who(text, position)
    return True


def _stop_ends(text: str, start: int, first: int, last: int, position: int, spaced: bool) -> bool:
    """Whether a single full stop ends a sentence."""
    word_start = first
    while word_start > start and (text[word_start - 1].isalnum() or text[word_start - 1] in "-'"):
        word_start -= 1
    word = text[word_start:first]
    closing = text[last - 1]
    if not word:
        return spaced or text[position].isupper() or text[position] in "\"'"
    if word.isdigit():
        if word_start == _line_start(text, start) and len(word) <= 2:
            return False  # the number of an item
        return spaced or (closing != "." and not text[position].isdigit()) or text[position].isupper()
    if closing == ")" and len(word) <= 4 and _is_abbreviation(text, word_start, word):
        return False  # '(Pj.) Bupati'
    if closing in "\"'":
        return True
    if not spaced:
        whole = len(word) > 2 and word[1:].islower() and not _is_inner(text, word_start, word)
        return whole and _opens_sentence(text, position)
    if _is_inner(text, word_start, word):
        return False
    if _is_degree(text, word_start, word):
        return not _title_follows(text, position)
    return len(word) > 1


def _line_start(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _opens_sentence(text: str, position: int) -> bool:
    """Whether a word without a space before it looks like the first of a sentence: 'selesai.Dia', 'selesai."Kami'."""
    match = _NEXT_WORD.match(text, position)
    return bool(match) and match[1][0].isupper() and (len(match[1]) == 1 or match[1][1:].islower()) and not match[2]  # type: ignore[index]


def _dotted(text: str, word_start: int, word: str) -> str:
    """The word with the pieces that full stops tie to it: 'n' of 'a.n' is 'a.n'."""
    start = word_start
    while start > 1 and text[start - 1] == "." and text[start - 2].isalnum():
        start -= 2
        while start > 0 and text[start - 1].isalnum():
            start -= 1
    return text[start:word_start] + word


def _is_inner(text: str, word_start: int, word: str) -> bool:
    """Whether a word's full stop never ends a sentence: an abbreviation that goes on, a title before a name."""
    dotted = _dotted(text, word_start, word)
    return dotted.lower() in _inner() or (dotted == word and word in _prefixes())


def _is_degree(text: str, word_start: int, word: str) -> bool:
    dotted = _dotted(text, word_start, word)
    return _squeezed(dotted) in _suffixes() or (len(word) > 1 and word in _suffixes())


def _is_abbreviation(text: str, word_start: int, word: str) -> bool:
    return _is_inner(text, word_start, word) or word.lower() in _finals()


def _title_follows(text: str, position: int) -> bool:
    """Whether another title stands behind a degree: 'S.E. M.M. hadir'."""
    match = _NEXT_WORD.match(text, position)
    if match is None:
        return False
    piece = text[match.start(1) : match.end(1) + 8].split(" ")[0].rstrip(".,")
    return bool(match[2]) and (_squeezed(piece) in _suffixes() or match[1] in _prefixes() or len(match[1]) <= 2)


def _says_who(text: str, position: int) -> bool:
    """Whether a capitalised verb of speaking follows a quotation: '"… siap." Kata Wayan'."""
    match = _NEXT_WORD.match(text, position)
    return bool(match) and match[1].lower() in _attributions() and text[position] not in "\"'("  # type: ignore[index]


def _squeezed(form: str) -> str:
    return form.replace(".", "").replace(" ", "")


@cache
def _inner() -> frozenset[str]:
    return frozenset(row["form"] for row in read_csv(packaged("full_stops")) if row["ends"] == "inner")


@cache
def _finals() -> frozenset[str]:
    return frozenset(row["form"] for row in read_csv(packaged("full_stops")) if row["ends"] == "final")


@cache
def _prefixes() -> frozenset[str]:
    """Titles, ranks and acting marks that stand before a name or office, as single words."""
    lexicon = default_lexicon()
    forms = [
        form
        for title in lexicon.table(PersonTitle)
        if title.position != "suffix"
        for form in (title.canonical, *title.variants)
        if "." in form or (len(form) <= 3 and title.kind != "name-particle")
    ]
    forms += [form for rank in lexicon.table(Rank) for form in (rank.rank, *rank.variants)]
    forms += [form for mark in lexicon.table(ActingMark) for form in (mark.mark, *mark.variants)]
    return frozenset(bare for form in forms if (bare := form.strip(".()")) and bare.isalpha() and len(bare) <= 7)


@cache
def _suffixes() -> frozenset[str]:
    """Degrees that stand behind a name, without full stops and spaces."""
    return frozenset(
        _squeezed(form)
        for title in default_lexicon().table(PersonTitle)
        if title.position == "suffix"
        for form in (title.canonical, *title.variants)
    )


@cache
def _attributions() -> frozenset[str]:
    return frozenset(
        form for cue in default_lexicon().table(SpeechCue) for root in cue.quotative for form in (root, f"{root}nya")
    )

"""One pass over a text for the written forms of all tables.

The words of a text, in lower case and joined by single spaces, are searched by one Aho-Corasick automaton over the
forms written the same way: time is linear in the length of the text, whatever the size of the tables. 'M.Si.',
'M. Si' and 'm si' are the same key; what a form demands beyond it (case, no punctuation in between but full stops)
is checked on the few places that were found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, count
from typing import NamedTuple

import ahocorasick

from beritaparse.language.tokens import Tokens, words_of
from beritaparse.lexicon.row import Case, Row
from beritaparse.lexicon.tables import Lexicon, load_lexicon


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of one row."""

    row: Row
    form: str
    case: Case

    @property
    def table(self) -> str:
        """The name of the row's table."""
        return self.row.table


class Match(NamedTuple):
    """Forms found at one place: tokens ``first`` to ``last`` (inclusive), characters ``start`` to ``end``.

    ``sure`` tells that the text speaks for this reading of a form with several.
    """

    first: int
    last: int
    start: int
    end: int
    entries: tuple[Entry, ...]
    sure: bool = False


_MARKS = re.compile(r"[^\w\s']")


def key_of(form: str) -> str:
    """The form as the automaton knows it."""
    return " ".join(words_of(form)).lower()


class Matcher:
    """The forms of a lexicon, ready to be found."""

    def __init__(self, lexicon: Lexicon):
        keys: dict[str, dict[tuple[str, int], list[Entry]]] = defaultdict(lambda: defaultdict(list))
        for rows in lexicon.rows.values():
            for row in rows:
                for form, case in row.forms():
                    if key := key_of(form):
                        _add(keys[key][row.table, id(row)], Entry(row, form, case))
        self._automaton = ahocorasick.Automaton()
        for key, groups in keys.items():
            value = (len(key), key.count(" "), tuple(map(tuple, groups.values())))
            self._automaton.add_word(f" {key} ", value)
        self._automaton.make_automaton()
        self._fitting: dict[str, tuple[Entry, ...]] = {}

    def find(self, text: str, tokens: Tokens) -> list[Match]:
        """All matches, overlapping ones too, ordered by their last token, longer ones later."""
        places = tokens.words
        words = [tokens.lowers[index] for index in places]
        joined = f" {' '.join(words)} "
        numbers = dict(zip(accumulate([len(word) + 1 for word in words], initial=1), count()))
        token_starts, token_ends, known = tokens.starts, tokens.ends, self._fitting
        found: list[Match] = []
        make, keep = tuple.__new__, found.append  # a match is made for every third word: past its slow constructor
        for end, (length, further, groups) in self._automaton.iter(joined):
            number = numbers[end - length]
            first, last = places[number], places[number + further]
            start, stop = token_starts[first], token_ends[last]
            surface = text[start:stop]
            fitting = known.get(surface)
            if fitting is None:
                fitting = self._fit(groups, surface)
            if fitting:
                keep(make(Match, (first, last, start, stop, fitting, False)))
        return found

    def _fit(self, groups: tuple[tuple[Entry, ...], ...], surface: str) -> tuple[Entry, ...]:
        """The entries that fit a stretch of text, which is kept for the next time: texts repeat their words."""
        marks = _MARKS.findall(surface)
        fitting = tuple(entry for group in groups if (entry := _first_fit(group, surface, marks)))
        if len(self._fitting) >= _KEPT:
            self._fitting.clear()
        self._fitting[surface] = fitting
        return fitting


#: How many stretches of text a matcher keeps the entries of.
_KEPT = 20_000

_LAXITY = {Case.EXACT: 0, Case.CAPITAL: 1, Case.ANY: 2}


def _add(group: list[Entry], entry: Entry) -> None:
    """Add an entry to those of its row and key, the laxest first, unless one of them fits wherever it does."""
    if not group:
        group.append(entry)
    elif not any(_covers(old, entry) for old in group):
        group.append(entry)
        group.sort(key=lambda entry: -_LAXITY[entry.case])


def _covers(old: Entry, new: Entry) -> bool:
    """Whether an entry fits wherever another with its row and key does."""
    if old.case is not new.case or not set(_MARKS.findall(new.form)) <= {*_MARKS.findall(old.form), *"-/&"}:
        return False
    if new.case is Case.EXACT:
        return _bare(old.form) == _bare(new.form)
    return new.case is Case.ANY or new.form[0].isupper() or not old.form[0].isupper()


def _first_fit(group: tuple[Entry, ...], surface: str, marks: Sequence[str]) -> Entry | None:
    for entry in group:
        if _fits(entry, surface, marks):
            return entry
    return None


def _fits(entry: Entry, surface: str, marks: Sequence[str]) -> bool:
    if "\n" in surface or any(mark not in ".-/&" and mark not in entry.form for mark in marks):
        return False
    if "." in marks and "." not in entry.form and ". " in surface and not _ABBREVIATED.search(surface):
        return False
    if entry.case is Case.EXACT:
        return _bare(surface) == _bare(entry.form) or (surface.isupper() and len(surface) > 3)
    return entry.case is Case.ANY or surface[0].isupper() or not entry.form[0].isupper()


_ABBREVIATED = re.compile(r"(?<!\w)\w{1,6}\. ")


def _bare(text: str) -> str:
    return text.replace(".", "").replace(" ", "")


@cache
def default_matcher() -> Matcher:
    """The matcher of the packaged lexicon."""
    return Matcher(load_lexicon())

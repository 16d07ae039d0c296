"""Abbreviations and titles of a text, each with the reading that its context gives it.

>>> expand("PPK", "PPK proyek jembatan itu ditahan.")
'Pejabat Pembuat Komitmen'
>>> expand("PPK", "KPU melantik anggota PPK dari 12 kecamatan.")
'Panitia Pemilihan Kecamatan'
>>> expand("Wabup"), expand("Bupati")
('Wakil Bupati', None)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from beritaparse.language.definitions import own_reading
from beritaparse.language.readings import before_name, behind_name, choose
from beritaparse.language.shortening import shortened_part
from beritaparse.language.spacing import addresses
from beritaparse.language.tokens import tokenise
from beritaparse.lexicon.matcher import Entry, Match, Matcher, default_matcher
from beritaparse.lexicon.rows import (
    Abbreviation,
    ActingMark,
    AmbiguousForm,
    Body,
    OfficeTitle,
    PersonTitle,
    Rank,
    Region,
)
from beritaparse.lexicon.tables import Lexicon, default_lexicon
from beritaparse.lexicon.word_rows import MeetingKind

#: Kinds of the ambiguous table that belong to a name or stand for themselves, and so stay short.
STAY_SHORT = frozenset({"degree", "honorific", "particle", "rank", "unit", "word"})


@dataclass(frozen=True, slots=True)
class Form:
    """A short form in a text, read in its context.

    ``canonical`` is its usual spelling, ``expansion`` what it stands for (empty where it stands for nothing longer);
    ``stays`` tells that it belongs to a name ('S.E.', 'H.', 'AKBP') or is no abbreviation here.
    """

    start: int
    end: int
    text: str
    canonical: str
    expansion: str
    kind: str
    stays: bool = False

    def moved(self, start: int, end: int) -> Form:
        """The form at another place."""
        return replace(self, start=start, end=end)


@dataclass(frozen=True, slots=True)
class _Option:
    """What a form of a row can be read as. ``place`` is where it must stand, ``dotted`` whether it owns a full stop."""

    canonical: str
    expansion: str
    kind: str
    stays: bool = False
    place: str = ""
    dotted: bool = False


class Forms:
    """Finds short forms with the words of a lexicon."""

    def __init__(self, lexicon: Lexicon, matcher: Matcher):
        self.lexicon = lexicon
        self._matcher = matcher
        self._known: dict[tuple[int, str], _Option | None] = {}

    def find(self, text: str) -> list[Form]:
        """The short forms of a text, in order and not overlapping."""
        return self.read(text, self._matcher.find(text, tokenise(text)))

    def read(self, text: str, matches: Sequence[Match]) -> list[Form]:
        """The short forms among the matches of a text."""
        outside = _Outside(addresses(text))
        found: list[tuple[int, int, Sequence[AmbiguousForm] | _Option]] = []
        for match in sorted(matches, key=lambda match: (match.start, -match.end)):
            if (found and match.start < found[-1][1]) or not outside.has(match.start, match.end):
                continue
            rows = [entry.row for entry in match.entries if isinstance(entry.row, AmbiguousForm)]
            if rows:
                found.append((match.start, match.end, rows))
            elif option := self._option(text, match):
                start, end, option = _trimmed(text, match.start, match.end, option)
                if not found or start >= found[-1][1]:
                    found.append((start, end, option))
        places = [(start, end, what) for start, end, what in found if not isinstance(what, _Option)]
        chosen = iter(choose(text, places))
        forms = []
        for start, end, what in found:
            option = what if isinstance(what, _Option) else _of_reading(next(chosen))
            if option is not None:
                forms.append(_form(text, start, end, option))
        return _with_own_readings(text, forms)

    def _option(self, text: str, match: Match) -> _Option | None:
        """The reading of an unambiguous match; null where its tables disagree or none has one here."""
        options: dict[str, _Option] = {}
        for entry in match.entries:
            key = id(entry.row), entry.form
            if key not in self._known:
                self._known[key] = _read(entry)
            option = self._known[key]
            if option is not None and _stands(option, text, match.start, match.end):
                options.setdefault(option.expansion.lower(), option)
        return next(iter(options.values())) if len(options) == 1 else None


def _with_own_readings(text: str, forms: list[Form]) -> list[Form]:
    """The forms, each read as the text itself explains it where it does."""
    own = {
        form.text: words
        for form in forms
        if form.expansion and (words := own_reading(text, form.start, form.end, form.expansion))
    }
    if not own:
        return forms
    return [replace(form, expansion=own[form.text], stays=False) if form.text in own else form for form in forms]


class _Outside:
    """Tells, for spans in order, whether they lie outside of other spans."""

    def __init__(self, spans: Sequence[tuple[int, int]]):
        self._spans = spans
        self._index = 0

    def has(self, start: int, end: int) -> bool:
        while self._index < len(self._spans) and self._spans[self._index][1] <= start:
            self._index += 1
        return self._index == len(self._spans) or end <= self._spans[self._index][0]


#: Before the name of a region in the name of a company: 'Bank Jateng'.
_BRAND_BEFORE = re.compile(r"(?i:bank)\s$")


def _stands(option: _Option, text: str, start: int, end: int) -> bool:
    if option.kind == "region":
        return not _BRAND_BEFORE.search(text, max(0, start - 6), start)
    if option.place == "suffix":
        return behind_name(text, start, end)
    return before_name(text, start, end) if option.place == "prefix" else True


def _trimmed(text: str, start: int, end: int, option: _Option) -> tuple[int, int, _Option]:
    """A form and its reading without the words that both share at their ends: of 'Ketua TP PKK' only 'TP' is short for
    something in 'Ketua Tim Penggerak PKK'."""
    short, full = text[start:end].split(" "), option.expansion.split(" ")
    if option.stays or len(short) < 2:
        return start, end, option
    head = tail = 0
    limit = min(len(short), len(full)) - 1
    while head < limit and short[head].lower() == full[head].lower():
        head += 1
    while head + tail < limit and short[-1 - tail].lower() == full[-1 - tail].lower():
        tail += 1
    if not head and not tail:
        return start, end, option
    start += sum(map(len, short[:head])) + head
    end -= sum(map(len, short[len(short) - tail :])) + tail
    return start, end, replace(option, expansion=" ".join(full[head : len(full) - tail]))


def _form(text: str, start: int, end: int, option: _Option) -> Form:
    canonical = option.canonical or text[start:end]
    end = _with_stop(text, end, option, canonical)
    surface = text[start:end]
    if not option.canonical and surface.endswith("."):
        canonical = surface
    return Form(start, end, surface, canonical, option.expansion, option.kind, option.stays)


_GOES_ON = regex.compile(r"\s*[\p{Ll},;]")


def _with_stop(text: str, end: int, option: _Option, canonical: str) -> int:
    """The end of a form with the full stop that is its own, not its sentence's."""
    if text[end : end + 1] != "." or text[end + 1 : end + 2] == ".":
        return end
    if option.stays and canonical.endswith("."):
        return end + 1  # one full stop serves both
    rest = text[end + 1 : end + 20]
    if not rest.strip() or rest[0] in '\n"' or not option.dotted or option.expansion.startswith("dan "):
        return end + 1 if _GOES_ON.match(rest) else end
    return end + 1


def _of_reading(row: AmbiguousForm | None) -> _Option | None:
    if row is None:
        return None
    stays = row.kind in STAY_SHORT or row.canonical == row.form
    if row.kind == "word" or (stays and not row.canonical):
        return None
    return _Option(row.canonical, row.reading, row.kind, stays, dotted=row.form.endswith(".") or stays)


def _letters(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _read(entry: Entry) -> _Option | None:
    """What a form of a row is short for; null where it is no short form."""
    row, form = entry.row, entry.form
    match row:
        case ActingMark():
            if len(_letters(form)) > 4:
                return None
            return _Option(row.mark, row.expansion.capitalize(), "acting", dotted=True)
        case PersonTitle():
            return _title(row, form)
        case Rank() if row.grade not in ("corps", "corps-mark", "status") and "," not in row.expansion:
            canonical = row.rank if _letters(form) == _letters(row.rank) else form
            expansion = _plain(row.expansion)
            return _Option(canonical, expansion if expansion != canonical else "", "rank", True, "prefix", True)
        case OfficeTitle():
            return _short(form, row.title, "office")
        case Body() if row.kind != "party" or form.isupper():
            return _short(form, row.name, "body")
        case Region():
            return _short(form, row.name, "region")
        case MeetingKind():
            return _short(form, row.kind, "meeting")
        case Abbreviation() if "(" not in row.expansion:
            if _letters(form) == _letters(row.short):
                return _Option("", row.expansion, "abbreviation", dotted=row.short.endswith("."))
            return _short(form, row.expansion, "abbreviation")
        case _:
            return None


def reading_of(entry: Entry) -> str | None:
    """What the form of an entry is short for by its own row; null for a form that is not short for anything."""
    option = _read(entry)
    return option.expansion or None if option is not None else None


def _title(row: PersonTitle, form: str) -> _Option | None:
    if row.kind in ("name-particle", "civil-rank", "nobility") or _letters(form) != _letters(row.canonical):
        return None
    if form.lower() == _plain(row.expansion).lower():
        return None
    stays = row.kind not in ("address-form", "deceased-mark")
    kind = "degree" if row.kind in ("academic", "profession") else "honorific"
    return _Option(row.canonical, _plain(row.expansion), kind, stays, row.position, True)


def _short(form: str, full: str, kind: str) -> _Option | None:
    part = shortened_part(form, full)
    return _Option("", part, kind) if part else None


def _plain(expansion: str) -> str:
    """An expansion without the notes on it."""
    return regex.split(r"\s*[(;]|:\s", expansion, maxsplit=1)[0].strip()


@cache
def default_forms() -> Forms:
    """The finder of the packaged lexicon."""
    return Forms(default_lexicon(), default_matcher())


def expand(form: str, context: str = "") -> str | None:
    """What a short form stands for.

    Args:
        form: the form as written.
        context: a sentence or article with the form in it, which decides between several readings; without one only
            forms with a single or a usual reading have an answer.

    Returns:
        The form written out, null where it stands for nothing longer or nobody can tell.
    """
    text = context if form in context else form
    at = text.find(form)
    for found in default_forms().find(text):
        if found.start <= at < found.end:
            return found.expansion or None
    return None

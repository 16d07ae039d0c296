"""Normalised text: characters as they were meant, spaces where they belong, titles in one spelling and abbreviations
written out, with the way back to every character of the source.

    >>> from beritaparse import normalise
    >>> normal = normalise("Pjs.Bupati Lobar Ir..Rudi Hartawan,SE membuka rakor ASN.")
    >>> normal.text
    'Penjabat sementara Bupati Lombok Barat Ir. Rudi Hartawan, S.E. membuka rapat koordinasi Aparatur Sipil Negara.'
    >>> normal.edits[0]
    Edit(start=0, end=4, kind=<EditKind.EXPANSION: 'expansion'>, before='Pjs.', after='Penjabat sementara', \
expansion='Penjabat sementara')
    >>> normal.to_source(normal.text.index("Lombok"), normal.text.index(" Ir."))
    (11, 16)

What stands for a word of the running text is written out; what belongs to a name (degrees, honorifics, ranks) keeps its
short form in its usual spelling, for nobody writes 'Doktor Rudi Hartawan, Sarjana Ekonomi'. Both can be chosen:

    >>> normalise("Plt Kadis Kesehatan dr Sinta, M. Kes", expand=False).text
    'Plt. Kadis Kesehatan dr. Sinta, M.Kes.'
    >>> normalise("Kapolres AKBP Hendra Wirawan, SIK", expand_titles=True).text
    'Kepala Kepolisian Resor Ajun Komisaris Besar Polisi Hendra Wirawan, Sarjana Ilmu Kepolisian'

A form that the article explains itself ('Komisi Pemilihan Umum (KPU)') is left where it is explained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from beritaparse.language.forms import Form, Forms, default_forms
from beritaparse.language.offsets import OffsetMap, Replacement, apply, compose
from beritaparse.language.repair import repairs
from beritaparse.language.spacing import Spacing
from beritaparse.language.spelling import spellings
from beritaparse.language.writing import expansions
from beritaparse.lexicon.matcher import Matcher
from beritaparse.lexicon.tables import default_lexicon, load_lexicon


class EditKind(StrEnum):
    """What an edit does."""

    CHARACTER = "character"
    """A character, quotation mark or spoilt sequence of bytes made what it was meant to be."""
    SPACING = "spacing"
    """Glued words parted, split ones joined, spaces before marks removed."""
    SPELLING = "spelling"
    """One spelling of titles, months, weekdays."""
    EXPANSION = "expansion"
    """An abbreviation written out."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: ``before`` (characters ``start`` to ``end`` of the source) became ``after``.

    ``expansion`` is the abbreviation written out, also where the text keeps it short.
    """

    start: int
    end: int
    kind: EditKind
    before: str
    after: str
    expansion: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The edit as JSON has it."""
        return {
            "start": self.start,
            "end": self.end,
            "kind": self.kind.value,
            "from": self.before,
            "to": self.after,
            "expansion": self.expansion,
        }


@dataclass(frozen=True)
class Normalised:
    """A normalised text.

    ``edits`` are disjoint and in order, and making them on ``source`` gives ``text``: nothing is lost. ``forms`` are
    the abbreviations and titles found, written out in the text or not, with characters of the source.
    """

    source: str = field(repr=False)
    text: str
    edits: tuple[Edit, ...] = field(repr=False)
    forms: tuple[Form, ...] = field(repr=False)
    _offsets: OffsetMap = field(repr=False, compare=False)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that a span of the text was made from. Both ways are monotone; a span that touches an
        edit covers all of it."""
        return self._offsets.to_source(start, end)

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that a span of the source became."""
        return self._offsets.to_copy(start, end)

    def to_dict(self) -> dict[str, Any]:
        """The text and its edits as JSON has them."""
        return {"text": self.text, "edits": [edit.to_dict() for edit in self.edits]}


@dataclass(frozen=True, slots=True)
class _Change(Replacement):
    """A replacement that knows what it is for."""

    kind: EditKind = EditKind.CHARACTER
    expansion: str | None = None


class Normaliser:
    """Normalises texts with the words of a lexicon."""

    def __init__(self, forms: Forms):
        self._forms = forms
        self._spacing = Spacing(forms.lexicon)

    def __call__(self, text: str, *, expand: bool = True, expand_titles: bool = False) -> Normalised:
        """Normalise a text; see `normalise`."""
        first: list[Replacement] = [_Change(e.start, e.end, e.text, EditKind.CHARACTER) for e in repairs(text)]
        copy = apply(text, first)[0]
        spaced = [_Change(e.start, e.end, e.text, EditKind.SPACING) for e in self._spacing.edits(copy)]
        first = compose(text, first, spaced, _join)
        copy, offsets = apply(text, first)
        found = self._forms.find(copy)
        second: list[Replacement] = [
            _Change(edit.start, edit.end, edit.text, EditKind.SPELLING) for edit in spellings(copy)
        ]
        second += (
            _Change(
                edit.start,
                edit.end,
                edit.text,
                EditKind.EXPANSION if edit.text != form.canonical else EditKind.SPELLING,
                form.expansion or None,
            )
            for form, edit in expansions(copy, found, expand=expand, expand_titles=expand_titles)
        )
        second.sort(key=lambda edit: edit.start)
        changes = compose(text, first, second, _join)
        return _normalised(text, changes, [form.moved(*offsets.to_source(form.start, form.end)) for form in found])


def _join(start: int, end: int, text: str, members: list[Replacement]) -> Replacement:
    """One change of those that overlap; it is for what the last of them is for."""
    changes = [member for member in members if isinstance(member, _Change)]
    last = max(changes, key=lambda change: list(EditKind).index(change.kind))
    return _Change(start, end, text, last.kind, last.expansion)


def _normalised(source: str, changes: Sequence[Replacement], forms: Sequence[Form]) -> Normalised:
    edits = []
    kept: list[Replacement] = []
    for change in changes:
        before = source[change.start : change.end]
        if isinstance(change, _Change) and before != change.text:
            kept.append(change)
            edits.append(Edit(change.start, change.end, change.kind, before, change.text, change.expansion))
    text, offsets = apply(source, kept)
    return Normalised(source, text, tuple(edits), tuple(forms), offsets)


@cache
def normaliser(lexicon: Path | None = None) -> Normaliser:
    """The normaliser of the packaged lexicon, or of one with a folder's rows."""
    if lexicon is None:
        return Normaliser(default_forms())
    loaded = load_lexicon(lexicon)
    return Normaliser(Forms(loaded, Matcher(loaded)) if loaded is not default_lexicon() else default_forms())


def normalise(
    text: str, *, expand: bool = True, expand_titles: bool = False, lexicon: str | Path | None = None
) -> Normalised:
    """Normalise Indonesian text.

    Args:
        text: any text.
        expand: write abbreviations out ('Pjs.' becomes 'Penjabat sementara'); otherwise they only get their usual
            spelling, and the edits and forms tell what they stand for.
        expand_titles: write out what belongs to a name too: degrees, honorifics, ranks.
        lexicon: a folder of tables that add rows to the packaged ones or take their place; see `beritaparse.load`.

    Returns:
        The text with its edits and the ways between both texts.

    Raises:
        TypeError: ``text`` is no str.
        LexiconError: a table of the folder breaks its rules.
    """
    if not isinstance(text, str):
        raise TypeError(f"text is a str, not {type(text).__name__}")
    return normaliser(Path(lexicon) if lexicon is not None else None)(text, expand=expand, expand_titles=expand_titles)

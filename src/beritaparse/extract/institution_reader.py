"""What the grammar of institutions reads and what it finds: the tokens with their lexicon, and mentions of bodies."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import cast

from beritaparse.document import Document
from beritaparse.lexicon.rows import ActingMark, Body, BodyHead, OfficeTitle, PersonTitle, Rank, Region
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import MeetingKind


@dataclass(slots=True)
class BodyMention:
    """A body as mentioned once, tokens ``first`` to ``last``.

    ``name`` is its name without the place; ``stated`` are the words of the text that stand for it, without place and
    brackets. ``unit`` is a proper name or number of its own ('Setjonegoro', '0707/Wonosobo'), ``region`` the place as
    written, ``kind_only`` a word for a kind of place without a name ('DPRD Kabupaten'), ``branch`` 'Perwakilan',
    'Cabang' or 'Wilayah' before the place. ``contextual`` marks a short form with other readings.
    """

    first: int
    last: int
    name: str
    kind: str
    level: str
    standing: str
    stated: str
    abbreviation: str | None = None
    region: str | None = None
    kind_only: str | None = None
    branch: str | None = None
    unit: str | None = None
    national: bool = False
    contextual: bool = False
    members: tuple[str, ...] = ()
    part_of: str | None = None
    how: str = "table"
    """By what it was read: table, or the tail of its head (branch, name, topic, part)."""

    @property
    def own(self) -> bool:
        """Whether the body is told from others of its sort by a name, number or place."""
        return self.region is not None or self.unit is not None


@dataclass(slots=True)
class Reader:
    """The tokens of a document with the bodies, heads, regions and other forms of the lexicon that begin at each."""

    document: Document
    texts: list[str]
    bodies: dict[int, list[tuple[int, Body, bool]]] = field(default_factory=dict)
    heads: dict[int, tuple[int, BodyHead]] = field(default_factory=dict)
    regions: dict[int, int] = field(default_factory=dict)
    offices: set[int] = field(default_factory=set)
    meetings: set[int] = field(default_factory=set)
    """Tokens at which the name of an event of two words or more begins ('Forum Konsultasi Publik')."""
    persons: set[int] = field(default_factory=set)
    """Tokens at which an acting mark, a rank or the title of a person begins."""

    @classmethod
    def of(cls, document: Document) -> Reader:
        """The reader of a document."""
        reader = cls(document, document.tokens.texts)
        reader.offices = {match.first for match, _ in document.matched(OfficeTitle)}
        reader.meetings = {match.first for match, _ in document.matched(MeetingKind) if match.last > match.first}
        reader.persons = {match.first for kind in (Rank, ActingMark) for match, _ in document.matched(kind)}
        for match, entry in document.matched(PersonTitle):
            title = cast(PersonTitle, entry.row)
            if title.position == "prefix" and title.kind != "name-particle":
                reader.persons.add(match.first)
        for match, _ in document.matched(Region):
            reader.regions[match.first] = max(match.last, reader.regions.get(match.first, -1))
        for match, entry in document.matched(Body):
            body = cast(Body, entry.row)
            contextual = entry.form in body.contextual_variants and not match.sure
            contextual = contextual or reader.small(match.first, match.last)
            reader.bodies.setdefault(match.first, []).append((match.last, body, contextual))
        for match, entry in document.matched(BodyHead):
            if reader.heads.get(match.first, (-1,))[0] < match.last:
                reader.heads[match.first] = (match.last, cast(BodyHead, entry.row))
        for first in reader.regions:  # 'Pemerintah Bali' is its 'Pemerintah Provinsi'
            if reader.lower(first - 1) == "pemerintah" and reader.capital(first) and first - 1 not in reader.bodies:
                reader.bodies[first - 1] = [(first - 1, _government(), False)]
        return reader

    def text(self, index: int) -> str:
        """The token at an index, empty beyond the ends."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def lower(self, index: int) -> str:
        """The token at an index in lower case."""
        return self.document.tokens.lowers[index] if 0 <= index < len(self.texts) else ""

    def capital(self, index: int) -> bool:
        """Whether a token is a word that begins with a capital letter."""
        return self.text(index)[:1].isupper()

    def small(self, first: int, last: int) -> bool:
        """Whether a form is a short word in small letters, which takes a place to mean a body: 'kodim', 'pemko'."""
        return first == last and len(self.texts[first]) < 6 and not self.capital(first)

    def slice(self, first: int, last: int) -> str:
        """The text from one token to another, on one line."""
        tokens = self.document.tokens
        return " ".join(self.document.text[tokens.starts[first] : tokens.ends[last]].split())

    def spaced(self, index: int) -> bool:
        """Whether white space stands before a token."""
        tokens = self.document.tokens
        return 0 < index < len(self.texts) and tokens.starts[index] > tokens.ends[index - 1]

    def loud(self, index: int) -> bool:
        """Whether the words around a token are all capitalised, so that a capital letter says nothing."""
        words = [text for text in self.texts[max(index - 3, 0) : index + 7] if text[0].isalpha()]
        following = sum(text[0].isalpha() for text in self.texts[index + 1 : index + 7])
        return following > 2 and all(word[0].isupper() or word in ("dan", "di", "ke") for word in words)


@cache
def _government() -> Body:
    """The row of a region's government."""
    rows: tuple[Body, ...] = packaged_rows(Body)
    return next(row for row in rows if row.name == "Pemerintah Daerah")

"""What the stages hand on: an article being read.

Everything in a `Document` counts characters of the reading copy (`Document.text`, see `language.repair`); the pipeline
moves the records to the caller's characters when all stages are done. Each stage fills its own fields and reads only
those filled before it.

Nobody changes what is made once. That the small classes of the stages are not frozen is for speed alone: an article
makes hundreds of them, and a frozen one takes three times as long.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Protocol, TypeVar

from beritaparse.language.repair import Reading
from beritaparse.language.sentences import sentence_at
from beritaparse.language.tokens import Tokens
from beritaparse.lexicon.matcher import Entry, Match
from beritaparse.lexicon.row import Row
from beritaparse.records import (
    Date,
    Dateline,
    Deadline,
    Institution,
    Jurisdiction,
    Meeting,
    Official,
    RegionKind,
    Span,
    Statement,
)


class _Placed(Protocol):
    @property
    def start(self) -> int:
        """The first character."""


_P = TypeVar("_P", bound=_Placed)


def starting_in(records: Sequence[_P], start: int, end: int) -> Sequence[_P]:
    """Those of the records, which are in order, that start at ``start`` or behind it and before ``end``."""
    first = bisect_left(records, start, key=lambda record: record.start)
    return records[first : bisect_left(records, end, first, key=lambda record: record.start)]


class Part(StrEnum):
    """What a paragraph of an article is."""

    HEADLINE = "headline"
    RUBRIC = "rubric"
    BYLINE = "byline"
    """Author, outlet or publication line of the head."""
    CAPTION = "caption"
    BODY = "body"
    CROSSLINK = "crosslink"
    """'Baca juga: …'."""
    TEASER = "teaser"
    SIGNOFF = "signoff"
    """'(Hms)', 'Mc. Kominfo'."""
    STRAY = "stray"
    """A second headline or other matter behind the article."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph (a line of the reading copy that is not blank) and what it is."""

    start: int
    end: int
    part: Part


@dataclass(slots=True)
class Layout:
    """The parts of an article. ``body_start`` is where the running text begins, behind a dateline."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    headline: Span | None = None
    outlet: Span | None = None
    byline: Span | None = None
    dateline: Dateline | None = None
    captions: list[Span] = field(default_factory=list)
    published: str | None = None
    """Publication time read from the head, ISO 8601."""
    published_span: Span | None = None
    body_start: int = 0

    _starts: list[int] = field(default_factory=list, repr=False)
    """Where the paragraphs begin."""

    def part_at(self, position: int) -> Part:
        """What the paragraph at a position is; body where there is none."""
        if len(self._starts) != len(self.paragraphs):
            self._starts = [paragraph.start for paragraph in self.paragraphs]
        index = bisect_right(self._starts, position) - 1
        return self.paragraphs[index].part if index >= 0 else Part.BODY


@dataclass(slots=True)
class Quotation:
    """Direct speech in quotation marks: ``start`` to ``end`` without the marks. ``closed`` tells whether both marks
    stand in the text."""

    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Entity:
    """A name that the trained model found; ``label`` is PER, ORG or LOC, ``score`` how sure the model is."""

    start: int
    end: int
    label: str
    score: float = 1.0


class How(StrEnum):
    """By what a person is mentioned."""

    FULL = "full"
    """Office or title with a name, or the full name."""
    NAME = "name"
    """A part of the name."""
    OFFICE = "office"
    """The office alone."""
    PRONOUN = "pronoun"


@dataclass(slots=True)
class PersonMention:
    """A place where the article speaks of a person. ``ref`` is the id of the official, null for someone who is none
    (a resident, say), whose ``name`` it then gives."""

    start: int
    end: int
    ref: str | None
    name: str | None
    how: How


@dataclass(slots=True)
class Document:
    """An article being read."""

    reading: Reading
    title: str | None = None
    published: str | None = None
    """The caller's publication time, ISO 8601."""
    url: str | None = None
    id: str | None = None

    layout: Layout = field(default_factory=Layout)
    tokens: Tokens = field(default_factory=Tokens)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    """What the trained model found; empty where the rules read alone."""
    model_version: str | None = None
    """The version of the model that read the article, null where the rules read alone."""

    home: Jurisdiction | None = None
    """The region that the article is about, which offices without a stated jurisdiction inherit."""
    event_day: date | None = None
    """The day of the event that the article tells of, where its dates show one."""
    only_regions: dict[RegionKind, Jurisdiction | None] = field(default_factory=dict)
    """The one region of a kind that the article names, for the kinds that were asked for."""
    dates: list[Date] = field(default_factory=list)
    officials: list[Official] = field(default_factory=list)
    people: list[PersonMention] = field(default_factory=list)
    """Every mention of a person in order, pronouns resolved among them."""
    institutions: list[Institution] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    text: str = field(init=False)
    """The reading copy."""
    _by_table: dict[type[Row], list[tuple[Match, Entry]]] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        self.text = self.reading.text

    def matched(self, kind: type[Row]) -> list[tuple[Match, Entry]]:
        """The matches with a row of a table, in their order, each with its entry; one with two rows stands twice."""
        if self._by_table is None:
            by_table: dict[type[Row], list[tuple[Match, Entry]]] = defaultdict(list)
            for match in self.matches:
                for entry in match.entries:
                    by_table[type(entry.row)].append((match, entry))
            self._by_table = by_table
        return self._by_table.get(kind, [])

    @property
    def anchor(self) -> str | None:
        """The publication time: the caller's, else that of the article's own head."""
        return self.published or self.layout.published

    def span(self, start: int, end: int) -> Span:
        """A span of the reading copy as a record."""
        return Span(self.text[start:end], start, end)

    def quotation_at(self, position: int) -> Quotation | None:
        """The quotation that a character stands in."""
        index = bisect_right(self.quotations, position, key=attrgetter("start")) - 1
        return self.quotations[index] if index >= 0 and position < self.quotations[index].end else None

    def sentence_of(self, position: int) -> tuple[int, int]:
        """The span of the sentence at a position."""
        return self.sentences[sentence_at(self.sentences, position)] if self.sentences else (0, len(self.text))

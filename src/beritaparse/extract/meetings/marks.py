"""An article as the meeting grammars see it: tokens, and the cues of the lexicon where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from beritaparse.document import Document, How, Part, PersonMention, Quotation
from beritaparse.language.sentences import sentence_at
from beritaparse.lexicon.matcher import Entry, Match
from beritaparse.lexicon.row import Row
from beritaparse.lexicon.rows import Body, OfficeTitle, Region
from beritaparse.lexicon.word_rows import (
    ClauseWord,
    EventCue,
    GroupWord,
    MeetingKind,
    PurposeCue,
    RoleCue,
    SpeechCue,
    VenueWord,
)
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Date, DateRelation, Grain

R = TypeVar("R", bound=Row)

_COMING = word_set("coming")

#: The tables that the grammars ask for.
_ASKED: tuple[type[Row], ...] = (
    MeetingKind, EventCue, PurposeCue, RoleCue, SpeechCue, VenueWord, GroupWord, ClauseWord, Region, OfficeTitle, Body,
)  # fmt: skip

#: Parts whose words tell of no event of the article.
SILENT = frozenset((Part.CROSSLINK, Part.TEASER, Part.BYLINE, Part.SIGNOFF, Part.STRAY, Part.RUBRIC))

#: 'Baca juga: …' has no more tokens; in texts that lost their paragraphs the article goes on behind it.
LONGEST_LINK = 40


class Cue(NamedTuple, Generic[R]):
    """A row's form in the text: tokens ``first`` to ``last``, inclusive."""

    row: R
    form: str
    first: int
    last: int


def _cue(found: tuple[Match, Entry]) -> Cue[Any]:
    match, entry = found
    return Cue(entry.row, entry.form, match.first, match.last)


class Marks:
    """The tokens of a document with the longest cue of each table at each place."""

    def __init__(self, document: Document):
        self.document = document
        self.texts = document.tokens.texts
        self.starts = document.tokens.starts
        self.ends = document.tokens.ends
        self.lower = document.tokens.lowers
        self._found = {kind: self._longest(kind) for kind in _ASKED}
        self._sorted: dict[type[Row], list[int]] = {}

    def _longest(self, kind: type[Row]) -> dict[int, tuple[Match, Entry]]:
        """The matches with a table by their first token; a longer one at the same place comes later."""
        return {found[0].first: found for found in self.document.matched(kind)}

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, kind: type[R], first: int) -> Cue[R] | None:
        """The longest cue of a table that begins at a token."""
        found = self._found[kind].get(first)
        return None if found is None else _cue(found)

    def cues(self, kind: type[R]) -> list[Cue[R]]:
        """All cues of a table in the order of the text, each the longest at its place."""
        found = self._found[kind]
        return [_cue(found[first]) for first in self._starts(kind)]

    def cues_in(self, kind: type[R], sentences: Iterable[int]) -> list[Cue[R]]:
        """The cues of a table in some sentences, in the order of the text."""
        starts, cues = self._starts(kind), self._found[kind]
        found: list[Cue[R]] = []
        for number in sorted(sentences):
            first, last = self.sentences[number]
            found += [_cue(cues[start]) for start in starts[bisect_left(starts, first) : bisect_right(starts, last)]]
        return found

    def has_cue(self, kind: type[Row], first: int, stop: int) -> bool:
        """Whether a cue of a table begins at a token or behind it, before another."""
        starts = self._starts(kind)
        return bisect_left(starts, first) < bisect_left(starts, stop)

    def _starts(self, kind: type[Row]) -> list[int]:
        if kind not in self._sorted:
            self._sorted[kind] = sorted(self._found[kind])
        return self._sorted[kind]

    def token_at(self, position: int) -> int:
        """The token that covers or follows a character."""
        return bisect_right(self.ends, position)

    def word(self, index: int) -> str:
        """A token in lower case, '' outside the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def is_capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return 0 <= index < len(self.texts) and self.texts[index][0].isupper()

    def part(self, index: int) -> Part:
        """The part of the article that a token belongs to."""
        return self.document.layout.part_at(self.starts[index])

    def is_silent(self, index: int) -> bool:
        """Whether a token's words tell of no event of the article: head lines, sign-offs, links to other articles."""
        return self.part(index) in SILENT or any(first <= index <= last for first, last in self._links)

    @cached_property
    def _links(self) -> list[tuple[int, int]]:
        """'Baca juga: …' inside a paragraph, up to its end, or that of the sentence where the article goes on there."""
        links: list[tuple[int, int]] = []
        if "baca" not in self.lower:  # as in most articles
            return links
        for start in [
            index for index, word in enumerate(self.lower) if word == "baca" and self.word(index + 1) == "juga"
        ]:
            end = start
            while end + 1 < len(self) and self.texts[end + 1][0] != "\n":
                end += 1
            if end - start > LONGEST_LINK:
                end = min(end, self.sentence(start)[1])
            links.append((start, end))
        return links

    @cached_property
    def prepositions(self) -> list[int]:
        """The tokens 'di', 'dari' and 'pada', behind which places are named."""
        return self.document.tokens.standing({"di", "dari", "pada"})

    @cached_property
    def arrivals(self) -> list[int]:
        """The verbs of coming, behind which places are named too: 'mendatangi Pasar …'."""
        return [index for index, word in enumerate(self.lower) if word in _COMING]

    def is_name(self, index: int) -> bool:
        """Whether a token is written as a name: with a capital letter, outside of a headline."""
        return self.is_capital(index) and self.part(index) is not Part.HEADLINE

    # -- sentences -------------------------------------------------------------------------------------------------

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """First and last token of every sentence."""
        spans = []
        for start, end in self.document.sentences:
            first, last = self.token_at(start), bisect_left(self.starts, end) - 1
            spans.append((first, max(first, last)))
        return spans

    def sentence_index(self, index: int) -> int:
        """The number of the sentence of a token."""
        return sentence_at(self.document.sentences, self.starts[index]) if self.document.sentences else 0

    def sentence(self, index: int) -> tuple[int, int]:
        """First and last token of the sentence of a token."""
        return self.sentences[self.sentence_index(index)] if self.sentences else (0, len(self) - 1)

    @cached_property
    def scopes(self) -> list[tuple[int, int]]:
        """The sentences, each with the fragment behind it that only adds where or when: '… jam malam. Rabu (3/6).'"""
        scopes = []
        for number, (first, last) in enumerate(self.sentences):
            if number + 1 < len(self.sentences):
                start, end = self.sentences[number + 1]
                fragment = start in self.dates and end - start < 14
                if (fragment or self.lower[start] == "bertempat") and not any(
                    text[0] == "\n" for text in self.texts[last:start]
                ):
                    last = end
            scopes.append((first, last))
        return scopes

    @cached_property
    def lead(self) -> int:
        """The number of the sentence with which the running text begins."""
        start = self.document.layout.body_start
        for number, (first, last) in enumerate(self.sentences):
            if self.ends[last] > start and self.part(last) is Part.BODY and last - first >= 5:  # a dateline may open it
                return number
        return 0

    def quoted(self, index: int) -> bool:
        """Whether a token stands in direct speech."""
        return self.quotation_at(index) is not None

    def quotation_at(self, index: int) -> Quotation | None:
        """The quotation that a token stands in."""
        return self.document.quotation_at(self.starts[index])

    # -- what earlier stages found ------------------------------------------------------------------------------------

    @cached_property
    def dates(self) -> dict[int, Date]:
        """Dates by their first token, years alone left out."""
        return {
            self.token_at(date.start): date
            for date in self.document.dates
            if date.grain is not Grain.YEAR and date.end > date.start
        }

    @cached_property
    def latest_day(self) -> str | None:
        """The latest day that the text names by its date."""
        return max(
            (
                date.value
                for date in self.document.dates
                if date.value is not None and date.grain is Grain.DAY and date.relation is DateRelation.ABSOLUTE
            ),
            default=None,
        )

    @cached_property
    def date_tokens(self) -> list[int]:
        """The first tokens of `dates`, in order."""
        return sorted(self.dates)

    @cached_property
    def people_tokens(self) -> list[int]:
        """The first tokens of `people`, in order."""
        return sorted(self.people)

    def people_between(self, first: int, stop: int) -> list[int]:
        """The first tokens of the persons mentioned from a token up to another, which is left out."""
        tokens = self.people_tokens
        return tokens[bisect_left(tokens, first) : bisect_left(tokens, stop)]

    def is_day(self, index: int) -> bool:
        """Whether a date begins at a token that is no feast or the like."""
        date = self.dates.get(index)
        return date is not None and date.relation is not DateRelation.EVENT

    @cached_property
    def people(self) -> dict[int, PersonMention]:
        """Mentions of persons by their first token, pronouns left out."""
        found: dict[int, PersonMention] = {}
        for mention in self.document.people:
            if mention.how is not How.PRONOUN:
                found.setdefault(self.token_at(mention.start), mention)
        return found

    @cached_property
    def bodies(self) -> dict[int, tuple[int, str]]:
        """Mentions of institutions by their first token: last token and id; the longest at each place."""
        found: dict[int, tuple[int, str]] = {}
        for institution in self.document.institutions:
            for mention in institution.mentions:
                first = self.token_at(mention.start)
                last = bisect_left(self.starts, mention.end) - 1
                if first not in found or found[first][0] < last:
                    found[first] = (last, institution.id)
        return found

    def person_end(self, index: int) -> int:
        """The last token of the person mentioned at a token."""
        return bisect_left(self.starts, self.people[index].end) - 1

    def text(self, first: int, last: int) -> str:
        """The words of tokens ``first`` to ``last``."""
        return self.document.text[self.starts[first] : self.ends[last]]

"""Those who may speak: voices, the names by which the article's persons are found again, offices in small letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

import regex

from beritaparse.document import Document, PersonMention
from beritaparse.language.words import body_words, common_words
from beritaparse.lexicon.rows import Abbreviation, Body, ForeignPlace, OfficeTitle, PlaceWord, Region
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import MeetingKind

_WORD = re.compile(r"[^\W\d_][\w'-]*")
#: Behind an office that stands alone there is no place or name: 'kata bupati', but 'kata camat Susut'.
_GOES_ON = regex.compile(r"\s+(?:\p{Lu}|dan\b|se-)")


@dataclass(slots=True)
class Voice:
    """Someone who speaks: a person of the article, or words that stand for one."""

    ref: str | None
    name: str | None
    start: int
    end: int

    @property
    def key(self) -> str | None:
        """What tells one speaker from another."""
        return self.ref or self.name


def voice_of(mention: PersonMention) -> Voice:
    """The voice of a person who is mentioned."""
    return Voice(mention.ref, mention.name, mention.start, mention.end)


class Names:
    """The names by which persons are mentioned, found again by their words and initials."""

    def __init__(self, mentions: Sequence[PersonMention]):
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, mention in enumerate(mentions):
            if mention.name:
                self._places[mention.name].append(index)
        self._words = {name: words for name in self._places if (words := name_words(name))}
        self._with: dict[str, list[str]] = defaultdict(list)
        self._initials: dict[str, list[str]] = defaultdict(list)
        for name, words in self._words.items():
            for word in words:
                self._with[word].append(name)
            self._initials["".join(word[0] for word in name.split())].append(name)

    def nearest(self, name: str, words: set[str], index: int) -> int | None:
        """The mention whose name has these words, or stands in them, or begins with these letters: the last one before
        an index, else the first from there on."""
        fitting = {
            known
            for word in words
            for known in self._with.get(word, ())
            if words <= self._words[known] or self._words[known] <= words
        }
        if len(name) > 1:
            fitting.update(self._initials.get(name, ()))
        before, behind = -1, None
        for known in fitting:
            places = self._places[known]
            place = bisect_left(places, index)
            if place:
                before = max(before, places[place - 1])
            elif behind is None or places[0] < behind:
                behind = places[0]
        return before if before >= 0 else behind


class SmallOffices:
    """Offices in small letters right beside a cue, which stand for whoever holds them in the article: 'kata bupati'."""

    def __init__(self, document: Document, mentions: Sequence[PersonMention]):
        self._document = document
        self._mentions = mentions
        self._held: dict[str, list[int]] = {}
        text = document.text
        self._titles = {
            match.start: (match.end, cast(OfficeTitle, entry.row).title.lower())
            for match, entry in document.matched(OfficeTitle)
            if text[match.start].islower()
        }
        self._ends = {end: start for start, (end, _) in self._titles.items()}

    def behind(self, start: int) -> Voice | None:
        """The holder of an office that begins at a character."""
        if start not in self._titles:
            return None
        end, title = self._titles[start]
        if _GOES_ON.match(self._document.text, end):
            return None
        if title not in self._held:
            self._held[title] = self._places_of(title)
        places = self._held[title]
        last = bisect_left(places, start, key=lambda place: self._mentions[place].start) - 1
        if last < 0:
            return None
        mention = self._mentions[places[last]]
        return Voice(mention.ref, mention.name, start, end)

    def _places_of(self, title: str) -> list[int]:
        """Which of the mentions are of those who hold an office."""
        holders = {
            official.id
            for official in self._document.officials
            if any(office.title_full.lower() == title for office in official.offices)
        }
        return [index for index, mention in enumerate(self._mentions) if mention.ref in holders]

    def before(self, end: int) -> Voice | None:
        """The holder of an office that ends before a character."""
        text = self._document.text
        while end > 0 and text[end - 1] == " ":
            end -= 1
        return self.behind(self._ends[end]) if end in self._ends else None


#: What stands before a firm's name.
_FIRM = re.compile(r"\b(?:PT|CV|UD|PD|KSP|BPR|Toko)\b")


def named_things(document: Document) -> set[int | tuple[int, int]]:
    """Where names of bodies and events begin, and the spans of regions, among what was taken for a person."""
    doubtful = {mention.start: mention.end for mention in document.people if mention.ref is None}
    things: set[int | tuple[int, int]] = set()
    if not doubtful:
        return things
    things.update(mention.start for body in document.institutions for mention in body.mentions)
    for kind in (Body, Abbreviation, MeetingKind):
        things.update(match.start for match, _ in document.matched(kind) if match.start in doubtful)
    for place in (Region, ForeignPlace):
        things.update((match.start, match.end) for match, _ in document.matched(place) if match.start in doubtful)
    things.update(start for start, end in doubtful.items() if _FIRM.search(document.text, max(start - 6, 0), end))
    places = _called_places(document.text)
    things.update(m.start for m in document.people if m.ref is None and m.name in places)
    return things


def _called_places(text: str) -> set[str]:
    """The names that an article has behind 'Desa', 'Kecamatan' and their like, whole and in part from the first word:
    'warga Sidorejo' are no person where it has 'Desa Sidorejo' too."""
    found: set[str] = set()
    for match in _place().finditer(text):
        words = match["name"].split()
        found.update(" ".join(words[:count]) for count in range(1, len(words) + 1))
    return found


@cache
def _place() -> regex.Pattern[str]:
    kinds = [row for row in packaged_rows(PlaceWord) if row.kind in ("district", "village")]
    words = "|".join(regex.escape(form) for row in kinds for form in (row.word, *row.variants))
    return regex.compile(rf"(?<!Kepala )\b(?:{words})\s(?P<name>\p{{Lu}}[\p{{L}}']+(?: \p{{Lu}}[\p{{L}}']+){{0,2}})")


def is_personal(name: str) -> bool:
    """Whether words with capitals can be a person's name: no abbreviation, and no word of any other kind first."""
    first = name.split()[0].lower()
    return not name.isupper() and first not in common_words() and first not in body_words()


def name_words(name: str) -> set[str]:
    """The words of a name in lower case."""
    return {word.lower().replace("'", "") for word in _WORD.findall(name)}

"""The holders of offices gathered so far, found again by name and by office without comparing each with all others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, islice

from beritaparse.extract.officials.holders import Mention
from beritaparse.extract.officials.persons import Person
from beritaparse.records import Office

_LETTERS = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Holder:
    """A person (or an office without its holder's name) as gathered from the article's mentions."""

    person: Person | None
    persons: list[Person] = field(default_factory=list)
    offices: list[tuple[str, Office]] = field(default_factory=list)
    """With the key under which titles are compared."""
    mentions: list[Mention] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    """The first tokens of the mentions, in order."""
    nicknames: set[tuple[str, ...]] = field(default_factory=set)
    private: bool = False

    @property
    def name(self) -> str | None:
        """The name as most fully written."""
        return self.person.name if self.person else None

    @property
    def start(self) -> int:
        """The first token that tells of the holder."""
        return min(mention.first for mention in self.mentions)


Told = tuple[str, Office]
"""An office with the key under which its title is compared."""


#: So many holders alike are looked at: no article tells of more.
MOST_ALIKE = 50
#: Stands for any place, and for none that is stated, among the keys of a `Roll`.
_ANY, _UNSTATED = "*", ""


class Roll:
    """Holders, found again by the words of their names and by the titles and stated places of their offices.

    Offices are kept by title and place, and by every beginning of their title: an article may list thousands of camats,
    and none of them is compared with all the others.
    """

    def __init__(self) -> None:
        self.holders: list[Holder] = []
        self._numbers: dict[int, int] = {}
        self._whole: dict[str, int] = {}
        self._words: dict[str, dict[int, None]] = defaultdict(dict)
        self._titles: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
        self._beginnings: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)

    def note(self, holder: Holder, person: Person | None, offices: Iterable[Told]) -> None:
        """Add a holder, or the name and offices that became known of one."""
        number = self._numbers.setdefault(id(holder), len(self.holders))
        if number == len(self.holders):
            self.holders.append(holder)
            self._whole.setdefault("".join(name_words(holder.name or "")), number)
        if person is not None:
            for word in (*name_words(person.name), *name_words(person.nickname or "")):
                self._words[word][number] = None
        for key, office in offices:
            for place in (_place_key(office), _ANY):
                self._titles[key, place][number] = None
                for beginning in beginnings(key):
                    self._beginnings[beginning, place][number] = None

    def alike(self, words: Iterable[str], offices: Iterable[Told]) -> list[Holder]:
        """The holders who share a word of their name, or have an office that can be the same by title and place."""
        words = tuple(words)
        groups = [self._words.get(word, {}) for word in words]
        for key, office in offices:
            place = _place_key(office)
            for where in (_ANY,) if place == _UNSTATED else (place, _UNSTATED):
                groups.append(self._beginnings.get((key, where), {}))
                groups += [self._titles.get((beginning, where), {}) for beginning in beginnings(key)]
        found = {number for group in groups for number in islice(group, MOST_ALIKE)}
        if words and (whole := self._whole.get("".join(words))) is not None:
            found.add(whole)
        return [self.holders[number] for number in sorted(found)]


@lru_cache(maxsize=4096)
def beginnings(key: str) -> tuple[str, ...]:
    """The first words of a title, and all of it: 'kepala', 'kepala dinas', 'kepala dinas sosial'."""
    return tuple(accumulate(key.split(" "), "{} {}".format))


def _place_key(office: Office) -> str:
    place = office.jurisdiction
    return place.name if place is not None and place.source == "stated" else _UNSTATED


class Sure:
    """Who surely holds what: names with the key and record of their office, found by offices that can be the same."""

    def __init__(self) -> None:
        self._told: list[tuple[str, str, Office]] = []
        self._titles: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._beginnings: dict[tuple[str, str], list[int]] = defaultdict(list)

    def add(self, name: str, key: str, office: Office) -> None:
        """Note that someone of this name holds an office."""
        for place in (_place_key(office), _ANY):
            self._titles[key, place].append(len(self._told))
            for beginning in beginnings(key):
                self._beginnings[beginning, place].append(len(self._told))
        self._told.append((name, key, office))

    def rivals(self, key: str, office: Office) -> list[tuple[str, str, Office]]:
        """Names with offices that can be the same as this one by title and place."""
        place = _place_key(office)
        found: set[int] = set()
        for where in (_ANY,) if place == _UNSTATED else (place, _UNSTATED):
            found.update(self._beginnings.get((key, where), ())[:MOST_ALIKE])
            for beginning in beginnings(key):
                found.update(self._titles.get((beginning, where), ())[:MOST_ALIKE])
        return [self._told[number] for number in sorted(found)]


@lru_cache(maxsize=4096)  # an article compares the same few names again and again
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(_LETTERS.findall(name.replace("'", "").lower()))

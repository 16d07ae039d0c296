"""Officials merged across articles by name, office and region.

Two officials of different articles are one person when they have the same name (letter case, spaces, full stops and
commas aside) and hold one office in common: the same full title (compared like the name) over the same region, by
code or else by name. Acting marks, titles and ranks do not count. An official without name or without office is
merged with nobody.

The rule can be looked into: ``offices.merge_key`` is what was compared, and ``offices.person`` who it led to. Two
people of one name in one office are merged; one person who holds another office in each article, or whose name is
shortened in one of them, is not. `beritaparse.frames.find_conflicts` lists those of one name in one region.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from beritaparse.display.lines import office_words

__all__ = ["fold", "merge"]

_Row = dict[str, Any]
_Who = tuple[str, int]


def merge(collected: dict[str, list[_Row]]) -> None:
    """Give officials and offices their ``person``, offices their ``merge_key``, and fill ``people``."""
    officials = {(row["article"], row["number"]): row for row in collected["officials"]}
    groups = _Groups()
    for who in officials:
        groups.join(who)
    seen: dict[str, _Who] = {}
    for office in collected["offices"]:
        who = (office["article"], office["official"])
        key = office["merge_key"] = _key(officials[who]["name"], office)
        if key is not None:
            groups.join(who, seen.setdefault(key, who))
    numbers: dict[_Who, str] = {}
    for who, row in officials.items():
        row["person"] = numbers.setdefault(groups.head(who), f"p{len(numbers) + 1}")
    for office in collected["offices"]:
        office["person"] = officials[office["article"], office["official"]]["person"]
    collected["people"] = list(_people(collected))


def fold(words: str) -> str:
    """Words as they are compared: without letter case, full stops, commas and double spaces."""
    return " ".join(re.sub(r"[.,]", " ", words).split()).casefold()


def _key(name: str | None, office: _Row) -> str | None:
    if not name:
        return None
    place = office["jurisdiction_code"] or fold(office["jurisdiction_name"] or "")
    return " | ".join((fold(name), fold(office["title_full"]), place))


class _Groups:
    """Officials in groups that grow together."""

    def __init__(self) -> None:
        self._above: dict[_Who, _Who] = {}

    def head(self, one: _Who) -> _Who:
        while self._above[one] != one:
            self._above[one] = self._above[self._above[one]]
            one = self._above[one]
        return one

    def join(self, one: _Who, other: _Who | None = None) -> None:
        self._above.setdefault(one, one)
        if other is not None:
            self._above[self.head(one)] = self.head(other)


def _people(collected: dict[str, list[_Row]]) -> Iterator[_Row]:
    articles = {row["article"]: row for row in collected["articles"]}
    persons: dict[str, list[_Row]] = defaultdict(list)
    refs = {}
    for row in collected["officials"]:
        persons[row["person"]].append(row)
        refs[row["article"], row["id"]] = row["person"]
    offices: dict[str, Counter[str]] = defaultdict(Counter)
    acting = set()
    for row in collected["offices"]:
        words = office_words(row["acting"], row["title_full"], row["unit"], row["jurisdiction_name"])
        offices[row["person"]][words] += 1
        if row["acting"]:
            acting.add(row["person"])
    mentions = Counter(refs.get((row["article"], row["ref"])) for row in collected["mentions"])
    said, quoted = Counter[str | None](), Counter[str | None]()
    outlets: dict[str | None, set[str]] = defaultdict(set)
    for row in collected["statements"]:
        speaker = refs.get((row["article"], row["speaker_ref"]))
        said[speaker] += 1
        if row["direct"]:
            quoted[speaker] += 1
            if outlet := articles[row["article"]]["outlet_text"]:
                outlets[speaker].add(fold(outlet))
    for person, rows in persons.items():
        days = sorted(day for row in rows if (day := articles[row["article"]]["published"]))
        names = Counter(row["name"] for row in rows if row["name"])
        yield {
            "person": person,
            "name": names.most_common(1)[0][0] if names else None,
            "offices": "; ".join(office for office, _ in offices[person].most_common()) or None,
            "acting": person in acting,
            "articles": len({row["article"] for row in rows}),
            "mentions": mentions[person],
            "statements": said[person],
            "quotes": quoted[person],
            "outlets": len(outlets[person]),
            "first": days[0] if days else None,
            "last": days[-1] if days else None,
        }

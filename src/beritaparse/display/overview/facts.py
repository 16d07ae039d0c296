"""What an overview shows: the rows of all tables, joined, with names for references and a province for each.

A record's province is that of its own jurisdiction (office, body, meeting), else that of its article: where the
dateline says, else the one that most of the article's offices lie in.
"""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from beritaparse.display.lines import office_words
from beritaparse.display.overview.provinces import code_of, provinces
from beritaparse.frames.conflicts import Conflict, conflicts_of
from beritaparse.frames.sources import Row, Rows

__all__ = ["Facts", "Person", "Source", "facts_of"]


#: How many characters stand for an article without headline.
_FIRST = 80


@dataclass(slots=True)
class Source:
    """An article as the page names it; ``number`` counts them from 0."""

    number: int
    id: str
    title: str
    outlet: str | None
    published: str | None
    url: str | None
    province: str | None


@dataclass(slots=True)
class Person:
    """An official merged across articles, or an office whose holder no article names."""

    id: str
    name: str | None
    offices: list[str]
    marks: list[str]
    provinces: list[str]
    articles: list[int]
    quotes: int
    quoted_in: list[int]
    outlets: list[str]


@dataclass(slots=True)
class Body:
    """An institution merged across articles by its full name."""

    name: str
    kind: str | None
    level: str | None
    provinces: list[str]
    articles: list[int]
    mentions: int


@dataclass(slots=True)
class Facts:
    """Everything that an overview shows."""

    articles: list[Source] = field(default_factory=list)
    failed: int = 0
    people: list[Person] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    deadlines: list[Row] = field(default_factory=list)
    meetings: list[Row] = field(default_factory=list)
    statements: list[Row] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    #: Of each province: articles, meetings, deadlines, and people in acting offices.
    by_province: dict[str, Counter[str]] = field(default_factory=dict)


def facts_of(rows: Rows) -> Facts:
    """What an overview of rows of `beritaparse.frames.collect` shows."""
    join = _Join(rows)
    facts = Facts(
        articles=list(join.sources.values()), failed=sum(row["error"] is not None for row in rows["articles"])
    )
    facts.people = list(join.people())
    facts.bodies = list(join.bodies())
    facts.deadlines = list(join.deadlines())
    facts.meetings = list(join.meetings())
    facts.statements = list(join.statements())
    facts.conflicts = list(conflicts_of(rows))
    facts.by_province = _by_province(facts)
    return facts


class _Join:
    """The rows with what they refer to."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.sources = _sources(rows)
        self.persons = {(row["article"], row["id"]): row["person"] for row in rows["officials"]}
        self.names = {(row["article"], row["id"]): row["name"] for row in (*rows["officials"], *rows["institutions"])}
        self.office: dict[tuple[str, str], str] = {}
        ids = {(row["article"], row["number"]): row["id"] for row in rows["officials"]}
        for row in rows["offices"]:
            self.office.setdefault((row["article"], ids[row["article"], row["official"]]), _words(row))

    def people(self) -> Iterator[Person]:
        offices: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows["offices"]:
            offices[row["person"]].append(row)
        named: dict[str, list[str]] = defaultdict(list)
        for row in self.rows["officials"]:
            named[row["person"]].append(row["article"])
        quoted: dict[str | None, list[str]] = defaultdict(list)
        for row in self.rows["statements"]:
            if row["direct"] and row["speaker_ref"]:
                quoted[self.persons.get((row["article"], row["speaker_ref"]))].append(row["article"])
        for row in self.rows["people"]:
            held, said = offices[row["person"]], quoted[row["person"]]
            outlets = Counter(outlet for article in dict.fromkeys(said) if (outlet := self.sources[article].outlet))
            yield Person(
                id=row["person"],
                name=row["name"],
                offices=[words for words, _ in Counter(_words(office) for office in held).most_common()],
                marks=_distinct(office["acting"] for office in held),
                provinces=_distinct(code_of(office) for office in held),
                articles=self._numbers(named[row["person"]]),
                quotes=len(said),
                quoted_in=self._numbers(said),
                outlets=[f"{name} ({count})" if count > 1 else name for name, count in outlets.most_common()],
            )

    def bodies(self) -> Iterator[Body]:
        mentions = Counter((row["article"], row["ref"]) for row in self.rows["mentions"] if row["ref"])
        merged: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows["institutions"]:
            if not row["within_office"]:
                merged[row["name"]].append(row)
        for name, rows in merged.items():
            yield Body(
                name=name,
                kind=next(iter(_distinct(row["kind"] for row in rows)), None),
                level=next(iter(_distinct(row["level"] for row in rows)), None),
                provinces=_distinct(code_of(row) for row in rows),
                articles=self._numbers(row["article"] for row in rows),
                mentions=sum(mentions[row["article"], row["id"]] for row in rows),
            )

    def deadlines(self) -> Iterator[Row]:
        for row in self.rows["deadlines"]:
            issuer = self._named(row["article"], row["issuer_ref"], row["issuer_text"])
            yield {**row, "issuer": issuer, **self._place(row["article"])}

    def meetings(self) -> Iterator[Row]:
        purposes: dict[tuple[str, int], list[str]] = defaultdict(list)
        for row in self.rows["purposes"]:
            purposes[row["article"], row["meeting"]].append(" ".join(row["text"].split()))
        for row in self.rows["meetings"]:
            chair = self._named(row["article"], row["chair_ref"], row["chair_text"])
            place = self._place(row["article"])
            own = {"province": code_of(row) or place["province"], "source": place["source"]}
            yield {**row, "chair": chair, "purposes": purposes[row["article"], row["number"]], **own}

    def statements(self) -> Iterator[Row]:
        for row in self.rows["statements"]:
            who = (row["article"], row["speaker_ref"])
            speaker = {
                "person": self.persons.get(who),
                "speaker": self._named(*who, row["speaker_text"]),
                "office": self.office.get(who) if self.names.get(who) else None,
            }
            yield {**row, **speaker, **self._place(row["article"])}

    def _named(self, article: str, ref: str | None, text: str | None) -> str | None:
        """The name behind a reference, else its office, else the words that stand for it."""
        if ref is None:
            return text
        return self.names.get((article, ref)) or self.office.get((article, ref)) or text

    def _numbers(self, articles: Iterable[str]) -> list[int]:
        return [self.sources[article].number for article in dict.fromkeys(articles)]

    def _place(self, article: str) -> dict[str, Any]:
        source = self.sources[article]
        return {"source": source.number, "province": source.province}


def _sources(rows: Rows) -> dict[str, Source]:
    offices: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows["offices"]:
        if code := code_of(row):
            offices[row["article"]][code] += 1
    sources = {}
    for number, row in enumerate(rows["articles"]):
        stated = (row["dateline_code"] or "")[:2]
        usual = offices[row["article"]].most_common(1)
        sources[row["article"]] = Source(
            number,
            row["article"],
            _title(row),
            row["outlet_text"],
            row["published"],
            row["url"],
            stated if stated in provinces() else usual[0][0] if usual else None,
        )
    return sources


def _title(article: Row) -> str:
    """What the page calls an article: its headline, else the title it came with, its first words, its id."""
    if heading := article["headline_text"] or article["title"]:
        return " ".join(heading.split())
    words = " ".join((article["text"] or "")[: 4 * _FIRST].split())
    return textwrap.shorten(words, _FIRST, placeholder=" …") or str(article["article"])


def _by_province(facts: Facts) -> dict[str, Counter[str]]:
    counts = {code: Counter[str]() for code in provinces()}
    for name, codes in (
        ("articles", (source.province for source in facts.articles)),
        ("meetings", (row["province"] for row in facts.meetings if row["main"])),
        ("deadlines", (row["province"] for row in facts.deadlines)),
        ("acting", (code for person in facts.people if person.marks for code in person.provinces)),
    ):
        for code in codes:
            if code is not None:
                counts[code][name] += 1
    return counts


def _words(office: Row) -> str:
    return office_words(office["acting"], office["title_full"], office["unit"], office["jurisdiction_name"])


def _distinct(values: Iterable[str | None]) -> list[str]:
    """The values that are there, the most frequent first."""
    return [value for value, _ in Counter(value for value in values if value).most_common()]

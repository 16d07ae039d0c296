"""An article's records as labelled stretches of its text, and corrected stretches as records again.

| label | value that can be corrected |
|---|---|
| official | the name; in ``offices`` a line 'Plt / Bupati / Kabupaten Bangli' for each office |
| institution | the full name |
| date | the value, ISO 8601 |
| deadline | the day by which it is due |
| obligation, obliged | of a deadline |
| meeting | the kind |
| venue, purpose | of a meeting |
| statement | |

What is not touched stays as it was, every field of it: correcting nothing gives an equal article. A stretch that is
gone takes its record with it (an official or institution when all its mentions are gone), and references to it. A new
stretch is a new record, one of an official or institution with a known name a mention of it. A new part belongs to
the record that it was joined to, else to the one nearest before it in the text, else the nearest behind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from beritaparse.errors import ReadError
from beritaparse.frames.people import fold
from beritaparse.link.regions import as_jurisdiction, find_region
from beritaparse.records import (
    Acting,
    Article,
    Date,
    Deadline,
    Grain,
    Institution,
    Jurisdiction,
    Meeting,
    Obliged,
    Office,
    Official,
    Purpose,
    Record,
    Span,
    Statement,
    Venue,
)

__all__ = ["LABELS", "SOURCE", "Region", "corrected", "regions_of"]

#: The labels of stretches, and for those of parts the label of what they are part of.
LABELS: dict[str, str | None] = {
    "official": None,
    "institution": None,
    "date": None,
    "deadline": None,
    "obligation": "deadline",
    "obliged": "deadline",
    "meeting": None,
    "venue": "meeting",
    "purpose": "meeting",
    "statement": None,
}
#: The ``source`` of records that a person made or changed.
SOURCE = "annotation"

_BETWEEN = " / "
_MARKS = {mark.casefold(): mark for mark in Acting}
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_ISO = re.compile(f"{_DATE}(/{_DATE})?")


@dataclass(frozen=True, slots=True)
class Region:
    """A labelled stretch of an article.

    ``id`` tells where it came from ('deadline.0.obligation'), null for a new one; ``value`` and ``offices`` are what
    the module's table says; ``owner`` is the id of the stretch that a part belongs to.
    """

    id: str | None
    label: str
    start: int
    end: int
    value: str | None = None
    offices: tuple[str, ...] | None = None
    owner: str | None = None

    @property
    def place(self) -> tuple[str, int, int]:
        """Label and characters."""
        return self.label, self.start, self.end


# -- records to regions -------------------------------------------------------------------------------------------


def regions_of(article: Article) -> list[Region]:
    """The records of an article as labelled stretches, each with an id that `corrected` knows again."""
    return [*_mentioned(article), *_dated(article), *_parts(article)]


def _mentioned(article: Article) -> Iterator[Region]:
    for label, records in (("official", article.officials), ("institution", article.institutions)):
        for number, record in enumerate(records):
            assert isinstance(record, Official | Institution)
            lines = tuple(map(_line, record.offices)) if isinstance(record, Official) else None
            for count, span in enumerate(record.mentions):
                id_ = f"{label}.{number}.{count}"
                yield Region(id_, label, span.start, span.end, record.name, lines if count == 0 else None)


def _dated(article: Article) -> Iterator[Region]:
    for number, date in enumerate(article.dates):
        yield Region(f"date.{number}", "date", date.start, date.end, date.value)
    for number, said in enumerate(article.statements):
        yield Region(f"statement.{number}", "statement", said.start, said.end)


def _parts(article: Article) -> Iterator[Region]:
    for number, deadline in enumerate(article.deadlines):
        id_ = f"deadline.{number}"
        yield Region(id_, "deadline", deadline.start, deadline.end, deadline.due)
        for label, part in (("obligation", deadline.obligation), ("obliged", deadline.obliged)):
            if part is not None:
                yield Region(f"{id_}.{label}", label, part.start, part.end, owner=id_)
    for number, meeting in enumerate(article.meetings):
        id_ = f"meeting.{number}"
        yield Region(id_, "meeting", meeting.start, meeting.end, meeting.kind)
        if meeting.venue is not None:
            yield Region(f"{id_}.venue", "venue", meeting.venue.start, meeting.venue.end, owner=id_)
        for count, purpose in enumerate(meeting.purposes):
            yield Region(f"{id_}.purpose.{count}", "purpose", purpose.start, purpose.end, owner=id_)


def _line(office: Office) -> str:
    parts = [office.acting or "", office.title_full, office.jurisdiction.name if office.jurisdiction else ""]
    return _BETWEEN.join(part for part in parts if part)


# -- regions to records -------------------------------------------------------------------------------------------


def corrected(article: Article, regions: Iterable[Region]) -> Article:
    """The article with its records as the stretches say.

    Args:
        article: as it was when `regions_of` was asked.
        regions: its stretches as corrected, with the ids that they had. An id that is not known, or that has another
            label now, is a new stretch; one without an id that stands where a known one stood is that one.

    Raises:
        ReadError: the article's text was left out, a stretch does not lie in it, or its label is not known.
    """
    return _Correction(article, regions).article()


class _Correction:
    def __init__(self, article: Article, regions: Iterable[Region]) -> None:
        if article.text is None:
            raise ReadError(f"{article.id}: its text was left out; records cannot be corrected without it")
        self.before, self.text = article, article.text
        self.old = {region.id: region for region in regions_of(article) if region.id is not None}
        self.kept: dict[str, Region] = {}
        self.new: list[Region] = []
        self._sort(regions)

    def _sort(self, regions: Iterable[Region]) -> None:
        """Tell the stretches that are known from the new ones."""
        by_place: dict[tuple[str, int, int], list[str]] = defaultdict(list)
        for region in self.old.values():
            by_place[region.place].append(region.id or "")
        strangers = []
        for region in regions:
            if region.label not in LABELS:
                raise ReadError(f"{self.before.id}: the label {region.label!r} is none of {', '.join(LABELS)}")
            if not 0 <= region.start < region.end <= len(self.text):
                raise ReadError(f"{self.before.id}: no characters {region.start} to {region.end} in the text")
            if region.label in ("date", "deadline") and region.value and not _ISO.fullmatch(region.value):
                raise ReadError(f"{self.before.id}: {region.value!r} is no ISO 8601 date")
            known = self.old.get(region.id or "")
            if region.id and known and known.label == region.label and region.id not in self.kept:
                self.kept[region.id] = region
            else:
                strangers.append(region)
        for region in strangers:
            id_ = next((id_ for id_ in by_place[region.place] if id_ not in self.kept), None)
            if id_ is not None and region.value is None and region.offices is None:
                same = self.old[id_]
                region = replace(region, value=same.value, offices=same.offices)
            if id_ is None:
                self.new.append(region)
            else:
                self.kept[id_] = region

    def article(self) -> Article:
        officials = self._named("official", self.before.officials)
        institutions = self._named("institution", self.before.institutions)
        after = replace(
            self.before,
            officials=officials,
            institutions=institutions,
            dates=self._each("date", self.before.dates),
            statements=self._each("statement", self.before.statements),
            deadlines=self._each("deadline", self.before.deadlines),
            meetings=self._each("meeting", self.before.meetings),
        )
        lost = _ids(self.before) - _ids(after)
        return _without(after, lost) if lost else after

    # officials and institutions: several mentions each

    def _named(self, label: str, records: Sequence[Any]) -> tuple[Any, ...]:
        fresh = [region for region in self.new if region.label == label]
        found = []
        for number, record in enumerate(records):
            mine = [(id_, self.kept[id_]) for n in range(len(record.mentions))
                    if (id_ := f"{label}.{number}.{n}") in self.kept]  # fmt: skip
            names = [region.value for id_, region in mine if region.value != self.old[id_].value]
            name = names[0] if names else record.name
            joined = [region for region in fresh if region.value and fold(region.value) == fold(name or "")]
            fresh = [region for region in fresh if region not in joined]
            if record.mentions and not mine and not joined:
                continue
            spans = [self._span(region) for _, region in mine] + [self._span(region) for region in joined]
            if joined:
                spans.sort(key=lambda span: (span.start, span.end))
            changes = _changes(record, name=name, mentions=tuple(spans))
            lines = [region.offices for id_, region in mine if region.offices not in (None, self.old[id_].offices)]
            if lines and lines[0] is not None:
                changes["offices"] = self._offices(lines[0], record.offices)
            found.append(_changed(record, changes))
        return (*found, *self._strangers(label, fresh, {record.id for record in records}))

    def _strangers(self, label: str, regions: list[Region], known: set[str]) -> Iterator[Official | Institution]:
        """New officials or institutions, those of one name together."""
        together: dict[str, list[Region]] = defaultdict(list)
        for region in regions:
            together[fold(region.value or self.text[region.start : region.end])].append(region)
        number = 0
        for same in together.values():
            while (id_ := f"{label[0]}{len(known) + 1 + number}") in known:
                number += 1
            number += 1
            name = same[0].value or " ".join(self.text[same[0].start : same[0].end].split())
            spans = tuple(self._span(region) for region in same)
            if label == "official":
                lines = next((region.offices for region in same if region.offices), ())
                yield Official(id_, name, offices=self._offices(lines, ()), mentions=spans, source=SOURCE)
            else:
                yield Institution(id_, name, mentions=spans, source=SOURCE)

    def _offices(self, lines: Sequence[str], known: Sequence[Office]) -> tuple[Office, ...]:
        """Offices of their lines; a line that was there keeps its office."""
        as_they_were = {_line(office): office for office in known}
        return tuple(as_they_were.get(line) or self._office(line) for line in lines if line.strip())

    def _office(self, line: str) -> Office:
        parts = [part.strip() for part in line.split(_BETWEEN)]
        mark = _MARKS.get(parts[0].rstrip(".").casefold())
        if mark is not None:
            parts = parts[1:]
        title, place = parts[0] if parts else "", _BETWEEN.join(parts[1:]) or None
        if not title:
            raise ReadError(f"{self.before.id}: no office in {line!r}; write 'Plt / Bupati / Kabupaten Bangli'")
        return Office(title, title, mark, jurisdiction=self._jurisdiction(place))

    def _jurisdiction(self, name: str | None) -> Jurisdiction | None:
        """A region by its name: as the article has it, else as the tables do, else the name alone."""
        if name is None:
            return None
        places = [office.jurisdiction for one in self.before.officials for office in one.offices]
        places += [one.jurisdiction for one in self.before.institutions]
        for place in places:
            if place is not None and place.name == name:
                return place
        region = find_region(name, published=self.before.published)
        return as_jurisdiction(region, published=self.before.published) if region else Jurisdiction(name)

    # the others: one stretch each, some with parts

    def _each(self, label: str, records: Sequence[Any]) -> tuple[Any, ...]:
        found: list[Record] = []
        for number, record in enumerate(records):
            id_ = f"{label}.{number}"
            if (region := self.kept.get(id_)) is not None:
                changes = self._moved(record, region) | self._valued(record, region, self.old[id_].value)
                found.append(_changed(record, changes | self._with_parts(record, label, id_)))
        for count, region in enumerate(one for one in self.new if one.label == label):
            record = self._made(region)
            key = region.id or f"{label}.new.{count}"
            found.append(replace(record, **self._with_parts(record, label, key)))
        return tuple(found)

    def _moved(self, record: Any, region: Region) -> dict[str, Any]:
        if (record.start, record.end) == (region.start, region.end):
            return {}
        changes: dict[str, Any] = _fields(self._span(region))
        if isinstance(record, Meeting):
            old = (record.start, record.end)
            changes["mentions"] = tuple(
                self._span(region) if (one.start, one.end) == old else one for one in record.mentions
            )
        return changes

    @staticmethod
    def _valued(record: Any, region: Region, before: str | None) -> dict[str, Any]:
        if region.value == before:
            return {}
        if isinstance(record, Date):
            return {"value": region.value, "grain": _grain(region.value)}
        if isinstance(record, Deadline):
            return {"due": region.value, "reason": None if region.value else record.reason}
        return {"kind": region.value or record.kind} if isinstance(record, Meeting) else {}

    def _made(self, region: Region) -> Any:
        span = _fields(self._span(region))
        if region.label == "date":
            return Date(**span, value=region.value, grain=_grain(region.value), source=SOURCE)
        if region.label == "deadline":
            return Deadline(**span, due=region.value, source=SOURCE)
        if region.label == "statement":
            return Statement(**span, direct=self._in_quotes(region), source=SOURCE)
        kind = region.value or " ".join(span["text"].casefold().split())
        return Meeting(kind, **span, mentions=(self._span(region),), source=SOURCE)

    def _in_quotes(self, region: Region) -> bool:
        around = (self.text[max(0, region.start - 1) : region.start], self.text[region.end : region.end + 1])
        return any(mark in ('"', "“", "”", "'", "‘", "’") for mark in around)

    def _with_parts(self, record: Any, label: str, id_: str) -> dict[str, Any]:
        """The parts of a record that changed."""
        if label == "deadline":
            changes = {}
            for name, make in (("obligation", Span), ("obliged", Obliged)):
                region = self._part(name, id_)
                changes[name] = None if region is None else self._part_as(getattr(record, name), make, region)
            return _changes(record, **changes)
        if label == "meeting":
            region = self._part("venue", id_)
            venue = None if region is None else self._part_as(record.venue, Venue, region)
            purposes = [
                self._part_as(purpose, Purpose, self.kept[key])
                for n, purpose in enumerate(record.purposes)
                if (key := f"{id_}.purpose.{n}") in self.kept
            ]
            fresh = [self._part_as(None, Purpose, one) for one in self._joined("purpose", id_)]
            if fresh:
                purposes = sorted([*purposes, *fresh], key=lambda purpose: purpose.start)
            return _changes(record, venue=venue, purposes=tuple(purposes))
        return {}

    def _part(self, name: str, owner: str) -> Region | None:
        """The stretch of a part that there is once: a new one before the one that was there."""
        return next(iter(self._joined(name, owner)), self.kept.get(f"{owner}.{name}"))

    def _part_as(self, part: Any, kind: type[Any], region: Region) -> Any:
        if part is not None and (part.start, part.end) == (region.start, region.end):
            return part
        return replace(part, **_fields(self._span(region))) if part is not None else kind(**_fields(self._span(region)))

    def _joined(self, label: str, owner: str) -> list[Region]:
        """The new parts of an owner."""
        return [region for region in self.new if region.label == label and self._owner(region) == owner]

    def _owner(self, part: Region) -> str | None:
        kind = LABELS[part.label]
        candidates = [
            (id_, region) for id_, region in self.kept.items() if region.label == kind and id_.count(".") == 1
        ]
        fresh = [region for region in self.new if region.label == kind]
        candidates += [(region.id or f"{kind}.new.{n}", region) for n, region in enumerate(fresh)]
        if part.owner is not None and (joined := [id_ for id_, one in candidates if part.owner in (id_, one.id)]):
            return joined[0]
        nearest = min(
            candidates,
            key=lambda one: (one[1].start > part.start, abs(one[1].start - part.start)),
            default=(None, part),
        )
        return nearest[0]

    def _span(self, region: Region) -> Span:
        return Span(self.text[region.start : region.end], region.start, region.end)


def _fields(span: Span) -> dict[str, Any]:
    """Text, start and end, as fields of a record."""
    return {"text": span.text, "start": span.start, "end": span.end}


def _changes(record: Any, **values: Any) -> dict[str, Any]:
    """Those of the values that are not the record's."""
    return {name: value for name, value in values.items() if getattr(record, name) != value}


def _changed(record: Any, changes: dict[str, Any]) -> Any:
    """The record with changes, which a person made and is sure of."""
    return replace(record, **changes, confidence=1.0, source=SOURCE) if changes else record


def _grain(value: str | None) -> Grain | None:
    if value is None:
        return None
    return Grain.INTERVAL if "/" in value else {4: Grain.YEAR, 7: Grain.MONTH}.get(len(value), Grain.DAY)


def _ids(article: Article) -> set[str]:
    return {record.id for record in article.officials} | {record.id for record in article.institutions}


def _without(article: Article, lost: set[str]) -> Article:
    """The article without references to officials and institutions that are gone; words that stand for them stay."""

    def unlinked(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(unlinked(one) for one in value)
        if not isinstance(value, Record):
            return value
        fields = value.__dataclass_fields__  # type: ignore[attr-defined]
        changes: dict[str, Any] = {}
        for name in fields:
            old = getattr(value, name)
            if name in ("ref", "institution"):
                new = None if old in lost else old
            elif name == "members":
                new = tuple(one for one in old if one not in lost)
            else:
                new = unlinked(old)
            if new is not old and new != old:
                changes[name] = new
        return replace(value, **changes) if changes else value  # type: ignore[type-var]

    result = unlinked(article)
    assert isinstance(result, Article)
    return result

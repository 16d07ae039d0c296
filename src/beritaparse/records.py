"""What comes out: immutable typed records.

This is the record contract of the library: the classes here, their JSON and the JSON Schema say the same. How a
record becomes plain data and comes back is in `beritaparse.record_base`.

Offsets (``start``, ``end``) count characters of `Article.text`, ``end`` exclusive, so that
``article.text[record.start:record.end] == record.text`` for every record that carries them. Dates follow ISO 8601:
``2024-09-28`` (day), ``2024-09`` (month), ``2024`` (year) and ``a/b`` for an interval with both ends included.
Region codes are those of the Kemendagri ('51.06'), times of day carry their zone ('09:00+08:00').

Every record is equal to another with the same content and hashable, so records can be put in sets and compared in
tests. ``repr`` shows only what is filled.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Self

from beritaparse.record_base import Record, record
from beritaparse.version import SCHEMA_VERSION, __version__

__all__ = [
    "Acting",
    "Article",
    "Date",
    "DateRelation",
    "Dateline",
    "Deadline",
    "Force",
    "Grain",
    "Institution",
    "Jurisdiction",
    "Link",
    "Meeting",
    "Mode",
    "Obliged",
    "Office",
    "Official",
    "Participant",
    "Purpose",
    "PurposeKind",
    "Record",
    "RegionKind",
    "Role",
    "Span",
    "Speaker",
    "Statement",
    "Status",
    "Title",
    "Venue",
    "Weekday",
]


class Acting(StrEnum):
    """In what acting capacity an office is held; the value is the mark in its canonical spelling, without full stop.

    The marks are those of the civil service: UU 30/2014 and BKN circular 1/SE/I/2021 for Plt and Plh, UU 10/2016 and
    Permendagri 4/2023 for Pj and Pjs; Pgs is used by Polri, state enterprises and banks.
    """

    PJ = "Pj"
    PJS = "Pjs"
    PLT = "Plt"
    PLH = "Plh"
    PGS = "Pgs"
    PS = "Ps"
    AD_INTERIM = "Ad interim"
    CARETAKER = "Caretaker"


class Status(StrEnum):
    """Whether the person holds the office at the time of the article."""

    INCUMBENT = "incumbent"
    FORMER = "former"
    ELECT = "elect"
    CANDIDATE = "candidate"


class RegionKind(StrEnum):
    """Kind of a jurisdiction."""

    COUNTRY = "country"
    PROVINCE = "province"
    REGENCY = "regency"
    CITY = "city"
    DISTRICT = "district"
    VILLAGE = "village"


class Grain(StrEnum):
    """How fine a date is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


class DateRelation(StrEnum):
    """How a date expression is tied to its anchor."""

    ABSOLUTE = "absolute"
    PARTIAL = "partial"
    RELATIVE = "relative"
    EVENT = "event"


class Force(StrEnum):
    """What stands behind a deadline."""

    ORDER = "order"
    TARGET = "target"
    REGISTRATION = "registration"
    RULE = "rule"


class Mode(StrEnum):
    """How a meeting is held."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


class PurposeKind(StrEnum):
    """What sort of purpose a phrase states."""

    TOPIC = "topic"
    AIM = "aim"
    AGENDA = "agenda"
    FOLLOW_UP = "follow_up"
    COMMEMORATION = "commemoration"


class Role(StrEnum):
    """The part someone takes in a meeting."""

    CHAIR = "chair"
    ACCOMPANYING = "accompanying"
    ATTENDING = "attending"
    REPRESENTED = "represented"
    REPRESENTING = "representing"
    INVITED = "invited"
    HOST = "host"
    SPEAKER = "speaker"
    OBJECT = "object"


@record
class Span(Record):
    """A stretch of the article: ``article.text[start:end] == text``."""

    text: str
    start: int
    end: int


@record
class Dateline(Record):
    """The place (and outlet) that opens the body: 'BANGLI -', 'Liputan6.com, Jakarta -'.

    ``place`` is the place as written; ``code`` the Kemendagri code of the region that it stands for.
    """

    text: str
    start: int
    end: int
    place: str | None = None
    code: str | None = None


@record
class Title(Record):
    """A title before or after a name: degree, honorific, hajj, nobility. ``canonical`` is the spelling of the lexicon
    ('M.Si.' for 'M. Si.'), null where the lexicon does not know the title."""

    text: str
    start: int
    end: int
    canonical: str | None = None


@record
class Jurisdiction(Record):
    """The region over which an office or body has authority.

    ``name`` is written in full with its kind ('Kabupaten Bangli'); ``code`` is the Kemendagri code, null for
    villages and for what could not be linked; ``province`` is the province's name; ``parent`` the name of the region
    above a district or village where the article tells it. ``source`` says where it comes from: 'stated', or
    'inherited:' and the part of the article (dateline, outlet, title, mention, institution).
    """

    name: str
    kind: RegionKind | None = None
    code: str | None = None
    province: str | None = None
    parent: str | None = None
    source: str | None = None

    def _brief(self) -> str:
        return f"{self.name} [{self.code}]" if self.code else self.name


@record
class Office(Record):
    """An office that a person holds.

    ``title`` is as written, without acting mark, place and name ('Kepala BPBD'); ``title_full`` with abbreviations
    expanded; ``unit`` is the number or ending of a military or police unit ('1626/Bangli'); ``institution`` the id of
    the body in this article.
    """

    title: str
    title_full: str
    acting: Acting | None = None
    status: Status = Status.INCUMBENT
    jurisdiction: Jurisdiction | None = None
    unit: str | None = None
    institution: str | None = None


@record
class Official(Record):
    """A person with a public office, or an office without its holder's name (``name`` is null)."""

    id: str
    name: str | None
    prefixes: tuple[Title, ...] = ()
    suffixes: tuple[Title, ...] = ()
    rank: str | None = None
    rank_full: str | None = None
    offices: tuple[Office, ...] = ()
    mentions: tuple[Span, ...] = ()
    confidence: float = 1.0
    source: str = ""


@record
class Institution(Record):
    """A public body.

    ``kind`` is one of executive, department, legislature, election, police, military, prosecution, court, ministry,
    agency, enterprise, health, education, village, forum, party, other. ``level`` is national, province, regency,
    city, district or village. ``within_office`` tells that the article names the body only inside an office ('Ketua
    DPRD'), not as an actor.
    """

    id: str
    name: str
    abbreviation: str | None = None
    kind: str | None = None
    level: str | None = None
    jurisdiction: Jurisdiction | None = None
    members: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    within_office: bool = False
    confidence: float = 1.0
    source: str = ""


@record
class Weekday(Record):
    """A weekday stated beside a date: ``name`` is 1 (Monday) to 7 (Sunday) as in ISO 8601; ``agrees`` whether the
    date falls on it, null where the date is not resolved."""

    number: int
    agrees: bool | None = None


@record
class Date(Record):
    """An expression that says when.

    ``value`` is null where the article gives no anchor for it. ``time`` is a time of day ('09:00', with zone
    '09:00+08:00') or a span of it ('08:00+08:00/12:00+08:00').
    """

    text: str
    start: int
    end: int
    value: str | None
    time: str | None = None
    grain: Grain | None = None
    relation: DateRelation = DateRelation.ABSOLUTE
    weekday: Weekday | None = None
    approximate: bool = False
    confidence: float = 1.0
    source: str = ""


@record
class Obliged(Record):
    """Who has to do what is due: their words, and the id of the official or institution where it is a record."""

    text: str
    start: int
    end: int
    ref: str | None = None


@record
class Link(Record):
    """A reference to an official or institution by id, with the words that stand for it."""

    ref: str | None
    text: str | None = None
    start: int | None = None
    end: int | None = None


@record
class Deadline(Record):
    """What must be done no later than a point in time. ``due`` is the last admissible day (month, year), null where it
    cannot be resolved; ``reason`` then says why."""

    text: str
    start: int
    end: int
    due: str | None
    obligation: Span | None = None
    obliged: Obliged | None = None
    issuer: Link | None = None
    force: Force = Force.ORDER
    reason: str | None = None
    confidence: float = 1.0
    source: str = ""


@record
class Venue(Record):
    """Where a meeting is held."""

    text: str
    start: int
    end: int


@record
class Purpose(Record):
    """What a meeting is for or about: the shortest complete phrase, without its cue word."""

    text: str
    start: int
    end: int
    kind: PurposeKind = PurposeKind.TOPIC


@record
class Participant(Record):
    """Someone who takes part in a meeting: the id of an official or institution where it is a record, the words, the
    role, and a head count where one is stated ('55 PNS')."""

    ref: str | None
    text: str
    start: int
    end: int
    role: Role = Role.ATTENDING
    count: int | None = None


@record
class Meeting(Record):
    """An organised event. ``kind`` is the head phrase in lower case ('rapat koordinasi'); ``main`` marks the event
    that the article is about; ``time`` is the time of day at which it starts ('09:00', zone in `Date.time`)."""

    kind: str
    text: str
    start: int
    end: int
    main: bool = False
    date: str | None = None
    time: str | None = None
    mode: Mode | None = None
    venue: Venue | None = None
    jurisdiction: Jurisdiction | None = None
    chair: Link | None = None
    participants: tuple[Participant, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    mentions: tuple[Span, ...] = ()
    confidence: float = 1.0
    source: str = ""


@record
class Speaker(Record):
    """Who speaks: the id of an official where it is a record, the name or words that stand for the speaker."""

    ref: str | None
    text: str | None = None


@record
class Statement(Record):
    """What someone says. ``direct`` speech stands in quotation marks, which ``text`` leaves out; ``cue`` is the word
    that introduces it ('ujar', 'menurut')."""

    text: str
    start: int
    end: int
    direct: bool
    speaker: Speaker | None = None
    cue: Span | None = None
    confidence: float = 1.0
    source: str = ""


@record
class Article(Record):
    """A parsed article: its parts and the records found in it.

    ``text`` is the text that was parsed (null when it was left out of the JSON; ``text_sha256`` stays).
    ``published`` is ISO 8601, a day or a day with time. ``title`` is the context given by the caller.
    """

    id: str | None
    text: str | None
    text_sha256: str
    schema_version: str = SCHEMA_VERSION
    library_version: str = __version__
    model_version: str | None = None
    title: str | None = None
    headline: Span | None = None
    outlet: Span | None = None
    byline: Span | None = None
    published: str | None = None
    url: str | None = None
    dateline: Dateline | None = None
    captions: tuple[Span, ...] = ()
    officials: tuple[Official, ...] = ()
    institutions: tuple[Institution, ...] = ()
    dates: tuple[Date, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    statements: tuple[Statement, ...] = ()

    def to_json(self, *, text: bool = True, indent: int | None = None) -> str:
        """The article as JSON.

        Args:
            text: whether the article's text is written too; ``text_sha256`` always is.
            indent: spaces of indentation; one line without.
        """
        data = self.to_dict()
        if not text:
            data["text"] = None
        return json.dumps(data, ensure_ascii=False, indent=indent)

    @classmethod
    def from_json(cls, data: str | bytes) -> Self:
        """The article that `to_json` wrote.

        Raises:
            ValueError: not JSON, or not an article of this contract.
        """
        try:
            plain = json.loads(data)
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise ValueError(f"not the JSON of an article: {error}") from error
        if not isinstance(plain, dict):
            raise ValueError(f"the JSON of an article is an object, not {type(plain).__name__}")
        return cls.from_dict(plain)

    def by_id(self, ref: str | None) -> Official | Institution | None:
        """The official or institution of an id, None where there is none."""
        records: tuple[Official | Institution, ...] = (*self.officials, *self.institutions)
        return next((one for one in records if ref is not None and one.id == ref), None)

    def summary(self) -> tuple[str, ...]:
        """A sentence in Indonesian for each meeting and deadline, built from the records alone.

        The words are those of the records, joined by a few connecting ones; see `beritaparse.summary`.
        """
        from beritaparse.summary import summarise

        return summarise(self)

    def _repr_html_(self) -> str:
        """What a notebook shows: the text with its records, see `beritaparse.display.html`."""
        from beritaparse.display.html import frame

        return frame(self)

    def __repr__(self) -> str:
        counts = [
            f"{len(records)} {name}"
            for name in ("officials", "institutions", "dates", "deadlines", "meetings", "statements")
            if (records := getattr(self, name))
        ]
        head = f"{self.headline.text!r}, " if self.headline else ""
        return f"Article({head}{', '.join(counts) or 'no records'})"

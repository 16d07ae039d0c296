"""The rows of the tables of the state: places, offices, persons' titles, bodies, abbreviations; and all tables by name.

The rows of language have a module of their own, `beritaparse.lexicon.word_rows`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from beritaparse.lexicon.row import Case, Row
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


@dataclass(frozen=True, slots=True)
class Region(Row):
    """A province, regency or city. ``code`` is the Kemendagri code, ``contextual_aliases`` are names that mean the
    region only behind a word like Bupati or Kabupaten, ``seats`` the towns of its offices. ``since`` is the day from
    which the code is in force, ``earlier`` the region's code before; both are empty where the code is an old one."""

    table: ClassVar[str] = "regions"
    code: str
    kind: str
    name: str
    province: str
    iso: str
    aliases: tuple[str, ...]
    contextual_aliases: tuple[str, ...]
    seats: tuple[str, ...]
    since: str
    earlier: str

    def forms(self) -> Iterator[tuple[str, Case]]:
        for form in (self.name, *self.aliases):
            yield form, Case.CAPITAL
            if " " in form:  # 'Tulangbawang', 'Palangkaraya'
                yield form.replace(" ", ""), Case.CAPITAL
        for form in self.contextual_aliases:
            yield form, Case.CAPITAL


@dataclass(frozen=True, slots=True)
class PlaceWord(Row):
    """A word that tells the kind of the place whose name follows it: 'Kabupaten', 'Nagari', 'Pemkot'."""

    table: ClassVar[str] = "place_words"
    written: ClassVar[tuple[str, ...]] = ("word", "variants")
    word: str
    kind: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceCue(Row):
    """A word of an office or body that tells the kind of place it belongs to: a 'Wali Kota' has a city, a 'Camat' a
    district. ``noun`` is what such a district or village is called ('Peratin' of a 'Pekon')."""

    table: ClassVar[str] = "place_cues"
    written: ClassVar[tuple[str, ...]] = ("cue", "variants")
    cue: str
    kinds: tuple[str, ...]
    noun: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForeignPlace(Row):
    """A country, or a state or city abroad that has a governor or mayor in the news: no holder's name begins with it
    behind an office. ``kind`` is country, state or city."""

    table: ClassVar[str] = "foreign_places"
    written: ClassVar[tuple[str, ...]] = ("name", "variants")
    case: ClassVar[Case] = Case.CAPITAL
    exact_below: ClassVar[int] = 4
    name: str
    kind: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActingMark(Row):
    """A mark of holding an office for someone else: 'Plt.', 'Penjabat sementara'."""

    table: ClassVar[str] = "acting"
    written: ClassVar[tuple[str, ...]] = ("mark", "expansion", "variants")
    exact_below: ClassVar[int] = 4
    mark: str
    acting: str
    expansion: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusMark(Row):
    """A word that tells a former, elected or would-be holder of an office: 'mantan', 'terpilih', 'calon'."""

    table: ClassVar[str] = "status"
    written: ClassVar[tuple[str, ...]] = ("mark", "variants")
    mark: str
    status: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficeTitle(Row):
    """The title of an office: 'Sekretaris Daerah', with 'Sekda' among its variants.

    ``body`` is the body it belongs to, ``level`` national, province, regency_city, district, village or other;
    ``follows`` what stands behind the title before a name: ``place`` ('Bupati Bangli'), ``body`` ('Kepala' Dinas
    Kesehatan …) or ``unit`` ('Dandim 1626/Bangli').
    """

    table: ClassVar[str] = "offices"
    title: str
    variants: tuple[str, ...]
    body: str
    level: str
    branch: str
    follows: str

    def forms(self) -> Iterator[tuple[str, Case]]:
        for form in (self.title, *self.variants):
            yield form, Case.EXACT if len(form) < 4 else Case.ANY
            if form.count(" ") == 1 and len(form) > 8:  # 'WakilBupati', as careless typists write
                yield form.replace(" ", ""), Case.CAPITAL


@dataclass(frozen=True, slots=True)
class PersonTitle(Row):
    """A degree, honorific, religious or hajj title, or a particle of names, before or after a name."""

    table: ClassVar[str] = "titles"
    canonical: str
    position: str
    expansion: str
    kind: str
    variants: tuple[str, ...]

    def forms(self) -> Iterator[tuple[str, Case]]:
        for form in (self.canonical, *self.variants):
            yield form, Case.EXACT if len(form.replace(".", "")) < 4 else Case.CAPITAL


@dataclass(frozen=True, slots=True)
class Rank(Row):
    """A military, police or customary rank, or the corps that follows it."""

    table: ClassVar[str] = "ranks"
    written: ClassVar[tuple[str, ...]] = ("rank", "variants")
    case: ClassVar[Case] = Case.CAPITAL
    exact_below: ClassVar[int] = 4
    rank: str
    expansion: str
    service: str
    grade: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body(Row):
    """A public body: 'Komisi Pemilihan Umum', with 'KPU' among its variants.

    ``contextual_variants`` are short forms with other readings, which mean the body only where the article writes the
    name out beside them or a place follows ('PN Bangli'). ``level`` is that of `BodyHead`. ``standing`` tells how the
    body is reported: public; named (only with a name or place of its own: 'Polsek Kintamani'); generic, private or
    place (not at all: 'OPD', parties, 'Desa'). ``members`` are those of a forum.
    """

    table: ClassVar[str] = "institutions"
    name: str
    variants: tuple[str, ...]
    contextual_variants: tuple[str, ...]
    kind: str
    level: str
    standing: str
    members: tuple[str, ...]

    def forms(self) -> Iterator[tuple[str, Case]]:
        for form in (self.name, *self.variants, *self.contextual_variants):
            yield form, Case.EXACT if len(form) < 4 else self._case(form)

    def _case(self, form: str) -> Case:
        """'forkopimda' and 'dinas kesehatan' are written without capitals too; 'antara' and 'garuda' are words."""
        lax = self.kind in _PUBLIC_KINDS and self.standing in ("public", "named") and len(form) > 4
        return Case.ANY if lax else Case.CAPITAL


_PUBLIC_KINDS = frozenset(
    [
        "executive",
        "department",
        "legislature",
        "police",
        "military",
        "forum",
        "election",
        "health",
        "court",
        "prosecution",
    ]
)


@dataclass(frozen=True, slots=True)
class BodyHead(Row):
    """The first word of the names of bodies that no table can list: 'Dinas', 'Puskesmas', 'Gugus Tugas'.

    ``level`` is national, province, regional (of province, regency or city), regency_city, district, village, tiered
    (one at every level: the bare name is that of the article's region) or other. ``tail`` tells how the name goes on:

    - branch: words of the branches of administration (table ``branch_words``), in a list: 'Dinas Pertanian dan Pangan';
    - name: a proper name or number: 'Puskesmas Kintamani I', 'SMPN 3 Bangli';
    - topic: capitalised words, also joined by 'dan': 'Gugus Tugas Percepatan Penanganan Covid-19';
    - part: a part of another body, which follows: 'Komisi II DPRD Kabupaten Bangli';
    - place: nothing but the place.

    ``parent`` is the body that a bare name belongs to: a 'Bagian Hukum' to the 'Sekretariat Daerah'. ``lower`` says
    that the name of a branch may be written without capitals ('dinas kesehatan'). Names that begin like a
    non-example are none.
    """

    table: ClassVar[str] = "body_heads"
    head: str
    variants: tuple[str, ...]
    kind: str
    level: str
    tail: str
    parent: str
    lower: str
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]

    def forms(self) -> Iterator[tuple[str, Case]]:
        for form in (self.head, *self.variants):
            yield form, Case.EXACT if len(form) < 4 and form.isupper() else Case.ANY


@dataclass(frozen=True, slots=True)
class BodyContext(Row):
    """A word before the name of a body that makes it part of an office, venue or document: 'Kepala Dinas …', 'Aula
    Dinas …', 'Peraturan KPU …'.

    A word that the table writes with a capital letter does so only with one: 'Keputusan KPU Nomor 3' is a document,
    'keputusan KPU' what the KPU did.
    """

    table: ClassVar[str] = "body_contexts"
    written: ClassVar[tuple[str, ...]] = ("word",)
    word: str
    context: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Abbreviation(Row):
    """Any other abbreviation: 'ASN' for 'Aparatur Sipil Negara'."""

    table: ClassVar[str] = "abbreviations"
    written: ClassVar[tuple[str, ...]] = ("short", "variants")
    case: ClassVar[Case] = Case.CAPITAL
    exact_below: ClassVar[int] = 5
    short: str
    expansion: str
    variants: tuple[str, ...]
    domain: str


@dataclass(frozen=True, slots=True)
class AmbiguousForm(Row):
    """One reading of a written form that has several: 'SE' as 'Surat Edaran'. The rows of a form are all its readings.

    ``reading`` is the form written out, empty where it stands for nothing longer; ``canonical`` how it is written where
    it stays short. ``kind`` tells what the reading is; ``place`` names the places in a phrase where it stands (see
    `beritaparse.language.readings`), ``before`` and ``after`` the words right beside it, ``near`` words in its
    neighbourhood; a cue that ends in ``*`` is the beginning of a word. ``weight`` (0 to 3) decides where the context
    does not; without any the form is left alone.
    """

    table: ClassVar[str] = "ambiguous"
    written: ClassVar[tuple[str, ...]] = ("form",)
    case: ClassVar[Case] = Case.EXACT
    form: str
    reading: str
    canonical: str
    kind: str
    place: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    near: tuple[str, ...]
    weight: str
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class District(Row):
    """A district with its Kemendagri code. The matcher does not look for these; see `beritaparse.lexicon.places`."""

    table: ClassVar[str] = "districts"
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedBody(Row):
    """A word of bodies that have a name of their own behind it, which is no holder's: 'RSUD Tripat'."""

    table: ClassVar[str] = "named_bodies"
    cue: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficeContext(Row):
    """A word in front of an office's title that makes it no person: 'Peraturan Bupati', 'kantor Camat'."""

    table: ClassVar[str] = "office_contexts"
    cue: str
    reason: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrivateBody(Row):
    """A word of a body whose heads hold no public office: 'PT', 'Yayasan', 'Partai'."""

    table: ClassVar[str] = "private_bodies"
    cue: str
    kind: str
    examples: tuple[str, ...]


#: The tables that the one matcher looks for in a text.
TABLES: tuple[type[Row], ...] = (
    Region,
    ForeignPlace,
    ActingMark,
    StatusMark,
    OfficeTitle,
    PersonTitle,
    Rank,
    Body,
    BodyHead,
    Abbreviation,
    AmbiguousForm,
    MeetingKind,
    SpeechCue,
    EventCue,
    PurposeCue,
    RoleCue,
    VenueWord,
    GroupWord,
    ClauseWord,
)

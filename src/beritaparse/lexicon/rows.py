"""The rows of the lexicon's tables: one class for each table, its fields the table's columns.

A cell with several values separates them by ``;``. Every class says which written forms of a row the matcher looks
for, and how strictly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Case(StrEnum):
    """How a written form must agree with the text in case."""

    ANY = "any"
    """'bupati', 'Bupati', 'BUPATI'."""
    CAPITAL = "capital"
    """Begins with a capital letter: names."""
    EXACT = "exact"
    """Letter by letter: short abbreviations that are words otherwise ('PA', 'SE')."""


@dataclass(frozen=True, slots=True)
class Row:
    """Base of the rows."""

    table: ClassVar[str]
    written: ClassVar[tuple[str, ...]] = ()
    """The columns that hold the written forms; none in tables that the matcher does not look for."""
    case: ClassVar[Case] = Case.ANY
    exact_below: ClassVar[int] = 0
    """Forms with fewer characters must agree letter by letter."""

    def forms(self) -> Iterator[tuple[str, Case]]:
        """The written forms of the row, each with its demand on case."""
        for column in self.written:
            value = getattr(self, column)
            for form in (value,) if isinstance(value, str) else value:
                yield form, Case.EXACT if len(form) < self.exact_below else self.case


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
class BranchWord(Row):
    """A word of the names of branches of administration, with its ``expansion`` where it is an abbreviation."""

    table: ClassVar[str] = "branch_words"
    written: ClassVar[tuple[str, ...]] = ("word",)
    word: str
    expansion: str


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
class MeetingKind(Row):
    """A kind of organised event: 'rapat koordinasi', with 'rakor' among its variants.

    ``verbs`` are the verbs that name the same act, active and passive ('meresmikan', 'diresmikan'); ``family`` groups
    kinds that can name one event; ``strength`` tells how surely the words mean an organised event: 3 by themselves, 2
    with a hint (a date, a venue, a verb like 'menggelar'), 1 only where they are presented as one; ``object`` is what
    the noun's complement or the verb's object says about the event: its topic, its place ('meninjau Pasar Kota'), or no
    more than its name ('Festival Jajanan Pasar').
    """

    table: ClassVar[str] = "meetings"
    kind: str
    variants: tuple[str, ...]
    verbs: tuple[str, ...]
    family: str
    strength: str
    object: str
    gloss: str
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]

    def forms(self) -> Iterator[tuple[str, Case]]:
        for form in (self.kind, *self.variants, *self.verbs):
            yield form, Case.EXACT if len(form) <= 4 and form.isupper() else Case.ANY


@dataclass(frozen=True, slots=True)
class EventCue(Row):
    """A word that presents an event: ``use`` is hold ('menggelar rapat'), attend, lead, open, frame ('acara rapat',
    'usai rapat') or gather ('mengumpulkan para camat')."""

    table: ClassVar[str] = "event_cues"
    written: ClassVar[tuple[str, ...]] = ("cue", "variants")
    cue: str
    variants: tuple[str, ...]
    use: str
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PurposeCue(Row):
    """A word that states what an event is for: 'guna', 'membahas', 'tindak lanjut dari'.

    ``places`` tells where it may stand: ``event`` behind the event in its clause, ``near`` directly behind it,
    ``subject`` where the event is the subject ('rapat ini bertujuan …'), ``front`` at the beginning of a sentence that
    then names the event, ``gather`` behind a verb of gathering, ``start`` at the beginning of the sentence after one
    about the event, ``award`` behind an award. ``takes`` is what follows: ``verb``, ``noun`` or ``any``. With ``keep``
    the cue is part of the purpose ('tindak lanjut dari arahan kemarin').
    """

    table: ClassVar[str] = "purpose_cues"
    written: ClassVar[tuple[str, ...]] = ("cue", "variants")
    cue: str
    variants: tuple[str, ...]
    kind: str
    places: tuple[str, ...]
    takes: str
    keep: str
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleCue(Row):
    """A word that tells the part of someone in an event; ``side`` is where that person stands: before or after it."""

    table: ClassVar[str] = "role_cues"
    written: ClassVar[tuple[str, ...]] = ("cue", "variants")
    cue: str
    variants: tuple[str, ...]
    role: str
    side: str
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupWord(Row):
    """A word with which a group in a list of participants begins: 'para camat', 'seluruh kepala dinas'. ``role`` is
    that of the group where the word tells it: a 'perwakilan' represents others."""

    table: ClassVar[str] = "group_words"
    written: ClassVar[tuple[str, ...]] = ("word", "variants")
    word: str
    variants: tuple[str, ...]
    role: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VenueWord(Row):
    """A word with which a place begins: ``kind`` is room, building, lodging, ground, worship, school, health, office,
    area or virtual; ``none`` marks those that never begin one ('di bidang', 'di tengah')."""

    table: ClassVar[str] = "venue_words"
    written: ClassVar[tuple[str, ...]] = ("word",)
    word: str
    kind: str


@dataclass(frozen=True, slots=True)
class ClauseWord(Row):
    """A word at which a phrase ends: ``effect`` is ``ends`` where it ends every phrase, ``ends_name`` where it ends
    what an event is called, ``blocks`` where nothing behind it is a purpose."""

    table: ClassVar[str] = "clause_words"
    written: ClassVar[tuple[str, ...]] = ("word", "variants")
    word: str
    variants: tuple[str, ...]
    effect: str
    note: str


@dataclass(frozen=True, slots=True)
class WordSet(Row):
    """A closed set of words for which a grammar asks by ``name``; see `beritaparse.lexicon.word_sets`."""

    table: ClassVar[str] = "word_sets"
    name: str
    note: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventWeight(Row):
    """What a feature of an event says for or against the article's being about it, in log-odds. The weights were learnt
    from annotated articles; see `beritaparse.extract.meetings.choice` and the card ``models/main_event``. The matcher
    does not look for these."""

    table: ClassVar[str] = "event_weights"
    feature: str
    weight: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CommonWord(Row):
    """A word that running text writes in lower case, so that a capital letter does not make it a name.

    ``name`` is 'yes' for those that are parts of names too ('Utama', 'Putra', 'Indah'), 'may' for rarer words, which
    can end a name where a sentence writes them with a capital ('Juang'). The matcher does not look for these words;
    see `beritaparse.language.words`.
    """

    table: ClassVar[str] = "common_words"
    word: str
    name: str


@dataclass(frozen=True, slots=True)
class NameWord(Row):
    """A word that begins the names of many ('Rahmat', 'Wayan', 'Yohanes'): behind an unknown place it shows where
    the holder's name begins. ``tradition`` is where it is most at home. The matcher does not look for these words; see
    `beritaparse.language.words`."""

    table: ClassVar[str] = "name_words"
    word: str
    tradition: str


@dataclass(frozen=True, slots=True)
class District(Row):
    """A district with its Kemendagri code. The matcher does not look for these; see `beritaparse.lexicon.places`."""

    table: ClassVar[str] = "districts"
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class BodyWord(Row):
    """A word of the names of public bodies that news capitalises nearly always ('Informatika'), or two words of which
    one is a part of personal names too ('Sumber Daya'). The matcher does not look for these."""

    table: ClassVar[str] = "body_words"
    word: str


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


@dataclass(frozen=True, slots=True)
class SpeechCue(Row):
    """A verb of speaking by its root.

    ``quotative`` are the bare forms that follow what was said ('kata', 'ujar', also with -nya), ``reporting`` the
    active verbs ('mengatakan'), whose subject speaks, ``passive`` those whose agent does ('disampaikan', also
    with -nya). ``alone`` marks roots that are hardly ever a noun or adjective, so that a name behind them speaks even
    where no comma or quotation mark stands before.
    """

    table: ClassVar[str] = "speech_cues"
    cue: str
    quotative: tuple[str, ...]
    reporting: tuple[str, ...]
    passive: tuple[str, ...]
    alone: str
    examples: tuple[str, ...]
    non_examples: tuple[str, ...]

    def forms(self) -> Iterator[tuple[str, Case]]:
        for form in (*self.quotative, *self.passive):
            yield form, Case.ANY
            if not form.endswith("nya"):
                yield f"{form}nya", Case.ANY
        for form in self.reporting:
            yield form, Case.ANY


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

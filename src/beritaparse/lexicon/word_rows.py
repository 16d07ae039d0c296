"""The rows of the tables of language: events, cues, and words by what they may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from beritaparse.lexicon.row import Case, Row


@dataclass(frozen=True, slots=True)
class BranchWord(Row):
    """A word of the names of branches of administration, with its ``expansion`` where it is an abbreviation."""

    table: ClassVar[str] = "branch_words"
    written: ClassVar[tuple[str, ...]] = ("word",)
    word: str
    expansion: str


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
class BodyWord(Row):
    """A word of the names of public bodies that news capitalises nearly always ('Informatika'), or two words of which
    one is a part of personal names too ('Sumber Daya'). The matcher does not look for these."""

    table: ClassVar[str] = "body_words"
    word: str


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

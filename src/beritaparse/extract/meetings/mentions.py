"""Where the text names an event: as a noun phrase ('rapat koordinasi') or by its verb ('meresmikan')."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from beritaparse.document import Part
from beritaparse.extract.meetings.marks import Cue, Marks
from beritaparse.language.verbs import is_active, is_passive
from beritaparse.lexicon.rows import Body, OfficeTitle
from beritaparse.lexicon.word_rows import EventCue, MeetingKind, PurposeCue, VenueWord
from beritaparse.lexicon.word_sets import word_set

#: What may stand between a verb like 'menggelar' and the event: 'menggelar kembali kegiatan rapat'.
_BETWEEN = word_set("between_verb_and_event")
#: Words before an event that is not the one told of, but any, or one to come.
_FEASTS = word_set("commemorated")
_OTHERS = word_set("before_another_event")
_THEMES = word_set("theme_words")
_TOURISTS = ("wisatawan", "turis", "pengunjung")
#: The kind that is a feast only where the feast is named: else 'peringatan' is a warning.
COMMEMORATION = "peringatan"
_EVERY = frozenset(("setiap", "tiap", "biasanya"))
#: Words that make an event one that was named before.
DEFINITE = word_set("definite")
#: Rooms and houses named after an event are places: 'ruang rapat', 'gedung pertemuan'.
_PLACES = frozenset(("room", "building", "ground"))
#: Uses of the passive verbs behind an event of which it is the subject.
_DONE = frozenset(("hold", "lead", "open"))

#: What stands in quotation marks is a name where it has so few characters, or is hardly longer than the event's words.
_NAME, _SPEECH = 24, 2.5

#: The family of events of a kind that no table lists.
UNLISTED = "unlisted"


@dataclass(slots=True)
class EventMention:
    """An event named at tokens ``first`` to ``last``. ``use`` is that of the cue that presents it, '' without."""

    row: MeetingKind
    first: int
    last: int
    sentence: int
    verb: bool
    passive: bool
    definite: bool
    use: str
    quoted: bool
    part: Part

    @property
    def strength(self) -> int:
        """How surely the words mean an organised event, from 1 to 3."""
        return int(self.row.strength)


class Neighbours:
    """The mentions of one event and those of all events, sentence by sentence."""

    def __init__(self, own: Iterable[EventMention], everything: dict[int, list[EventMention]]):
        self._own = by_sentence(own)
        self._everything = everything

    def own(self, sentence: int) -> list[EventMention]:
        """The event's mentions in a sentence."""
        return self._own.get(sentence, [])

    def others(self, sentence: int) -> list[EventMention]:
        """The mentions of other events in a sentence."""
        own = self.own(sentence)
        return [mention for mention in self._everything.get(sentence, ()) if mention not in own]


def by_sentence(mentions: Iterable[EventMention]) -> dict[int, list[EventMention]]:
    """Mentions grouped by the number of their sentence."""
    grouped: dict[int, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        grouped[mention.sentence].append(mention)
    return dict(grouped)


def event_mentions(marks: Marks) -> list[EventMention]:
    """All mentions of events, in order; the longest where several overlap."""
    found = []
    end = -1
    for cue in marks.cues(MeetingKind):
        if cue.first <= end or marks.is_silent(cue.first) or not _is_event(marks, cue):
            continue
        found.append(_mention(marks, cue))
        end = cue.last
    return found


def _mention(marks: Marks, cue: Cue[MeetingKind]) -> EventMention:
    lower = marks.lower[cue.first]
    verb = cue.form in cue.row.verbs
    return EventMention(
        row=cue.row,
        first=cue.first,
        last=cue.last,
        sentence=marks.sentence_index(cue.first),
        verb=verb,
        passive=verb and is_passive(lower),
        definite=_definite(marks, cue.last),
        use=presented(marks, cue.first) or _held_behind(marks, cue.last),
        quoted=_is_spoken(marks, cue),
        part=marks.part(cue.first),
    )


def _is_spoken(marks: Marks, cue: Cue[MeetingKind]) -> bool:
    """Whether the words stand in direct speech; 'acara "Pisah Sambut"' only has a name in quotation marks."""
    quotation = marks.quotation_at(cue.first)
    return quotation is not None and quotation.end - quotation.start > max(
        _NAME, _SPEECH * (marks.ends[cue.last] - marks.starts[cue.first])
    )


def _is_event(marks: Marks, cue: Cue[MeetingKind]) -> bool:
    if any(_covers(marks, kind, cue) for kind in (Body, OfficeTitle)):
        return False
    before = marks.word(cue.first - 1)
    place = marks.at(VenueWord, cue.first - 1)
    if place is not None and place.row.kind in _PLACES and before not in ("tempat", "lokasi", "sekitar"):
        return False
    if before in _OTHERS or (place is not None and place.row.kind == "area" and marks.is_capital(cue.first)):
        return False
    if cue.row.family == "community" and before == "bantuan":
        return False  # 'menyalurkan bantuan bedah rumah'
    if cue.row.family == "visit" and _is_tourism(marks, cue):
        return False
    first, _ = marks.sentence(cue.first)
    ahead = marks.lower[max(cue.first - 5, first) : cue.first]
    if "pernah" in ahead and ("tidak" in ahead or "belum" in ahead):
        return False  # 'tidak pernah melaporkan penyelenggaraan rapat anggota tahunan'
    if marks.word(cue.last + 1) == "-" and marks.word(cue.last + 2) == marks.lower[cue.last]:
        return False  # 'rapat-rapat di hotel' are any
    if ahead[-1:] == ["-"] and marks.word(cue.first - 2) == marks.lower[cue.first] and not _definite(marks, cue.last):
        return False
    if ahead[-2:] == ["salah", "satu"] and cue.form not in cue.row.verbs:
        return False  # 'merupakan salah satu upacara adat' tells what it is
    if any(word in _THEMES for word in ahead[-4:]):
        return False  # 'mengambil tema Pelatihan Berbicara' says what a sosialisasi was about
    opens = first == cue.first or before in ("-", "–", "—")
    if cue.row.kind == COMMEMORATION and cue.form in cue.row.verbs and opens:
        return False  # 'Memperingati Hari Ibu, warga menggelar lomba' is about the contest
    if cue.row.kind == COMMEMORATION and not _EVERY.isdisjoint(marks.lower[first : cue.first]):
        return False  # 'setiap tanggal 17 April kabupaten merayakan hari jadinya'
    if cue.row.kind == "hari jadi":  # only where it is held or attended; else it is what something celebrates
        return presented(marks, cue.first) in ("hold", "attend", "open", "lead")
    if cue.row.kind == COMMEMORATION and not _definite(marks, cue.last) and marks.word(cue.last + 1) not in _FEASTS:
        return cue.form in cue.row.verbs and marks.word(cue.last + 1) in _FEASTS
    rangka = marks.at(PurposeCue, cue.first - 2)
    if rangka is not None and rangka.row.cue == "dalam rangka" and int(cue.row.strength) < 3:
        return False
    if (
        int(cue.row.strength) == 1
        and not _definite(marks, cue.last)
        and cue.form not in cue.row.verbs
        and presented(marks, cue.first) in ("", "time")
        and not _held_behind(marks, cue.last)
    ):
        return marks.part(cue.first) is Part.HEADLINE
    return before not in ("tidak", "belum", "hasil", "biaya", "surat", "tim", "panitia") or int(cue.row.strength) == 3


def _is_tourism(marks: Marks, cue: Cue[MeetingKind]) -> bool:
    """Whether tourists come: 'kunjungan wisatawan', 'pengunjung yang berkunjung ke pantai'."""
    if marks.word(cue.last + 1).startswith(("wisat", "turis")):
        return True
    return any(word.startswith(_TOURISTS) for word in marks.lower[max(cue.first - 4, 0) : cue.first])


def _covers(marks: Marks, kind: type[Body] | type[OfficeTitle], cue: Cue[MeetingKind]) -> bool:
    """Whether the words are a part of a longer name of the lexicon: 'Badan Musyawarah'."""
    for first in range(max(cue.first - 4, 0), cue.first + 1):
        other = marks.at(kind, first)
        if other is not None and other.last >= cue.last and other.last - other.first > cue.last - cue.first:
            return True
    return False


def _definite(marks: Marks, last: int) -> bool:
    following = marks.word(last + 1)
    return following in DEFINITE or (following == "kali" and marks.word(last + 2) == "ini")


def presented(marks: Marks, first: int) -> str:
    """The use of the cue in front of an event, looked for over the words that may stand between."""
    for index in _back(marks, first):
        cue = marks.at(EventCue, index)
        if cue is not None:
            return cue.row.use
    return ""


def _held_behind(marks: Marks, last: int) -> str:
    """The use of the passive verb whose subject the event is: 'Pantauan kesiapan … dilakukan serentak'."""
    _, limit = marks.sentence(last)
    date_end = 0
    for index in range(last + 1, min(last + 26, limit)):
        if index in marks.dates:
            date_end = marks.dates[index].end
        if marks.starts[index] < date_end:
            continue  # 'hari ini, Selasa (26/6)' holds a comma
        cue = marks.at(EventCue, index)
        if (
            cue is not None
            and cue.row.use in _DONE
            and (is_passive(marks.lower[index]) or marks.lower[index] == "berlangsung")
        ):
            return cue.row.use
        if marks.texts[index] in (";", '"') or (marks.texts[index] == "," and index + 1 not in marks.dates):
            return ""
        if is_active(marks.lower[index]) and marks.lower[index] != "menjadi" and marks.word(index - 1) != "yang":
            return ""
    return ""


def _back(marks: Marks, first: int) -> Iterator[int]:
    use_frame = None
    for index in range(first - 1, max(first - 5, -1), -1):
        cue = marks.at(EventCue, index)
        if cue is not None and cue.row.use not in ("frame", "time"):
            yield index
            return
        if cue is not None:
            use_frame = index if use_frame is None or cue.row.use == "frame" else use_frame
        elif marks.lower[index] not in _BETWEEN:
            break
    if use_frame is not None:
        yield use_frame

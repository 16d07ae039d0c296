"""The purpose behind a cue: 'guna | menjaga stok pangan', 'membahas | penataan pasar'."""

from __future__ import annotations

from collections.abc import Container

from beritaparse.extract.meetings.agenda import behind_opener, list_items
from beritaparse.extract.meetings.aims import LEADS, Found, aims, is_deverbal, takes
from beritaparse.extract.meetings.marks import Cue, Marks
from beritaparse.extract.meetings.mentions import DEFINITE, Neighbours
from beritaparse.extract.meetings.names import COMMEMORATED
from beritaparse.extract.meetings.phrases import phrase_end
from beritaparse.extract.meetings.relation import opens
from beritaparse.language.numerals import FIRST_WORDS
from beritaparse.language.verbs import is_active, is_aim
from beritaparse.lexicon.word_rows import EventCue, MeetingKind, PurposeCue
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import PurposeKind

#: The cues of what an event shows or is a step towards, those of its forms behind which what it shows is a purpose
#: too, and words for an attitude.
_STANCE_CUES = frozenset(("sebagai bentuk", "sebagai langkah"))
_FORMS_OF_IT = frozenset(("sebagai bentuk", "merupakan bentuk"))
_STANCES = word_set("stances")
_ABOUT = word_set("about")
#: Of what an event is or marks beside being held.
_AND_ALSO = "sekaligus"
_OUTCOMES = frozenset(("menjadi", "menandai", "menegaskan", "menunjukkan", "membuktikan"))
_TOWARDS = frozenset(("dalam", "untuk", "guna"))
#: 'Langkah awal untuk memperkuat armada' is an aim, 'langkah awal dalam mewujudkan kota maju' a hope.
_STEP_NOUN, _STEP = "langkah", "untuk"
_EFFORT = "dalam upaya"
_TREATING = "membahas"
#: Counted topics, and how many words they may have before they are listed.
_SEVERAL, _COUNTED = frozenset(("beberapa", "sejumlah", "berbagai", "sederet")), 10
#: So many tokens behind the event 'untuk' may have a noun; behind a signing the parties are named first.
_NEAR, _NEAR_SIGNING = 8, 30
#: The words for who tries something are no more.
_TRIERS = 14
_PLACES = word_set("place_openers")
_TRYING = frozenset(("daerah", "pemerintah", "kami", "kita", "pihaknya"))


def _is_of_event(marks: Marks, cue: Cue[PurposeCue], around: Neighbours) -> bool:
    """Whether the event stands near enough before 'untuk' that a noun behind it is an aim: 'rapat dengan jajaran untuk
    pembongkaran tiang'."""
    sentence = marks.sentence_index(cue.first)
    before = [mention for mention in around.own(sentence) if mention.last < cue.first]
    if not before:
        return False
    near = _NEAR_SIGNING if before[-1].row.family == "signing" else _NEAR
    if cue.first - before[-1].last > near:
        return False
    return not any(is_aim(word) or word == "bantuan" for word in marks.lower[before[-1].last + 1 : cue.first])


def add_cued(marks: Marks, cue: Cue[PurposeCue], around: Neighbours, found: Found) -> None:
    """Add the purposes that a cue of the event opens: none, one, or several of a list."""
    sentence_first, _ = marks.sentence(cue.first)
    front = "front" in cue.row.places and opens(marks, sentence_first, cue.first)
    first = _beginning(marks, cue, around, front=front)
    if first is None:
        return
    cue, first = _inner_topic(marks, cue, first)
    kind = PurposeKind(cue.row.kind)
    if (start := _listed(marks, cue, first)) is not None:
        for one, other in list_items(marks, start, marks.sentence(start)[1]):
            found.add(one, other, kind)
        return
    if kind is PurposeKind.COMMEMORATION and not (marks.lower[first] in COMMEMORATED or marks.is_capital(first)):
        return  # 'menyambut positif usul itu'
    last = _ending(marks, cue, first, front=front)
    if last < first or marks.word(first + 1) == "hal" or _names_event(marks, first, last):
        return
    if cue.row.keep:
        if "with" in cue.row.places:
            last = next((n - 1 for n in range(first, last) if marks.lower[n] in ("dalam", "pada", "saat")), last)
        found.add(cue.first if not _is_double(cue) else _kept(marks, cue), last, kind)
        return
    for one, other in aims(marks, first, last):
        found.add(one, other, _kind(marks, one, kind))


def _listed(marks: Marks, cue: Cue[PurposeCue], first: int) -> int | None:
    """Where the topics are listed one by one: 'yang dibahas antara lain | …', 'membahas tiga hal, yaitu | …'."""
    if cue.row.cue != _TREATING:
        return None
    limit = marks.sentence(first)[1]
    opening = behind_opener(marks, cue.last + 1)
    if opening is not None:
        return opening
    if marks.lower[first] in FIRST_WORDS or marks.lower[first] in _SEVERAL:
        comma = next((n for n in range(first + 1, min(first + _COUNTED, limit)) if marks.texts[n] == ","), None)
        return behind_opener(marks, comma + 1) if comma is not None else None
    return None


def _beginning(marks: Marks, cue: Cue[PurposeCue], around: Neighbours, *, front: bool) -> int | None:
    """Where the purpose behind a cue begins, None where what follows is none."""
    first = cue.last + 1
    if "start" in cue.row.places and marks.word(first) == ",":
        first += 1  # 'Tujuannya, untuk …'
    if marks.word(first) in ("tidak", "tak", "bukan") and marks.word(first + 1) in ("hanya", "sekadar", "sekedar"):
        first += 2
    while marks.word(first) in LEADS:
        first += 1
    if marks.word(first) == "secara":
        first += 2  # 'membahas secara rinci …'
    if cue.row.cue == _AND_ALSO and marks.word(first) in _OUTCOMES:
        return None  # 'sekaligus menjadi momentum'
    if marks.word(first + 1) == "hal" and marks.word(first + 2) in _ABOUT:
        first += 3  # 'membahas berbagai hal terkait …'
    if marks.word(first - 1) == "dalam" and marks.at(MeetingKind, first) is not None:
        return None  # 'dibahas dalam rapat'
    if cue.row.cue in _STANCE_CUES:
        meant = _meant_by(marks, first, (_STEP,) if _STEP_NOUN in cue.form else _TOWARDS)
        if meant is not None:
            return meant
        if cue.form not in _FORMS_OF_IT or marks.word(first) in _STANCES:
            return None
    elif cue.row.cue == _EFFORT and not (is_aim(marks.word(first)) or is_deverbal(marks.word(first))):
        first = _meant_by(marks, first, _TOWARDS) or first
    named = cue.row.cue == "untuk" and marks.is_capital(first) and marks.word(cue.first - 1) == ")"
    of_event = front or _is_of_event(marks, cue, around)
    return first if named or takes(marks, cue.row.takes, first, front=of_event) else None


def _inner_topic(marks: Marks, cue: Cue[PurposeCue], first: int) -> tuple[Cue[PurposeCue], int]:
    """The cue of the topic inside an aim, and where the topic begins: 'untuk duduk bersama membahas | kesiapan'."""
    for inner in range(first + 1, min(first + 5, len(marks))):
        nested = marks.at(PurposeCue, inner)
        if nested is not None and nested.row.cue == _TREATING:
            return nested, nested.last + 1
    return cue, first


def _ending(marks: Marks, cue: Cue[PurposeCue], first: int, *, front: bool) -> int:
    """The last token of a purpose; one before its first where there is none."""
    name = not is_aim(marks.word(first)) and cue.row.takes == "noun" and not front
    last = phrase_end(marks, first, name=name, front=front)
    if last == first and marks.word(first + 1) in DEFINITE and not cue.row.keep:
        return first - 1  # 'membahas percepatan itu' says nothing new
    if last == first and marks.word(first + 1) == "di" and marks.word(first + 2) in _PLACES:
        return phrase_end(marks, first + 2, name=True)  # 'membahas perbatasan di Kabupaten Bogor'
    return last


def _meant_by(marks: Marks, first: int, towards: Container[str]) -> int | None:
    """Where the aim begins of what someone shows or tries: 'komitmen pemkab dalam menjaring bibit unggul'."""
    _, limit = marks.sentence(first)
    if is_deverbal(marks.word(first)) and marks.word(first) not in _STANCES:
        return None  # 'bentuk pengecekan kesiapan dalam rangka …'
    for index in range(first, min(first + _TRIERS, limit)):
        word = marks.lower[index]
        if word in towards:
            start = index + 1
            while marks.word(start) in LEADS or marks.word(start) == "upaya":
                start += 1
            return start if takes(marks, "any", start) else None
        before = index - 2 if marks.texts[index - 1] == "," else index - 1
        if index > first and is_active(word) and (marks.is_name(before) or marks.lower[before] in _TRYING):
            return index  # 'upaya Dinas Pendidikan | membantu sekolah'
        if word == "," and (index + 1 in marks.people or marks.is_name(index - 1)):
            continue  # 'komitmen Gubernur Riau, Andri Salman, menjaga …'
        if not (word.isalnum() or word in "()-/.") or (index > first and is_aim(word)):
            return None
    return None


def _names_event(marks: Marks, first: int, last: int) -> bool:
    """Whether the phrase only says that an event is held: 'untuk melaksanakan kunjungan kerja'."""
    cue = marks.at(EventCue, first)
    if cue is None or cue.row.use in ("frame", "time") or is_active(marks.word(cue.last + 1)):
        return False  # 'ikut memeriahkan HUT RI'
    return any(marks.at(MeetingKind, index) is not None for index in range(first + 1, min(first + 4, last + 1)))


def _is_double(cue: Cue[PurposeCue]) -> bool:
    return cue.last > cue.first


def _kept(marks: Marks, cue: Cue[PurposeCue]) -> int:
    """Where the part of the cue begins that belongs to the purpose: 'guna' not, 'menindaklanjuti' yes."""
    for index in range(cue.first, cue.last + 1):
        if marks.lower[index] in ("tindak", "tindaklanjut", "menindaklanjuti", "menindak"):
            return index
    return cue.first


def _kind(marks: Marks, first: int, kind: PurposeKind) -> PurposeKind:
    if kind is PurposeKind.AIM and marks.lower[first] in ("peringatan", "memperingati", "menyambut", *COMMEMORATED):
        return PurposeKind.COMMEMORATION
    return kind

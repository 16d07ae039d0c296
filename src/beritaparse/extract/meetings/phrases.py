"""Where a phrase ends: by the structure of its clause, not by its length.

A phrase that tells what an event is for is a name of something ('penanggulangan kemiskinan') or what someone means to
do ('meningkatkan stok ikan di perairan umum'). It ends where the clause goes on about something else: the venue, the
date, who took part, another clause. A comma ends it too, unless it stands in an enumeration.
"""

from __future__ import annotations

from beritaparse.document import How
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import DEFINITE
from beritaparse.language.verbs import is_active, is_aim, is_passive
from beritaparse.lexicon.word_rows import ClauseWord, MeetingKind, PurposeCue, VenueWord
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import DateRelation

#: Words that join the parts of an enumeration.
JOINS = word_set("joins")
#: Kinds of places at which an event is held; a phrase ends in front of them.
VENUES = frozenset(("room", "building", "lodging", "ground", "worship", "school", "virtual"))
#: Effects of words that end a phrase.
BOUNDARIES = frozenset(("ends", "ends_name"))
#: No phrase of the genre is longer; a text without any punctuation would be read to its end otherwise.
MOST_TOKENS = 60

#: Words that open an aside behind a comma.
_NAMED = word_set("before_named_day")
_ASIDES = word_set("asides")
_PERFECTS = frozenset(("telah", "sudah", "akan", "sedang", "bakal"))
#: Verbs with which another aim begins: 'memeriahkan HUT RI | bertujuan untuk …'.
_AIMS = frozenset(("bertujuan", "dimaksudkan"))
_ALL = frozenset(("seluruh", "segenap", "para", "setiap"))
_FRAMES = word_set("any_event")
_STOPS = frozenset(['"', ";", "…", "–", "—", "?", "!", ":", "."])


def phrase_end(marks: Marks, first: int, *, name: bool, front: bool = False) -> int:
    """The last token of the phrase that begins at a token; ``first - 1`` where there is none.

    Args:
        name: the phrase is what an event is called or about, not something that is done.
        front: it opens the sentence, and a main clause follows.
    """
    _, limit = marks.sentence(first)
    limit = min(limit, first + MOST_TOKENS)
    index = first
    while index <= limit:
        text = marks.texts[index]
        if text == "(":
            close = _bracket(marks, index, limit)
            if close is None:
                break
            index = close + 1
            continue
        if text in _STOPS and not _inside_name(marks, index):
            break
        if text == ",":
            if not _comma_continues(marks, first, index, limit, name=name, front=front):
                break
        elif index > first and (
            _ends_at(marks, first, index, name=name) or (front and _main_clause(marks, first, index))
        ):
            break
        index += 1
    return _trim(marks, first, index - 1)


def _main_clause(marks: Marks, first: int, index: int) -> bool:
    """Whether behind a fronted phrase without a comma the main clause begins with who acts."""
    if index < first + 2 or marks.lower[index - 1] in ("dan", "oleh", "dari", "di", "pada", "antara", "serta", "untuk"):
        return False
    return index in marks.people or index in marks.bodies


def _inside_name(marks: Marks, index: int) -> bool:
    """A full stop of an abbreviation, or the colon of 'Nomor: 7'."""
    text = marks.texts[index]
    if text == ".":
        _, limit = marks.sentence(index)
        return index < limit and marks.word(index + 1) != "."
    return text == ":" and marks.word(index - 1) in ("nomor", "no")


def _in_title(marks: Marks, index: int) -> bool:
    """Whether a word is part of a title in capitals: 'Asosiasi Pemerintah Desa Seluruh Indonesia'."""
    return marks.is_name(index) and marks.is_name(index - 1) and marks.is_name(index + 1)


def _bracket(marks: Marks, index: int, limit: int) -> int | None:
    """The closing bracket of an abbreviation or name in brackets; None for dates and longer asides."""
    for close in range(index + 1, min(index + 9, limit + 1)):
        if marks.texts[close] == ")":
            inner = marks.texts[index + 1 : close]
            return close if inner and not (inner[0].isdigit() and "/" in inner) else None
    return None


def _ends_at(marks: Marks, first: int, index: int, *, name: bool) -> bool:
    word = marks.lower[index]
    if _is_when(marks, index) or (index + 1 in marks.dates and word in ("pada", "hari", "tanggal", "sejak", "mulai")):
        return True
    cue = marks.at(ClauseWord, index)
    if cue is not None:
        effect = cue.row.effect
        if effect == "ends" and not _is_relative(marks, index, name=name):
            return True
        if effect == "ends_name" and name and not (_goes_on(marks, index) or _in_title(marks, index)):
            return True
        if effect == "blocks" and name and index > first and not marks.is_name(index):
            return True
    if word in _AIMS and marks.word(index - 1) != "yang":
        return True
    if word in _PERFECTS and "yang" not in marks.lower[max(index - 3, first) : index] and not marks.is_name(index):
        return _is_verb(marks.word(index + 1))  # 'bahaya banjir | akan memperebutkan', not 'kesadaran akan bahaya'
    if word == "di":
        place = marks.at(VenueWord, index + 1)
        if place is None or place.row.kind not in VENUES:
            return False
        return place.row.kind != "ground" or marks.is_capital(place.last + 1) or place.last + 1 in marks.dates
    if name and (word == "yang" or (word == "antara" and index > first + 1 and _is_party(marks, index + 1))):
        return True
    if not marks.is_name(index):
        if is_passive(word) and name:
            return marks.word(index - 1) not in ("yang", "akan", "telah", "dapat", "bisa", "dan", "untuk", "sudah")
        if name and is_active(word):
            return marks.word(index - 1) not in ("yang", "untuk", "dan", "dengan", "dalam")
    if word in JOINS:
        following = index + 1
        joined = marks.at(ClauseWord, following)
        aim = marks.at(PurposeCue, following)
        if aim is not None and aim.row.takes != "noun":
            return True
        person = marks.people.get(following)
        if name and _is_another_event(marks, following):
            return True
        return (
            (person is not None and person.how is How.FULL)
            or (joined is not None and joined.row.effect == "ends")
            or is_passive(marks.word(following))
        )
    return False


def _is_party(marks: Marks, index: int) -> bool:
    """Whether behind 'antara' those are named who agree on something: 'perjanjian antara Pemkab dan BPJS'."""
    return index in marks.bodies or index in marks.people


def _is_another_event(marks: Marks, index: int) -> bool:
    """Whether behind 'dan' another event is named: 'sosialisasi pajak daerah serta | pelatihan kader'."""
    event = marks.at(MeetingKind, index)
    return event is not None and event.form not in event.row.verbs and int(event.row.strength) > 1


def _is_relative(marks: Marks, index: int, *, name: bool) -> bool:
    """Whether the verb of a relative clause belongs to the phrase: 'langkah yang dilakukan pemerintah'."""
    word = marks.lower[index]
    if word == "sampai":
        return marks.word(index + 1) == "dengan"
    if word == "sejak":
        return marks.word(index + 1) in ("dini", "awal")
    if word == "sesuai":
        return not name and _is_verb(marks.word(index - 1))  # 'berjalan sesuai rencana'
    before = index - 1
    before -= marks.word(before) in _PERFECTS
    if name or marks.word(before) != "yang" or not is_passive(word):
        return False
    return not any(
        following in ("di", "pada", "oleh") or index + n in marks.dates
        for n, following in enumerate(marks.lower[index + 1 : index + 4], 1)
    )


def _is_verb(word: str) -> bool:
    return is_aim(word) or is_passive(word)


def _is_when(marks: Marks, index: int) -> bool:
    """Whether a date begins that tells when the event is, not one that the phrase goes on with: 'arahan kemarin'."""
    if marks.lower[index - 1] in _NAMED:
        return False
    return marks.is_day(index) and marks.dates[index].relation is not DateRelation.RELATIVE


def _goes_on(marks: Marks, index: int) -> bool:
    """Whether a preposition only goes on with the name: 'kartu tani untuk penebusan pupuk'."""
    word, following = marks.lower[index], marks.word(index + 1)
    if word in _ALL:
        before = marks.lower[index - 1]
        return before.startswith("ke") and before.endswith("an")  # 'kesiapan seluruh daerah'
    if word == "tidak" and marks.is_name(index):
        return marks.is_name(index + 1)  # 'Bantuan Rumah Tidak Layak Huni'
    if word == "untuk":
        return not is_aim(following) and not marks.is_capital(index + 1)
    if word == "dengan":
        return following in ("menggunakan", "perjanjian") or "antara" in marks.lower[max(index - 5, 0) : index]
    if word == "tentang":
        return marks.is_capital(index + 1)
    if word in ("terhadap", "antara"):
        return True
    if word == "ke":
        return following == "-" or following.isdigit()
    if word in ("secara", "menjadi", "sebagai", "dari"):
        return word == "dari" and marks.is_capital(index + 1)
    if word == "di":
        return following in ("lingkungan", "bidang", "wilayah", "lingkup", "tengah", "era", "masa")
    if word == "pada":
        return (
            following not in ("hari", "tanggal", "saat")
            and following not in _FRAMES
            and index + 1 not in marks.dates
            and not marks.is_capital(index + 1)
        )
    return False


def _comma_continues(marks: Marks, first: int, index: int, limit: int, *, name: bool, front: bool) -> bool:
    """Whether the comma stands in an enumeration of the phrase."""
    following = index + 1
    word = marks.word(following)
    if marks.texts[index - 1][-1].isdigit() and word[:1].isdigit() and marks.starts[following] == marks.ends[index]:
        return True  # 'senilai Rp6,75 miliar'
    if following in marks.dates or following in marks.people or word == "yang" or following > limit:
        return False
    if word in JOINS:
        after = marks.word(following + 1)
        if after in _FRAMES and marks.word(following + 2) in DEFINITE:
            return False  # '…, dan kegiatan ini harus didukung'
        if is_passive(after) or following + 1 in marks.people:
            return False
        return not name or not is_active(after)
    if word == "sekaligus" and not name:
        return is_active(marks.word(following + 1)) and is_aim(marks.word(first))
    if word == "tentang" and front:
        return True
    if is_active(word):
        return not name and is_aim(marks.word(first)) and not front
    if word == "sekaligus" and is_active(marks.word(following + 1)):
        return not name and is_aim(marks.word(first)) and not front
    cue = marks.at(ClauseWord, following)
    if (cue is not None and cue.row.effect in BOUNDARIES) or word in _ASIDES:
        return False
    return _enumerates(marks, following, limit, front=front)


def _enumerates(marks: Marks, first: int, limit: int, *, front: bool) -> bool:
    """Whether short items follow, and then 'dan' with the last one."""
    length = items = 0
    index = first
    while index <= limit:
        word = marks.lower[index]
        if word in JOINS:
            return (length > 0 or items > 0) and (
                not front or not marks.is_capital(first) or items > 0 or marks.is_capital(index + 1)
            )
        if word == ",":
            length, items = 0, items + 1
            following = marks.at(ClauseWord, index + 1)
            if (following is not None and following.row.effect in BOUNDARIES) or index + 1 in marks.dates:
                return False
        elif (
            word in _STOPS
            or is_passive(word)
            or is_active(word)
            or word == "yang"
            or index in marks.dates
            or index in marks.people
            or ((cue := marks.at(ClauseWord, index)) is not None and cue.row.effect in BOUNDARIES)
        ):
            return False
        else:
            length += 1
        if length > 6:
            return False
        index += 1
    return False


_TAIL = word_set("phrase_tails")


def _trim(marks: Marks, first: int, last: int) -> int:
    """Without words that only lead on to what follows."""
    while last >= first and marks.lower[last] in _TAIL:
        last -= 1
    return last

"""What an event is called: 'rapat koordinasi' 'penanganan banjir', 'meresmikan' 'Pasar Kota'."""

from __future__ import annotations

import re

from beritaparse.extract.meetings.aims import is_deverbal
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import DEFINITE, UNLISTED, EventMention
from beritaparse.extract.meetings.phrases import BOUNDARIES, JOINS, phrase_end
from beritaparse.language.verbs import is_active, is_passive
from beritaparse.lexicon.rows import OfficeTitle, Region
from beritaparse.lexicon.word_rows import ClauseWord, EventCue, MeetingKind, PurposeCue, RoleCue, VenueWord
from beritaparse.lexicon.word_sets import word_set

#: First words of the names of feasts and anniversaries.
COMMEMORATED = word_set("commemorated")
#: The kind of anniversaries, which are named by what they celebrate: 'HUT ke-79 RI'.
ANNIVERSARY = "hari jadi"
#: A longer stretch in front of a passive verb is no plain subject.
LONGEST_SUBJECT = 14
#: Words before the name of another event, or before a theme.
_UNTITLED = word_set("any_event") | {"tema", "bertema", "bertajuk"}
#: Places at which one looks, where they have no name.
_SITES = word_set("sites")
#: No title in quotation marks has more tokens.
LONGEST_TITLE = 14
#: The number of an event: 'MTQ XXIX'.
_ROMAN = re.compile(r"[IVXL]+")
_ADVERBS = word_set("verb_adverbs")
_BEFORE_VERB = word_set("before_verb")
_NO_SUBJECT = word_set("no_subjects")
_SINCE = word_set("clause_openers") | {"yang", "pasca", "sejak"}
_QUALIFIERS = word_set("event_qualifiers")
#: 'apel menghadapi musim hujan', 'ekspose hasil pemeriksaan'.
_COMMEMORATING = frozenset(("dalam", "memperingati", "peringatan"))
_NO_COMPLEMENT = word_set("no_complement")
_FRAMES = word_set("any_event") | {"program"}
#: Families of events behind whose name who holds them may stand.
_HOSTED = frozenset(("meeting", "visit", "ceremony", "religious"))
_EARLIER = "sebelumnya"
_FACED = frozenset(("menghadapi",))
_RESULTS = frozenset(("hasil",))
#: Words that make the event behind them a part that someone has in it: 'komandan upacara'.
_CEREMONY_ROLES = word_set("ceremony_roles")


def complement(marks: Marks, mention: EventMention) -> tuple[int, int] | None:
    """The phrase that completes the name of an event, or the object of its verb: first and last token."""
    first = after_name(marks, mention)
    if mention.row.family == UNLISTED and mention.row.kind in _FRAMES:
        return None  # 'acara Jelajah Geopark' is its name
    if mention.verb and mention.passive:
        return _as_what(marks, mention) or _subject(marks, mention)
    if mention.row.kind == ANNIVERSARY:
        last = phrase_end(marks, mention.first, name=True)
        return (mention.first, last) if last > mention.last else None
    first += marks.word(first) == "terhadap"
    if marks.word(first) == "tim" and not mention.verb and is_deverbal(marks.word(first + 1)):
        first += 1  # 'rapat koordinasi Tim Percepatan Penurunan Stunting'
    first += marks.word(first) == "sebanyak"
    word = marks.word(first)
    if mention.row.object == "name" and not mention.verb and not (word in COMMEMORATED or word in _COMMEMORATING):
        return None
    if not word or word in DEFINITE or word in _NO_COMPLEMENT or not (word[0].isalnum() or word[0] == '"'):
        return None
    if marks.lower[mention.last] == "bersama" and word not in COMMEMORATED:
        return None  # 'doa bersama anak yatim' tells with whom
    if mention.row.family == "ceremony" and not mention.verb and marks.word(mention.first - 1) in _CEREMONY_ROLES:
        return None
    if mention.row.family == "installation" and first in marks.people:
        return _installed(marks, mention, first)
    if word == "pada" and marks.word(first + 1) in COMMEMORATED:
        first += 1
    elif mention.definite or marks.is_day(first) or _is_stranger(marks, mention, first):
        return None
    if word == '"':
        return _titled(marks, first)
    last = phrase_end(marks, first, name=True)
    if last >= first and marks.lower[last] not in _UNTITLED and (title := _titled(marks, last + 1)) is not None:
        last = title[1] + 1  # 'meluncurkan layanan "Antar Berkas"'
    if mention.row.family == "installation" and marks.at(OfficeTitle, first) is not None:
        last = _offices_end(marks, last)
    if last > first and all(
        word.isdigit() or word in ("h", "m", "masehi") for word in marks.lower[first + 1 : last + 1]
    ):
        last = first
    if last < first or (last == first and (not marks.is_capital(first) or len(marks.lower[first]) < 3)):
        return None
    if marks.word(first + 1) == "hal" or marks.lower[last] in ("apapun", "lain", "lainnya"):
        return None
    if _EARLIER in marks.lower[first : first + 2]:
        return None  # 'lanjutan dari rapat teknis sebelumnya'
    return first, last


def _titled(marks: Marks, opening: int) -> tuple[int, int] | None:
    """The title that quotation marks at a token open: 'workshop | "Membangun Desa Digital"'; None where none does."""
    if marks.word(opening) != '"':
        return None
    inside = range(opening + 1, min(opening + LONGEST_TITLE, len(marks)))
    close = next((index for index in inside if marks.texts[index] == '"'), None)
    if close is None or close == opening + 1 or not marks.is_capital(opening + 1):
        return None
    return opening + 1, close - 1


def _installed(marks: Marks, mention: EventMention, first: int) -> tuple[int, int] | None:
    """Who is installed and as what: 'melantik Wayan Sudarta, S.Sos. sebagai Camat'; no one who attends."""
    opening, _ = marks.sentence(mention.first)
    if not mention.verb and any(
        cue is not None and cue.row.role == "attending" and cue.row.side == "after"
        for index in range(opening, mention.first)
        if (cue := marks.at(RoleCue, index)) is not None
    ):
        return None
    last = marks.person_end(first)
    last = _offices_end(marks, last)
    if marks.word(last + 1) in ("sebagai", "menjadi", "selaku"):
        last = phrase_end(marks, last + 2, name=True)
    return first, last


def _offices_end(marks: Marks, last: int) -> int:
    """The end of a list of offices: 'sertijab Kasat Reskrim, Kapolsek Susut dan Kapolsek Tembuku'."""
    while (further := _next_office(marks, last)) is not None:
        last = further
    return last


def _next_office(marks: Marks, last: int) -> int | None:
    """The last token of the next of several persons or offices, behind a comma or 'dan'."""
    index = last + 1
    while index <= last + 2 and (marks.word(index) == "," or marks.word(index) in JOINS):
        index += 1
    if index == last + 1:
        return None
    office = marks.at(OfficeTitle, index)
    if index not in marks.people and office is None:
        return None
    end = marks.person_end(index) if index in marks.people else index
    end = max(end, office.last) if office is not None else end
    while marks.is_name(end + 1) and marks.texts[end + 1].isalpha():
        end += 1
    return end


def after_name(marks: Marks, mention: EventMention) -> int:
    """The token behind the event's name, the abbreviation in brackets and words such as 'tingkat kabupaten'."""
    index = mention.last + 1
    while True:
        if marks.word(index) == "(":
            close = next((n for n in range(index + 1, index + 6) if marks.word(n) == ")"), None)
            if close is None:
                return index
            index = close + 1
        elif marks.word(index) in (_ADVERBS if mention.verb else _QUALIFIERS):
            index += 1
        elif (marks.word(index) == "lintas" and marks.word(index + 1) in ("sektor", "sektoral", "program")) or (
            marks.word(index) == "tingkat" and marks.word(index + 1)
        ):
            index += 2
        elif (
            marks.word(index) in ("dan", "serta", "sekaligus")
            and (joined := marks.at(MeetingKind, index + 1)) is not None
            and joined.form not in joined.row.verbs
        ):
            index = joined.last + 1
        elif index < len(marks) and _ROMAN.fullmatch(marks.texts[index]):
            index += 1
        elif marks.word(index) == "ke" and marks.word(index + 1) == "-":
            index += 3
        elif marks.word(index) == "tahun" and marks.word(index + 1).isdigit():
            index += 2
        else:
            return index


def _is_stranger(marks: Marks, mention: EventMention, first: int) -> bool:
    """Whether what follows the event's name begins something else: its host, its place, another clause."""
    word = marks.lower[first]
    cue = marks.at(ClauseWord, first)
    if mention.verb and word in ("para", "seluruh", "segenap", "sejumlah", "jajaran"):
        return False
    if (cue is not None and cue.row.effect in BOUNDARIES) or marks.at(PurposeCue, first) is not None:
        return True
    if cue is not None and cue.row.effect == "host" and mention.row.family in _HOSTED:
        return True
    if is_passive(word) or (is_active(word) and word not in _FACED) or word in JOINS or word == "yang":
        return True
    if mention.row.family == "installation":
        return False
    if mention.row.family == "meeting" and marks.at(OfficeTitle, first) is not None:
        return True  # 'rapat koordinasi Sekretaris Daerah se-Lampung'
    if first in marks.people or (first in marks.bodies and not mention.verb):
        return True
    if mention.row.family == "ceremony" and marks.at(MeetingKind, first) is not None:
        return False  # 'upacara penutupan TMMD'
    if mention.row.object == "place":
        return not mention.verb or marks.at(VenueWord, first) is not None or marks.at(Region, first) is not None
    if mention.verb or (mention.row.family == "visit" and _is_place(marks, first)):
        return mention.row.family == "visit" and _is_place(marks, first)
    if marks.at(Region, first) is not None:
        return True
    halved = marks.word(first + 1) == "-"  # 'sosialisasi Undang-Undang Desa' invites nobody
    return word not in _RESULTS and not halved and marks.at(EventCue, first) is not None


def _is_place(marks: Marks, first: int) -> bool:
    """Whether a place is visited, and not only a site without a name looked at: 'lokasi banjir', 'jembatan gantung'."""
    cue = marks.at(VenueWord, first)
    if cue is None or cue.row.kind == "none":
        return False
    if marks.lower[first] not in _SITES:
        return True
    last = phrase_end(marks, first, name=True)
    return last <= cue.last or any(marks.is_capital(index) for index in range(first, last + 1))


def _subject(marks: Marks, mention: EventMention) -> tuple[int, int] | None:
    """Of 'Gedung baru Puskesmas … diresmikan' what is opened: a short noun phrase at the head of the sentence."""
    if mention.row.family not in ("inauguration", "handover", "installation") and mention.row.kind != "pembukaan":
        return None
    first, _ = marks.sentence(mention.first)
    body = marks.token_at(marks.document.layout.body_start)
    first = max(first, body) if body < mention.first else first
    last = mention.first - 1
    while last > first and marks.lower[last] in _BEFORE_VERB:
        last -= 1
    if not 2 <= last - first + 1 <= LONGEST_SUBJECT or marks.lower[first] in _NO_SUBJECT or first in marks.people:
        return None
    if marks.lower[mention.first - 1] in _SINCE:
        return None  # 'Pejabat yang dilantik antara lain …' names none, nor does 'Bupati wafat sehari pasca dilantik'
    for index in range(first, last + 1):
        cue = marks.at(ClauseWord, index)
        word = marks.lower[index]
        if (
            word in (",", '"', ":")
            or is_active(word)
            or is_passive(word)
            or (cue is not None and cue.row.effect == "ends")
        ):
            return None
    return first, last


def _as_what(marks: Marks, mention: EventMention) -> tuple[int, int] | None:
    """Of 'dilantik sebagai Kepala Dinas …' the office."""
    _, limit = marks.sentence(mention.last)
    for index in range(mention.last + 1, min(mention.last + 8, limit)):
        if marks.lower[index] in ("sebagai", "menjadi"):
            last = phrase_end(marks, index + 1, name=True)
            return (index + 1, last) if last > index else None
    return None

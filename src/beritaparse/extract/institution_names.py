"""The names of bodies behind their first word.

branch  :=  words (separator words)*        'Dinas Pendidikan, Pemuda, dan Olahraga', 'Bagian Hukum Setda'
name    :=  proper name | number name       'RSUD KRT Setjonegoro', 'SMPN 3 Wonosobo', 'Koramil 03/Kintamani'
topic   :=  capitalised words               'Gugus Tugas Percepatan Penanganan Covid-19'
part    :=  [words] body                    'Komisi II DPRD', 'Kanwil Kemenag'
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from beritaparse.extract.institution_reader import BodyMention, Reader
from beritaparse.language.dates.atoms import MONTH_WORDS, WEEKDAY_WORDS
from beritaparse.language.verbs import headline_verbs
from beritaparse.language.words import branch_words, common_words, given_names, words_and_names
from beritaparse.lexicon.rows import BodyHead, PlaceWord
from beritaparse.lexicon.tables import packaged_rows

_NUMERAL = re.compile(r"(?:[IVX]{1,5}|\d{1,4}|[IVX]+[A-D])$")
#: A branch by initials that no table knows: 'Dinas PUPRPKP', 'Dinas DikbudPora'.
_ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z])(?!RI$|TNI)[A-Z]\w{1,11}$")
#: Nouns of activities and fields: 'Kepurbakalaan', 'Pembibitan'.
_ACTIVITY = re.compile(r"(?:Ke|Pe|Per|Pem|Pen|Peng|Peny)[a-z]{4,}an$")
#: Heads of which a body that is named next is a part of the name.
_UNITS_OF = frozenset(["Unit Pelaksana Teknis Daerah"])
_LINKS = frozenset(["dan", "&", "serta", "/"])
_SECRETARIATS = frozenset(["setda", "setdakab", "setdaprov", "setdako"])
#: How long a proper name and a topic may be, in tokens.
_NAME, _TOPIC, _PART, _CALLED = 6, 12, 5, 3
#: Heads whose branch is followed by a name.
_CALLED_AFTER = frozenset(["Balai", "Balai Besar", "Stasiun"])
#: Heads whose name may begin with a number ('SMPN 3 Bangli'); 'RSI 2' is a count behind a name.
_NUMBERED = frozenset(["education", "military"])


@dataclass(slots=True)
class Tail:
    """The rest of a name: up to token ``last``, its words, and the body that it is a part of."""

    last: int
    words: str
    parent: str | None = None
    whole: BodyMention | None = None


def read_tail(reader: Reader, index: int, row: BodyHead, capital: bool, whole: Whole) -> Tail | None:
    """The rest of a name whose head ends before a token; None where the words are no name.

    Args:
        reader: the tokens.
        index: the token behind the head.
        row: the head.
        capital: whether the head is written with a capital letter.
        whole: reads the body that begins at a token, for parts of one.
    """
    match row.tail:
        case "branch":
            return _branch(reader, index, row, capital)
        case "name":
            return _name(reader, index, row)
        case "topic":
            return _topic(reader, index, row)
        case "part":
            return _part(reader, index, row, whole)
        case _:
            return Tail(index - 1, "")


#: How bodies stand that are reported; names of parties and the like are parts of other names ('Fraksi Golkar').
REPORTED = frozenset(["public", "named"])

Whole = Callable[[Reader, int], BodyMention | None]


def stops(reader: Reader, index: int) -> bool:
    """Whether a capitalised word begins something else: a place, an office, a person, another body, a date."""
    lower = reader.lower(index)
    return (
        lower in place_words()
        or lower in _TIME
        or index in reader.offices
        or (index in reader.persons and not is_word(lower))  # 'Lalu' is a title, 'lalu' a word
        or index in reader.heads
        or any(row.standing in REPORTED for _, row, _ in reader.bodies.get(index, ()))
    )


_TIME = frozenset({*WEEKDAY_WORDS, *MONTH_WORDS, "tahun", "se", "wib", "wita", "wit"}) - {"maret"}


@cache
def place_words() -> frozenset[str]:
    """The words that tell a kind of place, in lower case."""
    return frozenset(form.lower().rstrip(".") for row in packaged_rows(PlaceWord) for form, _ in row.forms())


# -- branches of administration -----------------------------------------------------------------------------------


def _branch(reader: Reader, index: int, row: BodyHead, capital: bool) -> Tail | None:
    if not capital and not row.lower:
        return None
    last, words, separator = index - 1, "", ""
    alone: Tail | None = None
    while True:
        if separator and index in reader.heads and reader.capital(index):
            break  # 'Kementerian Koperasi dan UKM, Kementerian Perhubungan'
        step = _branch_words(reader, index, row, capital)
        if step is None:
            break
        alone = alone or step
        words += separator + step.words
        last = step.last
        separator, index = _separator(reader, last + 1)
        if not separator or (_ACRONYM.match(reader.text(index)) and _is_body(reader, index, separator)):
            break
    if not words or alone is None:
        return None
    if separator == ", " and " dan " not in words:  # 'Dinas Perizinan, Perdagangan, Pol PP': departments side by side
        last, words = alone.last, alone.words
    if row.head in _CALLED_AFTER:
        return _called(reader, last, words)
    if row.parent and reader.lower(last + 1) in _SECRETARIATS:
        return Tail(last + 1, words, row.parent)
    if row.parent and reader.lower(last + 1) == "sekretariat" and reader.lower(last + 2) == "daerah":
        return Tail(last + 2, words, row.parent)
    return Tail(last, words)


def _is_body(reader: Reader, index: int, separator: str) -> bool:
    """Whether initials in a list are another body and no branch: 'Dinas Sosial, BPBD', not 'Koperasi dan UKM'."""
    if reader.lower(index) in branch_words():
        return False
    return separator == ", " or any(row.standing in REPORTED for _, row, _ in reader.bodies.get(index, ()))


def _called(reader: Reader, last: int, words: str) -> Tail:
    """With what the branch is called after: 'Balai Taman Nasional Komodo', 'Stasiun Meteorologi Ngurah Rai'."""
    start = last + 1
    if reader.loud(last) and reader.lower(last + 2) != "dan":
        return Tail(last, words)
    while last < start + _CALLED and reader.capital(last + 1) and last + 1 not in reader.regions:
        if stops(reader, last + 1) and not _NUMERAL.match(reader.text(last + 1)):
            break
        last += 1
    twin = last + 2  # 'Balai Taman Nasional Aketajawe dan Lolobata'
    if last >= start and words.endswith("Nasional") and reader.lower(last + 1) == "dan" and reader.capital(twin):
        last = last if stops(reader, twin) or reader.capital(twin + 1) else twin
    return Tail(last, f"{words} {reader.slice(start, last)}" if last >= start else words)


def _branch_words(reader: Reader, index: int, row: BodyHead, capital: bool) -> Tail | None:
    """Words of branches up to the next separator."""
    vocabulary, start = branch_words(), index
    words: list[str] = []
    while True:
        text = reader.text(index)
        word = text if text.lower() in vocabulary else text.removesuffix("nya")
        known = word.lower() in vocabulary or _like_branch(word, row, capital, not words)
        if not known or (index in reader.regions and index > start):
            break
        if text == "Pol" and reader.text(index + 1) == "PP":
            break
        if capital and not text[0].isupper() and (index == start == 0 or not words or words[-1][0].isupper()):
            break
        words.append(word)
        index += 1
    return Tail(index - 1, " ".join(words)) if words else None


def _like_branch(word: str, row: BodyHead, capital: bool, first: bool) -> bool:
    """Whether a word that no table knows is one of a branch: initials of a 'Dinas', or a noun of an activity."""
    if not capital or not word[:1].isupper():
        return False
    if row.head == "Dinas" and first and _ACRONYM.match(word):
        return True
    return word[1:].islower() and bool(_ACTIVITY.match(word)) and not _is_verb(word.lower())


def _separator(reader: Reader, index: int) -> tuple[str, int]:
    """What joins two branches, and the token behind it; empty where nothing does."""
    text = reader.text(index)
    if text == "," and reader.lower(index + 1) in ("dan", "serta"):
        return ", dan ", index + 2
    if text == ",":
        return ", ", index + 1
    if text == "-" and not reader.spaced(index) and not reader.spaced(index + 1):  # 'Dinas PUBM-TR'
        return "-", index + 1
    if text.lower() in _LINKS:
        return (" dan " if text != "/" else "/"), index + 1
    return "", index


# -- proper names -------------------------------------------------------------------------------------------------


def _name(reader: Reader, index: int, row: BodyHead) -> Tail | None:
    start, last = index, index - 1
    if row.kind == "education" and reader.text(index - 1).islower():  # 'kelas SMP negeri 32 siswa'
        return None
    while index < start + _NAME:
        text = reader.text(index)
        if index > start and text and text in "./-" and _joins(reader, index):
            index += 1
            continue
        if not (
            _proper(reader, index, row, index == start)
            or (text in _DOCTORS and (index == start or reader.text(index + 1) in (".", "")))
        ):
            break
        last, index = index, index + 1
        ends = last > start and text.isalpha() and _NUMERAL.match(text)  # 'Puskesmas Kalikajar II'
        if ends and reader.lower(last - 1) != "kelas" and reader.text(index) != ".":
            break
    if last < start or (last == start and reader.lower(last) == "dr"):
        return None
    return Tail(last, reader.slice(start, last))


_DOCTORS = frozenset(["dr", "drg"])
#: Sorts of schools and hospitals, which begin the rest of their names.
_SORTS = frozenset(["negeri", "kemenkes", "islam", "terbuka"])


def _joins(reader: Reader, index: int) -> bool:
    """Whether a mark inside a name joins its parts: '03/Kintamani', 'dr. Soeselo', 'Al-Azhar'."""
    following = reader.text(index + 1)
    if not following[:1].isalnum():
        return False
    before = reader.lower(index - 1)
    if reader.text(index) == ".":
        return len(before) <= 2 or before in ("prof", "drs", "krt", "rsu") or not reader.spaced(index + 1)
    return not reader.spaced(index) and not reader.spaced(index + 1)


def _proper(reader: Reader, index: int, row: BodyHead, first: bool) -> bool:
    """Whether a token is a part of a proper name."""
    text = reader.text(index)
    if text[:1].isdigit():
        return text.isdigit() and len(text) <= 4 and (row.kind in _NUMBERED if first else len(text) <= 2)
    lower = text.lower()
    if not text[:1].isupper() or (text[-1].isdigit() and text[1:2].islower()):  # 'SD Rp300'
        return False
    if not first and row.kind == "education" and lower in given_names() and reader.text(index - 2).isdigit():
        return False  # 'SMPN 1 Kintamani' Made Rai
    if stops(reader, index) and not (_NUMERAL.match(text) or (first and (index in reader.persons or lower in _SORTS))):
        return False
    return not (is_word(lower) and (_is_verb(lower) or (reader.loud(index - 1) and lower in common_words())))


#: The shapes of verbs: 'Mengajak', 'Dibuka', 'Berpartisipasi', 'Tingkatkan'. Those without an affix are in a table.
_AFFIXED = re.compile(r"(?:me(?:ng|ny|m|n|l|r|w)\w{3,}|(?:di|ber)(?P<stem>\w{4,})|\w{3,}kan)$")


def _is_verb(lower: str) -> bool:
    """Whether a word is a verb as headlines have them: 'Gelar', 'Raih', 'Tingkatkan'."""
    if lower in headline_verbs():
        return True
    match = _AFFIXED.match(lower)
    if match is None or lower in branch_words():
        return False
    return match["stem"] is None or match["stem"].endswith(("kan", "i")) or is_word(match["stem"])


def is_word(lower: str) -> bool:
    """Whether a word is one of running text."""
    return lower in common_words() or lower in words_and_names()


def _topic(reader: Reader, index: int, row: BodyHead) -> Tail | None:
    start, last, words = index, index - 1, 0
    if row.head in _UNITS_OF and reader.capital(index) and index not in reader.heads:
        bodies = [last for last, body, _ in reader.bodies.get(index, ()) if body.kind == "department"]
        if bodies:  # 'UPTD Samsat Wilayah I', 'UPTD Disdukcapil'
            last, words, index = max(bodies), 1, max(bodies) + 1
    while index < start + _TOPIC:
        text = reader.text(index)
        joins = text == "-" and index > start and not reader.spaced(index) and reader.text(index + 1)[:1].isalnum()
        if joins or (text in ("dan", "&") and words and _topical(reader, index + 1)):
            index += 1
        elif _topical(reader, index) or (text.isdigit() and reader.text(index - 1) == "-"):
            last, index, words = index, index + 1, words + 1
        else:
            break
    if words < (2 if row.head in ("Tim", "Forum", "Badan Pengelola") else 1):
        return None
    if row.head == "Tim" and not any(reader.lower(word) in branch_words() for word in range(start, last + 1)):
        return None
    return Tail(last, reader.slice(start, last))


def _topical(reader: Reader, index: int) -> bool:
    if not reader.capital(index) or index in reader.regions or stops(reader, index):
        return False
    return not (reader.loud(index - 1) and _is_verb(reader.lower(index)))


def _part(reader: Reader, index: int, row: BodyHead, whole: Whole) -> Tail | None:
    """The number or subject of a part, and the body that follows."""

    def reported(index: int) -> BodyMention | None:
        body = whole(reader, index)
        return body if body is not None and body.standing in REPORTED else None

    start = index
    while index < start + _PART and (body := reported(index)) is None:
        text = reader.text(index)
        if not (_NUMERAL.match(text) or _topical(reader, index) or text in ("dan", ",")):
            break
        if text in ("dan", ",") and _NUMERAL.match(reader.text(index - 1)):
            break  # 'Anggota DPR RI Komisi X, dan BPPT'
        index += 1
    if (row.head == "Fraksi" and index == start) or (body := reported(index)) is None:
        return None
    if index > start and not reader.text(index - 1)[0].isalnum():
        return None
    words = reader.slice(start, index - 1) + " " if index > start else ""
    return Tail(body.last, words + body.name, whole=body)

"""The phrase that names an office: marks, title, body, place and unit.

office  :=  [status] [acting] title ['(' short ')'] body* ['(' short ')'] [place | unit] [status]

'Pj. Sekda Kabupaten Bangli'      'mantan Plt Kepala Dinas Kesehatan (Dinkes) Lombok Timur'
'Kepala Bidang Informasi dan Komunikasi Publik Dinas Kominfo Kabupaten Wonosobo'
'Dandim 1626/Bangli'      'Wakil Ketua II DPRD Provinsi NTB'      'Bupati Sinjai terpilih'
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from beritaparse.extract.officials.own_names import (
    KIND_WORDS,
    begins_person,
    named_bodies,
    own_name,
    own_name_of_head,
    person_follows,
)
from beritaparse.extract.officials.places import GOVERNMENT, Place, read_local_place, read_place
from beritaparse.extract.officials.view import View
from beritaparse.language.words import rare_words
from beritaparse.lexicon.rows import OfficeTitle
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Acting, Status

_NUMBER = regex.compile(r"(?:[IVX]{1,4}|l{2,3}|\d{1,4})$")

_VERBAL = regex.compile(
    r"(?:me|ber|di|ter)\w{4}|\w+kan$|sa?at$|yang$|dan$|serta$|bersama$|hadir|usai|untuk|dalam|dengan|juga|ini|itu|secara"
)

#: Last words of a seat in a legislature, behind which its parliamentary group is told.
_SEATS = regex.compile(r"DPR|DPRD|RI|DPR[KAP]|Dewan")

#: A short form in brackets inside a title: 'Komandan Korem (Danrem)'.
_BRACKETS = regex.compile(r"\s*\([^()]*\)")

#: Forums of leaders, in the spellings of the regions: side by side with an office, never its body.
_FORUM = regex.compile(r"[fp]or[kc]om?pi[mn]|muspi[dk]a|uspika")

#: Small words that continue a body where a body's word follows ('Asisten III bidang Administrasi').
LINKS = word_set("body_links")

#: Words that end a body's name: numbers of documents, groups.
NO_BODY = word_set("body_ends")

#: Kinds of regions, as the last word of a title.
REGION_WORDS = word_set("region_words")

#: Titles of those who serve the holder of another office, whose title then belongs to theirs.
SERVING = tuple(sorted(word_set("serving_titles")))
SERVED = word_set("served_titles")


#: Offices of a part of a body, and the bodies that are named behind a comma.
PARTS = tuple(sorted(word_set("part_titles")))
WHOLES = word_set("whole_bodies")


#: Titles of one word that are titles too where they are written small.
SMALL_HEADS = word_set("small_heads")


#: Holders of regional offices, whose staff are of the region: 'Staf Khusus Gubernur' Bali.
_REGIONAL = ("Gubernur", "Bupati", "Wali Kota", "Walikota")


#: Last words of bodies of a district or village.
LOCAL_BODIES = word_set("local_bodies")


@dataclass(slots=True)
class OfficePhrase:
    """An office as mentioned once: tokens ``first`` to ``last``; the title's tokens are ``head`` to ``title_last``."""

    first: int
    head: int
    title_last: int
    last: int
    title: str
    tail: str
    """The title's words behind those of its row in the lexicon."""
    row: OfficeTitle
    acting: Acting | None = None
    status: Status = Status.INCUMBENT
    place: Place | None = None
    unit: str | None = None
    national: bool = False
    """The phrase says that the office is of the republic ('RI')."""


def read_office(view: View, index: int) -> OfficePhrase | None:
    """The office phrase that begins at a token, None where none does."""
    first = index
    status, acting = Status.INCUMBENT, None
    while True:
        if index in view.acting and (acting is None or view.text(index - 1) == "("):
            last, acting = view.acting[index]
            index = view.dots(last + 1)
            if view.text(index) == "(" and index + 1 in view.acting:
                acting = view.acting[index + 1][1]
                index = view.dots(view.acting[index + 1][0] + 1)
            index += view.text(index) == ")"
        elif index in view.status and index not in view.heads:
            last, status = view.status[index]
            index = view.dots(last + 1)
        else:
            break
    found = view.heads.get(index)
    if found is None:
        return None
    head, (last, row) = index, found
    bare = row.follows == "body" and last == head == first and not view.capital(head)
    if bare and view.text(head) not in SMALL_HEADS:
        return None
    named = view.dots(last + 1) in view.regions
    if last > head and named and view.lower(last) in REGION_WORDS and view.lower(last - 1) != "wali":
        last -= 1  # 'Sekda Kabupaten': the word belongs to the place
    title = [view.slice(head, last)]
    if (own := own_name_of_head(view, head, last)) > last:
        title.append(view.slice(last + 1, own))
        last = own
    last = _short_form(view, last)
    title_last = last
    national = False
    if row.follows == "body":
        pieces, last = _body(view, last + 1, serves=row.title.startswith(SERVING), small=_small_body(view, last + 1))
        title += pieces
        title_last = last
        if (
            title[-1] == "RI" and not title[-2].isupper() and "Perwakilan" not in title[-2]
        ):  # 'Menteri Agama RI', but 'Anggota DPR RI'
            title.pop()
            national = True
        if len(title) > 1 and title[-1].split()[-1].lower() in REGION_WORDS and title_last in range(last, last + 1):
            kind = title[-1].split()[-1]
            if view.text(last) == kind and view.dots(last + 1) in view.regions:  # 'DPRD Kabupaten' Bangli
                title[-1] = title[-1].removesuffix(kind).strip()
                title = [piece for piece in title if piece]
                last = title_last = last - 1
    words, tail = _words(title), _words(title[1:])
    if f"{view.lower(title_last + 1)} {view.lower(title_last + 2)}" == "republik indonesia":
        title_last, national = title_last + 2, True
        last = title_last
    elif view.text(last + 1) == "RI":
        title_last, national = last + 1, True
        last = title_last
    phrase = OfficePhrase(first, head, title_last, last, words, tail, row, acting, status, national=national)
    if row.follows == "unit" or row.branch == "military":
        _read_unit(view, phrase)
    if row.title.startswith(PARTS) and view.text(phrase.last + 1) == "," and view.lower(phrase.last + 2) in WHOLES:
        pieces, end = _body(view, phrase.last + 2)
        if pieces and end > phrase.last + 2:  # 'Kepala Bidang Jalan, Dinas PUPR Kabupaten Bogor'
            phrase.title, phrase.tail = f"{phrase.title} {_words(pieces)}", f"{phrase.tail} {_words(pieces)}"
            phrase.title_last = phrase.last = end
    if row.title == "Kepala Sekolah":
        _read_school(view, phrase)
    if phrase.unit is None:
        stated = view.lower(phrase.last + 1) in KIND_WORDS or row.branch != "executive"
        if row.level != "national" or stated or phrase.tail.endswith(_REGIONAL):
            phrase.place = read_place(view, phrase.last + 1, row, health=phrase.title.endswith("Puskesmas"))
            if phrase.place is None and phrase.tail:
                local = phrase.tail.split()[-1].lower() in LOCAL_BODIES
                phrase.place = read_local_place(view, phrase.last + 1, villages=local)
        if phrase.place is not None:
            phrase.last = _short_form(view, phrase.place.last)
    if row.title == "Juru Bicara" and phrase.place is not None:  # of the government, not of the region
        government = next((n for n in range(title_last + 1, phrase.last + 1) if view.lower(n) in GOVERNMENT), None)
        if government is not None:
            phrase.title, phrase.tail = f"{phrase.title} {view.text(government)}", view.text(government)
    if (
        row.follows == "body"
        and view.lower(phrase.last + 1) in ("bidang", "divisi", "komisi")
        and "idang" not in phrase.title
    ):
        pieces, end = _body(view, phrase.last + 1)
        if pieces and phrase.place is not None:  # 'Staf Khusus Gubernur DKI Jakarta bidang Komunikasi Publik'
            phrase.title = f"{phrase.title} {_words(pieces)}"
            phrase.tail, phrase.last = f"{phrase.tail} {_words(pieces)}", end
    after = view.status.get(phrase.last + 1)
    if after is not None and after[1] in (Status.ELECT, Status.CANDIDATE) and view.lower(phrase.last + 1) == "terpilih":
        phrase.status, phrase.last = Status.ELECT, after[0]
    return phrase


def _words(pieces: list[str]) -> str:
    words = " ".join(" ".join(pieces).split())
    return words.replace(" ,", ",").replace(" -", "-").replace(" /", "/")


def _short_form(view: View, last: int) -> int:
    """Past an abbreviation in brackets: 'Sekretaris Daerah (Sekda)'."""
    if view.text(last + 1) != "(":
        return last
    for close in range(last + 2, min(last + 9, len(view))):
        if view.text(close) == ")":
            words = range(last + 2, close)
            short = (
                len(words) <= 3
                and view.capital(last + 2)
                and last + 2 not in view.prefixes
                and last + 2 not in view.acting
            )
            named = any(word in view.regions for word in words) and not any(word in view.heads for word in words)
            return close if short and not named else last
    return last


def _body(view: View, index: int, *, serves: bool = False, small: int = 0) -> tuple[list[str], int]:
    """The words of the body behind a title, without abbreviations in brackets, and the last token of it."""
    pieces: list[str] = []
    last = index - 1
    if small:
        pieces, last, index = [view.slice(index, small)], small, small + 1
    while True:
        if (listed := _listed(view, index)) is not None:
            pieces.append(view.slice(index, listed))
            last = _short_form(view, listed)
            index = last + 1
            continue
        step = _body_step(view, index)
        if step is None and serves and index in view.heads and view.heads[index][1].title in SERVED:
            step = view.heads[index][0]
        if step is None:
            break
        step = own_name(view, index, step)
        pieces.append(view.slice(index, step))
        last = _short_form(view, step)
        index = last + 1
    return pieces, last


def _small_body(view: View, index: int) -> int:
    """The last of small words of a body in front of its short name or of a titled person, 0 where there are none:
    'kepala bidang pembinaan pegawai' BKPSDM, 'Kasubag umum dan kepegawaian' Drs. …"""
    last = index
    while last - index < 5 and view.text(last).islower() and (view.common(last) or view.lower(last) == "dan"):
        if _VERBAL.fullmatch(view.lower(last)) and view.lower(last) != "dan":
            return 0
        last += 1
    person = last in view.prefixes or last in view.ranks or (view.capital(last) and _degree_follows(view, last))
    ends = view.initials(last) or person
    return last - 1 if ends and last > index and view.lower(last - 1) != "dan" else 0


def _degree_follows(view: View, index: int) -> bool:
    return any(n in view.suffixes and n not in view.heads for n in range(index + 1, index + 4))


def read_body(view: View, index: int) -> tuple[str, int]:
    """The words of a body that begin at a token, and the last token of them (the one before where there are none)."""
    pieces, last = _body(view, index)
    return _words(pieces), last


def _body_step(view: View, index: int) -> int | None:
    """The last token of the next piece of a body, None where the body ends."""
    text, lower = view.text(index), view.lower(index)
    if lower == "dan" and (small := _small_words(view, index + 1)) is not None:
        return small
    named = begins_person(view, index + 1) and index + 1 not in view.regions
    if lower in KIND_WORDS and view.capital(index) and named:
        return index  # 'Kabid Pemerintahan Kampung Rahmat Hadi'
    if lower == "dan" and view.lower(index + 1) in KIND_WORDS and _closed_short(view, index + 2):
        return index + 1  # 'Pemberdayaan Masyarakat dan Pekon (DPMP)'
    if lower == "fraksi" and (_SEATS.fullmatch(view.text(index - 1)) or _NUMBER.match(view.text(index - 1))):
        return None  # 'Anggota Komisi II DPR RI' Fraksi PKS: of whom, and no body
    if lower in LINKS and lower not in KIND_WORDS:
        office = index + 1 in view.heads or index + 2 in view.heads
        joins = _body_word(view, index + 1) and not office and not _NUMBER.match(view.text(index + 1))
        return index + 1 if joins else None
    if lower == "." and view.spaced(index) is False and _body_word(view, index + 1) and not view.spaced(index + 1):
        return index + 1
    if not _body_word(view, index):
        return None
    if index in view.bodies and view.bodies[index][0] > index and view.capital(index):
        return view.bodies[index][0]
    return index if text else None


def _small_words(view: View, index: int) -> int | None:
    """The last of small words that an abbreviation shows to end a body's name: 'dan aset daerah (BPKAD)'."""
    last = index
    while last - index < 4 and view.text(last).islower() and view.common(last):
        last += 1
    return last - 1 if last > index and _closed_short(view, last) else None


def _closed_short(view: View, index: int) -> bool:
    """Whether an abbreviation in brackets stands at a token."""
    return view.text(index) == "(" and view.capital(index + 1) and view.text(index + 2) == ")"


def _body_word(view: View, index: int) -> bool:
    """Whether a token is a word of a body: an abbreviation, a number, or a common noun with a capital letter."""
    text = view.text(index)
    if not text or not (text[0].isalnum()):
        return False
    if text == "I" and any(view.particles.get(n, (-1,))[0] > index for n in (index, index + 1)):
        return False  # 'Asisten Administrasi Umum I Komang Suarta'
    if _NUMBER.match(text) or (
        len(text) == 1 and text.isupper() and view.lower(index - 1) in ("komisi", "kelas", "tipe")
    ):
        return True
    if index in view.address or view.lower(index) in NO_BODY or _FORUM.match(view.lower(index)):
        return False
    if view.lower(index) in KIND_WORDS:
        return False
    if index in view.bodies and view.capital(index):
        return True
    if index in view.regions or index in view.acting:
        return False
    if not view.capital(index):
        return view.lower(index) in ("bidang", "aset", "pemerintahan", "administrasi", "penyelenggara") and view.common(
            index
        )
    if index in view.prefixes and (not view.common(index) or len(text) < 4):
        return False
    if index in view.ranks and view.ranks[index][1].grade not in ("corps", "corps-mark"):
        return False
    if _leads_to_body(view, index):
        return True
    if view.initials(index) and not view.is_loud(index):
        return not (index in view.suffixes and view.text(index - 1) == ",") and index not in view.particles
    if view.common(index) and view.initials(index - 1) and _begins_name(view, index):
        return False  # 'Deputi Pencegahan KPK Pahala Nasution'
    return view.common(index) or view.of_body(index)


def _begins_name(view: View, index: int) -> bool:
    """Whether a rare word and an unknown one behind it are the name that ends the phrase."""
    after = index + 1
    rare = view.lower(index) in rare_words() or view.doubtful(index)
    known = (
        view.common(after)
        or view.of_body(after)
        or after in view.regions
        or after in view.bodies
        or view.initials(after)
    )
    return rare and view.capital(after) and not known and not view.capital(after + 1)


def _leads_to_body(view: View, index: int) -> bool:
    """Whether unknown words are a body's, since a region or a body's word follows where a name would have none:
    'Kadis Parpora Sijunjung', 'Ketua Pansus Tataniaga Singkong DPRD'."""
    if view.is_loud(index) or view.common(index) or index in view.particles or index in view.suffixes:
        return False
    position = index
    while (
        position - index < 3 and view.capital(position) and not view.common(position) and position not in view.regions
    ):
        if position > index and position in view.bodies and view.initials(position):
            break
        if position in view.heads or position in view.bodies or position in view.suffixes or position in view.prefixes:
            return False
        if position in view.particles or len(view.text(position)) < 3 or view.initials(position):
            return False
        position += 1
    if position > index and _closed_short(view, position) and person_follows(view, position + 3):
        return True  # 'Ketua Lembaga Adat Suku Amungme (Lemasa) Natalis Beanal'
    if position == index or not view.capital(position) or position in view.heads:
        return False
    if position in view.regions or view.lower(position) in KIND_WORDS:
        return True
    if view.common(position) and not view.initials(position) and position not in view.address:
        return not _VERBAL.match(view.lower(position)) and view.lower(position) not in NO_BODY
    return position in view.bodies and view.initials(position) and position not in view.suffixes


def _listed(view: View, index: int) -> int | None:
    """The last token of ', Pemuda, dan Olahraga' that continues a list inside a body's name."""
    if view.text(index) != "," or not _noun(view, index + 1):
        return None
    position = index
    while view.text(position) == "," and _noun(view, position + 1):
        position += 1
        while _noun(view, position + 1):
            position += 1
        position += 1
        if position - index > 14:
            return None
    if view.text(position) == ",":
        position += 1
    if view.lower(position) in ("dan", "serta", "&") and _last_listed(view, position + 1):
        position += 1
        return position
    return None


def _last_listed(view: View, index: int) -> bool:
    """Whether the last member of a list in a body's name stands at a token: 'Koperasi dan UKM (Dindagkop)'."""
    if _noun(view, index):
        return True
    ends = view.text(index + 1) == "(" or index + 1 in view.regions or begins_person(view, index + 1)
    return view.capital(index) and ends and not (index in view.heads or begins_person(view, index))


#: Branches of administration that are written by their initials in the midst of a body's name.
_BRANCHES = ("UKM", "UMKM", "PMD", "SDA", "SDM")


def _noun(view: View, index: int) -> bool:
    return (
        view.capital(index)
        and (view.common(index) or view.of_body(index))
        and (not view.initials(index) or view.text(index) in _BRANCHES)
        and index not in view.heads
        and view.lower(index) not in KIND_WORDS
        and not (
            index in view.bodies
            and view.bodies[index][1].kind in ("executive", "legislative", "police", "military", "forum")
        )
    )


def _read_unit(view: View, phrase: OfficePhrase) -> None:
    """'1626/Bangli', '0707 Wonosobo', '1626-01/Bangli', '163/Wira Satya' behind a military office."""
    index = phrase.last + 1
    for words in (1, 2):  # 'Danyon Armed 12', 'Danyonif Para Raider 503'
        named = all(view.capital(n) and n not in view.prefixes for n in range(index, index + words))
        if named and phrase.row.branch == "military" and _numbered(view, index + words):
            phrase.title = f"{phrase.title} {view.slice(index, index + words - 1)}"
            index += words
            break
    if not _numbered(view, index):
        number = next((n for n in range(phrase.head + 1, phrase.last + 1) if _numbered(view, n)), None)
        if number is None:
            return
        phrase.title = _BRACKETS.sub("", view.slice(phrase.head, number - 1))
        phrase.tail = " ".join(phrase.title.split()[1:]) if phrase.tail else ""
        index = number
    last = index
    while view.text(last + 1) in ("-", "/", ".") and (view.text(last + 2).isdigit() or view.capital(last + 2)):
        last += 2
    if (view.text(last) == "Kota" and last + 1 in view.regions) or last + 1 in view.regions:
        last = view.regions[last + 1][0]
    elif view.text(last + 1) == "Kota" and last + 2 in view.regions:
        last = view.regions[last + 2][0]
    elif view.text(last - 1) == "/" and view.capital(last):
        if last in view.regions:
            last = view.regions[last][0]
        else:
            while view.capital(last + 1) and last + 1 not in view.prefixes and last + 1 not in view.ranks:
                last += 1
    phrase.unit = view.slice(index, last)
    phrase.last = max(phrase.last, last)
    region = next((n for n in range(index, last + 1) if n in view.regions), None)
    if region is not None:
        phrase.place = read_place(view, region, phrase.row)


def _numbered(view: View, index: int) -> bool:
    """Whether a unit's number stands at a token: '1626', 'XVII/Cenderawasih'."""
    return view.text(index).isdigit() or (view.text(index + 1) == "/" and bool(_NUMBER.match(view.text(index))))


def _read_school(view: View, phrase: OfficePhrase) -> None:
    """'SMPN 3 Wonosobo' behind 'Kepala Sekolah': the school is the unit."""
    school = phrase.head + len(phrase.row.title.split())
    if view.text(school) in named_bodies() and school <= phrase.last:
        last = phrase.last
        region = last + 1 + (view.lower(last + 1) in KIND_WORDS)  # 'SDN 3' Kota Tangerang
        if region in view.regions:
            last = view.regions[region][0]
        phrase.unit = view.slice(school, last)
        phrase.title, phrase.tail, phrase.last = view.slice(phrase.head, school - 1), "", last

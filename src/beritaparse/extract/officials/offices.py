"""The phrase that names an office: marks, title, body, place and unit.

office  :=  [status] [acting] title ['(' short ')'] body* ['(' short ')'] [place | unit] [status]

'Pj. Sekda Kabupaten Bangli'      'mantan Plt Kepala Dinas Kesehatan (Dinkes) Lombok Timur'
'Kepala Bidang Informasi dan Komunikasi Publik Dinas Kominfo Kabupaten Wonosobo'
'Dandim 1626/Bangli'      'Wakil Ketua II DPRD Provinsi NTB'      'Bupati Sinjai terpilih'
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from beritaparse.extract.officials.abroad import abroad
from beritaparse.extract.officials.office_bodies import WHOLES, body_pieces, body_words, past_short_form, small_body
from beritaparse.extract.officials.own_names import (
    KIND_WORDS,
    named_bodies,
    own_name_of_head,
)
from beritaparse.extract.officials.places import GOVERNMENT, Place, read_local_place, read_place
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.rows import OfficeTitle
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Acting, Status

_NUMBER = re.compile(r"(?:[IVX]{1,4}|l{1,3}|\d{1,4})$")

#: A short form in brackets inside a title: 'Komandan Korem (Danrem)'.
_BRACKETS = re.compile(r"\s*\([^()]*\)")

#: What news calls the holders of some offices in place of the title.
BYNAMES = word_set("office_bynames")

#: Numbers of holders that are no longer in office: 'presiden 7'.
PAST_TERMS = word_set("past_terms")

#: Kinds of regions, as the last word of a title.
REGION_WORDS = word_set("region_words")

#: Titles of those who serve the holder of another office, whose title then belongs to theirs.
SERVING = tuple(sorted(word_set("serving_titles")))

#: Offices of a part of a body, and the bodies that are named behind a comma.
PARTS = tuple(sorted(word_set("part_titles")))
OWNERS = WHOLES | word_set("owning_bodies")

#: Titles of one word that are titles too where they are written small.
SMALL_HEADS = word_set("small_heads")

#: Holders of regional offices, whose staff are of the region: 'Staf Khusus Gubernur' Bali.
_REGIONAL = ("Gubernur", "Bupati", "Wali Kota", "Walikota")

#: Words before the field of an office, behind its place.
FIELDS = ("bidang", "divisi", "komisi")

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
    once: bool = False
    """The phrase is one of a list of offices that someone once held."""
    beside: OfficePhrase | None = None
    """The office named in the same breath whose region is this one's too."""


def read_office(view: View, index: int) -> OfficePhrase | None:
    """The office phrase that begins at a token, None where none does."""
    head, status, acting = _read_marks(view, index)
    found = view.heads.get(head)
    if found is None:
        return None
    last, row = found
    bare = row.follows == "body" and last == head == index and not view.capital(head)
    if bare and view.text(head) not in SMALL_HEADS:
        return None
    phrase = _read_title(view, index, head, last, row)
    phrase.status, phrase.acting = status, acting
    if row.level == "national" or row.branch == "executive":
        _read_term(view, phrase)
    _read_republic(view, phrase)
    if row.follows == "unit" or row.branch == "military":
        _read_unit(view, phrase)
    if row.title.startswith(PARTS):
        _read_whole(view, phrase)
    if row.title == "Kepala Sekolah":
        _read_school(view, phrase)
    if phrase.unit is None:
        _read_place(view, phrase)
    if row.title == "Juru Bicara" and phrase.place is not None:
        _read_government(view, phrase)
    if row.follows == "body":
        _read_field(view, phrase)
    _read_elect(view, phrase)
    return phrase


def _read_marks(view: View, index: int) -> tuple[int, Status, Acting | None]:
    """The token of the title behind 'mantan', 'Plt.', 'Pj (Penjabat)', and what they say."""
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
            return index, status, acting


def _read_title(view: View, first: int, head: int, last: int, row: OfficeTitle) -> OfficePhrase:
    """The phrase as far as its title goes: the words of the lexicon's row and those of the body behind them."""
    named = view.dots(last + 1) in view.regions
    if last > head and named and view.lower(last) in REGION_WORDS and view.lower(last - 1) != "wali":
        last -= 1  # 'Sekda Kabupaten': the word belongs to the place
    title = [view.slice(head, last)]
    if (own := own_name_of_head(view, head, last)) > last:
        title.append(view.slice(last + 1, own))
        last = own
    last = past_short_form(view, last)
    national = False
    if row.follows == "body":
        small = small_body(view, last + 1, part=row.title.startswith(PARTS))
        pieces, last = body_pieces(view, last + 1, serves=row.title.startswith(SERVING), small=small)
        title += pieces
        if title[-1] == "RI" and not title[-2].isupper() and "Perwakilan" not in title[-2]:
            title.pop()  # 'Menteri Agama RI', but 'Anggota DPR RI'
            national = True
        kind = view.text(last)
        named = view.dots(last + 1) in view.regions
        if len(title) > 1 and kind.lower() in REGION_WORDS and named and title[-1].split()[-1] == kind:
            title[-1] = title[-1].removesuffix(kind).strip()  # 'DPRD Kabupaten' Bangli
            title = [piece for piece in title if piece]
            last -= 1
    if len(title) == 1 and title[0].lower() in BYNAMES:
        title = [row.title]
    if row.title == "Inspektur":
        title[0] = title[0].removesuffix(" Inspektorat")
    return OfficePhrase(first, head, last, last, body_words(title), body_words(title[1:]), row, national=national)


def _read_republic(view: View, phrase: OfficePhrase) -> None:
    """'Republik Indonesia', 'RI' behind the title, its short form behind these: 'Menteri Agama RI (Menag)'."""
    last = phrase.last
    if f"{view.lower(last + 1)} {view.lower(last + 2)}" == "republik indonesia":
        last += 2
    elif view.text(last + 1) == "RI" or (phrase.row.title.startswith("Menteri") and view.text(last + 1) == "Indonesia"):
        last += 1
    else:
        return
    phrase.title_last = last
    phrase.last = past_short_form(view, last)
    phrase.national = True


def _read_term(view: View, phrase: OfficePhrase) -> None:
    """The number of an office's holder: 'Presiden ke-7 RI', 'Wakil Presiden ke-10 dan ke-12'."""
    if (last := _past_ordinal(view, phrase.last)) == phrase.last:
        return
    if f"{phrase.row.title.lower()} {view.text(last)}" in PAST_TERMS and phrase.status is Status.INCUMBENT:
        phrase.status = Status.FORMER
    phrase.last = last
    while view.text(phrase.last + 1) in (",", "dan") and (last := _past_ordinal(view, phrase.last + 1)) > phrase.last:
        if last == phrase.last + 1:
            break
        phrase.last = last


def _past_ordinal(view: View, last: int) -> int:
    """Past 'ke-7' or 'ke 7' behind a token, the token itself where there is none."""
    index = last + 1
    if view.lower(index) != "ke":
        return last
    index += 1 + (view.text(index + 1) == "-")
    return index if view.text(index).isdigit() and len(view.text(index)) < 3 else last


def _read_whole(view: View, phrase: OfficePhrase) -> None:
    """The body behind the office of its part and a comma: 'Kepala Bidang Jalan, Dinas PUPR Kabupaten Bogor', 'Kepala
    Subbidang Kawasan dari Pusat Pengembangan Kementerian PU'."""
    before, whole = view.lower(phrase.last + 1), phrase.last + 2
    named = view.lower(whole) in (WHOLES if before == "," else OWNERS)
    short = (
        view.lower(whole).startswith(("dis", "din")) and view.of_body(whole) and view.capital(whole)
    )  # ', Disdikbud'
    if before not in (",", "dari") or not (named or short):
        return
    pieces, end = body_pieces(view, whole)
    if pieces and (short or end > whole):
        _lengthen(phrase, body_words(pieces if before == "," else [before, *pieces]))
        phrase.title_last = phrase.last = end


def _read_place(view: View, phrase: OfficePhrase) -> None:
    stated = view.lower(phrase.last + 1) in KIND_WORDS or phrase.row.branch != "executive"
    foreign = phrase.row.level == "national" and abroad(view, phrase.last + 1, phrase.row) is not None
    if phrase.row.level != "national" or stated or foreign or phrase.tail.endswith(_REGIONAL):
        phrase.place = read_place(view, phrase.last + 1, phrase.row, health=phrase.title.endswith("Puskesmas"))
        if phrase.place is None and phrase.tail:
            local = phrase.tail.split()[-1].lower() in LOCAL_BODIES
            phrase.place = read_local_place(view, phrase.last + 1, villages=local)
    if phrase.place is not None:
        phrase.last = past_short_form(view, phrase.place.last)
        body = view.bodies.get(phrase.last + 1)
        if phrase.row.follows == "body" and body is not None and body[1].kind == "ministry":
            phrase.last = body[0]  # 'Kepala Satker … Jawa Timur Kementerian PU, Made Rai'
    elif phrase.row.follows == "body":
        _read_place_apart(view, phrase)


def _read_place_apart(view: View, phrase: OfficePhrase) -> None:
    """The region between commas: 'Kepala Dinas Sosial, Kabupaten Dompu, Nusa Tenggara Barat (NTB), Retno Wulan'."""
    start = phrase.last + 2
    if view.text(phrase.last + 1) != "," or view.lower(start) not in REGION_WORDS or not view.capital(start):
        return
    place = read_place(view, start, phrase.row)
    if place is None or not place.regions:
        return
    last = past_short_form(view, place.last)
    above = read_place(view, last + 2, phrase.row) if view.text(last + 1) == "," else None
    if above is not None and above.regions:
        last = above.last
    if view.text(last + 1) == "," and view.capital(last + 2) and not view.common(last + 2):
        phrase.place, phrase.last = place, last


def _read_government(view: View, phrase: OfficePhrase) -> None:
    """The word for the government that a spokesman speaks for, which is part of the title: 'Juru Bicara Pemprov'."""
    words = range(phrase.title_last + 1, phrase.last + 1)
    government = next((index for index in words if view.lower(index) in GOVERNMENT), None)
    if government is not None:
        phrase.title, phrase.tail = f"{phrase.title} {view.text(government)}", view.text(government)


def _read_field(view: View, phrase: OfficePhrase) -> None:
    """The field behind the place: 'Staf Khusus Gubernur DKI Jakarta bidang Komunikasi Publik'."""
    if phrase.place is None or view.lower(phrase.last + 1) not in FIELDS or "idang" in phrase.title:
        return
    pieces, end = body_pieces(view, phrase.last + 1)
    if pieces:
        _lengthen(phrase, body_words(pieces))
        phrase.last = end


def _read_elect(view: View, phrase: OfficePhrase) -> None:
    """'terpilih' behind the phrase."""
    after = view.status.get(phrase.last + 1)
    if after is not None and after[1] in (Status.ELECT, Status.CANDIDATE) and view.lower(phrase.last + 1) == "terpilih":
        phrase.status, phrase.last = Status.ELECT, after[0]


def _lengthen(phrase: OfficePhrase, words: str) -> None:
    phrase.title, phrase.tail = f"{phrase.title} {words}", f"{phrase.tail} {words}"


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

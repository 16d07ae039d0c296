"""Offices without their holders' names: which of them mean someone, and which are groups or offices in general."""

from __future__ import annotations

import re

from beritaparse.extract.officials.contexts import elections, stands_for_person
from beritaparse.extract.officials.jurisdictions import HEADS_OF
from beritaparse.extract.officials.mentions import INCOMPLETE
from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.places import GOVERNMENT
from beritaparse.extract.officials.view import View
from beritaparse.language.numerals import FIRST_WORDS
from beritaparse.lexicon.rows import OfficeTitle
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import RegionKind, Status

#: Words behind an office that make it one of many.
_IN_GENERAL = word_set("in_general")

_YEAR = re.compile("(?:19|20)[0-9]{2}")


def means_holder(view: View, phrase: OfficePhrase) -> bool:
    """Whether an office without a name means its holder."""
    if not stands_for_person(view, phrase) or phrase.status is Status.CANDIDATE:
        return False
    after = view.lower(phrase.last + 1)
    if after in _IN_GENERAL or view.text(phrase.first - 1).isdigit() or view.lower(phrase.first - 1) in FIRST_WORDS:
        return False  # 'melantik 14 Kepala Puskesmas', 'kepala dinas terkait'
    years = view.text(phrase.last + 1) == "(" and _YEAR.fullmatch(view.text(phrase.last + 2))
    if phrase.once or years:
        return False  # 'pernah menjabat Camat Kepil dan Kepala Dinas Sosial', 'Sekda (2003-2008)'
    if after in ("-", "/") and not view.spaced(phrase.last + 1):
        return False
    bare = phrase.place is None and not phrase.tail
    slash = view.text(phrase.first - 1) == "/" and not view.spaced(phrase.first)
    if bare and slash and any(last == phrase.first - 2 for last, _ in _before(view, phrase.first - 2)):
        return False  # 'Bupati/Walikota bersama DPRD menetapkan': heads of regions in general
    if not view.capital(phrase.head) and phrase.place is None:
        return False  # 'bupati berwenang …': the office in general
    return not _in_group(view, phrase)


def _before(view: View, last: int) -> list[tuple[int, OfficeTitle]]:
    """The titles that begin at a token or the one before it."""
    return [view.heads[index] for index in (last, last - 1) if index in view.heads]


def _in_group(view: View, phrase: OfficePhrase) -> bool:
    """Whether an office stands in a list of groups: 'para gubernur, bupati, dan wali kota'."""
    whole = phrase.place is not None and not phrase.place.back and view.capital(phrase.head)
    if _is_one(view, phrase):
        return False  # 'para camat, Ketua DWP, dan tokoh masyarakat'
    index = phrase.first - 1
    while phrase.first - index < 14 and (
        view.lower(index) in (",", "dan", "/", "serta", "maupun") or index in view.heads or index - 1 in view.heads
    ):
        index -= 1
    if index < phrase.first - 1 and view.lower(index) in elections():
        return True  # 'memilih Presiden dan Wakil Presiden'
    if whole:
        return False  # 'para kepala OPD, Camat Pekalongan Utara'
    if index < phrase.first - 1 and view.lower(index) in ("para", "seluruh", "semua"):
        return True
    index = phrase.last + 1
    while index - phrase.last < 12 and (view.lower(index) in (",", "dan", "/", "serta") or index in view.heads):
        index = view.heads[index][0] + 1 if index in view.heads else index + 1
    return index > phrase.last + 1 and view.lower(index) == "se" and view.text(index + 1) == "-"


#: First words of the titles of which a region has but one, also where a list of groups goes before.
_ONE = tuple(sorted(word_set("one_of_a_region")))


def _is_one(view: View, phrase: OfficePhrase) -> bool:
    """Whether an office in a list is one that a region has but one of, and is not itself named as a group."""
    named = view.capital(phrase.head) and phrase.row.title.startswith(_ONE) and phrase.row.title != "Ketua"
    return named and view.lower(phrase.first - 1) in (",", "dan", "serta") and view.lower(phrase.last + 1) != "se"


def is_any(view: View, phrase: OfficePhrase) -> bool:
    """Whether an office of a district or village has no place, and so means any of them."""
    return phrase.row.level in ("district", "village") and not is_single(view, phrase)


def is_single(view: View, phrase: OfficePhrase) -> bool:
    """Whether a title names one office rather than a rank or profession."""
    place = phrase.place
    if phrase.row.title in HEADS_OF and place is not None and place.kind is RegionKind.PROVINCE:
        return False  # 'Bupati lingkup Provinsi Jambi'
    local = phrase.row.level in ("district", "village")
    if local and (place is None or place.back or (view.lower(place.first) in GOVERNMENT and place.regions)):
        return False  # 'kepala desa di lingkungan Kabupaten Bangli'
    many = phrase.row.title.startswith(MANY) and not phrase.row.title.startswith("Jaksa Agung")
    if GROUPS.search(phrase.title) or many or phrase.row.branch == "party":
        return False
    if phrase.row.follows == "body":
        if phrase.title.lower() in ("asisten", "staf ahli", "sekretaris"):
            return False
        if phrase.title == "Inspektur" and view.text(phrase.last + 1) in (",", "dan", "serta"):
            return True  # in a list of a region's heads
        short = any(view.initials(n) for n in range(phrase.head + 1, phrase.title_last + 1))  # 'Ketua KPU'
        last = phrase.title_last
        own = phrase.row.title not in INCOMPLETE and last > phrase.head
        named = own and view.capital(last) and not view.common(last)  # 'Ketua Dekranasda'
        return (
            bool(phrase.tail) or short or named or len(phrase.row.title.split()) > 2 or phrase.row.level == "national"
        )
    return True


#: Bodies in general: 'kepala OPD' is no one in particular.
GROUPS = re.compile(
    r"\b(?:OPD|SKPD|[Pp]erangkat Daerah|perangkat daerah|UPTD?|[Ii]nstansi|lembaga|Unit Kerja|Organisasi [\w ]+|Parpol"
    r"|Partai Politik|Perguruan Tinggi(?: Swasta| Negeri)?|Satuan Pendidikan|[Tt]erkait)$|OPD|^Menteri Kabinet"
    r"|^(?:Ketua|Kepala) (?:dan|Wakil)\b|^Direktur Eksekutif\b"
)

#: Titles that many hold at once: without a name nobody in particular.
MANY = tuple(sorted(word_set("common_titles")))

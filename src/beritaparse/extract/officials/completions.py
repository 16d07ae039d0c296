"""What a title lacks and the words around it tell: its body, the words that looked like a name, its chief's region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from beritaparse.extract.officials.office_bodies import read_body
from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.persons import Person, read_person
from beritaparse.extract.officials.places import Place, read_place
from beritaparse.extract.officials.titles import is_private
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.places import district_names, squeezed
from beritaparse.lexicon.rows import OfficeTitle
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_sets import word_set

#: Committees whose chair and members are listed behind their name.
COMMITTEES = word_set("listed_committees")


def take_name(view: View, phrase: OfficePhrase, name: Person) -> None:
    """Give an office whose holder stands before it the name behind it, its place or body's: 'Retno Wulan sebagai Kepala
    Puskesmas' Fajar Indah, 'dr. Sari selaku Direktur RSUD' Cipto Mulyo."""
    phrase.last = name.last
    if phrase.row.level in ("district", "village") or phrase.title.endswith("Puskesmas"):
        first, last = name.name_first, name.name_last
        phrase.place = Place(first, last, view.slice(first, last), None, start=first, stop=last)
    elif phrase.row.follows == "body" and phrase.place is None:
        phrase.title, phrase.tail = f"{phrase.title} {name.name}", f"{phrase.tail} {name.name}".strip()


def take_district(view: View, phrase: OfficePhrase, name: Person) -> bool:
    """Whether the words behind an office are no name but those of a district, which then is its place: 'Ketua PMI
    Samalanga', Faisal."""
    if phrase.row.follows != "body" or phrase.place is not None or name.titled or view.text(phrase.last + 1) == ",":
        return False
    if squeezed(name.name) not in district_names():
        return False
    alone = name.name_first == name.name_last
    if alone and (view.text(name.last + 1) != "," or read_person(view, name.last + 2) is None):
        return False
    first, phrase.last = name.name_first, name.last
    phrase.place = Place(first, name.last, name.name, None, start=first, stop=name.last)
    return True


def take_unknown_body(view: View, phrase: OfficePhrase, name: Person) -> None:
    """Give an office the words that looked like a name: 'Kepala Dinas Keluatan' dan Perikanan."""
    phrase.title, phrase.tail = f"{phrase.title} {name.name}", name.name
    pieces, phrase.last = read_body(view, name.last + 1)
    if pieces:
        phrase.title, phrase.tail = f"{phrase.title} {pieces}", f"{phrase.tail} {pieces}"
    phrase.title_last = phrase.last
    phrase.place = read_place(view, phrase.last + 1, phrase.row)
    phrase.last = phrase.place.last if phrase.place else phrase.last


#: So many offices back that of a chair is looked for.
_BACK = 40


def take_body(view: View, phrases: list[OfficePhrase], index: int) -> None:
    """'Ketua DPRD …, Wakil Ketua I …': a deputy named in the same breath is of the same body."""
    phrase = phrases[index]
    if (
        phrase.row.title not in ("Ketua", "Wakil Ketua", "Sekretaris", "Anggota")
        or re.sub(r"\b(?:[IVX]+|\d)\b", "", phrase.tail).strip()
    ):
        return
    if phrase.row.title == "Ketua" and view.text(phrase.last + 1) in (",", ":"):
        _take_committee(view, phrase)
        return
    following = phrases[index + 1 : index + 2] if view.lower(phrase.last + 1) == "dan" else []
    for other in (*reversed(phrases[max(index - _BACK, 0) : index]), *following):
        far = view.starts[phrase.first] - view.ends[other.last] > 200
        if far and not (phrase.row.title == "Wakil Ketua" and "DPR" in other.title):
            continue
        if other.row.title.startswith(("Ketua", "Wakil Ketua")) and not is_private(other.title):
            body = re.split("(?i)ketua", other.title, maxsplit=1)[-1].strip()
            body = re.sub(r"^[IVX]+\b", "", body).strip()
            if body:
                phrase.title, phrase.tail = f"{phrase.title} {body}", f"{phrase.tail} {body}".strip()
            return


def _take_committee(view: View, phrase: OfficePhrase) -> None:
    """'Susunan Pansus Raperda RTRW, antara lain, Ketua, Rahmat Hadi': the chair is of the committee named before."""
    start, _ = view.document.sentence_of(view.starts[phrase.first])
    index = phrase.first - 1
    while index > 0 and view.starts[index] >= start and phrase.first - index < 40:
        words = view.slice(index, index + 1) if view.lower(index) == "panitia" else view.text(index)
        if words.lower() in COMMITTEES:
            phrase.title, phrase.tail = f"{phrase.title} {words}", words
            return
        index -= 1


def deputies(view: View, chief: OfficePhrase, end: int) -> Iterator[OfficePhrase]:
    """'Wakilnya Retno Wulan' behind the office of a head of region."""
    row = _deputy_rows().get(chief.row.title)
    if row is None:
        return
    behind = view.lowers[chief.last + 1 : min(chief.last + 200, end)]
    if "wakilnya" not in behind:
        return
    index = chief.last + 1 + behind.index("wakilnya")
    yield replace(
        chief, first=index, head=index, title_last=index, last=index, title=row.title, tail="", row=row, acting=None
    )


@cache
def _deputy_rows() -> dict[str, OfficeTitle]:
    rows = {row.title: row for row in packaged_rows(OfficeTitle)}
    return {chief: rows[f"Wakil {chief}"] for chief in ("Bupati", "Wali Kota", "Gubernur")}

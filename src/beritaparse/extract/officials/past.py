"""Offices of the past: what someone was before, and whom someone takes the place of.

'Aji Prabu pernah menjabat sebagai Bupati Bangli'      'Saat Aji Prabu menjabat Bupati Bangli'
'dilantik sebagai Kapolres Bangli menggantikan AKBP Made Wira'
"""

from __future__ import annotations

from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.persons import Person, read_person
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.word_sets import word_set

#: Verbs of holding an office, and the words before them that tell that it is no longer held.
_HOLDING = word_set("holding")
_ONCE = word_set("held_once")
#: Verbs of giving up an office.
_LEAVING = word_set("leaving_office")
#: Marks and words inside a list of offices that someone once held.
_LISTING = frozenset((",", "(", ")", "-", "–", "dan", "serta", "hingga", "lalu", "kemudian", "sampai"))


def held_once(view: View, first: int) -> bool:
    """Whether the words before an office say that it is held no longer: 'pernah menjabat sebagai', 'mundur dari'."""
    lowers = view.lowers
    if lowers[first - 1] in ("atau", "dan") and first - 2 in view.heads and view.heads[first - 2][0] == first - 2:
        first -= 2  # 'pernah menjabat Presiden atau Wakil Presiden'
    index = first - 1
    if lowers[index] in ("sebagai", "jabatan", "dari"):
        index -= 1
    if lowers[index] == "jabatan":
        index -= 1
    if lowers[index] == "dari":
        index -= 1
    if lowers[index] in _LEAVING:
        return True
    index -= lowers[index] in _HOLDING and lowers[index - 1] in _HOLDING  # 'pernah dipercaya menjabat'
    return lowers[index] in _HOLDING and lowers[index - 1] in _ONCE


def goes_on(view: View, first: int, end: int) -> bool:
    """Whether nothing but the joins and years of a list stands between two offices: 'pernah menjabat Camat Kepil
    (2001-2005), Kepala Dinas Sosial (2005), hingga Sekda'."""
    return end - first < 8 and all(
        view.lower(index) in _LISTING or view.text(index).isdigit() for index in range(first, end)
    )


def replaced(view: View, phrase: OfficePhrase) -> Person | None:
    """Whose place the new holder of an office takes: 'sebagai Kapolres Bangli menggantikan AKBP Made Wira'."""
    index = phrase.last + 1
    index += view.text(index) == ","
    if view.lower(index) != "menggantikan":
        return None
    index += 1 + 2 * (f"{view.lower(index + 1)} {view.lower(index + 2)}" == "pejabat lama")
    index += view.text(index) == ","
    person = read_person(view, index, expected=True)
    several = person is not None and (person.titled or person.name_last > person.name_first)
    return person if several else None

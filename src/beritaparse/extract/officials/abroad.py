"""The place abroad behind an office: 'Gubernur California', 'Wali Kota Shimoda City', 'Gubernur Prefektur Shizuoka'.

place abroad  :=  kind name | name [English kind]
"""

from __future__ import annotations

from beritaparse.extract.officials.view import View
from beritaparse.language.words import given_names
from beritaparse.lexicon.rows import OfficeTitle
from beritaparse.lexicon.word_sets import phrases, word_set

#: Words for kinds of places abroad, before their names and behind them.
_KINDS = phrases("foreign_kinds")
_ENDS = word_set("foreign_ends")
#: The name of an unknown place in front of an English word for its kind is no longer.
_LONGEST = 3


def abroad(view: View, index: int, row: OfficeTitle) -> int | None:
    """The last token of the place abroad that begins at a token behind an office, None where none does."""
    if row.branch != "executive" or row.level not in ("national", "province", "regency_city"):
        return None
    for length in (2, 1):
        if tuple(view.lowers[index : index + length]) in _KINDS and view.capital(index + length):
            return view.abroad[index + length][0] if index + length in view.abroad else index + length
    known = view.abroad.get(index)
    if known is not None:
        last, place = known
        fits = (place.kind == "country") is (row.level == "national")
        named = last == index and view.capital(last + 1) and not view.capital(view.dots(last + 2))  # 'Milan Hidayanto'
        fits &= place.kind == "country" or not (named or view.lower(index) in given_names())
        longer = index in view.regions and view.regions[index][0] > last
        if fits and not longer and not (view.text(last + 1) == "-" and not view.spaced(last + 1)):
            return last + (view.lower(last + 1) in _ENDS and view.capital(last + 1))
    if row.level == "national":
        return None
    for last in range(index, index + _LONGEST):
        if not view.capital(last):
            return None
        if last > index and view.lower(last) in _ENDS:
            return last
    return None

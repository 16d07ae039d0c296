"""Offices without a place that have it from an office named in the same sentence.

office place 'diwakili' office            'Wali Kota Bogor yang diwakili Asisten Pemerintahan'
office place ',' office ',' office place  'Plt Sekda Kalteng Made Rai, Plt Kadisdik Aji Wira, Kepala BKD Kalteng'
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.view import View

#: So many tokens at most stand between two offices of one list.
_FAR = 24


def share_places(view: View, phrases: Sequence[OfficePhrase]) -> None:
    """Tie offices of departments and secretariats without a place to the office whose place is theirs."""
    ordered = sorted(phrases, key=lambda phrase: phrase.first)
    for before, phrase in pairwise(ordered):
        if _takes(phrase) and _gives(before) and _near(before, phrase):
            between = view.lowers[before.last + 1 : phrase.first]
            if "diwakili" in between and "." not in between[between.index("diwakili") :]:
                phrase.beside = before
    for before, phrase, after in zip(ordered, ordered[1:], ordered[2:], strict=False):
        listed = phrase.beside is None and _takes(phrase) and _gives(before) and _gives(after)
        listed = listed and _near(before, phrase) and _near(phrase, after) and _same_region(before, after)
        if listed and _one_sentence(view, before, after):
            phrase.beside = before


def share_unit(phrases: Sequence[OfficePhrase]) -> None:
    """Give officers of the one military district command that an article tells of its number: 'Dandim 1606/Mataram
    diwakili Pasiter'."""
    officers = [phrase for phrase in phrases if phrase.row.body == "Kodim"]
    units = {phrase.unit for phrase in officers if phrase.unit}
    if len(units) == 1:
        for phrase in officers:
            if phrase.unit is None and phrase.place is None:
                phrase.unit = next(iter(units))


def _takes(phrase: OfficePhrase) -> bool:
    """Whether an office is one of a region of any kind, and its place is not said."""
    return phrase.place is None and phrase.row.level == "other" and not phrase.national and phrase.unit is None


def _gives(phrase: OfficePhrase) -> bool:
    """Whether an office has a place that others beside it may be of: a head of a sub-district or a village has none, as
    those beside it are as often of the regency."""
    place = phrase.place
    if place is None or place.back or place.abroad or phrase.row.level in ("district", "village"):
        return False
    return bool(place.regions) and phrase.unit is None


def _near(before: OfficePhrase, after: OfficePhrase) -> bool:
    return 0 < after.first - before.last < _FAR


def _same_region(one: OfficePhrase, other: OfficePhrase) -> bool:
    if one.place is None or other.place is None:
        return False
    return {region.code for region in one.place.regions} == {region.code for region in other.place.regions}


def _one_sentence(view: View, before: OfficePhrase, after: OfficePhrase) -> bool:
    sentence = view.document.sentence_of(view.starts[before.first])
    return sentence == view.document.sentence_of(view.starts[after.first])

"""The region of an office: the place that its phrase states, one told beside it, or that which the article is about."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.rows import Body, OfficeTitle
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_sets import word_set
from beritaparse.link.home import only_region
from beritaparse.link.regions import inherit, link_place, province_of
from beritaparse.records import Jurisdiction, RegionKind

#: Heads whose bodies are no part of a region's government unless they say so.
_NATIONAL = re.compile(
    r"\b(?:Kementerian|Kemen\w*|RI|Republik Indonesia|Nasional|Telkom\w*|BUMN|TNI|Polri|Pertamina|PLN|BPJS|Universitas"
    r"|Suku(?! Dinas)|Balai|Komite (?:Percepatan|Eksekutif|Kebijakan)|Pengurus Pusat|Ditjen|Direktorat|Jenderal"
    r"|Kepresidenan|MPR|DPR|DPD|KPK|BEI|OJK|BI)\b"
)
_OWN = tuple(sorted(word_set("unplaced_titles")))
#: Heads of a region's departments, whose region is none of the kind that the department is for.
_DEPARTMENTS = ("Kepala Dinas", "Sekretaris Dinas", "Kepala Bagian", "Kepala Bidang", "Kepala Sub")


#: Offices that the cities of Jakarta, which are no regions of their own, do not have.
_NOT_OF_JAKARTA = (*_DEPARTMENTS, "Sekretaris Daerah", "Ketua DPRD", "Wakil Ketua DPRD", "Anggota DPRD", "Ketua Komisi")


def jurisdiction_of(view: View, phrase: OfficePhrase) -> Jurisdiction | None:
    """The region of an office: the place stated, else that which the article is about."""
    document, row = view.document, phrase.row
    place = phrase.place
    if phrase.beside is not None and (shared := jurisdiction_of(view, phrase.beside)) is not None:
        return replace(shared, source="inherited:mention")
    if place is not None and place.abroad:
        kind = RegionKind.COUNTRY if row.level == "national" else None
        return Jurisdiction(place.name, kind, source="stated")
    if place is not None and not place.back:
        level = row.level if row.level not in ("other", "national") else None
        cue = _department_cue(row) or phrase.title
        return link_place(place.words(view), cue=cue, level=level, home=document.home, published=document.anchor)
    if place is None and (row.level == "national" or phrase.national):
        return None
    if place is None and (
        _NATIONAL.search(phrase.title)
        or _heads_national_body(phrase)
        or (phrase.title.startswith(_OWN) and "RSUD" not in phrase.title)
    ):
        return None
    home = document.home
    if home is not None and (home.code or "").startswith("31.") and row.title.startswith(_NOT_OF_JAKARTA):
        home = province_of(home)
    found = inherit(home, row.level, _department_cue(row) or phrase.title)
    if found is None and (kind := HEADS_OF.get(row.title.removeprefix("Wakil "))) is not None:
        found = only_region(document, kind)
    return found


def _department_cue(row: OfficeTitle) -> str | None:
    """What tells the kind of region of a department's head: 'Dinas Masyarakat dan Desa' is of no village."""
    return " ".join(row.title.split()[:2]) if row.title.startswith(_DEPARTMENTS) else None


#: The kind of region that heads of regencies and cities are of.
HEADS_OF = {"Bupati": RegionKind.REGENCY, "Wali Kota": RegionKind.CITY}


def _heads_national_body(phrase: OfficePhrase) -> bool:
    """Whether the title, without its first word, is the whole name of one of the republic's own bodies."""
    return " ".join(phrase.title.removeprefix("Wakil ").split()[1:]) in _national_bodies()


@cache
def _national_bodies() -> frozenset[str]:
    """Names of national bodies without branches in the regions that go by the same name."""
    return frozenset(
        name
        for row in packaged_rows(Body)
        if row.level == "national" and row.kind in ("agency", "ministry") and row.name not in _BRANCHED
        for name in (row.name, *(row.variants if row.kind == "agency" else ()))
    )


#: National bodies whose branches in the regions go by the same name.
_BRANCHED = word_set("branched_bodies")


def better_place(one: Jurisdiction | None, other: Jurisdiction | None, title: str) -> Jurisdiction | None:
    """The place of an office that was told in two ways: one that is stated, else any but for the republic's offices."""
    stated = [place for place in (one, other) if place is not None and place.source == "stated"]
    if not stated and _NATIONAL.search(title):
        return None
    if one is None or (other is not None and one.source != "stated" and other.source == "stated"):
        return other
    return one

"""Places to the regions that they name, with their Kemendagri codes.

    >>> link_place("Bangli")
    Jurisdiction(name='Kabupaten Bangli', kind=RegionKind.REGENCY, code='51.06', province='Bali', source='stated')
    >>> link_place("Bogor", cue="Wali Kota").code, link_place("Bogor", cue="Bupati").code
    ('32.71', '32.01')

Codes are those in force at the article's date: since 11 November 2022 (Papua Barat Daya: 9 December 2022) the regions
of the younger Papuan provinces carry new ones.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache

from beritaparse.lexicon.rows import PlaceCue, PlaceWord, Region
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.records import Jurisdiction, RegionKind

Kinds = tuple[RegionKind, ...]

#: What the levels of the office table say about the kind of place.
LEVELS: dict[str, Kinds] = {
    "province": (RegionKind.PROVINCE,),
    "regency_city": (RegionKind.REGENCY, RegionKind.CITY),
    "district": (RegionKind.DISTRICT,),
    "village": (RegionKind.VILLAGE,),
}
#: The kinds of place that the state numbers and the region table holds, in the order in which a name without any cue
#: is read: 'Bengkulu' is the province, 'Bogor' the regency.
CODED: Kinds = (RegionKind.PROVINCE, RegionKind.REGENCY, RegionKind.CITY)

#: The kinds as the tables write them; a dictionary is asked much faster than the enumeration.
_KINDS = {kind.value: kind for kind in RegionKind}

_NOUNS = {RegionKind.PROVINCE: "Provinsi", RegionKind.REGENCY: "Kabupaten", RegionKind.CITY: "Kota"}
_DEFAULT_NOUNS = {RegionKind.DISTRICT: "Kecamatan", RegionKind.VILLAGE: "Desa"}
_JAKARTA = "31"
_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)*")


def link_place(
    words: str,
    *,
    cue: str | None = None,
    level: str | None = None,
    home: Jurisdiction | None = None,
    published: str | None = None,
    source: str = "stated",
) -> Jurisdiction | None:
    """The place that some words name.

    Args:
        words: the name as written, with or without the word for its kind: 'Bangli', 'Kab. Bangli', 'Kota Bogor',
            'Kecamatan Kepil', 'Sulut', 'Singaraja' (a seat stands for its region).
        cue: the office or body that the place belongs to ('Wali Kota', 'Pemkab', 'Camat'); it decides between regions
            of one name, and between a region and a district or village named like it.
        level: the level of the office where the cue says nothing: province, regency_city, district or village.
        home: the region that the article is about; it decides where several are left, and is the parent of a district
            or village.
        published: the article's date (ISO 8601), for the codes in force then; none means today's.
        source: what the record says about where the place comes from.

    Returns:
        The region with its code; a district or village by name, kind and parent where words, cue or level say that it
        is one; None where the words name no known region.
    """
    stated = _stated_kind(words)
    noun = None
    if stated is not None:
        noun, kinds, bare = stated
    else:
        kinds, noun = _hinted(cue, level)
        bare = words
    if kinds and kinds[0] in _DEFAULT_NOUNS:
        if not _squeezed(bare):
            return None
        noun = noun or _DEFAULT_NOUNS[kinds[0]]
        return Jurisdiction(f"{noun} {_title_case(bare)}", kinds[0], parent=home.name if home else None, source=source)
    region = find_region(words, kinds=kinds, home=home, published=published)
    return as_jurisdiction(region, published=published, source=source) if region else None


def find_region(
    words: str, *, kinds: Kinds = (), home: Jurisdiction | None = None, published: str | None = None
) -> Region | None:
    """The row of the region that some words name; see `link_place`."""
    known = gazetteer()
    whole = _squeezed(words)
    stated = _stated_kind(words)
    found = known.names.get(whole, ())
    if stated is not None:  # 'Kota Agung' may be a name, 'Kota Bogor' is not
        _, kinds, bare = stated
        found = known.names.get(_squeezed(bare), ()) or found
        whole = _squeezed(bare)
    elif len(whole) > 4 and whole.endswith("kota") and not found:  # 'Malang Kota'
        found, kinds = known.names.get(whole[:-4], ()), (RegionKind.CITY,)
    if not found:  # a seat stands for its regency rather than for the province governed from it
        found = known.seats.get(whole, ()) or known.seats.get(_squeezed(words), ())
        kinds = kinds or (RegionKind.REGENCY, RegionKind.CITY)
    if published:
        found = tuple(region for region in found if _in_force(region, published))
    if not found:
        return None
    fitting = [region for region in found if region.kind in kinds] or found
    return fitting[0] if len(fitting) == 1 else min(fitting, key=lambda region: _preference(region, kinds, home))


def region_of(code: str) -> Region | None:
    """The row of a Kemendagri code, today's or a former one."""
    return gazetteer().codes.get(code)


def as_jurisdiction(region: Region, *, published: str | None = None, source: str | None = "stated") -> Jurisdiction:
    """A region as a record, with the code in force at the article's date."""
    code = region.code
    if published and region.since and region.since > published[:10]:
        code = region.earlier
    kind = _KINDS[region.kind]
    province = gazetteer().codes[code[:2]].name if code else region.name
    return Jurisdiction(full_name(region), kind, code or None, province, source=source)


def full_name(region: Region) -> str:
    """The name of a region with its kind: 'Kabupaten Bangli', 'Kota Administrasi Jakarta Pusat'."""
    noun = _NOUNS[_KINDS[region.kind]]
    if region.province == _JAKARTA and region.kind != RegionKind.PROVINCE:
        noun += " Administrasi"
    return f"{noun} {region.name}"


def province_of(place: Jurisdiction | None) -> Jurisdiction | None:
    """The province in which a region lies (the province itself for one), None where that is not known."""
    if place is None or place.code is None:
        return None
    province = gazetteer().codes[place.code[:2]]
    return Jurisdiction(full_name(province), RegionKind.PROVINCE, province.code, province.name, source=place.source)


def shares_name(place: Jurisdiction) -> bool:
    """Whether another regency or city has the name of a region: 'Kota Bogor' and 'Kabupaten Bogor'."""
    region = region_of(place.code) if place.code else None
    if region is None:
        return False
    return sum(row.kind != RegionKind.PROVINCE for row in gazetteer().names[_squeezed(region.name)]) > 1


def inherit(home: Jurisdiction | None, level: str, cue: str | None = None) -> Jurisdiction | None:
    """The jurisdiction of an office without a stated place, in an article about a region.

    Args:
        home: the region that the article is about (`Document.home`).
        level: the office's level in the lexicon: national, province, regency_city, district, village or other.
        cue: the title of the office, which may ask for a kind of region ('Wali Kota').

    Returns:
        The region itself for its own offices, its province for those of a province; None for national offices, for
        those of districts and villages (the article is not about one), for a regency's in an article about a province,
        and where the title asks for another kind of region.
    """
    if home is None or level in ("national", "district", "village"):
        return None
    kinds, _ = _hinted(cue, level)
    if not kinds or home.kind in kinds:
        return home
    if kinds == (RegionKind.PROVINCE,):
        return province_of(home)
    return None


def kinds_of(cue: str | None, level: str | None = None) -> Kinds:
    """The kinds of place that an office or body belongs to: 'Wali Kota' a city; empty where that is open."""
    return _hinted(cue, level)[0]


# -- the words of a place -----------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _hinted(cue: str | None, level: str | None) -> tuple[Kinds, str | None]:
    """The kinds of place that an office title or body name asks for, and the noun for a district or village."""
    if cue:
        words = [word.lower() for word in _WORD.findall(cue)]
        cues = _cues()
        for length in (4, 3, 2, 1):  # the longest cue counts, of two the first: 'Kepala Desa' before 'Desa'
            for start in range(len(words) - length + 1):
                row = cues.get(" ".join(words[start : start + length]))
                if row is not None:
                    return tuple(RegionKind(kind) for kind in row.kinds), row.noun or None
    return LEVELS.get(level or "", ()), None


def _stated_kind(words: str) -> tuple[str, Kinds, str] | None:
    """The noun, kind and bare name of words that state the kind: 'Kab. Bangli'."""
    read = _read_kind(words)
    if read is not None:
        known = gazetteer()
        if known.knows(words) and not known.knows(read[2]):  # 'Kota Agung', 'Kota Baru'
            return None
    return read


@lru_cache(maxsize=4096)  # an article names the same few places again and again
def _read_kind(words: str) -> tuple[str, Kinds, str] | None:
    match = _kind_pattern().match(words)
    if match is None:
        return None
    word = _place_words()[_folded(match["kind"])]
    return word.word, (RegionKind(word.kind),), words[match.end("kind") :].strip(" .")


@cache
def _kind_pattern() -> re.Pattern[str]:
    forms = sorted((form for row in packaged_rows(PlaceWord) for form, _ in row.forms()), key=len, reverse=True)
    one = "|".join(r"\s+".join(re.escape(part) for part in form.rstrip(".").split()) for form in forms)
    return re.compile(rf"(?i)\s*(?P<kind>(?:{one}))\b\.?(?=\s*\S)")


@cache
def _place_words() -> dict[str, PlaceWord]:
    return {_folded(form): row for row in packaged_rows(PlaceWord) for form, _ in row.forms()}


@cache
def _cues() -> dict[str, PlaceCue]:
    return {form.lower(): row for row in packaged_rows(PlaceCue) for form, _ in row.forms()}


def _folded(words: str) -> str:
    return " ".join(words.lower().rstrip(".").split())


def _title_case(words: str) -> str:
    """A name in capitals in title case; any other as written."""
    words = " ".join(words.split())
    return words if not words.isupper() or len(words) < 4 else words.title()


@lru_cache(maxsize=8192)
def _squeezed(words: str) -> str:
    return "".join([letter for letter in words.casefold() if letter.isalnum()])


# -- the regions --------------------------------------------------------------------------------------------------


class Gazetteer:
    """The regions by name, by seat and by code."""

    def __init__(self, regions: Iterable[Region]):
        names: dict[str, dict[str, Region]] = defaultdict(dict)
        seats: dict[str, dict[str, Region]] = defaultdict(dict)
        self.codes: dict[str, Region] = {}
        for region in regions:
            for form in (region.name, full_name(region), *region.aliases, *region.contextual_aliases):
                names[_squeezed(form)][region.code] = region
            for form in region.seats:
                seats[_squeezed(form)][region.code] = region
            self.codes[region.code] = region
        for region in tuple(self.codes.values()):
            if region.earlier:
                self.codes.setdefault(region.earlier, region)
        self.names = {name: tuple(rows.values()) for name, rows in names.items()}
        self.seats = {name: tuple(rows.values()) for name, rows in seats.items()}

    def knows(self, words: str) -> bool:
        """Whether words are the name or seat of a region."""
        return _squeezed(words) in self.names or _squeezed(words) in self.seats


#: The regions of the parser that is reading, where they are not the packaged ones.
_IN_USE: ContextVar[Gazetteer | None] = ContextVar("regions in use", default=None)


def gazetteer() -> Gazetteer:
    """The regions in use."""
    return _IN_USE.get() or _packaged()


@cache
def _packaged() -> Gazetteer:
    return Gazetteer(packaged_rows(Region))


@contextmanager
def using(regions: Gazetteer | None) -> Iterator[None]:
    """Link places to other regions than the packaged ones, within a ``with`` block; null for the packaged ones."""
    token = _IN_USE.set(regions)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def _in_force(region: Region, published: str) -> bool:
    """Whether there was such a region at a date; one with an earlier code was there before."""
    return not region.since or bool(region.earlier) or region.since <= published[:10]


def _preference(region: Region, kinds: Kinds, home: Jurisdiction | None) -> tuple[bool, bool, int]:
    """Smaller is better: the home region, then one in its province, then by kind."""
    code = home.code if home else None
    kind, order = _KINDS[region.kind], kinds or CODED
    rank = order.index(kind) if kind in order else len(CODED)
    return (code is None or region.code != code, code is None or region.code[:2] != code[:2], rank)

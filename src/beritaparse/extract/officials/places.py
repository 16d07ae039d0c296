"""The place behind an office's title: stated with its kind, a region's name, or the name of a district or village.

place  :=  [government] kind name | [government] region | name
'Kabupaten Bangli'      'Prov. NTB'      'Pemkab Wonosobo'      'Lobar'      'Kecamatan Kepil'      'Gemblengan'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from beritaparse.extract.officials.abroad import abroad
from beritaparse.extract.officials.names import CUSTOMARY, NO_NAME, SMALL
from beritaparse.extract.officials.view import View
from beritaparse.language.words import common_words, given_names, rare_words
from beritaparse.lexicon.places import district_names, squeezed, village_names
from beritaparse.lexicon.rows import OfficeTitle, Region
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import RegionKind

GOVERNMENT = word_set("governments")

KINDS = {
    "kabupaten": RegionKind.REGENCY,
    "kab": RegionKind.REGENCY,
    "pemkab": RegionKind.REGENCY,
    "kota": RegionKind.CITY,
    "pemkot": RegionKind.CITY,
    "provinsi": RegionKind.PROVINCE,
    "propinsi": RegionKind.PROVINCE,
    "prov": RegionKind.PROVINCE,
    "pemprov": RegionKind.PROVINCE,
    "kecamatan": RegionKind.DISTRICT,
    "kec": RegionKind.DISTRICT,
    "distrik": RegionKind.DISTRICT,
    "desa": RegionKind.VILLAGE,
    "kelurahan": RegionKind.VILLAGE,
    "kel": RegionKind.VILLAGE,
    "pekon": RegionKind.VILLAGE,
    "nagari": RegionKind.VILLAGE,
    "gampong": RegionKind.VILLAGE,
    "kampung": RegionKind.VILLAGE,
    "tiyuh": RegionKind.VILLAGE,
    "dusun": RegionKind.VILLAGE,
}

#: First words of place names that have another word behind them.
PLACE_STARTS = word_set("place_starts")

#: Last words of place names.
PLACE_ENDS = word_set("place_ends")


@dataclass(slots=True)
class Place:
    """A place as stated: its words, the kind they state, and the regions of that name."""

    first: int
    last: int
    name: str
    kind: RegionKind | None
    regions: tuple[Region, ...] = ()
    back: bool = False
    """'Kabupaten itu', 'setempat': the article's own region."""
    parent: str | None = None
    abroad: bool = False
    """A place in another country, which no Indonesian office has."""
    start: int = 0
    """The token at which the name and the word for its kind begin."""
    stop: int = 0

    def words(self, view: View) -> str:
        """The name with the word for its kind, without brackets and what lies above it."""
        return view.slice(self.start, self.stop)


def read_place(view: View, index: int, row: OfficeTitle, *, health: bool = False) -> Place | None:
    """The place that begins at a token, None where none does.

    Args:
        view: the article.
        index: the token behind the office's title.
        row: the office, whose level and branch tell what a bare name can be.
        health: whether it is that of a Puskesmas, which stands in a district.
    """
    if (last := abroad(view, index, row)) is not None:
        return Place(index, last, view.slice(index, last), None, abroad=True, start=index, stop=last)
    first = index
    kind: RegionKind | None = None
    index = _past_preposition(view, index)
    if view.lower(index) in GOVERNMENT:
        kind = KINDS.get(view.lower(index))
        index += 1
        if view.lower(index) in ("daerah", "resmi"):
            index += 1
        index = view.dots(index)
        named = index in view.regions or view.lower(index) in KINDS or _seat(view, index) is not None
        if kind is not None and not named:
            return Place(first, index - 1, "", kind, back=True)  # 'Pemprov' alone
    start = index
    if index > first and kind is not None:  # 'Pemkab Wonosobo'
        start = index - 1
    city = index in view.regions and view.lower(index) == "kota" and index + 1 not in view.regions
    if view.lower(index) in KINDS and not city:
        kind = KINDS[view.lower(index)]
        start, index = index, view.dots(index + 1)
    if view.lower(index) == "setempat" or (index > first and view.lower(index) in ("itu", "ini", "tersebut")):
        return Place(first, index, "", kind, back=True)
    found = view.regions.get(index)
    level = "district" if health else row.level
    local = kind in (RegionKind.DISTRICT, RegionKind.VILLAGE) or level in ("district", "village")
    if health and found is not None and found[0] > index and kind is None:
        last = found[0] + view.text(found[0] + 1).isdigit()  # 'Puskesmas Tulang Bawang 1'
        return Place(first, last, view.slice(index, last), None, start=index, stop=last)
    if found is not None and not local:
        return _region(view, first, start, index, kind, row)
    if kind is None and level not in ("district", "village"):
        return _town(view, first, index, row)
    last_word = _proper_run(view, index, stated=kind is not None, level=_level(kind, level))
    if last_word is None:
        return None if index == first or kind is None else Place(first, index - 1, "", kind, back=True)
    name = view.slice(index, last_word)
    regions = found[1] if found and found[0] == last_word else ()
    last = last_word + (health and bool(_COUNT.fullmatch(view.text(last_word + 1))))  # 'Puskesmas Kepil I'
    return _with_parent(view, Place(first, last, name, kind, regions, start=start, stop=last_word))


#: The number of a Puskesmas in a district with several.
_COUNT = re.compile(r"I{1,3}|IV|\d")


def _past_preposition(view: View, index: int) -> int:
    """Past 'di' in front of a place that is part of an office."""
    if view.lower(index) == "resmi" or (view.lower(index) == "di" and view.lower(index + 1) in KINDS):
        return index + 1
    if view.text(index) == "di" and index + 1 in view.regions:  # 'Kepala Balai Besar POM di Mataram Rahmat Hadi'
        after = view.regions[index + 1][0] + 1
        return index + (view.capital(after) and not view.common(after) and view.lower(after) not in NO_NAME)
    return index


def _region(view: View, first: int, start: int, index: int, kind: RegionKind | None, row: OfficeTitle) -> Place:
    """A province, regency or city that the lexicon knows."""
    last, regions = view.regions[index]
    if kind is not None:
        regions = tuple(region for region in regions if region.kind == kind) or regions
    if row.branch == "police" and view.text(last + 1) == "Kota" and last + 2 in view.ranks:
        last += 1  # 'Kapolresta Malang Kota Kombes Pol …'
        regions = tuple(region for region in regions if region.kind == RegionKind.CITY) or regions
    stop, last = last, _past_alias(view, last)
    if kind is None and last == stop and last + 1 in view.regions and view.capital(view.regions[last + 1][0] + 1):
        last = view.regions[last + 1][0]  # 'Kepala Balai Arkeologi Jambi Bengkulu Rahmat Hadi'
    return _with_parent(view, Place(first, last, view.slice(index, stop), kind, regions, start=start, stop=stop))


def _town(view: View, first: int, index: int, row: OfficeTitle) -> Place | None:
    """A place without the word for its kind that is no region's name: a seat, a region written small, a base."""
    if _short_of_home(view, index):
        return Place(first, index, "", None, back=True)
    last = _seat(view, index)
    if last is None and view.text(index).islower():
        last = _small_region(view, index)
    if last is None and row.follows == "unit":
        last = _before_rank(view, index)
    if last is not None:
        return Place(first, last, view.slice(index, last), None, start=index, stop=last)
    return None if index == first else Place(first, index - 1, "", None, back=True)


def _short_of_home(view: View, index: int) -> bool:
    """Whether the first word of the article's own region stands for all of it in front of a name: 'Wakil Wali Kota
    Sungai' Hamid Hamdan in an article of Sungai Penuh."""
    home = view.document.home
    if home is None or view.common(index + 1) or not view.capital(index + 1):
        return False
    words = [word for word in home.name.lower().split() if word not in KINDS]
    return len(words) > 1 and view.lower(index) == words[0] and view.lower(index + 1) != words[1]


def _small_region(view: View, index: int) -> int | None:
    """The last token of a region written small in front of a name: 'Ketua DPRD tulangbawang Rahmat'."""
    for last in (index + 1, index):
        if "".join(view.lowers[index : last + 1]) in _names() and view.capital(last + 1):
            return last
    return None


def _before_rank(view: View, index: int) -> int | None:
    """The last token of an unknown place or base that a rank or comma ends: 'Danlanud Sjamsudin Noor Kolonel Pnb …'."""
    position = index
    while (
        position - index < 3 and view.capital(position) and position not in view.ranks and position not in view.prefixes
    ):
        position += 1
    ends = position in view.ranks or view.text(position) == ","
    return position - 1 if ends and position > index else None


def _level(kind: RegionKind | None, level: str) -> str:
    """The level of which a name is to be looked up: that of the word for its kind, else the office's."""
    return {RegionKind.DISTRICT: "district", RegionKind.VILLAGE: "village"}.get(kind, level) if kind else level


def _seat(view: View, index: int) -> int | None:
    """The last token of a town that is the seat of a region ('Singaraja')."""
    if not view.capital(index) or view.common(index):
        return None
    words = ""
    best = None
    for position in range(index, min(index + 3, len(view))):
        if not view.capital(position):
            break
        words = f"{words} {view.lower(position)}".strip()
        if words in _seats():
            best = position
    return best


@cache
def _seats() -> frozenset[str]:
    return frozenset(seat.lower() for region in packaged_rows(Region) for seat in region.seats)


@cache
def _names() -> frozenset[str]:
    """Names of regions in one word that is no other."""
    rows = packaged_rows(Region)
    names = (form.lower().replace(" ", "") for region in rows for form in (region.name, *region.aliases))
    return frozenset(name for name in names if len(name) > 4 and name not in common_words())


def _past_alias(view: View, last: int) -> int:
    """Past a region's short name in brackets: 'Lombok Barat (Lobar)'."""
    if view.text(last + 1) == "(" and last + 2 in view.regions and view.text(view.regions[last + 2][0] + 1) == ")":
        return view.regions[last + 2][0] + 1
    return last


def read_local_place(view: View, index: int, *, villages: bool) -> Place | None:
    """The district (or village) behind a body's name, where a person's name of two words or a title follows it:
    'Kepala KUA Gerung H. Ahmad', 'Ketua BPD Sukamukti Asep Suhendra'."""
    for size in (3, 2, 1):
        last = index + size - 1
        if not all(view.capital(n) and n not in view.prefixes for n in range(index, last + 1)) or last in view.loud:
            continue
        words = squeezed(view.slice(index, last))
        if words not in district_names() and not (villages and words in village_names()):
            continue
        after = last + 1
        named = view.capital(after) and view.capital(after + 1) and not view.common(after)
        if (
            named
            or after in view.prefixes
            or after in view.ranks
            or (view.text(after) == "," and view.capital(after + 1))
        ):
            return Place(index, last, view.slice(index, last), None, start=index, stop=last)
    return None


#: Police units above the one whose place was told.
_POLICE = frozenset(("polres", "polresta", "polrestabes", "polda", "kodim"))


def _with_parent(view: View, place: Place) -> Place:
    """'Kecamatan Kepil Kabupaten Wonosobo': the region above a district or village."""
    index = place.last + 1
    if view.lower(index) in _POLICE and index + 1 in view.regions:  # 'Polsek Sukawati Polres Gianyar'
        return replace(place, last=view.regions[index + 1][0])
    if view.text(index) == "," and view.lower(index + 1) in ("kecamatan", "kec", "kabupaten", "kab", "kota"):
        index += 1
    if (
        view.lower(index) in KINDS
        and KINDS[view.lower(index)] is not RegionKind.VILLAGE
        and view.capital(view.dots(index + 1))
    ):
        name = view.dots(index + 1)
        last = (
            view.regions[name][0]
            if name in view.regions
            else _proper_run(view, name, stated=True, level=_level(KINDS[view.lower(index)], ""))
        )
        if last is not None and place.kind != KINDS[view.lower(index)]:
            inner = _with_parent(view, Place(index, last, view.slice(name, last), None))
            parent = view.slice(index, last)
            return replace(place, last=inner.last, parent=parent)
    return place


def _proper_run(view: View, index: int, *, stated: bool, level: str) -> int | None:
    """The last token of the name of a district or village, split from a person's name behind it."""
    run: list[int] = []
    position = index
    names = district_names() if level == "district" else village_names()
    while len(run) < 6 and (
        _place_word(view, position, begins=not run)
        or (run and view.capital(position) and squeezed(view.slice(run[0], position)) in names)
    ):
        run.append(position)
        position += 1
    if not run:
        return None
    known = [n for n in range(1, min(len(run), 4) + 1) if squeezed(view.slice(run[0], run[n - 1])) in names]
    suffix = position + 1 in view.suffixes
    comma = view.text(position) == "," and view.capital(position + 1) and not suffix
    given = _given_name(view, run)
    if given == 0 and not stated and len(run) not in known and _known_place(view, run) is None:
        return None  # 'Wali Nagari Irwan Efendi': a name
    if (comma and not (given or (position + 1 in view.heads and len(run) > 2))) or len(run) == 1:
        lone = (
            len(run) == 1 and not known and not stated and _acts(view, run[0] + 1) and _known_place(view, run) is None
        )
        return None if lone else run[min(len(run), 3) - 1]  # 'Camat Miswari mengatakan': a name
    if given is None and _opens_person(view, position):
        return run[-1]
    seen = _known_place(view, run)
    if seen is not None:
        return _with_direction(view, run, run.index(seen) + 1)
    if known:
        return _with_direction(view, run, known[-1])
    if given:
        return run[given - 1]
    size = 1
    if view.lower(run[0]) in PLACE_STARTS:
        size = 2
    while size < len(run) and view.lower(run[size]) in PLACE_ENDS:
        size += 1
    if size == 1 and not stated and not _place_like(view, run[0]):
        return None
    return run[size - 1]


def _given_name(view: View, run: list[int]) -> int | None:
    """The first word of a run with which a personal name may begin."""
    known = given_names()
    return next((n for n, token in enumerate(run) if view.lower(token) in known or token in view.particles), None)


def _opens_person(view: View, index: int) -> bool:
    """Whether a title, rank or particle behind a run shows that all of the run is a place: 'Pendem I Gede …'."""
    if index in view.suffixes or view.lower(index) in CUSTOMARY or view.lower(index) in SMALL:
        return False
    return index in view.ranks or ((index in view.prefixes or index in view.particles) and view.capital(index))


def _with_direction(view: View, run: list[int], size: int) -> int:
    """The last token of a known place with the directions that tell it from its like: 'Sungai Buluah Barat'."""
    while size + 1 < len(run) and view.lower(run[size]) in _DIRECTIONS and view.lower(run[size]) not in given_names():
        size += 1
    return run[size - 1]


def _acts(view: View, index: int) -> bool:
    """Whether a verb of someone's doing stands at a token."""
    return view.text(index).islower() and view.text(index).startswith(("me", "ber")) and len(view.text(index)) > 4


_PLACE_SHAPE = re.compile(
    r"(?:sido|karang|marga|mekar|sumber|kedung|banjar|tanjung)[a-z]{3,}|[a-z]{3,}(?:rejo|mulyo|harjo|dadi|kerto|wangi|mukti|raharja|makmur|kencono|nagari|negeri|langit)"
)


def _place_like(view: View, index: int) -> bool:
    """Whether a word is a district's, a village's or a region's name, or written behind a word for places."""
    word = squeezed(view.text(index))
    if _PLACE_SHAPE.fullmatch(word):
        return True
    return (
        word in district_names()
        or word in village_names()
        or index in view.regions
        or _known_place(view, [index]) is not None
    )


def _place_word(view: View, index: int, *, begins: bool) -> bool:
    text = view.text(index)
    if not text[:1].isupper() or len(text) < 2:
        return False
    if index in view.prefixes or index in view.ranks or index in view.address or index in view.acting:
        return False
    if view.lower(index) in PLACE_STARTS or view.lower(index) in PLACE_ENDS:
        return True
    if index in view.heads and view.heads[index][0] >= index and not view.doubtful(index):
        return False
    if not begins and index in view.bodies and (view.initials(index) or view.of_body(index)):
        return False  # 'Polsek Sukawati Polres Gianyar'
    if view.common(index):
        alone = begins and view.lower(index) not in rare_words() and not view.capital(index + 1)
        if alone or view.is_loud(index) or view.of_body(index):
            return False
    return view.lower(index) not in NO_NAME and view.lower(index) not in KINDS


def _known_place(view: View, run: list[int]) -> int | None:
    """The longest beginning of a run that the article elsewhere writes behind 'Kecamatan', 'Desa' and the like."""
    own = view.starts[run[0]]
    for size in range(min(len(run), 4), 0, -1):
        words = view.slice(run[0], run[size - 1])
        if words not in view.stated_places:
            view.stated_places[words] = tuple(islice(_stated(view.document.text, words), 2))
        if any(start != own for start in view.stated_places[words]):
            return run[size - 1]
    return None


def _stated(text: str, words: str) -> Iterator[int]:
    """Where words stand behind 'Kecamatan', 'Desa' and the like, and no name goes on behind them."""
    start = text.find(words)
    while start >= 0:
        before = text[max(0, start - 12) : start].split()
        rest = text[start + len(words) : start + len(words) + 20]
        following = rest[1:].split(" ", 1)[0].rstrip(".,").lower()
        goes_on = rest[:1] == " " and rest[1:2].isupper() and following not in KINDS and following not in common_words()
        whole = not rest[:1].isalnum() and not goes_on
        office = before[-2:-1] and before[-2] in _HEADS  # 'Kepala Desa …' is no evidence beside its like
        if before and before[-1] in _PLACE_CUES and whole and not office:
            yield start
        start = text.find(words, start + 1)


_PLACE_CUES = word_set("place_kinds")

#: First words of offices whose second word is one for places: 'Kepala Desa', 'Wali Nagari'.
_HEADS = word_set("place_heads")

#: Words that tell a part of a place from the rest.
_DIRECTIONS = word_set("place_directions")

"""What follows the name of a body: its short form in brackets, its place, its unit.

place  :=  ['se-'] kind [region] | region | 'RI' | ['Perwakilan' | 'Cabang' | 'Wilayah'] place
unit   :=  number ['/' name | region]       '1626/Bangli', '0707 Wonosobo', '072/Pamungkas'
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from beritaparse.extract.institution_names import is_word, stops
from beritaparse.extract.institution_reader import BodyMention, Reader
from beritaparse.link.regions import find_region

_COUNTED = {
    "kabupaten": "Kabupaten",
    "kab": "Kabupaten",
    "kota": "Kota",
    "provinsi": "Provinsi",
    "propinsi": "Provinsi",
    "prov": "Provinsi",
}
_LESSER = frozenset(["kecamatan", "kec", "distrik", "desa", "kelurahan", "kel", "pekon", "nagari", "kampung", "dusun"])
_BRANCHES = frozenset(["perwakilan", "cabang", "wilayah", "kantor"])
_BRANCHED = frozenset(["agency", "enterprise", "ministry"])
_LOCAL = frozenset(["regional", "regency_city", "tiered"])
_SMALL = frozenset(["district", "village"])
_SHORT = re.compile(r"[A-Z][\w&/.-]*(?:\s[A-Z][\w&/.-]*)?$")
_CAPITALS = re.compile(r"[A-Z].*[A-Z]")
_FORMS_OF_COMPANY = frozenset(["Persero", "Perseroda", "Perumda"])
_UNIT = re.compile(r"\d{1,4}|[IVX]{1,6}")
#: How long the name of a district or village may be, in tokens.
_PLACE = 3


@dataclass(slots=True)
class PlacePhrase:
    """A place behind a body, up to token ``last``: its words, or only its kind; ``every`` for 'se-Kabupaten Bangli'."""

    last: int
    region: str | None = None
    kind_only: str | None = None
    every: bool = False


def with_short(reader: Reader, mention: BodyMention) -> BodyMention:
    """The mention with the short form in brackets behind it: 'Badan Penanggulangan Bencana Daerah (BPBD)'."""
    start = mention.last + 1
    close = closing(reader, start)
    if close is None:
        return mention
    short = reader.slice(start + 1, close - 1).strip(" .")
    if short in _FORMS_OF_COMPANY:
        return replace(mention, last=close + (reader.text(close + 1) == "Tbk"))
    if not _SHORT.match(short) or reader.regions.get(start + 1) == close - 1:
        return mention
    if not (_CAPITALS.search(short) or start + 1 in reader.bodies or len(short) > 5):
        return mention
    if not any(_shortens(short, name) for name in (mention.name, mention.stated)) and start + 1 not in reader.bodies:
        return mention
    return replace(mention, last=close, abbreviation=mention.abbreviation or short)


def _shortens(short: str, name: str) -> bool:
    """Whether the letters of a short form follow each other in a name: 'Gulkarmat', but no 'LKPD' of a 'Pemerintah
    Daerah'."""
    letters = iter(letter for letter in name.casefold() if letter.isalpha())
    return all(letter in letters for letter in short.casefold() if letter.isalpha())


def closing(reader: Reader, start: int) -> int | None:
    """The token that closes a short bracket opened at a token."""
    if reader.text(start) != "(":
        return None
    return next((index for index in range(start + 2, start + 9) if reader.text(index) == ")"), None)


def with_place(reader: Reader, mention: BodyMention) -> BodyMention:
    """The mention with the place or unit behind it."""
    if mention.kind == "military" and mention.unit is None:
        unit = read_unit(reader, mention.last + 1)
        if unit is not None:
            return replace(mention, last=unit[0], unit=unit[1])
    mention = _with_nation(reader, mention)
    if mention.kind == "ministry" and not _has_office(reader, mention):
        return mention
    index, branch = mention.last + 1, None
    if mention.kind == "court" and reader.lower(index) == "kelas":  # 'Pengadilan Negeri Kelas IB Bangli'
        index += 2
    if reader.lower(index) in _BRANCHES and mention.kind in _BRANCHED:
        branch, index = reader.text(index).capitalize(), index + 1
        if reader.lower(index) in _BRANCHES:
            branch, index = reader.text(index).capitalize(), index + 1
    place = read_place(reader, index) or (_careless(reader, index) if mention.level in _LOCAL else None)
    if place is None or (place.every and mention.level in _SMALL):
        return mention
    mention = replace(mention, last=place.last, region=place.region, kind_only=place.kind_only, branch=branch)
    if mention.abbreviation is None:
        mention = with_short(reader, mention)
    opening = mention.last + 1
    if reader.text(opening) == "(" and reader.text(reader.regions.get(opening + 1, -2) + 1) == ")":
        return replace(mention, last=reader.regions[opening + 1] + 1)  # 'DPRD Tulang Bawang Barat (Tubaba)'
    return mention


def _has_office(reader: Reader, mention: BodyMention) -> bool:
    """Whether a ministry is named by its short form with a region: its office there ('Kemenag Bangli')."""
    return mention.first == mention.last and not mention.national and mention.last + 1 in reader.regions


def _with_nation(reader: Reader, mention: BodyMention) -> BodyMention:
    """The mention with 'RI' or 'Republik Indonesia' behind it."""
    index = mention.last + 1
    if reader.text(index) == "RI":
        return replace(mention, last=index, national=True)
    if reader.lower(index) == "republik" and reader.lower(index + 1) == "indonesia":
        return replace(mention, last=index + 1, national=True)
    return mention


def read_place(reader: Reader, index: int) -> PlacePhrase | None:
    """The place that begins at a token."""
    every = reader.lower(index) == "se"
    if every:
        index += 2 if reader.text(index + 1) == "-" else 1
    lower = reader.lower(index)
    if lower in _COUNTED and not (index in reader.regions and reader.text(index + 1) != "."):
        place = _counted(reader, index, _COUNTED[lower])
    elif lower in _LESSER:
        place = _lesser(reader, index)
    elif index in reader.regions and reader.capital(index):
        last = reader.regions[index]
        if reader.text(last + 1) == "Kota" and last + 2 not in reader.regions:  # 'Polres Metro Bekasi Kota'
            last += 1
        place = PlacePhrase(last, reader.slice(index, last))
    else:
        return None
    return replace(place, every=True) if place is not None and every else place


def _careless(reader: Reader, index: int) -> PlacePhrase | None:
    """A region written without a capital letter: 'DPRD tulangbawang'."""
    text = reader.text(index)
    if len(text) < 5 or not text.islower() or is_word(text) or find_region(text) is None:
        return None
    return PlacePhrase(index, text.capitalize())


def _counted(reader: Reader, index: int, kind: str) -> PlacePhrase | None:
    """'Kabupaten Bangli', 'Kota', 'Provinsi NTB', 'Kota dan Kabupaten Bogor'; not a 'Kabupaten (Pemkab) Bangli'."""
    if reader.lower(index + 1) == "dan" and reader.lower(index + 2) in _COUNTED and index + 3 in reader.regions:
        last = reader.regions[index + 3]
        return PlacePhrase(last, reader.slice(index, last))
    name = _behind(reader, index)
    if reader.text(name) == "(":
        return None
    if name in reader.regions:
        return PlacePhrase(reader.regions[name], f"{kind} {reader.slice(name, reader.regions[name])}")
    if reader.capital(name) and reader.capital(index) and not stops(reader, name) and not reader.loud(index):
        return PlacePhrase(name, f"{kind} {reader.text(name)}")
    return PlacePhrase(index, kind_only=kind)


def _lesser(reader: Reader, index: int) -> PlacePhrase | None:
    """'Kecamatan Kintamani', 'Desa Batur Tengah', or the kind alone."""
    name = _behind(reader, index)
    last = name - 1
    while last < name + _PLACE - 1 and reader.capital(last + 1) and not stops(reader, last + 1):
        last += 1
    if last < name:
        return PlacePhrase(index, kind_only=reader.text(index)) if reader.capital(index) else None
    return PlacePhrase(last, reader.slice(index, last))


def _behind(reader: Reader, index: int) -> int:
    """The token behind the word for a kind of place, and behind the full stop of 'Kab.'."""
    return index + 1 + (reader.text(index + 1) == "." and len(reader.text(index)) <= 4)


def read_unit(reader: Reader, index: int) -> tuple[int, str] | None:
    """The last token and the words of a unit's number and name."""
    if not _UNIT.fullmatch(reader.text(index)):
        return None
    last = index
    if reader.text(index + 1) in ("/", "-") and reader.text(index + 2)[:1].isalnum():
        last = index + 2
        if reader.text(last).isdigit() and reader.text(last + 1) == "/":
            last += 2
    elif index + 1 in reader.regions:
        last = index + 1
    if last > index and last in reader.regions:
        last = reader.regions[last]
    elif last > index + 1 and reader.capital(last):  # '163/Wira Satya'
        while reader.capital(last + 1) and not stops(reader, last + 1) and last < index + 4:
            last += 1
    return last, reader.slice(index, last)

"""Places as the text names them: 'di Aula Kantor Bupati', 'di Desa Jojogan Kecamatan Kejajar'.

A place begins behind its preposition with the word for what it is ('Aula', 'Desa') or with a name, and goes on word
by word: names, inner parts and numbers, what stands in brackets, and behind a comma what holds the place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from beritaparse.document import How
from beritaparse.extract.meetings.marks import Cue, Marks
from beritaparse.language.numerals import FIRST_WORDS
from beritaparse.language.verbs import is_active, is_passive
from beritaparse.lexicon.rows import Region
from beritaparse.lexicon.word_rows import ClauseWord, MeetingKind, PurposeCue, VenueWord
from beritaparse.lexicon.word_sets import word_set

#: How surely a place of a kind is where an event is held.
WEIGHTS = {
    "room": 4.0, "building": 3.5, "lodging": 3.5, "ground": 2.5, "worship": 3.0, "school": 3.0, "health": 2.5,
    "office": 2.5, "area": 1.5, "name": 1.8, "region": 0.6,
}  # fmt: skip
#: No place has more tokens.
_LONGEST = 24
#: Verbs of being held.
HELD = word_set("held")
_MET = word_set("met")
_HYBRID = word_set("hybrid")
_VAGUE = frozenset(("beberapa", "sejumlah", "berbagai", "seluruh"))
_INNER = word_set("inside_places")
_NO_KIND = word_set("no_noun") | word_set("joins") | word_set("occasions") | word_set("definite")
#: Words that end no place.
_NO_END = frozenset((",", "-", "/", "dan", "(", ".", "&", "di", "'", "milik", "beberapa", "no", "nomor"))
#: So many small words may stand between the kind of a place and its name.
_SMALL_WORDS = 2
#: So many tokens may the name of a house have that stands in an area, and how little an area alone weighs.
_HOUSE_NAME, _NAMED_ONLY = 6, 1.9
_HOUSES = frozenset(("building", "ground", "school", "health", "worship"))
#: Words for parts of a house and for its street, which follow its name.
_FLOORS = frozenset(("lantai", "kompleks", "komplek", "jalan"))
#: Kinds of places inside which another place is, and of those that hold it.
_INSIDE, _AROUND = (
    frozenset(("room", "building", "ground")),
    frozenset(("building", "lodging", "school", "health", "worship")),
)


@dataclass(slots=True)
class Place:
    """A place in the text: tokens ``first`` to ``last``, and how surely an event is held there."""

    first: int
    last: int
    weight: float


def places(marks: Marks, first: int, last: int) -> Iterator[Place]:
    """The places of a stretch of text that stand behind 'di'."""
    prepositions = marks.prepositions
    for index in prepositions[bisect_left(prepositions, first) : bisect_left(prepositions, last)]:
        place = place_at(marks, index + 1)
        if place is None or (marks.lower[index] == "dari" and not _is_joined_from(marks, first, last, place)):
            continue
        before = marks.word(index - 1)
        if marks.lower[index] == "pada" and not (before in HELD or _is_house(marks, index + 1)):
            continue
        weight = place.weight
        if before in HELD or (before == "yang" and marks.word(index - 2) in HELD):
            weight += 2.0 if before == "bertempat" else 1.0
        elif before in _MET or marks.word(index - 2) in _MET:
            weight -= 3.5 if marks.lower[place.last].endswith("nya") else 2.0  # 'ditemui di ruang kerjanya'
        yield Place(place.first, place.last, weight)


def with_house(marks: Marks, place: Place, first: int) -> Place:
    """The area with the house or ground in it that is named before it: 'progres pembangunan Sekolah Rakyat di Bima'.

    Args:
        first: no token before it belongs to the house.
    """
    if place.weight >= _NAMED_ONLY or marks.word(place.first - 1) != "di":
        return place
    house = _in_front(marks, place.first - 1, first)
    return place if house is None else Place(house, place.last, place.weight)


def _in_front(marks: Marks, preposition: int, first: int) -> int | None:
    for index in range(preposition - 1, max(preposition - _HOUSE_NAME, first) - 1, -1):
        cue = marks.at(VenueWord, index)
        if cue is not None and cue.row.kind in _HOUSES and cue.last < preposition:
            named = marks.is_name(index) or marks.word(cue.last + 1) not in ("di", "-")
            return index if named and marks.at(MeetingKind, index) is None else None
        if index in marks.people or index in marks.dates or not marks.texts[index].isalpha():
            return None
        if not marks.is_capital(index) and (
            is_active(marks.lower[index]) or is_passive(marks.lower[index]) or marks.lower[index] in _NO_KIND
        ):
            return None
    return None


def _is_house(marks: Marks, first: int) -> bool:
    """Whether a room or building begins at a token, in which things are held 'pada' too."""
    cue = marks.at(VenueWord, first)
    return cue is not None and cue.row.kind in ("room", "building", "lodging")


def _is_joined_from(marks: Marks, first: int, last: int, place: Place) -> bool:
    """Whether someone takes part online from there: 'mengikuti rapat secara daring dari Ruang Kendali'."""
    cue = marks.at(VenueWord, place.first)
    if cue is None or cue.row.kind not in ("room", "building"):
        return False
    return any(
        marks.lower[index] in _HYBRID
        or ((virtual := marks.at(VenueWord, index)) is not None and virtual.row.kind == "virtual")
        for index in range(first, last + 1)
    )


def place_at(marks: Marks, first: int) -> Place | None:
    """The place that begins at a token."""
    if (
        first >= len(marks)
        or first in marks.dates
        or (first in marks.people and marks.at(VenueWord, first) is None)
        or "masing" in marks.lower[first : first + 2]
        or (marks.word(first + 1) == "-" and marks.word(first + 2) == marks.lower[first])
    ):
        return None
    cue = marks.at(VenueWord, first)
    if cue is not None and cue.row.kind in ("none", "virtual"):
        return None
    if cue is None and (not marks.is_capital(first) or marks.at(MeetingKind, first) is not None):
        return None
    if cue is not None:
        kind = cue.row.kind
    else:
        region = marks.at(Region, first)
        kind = "region" if region is not None else "name"
    last = _end(marks, first)
    if kind == "region" and last == (region.last if region is not None else first):
        return Place(first, last, WEIGHTS["region"])
    if kind == "region":
        kind = "name"
    weight = WEIGHTS[kind]
    if marks.lower[first] in _VAGUE:
        weight -= 1.0 if marks.is_capital(last) else 2.0  # 'di beberapa daerah'
    if cue is None and first in marks.bodies:
        weight -= 0.8  # 'di Komisi II' is who, not where
    if kind == "area" and marks.lower[first] in ("kabupaten", "kota", "provinsi", "wilayah"):
        weight = WEIGHTS["region"]
    if kind == "name" and last == first and len(marks.texts[first]) <= 4:
        return None
    if cue is not None and last == cue.last:
        if not marks.is_name(first):
            weight -= 2.5  # 'di hotel', 'di rumah' alone say little
        elif kind in ("ground", "area", "building", "office"):
            weight -= 1.0
    return Place(first, last, weight)


def _end(marks: Marks, first: int) -> int:
    _, limit = marks.sentence(first)
    index = first
    cue = marks.at(VenueWord, first)
    if cue is not None:
        index = cue.last
    while index + 1 <= limit and index - first < _LONGEST:
        step = _step(marks, first, index, limit)
        if step is None:
            break
        index = step
    while index > first and marks.lower[index] in _NO_END:
        index -= 1
    return index


def _step(marks: Marks, first: int, index: int, limit: int) -> int | None:
    """The next token of the place behind a token, None where it ends."""
    following = index + 1
    if following in marks.dates:
        return None
    if following in marks.people:
        return _named_after(marks, first, index)
    if following in marks.bodies and _is_lodging(marks, first):
        return None  # '… di Hotel Segara Denpasar Badan Kepegawaian Negara menyerahkan …'
    if index in marks.bodies and marks.bodies[index][0] > index and index > first:
        return marks.bodies[index][0]  # 'kantor Dinas kesehatan'
    over_mark = _OVER.get(marks.lower[following])
    if over_mark is not None:
        return over_mark(marks, first, index, limit)
    if marks.texts[following] == "-" or marks.texts[index] == "-":
        return following if marks.starts[following] == marks.ends[index] else None
    return _over_word(marks, first, index, limit)


def _over_word(marks: Marks, first: int, index: int, limit: int) -> int | None:
    """Over a word that belongs to the place: another kind of place, a name, an inner part, a region."""
    following = index + 1
    word = marks.lower[following]
    cue = marks.at(VenueWord, following)
    if cue is not None and cue.row.kind not in ("none", "virtual"):
        return cue.last
    if marks.is_capital(following) and not (is_passive(word) and len(word) > 6):
        return following
    if word == "eks" and marks.word(following + 1) == "-":
        return following + 1  # 'Pelataran eks-MTQ'
    if word.isalpha() and marks.is_capital(index) and marks.word(following + 1) == "," and _is_area(marks, index):
        return following  # 'Kecamatan lemong, …'
    if word[0].isdigit() or word in _INNER or marks.at(Region, following) is not None:
        return following
    if marks.lower[index] in _FLOORS and word in FIRST_WORDS:
        return following  # 'lantai dua Gedung …'
    head = marks.at(VenueWord, first)
    if head is not None and index == head.last and _leads_to_name(marks, following, limit):
        return following
    return None


def _over_comma(marks: Marks, first: int, index: int, limit: int) -> int | None:
    """Over a comma to what holds the place or goes on listing it: 'Aula Kartika, Kantor Bupati'."""
    after = index + 2
    if after > limit or after in marks.dates or not (marks.is_capital(after) or marks.lower[after] in _FLOORS):
        return None
    region, area = marks.at(Region, after), marks.at(VenueWord, after)
    if region is not None:
        return region.last
    if _is_list(marks, after, limit):
        return after
    if area is not None and (area.row.kind == "area" or _holds(marks, first, area)):
        return area.last
    return after if _leads_to_region(marks, after, limit) else None


def _over_bracket(marks: Marks, first: int, index: int, limit: int) -> int | None:
    """Over a short form in brackets: 'Gedung Serba Guna (GSG)'."""
    following = index + 1
    close = next((n for n in range(following + 1, min(following + 7, limit + 1)) if marks.texts[n] == ")"), None)
    inner = marks.texts[following + 1 : close] if close is not None else []
    return close if inner and inner[0][0].isalpha() and not any("/" in text for text in inner) else None


def _over_in(marks: Marks, first: int, index: int, limit: int) -> int | None:
    """Over 'di' to the area around: 'Pasar Seni di Kecamatan Ubud'."""
    area = marks.at(VenueWord, index + 2)
    return index + 2 if area is not None and marks.is_capital(index + 2) else None


def _over_and(marks: Marks, first: int, index: int, limit: int) -> int | None:
    """Over 'dan' to another name: 'Kecamatan Susut dan Tembuku'."""
    joined = index + 2
    if joined > limit or joined in marks.people or not marks.is_capital(joined) or is_active(marks.lower[joined]):
        return None
    return index + 1


def _over_stop(marks: Marks, first: int, index: int, limit: int) -> int | None:
    """Over the full stop of an abbreviation: 'Jl. Merdeka'."""
    return index + 1 if index < limit - 1 and len(marks.texts[index]) <= 3 else None


#: How a place goes on over what is no word.
_OVER: dict[str, Callable[[Marks, int, int, int], int | None]] = {
    ",": _over_comma, "(": _over_bracket, ".": _over_stop, "di": _over_in,
    "dan": _over_and, "&": _over_and, "/": _over_and,
}  # fmt: skip


def _leads_to_name(marks: Marks, first: int, limit: int) -> bool:
    """Whether small words only say what kind of house it is: 'terminal wisata Mendolo'."""
    for index in range(first, min(first + _SMALL_WORDS + 1, limit + 1)):
        if index in marks.dates or index in marks.people:
            return False
        if marks.is_capital(index):
            return index > first
        word = marks.lower[index]
        if not word.isalpha() or is_active(word) or is_passive(word) or word in _NO_KIND:
            return False
        if marks.at(ClauseWord, index) is not None or marks.at(PurposeCue, index) is not None:
            return False
    return False


def _holds(marks: Marks, first: int, outer: Cue[VenueWord]) -> bool:
    """Whether a house behind the comma only tells where the room is: 'Ruang Rapat Krisna, Kantor Bupati'."""
    inner = marks.at(VenueWord, first)
    if inner is None or inner.row.kind not in _INSIDE:
        return False
    return outer.row.kind in _AROUND or outer.form in _FLOORS


def _leads_to_region(marks: Marks, first: int, limit: int) -> bool:
    """Whether names behind a comma end in that of a region: 'Kampung Rawa, Kapuk Muara, Penjaringan, Jakarta Utara'."""
    for index in range(first, min(first + 12, limit + 1)):
        if index in marks.people or index in marks.dates:
            return False
        if marks.texts[index] == ",":
            area = marks.at(VenueWord, index + 1)
            if marks.at(Region, index + 1) is not None or (area is not None and area.row.kind == "area"):
                return marks.is_capital(index + 1)
        elif not (marks.is_capital(index) or marks.texts[index][0].isdigit() or marks.texts[index] in "-./"):
            return False
    return False


def _named_after(marks: Marks, first: int, index: int) -> int | None:
    """The end of an office or name that only completes the place: 'rumah dinas Wakil Bupati', 'Kampung Karya Jaya'."""
    person = marks.people[index + 1]
    cue = marks.at(VenueWord, first)
    if person.how is How.NAME and index > first and marks.is_capital(index):
        return marks.person_end(index + 1)
    if person.how is How.OFFICE and cue is not None and cue.row.kind in ("room", "building"):
        return marks.person_end(index + 1)
    return None


def _is_area(marks: Marks, index: int) -> bool:
    cue = marks.at(VenueWord, index)
    return cue is not None and cue.row.kind == "area" and cue.last == index


def _is_lodging(marks: Marks, first: int) -> bool:
    cue = marks.at(VenueWord, first)
    return cue is not None and cue.row.kind == "lodging"


def _is_list(marks: Marks, first: int, limit: int) -> bool:
    """Whether names of places go on up to 'dan' with the last: 'Kecamatan Susut, Tembuku dan Bangli'."""
    for index in range(first, min(first + 12, limit)):
        if index in marks.people or index in marks.dates:
            return False
        if marks.lower[index] in ("dan", "serta"):
            return marks.is_capital(index + 1) and index > first and index + 1 not in marks.people
        if marks.texts[index] != "," and not marks.is_capital(index):
            return False
    return False

"""Where an event is held: 'bertempat di Aula …', 'di Ruang Rapat Gedung … Kantor …'."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from beritaparse.document import How, Part
from beritaparse.extract.meetings.marks import SILENT, Cue, Marks
from beritaparse.extract.meetings.mentions import EventMention
from beritaparse.extract.meetings.moment import is_past
from beritaparse.language.verbs import is_active, is_passive
from beritaparse.lexicon.rows import ClauseWord, MeetingKind, PurposeCue, Region, VenueWord
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Venue

#: How surely a place of a kind is where an event is held.
WEIGHTS = {
    "room": 4.0, "building": 3.5, "lodging": 3.5, "ground": 2.5, "worship": 3.0, "school": 3.0, "health": 2.5,
    "office": 2.5, "area": 1.5, "name": 1.8, "region": 0.6,
}  # fmt: skip
#: The least weight that makes a venue.
LEAST = 1.5
_HELD = word_set("held")
_MET = word_set("met")
_HYBRID = word_set("hybrid")
_VAGUE = frozenset(("beberapa", "sejumlah", "berbagai", "seluruh"))
_INNER = word_set("inside_places")
_NO_KIND = word_set("no_noun") | word_set("joins") | word_set("occasions") | word_set("definite")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the text: tokens ``first`` to ``last``, and how surely an event is held there."""

    first: int
    last: int
    weight: float


def find_venue(marks: Marks, mentions: list[EventMention], *, main: bool) -> Venue | None:
    """Where the event is held, None where the article does not tell."""
    best: Place | None = None
    for mention in [mention for mention in mentions if mention.part is not Part.HEADLINE] or mentions:
        for place in _around(marks, mention):
            if best is None or place.weight > best.weight:
                best = place
    if best is None and main:
        best = _fallback(marks) or _nearby(marks, mentions)
    return Venue(marks.text(best.first, best.last), marks.starts[best.first], marks.ends[best.last]) if best else None


def _around(marks: Marks, mention: EventMention) -> Iterator[Place]:
    """The places in the sentence of a mention, and those of the next that say 'bertempat'."""
    if mention.row.family == "visit":
        visited = _visited(marks, mention)
        if visited is not None:
            yield visited
    first, last = marks.scopes[mention.sentence]
    for place in (*places(marks, first, last), *_beside_dates(marks, mention.last + 1, last)):
        if (
            place.weight < LEAST
            and place.first > mention.last
            and _may_be_told(marks, place)
            and _is_dated(marks, place)
        ):
            place = Place(place.first, place.last, LEAST)
        if marks.quoted(place.first) and not mention.quoted:
            place = Place(place.first, place.last, place.weight - 1.5)
        if place.first < mention.first and not mention.verb and place.weight < 4.5:
            place = Place(place.first, place.last, place.weight - 1.0)
        if mention.quoted or (place.first > mention.last and is_past(marks, mention)):
            place = Place(place.first, place.last, place.weight - 1.5)  # 'usai apel' something else is held there
        if place.weight >= LEAST:
            yield place
    if mention.sentence + 1 < len(marks.sentences):
        for place in places(marks, *marks.sentences[mention.sentence + 1]):
            if place.weight >= 5.0:
                yield Place(place.first, place.last, place.weight - 2.0)


def _may_be_told(marks: Marks, place: Place) -> bool:
    """Whether a place of little weight is a venue where it stands beside the day: a town, no room of one's own."""
    return marks.at(Region, place.first) is not None or not marks.lower[place.last].endswith("nya")


def _is_dated(marks: Marks, place: Place) -> bool:
    """Whether a town stands beside the day: 'rapat di Medan, Rabu (18/6)', 'penandatanganan, Rabu (18/6), di Medan'."""
    behind = place.last + 1
    if behind in marks.dates or (marks.word(behind) == "," and behind + 1 in marks.dates):
        return True
    before = place.first - 2
    before -= marks.word(before) == ","
    return any(
        marks.token_at(marks.dates[token].end) == before + 1
        for token in marks.date_tokens[bisect_left(marks.date_tokens, before - 8) :]
        if token <= before
    )


def _beside_dates(marks: Marks, first: int, last: int) -> Iterator[Place]:
    """The places that stand without 'di' between a comma and a day: '…, Gedung Nusantara, Jakarta, Rabu (18/6)'."""
    tokens = marks.date_tokens
    for token in tokens[bisect_left(tokens, first) : bisect_right(tokens, last)]:
        end = token - 2
        if end <= first or marks.texts[token - 1] != ",":
            continue
        people = marks.people_between(first, token)
        floor = marks.person_end(people[-1]) + 1 if people else first
        start, comma = end, None
        while start >= floor and (marks.is_capital(start) or marks.texts[start] == ","):
            comma = start if marks.texts[start] == "," else comma
            start -= 1
        if comma is None or marks.at(Region, comma + 1) is not None:
            continue
        place = _place(marks, comma + 1)
        if place is not None and place.last == end and marks.word(start) != "di":
            yield place


def _visited(marks: Marks, mention: EventMention) -> Place | None:
    """What a visit is paid to: 'meninjau Pasar …', 'kunjungan kerja ke …'."""
    index = mention.last + 1
    while (
        marks.word(index) in ("langsung", "lapangan", "kerja", "mendadak", "ke", "lokasi", "di", "pada", "(")
        and index < mention.last + 5
    ):
        index += 1
    if index >= len(marks) or index in marks.people:
        return None
    place = _place(marks, index)
    if place is not None and marks.at(VenueWord, index) is None:
        inner = next((n for n in range(index, place.last) if marks.lower[n] == "di"), None)
        if inner is not None:  # 'meninjau Pilkades di Kampung …'
            index = inner + 1
            place = _place(marks, index)
    if place is None or (marks.word(index - 1) not in ("ke", "di") and not mention.verb):
        return None
    cue = marks.at(VenueWord, index)
    if cue is not None and cue.last == place.last and not marks.is_name(index):
        return None  # 'meninjau posko': the place that has a name is told later
    if place.weight < 1.0 and marks.word(index) != "wilayah" and marks.word(index - 1) != "ke":
        return None
    if place.weight < 1.0:
        return Place(place.first, place.last, LEAST)  # 'kunjungan kerja ke Kabupaten Bangli', unless a house is told
    dated = any(n in marks.dates for n in range(place.last + 1, place.last + 6))
    return Place(place.first, place.last, place.weight + (2.0 if dated else 1.5))


def places(marks: Marks, first: int, last: int) -> Iterator[Place]:
    """The places of a stretch of text that stand behind 'di'."""
    prepositions = marks.prepositions
    for index in prepositions[bisect_left(prepositions, first) : bisect_left(prepositions, last)]:
        place = _place(marks, index + 1)
        if place is None or (marks.lower[index] == "dari" and not _is_joined_from(marks, first, last, place)):
            continue
        before = marks.word(index - 1)
        if marks.lower[index] == "pada" and not (before in _HELD or _is_house(marks, index + 1)):
            continue
        weight = place.weight
        if before in _HELD or (before == "yang" and marks.word(index - 2) in _HELD):
            weight += 2.0 if before == "bertempat" else 1.0
        elif before in _MET or marks.word(index - 2) in _MET:
            weight -= 3.5 if marks.lower[place.last].endswith("nya") else 2.0  # 'ditemui di ruang kerjanya'
        yield Place(place.first, place.last, weight)


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


def _place(marks: Marks, first: int) -> Place | None:
    """The place that begins at a token."""
    if (
        first >= len(marks)
        or first in marks.dates
        or first in marks.people
        or "masing" in marks.lower[first : first + 2]
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
    if marks.lower[first] in _VAGUE and not marks.is_capital(last):
        weight -= 2.0  # 'di beberapa daerah'
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
    while index + 1 <= limit and index - first < 24:
        step = _step(marks, first, index, limit)
        if step is None:
            break
        index = step
    while index > first and marks.lower[index] in (
        ",",
        "-",
        "/",
        "dan",
        "(",
        ".",
        "&",
        "di",
        "'",
        "milik",
        "beberapa",
        "no",
        "nomor",
    ):
        index -= 1
    return index


def _step(marks: Marks, first: int, index: int, limit: int) -> int | None:
    """The next token of the place behind a token, None where it ends."""
    following = index + 1
    word = marks.lower[following]
    if following in marks.dates:
        return None
    if following in marks.people:
        return _named_after(marks, first, index)
    if following in marks.bodies and _is_lodging(marks, first):
        return None  # '… di Hotel Segara Denpasar Badan Kepegawaian Negara menyerahkan …'
    if index in marks.bodies and marks.bodies[index][0] > index and index > first:
        return marks.bodies[index][0]  # 'kantor Dinas kesehatan'
    if word == ",":
        after = following + 1
        if after > limit or after in marks.dates:
            return None
        if not marks.is_capital(after):
            return None
        region, area = marks.at(Region, after), marks.at(VenueWord, after)
        if region is not None:
            return region.last
        if _is_list(marks, after, limit):
            return after
        if area is not None and (area.row.kind == "area" or _holds(marks, first, area)):
            return area.last
        return after if _leads_to_region(marks, after, limit) else None
    if word == "(":
        close = next((n for n in range(following + 1, min(following + 7, limit + 1)) if marks.texts[n] == ")"), None)
        inner = marks.texts[following + 1 : close] if close is not None else []
        return close if inner and inner[0][0].isalpha() and not any("/" in text for text in inner) else None
    if word == "di":
        area = marks.at(VenueWord, following + 1)
        return following + 1 if area is not None and marks.is_capital(following + 1) else None
    if word in ("dan", "&", "/"):
        joined = following + 1
        if joined > limit or joined in marks.people or not marks.is_capital(joined) or is_active(marks.lower[joined]):
            return None
        return following
    if word == ".":
        return following if following < limit and len(marks.texts[index]) <= 3 else None
    if word == "-" or marks.texts[index] == "-":
        return following if marks.starts[following] == marks.ends[index] else None
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
    head = marks.at(VenueWord, first)
    if head is not None and index == head.last and _leads_to_name(marks, following, limit):
        return following
    return None


#: So many small words may stand between the kind of a place and its name.
_SMALL_WORDS = 2


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


#: Words for parts of a house and for its street, which follow its name.
_FLOORS = frozenset(("lantai", "kompleks", "komplek", "jalan"))
#: Kinds of places inside which another place is, and of those that hold it.
_INSIDE, _AROUND = (
    frozenset(("room", "building", "ground")),
    frozenset(("building", "lodging", "school", "health", "worship")),
)


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


def _nearby(marks: Marks, mentions: list[EventMention]) -> Place | None:
    """The surest place in a sentence beside one that names the event."""
    numbers = {mention.sentence + step for mention in mentions if mention.part is Part.BODY for step in (-1, 1)}
    found = [
        place
        for number in sorted(numbers)
        if marks.lead <= number < len(marks.sentences) and not _is_taken(marks, *marks.sentences[number])
        for place in places(marks, *marks.sentences[number])
        if place.weight >= 2.0 and not marks.quoted(place.first)
    ]
    return max(found, key=lambda place: place.weight, default=None)


def _is_taken(marks: Marks, first: int, last: int) -> bool:
    """Whether a sentence tells of an event of its own, or of none."""
    return marks.is_silent(first) or any(marks.at(MeetingKind, index) for index in range(first, last + 1))


def _is_region(marks: Marks, place: Place) -> bool:
    region = marks.at(Region, place.first)
    return region is not None and region.last == place.last


def _fallback(marks: Marks) -> Place | None:
    """A room or house in the first sentences, where no sentence that names the event has one."""
    best: Place | None = None
    for number in range(marks.lead, min(marks.lead + 8, len(marks.sentences))):
        first, last = marks.sentences[number]
        if marks.part(first) in SILENT:
            continue
        for place in places(marks, first, last):
            weight = place.weight - 0.15 * (number - marks.lead)
            if (
                weight >= 0.9
                and not (marks.quoted(place.first) or _is_region(marks, place))
                and (best is None or weight > best.weight)
            ):
                best = Place(place.first, place.last, weight)
    return best

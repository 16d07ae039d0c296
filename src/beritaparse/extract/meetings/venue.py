"""Where an event is held: 'bertempat di Aula …', 'di Ruang Rapat Gedung … Kantor …'."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from beritaparse.document import Part
from beritaparse.extract.meetings.marks import SILENT, Marks
from beritaparse.extract.meetings.mentions import EventMention
from beritaparse.extract.meetings.moment import is_past
from beritaparse.extract.meetings.places import HELD, Place, place_at, places, with_house
from beritaparse.extract.meetings.relation import reference
from beritaparse.language.numerals import FIRST_WORDS
from beritaparse.language.verbs import is_active
from beritaparse.lexicon.rows import Region
from beritaparse.lexicon.word_rows import MeetingKind, VenueWord
from beritaparse.records import Venue

#: The least weight that makes a venue.
LEAST = 1.5
#: Families of events that are held at what they are about.
_THERE = frozenset(("visit", "community"))
#: The least weight of a house or ground, and how much less one weighs that no word of the event leads to.
_HOUSE, _ASIDE = 2.0, 1.0
#: So many tokens before a place is its clause; what is 'biasanya' held there is not held there now.
_CLAUSE, _USUALLY = 12, "biasanya"
#: And so many stand between 'kegiatan ini' and where it is held.
_REACH = 24
#: So many tokens may name a visitor, these small words and marks among them.
_VISITOR, _IN_TITLES = 16, frozenset((",", ".", "-", "(", ")", "/", "dan", "bersama", "beserta", "rombongan"))
_INTO = frozenset(("ke", "di", "langsung", "sejumlah", "beberapa"))


def find_venue(marks: Marks, mentions: list[EventMention], *, main: bool) -> Venue | None:
    """Where the event is held, None where the article does not tell."""
    best: Place | None = None
    for mention in [mention for mention in mentions if mention.part is not Part.HEADLINE] or mentions:
        for place in _around(marks, mention):
            if best is None or place.weight > best.weight:
                best = place
    if main:
        for place in (*_of_lead(marks), *_of_references(marks)):
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
            spoken = 1.5 if mention.quoted else 0.0
            yield Place(visited.first, visited.last, visited.weight - spoken)
    first, last = marks.scopes[mention.sentence]
    for place in _come_to(marks, first, last):
        yield Place(place.first, place.last, place.weight - _ASIDE)
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
        if mention.quoted or _is_afterwards(marks, mention, place):
            place = Place(place.first, place.last, place.weight - 1.5)
        if _is_usual(marks, place):
            continue
        if place.weight >= LEAST:
            yield with_house(marks, place, mention.last + 1) if mention.row.family in _THERE else place
    if mention.sentence + 1 < len(marks.sentences):
        for place in places(marks, *marks.sentences[mention.sentence + 1]):
            if place.weight >= 5.0:
                yield Place(place.first, place.last, place.weight - 2.0)
        if mention.row.family == "visit":
            for place in _come_to(marks, *marks.sentences[mention.sentence + 1]):
                yield Place(place.first, place.last, place.weight - _ASIDE)


def _is_afterwards(marks: Marks, mention: EventMention, place: Place) -> bool:
    """Whether something else is held at the place: 'usai apel, ia meninjau … di'; 'usai apel di' tells where it was."""
    if place.first < mention.last or not is_past(marks, mention):
        return False
    return any(
        marks.texts[index] == "," or is_active(marks.lower[index])
        for index in range(mention.last + 1, place.first - 2)
        if not any(marks.person_end(token) >= index for token in marks.people_between(mention.last + 1, index))
    )


def _of_lead(marks: Marks) -> Iterator[Place]:
    """The houses beside a day with which the news begins, whatever is told of them: 'duduk semeja di Aula …, Rabu'."""
    if not marks.sentences:
        return
    first, last = marks.scopes[marks.lead]
    for place in (*places(marks, first, last), *_come_to(marks, first, last)):
        if place.weight - _ASIDE >= LEAST and not marks.quoted(place.first) and _is_dated(marks, place):
            yield Place(place.first, place.last, place.weight - _ASIDE)


def _of_references(marks: Marks) -> Iterator[Place]:
    """Where 'kegiatan ini' is said to be held, in whatever sentence."""
    for first, last in marks.sentences:
        found = [place for place in places(marks, first, last) if marks.word(place.first - 2) in HELD]
        if not found or marks.is_silent(first) or (anchor := reference(marks, first, found[0].first)) is None:
            continue
        for place in found:
            if place.weight - _ASIDE >= LEAST and 0 < place.first - anchor <= _REACH and not _is_usual(marks, place):
                yield Place(place.first, place.last, place.weight - _ASIDE)


def _is_usual(marks: Marks, place: Place) -> bool:
    """Whether it is held there as a rule, or was before: 'biasanya digelar di'."""
    first = max(place.first - _CLAUSE, marks.sentence(place.first)[0])
    return _USUALLY in marks.lower[first : place.first]


def _come_to(marks: Marks, first: int, last: int) -> Iterator[Place]:
    """Houses and grounds to which someone comes: 'menyambangi rumah jabatan …', 'memadati Lapangan …'."""
    arrivals = marks.arrivals
    for index in arrivals[bisect_left(arrivals, first) : bisect_left(arrivals, last)]:
        start = index + 1
        while marks.word(start) in _INTO or marks.word(start) in FIRST_WORDS:
            start += 1
        place = place_at(marks, start) if start <= last and marks.at(VenueWord, start) is not None else None
        if place is not None and place.weight >= _HOUSE:
            yield place


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
        place = place_at(marks, comma + 1)
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
    index = _behind_visitor(marks, mention, index)
    if index >= len(marks) or index in marks.people:
        return None
    place = place_at(marks, index)
    if place is not None and marks.at(VenueWord, index) is None:
        inner = next((n for n in range(index, place.last) if marks.lower[n] == "di"), None)
        if inner is not None:  # 'meninjau Pilkades di Kampung …'
            index = inner + 1
            place = place_at(marks, index)
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


def _behind_visitor(marks: Marks, mention: EventMention, first: int) -> int:
    """Where the place begins behind who pays the visit: 'kunjungan Gubernur Bali, Nyoman Sudarma, | ke Bangli'."""
    if mention.verb or not marks.is_name(first):
        return first
    limit = min(first + _VISITOR, marks.sentence(mention.last)[1])
    for index in range(first + 1, limit):
        word = marks.lower[index]
        if word == "ke":
            return index + 1
        if not (marks.is_name(index) or word in _IN_TITLES):
            return first
    return first


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

"""Who is meant: short names, offices alone, pronouns; and the persons of an article who hold no office."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from beritaparse.document import Document, How, PersonMention
from beritaparse.extract.officials.persons import Person, read_person
from beritaparse.extract.officials.roll import Holder, name_words
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.speech import speaking_after, speaking_before
from beritaparse.lexicon.word_sets import word_set
from beritaparse.link.nicknames import coined, introduced

PRONOUNS = word_set("person_pronouns")

#: Words for persons who hold no office.
ROLES = word_set("roles")

#: Organisations whose names read like a person's ('Muhammadiyah').
ORGANISATIONS = word_set("organisation_names")


@dataclass(slots=True)
class _Known:
    """A person of the article, with the words that name them."""

    ref: str | None
    name: str | None
    words: tuple[str, ...]


def link_people(view: View, document: Document, officials: list[Holder], private: list[Holder]) -> None:
    """Fill ``document.people``, and add to the officials the places where their names stand alone."""
    found: list[PersonMention] = []
    known: list[_Known] = []
    taken: set[int] = set()
    for official, holder in zip(document.officials, officials, strict=True):
        known.append(_Known(official.id, official.name, _words(holder)))
        found += _own_mentions(view, holder, official.id, official.name, taken)
    for holder in private:
        if holder.person is not None:
            known.append(_Known(None, holder.name, _words(holder)))
            found += _own_mentions(view, holder, None, holder.name, taken)
    _add_nicknames(view, document, known, taken, found)
    others = list(_others(view, taken, known))
    for person in others:
        known.append(_Known(None, person.name, tuple(name_words(person.name))))
        taken.update(range(person.first, person.last + 1))
        found.append(_mention(view, person.first, person.last, None, person.name, How.FULL))
    found += _short_names(view, known, taken, found)
    found.sort(key=lambda mention: (mention.start, -mention.end))
    found += list(_pronouns(view, document, found))
    found.sort(key=lambda mention: (mention.start, -mention.end))
    document.people = found
    _add_names(document)


def _add_nicknames(
    view: View, document: Document, known: list[_Known], taken: set[int], found: list[PersonMention]
) -> None:
    """Add to the words of each person what the article calls them besides their name."""
    for index, number in coined(view, [person.words for person in known], taken):
        known[number].words += (view.lowers[index],)
    named = sorted((mention for mention in found if mention.name is not None), key=lambda m: (m.start, -m.end))
    starts = [mention.start for mention in named]
    for first, last in introduced(view, taken):
        topic = _topic(document, named, starts, view.starts[first])
        person = next((one for one in known if topic and (one.ref, one.name) == (topic.ref, topic.name)), None)
        if person is not None:
            person.words += tuple(view.lowers[first : last + 1])


def _words(holder: Holder) -> tuple[str, ...]:
    words = [word for person in holder.persons for word in name_words(person.name)]
    for person in holder.persons:
        words += name_words(person.nickname or "")
    return tuple(dict.fromkeys(words))


def _mention(view: View, first: int, last: int, ref: str | None, name: str | None, how: How) -> PersonMention:
    return PersonMention(view.starts[first], view.ends[last], ref, name, how)


def _own_mentions(
    view: View, holder: Holder, ref: str | None, name: str | None, taken: set[int]
) -> Iterator[PersonMention]:
    for mention in holder.mentions:
        taken.update(range(mention.first, mention.last + 1))
        yield _mention(view, mention.first, mention.last, ref, name, How.FULL if mention.person else How.OFFICE)


def _others(view: View, taken: set[int], known: list[_Known]) -> Iterator[Person]:
    """Persons without an office: beside a verb of speaking, or behind a word such as 'warga'."""
    names = {word for person in known for word in person.words}
    seen: set[str] = set()
    index = -1
    after, ahead = speaking_after(), speaking_before()
    verbs = view.document.tokens.standing(after)
    for word in view.capitals:
        if word <= index or word in taken or word in view.loud:
            continue
        before = view.lowers[word - 1]
        role = before in ROLES or (before == "," and not ROLES.isdisjoint(view.lowers[max(word - 8, 0) : word]))
        speaks = before in ahead
        if not (role or speaks) and not _may_speak(view, word, verbs):
            continue
        person = read_person(view, word)
        if person is None or any(n in taken for n in range(person.first, person.last + 1)):
            continue
        index = person.last
        says = view.lowers[person.last + 1] in after
        words = name_words(person.name)
        if words[0] in ORGANISATIONS or person.first in view.bodies:
            continue
        if (speaks or says or role) and words[0] not in names and not seen.issuperset(words):
            seen.update(words)
            names.update(words)
            yield person


def _may_speak(view: View, index: int, verbs: list[int]) -> bool:
    """Whether a name that begins at a token may be followed by a verb of speaking."""
    if view.capital(index - 1) or view.lowers[index - 1] in ("di", "ke", "dari", "jalan", "desa"):
        return False
    after = bisect_right(verbs, index)
    return after < len(verbs) and verbs[after] < index + 10


def _short_names(
    view: View, known: list[_Known], taken: set[int], found: list[PersonMention]
) -> Iterator[PersonMention]:
    """Names that stand without an office, whole or in part."""
    owners: dict[str, list[_Known]] = defaultdict(list)
    for person in known:
        for word in person.words:
            if len(word) > 2 and not _weak(word):
                owners[word].append(person)
    starts = sorted((mention.start, n) for n, mention in enumerate(found))
    done = -1
    for index in view.capitals:
        people = owners.get(view.lowers[index].replace("'", ""))
        if people is None or index <= done or index in taken:
            continue
        last = index
        fitting = people
        while view.capital(last + 1) or (
            view.text(last + 1) in (".", "-") and view.capital(last + 2) and len(view.text(last)) < 4
        ):
            step = last + 1 if view.capital(last + 1) else last + 2
            following = view.lower(step).replace("'", "")
            narrowed = [person for person in fitting if following in person.words]
            if not narrowed:
                break
            fitting, last = narrowed, step
        if (last == index and not _means_person(view, index)) or _is_other(view, index, last):
            done = last
            continue
        person = fitting[0] if len(fitting) == 1 else _nearest(view, fitting, found, starts, index)
        first = index
        while first - 1 not in taken and view.capital(first - 1) and view.lower(first - 1) in person.words:
            first -= 1  # 'Abdul Hadi', whose first word many bear
        while first - 1 >= 0 and first - 1 in view.address and view.capital(first - 1):
            first -= 1
        yield _mention(view, first, last, person.ref, person.name, How.NAME)
        taken.update(range(first, last + 1))
        done = last


def _means_person(view: View, index: int) -> bool:
    """Whether a lone word of a name is the person here and not the word or the region of that name."""
    before, after = view.lowers[index - 1], view.lowers[index + 1]
    if before in speaking_before() or after in speaking_after():
        return True
    if index in view.regions:
        return False
    capital_counts = view.texts[index - 1].islower() and index not in view.loud
    return capital_counts or not (view.common(index) or view.doubtful(index))


def _weak(word: str) -> bool:
    """Whether a word of a name is too frequent among names to stand for one."""
    return word in {"muhammad", "muh", "moh", "bin", "binti", "abdul", "made", "putu", "ketut", "wayan", "gede"}


def _is_other(view: View, first: int, last: int) -> bool:
    """Whether the name goes on with a word that is not the person's: someone else, a street, a building."""
    before = view.lower(first - 1)
    if before in ("jalan", "jl", "gedung", "rsud", "desa", "kecamatan", "kampung", "masjid", "stadion", "bandara"):
        return True
    after = last + 1
    return (
        view.capital(after)
        and not view.common(after)
        and not view.is_loud(first)
        and after not in view.heads
        and view.text(after)[1:].islower()
        and after not in view.regions
    )


def _nearest(
    view: View, fitting: list[_Known], found: list[PersonMention], starts: list[tuple[int, int]], index: int
) -> _Known:
    names = {(person.ref, person.name): person for person in fitting}
    position = bisect_right(starts, (view.starts[index], len(found)))
    for _, n in reversed(starts[:position]):
        key = (found[n].ref, found[n].name)
        if key in names:
            return names[key]
    return fitting[0]


def _pronouns(view: View, document: Document, found: list[PersonMention]) -> Iterator[PersonMention]:
    """'Ia', 'dia', 'beliau', 'pihaknya' for the person whom the sentence before is about."""
    starts = [mention.start for mention in found]
    lowers = view.lowers
    for index in [index for index in view.document.tokens.words if lowers[index] in PRONOUNS]:
        position = view.starts[index]
        person = _topic(document, found, starts, position)
        if person is not None:
            yield PersonMention(position, view.ends[index], person.ref, person.name, How.PRONOUN)


def _topic(document: Document, found: list[PersonMention], starts: list[int], position: int) -> PersonMention | None:
    """The person whom a pronoun at a position means: the first one named in the nearest sentence that names any."""
    last = bisect_right(starts, position) - 1
    while last >= 0 and found[last].how is How.OFFICE and found[last].name is None and last > 0:
        last -= 1
    if last < 0:
        return None
    sentence_start, _ = document.sentence_of(found[last].start)
    first = last
    while first > 0 and found[first - 1].start >= sentence_start:
        first -= 1
    return found[first]


def _add_names(document: Document) -> None:
    """The places where an official's name stands alone, among the mentions of the record."""
    spans: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for mention in document.people:
        if mention.ref is not None and mention.how is not How.PRONOUN:
            spans[mention.ref].add((mention.start, mention.end))
    for number, official in enumerate(document.officials):
        known = {(mention.start, mention.end) for mention in official.mentions}
        if not known.issuperset(spans[official.id]):
            mentions = tuple(document.span(start, end) for start, end in sorted(known | spans[official.id]))
            document.officials[number] = replace(official, mentions=mentions)

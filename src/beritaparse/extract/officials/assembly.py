"""Mentions brought together into officials: one record for each person, and for each office without a name."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import replace

from beritaparse.document import Document
from beritaparse.extract.officials.doubtful import drop_doubtful
from beritaparse.extract.officials.holders import Mention
from beritaparse.extract.officials.jurisdictions import better_place, jurisdiction_of
from beritaparse.extract.officials.neighbours import share_places, share_unit
from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.past import held_once
from beritaparse.extract.officials.persons import Person, read_person
from beritaparse.extract.officials.roll import Holder, Roll, Told, name_words
from beritaparse.extract.officials.same_offices import same_office
from beritaparse.extract.officials.titles import is_private, key_of_title, title_full, written_out
from beritaparse.extract.officials.unnamed import is_any, is_single, means_holder
from beritaparse.extract.officials.view import View
from beritaparse.language.shortening import shortens
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Office, Official, Span, Status

#: So many offices of one person are kept: no article tells of more.
MOST_OFFICES = 60


def gather(view: View, mentions: list[Mention]) -> list[Holder]:
    """The holders of the offices that an article mentions, in the order of their first mention."""
    past = _tell_past(view, mentions)
    later: list[tuple[Holder, Told]] = []
    phrases = [phrase for mention in mentions for phrase in mention.offices]
    share_places(view, phrases)
    share_unit(phrases)
    told = {id(phrase): _told(view, phrase) for mention in mentions for phrase in mention.offices}
    named, unnamed = Roll(), Roll()
    drop_doubtful(view, mentions, told)
    for mention in sorted((m for m in mentions if m.person), key=_fullness):
        assert mention.person is not None
        offices = [told[id(phrase)] for phrase in mention.offices]
        known = mention.order == "epithet" or _told_of_known(view, mention)
        holder = _same_holder(named, mention.person, [] if known else offices)
        if holder is None:
            holder = Holder(mention.person)
        holder.persons.append(mention.person)
        holder.mentions.append(mention)
        holder.nicknames.add(name_words(mention.person.nickname or ""))
        if known and _of_before(view, mention):
            offices = []
        if past.isdisjoint(map(id, mention.offices)):
            for key, office in offices:
                _add_office(holder, key, office)
        else:
            later += ((holder, office) for office in offices)
        named.note(holder, mention.person, offices)
    for holder, (key, office) in later:  # they count only for those of whom the article tells no other
        _add_office(holder, key, office)
    _complete_names(view, named)
    for holder in named.holders:
        holder.private = all(is_private(written_out(view, office.title)) for _, office in holder.offices)
        holder.mentions.sort(key=lambda mention: mention.first)
        holder.firsts = [mention.first for mention in holder.mentions]
    for mention in mentions:
        if mention.person is None:
            placed: Holder | None = None
            if len(mention.offices) > 1 and is_any(view, mention.offices[0]):
                continue  # 'izin dari Camat setempat, selaku Ketua Satgas'
            for phrase in sorted(mention.offices, key=lambda phrase: not _is_held(named, told[id(phrase)], phrase)):
                placed = _place_unnamed(view, phrase, told[id(phrase)], named, unnamed, placed) or placed
    return sorted([*named.holders, *unnamed.holders], key=lambda holder: holder.start)


#: Words in front of places and bodies rather than persons.
_TO_PLACES = frozenset(("di", "ke", "dari", "desa", "jalan", "kecamatan", "kelurahan"))


def _complete_names(view: View, named: Roll) -> None:
    """Give holders named by one word the full name that the article has elsewhere without their office."""
    others = {"".join(name_words(holder.name or "")) for holder in named.holders}
    for holder in named.holders:
        person = holder.person
        if person is None or person.name_first != person.name_last:
            continue
        own = {n for mention in holder.mentions for n in range(mention.first, mention.last + 1)}
        found = {
            fuller.name: fuller
            for index in view.places(view.text(person.name_first))
            if index not in own and view.texts[index - 1].islower() and view.lowers[index - 1] not in _TO_PLACES
            if (fuller := read_person(view, index)) is not None and fuller.name_last > fuller.name_first
        }
        if len(found) == 1 and "".join(name_words(next(iter(found)))) not in others:
            holder.persons.append(next(iter(found.values())))
            holder.person = replace(person, name=next(iter(found)))


def _told(view: View, phrase: OfficePhrase) -> Told:
    return key_of_title(title_full(phrase)), office_record(view, phrase)


def _told_of_known(view: View, mention: Mention) -> bool:
    """Whether an office is told of a person by one word of the name, who so must be known: 'Idham, yang juga …'."""
    person = mention.person
    alone = person is not None and person.name_first == person.name_last and not person.titled
    return alone and mention.order == "person office"


def _tell_past(view: View, mentions: list[Mention]) -> set[int]:
    """Mark the offices that are told as held earlier, and return their phrases by identity."""
    past: set[int] = set()
    for mention in mentions:
        if mention.order == "person office" and _of_before(view, mention):
            for phrase in mention.offices:
                if phrase.status is Status.INCUMBENT:
                    phrase.status = Status.FORMER
                    past.add(id(phrase))
        past.update(id(phrase) for phrase in mention.offices if held_once(view, phrase.first))
    return past


def _of_before(view: View, mention: Mention) -> bool:
    """Whether an office is told as one held earlier: 'Sebelumnya, Sugeng menjabat …', 'Rai saat menjabat …', 'ketika
    Rai menjabat …'."""
    before = mention.first - 1 - (view.text(mention.first - 1) == ",")
    if view.lower(before) in _EARLIER:
        return True
    if mention.order != "person office" or mention.person is None:
        return False
    between = view.lowers[mention.person.last + 1 : mention.offices[0].first]
    if "sebelumnya" in between[:3] and len(between) < 6:
        return True  # 'Rai yang sebelumnya menjabat Camat Kepil'
    return between[:1] != [] and (between[0] in _WHILE or (view.lower(before) in _WHILE and "menjabat" in between))


#: Words before a name, or between it and an office, that make the office one of the past.
_EARLIER = word_set("earlier")
_WHILE = word_set("while_in_office")


def _fullness(mention: Mention) -> tuple[int, int, int]:
    """The fullest names are the smallest: those of most words, of these the ones with fewest initials."""
    words = name_words(mention.person.name) if mention.person else ()
    return -len(words), sum(len(word) == 1 for word in words), mention.first


def office_record(view: View, phrase: OfficePhrase) -> Office:
    """An office phrase as a record."""
    return Office(
        title=" ".join(phrase.title.split()),
        title_full=title_full(phrase),
        acting=phrase.acting,
        status=phrase.status,
        jurisdiction=jurisdiction_of(view, phrase),
        unit=phrase.unit,
    )


def _add_office(holder: Holder, key: str, office: Office) -> None:
    for n, (known, old) in enumerate(holder.offices):
        if not same_office(known, old, key, office):
            continue
        longer = key if len(key) > len(known) else known
        kept = office if (len(key), len(office.title)) > (len(known), len(old.title)) else old
        status = old.status if office.status is Status.INCUMBENT else office.status
        if Status.INCUMBENT in (old.status, office.status) and old.status is not office.status:
            status = Status.INCUMBENT
        holder.offices[n] = (
            longer,
            replace(
                kept,
                acting=old.acting or office.acting,
                status=status,
                jurisdiction=better_place(old.jurisdiction, office.jurisdiction, kept.title),
                unit=max((old.unit, office.unit), key=lambda unit: len(unit or "")),
            ),
        )
        return
    if (office.status is Status.FORMER and holder.offices) or len(holder.offices) >= MOST_OFFICES:
        return  # what someone was before is told of the person, and is no office of theirs
    holder.offices.append((key, office))


def _same_holder(named: Roll, person: Person, offices: list[Told]) -> Holder | None:
    """The holder who is the person of another mention: the same name, or a part of it with no other office."""
    words = name_words(person.name)
    candidates = []
    called = []
    for holder in named.alike(words, offices):
        known = name_words(holder.name or "")
        if "".join(known) == "".join(words) or words in holder.nicknames:
            return holder
        seat = len(words) == 1 and not person.titled and len(known) > 1 and _same_seat(holder, offices)
        if seat and _may_call(words[0], known):
            called.append(holder)
        agree = any(same_office(a, x, b, y) for a, x in holder.offices for b, y in offices)
        if not agree and _of_spouses(words, offices, known, holder.offices):
            continue
        if (_part_of(words, known) and (agree or not offices or len(words) > 1)) or (
            agree and len(words) > 1 and _nearly("".join(known), "".join(words))
        ):
            candidates.append(holder)
    if not candidates and len(called) == 1:
        return called[0]  # 'Bupati Tuah' for the regent named in full before: what people call him
    return candidates[0] if len(candidates) == 1 else None


def _of_spouses(words: Sequence[str], offices: list[Told], known: Sequence[str], held: list[Told]) -> bool:
    """Whether a name is the end of a longer one whose bearer is the wife: 'Bupati Made Wira' and 'Ketua TP PKK Ni Luh
    Made Wira'."""
    ends = len(words) < len(known) and tuple(known[-len(words) :]) == tuple(words)
    wife = any(not _SPOUSES.isdisjoint(key.split(" ")) for key, _ in held)
    return ends and wife and all(_SPOUSES.isdisjoint(key.split(" ")) for key, _ in offices) and bool(offices)


#: Words of bodies whose posts the wives of officials have.
_SPOUSES = word_set("spouses_bodies")


def _may_call(word: str, known: Sequence[str]) -> bool:
    """Whether people may call someone by a word: it begins or ends like a word of the name, or is made of its
    beginnings ('Aher' for Ahmad Heryanto)."""
    alike = any(word[:3] == name[:3] or word[-3:] == name[-3:] for name in known)
    return alike or shortens(word.capitalize(), " ".join(known).title())


def _same_seat(holder: Holder, offices: list[tuple[str, Office]]) -> bool:
    """Whether a holder has one of the offices of which a region has but one."""
    return any(
        a == b and a in _SINGLE and same_office(a, x, b, y) and x.status is y.status and x.acting is y.acting
        for a, x in holder.offices
        for b, y in offices
    )


#: Offices of which a region has but one, by their keys.
_SINGLE = word_set("single_titles")


def _part_of(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether words are found in a longer name in their order; an initial stands for its word."""
    position = 0
    for word in words:
        while position < len(known) and not (
            known[position] == word
            or (len(word) == 1 and known[position].startswith(word))
            or (len(known[position]) == 1 and word.startswith(known[position]))
        ):
            position += 1
        if position == len(known):
            return False
        position += 1
    return True


def _nearly(one: str, other: str) -> bool:
    """Whether two spellings differ in two letters at most."""
    if abs(len(one) - len(other)) > 2 or min(len(one), len(other)) < 6 or one[0] != other[0]:
        return False
    if len(set(one) ^ set(other)) > 4:
        return False  # each change takes one letter away and brings another
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[same:], other[same:]
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
        if min(row) > 2:
            return False  # the distance only grows
    return row[-1] <= 2


def _is_held(named: Roll, told: Told, phrase: OfficePhrase) -> bool:
    """Whether the holder of an office is named elsewhere."""
    return _holder_of(named.alike((), [told]), *told, phrase.first) is not None


def _place_unnamed(
    view: View, phrase: OfficePhrase, told: Told, named: Roll, unnamed: Roll, partner: Holder | None
) -> Holder | None:
    """Give an office without a name to the holder whose office it is, else to the ``partner`` who has the office told
    with it ('Wakil Bupati yang juga Ketua GOW'), else keep it by itself; returns who has it then."""
    if not means_holder(view, phrase):
        return None
    key, office = told
    own = Mention(phrase.first, phrase.last, [phrase])
    best = _holder_of(named.alike((), [told]), key, office, phrase.first)
    if best is None and partner is not None:
        if partner.person is not None or is_single(view, phrase):
            _add_office(partner, key, office)
        return partner
    if best is not None:
        best.mentions.append(own)
        insort(best.firsts, own.first)
        if office.status is Status.INCUMBENT or any(old.status is office.status for _, old in best.offices):
            _add_office(best, key, office)
        return best
    placeless = office.jurisdiction is None and phrase.row.level in ("regency_city", "province") and not phrase.unit
    if placeless or not is_single(view, phrase):
        return None
    for holder in unnamed.alike((), [told]):
        if any(same_office(a, x, key, office) for a, x in holder.offices):
            holder.mentions.append(own)
            _add_office(holder, key, office)
            return holder
    private = is_private(f"{phrase.row.title} {written_out(view, phrase.title)}")
    holder = Holder(None, offices=[told], mentions=[own], private=private)
    unnamed.note(holder, None, [told])
    return holder


def _holder_of(named: list[Holder], key: str, office: Office, position: int) -> Holder | None:
    """The named holder of an office that is named alone: the last one mentioned before, else the first one after."""
    fitting = [holder for holder in named if any(same_office(a, x, key, office) for a, x in holder.offices)]
    if office.status is Status.INCUMBENT:
        fitting = [h for h in fitting if any(x.status is Status.INCUMBENT for _, x in h.offices)] or fitting
    if not fitting:
        return None

    def distance(holder: Holder) -> tuple[bool, int]:
        before = bisect_right(holder.firsts, position)
        return (not before, position - holder.firsts[before - 1] if before else holder.mentions[0].first - position)

    return min(fitting, key=distance)


def official_record(view: View, document: Document, holder: Holder, number: int) -> Official:
    """A holder as a record."""
    person = holder.person
    best = max(holder.persons, key=lambda p: len(p.prefixes) + len(p.suffixes) + bool(p.rank), default=None)
    ranked = next((p for p in holder.persons if p.rank), None)
    spans = {(view.starts[m.first], view.ends[m.last]) for m in holder.mentions}
    return Official(
        id=f"o{number}",
        name=person.name if person else None,
        prefixes=best.prefixes if best else (),
        suffixes=best.suffixes if best else (),
        rank=ranked.rank if ranked else None,
        rank_full=ranked.rank_full if ranked else None,
        offices=tuple(office for _, office in holder.offices),
        mentions=tuple(Span(document.text[start:end], start, end) for start, end in sorted(spans)),
        confidence=_confidence(holder),
        source=f"grammar:{holder.mentions[0].order}",
    )


def _confidence(holder: Holder) -> float:
    """How sure a record is: the share of right ones among its like in the annotated articles of 2026."""
    if holder.person is None:
        office = holder.offices[0][1]
        stated = office.unit is not None or (office.jurisdiction is not None and office.jurisdiction.source == "stated")
        return 0.72 if stated else 0.62
    words = min(len(name_words(holder.person.name)), 3)
    if any(person.titled for person in holder.persons):
        return {1: 0.93, 2: 0.98, 3: 0.94}[words]
    sure = {1: 0.8, 2: 0.96, 3: 0.88}[words]
    return sure if holder.mentions[0].order == "office person" else sure - 0.1

"""Offices and persons brought together, in all the orders that news uses.

office person            'Sekda Kabupaten Bangli, I Made Suarta'     'Pj Bupati H. Ilham, S.Pd.'
office link office person   'Menteri ATR sekaligus Kepala BPN, Rahmat Salim'
office and office person and person   'Bupati dan Wakil Bupati Wonosobo, Aji Prabu dan Retno Wulan'
person link office       'Aji Prabu selaku Bupati'     'Retno Wulan yang juga menjabat Ketua TP PKK'
person, office           'Aji Prabu, SH, Wali Kota Sungai Penuh, …'
office                   'Kapolres Bangli'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from beritaparse.document import Part
from beritaparse.extract.officials.completions import deputies, take_body, take_district, take_name, take_unknown_body
from beritaparse.extract.officials.contexts import stands_for_person
from beritaparse.extract.officials.epithets import attach_epithets
from beritaparse.extract.officials.factions import past_faction
from beritaparse.extract.officials.holders import (
    Mention,
    attach_backwards,
    attach_moves,
    has_holder_before,
)
from beritaparse.extract.officials.names import DAY_NAMES, surely_name
from beritaparse.extract.officials.offices import REGION_WORDS, OfficePhrase, read_office
from beritaparse.extract.officials.past import goes_on, held_once, replaced
from beritaparse.extract.officials.persons import Person, read_couple, read_person
from beritaparse.extract.officials.view import View
from beritaparse.language.words import given_names
from beritaparse.lexicon.speech import speaking_before
from beritaparse.lexicon.word_sets import phrases, word_set
from beritaparse.records import Status

#: Between an office and its holder's name.
BEFORE_NAME = phrases("before_holder")
#: Verbs that name an office's holder behind them, and words of time before these.
HELD = word_set("held_by")
WHEN = word_set("held_when")
#: Forms of address in front of a name that are written small too.
ADDRESS = word_set("small_address")
#: Verbs of an office that passes from one holder to the next.
HANDED = word_set("handed_over")
#: What may stand between an office and the comma before its holder's name: 'sebelumnya', 'saat ini'.
ASIDES = phrases("office_asides")
#: Between two offices of one person.
BOTH = phrases("both_offices")
#: Between two offices or persons of a pair.
PAIR = phrases("pair_links")
#: Offices that several persons hold side by side.
SHARED = tuple(sorted(word_set("shared_titles")))


def read_mentions(view: View) -> list[Mention]:
    """The mentions of offices in an article, in order, with the persons that they are tied to."""
    phrases = list(_phrases(view))
    mentions: list[Mention] = []
    index = 0
    while index < len(phrases):
        holder = mentions[-1].person if mentions else None
        if holder is not None and holder.first < phrases[index].first <= holder.last:
            index += 1  # 'Odi Ruhanda (Jaro Odi)'
        else:
            index += _read_group(view, phrases, index, mentions)
    attach_moves(view, mentions)
    attach_backwards(view, mentions)
    attach_epithets(view, mentions)
    return mentions


def _phrases(view: View) -> Iterator[OfficePhrase]:
    """All office phrases, one after the other."""
    done = -1
    last: OfficePhrase | None = None
    starts = sorted(view.heads.keys() | view.acting.keys() | view.status.keys())
    for index in starts:
        if index <= done:
            continue
        phrase = read_office(view, index)
        if phrase is not None and _is_office(view, phrase) and not _outside(view, index):
            if last is not None:
                yield from deputies(view, last, phrase.first)
            if held_once(view, phrase.first):
                phrase.once = True
                phrase.status = Status.FORMER if phrase.status is Status.INCUMBENT else phrase.status
            elif last is not None and last.once:
                phrase.once = goes_on(view, last.last + 1, phrase.first)
            done, last = phrase.last, phrase
            yield phrase
    if last is not None:
        yield from deputies(view, last, len(view))


#: Parts whose offices are those of other articles.
_OUTSIDE = frozenset({Part.CROSSLINK, Part.TEASER})


def _outside(view: View, index: int) -> bool:
    """Whether a token stands in a link to another article or the like."""
    return view.document.layout.part_at(view.starts[index]) in _OUTSIDE


#: Titles of one word that mean no office where they are written small and alone.
INCOMPLETE_SMALL = word_set("incomplete_small")


#: Bodies in general, whose heads are many.
GROUPS = frozenset(("OPD", "SKPD"))

#: Verbs of standing for an office, with 'diri'.
CANDIDACY = word_set("candidacy")

#: What makes a title a part that someone plays in an event.
OCCASIONS = tuple(sorted(word_set("title_occasions")))


def _is_office(view: View, phrase: OfficePhrase) -> bool:
    """Whether the words are an office here and not, say, a person's name or a place."""
    before = view.lower(phrase.first - 1)
    if (
        before in ("-", "/")
        and not view.spaced(phrase.first)
        and view.lower(phrase.first - 2) == view.lower(phrase.head)
    ):
        return False  # 'camat-camat'
    ends_name = view.capital(phrase.head - 1) and view.lower(phrase.head - 1) in given_names()
    if ends_name and phrase.title_last == phrase.head and phrase.place is None and not phrase.tail:
        return phrase.row.level != "village"  # 'Umar Sangadi'
    small = view.text(phrase.head).islower() and phrase.title_last == phrase.head
    if small and phrase.title in INCOMPLETE_SMALL and phrase.place is None and not view.initials(phrase.last + 1):
        return False  # 'anggukan kepala Rai'
    if small and phrase.row.level == "village" and phrase.title not in ("kades", "lurah"):
        return False  # 'petinggi partai'
    stands = before in ("sebagai", "menjadi") and view.lower(phrase.first - 2) == "diri"
    if stands and phrase.status is not Status.CANDIDATE and view.lower(phrase.first - 3) in CANDIDACY:
        return False  # 'mencalonkan diri sebagai Bupati'
    if phrase.tail in GROUPS or (before == "negara" and view.text(phrase.head) == "anggota"):
        return False  # 'kepala OPD', 'negara anggota ASEAN'
    if phrase.tail.lower().startswith(OCCASIONS):
        return False  # 'Inspektur Upacara': a part in an event
    if phrase.title == "Hakim":
        return not (view.capital(phrase.head - 1) and not view.common(phrase.head - 1)) and view.capital(
            phrase.last + 1
        )
    if view.text(phrase.head).islower() and phrase.row.follows == "body" and phrase.place is None:
        return phrase.title_last > phrase.head or view.capital(phrase.last + 1)
    return True


def _read_group(view: View, phrases: list[OfficePhrase], index: int, mentions: list[Mention]) -> int:
    """Read the mention that begins with a phrase; returns how many phrases it took."""
    phrase = phrases[index]
    take_body(view, phrases, index)
    found = _holder(view, phrases, index, mentions)
    if found is not None and not _is_next(phrases, index, found.first):
        mentions.append(Mention(phrase.first, found.last, [phrase], found, "office person"))
        _read_sharers(view, phrases, index, mentions)
        return 1
    if (change := _handed_over(view, phrase)) is not None:
        for holder, status in zip(change, (Status.FORMER, Status.INCUMBENT), strict=True):
            mentions.append(
                Mention(holder.first, holder.last, [replace(phrase, status=status)], holder, "office person")
            )
        return 1
    if index + 1 < len(phrases):
        together = _holder_of_both(view, phrases, index) or _holders_of_pair(view, phrases, index)
        if together:
            mentions.extend(together)
            return 2
    mentions.append(Mention(phrase.first, phrase.last, [phrase]))
    if (before := replaced(view, phrase)) is not None:
        former = replace(phrase, status=Status.FORMER, acting=None)
        mentions.append(Mention(before.first, before.last, [former], before, "office person"))
    return 1


def _holder(view: View, phrases: list[OfficePhrase], index: int, mentions: list[Mention]) -> Person | None:
    """The person named right behind an office; where what looked like a name is the body's, the office takes it."""
    phrase = phrases[index]
    found = _person_after(view, phrase.last + 1)
    if found is not None and not found.titled:
        whole = found.name_last > found.name_first and surely_name(view, found.name_first)
        kinds = ("building",) if whole else ("building", "document")  # 'keputusan Presiden Rahmat Hadi'
        if not stands_for_person(view, phrase, kinds=kinds):
            return None
    if found is not None and take_district(view, phrase, found):
        return _person_after(view, phrase.last + 1)
    found = _behind_place(view, phrase, found)
    if found is None:
        return None
    if view.text(phrase.last + 1) == ",":
        return None if has_holder_before(view, phrase, mentions) or _is_topic(view, phrase, found) else found
    if not found.titled and has_holder_before(view, phrase, mentions):
        take_name(view, phrase, found)
        return None
    if phrase.row.follows != "body":
        return _behind_body(view, phrases, index, found) if phrase.row.branch == "military" else found
    if _completes_title(view, phrase, found):
        take_unknown_body(view, phrase, found)
        return _person_after(view, phrase.last + 1)
    return found if phrase.row.title.startswith(SHARED) else _behind_body(view, phrases, index, found)


def _holder_of_both(view: View, phrases: list[OfficePhrase], index: int) -> list[Mention]:
    """The holder of two offices, named behind them or not: 'Sekda selaku Ketua Tim Anggaran Made Wira'; nothing where
    the offices are two persons'."""
    phrase, following = phrases[index : index + 2]
    if not _joined(view, phrase.last, following.first, BOTH):
        return []
    person = _person_after(view, following.last + 1)
    if person is None or _is_next(phrases, index + 1, person.first):
        return [Mention(phrase.first, following.last, [phrase, following])]
    return [Mention(phrase.first, person.last, [phrase, following], person, "office person")]


def _holders_of_pair(view: View, phrases: list[OfficePhrase], index: int) -> list[Mention]:
    """Two persons behind two offices: 'Bupati dan Wakil Bupati Bangli, Gede Rai dan Made Wira'; the first office has
    the second one's place either way."""
    phrase, following = phrases[index : index + 2]
    if not _joined(view, phrase.last, following.first, PAIR):
        return []
    if phrase.place is None and following.place is not None and _alike(phrase, following):
        phrase.place = following.place
        if phrase.status is Status.INCUMBENT:
            phrase.status = following.status
        if phrase.row.title in ("Ketua", "Wakil Ketua") and not phrase.tail:
            phrase.title, phrase.tail = f"{phrase.title} {following.tail}", following.tail
    if (couple := read_couple(view, following.last + 1)) is not None:
        return [
            Mention(office.first, person.last, [office], person, "office person")
            for office, person in zip((phrase, following), couple, strict=True)
        ]
    one = _person_after(view, following.last + 1)
    if one is None or _is_next(phrases, index + 1, one.first):
        return []
    other = _person_after_pair(view, one.last + 1)
    if other is None or _is_next(phrases, index + 1, other.first):
        return []
    return [
        Mention(phrase.first, one.last, [phrase], one, "office person"),
        Mention(following.first, other.last, [following], other, "office person"),
    ]


def _handed_over(view: View, phrase: OfficePhrase) -> tuple[Person, Person] | None:
    """'Kapolres Bangli dari AKBP Gede Rai kepada AKBP Made Wira': the holder before and the one after."""
    index = phrase.last + 1
    while index - phrase.last < 3 and view.lower(index) in HANDED:
        index += 1
    if view.lower(index) != "dari":
        return None
    index += 1 + 2 * (f"{view.lower(index + 1)} {view.lower(index + 2)}" == "pejabat lama")
    old = read_person(view, index, expected=True)
    if old is None or view.lower(old.last + 1) not in ("kepada", "ke"):
        return None
    index = old.last + 2
    index += 2 * (f"{view.lower(index)} {view.lower(index + 1)}" in ("pejabat baru", "penggantinya ,"))
    new = read_person(view, index, expected=True)
    return (old, new) if new is not None else None


def _is_topic(view: View, phrase: OfficePhrase, person: Person) -> bool:
    """Whether a name behind an office is what its holder speaks of: 'kata Bupati, Budi Utomo adalah …'."""
    cue = view.lower(phrase.first - 1)
    bare = phrase.place is None and not phrase.tail and not person.titled
    return (
        bare
        and cue in speaking_before()
        and view.text(person.last + 1).isalpha()
        and view.text(person.last + 1).islower()
    )


#: Titles that say nothing without the body they belong to.
INCOMPLETE = word_set("incomplete_titles")


def _completes_title(view: View, phrase: OfficePhrase, person: Person) -> bool:
    """Whether a lone unknown word is the body of a title that lacks one, and no name: 'Kepala Dinas Perkimhub'."""
    if phrase.tail or phrase.row.title not in INCOMPLETE or phrase.place is not None or view.is_loud(phrase.first):
        return False
    if person.titled or person.name_first != person.name_last or view.text(phrase.last + 1) == ",":
        return False
    word = view.text(person.name_first)
    for index in view.places(word):  # a person acts or speaks somewhere in the article
        if index != person.name_first:
            before, after = view.lower(index - 1), view.text(index + 1)
            if before in speaking_before() or (not view.capital(index - 1) and _ACTS.match(after)):
                return False
    return not _ACTS.match(view.text(person.last + 1))


_ACTS = re.compile(r"(?:me|ber|ter)[a-z]{4}|juga$|hadir$|turut$|pun$")


def _behind_place(view: View, phrase: OfficePhrase, found: Person | None) -> Person | None:
    """The titled person behind words that look like a name and are a place: 'Danramil Sukun Kapten Inf Rahmat'."""
    if found is None or found.titled or view.text(phrase.last + 1) == ",":
        return found
    after = found.last + 1
    if after not in view.ranks and after not in view.prefixes and after not in view.address:
        return found
    other = read_person(view, after)
    return other if other is not None and other.titled else found


def _behind_body(view: View, phrases: list[OfficePhrase], index: int, found: Person) -> Person:
    """The holder where the words taken for a name are a body's: 'Kabag Kesra Setdakab Pesbar, Herman Hadi, …',
    'Danlanud Sjamsudin Noor, Kolonel Pnb Herman Hadi'."""
    if found.titled or view.text(found.last + 1) != "," or view.text(phrases[index].last + 1) in ("(", ":"):
        return found
    other = read_person(view, found.last + 2)
    if other is None or _is_next(phrases, index, other.first):
        return found
    ranked = bool(other.prefixes or other.rank)
    alone = found.name_first == found.name_last and other.name_last > other.name_first
    return other if ranked or alone else found


def _alike(one: OfficePhrase, other: OfficePhrase) -> bool:
    return one.row.branch == other.row.branch and one.row.level == other.row.level and one.row.level != "national"


def _is_next(phrases: list[OfficePhrase], index: int, token: int) -> bool:
    """Whether another office begins at a token."""
    return any(phrase.first <= token <= phrase.last for phrase in phrases[index + 1 : index + 3])


def _joined(view: View, last: int, first: int, links: frozenset[tuple[str, ...]]) -> bool:
    return first - last < 8 and tuple(view.lowers[last + 1 : first]) in links


def _person_after(view: View, index: int) -> Person | None:
    """The person named right behind an office."""
    if view.text(index).startswith("\n"):
        return None
    index = view.dots(index) if view.text(index) == "." and not view.spaced(index + 1) else index
    index = past_faction(view, _past_origin(view, index))
    if view.lower(index) == "periode" and view.text(index + 1).isdigit():  # 'Bupati Kaur Periode 2019-2024 Rahmat'
        index += 2
        while view.text(index) in ("-", "–", ",") or view.text(index).isdigit():
            index += 1
        return read_person(view, index, expected=True)
    index += view.lower(index) in ADDRESS and not view.capital(index)  # 'Gubernur Aceh pak Ilham'
    if index in view.address or view.capital(index) or index in view.ranks or index in view.prefixes:
        return read_person(view, index, expected=True)
    linked, person = _past_link(view, index)
    if linked:
        return person
    if (held := _held_by(view, index)) is not None:
        person = read_person(view, held, expected=True)
        return person if person is not None and (person.titled or person.name_last > person.name_first) else None
    for length in (2, 1):  # 'Direktur RSUD sebelumnya, dr. Sari'
        if tuple(view.lowers[index : index + length]) in ASIDES and view.lower(index + length) in (
            ",",
            "yakni",
            "yaitu",
        ):
            return read_person(view, index + length + 1)
    return _past_field(view, index)


def _past_link(view: View, index: int) -> tuple[bool, Person | None]:
    """Whether words that lead to a name settle who is named behind them ('yakni Retno Wulan'), and who that is."""
    for length in (4, 3, 2, 1):
        link = tuple(view.lowers[index : index + length])
        if link not in BEFORE_NAME:
            continue
        named = link[0] in ("atas", "masing", "yang", "bernama", "dipercayakan", "diserahkan")
        named |= view.lower(index + length) in DAY_NAMES
        person = read_person(view, index + length, expected=named)
        if person is None:
            continue
        if length > 1 or person.titled or link[0] in (",", "yakni", "yaitu", ":", "bernama"):
            return True, person
        if link[0] in ("'", '"'):
            return True, None
        if link[0] == "(" and (person.name_last > person.name_first or surely_name(view, person.name_first)):
            return True, person if view.text(person.last + 1) == ")" else None
    return False, None


def _past_field(view: View, index: int) -> Person | None:
    """The person behind what an office is for and a comma: 'Juru Bicara Pemkab untuk banjir, dr. Sari'."""
    if view.lower(index) not in ("untuk", "bidang", "daerah", "dapil"):
        return None
    for comma in range(index + 2, min(index + 9, len(view))):
        if view.text(comma) == ",":
            person = read_person(view, comma + 1)
            known = person is not None and (person.titled or view.lower(person.name_first) in given_names())
            return person if known else None
        if not (view.text(comma)[0].isalnum() or view.text(comma) == "-") or comma in view.heads:
            break
    return None


def _held_by(view: View, index: int) -> int | None:
    """Past 'yang kini dijabat oleh' behind an office."""
    held = False
    first = index
    while index - first < 6 and view.lower(index) in HELD | WHEN:
        held = held or view.lower(index) in HELD
        index += 1
    if not held:
        return None
    return index + (view.lower(index) == "oleh")


def _past_origin(view: View, index: int) -> int:
    """Past 'asal Aceh' or a province behind a comma: 'Bupati Kaur, Bengkulu, Rahmat Hadi'."""
    if view.lower(index) in ("asal", "dari") and index + 1 in view.regions:
        return view.regions[index + 1][0] + 1
    region = view.dots(index + 2) if view.lower(index + 1) in REGION_WORDS else index + 1
    if view.text(index) == "," and region in view.regions:
        after = view.regions[region][0] + 1
        if view.text(after) == "," and view.capital(after + 1):
            return after
        if view.regions[region][1][0].kind == "province" and view.capital(after):
            return after  # 'Bupati Kaur, Bengkulu Rahmat Hadi'
    return index


def _person_after_pair(view: View, index: int) -> Person | None:
    index += view.text(index) == "," and (view.text(index + 1),) in PAIR  # '…, S.E., dan Retno Wulan'
    if (view.text(index),) in PAIR or view.text(index) == ",":
        return read_person(view, index + 1)
    return None


def _read_sharers(view: View, phrases: list[OfficePhrase], index: int, mentions: list[Mention]) -> None:
    """Further holders of one office: 'Wakil Ketua DPRD Asnawi dan Ratih', 'anggota KPU Rahmat, Siti, dan Made'."""
    phrase = phrases[index]
    if not phrase.row.title.startswith(SHARED):
        return
    last = mentions[-1].last
    while True:
        after = last + 1
        if view.text(after) == ",":
            after += 1
        if view.lower(after) in ("dan", "serta", "&"):
            after += 1
        if after == last + 1:
            return
        person = read_person(view, after)
        if (
            person is None
            or _is_next(phrases, index, person.first)
            or (view.text(after - 1) == "," and not _list_goes_on(view, person))
        ):
            return
        mentions.append(Mention(person.first, person.last, [phrase], person, "office person"))
        last = person.last


def _list_goes_on(view: View, person: Person) -> bool:
    """Whether a list of names goes on behind a person, or ends there."""
    return view.text(person.last + 1) in (",", "dan", "serta", ".") or view.lower(person.last + 1) == "dan"

"""Offices whose holder stands in front of them, by a link or in apposition.

person link office       'Aji Prabu selaku Bupati'     'Retno Wulan yang juga menjabat Ketua TP PKK'
person, office           'Aji Prabu, SH, Wali Kota Sungai Penuh, …'
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from beritaparse.extract.officials.names import DAY_NAMES, surely_name
from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.person_titles import SMALL_TITLES
from beritaparse.extract.officials.persons import Person, read_person
from beritaparse.extract.officials.view import View
from beritaparse.language.words import given_names
from beritaparse.lexicon.places import district_names
from beritaparse.lexicon.speech import speaking_after, speaking_before
from beritaparse.lexicon.word_sets import phrases, word_set

#: Between the members of a pair.
PAIR = phrases("pair_links")
#: Between a person's name and an office of theirs.
AFTER_NAME = phrases("after_holder")
#: In front of a name that stands before its office.
BEFORE_PERSON = word_set("before_person")
#: Verbs and numbers in front of a name that begins with a known given name: 'ada Wayan Artana, Camat Kepil, …'.
BEFORE_GIVEN = word_set("before_given_name")
#: Words that tie a name to an office behind them, whatever else stands between.
TIES = word_set("ties")
#: Words between a name and a tie that give the office to someone else.
LOOSE = word_set("loose_ties")


@dataclass(slots=True)
class Mention:
    """A place where an office, a person or both are named: tokens ``first`` to ``last``."""

    first: int
    last: int
    offices: list[OfficePhrase] = field(default_factory=list)
    person: Person | None = None
    order: str = "office"
    """'office person', 'person office' or 'office'."""


def has_holder_before(view: View, phrase: OfficePhrase, mentions: list[Mention]) -> bool:
    """Whether an office is tied to a person in front: 'Rina Marlina, S.E. sebagai Camat Sukajadi, Ahmad sebagai …'."""
    link, before = _link_before(view, phrase.first)
    return bool(link) and link != (",",) and _person_before(view, before, linked=True, mentions=mentions) is not None


def attach_backwards(view: View, mentions: list[Mention]) -> None:
    """Give offices without a person the one that stands before them."""
    holders = {mention.last: mention for mention in mentions if mention.person is not None}
    for number, mention in enumerate(mentions):
        if mention.person is not None:
            holders[mention.last] = mention
            continue
        if _attach_pair(view, mentions, number):
            continue
        link, before = _link_before(view, mention.first)
        if not link and (tied := _tied_before(view, mention.first)) is not None:
            link, before = ("tied",), tied
        if before < 0:
            continue
        if before in holders and (link and link != (",",)):
            holder = holders[before]
            agent = view.lower(holder.first - 1) == "oleh" and link[-1] in ("sebagai", "menjadi")
            if holder.person is not None and not agent and link not in (("menjadi",), ("adalah",)):
                mention.person = holder.person
                mention.order = "person office"
                holders[mention.last] = mention
            continue
        closed = view.text(mention.last + 1) in (".", ",")
        person = _person_before(view, before, linked=bool(link) and link != (",",), mentions=mentions, closed=closed)
        if person is None and link == (",",) and _speaks(view, mention.last):
            person = _opening_name(view, before)
        if person is None and link and (tied := _tied_before(view, mention.first)) is not None:
            known = holders.get(tied)
            person = known.person if known else _person_before(view, tied, linked=True, mentions=mentions)
        if person is not None:
            mention.person, mention.order = person, "person office"
            mention.first = person.first
            holders[mention.last] = mention


def attach_moves(view: View, mentions: list[Mention]) -> None:
    """Give the new one of two offices to whom moves: 'Retno Wulan dari Camat Bangli menjadi Kepala Dinas Sosial'; the
    office that is left is nobody's."""
    for old, new in pairwise(tuple(mentions)):
        moves = view.lower(old.first - 1) == "dari" and view.lower(new.first - 1) in ("menjadi", "ke")
        if not moves or old.person or new.person or new.first - old.last != 2:
            continue
        person = _person_before(view, _before_comma(view, old.first - 2), linked=True, mentions=mentions)
        if person is not None:
            new.person, new.order, new.first = person, "person office", person.first
            mentions.remove(old)


def _attach_pair(view: View, mentions: list[Mention], number: int) -> bool:
    """'Aji Prabu dan Retno Wulan dilantik sebagai Bupati dan Wakil Bupati': each their own office."""
    first, second = mentions[number], mentions[number + 1] if number + 1 < len(mentions) else None
    if second is None or second.person is not None or (view.lowers[first.last + 1],) not in PAIR:
        return False
    if second.first != first.last + 2 or first.offices[0].row.branch != second.offices[0].row.branch:
        return False
    link, before = _link_before(view, first.first)
    tied = _tied_before(view, first.first)
    end = tied if tied is not None else before if link and link != (",",) else None
    if end is None or end < 3:
        return False
    other = _person_before(view, end, linked=True, mentions=mentions)
    if other is None or (view.lowers[other.first - 1],) not in PAIR:
        return False
    one = _person_before(view, other.first - 2, linked=True, mentions=mentions)
    if one is None:
        return False
    for mention, person in ((first, one), (second, other)):
        mention.person, mention.order = person, "person office"
    return True


def _link_before(view: View, first: int) -> tuple[tuple[str, ...], int]:
    """The link words before an office, and the token before them."""
    for length in range(min(6, first - 1), 0, -1):
        link = tuple(view.lowers[first - length : first])
        if link in AFTER_NAME:
            return link, _before_comma(view, first - length - 1)
    if view.text(first - 1) in (",", "(", "-", "–"):
        return (",",), first - 2
    return (), first - 1


def _tied_before(view: View, first: int) -> int | None:
    """The last token of the name that is tied to an office by a clause: 'Rina yang sehari-hari menjabat Kabag Umum'."""
    index, tied = first - 1, False
    while first - index < 10 and (view.text(index).islower() or view.text(index) == "-"):
        word = view.lower(index)
        if word in LOOSE or index in view.heads:
            return None
        tied = tied or word in TIES
        index -= 1
    if not tied or first - 1 - index < 2 or index < 0:
        return None
    return _before_comma(view, index)


def _before_comma(view: View, index: int) -> int:
    return index - 1 if view.text(index) == "," else index


def _speaks(view: View, last: int) -> bool:
    """Whether a verb of speaking stands right behind an office, with a comma or without."""
    return view.lowers[last + 1 + (view.text(last + 1) == ",")] in speaking_after()


def _opening_name(view: View, index: int) -> Person | None:
    """The person whose name of one word opens a sentence: 'Rahman, Kabid Sarana Dishub Bangli, menjelaskan'. Where the
    word is that of a place, the news was written there."""
    word = view.text(index)
    known = view.lower(index) in given_names() or len(view.places(word)) > 1
    if not (known and surely_name(view, index)) or view.lower(index) in district_names():
        return None
    return read_person(view, index) if opens_sentence(view, index) else None


def opens_sentence(view: View, index: int) -> bool:
    """Whether a sentence begins at a token."""
    return view.document.sentence_of(view.starts[index])[0] == view.starts[index]


#: Words behind which a name is a place's.
_OF_PLACES = frozenset(("di", "ke", "dari", "desa", "jalan", "kecamatan"))


def _person_before(
    view: View, last: int, *, linked: bool, mentions: list[Mention], closed: bool = False
) -> Person | None:
    """The person whose mention ends at a token; ``closed`` tells that a mark ends the office behind."""
    around = bisect_right(mentions, last, key=lambda mention: mention.first)
    near = mentions[max(around - 12, 0) : around + 2]
    taken = {n for mention in near if mention.person for n in range(mention.first, mention.last + 1)}
    offices = {n for mention in near for n in range(mention.first, mention.last + 1)}
    best: Person | None = None
    for first in range(last, max(last - 30, -1), -1):
        text = view.text(first)
        if first in offices or text.startswith("\n") or (text.islower() and len(text) > 3 and text.isalpha()):
            break
        if not (view.capital(first) or (first in view.prefixes and text in SMALL_TITLES)):
            continue
        before = view.lower(first - 1)
        opens = (
            first == 0
            or first in view.prefixes
            or first in view.ranks
            or before.startswith("\n")
            or before in BEFORE_PERSON
            or before == ";"
            or (view.common(first - 1) and opens_sentence(view, first - 1) and (linked or surely_name(view, last)))
            or (linked and before in ("-", "–", "/") and not view.spaced(first) and view.capital(first - 2))
            or before.endswith("nya")
            or (view.lower(first) in given_names() and first < last and before in BEFORE_GIVEN)
            or (
                linked
                and view.text(first - 1).islower()
                and (before not in _OF_PLACES or (before == "ke" and surely_name(view, first)))
            )
        )
        if not opens or (before == "." and view.capital(first - 2) and len(view.text(first - 2)) < 5):
            continue
        person = read_person(view, first, expected=before in BEFORE_PERSON and view.lower(first) in DAY_NAMES)
        if person is None or (person.last != last and view.dots(person.last + 1) != last + 1):
            continue
        if first in taken:
            return best
        alone = not person.titled and person.name_first == person.name_last
        if alone and before in ("-", "–", "/"):
            continue  # the second of a pair of nicknames
        spoken = before in speaking_before() and view.text(last)[1:].islower()
        listed = closed and before in ("dan", "serta") and surely_name(view, last)  # 'dan Mugiana, Kepala Dinas …'
        if alone and not linked and not spoken and not listed and (view.text(last + 1) == "," or before != ","):
            continue
        best = person
    return best

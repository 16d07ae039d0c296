"""A person as mentioned: forms of address, titles, rank, the name, nickname, degrees.

    person  :=  (address | prefix | rank)* name ['(' nickname ')'] [','] suffix*

    'Dr. Drs. I Wayan Tirtayasa, AP., M. Si.'      'AKBP Ganda Prakoso, S.I.K.'      'Bapak H.Maruli,SP'
    'Letkol Inf Yosafat Mandacan'      'Siti binti Amran'      'dr. Tan Hwie Lan, Sp.A'      'R.A. Kusumawati SE MH'

What makes words a name is in `beritaparse.extract.officials.names`, titles and ranks are in
`beritaparse.extract.officials.person_titles`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from beritaparse.extract.officials.names import name_end, surely_name
from beritaparse.extract.officials.person_titles import (
    SMALL_TITLES,
    is_suffix,
    past_honour,
    read_prefix,
    read_rank,
    read_suffix,
)
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.word_sets import phrases
from beritaparse.records import Title

#: Words between a name and another by which the person is called.
NICKNAMED = phrases("nicknamed")


@dataclass(slots=True)
class Person:
    """A person as mentioned once: tokens ``first`` to ``last``, the name's tokens ``name_first`` to ``name_last``."""

    first: int
    last: int
    name_first: int
    name_last: int
    name: str
    prefixes: tuple[Title, ...] = ()
    suffixes: tuple[Title, ...] = ()
    rank: str | None = None
    rank_full: str | None = None
    nickname: str | None = None
    addressed: bool = False

    @property
    def titled(self) -> bool:
        """Whether a title, rank or form of address says that this is a person."""
        return bool(self.prefixes or self.suffixes or self.rank or self.addressed)


def read_person(view: View, index: int, *, expected: bool = False) -> Person | None:
    """The person whose mention begins at a token, None where none does.

    Args:
        view: the article.
        index: the token.
        expected: whether a name is to be expected there, right behind an office.
    """
    first = index
    initials = False
    if index in view.suffixes and index not in view.prefixes and is_suffix(view, index):
        if not (expected and _initials_first(view, index)):
            return None
        initials = True
    prefixes: list[Title] = []
    rank: tuple[int, int] | None = None
    rank_full: str | None = None
    addressed = False
    while True:
        index = view.dots(index)
        if index in view.address and view.capital(index):
            index = view.address[index] + 1
            addressed = True
        elif (found := read_rank(view, index)) is not None:
            last, rank_full = found
            rank = (rank[0] if rank else index, last)
            index = last + 1
        elif (corps := _corps_alone(view, index)) is not None:
            index = corps + 1
        elif (title := read_prefix(view, index)) is not None:
            last, record = title
            index = past_honour(view, last + 1)
            prefixes.append(record)
        else:
            break
        index = view.dots(index)
        if view.text(index) == "," and view.capital(index + 1) and (prefixes or rank):  # 'Dr, Ir. …', 'Letkol C.Zi., …'
            if read_prefix(view, index + 1) is None and (rank is None or index + 1 in view.heads):
                break
            index += 1
    if prefixes and view.text(first).islower() and view.text(first) not in SMALL_TITLES:
        return None
    titled = bool(prefixes or rank or addressed)
    end = name_end(view, index + initials, titled=titled, expected=expected)
    if end is None:
        return None
    person = Person(
        first,
        end,
        index,
        end,
        name_text(view, index, end),
        tuple(prefixes),
        rank=view.slice(*rank) if rank else None,
        rank_full=rank_full,
        addressed=addressed,
    )
    _read_nickname(view, person)
    _read_suffixes(view, person)
    if person.suffixes and person.nickname is None and view.text(person.last + 1) == "(":
        _read_nickname(view, person)  # 'Damar Lukmana, S.E. (Jaro Damar)'
    return person


def _initials_first(view: View, index: int) -> bool:
    """Whether letters that look like a degree are initials in front of a name: 'Jaksa Agung ST Hendarman'."""
    return view.initials(index) and len(view.text(index)) == 2 and surely_name(view, index + 1)


def read_couple(view: View, index: int) -> tuple[Person, Person] | None:
    """Two persons by one word of their names each: 'Wali Kota dan Wakil Wali Kota Bogor, Sarwandi-Marlina'."""
    first = index + (view.text(index) == ",")
    second = first + 2
    joined = view.text(first + 1) in ("-", "–") and not view.spaced(first + 1) and not view.spaced(second)
    ends = not view.capital(second + 1) and view.text(second + 1) != "-"
    if not joined or not ends or not all(surely_name(view, n) and view.capital(n) for n in (first, second)):
        return None
    one, two = (Person(n, n, n, n, name_text(view, n, n)) for n in (first, second))
    return one, two


def _corps_alone(view: View, index: int) -> int | None:
    """The last token of a corps whose rank was left out: 'Dandim 0417/Kerinci Inf Rahmat Hadi'."""
    found = view.ranks.get(index)
    corps = found is not None and found[1].grade in ("corps", "corps-mark") and len(view.text(index)) <= 3
    return found[0] if found is not None and corps and view.capital(view.dots(found[0] + 1)) else None


def name_text(view: View, first: int, last: int) -> str:
    """A name as the record gives it: one space between words, capitals as title case."""
    text = " ".join(view.slice(first, last).split())
    words = [word for word in text.split() if len(word) > 1]
    if words and text.isupper() and (len(text) > 4 or view.is_loud(first)):
        return re.sub(r"[^\W\d_]+(?:'[^\W\d_]+)*", lambda match: match.group().capitalize(), text)
    return text


def _read_nickname(view: View, person: Person) -> None:
    """'(Gus Ali)', 'alias Mat Tuah', 'yang akrab disapa Tuah' behind a name."""
    index = person.last + 1
    for length in (3, 2, 1):
        if tuple(view.lowers[index : index + length]) in NICKNAMED:
            first = last = index + length
            while view.capital(last + 1) and last - first < 2 and not view.common(last + 1):
                last += 1
            if view.capital(first) and not view.common(first) and first not in view.heads and first not in view.acting:
                person.nickname, person.last = view.slice(first, last), last
            return
    if view.text(index) in ("'", '"'):
        _read_quoted_nickname(view, person, index)
        return
    if view.text(index) != "(" or not view.capital(index + 1):
        return
    close = next((n for n in range(index + 2, min(index + 6, len(view))) if view.text(n) == ")"), None)
    if close is None:
        return
    own = close > index + 2 and view.lower(close - 1) in person.name.lower().split()  # '(Jaro Odi)' of Odi Ruhanda
    if not own and any(n in view.heads or n in view.bodies or n in view.regions for n in range(index + 1, close)):
        return
    if not own and not all(view.capital(n) and not view.common(n) for n in range(index + 1, close)):
        return
    person.nickname = view.slice(index + 1, close - 1)
    person.last = close
    _read_on(view, person, close + 1)  # 'Moh. Rasid (Deni) Patoro'


def _read_quoted_nickname(view: View, person: Person, index: int) -> None:
    """'Moh Rasid 'Deni' Patoro': a nickname in quotation marks between the words of a name, of which it is one."""
    close = next((n for n in (index + 2, index + 3) if view.text(n) == view.text(index)), None)
    if close is None or not all(view.capital(n) and not view.common(n) for n in range(index + 1, close)):
        return
    if _read_on(view, person, close + 1):
        person.nickname = view.slice(index + 1, close - 1)
        person.name = view.slice(person.name_first, person.name_last)


def _read_on(view: View, person: Person, rest: int) -> bool:
    """Whether the name goes on at a token behind the nickname, and then read on to its end."""
    if not surely_name(view, rest) or rest in view.heads or rest in view.suffixes:
        return False
    end = name_end(view, rest, titled=True, expected=False)
    if end is None:
        return False
    person.name = f"{person.name} {name_text(view, rest, end)}"
    person.last = person.name_last = end
    return True


def _read_suffixes(view: View, person: Person) -> None:
    """Degrees behind a name, however they are separated."""
    suffixes: list[Title] = []
    index = person.last + 1
    while True:
        here = index
        while view.text(here) in (",", ".", "-", ";") and here - index < 3:
            here += 1
        found = read_suffix(view, here, behind=bool(suffixes) or here > index)
        if found is None:
            break
        last, title = found
        suffixes.append(title)
        person.last = last
        index = last + 1
    person.suffixes = tuple(suffixes)

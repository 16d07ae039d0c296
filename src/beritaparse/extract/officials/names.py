"""Personal names: forms of address, titles, rank, the name itself, nickname, degrees.

    person  :=  (address | prefix | rank)* name ['(' nickname ')'] [','] suffix*

    'Dr. Drs. I Wayan Tirtayasa, AP., M. Si.'      'AKBP Ganda Prakoso, S.I.K.'      'Bapak H.Maruli,SP'
    'Letkol Inf Yosafat Mandacan'      'Siti binti Amran'      'dr. Tan Hwie Lan, Sp.A'      'R.A. Kusumawati SE MH'

A name is known by its shape: capitalised words that running text does not write in lower case, with the particles of
Indonesia's naming traditions between them. No list of persons stands behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from beritaparse.extract.officials.view import View
from beritaparse.language.words import given_names, rare_words
from beritaparse.lexicon.rows import PersonTitle
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_sets import phrases, word_set
from beritaparse.records import Title

#: The most words of a name.
LONGEST = 8

#: Words inside a name that are written small.
SMALL = word_set("name_small")

#: Corps and services behind a rank, in words that the table of ranks lacks.
CORPS = word_set("rank_followers")

#: The first part of names joined by a hyphen ('Al-Farisi', 'Asy-Syifa').
JOINED = word_set("name_joined")

#: Short forms of names that carry a full stop ('Moh. Rifai', 'Abd. Gani').
SHORTENED = word_set("name_shortened")

#: Regions whose names begin names of persons too.
REGION_NAMES = word_set("name_regions")

#: Months that are names too ('Budi Juli Antara').
MONTH_NAMES = word_set("name_months")

#: Weekdays that begin names too ('Ahad Legiarta').
DAY_NAMES = word_set("day_names")

#: Titles that are written small too.
SMALL_TITLES = word_set("titles_small")

#: Particles of customary titles, behind which common words are part of the title ('Datuak Rajo', 'Batin Raja').
CUSTOMARY = word_set("name_customary")

#: Short forms of 'Haji' inside a name.
HAJJ = frozenset(("hi", "hj"))

#: Words between a name and another by which the person is called.
NICKNAMED = phrases("nicknamed")

#: Words that begin with a capital and never begin a name.
NO_NAME = word_set("no_name")

_SUFFIX_SHAPE = regex.compile(r"(?:S|M|A|D|B|Sp|Spd|Ph)\.(?:\s?[A-Z][A-Za-z]{0,5}\.?){1,4}(?![a-z])")
_GLUED_SHAPE = regex.compile(r"(?:S|M|A|D|B|Sp|Ph)\.(?:[A-Z][A-Za-z]{0,5}\.?){1,4}(?![a-z])")
_ROMAN = regex.compile("[IVX]+$")
_VOWEL = regex.compile("[aeiouyAEIOUY]")


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
    if index in view.suffixes and index not in view.prefixes and _is_suffix(view, index):
        return None
    prefixes: list[Title] = []
    rank: tuple[int, int] | None = None
    rank_full: str | None = None
    addressed = False
    while True:
        index = view.dots(index)
        if index in view.address and view.capital(index):
            index = view.address[index] + 1
            addressed = True
        elif (found := _rank(view, index)) is not None:
            last, rank_full = found
            rank = (rank[0] if rank else index, last)
            index = last + 1
        elif (title := _prefix(view, index)) is not None:
            last, record = title
            index = _past_honour(view, last + 1)
            prefixes.append(record)
        else:
            break
        if view.text(index) == "," and view.capital(index + 1) and (prefixes or rank):  # 'Dr, Ir. …'
            if _prefix(view, index + 1) is None and (rank is None or index + 1 in view.heads):
                break
            index += 1
    if prefixes and view.text(first).islower() and view.text(first) not in SMALL_TITLES:
        return None
    titled = bool(prefixes or rank or addressed)
    end = _name_end(view, index, titled=titled, expected=expected)
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


def _past_honour(view: View, index: int) -> int:
    """Past '(H.C.)' behind a title."""
    if view.text(index) != "(" or view.lower(index + 1) not in ("hc", "h", "cand", "c"):
        return index
    close = next((n for n in range(index + 2, index + 6) if view.text(n) == ")"), None)
    return index if close is None else view.dots(close + 1)


def name_text(view: View, first: int, last: int) -> str:
    """A name as the record gives it: one space between words, capitals as title case."""
    text = " ".join(view.slice(first, last).split())
    words = [word for word in text.split() if len(word) > 1]
    if words and text.isupper() and (len(text) > 4 or view.is_loud(first)):
        return regex.sub(r"[^\W\d_]+(?:'[^\W\d_]+)*", lambda match: match.group().capitalize(), text)
    return text


def _prefix(view: View, index: int) -> tuple[int, Title] | None:
    found = view.prefixes.get(index)
    if found is None:
        return None
    last, row = found
    text = view.text(index)
    if not text[0].isalpha():
        return None
    following = view.dots(last + 1)
    if len(text) == 1 and text != "H" and last == index:
        return None
    following = _past_honour(view, following)
    small = following in view.prefixes and view.text(following) in SMALL_TITLES
    if row.kind == "civil-rank" or not (view.capital(following) or small or view.text(following) == ","):
        return None
    dotted = view.text(last + 1) == "."
    if not dotted and len(text) > 5 and row.kind == "academic":  # 'Profesi', written out words
        dotted = True
    end = last + 1 if view.text(last + 1) == "." else last
    return end, _title(view, index, end, row)


def _title(view: View, first: int, last: int, row: PersonTitle | None) -> Title:
    start, end = view.starts[first], view.ends[last]
    return Title(view.document.text[start:end], start, end, row.canonical if row else None)


def _rank(view: View, index: int) -> tuple[int, str | None] | None:
    """The last token of a rank with its corps or status, and its expansion."""
    found = view.ranks.get(index)
    if found is None or not view.capital(index) or found[1].grade in ("corps", "corps-mark", "status"):
        return None
    last, row = found
    full = row.expansion
    if "(" in view.slice(index, last) and view.text(view.dots(last + 1)) == ")":
        last = view.dots(last + 1)
    while True:
        following = view.dots(last + 1)
        close = view.dots(following + 2)
        if view.text(following) == "(" and view.text(close) == ")" and len(view.text(following + 1)) <= 4:
            last = close
            continue
        corps = view.ranks.get(following)
        if corps and view.capital(following) and corps[1].grade in ("corps", "corps-mark", "status"):
            last = corps[0]
            full = f"{full} {corps[1].expansion}"
        elif view.text(following) in CORPS:
            last = following
        else:
            break
    if view.text(last + 1) == "." and view.text(last + 2)[:1].isupper():
        last += 1
    return last, full


def _name_end(view: View, index: int, *, titled: bool, expected: bool) -> int | None:
    """The last token of the name that begins at a token."""
    first, last, words, long = index, None, 0, 0
    loud = view.is_loud(index) if index < len(view) else False
    while words < LONGEST:
        text = view.text(index)
        if not text or not text[0].isalpha():
            break
        if words and text.lower() in SMALL and not view.capital(index) and view.capital(view.dots(index + 1)):
            index = view.dots(index + 1) if view.text(index + 1) == "." else index + 1
            continue
        if not _name_word(view, index, begins=words == 0, titled=titled, expected=expected, loud=loud, after=last):
            break
        last, words = index, words + 1
        long += len(text) > 1
        index += 1
        if (
            view.text(index) == "."
            and _is_short(view, index - 1)
            and (view.capital(index + 1) or view.capital(view.dots(index)))
        ):
            index = view.dots(index)
        elif view.text(index) == "-" and not view.spaced(index) and not view.spaced(index + 1):
            if text.lower() not in JOINED or not view.capital(index + 1):
                if view.capital(index + 1) and words == 1:
                    return None  # 'Afif-Albar': a pair, not a person
                if not _second_surname(view, index + 1):
                    break
            index += 1
        elif view.text(index) == "'" and not view.spaced(index) and view.capital(index + 1):
            index += 1  # 'Asma' Khoirul'
    if last is None or not long:
        return None
    doubtful = view.doubtful(first) and not (expected and view.lower(first) in given_names())
    if not titled and words == 1 and (len(view.text(first)) < 3 or doubtful):
        return None
    return last


def _second_surname(view: View, index: int) -> bool:
    """Whether a word behind a hyphen is the other half of a surname ('Meity Sasuwuk-Lahinda') and no second person."""
    return _surely_name(view, index) and not view.capital(index + 1) and view.lower(index) not in given_names()


def _is_short(view: View, index: int) -> bool:
    text = view.text(index)
    clipped = len(text) <= 5 and not _VOWEL.search(text[-2:]) and text[1:].islower()  # 'Nurd. Amin', 'Ch. Rahman'
    return len(text) == 1 or text.lower() in SHORTENED or clipped or (len(text) <= 3 and text.isupper())


def _name_word(
    view: View, index: int, *, begins: bool, titled: bool, expected: bool, loud: bool, after: int | None
) -> bool:
    text = view.text(index)
    lower = text.lower()
    if not (text[0].isupper() or _small_name(view, index, begins=begins, titled=titled, after=after)) or any(
        character.isdigit() for character in text
    ):
        return False
    if loud and not titled and view.quiet and lower not in view.quiet:
        return False  # a headline's word that no sentence of the article has
    if index in view.particles and (begins or len(text) > 1):
        return not (begins and not titled and view.text(index + 1) == ".") or view.capital(view.dots(index + 1))
    if index in view.heads and (len(text) > 3 or view.heads[index][0] > index) and not _head_is_name(view, index):
        return False
    if index in view.acting or (index in view.status and not begins):
        return False
    if not begins and index in view.address and view.text(index + 1) == "." and len(text) > 1:
        return False  # 'Gubernur Shizuoka Mr. Taro'
    if not begins and index in view.suffixes and _is_suffix(view, index) and not _are_initials(view, index):
        return False
    if len(text) == 1:
        return view.capital(view.dots(index + 1)) if begins else True
    if begins:
        if lower in NO_NAME and not (expected and not loud and lower in DAY_NAMES and _surely_name(view, index + 1)):
            return False
        if view.common(index):  # 'Timbul Prasetyo', where nothing but a name can stand
            sure = not loud and not view.of_body(index) and _surely_name(view, index + 1)
            return sure and (expected or titled or lower in rare_words())
        if view.of_body(index) and not titled:
            return False
        if index in view.bodies and (view.initials(index) or view.bodies[index][0] > index):
            return False
        if index in view.regions and not titled and not _region_is_name(view, index):
            return False
        if _ROMAN.match(text) and len(text) > 1:
            return False
        if text.isupper() and not _VOWEL.search(text) and not titled:
            return False
        return not (index in view.ranks and view.ranks[index][0] > index)
    if lower in NO_NAME and not (lower in MONTH_NAMES and not loud and view.capital(index + 1)):
        return False
    customary = after is not None and after in view.particles and view.lower(after) in CUSTOMARY
    initial = after is not None and len(view.text(after)) == 1 and _surely_name(view, index + 1)  # 'M. Puncak Hadi'
    if (
        view.common(index)
        and not initial
        and (loud or not (customary or _ends_name(view, index) or _again(view, index, after)))
    ):
        return False
    rank = view.ranks.get(index)
    if rank and rank[1].grade not in ("corps", "status") and (view.initials(index) or view.capital(rank[0] + 1)):
        return False
    if index in view.prefixes and view.text(index + 1) == "." and len(text) > 1:
        return lower in HAJJ and _surely_name(view, index + 2)  # 'Mukhtar Hi. Lobi'
    if index in view.regions and view.regions[index][0] == index and view.capital(index + 1):
        return True
    if text.isupper() and len(text) > 2 and not loud and after is not None and not view.texts[after].isupper():
        return False
    return not (index in view.regions and loud)


def _are_initials(view: View, index: int) -> bool:
    """Whether letters that look like a degree are initials inside a name: 'Fachri M.S. Tomagola'."""
    after = view.dots(view.suffixes[index][0] + 1)
    return len(view.text(index)) == 1 and view.text(after - 1) == "." and _surely_name(view, after)


def _small_name(view: View, index: int, *, begins: bool, titled: bool, after: int | None) -> bool:
    """Whether a word written small is part of a name: 'H.ilham', 'Ni wayan sukerti'."""
    lower = view.text(index)
    if len(lower) < 3 or view.common(index) or not lower.isalpha() or _VERBAL.match(lower) or index in view.heads:
        return False
    if begins:
        glued = view.text(index - 1) == "." and not view.spaced(index)
        return titled and (glued or (view.capital(index + 1) and not view.common(index + 1)))
    particle = after is not None and any(n in view.particles for n in range(after - 1, after + 1))
    ends = view.text(index + 1) in (",", ".") or index + 1 in view.suffixes
    return particle or (titled and ends)


_VERBAL = regex.compile(r"(?:me|ber|di|ter|se)\w{3}|\w+(?:kan|nya)$")


def _ends_name(view: View, index: int) -> bool:
    """Whether a common word is written with a capital because it is the last word of a name: 'Andreas Paru, S.H.'."""
    if view.of_body(index) or index in view.heads or index in view.bodies:
        return False
    after = view.text(index + 1)
    if after == "," and index + 2 in view.suffixes and _is_suffix(view, index + 2):
        return True
    if after in (",", ";") and not _VERBAL.match(view.lower(index)) and index + 2 not in view.regions:
        return True
    if view.lower(index) not in rare_words():
        return False
    return after in (",", ";", ")", ".", "(") or (after.islower() and len(after) > 1) or index + 1 in view.suffixes


def _again(view: View, index: int, after: int | None) -> bool:
    """Whether the article writes a common word behind the same name more than once, and so means it as a part of it."""
    if after is None or _VERBAL.match(view.lower(index)) or not view.text(index)[1:].islower():
        return False
    return view.document.text.count(f"{view.text(after)} {view.text(index)}") > 1


def _surely_name(view: View, index: int) -> bool:
    """Whether a token can be nothing but a word of a name."""
    if view.text(index) == "'" and not view.spaced(index):
        index += 1
    shaped = view.text(index)[1:].islower() or (view.text(index).isupper() and view.text(index - 1).isupper())
    return (
        view.capital(index)
        and shaped
        and len(view.text(index)) > 2
        and not (view.common(index) or view.doubtful(index) or view.of_body(index))
        and view.lower(index) not in NO_NAME
        and not (index in view.heads or index in view.bodies or index in view.regions or index in view.ranks)
    )


def _head_is_name(view: View, index: int) -> bool:
    """Whether an office's word is a part of names too ('Raja', 'Hakim')."""
    return view.heads[index][0] == index and view.text(index) in ("Raja", "Hakim", "Sultan", "Penghulu", "Guru")


def _region_is_name(view: View, index: int) -> bool:
    """Whether a region's name begins a longer name ('Bima Arianto')."""
    last = view.regions[index][0]
    return (
        view.lower(index) in REGION_NAMES
        and last == index
        and view.capital(index + 1)
        and not view.common(index + 1)
        and index + 1 not in view.regions
    )


def _read_nickname(view: View, person: Person) -> None:
    """'(Gus Ali)', 'alias Mat Tuah', 'yang akrab disapa Tuah' behind a name."""
    index = person.last + 1
    for length in (3, 2, 1):
        if tuple(view.lowers[index : index + length]) in NICKNAMED:
            first = last = index + length
            while view.capital(last + 1) and last - first < 2 and not view.common(last + 1):
                last += 1
            if view.capital(first) and not view.common(first):
                person.nickname, person.last = view.slice(first, last), last
            return
    if view.text(index) != "(" or not view.capital(index + 1):
        return
    close = next((n for n in range(index + 2, min(index + 6, len(view))) if view.text(n) == ")"), None)
    if close is None or any(n in view.heads or n in view.bodies or n in view.regions for n in range(index + 1, close)):
        return
    if not all(view.capital(n) and not view.common(n) for n in range(index + 1, close)):
        return
    person.nickname = view.slice(index + 1, close - 1)
    person.last = close


def _read_suffixes(view: View, person: Person) -> None:
    """Degrees behind a name, however they are separated."""
    suffixes: list[Title] = []
    index = person.last + 1
    while True:
        here = index
        while view.text(here) in (",", ".", "-", ";") and here - index < 3:
            here += 1
        found = _suffix(view, here, behind=bool(suffixes) or here > index)
        if found is None:
            break
        last, title = found
        suffixes.append(title)
        person.last = last
        index = last + 1
    person.suffixes = tuple(suffixes)


def _suffix(view: View, index: int, *, behind: bool) -> tuple[int, Title] | None:
    found = view.suffixes.get(index)
    if found is not None and (behind or _is_suffix(view, index)) and view.capital(index):
        last, row = found
        if row.kind == "civil-rank" and not behind:
            return None
        if view.text(last + 1) == ".":
            last += 1
        longer = _GLUED_SHAPE.match(view.document.text, view.starts[index]) if view.text(index + 1) == "." else None
        if longer is None or longer.end() <= view.ends[last]:
            return last, _title(view, index, last, row)
    if not view.capital(index):
        return None
    if behind and (loose := _loose_suffix(view, index)) is not None:
        return loose
    if view.text(index + 1) != ".":
        return None
    shape = _GLUED_SHAPE.match(view.document.text, view.starts[index]) or _SUFFIX_SHAPE.match(
        view.document.text, view.starts[index]
    )
    if shape is None or not behind:
        return None
    last = index
    while last + 1 < len(view) and view.ends[last + 1] <= shape.end():
        last += 1
    return last, _title(view, index, last, None)


_LOOSE = regex.compile(r"[A-Z][A-Za-z]{0,4}(?:\.? ?[A-Z][A-Za-z]{0,4}){0,3}\.?(?![A-Za-z])")


def _loose_suffix(view: View, index: int) -> tuple[int, Title] | None:
    """A degree in a list of degrees whose letters are right though their case is not: 'SSi, APt., MPH'."""
    shape = _LOOSE.match(view.document.text, view.starts[index])
    if shape is None or sum(letter.isupper() for letter in shape.group()) < 2:
        return None
    row = _degrees().get("".join(letter for letter in shape.group().lower() if letter.isalpha()))
    if row is None:
        return None
    last = index
    while last + 1 < len(view) and view.ends[last + 1] <= shape.end():
        last += 1
    return last, _title(view, index, last, row)


@cache
def _degrees() -> dict[str, PersonTitle]:
    rows = [
        row for row in packaged_rows(PersonTitle) if row.position == "suffix" and row.kind in ("academic", "profession")
    ]
    return {
        "".join(letter for letter in form.lower() if letter.isalpha()): row
        for row in rows
        for form in (row.canonical, *row.variants)
    }


def _is_suffix(view: View, index: int) -> bool:
    """Whether a suffix's form stands without a comma before it and cannot be a word of the name."""
    last, row = view.suffixes[index]
    surface = view.slice(index, last)
    if row.kind == "civil-rank":
        return False
    return (
        (surface.isupper() and len(surface) > 1)
        or "." in surface
        or (last > index)
        or surface[1:] != surface[1:].lower()
    )

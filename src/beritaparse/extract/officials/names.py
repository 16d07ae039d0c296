"""The shape of a personal name: which words from a token on are one.

A name is known by its shape: capitalised words that running text does not write in lower case, with the particles of
Indonesia's naming traditions between them ('I Wayan Tirtayasa', 'Siti binti Amran', 'Moh. Rifai', 'M.S. Tomagola',
'Meity Sasuwuk-Lahinda'). No list of persons stands behind it.
"""

from __future__ import annotations

import re

from beritaparse.extract.officials.person_titles import is_suffix
from beritaparse.extract.officials.view import View
from beritaparse.language.verbs import headline_verbs
from beritaparse.language.words import given_names, rare_words
from beritaparse.lexicon.word_sets import word_set

#: The most words of a name.
LONGEST = 8

#: Words inside a name that are written small.
SMALL = word_set("name_small")

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

#: Particles of customary titles, behind which common words are part of the title ('Datuak Rajo', 'Batin Raja').
CUSTOMARY = word_set("name_customary")

#: Short forms of 'Haji' inside a name.
HAJJ = frozenset(("hi", "hj"))

#: Words that begin with a capital and never begin a name.
NO_NAME = word_set("no_name")

#: Titles that stand in front of a name and never inside it.
NEVER_INSIDE = frozenset(("Drs", "Dra", "Ir", "Prof", "Drg", "Hj"))

#: Forums of leaders, in the spellings of the regions: side by side with an office, never its body and no name.
FORUM = re.compile(r"[fp]or[kc]om?pi[mn]|muspi[dk]a|uspika")

_ROMAN = re.compile("[IVX]+$")
_VOWEL = re.compile("[aeiouyAEIOUY]")
_VERBAL = re.compile(r"(?:me|ber|di|ter|se)\w{3}|\w+(?:kan|nya)$")


def name_end(view: View, index: int, *, titled: bool, expected: bool) -> int | None:
    """The last token of the name that begins at a token, None where none does.

    Args:
        view: the article.
        index: the token.
        titled: whether a title, rank or form of address stands before it.
        expected: whether a name is to be expected there, right behind an office.
    """
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
    return surely_name(view, index) and not view.capital(index + 1) and view.lower(index) not in given_names()


def _is_short(view: View, index: int) -> bool:
    text = view.text(index)
    clipped = len(text) <= 5 and not _VOWEL.search(text[-2:]) and text[1:].islower()  # 'Nurd. Amin', 'Ch. Rahman'
    return len(text) == 1 or text.lower() in SHORTENED or clipped or (len(text) <= 3 and text.isupper())


def _name_word(
    view: View, index: int, *, begins: bool, titled: bool, expected: bool, loud: bool, after: int | None
) -> bool:
    """Whether a token is a word of a name: its first one (``begins``) or a further one, behind the token ``after``."""
    text = view.text(index)
    lower = text.lower()
    if not (text[0].isupper() or _small_name(view, index, begins=begins, titled=titled, after=after)):
        return False
    if any(character.isdigit() for character in text):
        return False
    if loud and not titled and view.quiet and lower not in view.quiet:
        return False  # a headline's word that no sentence of the article has
    if index in view.particles and (begins or len(text) > 1):
        return not (begins and not titled and view.text(index + 1) == ".") or view.capital(view.dots(index + 1))
    if index in view.heads and (len(text) > 3 or view.heads[index][0] > index) and not _head_is_name(view, index):
        return False
    if index in view.acting or (index in view.status and not begins):
        return False
    if begins:
        return _first_word(view, index, titled=titled, expected=expected, loud=loud)
    return _further_word(view, index, loud=loud, after=after)


def _first_word(view: View, index: int, *, titled: bool, expected: bool, loud: bool) -> bool:
    text, lower = view.text(index), view.lower(index)
    if len(text) == 1:
        return view.capital(view.dots(index + 1))
    if FORUM.match(lower):
        return False
    if lower in NO_NAME and not (expected and not loud and lower in DAY_NAMES and surely_name(view, index + 1)):
        return False
    if view.common(index):  # 'Timbul Prasetyo', where nothing but a name can stand
        sure = not loud and not view.of_body(index) and surely_name(view, index + 1)
        return sure and (expected or titled or lower in rare_words())
    if view.of_body(index) and not titled:
        return False
    if index in view.bodies and (view.initials(index) or view.bodies[index][0] > index):
        return False
    if index in view.regions and not titled and not _region_is_name(view, index):
        return False
    if _ROMAN.match(text):
        return False
    if text.isupper() and not _VOWEL.search(text) and not titled:
        return False
    return not (index in view.ranks and view.ranks[index][0] > index)


def _further_word(view: View, index: int, *, loud: bool, after: int | None) -> bool:
    text, lower = view.text(index), view.lower(index)
    if index in view.address and view.text(index + 1) == "." and len(text) > 1:
        return False  # 'Gubernur Shizuoka Mr. Taro'
    if index in view.suffixes and is_suffix(view, index) and not _are_initials(view, index):
        return False
    if len(text) == 1:
        return True
    if lower in NO_NAME and not (lower in MONTH_NAMES and not loud and view.capital(index + 1)):
        return False
    if view.common(index) and not _name_of_common_word(view, index, loud=loud, after=after):
        return False
    rank = view.ranks.get(index)
    if rank and rank[1].grade not in ("corps", "status") and (view.initials(index) or view.capital(rank[0] + 1)):
        return False
    if index in view.prefixes and view.text(index + 1) == "." and len(text) > 1:
        return lower in HAJJ and surely_name(view, index + 2)  # 'Mukhtar Hi. Lobi'
    if index in view.prefixes and text in NEVER_INSIDE and view.capital(view.dots(index + 1)):
        return False  # 'Mabicab Bangli Drs Tarno'
    if index in view.regions and view.regions[index][0] == index and view.capital(index + 1):
        return True
    if text.isupper() and len(text) > 2 and not loud and after is not None and not view.texts[after].isupper():
        return False
    return not (index in view.regions and loud)


def _name_of_common_word(view: View, index: int, *, loud: bool, after: int | None) -> bool:
    """Whether a word of the language behind a name's word belongs to the name."""
    if after is not None and len(view.text(after)) == 1 and surely_name(view, index + 1):
        return True  # 'M. Puncak Hadi'
    if loud:
        return False
    inside = not view.capital(index + 2) and not view.of_body(index) and view.lower(index) not in headline_verbs()
    if after is not None and inside and surely_name(view, after) and surely_name(view, index + 1):
        return True  # 'Sumardi Wajar Prasaja'
    customary = after is not None and after in view.particles and view.lower(after) in CUSTOMARY
    return customary or _ends_name(view, index) or _again(view, index, after)


def _are_initials(view: View, index: int) -> bool:
    """Whether letters that look like a degree are initials inside a name: 'Fachri M.S. Tomagola'."""
    after = view.dots(view.suffixes[index][0] + 1)
    return len(view.text(index)) == 1 and view.text(after - 1) == "." and surely_name(view, after)


def _small_name(view: View, index: int, *, begins: bool, titled: bool, after: int | None) -> bool:
    """Whether a word written small is part of a name: 'H.ilham', 'Ni wayan sukerti'."""
    lower = view.text(index)
    if len(lower) < 3 or view.common(index) or not lower.isalpha() or _VERBAL.match(lower) or index in view.heads:
        return False
    if begins:
        glued = view.text(index - 1) == "." and not view.spaced(index)
        return titled and (glued or (view.capital(index + 1) and not view.common(index + 1)))
    if after is not None and _also_capital(view, index, after):
        return True
    particle = after is not None and any(n in view.particles for n in range(after - 1, after + 1))
    ends = view.text(index + 1) in (",", ".") or index + 1 in view.suffixes
    return particle or (titled and ends)


def _also_capital(view: View, index: int, after: int) -> bool:
    """Whether a word written small is a name: one that many bear, or that the article writes large behind the same word
    elsewhere ('Mad hasnurin')."""
    lower = view.text(index)
    if lower in given_names() and surely_name(view, after):
        return True
    name = view.text(after).capitalize()
    return any(view.text(place - 1) == name for place in view.places(lower.capitalize()))


def _ends_name(view: View, index: int) -> bool:
    """Whether a common word is written with a capital because it is the last word of a name: 'Andreas Paru, S.H.'."""
    if view.of_body(index) or index in view.heads or index in view.bodies:
        return False
    after = view.text(index + 1)
    if after == "," and index + 2 in view.suffixes and is_suffix(view, index + 2):
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
    return sum(view.text(place - 1) == view.text(after) for place in view.places(view.text(index))) > 1


def surely_name(view: View, index: int) -> bool:
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

"""What else a person is called: 'pria yang akrab disapa Tuah', 'kata Zulbas' (Zulkifli Basri), 'ucap KDM' (Kang Dadang
Mulya).

Nicknames that stand right behind the name ('Bahari Lubis alias Tuah') are part of the mention and read there, see
`beritaparse.extract.officials.persons`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from beritaparse.extract.officials.persons import NICKNAMED
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.speech import speaking_after, speaking_before

#: Phrases that introduce a nickname away from the name too, which 'atau' does not: 'CFD atau Hari Bebas Kendaraan'.
_INTRODUCING = frozenset(NICKNAMED) - {("atau",)}

#: The words with which they begin.
_OPENING = frozenset(phrase[0] for phrase in _INTRODUCING)

#: Initials of words of address that a short name keeps: Kang, Gus, Bang, Bunda, Mas, Haji.
_ADDRESSES = "kgbmh"


def introduced(view: View, taken: set[int]) -> Iterator[tuple[int, int]]:
    """The nicknames behind 'yang akrab disapa' and its like, each as its first and last token."""
    for index in view.document.tokens.standing(_OPENING):
        if index in taken:
            continue
        for length in (3, 2, 1):
            if tuple(view.lowers[index : index + length]) not in _INTRODUCING:
                continue
            first = last = index + length
            while view.capital(last + 1) and last - first < 2 and not view.common(last + 1):
                last += 1
            if view.capital(first) and not view.common(first) and first not in taken:
                yield first, last
            break


def coined(view: View, names: Sequence[tuple[str, ...]], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Words beside a verb of speaking that are coined from the name of one of the persons.

    Args:
        view: the article's tokens.
        names: the words of each person's name, in lower case.
        taken: tokens that belong to a mention already.

    Yields:
        The token, and the number of the person in ``names``.
    """
    known = {word for words in names for word in words}
    after, before = speaking_after(), speaking_before()
    for index in view.capitals:
        told = view.lowers[index - 1] in before
        if not told and (view.lowers[index + 1] not in after or view.capital(index - 1)):
            continue
        word = view.lowers[index]
        if index in taken or word in known or view.capital(index + 1):
            continue
        if index in view.heads or index in view.bodies or index in view.regions or view.common(index):
            continue
        fits: Callable[[str, tuple[str, ...]], bool] = _is_initials if view.texts[index].isupper() else _is_blend
        owners = [number for number, words in enumerate(names) if fits(word, words)]
        if len(owners) == 1:
            yield index, owners[0]


def _is_initials(word: str, name: tuple[str, ...]) -> bool:
    """'KDM' of Dadang Mulya (K for Kang), 'SBY' of a name of three words."""
    initials = "".join(part[0] for part in name)
    return (len(word) > 1 and word in initials) or (len(word) > 2 and word[0] in _ADDRESSES and word[1:] in initials)


def _is_blend(word: str, name: tuple[str, ...]) -> bool:
    """Whether a word is made of the beginnings of two or more words of a name that follow each other: 'zul-bas'."""
    return len(word) > 3 and any(_pieces(word, name[first:]) > 1 for first in range(len(name) - 1))


def _pieces(word: str, name: tuple[str, ...]) -> int:
    """In how many beginnings of the first words of a name a word falls apart, 0 where in none."""
    if not word or not name:
        return 0
    most = 0
    for length in range(1, min(len(word), len(name[0])) + 1):
        if word[length - 1] != name[0][length - 1]:
            break
        rest = word[length:]
        further = _pieces(rest, name[1:])
        if not rest:
            most = max(most, 1)
        elif further:
            most = max(most, 1 + further)
    return most

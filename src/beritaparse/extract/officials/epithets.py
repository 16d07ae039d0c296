"""Offices that stand for the person of whom the article speaks just then.

office 'ini'        'Wakil Ketua Komisi II DPR ini menegaskan …'     'Mantan Kepala Bapenda itu'
epithet office      'pria yang juga menjabat Camat Kepil'
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from beritaparse.extract.officials.holders import AFTER_NAME, Mention, opens_sentence
from beritaparse.extract.officials.names import surely_name
from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.persons import Person, read_person
from beritaparse.extract.officials.view import View
from beritaparse.language.shortening import shortens
from beritaparse.lexicon.speech import speaking_after, speaking_before
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Status

#: Words for a person of whom an office then tells.
EPITHETS = word_set("epithets")
#: Words behind an office that make it the one of whom the article speaks.
POINTING = ("itu", "ini", "tersebut")


def attach_epithets(view: View, mentions: list[Mention]) -> None:
    """Give offices that stand for the person spoken of before their holder: 'Asisten I tersebut', 'pria yang juga
    menjabat Camat', 'Mantan Kepala Bapenda itu'."""
    last: Person | None = None
    named: dict[str, list[Person]] = defaultdict(list)
    alike: dict[tuple[str, str], Person] = {}
    told = {phrase.row.title for mention in mentions if mention.person for phrase in mention.offices}
    speakers = _Speakers(view, mentions)
    for mention in mentions:
        if mention.person is not None:
            last = mention.person
            for phrase in mention.offices:
                named[phrase.title.lower()].append(last)
                alike[_rank(phrase)] = last
        elif _is_epithet(view, mention, told):
            phrase = mention.offices[0]
            known = last if _in_sentence(view, last, mention.first) else speakers.before(mention.first, last)
            holders = named.get(phrase.title.lower(), [])
            if holders and not any(known is not None and _alike(known, holder) for holder in holders):
                known = holders[-1]
            elif view.lower(_end(view, mention) + 1) == "tersebut":
                known = alike.get(_rank(phrase), known)
            if known is not None:
                mention.person, mention.order = known, "epithet"


def _alike(one: Person, other: Person) -> bool:
    """Whether two mentions of persons share a word of the name."""
    return not set(_called(one)).isdisjoint(_called(other))


def _in_sentence(view: View, person: Person | None, index: int) -> bool:
    """Whether a person was named before in the sentence of a token."""
    return person is not None and view.starts[person.last] >= view.document.sentence_of(view.starts[index])[0]


def _end(view: View, mention: Mention) -> int:
    return mention.last + 2 * (view.lower(mention.last + 2) == "periode")  # 'Bupati dua periode itu'


def _is_epithet(view: View, mention: Mention, told: set[str]) -> bool:
    """Whether an office stands for someone named before; ``told`` are the titles whose holders are named."""
    phrase, end = mention.offices[0], _end(view, mention)
    after = view.lower(end + 1)
    if after in POINTING and view.document.quotation_at(view.starts[mention.first]) is not None:
        return False  # '"Kami kecewa dengan Sekjen PBB ini," ujar Rai'
    opens = opens_sentence(view, mention.first)
    back = phrase.place is not None and phrase.place.back and view.lower(mention.last) in ("itu", "tersebut")
    former = phrase.status is Status.FORMER and (opens or after in ("itu", "tersebut"))
    if not (after in POINTING or back or former):
        return any(view.lower(n) in EPITHETS for n in range(max(mention.first - 6, 0), mention.first)) and _yang(
            view, mention.first
        )
    bare = phrase.place is None and not phrase.tail
    stated = former or (phrase.status is Status.FORMER and phrase.place is not None)
    untold = phrase.row.title not in told
    speaks = phrase.place is not None and view.lowers[end + 2] in speaking_after()
    stated |= speaks and untold  # 'Pj Sekda Wajo itu mengatakan'
    begins = opens or view.text(mention.first - 1) == ","
    named = begins and untold and phrase.row.level == "national"  # 'Ketua MPR ini'
    if bare and not former:
        return named and after in POINTING
    return after not in ("itu", "ini") or bool(phrase.tail) or back or stated or named


def _rank(phrase: OfficePhrase) -> tuple[str, str]:
    """The first and last word of a title: alike for 'anggota DPR RI' and 'anggota Komisi IX DPR RI'."""
    words = phrase.title.lower().split()
    return words[0], words[-1]


def _yang(view: View, first: int) -> bool:
    """Whether the words before an office are 'yang juga menjabat sebagai' or the like."""
    return any(
        view.lowers[first - n] == "yang" and tuple(view.lowers[first - n : first]) in AFTER_NAME
        for n in range(1, min(7, first))
    )


#: So many verbs of speaking back, and so many tokens, a speaker is looked for.
_VERBS, _FAR = 6, 250


class _Speakers:
    """Who speaks where in an article."""

    def __init__(self, view: View, mentions: list[Mention]) -> None:
        self._view = view
        self._persons = [mention.person for mention in mentions if mention.person is not None]
        self._verbs: list[int] | None = None

    def before(self, first: int, last: Person | None) -> Person | None:
        """The speaker nearest before a token, by a short name or in full; ``last`` is the person whose office was told
        last, who it is where no speaker stands between."""
        if self._verbs is None:
            self._verbs = self._view.document.tokens.standing(speaking_before() | speaking_after())
        end = bisect_left(self._verbs, first)
        for verb in reversed(self._verbs[max(end - _VERBS, 0) : end]):
            if first - verb > _FAR:
                break
            if last is not None and verb < last.first - 1:
                return last
            if (index := self._speaker(verb)) is not None:
                return self._person(index, last)
        return last

    def _speaker(self, verb: int) -> int | None:
        """A token of the name of who speaks, by a verb of speaking."""
        view = self._view
        behind = verb + 1
        while behind in view.address or behind in view.prefixes:
            behind += 1
        if view.lower(verb) in speaking_before() and surely_name(view, behind):
            return behind
        ahead = view.lower(verb) in speaking_after() and surely_name(view, verb - 1)
        return verb - 1 if ahead else None

    def _person(self, index: int, last: Person | None) -> Person | None:
        """The person whose name a token is of: one whose office is told, else one whom the article names in full."""
        view, word = self._view, self._view.lower(index)
        known = next((person for person in reversed(self._persons) if word in _called(person)), None)
        if known is not None:
            return known
        if last is not None and any(name[:3] == word[:3] for name in _called(last)):
            return last  # 'Bamsul' of Bambang Sulistyo
        for place in view.places(view.text(index)):
            for first in (place, place - 1):
                person = read_person(view, first) if surely_name(view, first) else None
                if person is not None and person.name_last > person.name_first and word in _called(person):
                    return person
        known = next((person for person in self._persons if shortens(view.text(index), person.name)), None)
        return known or read_person(view, index)


def _called(person: Person) -> list[str]:
    return f"{person.name} {person.nickname or ''}".lower().split()

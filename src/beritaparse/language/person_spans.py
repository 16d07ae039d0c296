"""Which words of a sentence are a person's name, where a model has bounded it wrongly and the words around tell better.

- in a text that has capitals a person has one, unless a title stands in front ('H. sagardin'), or it is a known name;
- forms of address in front of a name are no part of it: 'Bu [Sagardina]';
- words of running text behind a name are none: '[Made] amat menyayangkan';
- an unknown name behind an office and its comma is a person, though it looks like a place or a body: 'Kabag Umum Setda,
  [Sagardin], …'; behind a title in front of names likewise: 'dr. [Sagardina]';
- an initial in front of a name belongs to it: '[S. Joko]'; but 'H.' is the title of a haji;
- the number of an office does not: 'Wakil Ketua I [Joko]', but 'Ketua [I Ketut Rai]';
- degrees behind a name do not: '[Joko] S.Sos';
- an unknown word with a capital between a name and running text belongs to it: '[Made Sagardin] melakukan'.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from string import ascii_uppercase
from typing import NamedTuple

from beritaparse.language.word_classes import WordClass, word_classes
from beritaparse.lexicon.rows import PersonTitle
from beritaparse.lexicon.tables import packaged, packaged_rows, read_csv
from beritaparse.lexicon.word_rows import NameWord

__all__ = ["Found", "has_both_cases", "is_titled", "may_be", "persons_set_right"]

_NOTHING = WordClass(0)
#: Shorter words say too little: initials, particles.
_SHORTEST = 3
#: A title that looks like an initial.
_HAJI = "H"
_INITIALS = frozenset(ascii_uppercase) - {_HAJI}
_NUMBERS = frozenset({"I", "II", "III", "IV", "V"})
#: All that a word may be but a part of a name.
_OTHER = ~(WordClass.GIVEN_NAME | WordClass.COMMON_OR_NAME)
_NO_NAME = _OTHER & ~(WordClass.DEGREE | WordClass.INSIDE_BODY)
#: Marks in front of the names of those who wrote: '(Diskominfo/indra)', 'editor: indra'.
_BRACKETS = frozenset("(/:")
#: Longer words that are part of degrees and bodies are names as well ('Jaksa Pratama', 'Radit Pratama').
_LONGEST_DEGREE = 5
_IN_FRONT = WordClass.TITLE | WordClass.OFFICE | WordClass.RANK
#: So many words an office may have in front of the comma before its holder.
_LONGEST_OFFICE = 7
#: Small words inside the names of offices.
_INSIDE_OFFICES = frozenset({"dan", "atas", "pada", "bagi", "serta"})
#: In a text of both cases at least this share of the words is in small letters, and this begins with a capital.
_SMALL, _CAPITALS = 0.3, 0.03


class Found(NamedTuple):
    """An entity as the numbers of its first token and of the one behind its last, and its label."""

    start: int
    end: int
    label: str


def may_be(word: str, classes: WordClass, *, no: WordClass = _NOTHING) -> bool:
    """Whether a word may be one of some classes and none of others."""
    known = word_classes().get(word.casefold(), 0)
    return bool(known & classes) and not known & no


def has_both_cases(sentences: Iterable[Sequence[str]]) -> bool:
    """Whether a text tells names by their capitals."""
    small = capitals = 0
    for words in sentences:
        for word in words:
            small += word.islower()
            capitals += word[:1].isupper()
    return small > _SMALL * (small + capitals) and capitals > _CAPITALS * (small + capitals)


def persons_set_right(words: Sequence[str], entities: Sequence[Found], *, both_cases: bool) -> list[Found]:
    """The entities of a sentence by the rules above.

    Args:
        words: those of the sentence.
        entities: in order and not overlapping.
        both_cases: whether the text tells names by their capitals.
    """
    right: list[Found] = []
    last = 0
    for number, (start, end, label) in enumerate(entities):
        if label != "PER" and both_cases and _is_holder(words, start, end):
            label = "PER"
        if label == "PER":
            behind = entities[number + 1].start if number + 1 < len(entities) else len(words)
            if both_cases and not _has_capital(words, start, end):
                continue
            if both_cases:
                end = _without_small_words(words, start, end)
            start = _without_address(words, start, end)
            start = _without_number(words, _with_initials(words, start, last), end)
            end = _without_degrees(words, start, end)
            if both_cases:
                end = _with_unknown(words, end, behind)
        right.append(Found(start, end, label))
        last = end
    return right


def is_titled(words: Sequence[str], start: int) -> bool:
    """Whether a title, rank or office stands in front of a name, with a full stop behind it or without."""
    front = start - 2 if start > 1 and words[start - 1] == "." else start - 1
    return front >= 0 and (words[front] == _HAJI or may_be(words[front], _IN_FRONT))


def _has_capital(words: Sequence[str], start: int, end: int) -> bool:
    """Whether a person is written with a capital, or known otherwise: behind a title, in brackets like the initials
    of those who wrote, as a given name; or the sentence has no capitals at all."""
    if any(not word.islower() for word in words[start:end] if word.isalpha()):
        return True
    if any(may_be(word, WordClass.GIVEN_NAME) for word in words[start:end]):
        return True
    if (start and words[start - 1] in _BRACKETS) or is_titled(words, start):
        return True
    return not any(word[:1].isupper() for word in words)


def _without_small_words(words: Sequence[str], start: int, end: int) -> int:
    """The end of a name without words of running text."""
    while end - start > 1 and words[end - 1].islower() and may_be(words[end - 1], WordClass.COMMON):
        end -= 1
    return end


def _is_holder(words: Sequence[str], start: int, end: int) -> bool:
    """Whether unknown words with capitals stand behind an office and a comma and before a mark or running text, or
    behind a title in front of names."""
    if start < 2 or any(not word.istitle() or may_be(word, _OTHER) for word in words[start:end]):
        return False
    if words[start - 1] == ".":
        return may_be(words[start - 2], WordClass.TITLE)
    behind = words[end] if end < len(words) else "."
    ends = behind.islower() or not behind[0].isalnum()
    return ends and words[start - 1] == "," and _ends_office(words, start - 1)


def _ends_office(words: Sequence[str], end: int) -> bool:
    """Whether the words in front of a place are an office: one of its first words, then nothing but capitals."""
    for word in reversed(words[max(0, end - _LONGEST_OFFICE) : end]):
        if may_be(word, WordClass.OFFICE):
            return True
        if not (word[0].isupper() or word[0].isdigit() or word in _INSIDE_OFFICES):
            return False
    return False


def _without_address(words: Sequence[str], start: int, end: int) -> int:
    """The start of a name without the form of address in front."""
    return start + 1 if end - start > 1 and words[start].casefold() in _forms_of_address() else start


def _with_initials(words: Sequence[str], start: int, last: int) -> int:
    """The start of a name with the initials in front of it, behind the entity before."""
    while start - 2 >= last and words[start - 1] == "." and words[start - 2] in _INITIALS:
        start -= 2
    return start


def _without_number(words: Sequence[str], start: int, end: int) -> int:
    """The start of a name without the number of the office in front; 'I' is a part of many names of Bali, too."""
    if end - start < 2 or words[start] not in _NUMBERS or not start or not may_be(words[start - 1], WordClass.OFFICE):
        return start
    return start if words[start] == "I" and words[start + 1].casefold() in _names_of_bali() else start + 1


def _without_degrees(words: Sequence[str], start: int, end: int) -> int:
    """The end of a name without the degrees behind, of which the first may be cut in two ('Joko S' and '.Sos')."""
    cut = end + 1 < len(words) and len(words[end - 1]) == 1 and words[end] in ".,"
    if cut and end - start > 1 and may_be(words[end + 1], WordClass.DEGREE, no=WordClass.GIVEN_NAME):
        end -= 1
    names = WordClass.GIVEN_NAME | WordClass.COMMON_OR_NAME
    while end - start > 1 and len(words[end - 1]) >= _SHORTEST and may_be(words[end - 1], WordClass.DEGREE, no=names):
        end -= 1
    return end


def _with_unknown(words: Sequence[str], end: int, behind: int) -> int:
    """The end of a name with an unknown word behind it, where no other entity begins and running text goes on."""
    if end >= behind or not words[end - 1][0].isupper():
        return end
    word, after = words[end], words[end + 1] if end + 1 < len(words) else "."
    unknown = not may_be(word, _NO_NAME if len(word) > _LONGEST_DEGREE else _OTHER)
    unknown &= len(word) >= _SHORTEST and word.isalpha() and word.istitle()
    if not unknown or word.casefold() in _days_and_months():
        return end
    return end + 1 if end + 1 == behind or not after[0].isupper() else end


@cache
def _names_of_bali() -> frozenset[str]:
    return frozenset(row.word for row in packaged_rows(NameWord) if row.tradition == "Bali")


@cache
def _forms_of_address() -> frozenset[str]:
    rows = (row for row in packaged_rows(PersonTitle) if row.kind == "address-form")
    return frozenset(form.casefold() for row in rows for form, _ in row.forms())


@cache
def _days_and_months() -> frozenset[str]:
    return frozenset(row["name"].casefold() for table in ("weekdays", "months") for row in read_csv(packaged(table)))

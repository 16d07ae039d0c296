"""Names that the trained model misses in a text without capitals, and the titles of offices before them.

A word that running text does not have ('syafi'i', 'dikki') is a name where it stands behind an office, a body, a place,
a title or another name: 'ketua DPRD Bangli syafi'i', 'plt. Kadis PUPR m. bintang prasetiyo'. What stands between an
office and the name of its holder is the office's title: 'kabid pemberdayaan sosial Dinas Sosial Suhartoyo'.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache

from beritaparse.language.words import body_words, branch_words, common_words, given_names, rare_words, words_and_names
from beritaparse.lexicon.word_sets import word_set

#: The most words of such a name.
_LONGEST = 5
_SHAPE = re.compile(r"[^\W\d_]{3,}(?:['’][^\W\d_]+)?")
#: Words with the affixes of running text, most of which no list of words has.
_AFFIXED = re.compile(r"(?:me|di|ber|ter|pe|ke|se)\w{5,}|\w{3,}(?:nya|kan|lah|kah|pun)")
#: Numbers in letters, and words that begin with consonants as no word does: 'dpkad', 'bkpsdm'.
_ACRONYM = re.compile(
    r"[ivx]{1,4}|(?!str|sw|s[kptlr]|[bdgkpt]r|[bgkpf]l|n[gy]|[kstdgpbcw]h|[dt]j|sy|[mn][bdj]|[kt]w)"
    r"[bcdfghjklmnpqrstvwxyz]{2}[a-z]{0,6}|[^aeiou\W\d]{2,}"
)
#: What may stand between an office or title and the name.
_BETWEEN = frozenset(".,)")
#: Marks and small words inside the title of an office.
_JOINING = frozenset("(),./-&") | {"dan", "serta", "pada"}
_VERB = re.compile(r"(?:me|ber|di|ter)\w{3,}|\w{3,}(?:nya|kan|i)")
#: How many tokens of a title stand between its first words and the holder's name, and words of no body among them.
_FARTHEST, _OTHERS = 16, 4


@lru_cache(maxsize=8192)
def is_acronym(word: str) -> bool:
    """Whether a word in lower case is written in capitals by its shape."""
    return _ACRONYM.fullmatch(word) is not None


@lru_cache(maxsize=8192)
def is_unknown(word: str) -> bool:
    """Whether a word in lower case is none of running text, and may be one of a name."""
    if not _SHAPE.fullmatch(word) or word in common_words() or word in words_and_names() or is_acronym(word):
        return False
    return word in given_names() or not _AFFIXED.fullmatch(word)


def unknown_names(words: Sequence[str], known: Collection[int]) -> Iterator[tuple[int, int]]:
    """The first and last tokens of names behind tokens that are known to be written with a capital letter.

    Args:
        words: the tokens in lower case.
        known: the tokens of offices, bodies, places, titles and names.
    """
    last = -1
    for index in range(1, len(words)):
        if index <= last or index in known or not _follows(words, known, index):
            continue
        end = name_end(words, known, index)
        if end is not None:
            last = end
            yield index, end


def _follows(words: Sequence[str], known: Collection[int], index: int) -> bool:
    """Whether a known word stands before a token, or before the mark in front of it."""
    return index - 1 in known or (words[index - 1] in _BETWEEN and index - 2 in known)


def name_end(words: Sequence[str], known: Collection[int], index: int) -> int | None:
    """The last token of the name of unknown words that begins at a token, None where none does."""
    end, found, initial, position = None, False, False, index
    while position < len(words) and position - index < 2 * _LONGEST and position not in known:
        word = words[position]
        if len(word) == 1 and word.isalpha() and _at(words, position + 1) == ".":
            initial, position = True, position + 2
            continue
        sure = is_unknown(_at(words, position + 1))
        doubtful = (word in words_and_names() and (found or sure)) or (
            initial and not found and word.isalpha() and sure
        )
        if not (is_unknown(word) or doubtful):
            break
        found = found or is_unknown(word)
        end, position = position, position + 1
    if end is None or not found:
        return None
    return end + (end == index and ends_name(words, end + 1))


def ends_name(words: Sequence[str], index: int) -> bool:
    """Whether a word of running text behind a name is its last one: 'Kanisius rabun;'."""
    word, after = _at(words, index), _at(words, index + 1)
    if not word.isalpha() or len(word) < 3 or word in word_set("headline_small") or _VERB.fullmatch(word):
        return False
    last = word in rare_words() or word in words_and_names()
    return after == ";" or (last and after.startswith("me") and len(after) > 5)


def title_words(
    words: Sequence[str], last: int, known: Collection[int], persons: Collection[int], heads: Collection[int]
) -> range:
    """The words of an office's title behind its first ones, up to the name of its holder or with a name that the model
    missed; none where something else than a name follows.

    Args:
        words: the tokens in lower case.
        last: the last token of the office's first words.
        known: the tokens that are written with a capital letter.
        persons: the tokens of persons with their titles.
        heads: the tokens at which offices begin.
    """
    others, missed = 0, None
    for index in range(last + 1, min(last + 1 + _FARTHEST, len(words))):
        word = words[index]
        if index in persons:
            return range(last + 1, index)
        if index in heads or (word == "," and index > last + 1 and index + 1 not in persons and missed is not None):
            break
        if index in known or word in _JOINING or word.isdigit() or is_acronym(word) or word in _title_vocabulary():
            continue
        if is_unknown(word):
            missed = index if missed is None else missed
            continue
        others += 1
        if others > _OTHERS or not word.isalpha() or word in word_set("title_stops") or _VERB.fullmatch(word):
            break
    if missed is None:
        return range(0)
    return range(last + 1, (name_end(words, known, missed) or missed) + 1)


@cache
def _title_vocabulary() -> frozenset[str]:
    """The words of bodies and of branches of administration."""
    return body_words() | branch_words()


def _at(words: Sequence[str], index: int) -> str:
    return words[index] if index < len(words) else ""

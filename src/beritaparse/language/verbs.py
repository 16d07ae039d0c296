"""Verbs by their prefixes: enough morphology to see where a clause has its verb.

Indonesian marks its transitive verbs: 'me-' with its nasal for the active ('membahas', 'menyusun'), 'di-' for the
passive ('dibahas', 'disusun'). Nouns that only look like them are few among the words of news, and are listed.
"""

from __future__ import annotations

import re
from functools import cache

from beritaparse.lexicon.tables import packaged, read_csv
from beritaparse.lexicon.word_sets import word_set

#: Words with the looks of an active verb that are none, or that work as prepositions.
NOT_ACTIVE = word_set("not_active")
#: Words with the looks of a passive verb that are none.
NOT_PASSIVE = word_set("not_passive")
#: Verbs without a prefix that follow 'untuk' like others.
BARE = word_set("bare_aims")

_ACTIVE = re.compile(r"me(?:m[bpfv]?|n[cdjszt]?|ng|ny|l|r|w|y|m|n)[a-z]{3,}")
_PASSIVE = re.compile(r"di[a-z]{4,}")
_MIDDLE = re.compile(r"(?:ber|bel|ter)[a-z]{3,}")


def is_active(word: str) -> bool:
    """Whether a word, in lower case, is an active verb with 'me-'."""
    return word.startswith("me") and word not in NOT_ACTIVE and bool(_ACTIVE.fullmatch(word))


def is_passive(word: str) -> bool:
    """Whether a word, in lower case, is a passive verb with 'di-'."""
    return word.startswith("di") and word not in NOT_PASSIVE and bool(_PASSIVE.fullmatch(word))


def is_aim(word: str) -> bool:
    """Whether a word, in lower case, can open what someone means to do: 'untuk meningkatkan …', 'untuk belajar …'."""
    return is_active(word) or word in BARE or (word.startswith("be") and bool(_MIDDLE.fullmatch(word)))


@cache
def headline_verbs() -> frozenset[str]:
    """Verbs without a prefix, as headlines have them: 'Gelar', 'Raih', 'Apresiasi'."""
    return frozenset(row["word"] for row in read_csv(packaged("headline_verbs")))

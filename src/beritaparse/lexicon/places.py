"""Names of districts and villages, to know where a place ends and a person's name begins: 'Camat Rao Selatan Desrizal'.

The names are those of the Kemendagri's list before the division of Papua (2022): 7,230 districts, 62,500 different
names of villages. A place outside the lists is read by its shape.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files

from beritaparse.lexicon.rows import District
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_sets import word_set


def squeezed(words: str) -> str:
    """Letters and digits alone, in lower case: 'Gunung Sari' and 'Gunungsari' are one name."""
    return "".join(filter(str.isalnum, words.lower()))


@cache
def district_names() -> frozenset[str]:
    """Names of districts, squeezed; without those that are names of persons first of all."""
    return frozenset(squeezed(row.name) for row in packaged_rows(District)) - word_set("places_like_persons")


@cache
def village_names() -> frozenset[str]:
    """Names of villages, squeezed; without those that are names of persons first of all."""
    data = (files("beritaparse.lexicon") / "tables" / "village_names.txt.gz").read_bytes()
    return frozenset(gzip.decompress(data).decode("ascii").split("\n")) - word_set("places_like_persons")

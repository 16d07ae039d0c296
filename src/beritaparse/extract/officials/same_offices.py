"""Whether two ways to name an office mean one."""

from __future__ import annotations

from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Office


def same_office(key: str, office: Office, other_key: str, other: Office) -> bool:
    """Whether two ways to name an office can mean one: titles alike or one the beginning of the other, and no two
    places that differ."""
    short, long = sorted((key, other_key), key=len)
    if short != long and not (long.startswith(f"{short} ") and (len(short.split()) > 2 or may_be_short(short))):
        return False
    one, two = office.jurisdiction, other.jurisdiction
    if one is None or two is None or one.name == two.name:
        return True
    return one.source != "stated" or two.source != "stated"


#: Titles that are used alone for a longer one.
_SHORT = word_set("short_title_words")


def may_be_short(short: str) -> bool:
    """Whether a title's key is used alone for a longer one: 'ketua', 'kepala dinas'."""
    return all(word in _SHORT for word in short.split())

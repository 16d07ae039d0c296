"""The reading copy: a text whose characters and spaces are as they were meant, with the way back.

Repair changes nothing that a reader would call content. The stages read this copy; their records are moved back to
the caller's characters at the end of the pipeline.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from beritaparse.language.offsets import OffsetMap, Replacement, apply

#: Characters that stand for another one, or for none.
CHARACTERS = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e", ""),
    **dict.fromkeys("\u2028\u2029\x0b\x0c\x85", "\n"),
    **dict.fromkeys("‘’ʼ‛`´ʻ", "'"),
    **dict.fromkeys("‐‑‒", "-"),
    **dict.fromkeys("“”„‟″«»", '"'),
}

#: Two single marks that stand for a double one.
_TWO_SINGLES = "['‘’`´]{2}"

_CHARACTER = regex.compile(f"\r\n?|{_TWO_SINGLES}|[" + regex.escape("".join(CHARACTERS), special_only=False) + "]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading copy (``text``), its ``source`` and the ``offsets`` between them."""

    source: str
    text: str
    offsets: OffsetMap


def repair(source: str) -> Reading:
    """The reading copy of a text."""
    edits = []
    for match in _CHARACTER.finditer(source):
        found = match.group()
        wanted = "\n" if found[0] == "\r" else '"' if len(found) == 2 else CHARACTERS[found]
        if wanted != found:
            edits.append(Replacement(match.start(), match.end(), wanted))
    text, offsets = apply(source, edits)
    return Reading(source, text, offsets)

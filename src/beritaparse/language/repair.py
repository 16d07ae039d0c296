"""The reading copy: a text whose characters and spaces are as they were meant, with the way back.

Repair changes nothing that a reader would call content. The stages read this copy; their records are moved back to
the caller's characters at the end of the pipeline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from beritaparse.language.broken_lines import broken_lines
from beritaparse.language.glued import packaged_glue
from beritaparse.language.misreading import misreadings
from beritaparse.language.mojibake import mojibake
from beritaparse.language.offsets import OffsetMap, Replacement, apply, compose
from beritaparse.language.spacing import addresses, apart

#: Characters that stand for another one, or for none.
CHARACTERS = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007", " "),
    **dict.fromkeys("\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("\x1c\x1d\x1e\x1f", " "),  # spaces to Python's strings, none to its patterns
    **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e", ""),
    **dict.fromkeys("\u2028\u2029\x0b\x0c\x85", "\n"),
    **dict.fromkeys("‘’ʼ‛`´ʻ", "'"),
    **dict.fromkeys("‐‑‒", "-"),
    **dict.fromkeys("“”„‟″«»", '"'),
    # halves of a pair that lost the other: no encoding holds them, and spaCy and Stanza refuse them
    **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),
}

#: Marks that stand together for a double one.
_DOUBLED = "['‘’`´]{2}|(?<!\\w),,(?=\\w)|\"{2,}|“{2,}|”{2,}"

#: The characters as a class of a pattern, where those of a range are not listed one by one.
_LISTED = re.escape("".join(letter for letter in CHARACTERS if not "\ud800" <= letter <= "\udfff")) + "\ud800-\udfff"
_CHARACTER = re.compile(f"\r\n?|{_DOUBLED}|[{_LISTED}]")
#: Stretches of the characters that an edit can begin with, but for the comma: few in a text, and found much faster.
_CANDIDATES = re.compile(f"[\r'\"{_LISTED}]+\n?")


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading copy (``text``), its ``source`` and the ``offsets`` between them."""

    source: str
    text: str
    offsets: OffsetMap


def repair(source: str) -> Reading:
    """The reading copy of a text."""
    edits = repairs(source)
    text, offsets = apply(source, edits)
    for further in (broken_lines, misreadings, _unglued):
        if found := further(text):
            edits = compose(source, edits, found)
            text, offsets = apply(source, edits)
    return Reading(source, text, offsets)


def repairs(source: str) -> list[Replacement]:
    """The replacements that undo mojibake, then set single characters right."""
    undone = mojibake(source)
    if not undone:
        return _characters(source)
    return compose(source, undone, _characters(apply(source, undone)[0]))


def _unglued(text: str) -> list[Replacement]:
    """Spaces between words that lost the mark-up between them ('Pramudyamengatakan')."""
    edits = packaged_glue().edits(text)
    return apart(edits, addresses(text)) if edits else edits


def _characters(text: str) -> list[Replacement]:
    if ",," in text:
        return list(_edits(text, 0, len(text)))
    edits: list[Replacement] = []
    for stretch in _CANDIDATES.finditer(text):
        found = stretch.group()
        if found in CHARACTERS:
            edits.append(Replacement(stretch.start(), stretch.end(), CHARACTERS[found]))
        elif len(found) > 1 or found == "\r":
            edits += _edits(text, stretch.start(), stretch.end())
    return edits


def _edits(text: str, start: int, end: int) -> Iterator[Replacement]:
    for match in _CHARACTER.finditer(text, start, end):
        found = match.group()
        wanted = "\n" if found[0] == "\r" else '"' if len(found) > 1 else CHARACTERS[found]
        if wanted != found:
            yield Replacement(match.start(), match.end(), wanted)

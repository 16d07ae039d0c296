"""Mojibake: text in UTF-8 that was once read as something else ('Jumâ€™at'), and the marks lost on the way.

Only the spoilt characters themselves are replaced, so that the way back to the caller's characters stays exact.
"""

from __future__ import annotations

import re

from beritaparse.language.offsets import Replacement

#: The first bytes of UTF-8 characters as Windows-1252 and Latin-1 show them, with what can follow.
_SUSPECT = re.compile(r"[ÂÃâÅÄÎÐïð][^\x00-\x7f]|\N{REPLACEMENT CHARACTER}")
_RUN = re.compile(r"[^\x00-\x7f]+")

#: What is left of a quotation mark whose last byte a converter threw away.
_REMAINS = "â€"


def mojibake(text: str) -> list[Replacement]:
    """The replacements that undo mojibake in a text, in order; none for a clean one."""
    if text.isascii() or not _SUSPECT.search(text):
        return []
    import ftfy  # takes a second: only texts that need it pay

    edits = []
    for run in _RUN.finditer(text):
        found = run.group()
        meant = ftfy.fix_encoding(found).replace(_REMAINS, '"')
        if "\N{REPLACEMENT CHARACTER}" in meant:
            meant = _lost(text, run.start(), run.end(), meant)
        if meant != found:
            edits.append(Replacement(run.start(), run.end(), meant))
    return edits


def _lost(text: str, start: int, end: int, found: str) -> str:
    """A replacement character stands for an apostrophe inside a word, for a quotation mark at its edge, and for
    itself where nobody can tell."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalpha() and after.isalpha():
        mark = "'"
    elif before.isalnum() != after.isalnum() or before in ",.!?":
        mark = '"'
    else:
        return found
    return found.replace("\N{REPLACEMENT CHARACTER}", mark)

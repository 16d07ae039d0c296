"""Where a text explains a short form itself: 'Komisi Pemilihan Umum (KPU)', 'KPU (Komisi Pemilihan Umum)'."""

from __future__ import annotations

import regex

from beritaparse.language.shortening import shortens

#: The words before an opening bracket, read from their end.
_BEFORE_BRACKET = regex.compile(r"((?:[\p{L}\d/'-]+,?\s+){0,11}[\p{L}\d/'-]+)\s*\(\s*$", regex.REVERSE)


def explaining_words(text: str, start: int, end: int) -> str | None:
    """The words before the brackets that a form stands in, as far as what stands in the brackets is short for them."""
    bracket = text.rfind("(", max(0, start - 20), start)
    if bracket < 0 or ")" in text[bracket:start]:
        return None
    before = _BEFORE_BRACKET.search(text, max(0, bracket - 160), bracket + 1)
    if before is None:
        return None
    words = before[1].split()
    inside = regex.split(r"[).]", text[bracket + 1 : bracket + 40], maxsplit=1)[0]
    for count in range(1, len(words) + 1):
        if shortens(inside, " ".join(words[-count:])):
            return " ".join(words[-count:])
    return None


def explained(text: str, start: int, end: int, expansion: str) -> bool:
    """Whether the text writes a form out right beside it."""
    after = text[end : end + len(expansion) + 3].lstrip()
    if after[:1] == "(" and after[1:].lower().startswith(expansion.lower()):
        return True
    before = text[max(0, start - len(expansion) - 3) : start].rstrip()
    if before[-1:] == "(" and before[:-1].rstrip().lower().endswith(expansion.lower()):
        return True
    return explaining_words(text, start, end) is not None


def own_reading(text: str, start: int, end: int, expansion: str) -> str | None:
    """What a text says a form stands for, where that has little to do with what it usually stands for: 'KIP' is not
    always 'Kartu Indonesia Pintar'."""
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return None
    words = explaining_words(text, start, end)
    if words is None or " " not in words or not words[0].isupper():
        return None
    usual, own = set(expansion.lower().split()), set(words.lower().split())
    return words if 2 * len(usual & own) < min(len(usual), len(own)) else None

"""Titles before and behind a person's name: 'Dr. Drs.', 'H.', 'AKBP', 'Letkol Inf', 'AP., M. Si.', 'S.I.K.'.

    prefix  :=  title ['.'] ['(H.C.)']
    rank    :=  rank [corps | status | '(' corps ')']*
    suffix  :=  degree ['.'], in lists however they are separated

The table ``titles`` knows the degrees and honorifics, ``ranks`` the ranks; a degree that it lacks is known by its shape
('S.Tr.Ak.') where it stands behind a comma or another degree.
"""

from __future__ import annotations

import re
from functools import cache

from beritaparse.extract.officials.view import View
from beritaparse.lexicon.rows import PersonTitle
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Title

#: Titles that are written small too.
SMALL_TITLES = word_set("titles_small")

#: Corps and services behind a rank, in words that the table of ranks lacks.
CORPS = word_set("rank_followers")

_SUFFIX_SHAPE = re.compile(r"(?:S|M|A|D|B|Sp|Spd|Ph)\.(?:\s?[A-Z][A-Za-z]{0,5}\.?){1,4}(?![a-z])")
_GLUED_SHAPE = re.compile(r"(?:S|M|A|D|B|Sp|Ph)\.(?:[A-Z][A-Za-z]{0,5}\.?){1,4}(?![a-z])")
_LOOSE = re.compile(r"[A-Z][A-Za-z]{0,4}(?:\.? ?[A-Z][A-Za-z]{0,4}){0,3}\.?(?![A-Za-z])")


def read_prefix(view: View, index: int) -> tuple[int, Title] | None:
    """The last token of the title that begins at a token and stands before a name, and its record."""
    found = view.prefixes.get(index)
    if found is None:
        return None
    last, row = found
    text = view.text(index)
    if not text[0].isalpha():
        return None
    following = view.dots(last + 1)
    if len(text) == 1 and text != "H" and last == index:
        return None
    following = past_honour(view, following)
    small = following in view.prefixes and view.text(following) in SMALL_TITLES
    if row.kind == "civil-rank" or not (view.capital(following) or small or view.text(following) == ","):
        return None
    dotted = view.text(last + 1) == "."
    if not dotted and len(text) > 5 and row.kind == "academic":  # 'Profesi', written out words
        dotted = True
    end = last + 1 if view.text(last + 1) == "." else last
    return end, _title(view, index, end, row)


def past_honour(view: View, index: int) -> int:
    """Past '(H.C.)' behind a title."""
    if view.text(index) != "(" or view.lower(index + 1) not in ("hc", "h", "cand", "c"):
        return index
    close = next((n for n in range(index + 2, index + 6) if view.text(n) == ")"), None)
    return index if close is None else view.dots(close + 1)


def _title(view: View, first: int, last: int, row: PersonTitle | None) -> Title:
    start, end = view.starts[first], view.ends[last]
    return Title(view.document.text[start:end], start, end, row.canonical if row else None)


def read_rank(view: View, index: int) -> tuple[int, str | None] | None:
    """The last token of a rank with its corps or status, and its expansion."""
    found = view.ranks.get(index)
    if found is None or not view.capital(index) or found[1].grade in ("corps", "corps-mark", "status"):
        return None
    last, row = found
    full = row.expansion
    if "(" in view.slice(index, last) and view.text(view.dots(last + 1)) == ")":
        last = view.dots(last + 1)
    while True:
        following = view.dots(last + 1)
        close = view.dots(following + 2)
        if view.text(following) == "(" and view.text(close) == ")" and len(view.text(following + 1)) <= 4:
            last = close
            continue
        corps = view.ranks.get(following)
        if corps and view.capital(following) and corps[1].grade in ("corps", "corps-mark", "status"):
            last = corps[0]
            full = f"{full} {corps[1].expansion}"
        elif view.text(following) in CORPS:
            last = following
        else:
            break
    if view.text(last + 1) == "." and view.text(last + 2)[:1].isupper():
        last += 1
    return last, full


def read_suffix(view: View, index: int, *, behind: bool) -> tuple[int, Title] | None:
    """The last token of the degree that begins at a token, and its record; ``behind`` a comma or another degree."""
    found = view.suffixes.get(index)
    if found is not None and (behind or is_suffix(view, index)) and view.capital(index):
        last, row = found
        if row.kind == "civil-rank" and not behind:
            return None
        if view.text(last + 1) == ".":
            last += 1
        longer = _GLUED_SHAPE.match(view.document.text, view.starts[index]) if view.text(index + 1) == "." else None
        if longer is None or longer.end() <= view.ends[last]:
            return last, _title(view, index, last, row)
    if not view.capital(index):
        return None
    if behind and (loose := _loose_suffix(view, index)) is not None:
        return loose
    if view.text(index + 1) != ".":
        return None
    shape = _GLUED_SHAPE.match(view.document.text, view.starts[index]) or _SUFFIX_SHAPE.match(
        view.document.text, view.starts[index]
    )
    if shape is None or not behind:
        return None
    last = index
    while last + 1 < len(view) and view.ends[last + 1] <= shape.end():
        last += 1
    return last, _title(view, index, last, None)


def _loose_suffix(view: View, index: int) -> tuple[int, Title] | None:
    """A degree in a list of degrees whose letters are right though their case is not: 'SSi, APt., MPH'."""
    shape = _LOOSE.match(view.document.text, view.starts[index])
    if shape is None or sum(letter.isupper() for letter in shape.group()) < 2:
        return None
    row = _degrees().get("".join(letter for letter in shape.group().lower() if letter.isalpha()))
    if row is None:
        return None
    last = index
    while last + 1 < len(view) and view.ends[last + 1] <= shape.end():
        last += 1
    return last, _title(view, index, last, row)


@cache
def _degrees() -> dict[str, PersonTitle]:
    rows = [
        row for row in packaged_rows(PersonTitle) if row.position == "suffix" and row.kind in ("academic", "profession")
    ]
    return {
        "".join(letter for letter in form.lower() if letter.isalpha()): row
        for row in rows
        for form in (row.canonical, *row.variants)
    }


def is_suffix(view: View, index: int) -> bool:
    """Whether a suffix's form stands without a comma before it and cannot be a word of the name."""
    last, row = view.suffixes[index]
    surface = view.slice(index, last)
    if row.kind == "civil-rank":
        return False
    return (
        (surface.isupper() and len(surface) > 1)
        or "." in surface
        or (last > index)
        or surface[1:] != surface[1:].lower()
    )

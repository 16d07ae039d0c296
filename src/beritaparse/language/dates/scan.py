"""One pass over a text for its date expressions.

At every token whose word can begin an expression the pieces for that word are tried in order, and the first that fits
is taken; the pass goes on behind it. Neighbours are then joined: 'Senin (9/2)' and '8 Maret 2021' around 'hingga' are
one range, 'hari ini, Jumat (23/7)' is one day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from beritaparse.language.dates import calendar_pieces, masks, named_pieces, period_pieces
from beritaparse.language.dates.atoms import LIST, RANGE
from beritaparse.language.dates.meanings import (
    CalendarDate,
    Clock,
    Expression,
    Masked,
    Meaning,
    Offset,
    Point,
    Season,
    Unit,
    WeekdayName,
    Years,
)
from beritaparse.language.dates.pieces import FIGURE, YEAR_FIGURE, Piece
from beritaparse.language.tokens import Tokens

#: All pieces in the order in which they are tried at one place.
PIECES: tuple[Piece, ...] = (*masks.PIECES, *calendar_pieces.PIECES, *named_pieces.PIECES, *period_pieces.PIECES)

_BY_WORD: dict[str, tuple[Piece, ...]] = {}


def _index() -> None:
    by_word: dict[str, list[Piece]] = defaultdict(list)
    for item in PIECES:
        for word in item.first:
            by_word[word].append(item)
    _BY_WORD.update({word: tuple(_with_one_mask(items)) for word, items in by_word.items()})


def _with_one_mask(items: list[Piece]) -> list[Piece]:
    """The pieces of a word, its masks, which are the first, in one pattern: most words are none of them."""
    hidden = [item for item in items if item in masks.PIECES]
    if len(hidden) < 2:
        return items
    pattern = "|".join(f"(?:{item.pattern})" for item in hidden)
    whole = Piece("mask", frozenset(), pattern, hidden[0].read)
    return [whole, *items[len(hidden) :]]


_index()


def expressions(text: str, tokens: Tokens) -> list[Expression]:
    """The date expressions of a text in order, times of day among them."""
    return _join(text, _scan(text, tokens))


def _scan(text: str, tokens: Tokens) -> list[Expression]:
    found: list[Expression] = []
    end = -1
    lowers, starts = tokens.lowers, tokens.starts
    begins = _BY_WORD.__contains__
    for index in [index for index in tokens.words if begins(lowers[index]) or lowers[index][0].isdigit()]:
        word = lowers[index]
        if word[0].isdigit():
            is_year = len(word) == 4 and word.startswith(("19", "20")) and word.isdecimal()
            word = YEAR_FIGURE if is_year else FIGURE
        items = _BY_WORD.get(word)
        if items is None:
            continue
        start = starts[index]
        if start < end:
            continue
        for item in items:
            match = item.match(text, start)
            if match is None or match.end() == match.start():
                continue
            reading = item.read(match)
            if reading is None:
                continue
            if isinstance(reading, list):
                found += [Expression(first, last, meaning, item.name) for first, last, meaning in reading]
            elif not isinstance(reading, Masked):
                found.append(Expression(match.start(), match.end(), reading, item.name))
            end = match.end()
            break
    return found


# --- joining neighbours ---------------------------------------------------------------------------------------------

#: Between the ends of a range of whole dates, what closes the first and opens the second among it.
_RANGE_GAP = re.compile(
    rf"\s*[)\]]?(?:\s*,)?\s*(?:{RANGE})(?:pada\s+)?(?:hari\s+)?(?:(?:tanggal|tgl|bulan|tahun)\s*\.?\s*)?[(\[]?\s*",
    re.I,
)
_LIST_GAP = re.compile(rf"{LIST}(?:bulan\s+)?", re.I)
_SAME_GAP = re.compile(r"\s*,?\s*[(\[]?\s*(?:yaitu\s+|yakni\s+|tepatnya\s+|pada\s+)?(?:hari\s+)?", re.I)
_CLOSE = re.compile(r"\s*[)\]]")


def _join(text: str, found: list[Expression]) -> list[Expression]:
    joined: list[Expression] = []
    for expression in found:
        while joined:
            both = _one(text, joined[-1], expression)
            if both is None:
                break
            joined.pop()
            expression = both
        joined.append(expression)
    return joined


def _one(text: str, left: Expression, right: Expression) -> Expression | None:
    """Two neighbours as one expression, null where they are two."""
    if right.start - left.end > 40:
        return None
    gap = text[left.end : right.start]
    if "\n" in gap:
        return None
    meaning: Meaning | None = None
    if _RANGE_GAP.fullmatch(gap):
        meaning = _range(left.meaning, right.meaning)
    if meaning is None and _LIST_GAP.fullmatch(gap):
        meaning = _list(left.meaning, right.meaning)
    if meaning is None and _SAME_GAP.fullmatch(gap):
        meaning = _same(left.meaning, right.meaning)
    if meaning is None:
        return None
    end = right.end
    if "(" in text[left.start : end] and ")" not in text[left.start : end]:
        close = _CLOSE.match(text, end)
        end = close.end() if close else end
    return Expression(left.start, end, meaning, right.piece if isinstance(left.meaning, Offset) else left.piece)


def _range(left: Meaning, right: Meaning) -> Meaning | None:
    if isinstance(left, CalendarDate) and isinstance(right, CalendarDate) and not left.last and not right.last:
        if left.is_day != right.is_day or (left.first.month is None and right.first.month is None):
            return None
        return replace(
            left,
            last=right.first,
            direction=right.direction if left.direction == "none" else left.direction,
            year_shift=right.year_shift if left.year_shift is None else left.year_shift,
        )
    if isinstance(left, Season) and isinstance(right, Season) and left.months == right.months and not left.last:
        return replace(left, last=(right.number, right.year))
    if (
        isinstance(left, Years)
        and isinstance(right, Years)
        and not left.last
        and not right.last
        and left.first < right.first
    ):
        return replace(left, last=right.first)
    return None


def _list(left: Meaning, right: Meaning) -> Meaning | None:
    """Months that follow each other with one year, as days do; a weekday and its neighbour in one week."""
    if isinstance(left, CalendarDate) and isinstance(right, CalendarDate) and not left.is_day and not right.is_day:
        if right.last or left.first.year or not left.first.month or not right.first.month or left.third or right.third:
            return None
        before = left.last.month if left.last else left.first.month
        if before and right.first.month == before % 12 + 1 and right.first.month != 1:
            return replace(left, last=right.first, direction=right.direction, year_shift=right.year_shift)
    return None


def _same(left: Meaning, right: Meaning) -> Meaning | None:
    """A day said twice: 'hari ini, Jumat (23/7)', 'Jumat (23/7) hari ini'."""
    if isinstance(right, Offset) and right.said and right.count == 0 and isinstance(left, CalendarDate):
        return left if left.is_day and left.weekday and not left.last else None
    if isinstance(left, Offset) and left.unit is Unit.DAY and not left.narrated:
        if isinstance(right, CalendarDate) and right.is_day and not right.last:
            return right
        if isinstance(right, WeekdayName) and left.said:
            return left
    if isinstance(left, WeekdayName) and isinstance(right, Offset) and right.said and right.unit is Unit.DAY:
        return right
    return None


__all__ = ["PIECES", "Clock", "Point", "expressions"]

"""The atoms of the date grammar: patterns for a day, month, year, weekday, and the readers of what they match.

All patterns are used without regard to case; where case matters, the piece that uses them looks at the match.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

import regex

from beritaparse.language.dates.meanings import Direction, Third
from beritaparse.lexicon.tables import packaged, read_csv, values


def one_of(words: Iterable[str]) -> str:
    """A pattern for one of several words, longer ones first, spaces of any width.

    Words that begin alike share their beginning: most places of a text are none of them after one letter.
    """
    return f"(?:{_branches(sorted({' '.join(word.split()) for word in words}))})"


def _branches(words: list[str]) -> str:
    """The alternatives of a pattern for one of several words, which are in order and different."""
    branches = []
    for letter, alike in groupby(filter(None, words), key=itemgetter(0)):
        tails = [word[1:] for word in alike]
        rest = _branches(tails)
        branches.append(_letter(letter) + (f"(?:{rest})" if len(tails) > 1 else rest))
    return "|".join([*branches, *([""] if "" in words else [])])


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else regex.escape(letter)


_MONTHS: dict[str, dict[str, int]] = {"gregorian": {}, "hijri": {}}
#: Forms that are a month only beside a day or year: 'Mar', 'Sep', 'March'.
BESIDE_MONTHS: set[str] = set()
for _row in read_csv(packaged("months")):
    for _form in (_row["name"], *values(_row["variants"])):
        _MONTHS[_row["calendar"]][_form.lower()] = int(_row["number"])
    for _form in values(_row["beside"]):
        _MONTHS[_row["calendar"]][_form.lower()] = int(_row["number"])
        BESIDE_MONTHS.add(_form.lower())

_WEEKDAYS: dict[str, int] = {}
_PASARAN: dict[str, int] = {}
#: Forms that are a weekday only beside a date: 'Sen', 'Min', 'Ahad', 'Monday', 'Redite'.
BESIDE_WEEKDAYS: set[str] = set()
for _row in read_csv(packaged("weekdays")):
    _target = _WEEKDAYS if _row["week"] == "seven" else _PASARAN
    for _form in (_row["name"], *values(_row["variants"]), *values(_row["beside"])):
        _target[_form.lower()] = int(_row["number"])
    BESIDE_WEEKDAYS.update(form.lower() for form in values(_row["beside"]))

FULL_MONTHS = frozenset(form for form in _MONTHS["gregorian"] if form not in BESIDE_MONTHS)
MONTH_WORDS = frozenset(_MONTHS["gregorian"])
HIJRI_WORDS = frozenset(_MONTHS["hijri"])
WEEKDAY_WORDS = frozenset(_WEEKDAYS)
FULL_WEEKDAYS = frozenset(form for form in _WEEKDAYS if form not in BESIDE_WEEKDAYS)

#: A day of the month in figures, no part of a longer number.
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
#: A month in figures.
MONTH_NUMBER = r"(?:1[0-2]|0?[1-9])(?!\d)"
#: A year in full.
YEAR = r"(?:19|20)\d\d(?!\d)"
#: A year in two figures.
SHORT_YEAR = r"'?\d\d(?!\d|[.:]\d)"
#: A month in words, full or short: 'September', 'Sept', 'nopember'.
MONTH = one_of(MONTH_WORDS) + r"(?![^\W\d_])(?:\.(?=\s*[\d',)]))?"
#: A month in full: one that needs no day beside it.
FULL_MONTH = one_of(FULL_MONTHS) + r"(?!\w)"
#: A Hijri month.
HIJRI_MONTH = one_of(HIJRI_WORDS) + r"(?![^\W\d_])"
#: A weekday, full or short.
WEEKDAY = one_of(WEEKDAY_WORDS) + r"(?![^\W_])(?:\.(?=\s*[\d(,]))?"
#: A day of the market week.
PASARAN = one_of(_PASARAN) + r"(?!\w)"
#: A part of the day: 'pagi', 'malam', 'dini hari'.
DAY_PART = (
    r"(?:dini\s*hari|(?:pagi|siang|sore|petang|malam)(?:\s+hari)?(?!\w)|subuh|tengah\s+malam|"
    r"ba[k']?da\s+(?:isya|magrib|maghrib|zuhur|asar|ashar|subuh|jumat))"
)
#: Between the two ends of a range.
RANGE = (
    r"(?:\s*[-–—─−~]{1,2}\s*|\s*(?:s\s*/\s*d|s\.\s?d\.?|sd\.?|sampai(?:\s+dengan)?|hingga|sampe|to|ke)(?=[\s\d(])\s*)"
)
#: Between the members of a list.
LIST = r"(?:\s*[,&+]\s*(?:dan\s+|serta\s+|atau\s+|&\s*)?|\s+(?:dan|serta|atau|maupun|ataupun)\s+)"
#: 'tanggal', 'tgl.'.
DATE_WORD = r"(?:tanggal|tgl)\s*[.:]?\s*"
#: Behind a date: into the past.
PAST = r"(?:(?:yang\s+)?lalu|silam|kemarin|kemaren|tadi)"
#: Behind a date: into the future.
FUTURE = r"(?:mendatang|(?:yang\s+)?akan\s+datang|(?:yang\s+)?datang|depan|nanti|besok|esok)"
#: Behind a date: past, future, or this one.
MODIFIER = rf"(?:{PAST}|{FUTURE}|ini|(?:di\s+)?tahun\s+(?:ini|lalu|depan))(?!\w)"
#: A part of a month, year or week.
THIRD = r"(?:awal|permulaan|pertengahan|tengah|medio|akhir|penghujung|ujung|pengujung)"

_PAST = re.compile(rf"{PAST}|tahun\s+lalu", re.I)
_FUTURE = re.compile(rf"{FUTURE}|tahun\s+depan", re.I)


def month_number(word: str, calendar: str = "gregorian") -> int | None:
    """The number of a month by its name or abbreviation, null for what is none."""
    return _MONTHS[calendar].get(_bare(word))


def weekday_number(word: str) -> int | None:
    """The number of a weekday (1 Monday), null for what is none."""
    return _WEEKDAYS.get(_bare(word))


def pasaran_number(word: str) -> int | None:
    """The number of a day of the market week (1 Legi), null for what is none."""
    return _PASARAN.get(_bare(word))


def full_year(figures: str) -> int:
    """The year of four or two figures: '24' is 2024, '98' is 1998."""
    number = int(figures.lstrip("'"))
    if number >= 100:
        return number
    return 2000 + number if number < 50 else 1900 + number


def direction_of(words: str | None) -> Direction:
    """Where a modifier points: 'lalu' to the past, 'mendatang' to the future."""
    if not words:
        return Direction.NONE
    if _PAST.search(words):
        return Direction.PAST
    if _FUTURE.search(words):
        return Direction.FUTURE
    return Direction.THIS if "ini" in words.lower() else Direction.NONE


def third_of(word: str | None) -> Third | None:
    """The part of a period that a word names."""
    if not word:
        return None
    first = word.lower()[:5]
    if first in ("awal", "permu"):
        return Third.START
    return Third.END if first in ("akhir", "pengh", "ujung", "pengu") else Third.MIDDLE


def fuzzy_month(word: str) -> int | None:
    """The month of a name with one letter wrong, missing, doubled or swapped ('Agutus'), null for what is none."""
    wanted = word.lower()
    if not 4 <= len(wanted) <= 10:
        return None
    for name, number in _MONTHS["gregorian"].items():
        if (
            name not in BESIDE_MONTHS
            and len(name) >= 5
            and abs(len(name) - len(wanted)) <= 1
            and _one_edit(name, wanted)
        ):
            return number
    return None


def _one_edit(one: str, other: str) -> bool:
    """Whether one insertion, deletion, replacement or swap of neighbours turns a word into the other."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return (
        a[1:] == b[1:]
        or a[1:] == b
        or a == b[1:]
        or (len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0] and a[2:] == b[2:])
    )


def _bare(word: str) -> str:
    return " ".join(word.lower().rstrip(".").split())

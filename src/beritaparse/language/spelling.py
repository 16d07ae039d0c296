"""One spelling of months and weekdays: 'Nopember', "Jum'at", '30 Sept 2024'."""

from __future__ import annotations

import re
from functools import cache

import regex

from beritaparse.language.offsets import Replacement
from beritaparse.lexicon.tables import packaged, read_csv, values


@cache
def _words() -> tuple[dict[str, str], dict[str, str], regex.Pattern[str], regex.Pattern[str]]:
    """Spellings that mean a month or weekday anywhere, those that mean one only beside a number, and their patterns."""
    anywhere: dict[str, str] = {}
    beside: dict[str, str] = {}
    for table, column, wanted in (("months", "calendar", "gregorian"), ("weekdays", "week", "seven")):
        for row in read_csv(packaged(table)):
            if row[column] != wanted:
                continue
            anywhere |= dict.fromkeys(values(row["variants"]), row["name"])
            if table == "months":
                beside |= dict.fromkeys(values(row["beside"]), row["name"])
    return (
        anywhere,
        beside,
        regex.compile(rf"(?<![\w'])(?:{_either(anywhere)})(?![\w'])"),
        regex.compile(rf"(?<=\b\d\d?\s)({_either(beside)})(?:\.(?=\s\d)|(?![\w'.]))(?=\s\d{{4}}|\W|$)"),
    )


#: Where a word is a day, not a name ('Pasar Senen').
_DAY_BEFORE = re.compile(r"(?i:hari|pada|,|malam|pagi)\s+$|^$|\n$")
_DAY_AFTER = re.compile(r"\s*[,(]|\s+(?:\d|(?i:pagi|siang|sore|malam|lalu|depan|kemarin))")


def _is_day(text: str, start: int, end: int) -> bool:
    before = _DAY_BEFORE.search(text[max(0, start - 10) : start])
    return "'" in text[start:end] or bool(before or _DAY_AFTER.match(text, end))


def _either(forms: dict[str, str]) -> str:
    return "|".join(regex.escape(form) for form in sorted(forms, key=len, reverse=True))


def spellings(text: str) -> list[Replacement]:
    """The replacements that give months and weekdays their usual spelling, in order."""
    anywhere, beside, anywhere_pattern, beside_pattern = _words()
    months = set(beside.values())
    edits = [
        Replacement(m.start(), m.end(), anywhere[m.group()])
        for m in anywhere_pattern.finditer(text)
        if anywhere[m.group()] in months or _is_day(text, m.start(), m.end())
    ]
    edits += (Replacement(m.start(), m.end(), beside[m[1]]) for m in beside_pattern.finditer(text))
    return sorted(edits, key=lambda edit: edit.start)

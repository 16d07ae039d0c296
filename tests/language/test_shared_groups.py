"""Patterns read by the faster engine: groups that share a name, words that share their beginnings."""

from __future__ import annotations

import re

import pytest
import regex

from beritaparse.language.dates.atoms import MONTH_WORDS, WEEKDAY_WORDS, one_of
from beritaparse.language.dates.scan import PIECES
from beritaparse.language.patterns import SharedMatch, matcher

DATES = (
    "Senin (30/9/2024) pagi",
    "hari Rabu Legi tanggal 12-13 Maret 2025",
    "Jumat, 3 Juni 2025 mendatang",
    "3, 5 dan 7 Mei 2024",
    "2024-09-28 tadi",
    "18 Agutus 2018",
    "pukul 09.00-12.00 WITA",
    "tujuh hari sebelum Lebaran 2025",
    "H-7 Idulfitri 1446 H/2025",
    "13 Zulhijah 1446 H",
)


def test_a_shared_name_gives_the_group_that_takes_part() -> None:
    match = matcher(r"(?P<day>\d+) (?P<month>mei)|(?P<month>juni) (?P<day>\d+)(?P<year> \d{4})?")("di Juni 12", 3)
    assert isinstance(match, SharedMatch)
    assert (match["month"], match.group("day"), match["year"], match.group()) == ("Juni", "12", None, "Juni 12")
    assert match.groupdict() == {"month": "Juni", "day": "12", "year": None}
    assert (match.start(), match.end(), match.start("month"), match.end("month")) == (3, 10, 3, 7)
    assert (match.start("year"), match.end("year")) == (-1, -1)
    assert match.string == "di Juni 12"


def test_what_refers_to_a_shared_name_means_the_last_before_it() -> None:
    read = matcher(r"(?P<mark>[/-])\d(?P=mark)|(?P<mark>[.:])\d(?P=mark)")
    assert [bool(read(text, 0)) for text in ("/1/", "-1-", ".1.", ":1:", "/1-", ".1:")] == [True] * 4 + [False] * 2


def test_without_shared_names_the_match_is_a_plain_one() -> None:
    assert isinstance(matcher(r"(?P<day>\d+)")("12", 0), re.Match)


def test_what_only_the_other_engine_knows_is_left_to_it() -> None:
    assert isinstance(matcher(r"(?P<a>\p{Lu})|(?P<a>\d)")("A", 0), regex.Match)


@pytest.mark.parametrize("text", DATES)
def test_both_engines_read_the_same(text: str) -> None:
    for piece in PIECES:
        whole = regex.compile(piece.pattern, regex.I)
        for start in range(len(text)):
            one, other = matcher(piece.pattern)(text, start), whole.match(text, start)
            assert (one is None) == (other is None)
            if one is not None and other is not None:
                assert (one.end(), one.groupdict()) == (other.end(), other.groupdict())


@pytest.mark.parametrize("words", [MONTH_WORDS, WEEKDAY_WORDS, {"a", "ab", "abc d", "x", "hari h", "hari raya"}])
def test_the_longest_of_several_words_is_found(words: set[str]) -> None:
    read = re.compile(one_of(words), re.I)
    for word in words:
        for text in (word, word.upper(), f"{word} lalu", f"{word}nya", word.replace(" ", " \n ")):
            said = " ".join(text.lower().split())
            longest = max((other for other in words if said.startswith(other)), key=len)
            match = read.match(text)
            assert match is not None
            assert " ".join(match.group().lower().split()) == longest


def test_a_word_that_is_none_of_several_is_not_found() -> None:
    assert re.fullmatch(one_of(["senin", "selasa"]), "sen") is None

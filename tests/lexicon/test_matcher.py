"""One matcher for all tables: what it finds, and that its work grows with the text and no faster."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from beritaparse.language.tokens import tokenise
from beritaparse.lexicon import matcher as module
from beritaparse.lexicon.matcher import Matcher, default_matcher
from beritaparse.lexicon.tables import default_lexicon


def found(text: str, table: str) -> list[str]:
    """What a table finds in a text."""
    matches = default_matcher().find(text, tokenise(text))
    return [text[m.start : m.end] for m in matches if any(entry.table == table for entry in m.entries)]


@pytest.mark.parametrize(
    ("text", "table", "expected"),
    [
        ("Plt Bupati", "acting", ["Plt"]),
        ("PJ BUPATI", "acting", ["PJ"]),
        ("Pj. Bupati", "acting", ["Pj"]),
        ("DR. Surya", "titles", ["DR"]),
        ("M. Si", "titles", ["M", "M. Si", "Si"]),
        ("M.Si.", "titles", ["M", "M.Si", "Si"]),
        ("M.Si (Han)", "titles", ["M", "M.Si", "M.Si (Han", "Si"]),
        ("wakil bupati", "offices", ["bupati", "wakil bupati"]),
        ("Satpol-PP", "institutions", ["PP", "Satpol-PP"]),
        ("satpol, pp", "institutions", []),
        ("pa", "ambiguous", []),
    ],
)
def test_finds(text: str, table: str, expected: list[str]) -> None:
    assert sorted(found(text, table)) == sorted(expected)


ARTICLE = (
    "BANGLI - Pj. Bupati Bangli Dr. Drs. I Wayan Contoh, AP., M. Si. membuka rapat koordinasi bersama Forkopimda, KPU, "
    "Bawaslu dan Dinas Kesehatan Kabupaten Bangli, Senin (2/9/2024). Kapolres AKBP Made Contoh, S.I.K. hadir.\n"
)


def steps(text: str) -> int:
    """How many functions of the matcher, and of the tokeniser, run for a text: work that no clock disturbs."""
    calls: Counter[str] = Counter()

    def count(frame: object, event: str, _: object) -> None:
        if event in ("call", "c_call"):
            calls[event] += 1

    tokens = tokenise(text)
    sys.setprofile(count)
    try:
        default_matcher().find(text, tokens)
        tokenise(text)
    finally:
        sys.setprofile(None)
    return calls.total()


def test_work_is_linear_in_the_text() -> None:
    once, twice, eight = (steps(ARTICLE * times) for times in (10, 20, 80))
    assert twice <= 2.05 * once
    assert eight <= 8.2 * once


def test_one_automaton_for_all_tables() -> None:
    kind = module.ahocorasick.Automaton
    automata = [value for value in vars(Matcher(default_lexicon())).values() if isinstance(value, kind)]
    assert len(automata) == 1


def test_letters_whose_lower_case_is_longer() -> None:
    text = "İİ Bupati İ Bangli"
    matches = default_matcher().find(text, tokenise(text))
    assert {text[match.start : match.end] for match in matches} >= {"Bupati", "Bangli"}


def test_what_is_kept_of_other_texts_changes_nothing() -> None:
    fresh = Matcher(default_lexicon())
    for text in (ARTICLE, ARTICLE.upper(), ARTICLE.replace(" ", "\n")):
        once, again = (fresh.find(text, tokenise(text)) for _ in range(2))
        assert once == again == default_matcher().find(text, tokenise(text))

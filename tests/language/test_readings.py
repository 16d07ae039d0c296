"""The readings of ambiguous forms: every example of the table is read as its row, no counter-example is."""

from __future__ import annotations

from collections import defaultdict

import pytest

from beritaparse.language.forms import _read
from beritaparse.language.readings import PLACES, choose
from beritaparse.language.tokens import tokenise
from beritaparse.lexicon.matcher import Entry, _bare, default_matcher
from beritaparse.lexicon.rows import AmbiguousForm, Region
from beritaparse.lexicon.tables import default_lexicon, packaged_rows

ROWS = packaged_rows(AmbiguousForm)


def readings(text: str, form: str) -> list[AmbiguousForm | None]:
    """The rows that the places of a form in a text are read as."""
    places = []
    for match in default_matcher().find(text, tokenise(text)):
        rows = [entry.row for entry in match.entries if isinstance(entry.row, AmbiguousForm)]
        if rows:
            places.append((match.start, match.end, rows))
    return [row for (_, _, rows), row in zip(places, choose(text, places), strict=True) if rows[0].form == form]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.form}-{row.reading or row.kind}")
def test_examples(row: AmbiguousForm) -> None:
    assert row.examples
    for example in row.examples:
        assert row in readings(example, row.form), example
    for example in row.non_examples:
        assert readings(example, row.form), f"no {row.form} in {example}"
        assert row not in readings(example, row.form), example


def test_places_are_known() -> None:
    assert {place for row in ROWS for place in row.place} <= set(PLACES)


def test_every_form_with_several_readings_is_in_the_table() -> None:
    """A form that two rows of the other tables read differently needs its readings, all of them, in this one."""
    known: dict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        known[_bare(row.form)].add(row.reading.lower())
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for kind, rows in default_lexicon().rows.items():
        for row in rows if kind is not AmbiguousForm else ():
            for form, case in row.forms():
                option = _read(Entry(row, form, case))
                if option is not None and option.expansion:
                    found[_bare(form)].setdefault(option.expansion.lower(), option.place)
    missing = []
    for form, expansions in found.items():
        places = list(expansions.values())
        apart = all(places) and len(set(places)) == len(places)  # one stands before names, the other behind them
        if form in known:
            missing += [(form, expansion) for expansion in expansions if expansion not in known[form]]
        elif len(expansions) > 1 and not apart:
            missing.append((form, *expansions))
    assert missing == []


def test_regions_that_need_a_cue_have_one() -> None:
    forms = {row.form for row in ROWS if row.kind == "region"}
    short = {alias for row in packaged_rows(Region) for alias in row.contextual_aliases if alias.isupper()}
    assert short <= forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korban membuat LP di Polres. LP itu kini diperiksa.", ["Laporan Polisi", "Laporan Polisi"]),
        ("Palang Merah Indonesia (PMI) menolong warga di Malaysia.", ["Palang Merah Indonesia"]),
    ],
)
def test_a_place_that_says_nothing_follows_the_others(text: str, expected: list[str]) -> None:
    form = "LP" if "LP" in text else "PMI"
    assert [row.reading if row else None for row in readings(text, form)] == expected

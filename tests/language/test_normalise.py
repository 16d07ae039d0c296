"""Normalised text: cases in context, and what must hold for every text."""

from __future__ import annotations

import csv
import doctest
import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import beritaparse
from beritaparse.language import forms, shortening
from beritaparse.language.forms import expand
from beritaparse.language.normalise import EditKind, Normalised, normalise
from beritaparse.language.offsets import Replacement, apply

normalise_module = importlib.import_module("beritaparse.language.normalise")
CASES = list(csv.DictReader((Path(__file__).parent / "cases" / "normalise.csv").open(encoding="utf-8")))
#: The part of the cases that must come out right.
FLOOR = 0.97


def right(case: dict[str, str]) -> bool:
    """Whether a case comes out: what stands for the form in the text, and what the form is said to mean."""
    normal = normalise(case["sentence"])
    start = case["sentence"].index(case["form"])
    end = start + len(case["form"])
    became = normal.text[slice(*normal.to_text(start, end))]
    meant = [form.expansion for form in normal.forms if form.start < end and form.end > start]
    return became == case["becomes"] and (not case["expansion"] or case["expansion"] in meant)


@pytest.mark.parametrize("batch", ["before", "after"])
def test_cases_in_context(batch: str) -> None:
    cases = [case for case in CASES if case["batch"] == batch]
    wrong = [f"{case['sentence']} [{case['form']}]" for case in cases if not right(case)]
    assert len(cases) >= 150
    assert len(wrong) <= (1 - FLOOR) * len(cases), wrong


def test_there_are_cases_enough() -> None:
    assert len({(case["sentence"], case["form"]) for case in CASES}) == len(CASES) >= 300


def test_the_edits_make_the_text() -> None:
    for case in CASES:
        check(normalise(case["sentence"]))
        check(normalise(case["sentence"], expand=False))
        check(normalise(case["sentence"], expand_titles=True))


def check(normal: Normalised) -> None:
    """The edits are disjoint, say what they changed, and lead from the source to the text and back."""
    source, text = normal.source, normal.text
    assert apply(source, [Replacement(e.start, e.end, e.after) for e in normal.edits])[0] == text
    for edit in normal.edits:
        assert source[edit.start : edit.end] == edit.before != edit.after
        start, end = normal.to_text(edit.start, edit.end)
        if edit.before and edit.after:
            assert text[start:end] == edit.after
            assert normal.to_source(start, end) == (edit.start, edit.end)
    for form in normal.forms:
        assert 0 <= form.start < form.end <= len(source)


PIECES = st.sampled_from(
    [
        *["Pj.", "Pjs", "Bupati", "Bangli", "H.", "Rudi", "Hartawan", ",", ", ", " ", "  ", ".", "..", "SE", "S. Sos"],
        *["M.Si", "(", ")", "“", "”", "''", "\u00a0", "\u200b", "â€™", "Jum’at", "PPK", "KPU", "No.", "12", "Kab."],
        *["Lobar", "rakor", "WakilBupati", "\n", "https://a.go.id/x", "#", "@", "dll.", "-", "/", "PUPR", "\ufffd"],
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=250, deadline=None)
def test_every_text_keeps_its_way_back(text: str) -> None:
    for options in ({}, {"expand": False}, {"expand_titles": True}):
        check(normalise(text, **options))


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_characters_at_all(text: str) -> None:
    normal = normalise(text)
    check(normal)
    starts = [normal.to_text(i, i + 1)[0] for i in range(len(text))]
    ends = [normal.to_text(i, i + 1)[1] for i in range(len(text))]
    assert starts == sorted(starts)
    assert ends == sorted(ends)


@pytest.mark.parametrize("case", [case for case in CASES if case["batch"] == "before"][::4], ids=lambda c: c["form"])
def test_a_normalised_text_stays_itself(case: dict[str, str]) -> None:
    once = normalise(case["sentence"], expand=False).text
    assert normalise(once, expand=False).text == once


def test_an_article_explains_its_own_forms() -> None:
    text = "Gubernur Khofifah Contoh Purnama (KCP) hadir. Menurut KCP, panen naik."
    assert normalise(text).text == text  # no one else knows what KCP is
    text = "Dinas Kelautan dan Perikanan (DKP) menjual beras. DKP membuka pasar murah."
    assert normalise(text).text.endswith("Dinas Kelautan dan Perikanan membuka pasar murah.")
    text = "Kader Ilmu Pertanian (KIP) hadir. KIP lalu menanam padi."
    assert normalise(text).text == "Kader Ilmu Pertanian (KIP) hadir. Kader Ilmu Pertanian lalu menanam padi."


def test_edits_as_json() -> None:
    normal = beritaparse.normalise("Wabup Lobar")
    kind = {"kind": "expansion"}
    assert normal.to_dict() == {
        "text": "Wakil Bupati Lombok Barat",
        "edits": [
            {"start": 0, "end": 5, "from": "Wabup", "to": "Wakil Bupati", "expansion": "Wakil Bupati"} | kind,
            {"start": 6, "end": 11, "from": "Lobar", "to": "Lombok Barat", "expansion": "Lombok Barat"} | kind,
        ],
    }


def test_kinds_of_edits() -> None:
    normal = normalise("“Plt.Kadis” itu Rina Astuti, S. Sos.")
    assert [edit.kind for edit in normal.edits] == [
        EditKind.CHARACTER,
        EditKind.EXPANSION,
        EditKind.SPACING,
        EditKind.EXPANSION,
        EditKind.CHARACTER,
        EditKind.SPELLING,
    ]


@pytest.mark.parametrize(
    ("form", "context", "expansion"),
    [
        ("SE", "SE Nomor 4 Tahun 2024 berlaku.", "Surat Edaran"),
        ("SE", "Camat Rini Astuti, SE hadir.", "Sarjana Ekonomi"),
        ("Kadis", "", "Kepala Dinas"),
        ("Bupati", "Bupati hadir.", None),
        ("XYZ", "XYZ hadir.", None),
    ],
)
def test_expand(form: str, context: str, expansion: str | None) -> None:
    assert expand(form, context) == expansion


def test_text_must_be_a_string() -> None:
    with pytest.raises(TypeError, match="bytes"):
        normalise(b"Pj. Bupati")  # type: ignore[arg-type]


def steps(text: str) -> int:
    """How many functions run for a text: work that no clock disturbs."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        normalise(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("unit", ["Plt.Kadis PUPR H.Rudi, SE hadir. ", "PPK ", "(KPU) ", "a/b ", "Ani, SE, MM,\n"])
def test_work_is_linear_in_the_text(unit: str) -> None:
    normalise(unit * 50)
    once, twice = steps(unit * 200), steps(unit * 400)
    assert twice <= 2.1 * once


@pytest.mark.parametrize("module", [forms, normalise_module, shortening], ids=lambda module: module.__name__)
def test_examples_of_the_documentation(module: ModuleType) -> None:
    results = doctest.testmod(module)
    assert results.attempted > 0
    assert results.failed == 0

"""What an ambiguous form is in its context, for the stages behind the lexicon."""

from __future__ import annotations

import pytest

from beritaparse import parse_article
from beritaparse.language.settle import settle
from beritaparse.language.tokens import tokenise
from beritaparse.lexicon.matcher import default_matcher
from beritaparse.lexicon.rows import Body, PersonTitle


def bodies(text: str, form: str) -> list[str]:
    """The bodies that a form of a text can still be."""
    matches = settle(text, default_matcher().find(text, tokenise(text)))
    return [
        entry.row.name
        for match in matches
        if text[match.start : match.end] == form
        for entry in match.entries
        if isinstance(entry.row, Body)
    ]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Sebanyak 40 PMI dipulangkan dari Malaysia.", "PMI", []),
        ("Relawan PMI menggelar donor darah.", "PMI", ["Palang Merah Indonesia"]),
        ("Pelunasan PBB jatuh tempo September.", "PBB", []),
        ("Kepala BKD mengumumkan seleksi CPNS.", "BKD", ["Badan Kepegawaian Daerah"]),
        ("PT Mulia Rasa Prima (MRP) digugat. Direksi MRP bungkam.", "MRP", []),
        ("Majelis Rakyat Papua (MRP) bersidang.", "MRP", ["Majelis Rakyat Papua"]),
        ("Kepala BKD memaparkan realisasi pajak dan aset.", "BKD", ["Badan Keuangan Daerah"]),
    ],
)
def test_bodies(text: str, form: str, expected: list[str]) -> None:
    assert bodies(text, form) == expected


def test_nothing_else_changes() -> None:
    text = "Camat Rini Astuti, SE dan KPU Bangli rapat."
    matches = default_matcher().find(text, tokenise(text))
    assert settle(text, matches) == matches
    titles = [entry for match in matches for entry in match.entries if isinstance(entry.row, PersonTitle)]
    assert any(entry.row.canonical == "S.E." for entry in titles)


def test_migrant_workers_are_no_body() -> None:
    article = parse_article("LOMBOK - Sebanyak 40 PMI dipulangkan dari Malaysia, Senin (2/9/2024).")
    assert [body.name for body in article.institutions] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("BANTUL - DKP membuka pasar murah beras di alun-alun.", ["Dinas Ketahanan Pangan Kabupaten Bantul"]),
        ("BANTUL - DKP menyalurkan jaring kepada nelayan.", ["Dinas Kelautan dan Perikanan Kabupaten Bantul"]),
        ("BANTUL - MA menolak kasasi jaksa.", ["Mahkamah Agung"]),
        ("BANTUL - Siswa MA Negeri 2 menjuarai lomba.", []),
    ],
)
def test_short_forms_that_the_text_speaks_for(text: str, names: list[str]) -> None:
    assert [body.name for body in parse_article(text).institutions] == names

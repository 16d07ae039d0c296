"""Lines that a page broke inside a sentence, and those that it did not."""

from __future__ import annotations

import pytest

from beritaparse import parse_article
from beritaparse.language.repair import repair

#: A text as scraped, and its reading copy.
CASES = [
    # a link on a line of its own, its neighbours in small letters
    (
        "Gubernur Banten\n\nAji Prabu\n\nmeresmikan gedung baru bagi warga Serang, Selasa (10/6/2025).",
        "Gubernur Banten Aji Prabu meresmikan gedung baru bagi warga Serang, Selasa (10/6/2025).",
    ),
    # an office that stands alone
    (
        "Gubernur Jakarta\n\nPramudya\n\nAnung membuka acara bagi para pedagang pasar di Jakarta.",
        "Gubernur Jakarta Pramudya Anung membuka acara bagi para pedagang pasar di Jakarta.",
    ),
    # a mark opens what goes on
    (
        "Jalan itu akan diperbaiki dalam tahun ini juga,\nkata Aji Prabu kepada\n\ndetikBali\n\n, Senin (9/6/2025).",
        "Jalan itu akan diperbaiki dalam tahun ini juga, kata Aji Prabu kepada detikBali, Senin (9/6/2025).",
    ),
    (
        "Mereka menggelar belanja hingga tengah malam (\nmidnight sale\n), juga pameran batik.",
        "Mereka menggelar belanja hingga tengah malam (midnight sale), juga pameran batik.",
    ),
    # a sentence barely begun takes the fragments behind it
    (
        "Warga menanti malam bebas kendaraan di Jakarta. Gubernur\n\nJakarta\n\nAji Prabu mengatakan siap.",
        "Warga menanti malam bebas kendaraan di Jakarta. Gubernur Jakarta Aji Prabu mengatakan siap.",
    ),
]

#: Texts whose lines stay as they are.
WHOLE = [
    "Bupati Bangli Buka Rapat Kerja Tahunan\n\nBANGLI - Bupati membuka rapat kerja di Bangli.",
    "Hadir pula:\n\nkepala dinas, camat, dan perbekel se-Kabupaten Bangli;\n\nwarga sekitar.",
    "Rapat ditutup dengan doa bersama para tamu.\n\n(bel/azh)\n\nrapat kerja\n\nbangli\n\nbupati",
    "Warga Bangli Menanti Jalan Baru yang Dijanjikan Sejak Lama\n\n(aji/rai)\n\njalan rusak",
    "Syarat bagi pelamar sebagai berikut:\n\na. warga negara Indonesia\n\nb. berusia paling tinggi 35 tahun",
    "Via:\n\nAji Prabu\n\nbupati bangli dapur gizi OPD Organisasi Perangkat Daerah pejabat pembangunan",
]


@pytest.mark.parametrize(("source", "text"), CASES)
def test_lines_are_joined(source: str, text: str) -> None:
    assert repair(source).text == text


@pytest.mark.parametrize("source", WHOLE)
def test_lines_stay(source: str) -> None:
    assert repair(source).text == source


def test_records_point_into_the_broken_lines() -> None:
    source = CASES[0][0]
    article = parse_article(source)
    (official,) = article.officials
    assert official.name == "Aji Prabu"
    assert [span.text for span in official.mentions] == ["Gubernur Banten\n\nAji Prabu"]
    assert all(source[span.start : span.end] == span.text for span in official.mentions)

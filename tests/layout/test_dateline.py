"""Datelines in the styles of press offices and papers."""

from __future__ import annotations

import pytest

from beritaparse.layout.parts import read_layout

REST = "Bupati Wayan Sudarta membuka rapat kesiapan pasar murah bersama para camat di kantornya, Minggu (29/9/2024)."

#: (dateline as written, place, outlet)
DATELINES = [
    ("BANGLI - ", "BANGLI", None),
    ("SUNGAI PENUH – ", "SUNGAI PENUH", None),
    ("SUNGAI PENUH- ", "SUNGAI PENUH", None),
    ("Padang -- ", "Padang", None),
    ("WONOSOBO. ", "WONOSOBO", None),
    ("Wonosobo. ", "Wonosobo", None),
    ("KOTA BEKASI - ", "KOTA BEKASI", None),
    ("Tulang Bawang, Lampung – ", "Tulang Bawang", None),
    ("Liputan6.com, Jakarta - ", "Jakarta", "Liputan6.com"),
    ("TRIBUN-BALI.COM, MANGUPURA - ", "MANGUPURA", "TRIBUN-BALI.COM"),
    ("TRIBUNPEKANBARU.COM,PEKANBARU- ", "PEKANBARU", "TRIBUNPEKANBARU.COM"),
    ("Jakarta, CNN Indonesia -- ", "Jakarta", "CNN Indonesia"),
    ("JAKARTA, KOMPAS.com – ", "JAKARTA", "KOMPAS.com"),
    ("LIWA (Lampost.co) -- ", "LIWA", "Lampost.co"),
    ("Bandarlampung (ANTARA) - ", "Bandarlampung", "ANTARA"),
    ("Liwa ( Lampost.co )\n\n– ", "Liwa", "Lampost.co"),
    ("Kolonodale, MCDD – ", "Kolonodale", "MCDD"),
    ("KOMPAS.com - ", None, "KOMPAS.com"),
    ("Kabarbangli.com--", None, "Kabarbangli.com"),
    ("Giri Menang, 4 Juni 2024", "Giri Menang", None),
    ("Lombok Barat, 21/8/2023 - ", "Lombok Barat", None),
    ("Jakarta\n-\n", "Jakarta", None),
]


@pytest.mark.parametrize(("written", "place", "outlet"), DATELINES)
def test_dateline(written: str, place: str | None, outlet: str | None) -> None:
    text = f"Bupati Buka Rapat Pasar Murah\n\n{written}{REST}\n\nWarga menyambutnya dengan gembira."
    layout = read_layout(text)
    assert layout.dateline is not None
    assert layout.dateline.place == place
    assert (layout.outlet and layout.outlet.text) == outlet
    assert text[layout.body_start :].startswith(REST)
    assert text[layout.dateline.start : layout.dateline.end] == layout.dateline.text
    assert layout.headline is not None


@pytest.mark.parametrize(
    "start",
    [
        "Bupati Bangli - Wayan Sudarta - ",
        "Dinas Kesehatan (Dinkes) - ",
        "Anak-anak sekolah dan ",
        "Wakil Bupati Wonosobo, Made Artha, dan ",
        "Jumat (31/8/2018) ",
        "Rapat Koordinasi – ",
    ],
)
def test_no_dateline(start: str) -> None:
    assert read_layout(start + REST).dateline is None

"""The region of a dateline."""

from __future__ import annotations

import pytest

from beritaparse import parse_article


@pytest.mark.parametrize(
    ("dateline", "code"),
    [
        ("BANGLI - ", "51.06"),
        ("Bangli (ANTARA) - ", "51.06"),
        ("SUNGAI PENUH – ", "15.72"),
        ("TRIBUN-BALI.COM, MANGUPURA - ", "51.03"),
        ("KOTA BEKASI - ", "32.75"),
        ("Kabarbangli.com - ", None),
        ("Pekon Hanakau – ", None),
    ],
)
def test_code_of_a_dateline(dateline: str, code: str | None) -> None:
    article = parse_article(f"{dateline}Bupati membuka rapat kesiapan pasar murah bersama para camat di kantornya.")
    assert article.dateline is not None
    assert article.dateline.code == code


def test_home_decides_between_regions_of_one_name() -> None:
    text = "MALANG - Bupati Malang Made Artha dan Pemkab Malang membuka rapat. Kabupaten Malang siap."
    dateline = parse_article(text).dateline
    assert dateline is not None
    assert dateline.code == "35.07"

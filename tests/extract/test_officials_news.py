"""Officials as outlets of all kinds write them: sentences with invented persons, and what is read from them."""

from __future__ import annotations

import pytest

from beritaparse import parse_article

_BEFORE = "BULELENG - Pemerintah Kabupaten Buleleng menggelar rapat, Senin (2/6/2025). "

#: A sentence, and each official's name with the titles in full and the places or units.
READ = [
    # places abroad begin no name and have nothing from home
    (
        "Presiden Amerika Serikat (AS) Ronald Tamper bertemu Gubernur California Kevin Nielsen.",
        [("Ronald Tamper", "Presiden", "Amerika Serikat"), ("Kevin Nielsen", "Gubernur", "California")],
    ),
    (
        "Hadir Gubernur Prefektur Shizuoka Hiro Nakata dan Wali Kota Shimoda City.",
        [("Hiro Nakata", "Gubernur", "Prefektur Shizuoka"), (None, "Wali Kota", "Shimoda City")],
    ),
    (
        "Perdana Menteri Jepang Kenji Morita dan Menteri Luar Negeri Singapura Vincent Tan hadir.",
        [("Kenji Morita", "Perdana Menteri", "Jepang"), ("Vincent Tan", "Menteri Luar Negeri", "Singapura")],
    ),
    # but some of their names are names of persons
    (
        "Hadir Bupati Oman Sahrudin dan Wakil Bupati Paris Hidayanto.",
        [("Oman Sahrudin", "Bupati", "Kabupaten Buleleng"), ("Paris Hidayanto", "Wakil Bupati", "Kabupaten Buleleng")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=lambda value: value if isinstance(value, str) else "")
def test_officials(sentence: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    found = [
        (
            official.name,
            office.title_full,
            office.unit or (office.jurisdiction.name if office.jurisdiction else None),
        )
        for official in parse_article(_BEFORE + sentence, published="2025-06-03").officials
        for office in official.offices
    ]
    assert found == expected

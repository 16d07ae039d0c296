"""Names of districts and villages."""

from __future__ import annotations

import pytest

from beritaparse.lexicon.places import district_names, squeezed, village_names


@pytest.mark.parametrize("name", ["Kintamani", "Rao Selatan", "Gunung Sari", "Gunungsari", "Paal Merah"])
def test_districts(name: str) -> None:
    assert squeezed(name) in district_names()


@pytest.mark.parametrize("name", ["Kayubihi", "Bulu Tellue", "Sukamukti", "Lamteumen Timur"])
def test_villages(name: str) -> None:
    assert squeezed(name) in village_names()


@pytest.mark.parametrize("name", ["Bambang", "Rahmat", "Asep", "Hidayat"])
def test_names_of_persons_are_no_places(name: str) -> None:
    assert squeezed(name) not in district_names() | village_names()

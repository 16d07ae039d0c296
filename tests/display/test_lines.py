"""Records in words."""

from __future__ import annotations

import pytest

from beritaparse.display.lines import office, office_words
from beritaparse.records import Acting, Jurisdiction, Office, Status


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("Plt", "Wali Kota", None, "Kota Denpasar"), "Plt. Wali Kota Denpasar"),
        ((None, "Kepala Desa", None, "Desa Batur"), "Kepala Desa Batur"),
        ((None, "Bupati", None, "Kabupaten Bangli"), "Bupati Kabupaten Bangli"),
        (("Ad interim", "Menteri Perhubungan", None, None), "Ad interim Menteri Perhubungan"),
        (
            (None, "Komandan Komando Distrik Militer", "1626/Bangli", None),
            "Komandan Komando Distrik Militer 1626/Bangli",
        ),
        ((None, "Kota", None, "Kota"), "Kota"),
    ],
)
def test_an_office_in_words(parts: tuple[str | None, str, str | None, str | None], expected: str) -> None:
    assert office_words(*parts) == expected


def test_code_and_status() -> None:
    row = Office("Bupati", "Bupati", Acting.PJ, Status.FORMER, Jurisdiction("Kabupaten Bangli", code="51.06"))
    assert office(row) == "Pj. Bupati Kabupaten Bangli [51.06] (former)"

"""The years that a text leaves open, and the day of an article without any."""

from __future__ import annotations

import pytest

from beritaparse import parse_article

#: Each row: the text, when it was published, and the values of its dates in order, years alone left out.
ROWS = [
    # the year stands right before it
    (
        "Selama tahun 2023 periode Januari sampai Maret, 40 izin terbit.",
        "2024-09-30",
        ["2023-01/2023-03"],
    ),
    ("Lahan dibayar di tahun 2025 bulan Februari.", "2024-06-07", ["2025-02"]),
    ("Rapat itu terjadi tahun 2023 tanggal 5 Mei.", "2024-06-07", ["2023-05-05"]),
    ("Plastik sekali pakai dilarang pada Januari (2025).", "2024-06-10", ["2025-01"]),
    # a year opens the clause
    (
        "Tahun 2023 misalnya, pendaftaran dibuka 1 April hingga 30 April, sedangkan tahun 2022 mulai 15 Mei.",
        "2024-06-09",
        ["2023-04-01/2023-04-30", "2022-05-15"],
    ),
    ("APBD tahun 2025 disahkan pada 30 Mei.", "2024-06-09", ["2024-05-30"]),
    # another place tells the year of the same day, or that it is next year
    (
        "Yang berubah per 1 Januari ialah pelaksananya. Mulai 1 Januari 2025 semua lewat badan itu.",
        "2024-05-26",
        ["2025-01-01", "2025-01-01"],
    ),
    (
        "Yang berubah per 1 Januari ialah pelaksananya. Mulai 1 Januari tahun depan semua lewat badan itu.",
        "2024-05-26",
        ["2025-01-01", "2025-01-01"],
    ),
    # dates in a row
    (
        "Mulai 1 Juni ekspor lewat badan itu. Kemudian, mulai 1 September hingga 31 Desember, eksportir boleh pindah.",
        "2024-05-25",
        ["2024-06-01", "2024-09-01/2024-12-31"],
    ),
    (
        "Mulai 1 Juni ekspor lewat badan itu. Yang berubah per 1 Januari ialah pelaksananya.",
        "2024-05-26",
        ["2024-06-01", "2025-01-01"],
    ),
    (
        "Gladi pada Agustus, uji coba Oktober, dan peluncuran pada Desember.",
        "2024-05-27",
        ["2024-08", "2024-10", "2024-12"],
    ),
    # a date of long ago begins no row
    ("Izin keluar 24 Agustus 2018. Izin minuman hanya sampai Desember.", "2024-08-06", ["2018-08-24", "2024-12"]),
    # news that came out after the day that it announces
    ("Bus itu beroperasi mulai 1 Juli mendatang.", "2024-07-09", ["2024-07-01"]),
    ("Sapi diserahkan paling lambat 5 Juni mendatang.", "2024-06-10", ["2024-06-05"]),
    # but not one of long before, and nothing past is still to come
    ("Festival digelar April mendatang.", "2024-06-20", ["2025-04"]),
    ("Jalan itu rusak sejak 20 Februari lalu.", "2024-01-25", ["2023-02-20"]),
]


@pytest.mark.parametrize(("text", "published", "expected"), ROWS)
def test_open_years(text: str, published: str, expected: list[str]) -> None:
    found = [item.value for item in parse_article(text, published=published).dates]
    assert [value for value in found if value and not value.isdigit()] == expected


def test_what_was_settled_stays_partial() -> None:
    (first, _) = parse_article("Per 1 Januari berubah. Mulai 1 Januari 2025 berlaku.", published="2024-05-26").dates
    assert (first.value, first.relation) == ("2025-01-01", "partial")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 19 August is a Monday in 2019 and 2024: a term of office begins in the year of the news
        ("Anggota DPRD terpilih periode 2019-2024 dilantik Senin (19/8).", "2019-08-19"),
        ("Festival Kopi Tahun 2019 dibuka Sabtu (23/11).", "2019-11-23"),
        ("Festival Kopi Tahun 2020 dibuka Sabtu (23/11).", None),  # a Monday
        ("Festival Kopi dibuka Sabtu (23/11).", None),
    ],
)
def test_day_of_an_article_without_any(text: str, expected: str | None) -> None:
    assert [item.value for item in parse_article(text).dates if item.weekday or item.value is None] == [expected]

"""Offices of the republic as national news names them: presidents by their number, state companies, governors of the
central bank, and offices that are named without meaning their holder."""

from __future__ import annotations

import pytest
from news_of_officials import HOME, offices

from beritaparse import parse_article
from beritaparse.records import Status

#: A sentence, and each official's name with the titles in full and the places.
READ = [
    # the number of a holder, and more than one
    ("Hadir Presiden ke-7 RI Rahmat Hadi di Buleleng.", [("Rahmat Hadi", "Presiden", None)]),
    ("Hadir Presiden Republik Indonesia ke-6, Made Wira.", [("Made Wira", "Presiden", None)]),
    ("Hadir Wakil Presiden ke-10 dan ke-12 RI, Made Wira.", [("Made Wira", "Wakil Presiden", None)]),
    ("Hadir Wakil Presiden ke-9 Made Wira dan warga.", [("Made Wira", "Wakil Presiden", None)]),
    # what tells the form of a company is no name
    (
        "Direktur Utama PT Pertamina (Persero) Retno Wulan menjelaskan subsidi.",
        [("Retno Wulan", "Direktur Utama PT Pertamina", None)],
    ),
    (
        "Direktur Utama PT Jasa Marga (Persero) Tbk, Made Wira menjelaskan tarif.",
        [("Made Wira", "Direktur Utama PT Jasa Marga", None)],
    ),
    (
        "Hadir Direktur Utama PT MRT Jakarta (Perseroda), Tuhirman Rai.",
        [("Tuhirman Rai", "Direktur Utama PT MRT Jakarta", None)],
    ),
    # the central bank has governors too
    (
        "Gubernur Bank Indonesia (BI) Rahmat Hadi hadir.",
        [("Rahmat Hadi", "Gubernur Bank Indonesia", None)],
    ),
    ("Deputi Gubernur BI Made Wira hadir.", [("Made Wira", "Deputi Gubernur Bank Indonesia", None)]),
    ("Hasil Rapat Dewan Gubernur akan diumumkan besok.", []),
    # initials that look like a degree
    ("Jaksa Agung ST Hendrawan hadir.", [("ST Hendrawan", "Jaksa Agung", None)]),
    # a title's short form behind the republic
    (
        "Menteri Pemuda dan Olahraga Republik Indonesia (Menpora RI) Made Wira hadir.",
        [("Made Wira", "Menteri Pemuda dan Olahraga", None)],
    ),
    # a directorate of trade within the country
    (
        "Hadir Direktur Jenderal Perdagangan Dalam Negeri Made Wira.",
        [("Made Wira", "Direktur Jenderal Perdagangan Dalam Negeri", None)],
    ),
    # another name for an office
    (
        "Presiden Rahmat Hadi tiba di Buleleng. Kepala Negara berpesan kepada warga.",
        [("Rahmat Hadi", "Presiden", None)],
    ),
    # an office that points at who spoke last, by a short name or in full, whoever is named between
    (
        'Wakil Menteri Sosial Made Rai hadir. "Kami setuju," kata Rahmat Hadi. Wakil Ketua Komisi II DPR ini berpesan.',
        [
            ("Made Rai", "Wakil Menteri Sosial", None),
            ("Rahmat Hadi", "Wakil Ketua Komisi II Dewan Perwakilan Rakyat", None),
        ],
    ),
    (
        '"Kami setuju," kata Made Sutrisna. Ketua MPR RI ke-15 ini menegaskan hal itu.',
        [("Made Sutrisna", "Ketua Majelis Permusyawaratan Rakyat", None)],
    ),
    (
        'Rahmat Hadi tiba di Buleleng. "Kami senang," kata Hadi. Mantan Gubernur Jawa Tengah (Jateng) ini berpesan.',
        [("Rahmat Hadi", "Gubernur", "Provinsi Jawa Tengah")],
    ),
    (
        'Anggota DPR RI Made Rai hadir. "Kami kecewa dengan Sekretaris Jenderal PBB ini," ujar Rai.',
        [
            ("Made Rai", "Anggota Dewan Perwakilan Rakyat", None),
            (None, "Sekretaris Jenderal PBB", None),
        ],
    ),
    # lists of offices that someone once held, and offices that are voted for
    (
        "Rahmat Hadi pernah dipercaya menjabat Kapolda Banten, Kapolda Papua (1997-1999) dan Kapolda Jawa Timur.",
        [("Rahmat Hadi", "Kepala Kepolisian Daerah", "Provinsi Banten")],
    ),
    ("Ia menjadi Kepala Dinas Sosial (1997-2003) sebelum pindah.", []),
    ("Warga memilih Presiden dan Wakil Presiden, lalu pulang.", []),
    # posts of companies and of institutes, and members that are states
    ("Hal itu disampaikan CEO dan Direktur Eksekutif Lembaga Survei.", []),
    ("Perjanjian itu ditandatangani negara anggota EAEU yakni Armenia, Belarus, dan Rusia.", []),
    # a short form of two offices
    (
        "Wakil Menteri Agraria dan Tata Ruang/Wakil Kepala Badan Pertanahan Nasional (Wamen ATR/Waka BPN), Made Rai.",
        [
            ("Made Rai", "Wakil Menteri Agraria dan Tata Ruang", None),
            ("Made Rai", "Wakil Kepala Badan Pertanahan Nasional", None),
        ],
    ),
    # documents and acts of an office, with its holder and without
    ("Warga menyambut keputusan Presiden Rahmat Hadi.", [("Rahmat Hadi", "Presiden", None)]),
    (
        "Warga mematuhi Surat Edaran Bupati, Rahmat Hadi.",
        [("Rahmat Hadi", "Bupati", HOME)],
    ),
    ("Warga mematuhi Keputusan Presiden itu.", []),
    ("Ia anggota Dewan Pertimbangan Presiden.", []),
    ("Ia keluar dari Gedung Bundar Jampidsus.", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_offices(text: str, expected: list[tuple[str | None, str | None, str | None]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Presiden ke-7 RI Rahmat Hadi tiba di Buleleng.", Status.FORMER),
        ("Presiden ke-8 RI Rahmat Hadi tiba di Buleleng.", Status.INCUMBENT),
        ("Presiden RI Rahmat Hadi tiba di Buleleng.", Status.INCUMBENT),
    ],
)
def test_number_tells_of_the_past(text: str, status: Status) -> None:
    (official,) = parse_article(text).officials
    assert official.offices[0].status is status

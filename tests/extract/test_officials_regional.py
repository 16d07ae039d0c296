"""Officials of regions: who stands before or behind an office in the ways of regional news."""

from __future__ import annotations

import pytest
from news_of_officials import HOME, offices

from beritaparse import parse_article

PMD = "Kepala Dinas Pemberdayaan Masyarakat dan Desa"

#: A sentence, and each official's name with the titles in full and the places.
READ = [
    # the name is written small in part, as it is elsewhere in the article
    (
        "Hadir Wakil Bupati Bangli Mad hasturin. Kata Mad Hasturin, jalan itu penting.",
        [("Mad hasturin", "Wakil Bupati", "Kabupaten Bangli")],
    ),
    (
        "Ketua KPU Bangli Bambang karyono hadir.",
        [("Bambang karyono", "Ketua Komisi Pemilihan Umum", "Kabupaten Bangli")],
    ),
    # a name by which a person is called, in quotation marks inside the name
    ("Wali Kota Denpasar Mundra 'Appi' Artawan hadir.", [("Mundra 'Appi' Artawan", "Wali Kota", "Kota Denpasar")]),
    # names that are weekdays too; small words of address
    (
        "Hal itu disampaikan Camat Sawan, Ahad Legiarta. Sementara itu, Ahad Legiarta Sekda Bangli berharap.",
        [("Ahad Legiarta", "Camat", "Kecamatan Sawan"), ("Ahad Legiarta", "Sekretaris Daerah", "Kabupaten Bangli")],
    ),
    ("Saat itu Gubernur Bali pak Ilham keberatan.", [("Ilham", "Gubernur", "Provinsi Bali")]),
    # brackets and names
    ('"Tadi arahan Pak Gubernur (Made Wira)," katanya.', [("Made Wira", "Gubernur", "Provinsi Bali")]),
    (
        "Kepala Bidang (Kabid) Perlindungan dan Jaminan Sosial (Linjamsos) Dinas Sosial Bangli, Rina Marlina, hadir.",
        [("Rina Marlina", "Kepala Bidang Perlindungan dan Jaminan Sosial Dinas Sosial", "Kabupaten Bangli")],
    ),
    # who stands before an office
    ("Uang itu diserahkan ke Nopriansa selaku Camat Sawan.", [("Nopriansa", "Camat", "Kecamatan Sawan")]),
    ("Sedangkan Mika Novira, Camat Sawan belum menjawab.", [("Mika Novira", "Camat", "Kecamatan Sawan")]),
    (
        "Fathurrahma, Kepala Bidang Sarana Dishub Bangli, menjelaskan hal itu. Kata Fathurrahma, jalan itu penting.",
        [("Fathurrahma", "Kepala Bidang Sarana Dinas Perhubungan", "Kabupaten Bangli")],
    ),
    ("Sawan, Sekda Bangli menjelaskan rencana itu.", [(None, "Sekretaris Daerah", "Kabupaten Bangli")]),
    (
        "H. Gede Artayasa yang sebelumnya Camat Sawan dilantik sebagai Kepala Dinas Sosial Bangli.",
        [("Gede Artayasa", "Kepala Dinas Sosial", "Kabupaten Bangli")],
    ),
    (
        "Amson Padola diketahui dilantik menjadi Kepala Dinas Sosial Bangli.",
        [("Amson Padola", "Kepala Dinas Sosial", "Kabupaten Bangli")],
    ),
    # bodies: lists that end with the villages, words written small, the part and its whole
    (
        "Kepala Dinas Sosial, Pemberdayaan Masyarakat dan Desa Kabupaten Bangli, Muawal Sola, hadir.",
        [("Muawal Sola", "Kepala Dinas Sosial, Pemberdayaan Masyarakat dan Desa", "Kabupaten Bangli")],
    ),
    (f"{PMD} Kabupaten Bangli, Muawal Sola, hadir.", [("Muawal Sola", PMD, "Kabupaten Bangli")]),
    (
        "Kata Kabid bina marga pada Dinas Pekerjaan Umum Bangli, Robert Putra, jalan itu penting.",
        [("Robert Putra", "Kepala Bidang bina marga pada Dinas Pekerjaan Umum", "Kabupaten Bangli")],
    ),
    (
        "Kasi Tata Bangunan dan lingkungan Dinas PUPR Bangli Ferry Ajiansa hadir.",
        [
            (
                "Ferry Ajiansa",
                "Kepala Seksi Tata Bangunan dan lingkungan Dinas Pekerjaan Umum dan Penataan Ruang",
                "Kabupaten Bangli",
            )
        ],
    ),
    (
        "Kepala Sub Bagian Keuangan dan Aset Desa, Bagian Pemerintahan Setda Aldina Kusuma hadir.",
        [("Aldina Kusuma", "Kepala Sub Bagian Keuangan dan Aset Desa Bagian Pemerintahan Sekretariat Daerah", HOME)],
    ),
    (
        "Kepala Seksi Rekayasa Lalu Lintas, Lalu Rosi Ekaputra, memimpin kegiatan itu.",
        [("Lalu Rosi Ekaputra", "Kepala Seksi Rekayasa Lalu Lintas", HOME)],
    ),
    # names of hospitals and bases are no persons'
    (
        "Wakil Direktur Pelayanan RSUD R.T. Notopura Bangli dr. Prima Kusuma hadir.",
        [("Prima Kusuma", "Wakil Direktur Pelayanan Rumah Sakit Umum Daerah R.T. Notopura", "Kabupaten Bangli")],
    ),
    (
        "Hadir Danlanud Pangeran Bun Yamin, Letkol Pnb Ronal.",
        [("Ronal", "Komandan Pangkalan Tentara Nasional Indonesia AU", None)],
    ),
    (
        "Hadir Dandim Bangli Letkol C.Zi., Wiwid Widayat.",
        [("Wiwid Widayat", "Komandan Komando Distrik Militer", "Kabupaten Bangli")],
    ),
    (
        "Hadir Dirut PDAM Tirta Danu Arta Andi Wijaya dan Dirut Perumda Air Minum Tirta Kerta Raharja Budi Cakrawan.",
        [
            ("Andi Wijaya", "Direktur Perusahaan Daerah Air Minum Tirta Danu Arta", HOME),
            ("Budi Cakrawan", "Direktur Perusahaan Umum Daerah Air Minum Tirta Kerta Raharja", HOME),
        ],
    ),
    # districts: with the number of one of their health centres, and behind bodies of which most are a regency's
    (
        "Hadir Kepala Puskesmas Kepil 1, Rina Marlina, dan Kepala UPTD Puskesmas Kepil II dr. Sari Dewi.",
        [
            ("Rina Marlina", "Kepala Pusat Kesehatan Masyarakat", "Kecamatan Kepil"),
            ("Sari Dewi", "Kepala Unit Pelaksana Teknis Daerah Pusat Kesehatan Masyarakat", "Kecamatan Kepil"),
        ],
    ),
    ("Ketua PMI Samalanga, Faisal, hadir.", [("Faisal", "Ketua PMI", None)]),
    # short and long names of one office; a name behind 'bernama'
    (
        "Kata Kalakhar BPBD Bangli, Suratna, dan Kabid Perkebunan pada Disbunnak Bangli, Sumarlina, hujan deras.",
        [
            ("Suratna", "Kepala Pelaksana Badan Penanggulangan Bencana Daerah", "Kabupaten Bangli"),
            ("Sumarlina", "Kepala Bidang Perkebunan pada Dinas Perkebunan dan Peternakan", "Kabupaten Bangli"),
        ],
    ),
    (
        "Anggota DPRD Bangli bernama Hikmatula keluar.",
        [("Hikmatula", "Anggota Dewan Perwakilan Rakyat Daerah", "Kabupaten Bangli")],
    ),
    # the wife bears the husband's name
    (
        "Ketua TP PKK Bangli Ny. Sari Made Wira hadir bersama Bupati Bangli Made Wira.",
        [
            ("Sari Made Wira", "Ketua Tim Penggerak PKK", "Kabupaten Bangli"),
            ("Made Wira", "Bupati", "Kabupaten Bangli"),
        ],
    ),
    # what an office is for, with a number
    (
        "Juru Bicara Pemkab Bangli untuk COVID-19, dr. Riyatna hadir.",
        [("Riyatna", "Juru Bicara Pemerintah Kabupaten", "Kabupaten Bangli")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_officials_of_regions(sentence: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert offices(sentence) == expected


def test_first_word_of_home_stands_for_it() -> None:
    """'Wakil Wali Kota Sungai' is of Sungai Penuh, and not of a person called 'Sungai Hamid Hamdan'."""
    text = "SUNGAI PENUH - Wakil Wali Kota Sungai Hamid Hamdan hadir. Pemerintah Kota Sungai Penuh bersyukur."
    (official,) = parse_article(text).officials
    assert official.name == "Hamid Hamdan"
    assert [str(office.jurisdiction.name) for office in official.offices if office.jurisdiction] == [
        "Kota Sungai Penuh"
    ]

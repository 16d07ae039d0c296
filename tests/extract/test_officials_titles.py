"""Titles of offices where they end, what stands behind them, and whose post is none of the state's."""

from __future__ import annotations

import pytest
from news_of_officials import HOME, offices

#: A sentence, and each official's name with the titles in full and the places.
READ = [
    # the holder's name in brackets, and a short form there
    ("Hadir Mendagri (Rustandi) dan warga.", [("Rustandi", "Menteri Dalam Negeri", None)]),
    ("Hadir Kepala Dinas Kesehatan (Dinkes) dr. Sari Utami.", [("Sari Utami", "Kepala Dinas Kesehatan", HOME)]),
    # a short form whose row names the body that stands behind it
    (
        "Hal itu diungkapkan Kasi Intel Kejari Buleleng Sari Utami di pengadilan.",
        [("Sari Utami", "Kepala Seksi Intelijen Kejaksaan Negeri", HOME)],
    ),
    (
        "Hal itu diungkapkan Kasintel Sari Utami di pengadilan.",
        [("Sari Utami", "Kepala Seksi Intelijen Kejaksaan Negeri", HOME)],
    ),
    # a word of running text that begins the name behind a short form
    (
        "Hal itu diungkapkan Jaksa Penuntut Umum (JPU) Teguh Wijanarko di pengadilan.",
        [("Teguh Wijanarko", "Jaksa Penuntut Umum", HOME)],
    ),
    # a new sentence whose space was lost, and forums side by side with an office
    (
        "Hadir Kepala Dinas Sosial Bali.Sementara Andi Wira berpesan.",
        [(None, "Kepala Dinas Sosial", "Provinsi Bali")],
    ),
    (
        "Kesepakatan Gubernur Bali, Forkompimda dan Bupati.",
        [(None, "Gubernur", "Provinsi Bali"), (None, "Bupati", HOME)],
    ),
    # who holds the office stands before it: the name behind is the place's or the body's
    (
        "Hadir dr. Sari Utami selaku Direktur RSUD Cipto Mulyo juga berpesan.",
        [("Sari Utami", "Direktur Rumah Sakit Umum Daerah Cipto Mulyo", HOME)],
    ),
    (
        "Yang dilantik antara lain Rini Astuti sebagai Kepala Puskesmas Fajar Indah.",
        [("Rini Astuti", "Kepala Pusat Kesehatan Masyarakat", "Kecamatan Fajar Indah")],
    ),
    # what someone was before, in the midst of a sentence
    (
        "Bupati Made Rai hadir. Lebih lanjut, mantan Sekretaris Kabinet itu berpesan.",
        [("Made Rai", "Bupati", HOME)],
    ),
    # deputies of ministers and of the republic's bodies
    (
        "Wakil Menteri Sekretaris Negara Made Rai hadir.",
        [("Made Rai", "Wakil Menteri Sekretaris Negara", None)],
    ),
    (
        "Wakil Menteri PANRB Made Rai hadir.",
        [("Made Rai", "Wakil Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", None)],
    ),
    (
        "Wakil Kepala Badan Pembinaan Ideologi Pancasila Made Rai hadir.",
        [("Made Rai", "Wakil Kepala Badan Pembinaan Ideologi Pancasila", None)],
    ),
    # short titles written small
    ("Kata jubir KPK Made Rai kepada wartawan.", [("Made Rai", "Juru Bicara Komisi Pemberantasan Korupsi", None)]),
    ("Menurut kadinkes Made Rai kasus naik.", [("Made Rai", "Kepala Dinas Kesehatan", HOME)]),
    # any head of a district or of a region's bodies is none in particular
    ("Izin datang dari Camat setempat, selaku Ketua Satgas Banjir di wilayah.", []),
    (
        "Hadir Gubernur Jambi Aji Wira, Bupati dan Wali Kota lingkup Provinsi Jambi, serta tiga kepala OPD.",
        [("Aji Wira", "Gubernur", "Provinsi Jambi")],
    ),
    ("Hadir Kepala OPD, Sekretaris, dan warga.", []),
    # a part and the body that it is of
    (
        "Kepala Subbidang Kawasan Strategis dari Pusat Pengembangan Kementerian PU, Made Rai, hadir.",
        [("Made Rai", "Kepala Subbidang Kawasan Strategis dari Pusat Pengembangan Kementerian Pekerjaan Umum", None)],
    ),
    # English words of an enterprise's posts, and a short form of its name
    (
        "Direktur Wholesale and International Service Made Rai hadir.",
        [("Made Rai", "Direktur Wholesale and International Service", None)],
    ),
    # private posts, and heads of many bodies
    ("Ketua PHRI Made Rai dan Koordinator Aksi Aji Wira hadir.", []),
    ("Hadir Ketua IDI, Ketua Organisasi Keagamaan, dan Ketua Perguruan Tinggi Swasta.", []),
    ("Ia berterima kasih kepada Kepala Sekolah, Staf Guru, dan Staf Tata Usaha.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence[:40] for sentence, _ in READ])
def test_officials(sentence: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert offices(sentence) == expected

"""Offices that have their place from one named in the same sentence, and titles whose words go on in small letters."""

from __future__ import annotations

import pytest
from news_of_officials import BEFORE, HOME, offices

from beritaparse import parse_article

#: A sentence, and each official's name with the titles in full and the places.
READ = [
    # who stands in for the head of another region, and who stands in a list of another region's officials
    (
        "Hadir Wali Kota Mataram yang diwakili oleh Asisten Pemerintahan dan Kesejahteraan Rakyat, Made Rai, S.H.",
        [
            (None, "Wali Kota", "Kota Mataram"),
            ("Made Rai", "Asisten Pemerintahan dan Kesejahteraan Rakyat", "Kota Mataram"),
        ],
    ),
    (
        "Tampak Plt Sekda Kalteng, Made Rai, Plt Kadisdik, Aji Wira, Kepala BKAD Kalteng, Retno Wulan hadir.",
        [
            ("Made Rai", "Sekretaris Daerah", "Provinsi Kalimantan Tengah"),
            ("Aji Wira", "Kepala Dinas Pendidikan", "Provinsi Kalimantan Tengah"),
            ("Retno Wulan", "Kepala Badan Pengelolaan Keuangan dan Aset Daerah", "Provinsi Kalimantan Tengah"),
        ],
    ),
    # but not where the list is of home's officials, or a place stands on one side alone
    (
        "Hadir Gubernur Bali Aji Wira, Kepala Dinas Sosial Made Rai, dan warga.",
        [("Aji Wira", "Gubernur", "Provinsi Bali"), ("Made Rai", "Kepala Dinas Sosial", HOME)],
    ),
    # officers of one command, and a deputy of the legislature that was told of
    (
        "Hadir Dandim 1609/Buleleng Letkol Inf Made Rai diwakili Pasiter Kapten Inf Aji Wira.",
        [
            ("Made Rai", "Komandan Komando Distrik Militer", "Kabupaten Buleleng"),
            ("Aji Wira", "Perwira Seksi Teritorial", HOME),
        ],
    ),
    (
        "Ketua DPRD Bangli Made Rai hadir. Kata warga hal itu baik. "
        + "Rapat berjalan lama sekali dan dihadiri banyak orang dari berbagai desa di wilayah itu sejak pagi hari. " * 2
        + "Ia didampingi Wakil Ketua Aji Wira.",
        [
            ("Made Rai", "Ketua Dewan Perwakilan Rakyat Daerah", "Kabupaten Bangli"),
            ("Aji Wira", "Wakil Ketua Dewan Perwakilan Rakyat Daerah", HOME),
        ],
    ),
    # a body behind a comma by its short name, a link in brackets, and a people's own body
    (
        "Kepala Bidang SMP, Disdikpora Bangli, Made Rai menuturkan hal itu.",
        [
            (
                "Made Rai",
                "Kepala Bidang Sekolah Menengah Pertama Dinas Pendidikan, Kepemudaan dan Olahraga",
                "Kabupaten Bangli",
            )
        ],
    ),
    (
        "Ketua Lembaga Musyawarah Adat Suku Kamoro (Lemasko) Made Rai hadir.",
        [("Made Rai", "Ketua Lembaga Musyawarah Adat Suku Kamoro", None)],
    ),
    # two regents are told of, one of them long ago; and who only stands for an office
    (
        "Menanggapi Bupati Bangli, Made Rai, ia diam. Dahulu ditandatangani Ketut Wira Bupati Bangli.",
        [("Made Rai", "Bupati", "Kabupaten Bangli")],
    ),
    (
        "Gubernur Bali Made Rai hadir. Made Rai mencalonkan diri sebagai Bupati Bangli pada 2015.",
        [("Made Rai", "Gubernur", "Provinsi Bali")],
    ),
    # words of a title that are written small, and unknown ones in front of a department
    (
        "Kabag Administrasi pembangunan sekretariat Pemkab Bangli Made Rai berpesan.",
        [("Made Rai", "Kepala Bagian Administrasi pembangunan sekretariat", "Kabupaten Bangli")],
    ),
    (
        "Asisten I setda Bangli Made Rai hadir.",
        [("Made Rai", "Asisten Pemerintahan dan Kesejahteraan Rakyat", "Kabupaten Bangli")],
    ),
    (
        "Hadir Kabid Kesmas Dinas Kesehatan Made Rai, S.KM.",
        [("Made Rai", "Kepala Bidang Kesmas Dinas Kesehatan", HOME)],
    ),
    (
        "Hadir Kabid Pemenuhan Hak Anak Dinas Sosial Made Rai, S.H.",
        [("Made Rai", "Kepala Bidang Pemenuhan Hak Anak Dinas Sosial", HOME)],
    ),
    (
        "Kepala Dinas Pemberdayaan Masyarakat Kampung/Kelurahan (PMK), Made Rai, hadir.",
        [("Made Rai", "Kepala Dinas Pemberdayaan Masyarakat Kampung/Kelurahan", HOME)],
    ),
    # a garden's name, and a health centre that is called after its region
    (
        "Kepala UPTD Kebun Raya Liwa Sukirno Wijan, S.IP. berpesan.",
        [("Sukirno Wijan", "Kepala Unit Pelaksana Teknis Daerah Kebun Raya", "Kabupaten Lampung Barat")],
    ),
    (
        "Hadir Kepala Puskesmas Tulang Bawang 1, Hj. Retno Wulan, M.Kes.",
        [("Retno Wulan", "Kepala Pusat Kesehatan Masyarakat", "Kecamatan Tulang Bawang 1")],
    ),
    # a region's name that is a person's, and heads of bodies by their own names
    (
        "Anggota DPR RI Arya Bima mengatakan hal itu.",
        [("Arya Bima", "Anggota Dewan Perwakilan Rakyat", None)],
    ),
    (
        "Hadir Ketua Bawaslu, Ketua Dekranasda, dan Kepala Dinas.",
        [
            (None, "Ketua Badan Pengawas Pemilihan Umum", HOME),
            (None, "Ketua Dewan Kerajinan Nasional Daerah", HOME),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence[:40] for sentence, _ in READ])
def test_officials(sentence: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert offices(sentence) == expected


def test_a_place_taken_from_beside_is_marked_so() -> None:
    text = "Hadir Wali Kota Mataram diwakili Kepala Dinas Sosial Made Rai, S.H."
    office = parse_article(BEFORE + text).officials[1].offices[0]
    assert office.jurisdiction is not None
    assert (office.jurisdiction.code, office.jurisdiction.source) == ("52.71", "inherited:mention")

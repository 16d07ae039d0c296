"""Seats of legislatures with their parliamentary group, and offices whose titles read unlike the usual ones."""

from __future__ import annotations

import pytest

from beritaparse import parse_article

_BEFORE = "BULELENG - Pemerintah Kabupaten Buleleng menggelar rapat, Senin (2/6/2025). "

#: A sentence, the official's name, the title in full and the region.
FULL = [
    # the group behind the seat is of whom, and no part of the title
    (
        "Hadir Anggota Komisi II DPR RI Fraksi PKS, Rahmat Hadi, dan rombongan.",
        "Rahmat Hadi",
        "Anggota Komisi II Dewan Perwakilan Rakyat Republik Indonesia",
        None,
    ),
    (
        "Anggota DPRD Buleleng dari Fraksi PDI Perjuangan, Rahmat Hadi menyampaikan aspirasi.",
        "Rahmat Hadi",
        "Anggota Dewan Perwakilan Rakyat Daerah",
        "Kabupaten Buleleng",
    ),
    (
        "Wakil Ketua Komisi IX DPR RI dari Fraksi NasDem Rahmat Hadi hadir.",
        "Rahmat Hadi",
        "Wakil Ketua Komisi IX Dewan Perwakilan Rakyat Republik Indonesia",
        None,
    ),
    (
        "Ketua Komisi III DPRD Buleleng, Rahmat Hadi mengatakan hal itu.",
        "Rahmat Hadi",
        "Ketua Komisi III Dewan Perwakilan Rakyat Daerah",
        "Kabupaten Buleleng",
    ),
    # not every council is the DPRD
    ("Ketua Dewan Juri Rahmat Hadi hadir.", "Rahmat Hadi", "Ketua Dewan Juri", "Kabupaten Buleleng"),
    ("Ketua Dewan Kesenian Buleleng Rahmat Hadi hadir.", "Rahmat Hadi", "Ketua Dewan Kesenian", "Kabupaten Buleleng"),
    # short titles of deputy ministers, departments known by a short name
    ("Wamenkes Rahmat Hadi hadir.", "Rahmat Hadi", "Wakil Menteri Kesehatan", None),
    ("Wamen PU Rahmat Hadi hadir.", "Rahmat Hadi", "Wakil Menteri Pekerjaan Umum", None),
    (
        "Kabid Poldagri Kesbangpol Rahmat Hadi hadir.",
        "Rahmat Hadi",
        "Kepala Bidang Poldagri Badan Kesatuan Bangsa dan Politik",
        "Kabupaten Buleleng",
    ),
    # staff of a regional office are of the region, heads of the republic's bodies of none
    (
        "Staf Khusus Gubernur Bali Bidang Ekonomi, Rahmat Hadi, hadir.",
        "Rahmat Hadi",
        "Staf Khusus Gubernur Bidang Ekonomi",
        "Provinsi Bali",
    ),
    (
        "Kepala Badan Pengawas Obat dan Makanan (BPOM RI) Rahmat Hadi hadir.",
        "Rahmat Hadi",
        "Kepala Badan Pengawas Obat dan Makanan",
        None,
    ),
    (
        "Kepala Kantor Komunikasi Kepresidenan Rahmat Hadi hadir.",
        "Rahmat Hadi",
        "Kepala Kantor Komunikasi Kepresidenan",
        None,
    ),
    # an initial before a word that is a word of running text, and one before a name behind 'seperti'
    (
        "Kadis PUPR M. Puncak Setiawan hadir.",
        "M. Puncak Setiawan",
        "Kepala Dinas Pekerjaan Umum dan Penataan Ruang",
        "Kabupaten Buleleng",
    ),
    (
        "Turut hadir tokoh seperti Rahmat Hadi (mantan Bupati Buleleng).",
        "Rahmat Hadi",
        "Bupati",
        "Kabupaten Buleleng",
    ),
    ("Rahmat Hadi segera disahkan menjadi Bupati Buleleng.", "Rahmat Hadi", "Bupati", "Kabupaten Buleleng"),
]


@pytest.mark.parametrize(("sentence", "name", "title", "place"), FULL)
def test_titles_in_full(sentence: str, name: str, title: str, place: str | None) -> None:
    officials = {official.name: official for official in parse_article(_BEFORE + sentence).officials}
    assert name in officials
    (office,) = officials[name].offices
    assert office.title_full == title
    assert (office.jurisdiction.name if office.jurisdiction else None) == place


def test_a_list_of_members_behind_their_group() -> None:
    text = (
        "Hadir Anggota DPRD Buleleng Fraksi Golkar di antaranya Rahmat Hadi, Siti Aminah, dan Wayan Sukarta. "
        "Rapat dibuka drs. H. Budi Santoso selaku Pj Sekda."
    )
    officials = {official.name: official for official in parse_article(_BEFORE + text).officials}
    for name in ("Rahmat Hadi", "Siti Aminah", "Wayan Sukarta"):
        assert [office.title for office in officials[name].offices] == ["Anggota DPRD"]
    assert [prefix.text for prefix in officials["Budi Santoso"].prefixes] == ["drs.", "H."]


def test_any_head_of_region_is_no_one() -> None:
    officials = parse_article(_BEFORE + "Sejumlah mantan kepala daerah dan Kepala Daerah lain hadir.").officials
    assert officials == ()

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
        "Rapat dibuka drs. H. Budi Sasmita selaku Pj Sekda."
    )
    officials = {official.name: official for official in parse_article(_BEFORE + text).officials}
    for name in ("Rahmat Hadi", "Siti Aminah", "Wayan Sukarta"):
        assert [office.title for office in officials[name].offices] == ["Anggota DPRD"]
    assert [prefix.text for prefix in officials["Budi Sasmita"].prefixes] == ["drs.", "H."]


def test_any_head_of_region_is_no_one() -> None:
    officials = parse_article(_BEFORE + "Sejumlah mantan kepala daerah dan Kepala Daerah lain hadir.").officials
    assert officials == ()


def test_the_chair_and_members_of_a_committee_named_before() -> None:
    text = (
        "Susunan Pansus Raperda RTRW antara lain, Ketua, Rahmat Hadi, S.H., Wakil Ketua, Drs. Made Wira, serta "
        "Anggota, Insinyur Siti Aminah, Wayan Sukarta, S.Sos., dan Budi Sasmita."
    )
    officials = {official.name: official for official in parse_article(_BEFORE + text).officials}
    assert {name: official.offices[0].title for name, official in officials.items()} == {
        "Rahmat Hadi": "Ketua Pansus",
        "Made Wira": "Wakil Ketua Pansus",
        "Siti Aminah": "Anggota Pansus",
        "Wayan Sukarta": "Anggota Pansus",
        "Budi Sasmita": "Anggota Pansus",
    }


def test_a_region_behind_a_group_is_no_person() -> None:
    text = "Hadir jajaran Anggota DPRD Fraksi Nasdem Kabupaten Buleleng."
    assert [official.name for official in parse_article(_BEFORE + text).officials] == []


#: A sentence, the names of the bodies besides the regency's own government.
BODIES = [
    (
        "Bantuan dari Dinas Sosial, BPBD, serta Dinas Ketahanan Pangan Buleleng diterima.",
        [
            "Dinas Sosial Kabupaten Buleleng",
            "Badan Penanggulangan Bencana Daerah Kabupaten Buleleng",
            "Dinas Ketahanan Pangan Kabupaten Buleleng",
        ],
    ),
    (
        "Tim terdiri dari Dinas Perizinan, Perdagangan, Pol PP, dan lainnya.",
        ["Dinas Perizinan Kabupaten Buleleng", "Satuan Polisi Pamong Praja Kabupaten Buleleng"],
    ),
    (
        "Dinas Koperasi, UKM dan Perdagangan Buleleng hadir.",
        ["Dinas Koperasi, Usaha Kecil dan Menengah dan Perdagangan Kabupaten Buleleng"],
    ),
    ("Balai Taman Nasional Aketajawe dan Lolobata menutup jalur.", ["Balai Taman Nasional Aketajawe dan Lolobata"]),
]


@pytest.mark.parametrize(("sentence", "names"), BODIES)
def test_bodies_side_by_side_and_names_of_two_parts(sentence: str, names: list[str]) -> None:
    bodies = [body.name for body in parse_article(_BEFORE + sentence).institutions]
    assert bodies[1:] == names


def test_two_offices_behind_a_name_in_brackets_and_an_inspector_in_a_list() -> None:
    text = (
        "Hadir Made Rahmat (mantan Wakil Wali Kota Denpasar/Penjabat Bupati Buleleng). "
        "Turut hadir Sekretaris Daerah, Inspektur, dan Ketua APDESI Kabupaten Buleleng."
    )
    officials = parse_article(_BEFORE + text).officials
    assert [office.title for office in officials[0].offices] == ["Wakil Wali Kota", "Bupati"]
    assert [official.offices[0].title for official in officials[1:]] == [
        "Sekretaris Daerah",
        "Inspektur",
        "Ketua APDESI",
    ]


#: A sentence and the offices without a name that it tells of.
UNNAMED = [
    ("Camat Sukasada ini memberi arahan.", ["Camat"]),
    ("Kedua Bupati/Walikota bersama DPRD agar memproses hasil itu.", []),
    ("Surat konfirmasi Gubernur Bali diterima.", []),
]


@pytest.mark.parametrize(("sentence", "titles"), UNNAMED)
def test_offices_without_a_name(sentence: str, titles: list[str]) -> None:
    officials = parse_article(_BEFORE + sentence).officials
    assert [official.offices[0].title for official in officials] == titles


def test_an_office_with_ini_is_the_person_named_before() -> None:
    text = "Rapat dipimpin Camat Sukasada Made Rahmat. Ketua Forum Camat Buleleng ini memberi arahan."
    (official,) = parse_article(_BEFORE + text).officials
    assert official.name == "Made Rahmat"


def test_a_regent_in_an_article_that_names_one_regency_and_the_province() -> None:
    text = (
        "Kantor kecamatan di Sukabumi, Jawa Barat, ambruk. Gubernur Jawa Barat dan Pemerintah Provinsi Jawa Barat "
        "prihatin, kata Bupati Rahmat Hadi."
    )
    officials = {official.name: official for official in parse_article(text, published="2016-11-03").officials}
    place = officials["Rahmat Hadi"].offices[0].jurisdiction
    assert place is not None
    assert place.name == "Kabupaten Sukabumi"


def test_a_dprk_written_out() -> None:
    text = "Ketua Dewan Perwakilan Rakyat Kabupaten (DPRK) Aceh Barat Daya (Abdya) Rahmat Hadi hadir."
    (official,) = parse_article(text).officials
    assert official.name == "Rahmat Hadi"
    assert official.offices[0].jurisdiction is not None
    assert official.offices[0].jurisdiction.name == "Kabupaten Aceh Barat Daya"


def test_a_head_of_a_city_school_and_of_a_department_with_initials_in_its_name() -> None:
    text = (
        "Kepala Sekolah SDN 3 Kota Tangerang, Made Rahma, menyebutkan itu. "
        "Hadir Plt. Kepala Dinas Koperasi, UKM, Perdagangan dan Perindustrian (Diskopdagin), Rahmat Hadi."
    )
    officials = {official.name: official for official in parse_article(_BEFORE + text).officials}
    assert officials["Made Rahma"].offices[0].unit == "SDN 3 Kota Tangerang"
    assert officials["Rahmat Hadi"].offices[0].title == "Kepala Dinas Koperasi, UKM, Perdagangan dan Perindustrian"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ia melantik 14 Kepala UPTD Puskesmas.",
        "Hadir Kapolres Buleleng lainnya.",
        "Sesuai edaran Pak Gubernur, sekolah libur.",
    ],
)
def test_groups_and_documents_are_no_official(sentence: str) -> None:
    assert parse_article(_BEFORE + sentence).officials == ()


def test_names_glued_to_their_neighbours_where_links_stood() -> None:
    text = (
        "JAKARTA - Gubernur DKI JakartaPramono Hadimenyatakan siap. "
        "Bazar dibuka Wakil Gubernur DKI Jakarta,Made Rahmat."
    )
    article = parse_article(text)
    assert [official.name for official in article.officials] == ["Pramono Hadi", "Made Rahmat"]
    for official in article.officials:
        for mention in official.mentions:
            assert text[mention.start : mention.end] == mention.text


#: A sentence and the title in full; heads of private companies are reported as little as before.
ENTERPRISES = [
    ("Direktur Utama PT Bank BPD Bali Rahmat Hadi hadir.", ["Direktur Utama PT Bank BPD Bali"]),
    ("Direktur Utama PT PLN (Persero) Rahmat Hadi hadir.", ["Direktur Utama PT Perusahaan Listrik Negara"]),
    ("Direktur Utama PT MRT Jakarta Rahmat Hadi hadir.", ["Direktur Utama PT MRT Jakarta"]),
    ("Direktur Utama PT Bank Sejahtera Rahmat Hadi hadir.", []),
    ("Wakil Ketua I DPRD Buleleng Rahmat Hadi hadir.", ["Wakil Ketua I Dewan Perwakilan Rakyat Daerah"]),
    ("Komandan Korem (Danrem) 163/Wira Satya Rahmat Hadi hadir.", ["Komandan Komando Resor Militer"]),
]


@pytest.mark.parametrize(("sentence", "titles"), ENTERPRISES)
def test_heads_of_enterprises_and_titles_with_numbers(sentence: str, titles: list[str]) -> None:
    officials = parse_article(_BEFORE + sentence).officials
    assert [official.offices[0].title_full for official in officials] == titles

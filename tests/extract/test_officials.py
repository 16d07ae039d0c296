"""Officials: sentences of the genre, with invented persons, and what is read from them."""

from __future__ import annotations

import pytest

from beritaparse import parse_article
from beritaparse.pipeline import default_pipeline
from beritaparse.records import Acting, Article, Official, Status


def officials(text: str, published: str | None = "2024-09-29") -> dict[str | None, Official]:
    """The officials of a text by name (the last one without a name under None)."""
    return {official.name: official for official in parse_article(text, published=published).officials}


def told(official: Official) -> list[str]:
    """The offices of an official in words: mark, title, place or unit."""
    rows = []
    for office in official.offices:
        place = office.unit or (office.jurisdiction.name if office.jurisdiction else None)
        status = None if office.status is Status.INCUMBENT else office.status.value
        rows.append(" ".join(part for part in (status, office.acting, office.title, place and f"@ {place}") if part))
    return rows


#: A sentence, the official's name and the offices.
OFFICES = [
    # office, place and name, with and without a comma
    ("Sekda Kabupaten Bangli, I Made Suarta, membuka rapat.", "I Made Suarta", ["Sekda @ Kabupaten Bangli"]),
    ("Bupati Sinjai Ratnawati Arifin meninjau jalan.", "Ratnawati Arifin", ["Bupati @ Kabupaten Sinjai"]),
    ("Wali Kota Bogor Danu Rahman hadir.", "Danu Rahman", ["Wali Kota @ Kota Bogor"]),
    ("Pj.Sekda Kab.Buru H.Abdul Gani Rahawarin,SE,M.Si hadir.", "Abdul Gani Rahawarin", ["Pj Sekda @ Kabupaten Buru"]),
    (
        "Penjabat (Pj.) Sekretaris Daerah Provinsi Papua Lukas Kristian Wanma hadir.",
        "Lukas Kristian Wanma",
        ["Pj Sekretaris Daerah @ Provinsi Papua"],
    ),
    # bodies: lists in their names, abbreviations in brackets, a head of a part of a body, serving another office
    (
        "Kepala Dinas Pendidikan, Pemuda, dan Olahraga (Disdikpora) Denpasar Anak Agung Gede Wirama hadir.",
        "Anak Agung Gede Wirama",
        ["Kepala Dinas Pendidikan, Pemuda, dan Olahraga @ Kota Denpasar"],
    ),
    (
        "Kepala Bagian (Kabag) Tata Pemerintahan (Tapem) Setdakab Pringsewu Fandika hadir.",
        "Fandika",
        ["Kepala Bagian Tata Pemerintahan Setdakab @ Kabupaten Pringsewu"],
    ),
    (
        "Staf Ahli Bupati Bidang Hukum, Politik dan Pemerintahan Drs. Simon Petrus Amut hadir.",
        "Simon Petrus Amut",
        ["Staf Ahli Bupati Bidang Hukum, Politik dan Pemerintahan"],
    ),
    # the region between commas, clerks and assistants, one who moves, one of a list, one addressed
    (
        "Kepala Dinas Sosial (Dinsos), Kabupaten Dompu, Nusa Tenggara Barat (NTB), Rahmadi memastikan hal itu.",
        "Rahmadi",
        ["Kepala Dinas Sosial @ Kabupaten Dompu"],
    ),
    (
        "Sekretaris Deputi Bidang Koordinasi Pangan Kemenko Perekonomian Dodi Wiratma hadir.",
        "Dodi Wiratma",
        ["Sekretaris Deputi Bidang Koordinasi Pangan Kemenko Perekonomian"],
    ),
    (
        "Asisten Perekonomian dan Keuangan Sekda DKI Jakarta, Sri Wulandari, hadir.",
        "Sri Wulandari",
        ["Asisten Perekonomian dan Keuangan Sekda @ Provinsi DKI Jakarta"],
    ),
    (
        "Kemudian Fitri Damayanti dari Kepala Dinas Sosial menjadi Kepala Dinas Perhubungan Kabupaten Bangli.",
        "Fitri Damayanti",
        ["Kepala Dinas Perhubungan @ Kabupaten Bangli"],
    ),
    (
        "Hadir warga dan Mugiarta, Kepala Dinas Pertanian Kabupaten Bangli.",
        "Mugiarta",
        ["Kepala Dinas Pertanian @ Kabupaten Bangli"],
    ),
    (
        "Kesepakatan itu diteken oleh bapak Ismail Hamdani Gubernur Aceh.",
        "Ismail Hamdani",
        ["Gubernur @ Provinsi Aceh"],
    ),
    ("Kadis Parpora Sijunjung, Afrineldi, hadir.", "Afrineldi", ["Kadis Parpora @ Kabupaten Sijunjung"]),
    ("Plt Direktur RSUD dr. Soekardi drg. Yosep Paun hadir.", "Yosep Paun", ["Plt Direktur RSUD dr. Soekardi"]),
    # units of the forces
    ("Dandim 1626/Bangli Letkol Inf I Gede Surya hadir.", "I Gede Surya", ["Dandim @ 1626/Bangli"]),
    ("Danrem 163/Wira Satya Brigjen TNI Ida Bagus Karya hadir.", "Ida Bagus Karya", ["Danrem @ 163/Wira Satya"]),
    ("Pangdam XVII/Cenderawasih Mayjen TNI Rudi Putra hadir.", "Rudi Putra", ["Pangdam @ XVII/Cenderawasih"]),
    # districts and villages: where the place ends
    ("Camat Rao Selatan Desrizal, SP hadir.", "Desrizal", ["Camat @ Kecamatan Rao Selatan"]),
    ("Kades Bulu Tellue Andi Saharuddin hadir.", "Andi Saharuddin", ["Kades @ Desa Bulu Tellue"]),
    ("Kades Asep Suhermawan hadir.", "Asep Suhermawan", ["Kades"]),
    ("Keuchik Gampong Lamteh, Zulkarnaini, hadir.", "Zulkarnaini", ["Keuchik @ Gampong Lamteh"]),
    # national offices have no region
    ("Menteri Agama RI Nasarudin Halim berkunjung ke Bangli.", "Nasarudin Halim", ["Menteri Agama"]),
    # the name in front
    ("Alfin Hakim, SH, Wali Kota Sungai Penuh, hadir.", "Alfin Hakim", ["Wali Kota @ Kota Sungai Penuh"]),
    (
        "Drs. H. Lalu Satria, M.Pd., selaku Kadis Dikpora Lombok Tengah, hadir.",
        "Lalu Satria",
        ["Kadis Dikpora @ Kabupaten Lombok Tengah"],
    ),
    (
        "Rina Marlina yang sehari-hari menjabat sebagai Camat Susut hadir.",
        "Rina Marlina",
        ["Camat @ Kecamatan Susut"],
    ),
    # several offices of one person
    (
        "Menteri Agraria dan Tata Ruang sekaligus Kepala Badan Pertanahan Nasional, Sofyan Jamil, hadir.",
        "Sofyan Jamil",
        ["Menteri Agraria dan Tata Ruang", "Kepala Badan Pertanahan Nasional"],
    ),
    # status
    (
        "Mantan Wakil Bupati Garut Hilman Budiana dipanggil.",
        "Hilman Budiana",
        ["former Wakil Bupati @ Kabupaten Garut"],
    ),
    ("Bupati Simalungun terpilih Anton Saragi hadir.", "Anton Saragi", ["elect Bupati @ Kabupaten Simalungun"]),
    (
        "Jabatan Sekda Bangli kini dijabat oleh Rahmat Hidayatullah.",
        "Rahmat Hidayatullah",
        ["Sekda @ Kabupaten Bangli"],
    ),
    # where an unknown place ends and the name begins
    ("Camat Hutaraja Melkianus Waas hadir.", "Melkianus Waas", ["Camat @ Kecamatan Hutaraja"]),
    (
        "Wali Nagari Sungai Tanang Barat Zainal Akmal hadir.",
        "Zainal Akmal",
        ["Wali Nagari @ Nagari Sungai Tanang Barat"],
    ),
    ("Kepala Desa Padang Mulyadi Santoso, Ketua BPD Padang, hadir.", "Mulyadi Santoso", ["Kepala Desa @ Desa Padang"]),
    ("Kapolresta Malang Kota Kombes Pol Arif Wibowo hadir.", "Arif Wibowo", ["Kapolresta @ Kota Malang"]),
    ("Plt. Asisten Administrasi Umum I Komang Suarta hadir.", "I Komang Suarta", ["Plt Asisten Administrasi Umum"]),
    # a hospital's name or its head, words of places in the names of departments, committees of the state
    ("Direktur RSUD dr. Gusti Ayu Widiasih hadir.", "Gusti Ayu Widiasih", ["Direktur RSUD"]),
    ("Direktur RSUD sebelumnya, dr Benny Hakim, mundur.", "Benny Hakim", ["Direktur RSUD"]),
    (
        "Kepala Dinas Pemberdayaan Masyarakat dan Pekon (DPMP) Tanggamus Mirza Hanafi hadir.",
        "Mirza Hanafi",
        ["Kepala Dinas Pemberdayaan Masyarakat dan Pekon @ Kabupaten Tanggamus"],
    ),
    ("Ketua Panitia Seleksi Prof. Dr. Rijal Hamid hadir.", "Rijal Hamid", ["Ketua Panitia Seleksi"]),
    # initials, 'Haji' and a double surname inside names
    ("Kepala Bappeda Sleman Fahmi M.S. Tomasoa hadir.", "Fahmi M.S. Tomasoa", ["Kepala Bappeda @ Kabupaten Sleman"]),
    ("Camat Sirimau Mukhtar Hi. Saleh Wahab hadir.", "Mukhtar Hi. Saleh Wahab", ["Camat @ Kecamatan Sirimau"]),
    (
        "Ketua TP PKK Sangihe Ny. Meity Sasuwuk-Lahinda hadir.",
        "Meity Sasuwuk-Lahinda",
        ["Ketua TP PKK @ Kabupaten Kepulauan Sangihe"],
    ),
]


@pytest.mark.parametrize(("text", "name", "offices"), OFFICES)
def test_offices(text: str, name: str, offices: list[str]) -> None:
    assert told(officials(text)[name]) == offices


#: A sentence, the name, and its titles and rank.
TITLES = [
    ("Bupati Bangli Dr. Drs. I Wayan Tirta, AP., M. Si. hadir.", "I Wayan Tirta", ["Dr.", "Drs.", "AP.", "M. Si."]),
    ("Kadis PMD Imanuel Djobi, S.H,M.Si hadir.", "Imanuel Djobi", ["S.H", "M.Si"]),
    ("Bupati Bangli Sumardi SE MH hadir.", "Sumardi", ["SE", "MH"]),
    ("Kepala Dinas Kesehatan Bangli Arif Surya,SSi.,APt.,MPH hadir.", "Arif Surya", ["SSi.", "APt.", "MPH"]),
    ("Kapolres Bangli AKBP Ganda Nugroho, S.I.K. hadir.", "Ganda Nugroho", ["S.I.K.", "AKBP"]),
    ("Danlanal Tahuna Letkol Laut (P) Robi Hendrik hadir.", "Robi Hendrik", ["Letkol Laut (P)"]),
    ("Bupati Aceh Tamiang, Irjen Pol (Purn.) Armia Pahlefi, hadir.", "Armia Pahlefi", ["Irjen Pol (Purn.)"]),
    ("Bupati Kolaka Utara, Sukarto Toding, M.S.P., M.A. hadir.", "Sukarto Toding", ["M.S.P.", "M.A."]),
]


@pytest.mark.parametrize(("text", "name", "titles"), TITLES)
def test_titles(text: str, name: str, titles: list[str]) -> None:
    official = officials(text)[name]
    found = [title.text for title in (*official.prefixes, *official.suffixes)]
    assert found + ([official.rank] if official.rank else []) == titles


#: Names of many naming traditions behind an office.
NAMES = [
    "I Gusti Ngurah Komang Wirya",
    "Ni Luh K. Ary Wati",
    "Sang Nyoman Sedana",
    "Andi Azis Peter Daeng Mangka",
    "La Ode Muhammad Rusmin",
    "Lalu Mohamad Hakimi",
    "Teuku Ridwan bin Abdullah",
    "Jonius Taripar P. Hutabara",
    "Absalom Amiyaram",
    "Steven O.E. Kandow",
    "Tan Hok Liang",
    "Asma' Khoirul",
    "Andreas Paru, S.H.",
    "Joune J.E. Ganda, S.E.",
    "Soni O. Alelang",
    "Sri",
]


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str) -> None:
    bare = name.partition(",")[0]
    assert bare in officials(f"Ketua DPRD Kabupaten Alor {name} hadir dalam rapat itu.")


#: Sentences in which no person holds the office that they name.
NOBODY = [
    "Hal itu diatur Peraturan Bupati Nomor 5 Tahun 2021.",
    "Acara berlangsung di Kantor Bupati Bangli.",
    "Rapat dihadiri para camat dan seluruh kepala desa.",
    "Rapat dihadiri Kepala OPD dan tokoh masyarakat.",
    "Hadir para gubernur, bupati, dan wali kota se-Indonesia.",
    "Panitia memperebutkan Piala Bupati Bangli.",
    "Ketua Yayasan Bina Anak, Salim Barus, berterima kasih.",
    "Direktur PT Sumber Rezeki Salim Barus berterima kasih.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert officials(text) == {}


def test_unnamed_offices() -> None:
    article = parse_article("Hadir Dandim 1626/Bangli, Kapolres Bangli, dan Kasatpol PP Bangli.")
    assert [told(official) for official in article.officials] == [
        ["Dandim @ 1626/Bangli"],
        ["Kapolres @ Kabupaten Bangli"],
        ["Kasatpol PP @ Kabupaten Bangli"],
    ]
    assert {official.name for official in article.officials} == {None}


PAIRS = [
    "Bupati dan Wakil Bupati Wonosobo, Aji Prabu dan Retno Wulan, hadir.",
    "Bupati dan Wakil Bupati Wonosobo Aji Prabu, S.E., M.M., dan Retno Wulan, S.Sos. hadir.",
    "Aji Prabu dan Retno Wulan resmi dilantik sebagai Bupati dan Wakil Bupati Wonosobo.",
    "Pasangan Aji Prabu-Retno Wulan dilantik sebagai Bupati dan Wakil Bupati Wonosobo.",
    "Bupati Wonosobo Aji Prabu hadir bersama wakilnya, Retno Wulan.",
]


@pytest.mark.parametrize("text", PAIRS)
def test_pairs_share_a_place(text: str) -> None:
    found = officials(text)
    assert told(found["Aji Prabu"]) == ["Bupati @ Kabupaten Wonosobo"]
    assert told(found["Retno Wulan"]) == ["Wakil Bupati @ Kabupaten Wonosobo"]


def test_holders_of_one_office_side_by_side() -> None:
    found = officials("Hadir tiga anggota KPU Bangli, yaitu Ali Sadikun, Budi Hartaya, dan Citra Ayuni.")
    assert [told(found[name]) for name in ("Ali Sadikun", "Budi Hartaya", "Citra Ayuni")] == [
        ["anggota KPU @ Kabupaten Bangli"]
    ] * 3


def test_deputies_take_the_body_named_before() -> None:
    found = officials("Hadir Ketua DPRD Bantul Ari Nawawi dan Wakil Ketua II Nur Subiyanto, S.I.Kom.")
    assert told(found["Nur Subiyanto"]) == ["Wakil Ketua II DPRD @ Kabupaten Bantul"]


def test_represented_offices_stand_beside_their_representatives() -> None:
    found = officials("Kapolres Badung diwakili Kabag Ops Kompol I Made Prama, S.H.")
    assert told(found["I Made Prama"])[0].startswith("Kabag Ops")
    assert told(found[None]) == ["Kapolres @ Kabupaten Badung"]


def test_handed_over() -> None:
    found = officials(
        "Serah terima jabatan Kapolres Bangli dari AKBP Gusti Raka kepada AKBP Made Dwi Yasa berlangsung."
    )
    assert told(found["Gusti Raka"]) == ["former Kapolres @ Kabupaten Bangli"]
    assert told(found["Made Dwi Yasa"]) == ["Kapolres @ Kabupaten Bangli"]


ARTICLE = """Bupati Buka Musrenbang

BANGLI - Penjabat sementara Bupati Bangli Dr. Rentan Suarsa, M.Si. membuka musrenbang, Senin (2/9/2024).

Pjs. Bupati Bangli berharap usulan warga dicatat. "Mari bekerja," kata Rentan.

Sementara itu, Kepala Bappeda Bangli Ketut Wirna menjelaskan anggaran. Ia menyebut 30 usulan.

"Jalan kami rusak," kata Sumarni, warga Desa Kayubihi. Kepala Bappeda mengangguk.
"""


def read(text: str) -> Article:
    return parse_article(text, published="2024-09-03")


def test_mentions_are_merged() -> None:
    officials = read(ARTICLE).officials
    assert [official.name for official in officials] == ["Rentan Suarsa", "Ketut Wirna"]
    first, second = officials
    assert [mention.text for mention in first.mentions] == [
        "Bupati",
        "Penjabat sementara Bupati Bangli Dr. Rentan Suarsa, M.Si.",
        "Pjs. Bupati Bangli",
        "Rentan",
    ]
    assert first.offices[0].acting is Acting.PJS
    assert [mention.text for mention in second.mentions] == ["Kepala Bappeda Bangli Ketut Wirna", "Kepala Bappeda"]


def test_people_tell_who_is_meant() -> None:
    document = default_pipeline().read(ARTICLE, published="2024-09-03")
    ids = {official.id: official.name for official in document.officials}
    people = {
        document.text[mention.start : mention.end]: ids.get(mention.ref or "", mention.name)
        for mention in document.people
    }
    assert people["Rentan"] == "Rentan Suarsa"
    assert people["Ia"] == "Ketut Wirna"
    assert people["Sumarni"] == "Sumarni"
    assert people["Kepala Bappeda"] == "Ketut Wirna"
    assert next(mention.ref for mention in document.people if mention.name == "Sumarni") is None


def test_offsets_are_those_of_the_text() -> None:
    text = "Bupati Bangli\u00a0Dr. I Wayan\u200bTirta, M. Si. hadir."
    article = parse_article(text)
    for official in article.officials:
        for span in (*official.mentions, *official.prefixes, *official.suffixes):
            assert text[span.start : span.end] == span.text


def test_headlines_do_not_lengthen_names() -> None:
    text = "Bupati Alfin Tinjau Jalan Rusak di Kayubihi\n\nBupati Bangli Alfin Sedana meninjau jalan yang rusak."
    assert list(officials(text)) == ["Alfin Sedana"]


def test_names_in_capitals_are_written_as_names() -> None:
    assert "Wirasto Adi Nugraha" in officials("Hadir Kapolres Bangli AKBP WIRASTO ADI NUGRAHA, S.I.K. di sana.")


def test_an_office_passes_from_one_holder_to_the_next() -> None:
    found = officials("Jabatan Kasat Reskrim diserahterimakan dari AKP Rinto Wira kepada Iptu Yosua Sinaga.")
    assert told(found["Rinto Wira"]) == ["former Kasat Reskrim"]
    assert told(found["Yosua Sinaga"]) == ["Kasat Reskrim"]


def test_links_to_other_articles_name_no_officials() -> None:
    text = "BANGLI - Bupati Bangli Made Arta hadir.\n\nBaca juga: Gubernur Jabar Larang Bangunan Baru\n\nIa pulang."
    assert list(officials(text)) == ["Made Arta"]


def test_what_someone_was_before_is_no_office_of_theirs() -> None:
    text = "Kajati Jambi Sugeng Harianto dilantik. Sebelumnya, Sugeng menjabat sebagai Kajari Bangli."
    assert told(officials(text)["Sugeng Harianto"]) == ["Kajati @ Provinsi Jambi"]

"""Officials as outlets of all kinds write them: sentences with invented persons, and what is read from them."""

from __future__ import annotations

import pytest

from beritaparse import parse_article

_HOME, DPRD = "Kabupaten Buleleng", "Ketua Dewan Perwakilan Rakyat Daerah"
WIRA = ("Made Wira", "Kepala Kepolisian Resor", _HOME)
_BEFORE = "BULELENG - Pemerintah Kabupaten Buleleng menggelar rapat, Senin (2/6/2025). "

#: A sentence, and each official's name with the titles in full and the places or units.
READ = [
    # places abroad begin no name and have nothing from home
    (
        "Presiden Amerika Serikat (AS) Ronald Tamper bertemu Gubernur California Kevin Nielsen.",
        [("Ronald Tamper", "Presiden", "Amerika Serikat"), ("Kevin Nielsen", "Gubernur", "California")],
    ),
    (
        "Hadir Gubernur Prefektur Shizuoka Hiro Nakata dan Wali Kota Shimoda City.",
        [("Hiro Nakata", "Gubernur", "Prefektur Shizuoka"), (None, "Wali Kota", "Shimoda City")],
    ),
    (
        "Perdana Menteri Jepang Kenji Morita dan Menteri Luar Negeri Singapura Vincent Tan hadir.",
        [("Kenji Morita", "Perdana Menteri", "Jepang"), ("Vincent Tan", "Menteri Luar Negeri", "Singapura")],
    ),
    # offices of the past
    (
        "Made Rai pernah menjabat sebagai Bupati Bangli. Gubernur Bali Made Rai hadir.",
        [("Made Rai", "Gubernur", "Provinsi Bali")],
    ),
    (
        "Warga ingat ketika Made Rai menjabat Wali Kota Denpasar. Wakil Presiden Made Rai hadir.",
        [("Made Rai", "Wakil Presiden", None)],
    ),
    (
        "Aji Prabu, SH, resmi dilantik sebagai Kapolres Bangli menggantikan AKBP Made Wira Kusuma.",
        [
            ("Aji Prabu", "Kepala Kepolisian Resor", "Kabupaten Bangli"),
            ("Made Wira Kusuma", "Kepala Kepolisian Resor", "Kabupaten Bangli"),
        ],
    ),
    (
        "Pj Gubernur Bali Aji Prabu Laksana hadir. Eks Wali Kota Denpasar itu juga berpesan.",
        [("Aji Prabu Laksana", "Gubernur", "Provinsi Bali")],
    ),
    ("Gubernur Bali terdahulu yakni Aji Prabu hadir.", [("Aji Prabu", "Gubernur", "Provinsi Bali")]),
    (
        "Gubernur Bali Periode 2019-2024 Aji Prabu hadir.",
        [("Aji Prabu", "Gubernur", "Provinsi Bali")],
    ),
    ("Mantan Ketua DPRD Bangli, Bali Made Rai ditahan.", [("Made Rai", DPRD, "Kabupaten Bangli")]),
    # heads of the republic's bodies have no region, heads in general are no one
    (
        "Hadir Kepala BKPM, Kepala Dinas terkait, tiga Asisten Sekda, dan Kepala Desa lingkup Kota Denpasar.",
        [(None, "Kepala Badan Koordinasi Penanaman Modal", None)],
    ),
    # titles that go on where a place or another office seems to begin
    (
        "Hadir Staf Khusus Menpora Bidang Hukum Togi Sinaga dan Sesmenpora Gumelar Wibowo.",
        [
            ("Togi Sinaga", "Staf Khusus Menpora Bidang Hukum", None),
            ("Gumelar Wibowo", "Sekretaris Kementerian Pemuda dan Olahraga", None),
        ],
    ),
    (
        "Ketua Tim Anggaran Pemerintah Daerah (TAPD) Pemkab Wajo Andi Sagita hadir.",
        [("Andi Sagita", "Ketua Tim Anggaran Pemerintah Daerah", "Kabupaten Wajo")],
    ),
    (
        "Anggota DPRD Bali daerah pemilihan Nusa Penida, Made Rai, hadir.",
        [("Made Rai", "Anggota Dewan Perwakilan Rakyat Daerah", "Provinsi Bali")],
    ),
    (
        "Direktur Utama PT PLN Batam, Kevin Foe, hadir.",
        [("Kevin Foe", "Direktur Utama PT Perusahaan Listrik Negara", "Kota Batam")],
    ),
    # short titles, a rank left out, a particle that looks like a title
    ("Aspemkesra, Eko Prabu, hadir.", [("Eko Prabu", "Asisten Pemerintahan dan Kesejahteraan Rakyat", _HOME)]),
    ("Komisioner Baznas TGH Rasyid hadir.", [("Rasyid", "Komisioner Badan Amil Zakat Nasional", _HOME)]),
    ("Dandim 1626/Bangli Inf Eko Prabu hadir.", [("Eko Prabu", "Komandan Komando Distrik Militer", "1626/Bangli")]),
    (
        "Hadir Plt Direktur RSUD Tengku Rafian dr Tengku Yulia Sari SpPD.",
        [("Tengku Yulia Sari", "Direktur Rumah Sakit Umum Daerah Tengku Rafian", _HOME)],
    ),
    # a name around a nickname, initials of a name that are a body's, a word that is no office
    ("Wali Kota Makassar, Moh Ramdan (Danny) Pomantar hadir.", [("Moh Ramdan Pomantar", "Wali Kota", "Kota Makassar")]),
    (
        "Wali Kota Makassar Moh Rasid 'Deni' Patoro hadir.",
        [("Moh Rasid 'Deni' Patoro", "Wali Kota", "Kota Makassar")],
    ),
    ("Wali Kota Makassar Ramdan 'Kota Dunia' dibahas.", [("Ramdan", "Wali Kota", "Kota Makassar")]),
    (
        "Presiden Direktur BTN Nelson Sitorus hadir.",
        [("Nelson Sitorus", "Presiden Direktur Bank Tabungan Negara", None)],
    ),
    (
        "Direktur Utama BTN Nelson LP Sitorus mengatakan hal itu.",
        [("Nelson LP Sitorus", "Direktur Utama Bank Tabungan Negara", None)],
    ),
    ("Bocah itu menjawab dengan anggukan kepala Adnan.", []),
    # the police district above a sector's is no part of its place
    (
        "Kanit Reskrim Polsek Sukawati Polres Gianyar, Ipda Faruq hadir.",
        [("Faruq", "Kepala Unit Reserse Kriminal Kepolisian Sektor", "Kecamatan Sukawati")],
    ),
    # a private body by the short form that the article explains
    ("Warga menemui Ikatan Jurnalis Televisi Bali (IJTB). Ketua IJTB Buleleng Made Rai hadir.", []),
    # an office that comes back belongs to whose it was, not to whom was named last
    (
        "Anggota DPR RI Made Rai hadir. Ketua DPRD Bali Wayan Karta hadir. Anggota Komisi IX DPR RI tersebut senang.",
        [
            ("Made Rai", "Anggota Dewan Perwakilan Rakyat", None),
            ("Made Rai", "Anggota Komisi IX Dewan Perwakilan Rakyat Republik Indonesia", None),
            ("Wayan Karta", DPRD, "Provinsi Bali"),
        ],
    ),
    # a regent by another name, and one by what people call him
    (
        "Bupati Buleleng Made Rai Ardana hadir. Rekomendasi Bupati Sukmadi terbit pada 2014.",
        [("Made Rai Ardana", "Bupati", _HOME), ("Sukmadi", "Bupati", _HOME)],
    ),
    (
        "Gubernur Bali Ahmad Heryanto hadir. Kata Gubernur Aher, siap.",
        [("Ahmad Heryanto", "Gubernur", "Provinsi Bali")],
    ),
    # a name that stands in full elsewhere, and one that someone else calls them by
    (
        "Calon terkuat adalah Gilang Putra Sasmita. Gilang adalah anggota DPRD Bali dari Fraksi Gerindra.",
        [("Gilang Putra Sasmita", "Anggota Dewan Perwakilan Rakyat Daerah", "Provinsi Bali")],
    ),
    (
        "Gubernur Aceh Muslihin Manapi atau Mulem hadir. Kata Gubernur Aceh Mulem, siap.",
        [("Muslihin Manapi", "Gubernur", "Provinsi Aceh")],
    ),
    (
        "Dr. Samsul Awali Mahdi merupakan anggota DPR RI dari Dapil Jambi 1 Fraksi Demokrat.",
        [("Samsul Awali Mahdi", "Anggota Dewan Perwakilan Rakyat", None)],
    ),
    # words that lost the space between them, a region that is no village, a meeting of heads
    ("Kata BupatiBanyuwangiRatna Sari, siap.", [("Ratna Sari", "Bupati", "Kabupaten Banyuwangi")]),
    (
        "Ketua Karang Taruna Tebing Tinggi, Asnawi Mangkuk, hadir.",
        [("Asnawi Mangkuk", "Ketua Karang Taruna", "Kota Tebing Tinggi")],
    ),
    ("Musyawarah Kerja Kepala Madrasah Diniyah Kota Padang digelar.", []),
    # names behind a mark, in brackets, in pairs
    (
        "Hadir Ir. Hermansah, Staf Ahli Kementerian Pertanian RI, dan Mugiyana, Kepala Dinas Sosial Buleleng.",
        [("Hermansah", "Staf Ahli Kementerian Pertanian", None), ("Mugiyana", "Kepala Dinas Sosial", _HOME)],
    ),
    ("Disaksikan Gubernur Aceh (Ismail Hamdani).", [("Ismail Hamdani", "Gubernur", "Provinsi Aceh")]),
    (
        "Program itu digagas Wali Kota dan Wakil Wali Kota Bogor, Sarwandi-Marlina.",
        [("Sarwandi", "Wali Kota", "Kota Bogor"), ("Marlina", "Wakil Wali Kota", "Kota Bogor")],
    ),
    (
        "Kepala Satker Prasarana Permukiman (PPP) Jawa Tengah Kementerian PU, I Gusti Made Rai, hadir.",
        [("I Gusti Made Rai", "Kepala Satker Prasarana Permukiman", "Provinsi Jawa Tengah")],
    ),
    # offices in general and bodies called like them
    (
        "Sesuai visi Gubernur Bali, dana kepala daerah dan wakil kepala daerah Pemprov Bali tak ada di Dirjen AHU.",
        [],
    ),
    ("Calon belum pernah menjabat Presiden atau Wakil Presiden.", []),
    (
        "Ketua Tim Anggaran Wajo Andi Sagita hadir. Pj Sekda Wajo itu mengatakan siap.",
        [
            ("Andi Sagita", "Ketua Tim Anggaran", "Kabupaten Wajo"),
            ("Andi Sagita", "Sekretaris Daerah", "Kabupaten Wajo"),
        ],
    ),
    # two offices of one holder, whose name stands elsewhere or nowhere
    (
        "Wakil Bupati Buleleng Hj. Sumiyani hadir. Wakil Bupati yang sekaligus Ketua Gabungan Organisasi Wanita tiba.",
        [("Sumiyani", "Wakil Bupati", _HOME), ("Sumiyani", "Ketua Gabungan Organisasi Wanita", _HOME)],
    ),
    (
        "Hadir Asisten I sekaligus Plh Sekda Buleleng, kepala OPD, dan camat.",
        [(None, "Asisten Pemerintahan dan Kesejahteraan Rakyat", _HOME), (None, "Sekretaris Daerah", _HOME)],
    ),
    (
        "Asisten III Suparmin, S.Sos hadir. Kata Asisten III Setda Buleleng Suparmin, siap.",
        [("Suparmin", "Asisten Administrasi Umum", _HOME)],
    ),
    # parts in an event, and a title that no name has inside
    ("Inspektur Upacara Kapolres Buleleng AKBP Made Wira hadir. Komandan Upacara Letda Made Suta hadir.", [WIRA]),
    (
        "Diserahkan Mabicab Temanggung Drs Tarno Susanta, M.Si., yang juga menjabat Sekretaris Dewan Temanggung.",
        [("Tarno Susanta", "Sekretaris Dewan Perwakilan Rakyat Daerah", "Kabupaten Temanggung")],
    ),
    # one of a region in a list of groups, and groups
    (
        "Hadir para asisten, kepala OPD, camat, Sekda, Ketua DWP, serta para bupati, kapolres, dan dandim.",
        [(None, "Sekretaris Daerah", _HOME), (None, "Ketua Dharma Wanita Persatuan", _HOME)],
    ),
    # departments of districts and villages, a part of the capital's, the republic's name behind a minister
    (
        "Kepala Dinas Pemberdayaan Masyarakat dan Desa Lalu Hakam hadir.",
        [("Lalu Hakam", "Kepala Dinas Pemberdayaan Masyarakat dan Desa", _HOME)],
    ),
    ("Inspektur Inspektorat Kabupaten Bangli Made Rai hadir.", [("Made Rai", "Inspektur", "Kabupaten Bangli")]),
    (
        "Kasudin Bina Marga Jakarta Barat Made Rai hadir.",
        [("Made Rai", "Kepala Suku Dinas Bina Marga", "Kota Administrasi Jakarta Barat")],
    ),
    (
        "Hadir Menteri Agraria dan Tata Ruang Indonesia, Sofyan Jalal.",
        [("Sofyan Jalal", "Menteri Agraria dan Tata Ruang", None)],
    ),
    # a hospital called after a person, a nickname that begins like an office
    (
        "Bupati melantik dr. Ernita Sari sebagai Direktur RSUD Nurdin Hamzah.",
        [(None, "Bupati", _HOME), ("Ernita Sari", "Direktur Rumah Sakit Umum Daerah Nurdin Hamzah", _HOME)],
    ),
    ("Wakil Bupati H. Odi Ruhanda, S.E. (Jaro Odi) hadir.", [("Odi Ruhanda", "Wakil Bupati", _HOME)]),
    # a common word inside a name, a head in chief of a body of the state
    ("Hadir Bupati Sumardi Wajar Prasaja.", [("Sumardi Wajar Prasaja", "Bupati", _HOME)]),
    (
        "Hadir Ketua Dewan Komisioner OJK Mahendra Santosa.",
        [("Mahendra Santosa", "Ketua Dewan Komisioner Otoritas Jasa Keuangan", None)],
    ),
    # villages in the name of a department, a police that is not called after its province, 'Irjen' with and without Pol
    (
        "Hadir Kepala Dinas Pemberdayaan Masyarakat Desa, Lalu Mohamad Hakama.",
        [("Lalu Mohamad Hakama", "Kepala Dinas Pemberdayaan Masyarakat Desa", _HOME)],
    ),
    ("Hadir Kapolda Metro Jaya Irjen Karyota.", [("Karyota", "Kepala Kepolisian Daerah", "Provinsi DKI Jakarta")]),
    # some places abroad are called like persons
    (
        "Hadir Bupati Oman Sarwandi dan Wakil Bupati Milan Hidayanto.",
        [("Oman Sarwandi", "Bupati", "Kabupaten Buleleng"), ("Milan Hidayanto", "Wakil Bupati", "Kabupaten Buleleng")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=lambda value: value if isinstance(value, str) else "")
def test_officials(sentence: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    found = [
        (
            official.name,
            office.title_full,
            office.unit or (office.jurisdiction.name if office.jurisdiction else None),
        )
        for official in parse_article(_BEFORE + sentence, published="2025-06-03").officials
        for office in official.offices
    ]
    assert found == expected


def test_cities_of_jakarta_have_no_departments() -> None:
    text = (
        "JAKARTA - Wali Kota Jakarta Pusat Aji Prabu membuka bazar di Jakarta Pusat, Senin (2/6/2025). Ia didampingi "
        "Kepala Dinas Perdagangan Ratna Sari. Bazar itu digagas Dinas Perdagangan."
    )
    article = parse_article(text, published="2025-06-03")
    places = {o.name: o.offices[0].jurisdiction and o.offices[0].jurisdiction.name for o in article.officials}
    assert places == {"Aji Prabu": "Kota Administrasi Jakarta Pusat", "Ratna Sari": "Provinsi DKI Jakarta"}
    assert [body.name for body in article.institutions] == ["Dinas Perdagangan Provinsi DKI Jakarta"]

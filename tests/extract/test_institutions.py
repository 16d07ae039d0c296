"""Public bodies: which are found, what they are called, and what is none."""

from __future__ import annotations

import pytest

from beritaparse import parse_article
from beritaparse.lexicon.rows import BodyHead
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.records import Institution

#: Makes Kabupaten Bangli the home of a text.
HOME = "\nPemkab Bangli mendukung. Bupati Bangli hadir."


def bodies(text: str, home: str = HOME) -> dict[str, Institution]:
    found = parse_article(text + home, published="2024-09-29").institutions
    return {body.name: body for body in found if body.name != "Pemerintah Kabupaten Bangli"}


FORUM = "Forum Koordinasi Pimpinan Daerah Kota dan Kabupaten Bogor"
SUB_DEPARTMENT = "Suku Dinas Bina Marga Kota Administrasi Jakarta Barat"
PARK = "Balai Taman Nasional Berbak dan Sembilang"

NAMED = [
    # the region of the article
    ("Dinas Kesehatan menggelar vaksinasi.", "Dinas Kesehatan Kabupaten Bangli", "department"),
    ("Program itu digagas dinas kesehatan setempat.", "Dinas Kesehatan Kabupaten Bangli", "department"),
    ("Acara dihadiri KPU.", "Komisi Pemilihan Umum Kabupaten Bangli", "election"),
    ("Acara dihadiri forkopimda.", "Forum Koordinasi Pimpinan Daerah Kabupaten Bangli", "forum"),
    ("Diskominfo menayangkan siaran itu.", "Dinas Komunikasi dan Informatika Kabupaten Bangli", "department"),
    ("Dinas Kominfo Kabupaten menayangkannya.", "Dinas Komunikasi dan Informatika Kabupaten Bangli", "department"),
    ("Anggaran itu dibahas DPRD.", "Dewan Perwakilan Rakyat Daerah Kabupaten Bangli", "legislature"),
    ("Rekrutmen diumumkan Polres.", "Kepolisian Resor Bangli", "police"),
    ("Bantuan datang dari Polda.", "Kepolisian Daerah Bali", "police"),
    # a place of its own
    ("Polres Buleleng menangkap pelaku.", "Kepolisian Resor Buleleng", "police"),
    ("Pemkot Bogor meniru program ini.", "Pemerintah Kota Bogor", "executive"),
    ("Pemerintah Kabupaten (Pemkab) Gresik meniru program ini.", "Pemerintah Kabupaten Gresik", "executive"),
    ("Pemerintah Daerah Provinsi Bali mendanai.", "Pemerintah Provinsi Bali", "executive"),
    ("Kejari Kota Bogor menyelidiki.", "Kejaksaan Negeri Kota Bogor", "prosecution"),
    ("Polresta Mataram mengamankan lokasi.", "Kepolisian Resor Kota Mataram", "police"),
    ("DPRD Provinsi membahas anggaran.", "Dewan Perwakilan Rakyat Daerah Provinsi Bali", "legislature"),
    ("Pemkot dan Pemkab Bogor mengelola sampah.", "Pemerintah Kota Bogor", "executive"),
    ("Pemerintah Kalteng mengajak warga.", "Pemerintah Provinsi Kalimantan Tengah", "executive"),
    ("Forkopimda Kota dan Kabupaten Bogor hadir.", FORUM, "forum"),
    ("Suku Dinas Bina Marga Jakarta Barat menutup jalan.", SUB_DEPARTMENT, "department"),
    # enterprises, names that go on
    ("Tiang itu milik PT Adhi Karya.", "Adhi Karya", "enterprise"),
    ("Balai Taman Nasional Berbak dan Sembilang (TNBS) bekerja sama.", PARK, "agency"),
    (
        "Dinas Pendidikan, Pemuda, dan Olahraga (Disdikpora) Denpasar menunda.",
        "Dinas Pendidikan, Pemuda, dan Olahraga Kota Denpasar",
        "department",
    ),
    ("Bagian Hukum Setda menyusun naskah.", "Bagian Hukum Sekretariat Daerah Kabupaten Bangli", "department"),
    ("RSUD dr. Soeselo Slawi menambah ruang.", "Rumah Sakit Umum Daerah dr. Soeselo Slawi", "health"),
    ("Puskesmas Kintamani II membuka layanan.", "Pusat Kesehatan Masyarakat Kintamani II", "health"),
    ("Para siswa SMPN 3 Bangli berangkat.", "Sekolah Menengah Pertama Negeri 3 Bangli", "education"),
    ("Kodim 1626/Bangli menurunkan prajurit.", "Komando Distrik Militer 1626/Bangli", "military"),
    ("Polsek Kintamani berpatroli.", "Kepolisian Sektor Kintamani", "police"),
    ("Pemerintah Desa Batur Tengah membagikannya.", "Pemerintah Desa Batur Tengah", "village"),
    (
        "Gugus Tugas Percepatan Penanganan Bencana Alam melapor.",
        "Gugus Tugas Percepatan Penanganan Bencana Alam",
        "other",
    ),
    ("Komisi II DPRD Kota Metro meninjau.", "Komisi II Dewan Perwakilan Rakyat Daerah Kota Metro", "legislature"),
    # short forms in brackets inside names
    ("Rumah Sakit Umum Daerah (RSUD) Contoh Raya menerima tamu.", "Rumah Sakit Umum Daerah Contoh Raya", "health"),
    (
        "Unit Pelaksana Teknis Dinas (UPTD) Samsat Wilayah I Kedaton buka.",
        "Unit Pelaksana Teknis Daerah Samsat Wilayah I Kedaton Kabupaten Bangli",
        "department",
    ),
    # names of common words at the end of a sentence, and initials in two parts
    (
        "Ucapan itu untuk keluarga besar Perumda Air Minum Tirta Contoh.",
        "Perusahaan Umum Daerah Air Minum Tirta Contoh",
        "enterprise",
    ),
    ("Rapat dihadiri Perumda Pasar, pedagang, dan pengelola.", "Perusahaan Umum Daerah Pasar", "enterprise"),
    ("Dinas PUBM-TR Sumsel membangun jembatan.", "Dinas PUBM-TR Provinsi Sumatera Selatan", "department"),
    # in small letters, with a place
    ("Surat itu dikirim ke pemko Tebing Tinggi.", "Pemerintah Kota Tebing Tinggi", "executive"),
    ("Program itu didukung pemda lobar.", "Pemerintah Kabupaten Lombok Barat", "executive"),
    ("Narasumber datang dari kejari mataram.", "Kejaksaan Negeri Mataram", "prosecution"),
    ("Sampah itu dibersihkan pemerintah Klaten.", "Pemerintah Kabupaten Klaten", "executive"),
    # what a body reports, plans and decides is its own doing
    (
        "Berdasarkan laporan BPBD, warga mengungsi.",
        "Badan Penanggulangan Bencana Daerah Kabupaten Bangli",
        "department",
    ),
    ("Hal itu menyusul rencana Pemprov Bali.", "Pemerintah Provinsi Bali", "executive"),
    ("Warga menghormati keputusan Mahkamah Konstitusi.", "Mahkamah Konstitusi", "court"),
    # national bodies
    ("Izin itu dikeluarkan Ditjen Minerba.", "Direktorat Jenderal Mineral dan Batubara", "ministry"),
    ("Rapat bersama Kemen PPPA digelar.", "Kementerian Pemberdayaan Perempuan dan Perlindungan Anak", "ministry"),
    ("Kementerian Kesehatan RI mengirim tim.", "Kementerian Kesehatan", "ministry"),
    ("Opini itu diberikan BPK RI.", "Badan Pemeriksa Keuangan Republik Indonesia", "agency"),
    (
        "Opini diberikan BPK RI Perwakilan Provinsi Bali.",
        "Badan Pemeriksa Keuangan Perwakilan Provinsi Bali",
        "agency",
    ),
    ("Prajurit TNI membantu.", "Tentara Nasional Indonesia", "military"),
    ("Beras disalurkan Bulog.", "Perusahaan Umum Bulog", "enterprise"),
]


@pytest.mark.parametrize(("text", "name", "kind"), NAMED)
def test_bodies_are_named_in_full(text: str, name: str, kind: str) -> None:
    found = bodies(text)
    shown = name if kind != "ministry" else next((other for other in found if other.startswith(name)), name)
    assert shown in found
    assert found[shown].kind == kind


NONE = [
    "Ketua DPRD Bangli hadir.",
    "Kepala Dinas Kesehatan I Wayan Contoh hadir.",
    "Kepala Bidang Perikanan Dinas Pertanian hadir.",
    "Rapat berlangsung di Aula Dinas Kesehatan.",
    "Rapat berlangsung di Ruang Rapat Bappeda.",
    "Rapat berlangsung di Gedung DPRD.",
    "Mereka berkumpul di Kantor BPBD.",
    "Hal itu diatur dalam Peraturan KPU.",
    "Seluruh OPD diminta hadir.",
    "Pemerintah memberi bantuan.",
    "Puskesmas terdekat melayani warga.",
    "Dinas terkait diminta bertindak.",
    "Badan jalan itu rusak, badan hukum menyusul.",
    "Kegiatan berlangsung di Balai Desa.",
    "Forum Konsultasi Publik digelar.",
    "Warga dari RT dan RW setempat ikut.",
    "Perjanjian antara warga dan pengembang.",
    "Direktur PT Sumber Contoh hadir.",
    "Hal itu tertuang dalam Keputusan KPU Nomor 12 Tahun 2024.",
    "Mereka meninjau pembangunan RSUD Contoh Raya.",
    "Seluruh anggota kodim bersiaga.",
    "Pendaftaran jenjang Sekolah Dasar (SD) Tahap I dibuka.",
    "Warga antre di Stasiun Pengisian Bahan Bakar Umum.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_institution(text: str) -> None:
    assert bodies(text) == {}


def test_short_forms_mean_what_the_article_explains() -> None:
    text = (
        "Dinas Ketahanan Pangan Tanaman Pangan dan Hortikultura (DKPTPH) menyalurkan benih. "
        "DKPTPH menambah kuota, kata petani. Kuota DKPTPH Buleleng berbeda."
    )
    found = bodies(text)
    name = "Dinas Ketahanan Pangan Tanaman Pangan dan Hortikultura Kabupaten Bangli"
    assert [span.text for span in found[name].mentions] == [
        "Dinas Ketahanan Pangan Tanaman Pangan dan Hortikultura (DKPTPH)",
        "DKPTPH",
    ]
    assert found[name].abbreviation == "DKPTPH"
    assert name.replace("Bangli", "Buleleng") in found


def test_mentions_of_one_body_are_merged() -> None:
    text = (
        "Dinas Pertanian, Peternakan dan Perikanan membagikan bibit. Dinas Pertanian mencatat 10 kelompok. "
        "RSUD KRT Contoh dan RSUD Contoh sama. Pemerintah Daerah menambah anggaran."
    )
    found = parse_article(text + HOME).institutions
    assert [len(body.mentions) for body in found if body.kind == "department"] == [2]
    assert [len(body.mentions) for body in found if body.kind == "health"] == [2]
    assert [len(body.mentions) for body in found if body.kind == "executive"] == [2]


def test_bodies_of_two_regions_are_kept_apart() -> None:
    found = bodies("DPRD menerima kunjungan DPRD Kota Metro. DPRD Provinsi Bali juga hadir.")
    assert list(found) == [
        "Dewan Perwakilan Rakyat Daerah Kabupaten Bangli",
        "Dewan Perwakilan Rakyat Daerah Kota Metro",
        "Dewan Perwakilan Rakyat Daerah Provinsi Bali",
    ]
    assert [body.jurisdiction.code for body in found.values() if body.jurisdiction] == ["51.06", "18.72", "51"]
    assert [body.level for body in found.values()] == ["regency", "city", "province"]


def test_a_body_in_an_office_is_reported_where_it_acts_too() -> None:
    found = bodies("Ketua KPU Bangli hadir. KPU menyiapkan logistik.")
    (body,) = found.values()
    assert [span.text for span in body.mentions] == ["KPU"]


def test_offices_know_the_id_of_their_body() -> None:
    article = parse_article("Ketua KPU Bangli I Wayan Sudarma hadir. KPU menyiapkan logistik." + HOME)
    body = next(body for body in article.institutions if body.kind == "election")
    official = next(official for official in article.officials if official.name == "I Wayan Sudarma")
    assert official.offices[0].institution == body.id
    assert body.abbreviation == "KPU"


def test_a_bracket_that_shortens_something_else() -> None:
    text = "Sekda menyerahkan Laporan Keuangan Pemerintah Daerah (LKPD). LKPD diperiksa Badan Pemeriksa Keuangan (BPK)."
    found = bodies(text + " BPK memberi opini.")
    assert list(found) == ["Badan Pemeriksa Keuangan"]
    assert [span.text for span in found["Badan Pemeriksa Keuangan"].mentions] == [
        "Badan Pemeriksa Keuangan (BPK)",
        "BPK",
    ]


def test_members_of_a_forum() -> None:
    (body,) = bodies("Forkopimda meninjau lokasi.").values()
    assert "pimpinan DPRD" in body.members


def test_a_headline_does_not_lengthen_a_name() -> None:
    text = "RSUD Contoh Gelar Operasi Katarak Gratis Bagi Warga\n\nBANGLI - RSUD Contoh menggelar operasi katarak."
    (body,) = bodies(text).values()
    assert {span.text for span in body.mentions} == {"RSUD Contoh"}


def test_without_a_home_a_local_body_stays_without_jurisdiction() -> None:
    found = bodies("Dinas Kesehatan menggelar vaksinasi.", home="")
    assert [(body.name, body.jurisdiction) for body in found.values()] == [("Dinas Kesehatan", None)]


@pytest.mark.parametrize(
    ("head", "example"),
    [(row.head, example) for row in packaged_rows(BodyHead) for example in row.examples],
)
def test_examples_of_the_table_are_bodies(head: str, example: str) -> None:
    found = parse_article(f"Bantuan itu disalurkan {example} kemarin.").institutions
    assert any(example in span.text for body in found for span in body.mentions), head


@pytest.mark.parametrize(
    ("head", "example"),
    [(row.head, example) for row in packaged_rows(BodyHead) for example in row.non_examples],
)
def test_non_examples_of_the_table_are_none(head: str, example: str) -> None:
    found = parse_article(f"Warga menyebut {example} kemarin.").institutions
    assert not any(example in span.text for body in found for span in body.mentions), head


ONCE = [
    (
        "LAMPUNG SELATAN - Badan Narkotika Nasional Kabupaten (BNNK) Lampung Selatan menggelar rapat. BNNK hadir.",
        "Badan Narkotika Nasional Kabupaten Lampung Selatan",
    ),
    (
        "JAKARTA - Dinas Ketahanan Pangan, Kelautan dan Perikanan (KPKP) DKI Jakarta hadir. Dinas KPKP membantu.",
        "Dinas Ketahanan Pangan, Kelautan dan Perikanan Provinsi DKI Jakarta",
    ),
    (
        "BANGLI - Dinas PU Bina Marga Kabupaten Bangli memperbaiki jalan. Dinas PU membantu.",
        "Dinas Pekerjaan Umum Bina Marga Kabupaten Bangli",
    ),
]


@pytest.mark.parametrize(("text", "name"), ONCE)
def test_short_and_long_forms_are_one_body_named_once(text: str, name: str) -> None:
    assert list(bodies(text)) == [name]


def test_a_body_that_bears_its_province_is_not_called_after_it_again() -> None:
    article = parse_article("BANDA ACEH - Dewan Perwakilan Rakyat Aceh bersidang. Gubernur Aceh hadir.")
    assert [body.name for body in article.institutions] == ["Dewan Perwakilan Rakyat Aceh"]


def test_ministries_side_by_side_are_two() -> None:
    found = bodies("Kementerian Koperasi dan UKM, Kementerian Komunikasi dan Informatika, serta warga hadir.")
    assert list(found) == [
        "Kementerian Koperasi dan Usaha Kecil dan Menengah",
        "Kementerian Komunikasi dan Informatika",
    ]


@pytest.mark.parametrize("number", ["Nomor 51/PA.03/Disdik", "Nomor S-227/KKP.1210/2025", "No: 600/1068/rek/PUPR/2021"])
def test_bodies_in_numbers_of_documents_are_none(number: str) -> None:
    assert bodies(f"Edaran {number} itu terbit kemarin.") == {}


def test_a_school_is_not_called_after_its_head() -> None:
    assert list(bodies("Kepala SMPN 1 Kintamani Made Rai, S.Pd. hadir. Lomba diraih SMPN 1 Kintamani.")) == [
        "Sekolah Menengah Pertama Negeri 1 Kintamani"
    ]

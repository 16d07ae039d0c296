"""Events of articles: kind, date, venue, chair, participants, purposes. All persons are invented."""

import pytest

from beritaparse import parse_article
from beritaparse.records import Article, Meeting, Mode, PurposeKind, Role

HEADLINE = "Kabar dari Bangli Hari Ini"
ENDING = "Suasana berjalan lancar hingga sore, dan warga pulang dengan gembira."


def read(body: str, headline: str = HEADLINE) -> Article:
    return parse_article(f"{headline}\n\n{body} {ENDING}", published="2024-10-03")


def main(article: Article) -> Meeting:
    meetings = [meeting for meeting in article.meetings if meeting.main]
    assert len(meetings) == 1
    return meetings[0]


def purposes(meeting: Meeting) -> list[str]:
    return [purpose.text for purpose in meeting.purposes]


# -- kinds -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            "Bupati Bangli I Wayan Sudarta memimpin rapat koordinasi lintas sektor di Aula Kantor Bupati.",
            "rapat koordinasi",
        ),
        ("Bupati Bangli I Wayan Sudarta membuka Rakor Ketahanan Pangan di Hotel Segara, Rabu (2/10/2024).", "rakor"),
        ("Bupati Bangli I Wayan Sudarta meresmikan Pasar Kidul, Rabu (2/10/2024).", "peresmian"),
        ("Sebanyak 40 pejabat dilantik Bupati Bangli I Wayan Sudarta, Rabu (2/10/2024).", "pelantikan"),
        ("Wakil Bupati Bangli Ni Ketut Arini meninjau Puskesmas Susut I, Rabu (2/10/2024).", "peninjauan"),
        ("Pemkab Bangli menggelar pasar murah di Lapangan Kapten Mudita, Rabu (2/10/2024).", "pasar murah"),
        (
            "Wakil Bupati Bangli Ni Ketut Arini bertindak sebagai Inspektur Upacara di Alun-alun, Rabu (2/10/2024).",
            "upacara",
        ),
    ],
)
def test_kind_of_the_main_event(body: str, kind: str) -> None:
    assert main(read(body)).kind == kind


@pytest.mark.parametrize(
    "body",
    [
        "Harga cabai di Pasar Kidul naik menjadi Rp60.000 per kilogram, kata Kepala Dinas Perdagangan I Nyoman Wirya.",
        "Perbaikan jalan di Desa Penglipuran dimulai, dan warga diminta mencari jalan lain hingga pekan depan.",
        "Menurut dia, jumlah kunjungan wisatawan naik pada 2024 dibanding tahun lalu di seluruh objek wisata Bangli.",
        "Berkas itu disimpan di Ruang Rapat Setda sejak tahun lalu, kata seorang pegawai yang menjaga ruangan itu.",
    ],
)
def test_news_without_an_event(body: str) -> None:
    assert read(body).meetings == ()


def test_mentions_in_headline_and_body_are_one_event() -> None:
    article = read(
        "Bupati Bangli I Wayan Sudarta memimpin rapat evaluasi stunting di Aula BPBD, Rabu (2/10/2024). "
        "Rapat tersebut dihadiri para camat. Usai rapat, ia menyapa warga.",
        "Bupati Pimpin Rapat Evaluasi Stunting",
    )
    assert [meeting.kind for meeting in article.meetings] == ["rapat evaluasi"]
    assert len(article.meetings[0].mentions) == 4


def test_an_event_on_another_day_is_another_event() -> None:
    article = read(
        "KPU Bangli menggelar rapat pleno terbuka di Gedung BMB, Rabu (2/10/2024). "
        "Sebelumnya, rapat pleno rekapitulasi digelar pada 20 September 2024."
    )
    assert [(meeting.main, meeting.date) for meeting in article.meetings] == [
        (True, "2024-10-02"),
        (False, "2024-09-20"),
    ]


# -- when, where, who --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "venue"),
    [
        (
            "Bupati membuka rapat kerja yang bertempat di Ruang Rapat Gedung Sasana Budaya Kantor Bupati Bangli, "
            "Rabu (2/10/2024).",
            "Ruang Rapat Gedung Sasana Budaya Kantor Bupati Bangli",
        ),
        ("Sosialisasi pajak digelar di Balai Desa Kintamani, Rabu (2/10/2024).", "Balai Desa Kintamani"),
        ("Apel gabungan berlangsung di halaman Mapolres Bangli pada Rabu (2/10/2024).", "halaman Mapolres Bangli"),
        (
            "Pelatihan kader posyandu digelar di aula Dinas Kesehatan setempat, Rabu (2/10/2024).",
            "aula Dinas Kesehatan setempat",
        ),
        ("Rakor digelar di Hotel Segara, Denpasar, Rabu (2/10/2024).", "Hotel Segara, Denpasar"),
        ("Camat melakukan kunjungan kerja ke Puskesmas Susut I, Rabu (2/10/2024).", "Puskesmas Susut I"),
        ("Rakor digelar di tengah cuaca buruk, Rabu (2/10/2024).", None),
        ("Kapolres menggelar konferensi pers di Mapolres, Rabu (2/10/2024).", "Mapolres"),
        (
            "Bupati memimpin apel di halaman Kantor Bupati, Rabu (2/10/2024). "
            "Usai apel, ia melanjutkan dengan dialog di Ruang Rapat Gedung Sasana Budaya.",
            "halaman Kantor Bupati",
        ),
    ],
)
def test_venue(body: str, venue: str | None) -> None:
    found = main(read(body)).venue
    assert (found.text if found else None) == venue


@pytest.mark.parametrize(
    ("body", "chair"),
    [
        ("Bupati Bangli I Wayan Sudarta memimpin rapat koordinasi di Aula BPBD.", "I Wayan Sudarta"),
        ("Rapat koordinasi di Aula BPBD dipimpin langsung oleh Wakil Bupati Bangli Ni Ketut Arini.", "Ni Ketut Arini"),
        ("Sosialisasi itu dibuka Sekda Bangli I Dewa Raka Suteja di Aula BPBD.", "I Dewa Raka Suteja"),
        ("Bupati Bangli I Wayan Sudarta menghadiri sosialisasi pajak di Aula BPBD.", None),
        (
            "Bupati Bangli I Wayan Sudarta didampingi Sekda I Dewa Raka Suteja melaksanakan rapat di Aula BPBD.",
            "I Wayan Sudarta",
        ),
        (
            "Sekda Bangli I Dewa Raka Suteja meminta para guru tertib. "
            "Hal itu disampaikannya saat membuka sosialisasi BOS.",
            "I Dewa Raka Suteja",
        ),
        ("Jembatan Sangsang diresmikan oleh Bupati Bangli I Wayan Sudarta, Rabu (2/10/2024).", "I Wayan Sudarta"),
        (
            "Rapat paripurna DPRD Bangli dibuka Wakil Bupati Ni Ketut Arini dan dipimpin Ketua DPRD Made Suastika.",
            "Made Suastika",
        ),
        (
            "Bupati Bangli I Wayan Sudarta menemukan data ganda. Hal itu terungkap dalam rembuk stunting "
            "yang dipimpinnya di Aula BPBD.",
            "I Wayan Sudarta",
        ),
        ("Wakil Bupati Ni Ketut Arini bertindak sebagai inspektur dalam upacara di Lapangan Mudita.", "Ni Ketut Arini"),
    ],
)
def test_chair(body: str, chair: str | None) -> None:
    article = read(body)
    found = main(article).chair
    official = article.by_id(found.ref) if found else None
    assert (getattr(official, "name", None)) == chair


def test_participants_with_role_and_count() -> None:
    article = read(
        "Bupati Bangli I Wayan Sudarta didampingi Sekda I Dewa Raka Suteja membuka bimtek pengadaan di Aula BPBD, "
        "Rabu (2/10/2024). Kegiatan ini diikuti 45 bendahara desa, perwakilan Bank BPD Bali, serta para camat."
    )
    found = [(person.text, person.role, person.count) for person in main(article).participants]
    assert found == [
        ("Sekda I Dewa Raka Suteja", Role.ACCOMPANYING, None),
        ("45 bendahara desa", Role.ATTENDING, 45),
        ("perwakilan Bank BPD Bali", Role.REPRESENTING, None),
        ("para camat", Role.ATTENDING, None),
    ]


def test_whoever_is_gathered_takes_part() -> None:
    article = read("Bupati Bangli I Wayan Sudarta mengumpulkan seluruh kepala dinas dalam rapat di Aula BPBD.")
    assert [person.text for person in main(article).participants] == ["seluruh kepala dinas"]


def test_an_act_in_the_background_is_listed_with_its_aim() -> None:
    article = read(
        "Bupati Bangli I Wayan Sudarta memimpin rapat koordinasi di Aula BPBD, Rabu (2/10/2024). "
        "Usai rapat, Bupati meninjau Puskesmas Susut untuk memastikan layanan berjalan."
    )
    assert [purposes(meeting) for meeting in article.meetings if not meeting.main] == [["memastikan layanan berjalan"]]


def test_a_dateline_is_in_the_first_sentence() -> None:
    article = read(
        "BANGLI - Suasana ramai terasa di Balai Desa Kintamani pada Rabu (2/10). Camat membuka festival kopi."
    )
    assert main(article).date == "2024-10-02"


@pytest.mark.parametrize(
    ("body", "mode"),
    [
        ("Camat mengikuti rapat koordinasi secara daring dari Aula BPBD, Rabu (2/10/2024).", Mode.ONLINE),
        ("Rapat koordinasi digelar secara hybrid di Aula BPBD, Rabu (2/10/2024).", Mode.HYBRID),
        ("Rapat koordinasi digelar di Aula BPBD, Rabu (2/10/2024).", None),
    ],
)
def test_mode(body: str, mode: Mode | None) -> None:
    assert main(read(body)).mode is mode


# -- purposes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Camat memimpin rapat koordinasi penanganan banjir di Aula Kecamatan.", ["penanganan banjir"]),
        (
            "Pemkab Bangli menggelar sosialisasi penggunaan kartu tani untuk penebusan pupuk di Balai Desa.",
            ["penggunaan kartu tani untuk penebusan pupuk"],
        ),
        ("Rapat koordinasi DPRD Bangli digelar di Gedung BMB, Rabu (2/10/2024).", []),
        (
            "Wakil bupati menghadiri pelantikan dan pengukuhan pengurus Karang Taruna Bangli di Aula BPBD.",
            ["pengurus Karang Taruna Bangli"],
        ),
        (
            "Camat mengikuti rapat koordinasi bersama Dinas Pertanian tentang jadwal tanam di Aula BPBD.",
            ["jadwal tanam"],
        ),
        ("Sekda melanjutkan inspeksi mendadak (sidak) kehadiran pegawai di Kantor Camat.", ["kehadiran pegawai"]),
        ("Bupati melepas para petugas haji di Pendopo, Rabu (2/10/2024).", ["para petugas haji"]),
        (
            "Rapat itu membahas persiapan pengamanan Natal dan Tahun Baru, Rabu (2/10/2024).",
            ["persiapan pengamanan Natal dan Tahun Baru"],
        ),
        (
            "Menindaklanjuti surat edaran gubernur, Camat Susut menggelar rapat di Aula Kecamatan.",
            ["Menindaklanjuti surat edaran gubernur"],
        ),
        (
            "Dalam upaya menekan laju inflasi, Pemkab Bangli menggelar pasar murah di Lapangan Kapten Mudita.",
            ["menekan laju inflasi"],
        ),
        (
            "Bupati membuka pelatihan di Aula BPBD. Pelatihan ini bertujuan untuk meningkatkan mutu data, "
            "memperkuat kerja sama antardesa, serta melatih kader baru.",
            ["meningkatkan mutu data", "memperkuat kerja sama antardesa", "melatih kader baru"],
        ),
        (
            "Bupati membuka rapat di Aula BPBD. "
            "Ia berharap kegiatan ini dapat memperkuat kerja sama guna memajukan desa.",
            [],
        ),
        ("Kodim 1626/Bangli menggelar lomba dengan tema menjaga alam di Lapangan Kapten Mudita.", []),
        (
            "Bupati memimpin rapat di Aula BPBD. Tujuan rapat ini ada dua hal. "
            "Yang pertama kami ingin memetakan daerah rawan longsor dan menyusun jadwal patroli.",
            ["memetakan daerah rawan longsor", "menyusun jadwal patroli"],
        ),
        ("Bupati meresmikan gedung baru Puskesmas Susut I, Rabu (2/10/2024).", ["gedung baru Puskesmas Susut I"]),
        ("Tiga pegawai dilantik sebagai Pejabat Pengawas di Pendopo Bupati, Rabu (2/10/2024).", ["Pejabat Pengawas"]),
        (
            "Bupati memimpin rapat di Aula BPBD. Agenda rapat meliputi penetapan rute, pola pengamanan, "
            "serta penanganan sampah.",
            ["penetapan rute", "pola pengamanan", "penanganan sampah"],
        ),
        (
            "Bupati melantik dan mengambil sumpah 12 pejabat administrator di Pendopo, Rabu (2/10/2024). "
            "Pejabat yang dilantik antara lain para camat.",
            ["12 pejabat administrator"],
        ),
        (
            "Bupati melantik Ketut Rai Suarta, S.Sos. sebagai Camat Susut di Pendopo, Rabu (2/10/2024).",
            ["Ketut Rai Suarta, S.Sos. sebagai Camat Susut"],
        ),
        (
            "Bupati memimpin apel kesiapsiagaan menghadapi musim hujan di Lapangan Kapten Mudita.",
            ["menghadapi musim hujan"],
        ),
        ("Inspektorat menggelar ekspose hasil pemeriksaan di Aula BPBD.", ["hasil pemeriksaan"]),
        (
            "Kapolres memimpin upacara serah terima jabatan Kasat Reskrim, Kapolsek Susut dan Kapolsek Tembuku "
            "di halaman Mapolres, Rabu (2/10/2024).",
            ["Kasat Reskrim, Kapolsek Susut dan Kapolsek Tembuku"],
        ),
        (
            "Dinas Sosial menggelar pelatihan di Aula BPBD. Tujuannya, agar kader memahami gizi anak.",
            ["kader memahami gizi anak"],
        ),
        ("Penataan pasar telah dibahas dalam rapat di Aula BPBD, Rabu (2/10/2024).", ["Penataan pasar"]),
    ],
)
def test_purposes(body: str, expected: list[str]) -> None:
    found = [meeting for meeting in read(body).meetings if meeting.main]
    assert [text for meeting in found for text in purposes(meeting)] == expected


def test_kinds_of_purposes() -> None:
    article = read(
        "Pemkab Bangli menggelar upacara dalam rangka Hari Pahlawan di Alun-alun Bangli, Rabu (2/10/2024). "
        "Upacara ini merupakan tindak lanjut dari edaran menteri dan bertujuan untuk mengenang para pejuang."
    )
    assert [(purpose.text, purpose.kind) for purpose in main(article).purposes] == [
        ("Hari Pahlawan", PurposeKind.COMMEMORATION),
        ("tindak lanjut dari edaran menteri", PurposeKind.FOLLOW_UP),
        ("mengenang para pejuang", PurposeKind.AIM),
    ]


def test_spans_are_those_of_the_text() -> None:
    article = read("Camat membuka rapat koordinasi penanganan banjir di Aula Kecamatan Susut, Rabu (2/10/2024).")
    meeting = main(article)
    assert article.text is not None and meeting.venue is not None
    for record in (meeting, meeting.venue, *meeting.purposes, *meeting.mentions, *meeting.participants):
        assert article.text[record.start : record.end] == record.text

"""What is said, and by whom."""

from __future__ import annotations

import pytest

from beritaparse import parse_article
from beritaparse.lexicon.tables import default_lexicon, packaged, read_csv, values
from beritaparse.lexicon.word_rows import SpeechCue
from beritaparse.records import Statement

LEAD = "Bupati Bangli Wayan Sudarta membuka rapat di Kantor Bupati Bangli, Minggu (29/9/2024)."


def said(text: str, *, direct: bool) -> list[tuple[str, str | None]]:
    """The statements of a text as (words, speaker's name)."""
    article = parse_article(text, published="2024-09-30")
    return [(s.text, _name(article, s)) for s in article.statements if s.direct is direct]


def _name(article, statement: Statement) -> str | None:  # type: ignore[no-untyped-def]
    if statement.speaker is None:
        return None
    person = article.by_id(statement.speaker.ref)
    return (person and person.name) or statement.speaker.text


WAYAN, MADE = "Wayan Sudarta", "Made Artha"

#: (what follows the lead, the direct speech in it)
DIRECT = [
    ('"Kami siap melayani warga," ujar Wayan.', [("Kami siap melayani warga,", WAYAN)]),
    ("“Kami siap melayani warga”, tandasnya.", [("Kami siap melayani warga", WAYAN)]),
    ('"Kami siap melayani warga." Kata Bupati.', [("Kami siap melayani warga.", WAYAN)]),
    ('"Kami siap melayani warga". ungkap Wayan Sudarta.', [("Kami siap melayani warga", WAYAN)]),
    ('"Kami siap melayani warga," kata dia.', [("Kami siap melayani warga,", WAYAN)]),
    ('"Kami siap melayani warga," lanjut Bupati Wayan saat ditemui.', [("Kami siap melayani warga,", WAYAN)]),
    ('Wayan mengatakan, "Kami siap melayani warga."', [("Kami siap melayani warga.", WAYAN)]),
    ('Ia pun berpesan kepada warga: "Jaga kebersihan sungai kita."', [("Jaga kebersihan sungai kita.", WAYAN)]),
    ('Bupati dalam sambutannya, "Kami siap melayani warga."', [("Kami siap melayani warga.", WAYAN)]),
    (
        '"Kami siap," ujar Wayan. "Besok kami mulai bekerja."',
        [("Kami siap,", WAYAN), ("Besok kami mulai bekerja.", WAYAN)],
    ),
    ('"Kami siap melayani seluruh warga."\n\nRapat lalu ditutup.', [("Kami siap melayani seluruh warga.", WAYAN)]),
    (
        '"Kami siap melayani seluruh warga.\n\nBesok kami mulai," ujarnya.',
        [("Kami siap melayani seluruh warga.\n\nBesok kami mulai,", WAYAN)],
    ),
    (
        '"Kami siap melayani seluruh warga.\n\n"Besok kami mulai," ujar Sekda Bangli Made Artha.',
        [("Kami siap melayani seluruh warga.", MADE), ("Besok kami mulai,", MADE)],
    ),
    (
        'Sementara itu, Sekda Bangli Made Artha mengaku senang.\n\n"Warga sudah lama menunggu," ujarnya.',
        [("Warga sudah lama menunggu,", MADE)],
    ),
    (
        'Hal itu dibenarkan Sekda Bangli Made Artha.\n\n"Warga sudah lama menunggu," ujarnya.',
        [("Warga sudah lama menunggu,", MADE)],
    ),
    ('"Airnya sudah jernih," kata seorang warga, Ketut Rai.', [("Airnya sudah jernih,", "Ketut Rai")]),
    ('"Airnya sudah jernih," kata juru bicara KPU Ketut Rai.', [("Airnya sudah jernih,", "Ketut Rai")]),
    ('"Airnya sudah jernih," kata perwira asal Bangli itu.', [("Airnya sudah jernih,", WAYAN)]),
    (
        'Ketut Rai (45) mengaku senang.\n\n"Airnya sudah jernih," ujarnya.',
        [("Airnya sudah jernih,", "Ketut Rai")],
    ),
    (
        'Ketut Rai, pedagang sayur, mengaku senang.\n\n"Airnya sudah jernih," ujarnya.',
        [("Airnya sudah jernih,", "Ketut Rai")],
    ),
    ('"Airnya sudah jernih, ujar Wayan Sudarta.', [("Airnya sudah jernih,", WAYAN)]),
    ('"Airnya sudah jernih," kata Kapolres Bangli.', [("Airnya sudah jernih,", "Kapolres Bangli")]),
    ('Hadir Sekda Bangli Made Artha.\n\n"Airnya sudah jernih," kata bupati.', [("Airnya sudah jernih,", WAYAN)]),
    ('Dan bupati juga menegaskan, "Airnya sudah jernih."', [("Airnya sudah jernih.", WAYAN)]),
    ('"Airnya sudah jernih," lanjut Camat Susut ini.', [("Airnya sudah jernih,", WAYAN)]),
    ('"Airnya sudah jernih," jawab Ketut Rai singkat.', [("Airnya sudah jernih,", "Ketut Rai")]),
    ('"Airnya sudah jernih," kata analis PT Karya Mandiri, Ketut Rai.', [("Airnya sudah jernih,", "Ketut Rai")]),
    ('"Airnya sudah jernih," ujar Humas Karya Mandiri, Ketut Rai, Senin.', [("Airnya sudah jernih,", "Ketut Rai")]),
    ('"Airnya sudah jernih," tulis akun @warga_susut.', [("Airnya sudah jernih,", "@warga_susut")]),
    ('Senada, akun @warga.susut berkomentar, "Airnya sudah jernih."', [("Airnya sudah jernih.", "@warga.susut")]),
    ('"Airnya sudah jernih" sampainya.', [("Airnya sudah jernih", WAYAN)]),
    (
        'Ia senang dengan kerja warga desa itu selama ini.\n\n"Airnya jernih sampai ke desa kami" []\n\n(Kominfo)',
        [("Airnya jernih sampai ke desa kami", WAYAN)],
    ),
    (
        'Wayan mengatakan," airnya sudah jernih". Ia menambahkan," warga senang sekali".',
        [("airnya sudah jernih", WAYAN), ("warga senang sekali", WAYAN)],
    ),
    (
        'Bantuan untuk warga Sidorejo sudah tiba. Sidorejo mengaku tertinggal. "Airnya sudah jernih," ujarnya, '
        "saat berada di Desa Sidorejo.",
        [("Airnya sudah jernih,", WAYAN)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct_speech(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(f"{LEAD}\n\n{text}", direct=True) == expected


RESIDENTS = [
    "Hal itu dibenarkan Ketut Rai, petani setempat.",
    "Rasa syukur juga diungkapkan Ketut Rai (45), seorang petani kopi.",
    "Salah satu warga, Ketut Rai, mengaku senang.",
    "Warga setempat, Ketut Rai (45), bersyukur jalan itu selesai.",
    "Ketut Rai, warga Desa Batur, menyambut baik bantuan itu.",
    "Sementara itu, Ketut Rai, salah satu penerima bantuan, mengucapkan terima kasih.",
    "Menurut Ketut Rai, petani setempat, harga kopi naik.",
    "Penerima bantuan, Ketut Rai, tampak haru.",
    "Ketut Rai (52) sudah lama menunggu jalan itu.",
    "Ketut Rai, 54, pedagang sayur di pasar itu, mengatakan harga naik.",
    "Direktur CV Karya Mandiri, Ketut Rai, yang ditemui di lokasi menyatakan siap.",
    "Ketut Rai salah seorang pedagang di Pasar Kidul mengaku senang.",
    "Ketut Rai salah satu warga yang berbelanja di Pasar Kidul sudah lama menunggu jalan itu.",
    "Ketut Rai, penjual ikan yang masih kerabat Bupati, khawatir pembeli enggan datang.",
]


@pytest.mark.parametrize("text", RESIDENTS)
def test_residents_have_the_word(text: str) -> None:
    quote = '"Airnya sudah jernih," ujarnya.'
    assert said(f"{LEAD}\n\n{text}\n\n{quote}", direct=True) == [("Airnya sudah jernih,", "Ketut Rai")]


AYU = "Putu Ayu Lestari"
OTHERS = "Hadir Sekda Bangli Made Artha dan Kepala Dinas Kesehatan Bangli dr. Putu Ayu Lestari."

#: (what stands before '"…," ujarnya', who has the word)
TURNS = [
    ("Bupati menyampaikan terima kasih kepada Sekda Made Artha.", WAYAN),
    ("Sekda Made Artha yang hadir mewakili Bupati mengatakan rapat itu penting.", MADE),
    ("Menanggapi permintaan Bupati, Sekda Made Artha siap menjalankan perintah itu.", MADE),
    ("Bupati didampingi Sekda Made Artha meninjau pasar. Ia meminta pedagang menjaga kebersihan.", WAYAN),
    ("Atas arahan Bupati, Sekda Made Artha segera membentuk tim.", MADE),
    ("Sementara itu, Kepala Dinas Kesehatan Putu Ayu Lestari melaporkan ada 12 kasus.", AYU),
    ("Di sisi lain, Putu Ayu menambahkan vaksin cukup.", AYU),
    ("Di hadapan Bupati Wayan Sudarta, Sekda Made Artha melaporkan hasil kerja tim.", MADE),
    ("Usai dilantik oleh Bupati Wayan Sudarta, Made Artha mengaku siap bekerja.", MADE),
    ("Dalam sambutannya, Bupati berpesan kepada Made Artha agar amanah.", WAYAN),
    ("Bupati menilai kinerja Sekda Made Artha baik. Hal itu terlihat dari capaian tahun ini.", WAYAN),
    ("Hal tersebut disampaikan Sekda Made Artha saat mendampingi Bupati Wayan Sudarta di Bangli.", MADE),
    ("Sekda Made Artha menjelaskan, bantuan itu diserahkan Bupati Wayan Sudarta pekan lalu.", MADE),
    ("Sekda Made Artha menjelaskan bantuan itu. Bantuan diserahkan Bupati Wayan Sudarta pekan lalu.", MADE),
    ("Senada dengan Bupati, Kepala Dinas Kesehatan Putu Ayu Lestari mengajak warga hidup sehat.", AYU),
    ("Ditemui terpisah, Sekda Made Artha tidak menampik kabar itu.", MADE),
    ("Made Artha menegaskan, sesuai instruksi Bupati Wayan Sudarta, semua camat harus turun.", MADE),
    ("Kepala Dinas Kesehatan Putu Ayu Lestari melalui sekretarisnya memastikan stok aman.", AYU),
    ("Sekda Made Artha, yang juga Ketua TAPD, optimistis target tercapai.", MADE),
    ("Menurut Made Artha, Bupati Wayan Sudarta sudah menyetujui anggaran itu.", MADE),
    ("Selain Bupati, Sekda Made Artha juga berharap warga tertib.", MADE),
    ("Kunjungan Bupati disambut Sekda Made Artha. Bupati mengapresiasi kerja warga.", WAYAN),
    ("Mewakili Bupati, Sekda Made Artha membuka acara itu secara resmi.", MADE),
    ("Bupati menyambut hangat Sekda yang baru, Made Artha, dan berharap kerja sama terjalin.", WAYAN),
    ("Acara dibuka Sekda Made Artha mewakili Bupati Wayan Sudarta.", MADE),
    ("Bupati melalui Sekda Made Artha mengimbau warga tertib.", MADE),
    ("Rapat dipimpin Sekda Made Artha. Dalam rapat itu, ia meminta OPD bekerja cepat.", MADE),
    ("Rapat dipimpin Sekda Made Artha. Dijelaskannya, semua OPD harus bekerja cepat.", MADE),
    ("Kepada wartawan, Made Artha membantah tudingan itu.", MADE),
    (
        "Ketua DPRD Bangli Nyoman Budi yang ditemui terpisah menyayangkan keputusan Bupati Wayan Sudarta itu.",
        "Nyoman Budi",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), TURNS)
def test_who_has_the_word(text: str, speaker: str) -> None:
    quote = '"Airnya sudah jernih," ujarnya.'
    assert said(f"{LEAD} {OTHERS}\n\n{text}\n\n{quote}", direct=True) == [("Airnya sudah jernih,", speaker)]


NO_SPEECH = [
    'Rapat mengusung tema "Bersama Kita Maju Membangun Bangli Yang Indah".',
    'Program "Sapa Warga" berjalan lancar di semua desa.',
    'Bupati menyampaikan bahwa tema tahun ini adalah "Tanah dan Ruang untuk Keadilan".',
    'Bangli meraih opini "Wajar Tanpa Pengecualian" dari BPK.',
    'Baca juga: "Kami Siap Melayani Warga"',
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_names_themes_and_links_are_no_speech(text: str) -> None:
    assert said(f"{LEAD}\n\n{text}\n\nRapat lalu ditutup.", direct=True) == []


INDIRECT = [
    ("Wayan mengungkapkan bahwa jalan itu selesai bulan depan.", [("jalan itu selesai bulan depan.", WAYAN)]),
    ("Menurut Wayan, jalan itu selesai bulan depan.", [("jalan itu selesai bulan depan.", WAYAN)]),
    ("Menurutnya, jalan itu selesai bulan depan.", [("jalan itu selesai bulan depan.", WAYAN)]),
    ("Ia berharap jalan itu selesai bulan depan.", [("jalan itu selesai bulan depan.", WAYAN)]),
    ("Dikatakan Wayan, jalan itu selesai bulan depan.", [("jalan itu selesai bulan depan.", WAYAN)]),
    (
        "Jalan itu, kata Sekda Bangli Made Artha, selesai bulan depan.",
        [("Jalan itu, kata Sekda Bangli Made Artha, selesai bulan depan.", MADE)],
    ),
    ("Jalan itu selesai bulan depan, kata Wayan.", [("Jalan itu selesai bulan depan", WAYAN)]),
    (
        "Bupati didampingi Sekda Bangli Made Artha menegaskan bahwa jalan itu selesai bulan depan.",
        [("jalan itu selesai bulan depan.", WAYAN)],
    ),
    ("Jalan itu makin terang berkat lampu baru.", []),
    ("Hal itu sebagai tindak lanjut dari rapat.", []),
]


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect_speech(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(f"{LEAD}\n\n{text}", direct=False) == expected


def test_a_statement_tells_its_cue_and_its_place() -> None:
    text = f"{LEAD}\n\n“Kami siap melayani warga,” ujar Wayan."
    article = parse_article(text, published="2024-09-30")
    (statement,) = [s for s in article.statements if s.direct]
    assert text[statement.start : statement.end] == statement.text == "Kami siap melayani warga,"
    assert statement.cue is not None
    assert statement.cue.text == "ujar"
    assert 0.5 < statement.confidence < 1
    assert statement.speaker is not None
    assert article.by_id(statement.speaker.ref) is article.officials[0]


def test_cues_introduce_the_speech_of_their_examples() -> None:
    for cue in default_lexicon().table(SpeechCue):
        for example in cue.examples:
            article = parse_article(f"{LEAD.replace('Wayan Sudarta', 'Wayan Sudarta, S.H.,')}\n\n{example}")
            assert any(s.speaker for s in article.statements) or cue.passive, f"{cue.cue}: {example}"


def test_cues_are_silent_in_their_non_examples() -> None:
    for cue in default_lexicon().table(SpeechCue):
        for words in cue.non_examples:
            text = f"{LEAD}\n\nRapat itu juga tentang {words} di desa dan kecamatan."
            article = parse_article(text)
            assert article.statements == (), f"{cue.cue}: {words}"


def test_quoted_terms_make_no_speech_of_their_examples() -> None:
    for row in read_csv(packaged("quoted_terms")):
        for example in values(row["examples"]):
            assert said(f"{LEAD}\n\nRapat itu {example}.\n\nRapat lalu ditutup.", direct=True) == []

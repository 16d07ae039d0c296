"""What is due, by when, by whom; and what is no deadline."""

from __future__ import annotations

import pytest
import regex

from beritaparse import parse_article
from beritaparse.extract.deadlines.cues import CUES
from beritaparse.lexicon.tables import packaged, read_csv, values
from beritaparse.records import Deadline, Force

LEAD = "Bupati Bangli I Wayan Sudarta membuka rapat di Kantor Bupati Bangli, Minggu (29/9/2024).\n\n"


def deadlines(text: str) -> list[Deadline]:
    return list(parse_article(LEAD + text, published="2024-09-30").deadlines)


# --- the cues ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", list(read_csv(packaged("deadline_cues"))), ids=lambda row: row["cue"])
def test_cues_match_their_examples_only(row: dict[str, str]) -> None:
    pattern = regex.compile(rf"(?<!\w)(?:{row['pattern']})(?!\w)", regex.I)
    assert all(pattern.search(example) for example in values(row["examples"]))
    assert not any(pattern.search(example) for example in values(row["non_examples"]))
    assert all(any(need in example for need in values(row["needs"])) for example in values(row["examples"]))


def test_every_row_is_a_cue() -> None:
    assert [cue.name for cue in CUES] == [row["cue"] for row in read_csv(packaged("deadline_cues"))]


# --- due, obligation, obliged --------------------------------------------------------------------------------------

#: (sentence, due, obligation, obliged)
CASES = [
    (
        "Semua camat wajib melaporkan hasil pendataan paling lambat 5 Oktober 2024.",
        "2024-10-05",
        "melaporkan hasil pendataan",
        "Semua camat",
    ),
    (
        "Bupati meminta seluruh kepala dinas menyerahkan laporan selambat-lambatnya tanggal 15 Oktober 2024.",
        "2024-10-15",
        "menyerahkan laporan",
        "seluruh kepala dinas",
    ),
    (
        "Paling lambat Jumat (4/10), seluruh OPD sudah harus menyerahkan data aset.",
        "2024-10-04",
        "menyerahkan data aset",
        "seluruh OPD",
    ),
    (
        "Berkas lamaran harus dikirim sebelum tanggal 10 Oktober 2024.",
        "2024-10-09",
        "Berkas lamaran harus dikirim",
        None,
    ),
    ("Sebelum 10 Oktober seluruh lurah harus menyetor data.", "2024-10-09", "menyetor data", "seluruh lurah"),
    ("Kepala desa wajib menyampaikan laporan paling lambat akhir bulan ini.", "2024-09", "menyampaikan laporan", None),
    (
        "Warga diberi waktu hingga 6 Oktober 2024 untuk membongkar lapaknya.",
        "2024-10-06",
        "membongkar lapaknya",
        "Warga",
    ),
    ("Seluruh desa sudah harus mencairkan dana desa pada 15 Oktober 2024.", "2024-10-15", "mencairkan dana desa", None),
    ("Batas waktu pengajuan proposal berakhir pada 10 Oktober 2024.", "2024-10-10", "pengajuan proposal", None),
    ("Jumat (4/10) adalah hari terakhir pendaftaran bakal calon.", "2024-10-04", "pendaftaran bakal calon", None),
    (
        "Perusahaan wajib membayar THR paling lambat tujuh hari sebelum Lebaran 2025.",
        "2025-03-24",
        "membayar THR",
        None,
    ),
    ("Pencairan tunjangan dilakukan paling lambat H-7 Lebaran 2025.", "2025-03-24", "Pencairan tunjangan", None),
    (
        "Selambat-lambatnya pada akhir tahun 2025, terminal itu harus sudah mulai dioperasikan.",
        "2025-12-31",
        "terminal itu harus sudah mulai dioperasikan",
        None,
    ),
    (
        "Pengangkatan tenaga kontrak dapat dilakukan hingga batas waktu Maret 2025 menurut aturan pusat, namun badan "
        "kepegawaian berupaya agar prosesnya dapat dipercepat.",
        "2025-03",
        "Pengangkatan tenaga kontrak",
        None,
    ),
]


@pytest.mark.parametrize(("text", "due", "obligation", "obliged"), CASES)
def test_deadline(text: str, due: str, obligation: str, obliged: str | None) -> None:
    (found,) = deadlines(text)
    assert (found.due, found.obligation and found.obligation.text) == (due, obligation)
    if obliged is not None:
        assert found.obliged is not None
        assert found.obliged.text == obliged


def test_date_closes_a_quote_and_the_duty_follows() -> None:
    text = (
        '"Saya memberi batas waktu sampai Senin tanggal 7 Oktober 2024," kata Sudarta. '
        "Agar seluruh dokumen dari tiap perangkat daerah telah diserahkan, dan seluruh OPD menyelesaikan laporan aset."
    )
    (found,) = deadlines(text)
    assert found.due == "2024-10-07"
    assert found.obligation is not None
    assert found.obligation.start > text.index("Agar")
    assert found.issuer is not None
    assert found.issuer.ref == "o1"


def test_two_deadlines_in_one_sentence() -> None:
    first, second = deadlines(
        "Camat diminta menyetor data paling lambat 3 Oktober 2024 dan "
        "lurah diminta memasang spanduk paling lambat 9 Oktober 2024."
    )
    assert (first.due, second.due) == ("2024-10-03", "2024-10-09")
    assert first.obligation is not None
    assert second.obligation is not None
    assert (first.obligation.text, second.obligation.text) == ("menyetor data", "memasang spanduk")
    assert first.obliged is not None
    assert second.obliged is not None
    assert (first.obliged.text, second.obliged.text) == ("Camat", "lurah")


def test_parties_are_linked_to_records() -> None:
    article = parse_article(
        LEAD + "Bupati I Wayan Sudarta memerintahkan Dinas Kesehatan Kabupaten Bangli merampungkan data stunting "
        "paling lambat 4 Oktober 2024.",
        published="2024-09-30",
    )
    (found,) = article.deadlines
    assert found.issuer is not None
    assert found.issuer.ref == article.officials[0].id
    assert found.obliged is not None
    bodies = {body.id: body.name for body in article.institutions}
    assert found.obliged.ref is not None
    assert bodies[found.obliged.ref] == "Dinas Kesehatan Kabupaten Bangli"


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Camat wajib melapor paling lambat 5 Oktober 2024.", Force.ORDER),
        ("Proyek jembatan itu ditargetkan rampung Desember 2024.", Force.TARGET),
        ("Pendaftaran calon dibuka 17 hingga 28 September 2024.", Force.REGISTRATION),
        ("Pajak itu jatuh tempo pada 31 Oktober 2024.", Force.RULE),
    ],
)
def test_force(text: str, force: Force) -> None:
    assert [found.force for found in deadlines(text)] == [force]


@pytest.mark.parametrize(
    "text",
    [
        "Dokumen itu wajib diserahkan paling lambat 7 hari setelah penetapan.",
        "Kontraktor diberi waktu 14 hari untuk memperbaiki kerusakan jalan.",
    ],
)
def test_no_due_date_has_its_reason(text: str) -> None:
    (found,) = deadlines(text)
    assert found.due is None
    assert found.reason


def test_counted_from_a_day_that_the_article_tells() -> None:
    (found,) = deadlines(
        "Hasil seleksi diumumkan Selasa (1/10/2024). Pelamar wajib melapor paling lambat 7 hari setelah pengumuman."
    )
    assert (found.due, found.reason) == ("2024-10-08", None)


# --- what is no deadline ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Layanan buka setiap hari hingga pukul 15.00 WITA.",
        "Festival berlangsung hingga 5 Oktober 2024.",
        "Pameran digelar 1-5 Oktober 2024 di alun-alun.",
        "Ia menjabat kepala desa hingga 5 Oktober 2029.",
        "Hingga saat ini bantuan sudah tersalur ke semua desa.",
        "Antrean kendaraan mengular hingga ratusan meter.",
        "Pelaku terancam pidana penjara paling lama lima tahun.",
        "Kartu itu berlaku sampai 5 Oktober 2029.",
        "Hujan turun selama beberapa hari terakhir, terutama Sabtu (28/9).",
        "Pendaftaran itu sudah berakhir pada 8 Juni 2024.",
        "Pendakian ditutup sejak tanggal 14 Juni 2024.",
        "Rapat dijadwalkan pekan depan di Kantor Bupati.",
        "Peserta maksimal 100 orang setiap desa.",
        "Bupati bekerja maksimal untuk warganya.",
        "Sebelum dilantik 5 Mei 2019, ia menjabat camat.",
    ],
)
def test_no_deadline(text: str) -> None:
    assert deadlines(text) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[1])
def test_spans_point_into_the_text(case: tuple[str, str, str, str | None]) -> None:
    article = parse_article(LEAD + case[0], published="2024-09-30")
    for found in article.deadlines:
        for span in (found, found.obligation, found.obliged):
            assert span is None or article.text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (
            "Bupati meminta manajemen rumah sakit menyerahkan rencana itu dalam dua pekan, terhitung mulai hari ini.",
            "2024-10-13",
        ),
        ("Rekanan wajib menambah tenaga kerja dalam waktu 14 hari kalender sejak surat diterima.", None),
        ("PSU harus digelar paling lama 30 hari sejak putusan dibacakan pada 24 September 2024.", "2024-10-24"),
        (
            "Pemungutan suara digelar 27 November 2024. Seluruh logistik wajib tiba di desa paling lambat H-1.",
            "2024-11-26",
        ),
        ("Kantor pajak memperpanjang jatuh tempo, yang diperpanjang hingga akhir Oktober.", "2024-10"),
        ("Surat perintah membayar terakhir diterima besok pukul 16.00 WITA.", "2024-09-30"),
        ("Masa sanggah: 2-4 Oktober 2024", "2024-10-04"),
    ],
)
def test_families_of_limits(text: str, due: str | None) -> None:
    assert [record.due for record in deadlines(text)] == [due]


@pytest.mark.parametrize(
    "text",
    [
        "Peserta program keringanan sampai tanggal 24 September 2024 sebanyak 251 orang.",
        "Pelamar berusia maksimal 56 tahun pada 31 Oktober 2024.",
    ],
)
def test_counts_and_ages_are_no_deadlines(text: str) -> None:
    assert deadlines(text) == []


def test_application_is_told_without_its_way() -> None:
    (record,) = deadlines("Pendaftaran dilakukan secara daring mulai 3 sampai dengan 17 Oktober 2024.")
    assert record.obligation is not None
    assert (record.due, record.obligation.text) == ("2024-10-17", "Pendaftaran")


def test_a_time_given_from_its_first_day() -> None:
    text = "Warga diberi peringatan. Batas waktu pembongkaran lima hari, mulai tanggal 2 Juni 2025, kata petugas."
    [deadline] = parse_article(text, published="2025-06-03").deadlines
    assert deadline.due == "2025-06-06"


def test_who_is_asked_for_what_behind_agar() -> None:
    text = "Ketua KPU meminta warga yang sudah menerima undangan agar melapor ke PPS paling lambat 3 Juni 2025."
    [deadline] = parse_article(text, published="2025-05-20").deadlines
    assert deadline.obligation is not None
    assert deadline.obligation.text == "melapor ke PPS"


def test_what_follows_if_nothing_is_done_is_no_duty() -> None:
    text = "Batas waktu perbaikannya 3 Juni 2025. Jika tidak ada tanggapan, petugas akan menutup saluran itu."
    [deadline] = parse_article(text, published="2025-05-20").deadlines
    assert deadline.due == "2025-06-03"
    assert deadline.obligation is not None
    assert deadline.obligation.text == "perbaikannya"


@pytest.mark.parametrize(
    ("text", "obligation", "obliged"),
    [
        (
            "Kemendagri memberi tenggat hingga 14 November 2024 kepada 62 pemerintah desa untuk melengkapi data harga.",
            "melengkapi data harga",
            "62 pemerintah desa",
        ),
        (
            "Pemilik kios wajib memulihkan saluran air yang tersumbat. Batas waktu pelaksanaan tujuh hari, mulai "
            "tanggal 7 Oktober 2024.",
            "memulihkan saluran air yang tersumbat",
            "Pemilik kios",
        ),
        (
            "Rumah sakit diwajibkan memakai rekam medis elektronik. Proses transisi dilakukan sampai paling lambat "
            "31 Desember 2024.",
            "memakai rekam medis elektronik",
            "Rumah sakit",
        ),
        (
            "Apabila setiap desa ingin menggelar musyawarah, harus digelar sebelum tanggal 1 November 2024.",
            "menggelar musyawarah",
            "setiap desa",
        ),
        (
            "Pemerintah pusat telah menetapkan batas waktu penerbitan sertifikat hingga 30 Oktober 2024.",
            "penerbitan sertifikat",
            None,
        ),
        (
            "Program pemutihan pajak di Bangli yang semula berakhir Juni, diperpanjang hingga 30 Oktober 2024.",
            "Program pemutihan pajak di Bangli",
            None,
        ),
        ("Lelang jalan sudah diumumkan sejak Senin dan penawaran ditutup 9 Oktober 2024.", "penawaran", None),
        (
            "Perbaikan pasar itu ditargetkan rampung 9 Oktober 2024, kemudian pedagang dipindahkan.",
            "Perbaikan pasar",
            None,
        ),
    ],
)
def test_duties_told_elsewhere(text: str, obligation: str, obliged: str | None) -> None:
    found = deadlines(text)[-1]
    assert found.obligation is not None
    assert found.obligation.text.removesuffix(" itu") == obligation
    if obliged is not None:
        assert found.obliged is not None
        assert found.obliged.text == obliged


def test_the_second_of_two_duties_has_its_own_words() -> None:
    text = (
        "Warga cukup mengajukan permohonan paling lambat 15 Oktober 2024 dan melunasi tunggakan selambat-lambatnya "
        "30 Oktober 2024."
    )
    found = deadlines(text)
    assert [item.obligation and item.obligation.text for item in found] == [
        "mengajukan permohonan",
        "melunasi tunggakan",
    ]
    assert [item.obliged and item.obliged.text for item in found] == ["Warga", "Warga"]


@pytest.mark.parametrize(
    ("text", "due", "obligation"),
    [
        # applications: what is applied for, not what else the clause tells
        ("Panitia membagikan tautan pendaftaran dengan batas akhir 7 Oktober 2024.", "2024-10-07", "pendaftaran"),
        (
            "Wifi dibuka 24 jam sampai waktu pendaftaran CPNS ditutup pada 24 Oktober 2024.",
            "2024-10-24",
            "pendaftaran CPNS",
        ),
        ("Polemik itu mencuat usai penutupan masa pendaftaran pada 8 Oktober 2024.", "2024-10-08", "pendaftaran"),
        ("Batas pendaftaran lomba adalah 20 Oktober 2024.", "2024-10-20", "pendaftaran lomba"),
        ("Pelamar wajib mengirim berkas s.d. 20 Oktober 2024.", "2024-10-20", "mengirim berkas"),
        ("Calon jemaah wajib melunasi biaya mulai 2 Oktober sampai 20 Oktober 2024.", "2024-10-20", "melunasi biaya"),
        (
            "Pemilik kios akan diberi potongan dengan mengajukan surat permohonan dua pekan sebelum jatuh tempo.",
            None,
            "mengajukan surat permohonan",
        ),
        # spans of time and the day that they come to
        (
            "Rekanan wajib mengaspal jalan itu paling lama 10 hari, alias Jumat 11 Oktober.",
            "2024-10-11",
            "mengaspal jalan itu",
        ),
        (
            "Uang itu harus kembali dalam 14 hari kerja, berarti tanggal 18 Oktober.",
            "2024-10-18",
            "Uang itu harus kembali",
        ),
        (
            "Laporan kinerja itu disampaikan paling lama empat bulan setelah tahun anggaran selesai.",
            None,
            "Laporan kinerja itu disampaikan",
        ),
        ("Berkas dikumpulkan paling lama hari Jumat tanggal 4.", "2024-10-04", "Berkas dikumpulkan"),
        # the month before a month
        ("Dokumen itu harus rampung sebelum bulan November.", "2024-10", "Dokumen itu harus rampung"),
        ("Dokumen itu harus rampung sebelum akhir November.", "2024-11", "Dokumen itu harus rampung"),
        # what is demanded
        ("Usulan itu sudah harus masuk pada 20 Oktober 2024.", "2024-10-20", "Usulan itu sudah harus masuk"),
        ("Rumah sakit harus sudah siap pada Desember 2024.", "2024-12", "Rumah sakit harus sudah siap"),
        ("APBD desa harus ditetapkan paling lambat Desember 2024.", "2024-12", "APBD desa harus ditetapkan"),
        (
            "Jika pejabat itu menerima hadiah, maka harus segera dilaporkan maksimal 7 Oktober 2024.",
            "2024-10-07",
            "harus segera dilaporkan",
        ),
        (
            "Pendamping menekankan agar semua desa yang baru untuk menyusun rencana paling lambat Desember 2024.",
            "2024-12",
            "menyusun rencana",
        ),
        (
            "Warga yang belum merekam KTP diimbau datang ke kantor camat sebelum 20 Oktober 2024.",
            "2024-10-19",
            "datang ke kantor camat",
        ),
    ],
)
def test_what_a_limit_is_of(text: str, due: str | None, obligation: str) -> None:
    (found,) = deadlines(text)
    assert (found.due, found.obligation and found.obligation.text) == (due, obligation)


@pytest.mark.parametrize(
    "text",
    [
        "Batas akhir masa jabatan anggota DPRD jatuh pada 18 Oktober 2024.",
        "Operasi pasar hari terakhir digelar di Kintamani, Selasa (1/10).",
        "Calon penilik harus bekerja minimal 2 sampai 3 tahun sebelum boleh mendaftar.",
        "Pasien wajib tinggal di rumah 7 hari plus 2 hari setelah demamnya turun.",
        "Pembayaran insentif hanya sampai Agustus 2024.",
        "Pendaftaran biasanya dibuka antara bulan November hingga Desember.",
        "Uji coba itu diikuti pendaftaran pada April hingga Mei 2024.",
        "Setiap peserta diberi waktu lima menit untuk berpidato.",
        "Pemutihan pajak di provinsi itu berlangsung hingga 30 Oktober 2024.",
        "Surat keterangan itu dapat digunakan paling lama 14 hari sejak diterbitkan.",
    ],
)
def test_what_only_lasts_is_no_deadline(text: str) -> None:
    assert deadlines(text) == []


def test_a_year_of_a_document_stays_with_it() -> None:
    (found,) = deadlines("Seluruh dinas wajib menyampaikan laporan kinerja Tahun 2023 paling lambat 7 Oktober 2024.")
    assert found.obligation is not None
    assert found.obligation.text == "menyampaikan laporan kinerja Tahun 2023"


#: (sentence, obligation, obliged)
BOUNDS = [
    ("2.Laporan kas dikirim paling lambat 7 Oktober 2024.", "Laporan kas dikirim", None),
    (
        "Dinas Perdagangan wajib menyusun aturan turunan Perda No. 4 Tahun 2020 tentang pasar rakyat paling lambat "
        "7 Oktober 2024.",
        "menyusun aturan turunan Perda No. 4 Tahun 2020 tentang pasar rakyat",
        "Dinas Perdagangan",
    ),
    (
        "Kami berharap sebelum tanggal 7 Oktober 2024, semua desa dapat melunasi pajak, hal ini agar tidak didenda.",
        "melunasi pajak",
        "semua desa",
    ),
    (
        "Pekerjaan fisik pasar itu harus sudah 100% pada 7 Oktober 2024.",
        "Pekerjaan fisik pasar itu harus sudah 100%",
        None,
    ),
    ("PDAM Bangli memperpanjang masa keringanan denda hingga 7 Oktober 2024.", "masa keringanan denda", None),
    ("Pastikan melaporkan kehilangan itu paling lambat 7 Oktober 2024.", "melaporkan kehilangan", None),
    (
        "BANGLI - Dinas Sosial akan segera membagikan beras, paling lambat 7 Oktober 2024.",
        "membagikan beras",
        "Dinas Sosial",
    ),
    (
        "Made mengingatkan perihal pendaftaran guru dimulai 3 September dan akan berakhir pada 7 Oktober 2024.",
        "pendaftaran guru",
        None,
    ),
]


@pytest.mark.parametrize(("text", "obligation", "obliged"), BOUNDS)
def test_where_a_duty_begins_and_ends(text: str, obligation: str, obliged: str | None) -> None:
    (found,) = deadlines(text)
    assert found.obligation is not None
    assert found.obligation.text.removesuffix(" itu") == obligation
    assert (found.obliged and found.obliged.text) == obliged


def test_how_far_things_have_come_is_no_duty() -> None:
    (found,) = deadlines("Hingga jatuh tempo pada 20 September 2024, tercatat 18 desa sudah lunas.")
    assert found.obligation is None


def test_who_sets_a_limit_is_not_obliged() -> None:
    (found,) = deadlines("Pemerintah pusat telah menetapkan batas waktu penerbitan sertifikat hingga 7 Oktober 2024.")
    assert (found.obligation and found.obligation.text, found.obliged) == ("penerbitan sertifikat", None)


def test_counted_from_an_act_told_elsewhere() -> None:
    text = (
        "Di antara peserta ada perbekel baru, dilantik tanggal 22 Agustus 2024 di Susut. "
        + "Materi diberikan oleh para narasumber dari kabupaten. " * 20
        + "\n\nMereka wajib menyusun rencana paling lambat tiga bulan setelah dilantik."
    )
    assert [item.due for item in deadlines(text)] == ["2024-11-22"]


def test_a_cue_within_a_quotation_does_not_place_the_day_of_its_speaker() -> None:
    text = '"Kami berharap panen itu akan membaik," kata Sudarta, Jumat.'
    assert parse_article(text, published="2024-09-30").dates[0].value == "2024-09-27"

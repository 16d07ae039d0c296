"""What events are for, by the construction that tells it: `body` is the article's text, `expected` its purposes."""

import pytest
from news_of_events import purposes, read


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Bupati Bangli, I Wayan Sudana, menyerahkan dua truk sampah di Halaman Kantor Bupati, Kamis (26/9/2024). "
            "Penyerahan ini menjadi langkah awal untuk memperluas layanan angkutan sampah.",
            ["dua truk sampah", "memperluas layanan angkutan sampah"],
        ),
        (
            "Bupati Bangli, I Wayan Sudana, menyerahkan dua truk sampah di Halaman Kantor Bupati, Kamis (26/9/2024). "
            "Penyerahan truk itu merupakan upaya nyata Pemkab Bangli dalam menata angkutan sampah.",
            ["dua truk sampah", "menata angkutan sampah"],
        ),
        (
            "Pemkab Bangli menggelar pertemuan di Aula BPBD, Kamis (26/9/2024). "
            "Pertemuan ini merupakan langkah awal dalam mewujudkan pemerintahan yang tangkas.",
            [],
        ),
        (
            "Seminar digelar sebagai upaya Dinas Pendidikan membantu guru menyusun buku ajar di Aula BPBD, "
            "Kamis (26/9/2024).",
            ["membantu guru menyusun buku ajar"],
        ),
    ],
)
def test_steps_and_efforts(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Bupati Bangli mengunjungi Griya Santi, Kamis (26/9/2024). Kedatangan rombongan selain untuk bertamu "
            "juga untuk memohon dukungan bagi penataan pura.",
            ["bertamu", "memohon dukungan bagi penataan pura"],
        ),
        (
            "Menteri melakukan kunjungan kerja ke Bangli, Kamis (26/9/2024). Kunjungan ini dalam rangka pelaksanaan "
            "gerakan tanam padi sekaligus dialog bersama petani.",
            ["pelaksanaan gerakan tanam padi", "dialog bersama petani"],
        ),
        (
            "Wakil Bupati Bangli membuka lomba lari di Alun-alun Bangli, Kamis (26/9/2024). Tujuan kegiatan ini adalah "
            "menggali bakat anak sejak dini, sekaligus membentuk watak yang tangguh.",
            ["menggali bakat anak sejak dini", "membentuk watak yang tangguh"],
        ),
        (
            "Dinas Perdagangan menggelar sosialisasi pajak daerah serta pelatihan pembukuan di Aula BPBD, "
            "Kamis (26/9/2024).",
            ["pajak daerah"],
        ),
    ],
)
def test_two_aims_and_two_events(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Perubahan APBD Kabupaten Bangli disahkan dalam rapat paripurna di Gedung DPRD, Kamis (26/9/2024).",
            ["Perubahan APBD Kabupaten Bangli"],
        ),
        (
            "Kapolres Bangli, AKBP I Gede Putra, membeberkan kasus pencurian sepeda motor dalam konferensi pers di "
            "Mapolres Bangli, Kamis (26/9/2024).",
            ["kasus pencurian sepeda motor"],
        ),
        (
            "Bupati Bangli, I Wayan Sudana, bertemu Menteri Lingkungan Hidup di Jakarta, Kamis (26/9/2024). Dalam "
            "pertemuan itu, Bupati memaparkan kondisi pengelolaan sampah, sekaligus mengajukan bantuan alat berat.",
            ["memaparkan kondisi pengelolaan sampah", "mengajukan bantuan alat berat"],
        ),
        ("Hal itu disampaikan dalam rapat paripurna di Gedung DPRD Bangli, Kamis (26/9/2024).", []),
        ("Keputusan itu disepakati dalam rapat koordinasi di Aula BPBD, Kamis (26/9/2024).", []),
        (
            "Bupati Bangli menyampaikan apresiasi dalam rapat koordinasi di Aula BPBD, Kamis (26/9/2024).",
            [],
        ),
    ],
)
def test_what_is_treated_at_a_meeting(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Forum warga menggelar audiensi dengan DPRD Bangli di Gedung DPRD, Kamis (26/9/2024). Salah satu aspirasi "
            "utama yang disampaikan warga ialah soal pelebaran jalan.",
            ["pelebaran jalan"],
        ),
        (
            "Pemkab Bangli menggelar rapat koordinasi di Aula BPBD, Kamis (26/9/2024). Ada tiga isu yang dibahas pada "
            "rapat ini, yaitu pembangunan jalur timur atau jalur tengah, penanganan sungai, serta pengendalian banjir.",
            ["pembangunan jalur timur atau jalur tengah", "penanganan sungai", "pengendalian banjir"],
        ),
        (
            "Pengurus karang taruna melakukan audiensi dengan Bupati Bangli di Kantor Bupati, Kamis (26/9/2024). "
            '"Kami hadir di sini untuk menyampaikan rencana temu karya," kata ketuanya, I Made Suta.',
            ["menyampaikan rencana temu karya"],
        ),
        (
            "Bupati Bangli melakukan rapat dengan jajarannya untuk pembongkaran papan reklame di Aula BPBD, "
            "Kamis (26/9/2024).",
            ["pembongkaran papan reklame"],
        ),
        (
            "Bupati Bangli menghadiri pisah sambut Kapolres Bangli di Aula Polres Bangli, Kamis (26/9/2024).",
            ["Kapolres Bangli"],
        ),
    ],
)
def test_issues_aims_and_holders(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


def test_a_link_to_another_article_does_not_hide_what_follows() -> None:
    body = (
        "Bupati Bangli menyerahkan dua truk sampah di Halaman Kantor Bupati, Kamis (26/9/2024). Baca Juga : Warga "
        "Panen Raya Padi di Awal Musim. Penyerahan itu disaksikan warga. Petugas langsung mencoba kedua truk di jalan "
        "utama kota dan warga menyambutnya dengan gembira sejak pagi. Penyerahan ini untuk memperluas angkutan sampah."
    )
    assert "memperluas angkutan sampah" in purposes(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Dinas Kesehatan menghadiri penandatanganan Perjanjian Kerja Sama (PKS) antara Dinas Kependudukan dan RSUD "
            "Bangli di Aula RSUD, Kamis (26/9/2024). Kerja sama ini dijalin dalam rangka percepatan layanan akta.",
            ["Perjanjian Kerja Sama (PKS)", "percepatan layanan akta"],
        ),
        (
            "Bupati Bangli meresmikan Pasar Seni Undisan di Desa Undisan, Kamis (26/9/2024). Pasar ini dibangun untuk "
            "memberi ruang bagi perajin bambu.",
            ["Pasar Seni Undisan", "memberi ruang bagi perajin bambu"],
        ),
        (
            "Pemkab Bangli menyerahkan bantuan bibit kopi di Desa Undisan, Kamis (26/9/2024). Bantuan tersebut "
            "diberikan guna membantu petani.",
            ["bibit kopi", "membantu petani"],
        ),
        (
            "Bupati Bangli menghadiri peringatan Hari Kartini dan HUT ke-44 Dekranasda di Alun-alun Bangli, Kamis "
            "(26/9/2024).",
            ["Hari Kartini", "HUT ke-44 Dekranasda"],
        ),
        (
            "Pemkab menggelar Rapat Koordinasi Tim Percepatan Penurunan Stunting di Aula BPBD, Kamis (26/9/2024).",
            ["Percepatan Penurunan Stunting"],
        ),
        (
            "Warga bersyukur. Untuk lebih meningkatkan pelayanan, hari ini Bupati Bangli telah melantik sebanyak 14 "
            "Kepala Puskesmas di Aula BPBD, Kamis (26/9/2024).",
            ["lebih meningkatkan pelayanan", "14 Kepala Puskesmas"],
        ),
        (
            "Pengurus karang taruna melakukan audiensi dengan Bupati Bangli di Kantor Bupati, Kamis (26/9/2024). "
            '"Kami hadir untuk bersilaturahmi sekaligus menyampaikan rencana temu karya," kata I Made Suta.',
            ["bersilaturahmi", "menyampaikan rencana temu karya"],
        ),
    ],
)
def test_agreements_feasts_and_teams(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


def test_what_the_main_event_is_for_is_not_repeated_by_others() -> None:
    article = read(
        "Pemkab Bangli menggelar karnaval dalam rangka peringatan Hari Jadi Kota Bangli di "
        "Alun-alun Bangli, Kamis (26/9/2024).",
    )
    told = [purpose.text for meeting in article.meetings for purpose in meeting.purposes]
    assert told == ["Hari Jadi Kota Bangli"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Bupati Bangli menerima penghargaan dari Ombudsman atas penyusunan laporan keuangan di Aula BPBD, Kamis "
            "(26/9/2024).",
            ["penyusunan laporan keuangan"],
        ),
        (
            "Mengawali tahun 2024, Pemkab Bangli menggelar apel bersama aparatur sipil negara di Alun-alun Bangli, "
            "Kamis (26/9/2024).",
            ["Mengawali tahun 2024"],
        ),
        (
            "Kodim menggelar apel siaga di Alun-alun Bangli, Kamis (26/9/2024). Apel ini dilaksanakan sebagai bentuk "
            "pengecekan kesiapan personel dalam rangka pengamanan pilkada.",
            ["pengecekan kesiapan personel", "pengamanan pilkada"],
        ),
    ],
)
def test_awards_and_beginnings(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


def test_what_someone_is_asked_to_do_is_no_event() -> None:
    article = read(
        "Pemkab Bangli menggelar rapat evaluasi di Aula BPBD, Kamis (26/9/2024). Bupati Bangli, I Wayan "
        "Sudana, meminta para camat menyerahkan data warga terdampak.",
    )
    assert [meeting.kind for meeting in article.meetings] == ["rapat evaluasi"]


def test_two_verbs_of_one_object_are_one_aim() -> None:
    body = (
        "Pemkab Bangli menggelar lomba lari di Alun-alun Bangli, Kamis (26/9/2024). Lomba ini bertujuan untuk melatih "
        "dan memotivasi serta mendampingi atlet muda."
    )
    assert purposes(body) == ["melatih dan memotivasi serta mendampingi atlet muda"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Pemkab Bangli menggelar pasar murah di Lapangan Kapten Mudita, Kamis (26/9/2024). Hal ini dilakukan guna "
            "menjaga daya beli warga.",
            ["menjaga daya beli warga"],
        ),
        (
            "Pemkab Bangli menggelar apel pagi di Halaman Kantor Bupati, Kamis (26/9/2024). Dalam apel itu Sekda "
            "meminta pegawai rajin. Hal ini untuk menunjang pelayanan.",
            [],
        ),
        (
            "Bupati Bangli, I Wayan Sudana, menerima audiensi pengusaha kopi di Kantor Bupati, Kamis (26/9/2024). "
            "Dalam kesempatan itu, Bupati mendiskusikan peluang ekspor kopi.",
            ["peluang ekspor kopi"],
        ),
        (
            "Bupati Bangli bertemu Bupati Gianyar untuk membahas tiga program, yaitu penanganan sampah, pembangunan "
            "embung, dan penataan pasar, di Kantor Bupati, Kamis (26/9/2024).",
            ["penanganan sampah", "pembangunan embung", "penataan pasar"],
        ),
        (
            "Dinas PMD menggelar seminar di Aula BPBD, Kamis (26/9/2024). Pada seminar itu materi yang dibahas antara "
            "lain kebijakan desa, penyusunan rencana kerja, serta pengisian data desa.",
            ["kebijakan desa", "penyusunan rencana kerja", "pengisian data desa"],
        ),
        (
            "Pemkab Bangli menggelar lomba balap karung di Alun-Alun Bangli, Kamis (26/9/2024). Lomba-lomba tersebut "
            "diselenggarakan untuk memperkuat kerja sama antarpegawai.",
            ["balap karung", "memperkuat kerja sama antarpegawai"],
        ),
        (
            "Kemudian dalam upaya mendorong semangat kerja. Pemkab Bangli memberikan penghargaan kepada tiga pegawai, "
            "Kamis (26/9/2024).",
            ["mendorong semangat kerja"],
        ),
    ],
)
def test_what_was_told_before_and_lists(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Penebaran benih ikan digelar di Sungai Melangit, Kamis (26/9/2024), untuk menambah populasi ikan di "
            "sungai, dan kegiatan ini harus didukung bersama.",
            ["menambah populasi ikan di sungai"],
        ),
        (
            "Dinas Kominfo menggelar lomba vlog di Aula BPBD, Kamis (26/9/2024), untuk menggugah kesadaran warga akan "
            "bahaya banjir bakal memperebutkan hadiah jutaan rupiah.",
            ["menggugah kesadaran warga akan bahaya banjir"],
        ),
        (
            "Ny. Ayu Lestari ditunjuk sebagai Bunda Literasi. Dalam hal ini dilantik oleh Bupati Bangli di Aula BPBD, "
            "Kamis (26/9/2024).",
            [],
        ),
    ],
)
def test_where_a_purpose_ends(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (  # what is held under another name than that of its kind
            "Pemkab Bangli menggelar lomba lari, Kamis (26/9/2024). Kintamani Run 2024 kembali digelar untuk "
            "mengenalkan kawasan kaldera.",
            ["mengenalkan kawasan kaldera"],
        ),
        (  # but no programme, and nothing that goes on
            "Pemkab Bangli menggelar rapat koordinasi di Aula BPBD, Kamis (26/9/2024). Bedah rumah adalah program yang "
            "dilaksanakan untuk meringankan beban warga.",
            [],
        ),
        (  # who opens the event tells of no other
            "Kegiatan senam bersama di Alun-Alun Bangli, Kamis (26/9/2024), dibuka secara resmi oleh Bupati Bangli dan "
            "diselenggarakan dalam rangka ikut memeriahkan HUT RI ke-79 bertujuan untuk mempererat persaudaraan warga.",
            ["ikut memeriahkan HUT RI ke-79", "mempererat persaudaraan warga"],
        ),
        (  # the feast with which the news begins
            "Dalam rangka memperingati Hari Koperasi ke-77, Pemkab Bangli menyiapkan sejumlah kegiatan. Bupati Bangli "
            "membuka bazar di Alun-Alun Bangli, Kamis (26/9/2024).",
            ["Hari Koperasi ke-77"],
        ),
        (
            "Pengurus KONI menemui Bupati Bangli dalam pertemuan di Aula BPBD, Kamis (26/9/2024). Kegiatan yang "
            "berlangsung dua jam tersebut membahas penataan lapangan desa.",
            ["penataan lapangan desa"],
        ),
        (  # a decimal comma ends nothing
            "Bupati Bangli melakukan peninjauan ke Pasar Kidul, Kamis (26/9/2024), untuk memastikan pekerjaan senilai "
            "Rp4,25 miliar tersebut selesai.",
            ["memastikan pekerjaan senilai Rp4,25 miliar tersebut selesai"],
        ),
    ],
)
def test_what_an_event_is_held_for(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            'Dinas Dukcapil Bangli meluncurkan layanan "Antar Berkas" di Aula BPBD, Kamis (26/9/2024).',
            ['layanan "Antar Berkas"'],
        ),
        (
            "Bupati Bangli membuka workshop \u201cMembangun Desa Digital\u201d di Aula BPBD, Kamis (26/9/2024).",
            ["Membangun Desa Digital"],
        ),
        (  # a theme is no purpose
            "Bupati Bangli membuka workshop bertema \u201cDesa Digital\u201d di Aula BPBD, Kamis (26/9/2024).",
            [],
        ),
        (
            "Para kepala desa mengikuti sosialisasi Undang-Undang Desa yang digelar Pemkab Bangli di Aula BPBD, "
            "Kamis (26/9/2024).",
            ["Undang-Undang Desa"],
        ),
        (  # a place without a name is what is looked at, one with a name only where
            "Bupati Bangli, I Wayan Sudana, meninjau lokasi longsor di Desa Susut, Kamis (26/9/2024).",
            ["lokasi longsor"],
        ),
        (
            "Bupati Bangli, I Wayan Sudana, meninjau Pasar Kidul di Bangli, Kamis (26/9/2024).",
            [],
        ),
    ],
)
def test_titles_laws_and_what_is_looked_at(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected

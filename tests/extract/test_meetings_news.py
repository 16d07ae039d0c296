"""Events told in running news, where the occasion of a statement names them or an official only does something."""

import pytest
from news_of_events import main, read


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            "Kebakaran menghanguskan sebuah kios di Desa Undisan. "
            "Bupati Bangli, I Wayan Sudana, meninjau langsung lokasi kejadian.",
            "peninjauan",
        ),
        (
            "RSUD Bangli meraih predikat pelayanan prima. Predikat itu sudah tiga kali diraih. "
            "Penilaian berlangsung sejak Mei. Hasilnya di luar dugaan. "
            "Penghargaan diserahkan oleh Deputi Pelayanan Publik Kemenpan RB, Rudi Hartawan, dalam acara "
            "di Gedung Serbaguna. Penyerahan itu disaksikan para kepala dinas.",
            "penyerahan",
        ),
        (
            "Syukuran pelantikan pengurus karang taruna dihadiri ribuan tamu undangan. "
            "Acara yang berlangsung di Lapangan Kapten Mudita dimulai pagi hari, Sabtu (28/9/2024).",
            "syukuran",
        ),
        (
            "Sekda Bangli, I Nyoman Darma, melakukan kunjungan kerja ke Desa Undisan, Kamis (26/9/2024) "
            "untuk meninjau pembangunan pasar.",
            "kunjungan kerja",
        ),
        (
            "Memperingati Hari Ibu, Pemkab Bangli menggelar senam bersama di Alun-alun Bangli, Minggu (22/9/2024).",
            "senam bersama",
        ),
        (
            "Wakil Bupati Bangli, Ni Ketut Arini, ditemui wartawan. Dalam kunjungan kerjanya di Desa Undisan, Kamis "
            "(26/9/2024), ia meminta warga menjaga kebersihan.",
            "kunjungan kerja",
        ),
        (
            'Dinas Pemberdayaan Masyarakat menggelar program "Kantor Menyapa Warga" di Undisan, Kamis (26/9/2024).',
            "kantor menyapa warga",
        ),
        (
            "Gubernur menyatakan hal itu pada acara Jelajah Kaldera Batur Menuju Geopark Dunia di Pantai Palawan, "
            "Kawasan Kaldera Batur, Kabupaten Bangli, Minggu (22/9/2024).",
            "acara",
        ),
        (
            "Bupati Bangli, I Wayan Sudarta, pada apel melantik Direktur Perumda Air Minum untuk masa 2024-2029. "
            "Usai pelantikan, bupati meminta direktur yang baru membenahi layanan.",
            "pelantikan",
        ),
        (
            "Kuota solar Bangli ditambah. Hal itu disampaikan Kepala Bagian Perekonomian, I Ketut Suarna, saat "
            "menghadiri kegiatan Megibung Sore di Aula Setda, Kamis (26/9/2024). Menurut hasil rapat beberapa tahun "
            "lalu, kuota itu masih kurang.",
            "megibung sore",
        ),
    ],
)
def test_kind_of_the_main_event(body: str, kind: str) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.kind == kind


@pytest.mark.parametrize(
    "body",
    [
        "Pemkab Bangli meniadakan car free day akhir pekan ini, Minggu (29/9/2024). CFD kembali digelar pekan depan.",
        "Pengunjung yang berkunjung ke Danau Batur, Kintamani, mengeluhkan jalan rusak di beberapa lokasi.",
        "Bupati melarang aparatur keluar daerah selama libur peringatan Isra Mikraj, Kamis (26/9/2024).",
        "Lewat surat edaran yang ditandatangani pada 26 September 2024, bupati mengimbau warga berhemat air. Kebijakan "
        "itu berlaku di semua kecamatan, kata Kepala Dinas PUPR, I Ketut Suarna, saat dikonfirmasi, Sabtu (28/9/2024).",
        "Dinas Pendapatan menggelar program pemutihan pajak kendaraan hingga 30 Oktober 2024.",
        "Wali kota melarang pejabat menggelar rapat di hotel, kata juru bicaranya, Kamis (26/9/2024).",
        "Program seratus hari berakhir pekan ini. Program itu dimulai sejak pelantikan bupati, 20 Februari 2024.",
        "Pemerintah mengingatkan warga akan cuaca buruk. Peringatan itu diterbitkan pada Jumat (27/9/2024).",
    ],
)
def test_news_without_an_event(body: str) -> None:
    assert main(read(body)) is None


@pytest.mark.parametrize(
    ("body", "venue"),
    [
        (
            "Vaksinasi massal digelar di rumah dinas Wakil Bupati Bangli, Kamis (26/9/2024).",
            "rumah dinas Wakil Bupati Bangli",
        ),
        (
            "Wakil Bupati membuka pasar murah di Pelataran eks-MTQ Bangli, Kamis (26/9/2024).",
            "Pelataran eks-MTQ Bangli",
        ),
        (
            "Penandatanganan kerja sama pariwisata berlangsung lancar, Kamis (26/9/2024) di Medan.",
            "Medan",
        ),
        (
            "Wapres meninjau posko pengungsian di Kampung Rawa, Kapuk Muara, Penjaringan, Jakarta Utara, Kamis "
            "(26/9/2024).",
            "posko pengungsian di Kampung Rawa, Kapuk Muara, Penjaringan, Jakarta Utara",
        ),
        (
            "Gala dinner wajib pajak digelar pada Kamis (26/9/2024), di Balai Agung, Balai Kota DKI Jakarta.",
            "Balai Agung, Balai Kota DKI Jakarta",
        ),
        (
            "Hal itu dikatakannya dalam bimtek pengelolaan aset, Hotel Segara, Grogol, Jakarta Barat, Kamis "
            "(26/9/2024).",
            "Hotel Segara, Grogol, Jakarta Barat",
        ),
        (
            "Festival budaya digelar di kawasan Siong-iong, Kecamatan Pangururan, Samosir, Kamis (26/9/2024).",
            "kawasan Siong-iong, Kecamatan Pangururan, Samosir",
        ),
        (
            "Bupati meluncurkan aplikasi layanan, Kamis (26/9/2024). Kegiatan itu terpusatkan pada Pekon Tanjung Raya.",
            "Pekon Tanjung Raya",
        ),
        (
            "Rapat koordinasi pencegahan korupsi dipimpin Sekda Bangli. "
            "Agenda tersebut berlangsung pada Ruang Rapat Krisna, Kantor Bupati, Kamis (26/9/2024).",
            "Ruang Rapat Krisna",
        ),
    ],
)
def test_venue(body: str, venue: str) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.venue is not None
    assert meeting.venue.text.startswith(venue)


def test_what_participants_are_told_to_do_is_no_purpose() -> None:
    meeting = main(
        read(
            "Camat Susut menggelar rapat koordinasi di Aula Kantor Camat, Kamis (26/9/2024). "
            "Ia meminta peserta rapat untuk mewujudkan target tahun ini."
        )
    )
    assert meeting is not None and meeting.purposes == ()


def test_a_welcome_is_no_commemoration() -> None:
    meeting = main(
        read(
            "Pengurus PDBI menyampaikan rencananya dalam audiensi dengan Wakil Bupati Bangli di ruang kerjanya, Selasa "
            "(24/9/2024). Dalam pertemuan itu, Wakil Bupati menyambut positif usulan tersebut."
        )
    )
    assert meeting is not None and meeting.purposes == ()


@pytest.mark.parametrize(
    ("body", "chair"),
    [
        (
            "Pemkab Bangli menerima penghargaan pelestarian budaya. Penyerahan penghargaan itu diberikan oleh Direktur "
            "Operasional Lembaga Rekor, Rudi Hartawan, di Pendopo, Kamis (26/9/2024).",
            "Direktur Operasional Lembaga Rekor, Rudi Hartawan",
        ),
        (
            "Hal itu ia sampaikan saat menyambut kedatangan Gubernur Bali, I Made Sudarsana, di Rumah Jabatan Bupati "
            "dalam agenda Kunjungan Kerja di Kabupaten Bangli, Kamis (26/9/2024).",
            "Gubernur Bali, I Made Sudarsana",
        ),
    ],
)
def test_chair(body: str, chair: str) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.chair is not None
    assert meeting.chair.text == chair


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Pemkab Bangli menggelar Festival Jajanan Pasar di Alun-alun, Kamis (26/9/2024).",
            [],
        ),
        (
            "Dinas Kesehatan menggelar lokakarya di Aula Setda, Kamis (26/9/2024). Kegiatan ini digelar sebagai bentuk "
            "komitmen dalam mendukung pencegahan stunting.",
            ["mendukung pencegahan stunting"],
        ),
        (
            "Wakil Bupati membuka Musyawarah Kerja Madrasah Diniyah (MKMD) di Masjid Agung, Kamis (26/9/2024). "
            "MKMD digelar dengan tujuan menguatkan jejaring guru.",
            ["menguatkan jejaring guru"],
        ),
        (
            "Perumda menandatangani kesepakatan bersama dengan Pemkab Bangli tentang pengelolaan sampah, Kamis "
            "(26/9/2024).",
            ["pengelolaan sampah"],
        ),
        (
            "Pemkab menggelar rapat koordinasi bersama pihak terkait membahas perbaikan terminal, Kamis (26/9/2024).",
            ["perbaikan terminal"],
        ),
    ],
)
def test_purposes(body: str, expected: list[str]) -> None:
    meeting = main(read(body))
    assert meeting is not None and [purpose.text for purpose in meeting.purposes][-1:] == expected


def test_an_old_act_in_the_background_is_listed() -> None:
    article = read(
        "Kantor Camat Susut ambruk, Senin (23/9/2024). Kantor Camat Susut diresmikan pada 2 September 1990 oleh "
        "Gubernur Bali, I Made Sudarsana."
    )
    assert [(meeting.kind, meeting.main, meeting.date) for meeting in article.meetings] == [
        ("peresmian", False, "1990-09-02")
    ]


@pytest.mark.parametrize(
    ("body", "date"),
    [
        (
            "Dharma Wanita menggelar kajian keagamaan dalam rangka Bulan Suci Ramadhan 1445 H di Aula Setda. "
            "Senin, (18/3/2024).",
            "2024-03-18",
        ),
        (
            "Gubernur Bali, I Made Sudarsana, meresmikan jembatan bailey di Desa Undisan. Jembatan lama putus, dan "
            "peristiwa itu terjadi pada Jumat (5/1/2024).",
            None,
        ),
        (
            "Badan Kepegawaian menjadwalkan pelantikan pegawai tahap pertama pada akhir Oktober 2024 di Gedung "
            "Serbaguna.",
            "2024-10",
        ),
        (
            "Dinas Pendidikan menggelar serah terima jabatan pasca mutasi pejabat pada tanggal 12 September 2024. "
            "Serah terima jabatan ini dilangsungkan di Aula Dinas Pendidikan, Kamis (26/9/2024).",
            "2024-09-26",
        ),
        (
            "Pemkab Bangli bersiap untuk Kopifest pada 11-16 Oktober 2024 di Lapangan Kapten Mudita. Festival ini "
            "digelar untuk memeriahkan panen kopi.",
            "2024-10-11/2024-10-16",
        ),
    ],
)
def test_date(body: str, date: str | None) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.date == date

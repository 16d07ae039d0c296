"""Events as outlets tell them that name them by no usual kind, or tell where and when only in the next sentence."""

import pytest
from news_of_events import main, purposes, read


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            "Pemkab Bangli menggelar panggung dongeng. Kegiatan ini dilaksanakan di Aula Setda, Kamis (26/9/2024).",
            "panggung dongeng",
        ),
        (
            "Suasana ceria mewarnai acara Senja Anak Bangsa Bernyanyi yang digelar di Aula Setda, Kamis (26/9/2024).",
            "acara",
        ),
        (
            "Kegiatan Jelajah Sepeda Batur yang digagas pemuda kembali digelar di Alun-alun Bangli, Kamis (26/9/2024).",
            "jelajah sepeda batur",
        ),
        (
            "Bupati Bangli hadiri kegiatan Bhakti Desa Sehat di kantor desa Undisan, Kamis (26/9/2024).",
            "bhakti desa sehat",
        ),
        (
            "Lembaga Lontar memberikan penghargaan pelestarian naskah kepada Pemkab Bangli. Acara ini dihelat di "
            "Gedung Kesenian, Kamis (26/9/2024).",
            "penyerahan penghargaan",
        ),
        (
            "Wakil Bupati Bangli memimpin upacara penutupan TMMD di Lapangan Undisan, Kamis (26/9/2024).",
            "upacara",
        ),
        (
            "Menteri mengizinkan pemda menggelar rapat di hotel. Hal itu disampaikannya dalam acara Pelantikan "
            "Pengurus Asosiasi Desa di Bangli, Kamis (26/9/2024).",
            "pelantikan",
        ),
        (
            'Jalan lingkar akan tersambung tahun depan. "Tahun ini kita mulai," kata Bupati Bangli, I Wayan Sudana, '
            "saat melaksanakan peletakan batu pertama Jembatan Undisan, beberapa waktu lalu.",
            "peletakan batu pertama",
        ),
        (
            "Enam puluh keluarga menerima bantuan modal usaha bertempat di Pendopo Bupati, Kamis (26/9/2024).",
            "penyerahan bantuan",
        ),
        (
            "Bupati Bangli, I Wayan Sudana, menyalurkan hewan kurban di Kampung Jawa, Bangli, Kamis (26/9/2024).",
            "penyaluran",
        ),
        (
            "Target tanam padi naik. Kepala Dinas Pertanian, I Ketut Suarna, dalam kunjungannya ke Kabupaten Bangli "
            "beberapa waktu lalu menyampaikan bahwa target itu wajar.",
            "kunjungan",
        ),
        (
            "Ormas diminta mendaftar. Aturannya sudah lama ada. Ia menyampaikannya saat kegiatan pembinaan ormas di "
            "Aula Setda, Kamis (26/9/2024).",
            "pembinaan",
        ),
        (
            "Pembangunan pasar hampir rampung. Wali Kota Bogor, I Wayan Sudana, mengecek langsung ke lokasi, Kamis "
            "(26/9/2024).",
            "pengecekan",
        ),
        (
            "Persoalan itu segera dituntaskan. Hal itu diungkapkan Menteri saat menerima Bupati Bangli, I Made "
            "Arsana, di Kantor Kementerian, Kamis (26/9/2024).",
            "pertemuan",
        ),
        (
            "Dharma Wanita menggelar sosialisasi pergaulan dengan mengambil tema Pelatihan Berbicara di Aula Setda, "
            "Kamis (26/9/2024).",
            "sosialisasi",
        ),
        (
            "Bupati Bangli, I Wayan Sudana, merayakan Hari Raya Nyepi di Desa Susut, Kamis (26/9/2024).",
            "perayaan",
        ),
        (
            "Pernyataan itu disampaikan Bupati Bangli saat menerima kunjungan audiensi pengurus KONI di ruang "
            "kerjanya, Kamis (26/9/2024).",
            "audiensi",
        ),
        (
            "Dua pejabat berganti tempat. Prosesi pelantikan keduanya dipimpin Bupati Bangli di Aula BPBD, Kamis "
            "(26/9/2024).",
            "pelantikan",
        ),
    ],
)
def test_kind_of_the_main_event(body: str, kind: str) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.kind == kind


@pytest.mark.parametrize(
    "body",
    [
        "Dewan mengkritik rapat-rapat di hotel. Belanja itu dinilai boros, kata Ketua DPRD Bangli, Kamis (26/9/2024).",
        "Pemkot menganggarkan tunjangan bagi tenaga harian lepas di Bangli. Dana cair pada Senin (2/9/2024).",
        "Warga menilai tiang listrik mengganggu. Tiang itu berdiri sejak lama. Bupati mengatakan pihaknya telah "
        "melakukan rapat untuk membongkarnya. Tiang itu milik swasta.",
        "Tujuh puluh koperasi tidak aktif. Koperasi itu tidak pernah melaporkan penyelenggaraan rapat anggota tahunan, "
        "terang Kepala Bidang Koperasi, Kamis (26/9/2024).",
        "Anggaran perubahan daerah ini terlambat ditetapkan. Ini merugikan warga. Kantor bupati sepi. Warga kecewa. "
        "Dewan diam. Jalan rusak. Pasar tutup. Belakangan ketua dewan hadir saat rapat banggar pada Senin (23/9/2024).",
    ],
)
def test_news_without_an_event(body: str) -> None:
    assert main(read(body)) is None


@pytest.mark.parametrize(
    ("body", "venue"),
    [
        (
            "Wakil Bupati membuka turnamen di rumah biliar Sembilan Bola, Kecamatan Susut, Kamis (26/9/2024).",
            "rumah biliar Sembilan Bola, Kecamatan Susut",
        ),
        (
            "Bupati melepas kontingen pemuda bertempat di terminal wisata Mendala, Kamis (26/9/2024).",
            "terminal wisata Mendala",
        ),
        (
            "Bupati melaksanakan kunjungan mendadak ke Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bangli, "
            "Kamis (26/9/2024).",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bangli",
        ),
        (
            "Gubernur Bali, I Made Sudarsana, melakukan kunjungan kerja ke Kabupaten Bangli untuk menyerap aspirasi.",
            "Kabupaten Bangli",
        ),
    ],
)
def test_venue(body: str, venue: str) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.venue is not None
    assert meeting.venue.text == venue


@pytest.mark.parametrize(
    ("body", "chair"),
    [
        (
            "Bupati Bangli I Wayan Sudana melalui Wakil Bupati I Made Arsana melaksanakan kunjungan kerja ke Pasar "
            "Kidul, Kamis (26/9/2024).",
            "Wakil Bupati I Made Arsana",
        ),
        (
            "Pengurus karang taruna resmi dilantik di Aula Setda, Kamis (26/9/2024). Pelantikan itu dihadiri langsung "
            "oleh Camat Susut, I Ketut Suarna.",
            None,
        ),
        (
            "Kodim menggelar upacara bendera di Alun-alun Bangli, Kamis (26/9/2024). Sebagai inspektur upacara, Wayan "
            "Sudarta mewakili pimpinannya.",
            "Wayan Sudarta",
        ),
        (
            "Gubernur Bali, I Made Sutarya, meminta penebangan pohon dihentikan. Permintaan itu disampaikannya saat "
            "kunjungan kerja di Desa Susut, Kamis (26/9/2024).",
            "Gubernur Bali, I Made Sutarya",
        ),
    ],
)
def test_chair(body: str, chair: str | None) -> None:
    meeting = main(read(body))
    assert meeting is not None
    assert (meeting.chair.text if meeting.chair is not None else None) == chair


@pytest.mark.parametrize(
    "body",
    [
        "Camat Susut memimpin rapat koordinasi kecamatan, Kamis (26/9/2024). Ia lalu singgah di hotel.",
        "Kejelasan jadwal upacara bendera itu diungkapkan Camat Susut ketika ditemui di ruang kerjanya, Kamis.",
    ],
)
def test_no_venue(body: str) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.venue is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Camat menggelar sosialisasi penataan pasar desa di Aula Kantor Camat, Kamis (26/9/2024). "
            "Sosialisasi penginapan ramah anak itu disambut warga.",
            ["penataan pasar desa"],
        ),
        (
            "Kapolres memimpin upacara penutupan TMMD di Lapangan Undisan, Kamis (26/9/2024).",
            ["penutupan TMMD"],
        ),
        (
            "Bupati melantik jajaran pengurus Asosiasi Pemerintah Desa Seluruh Indonesia di Aula Setda, Kamis "
            "(26/9/2024).",
            ["jajaran pengurus Asosiasi Pemerintah Desa Seluruh Indonesia"],
        ),
        (
            "Camat menggelar rapat di Aula Kantor Camat, Kamis (26/9/2024). Rapat ini membahas secara rinci kesiapan "
            "seluruh desa dalam menghadapi musim hujan.",
            ["kesiapan seluruh desa dalam menghadapi musim hujan"],
        ),
        (
            "Bupati meninjau pasar baru di Desa Undisan, Kamis (26/9/2024). Kunjungan ini untuk memastikan "
            "pembangunan berjalan sesuai rencana.",
            ["memastikan pembangunan berjalan sesuai rencana"],
        ),
        (
            "Camat menggelar pelatihan di Aula Kantor Camat, Kamis (26/9/2024). Pelatihan ini berfokus pada "
            "pengelolaan keuangan desa sekaligus menjadi momentum memperkuat kebersamaan.",
            ["pengelolaan keuangan desa"],
        ),
    ],
)
def test_purposes(body: str, expected: list[str]) -> None:
    assert purposes(body) == expected

"""Where events are held, by the construction that tells it: `body` is the article's text, `venue` the event's."""

import pytest
from news_of_events import main, read


@pytest.mark.parametrize(
    ("body", "venue"),
    [
        (  # who comes, and to what
            "Ratusan nelayan memadati Pantai Lovina, Kecamatan Buleleng, saat pesta laut, Kamis (26/9/2024).",
            "Pantai Lovina, Kecamatan Buleleng",
        ),
        (
            "Gubernur Bali, I Made Sutarya, melakukan kunjungan kerja ke Kabupaten Bangli, Kamis (26/9/2024). "
            "Tiba di Bangli, Gubernur langsung menyambangi rumah jabatan Bupati untuk makan siang.",
            "rumah jabatan Bupati",
        ),
        (  # the house in an area
            "Bupati Bangli, I Wayan Sudana, meninjau progres pembangunan Pasar Kidul di Bangli, Kamis (26/9/2024).",
            "Pasar Kidul di Bangli",
        ),
        (  # behind 'usai' the event is still held there
            "Hal itu disampaikan Bupati Bangli usai mendampingi kunjungan Menteri Perdagangan di Pasar Kidul, "
            "Kamis (26/9/2024).",
            "Pasar Kidul",
        ),
        (  # not where it is held as a rule
            "Pemkab Bangli menggelar festival kopi, Kamis (26/9/2024). Festival yang biasanya digelar di Alun-Alun "
            "Bangli itu kini digelar di Lapangan Kapten Mudita.",
            "Lapangan Kapten Mudita",
        ),
        (
            "Warga dan pengelola duduk bersama di Aula Kantor Camat Kintamani, Kamis (26/9/2024). Rapat mediasi "
            "dipimpin Camat Kintamani.",
            "Aula Kantor Camat Kintamani",
        ),
        (
            "Rapat koordinasi pengendalian inflasi digelar di lantai dua Gedung Bappeda, Kamis (26/9/2024).",
            "lantai dua Gedung Bappeda",
        ),
        (
            "Bupati Bangli menerima audiensi pengurus KONI di ruang kerjanya, lantai III Kantor Bupati, "
            "Kamis (26/9/2024).",
            "ruang kerjanya, lantai III Kantor Bupati",
        ),
        (  # where 'kegiatan' is held, in a house that the name of its manager repeats
            "Pemkab Bangli melaksanakan bersih-bersih lingkungan. Kali ini kegiatan berpusat di Hotel Segara Kintamani "
            "dan diikuti ratusan pegawai.",
            "Hotel Segara Kintamani",
        ),
        (  # behind who pays the visit
            "Komitmen itu disampaikan saat kunjungan kerja Wakil Menteri Pertanian, I Made Sutarya, ke Pasar Kidul "
            "Bangli, Kamis (26/9/2024).",
            "Pasar Kidul Bangli",
        ),
        (  # what is visited in a quote is told less surely
            'Bupati Bangli melakukan monitoring harga di Pasar Kidul, Kamis (26/9/2024). "Hari ini kita mengunjungi '
            'pasar dan Toko Segara," katanya.',
            "Pasar Kidul",
        ),
        (  # where 'kegiatan ini' is held
            "Peringatan Hari Kesehatan dipusatkan di Kabupaten Bangli. Ratusan kader hadir. Kegiatan tersebut "
            "dilaksanakan di Lapangan Kapten Mudita, Kamis (26/9/2024).",
            "Lapangan Kapten Mudita",
        ),
        (
            "Pemkab Bangli menggelar festival kopi dikawasan Taman Kota, Kamis (26/9/2024).",
            "kawasan Taman Kota",
        ),
    ],
)
def test_venue(body: str, venue: str) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.venue is not None
    assert meeting.venue.text == venue


@pytest.mark.parametrize(
    "body",
    [
        "Sekda memimpin rapat, Kamis (26/9/2024). Rapat membahas harga cabai di daerah-daerah.",
        "Sekda memimpin apel pagi, Kamis (26/9/2024), bagi pegawai dilingkungan Sekretariat Daerah.",
    ],
)
def test_no_venue(body: str) -> None:
    meeting = main(read(body))
    assert meeting is not None and meeting.venue is None

"""Publication times as Indonesian sites write them: two batches of thirty-six heads, each of them ours."""

from __future__ import annotations

import pytest

from beritaparse.layout.parts import read_layout
from beritaparse.layout.published import publication_in

BODY = (
    "BANGLI - Bupati Bangli Wayan Sudarta membuka rapat koordinasi kesiapan pasar murah di Ruang Rapat Kantor Bupati "
    "Bangli, Minggu (29/9/2024), bersama para camat dan kepala perangkat daerah."
)
TITLE = "Bupati Bangli Buka Rapat Pasar Murah"
DAY = "2024-09-29"

#: (head, the day and time it states)
HEADS = [
    (f"NGO\n\n{TITLE}\n\nRay - BANGLI.NGO.WEB.ID\n\nSep 29, 2024 - 13:16", f"{DAY}T13:16:00"),
    (f"{TITLE}\nSenin, 30 September 2024 | 13:16 WIB", "2024-09-30T13:16:00+07:00"),
    (f"{TITLE}\nMinggu, 29 September 2024 13:16 WITA", f"{DAY}T13:16:00+08:00"),
    (f"{TITLE}\nMinggu, 29 Sep 2024 13:16 WIT", f"{DAY}T13:16:00+09:00"),
    (f"{TITLE}\n29/09/2024 13:16", f"{DAY}T13:16:00"),
    (f"{TITLE}\n29/09/2024, 13:16 WIB", f"{DAY}T13:16:00+07:00"),
    (f"{TITLE}\nKompas.com - 29/09/2024, 13:16 WIB\nWayan Sudana", f"{DAY}T13:16:00+07:00"),
    (f"{TITLE}\nKomang Ayu - detikBali\nMinggu, 29 Sep 2024 13:16 WIB", f"{DAY}T13:16:00+07:00"),
    (f"{TITLE}\nOleh: Komang Ayu\n29 September 2024", DAY),
    (f"Home > Berita > Daerah\n{TITLE}\nadmin\n29 September 2024", DAY),
    (f"{TITLE}\nDiterbitkan: 29 September 2024", DAY),
    (f"{TITLE}\nDipublikasikan pada Minggu, 29 September 2024 13.16", f"{DAY}T13:16:00"),
    (f"{TITLE}\nPublished: September 29th, 2024 at 1:16 PM", f"{DAY}T13:16:00"),
    (f"{TITLE}\nPosted on 29-09-2024 by admin", DAY),
    (f"{TITLE}\nPosted on September 29, 2024 by Humas", DAY),
    (f"{TITLE}\n2024-09-29 13:16:05", f"{DAY}T13:16:00"),
    (f"{TITLE}\n2024-09-29T13:16:05+08:00", f"{DAY}T13:16:00+08:00"),
    (f"{TITLE}\n29.09.2024 | 13.16", f"{DAY}T13:16:00"),
    (f"{TITLE}\nMinggu, 29 September 2024 - 13:16 WIB | Dilihat 120 kali", f"{DAY}T13:16:00+07:00"),
    (f"{TITLE}\nOleh Admin | 29 Sep 2024 | Berita", DAY),
    (f"{TITLE}\nDiskominfo | Minggu, 29 September 2024", DAY),
    (f"{TITLE}\nPenulis: Komang Ayu | Editor: Made Artha\nMinggu, 29 September 2024 | 13:16", f"{DAY}T13:16:00"),
    (f"29 September 2024\n{TITLE}", DAY),
    (f"Minggu, 29 September 2024 13:16\n{TITLE}\nFoto: Bupati membuka rapat", f"{DAY}T13:16:00"),
    (f"{TITLE.upper()}\nMINGGU, 29 SEPTEMBER 2024", DAY),
    (f"{TITLE}\nSunday, 29 September 2024", DAY),
    (f"{TITLE}\nLast Updated: 29 September 2024, 13:16", f"{DAY}T13:16:00"),
    (f"{TITLE}\nTanggal: 29/9/2024", DAY),
    (f"{TITLE}\nRilis - Minggu (29/9/2024)", DAY),
    (f"{TITLE}\nJum'at, 27 September 2024 • 09:00", "2024-09-27T09:00:00"),
    (f"{TITLE}\n29 Nopember 2024, 07.05 WITA", "2024-11-29T07:05:00+08:00"),
    (f"{TITLE}\nBali Post - 29 Agt 2024", "2024-08-29"),
    (f"{TITLE}\nTayang: Minggu, 29 September 2024 13:16 WIB", f"{DAY}T13:16:00+07:00"),
    (f"{TITLE}\nPublished: Sun, 29th of September in 2024", DAY),
    (f"{TITLE}\nPewarta: Komang Ayu\nEditor: Made Artha\nCopyright © ANTARA 2024", None),
    (TITLE, None),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_publication_time_of_a_head(head: str, expected: str | None) -> None:
    layout = read_layout(f"{head}\n\n{BODY}\n\nRapat dilanjutkan Senin (30/9/2024) di tempat yang sama.")
    assert layout.published == expected
    assert layout.headline is not None
    assert layout.headline.text.lower() == TITLE.lower()


#: A second batch, written after the rules, all of the same day.
LATER = [
    "Diperbarui 30 Sep 2024, 08:16 WIB\nDiterbitkan 29 Sep 2024, 13:16 WIB",
    "Penulis: Komang Ayu - Editor: Made Artha, 29/09/2024 13:16 WIB",
    "Tribunnews.com, Minggu, 29 September 2024 13:16 WIB",
    "Minggu, 29 September 2024 - 13:16 WIB Oleh : Administrator",
    "29 Sep 2024 oleh admin di Berita",
    "By admin On Sep 29, 2024",
    "Admin Kominfo / 29 September 2024 / Berita / 0 Komentar",
    "0 Komentar | 29 September 2024 | 13:16",
    "Oleh Humas pada 29 September 2024",
    "Minggu 29 September 2024, 13:16",
    "29 September 2024 13:16 WIB • 3 menit",
    "Waktu Baca 3 menit\n29 September 2024",
    "Minggu, 29 September 2024\nDibaca 45 kali",
    "Redaksi - Minggu, 29 Sep 2024 - 10:00 WITA",
    "Post: 29-09-2024 | Views: 300",
    "Sunday, September 29, 2024",
    "Berita 29 September 2024",
    "Tanggal Posting : 29 September 2024",
    "DITERBITKAN PADA 29 SEPTEMBER 2024",
    "September 29, 2024",
    "29 SEP 24",
    "Minggu,29 September 2024",
    "Diposting oleh: Admin | Tanggal: 29-09-2024 | Jam: 13:16:22",
    "Komang Ayu, Jurnalis-Minggu 29 September 2024 13:16 WIB",
    "Bangli, 29 September 2024",
    "Bangli (29/9/2024)",
    "Kabar Bangli | 29 September 2024 | Oleh: Tim",
    "Foto: Humas Pemkab\n29 September 2024",
    "Minggu, 29 September 2024 | 13:16 Wita | Penulis: Komang Ayu | Editor: Made",
    "ditulis oleh Komang Ayu 29 September 2024",
    "Sep 29, 2024 12:00 am",
    "2024/09/29 13:16",
    "Published 3 days ago on September 29, 2024\nBy Redaksi",
    "Diunggah 29 September 2024 pukul 13.16 WIB",
    "Komang Ayu | Minggu, 29/09/2024 13:16 WIB",
    "Jakarta, CNBC Indonesia\n29 September 2024 13:16",
]


@pytest.mark.parametrize("head", LATER)
@pytest.mark.parametrize("body", [BODY, BODY.removeprefix("BANGLI - ")])
def test_publication_time_of_a_later_head(head: str, body: str) -> None:
    layout = read_layout(f"{TITLE}\n\n{head}\n\n{body}\n\nPasar murah berlangsung tiga hari.")
    assert (layout.published or "")[:10] == DAY
    assert layout.headline is not None
    assert layout.headline.text == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Rapat digelar Minggu (29/9/2024) di Kantor Bupati Bangli dan dihadiri para camat.",
        "Bupati Bangli membuka pasar murah yang berlangsung sampai 30 September 2024",
        "Perda Nomor 5 Tahun 2024",
    ],
)
def test_no_publication_line(line: str) -> None:
    assert read_layout(f"{TITLE}\n{line}\n\n{BODY}").published is None


def test_days_that_do_not_exist() -> None:
    assert publication_in("31/02/2024 13:16") is None
    assert publication_in("Senin, 30 Februari 2024") is None

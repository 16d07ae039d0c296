"""The region that an article is about."""

from __future__ import annotations

import pytest

from beritaparse.link.home import regions_in_label
from beritaparse.pipeline import default_pipeline

HOMES = [
    ("Bupati Bangli membuka musrenbang. Sekda hadir mendampingi Bupati Bangli.", "51.06"),
    ("Pemkot Bogor menata pasar. Wali Kota Bogor meninjau lokasi.", "32.71"),
    ("Pemkab Bogor menata pasar. Bupati Bogor meninjau lokasi.", "32.01"),
    ("Gubernur Jambi dan jajaran Pemprov Jambi menerima Bupati Tebo. Gubernur Jambi berterima kasih.", "15"),
    ("Sekda membuka acara di Kecamatan Wonosobo.", None),
    ("Sekda Sumsel menerima tamu di Palembang. Pemprov Sumsel mendukung, kata Gubernur. Palembang siap.", "16"),
    ("Talut di Liwa, Lampung Barat, ambles. Bappeda dan DPRD sudah diberi tahu.", "18.04"),
    ("Menteri Kesehatan meminta warga menjaga kebersihan.", None),
    ("Menteri meninjau Bangli, lalu ke Garut, Sleman, Kendari, Palu dan Ambon.", None),
    ("Bupati Wonosobo bersama Gubernur Jawa Tengah meresmikan jembatan. Pemkab Wonosobo membiayainya.", "33.07"),
]


@pytest.mark.parametrize(("text", "code"), HOMES)
def test_home_from_offices_and_bodies(text: str, code: str | None) -> None:
    home = default_pipeline().read(text).home
    assert (home.code if home else None) == code
    assert home is None or home.source == "inherited:mention"


@pytest.mark.parametrize(
    ("arguments", "code", "source"),
    [
        ({"url": "https://wonosobokab.go.id/berita/1"}, "33.07", "inherited:outlet"),
        ({"url": "https://bogorkota.example/x"}, "32.71", "inherited:outlet"),
        ({"title": "Rapat Koordinasi Kabupaten Bangli"}, "51.06", "inherited:title"),
    ],
)
def test_home_from_address_and_title(arguments: dict[str, str], code: str, source: str) -> None:
    home = default_pipeline().read("Sekda membuka rapat koordinasi.", **arguments).home
    assert home is not None
    assert (home.code, home.source) == (code, source)


@pytest.mark.parametrize(
    ("label", "codes"),
    [
        ("BANGLI.NGO.WEB.ID", ["51.06"]),
        ("Diskominfo Kabupaten Wonosobo", ["33.07"]),
        ("Diskominfo Kota Sungai Penuh", ["15.72"]),
        ("bogor.tribunnews.com", ["32.01"]),
        ("kominfo.lampungprov.go.id", ["18"]),
        ("detik.com", []),
    ],
)
def test_regions_in_the_name_of_an_outlet(label: str, codes: list[str]) -> None:
    assert [region.code for region in regions_in_label(label)] == codes

"""Places to the regions that they name."""

from __future__ import annotations

import pytest

from beritaparse.lexicon.rows import Region
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.link.regions import as_jurisdiction, inherit, link_place, province_of, region_of
from beritaparse.records import Jurisdiction, RegionKind

NAMED = [
    # words, cue, name, code
    ("Bangli", None, "Kabupaten Bangli", "51.06"),
    ("Kab. Bangli", None, "Kabupaten Bangli", "51.06"),
    ("Kab.Bangli", None, "Kabupaten Bangli", "51.06"),
    ("KABUPATEN BANGLI", None, "Kabupaten Bangli", "51.06"),
    ("Pemkab Bangli", None, "Kabupaten Bangli", "51.06"),
    # Kota and Kabupaten of one name
    ("Bogor", "Wali Kota", "Kota Bogor", "32.71"),
    ("Bogor", "Walikota", "Kota Bogor", "32.71"),
    ("Bogor", "Wakil Bupati", "Kabupaten Bogor", "32.01"),
    ("Bogor", "Pemkot", "Kota Bogor", "32.71"),
    ("Kota Bogor", "Kapolresta", "Kota Bogor", "32.71"),
    ("Bima", "Ketua DPRD Kota", "Kota Bima", "52.72"),
    ("Malang Kota", "Kapolresta", "Kota Malang", "35.73"),
    ("Jambi", "Wali Kota", "Kota Jambi", "15.71"),
    ("Jambi", "Gubernur", "Provinsi Jambi", "15"),
    ("Gorontalo", "Bupati", "Kabupaten Gorontalo", "75.01"),
    ("Yogyakarta", "Pemkot", "Kota Yogyakarta", "34.71"),
    # seats
    ("SINGARAJA", None, "Kabupaten Buleleng", "51.08"),
    ("MUARASABAK", None, "Kabupaten Tanjung Jabung Timur", "15.07"),
    ("Muara Sabak", None, "Kabupaten Tanjung Jabung Timur", "15.07"),
    ("Kota Agung", None, "Kabupaten Tanggamus", "18.06"),
    # short names
    ("Lobar", None, "Kabupaten Lombok Barat", "52.01"),
    ("Tubaba", None, "Kabupaten Tulang Bawang Barat", "18.12"),
    ("Pangkep", None, "Kabupaten Pangkajene dan Kepulauan", "73.10"),
    ("Sulut", None, "Provinsi Sulawesi Utara", "71"),
    ("OKI", "Bupati", "Kabupaten Ogan Komering Ilir", "16.02"),
    # spellings
    ("Tulangbawang", None, "Kabupaten Tulang Bawang", "18.05"),
    ("Palangka Raya", None, "Kota Palangkaraya", "62.71"),
    ("Palangkaraya", None, "Kota Palangkaraya", "62.71"),
    ("Kotabaru", "Bupati", "Kabupaten Kotabaru", "63.02"),
    ("Lima Puluh Kota", None, "Kabupaten Lima Puluh Kota", "13.07"),
    ("Toba Samosir", "Bupati", "Kabupaten Toba", "12.12"),
    # Jakarta and Yogyakarta
    ("DKI Jakarta", None, "Provinsi DKI Jakarta", "31"),
    ("Daerah Khusus Jakarta", None, "Provinsi DKI Jakarta", "31"),
    ("Jakarta Pusat", "Wali Kota", "Kota Administrasi Jakarta Pusat", "31.71"),
    ("Kota Jakarta Selatan", None, "Kota Administrasi Jakarta Selatan", "31.74"),
    ("DIY", "Gubernur", "Provinsi Daerah Istimewa Yogyakarta", "34"),
]


@pytest.mark.parametrize(("words", "cue", "name", "code"), NAMED)
def test_regions_are_linked(words: str, cue: str | None, name: str, code: str) -> None:
    place = link_place(words, cue=cue)
    assert place is not None
    assert (place.name, place.code, place.source) == (name, code, "stated")


LESSER = [
    ("Kecamatan Kintamani", None, "Kecamatan Kintamani", RegionKind.DISTRICT),
    ("Kec. Kintamani", None, "Kecamatan Kintamani", RegionKind.DISTRICT),
    ("Kintamani", "Camat", "Kecamatan Kintamani", RegionKind.DISTRICT),
    ("Bangli", "Camat", "Kecamatan Bangli", RegionKind.DISTRICT),
    ("KINTAMANI", "Kapolsek", "Kecamatan Kintamani", RegionKind.DISTRICT),
    ("Batur Tengah", "Perbekel", "Desa Batur Tengah", RegionKind.VILLAGE),
    ("Desa Batur Tengah", None, "Desa Batur Tengah", RegionKind.VILLAGE),
    ("Kubu", "Lurah", "Kelurahan Kubu", RegionKind.VILLAGE),
    ("Sukamaju", "Peratin", "Pekon Sukamaju", RegionKind.VILLAGE),
    ("Kubang", "Wali Nagari", "Nagari Kubang", RegionKind.VILLAGE),
]


@pytest.mark.parametrize(("words", "cue", "name", "kind"), LESSER)
def test_districts_and_villages(words: str, cue: str | None, name: str, kind: RegionKind) -> None:
    home = link_place("Bangli")
    assert link_place(words, cue=cue, home=home) == Jurisdiction(name, kind, parent="Kabupaten Bangli", source="stated")


@pytest.mark.parametrize("words", ["", "Sudirman", "Ruang Rapat", "Shimoda", "12"])
def test_what_names_no_region(words: str) -> None:
    assert link_place(words) is None


def test_home_decides_between_regions_of_one_name() -> None:
    assert link_place("Banjar", home=link_place("Kota Cimahi")).code == "32.79"  # type: ignore[union-attr]
    assert link_place("Banjar", home=link_place("Kota Banjarmasin")).code == "63.03"  # type: ignore[union-attr]
    assert link_place("Bogor", home=link_place("Kota Bogor")).code == "32.71"  # type: ignore[union-attr]


PAPUA = [
    ("Merauke", "2022-07-01", "91.01", "Papua"),
    ("Merauke", "2023-07-01", "93.01", "Papua Selatan"),
    ("Merauke", None, "93.01", "Papua Selatan"),
    ("Wamena", "2022-11-10T09:00", "91.02", "Papua"),
    ("Wamena", "2022-11-11T09:00", "95.01", "Papua Pegunungan"),
    ("Raja Ampat", "2022-12-08", "92.05", "Papua Barat"),
    ("Raja Ampat", "2022-12-09", "96.03", "Papua Barat Daya"),
    ("Kota Sorong", "2020-01-01", "92.71", "Papua Barat"),
    ("Biak Numfor", "2020-01-01", "91.06", "Papua"),
]


@pytest.mark.parametrize(("words", "published", "code", "province"), PAPUA)
def test_codes_in_force_at_the_date(words: str, published: str | None, code: str, province: str) -> None:
    place = link_place(words, published=published)
    assert place is not None
    assert (place.code, place.province) == (code, province)


def test_a_province_that_was_not_yet_there() -> None:
    assert link_place("Papua Selatan", published="2021-05-01") is None
    assert link_place("Papua Selatan", published="2023-05-01").code == "93"  # type: ignore[union-attr]


INHERITED = [
    # home, level, title, name
    ("Bangli", "regency_city", "Bupati", "Kabupaten Bangli"),
    ("Bangli", "other", "Sekda", "Kabupaten Bangli"),
    ("Bangli", "province", "Gubernur", "Provinsi Bali"),
    ("Bangli", "other", "Kapolda", "Provinsi Bali"),
    ("Bangli", "regency_city", "Wali Kota", None),
    ("Bangli", "national", "Menteri Kesehatan", None),
    ("Bangli", "village", "Kepala Desa", None),
    ("Provinsi Bali", "other", "Sekda", "Provinsi Bali"),
    ("Provinsi Bali", "regency_city", "Bupati", None),
    ("Kota Denpasar", "regency_city", "Kapolresta", "Kota Denpasar"),
]


@pytest.mark.parametrize(("home", "level", "title", "name"), INHERITED)
def test_what_an_office_inherits(home: str, level: str, title: str, name: str | None) -> None:
    place = inherit(link_place(home, source="inherited:dateline"), level, title)
    assert (place.name if place else None) == name
    assert place is None or place.source == "inherited:dateline"


def test_nothing_is_inherited_without_a_home() -> None:
    assert inherit(None, "other", "Sekda") is None
    assert province_of(None) is None


def test_every_region_is_linked_by_its_full_name() -> None:
    for region in packaged_rows(Region):
        place = as_jurisdiction(region)
        assert link_place(place.name) == place
        assert place.code == region.code


def test_former_codes_are_known() -> None:
    former = region_of("91.01")
    assert former is not None
    assert former.name == "Merauke"

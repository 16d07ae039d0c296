"""Whether one form is short for another."""

from __future__ import annotations

import pytest

from beritaparse.language.shortening import shortened_part, shortens


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("ASN", "Aparatur Sipil Negara"),
        ("APBD", "Anggaran Pendapatan dan Belanja Daerah"),
        ("TKD", "Transfer ke Daerah"),
        ("Mendagri", "Menteri Dalam Negeri"),
        ("Forkopimda", "Forum Koordinasi Pimpinan Daerah"),
        ("Danrem", "Komandan Komando Resor Militer"),
        ("Satpol PP", "Satuan Polisi Pamong Praja"),
        ("Lobar", "Lombok Barat"),
        ("DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
        ("Kadis", "Kepala Dinas"),
        ("Ketua TP PKK", "Ketua Tim Penggerak PKK"),
    ],
)
def test_short(short: str, full: str) -> None:
    assert shortens(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("BKD", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
        ("DLHK", "Dinas Lingkungan Hidup"),
        ("SMAN", "Sekolah Menengah Atas"),
        ("Senator", "Anggota DPD RI"),
        ("Kadisporapar", "Kepala Dinas Pariwisata"),
        ("Anggota DPD", "Anggota DPD RI"),
        ("Pengelola", "Pengelolaan"),
        ("acara", "upacara"),
        ("", "Bupati"),
        ("BPS", ""),
    ],
)
def test_not_short(short: str, full: str) -> None:
    assert not shortens(short, full)


def test_part() -> None:
    assert shortened_part("Kominfo", "Dinas Komunikasi dan Informatika") == "Komunikasi dan Informatika"
    assert shortened_part("BGP", "Balai Besar Guru Penggerak") is None

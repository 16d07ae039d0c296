"""Where sentences end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from beritaparse.language.sentences import sentences
from beritaparse.lexicon.tables import packaged, read_csv

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT.parent / "shared" / "eval" / "dev"

#: The sentences of each text, with a bar where one ends.
CASES = [
    "Hadir Dr. Ir. Wayan Sudarta, M. Si. dan istri.|Acara selesai.",
    "Hadir (Pj.) Bupati Bangli.|Ia pulang.",
    "Plt. Kepala Dinas Kesehatan drg. Putu Ayu hadir.|Ia berpesan.",
    "Sesuai UU No. 12 Tahun 2011.|Bupati setuju.",
    "Di Kab. Bangli, a.n. Bupati hadir M. Aziz.|Ia pulang.",
    "Rapat digelar di Jl. Sudirman No. 5 Kec. Bangli.|Camat hadir.",
    "Rapat mulai pukul 09.00 WITA.|Camat hadir pukul 09.30.|Ia pulang.",
    "Pembangunan selesai.|Dia pulang.",
    "Letkol. Inf. Made Artha dan AKBP. Nyoman Sari hadir.|Keduanya pulang.",
    "Wayan Sudarta, S.E., M.M.|Kegiatan itu ramai.",
    "Wayan Sudarta, S.E. M.M. hadir.",
    "Made Artha, S.H.|Warga senang.",
    "Anggarannya Rp. 5 miliar.|Sisanya Rp 2.500.000.|Itu cukup.",
    "Ada beras, gula, dll.|Mereka senang.",
    "Rapat digelar Rabu (28/9/2024).|Camat hadir.",
    "Apa kabarnya?|Baik!|Begitulah.",
    "Kami menunggu...|Lama sekali.",
    "Kami menunggu... lama sekali.",
    '"Kami siap." Ujar Wayan.|"Besok mulai," katanya.',
    '"Kami siap."|Wayan pulang.',
    '"Kami siap." kata Wayan.',
    'Wayan bertanya.|"Kapan selesai?" tanyanya.',
    "Situs banglikab.go.id dan Kabar.co memuatnya.|Warga membaca.",
    "Tahun 2024.|15 orang hadir.",
    "PT. Bali Maju Tbk.|Direktur hadir.",
    "Jalan R.A. Kartini dan Jalan A. Yani macet.|Warga sabar.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_with_a_space_between(case: str) -> None:
    text = case.replace("|", " ")
    assert [text[start:end] for start, end in sentences(text)] == case.split("|")


GLUED = [
    "Rapat selesai.|Dia pulang.",
    'ujar dia.|"Besok kami mulai."',
    "Pj.Sekda hadir.",
    "Ir..Wayan hadir.",
    "H.Made,SP hadir.",
]


@pytest.mark.parametrize("case", GLUED)
def test_sentences_without_a_space_between(case: str) -> None:
    text = case.replace("|", "")
    assert [text[start:end] for start, end in sentences(text)] == case.split("|")


def test_a_line_break_ends_a_sentence_unless_the_line_goes_on() -> None:
    text = "Bupati Buka\n1. Beras\n2. Gula\nWakil Bupati Bangli Made Artha bersama Dandim Letkol\ndan Kapolres hadir."
    assert [text[start:end] for start, end in sentences(text)] == [
        "Bupati Buka",
        "1. Beras",
        "2. Gula",
        "Wakil Bupati Bangli Made Artha bersama Dandim Letkol\ndan Kapolres hadir.",
    ]


def test_nothing_but_space_has_no_sentence() -> None:
    assert sentences("") == []
    assert sentences(" \n ") == []


def test_abbreviations_that_go_on_do_so_in_their_examples() -> None:
    for row in read_csv(packaged("full_stops")):
        if row["ends"] == "inner" and "." in row["examples"]:
            assert len(sentences(f"Ada {row['examples']}")) == 1, row["form"]


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles of the gold boundaries are not beside the repository")
def test_gold_boundaries() -> None:
    gold = json.loads((ROOT / "tests" / "gold" / "sentences.json").read_text(encoding="utf-8"))["boundaries"]
    ends: dict[str, set[int]] = {}
    right = predicted = wanted = 0
    for article, offset, ends_here in gold:
        if article not in ends:
            text = (ARTICLES / f"{article}.txt").read_text(encoding="utf-8")
            ends[article] = {end for _, end in sentences(text)}
        found = offset in ends[article]
        right += found and ends_here
        predicted += found
        wanted += ends_here
    assert 2 * right / (predicted + wanted) >= 0.97

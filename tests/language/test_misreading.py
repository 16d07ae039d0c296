"""Letters that a scanner misread."""

from __future__ import annotations

import random

import pytest

from beritaparse import parse_article
from beritaparse.language.misreading import is_misread, misreadings
from beritaparse.language.offsets import apply
from beritaparse.language.repair import repair
from beritaparse.lexicon.word_sets import phrases

#: Enough misread words to tell that the text is a scan.
SCAN = "Kegiafan itu dihadlri pescrta dari selurvh kecamatan. "

CLEAN = (
    "Penjabat Bupati Bangli Putu Sunarta memimpin rapat koordinasi di Kantor Bupati, Senin (30/9/2024). "
    "Rapat tersebut bertujuan untuk mempercepat penyaluran bantuan kepada masyarakat. "
    '"Laporan diserahkan paling lambat 4 Oktober 2024," kata Putu Sunarta kepada para camat.\n'
)

CASES = [
    ("Bupoti Bangli", "Bupati Bangli"),
    ("Kobupaten Bangli", "Kabupaten Bangli"),
    ("Sekrctaris Daerah", "Sekretaris Daerah"),
    ("rnengatakan bahwa", "mengatakan bahwa"),
    ("ped0man kerja", "pedoman kerja"),
    ("pcrenconaan", "perencanaan"),
    ("dl kantor", "di kantor"),
    ("warga yarg hadir", "warga yang hadir"),
    ("4 Oktobcr 2O24", "4 Oktober 2024"),
    ("tanggal l5 Mei", "tanggal 15 Mei"),
    ("Menurvt camat", "Menurut camat"),
    # names: digits are letters, the rest is left alone
    ("Yu5uf Rahardian", "Yusuf Rahardian"),
    ("Wayan Sumorta", "Wayan Sumorta"),
    # what the text itself writes elsewhere
    ("Putu Sunarta, Putu Sunarta, Putu Sunarfa", "Putu Sunarta, Putu Sunarta, Putu Sunarta"),
    ("I Ketut Arsa dan Kefut Arsa", "I Ketut Arsa dan Ketut Arsa"),
    ("Putu Sunarta, Putu Sunarta, Putu Sunarto", "Putu Sunarta, Putu Sunarta, Putu Sunarto"),
    ("Dinas Pariwlsata. Tahvn ini, pada Tahun 2024", "Dinas Pariwisata. Tahun ini, pada Tahun 2024"),
    ("Gubernur/Bupoti/Wali Kofa", "Gubernur/Bupati/Wali Kofa"),
    ("warga yong hadir", "warga yang hadir"),
    ("5crta vntuk bohwa", "serta untuk bahwa"),
    # a name is not held against everyday words
    ("bersama Dahar Sirnin", "bersama Dahar Sirnin"),
    # no words
    ("surel humas@bupoti.go.id", "surel humas@bupoti.go.id"),
    ("2l air, kode B1L", "2l air, kode B1L"),
    ("penyakit covid19", "penyakit covid19"),
]


@pytest.mark.parametrize(("phrase", "meant"), CASES)
def test_of_a_scan(phrase: str, meant: str) -> None:
    assert repair(SCAN + phrase).text.removeprefix(repair(SCAN).text) == meant


@pytest.mark.parametrize("text", [CLEAN, "", "Bupoti Bangli", "Yu5uf", CLEAN.upper(), CLEAN.lower()])
def test_other_texts_stay(text: str) -> None:
    assert not is_misread(text)
    assert repair(text).text == text


def _spoilt(text: str, seed: int) -> str:
    """A text with a letter in twenty misread."""
    chance = random.Random(seed)
    seen = {meant: found for found, meant in sorted(phrases("misread"))}
    return "".join(seen[char] if char in seen and chance.random() < 0.05 else char for char in text)


@pytest.mark.parametrize("seed", range(40))
def test_records_are_in_the_characters_of_the_scan(seed: int) -> None:
    text = _spoilt(CLEAN, seed)
    copy, offsets = apply(text, misreadings(text))
    assert len(copy.split()) == len(text.split())
    for start in range(len(copy)):
        begin, end = offsets.to_source(start, start + 1)
        assert 0 <= begin <= end <= len(text)
    article = parse_article(text, published="2024-09-30")
    assert article.text == text
    for records in (article.dates, article.deadlines, article.meetings, article.statements):
        for record in records:
            assert text[record.start : record.end] == record.text
    for holders in (article.officials, article.institutions):
        for holder in holders:
            for mention in holder.mentions:
                assert text[mention.start : mention.end] == mention.text


def test_a_scan_is_read_like_its_original() -> None:
    scan = CLEAN.replace("Bupati Bangli", "Bupoti Bangli").replace("kata", "kota").replace("Oktober", "Oktobcr")
    scan = scan.replace("bertujuan", "berfujuan").replace("koordinasi", "ko0rdinasi").replace("bantuan", "banfuan")
    article = parse_article(scan, published="2024-09-30")
    assert [office.title for office in article.officials[0].offices] == ["Bupati"]
    assert [deadline.due for deadline in article.deadlines] == ["2024-10-04"]


def test_long_words_cost_little() -> None:
    text = SCAN + "lo0" * 50_000
    assert repair(text).text.endswith("lo0")

"""Quotation marks in every state of disrepair."""

from __future__ import annotations

import pytest

from beritaparse.language.quotation import find_quotations
from beritaparse.language.repair import repair
from beritaparse.layout.parts import read_layout


def quoted(source: str) -> list[str]:
    """The quotations of a text; those that lack a mark end in '…'."""
    reading = repair(source)
    found = find_quotations(reading, read_layout(reading.text).paragraphs)
    return [reading.text[q.start : q.end] + ("" if q.closed else "…") for q in found]


WELL_KEPT = [
    ('"Kami siap melayani warga," ujar Wayan.', ["Kami siap melayani warga,"]),
    ("“Kami siap melayani warga,” ujar Wayan.", ["Kami siap melayani warga,"]),
    ("‘Kami siap melayani warga,’ ujar Wayan.", ["Kami siap melayani warga,"]),
    ("«Kami siap melayani warga,» ujar Wayan.", ["Kami siap melayani warga,"]),
    ("''Kami siap melayani warga,'' ujar Wayan.", ["Kami siap melayani warga,"]),
    ("‘’Kami siap melayani warga,’’ ujar Wayan.", ["Kami siap melayani warga,"]),
    ("``Kami siap melayani warga,'' ujar Wayan.", ["Kami siap melayani warga,"]),
    ('""Kami siap melayani warga,"" ujar Wayan.', ["Kami siap melayani warga,"]),
    ('Wayan berkata, "Kami siap." Lalu ia pulang.', ["Kami siap."]),
    ('"Kami siap," ujar Wayan. "Besok mulai."', ["Kami siap,", "Besok mulai."]),
    ('Kata dia: ("Kami siap").', ["Kami siap"]),
    ('Program "Sapa Warga" dan "Satu Data" berjalan.', ["Sapa Warga", "Satu Data"]),
]

CARELESS = [
    ('“Kami siap melayani," ujar Wayan.', ["Kami siap melayani,"]),
    ('"Kami siap melayani,” ujar Wayan.', ["Kami siap melayani,"]),
    ("”Kami siap melayani,” ujar Wayan.", ["Kami siap melayani,"]),
    ("“Kami siap melayani,“ ujar Wayan.", ["Kami siap melayani,"]),
    ("“Kami siap melayani,“ujar Wayan.", ["Kami siap melayani,"]),
    ("‎”Kami siap melayani,” ujar Wayan.", ["Kami siap melayani,"]),
    ('" Kami siap melayani, " ujar Wayan.', ["Kami siap melayani,"]),
    ('"Kami siap melayani, "ujar Wayan. Ia pulang.', ["Kami siap melayani,"]),
    ('"Kami siap melayani ", ujar Wayan.', ["Kami siap melayani"]),
    ('Wayan berkata," Kami siap melayani." Ia pulang.', ["Kami siap melayani."]),
    ('Wayan berkata:"Kami siap melayani",tutupnya.', ["Kami siap melayani"]),
    ('Wayan berkata," kami siap melayani". Ia pulang.', ["kami siap melayani"]),
    ('"Program "Sapa Warga" itu bagus," ujar Wayan.', ['Program "Sapa Warga" itu bagus,']),
    ('"Kami siap. "Besok kami mulai," ujar Wayan.', ["Kami siap.…", "Besok kami mulai,"]),
    ('"Kami siap melayani warga, ujar Wayan.', ["Kami siap melayani warga, ujar Wayan.…"]),
    ('Kami siap melayani semua warga," ujar Wayan.', ["Kami siap melayani semua warga,…"]),
    ('Pipa 12" dan 8" dipasang.', []),
]

OVER_PARAGRAPHS = [
    ('"Kami siap.\n\nBesok kami mulai," ujar Wayan.', ["Kami siap.\n\nBesok kami mulai,"]),
    ('"Kami siap.\n\nKami mau.\n\nBesok mulai," ujar Wayan.', ["Kami siap.\n\nKami mau.\n\nBesok mulai,"]),
    ('"Kami siap.\n\n"Besok kami mulai," ujar Wayan.', ["Kami siap.…", "Besok kami mulai,"]),
    ('"Kami siap\n\nKemudian ia pulang.', ["Kami siap…"]),
    ("“Kami siap.\n\nBesok mulai.” Begitu pesan “Satu Data” itu.", ["Kami siap.\n\nBesok mulai.", "Satu Data"]),
]

APOSTROPHES = [
    ("Asma' Hadi dan Syamsul Ma'ruf hadir pada hari Jum'at.", []),
    ("Asma’ Hadi menyebut ‘Satu Data’ penting.", ["Satu Data"]),
    ("\"Hari Jum'at kami mulai,\" ujar Asma' Hadi.", ["Hari Jum'at kami mulai,"]),
    ("\"Moto 'Satu Data' itu penting,\" ujar Asma' Hadi.", ["Moto 'Satu Data' itu penting,"]),
]


@pytest.mark.parametrize(("text", "expected"), WELL_KEPT + CARELESS + OVER_PARAGRAPHS + APOSTROPHES)
def test_what_stands_in_quotation_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_time_grows_with_the_text_and_not_with_its_square() -> None:
    assert len(quoted('"Kami siap," ujar dia. ' * 2000)) == 2000

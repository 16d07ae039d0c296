"""The reading copy: characters as they were meant."""

from __future__ import annotations

import pytest

from beritaparse.language.repair import repair

CASES = [
    ("“Kami siap,” kata Camat.", '"Kami siap," kata Camat.'),
    ("''Kami siap,'' kata Camat.", '"Kami siap," kata Camat.'),
    ('""Kami siap,"" kata Camat.', '"Kami siap," kata Camat.'),
    (",,Kami siap,'' kata Camat.", '"Kami siap," kata Camat.'),
    ("“Kami siap.”“Kami juga.”", '"Kami siap.""Kami juga."'),
    ("Jum’at", "Jum'at"),
    ("Jumâ€™at", "Jum'at"),
    ("JumÃ¢â‚¬â„¢at", "Jum'at"),
    ("â€œKami siap,â€ kata Camat.", '"Kami siap," kata Camat.'),
    ("Jum\ufffdat", "Jum'at"),
    ("kata \ufffdsiap\ufffd itu", 'kata "siap" itu'),
    ("a \ufffd b", "a \ufffd b"),
    ("kafÃ© daerah", "kafé daerah"),
    ("kafé, Côte, Ærø", "kafé, Côte, Ærø"),
    ("Bupati\u00a0Bangli", "Bupati Bangli"),
    ("ki\u200bta", "kita"),
    ("per\u00adlu", "perlu"),
    ("satu\r\ndua\rtiga", "satu\ndua\ntiga"),
    ("29‑30 September", "29-30 September"),
]


@pytest.mark.parametrize(("source", "text"), CASES)
def test_repair(source: str, text: str) -> None:
    assert repair(source).text == text


@pytest.mark.parametrize(("source", "text"), CASES)
def test_the_way_back_covers_every_word(source: str, text: str) -> None:
    reading = repair(source)
    for index, character in enumerate(text):
        start, end = reading.offsets.to_source(index, index + 1)
        if character.isalnum() and character.isascii():
            assert source[start:end] == character

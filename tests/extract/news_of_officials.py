"""What the tests of officials share: an article that they are told in, and the offices that are read in it."""

from __future__ import annotations

from beritaparse import parse_article

HOME = "Kabupaten Buleleng"
BEFORE = "BULELENG - Pemerintah Kabupaten Buleleng menggelar rapat, Senin (2/6/2025). "


def offices(sentence: str) -> list[tuple[str | None, str, str | None]]:
    """Each official's name with the titles in full and the places, in the order of the text."""
    return [
        (official.name, office.title_full, office.jurisdiction.name if office.jurisdiction else None)
        for official in parse_article(BEFORE + sentence, published="2025-06-03").officials
        for office in official.offices
    ]

"""Nicknames: coined from a name, or told a sentence later."""

import pytest

from beritaparse import parse_article

_HEAD = "PALEMBANG - Gubernur Sumatera Selatan {name} membuka musyawarah di Griya Agung, Senin (3/6/2024).\n\n"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Zulkifli Basri", '"Jalan itu selesai tahun ini," kata Zulbas.'),
        ("Zulkifli Basri", 'Menurut Zulbas, jalan itu selesai tahun ini. "Sudah kami anggarkan," ujarnya.'),
        ("Dadang Mulya Saputra", '"Jalan itu selesai tahun ini," tegas KDM.'),
        ("Dadang Mulya Saputra", '"Jalan itu selesai tahun ini," tegas DMS.'),
        ("Bahari Lubis", 'Pria yang akrab disapa Tuah itu optimistis. "Jalan itu selesai tahun ini," kata Tuah.'),
    ],
)
def test_nickname_is_the_official(name: str, sentence: str) -> None:
    article = parse_article(_HEAD.format(name=name) + sentence, published="2024-06-03")
    official = next(official for official in article.officials if official.name == name)
    quote = next(statement for statement in article.statements if statement.direct)
    assert quote.speaker is not None
    assert quote.speaker.ref == official.id


@pytest.mark.parametrize(
    "sentence",
    [
        '"Jalan itu selesai tahun ini," kata Zainal.',  # no piece of the second word of the name
        '"Jalan itu selesai tahun ini," kata warga bernama Bazul.',
        '"Jalan itu selesai tahun ini," tegas PKB.',
    ],
)
def test_others_are_not(sentence: str) -> None:
    article = parse_article(_HEAD.format(name="Zulkifli Basri") + sentence, published="2024-06-03")
    quote = next(statement for statement in article.statements if statement.direct)
    assert quote.speaker is None or quote.speaker.ref is None


def test_two_persons_share_no_coined_name() -> None:
    text = _HEAD.format(name="Zulkifli Basri") + 'Hadir pula Bupati Muara Enim Zulham Basuki. "Baik," kata Zulbas.'
    article = parse_article(text, published="2024-06-03")
    assert all(statement.speaker is None or statement.speaker.ref is None for statement in article.statements)

"""Capitals given back to texts that have none."""

from __future__ import annotations

import pytest

import beritaparse
from beritaparse.document import Entity
from beritaparse.language.casing import in_small_letters, with_case
from beritaparse.language.sentences import sentences
from beritaparse.language.tokens import tokenise

ARTICLE = (
    "Kepala Dinas Kesehatan Kabupaten Bangli, Drs. I Wayan Sudarma, M.Kes., mengatakan vaksinasi dimulai Senin "
    '(2/9/2024). "Kami sudah siap sejak kemarin," ujar Wayan. Rapat dipimpin Bupati Bangli H. Made Sumarta, M.Si.'
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ARTICLE, None),
        (ARTICLE.lower(), ARTICLE.lower()),
        (ARTICLE.upper(), ARTICLE.lower()),
        (ARTICLE.upper() + " İ", ARTICLE.lower() + " İ"),  # in small letters two characters
        ("PENGUMUMAN HASIL SELEKSI\n\n" + ARTICLE, None),
        (ARTICLE.upper() + "\n\n" + ARTICLE, None),  # a sample of the beginning is not enough
        (ARTICLE.lower() + "\n\n" + ARTICLE, None),
        (ARTICLE.lower() + " KPU", None),
        ("rapat koordinasi", None),  # too short to tell
        ("RAPAT KOORDINASI", None),
        ("", None),
    ],
)
def test_a_text_of_one_case_is_known(text: str, expected: str | None) -> None:
    assert in_small_letters(text) == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "bupati bangli drs. h. made sumarta, m.si. berbicara. warga senang.",
            [("bangli", "LOC"), ("made sumarta", "PER")],
            "Bupati Bangli Drs. H. Made Sumarta, M.Si. berbicara. Warga senang.",
        ),
        (
            "rapat dibuka kepala bpbd kota denpasar dan kpu.",
            [("bpbd kota denpasar", "ORG"), ("kpu", "ORG")],
            "Rapat dibuka Kepala BPBD Kota Denpasar dan KPU.",
        ),
        ("siti binti amran tiba.", [("siti binti amran", "PER")], "Siti binti Amran tiba."),
        ("ia membaca.", [], "Ia membaca."),
        ("dibuka jumat (3/1), minggu lalu, h-7 idulfitri.", [], "Dibuka Jumat (3/1), minggu lalu, H-7 Idulfitri."),
        ("h. made tiba januari hingga maret 2025.", [], "H. made tiba Januari hingga Maret 2025."),
    ],
)
def test_names_titles_and_bodies_get_their_capitals(text: str, names: list[tuple[str, str]], expected: str) -> None:
    entities = [Entity(text.index(name), text.index(name) + len(name), label) for name, label in names]
    assert with_case(text, tokenise(text), sentences(text), entities) == expected


@pytest.mark.parametrize("text", [ARTICLE.lower(), ARTICLE.upper()])
def test_records_are_found_and_point_into_the_text(text: str) -> None:
    article = beritaparse.parse_article(text)
    assert article.text == text
    assert (article.model_version or "").startswith("berita_sm-")
    assert {"I Wayan Sudarma", "Made Sumarta"} <= {official.name for official in article.officials}
    assert {title.canonical for title in article.officials[0].suffixes} == {"M.Kes."}
    assert all(text[m.start : m.end] == m.text for official in article.officials for m in official.mentions)


def test_the_rules_alone_leave_a_text_as_it_is() -> None:
    article = beritaparse.load(analyser="rules")(ARTICLE.lower())
    assert article.model_version is None
    assert not any(official.name for official in article.officials)

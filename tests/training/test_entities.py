"""The annotation of entities: well formed, of the texts that it says, cut at sentences. Persons are invented."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("spacy", reason="models are trained with the extra 'spacy'")

from training.entities import (
    ANNOTATION,
    NEWS_ANNOTATION,
    Annotated,
    annotated,
    annotated_news,
    joined,
    sentences,
)

ROWS = [json.loads(line) for line in ANNOTATION.read_text(encoding="utf-8").splitlines()]
NEWS_ROWS = [json.loads(line) for line in NEWS_ANNOTATION.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def articles(shared: Path) -> list[Annotated]:
    return list(annotated(shared / "eval" / "dev"))


def test_articles_stand_once_in_order() -> None:
    ids = [row["id"] for row in ROWS]
    assert ids == sorted(set(ids))
    assert len({row["sha256"] for row in ROWS}) == len(ROWS)


def test_articles_of_the_news_stand_once_in_order() -> None:
    ids = [row["id"] for row in NEWS_ROWS]
    assert ids == sorted(set(ids))
    assert len({row["sha256"] for row in [*ROWS, *NEWS_ROWS]}) == len(ROWS) + len(NEWS_ROWS)
    for row in NEWS_ROWS:
        assert_in_order_and_apart(row)


def test_articles_of_the_news_are_found_by_their_hashes(tmp_path: Path) -> None:
    text = "Ketut Sumardika hadir."
    news, annotation = tmp_path / "news.jsonl", tmp_path / "annotation.jsonl"
    news.write_text(json.dumps({"text": "lain"}) + "\n" + json.dumps({"text": text}) + "\n", encoding="utf-8")
    row = {"id": "a", "sha256": hashlib.sha256(text.encode()).hexdigest(), "spans": [[0, 15, "PER"]]}
    annotation.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert annotated_news([news], annotation) == [Annotated("a", text, ((0, 15, "PER"),))]
    annotation.write_text(json.dumps(row | {"sha256": "0"}) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="--no-hand-news"):
        annotated_news([news], annotation)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_spans_are_in_order_and_apart(row: dict[str, list[tuple[int, int, str]]]) -> None:
    assert_in_order_and_apart(row)


def assert_in_order_and_apart(row: dict[str, list[tuple[int, int, str]]]) -> None:
    assert set(row) == {"id", "sha256", "spans"}
    position = 0
    for start, end, label in row["spans"]:
        assert position <= start < end
        assert label in ("PER", "ORG", "LOC")
        position = end


def test_hashes_and_offsets_fit_the_texts(articles: list[Annotated]) -> None:
    assert [article.id for article in articles] == [row["id"] for row in ROWS]
    for article in articles:
        assert article.spans[-1][1] <= len(article.text)


def test_spans_are_bare_names(articles: list[Annotated]) -> None:
    for article in articles:
        for start, end, label in article.spans:
            name = article.text[start:end]
            assert name.strip(" ,;:\"'“”‘([\u200e") == name, (article.id, name)
            assert "\n" not in name
            assert any(character.isalpha() for character in name)
            assert label != "PER" or not any(character.isdigit() for character in name)


def test_a_name_is_labelled_alike_in_most_places(articles: list[Annotated]) -> None:
    """A name that has two labels in an article is rare: a body and the place that it is named after."""
    for article in articles:
        labels: dict[str, Counter[str]] = {}
        for start, end, label in article.spans:
            labels.setdefault(article.text[start:end], Counter())[label] += 1
        assert sum(len(found) > 1 for found in labels.values()) <= 1, article.id


def test_sentences_keep_nearly_all_entities(articles: list[Annotated]) -> None:
    wanted = sum(len(article.spans) for article in articles)
    kept = sum(len(example.spans) for article in articles for example in sentences(article))
    assert 0.99 * wanted <= kept <= wanted


def marked(text: str) -> Annotated:
    """An article from a text with '[words|LABEL]'."""
    spans: list[tuple[int, int, str]] = []
    plain = ""
    for piece in text.split("["):
        words, bar, rest = piece.partition("|")
        label, _, after = rest.partition("]")
        if bar:
            spans.append((len(plain), len(plain) + len(words), label))
        plain += words + after
    return Annotated("invented", plain, tuple(spans))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketua [Komisi Pemilihan Umum|ORG] ([KPU|ORG]) hadir", ["Komisi Pemilihan Umum (KPU)"]),
        ("Ketua [Komisi Pemilihan Umum|ORG] ( [KPU|ORG] ) hadir", ["Komisi Pemilihan Umum ( KPU )"]),
        ("[Rina Contoh|PER] ([Rina|PER]) hadir", ["Rina Contoh", "Rina"]),
        ("[KPU|ORG] (dan [Bawaslu|ORG]) hadir", ["KPU", "Bawaslu"]),
        ("[KPU|ORG] ([Bawaslu|ORG] dan lain-lain) hadir", ["KPU", "Bawaslu"]),
        ("[Partai Contoh|ORG] ([Bangli|LOC]) hadir", ["Partai Contoh", "Bangli"]),
    ],
)
def test_a_body_and_its_short_form_are_joined(text: str, expected: list[str]) -> None:
    article = marked(text)
    assert [article.text[start:end] for start, end, _ in joined(article.text, article.spans)] == expected


def test_sentences_are_those_of_the_reading_copy() -> None:
    article = marked(
        "Kepala [Otoritas Jasa Keuangan|ORG] ([OJK|ORG]) [Rina Contoh|PER] ada. ‘’Ya,’’ kata [Rina|PER] di [Bali|LOC]."
    )
    shown = [
        [(example.text[start:end], label) for start, end, label in example.spans] for example in sentences(article)
    ]
    assert shown == [
        [("Otoritas Jasa Keuangan", "ORG"), ("OJK", "ORG"), ("Rina Contoh", "PER")],
        [("Rina", "PER"), ("Bali", "LOC")],
    ]
    assert next(sentences(article, join=True)).spans[0] == (7, 35, "ORG")


@pytest.mark.parametrize("text", ["Bangli", "Bangli "])
def test_another_text_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    row = {"id": "a", "sha256": hashlib.sha256(b"Bangli").hexdigest(), "spans": [[0, 6, "LOC"]]}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    found = annotated(tmp_path, tmp_path / "rows.jsonl")
    if text == "Bangli":
        assert next(found) == Annotated("a", "Bangli", ((0, 6, "LOC"),))
    else:
        with pytest.raises(ValueError, match="another text"):
            next(found)


def test_a_text_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(annotated(tmp_path))

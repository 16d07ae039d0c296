"""The article that started the project: every fact in it comes out right."""

from __future__ import annotations

from pathlib import Path

from beritaparse import parse_article
from beritaparse.evaluation import evaluate, read_gold
from beritaparse.evaluation.scoring import EXTRAS, FIGURES

SEED = "seed-bangli"


def test_every_fact_of_the_seed_article(shared: Path) -> None:
    articles = [article for article in read_gold(shared / "eval" / "dev") if article.id == SEED]
    evaluation = evaluate(articles, parse_article)
    figures = evaluation.figures()
    assert {name: figures[name].f1 for name in (*FIGURES, *EXTRAS)} == dict.fromkeys((*FIGURES, *EXTRAS), 1.0)
    assert evaluation.scores[SEED].differences == []


def test_it_reads_its_own_publication_time(shared: Path) -> None:
    text = (shared / "eval" / "dev" / f"{SEED}.txt").read_text(encoding="utf-8")
    article = parse_article(text)
    assert article.published is not None
    assert article.published.startswith("2024-09-29")
    assert article.deadlines[0].due == "2024-09-30"
    assert [sentence for sentence in article.summary() if "30 September 2024" in sentence]

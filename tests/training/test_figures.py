"""The bundled model on articles that it did not learn from, against wide margins; how figures are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("spacy", reason="models are trained with the extra 'spacy'")

from training.corpora import Example
from training.figures import ByHand, OnGold, Tallies
from training.labels import GoldArticle, gold_articles

from beritaparse.language.model import load_model

ARTICLES = Path(__file__).resolve().parents[2] / "corpus" / "articles"


@pytest.fixture(scope="module")
def held_back() -> list[GoldArticle]:
    return [article for article in gold_articles(ARTICLES) if article.id >= "bp081"]


def test_it_reads_articles_that_it_did_not_learn_from(held_back: list[GoldArticle]) -> None:
    rows = OnGold(load_model(), held_back).rows()
    assert rows["as written"]["PER"]["f1"] > 0.70
    assert rows["as written"]["ORG"]["f1"] > 0.70
    assert rows["lower case"]["PER"]["f1"] > 0.62
    assert rows["lower case"]["ORG"]["f1"] > 0.65


class Fixed:
    """A model that finds what it is told to."""

    def __init__(self, *spans: tuple[int, int, str]):
        self._spans = spans
        self.pipeline: list[tuple[str, object]] = []

    def make_doc(self, text: str) -> object:
        return self.pipe([text])[0]

    def pipe(self, texts: list[str]) -> list[object]:
        import spacy

        nlp = spacy.blank("id")
        docs = [nlp.make_doc(text) for text in texts]
        for doc in docs:
            doc.ents = [doc.char_span(*span) for span in self._spans]
        return docs


EXAMPLE = Example("Rina dan Budi di Bogor", ((0, 4, "PER"), (9, 13, "PER"), (17, 22, "LOC")), ((17, 22, "ORG"),))


def test_hits_have_the_same_characters_and_label() -> None:
    tallies = Tallies()
    tallies.add(Fixed((0, 4, "PER"), (5, 13, "PER"), (17, 22, "LOC")), [EXAMPLE])  # type: ignore[arg-type]
    person = tallies.labels["PER"]
    assert (person.hits, person.found, person.wanted, person.open) == (1, 2, 2, 0)
    assert person.row()["f1"] == 0.5
    assert tallies.strict() == {"PER": 0.5, "LOC": 1.0, "all": 0.667}


def test_what_is_unknown_is_no_error() -> None:
    tallies = Tallies()
    unlabelled = Example(EXAMPLE.text, (), EXAMPLE.unknown)
    tallies.add(Fixed((17, 22, "ORG"), (0, 4, "PER")), [unlabelled])  # type: ignore[arg-type]
    assert tallies.labels["ORG"].open == 1
    assert tallies.labels["PER"].open == 0


def test_figures_by_hand_are_gathered_by_letter_case() -> None:
    measured = ByHand()
    measured.add(Fixed((0, 4, "PER")), [[EXAMPLE]])  # type: ignore[arg-type]
    rows = measured.rows()
    assert set(rows) == {"as written", "CAPITALS", "lower case"}
    assert rows["lower case"]["PER"] == {"precision": 1.0, "recall": 0.5, "f1": 0.667}

"""Figures of a model: strict F1 of its entities, by corpus and letter case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from beritaparse.language.model import annotate
from training.corpora import Example, touches
from training.labels import GoldArticle, from_gold

CASES: dict[str, Callable[[str], str]] = {"as written": str, "CAPITALS": str.upper, "lower case": str.lower}
LABELS = ("PER", "ORG", "LOC")


@dataclass(slots=True)
class Tally:
    """Counts of one label: hits, entities found, entities wanted, and found ones of which gold does not tell whether
    they are right."""

    hits: int = 0
    found: int = 0
    wanted: int = 0
    open: int = 0

    def row(self) -> dict[str, float]:
        """Precision, recall and F1 without the open ones, and F1 with them as errors."""
        judged = self.found - self.open
        return {
            "precision": round(self.hits / judged, 3) if judged else 0.0,
            "recall": round(self.hits / self.wanted, 3) if self.wanted else 0.0,
            "f1": round(2 * self.hits / (judged + self.wanted), 3) if judged + self.wanted else 0.0,
            "f1, lower bound": round(2 * self.hits / (self.found + self.wanted), 3) if self.wanted else 0.0,
        }


@dataclass(slots=True)
class Tallies:
    """The counts of every label, over several sets of examples."""

    labels: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in LABELS})

    def add(self, nlp: Language, examples: Sequence[Example], *, of_one_text: bool = False) -> None:
        """Count what the model finds in examples, the sentences of one text or each by itself; a hit has the same
        characters and label."""
        texts = [example.text for example in examples]
        for example, doc in zip(examples, together(nlp, texts) if of_one_text else nlp.pipe(texts), strict=True):
            found = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
            wanted = set(example.spans)
            for name, tally in self.labels.items():
                tally.hits += sum(span[2] == name for span in found & wanted)
                tally.found += sum(span[2] == name for span in found)
                tally.wanted += sum(span[2] == name for span in wanted)
                tally.open += sum(
                    span[2] == name and touches(span, example.unknown) and not touches(span, example.spans)
                    for span in found - wanted
                )

    def strict(self) -> dict[str, float]:
        """F1 of each label and of all, nothing open."""
        total = Tally(*(sum(getattr(t, name) for t in self.labels.values()) for name in ("hits", "found", "wanted")))
        return {
            name: round(2 * t.hits / (t.found + t.wanted), 3)
            for name, t in {**self.labels, "all": total}.items()
            if t.wanted
        }


def together(nlp: Language, sentences: Iterable[str]) -> list[Doc]:
    """The sentences of one text, read as the library reads them."""
    docs = [nlp.make_doc(sentence) for sentence in sentences]
    annotate(nlp, docs)
    return docs


def figures(nlp: Language, examples: Iterable[Example]) -> dict[str, float]:
    """F1 of each label and of all."""
    tallies = Tallies()
    tallies.add(nlp, [replace(example, unknown=()) for example in examples])
    return tallies.strict()


def by_case(nlp: Language, examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """F1 of each label and of all, for the examples in each letter case."""
    return {name: figures(nlp, in_case(examples, change)) for name, change in CASES.items()}


def in_case(examples: Iterable[Example], change: Callable[[str], str]) -> list[Example]:
    """The examples in another letter case, without those whose length changes with it."""
    return [replace(e, text=change(e.text)) for e in examples if len(change(e.text)) == len(e.text)]


class ByHand:
    """Figures on sentences annotated by hand, by letter case, gathered over models that did not see them."""

    def __init__(self) -> None:
        self._cases = {name: Tallies() for name in CASES}

    def add(self, nlp: Language, articles: Iterable[Sequence[Example]]) -> None:
        """Count what a model finds in articles, each of them its sentences."""
        for examples in articles:
            for name, change in CASES.items():
                self._cases[name].add(nlp, in_case(examples, change), of_one_text=True)

    def rows(self) -> dict[str, Any]:
        """Precision, recall and F1 of each label, by letter case."""
        return {
            name: {
                label: {key: value for key, value in tally.row().items() if key != "f1, lower bound"}
                for label, tally in tallies.labels.items()
            }
            for name, tallies in self._cases.items()
        }


class OnGold:
    """Figures of persons and bodies with labels derived from the records of gold, by letter case, gathered over models
    that did not see the articles.

    Gold does not list every person and body, so these are rougher than figures on what was annotated by hand.
    """

    def __init__(self, nlp: Language | None = None, articles: Iterable[GoldArticle] = ()) -> None:
        self._cases = {name: Tallies() for name in CASES}
        self._listed = Tallies()
        if nlp is not None:
            self.add(nlp, articles)

    def add(self, nlp: Language, articles: Iterable[GoldArticle]) -> None:
        """Count what a model finds in articles; those without annotated bodies count for persons alone, those without
        officials not at all."""
        for article in articles:
            if "officials" not in article.gold:
                continue
            examples = from_gold(article)
            if "institutions" not in article.gold:
                examples = _persons_only(examples)
            for name, change in CASES.items():
                self._cases[name].add(nlp, in_case(examples, change), of_one_text=True)
            if "institutions" in article.gold:
                self._listed.add(nlp, from_gold(article, complete=False), of_one_text=True)

    def rows(self) -> dict[str, Any]:
        """Precision, recall and F1 by letter case, and the recall of the bodies that gold itself lists."""
        rows: dict[str, Any] = {
            name: {label: tallies.labels[label].row() for label in ("PER", "ORG")}
            for name, tallies in self._cases.items()
        }
        rows["recall of listed bodies"] = self._listed.labels["ORG"].row()["recall"]
        return rows


def _persons_only(examples: Iterable[Example]) -> list[Example]:
    return [replace(example, spans=tuple(span for span in example.spans if span[2] == "PER")) for example in examples]

"""Figures of a model: strict F1 of its entities, by corpus and letter case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language

from training.corpora import Example
from training.labels import gold_articles, label, of_gold
from training.train import to_docs

CASES: dict[str, Callable[[str], str]] = {"as written": str, "CAPITALS": str.upper, "lower case": str.lower}


def by_case(nlp: Language, examples: list[Example]) -> dict[str, dict[str, float]]:
    """F1 of each label and of all, for the examples in each letter case."""
    return {
        name: figures(nlp, [Example(change(e.text), e.spans) for e in examples if len(change(e.text)) == len(e.text)])
        for name, change in CASES.items()
    }


def figures(nlp: Language, examples: Iterable[Example]) -> dict[str, float]:
    """F1 of each label and of all; a hit has the same characters and label."""
    counts: dict[str, list[int]] = {name: [0, 0, 0] for name in ("PER", "ORG", "LOC", "all")}
    for doc in to_docs(examples).get_docs(nlp.vocab):
        gold = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents}
        found = {(ent.start_char, ent.end_char, ent.label_) for ent in nlp(doc.text).ents}
        for name in counts:
            wanted = {ent for ent in gold if name in (ent[2], "all")}
            predicted = {ent for ent in found if name in (ent[2], "all")}
            for place, size in enumerate((len(wanted & predicted), len(predicted), len(wanted))):
                counts[name][place] += size
    return {name: round(2 * hits / (predicted + gold), 3) for name, (hits, predicted, gold) in counts.items() if gold}


def on_gold(nlp: Language, folder: Path) -> dict[str, Any]:
    """Persons and bodies of gold articles.

    Gold names officials, quoted speakers and public bodies, not every person or organisation: precision is a lower
    bound. Recall is what the records can count on.
    """
    counts = {"PER": [0, 0, 0], "ORG": [0, 0, 0]}
    for _, text, gold in gold_articles(folder):
        for example in label(text, of_gold(gold), places=False):
            found = {(ent.start_char, ent.end_char, ent.label_) for ent in nlp(example.text).ents}
            for name, row in counts.items():
                wanted = {span for span in example.spans if span[2] == name}
                predicted = {span for span in found if span[2] == name}
                for place, size in enumerate((len(wanted & predicted), len(predicted), len(wanted))):
                    row[place] += size
    return {
        name: {
            "precision": round(hits / predicted, 3),
            "recall": round(hits / gold, 3),
            "f1": round(2 * hits / (predicted + gold), 3),
        }
        for name, (hits, predicted, gold) in counts.items()
    }

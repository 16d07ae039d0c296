"""Train a pipeline on examples."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from beritaparse.language.spacy_id import make_doc
from training.corpora import Example, recased

CONFIG = Path(__file__).resolve().parent.parent / "config.cfg"


def to_docs(examples: Iterable[Example]) -> DocBin:
    """The examples as spaCy's training data; a span that our tokens do not bound is left out."""
    vocab = Vocab()
    packed = DocBin(store_user_data=False)
    for example in examples:
        doc = make_doc(vocab, example.text)
        found = [doc.char_span(start, end, label) for start, end, label in example.spans]
        doc.set_ents([span for span in found if span is not None])
        packed.add(doc)
    return packed


def train(
    examples: Sequence[Example], held_out: Sequence[Example], *, recase: float = 1 / 3, steps: int = 6000
) -> Language:
    """Train on examples, choosing the best step by the held-out ones.

    Args:
        examples: what to learn from.
        held_out: what decides when to stop.
        recase: the share of the examples that is added in other letter case.
        steps: the most steps to take.
    """
    rows = [*examples, *recased(examples, recase)]
    random.Random(3).shuffle(rows)
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        to_docs(rows).to_disk(here / "train.spacy")
        to_docs([*held_out, *recased(held_out, recase)]).to_disk(here / "dev.spacy")
        overrides = {
            "paths.train": str(here / "train.spacy"),
            "paths.dev": str(here / "dev.spacy"),
            "training.max_steps": steps,
        }
        spacy_train(CONFIG, here / "out", overrides=overrides)
        return spacy.load(here / "out" / "model-best")

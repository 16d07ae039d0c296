"""Train a pipeline on examples."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config
from spacy.vocab import Vocab
from thinc.api import set_current_ops

from beritaparse.language.matrix_products import NumpyProducts
from beritaparse.language.spacy_id import make_doc
from training.corpora import Example
from training.variation import recased, renaming, varied

#: The share of the examples that is added in another letter case, and with a name written in another way.
RECASED, VARIED = 0.45, 1 / 6
CONFIG = Path(__file__).resolve().parent.parent / "config.cfg"


def to_docs(examples: Iterable[Example]) -> DocBin:
    """The examples as spaCy's training data; a span that our tokens do not bound is left out, and tokens of which it is
    unknown what they are have no label."""
    vocab = Vocab()
    packed = DocBin(store_user_data=False)
    for example in examples:
        doc = make_doc(vocab, example.text)
        found = [doc.char_span(start, end, label) for start, end, label in example.spans]
        ents = [span for span in found if span is not None]
        taken = {token.i for span in ents for token in span}
        unknown = [doc.char_span(start, end, alignment_mode="expand") for start, end, _ in example.unknown]
        open_ = {token.i for span in unknown if span is not None for token in span} - taken
        doc.set_ents(ents, missing=[doc[index : index + 1] for index in sorted(open_)], default="outside")
        packed.add(doc)
    return packed


def train(
    examples: Sequence[Example],
    held_out: Sequence[Example],
    *,
    start: Language | None = None,
    steps: int = 6000,
    seed: int = 0,
    renamed: float = 0.0,
    best: bool = True,
    settings: Mapping[str, Any] | None = None,
) -> Language:
    """Train on examples.

    Args:
        examples: what to learn from; copies in other letter case and with names written in other ways are added.
        held_out: what decides when to stop, and which step is the best.
        start: a pipeline to go on from, which stays as it is; a new one without.
        steps: the most steps to take.
        seed: chooses which copies are added, and the order of all.
        renamed: the share of the examples that is added with persons called otherwise.
        best: whether the step is taken that is best on the held-out examples, or the last.
        settings: what differs from the configuration file, by dotted names.
    """
    set_current_ops(NumpyProducts())
    rows = [*examples, *renaming(examples, renamed), *varied(examples, VARIED, seed=13 + seed)]
    rows += recased(rows, RECASED, seed=7 + seed)
    random.Random(3 + seed).shuffle(rows)
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        to_docs(rows).to_disk(here / "train.spacy")
        to_docs([*held_out, *recased(held_out, RECASED)]).to_disk(here / "dev.spacy")
        overrides = {
            "paths.train": str(here / "train.spacy"),
            "paths.dev": str(here / "dev.spacy"),
            "training.max_steps": steps,
            **(settings or {}),
        }
        if start is None:
            nlp = init_nlp(load_config(CONFIG, overrides=overrides, interpolate=False))
        else:
            start.to_disk(here / "start")
            nlp = spacy.load(here / "start", config=overrides)
        (here / "out").mkdir()
        train_loop(nlp, here / "out", stdout=sys.stderr)
        return spacy.load(here / "out" / ("model-best" if best else "model-last"))

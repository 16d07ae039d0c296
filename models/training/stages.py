"""The stages of training: from corpora and labelled news to a base, from there on by gold."""

from __future__ import annotations

from collections.abc import Collection

from spacy.language import Language

from training.labels import GoldArticle
from training.material import Material
from training.train import train

#: The steps of the base's legs. Each has other copies of the examples in other letter cases; the later ones begin with
#: batches as large as the first has come to.
LEGS, LATER_BATCH = (2200, 1600), 500
#: Steps by gold, words of a batch, and the share of examples that is added with other names.
GOLD_STEPS, GOLD_BATCH, RENAMED = 600, 400, 0.5


def base_model(material: Material, share: float = 1.0) -> Language:
    """A model of the corpora and the news, in a share of the steps."""
    nlp: Language | None = None
    for seed, steps in enumerate(LEGS):
        settings = {"training.batcher.size.start": LATER_BATCH} if nlp is not None else {}
        nlp = train(
            material.silver(), material.held_out, start=nlp, steps=round(share * steps), seed=seed, settings=settings
        )
    assert nlp is not None
    return nlp


def finished(
    base: Language, material: Material, share: float = 1.0, *, without: Collection[GoldArticle] = ()
) -> Language:
    """The base after it has learnt from all gold but some articles, in a share of the steps."""
    return train(
        material.written(without=without),
        material.held_out,
        start=base,
        steps=round(share * GOLD_STEPS),
        renamed=RENAMED,
        best=False,
        settings={"training.batcher.size.start": GOLD_BATCH, "training.eval_frequency": GOLD_STEPS},
    )

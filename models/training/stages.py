"""The stages of training: a teacher from corpora, a base from corpora and labelled news, from there on by gold."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from spacy.language import Language

from training.corpora import Example
from training.material import Material, written
from training.train import train

TEACHER_STEPS, BASE_STEPS, GOLD_STEPS = 3000, 3500, 3500
#: How often a model learns from what was annotated by hand.
RUNS = 2
#: How often an example of the corpora stands among those of the news.
CORPORA_TIMES = 2
#: Silver examples that are learnt from again beside gold, so that they are not forgotten.
REPLAYED_NEWS, REPLAYED_NERGRIT = 4000, 800
#: The share of examples that is added with other names: of silver, and of gold with its few persons.
RENAMED_SILVER, RENAMED_GOLD = 0.2, 0.5


def schedule(steps: int, rate: float, words: tuple[int, int]) -> dict[str, Any]:
    """Settings: batches that grow, a rate of learning that falls to almost nothing."""
    return {
        "training.batcher.size.start": words[0],
        "training.batcher.size.stop": words[1],
        "training.patience": 0,
        "training.eval_frequency": max(steps // 4, 1),
        "training.optimizer.learn_rate": {
            "@schedules": "warmup_linear.v1",
            "warmup_steps": max(steps // 15, 1),
            "total_steps": round(1.05 * steps),
            "initial_rate": rate,
        },
    }


def teacher_model(corpora: list[Example], held_out: list[Example], share: float = 1.0) -> Language:
    """A model of the corpora alone, in a share of the steps."""
    steps = round(share * TEACHER_STEPS)
    return train(corpora, held_out, steps=steps, settings={"training.eval_frequency": max(steps // 10, 1)})


def base_model(material: Material, share: float = 1.0, settings: Mapping[str, Any] | None = None) -> Language:
    """A model of the corpora and the news, in a share of the steps; what differs from the configuration, by names."""
    steps = round(share * BASE_STEPS)
    return train(
        [*(CORPORA_TIMES * [*material.idner, *material.nergrit]), *material.news],
        material.idner_dev,
        steps=steps,
        seed=1,
        renamed=RENAMED_SILVER,
        best=False,
        settings={**schedule(steps, 0.0015, (500, 1200)), **(settings or {})},
    )


def finished(
    base: Language,
    material: Material,
    share: float = 1.0,
    *,
    without: Collection[str] = (),
    news_without: Collection[int] = (),
) -> Language:
    """The base after it has learnt from all that was annotated by hand but some articles: the mean of the weights of
    runs that took the examples in another order, which is as good as the best of them (Wortsman et al., 2022)."""
    examples = written(material, base, without=without, news_without=news_without)
    return mean([one_run(base, examples, material, share, seed) for seed in range(RUNS)])


def one_run(base: Language, examples: Sequence[Example], material: Material, share: float, seed: int) -> Language:
    """The base after it has learnt from examples, and from some of the labelled news again, in a share of the steps."""
    chance = random.Random(4)
    steps = round(share * GOLD_STEPS)
    replayed = [
        *chance.sample(material.news, min(REPLAYED_NEWS, len(material.news))),
        *material.idner,
        *chance.sample(material.nergrit, min(REPLAYED_NERGRIT, len(material.nergrit))),
    ]
    return train(
        [*examples, *replayed],
        material.idner_dev[:100],
        start=base,
        steps=steps,
        seed=seed,
        renamed=RENAMED_GOLD,
        best=False,
        settings=schedule(steps, 0.0007, (400, 800)),
    )


def mean(runs: Sequence[Language]) -> Language:
    """The first of pipelines of one kind, with the mean of the weights of all."""
    first = runs[0]
    for name, component in first.pipeline:
        if not hasattr(component, "model"):
            continue
        for nodes in zip(*(nlp.get_pipe(name).model.walk() for nlp in runs), strict=True):
            for param in nodes[0].param_names:
                if nodes[0].has_param(param):
                    nodes[0].set_param(param, sum(node.get_param(param) for node in nodes) / len(runs))
    return first

"""What a model learns from: corpora, news labelled by rules, gold articles."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.language import Language

from training.convention import harmonised
from training.corpora import Example, read_conll, read_news
from training.folds import copies_of
from training.labels import GoldArticle, from_gold, from_rules, gold_articles
from training.train import train

#: Most steps of the teacher's training.
TEACHER_STEPS = 2000
#: Sentences of news that are learnt from, and held back to choose the best step.
NEWS, HELD_OUT = 14_000, 250
#: Most articles of one outlet: a model should not learn the regencies of two press offices by heart.
PER_OUTLET = 150
#: The share of the news' sentences without any entity that is kept.
EMPTY = 0.25
#: Silver examples that are learnt from again beside gold.
REPLAYED = 3000


@dataclass(slots=True)
class Material:
    """Examples by where they come from."""

    idner: list[Example]
    nergrit: list[Example]
    news: list[Example]
    gold: list[GoldArticle]
    corpus: list[GoldArticle]
    tests: list[GoldArticle]
    teacher: Language
    held_out: list[Example] = field(default_factory=list)

    def silver(self) -> list[Example]:
        """The examples of the corpora and the news, none of gold."""
        return [*self.idner, *self.nergrit, *self.news]

    def written(self, *, without: Collection[GoldArticle] = ()) -> list[Example]:
        """The examples of the gold articles and the corpus but for some articles, and a few silver ones, so that what
        was learnt from those is not forgotten."""
        left_out = {article.id for article in without}
        articles = [article for article in (*self.gold, *self.corpus) if article.id not in left_out]
        gold = [example for article in articles for example in from_gold(article, teacher=self.teacher)]
        return [*gold, *random.Random(4).sample(self.silver(), min(REPLAYED, len(self.silver())))]


def gather(
    idner: Path, nergrit: Path | None, news: Path, gold: Path, corpus: Path | None, held_back: str, share: float = 1.0
) -> Material:
    """Read and label everything; trains the teacher, for a share of its steps."""
    written = list(gold_articles(corpus)) if corpus else []
    base = [harmonised(example) for example in read_conll(idner / "train.txt")]
    more = [harmonised(e) for e in read_conll(nergrit / "train_preprocess.txt")] if nergrit else []
    held_out = [harmonised(example) for example in read_conll(idner / "dev.txt")]
    material = Material(
        idner=base,
        nergrit=more,
        news=[],
        gold=list(gold_articles(gold)),
        corpus=[article for article in written if article.id < held_back],
        tests=[article for article in written if article.id >= held_back],
        teacher=train([*base, *more], held_out, steps=round(share * TEACHER_STEPS)),
    )
    copied = copies_of(article.text for article in (*material.gold, *written))
    rows = (row for row in _few_of_each(read_news(news)) if not copied(row["text"]))
    labelled = list(_labelled(rows, material.teacher))
    random.Random(5).shuffle(labelled)
    material.news = labelled[HELD_OUT : HELD_OUT + NEWS]
    material.held_out = [*held_out[:HELD_OUT], *labelled[:HELD_OUT]]
    return material


def _few_of_each(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The rows without further ones of an outlet that has had its share."""
    seen: Counter[str | None] = Counter()
    for row in rows:
        seen[row.get("outlet")] += 1
        if seen[row.get("outlet")] <= PER_OUTLET or row.get("outlet") is None:
            yield row


def _labelled(rows: Iterable[dict[str, str]], teacher: Language) -> Iterator[Example]:
    chance = random.Random(9)
    for row in rows:
        for example in from_rules(row["text"], teacher):
            if 20 < len(example.text) < 600 and (example.spans or chance.random() < EMPTY):
                yield example

"""What a model learns from: corpora, news labelled by rules, gold articles, articles annotated by hand."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from training.convention import harmonised
from training.corpora import Example, read_conll, read_news
from training.entities import annotated, annotated_news, sentences
from training.folds import copies_of
from training.labels import GoldArticle, from_gold, gold_articles

#: Most articles of one outlet from one file: a model should not learn the regencies of two press offices by heart.
PER_OUTLET = 300
#: Most articles of a file of general news, of which only those count that name persons and bodies of the state.
GENERAL = 1600
#: The share of the news' sentences without any entity that is kept.
EMPTY = 0.35
#: Sentences shorter than the first are scraps, longer than the second are lists.
LENGTHS = (20, 600)


@dataclass(frozen=True, slots=True)
class Material:
    """Examples by where they come from.

    ``hand`` are the sentences of the gold articles that were annotated by hand, by article, ``hand_news`` those of the
    news; ``tests`` are never learnt from.
    """

    idner: list[Example]
    idner_dev: list[Example]
    nergrit: list[Example]
    news: list[Example]
    gold: list[GoldArticle]
    hand: dict[str, list[Example]]
    hand_news: list[list[Example]]
    corpus: list[GoldArticle]
    tests: list[GoldArticle]


def corpora(idner: Path, nergrit: Path | None) -> tuple[list[Example], list[Example], list[Example]]:
    """idner-news-2k's training and development examples and NERGrit's, cut in our way."""
    train, dev = (harmonised_file(idner / name) for name in ("train.txt", "dev.txt"))
    return train, dev, harmonised_file(nergrit / "train_preprocess.txt") if nergrit else []


def harmonised_file(path: Path) -> list[Example]:
    """The examples of a file, cut in our way."""
    return [harmonised(example) for example in read_conll(path)]


def by_hand(folder: Path) -> dict[str, list[Example]]:
    """The sentences of the articles annotated by hand, by article."""
    return {article.id: list(sentences(article)) for article in annotated(folder)}


def news_by_hand(files: Iterable[Path], apart: Iterable[str]) -> list[list[Example]]:
    """The sentences of the articles of news annotated by hand, article by article.

    Raises:
        ValueError: one of them shares much with a text that is to be kept apart, or is in none of the files.
    """
    copied = copies_of(apart)
    articles = annotated_news(files)
    for article in articles:
        if copied(article.text):
            raise ValueError(f"the annotated article {article.id} is a copy of one that is measured on")
    return [list(sentences(article)) for article in articles]


def labelled_news(
    files: Sequence[Path], general: Sequence[Path], apart: Iterable[str], label: Callable[[str], list[Example]]
) -> list[Example]:
    """Sentences of news with what rules or a model find in them.

    Args:
        files: government news.
        general: other news; only articles that name persons and bodies of the state.
        apart: texts that no example may come from.
        label: labels an article.
    """
    chance = random.Random(9)
    copied = copies_of(apart)
    seen: set[str] = set()
    examples: list[Example] = []
    for path in files:
        for row in few_of_each(read_news(path), copied, seen):
            examples += kept(label(row["text"]), chance)
    for path in general:
        rows = [*read_news(path)]
        chance.shuffle(rows)
        taken = 0
        for row in few_of_each(rows, copied, seen):
            found = label(row["text"])
            labels = Counter(name for example in found for _, _, name in example.spans)
            if labels["PER"] and labels["ORG"] > 1 and taken < GENERAL:
                examples += kept(found, chance)
                taken += 1
    chance.shuffle(examples)
    return examples


def few_of_each(
    rows: Iterable[dict[str, str]], copied: Callable[[str], bool], seen: set[str]
) -> Iterator[dict[str, str]]:
    """The rows without copies and without further ones of an outlet that has had its share."""
    outlets: Counter[str | None] = Counter()
    for row in rows:
        outlet, start = row.get("outlet"), row["text"][:300]
        if start in seen or (outlet is not None and outlets[outlet] >= PER_OUTLET):
            continue
        seen.add(start)
        if not copied(row["text"]):
            outlets[outlet] += 1
            yield row


def kept(examples: Iterable[Example], chance: random.Random) -> Iterator[Example]:
    """The examples that have something to teach."""
    for example in examples:
        if LENGTHS[0] < len(example.text) < LENGTHS[1] and (example.spans or chance.random() < EMPTY):
            yield example


def written(
    material: Material, teacher: Language, *, without: Collection[str] = (), news_without: Collection[int] = ()
) -> list[Example]:
    """The examples of gold articles, corpus and news annotated by hand but for some articles; those of gold articles
    annotated by hand count three times.

    Args:
        material: what there is.
        teacher: finds what gold does not speak of, see `from_gold`.
        without: the ids of articles that are left out.
        news_without: the numbers of articles of the news that are left out.
    """
    by_hand = [example for name, examples in material.hand.items() if name not in without for example in examples]
    news = [
        example
        for number, examples in enumerate(material.hand_news)
        if number not in news_without
        for example in examples
    ]
    derived = [
        example
        for article in (*material.gold, *material.corpus)
        if article.id not in without and article.id not in material.hand
        for example in from_gold(article, teacher=teacher)
    ]
    return [*(3 * by_hand), *news, *derived]


def gold_of(
    gold: Path, corpus: Path | None, held_back: str, hand: Container[str]
) -> tuple[list[GoldArticle], list[GoldArticle], list[GoldArticle]]:
    """The gold articles with those annotated by hand, those of the corpus, and those that are only measured on."""
    own = list(gold_articles(corpus)) if corpus else []
    return (
        list(gold_articles(gold, also=hand)),
        [article for article in own if article.id < held_back],
        [article for article in own if article.id >= held_back],
    )

"""Train ``id_berita_sm`` again: ``python -m training --idner DIR --nergrit DIR --news FILE`` in the folder ``models``.

First a teacher learns from the corpora alone. It completes what the rules read in the news (persons and bodies by the
rules, places by the lexicon, the rest by the teacher), and a second teacher learns from that. The second completes the
same news again, and the model learns from the corpora and those labels. Gold articles are only measured, never learnt
from. The model and ``scores.json`` are written to the output folder.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import spacy
import typer
from spacy.language import Language

from beritaparse import parse_article
from training.corpora import Example, read_conll, read_news
from training.figures import by_case, figures, on_gold
from training.labels import gold_articles, label, of_record, opening
from training.train import train

HERE = Path(__file__).resolve().parent.parent

#: Sentences of news that are learnt from, in the two rounds, and held back to choose the best step.
ROUNDS = (9_000, 14_000)
HELD_OUT = 250
#: Records that the rules are less sure of are no labels.
CONFIDENCE = 0.6


def corpora(idner: Path, nergrit: Path | None) -> list[Example]:
    """The training sentences of the corpora."""
    examples = list(read_conll(idner / "train.txt"))
    return examples + (list(read_conll(nergrit / "train_preprocess.txt")) if nergrit else [])


def silver(rows: Iterable[dict[str, str]], teacher: Language, skip: set[str]) -> Iterator[Example]:
    """Sentences of news with the entities that rules, lexicon and teacher find in them."""
    for row in rows:
        if opening(row["text"]) in skip:
            continue
        article = parse_article(row["text"], published=(row.get("published") or "")[:10] or None).to_dict()
        for example in label(row["text"], of_record(article, confidence=CONFIDENCE), teacher):
            if example.spans and 20 < len(example.text) < 600:
                yield example


def main(
    idner: Annotated[Path, typer.Option(help="idner-news-2k: train.txt, dev.txt, test.txt")],
    news: Annotated[Path, typer.Option(help="News to label: JSON Lines with 'text', .gz or not.")],
    nergrit: Annotated[Path | None, typer.Option(help="NERGrit: train_preprocess.txt, valid_preprocess.txt")] = None,
    gold: Annotated[Path | None, typer.Option(help="Gold articles to measure on; kept out of the news.")] = None,
    out: Annotated[Path, typer.Option(help="Where the model goes.")] = HERE / "id_berita_sm",
    steps: Annotated[int, typer.Option(help="Most steps of the last training.")] = 5500,
) -> None:
    """Train the model and write its figures."""
    base = corpora(idner, nergrit)
    held_out = list(read_conll(idner / "dev.txt"))
    skip = {opening(text) for _, text, _ in gold_articles(gold)} if gold else set()
    rows = list(read_news(news))
    chance = random.Random(5)
    teacher = train(base, held_out, steps=3000)
    for number, size in enumerate(ROUNDS):
        labelled = list(silver(rows, teacher, skip))
        chance.shuffle(labelled)
        chosen = labelled[HELD_OUT : HELD_OUT + size]
        last = number == len(ROUNDS) - 1
        teacher = train([*base, *chosen], [*held_out[:HELD_OUT], *labelled[:HELD_OUT]], steps=steps if last else 4000)
    save(teacher, out)
    (out / "scores.json").write_text(
        json.dumps(measure(teacher, idner, nergrit, gold), indent=1) + "\n", encoding="utf-8"
    )


def save(nlp: Language, out: Path) -> None:
    """Write the model in place of an older one, without the words of the texts that it was trained on: its features are
    hashes, and it needs none of them."""
    nlp.meta.update(
        name="berita_sm", version="0.1.0", description="Entities of Indonesian government news", license="MIT"
    )
    nlp.config["paths"] = {"train": None, "dev": None}
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out, exclude=["vocab"])


def measure(nlp: Language, idner: Path, nergrit: Path | None, gold: Path | None) -> dict[str, Any]:
    """The figures of the model card."""
    found: dict[str, Any] = {
        "spacy": spacy.__version__,
        "idner-news-2k test": by_case(nlp, list(read_conll(idner / "test.txt"))),
    }
    if nergrit is not None:
        found["nergrit valid"] = figures(nlp, read_conll(nergrit / "valid_preprocess.txt"))
    if gold is not None:
        found["gold articles"] = on_gold(nlp, gold)
    return found


if __name__ == "__main__":
    typer.run(main)

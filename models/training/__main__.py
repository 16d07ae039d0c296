"""Train ``id_berita_sm`` again, in the folder ``models``:

    python -m training --idner DIR --nergrit DIR --news FILE --general FILE --gold DIR --corpus DIR

A teacher learns from the corpora alone. The rules label the news, and the teacher is asked where they are not sure. A
better teacher learns from corpora, these labels and the news annotated by hand, and labels the news again. The base
learns from corpora and these labels. From there a model goes on learning from all that was annotated by hand: for the
figures in folds, each time from the articles of the other folds, then, for the model that is written, from all.
``scores.json`` tells how good it is. What is labelled how: `training.convention` and `training.labels`; how long is
learnt: `training.stages`.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from spacy.language import Language

from beritaparse.language.matrix_products import with_numpy_products
from training.corpora import read_conll
from training.entities import annotated_news
from training.figures import ByHand, OnGold, by_case, figures
from training.folds import folds
from training.labels import from_rules, from_teacher
from training.material import Material, by_hand, corpora, gold_of, harmonised_file, labelled_news, news_by_hand
from training.stages import base_model, finished, teacher_model

HERE = Path(__file__).resolve().parent.parent
#: A model of a fold leaves out one in so many of the fold's share of the news annotated by hand: enough to measure on.
FEWER_NEWS = 4


def main(
    idner: Annotated[Path, typer.Option(help="idner-news-2k: train.txt, dev.txt, test.txt")],
    news: Annotated[list[Path], typer.Option(help="Government news: JSON Lines with 'text', .gz or not.")],
    gold: Annotated[Path, typer.Option(help="Gold articles, learnt from, and measured on in folds.")],
    general: Annotated[list[Path] | None, typer.Option(help="Other news, of which some is taken.")] = None,
    nergrit: Annotated[Path | None, typer.Option(help="NERGrit: train_preprocess.txt, valid_preprocess.txt")] = None,
    corpus: Annotated[Path | None, typer.Option(help="The project's corpus of articles.")] = None,
    held_back: Annotated[str, typer.Option(help="The first article of the corpus that is only measured on.")] = "bp081",
    apart: Annotated[list[Path] | None, typer.Option(help="Folders of texts to keep out of the news.")] = None,
    out: Annotated[Path, typer.Option(help="Where the model goes.")] = HERE / "id_berita_sm",
    by_hand_too: Annotated[
        bool, typer.Option("--hand-news/--no-hand-news", help="Whether the files of news have the annotated articles.")
    ] = True,
    fold_models: Annotated[Path | None, typer.Option(help="Keep the base and the models of the folds here.")] = None,
    share: Annotated[float, typer.Option(help="The share of the steps to take: less than 1 for a trial.")] = 1.0,
    number: Annotated[int, typer.Option("--folds", help="Folds of the gold articles.")] = 3,
) -> None:
    """Train the model and write its figures."""
    train, dev, more = corpora(idner, nergrit)
    teacher = teacher_model([*train, *more], dev, share)
    hand = by_hand(gold)
    articles, own, tests = gold_of(gold, corpus, held_back, hand)
    folders = [gold, *([corpus] if corpus else []), *(apart or [])]
    kept_out = [path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.glob("*.txt"))]
    files = [*news, *(general or [])]
    hand_news = news_by_hand(files, kept_out) if by_hand_too else []
    kept_out += [article.text for article in annotated_news(files)] if by_hand_too else []
    silver = labelled_news(news, general or [], kept_out, partial(from_rules, teacher=teacher, trusted=False))
    material = Material(train, dev, more, silver, articles, hand, hand_news, own, tests)
    better = finished(base_model(material, share), material, share, without={article.id for article in articles})
    silver = labelled_news(news, general or [], kept_out, partial(from_teacher, teacher=with_numpy_products(better)))
    material = replace(material, news=silver)
    base = base_model(material, share)
    if fold_models is not None:
        save(base, fold_models / "base")
    scores: dict[str, Any] = {"spacy": version("spacy")}
    scores["base, without gold"] = on_tests(base, idner, nergrit, material) | {"by hand": on_hand(base, material)}
    measured, of_news, derived = ByHand(), ByHand(), OnGold()
    for index, part in enumerate(folds(material.gold, number)):
        names = {article.id for article in part}
        some_news = range(index, len(hand_news), FEWER_NEWS * number)
        nlp = finished(base, material, share, without=names, news_without=some_news)
        measured.add(nlp, [material.hand[name] for name in sorted(names & material.hand.keys())])
        of_news.add(nlp, [hand_news[number] for number in some_news])
        derived.add(nlp, part)
        if fold_models is not None:
            save(nlp, fold_models / str(index))
            (fold_models / str(index) / "articles.json").write_text(json.dumps(sorted(names)) + "\n", encoding="utf-8")
    scores["by hand, by folds"] = measured.rows()
    scores["news by hand, by folds"] = of_news.rows()
    scores["labels derived from gold, by folds"] = derived.rows()
    nlp = finished(base, material, share)
    save(nlp, out)
    scores |= on_tests(nlp, idner, nergrit, material)
    (out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


def on_hand(nlp: Language, material: Material) -> dict[str, Any]:
    """The figures of a model that saw no gold on all articles annotated by hand."""
    measured = ByHand()
    measured.add(nlp, material.hand.values())
    return measured.rows()


def on_tests(nlp: Language, idner: Path, nergrit: Path | None, material: Material) -> dict[str, Any]:
    """The figures on what no model learns from."""
    found: dict[str, Any] = {
        "idner-news-2k test": by_case(nlp, list(read_conll(idner / "test.txt"))),
        "idner-news-2k test, cut in our way": by_case(nlp, harmonised_file(idner / "test.txt")),
    }
    if nergrit is not None:
        found["nergrit valid"] = figures(nlp, read_conll(nergrit / "valid_preprocess.txt"))
    if material.tests:
        found["articles of the corpus held back, labels derived from gold"] = OnGold(nlp, material.tests).rows()
    return found


def save(nlp: Language, out: Path) -> None:
    """Write the model in place of an older one, without the words of the texts that it was trained on: its features are
    hashes, and it needs none of them. The card stays."""
    card = out / "README.md"
    kept = card.read_text(encoding="utf-8") if card.is_file() else None
    nlp.meta.update(
        name="berita_sm", version="0.6.0", description="Entities of Indonesian government news", license="MIT"
    )
    nlp.config["paths"] = dict.fromkeys(("train", "dev", "vectors", "init_tok2vec"))
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    nlp.to_disk(out, exclude=["vocab"])
    if kept is not None:
        card.write_text(kept, encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)

"""Train ``id_berita_sm`` again, in the folder ``models``:

    python -m training --idner DIR --nergrit DIR --news FILE --gold DIR --corpus DIR

A teacher learns from the corpora alone. The rules label the news, and the teacher completes what they do not speak of.
The base learns from corpora and news. From there a model goes on learning from gold: for the figures on gold in folds,
each time from the articles of the other folds, then, for the model that is written, from all. ``scores.json`` tells how
good it is. What is labelled how: `training.convention` and `training.labels`; how long is learnt: `training.stages`.
"""

from __future__ import annotations

import json
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from spacy.language import Language

from training.corpora import read_conll
from training.figures import OnGold, by_case, figures
from training.folds import folds
from training.material import Material, gather
from training.stages import base_model, finished

HERE = Path(__file__).resolve().parent.parent


def main(
    idner: Annotated[Path, typer.Option(help="idner-news-2k: train.txt, dev.txt, test.txt")],
    news: Annotated[Path, typer.Option(help="News to label: JSON Lines with 'text', .gz or not.")],
    gold: Annotated[Path, typer.Option(help="Gold articles, learnt from, and measured on in folds.")],
    nergrit: Annotated[Path | None, typer.Option(help="NERGrit: train_preprocess.txt, valid_preprocess.txt")] = None,
    corpus: Annotated[Path | None, typer.Option(help="The project's corpus of articles.")] = None,
    held_back: Annotated[str, typer.Option(help="The first article of the corpus that is only measured on.")] = "bp081",
    out: Annotated[Path, typer.Option(help="Where the model goes.")] = HERE / "id_berita_sm",
    fold_models: Annotated[Path | None, typer.Option(help="Keep the base and the models of the folds here.")] = None,
    share: Annotated[float, typer.Option(help="The share of the steps to take: less than 1 for a trial.")] = 1.0,
    number: Annotated[int, typer.Option("--folds", help="Folds of the gold articles.")] = 3,
) -> None:
    """Train the model and write its figures."""
    material = gather(idner, nergrit, news, gold, corpus, held_back, share)
    base = base_model(material, share)
    if fold_models is not None:
        save(base, fold_models / "base")
    scores: dict[str, Any] = {"spacy": version("spacy")}
    scores["base, without gold"] = on_tests(base, idner, nergrit, material)
    scores["base, without gold"]["gold articles"] = OnGold(base, material.gold).rows()
    measured = OnGold()
    for index, part in enumerate(folds(material.gold, number)):
        nlp = finished(base, material, share, without=part)
        measured.add(nlp, part)
        if fold_models is not None:
            save(nlp, fold_models / str(index))
            names = [article.id for article in part]
            (fold_models / str(index) / "articles.json").write_text(json.dumps(names) + "\n", encoding="utf-8")
    scores["gold articles, by folds"] = measured.rows()
    nlp = finished(base, material, share)
    save(nlp, out)
    scores |= on_tests(nlp, idner, nergrit, material)
    (out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


def on_tests(nlp: Language, idner: Path, nergrit: Path | None, material: Material) -> dict[str, Any]:
    """The figures on what no model learns from."""
    found: dict[str, Any] = {"idner-news-2k test": by_case(nlp, list(read_conll(idner / "test.txt")))}
    if nergrit is not None:
        found["nergrit valid"] = figures(nlp, read_conll(nergrit / "valid_preprocess.txt"))
    if material.tests:
        found["articles of the corpus held back"] = OnGold(nlp, material.tests).rows()
    return found


def save(nlp: Language, out: Path) -> None:
    """Write the model in place of an older one, without the words of the texts that it was trained on: its features are
    hashes, and it needs none of them. The card stays."""
    card = out / "README.md"
    kept = card.read_text(encoding="utf-8") if card.is_file() else None
    nlp.meta.update(
        name="berita_sm", version="0.2.0", description="Entities of Indonesian government news", license="MIT"
    )
    nlp.config["paths"] = {"train": None, "dev": None}
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out, exclude=["vocab"])
    if kept is not None:
        card.write_text(kept, encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)

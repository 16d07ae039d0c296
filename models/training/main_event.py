"""Learn again which event an article is about: ``python -m training.main_event FOLDER …`` in the folder ``models``.

The folders hold articles (``<id>.txt``) with gold of the meetings at least (``<id>.json``, see
``beritaparse.evaluation``), of which only kind, date and whether the event is the main one are read, and two keys of
this training: ``source``, the outlet, and ``weight``, what the article counts (1 without). The weights of
``beritaparse.extract.meetings.choice`` are those of a logistic regression on every event that the rules find. They are
measured on articles of sources that were left out, and then learnt from all and written to the package's table.

An event is learnt as the main one where its kind is that of a main event of the gold (or one that is as good), not at
all where that is optional or another event of the text fits better, and as none otherwise.
"""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer
from numpy.typing import NDArray

from beritaparse import load
from beritaparse.document import Part
from beritaparse.evaluation.forms import meeting_kind
from beritaparse.extract.meetings.choice import LEAST, event_features
from beritaparse.extract.meetings.events import Event, gather_events
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import event_mentions
from beritaparse.extract.meetings.names import ANNIVERSARY
from beritaparse.lexicon.tables import packaged, packaged_rows
from beritaparse.lexicon.word_rows import EventWeight
from beritaparse.pipeline import Pipeline

HERE = Path(__file__).resolve().parent.parent
CARD = HERE / "main_event"

#: How strongly weights are held near zero; the one that every event has is free.
PENALTY = 3.0
FREE = "always"
FOLDS = 10
STEPS = 40

Matrix = NDArray[np.float64]


@dataclass(slots=True)
class Example:
    """An event with its features. ``main`` is null where it is not learnt from."""

    article: str
    source: str
    features: dict[str, float]
    main: bool | None
    weight: float = 1.0


def examples(folders: Iterable[Path]) -> Iterator[Example]:
    """The events of all articles of some folders."""
    pipeline = load()
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            if "meetings" in gold:
                text = path.with_suffix(".txt").read_text(encoding="utf-8")
                yield from _of_article(pipeline, f"{folder}/{path.stem}", text, gold)


def _of_article(pipeline: Pipeline, name: str, text: str, gold: dict[str, Any]) -> Iterator[Example]:
    marks = Marks(pipeline.read(text, published=gold.get("published")))
    found = list(event_features(marks, gather_events(marks, event_mentions(marks))))
    main: dict[int, bool | None] = dict.fromkeys(range(len(found)), False)
    for meeting in gold["meetings"]:
        if not meeting.get("main"):
            continue
        kinds = {meeting_kind(kind) for kind in (meeting["kind"], *meeting.get("kinds", ()))}
        fitting = [n for n, (event, _) in enumerate(found) if kinds & _kinds(marks, event)]
        fitting.sort(key=lambda n: _order(found[n][0], meeting.get("date")))
        main.update(dict.fromkeys(fitting))
        if fitting and not meeting.get("optional"):
            main[fitting[0]] = True
    for n, (_, features) in enumerate(found):
        yield Example(name, gold.get("source") or name, features, main[n], gold.get("weight", 1.0))


def _kinds(marks: Marks, event: Event) -> set[str]:
    """The kinds by which the text calls an event, as they are compared with gold."""
    kinds = set()
    for mention in event.mentions:
        kinds.add(meeting_kind(mention.row.kind))
        if mention.row.kind == ANNIVERSARY:
            kinds.add("peringatan")
        if not mention.verb:
            words = " ".join(marks.text(mention.first, mention.last).lower().split())
            kinds |= {meeting_kind(words), meeting_kind(words.removesuffix("nya"))}
    return kinds


def _order(event: Event, day: str | None) -> tuple[bool, bool, int]:
    """Which of several events of a kind the gold means: that of its day, of the headline, the first."""
    return (
        day is None or event.day != day,
        all(mention.part is not Part.HEADLINE for mention in event.mentions),
        event.mentions[0].first,
    )


def learn(rows: Sequence[Example]) -> dict[str, float]:
    """The weights of a logistic regression, by Newton's method."""
    rows = [row for row in rows if row.main is not None]
    names = sorted({name for row in rows for name in row.features})
    values: Matrix = np.array([[float(row.features.get(name, 0.0)) for name in names] for row in rows])
    main: Matrix = np.array([float(bool(row.main)) for row in rows])
    weight: Matrix = np.array([row.weight for row in rows])
    penalty: Matrix = np.array([0.01 if name == FREE else PENALTY for name in names])
    weights: Matrix = np.zeros(len(names))
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (weight * (chance - main)) + penalty * weights
        curve = (values * (weight * chance * (1 - chance))[:, None]).T @ values + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if float(np.abs(step).max()) < 1e-6:
            break
    return dict(zip(names, weights.tolist(), strict=True))


def chance(weights: dict[str, float], features: dict[str, float]) -> float:
    """The chance of an event with some features."""
    return float(1 / (1 + np.exp(-sum(weights.get(name, 0.0) * value for name, value in features.items()))))


def left_out(rows: Sequence[Example]) -> list[float]:
    """The chance of each event by weights learnt from articles of other sources."""
    sources = sorted({row.source for row in rows})
    random.Random(1).shuffle(sources)
    fold = {source: n % FOLDS for n, source in enumerate(sources)}
    weights = [learn([row for row in rows if fold[row.source] != n]) for n in range(FOLDS)]
    return [chance(weights[fold[row.source]], row.features) for row in rows]


def figures(rows: Sequence[Example], chances: Sequence[float], least: float = LEAST) -> dict[str, Any]:
    """How often the likeliest event of an article is its main one, where it is likely enough to be chosen."""
    best: dict[str, int] = {}
    for n, row in enumerate(rows):
        if row.article not in best or chances[n] > chances[best[row.article]]:
            best[row.article] = n
    chosen = [rows[n].main for n in best.values() if chances[n] >= least]
    right, wrong = chosen.count(True), chosen.count(False)
    gold = sum(row.main is True for row in rows)
    return {
        "articles": len(best),
        "events": len(rows),
        "main": gold,
        "precision": round(right / (right + wrong), 3),
        "recall": round(right / gold, 3),
        "f1": round(2 * right / (right + wrong + gold), 3),
    }


def calibration(rows: Sequence[Example], chances: Sequence[float]) -> list[tuple[str, int, float]]:
    """For each tenth of the chance, how many events have it and which share of them are main ones."""
    told = []
    for tenth in range(10):
        inside = [
            row.main
            for row, value in zip(rows, chances, strict=True)
            if row.main is not None and tenth <= value * 10 < tenth + 1
        ]
        if inside:
            told.append((f"{tenth / 10:.1f}", len(inside), round(sum(inside) / len(inside), 3)))
    return told


def write(weights: dict[str, float]) -> None:
    """Write the weights in place of the package's, each with the meaning that stands there."""
    meanings = {row.feature: row.meaning for row in packaged_rows(EventWeight)}
    with Path(str(packaged(EventWeight.table))).open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["feature", "weight", "meaning"])
        for name in sorted(weights):
            table.writerow([name, f"{weights[name]:.3f}", meanings.get(name) or name.replace("_", " ")])


def main(
    folders: Annotated[list[Path], typer.Argument(help="Folders of articles with gold meetings.")],
    out: Annotated[Path, typer.Option(help="Where the figures go.")] = CARD / "scores.json",
) -> None:
    """Learn the weights and write them with their figures."""
    rows = list(examples(folders))
    chances = left_out(rows)
    told: dict[str, Any] = {"all": figures(rows, chances)}
    for folder in folders:
        inside = [n for n, row in enumerate(rows) if row.article.startswith(f"{folder}/")]
        told[folder.name] = figures([rows[n] for n in inside], [chances[n] for n in inside])
    told["calibration"] = calibration(rows, chances)
    out.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    write(learn(rows))


if __name__ == "__main__":
    typer.run(main)

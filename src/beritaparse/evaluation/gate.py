"""Floors for the figures: a change that makes the parser worse does not pass unnoticed.

The floors stand in a JSON file, for each gold folder those of every figure's F1 and of RECORD F1, with a digest of the
gold and its articles. Raising is done by a flag; lowering wants a reason, which is kept in the file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from beritaparse.errors import ReadError
from beritaparse.evaluation.evaluation import Evaluation, GoldArticle

#: A figure may fall by so much before the gate closes: rounding, not a licence.
SLACK = 0.0005


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate found: figures below and above their floor, and whether the gold is the one measured then."""

    below: dict[str, tuple[float, float]]
    above: dict[str, tuple[float, float]]
    same_gold: bool

    @property
    def passed(self) -> bool:
        """Whether no figure is below its floor and the gold is unchanged."""
        return not self.below and self.same_gold


def values_of(evaluation: Evaluation) -> dict[str, float]:
    """The F1 of every figure that has gold, and RECORD F1."""
    values = {name: figure.f1 for name, figure in evaluation.figures().items() if figure.gold}
    return {**values, "RECORD F1": evaluation.record_f1()}


def digest(articles: Iterable[GoldArticle]) -> str:
    """A digest of gold annotations and articles."""
    digest_ = hashlib.sha256()
    for article in articles:
        for part in (article.id, article.text, json.dumps(article.gold, sort_keys=True, ensure_ascii=False)):
            digest_.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest_.hexdigest()[:16]


def read_floors(path: Path) -> dict[str, Any]:
    """The floors of a file, empty where there is none yet.

    Raises:
        ReadError: the file is no JSON object.
    """
    if not path.exists():
        return {}
    try:
        floors = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ReadError(f"{path}: no JSON: {error}") from error
    if not isinstance(floors, dict):
        raise ReadError(f"{path}: floors are an object, by the name of the gold folder")
    return floors


def check(floors: dict[str, Any], name: str, evaluation: Evaluation, articles: list[GoldArticle]) -> Verdict:
    """Hold an evaluation against the floors of its folder."""
    entry = floors.get(name)
    if entry is None:
        raise ReadError(f"no floors for {name!r} yet; set them with --raise")
    values = values_of(evaluation)
    pairs = {figure: (values.get(figure, 0.0), floor) for figure, floor in entry["floors"].items()}
    return Verdict(
        {figure: pair for figure, pair in pairs.items() if pair[0] < pair[1] - SLACK},
        {figure: pair for figure, pair in pairs.items() if pair[0] > pair[1] + SLACK},
        entry["digest"] == digest(articles),
    )


def update(
    floors: dict[str, Any], name: str, evaluation: Evaluation, articles: list[GoldArticle], *, reason: str | None = None
) -> dict[str, Any]:
    """The floors with those of a folder raised to its figures; lowered ones too where a reason is given.

    Raises:
        ReadError: a floor would be lowered, or other gold is measured, without a reason.
    """
    old = floors.get(name)
    values = {figure: round(value, 4) for figure, value in values_of(evaluation).items()}
    entry: dict[str, Any] = {"digest": digest(articles), "articles": len(articles), "floors": values, "lowered": []}
    if old is not None:
        verdict = check(floors, name, evaluation, articles)
        if not verdict.passed and reason is None:
            what = (
                "the gold changed" if not verdict.same_gold else f"{', '.join(sorted(verdict.below))} would be lowered"
            )
            raise ReadError(f"{name}: {what}; say why with --lower 'reason'")
        entry["lowered"] = old.get("lowered", [])
        if reason is not None and not verdict.passed:
            changes = {figure: [floor, round(value, 4)] for figure, (value, floor) in sorted(verdict.below.items())}
            entry["lowered"].append({"date": date.today().isoformat(), "reason": reason, "changes": changes})
        elif reason is None:
            entry["floors"] = {figure: max(value, old["floors"].get(figure, 0.0)) for figure, value in values.items()}
    return {**floors, name: entry}


def write_floors(path: Path, floors: dict[str, Any]) -> None:
    """Write the floors."""
    path.write_text(json.dumps(floors, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")

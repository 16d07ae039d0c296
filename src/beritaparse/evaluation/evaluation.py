"""A folder of gold articles, parsed and measured: every figure with its interval, over all articles and by source."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beritaparse.errors import ReadError
from beritaparse.evaluation.scoring import EXTRAS, FIGURES, Counts, Score, score_article
from beritaparse.records import Article

Parser = Callable[..., Article]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure over articles: precision, recall and F1, each 0 to 1, with the counts behind them.

    ``low`` and ``high`` bound the F1 of 95 of 100 resamplings of the articles (percentile bootstrap); null where it was
    not computed.
    """

    name: str
    hits: int
    predicted: int
    gold: int
    low: float | None = None
    high: float | None = None

    @property
    def precision(self) -> float:
        """Of what was predicted, how much is right."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Of what is right, how much was found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return _f1(self.hits, self.predicted, self.gold)


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article of a gold folder."""

    id: str
    text: str
    gold: dict[str, Any]


@dataclass(frozen=True)
class Evaluation:
    """The scores of articles, by id, and the source that each comes from."""

    scores: dict[str, Score]
    sources: dict[str, str]

    def figures(self, *, source: str | None = None, samples: int = 0, seed: int = 20241124) -> dict[str, Figure]:
        """The figures by name.

        Args:
            source: only the articles of one source.
            samples: how many resamplings the intervals come from; none without.
            seed: of the resampling.
        """
        chosen = [score for id_, score in self.scores.items() if source is None or self.sources[id_] == source]
        intervals = _intervals(chosen, samples, seed) if samples else {}
        return {name: _figure(name, chosen, intervals.get(name)) for name in (*FIGURES, *EXTRAS)}

    def record_f1(self, *, source: str | None = None) -> float:
        """RECORD F1: the plain mean of the F1 of the figures that have gold."""
        return _record_f1(
            [score for id_, score in self.scores.items() if source is None or self.sources[id_] == source]
        )

    def record_interval(self, *, samples: int = 1000, seed: int = 20241124) -> tuple[float, float]:
        """The 95 percent interval of RECORD F1."""
        return _intervals(list(self.scores.values()), samples, seed)["record"]


def read_gold(folder: str | Path) -> list[GoldArticle]:
    """The articles of a gold folder (``<id>.txt`` with ``<id>.json``), by id.

    Raises:
        ReadError: no folder, no gold in it, or a file that cannot be read; the message names it.
    """
    folder = Path(folder)
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not paths:
        raise ReadError(f"{folder}: no gold annotations (<id>.json beside <id>.txt) in it")
    articles = []
    for path in paths:
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            text = path.with_suffix(".txt").read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise ReadError(f"{path}: {error}") from error
        if not isinstance(gold, dict) or "id" not in gold:
            raise ReadError(f"{path}: a gold annotation is an object with an 'id'")
        articles.append(GoldArticle(str(gold["id"]), text, gold))
    return articles


def evaluate(articles: Iterable[GoldArticle], parser: Parser) -> Evaluation:
    """Parse gold articles and score them.

    Args:
        articles: from `read_gold`.
        parser: called like `parse_article`.
    """
    scores: dict[str, Score] = {}
    sources: dict[str, str] = {}
    for article in articles:
        parsed = parser(article.text, published=article.gold.get("published"))
        scores[article.id] = score_article(article.gold, parsed.to_dict())
        sources[article.id] = source_of(article.gold, parsed)
    return Evaluation(scores, sources)


def source_of(gold: dict[str, Any], parsed: Article) -> str:
    """The source of an article: the outlet that its head names, else the jurisdiction that its gold names most."""
    if parsed.outlet is not None:
        return parsed.outlet.text
    places = Counter(
        office["of"] for row in gold.get("officials", []) for office in row.get("offices") or [] if office.get("of")
    )
    return places.most_common(1)[0][0] if places else "unknown"


# -- arithmetic -------------------------------------------------------------------------------------------------------


def _f1(hits: float, predicted: float, gold: float) -> float:
    return 2 * hits / (predicted + gold) if predicted + gold else 0.0


def _sum(name: str, scores: Iterable[Score]) -> Counts:
    total = Counts()
    for score in scores:
        counts = score.counts[name]
        total.add(counts.hits, counts.predicted, counts.gold)
    return total


def _figure(name: str, scores: list[Score], interval: tuple[float, float] | None) -> Figure:
    total = _sum(name, scores)
    low, high = interval or (None, None)
    return Figure(name, total.hits, total.predicted, total.gold, low, high)


def _record_f1(scores: list[Score]) -> float:
    totals = [total for name in FIGURES if (total := _sum(name, scores)).gold]
    return sum(_f1(total.hits, total.predicted, total.gold) for total in totals) / len(totals) if totals else 0.0


def _intervals(scores: list[Score], samples: int, seed: int) -> dict[str, tuple[float, float]]:
    """The 95 percent intervals of all figures and of RECORD F1 ('record')."""
    if not scores:
        return {"record": (0.0, 0.0)}
    names = (*FIGURES, *EXTRAS)
    rows = [[(c.hits, c.predicted, c.gold) for c in (score.counts[name] for name in names)] for score in scores]
    chance = random.Random(seed)
    drawn: dict[str, list[float]] = {name: [] for name in (*names, "record")}
    for _ in range(samples):
        sample = chance.choices(rows, k=len(rows))
        values = []
        for n, name in enumerate(names):
            hits, predicted, gold = (sum(row[n][part] for row in sample) for part in range(3))
            drawn[name].append(_f1(hits, predicted, gold))
            if name in FIGURES and gold:
                values.append(drawn[name][-1])
        drawn["record"].append(sum(values) / len(values) if values else 0.0)
    cut = max(0, round(0.025 * samples) - 1)
    return {name: ((ordered := sorted(found))[cut], ordered[-1 - cut]) for name, found in drawn.items()}

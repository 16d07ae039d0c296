"""Coreference: the measure, and the figure on articles of the development set marked for it.

The marks (``tests/gold/coreference.json``: offsets alone) were made by reading the articles with the parser's own
mentions shown and correcting them, so they lean towards it where a reader could go either way.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from pathlib import Path

from beritaparse.evaluation.coreference import count_pairs
from beritaparse.evaluation.scoring import Counts
from beritaparse.pipeline import default_pipeline

MARKS = Path(__file__).resolve().parent.parent / "gold" / "coreference.json"


def test_pairs_counted() -> None:
    gold = [[(0, 5), (10, 15), (20, 25)], [(30, 35)]]
    assert count_pairs(gold, gold) == Counts(3, 3, 3)
    assert count_pairs(gold, [[(0, 5), (12, 15)], [(20, 25), (30, 35)]]) == Counts(1, 2, 3)
    assert count_pairs(gold, [[(0, 5), (40, 45)]]) == Counts(0, 1, 3)
    assert count_pairs(gold, []) == Counts(0, 0, 3)


def test_figure_on_marked_articles(shared: Path) -> None:
    marks = json.loads(MARKS.read_text(encoding="utf-8"))
    assert len(marks) >= 30
    total = Counts()
    for name, row in marks.items():
        text = (shared / "eval" / "dev" / f"{name}.txt").read_text(encoding="utf-8")
        gold = json.loads((shared / "eval" / "dev" / f"{name}.json").read_text(encoding="utf-8"))
        assert hashlib.sha256(text.encode()).hexdigest()[:16] == row["sha256"], name
        document = default_pipeline().read(text, published=gold["published"])
        clusters = defaultdict(list)
        for person in document.people:
            key = person.ref or f"name:{person.name}"
            clusters[key].append(document.reading.offsets.to_source(person.start, person.end))
        counts = count_pairs([[(a, b) for a, b in cluster] for cluster in row["clusters"]], clusters.values())
        total.add(counts.hits, counts.predicted, counts.gold)
    f1 = 2 * total.hits / (total.predicted + total.gold)
    assert f1 >= 0.92, (total.hits, total.predicted, total.gold, f1)

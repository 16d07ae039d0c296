"""Participants of the main event, on articles of the development set marked for it.

The marks (``tests/gold/participants.json``: offsets alone) hold whoever takes part beside the chair, in whatever role.
A participant is found where a record of a main meeting overlaps the mark.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from beritaparse import parse_article
from beritaparse.evaluation.scoring import Counts

MARKS = Path(__file__).resolve().parent.parent / "gold" / "participants.json"


def count(marks: list[list[int]], found: list[tuple[int, int]]) -> Counts:
    """Marks that a record overlaps, each record used once."""
    free = list(found)
    hits = 0
    for start, end in marks:
        match = next((span for span in free if span[0] < end and start < span[1]), None)
        if match is not None:
            free.remove(match)
            hits += 1
    return Counts(hits, len(found), len(marks))


def test_counted() -> None:
    assert count([[0, 5], [10, 15]], [(3, 8), (4, 5), (20, 25)]) == Counts(1, 3, 2)


def test_figure_on_marked_articles(shared: Path) -> None:
    marks = json.loads(MARKS.read_text(encoding="utf-8"))
    assert len(marks) >= 20
    total = Counts()
    for name, row in marks.items():
        text = (shared / "eval" / "dev" / f"{name}.txt").read_text(encoding="utf-8")
        gold = json.loads((shared / "eval" / "dev" / f"{name}.json").read_text(encoding="utf-8"))
        assert hashlib.sha256(text.encode()).hexdigest()[:16] == row["sha256"], name
        article = parse_article(text, published=gold["published"])
        spans = {(p.start, p.end) for meeting in article.meetings if meeting.main for p in meeting.participants}
        counts = count(row["participants"], sorted(spans))
        total.add(counts.hits, counts.predicted, counts.gold)
    f1 = 2 * total.hits / (total.predicted + total.gold)
    assert f1 >= 0.7, (total.hits, total.predicted, total.gold, f1)

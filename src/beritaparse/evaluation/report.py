"""An evaluation as tables and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from rich.table import Table

from beritaparse.evaluation.evaluation import Evaluation
from beritaparse.evaluation.scoring import FIGURES

#: Sources with fewer articles are shown together.
_FEW = 5


def tables(evaluation: Evaluation, *, samples: int) -> Iterator[Table]:
    """The figures over all articles, and RECORD F1 by source."""
    figures = evaluation.figures(samples=samples)
    table = Table(title=f"{len(evaluation.scores)} articles", title_justify="left")
    for head in ("figure", "P", "R", "F1", "95 %", "right / predicted / gold"):
        table.add_column(head, justify="left" if head == "figure" else "right")
    for name, figure in figures.items():
        interval = f"{figure.low:.3f}-{figure.high:.3f}" if figure.low is not None and figure.high is not None else ""
        counts = f"{figure.hits} / {figure.predicted} / {figure.gold}"
        table.add_row(
            name,
            f"{figure.precision:.3f}",
            f"{figure.recall:.3f}",
            f"{figure.f1:.3f}",
            interval,
            counts,
            end_section=name == FIGURES[-1],
        )
    low, high = evaluation.record_interval(samples=samples) if samples else (None, None)
    table.add_section()
    interval = f"{low:.3f}-{high:.3f}" if low is not None else ""
    table.add_row("RECORD F1", "", "", f"{evaluation.record_f1():.3f}", interval, "", style="bold")
    yield table
    yield _by_source(evaluation)


def _by_source(evaluation: Evaluation) -> Table:
    table = Table(title="by source", title_justify="left")
    table.add_column("source")
    table.add_column("articles", justify="right")
    table.add_column("RECORD F1", justify="right")
    sizes = Counter(evaluation.sources.values())
    for source, size in sizes.most_common():
        if size >= _FEW:
            table.add_row(source, str(size), f"{evaluation.record_f1(source=source):.3f}")
    rest = {source for source, size in sizes.items() if size < _FEW}
    if rest:
        ids = [id_ for id_, source in evaluation.sources.items() if source in rest]
        others = Evaluation({id_: evaluation.scores[id_] for id_ in ids}, dict.fromkeys(ids, "others"))
        table.add_row(f"{len(rest)} others", str(len(ids)), f"{others.record_f1():.3f}")
    return table


def as_json(evaluation: Evaluation, *, samples: int) -> str:
    """The figures as JSON: by name, over all articles and for each source."""

    def plain(source: str | None, samples: int) -> dict[str, Any]:
        found = evaluation.figures(source=source, samples=samples)
        rows = {
            name: {
                "precision": figure.precision,
                "recall": figure.recall,
                "f1": figure.f1,
                "gold": figure.gold,
                "low": figure.low,
                "high": figure.high,
            }
            for name, figure in found.items()
        }
        return {"record_f1": evaluation.record_f1(source=source), **rows}

    sources = sorted(set(evaluation.sources.values()))
    data = {
        "articles": len(evaluation.scores),
        **plain(None, samples),
        "sources": {name: plain(name, 0) for name in sources},
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"

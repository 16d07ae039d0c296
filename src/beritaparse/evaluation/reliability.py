"""Whether confidence means what it says: records by their confidence, and how many of them are right.

A record is right if `scoring` finds it in the gold; records that match optional gold are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from beritaparse.evaluation.evaluation import GoldArticle, Parser
from beritaparse.evaluation.forms import squeeze, text_of, token_f1

#: Upper bounds of the groups of confidence.
BOUNDS = (0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Group:
    """Records of like confidence: how many, how sure they are on average, and how many of them are right."""

    kind: str
    upto: float
    size: int
    confidence: float
    precision: float


def reliability(articles: Iterable[GoldArticle], parser: Parser) -> list[Group]:
    """The groups of officials, institutions, dates and deadlines that have any record, by kind and confidence."""
    rows: dict[tuple[str, float], list[tuple[float, bool]]] = {}
    for article in articles:
        parsed = parser(article.text, published=article.gold.get("published")).to_dict()
        for kind, confidence, right in _judged(article.gold, parsed):
            bound = next(bound for bound in BOUNDS if confidence <= bound)
            rows.setdefault((kind, bound), []).append((confidence, right))
    return [
        Group(kind, bound, len(found), sum(c for c, _ in found) / len(found), sum(r for _, r in found) / len(found))
        for (kind, bound), found in sorted(rows.items())
    ]


def _judged(gold: dict[str, Any], parsed: dict[str, Any]) -> Iterator[tuple[str, float, bool]]:
    """Kind, confidence and truth of the records that the gold can judge."""
    judges = {"officials": _official, "institutions": _institution, "dates": _date, "deadlines": _deadline}
    for kind, matches in judges.items():
        if kind not in gold:
            continue
        for record in parsed[kind]:
            if kind == "officials" and not record["name"]:
                continue
            if kind == "dates" and (record["value"] is None or len(record["value"]) < 7):
                continue
            found = [row for row in gold[kind] if matches(row, record)]
            if any(row.get("optional") for row in found):
                continue
            yield kind, record["confidence"], bool(found)


def _official(row: dict[str, Any], record: dict[str, Any]) -> bool:
    return squeeze(row.get("name")) == squeeze(record["name"])


def _institution(row: dict[str, Any], record: dict[str, Any]) -> bool:
    forms = {squeeze(text_of(mention)) for mention in row.get("mentions") or []}
    return squeeze(row["name"]) == squeeze(record["name"]) or any(
        squeeze(m["text"]) in forms for m in record["mentions"]
    )


def _date(row: dict[str, Any], record: dict[str, Any]) -> bool:
    return bool(row.get("value") == record["value"])


def _deadline(row: dict[str, Any], record: dict[str, Any]) -> bool:
    return row.get("due") == record["due"] and token_f1(row["text"], record["text"]) >= 0.3

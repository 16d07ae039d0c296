"""Coreference measured: which mentions are of one person.

A pair of mentions is right if gold and record both put it together (pairwise F1). Mentions of both are matched where
they overlap, each once; a gold mention that was not found breaks all its pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from beritaparse.evaluation.scoring import Counts

Mention = tuple[int, int]
Cluster = Sequence[Mention]


def count_pairs(gold: Iterable[Cluster], predicted: Iterable[Cluster]) -> Counts:
    """The pairs of an article: right, predicted, wanted."""
    wanted = [sorted(cluster) for cluster in gold]
    names = _matched([mention for cluster in wanted for mention in cluster], predicted)
    gold_pairs = {pair for cluster in wanted for pair in combinations(sorted(cluster), 2)}
    predicted_pairs = {pair for cluster in names for pair in combinations(sorted(cluster), 2)}
    return Counts(len(gold_pairs & predicted_pairs), len(predicted_pairs), len(gold_pairs))


def _matched(gold: list[Mention], predicted: Iterable[Cluster]) -> list[list[Mention]]:
    """The predicted clusters with each mention replaced by the gold one that it overlaps most."""
    free = set(gold)
    clusters = []
    for cluster in predicted:
        renamed = []
        for start, end in cluster:
            best = max(free, key=lambda mention: min(end, mention[1]) - max(start, mention[0]), default=None)
            if best is not None and min(end, best[1]) > max(start, best[0]):
                free.discard(best)
                renamed.append(best)
            elif not any(start < other[1] and other[0] < end for other in gold):
                renamed.append((start, end))
        clusters.append(renamed)
    return clusters

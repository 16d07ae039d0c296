"""Sequences of tags against all sequences written out one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import Any

import numpy
import pytest

from beritaparse.language.tag_sequences import best, entities, loss, size, tags

KINDS = 1
TAGS = size(KINDS)


def sequences(length: int) -> Iterator[tuple[int, ...]]:
    """All sequences that make whole entities of one kind: outside 0, begin 1, inside 2, last 3, unit 4."""
    for sequence in product(range(TAGS), repeat=length):
        starts_well = sequence[0] in (0, 1, 4) and sequence[-1] in (0, 3, 4)
        if starts_well and all((a in (1, 2)) == (b in (2, 3)) for a, b in pairwise(sequence)):
            yield sequence


def weight(scores: Any, pairs: Any, sequence: Sequence[int]) -> float:
    """The score of a sequence."""
    words = sum(scores[n, tag] for n, tag in enumerate(sequence))
    return float(words + sum(pairs[pair] for pair in pairwise(sequence)))


def unlikelihood(scores: Sequence[Any], pairs: Any, allowed: Sequence[Any]) -> float:
    """The loss, from the sum over all sequences."""
    total = 0.0
    for part, mask in zip(scores, allowed, strict=True):
        weights = {sequence: numpy.exp(weight(part, pairs, sequence)) for sequence in sequences(len(part))}
        right = [value for sequence, value in weights.items() if all(mask[n, tag] for n, tag in enumerate(sequence))]
        total += float(numpy.log(sum(weights.values())) - numpy.log(sum(right)))
    return total


@pytest.fixture(params=range(4))
def problem(request: pytest.FixtureRequest) -> tuple[list[Any], Any, list[Any]]:
    """Scores of three sentences and of pairs, and which tags each word may have: in the first sentence nobody knows of
    the second word."""
    chance = numpy.random.default_rng(request.param)
    scores = [2 * chance.normal(size=(length, TAGS)) for length in (3, 4, 1)]
    pairs = chance.normal(size=(TAGS, TAGS))
    allowed = []
    for part in scores:
        possible = [*sequences(len(part))]
        mask = numpy.zeros(part.shape, dtype=bool)
        mask[range(len(part)), possible[chance.integers(len(possible))]] = True
        allowed.append(mask)
    allowed[0][1] = True
    return scores, pairs, allowed


def test_the_best_is_the_best_of_all(problem: tuple[list[Any], Any, list[Any]]) -> None:
    scores, pairs, _ = problem
    wanted = [[*max(sequences(len(part)), key=lambda s, p=part: weight(p, pairs, s))] for part in scores]
    assert best(scores, pairs) == wanted


def test_the_loss_is_that_of_all_sequences(problem: tuple[list[Any], Any, list[Any]]) -> None:
    scores, pairs, allowed = problem
    assert loss(scores, pairs, allowed)[0] == pytest.approx(unlikelihood(scores, pairs, allowed))


def test_the_gradients_are_those_of_small_steps(problem: tuple[list[Any], Any, list[Any]]) -> None:
    scores, pairs, allowed = problem
    _, of_words, of_pairs = loss(scores, pairs, allowed)
    before, step = unlikelihood(scores, pairs, allowed), 1e-6
    for part, gradient in zip(scores, of_words, strict=True):
        for place in numpy.ndindex(part.shape):
            part[place] += step
            assert (unlikelihood(scores, pairs, allowed) - before) / step == pytest.approx(gradient[place], abs=1e-4)
            part[place] -= step
    for place in numpy.ndindex(pairs.shape):
        pairs[place] += step
        assert (unlikelihood(scores, pairs, allowed) - before) / step == pytest.approx(of_pairs[place], abs=1e-4)
        pairs[place] -= step


def test_sentences_may_be_empty_or_none() -> None:
    pairs = numpy.zeros((TAGS, TAGS))
    assert best([], pairs) == []
    assert best([numpy.zeros((0, TAGS)), numpy.eye(1, TAGS)], pairs) == [[], [0]]


@pytest.mark.parametrize("found", [[(0, 1, 0)], [(0, 2, 1), (2, 3, 0)], [(1, 4, 2)], []])
def test_entities_there_and_back(found: list[tuple[int, int, int]]) -> None:
    sequence = [0] * 5
    for start, end, kind in found:
        sequence[start:end] = tags(kind, end - start)
    assert [*entities(sequence)] == found

"""Sequences of BILUO tags: which follow one another, the best one by scores, how likely the right ones are.

The tags are numbers: 0 outside, and for entities of the kind k, 1 + 4k begin, 2 + 4k inside, 3 + 4k last, 4 + 4k unit.
All sentences are worked on together, word by word, the longest first.

The mathematics is that of linear-chain conditional random fields (Lafferty et al., 2001): the probability of a
sequence is in proportion to the exponential of the sum of the scores of its tags and of its pairs of neighbouring tags;
sums over all sequences are taken forwards and backwards, scaled at each word (Rabiner, 1989).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy

#: Arrays of numpy; which shape is written where they are used.
Array = Any
_BEGIN, _INSIDE, _LAST, _UNIT = 1, 2, 3, 4
#: The score of what cannot be.
_NEVER = -1e9


def size(kinds: int) -> int:
    """How many tags there are for so many kinds of entity."""
    return 1 + 4 * kinds


def tags(kind: int, length: int) -> list[int]:
    """The tags of an entity of so many words."""
    first = 4 * kind
    if length == 1:
        return [first + _UNIT]
    return [first + _BEGIN, *[first + _INSIDE] * (length - 2), first + _LAST]


def entities(sequence: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The entities in a sequence of tags that is possible: first word, the one behind the last, kind."""
    start = 0
    for word, tag in enumerate(sequence):
        if not tag:
            continue
        kind, part = divmod(tag - 1, 4)
        if part + 1 in (_BEGIN, _UNIT):
            start = word
        if part + 1 in (_LAST, _UNIT):
            yield start, word + 1, kind


@cache
def _possible(number: int) -> tuple[Array, Array, Array]:
    """Which tags follow which (tags, tags), which may be first and which last (tags)."""
    part = numpy.array([0, *[_BEGIN, _INSIDE, _LAST, _UNIT] * ((number - 1) // 4)])
    kind = numpy.array([-1, *numpy.repeat(numpy.arange((number - 1) // 4), 4)])
    opened = (part == _BEGIN) | (part == _INSIDE)
    goes_on = (part == _INSIDE) | (part == _LAST)
    same = kind[:, None] == kind[None, :]
    return numpy.where(opened[:, None], same & goes_on[None, :], ~goes_on[None, :]), ~goes_on, ~opened


def best(scores: Sequence[Array], pairs: Array) -> list[list[int]]:
    """The best possible sequence of tags for each sentence (Viterbi).

    Args:
        scores: of the tags of the words of each sentence (words, tags).
        pairs: of a tag and the one behind it (tags, tags).
    """
    follows, first, last = _possible(len(pairs))
    between = numpy.where(follows, pairs, _NEVER)
    order = sorted(range(len(scores)), key=lambda index: -len(scores[index]))
    lengths = [len(scores[index]) for index in order]
    padded = _padded([scores[index] for index in order])
    total = numpy.array(padded, copy=True)
    if len(total):
        total[0] += numpy.where(first, 0.0, _NEVER)
    for word, active in _steps(lengths):
        total[word, :active] += (total[word - 1, :active, :, None] + between).max(axis=1)
    found: list[list[int]] = [[] for _ in scores]
    at_end = numpy.where(last, 0.0, _NEVER)
    for row, index in enumerate(order):
        if not lengths[row]:
            continue
        tag = int((total[lengths[row] - 1, row] + at_end).argmax())
        path = [tag]
        for word in range(lengths[row] - 1, 0, -1):
            tag = int((total[word - 1, row] + between[:, tag]).argmax())
            path.append(tag)
        found[index] = path[::-1]
    return found


def loss(scores: Sequence[Array], pairs: Array, allowed: Sequence[Array]) -> tuple[float, list[Array], Array]:
    """The negative logarithm of the probability of the allowed sequences, its gradient for the scores of words and for
    those of pairs.

    Args:
        scores: of the tags of the words of each sentence (words, tags).
        pairs: of a tag and the one behind it (tags, tags).
        allowed: which tags each word of each sentence may have (words, tags).
    """
    order = sorted(range(len(scores)), key=lambda index: -len(scores[index]))
    lengths = [len(scores[index]) for index in order]
    padded = _padded([numpy.asarray(scores[index], dtype="float64") for index in order])
    mask = _padded([allowed[index] for index in order])
    all_, words, both = _expected(padded, pairs, lengths, numpy.ones_like(mask))
    right, right_words, right_both = _expected(padded, pairs, lengths, mask)
    gradient: list[Array] = [None] * len(scores)
    for row, index in enumerate(order):
        gradient[index] = words[: lengths[row], row] - right_words[: lengths[row], row]
    return float(all_ - right), gradient, both - right_both


def _padded(parts: Sequence[Array]) -> Array:
    """The sentences side by side, the longest first: (words, sentences, tags)."""
    tags_ = parts[0].shape[1] if parts else 0
    longest = len(parts[0]) if parts else 0
    together = numpy.zeros((longest, len(parts), tags_), dtype=parts[0].dtype if parts else "float32")
    for row, part in enumerate(parts):
        together[: len(part), row] = part
    return together


def _steps(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each word after the first, and how many of the sentences, the longest first, are so long."""
    active = len(lengths)
    for word in range(1, lengths[0] if lengths else 0):
        while lengths[active - 1] <= word:
            active -= 1
        yield word, active


def _expected(scores: Array, pairs: Array, lengths: Sequence[int], mask: Array) -> tuple[float, Array, Array]:
    """Over the sequences that a mask allows: the logarithm of the sum of their weights, how often each tag is expected
    at each word and each pair in all.

    Args:
        scores: (words, sentences, tags), the longest sentence first.
        pairs: (tags, tags).
        lengths: of the sentences.
        mask: which tags are allowed; shape of the scores.
    """
    follows, first, last = _possible(len(pairs))
    between = numpy.where(follows, numpy.exp(numpy.asarray(pairs, dtype="float64")), 0.0)
    highest = scores.max(axis=2, keepdims=True)
    weights = numpy.exp(scores - highest) * mask
    ends = numpy.array(lengths) - 1
    rows = numpy.flatnonzero(ends >= 0)
    weights[0] *= first
    weights[ends[rows], rows] *= last
    forward, backward = numpy.zeros_like(weights), numpy.zeros_like(weights)
    scale = numpy.ones(weights.shape[:2])
    scale[0] = weights[0].sum(axis=1)
    forward[0] = weights[0] / scale[0][:, None]
    steps = [*_steps(lengths)]
    for word, active in steps:
        reached = (forward[word - 1, :active] @ between) * weights[word, :active]
        scale[word, :active] = reached.sum(axis=1)
        forward[word, :active] = reached / scale[word, :active, None]
    backward[ends[rows], rows] = 1.0
    both = numpy.zeros_like(between)
    for word, active in reversed(steps):
        ahead = weights[word, :active] * backward[word, :active] / scale[word, :active, None]
        backward[word - 1, :active] = numpy.where(
            (ends[:active] == word - 1)[:, None], backward[word - 1, :active], ahead @ between.T
        )
        both += forward[word - 1, :active].T @ ahead
    within = numpy.arange(len(weights))[:, None] < numpy.array(lengths)[None, :]
    total = float((numpy.log(scale) + highest[..., 0])[within].sum())
    return total, forward * backward, both * between

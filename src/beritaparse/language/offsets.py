"""The way back to the caller's characters: a map between a text and its edited copy."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Replacement:
    """Characters ``start`` to ``end`` of the source that stand as ``text`` in the copy."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class OffsetMap:
    """Positions of an edited copy in its source and the other way round.

    Both directions are monotone. A position inside a replacement belongs to the whole replacement: a span that
    touches it covers it, so a span never falls between the characters of one edit.
    """

    _source: list[int] = field(default_factory=list)
    """Source ends of the replacements."""
    _copy: list[int] = field(default_factory=list)
    """Ends of the replacements in the copy."""
    _spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    """(source start, source end, copy start, copy end) of each replacement."""
    _even: bool = True
    """Whether every replacement is one character for one: positions are the same in both."""

    @property
    def is_identity(self) -> bool:
        """Whether the copy is the source."""
        return not self._spans

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that a span of the copy was made from."""
        return self._move(start, end, self._copy, 2, 0)

    def to_copy(self, start: int, end: int) -> tuple[int, int]:
        """The span of the copy that a span of the source became."""
        return self._move(start, end, self._source, 0, 2)

    def _move(self, start: int, end: int, ends: list[int], old: int, new: int) -> tuple[int, int]:
        if self._even:
            return start, end
        moved_start = self._point(start, ends, old, new, at_end=False)
        if end == start:
            return moved_start, moved_start
        return moved_start, max(moved_start, self._point(end, ends, old, new, at_end=True))

    def _point(self, position: int, ends: list[int], old: int, new: int, *, at_end: bool) -> int:
        # a span ends before, and begins behind, what was inserted or deleted at its edge
        index = bisect_left(ends, position) if at_end else bisect_right(ends, position)
        if index < len(self._spans):
            span = self._spans[index]
            if span[old] < position or (span[old] == position and not at_end):
                return span[new + 1] if at_end else span[new]
        if index == 0:
            return position
        before = self._spans[index - 1]
        return before[new + 1] + position - before[old + 1]


def apply(source: str, replacements: Iterable[Replacement]) -> tuple[str, OffsetMap]:
    """The edited copy of a text and the map between both.

    Args:
        source: the text.
        replacements: in order, not overlapping; an insertion has ``start == end``.
    """
    offsets = OffsetMap()
    pieces: list[str] = []
    position = length = 0
    for edit in replacements:
        if edit.start < position:
            raise ValueError(f"replacement at {edit.start} overlaps the one before it, which ends at {position}")
        length += edit.start - position
        pieces += (source[position : edit.start], edit.text)
        offsets._spans.append((edit.start, edit.end, length, length + len(edit.text)))
        offsets._even = offsets._even and edit.end - edit.start == 1 == len(edit.text)
        length += len(edit.text)
        position = edit.end
        offsets._source.append(edit.end)
        offsets._copy.append(length)
    pieces.append(source[position:])
    return "".join(pieces), offsets


#: Makes one replacement of those that overlap: start, end, text, and the replacements it is made of.
Join = Callable[[int, int, str, "list[Replacement]"], Replacement]


def _plain(start: int, end: int, text: str, _: list[Replacement]) -> Replacement:
    return Replacement(start, end, text)


def compose(
    source: str, first: Sequence[Replacement], second: Sequence[Replacement], join: Join = _plain
) -> list[Replacement]:
    """The replacements of a source that have the effect of two rounds of them.

    Args:
        source: the text.
        first: replacements of the source, in order, not overlapping.
        second: replacements of the copy that the first ones make, in order, not overlapping.
        join: makes the replacement for each stretch that replacements of the two rounds share.

    Returns:
        Replacements of the source, in order, not overlapping; ``apply(source, …)`` gives what both rounds give.
    """
    middle, offsets = apply(source, first)
    regions: list[tuple[int, int, int, Replacement, int]] = [
        (copy_start, copy_end, 0, edit, end - copy_end)
        for edit, (_, end, copy_start, copy_end) in zip(first, offsets._spans, strict=True)
    ]
    regions += [(edit.start, edit.end, 1, edit, 0) for edit in second]
    regions.sort(key=lambda region: region[:3])
    composed: list[Replacement] = []
    shift = index = 0
    while index < len(regions):
        start, end = regions[index][:2]
        source_start = start + shift
        pieces: list[str] = []
        members: list[Replacement] = []
        position = start
        while index < len(regions) and (not members or regions[index][0] < end):
            begin, stop, round_, edit, moved = regions[index]
            end = max(end, stop)
            members.append(edit)
            if round_ == 0:
                shift = moved
            else:
                pieces += (middle[position:begin], edit.text)
                position = stop
            index += 1
        pieces.append(middle[position:end])
        composed.append(join(source_start, end + shift, "".join(pieces), members))
    return composed

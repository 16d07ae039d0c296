"""Offset maps: the way from a text to its edited copy and back, with nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beritaparse.language.offsets import Replacement, apply, compose


@st.composite
def edited(draw: st.DrawFn, source: str | None = None) -> tuple[str, list[Replacement]]:
    """A text and replacements of it, in order and not overlapping."""
    text = draw(st.text("ab c.", max_size=30)) if source is None else source
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if not edits or start > edits[-1].end:
            edits.append(Replacement(start, end, draw(st.text("XYZ", max_size=4))))
    return text, edits


@given(edited())
@settings(max_examples=150, deadline=None)
def test_both_ways_are_monotone_and_cover(case: tuple[str, list[Replacement]]) -> None:
    source, edits = case
    copy, offsets = apply(source, edits)
    swaps = all(edit.text and edit.start < edit.end for edit in edits)
    for text, there, back in ((source, offsets.to_copy, offsets.to_source), (copy, offsets.to_source, offsets.to_copy)):
        spans = [(i, j) for i in range(len(text) + 1) for j in range(i + 1, len(text) + 1)]
        moved = [there(*span) for span in spans]
        other = copy if text is source else source
        for (i, j), (start, end) in zip(spans, moved, strict=True):
            assert 0 <= start <= end <= len(other)
            if swaps and start < end:  # what was inserted or deleted has nothing on the other side
                again = back(start, end)
                assert again[0] <= i
                assert j <= again[1]
        starts = [there(i, len(text))[0] for i in range(len(text))]
        ends = [there(0, j)[1] for j in range(1, len(text) + 1)]
        assert starts == sorted(starts)
        assert ends == sorted(ends)


@given(edited())
@settings(max_examples=100, deadline=None)
def test_what_no_edit_touches_stays_itself(case: tuple[str, list[Replacement]]) -> None:
    source, edits = case
    copy, offsets = apply(source, edits)
    for i in range(len(source)):
        if not any(edit.start <= i < edit.end for edit in edits):
            start, end = offsets.to_copy(i, i + 1)
            assert copy[start:end] == source[i]
            assert offsets.to_source(start, end) == (i, i + 1)


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_two_rounds_compose_into_one(data: st.DataObject) -> None:
    source, first = data.draw(edited())
    middle, _ = apply(source, first)
    _, second = data.draw(edited(middle))
    once = compose(source, first, second)
    assert apply(source, once)[0] == apply(middle, second)[0]


def test_a_touched_replacement_is_covered_whole() -> None:
    source = "Pj.Sekda hadir"
    copy, offsets = apply(
        source, [Replacement(0, 3, "Penjabat"), Replacement(3, 3, " "), Replacement(3, 8, "Sekretaris Daerah")]
    )
    assert copy == "Penjabat Sekretaris Daerah hadir"
    assert offsets.to_copy(1, 2) == (0, 8)
    assert offsets.to_copy(3, 8) == (9, 26)
    assert offsets.to_source(12, 15) == (3, 8)
    assert offsets.to_source(27, 32) == (9, 14)


def test_overlapping_replacements_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply("abc", [Replacement(0, 2, "x"), Replacement(1, 3, "y")])

"""The parts of an article: what each of its lines is, and what its head says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import regex

from beritaparse.document import Layout, Paragraph, Part
from beritaparse.language.lines import trimmed, written_lines
from beritaparse.layout.cues import INSIDE, part_of
from beritaparse.layout.dateline import dateline_at
from beritaparse.layout.head import Line, read_head
from beritaparse.layout.links import links_in
from beritaparse.layout.published import publication_in
from beritaparse.layout.tail import read_tail
from beritaparse.records import Dateline, Span


def read_layout(text: str) -> Layout:
    """The parts of an article, in characters of its text.

    A head, if there is one, holds headline, rubric, byline, outlet, publication time and captions; the body begins
    with a dateline or with the first line that reads like running text; behind it may stand a sign-off, links to
    other articles, or a stray headline. Every line that is not blank is a paragraph of the result; a sign-off that
    closes the last line of the body is one of its own.
    """
    lines = [_line(text, start, end) for start, end in written_lines(text)]
    layout = Layout()
    if not lines:
        return layout
    body = read_head(text, lines, layout)
    for line in lines[body:]:
        line.part = part_of(line.text, INSIDE) or Part.BODY
    read_tail(lines[body:])
    pieces = list(_pieces(text, lines))
    layout.paragraphs = [Paragraph(piece.start, piece.end, piece.part) for piece in pieces]
    layout.captions = [Span(piece.text, piece.start, piece.end) for piece in pieces if piece.part is Part.CAPTION]
    _read_dateline(text, lines[body:], layout)
    return layout


def _line(text: str, start: int, end: int) -> Line:
    return Line(start, end, text[start:end])


def _read_dateline(text: str, lines: list[Line], layout: Layout) -> None:
    first = next((line for line in lines if line.part is Part.BODY), None)
    layout.body_start = first.start if first else lines[0].start if lines else len(text)
    parts = dateline_at(text, first.start, first.end) if first else None
    if parts is None:
        return
    place = text[slice(*parts.place)] if parts.place else None
    end = parts.end
    while text[end - 1].isspace() or (text[end - 1] in "-–—−|,:" and end - 1 > parts.start):
        end -= 1
    layout.dateline = Dateline(text[parts.start : end], parts.start, end, place)
    layout.body_start = parts.end
    while layout.body_start < len(text) and text[layout.body_start].isspace():
        layout.body_start += 1
    if parts.outlet and layout.outlet is None:
        start, end = parts.outlet
        layout.outlet = Span(text[start:end], start, end)
    if parts.date and layout.published is None and (publication := publication_in(text[slice(*parts.date)])):
        layout.published = publication.value
        layout.published_span = Span(text[slice(*parts.date)], *parts.date)


_SIGNOFF = re.compile(r"(?<=[.!?\"'”…])\s*(\([^()\n]{1,40}\)|\[[^\[\]\n]{0,30}\])[\s.*#]*$")
#: What `_SIGNOFF` allows behind the brackets.
_BEHIND_SIGNOFF = " \t\n\r.*#"
_INITIALS = regex.compile(r"[(\[]\s*(?!\d)(?:[\p{L}*./&+@\d_-]+\s?){0,4}\s*[)\]]")


def _pieces(text: str, lines: list[Line]) -> Iterator[Line]:
    """The lines, cut where a caption is glued to a byline, where links stand inside running text, and where the last
    of the body ends in '(RIs)' or '(lus/mlo)'."""
    last = [line.start for line in lines if line.part is Part.BODY][-2:]
    for line in lines:
        if line.caption is not None:
            yield from _cut(text, line, [(line.caption, line.end, Part.CAPTION)])
        elif line.part is Part.BODY:
            cuts = list(links_in(text, line.start, line.end))
            if line.start in last and (start := _signoff(line)) is not None and (not cuts or cuts[-1][1] <= start):
                cuts.append((start, line.end, Part.SIGNOFF))
            yield from _cut(text, line, cuts)
        else:
            yield line


def _cut(text: str, line: Line, cuts: list[tuple[int, int, Part]]) -> Iterator[Line]:
    """A line in pieces: those cut out with parts of their own, and what is left."""
    if not cuts:
        yield line
        return
    position = line.start
    for start, end, part in [*cuts, (line.end, line.end, line.part)]:
        if text[position:start].strip():
            yield replace(_line(text, *trimmed(text, position, start)), part=line.part)
        if end > start:
            yield replace(_line(text, *trimmed(text, start, end)), part=part)
        position = end


def _signoff(line: Line) -> int | None:
    """Where a sign-off begins at the end of a line."""
    if line.text.rstrip(_BEHIND_SIGNOFF)[-1:] not in (")", "]"):
        return None
    match = _SIGNOFF.search(line.text)
    if match and _INITIALS.fullmatch(match[1]) and match.start(1) > 0:
        return line.start + match.start(1)
    return None

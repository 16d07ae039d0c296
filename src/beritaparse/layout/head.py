"""The head of an article: headline, rubric, byline, outlet, publication time, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from beritaparse.document import Layout, Part
from beritaparse.layout.cues import byline_words, part_of, rubrics
from beritaparse.layout.dateline import OUTLET, dateline_at
from beritaparse.layout.published import Publication, publication_in
from beritaparse.records import Span

#: A head has no more lines than this.
LONGEST = 14
#: A headline has no more words than this, and a line with more is running text.
HEADLINE_WORDS = 24
#: A line with more words than this is running text, whatever it begins with.
LONG_LINE = 60
#: Of the longer words of a headline that ends with a full stop more than this share begin with a capital.
TITLE_SHARE = 0.7
#: Rubrics, outlets and bylines are no longer than this.
RUBRIC_CHARS = 120


@dataclass(slots=True)
class Line:
    """A line of the text that is not blank, and what it is."""

    start: int
    end: int
    text: str
    part: Part = Part.BODY
    caption: int | None = None
    """Where a caption begins that is glued to the line."""


#: Words that tell nothing about a line of the head.
_NEUTRAL = frozenset(["di", "pada", "dalam", "dan"])
_OUTLET = regex.compile(OUTLET)
_SENTENCE_END = re.compile(r"[.!?…][\"')\]]*$")
_PIECES = re.compile(r"[>»/|•]|\s-\s")
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_REST = re.compile(r"[^\W_]{2,}")


def read_head(text: str, lines: Sequence[Line], layout: Layout) -> int:
    """Read the head's lines, mark each with its part, fill the layout, and return the index of the body's first."""
    body = _body_start(text, lines)
    candidates: list[Line] = []
    updated = False
    for line in lines[:body]:
        publication = publication_in(line.text)
        if publication and _is_publication_line(line.text, publication):
            _take_publication(line, publication, layout, replaces=updated and not publication.updated)
            updated = publication.updated
            continue
        part = _part_by_words(line.text)
        if part is None:
            candidates.append(line)
            continue
        line.part = part
        if part is Part.BYLINE and layout.byline is None:
            layout.byline = Span(line.text, line.start, line.end)
            _take_outlet(line, layout)
        elif part is Part.RUBRIC and _OUTLET.fullmatch(line.text):
            _take_outlet(line, layout)
    _take_headline(candidates, layout)
    return body


def _body_start(text: str, lines: Sequence[Line]) -> int:
    """The index of the first line of running text.

    It is the first with a dateline near the top, else the first that reads like running text.
    """
    last = min(len(lines), LONGEST)
    running = next((index for index in range(last) if _runs_on(lines, index)), last)
    for index, line in enumerate(lines[: min(running + 3, LONGEST, len(lines))]):
        if _part_by_words(line.text) or index + 1 == len(lines) > 1:
            continue
        if (parts := dateline_at(text, line.start, line.end)) and (index == 0 or not _only_published(line, parts.end)):
            if index > running and not all(_may_be_caption(between) for between in lines[running:index]):
                break
            return index
    return running


def _only_published(line: Line, dateline_end: int) -> bool:
    """Whether a line with what looks like a dateline is a publication line: 'Bali Post - 30/09/2024'."""
    publication = publication_in(line.text)
    return bool(publication) and dateline_end < line.end and _is_publication_line(line.text, publication)  # type: ignore[arg-type]


def _runs_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line reads like running text: long, or a sentence, or broken off and going on in the next."""
    line = lines[index]
    words = line.text.split()
    if len(words) > LONG_LINE:
        return True
    if _part_by_words(line.text):
        return False
    publication = publication_in(line.text)
    if publication and _is_publication_line(line.text, publication):
        return False
    if len(words) > HEADLINE_WORDS + 8 or (len(words) > HEADLINE_WORDS and not line.text.isupper()):
        return True
    if len(words) > 4 and index + 1 < len(lines) and _continues(lines[index + 1].text):
        return True
    if not _SENTENCE_END.search(line.text) or line.text.isupper():
        return False
    return len(words) > 12 or (len(words) >= 4 and share_of_capitals(line.text) < 0.6)


def _continues(line: str) -> bool:
    """Whether a line goes on with the sentence of the one before."""
    return line[0].islower() and _part_by_words(line) is None and not _OUTLET.match(line)


def share_of_capitals(line: str) -> float:
    """How many of the longer words begin with a capital; in a headline most do, in a sentence few."""
    words = [word for word in _WORD.findall(line) if len(word) > 3][1:]
    return sum(word[0].isupper() for word in words) / len(words) if words else 1.0


def _may_be_caption(line: Line) -> bool:
    return len(line.text) < 400


def _is_publication_line(line: str, publication: Publication) -> bool:
    """Whether the line says little beside its date: an author, an outlet, how often it was read."""
    rest = line[: publication.start] + " " + line[publication.end :]
    words = _REST.findall(rest)
    if publication.labelled and publication.start < 12:
        return len(words) <= 8
    timed = "T" in publication.value
    if not rest.strip(" |,.-–—•·()/") or (timed and publication.start == 0):
        return True
    if _SENTENCE_END.search(line) and not timed:
        return False
    known = [word for word in words if word.lower() in byline_words()]
    others = [word for word in words if word.lower() not in byline_words() | _NEUTRAL and not word.isdigit()]
    if known and len(others) <= 5 and all(word[0].isupper() for word in others):
        return True
    return len(words) <= (7 if timed else 4) and (bool(_OUTLET.search(rest)) or timed or len(words) <= 3)


def _take_publication(line: Line, publication: Publication, layout: Layout, *, replaces: bool) -> None:
    """Read a publication line; it ``replaces`` what an earlier one said of a later version."""
    line.part = Part.BYLINE
    start, end = line.start + publication.start, line.start + publication.end
    if layout.published is None or replaces:
        layout.published = publication.value
        layout.published_span = Span(line.text[publication.start : publication.end], start, end)
    before = line.text[: publication.start].strip(" |,-–—•·/:")
    if layout.byline is None and before and _REST.search(before):
        at = line.start + line.text.index(before)
        layout.byline = Span(before, at, at + len(before))
    behind = line.text[publication.end :].strip(" |,-–—•·/:")
    if len(behind.split()) > 8:  # a caption glued to the publication time
        line.caption = line.start + line.text.index(behind)
    _take_outlet(line, layout)


def _take_outlet(line: Line, layout: Layout) -> None:
    if layout.outlet is None and (match := _OUTLET.search(line.text)):
        layout.outlet = Span(match.group(), line.start + match.start(), line.start + match.end())


@lru_cache(maxsize=64)  # the search for the body and the reading of the head ask for the same lines
def _part_by_words(line: str) -> Part | None:
    """What a line of the head is by its words: rubric, byline ('Ray - BANGLI.NGO.WEB.ID'), or a part with cues."""
    part = part_of(line)
    if part not in (None, Part.SIGNOFF):
        return part
    if len(line) > RUBRIC_CHARS:
        return None
    pieces = [piece.strip() for piece in _PIECES.split(line) if piece.strip()]
    if pieces and all(piece.lower() in rubrics() for piece in pieces):
        return Part.RUBRIC
    if any(mark in line for mark in ">»") and pieces and pieces[0].lower() in rubrics():
        return Part.RUBRIC
    if _OUTLET.fullmatch(line):
        return Part.RUBRIC
    if len(pieces) == 2 and len(line.split()) <= 8 and any(_OUTLET.fullmatch(piece) for piece in pieces):
        return Part.BYLINE
    return None


def _take_headline(candidates: list[Line], layout: Layout) -> None:
    """Of the lines of the head without a name of their own, the headline and what stands around it."""
    titles = [line for line in candidates if len(line.text.split()) >= 3 and not _is_caption(line)]
    if not titles and candidates and share_of_capitals(candidates[0].text) > TITLE_SHARE:
        titles = [line for line in candidates[:1] if len(line.text.split()) <= HEADLINE_WORDS]
    headline = titles[0] if titles else next((line for line in candidates if not _is_caption(line)), None)
    for line in candidates:
        if line is headline or line in titles:
            line.part = Part.HEADLINE
        elif headline is None or _is_caption(line):
            line.part = Part.CAPTION
        elif line.start < headline.start:
            line.part = Part.RUBRIC
        else:
            line.part = Part.BYLINE
    if headline is not None:
        layout.headline = Span(headline.text, headline.start, headline.end)


def _is_caption(line: Line) -> bool:
    """A sentence or its like in the head: it ends with a full stop and is no headline in capitals."""
    text = line.text
    return len(text.split()) > HEADLINE_WORDS or (text.endswith(".") and len(text.split()) > 8 and not text.isupper())

"""Indirect speech: 'Wayan mengungkapkan bahwa …', 'menurut Wayan, …', '…, kata Wayan'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from beritaparse.document import Document, Part
from beritaparse.extract.statements.cues import Cue, Kind
from beritaparse.extract.statements.direct import Speech
from beritaparse.extract.statements.speakers import Speakers
from beritaparse.extract.statements.voices import Voice

_OPENING = re.compile(
    r"[\s,:]*(?:(?:juga|pula|lagi|pun)\s+)?(?:(?:bahwa|bahwasanya|bahwasannya|jika|kalau|apabila)\s*,?\s*)?", re.I
)
_PRONOUN = regex.compile(r"\b(?:ia|dia|beliau|dirinya)\s+(?:\p{Ll}+\s+){0,2}$", regex.I)
_BEHIND = re.compile(r"\s+(?:dia|ia|beliau)\b", re.I)
#: A statement has no fewer words than this.
FEWEST_WORDS = 3


@dataclass(slots=True)
class Report:
    """What someone is reported to have said."""

    start: int
    end: int
    voice: Voice
    cue: Cue


def read_reports(
    document: Document, cues: Sequence[Cue], speakers: Speakers, speeches: Sequence[Speech]
) -> Iterator[Report]:
    """The indirect statements of an article, one for each sentence at most.

    Args:
        document: the article.
        cues: its cues.
        speakers: its persons.
        speeches: its direct speech, whose cues are used up.
    """
    used = {speech.cue.start for speech in speeches if speech.cue}
    spoken = [(speech.start, speech.end) for speech in speeches]
    starts = [cue.start for cue in cues]
    for start, end in document.sentences:
        if document.layout.part_at(start) is not Part.BODY:
            continue
        for cue in cues[bisect_left(starts, start) : bisect_left(starts, end)]:
            if cue.start in used or speakers.quoted(cue.start):
                continue
            report = _report(document, cue, speakers, spoken, start, end)
            if report is not None:
                yield report
                break


def _report(
    document: Document, cue: Cue, speakers: Speakers, spoken: Sequence[tuple[int, int]], start: int, end: int
) -> Report | None:
    voice = _voice(document, cue, speakers, start)
    if voice is None:
        return None
    span = _said(document, cue, voice, start, end)
    if span is None:
        return None
    first, last = _outside_quotations(document.text, spoken, *span)
    if len(document.text[first:last].split()) < FEWEST_WORDS:
        return None
    return Report(first, last, voice, cue)


def _voice(document: Document, cue: Cue, speakers: Speakers, start: int) -> Voice | None:
    text = document.text
    if cue.kind is Kind.QUOTATIVE and not cue.alone and not text[: cue.start].endswith((", ", '", ')):
        return None
    if cue.bound:
        return speakers.running(start)
    if cue.kind is Kind.REPORTING and _PRONOUN.search(text, start, cue.start):
        return speakers.running(start)
    voice = speakers.named(cue)
    if voice is None and cue.kind is not Kind.REPORTING and _BEHIND.match(text, cue.end):
        return speakers.running(start)
    if voice is None or (voice.ref is None and cue.kind is not Kind.REPORTING and not voice.name):
        return None
    return voice


def _said(document: Document, cue: Cue, voice: Voice, start: int, end: int) -> tuple[int, int] | None:
    """The part of a sentence that was said."""
    text = document.text
    behind = max(cue.end, voice.end) if voice.start >= cue.end and voice.end <= end else cue.end
    opening = _OPENING.match(text, behind)
    after = opening.end() if opening else behind
    if cue.kind is Kind.REPORTING:
        return (after, end)
    if not text[start : cue.start].strip(" \"',"):  # the cue opens the sentence
        return (after, end)
    if cue.kind is Kind.PASSIVE:
        return None
    if len(text[after:end].split()) < FEWEST_WORDS:
        return (start, cue.start)
    return (start, end)


def _outside_quotations(text: str, spoken: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The part of a span before the first direct speech in it."""
    index = bisect_left(spoken, (start, 0))
    if index < len(spoken) and spoken[index][0] < end:
        end = spoken[index][0] - 1
    while start < end and text[start] in " ,:\"'\n":
        start += 1
    while end > start and text[end - 1] in " ,:\n":
        end -= 1
    return start, end

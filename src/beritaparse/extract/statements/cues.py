"""The words of an article that say who says something: 'kata', 'mengungkapkan', 'disampaikan', 'menurutnya'."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import cast

from beritaparse.document import Document
from beritaparse.lexicon.word_rows import SpeechCue


class Kind(Enum):
    """On which side of a cue its speaker stands."""

    QUOTATIVE = "quotative"
    """'…,' kata Wayan: behind it."""
    REPORTING = "reporting"
    """Wayan mengatakan …: before it, as the subject."""
    PASSIVE = "passive"
    """… disampaikan (oleh) Wayan: behind it, as the agent."""
    ACCORDING = "according"
    """Menurut Wayan, …: behind it, and what is said anywhere around."""


@dataclass(slots=True)
class Cue:
    """A cue. ``bound`` tells that '-nya' stands for its speaker, ``alone`` that it needs no comma before."""

    start: int
    end: int
    kind: Kind
    bound: bool
    alone: bool


def find_cues(document: Document) -> list[Cue]:
    """The cues of an article in order."""
    found: dict[tuple[int, int], Cue] = {}  # of several rows with one form the first counts
    for match, entry in document.matched(SpeechCue):
        one_word = match.first == match.last or match.first + 2 == match.last  # or two with a hyphen
        if one_word and (match.start, match.end) not in found:
            found[match.start, match.end] = _cue(match.start, match.end, entry.form, cast(SpeechCue, entry.row))
    return sorted(found.values(), key=lambda cue: cue.start)


def _cue(start: int, end: int, form: str, row: SpeechCue) -> Cue:
    if row.cue == "menurut":
        kind = Kind.ACCORDING
    elif form in row.reporting:
        kind = Kind.REPORTING
    elif form in row.passive or form.removesuffix("nya") in row.passive:
        kind = Kind.PASSIVE
    else:
        kind = Kind.QUOTATIVE
    return Cue(start, end, kind, form.endswith("nya"), row.alone == "yes")

"""The words of an article that say who says something: 'kata', 'mengungkapkan', 'disampaikan', 'menurutnya'."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from beritaparse.document import Document
from beritaparse.lexicon.rows import SpeechCue


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


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue. ``bound`` tells that '-nya' stands for its speaker, ``alone`` that it needs no comma before."""

    start: int
    end: int
    kind: Kind
    bound: bool
    alone: bool


def find_cues(document: Document) -> list[Cue]:
    """The cues of an article in order."""
    cues = []
    for match in document.matches:
        if match.first != match.last and match.first + 2 != match.last:  # one word, or two with a hyphen
            continue
        for entry in match.entries:
            if isinstance(entry.row, SpeechCue):
                cues.append(_cue(match.start, match.end, entry.form, entry.row))
                break
    cues.sort(key=lambda cue: cue.start)
    return cues


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

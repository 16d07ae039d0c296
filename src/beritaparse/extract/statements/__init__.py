"""What is said, and by whom: direct speech in quotation marks and indirect speech with a cue."""

from __future__ import annotations

from beritaparse.document import Document
from beritaparse.extract.statements.cues import Cue, find_cues
from beritaparse.extract.statements.direct import quotations_cut, read_speech
from beritaparse.extract.statements.indirect import read_reports
from beritaparse.extract.statements.speakers import Speakers
from beritaparse.records import Span, Statement

__all__ = ["find_statements"]

#: A quotation of fewer words may hold a cue that is the article's own.
SPOKEN_WORDS = 4


def find_statements(document: Document) -> None:
    """Fill ``document.statements``: direct speech first decided, then indirect speech, in the order of the text."""
    cues = find_cues(document)
    text = document.text
    quotations = quotations_cut(document, cues)
    spoken = [(q.start, q.end) for q in quotations if len(text[q.start : q.end].split()) >= SPOKEN_WORDS]
    speakers = Speakers(document, spoken)
    speakers.take_turns(cues)
    statements = []
    speeches = read_speech(document, quotations, cues, speakers)
    for speech in speeches:
        statements.append(
            Statement(
                text[speech.start : speech.end],
                speech.start,
                speech.end,
                direct=True,
                speaker=speakers.speaker(speech.voice),
                cue=_span(document, speech.cue),
                confidence=round(speech.confidence if speech.voice else 0.5, 2),
                source="quotation",
            )
        )
    for report in read_reports(document, cues, speakers, speeches):
        statements.append(
            Statement(
                text[report.start : report.end],
                report.start,
                report.end,
                direct=False,
                speaker=speakers.speaker(report.voice),
                cue=_span(document, report.cue),
                confidence=0.8,
                source="indirect speech",
            )
        )
    document.statements = sorted(statements, key=lambda statement: statement.start)


def _span(document: Document, cue: Cue | None) -> Span | None:
    return document.span(cue.start, cue.end) if cue else None

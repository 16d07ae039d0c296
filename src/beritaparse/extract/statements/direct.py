"""Direct speech: which quotations are speech, and whose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from beritaparse.document import Document, Part, Quotation
from beritaparse.extract.statements.cues import Cue, Kind
from beritaparse.extract.statements.speakers import Speakers
from beritaparse.extract.statements.voices import Voice
from beritaparse.lexicon.tables import packaged, read_csv

#: Between a quotation and the cue behind it: the mark itself, punctuation, a small word.
_TO_CUE = re.compile(r"[\"'\s.,;:!?…–—-]*(?:(?:demikian|begitu|itulah|lebih|lanjut|masih|juga)[\s,]+){0,2}", re.I)
#: Between a cue and the quotation behind it: little but whom it was said to.
_FROM_CUE = re.compile(
    r"[\s,:]*(?:(?:bahwa|bahwasanya|jika|kalau|kepada|para|wartawan|awak|media|demikian|begini|berikut|ini|juga|lagi|"
    r"pula|dalam|sambutannya|sambutan|arahannya|terkait|hal|tersebut|itu|singkat|singkatnya)[\s,:]*){0,8}[\"']?\s*",
    re.I,
)
_SENTENCE_BEFORE = re.compile(r"(?:[.!?…:\"')\]\n]|^)[ ]*$")
#: Behind a quotation at the end of a line: nothing, or the writer's sign in brackets.
_LINE_ENDS = re.compile(r"[\"' ]*(?P<sign>[(\[][^\n)\]]{0,40}[)\]][ .]*)?(?:\n|\Z)")
#: A free-standing quotation of fewer words is a term.
FREE_WORDS = 4
#: What is left of a quotation that never closes has at least so many words.
CUT_WORDS = 3


@dataclass(slots=True)
class Speech:
    """A quotation that is speech: its words, speaker and cue, and how sure that is."""

    start: int
    end: int
    voice: Voice | None
    cue: Cue | None
    confidence: float


def quotations_cut(document: Document, cues: Sequence[Cue]) -> list[Quotation]:
    """The quotations of an article; one that never closes ends where a cue shows that the speech is over."""
    starts = [cue.start for cue in cues]
    return [
        quotation if quotation.closed else _cut(document.text, quotation, cues, starts)
        for quotation in document.quotations
    ]


def _cut(text: str, quotation: Quotation, cues: Sequence[Cue], starts: Sequence[int]) -> Quotation:
    """'"Kami siap, ujar Wayan.': the words up to the comma before 'ujar'."""
    for cue in cues[bisect_left(starts, quotation.start) : bisect_left(starts, quotation.end)]:
        before = text[quotation.start : cue.start].rstrip()
        if cue.kind is Kind.QUOTATIVE and before.endswith((",", ".")) and len(before.split()) >= CUT_WORDS:
            return Quotation(quotation.start, quotation.start + len(before), closed=False)
    return quotation


def read_speech(
    document: Document, quotations: Sequence[Quotation], cues: Sequence[Cue], speakers: Speakers
) -> list[Speech]:
    """Which of the quotations of an article are speech, each with its speaker."""
    starts = [cue.start for cue in cues]
    found: list[Speech | None] = [_speech(document, quotation, cues, starts, speakers) for quotation in quotations]
    for index in range(len(found) - 2, -1, -1):  # one that hands on to the next takes its speaker
        speech, following = found[index], found[index + 1]
        if (
            speech
            and following
            and speech.cue is None
            and _hands_on(document, quotations[index], quotations[index + 1])
        ):
            found[index] = Speech(speech.start, speech.end, following.voice, None, following.confidence - 0.05)
    return [speech for speech in found if speech is not None]


def _speech(
    document: Document, quotation: Quotation, cues: Sequence[Cue], starts: Sequence[int], speakers: Speakers
) -> Speech | None:
    if document.layout.part_at(quotation.start) not in (Part.BODY, Part.CAPTION):
        return None
    start, end = quotation.start, quotation.end
    text = document.text
    words = len(text[start:end].split())
    behind = _cue_behind(document, quotation, cues, starts)
    if behind is not None:
        voice = speakers.named(behind)
        if voice is not None:
            return Speech(start, end, voice, behind, 0.96)
        return Speech(start, end, speakers.running(start), behind, 0.9)
    if (voice := _name_and_verb(document, quotation, cues, starts, speakers)) is not None:
        return Speech(start, end, voice, None, 0.9)
    if not quotation.closed and text[end - 1 : end] not in ".!?" and words < FREE_WORDS:
        return None
    before = _cue_before(document, quotation, cues, starts)
    if before is not None and words >= 3:
        return Speech(start, end, speakers.named(before) or speakers.running(start), before, 0.9)
    if (
        words < FREE_WORDS
        or _lacks_opening(text, quotation)
        or _is_term(text, start)
        or not _stands_free(document, quotation)
    ):
        return None
    return Speech(start, end, speakers.running(start), None, 0.8)


def _cue_behind(document: Document, quotation: Quotation, cues: Sequence[Cue], starts: Sequence[int]) -> Cue | None:
    """'… siap," ujar Wayan'."""
    match = _TO_CUE.match(document.text, quotation.end)
    if match is None or "\n" in match.group():
        return None
    for index in range(bisect_left(starts, quotation.end), len(cues)):
        cue = cues[index]
        if cue.start > match.end():
            return None
        if cue.kind is Kind.QUOTATIVE or (cue.kind is Kind.PASSIVE and cue.start <= match.end()):
            return cue
    return None


def _name_and_verb(
    document: Document, quotation: Quotation, cues: Sequence[Cue], starts: Sequence[int], speakers: Speakers
) -> Voice | None:
    """'… siap," Wayan menambahkan': the subject and its verb behind the quotation."""
    for cue in cues[bisect_left(starts, quotation.end) :][:1]:
        between = document.text[quotation.end : cue.start]
        if cue.kind is not Kind.REPORTING or len(between) > 60 or "\n" in between or "." in between.strip(" \"'.,"):
            return None
        voice = speakers.named(cue)
        if voice and voice.start >= quotation.end and not document.text[quotation.end : voice.start].strip(" \"',"):
            return voice
    return None


def _cue_before(document: Document, quotation: Quotation, cues: Sequence[Cue], starts: Sequence[int]) -> Cue | None:
    """'Wayan mengatakan, "…', 'Wayan berpesan kepada warga: "…'."""
    text, mark = document.text, quotation.start
    if noun := _IN_A_SPEECH.search(text, max(mark - 80, 0), mark):
        return Cue(noun.start("noun"), noun.end("noun"), Kind.REPORTING, bound=False, alone=True)
    index = bisect_left(starts, mark) - 1
    if index < 0:
        return None
    cue = cues[index]
    between = text[cue.end : mark]
    if len(between) > 200 or _ENDS_SENTENCE.search(between):
        return None
    if _FROM_CUE.fullmatch(between):
        return cue
    lead = between.rstrip(" \"'\n")
    announces = lead.endswith(":") or (lead.endswith(",") and text[mark : mark + 1].isupper())
    return cue if announces and not _is_term(text, mark) else None


#: 'Wayan dalam sambutannya, "…"'.
_IN_A_SPEECH = re.compile(
    r"\b(?:dalam|pada|lewat|melalui|di)\s+(?:kata\s+)?(?P<noun>(?:sambut|arah|pidato|amanat|papar|lapor|jelas|"
    r"pembuka|penutup|pengantar|terang|pernyata|pengarah|penjelas|tausiyah|ceramah|orasi|pesan|imbau)(?:an)?nya)"
    r"\s*[,:]?\s*[\"']\s*$",
    re.I,
)
_ENDS_SENTENCE = regex.compile(r"(?<!\b\p{L}{1,3})[.!?]\s|[.!?]\"")


def _stands_free(document: Document, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own."""
    text, start, end = document.text, quotation.start, quotation.end
    lead = text[max(start - 12, 0) : start].rstrip(" ").removesuffix('"').removesuffix("'")
    if not _SENTENCE_BEFORE.search(lead):
        return False
    if text[start : start + 1].islower() and not lead.endswith("\n"):
        return False
    closing = text[end - 1 : end + 3].strip()
    ends = _LINE_ENDS.match(text, end)
    alone = ends is not None and (ends["sign"] is None or lead.endswith("\n"))
    return alone or any(mark in closing for mark in ".,!?…")


def _lacks_opening(text: str, quotation: Quotation) -> bool:
    """Whether a quotation begins without a mark, so that only a cue can tell that it is speech."""
    return not quotation.closed and text[max(quotation.start - 3, 0) : quotation.start].rstrip()[-1:] not in ('"', "'")


def _hands_on(document: Document, quotation: Quotation, following: Quotation) -> bool:
    """Whether a quotation without a cue of its own is continued by the next: only space between, or left open."""
    between = document.text[quotation.end : following.start]
    return not between.strip(" \"'.,") or (not quotation.closed and not between.strip(" \"'.,\n"))


@cache
def _terms() -> frozenset[str]:
    return frozenset(row["word"] for row in read_csv(packaged("quoted_terms")))


def _is_term(text: str, start: int) -> bool:
    """Whether what stands before a quotation says that it is a theme, a title or a name."""
    words = text[max(start - 60, 0) : start].lower().replace("\n", " . ").strip(" \"'").split()[-3:]
    return any(word.strip(",:.") in _terms() for word in words)

"""The end of an article: sign-offs, keywords and a stray headline behind the running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from beritaparse.document import Part
from beritaparse.language.verbs import headline_verbs
from beritaparse.layout.cues import part_of
from beritaparse.layout.head import TITLE_SHARE, Line, share_of_capitals

_SENTENCE_END = re.compile(r"[.!?…\"'”:;,][\"')\]*]*$")
_BRACKETED = re.compile(r"[(\[][^()\[\]]{0,90}[)\]][.*]?")
_CLOSING_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{0,40}[)\]]$")
#: Small words: a line with several is a sentence without its full stop, no headline and no list of keywords.
FUNCTION_WORDS = frozenset("ada akan dan dari dengan di ini itu ke oleh pada untuk yang".split())
#: A line behind the body with no more words than this, and no end of a sentence, is none of it.
LONGEST = 22


def read_tail(lines: Sequence[Line]) -> None:
    """Mark what stands behind the last sentence of the body, from the last line up."""
    last = next((index for index in range(len(lines) - 1, -1, -1) if _is_sentence(lines[index])), None)
    if last is None:
        return
    for line in lines[last + 1 :]:
        if line.part is not Part.BODY:
            continue
        signed = _BRACKETED.fullmatch(line.text) or part_of(line.text) in (Part.SIGNOFF, Part.BYLINE)
        line.part = Part.SIGNOFF if signed or line.text[0] in "(*#©" else Part.STRAY
    for before, line, behind in zip(lines, lines[1:], lines[2:], strict=False):
        if before.part is behind.part is Part.BODY and _is_link(before, line, behind):
            line.part = Part.CROSSLINK
    for before, line in pairwise(lines):
        if before.part is Part.CROSSLINK and before.text.rstrip(" :").count(" ") <= 1 and _is_title(line):
            line.part = Part.CROSSLINK  # 'Baca juga:' alone, the title on the line below


def _is_sentence(line: Line) -> bool:
    """Whether a line of the body is running text."""
    if line.part is not Part.BODY or _BRACKETED.fullmatch(line.text) or part_of(line.text) is Part.SIGNOFF:
        return False
    text = _CLOSING_BRACKET.sub("", line.text) if line.text.endswith((")", "]")) else line.text
    words = text.split()
    if len(words) > LONGEST or (len(words) >= 2 and bool(_SENTENCE_END.search(text))):
        return True
    small = sum(word in FUNCTION_WORDS for word in words)
    return line.text[0] in "\"'" or small >= 3 or (small == 2 and share_of_capitals(text) < 0.5)


def _is_title(line: Line) -> bool:
    return line.part is Part.BODY and len(line.text.split()) <= LONGEST and not _SENTENCE_END.search(line.text)


def _is_link(before: Line, line: Line, behind: Line) -> bool:
    """Whether a line between two of running text is the title of another article: 'Rai Minta Warga Hemat Air'."""
    words = line.text.split()
    if not _TITLE_WORDS[0] <= len(words) <= _TITLE_WORDS[1] or not _is_title(line) or not line.text[0].isalnum():
        return False
    if share_of_capitals(line.text) < TITLE_SHARE or len(behind.text) < _RUNNING:
        return False
    if not _WHOLE.search(before.text) or not _WHOLE.search(_CLOSING_BRACKET.sub("", behind.text)):
        return False
    tells = any(word.lower() in headline_verbs() for word in words) or _TELLS.search(line.text) is not None
    return tells or len(words) > _LONG


#: So many words have the titles of other articles that stand between paragraphs; longer ones tell something even
#: without a verb or mark.
_TITLE_WORDS, _LONG = (5, 18), 9
#: A paragraph is at least so long.
_RUNNING = 60
_WHOLE = re.compile(r"[.!?…][\"')]*$")
_TELLS = re.compile(
    r"[:,!?]|\d|\b(?:Me(?:ng|ny|m|n|l|r)|Di|Ber|Ter)[a-z]{4,}|\b(?:Tak|Bakal|Mau|Sudah|Belum|Minta|Soal)\b"
)

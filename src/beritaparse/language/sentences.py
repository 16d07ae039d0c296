"""Sentences: where one ends, in a language full of 'Dr. Ir. …, M. Si.'."""

from __future__ import annotations

from bisect import bisect_left

import regex

#: Words whose full stop does not end a sentence, beside the titles and ranks of the lexicon.
ABBREVIATIONS = frozenset(
    "no nomor jl jln gg kab kec kel ds prov rt rw hal tgl tel telp hp a.n an u.b u.p dkk dll dsb dst yth sdr sdri bpk "
    "alm almh s.d sd tsb pt cv ud fa tbk st km cm kg ir dr drs dra drg drh prof h hj kh tgk ust pdt rm r rd pj pjs plt "
    "plh pgs letkol kol kapt brigjen mayjen letjen kombes kompol akp akbp ipda iptu aiptu aipda bripka sp s.pd m.si m "
    "jan feb mar apr jun jul agt ags sep sept okt nov des".split()
)

_END = regex.compile(r"(?:\.{3}|…|[.!?])+[\"')\]]*|\n+")


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences, without the white space around them. A line break always ends one."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] != "\n" and not _ends(text, match):
            continue
        _add(spans, text, start, match.end())
        start = match.end()
    _add(spans, text, start, len(text))
    return spans


def sentence_at(spans: list[tuple[int, int]], position: int) -> int:
    """The index of the sentence that a position falls in or follows."""
    index = bisect_left(spans, (position + 1, 0)) - 1
    return max(index, 0)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))


def _ends(text: str, match: regex.Match[str]) -> bool:
    """Whether the marks found end a sentence."""
    after = text[match.end() : match.end() + 40]
    following = after.lstrip(" ")
    if not following or following[0] == "\n":
        return True
    marks = match.group()
    if following[0].islower() or following[0] in ",;:":
        return False
    if marks[0] != ".":
        return True
    spaced = len(following) < len(after)
    word = _word_before(text, match.start())
    if not spaced and (following[0].isdigit() or len(word) <= 3 or not following[0].isupper()):
        return False
    if len(marks) > 1 and not marks.startswith("..") and marks[1] not in "\"'":
        return True
    if word.isdigit():
        return not following[0].isdigit()
    return not (len(word) == 1 and word.isupper()) and word.lower() not in ABBREVIATIONS


def _word_before(text: str, end: int) -> str:
    start = end
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    return text[start:end].rsplit(".", 1)[-1] if text[start:end].count(".") > 1 else text[start:end]

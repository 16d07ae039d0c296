"""Links to other articles and videos inside running text, as pages leave them when their line breaks are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from beritaparse.document import Part

#: 'Simak juga video 'Judul Video':[Gambas:Video 20detik]'.
_VIDEO = re.compile(
    r"(?:(?:Simak|Lihat|Tonton|Saksikan)\s+(?:juga\s+)?(?:[Vv]ideo\s*:?\s*)?(['\"])[^'\"\n]{5,160}\1\s*:?\s*)?\[Gambas:[^\]\n]{1,40}\]|"
    r"(?:Simak|Lihat|Tonton|Saksikan)\s+(?:juga\s+)?[Vv]ideo\s*:?\s*(['\"])[^'\"\n]{5,160}\2\s*:?|"
    r"(?:Simak|Lihat|Tonton|Saksikan)\s+juga\s+(['\"])[^'\"\n]{5,160}\3\s+di\s+sini\s*:?"
)
_LINK = re.compile(r"(?<![\w])B(?:aca|ACA)\s*[Jj](?:uga|UGA)\s*:?\s*")
_WORD = re.compile(r"\S+")
#: What surely ends the title of a link: the next one, a quotation, a byline.
_END = re.compile(r"\s(?=B(?:aca|ACA)\s*[Jj](?:uga|UGA)\b|\"\S|(?:Pewarta|Editor|Penulis|Reporter)\s*:)|\n|$")
#: Words that a title in capitals keeps small.
_SMALL = frozenset(
    "di ke dan dari untuk yang pada dengan dalam oleh ini itu atau hingga sebagai saat bagi karena terkait soal akan "
    "agar jadi vs tak usai".split()
)
#: A title has no more words than this.
TITLE_WORDS = 28


def links_in(text: str, start: int, end: int) -> Iterator[tuple[int, int, Part]]:
    """The links inside a paragraph, in order, as spans with their part."""
    found: list[tuple[int, int, Part]] = []
    if any(text.find(word, start, end) >= 0 for word in ("[Gambas:", "ideo", " di sini")):
        found += [(match.start(), match.end(), Part.TEASER) for match in _VIDEO.finditer(text, start, end)]
    for match in _LINK.finditer(text, start, end) if _may_link(text, start, end) else ():
        found.append((match.start(), _title_end(text, match.end(), end), Part.CROSSLINK))
    last = start
    for first, stop, part in sorted(found):
        if first >= last:
            yield first, stop, part
            last = stop


def _may_link(text: str, start: int, end: int) -> bool:
    return text.find("Baca", start, end) >= 0 or text.find("BACA", start, end) >= 0


def _title_end(text: str, start: int, end: int) -> int:
    """Where the title of a link ends.

    A title in capitals ends before the word with which the next sentence begins, the last one with a capital before
    a small word that is none of a title. One written like a sentence ends with the paragraph if that is near, else it
    cannot be told where.
    """
    limit = _END.search(text, start, end)
    stop = limit.start() if limit else end
    words = list(_WORD.finditer(text, start, stop))
    small = [index for index, word in enumerate(words) if _is_content(word.group())]
    if len(words) <= TITLE_WORDS and (not small or small[0] <= 3):
        return words[-1].end() if words else start
    if not small or small[0] <= 3:
        return start
    last = small[0] - 1
    while last > 0 and not words[last].group()[:1].isupper():
        last -= 1
    return words[last - 1].end() if last > 0 else start


def _is_content(word: str) -> bool:
    return word[:1].islower() and word.lower().strip(",.:;") not in _SMALL

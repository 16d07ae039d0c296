"""Lines that a page broke inside a sentence, joined again.

Scraped pages set every link and every word in italics on a line of its own:

    Gubernur Banten
    Aji Prabu
    meresmikan sekolah baru, Selasa (10/6/2025).

A line goes on with the next where that begins with a small letter or a mark, or where its last sentence has barely
begun. Short lines by themselves (keywords, lists) stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from beritaparse.language.lines import written_lines
from beritaparse.language.offsets import Replacement

#: What may go on in the next line is not closed by a mark; what goes on begins like this, and is no sign-off.
_CLOSED = frozenset(".!?:;…\"')]*–—-/|")
_GOES_ON = re.compile(r"[a-z,;.)]|\((?![^()\n]*\)\W*$)")
#: The number of an item or a bullet, and an address on the net.
_ITEM = re.compile(r"(?:\w|\d{1,2})[.)]\s|https?:|www\.")
#: The beginning of a sentence, at the end of a line: '… di Jakarta. Gubernur'.
_BEGUN = re.compile(r"(?:[a-z]{4}|\))[.!?][\"']? [A-Z][a-z]+(?: [A-Z][a-z]+){0,2}$")
_MARK = re.compile(r"[.,!?;:\"')]")
#: The subject of a sentence that a link cut off from its name.
_OFFICE = re.compile(
    r"(?:Wakil )?(?:Gubernur|Bupati|Wali ?[Kk]ota|Presiden|Menteri|Ketua|Sekda|Mendagri)(?: [A-Z]\w+){0,2}$"
)
#: One line at least of those that are joined is as long as running text.
_RUNNING = 40
#: A fragment between two others has no more words than this.
_FRAGMENT = 5


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str

    @property
    def closed(self) -> bool:
        return self.text[-1] in _CLOSED

    @property
    def fragment(self) -> bool:
        return not self.closed and self.text[-1] != "," and self.text.count(" ") < _FRAGMENT


def broken_lines(text: str) -> list[Replacement]:
    """The spaces that take the place of line breaks inside sentences."""
    if "\n" not in text:
        return []
    lines = [_Line(start, end, text[start:end]) for start, end in written_lines(text)]
    return [
        Replacement(one.end, other.start, "" if one.text[-1] == "(" or other.text[0] in ",;.)" else " ")
        for (one, other), join in zip(pairwise(lines), _joined(lines), strict=True)
        if join and text[one.end : other.start] != " "
    ]


def _joined(lines: list[_Line]) -> list[bool]:
    """For each line but the last whether it goes on in the next."""
    joins = [_goes_on(one, other) for one, other in pairwise(lines)]
    for index, line in enumerate(lines[1:-1], 1):  # a sentence barely begun takes the fragments behind it
        goes_on = line.fragment and (joins[index] or lines[index + 1].text[0].isupper())
        if goes_on and _BEGUN.search(lines[index - 1].text):
            joins[index - 1] = joins[index] = True
    for index in range(len(lines) - 2):  # so does an office that stands alone
        one, other, third = lines[index : index + 3]
        if one.fragment and other.fragment and _OFFICE.match(one.text) and _runs(third) and third.text[-1] == ".":
            joins[index] = joins[index + 1] = True
    for index in range(len(joins) - 1, 0, -1):  # a fragment that goes on belongs to the one before, too
        one, other = lines[index - 1], lines[index]
        if joins[index] and other.fragment and not one.closed and (one.fragment or _runs(one)):
            joins[index - 1] = True
    return _of_running_text(lines, joins)


def _goes_on(one: _Line, other: _Line) -> bool:
    if one.text[-1] == "(":
        return True
    return not one.closed and _GOES_ON.match(other.text) is not None and not _ITEM.match(other.text)


def _runs(line: _Line) -> bool:
    """Whether a line is running text, whose words are small, and no headline."""
    words = [word for word in line.text.split() if len(word) > 3]
    return len(line.text) >= _RUNNING and sum(word[0].islower() for word in words) * 2 > len(words)


def _of_running_text(lines: list[_Line], joins: list[bool]) -> list[bool]:
    """The joins of lines of which one at least is running text, and the last has a mark as keywords have none."""
    kept = list(joins)
    first = 0
    while first < len(joins):
        last = first
        while last < len(joins) and joins[last]:
            last += 1
        run = lines[first : last + 1]
        if all(len(line.text) < _RUNNING for line in run) or not _MARK.search(run[-1].text):
            kept[first:last] = [False] * (last - first)
        first = last + 1
    return kept

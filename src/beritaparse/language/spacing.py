"""Glued and split forms: 'Pj.Sekda', 'Ir..Nama,MM', 'selesai.Dia', 'WakilBupati', 'Lubismengatakan', '( Dinas )'.

Only spaces (and doubled full stops) change. What the lexicon writes as one word or one degree ('M.Si', 'S.Sos') and
what belongs to an address of the web stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import regex

from beritaparse.language.glued import Glue
from beritaparse.language.offsets import Replacement
from beritaparse.language.tokens import tokenise
from beritaparse.lexicon.rows import Abbreviation, ActingMark, AmbiguousForm, PersonTitle, Rank
from beritaparse.lexicon.tables import Lexicon

#: Marks of the addresses of the web and of mail, of handles and hashtags, and of the numbers of documents
#: ('800/1462/BKD/2018').
_ADDRESS_MARK = re.compile(r"[/@#]|www\.|\.(?:com|co|id|go|net|org|info|tv|news)\b", re.I)
_ADDRESS = re.compile(
    r"""\S*(?:://|www\.|\w@\w|\w\.(?:com|co|id|go|net|org|info|tv|news)\b)\S*  # humas@banglikab.go.id
      | [@#]\w\S*                                                             # @pemkab, #BanggaMelayani
      | (?=\S*\d)[^\s/]+/[^\s/]+/\S+                                         # 800/1462/BKD/2018
    """,
    re.X | re.I,
)

_STOP = regex.compile(r"(?<=\p{L})\.(?=[\p{L}\d])")
_LEFT = regex.compile(r"(?<![\p{L}\d])[\p{L}']{1,20}$")
_RIGHT = regex.compile(r"[\p{L}']{1,20}|\d")

#: A gap to open behind the match of each of these.
_GLUED = (
    regex.compile(r'(?<=[\p{L}.)"]),(?=\p{L})|(?<=\d),(?=\p{L}{2})|(?<=\p{L}{2});(?=\p{L})'),
    regex.compile(r"(?<=\p{Ll})[!?](?=\p{Lu})"),
    regex.compile(r'(?<=\p{L})[,.!?]"(?=\p{Ll}{3})'),
    regex.compile(r"\)(?=\p{Lu}\p{L}|\d\d)"),
    regex.compile(r"[\p{L}\d]{2}[.,]?(?=\((?!s\))[\p{L}\d]{2})"),
    regex.compile(r"(?<!\p{L})(?:di|ke|dari|oleh|dan)(?=\p{Lu}\p{Ll}{2})"),
)
#: A gap to close.
_GAP = re.compile(r"(?<=\S) +(?=[,;!?)](?![\w)])|\.(?:\s|$)|:\s)|(?<=\() +(?=\S)")
_WIDE = re.compile(r"(?<=\S) {2,}(?=\S)")
#: Two full stops between a title and a name.
_TWO_STOPS = regex.compile(r"(?<=\p{L})\.\.(?=( ?)\p{Lu})")


class Spacing:
    """Finds glued and split forms with the words of a lexicon."""

    def __init__(self, lexicon: Lexicon):
        titles = lexicon.table(PersonTitle)
        self._inside = set(_pairs(form for row in titles if row.position == "suffix" for form, _ in row.forms()))
        self._openers = {word.lower() for word in _openers(lexicon)}
        self._glue = Glue(lexicon)

    def edits(self, text: str) -> list[Replacement]:
        """The replacements that set the spaces of a text right, in order and not overlapping."""
        edits = [*self._stops(text), *self._glue.edits(text)]
        edits += (Replacement(m.start(), m.end(), "." if m[1] else ". ") for m in _TWO_STOPS.finditer(text))
        for pattern in _GLUED:
            edits += (Replacement(m.end(), m.end(), " ") for m in pattern.finditer(text))
        edits += (Replacement(m.start(), m.end(), "") for m in _GAP.finditer(text))
        edits += (Replacement(m.start(), m.end(), " ") for m in _WIDE.finditer(text))
        return apart(edits, addresses(text))

    def _stops(self, text: str) -> Iterable[Replacement]:
        for match in _STOP.finditer(text):
            left, right = _LEFT.search(text, max(0, match.start() - 22), match.start()), _RIGHT.match(text, match.end())
            if left and right and self._parted(left.group(), right.group(), text[right.end() : right.end() + 1]):
                yield Replacement(match.end(), match.end(), " ")

    def _parted(self, left: str, right: str, after: str) -> bool:
        """Whether a space belongs behind the full stop between two words."""
        if (left.lower(), right.lower()) in self._inside:
            return False
        if right.isdigit():
            return left.lower() in self._openers and len(left) > 1
        if not right[0].isupper():
            return False
        if left.lower() in self._openers:
            return len(right) > 1 or (after == "." and len(left) > 1)
        if len(left) == 1:
            return left.isupper() and len(right) > 3 and not right[1:].isupper()
        return len(left) > 2 and left[-1].islower() and len(right) > 1 and right[1].islower()


def addresses(text: str) -> list[tuple[int, int]]:
    """The spans of addresses of the web, handles, hashtags and the numbers of documents: no spaces belong there, and no
    word in them is one of the running text."""
    spans: list[tuple[int, int]] = []
    end = 0
    for mark in _ADDRESS_MARK.finditer(text):
        if mark.start() < end:
            continue  # in the stretch that was looked at last
        start, floor = mark.start(), end
        while start > floor and not text[start - 1].isspace() and text[start - 1] not in '("':
            start -= 1
        end = mark.end()
        while end < len(text) and not text[end].isspace() and text[end] not in ')"':
            end += 1
        if _ADDRESS.fullmatch(text, start, end):
            spans.append((start, end))
    return spans


def _openers(lexicon: Lexicon) -> Iterable[str]:
    """Words that a full stop closes and another word follows: titles, acting marks, ranks, 'Kab.', 'Jl.'."""

    def abbreviated(form: str) -> str | None:
        return form[:-1] if regex.fullmatch(r"\p{L}+\.", form) else None

    for row in lexicon.table(PersonTitle):
        if row.position == "prefix":
            for form, _ in row.forms():
                word = abbreviated(form)
                if word and (len(word) > 1 or row.kind == "hajj"):
                    yield word
    for kind in (ActingMark, Rank, Abbreviation, AmbiguousForm):
        for other in lexicon.rows[kind]:
            for form, _ in other.forms():
                if word := abbreviated(form) or (form if kind is ActingMark and form.isalpha() else None):
                    yield word


def _pairs(forms: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Neighbouring words inside degrees, in lower case: ('m', 'si'), ('s', 'kep'), ('kep', 'ns')."""
    for form in forms:
        tokens = tokenise(form)
        words = [tokens.texts[index].lower() for index in tokens.words]
        yield from pairwise(words)


def apart(edits: list[Replacement], addresses: list[tuple[int, int]]) -> list[Replacement]:
    """The edits in order, without those that meet an earlier one or an address."""
    kept: list[Replacement] = []
    index = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        while index < len(addresses) and addresses[index][1] <= edit.start:
            index += 1
        if index < len(addresses) and addresses[index][0] < max(edit.end, edit.start + 1):
            continue
        if kept and edit.start <= kept[-1].end:
            continue
        kept.append(edit)
    return kept

"""The tokens of a document with what the lexicon says of each: what the phrase grammars read."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TypeVar, cast

from beritaparse.document import Document
from beritaparse.language.words import body_words, common_words, words_and_names
from beritaparse.lexicon.row import Row
from beritaparse.lexicon.rows import ActingMark, Body, ForeignPlace, OfficeTitle, PersonTitle, Rank, Region, StatusMark
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Acting, Status

#: Kinds of personal titles that are part of the name itself.
NAME_KINDS = frozenset({"name-particle"})
#: Kinds of personal titles that are neither title nor name.
ADDRESS_KINDS = frozenset({"address-form", "deceased-mark"})


@dataclass(slots=True)
class View:
    """The tokens of a document, and for each token the longest form of each table that begins there.

    A value is the last token of the form and the row (or rows) it stands for.
    """

    document: Document
    size: int
    texts: list[str]
    """The tokens, and behind them empty ones, so that grammars may look beyond the ends."""
    lowers: list[str]
    """The same in lower case."""
    starts: list[int]
    ends: list[int]
    heads: dict[int, tuple[int, OfficeTitle]] = field(default_factory=dict)
    acting: dict[int, tuple[int, Acting]] = field(default_factory=dict)
    status: dict[int, tuple[int, Status]] = field(default_factory=dict)
    prefixes: dict[int, tuple[int, PersonTitle]] = field(default_factory=dict)
    suffixes: dict[int, tuple[int, PersonTitle]] = field(default_factory=dict)
    particles: dict[int, tuple[int, PersonTitle]] = field(default_factory=dict)
    address: dict[int, int] = field(default_factory=dict)
    ranks: dict[int, tuple[int, Rank]] = field(default_factory=dict)
    regions: dict[int, tuple[int, tuple[Region, ...]]] = field(default_factory=dict)
    abroad: dict[int, tuple[int, ForeignPlace]] = field(default_factory=dict)
    bodies: dict[int, tuple[int, Body]] = field(default_factory=dict)
    loud: frozenset[int] = frozenset()
    """Tokens of lines whose words are all capitalised: headlines. There a capital letter says nothing."""
    capitals: list[int] = field(default_factory=list)
    """Tokens that are words with a capital letter."""
    quiet: frozenset[str] = frozenset()
    """Words that the rest of the article writes with a capital letter, in lower case."""

    _places: dict[str, list[int]] = field(default_factory=dict)
    stated_places: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Where words stand behind 'Kecamatan', 'Desa' and the like, once they were asked for: the first two."""

    def __len__(self) -> int:
        return self.size

    def text(self, index: int) -> str:
        """The token at an index, empty beyond the ends."""
        return self.texts[index]

    def lower(self, index: int) -> str:
        """The token at an index in lower case."""
        return self.lowers[index]

    def spaced(self, index: int) -> bool:
        """Whether white space stands before a token."""
        return 0 < index < self.size and self.starts[index] > self.ends[index - 1]

    def capital(self, index: int) -> bool:
        """Whether a token is a word that begins with a capital letter."""
        return self.texts[index][:1].isupper()

    def initials(self, index: int) -> bool:
        """Whether a token is an abbreviation in capitals ('BPBD', 'UMKM')."""
        text = self.texts[index]
        capitals = sum(letter.isupper() for letter in text)
        return capitals > 1 and (capitals == len(text) or capitals * 2 > len(text))

    def of_body(self, index: int) -> bool:
        """Whether a token is a word of public bodies' names."""
        lower = self.lowers[index]
        known = body_words()
        if lower in known or (lower.startswith(_SHORT_BODY_HEADS) and _SHORT_BODY.match(lower)):
            return True
        return f"{self.lowers[index - 1]} {lower}" in known or f"{lower} {self.lowers[index + 1]}" in known

    def common(self, index: int) -> bool:
        """Whether a token is a word of running text and no part of names."""
        return self.lowers[index] in common_words()

    def doubtful(self, index: int) -> bool:
        """Whether a token is a word of running text that is a part of names too."""
        return self.lowers[index] in words_and_names()

    def is_loud(self, index: int) -> bool:
        """Whether a token stands in a headline or another line whose words are all capitalised."""
        return index in self.loud

    def places(self, word: str) -> list[int]:
        """Where a word with a capital letter stands."""
        if not self._places:
            for index in self.capitals:
                self._places.setdefault(self.texts[index], []).append(index)
        return self._places.get(word, [])

    def dots(self, index: int) -> int:
        """The first token from an index on that is no full stop."""
        while self.texts[index] == ".":
            index += 1
        return index

    def slice(self, first: int, last: int) -> str:
        """The text from one token to another, both included."""
        return self.document.text[self.starts[first] : self.ends[last]]


#: As far as grammars look beyond the last token (and, read from behind, before the first one).
_BEYOND = [""] * 80

#: What `_SHORT_BODY` begins with.
_SHORT_BODY_HEADS = ("dis", "din", "bap", "kesb", "setd", "kem", "peru", "satp", "bake", "ditj", "ditr")
#: The shape of shortened names of offices and bodies, which every region makes anew ('Diskominfosta', 'Bappelitbang').
_SHORT_BODY = re.compile(
    r"(?:dis(?:bun|kom|dik|hub|nak|per|kes|pora|par|dag|kan|bud|tan|pus|lut|sos|duk|pen)|din(?:kes|sos|dik|kop|hub|por)|bapp?e|kesbang|setda"
    r"|kemen|perum|satpol|bakes|ditjen|ditre)\w*$"
)


def view(document: Document) -> View:
    """The view of a document."""
    tokens = document.tokens
    texts = [*tokens.texts, *_BEYOND]
    found = View(document, len(tokens), texts, [*tokens.lowers, *_BEYOND], tokens.starts, tokens.ends)
    found.heads = _longest(document, OfficeTitle)
    _join_deputies(found)
    ranks = _longest(document, Rank)
    found.ranks = {first: kept for first, kept in ranks.items() if not found.lowers[kept[0] + 1].startswith("kemen")}
    found.bodies = _longest(document, Body)
    found.abroad = _longest(document, ForeignPlace)
    found.acting = {first: (last, Acting(row.acting)) for first, (last, row) in _longest(document, ActingMark).items()}
    found.status = {first: (last, Status(row.status)) for first, (last, row) in _longest(document, StatusMark).items()}
    for match, entry in document.matched(PersonTitle):
        _keep_title(found, match.first, match.last, cast(PersonTitle, entry.row))
    for match, entries in groupby(document.matched(Region), key=itemgetter(0)):
        _keep(found.regions, match.first, match.last, tuple(cast(Region, entry.row) for _, entry in entries))
    found.loud = frozenset(
        index
        for paragraph in document.layout.paragraphs
        if _is_loud(document.text[paragraph.start : paragraph.end])
        for index in range(bisect_left(tokens.starts, paragraph.start), bisect_left(tokens.starts, paragraph.end))
    )
    found.capitals = [index for index in tokens.words if texts[index][0].isupper()]
    for index in found.capitals:
        text = texts[index]
        if (
            text[0] in "DIKMPSW"
            and len(text) > 5
            and index not in found.heads
            and index not in found.ranks
            and (short := _short_head(text)) is not None
        ):
            found.heads[index] = (index, short)
    if found.loud:
        found.quiet = frozenset(found.lowers[index] for index in found.capitals if index not in found.loud)
    return found


def _join_deputies(found: View) -> None:
    """'Wakil' 'Menteri Sekretaris Negara': a deputy minister's title goes on as the minister's does."""
    for first, (last, row) in tuple(found.heads.items()):
        if row.title == "Wakil Menteri" and last > first and found.heads.get(last, (last,))[0] > last:
            whole, minister = found.heads[last]
            found.heads[first] = (whole, replace(row, title=f"Wakil {minister.title}"))


#: The shapes of shortened titles of offices, whose number is without end: 'Kasubbagbin', 'Danyonarmed', 'Kabidkum'. The
#: first group is the level, the second what stands behind.
_SHORT_HEADS = (
    ("regency_city", "police", "place", re.compile(r"(?:Wa)?[Kk]apol(?!r[ie]$)[a-z]{2,}")),
    (
        "other",
        "agency",
        "body",
        re.compile(r"Kasat[a-z]{3,}|Kasub(?:b?ag|b?id|si|dit)[a-z]*|Kabag[a-z]{3,}|Kabid[a-z]{3,}|Kanit[a-z]{3,}"),
    ),
    (
        "other",
        "agency",
        "body",
        re.compile(
            r"Kasi(?:e|pidum|intel|pidsus|datun|penkum|propam|humas|kum|was|tik|dokkes|ter|ops|log|pers|trantib|pem)[a-z]*"
        ),
    ),
    (
        "other",
        "agency",
        "body",
        re.compile(
            r"Kad(?:is|in|ik)[a-z]{3,}|Kaban[a-z]{4,}|Kacab[a-z]{2,}|Kakan(?:ke|wil|sar|im|reg|cab)[a-z]*|Kapus[a-z]{3,}|Kaupt[a-z]*"
        ),
    ),
    (
        "regency_city",
        "military",
        "unit",
        re.compile(r"Dan(?:yon|ki|pos|ramil|dim|rem|lan|den|sat|brig|unit|pus|grup|rindam|guskam)[a-z]*"),
    ),
    (
        "province",
        "police",
        "body",
        re.compile(r"(?:Wa)?[Dd]ir(?:res|krim|lantas|pol|samapta|intel|pam|tah|nark|tip)[a-z]*"),
    ),
    ("regency_city", "military", "unit", re.compile(r"Pasi(?:ter|ops|intel|log|pers)[a-z]*")),
    (
        "national",
        "executive",
        "body",
        re.compile(r"Wamen[a-z]{2,}|Menko[a-z]{3,}|Ses(?:ditjen|men|jen|tama)[a-z]*|Irtama"),
    ),
    ("other", "agency", "body", re.compile(r"Sek(?:dis|din|ban)[a-z]*|Wakasek[a-z]*|Kor(?:wil|cam|div|tim)[a-z]*")),
)


@lru_cache(maxsize=4096)  # words of articles are without end
def _short_head(text: str) -> OfficeTitle | None:
    """The office that a word is the short title of by its shape, None where it is none."""
    for level, branch, follows, shape in _SHORT_HEADS:
        if shape.fullmatch(text):
            return OfficeTitle(text, (), "", level, branch, follows)
    return None


_T = TypeVar("_T")
_R = TypeVar("_R", bound=Row)


def _longest(document: Document, kind: type[_R]) -> dict[int, tuple[int, _R]]:
    """The longest form of a table at each token."""
    found: dict[int, tuple[int, _R]] = {}
    for match, entry in document.matched(kind):
        _keep(found, match.first, match.last, cast(_R, entry.row))
    return found


def _keep(table: dict[int, tuple[int, _T]], first: int, last: int, row: _T) -> None:
    if first not in table or table[first][0] < last:
        table[first] = (last, row)


def _keep_title(found: View, first: int, last: int, row: PersonTitle) -> None:
    if row.kind in ADDRESS_KINDS:
        found.address[first] = max(last, found.address.get(first, last))
    elif row.kind in NAME_KINDS:
        _keep(found.particles, first, last, row)
    elif row.position == "suffix":
        _keep(found.suffixes, first, last, row)
    else:
        _keep(found.prefixes, first, last, row)


#: Words that headlines write small too.
_SMALL = word_set("headline_small")


#: A line of a list of persons, which is no headline though all of its words are capitalised.
_LIST_LINE = re.compile(r"^\s*(?:[-•*–]|\d{1,2}[.)])\s*\w|, ?(?:S|M|A)\.\s?[A-Z]|\b(?:Drs|Dra|Ir|Hj?|dr)\. ?[A-Z]")


def _is_loud(line: str) -> bool:
    if len(line) > 250:
        return False
    words = [word for word in line.split() if word[0].isalpha() and word not in _SMALL]
    if len(words) < 3:
        return False
    if line.isupper():
        return True
    if line.rstrip().endswith((".", ",")) or not all(word[0].isupper() for word in words):
        return False
    return not _LIST_LINE.search(line)

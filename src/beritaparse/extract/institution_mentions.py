"""Mentions of public bodies: reading their names.

body    :=  name ['(' short ')'] [parent] [place] ['(' short ')']
name    :=  a name or short form of the lexicon  |  head tail
tail    :=  branch (list)*   'Dinas Pendidikan, Pemuda, dan Olahraga'
         |  proper name      'RSUD KRT Setjonegoro', 'SMPN 3 Wonosobo', 'Koramil 03/Kintamani'
         |  topic            'Gugus Tugas Percepatan Penanganan Covid-19'
parent  :=  'Setda', for parts of it
place   :=  ['se-'] kind region | region | kind | 'RI' | unit | 'Perwakilan' place
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

import regex

from beritaparse.document import Document
from beritaparse.lexicon.rows import Body, BodyHead, BranchWord, OfficeTitle, PlaceWord, Region
from beritaparse.lexicon.tables import packaged_rows

#: Kinds of place by the word for them, for words that may follow a body: 'DPRD Kabupaten'.
_KIND_WORDS = {
    "kabupaten": "Kabupaten",
    "kab": "Kabupaten",
    "kota": "Kota",
    "provinsi": "Provinsi",
    "propinsi": "Provinsi",
    "prov": "Provinsi",
}
_LESSER_WORDS = frozenset(
    ["kecamatan", "kec", "distrik", "desa", "kelurahan", "kel", "pekon", "nagari", "kampung", "dusun"]
)
_NATION = ("republik", "indonesia")
_SHORT = regex.compile(r"[A-Z][\w&/.-]*(?:\s[A-Z][\w&/.-]*)?$")
_CAPITALS = regex.compile(r"[A-Z].*[A-Z]")
_NUMERAL = regex.compile(r"(?:[IVX]{1,5}|\d{1,4}|[IVX]+[A-D])$")
_LINKS = frozenset(["dan", "&", "serta", "/"])
#: How long a proper name, a topic and a unit's name may be, in tokens.
_NAME, _TOPIC, _PLACE = 6, 12, 3


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body as mentioned once, tokens ``first`` to ``last``.

    ``name`` is its name without the place, abbreviations expanded; ``own`` tells whether the article gives it a name
    or place of its own ('Polsek Kintamani', not 'Polsek'). ``region`` is the place as written, ``stated`` the words
    of the body that tell the kind of place ('Pemkot'), ``kind_only`` a kind without a name ('DPRD Kabupaten').
    """

    first: int
    last: int
    name: str
    kind: str
    level: str
    standing: str
    stated: str
    abbreviation: str | None = None
    region: str | None = None
    kind_only: str | None = None
    branch: str | None = None
    unit: str | None = None
    national: bool = False
    contextual: bool = False
    members: tuple[str, ...] = ()
    part_of: str | None = None

    @property
    def own(self) -> bool:
        """Whether the body is told from others of its sort by a name, number or place."""
        return self.region is not None or self.unit is not None


@dataclass(slots=True)
class Reader:
    """The tokens of a document with the bodies, heads, regions and offices that begin at each."""

    document: Document
    texts: list[str]
    bodies: dict[int, list[tuple[int, Body, bool]]] = field(default_factory=dict)
    heads: dict[int, tuple[int, BodyHead]] = field(default_factory=dict)
    regions: dict[int, int] = field(default_factory=dict)
    offices: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Reader:
        """The reader of a document."""
        reader = cls(document, document.tokens.texts)
        for match in document.matches:
            for entry in match.entries:
                row = entry.row
                if isinstance(row, Body):
                    contextual = entry.form in row.contextual_variants
                    reader.bodies.setdefault(match.first, []).append((match.last, row, contextual))
                elif isinstance(row, BodyHead):
                    if match.first not in reader.heads or reader.heads[match.first][0] < match.last:
                        reader.heads[match.first] = (match.last, row)
                elif isinstance(row, Region):
                    reader.regions[match.first] = max(match.last, reader.regions.get(match.first, -1))
                elif isinstance(row, OfficeTitle):
                    reader.offices[match.first] = max(match.last, reader.offices.get(match.first, -1))
        return reader

    def text(self, index: int) -> str:
        """The token at an index, empty beyond the ends."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def lower(self, index: int) -> str:
        """The token at an index in lower case."""
        return self.text(index).lower()

    def slice(self, first: int, last: int) -> str:
        """The text from one token to another, on one line."""
        tokens = self.document.tokens
        return " ".join(self.document.text[tokens.starts[first] : tokens.ends[last]].split())

    def spaced(self, index: int) -> bool:
        """Whether white space stands before a token."""
        tokens = self.document.tokens
        return 0 < index < len(self.texts) and tokens.starts[index] > tokens.ends[index - 1]

    def loud(self, index: int) -> bool:
        """Whether the words around a token are all capitalised, so that a capital letter says nothing."""
        words = [text for text in self.texts[index + 1 : index + 7] if text[0].isalpha()]
        return len(words) > 3 and all(word[0].isupper() or word in ("dan", "di", "ke") for word in words)


def read_mentions(reader: Reader) -> Iterator[BodyMention]:
    """The mentions of bodies in order; none overlaps another."""
    index = 0
    while index < len(reader.texts):
        mention = read_body(reader, index) if index in reader.bodies or index in reader.heads else None
        if mention is None:
            index += 1
        else:
            yield mention
            index = mention.last + 1


def read_body(reader: Reader, index: int) -> BodyMention | None:
    """The mention of a body that begins at a token: by the longer of its name in the lexicon and its head's tail."""
    known, headed = _known(reader, index), _headed(reader, index)
    if known is not None and (headed is None or headed.last <= known.last):
        found = known
    elif headed is not None:
        found = headed
    else:
        return None
    return _with_place(reader, _with_short(reader, found))


def _known(reader: Reader, index: int) -> BodyMention | None:
    """A body of the lexicon, the longest form; of several bodies with that form a public one, spelled out first."""
    found = reader.bodies.get(index)
    if not found:
        return None
    longest = max(last for last, _, _ in found)
    rows = [(row, contextual) for last, row, contextual in found if last == longest]
    row, contextual = min(
        rows, key=lambda pair: (pair[1], pair[0].standing not in ("public", "named"), len(pair[0].name))
    )
    contextual = contextual or (len(rows) > 1 and longest == index and len(reader.text(index)) < 5)
    return BodyMention(
        index,
        longest,
        row.name,
        row.kind,
        row.level,
        row.standing,
        reader.slice(index, longest),
        contextual=contextual,
        members=row.members,
    )


# -- heads and tails ----------------------------------------------------------------------------------------------


def _headed(reader: Reader, index: int) -> BodyMention | None:
    found = reader.heads.get(index)
    if found is None:
        return None
    end, row = found
    tail = _TAILS[row.tail](reader, end + 1, reader.text(index)[0].isupper(), row)
    if tail is None:
        return None
    last, words, parent = tail
    head = row.head
    name = f"{head} {words}".strip() if words else head
    mention = BodyMention(
        index, last, name, row.kind, row.level, "public", reader.slice(index, end), part_of=parent or row.parent or None
    )
    if row.tail == "name":
        mention = replace(mention, unit=words)
    return mention


def _branch(reader: Reader, index: int, capital: bool, row: BodyHead) -> tuple[int, str, str | None] | None:
    """Branches of administration in a list; None without any."""
    last, words = index - 1, []
    separator = ""
    while True:
        step = _branch_words(reader, index, capital)
        if step is None:
            break
        words.append(separator + step[1])
        last, index = step[0], step[0] + 1
        separator, index = _separator(reader, index)
        if not separator:
            break
    if last < 0 or not words:
        return None
    parent = None
    if row.parent and reader.lower(last + 1) in ("setda", "setdakab", "setdaprov", "setdako"):
        last, parent = last + 1, row.parent
    elif row.parent and reader.lower(last + 1) == "sekretariat" and reader.lower(last + 2) == "daerah":
        last, parent = last + 2, row.parent
    return last, "".join(words), parent


def _branch_words(reader: Reader, index: int, capital: bool) -> tuple[int, str] | None:
    vocabulary = _branch_vocabulary()
    last, words = index - 1, []
    while True:
        text = reader.text(index)
        word = vocabulary.get(text.lower())
        if word is None or (capital and not words and not text[0].isupper()) or (index in reader.regions and words):
            break
        if text.islower() and words and not words[-1].islower() and capital:
            break
        words.append(word or text)
        last, index = index, index + 1
    return (last, " ".join(words)) if words else None


def _separator(reader: Reader, index: int) -> tuple[str, int]:
    """What joins two branches, and the token behind it; empty where nothing does."""
    text, after = reader.text(index), index + 1
    if text == "," and reader.lower(after) in ("dan", "serta"):
        return ", dan ", after + 1
    if text == ",":
        return ", ", after
    if text.lower() in _LINKS:
        return (" dan " if text != "/" else "/"), after
    return "", index


def _name(reader: Reader, index: int, capital: bool, row: BodyHead) -> tuple[int, str, str | None] | None:
    """A proper name or number: capitalised words up to the end of the phrase."""
    start, last = index, index - 1
    while index < start + _NAME:
        text = reader.text(index)
        if text in "./-" and text and not reader.spaced(index) and _named(reader, index + 1) and index > start:
            index += 1
            continue
        if text == "." and index > start and len(reader.text(index - 1)) <= 4 and _named(reader, index + 1):
            index += 1  # 'RSUD dr. Soeselo'
            continue
        if not _named(reader, index) or (_stops(reader, index) and index > start):
            if not (text in ("dr", "dr.") and index == start):
                break
        last, index = index, index + 1
        if _NUMERAL.match(reader.text(last)) and last > start and reader.text(last).isalpha():
            break
    if last < start:
        return None
    if (
        row.kind == "education"
        and row.head
        in ("Sekolah Dasar", "Sekolah Menengah Pertama", "Sekolah Menengah Atas", "Sekolah Menengah Kejuruan")
        and not capital
    ):
        return None
    return last, reader.slice(start, last), None


def _named(reader: Reader, index: int) -> bool:
    text = reader.text(index)
    return bool(text) and (text[0].isupper() or (text[0].isdigit() and len(text) <= 4))


def _stops(reader: Reader, index: int) -> bool:
    """Whether a capitalised word begins something else: a kind of place, an office, another body."""
    lower = reader.lower(index)
    if lower in _KIND_WORDS or lower in _LESSER_WORDS or lower == "se":
        return True
    return index in reader.offices or index in reader.heads or (index in reader.bodies and len(lower) > 2)


def _topic(reader: Reader, index: int, capital: bool, row: BodyHead) -> tuple[int, str, str | None] | None:
    """Capitalised words, also joined by 'dan'."""
    if not capital:
        return None
    start, last, words = index, index - 1, 0
    while index < start + _TOPIC:
        text = reader.text(index)
        if text == "-" and not reader.spaced(index) and reader.text(index + 1)[:1].isalnum():
            index += 1
            continue
        if text in ("dan", "&") and words and _topical(reader, index + 1):
            index += 1
            continue
        if not _topical(reader, index) and not (text.isdigit() and reader.text(index - 1) == "-"):
            break
        last, index, words = index, index + 1, words + 1
    if last < start or (row.head in ("Tim", "Forum", "Pengelola") and words < 2):
        return None
    return last, reader.slice(start, last), None


def _topical(reader: Reader, index: int) -> bool:
    text = reader.text(index)
    return bool(text) and text[0].isupper() and not _stops(reader, index) and index not in reader.regions


def _part(reader: Reader, index: int, capital: bool, row: BodyHead) -> tuple[int, str, str | None] | None:
    """A part of another body that follows: its number or branch, then the body."""
    start = index
    while (
        index < start + 5
        and (_NUMERAL.match(reader.text(index)) or _topical(reader, index))
        and index not in reader.bodies
    ):
        index += 1
    whole = _known(reader, index) or (
        _headed(reader, index) if index in reader.heads and reader.heads[index][1].tail != "part" else None
    )
    if whole is None or whole.standing not in ("public", "named"):
        return None
    words = reader.slice(start, index - 1) + " " if index > start else ""
    return whole.last, words + whole.name, None


def _bare(reader: Reader, index: int, capital: bool, row: BodyHead) -> tuple[int, str, str | None] | None:
    return index - 1, "", None


_TAILS = {"branch": _branch, "name": _name, "topic": _topic, "part": _part, "place": _bare}


@cache
def _branch_vocabulary() -> dict[str, str]:
    """The words of branches in lower case, each with its expansion (empty where it is a word in full)."""
    return {row.word.lower(): row.expansion for row in packaged_rows(BranchWord)}


# -- short forms and places ---------------------------------------------------------------------------------------


def _with_short(reader: Reader, mention: BodyMention) -> BodyMention:
    """With the short form in brackets behind the name: 'Badan Penanggulangan Bencana Daerah (BPBD)'."""
    start = mention.last + 1
    if reader.text(start) != "(":
        return mention
    for close in range(start + 2, min(start + 9, len(reader.texts))):
        if reader.text(close) == ")":
            short = reader.slice(start + 1, close - 1).strip(" .")
            if not _SHORT.match(short) or (start + 1 in reader.regions and reader.regions[start + 1] == close - 1):
                return mention
            if not (_CAPITALS.search(short) or start + 1 in reader.bodies or len(short) > 5):
                return mention
            return replace(mention, last=close, abbreviation=mention.abbreviation or short)
    return mention


def _with_place(reader: Reader, mention: BodyMention) -> BodyMention:
    """With the place or unit behind the name."""
    index = mention.last + 1
    if mention.level == "national" and mention.kind == "ministry":
        return _with_nation(reader, mention)
    if mention.kind == "military" and mention.unit is None:
        found = _unit(reader, index)
        if found is not None:
            last, unit = found
            return replace(mention, last=last, unit=unit)
    mention = _with_nation(reader, mention)
    index = mention.last + 1
    branch = None
    if reader.lower(index) in ("perwakilan", "cabang", "wilayah", "kantor") and mention.kind in (
        "agency",
        "enterprise",
        "ministry",
    ):
        branch, index = reader.text(index).capitalize(), index + 1
        if reader.lower(index) in ("perwakilan", "cabang", "wilayah"):
            index += 1
    place = read_place(reader, index)
    if place is not None:
        last, region, kind_only = place
        mention = replace(mention, last=last, region=region, kind_only=kind_only, branch=branch)
        mention = _with_short(reader, mention) if mention.abbreviation is None else mention
        if region and reader.text(mention.last + 1) == "(" and mention.last + 2 in reader.regions:
            close = reader.regions[mention.last + 2] + 1
            if reader.text(close) == ")":  # 'DPRD Kabupaten Tulang Bawang Barat (Tubaba)'
                mention = replace(mention, last=close)
    return mention


def _with_nation(reader: Reader, mention: BodyMention) -> BodyMention:
    index = mention.last + 1
    if reader.text(index) in ("RI", "R.I"):
        return replace(mention, last=index, national=True)
    if reader.lower(index) == _NATION[0] and reader.lower(index + 1) == _NATION[1]:
        return replace(mention, last=index + 1, national=True)
    return mention


def read_place(reader: Reader, index: int) -> tuple[int, str | None, str | None] | None:
    """The place that begins at a token: its last token, its words, or its kind where it has no name."""
    start = index
    if reader.lower(index) == "se" and reader.text(index + 1) == "-":
        index += 2
    elif reader.lower(index) == "se":
        index += 1
    lower = reader.lower(index)
    if lower in _KIND_WORDS:
        name = index + 1 + (reader.text(index + 1) == ".")
        if index in reader.regions and name not in reader.regions:  # 'Kota Baru'
            return reader.regions[index], reader.slice(index, reader.regions[index]), None
        if reader.text(name) == "(":  # 'Pemerintah Kabupaten (Pemkab) Gresik' has its short form inside
            return None
        if name in reader.regions:
            return reader.regions[name], f"{_KIND_WORDS[lower]} {reader.slice(name, reader.regions[name])}", None
        if reader.text(name)[:1].isupper() and not _stops(reader, name) and reader.text(index)[0].isupper():
            last = name
            while (
                last < name + 1
                and reader.text(last + 1)[:1].isupper()
                and not _stops(reader, last + 1)
                and not reader.loud(last)
            ):
                last += 1
            return last, f"{_KIND_WORDS[lower]} {reader.slice(name, last)}", None
        return index, None, _KIND_WORDS[lower]
    if lower in _LESSER_WORDS and start == index:
        name = index + 1 + (reader.text(index + 1) == ".")
        last = name - 1
        while last < name + _PLACE - 1 and reader.text(last + 1)[:1].isupper() and not _stops(reader, last + 1):
            last += 1
        return (last, reader.slice(index, last), None) if last >= name else None
    if index in reader.regions and not (reader.text(index).islower()):
        return reader.regions[index], reader.slice(index, reader.regions[index]), None
    return None


def _unit(reader: Reader, index: int) -> tuple[int, str] | None:
    """The number and name of a military unit: '1626/Bangli', '0707 Wonosobo', '072/Pamungkas'."""
    start = index
    if not regex.fullmatch(r"\d{1,4}|[IVX]{1,6}", reader.text(index)):
        return None
    last = index
    if reader.text(index + 1) in ("/", "-") and reader.text(index + 2)[:1].isalnum():
        last = index + 2
        if reader.text(last).isdigit() and reader.text(last + 1) == "/":
            last += 2
    elif index + 1 in reader.regions:
        last = index + 1
    if last > index and last in reader.regions:
        last = reader.regions[last]
    return last, reader.slice(start, last)


@cache
def place_words() -> frozenset[str]:
    """The words that tell a kind of place, in lower case."""
    return frozenset(form.lower().rstrip(".") for row in packaged_rows(PlaceWord) for form, _ in row.forms())


def short_mention(reader: Reader, index: int, short: str, whole: BodyMention) -> BodyMention | None:
    """The mention by a short form that begins at a token, with the place behind it."""
    last = index
    while len(reader.slice(index, last)) < len(short) and last + 1 < len(reader.texts):
        last += 1
    if reader.slice(index, last) != short:
        return None
    mention = replace(
        whole,
        first=index,
        last=last,
        stated=short,
        abbreviation=None,
        region=None,
        kind_only=None,
        branch=None,
        national=False,
        contextual=False,
    )
    return _with_place(reader, mention)

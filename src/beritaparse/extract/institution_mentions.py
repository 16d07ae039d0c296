"""Mentions of public bodies.

body  :=  name ['(' short ')'] [place] ['(' short ')']
name  :=  a name or short form of the lexicon  |  head ['(' short ')'] tail

'Dinas Pendidikan, Pemuda, dan Olahraga (Disdikpora) Denpasar'      'Pemerintah Kabupaten (Pemkab) Gresik'
'BPK RI Perwakilan Provinsi Jambi'      'Kodim 0707/Wonosobo'      'Pansus (Panitia Khusus) Perparkiran DPRD DKI'
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from beritaparse.extract.institution_names import read_tail
from beritaparse.extract.institution_places import closing, with_place, with_short
from beritaparse.extract.institution_reader import BodyMention, Reader
from beritaparse.lexicon.rows import BodyHead
from beritaparse.lexicon.tables import packaged_rows


def read_mentions(reader: Reader) -> Iterator[BodyMention]:
    """The mentions of bodies in order; none overlaps another."""
    taken = -1
    for index in sorted(reader.bodies.keys() | reader.heads.keys()):
        if index > taken and (mention := read_body(reader, index)) is not None and not _in_number(reader, index):
            yield mention
            taken = mention.last


def _in_number(reader: Reader, index: int) -> bool:
    """Whether a token stands in the number of a document: 'Nomor 51/PA.03/Disdik', 'S-227/KKP.1210/2025'."""
    first = last = index
    while reader.text(first - 1) in _JOINS and not reader.spaced(first) and not reader.spaced(first - 1):
        first -= 2
    while reader.text(last + 1) in _JOINS and not reader.spaced(last + 1) and not reader.spaced(last + 2):
        last += 2
    digits = any(reader.text(position).isdecimal() for position in range(max(first, 0), last + 1, 2))
    return first < index and digits and "/" in {reader.text(index - 1), reader.text(index + 1)}


_JOINS = frozenset("/.-")

#: Of so many bodies each may be named as a part of the next.
_DEEPEST = 4


def read_body(reader: Reader, index: int, depth: int = 0) -> BodyMention | None:
    """The mention of a body that begins at a token, ``depth`` others before it as its parts."""
    name = read_name(reader, index)
    if name is None:
        return None
    name = with_short(reader, name)
    following = name.last + 1
    if (
        depth < _DEEPEST
        and following in reader.bodies
        and name.kind in _WHOLES
        and not name.name.startswith(_WHOLES[name.kind])
    ):
        whole = read_body(reader, following, depth + 1)
        if whole is not None and whole.name.startswith(_WHOLES[name.kind]):
            return _joined(name, whole)
    return with_place(reader, name)


#: How the bodies are called whose parts may be named before them: 'Satlantas Polres Bangli', 'Banggar DPRD'.
_WHOLES = {
    "police": ("Kepolisian",),
    "legislature": ("Dewan Perwakilan", "Majelis Permusyawaratan"),
    "other": ("Kepolisian",),
}


def _joined(part: BodyMention, whole: BodyMention) -> BodyMention:
    """A part of a body with the body named behind it."""
    return replace(
        whole,
        first=part.first,
        name=f"{part.name} {whole.name}",
        stated=f"{part.stated} {whole.stated}",
        abbreviation=part.abbreviation,
    )


def read_name(reader: Reader, index: int) -> BodyMention | None:
    """The longer of the name that the lexicon knows and the one by its head."""
    known, headed = _known(reader, index), _headed(reader, index)
    if known is None or headed is None:
        return known or headed
    if headed.last == known.last:  # 'Perumda Pasar' has a name; 'Badan Permusyawaratan Desa' is one of many
        named = known.standing == "named" and headed.how != "name"
        return known if known.standing == "public" or named else headed
    return known if headed.last <= known.last else headed


def short_mention(reader: Reader, index: int, short: str, whole: BodyMention) -> BodyMention | None:
    """The mention by a short form of a body that begins at a token, with the place behind it."""
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
    return with_place(reader, mention)


def _known(reader: Reader, index: int) -> BodyMention | None:
    """A body of the lexicon by its longest form; of several with that form, a public one, by the shortest name."""
    found = reader.bodies.get(index)
    if not found:
        return None
    longest = max(last for last, _, _ in found)
    rows = [(contextual, row) for last, row, contextual in found if last == longest]
    contextual, row = min(
        rows, key=lambda pair: (pair[0], pair[1].standing not in ("public", "named"), len(pair[1].name))
    )
    doubtful = sum(not other for other, _ in rows) > 1 and longest == index and len(reader.text(index)) < 5
    return BodyMention(
        index,
        longest,
        row.name,
        row.kind,
        row.level,
        row.standing,
        reader.slice(index, longest),
        contextual=contextual or doubtful,
        members=row.members,
        national=row.kind != "ministry" and reader.text(longest) == "RI",
        part_of=_parents().get(row.name.split()[0]),
    )


@cache
def _parents() -> dict[str, str]:
    """The body that bodies with a first word belong to: a 'Bagian' to the 'Sekretariat Daerah'."""
    return {row.head: row.parent for row in packaged_rows(BodyHead) if row.parent}


def _begins(surface: str, wrong: str) -> bool:
    """Whether words begin like a non-example, which stands for its capitals too unless it is about lower case."""
    return surface.startswith(wrong) or (not wrong.islower() and surface.casefold().startswith(wrong.casefold()))


def _shortened(row: BodyHead) -> bool:
    """Whether a head may have its short form in brackets before the rest of the name.

    That of a school is its sort's: 'jenjang Sekolah Dasar (SD) Tahap I'.
    """
    return row.tail in ("topic", "part") or (row.tail == "name" and (row.kind != "education" or row.level == "other"))


def _headed(reader: Reader, index: int) -> BodyMention | None:
    """A body by its head and what follows it."""
    found = reader.heads.get(index)
    if found is None or (index in reader.meetings and found[1].kind == "forum"):
        return None
    end, row = found
    short, start = None, end + 1
    close = closing(reader, start) if _shortened(row) else None
    if close is not None:  # 'Panitia Khusus (Pansus) Perparkiran', 'Rumah Sakit Umum Daerah (RSUD) Bangli'
        short, start = reader.slice(start + 1, close - 1), close + 1
    tail = read_tail(reader, start, row, reader.capital(index), read_name)
    if tail is None:
        return None
    surface = reader.slice(index, max(tail.last, end))
    if any(_begins(surface, wrong) for wrong in row.non_examples):
        return None
    mention = BodyMention(
        index,
        max(tail.last, end),
        f"{row.head} {tail.words}".strip(),
        row.kind,
        row.level,
        "public",
        surface,
        abbreviation=short,
        part_of=tail.parent or row.parent or None,
        how=row.tail,
    )
    if row.tail == "name":
        mention = replace(mention, unit=tail.words)
    if tail.whole is not None:
        mention = replace(mention, level=tail.whole.level if row.level != "province" else row.level)
    return mention

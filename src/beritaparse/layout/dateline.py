"""The dateline: the place, and often the outlet or the day, that opens the running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import regex

from beritaparse.language.dates.atoms import DAY, MONTH, MONTH_WORDS, WEEKDAY, WEEKDAY_WORDS, YEAR, one_of
from beritaparse.language.words import common_words
from beritaparse.lexicon.rows import ActingMark, Body, OfficeTitle, PersonTitle, PlaceWord, Rank, Region
from beritaparse.lexicon.tables import default_lexicon, packaged, packaged_rows, read_csv, values
from beritaparse.lexicon.word_rows import MeetingKind

#: A site's address: 'Liputan6.com', 'TRIBUN-BALI.COM', 'www.banglikab.go.id'.
ADDRESS = r"(?:[\w-]+\.)+(?i:com|co|id|net|org|news|info|web|tv|press|my|site|online)(?:\.(?i:id))?(?![\w.]\w)"
_NAMES = one_of(name for row in read_csv(packaged("outlets")) for name in (row["name"], *values(row["variants"])))
#: A site or paper: by its address, or by a name of the table with or without a second word ('Antara', 'Radar Bali').
OUTLET = rf"(?:{ADDRESS}|{_NAMES}(?:\s+\p{{Lu}}\w+)?(?!\w))"

_WORD = r"\p{Lu}[\p{L}'’]*\.?"
_PLACE = rf"{_WORD}(?:[ -](?:{_WORD}|dan(?=\s))){{0,4}}"
_DATE = (
    rf"(?:(?i:{WEEKDAY})\s*,?\s*)?[(]?{DAY}"
    rf"(?:\s*[/.-]\s*\d{{1,2}}\s*[/.-]\s*(?:\d{{4}}|\d\d)|\s+(?i:{MONTH})\s+{YEAR})(?:\)|(?!\d))"
)
_DASH = r"(?:\s*(?:-{2,}|[–—−]+)\s*|\s+-\s*|\s*-\s+|\s*\|\s*)"
_SPACED_DASH = r"(?:\s+(?:-{1,3}|[–—−]{1,2})\s*|\s*(?:-{2,}|[–—−]{1,2}|-(?=\s))\s*|\s*\|\s*)"

#: The forms of a dateline, the most telling first; each reads like what it matches. Before it stand characters of which
#: it has one at least, if any are known: most heads have no figure and no bracket.
_FORMS: tuple[tuple[str, regex.Pattern[str]], ...] = tuple(
    (signs, regex.compile(rf"[\"']?\s*(?:{form})"))
    for signs, form in (
        # Liputan6.com, Jakarta - …   TRIBUN-BALI.COM, MANGUPURA - …   ANTARA – Denpasar: …
        ("", rf"(?P<outlet>{OUTLET})\s*(?:,|{_DASH})\s*(?P<place>{_PLACE})(?:\s*,\s*{_DATE})?(?:{_SPACED_DASH}|:\s)"),
        # Jakarta, CNN Indonesia -- …   Kolonodale, MCDD – …
        (",/", rf"(?P<place>{_PLACE})\s*[,/]\s*(?P<outlet>{OUTLET})(?:\s*,\s*{_DATE})?(?:{_SPACED_DASH}|:\s)"),
        # LIWA (Lampost.co) -- …   Bandarlampung (ANTARA) - …
        (
            "(",
            rf"(?P<place>{_PLACE})\s*,?\s*(?:\d{{1,2}}/\d{{1,2}}\s*)?\(\s*(?!\d)(?P<outlet>[^()\n]{{2,40}}?)\s*\)(?:{_SPACED_DASH}|\s*[:.]\s*|\s*$)",
        ),
        # TRIBUNMANADO.CO.ID - …   Harianmomentum.com--…
        (".", rf"(?P<outlet>{ADDRESS}){_DASH}"),
        # Lombok Barat, 21/8/2023 - …   Giri Menang. 4 Juni 2024 …   KOTA BEKASI - Selasa, 22 November 2022
        (
            "0123456789",
            rf"(?P<place>{_PLACE})\s*[,.–-]?\s*(?P<date>{_DATE})(?:{_SPACED_DASH}|\s*[.:,]?\s*(?=\p{{Lu}}|$|\n))",
        ),
        # Giri Menang. 12 Jumat 2024 - …: a date with a slip in it
        (",.", rf"(?P<place>{_PLACE})\s*[,.]\s*[^-–—\n]{{0,24}}\d{{4}}[^-–—\n\w]{{0,3}}{_SPACED_DASH}"),
        # BANGLI - …   SUNGAI PENUH– …   Tulang Bawang, Lampung – …   Denpasar ||
        ("", rf"(?P<place>{_PLACE})(?:\s*,\s*(?P<over>{_PLACE}))?{_SPACED_DASH}"),
        # WONOSOBO. …   Wonosobo. …  a region or its seat
        (".:", r"(?P<known>\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3})(?:\.|\s*:)\s+(?=\p{Lu})"),
    )
)

#: What has neither a dash nor the figures of a date has no dateline but of the last form.
_HINT = re.compile(r"--|[–—−|]|\s-|-\s|\)\s*(?:[:.]|$)|\d{4}|\d/\d|[A-Z]:\s")
#: A dash that begins the next line, or stands alone on it.
_BROKEN = re.compile(r"\s*\n\s*(?:-{1,2}|[–—])\s*\S?")

#: A dateline takes no more than this of a paragraph.
LONGEST = 110


@dataclass(slots=True)
class DatelineParts:
    """A dateline's pieces as spans of the text; ``end`` is where the running text begins."""

    start: int
    end: int
    place: tuple[int, int] | None
    outlet: tuple[int, int] | None
    date: tuple[int, int] | None


def dateline_at(text: str, start: int, end: int) -> DatelineParts | None:
    """The dateline at the head of a paragraph, null where none stands.

    The dash, and the place before it, may stand on lines of their own.
    """
    if end - start < 40 and (broken := _BROKEN.match(text, end)):
        end = broken.end()
    limit = min(end, start + LONGEST)
    if text[start : start + 1].islower():
        return None
    forms = _FORMS if _HINT.search(text, start, limit) else _FORMS[-1:]
    characters = frozenset(text[start:limit])
    for signs, form in forms:
        if signs and characters.isdisjoint(signs):
            continue
        match = form.match(text, start, limit)
        if match is None:
            continue
        groups = match.groupdict()
        name = "place" if groups.get("place") else "known" if groups.get("known") else None
        if name and not _can_be_place(match[name], known=name == "known", certain=bool(groups.get("outlet"))):
            continue
        if name and not groups.get("outlet") and not _runs_on(match[name], text[match.end() : end]):
            continue
        return DatelineParts(
            match.start(),
            match.end(),
            match.span(name) if name else None,
            match.span("outlet") if groups.get("outlet") else None,
            match.span("date") if groups.get("date") else None,
        )
    return None


def _runs_on(place: str, rest: str) -> bool:
    """Whether running text follows, which a byline ('Dimas - KABAR PRIGI') has not; a known place needs none."""
    return _key(place) in _places() or len(rest.split()) >= 4


def _can_be_place(words: str, *, known: bool, certain: bool) -> bool:
    """Whether words can be a place: one of the regions or their seats, or at least neither office nor title."""
    key = _key(words)
    if key in _places():
        return True
    first = key.split()[0]
    if known or first in _no_places():
        return False
    return certain or (len(key.split()) <= 3 and (first not in common_words() or first in _place_words()))


def _key(words: str) -> str:
    return " ".join(words.lower().replace(".", " ").replace("-", " ").split())


@cache
def _places() -> frozenset[str]:
    names: set[str] = set()
    for row in default_lexicon().table(Region):
        for name in (row.name, *row.aliases, *row.seats):
            names.add(_key(name))
            names.add(f"kota {_key(name)}")
            names.add(f"kabupaten {_key(name)}")
    return frozenset(names)


@cache
def _place_words() -> frozenset[str]:
    return frozenset(word.word.lower() for word in packaged_rows(PlaceWord))


@cache
def _no_places() -> frozenset[str]:
    """First words of offices, titles, ranks, bodies and events, and the names of days and months."""
    words = {"breaking", "berita", *WEEKDAY_WORDS, *MONTH_WORDS}
    lexicon = default_lexicon()
    for mark in lexicon.table(ActingMark):
        words |= {_key(form).split()[0] for form in (mark.mark, mark.expansion, *mark.variants) if _key(form)}
    for body in lexicon.table(Body):
        words |= {_key(form).split()[0] for form in (body.name, *body.variants) if " " in _key(form) or form.isupper()}
    for kind in lexicon.table(MeetingKind):
        words |= {_key(form).split()[0] for form in (kind.kind, *kind.variants) if _key(form)}
    for title in lexicon.table(OfficeTitle):
        words |= {_key(form).split()[0] for form in (title.title, *title.variants) if _key(form)}
    for person in lexicon.table(PersonTitle):
        words |= {_key(form).split()[0] for form in (person.canonical, *person.variants) if len(_key(form)) > 1}
    for rank in lexicon.table(Rank):
        words |= {_key(form).split()[0] for form in (rank.rank, *rank.variants) if _key(form)}
    return frozenset(words - {"kota", "kabupaten"})

"""An article as one self-contained HTML page: its text with the records' characters marked, the records beside it.

A click on a record (or Enter on it) shows its characters, a click on marked characters their record, Escape neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from beritaparse.display import lines
from beritaparse.display.pages import page
from beritaparse.records import Article, Deadline, Meeting, Record, Span, Statement

_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Card:
    key: str
    kind: str
    line: lines.Line
    source: str
    places: tuple[_Place, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of the text; ``keys`` are the records that they belong to, ``kind`` the one whose colour they have."""

    words: str
    kind: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class _Section:
    kind: str
    title: str
    cards: list[_Card]


_TITLES = {
    "meeting": "Kegiatan (meetings)",
    "deadline": "Tenggat (deadlines)",
    "official": "Pejabat (officials)",
    "institution": "Lembaga (institutions)",
    "date": "Waktu (dates)",
    "statement": "Pernyataan (statements)",
}
#: Whose colour characters have that several records were read from, all as long.
_TIES = ("official", "institution", "date", "deadline", "meeting", "statement")
#: How much of a statement a card shows, in characters; the text shows all of it.
_QUOTE = 240


def render(article: Article) -> str:
    """The article as an HTML page.

    Without ``article.text`` the page has the records alone.
    """
    cards = list(_cards(article))
    title = article.headline.text if article.headline else article.title or article.id or "Artikel"
    known = (article.outlet.text if article.outlet else None, article.published, article.url)
    return page(
        "article.html",
        styles=("view.css",),
        script="view.js",
        language="id",
        title=title,
        known=" · ".join(part for part in known if part),
        pieces=None if article.text is None else list(_pieces(article.text, cards)),
        sections=list(_sections(cards)),
    )


def frame(article: Article, *, height: int = 560) -> str:
    """The page in a frame of its own, for notebooks: its styles and script stay inside."""
    return (
        f'<iframe sandbox="allow-scripts" title="beritaparse" srcdoc="{escape(render(article))}" '
        f'style="width:100%;height:{height}px;border:1px solid #8886;border-radius:6px"></iframe>'
    )


def _cards(article: Article) -> Iterator[_Card]:
    for number, meeting in enumerate(article.meetings):
        yield _card("meeting", number, meeting, lines.meeting(meeting, article))
    for number, deadline in enumerate(article.deadlines):
        yield _card("deadline", number, deadline, lines.deadline(deadline, article))
    for number, official in enumerate(article.officials):
        yield _card("official", number, official, lines.official(official))
    for number, institution in enumerate(article.institutions):
        yield _card("institution", number, institution, lines.institution(institution))
    for number, date in enumerate(article.dates):
        yield _card("date", number, date, lines.date(date))
    for number, statement in enumerate(article.statements):
        yield _card("statement", number, statement, lines.statement(statement, article, longest=_QUOTE))


def _card(kind: str, number: int, record: Record, line: lines.Line) -> _Card:
    confidence, source = getattr(record, "confidence", 1.0), getattr(record, "source", "")
    places = dict.fromkeys((start, end) for start, end in _places(record) if end > start)
    return _Card(f"{kind}-{number}", kind, line, f"{confidence:.2f} {source}".strip(), tuple(places))


def _places(record: Record) -> Iterator[_Place]:
    """The characters that a record was read from, those of its parts too."""
    mentions: tuple[Span, ...] = getattr(record, "mentions", ())
    parts: list[object] = [*mentions, record]
    if isinstance(record, Meeting):
        parts += [*record.purposes, *record.participants, record.venue, record.chair]
    elif isinstance(record, Deadline):
        parts += [record.obligation, record.obliged, record.issuer]
    elif isinstance(record, Statement):
        parts.append(record.cue)
    for part in parts:
        start, end = getattr(part, "start", None), getattr(part, "end", None)
        if isinstance(start, int) and isinstance(end, int):
            yield start, end


def _pieces(text: str, cards: list[_Card]) -> Iterator[_Piece]:
    """The text cut wherever a record begins or ends; each piece names its records, the shortest first."""
    owners = sorted(
        ((max(start, 0), min(end, len(text)), card) for card in cards for start, end in card.places),
        key=lambda owner: (owner[0], owner[1]),
    )
    cuts = sorted({0, len(text), *(cut for start, end, _ in owners for cut in (start, end) if 0 <= cut <= len(text))})
    active, ahead = list[tuple[int, int, _Card]](), 0
    for start, end in pairwise(cuts):
        while ahead < len(owners) and owners[ahead][0] <= start:
            active.append(owners[ahead])
            ahead += 1
        active = [owner for owner in active if owner[1] > start]
        if not active:
            yield _Piece(text[start:end])
            continue
        shortest = sorted(active, key=lambda owner: (owner[1] - owner[0], _TIES.index(owner[2].kind)))
        keys = " ".join(dict.fromkeys(card.key for _, _, card in shortest))
        yield _Piece(text[start:end], shortest[0][2].kind, keys)


def _sections(cards: list[_Card]) -> Iterator[_Section]:
    for kind, title in _TITLES.items():
        if chosen := [card for card in cards if card.kind == kind]:
            yield _Section(kind, title, chosen)

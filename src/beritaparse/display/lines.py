"""A record in two short texts, what it is and the rest, for every display."""

from __future__ import annotations

from beritaparse.records import (
    Acting,
    Article,
    Date,
    Deadline,
    Institution,
    Link,
    Meeting,
    Office,
    Official,
    Speaker,
    Statement,
    Status,
)

Line = tuple[str, str]

#: Acting marks that are no abbreviations.
_WHOLE_MARKS = frozenset((Acting.AD_INTERIM, Acting.CARETAKER))


def official(row: Official) -> Line:
    """Rank, name and titles; offices."""
    titles = " ".join(title.canonical or title.text for title in row.prefixes)
    suffixes = ", ".join(title.canonical or title.text for title in row.suffixes)
    name = " ".join(part for part in (row.rank, titles, row.name or "(tanpa nama)") if part)
    return f"{name}, {suffixes}" if suffixes else name, "; ".join(office(one) for one in row.offices)


def office(row: Office) -> str:
    """Acting mark, title, unit, place with its code, status where it is not the incumbent's."""
    place = row.jurisdiction.name if row.jurisdiction else None
    code = f"[{row.jurisdiction.code}]" if row.jurisdiction and row.jurisdiction.code else None
    status = f"({row.status.value})" if row.status is not Status.INCUMBENT else None
    words = office_words(row.acting, row.title_full, row.unit, place)
    return " ".join(part for part in (words, code, status) if part)


def office_words(acting: str | None, title: str, unit: str | None, place: str | None) -> str:
    """An office as it is spoken of: 'Plt. Wali Kota Denpasar', the region's kind said once."""
    mark = f"{acting}." if acting and acting not in _WHOLE_MARKS else acting
    if place and place.split(" ", 1)[0] == title.rsplit(" ", 1)[-1]:
        place = place.partition(" ")[2]
    return " ".join(part for part in (mark, title, unit, place) if part)


def institution(row: Institution) -> Line:
    """Name; the words of its mentions."""
    return row.name, ", ".join(dict.fromkeys(mention.text for mention in row.mentions))


def date(row: Date) -> Line:
    """Value, '?' where it is not resolved, and time; the words, and whether the weekday disagrees."""
    note = "  (weekday does not agree)" if row.weekday and row.weekday.agrees is False else ""
    return (row.value or "?") + (f" {row.time}" if row.time else ""), " ".join(row.text.split()) + note


def deadline(row: Deadline, article: Article) -> Line:
    """Due day or the reason why there is none; who has to do what, and who says so."""
    who = f"{row.obliged.text}: " if row.obliged else ""
    what = " ".join(row.obligation.text.split()) if row.obligation else " ".join(row.text.split())
    issuer = named(row.issuer, article)
    return row.due or f"? ({row.reason})", who + what + (f"  ({issuer})" if issuer else "")


def meeting(row: Meeting, article: Article) -> Line:
    """Kind, with '*' for the main event; when, where, who led it, and its purposes on lines of their own."""
    when = " ".join(part for part in (row.date, row.time) if part)
    where = row.venue.text if row.venue else None
    chair = named(row.chair, article)
    line = " · ".join(part for part in (when, where, f"dipimpin {chair}" if chair else None) if part)
    aims = "".join(f"\n– {' '.join(purpose.text.split())}" for purpose in row.purposes)
    return row.kind + (" *" if row.main else ""), line + aims


def statement(row: Statement, article: Article, *, longest: int) -> Line:
    """Speaker; what is said, cut to ``longest`` characters."""
    words = " ".join(row.text.split())
    return named(row.speaker, article) or "?", words if len(words) <= longest else words[: longest - 1] + "…"


def named(link: Link | Speaker | None, article: Article) -> str | None:
    """The name behind a reference, else the words that stand for it."""
    if link is None:
        return None
    record = article.by_id(link.ref)
    if isinstance(record, Official):
        return record.name or (record.offices[0].title if record.offices else link.text)
    return record.name if record is not None else link.text

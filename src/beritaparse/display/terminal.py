"""An article's records for a terminal: who, which bodies, when, by when, what for, who said what."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from beritaparse.records import Article, Deadline, Institution, Link, Meeting, Office, Official, Speaker, Statement

#: How much of a quote is shown, in characters.
_QUOTE = 90


def render(article: Article) -> RenderableType:
    """The article as something that rich can print."""
    parts: list[RenderableType] = [_head(article)]
    for title, rows in (
        ("Pejabat (officials)", [_official(row) for row in article.officials]),
        ("Lembaga (institutions)", [_institution(row) for row in article.institutions]),
        ("Waktu (dates)", list(_dates(article))),
        ("Tenggat (deadlines)", [_deadline(row, article) for row in article.deadlines]),
        ("Kegiatan (meetings)", [_meeting(row, article) for row in article.meetings]),
        ("Pernyataan (statements)", [_statement(row, article) for row in article.statements if row.direct]),
    ):
        if rows:
            parts.append(_section(title, rows))
    if len(parts) == 1:
        parts.append(Text("no records", style="dim"))
    return Group(*parts)


def _head(article: Article) -> Text:
    text = Text()
    text.append(article.headline.text if article.headline else article.id or "article", style="bold")
    known = [part for part in (article.outlet.text if article.outlet else None, article.published) if part]
    if known:
        text.append(f"  {' · '.join(known)}", style="dim")
    return text


def _section(title: str, rows: list[tuple[str, str]]) -> Table:
    table = Table(
        title=title, title_justify="left", title_style="bold cyan", show_header=False, box=None, padding=(0, 1)
    )
    table.add_column(overflow="fold", ratio=2)
    table.add_column(overflow="fold", ratio=3)
    for left, right in rows:
        table.add_row(Text(left), Text(right))
    return table


def _official(row: Official) -> tuple[str, str]:
    titles = " ".join(title.canonical or title.text for title in row.prefixes)
    suffixes = ", ".join(title.canonical or title.text for title in row.suffixes)
    name = " ".join(part for part in (row.rank, titles, row.name or "(tanpa nama)") if part)
    return f"{name}, {suffixes}" if suffixes else name, "; ".join(_office(office) for office in row.offices)


def _office(office: Office) -> str:
    place = office.jurisdiction.name if office.jurisdiction else None
    code = f"[{office.jurisdiction.code}]" if office.jurisdiction and office.jurisdiction.code else None
    mark = f"{office.acting.value}." if office.acting else None
    status = f"({office.status.value})" if office.status.value != "incumbent" else None
    return " ".join(part for part in (mark, office.title_full, office.unit, place, code, status) if part)


def _institution(row: Institution) -> tuple[str, str]:
    return row.name, ", ".join(dict.fromkeys(mention.text for mention in row.mentions))


def _dates(article: Article) -> Iterator[tuple[str, str]]:
    seen = set()
    for row in article.dates:
        if row.value is None or row.value in seen:
            continue
        seen.add(row.value)
        note = "  (weekday does not agree)" if row.weekday and row.weekday.agrees is False else ""
        yield row.value + (f" {row.time}" if row.time else ""), " ".join(row.text.split()) + note


def _deadline(row: Deadline, article: Article) -> tuple[str, str]:
    who = f"{row.obliged.text}: " if row.obliged else ""
    what = " ".join(row.obligation.text.split()) if row.obligation else " ".join(row.text.split())
    return row.due or f"? ({row.reason})", who + what + _by(row.issuer, article)


def _by(issuer: Link | None, article: Article) -> str:
    name = _who(issuer, article)
    return f"  ({name})" if name else ""


def _meeting(row: Meeting, article: Article) -> tuple[str, str]:
    when = " ".join(part for part in (row.date, row.time) if part)
    where = row.venue.text if row.venue else None
    chair = _who(row.chair, article)
    line = " · ".join(part for part in (when, where, f"dipimpin {chair}" if chair else None) if part)
    aims = "".join(f"\n– {' '.join(purpose.text.split())}" for purpose in row.purposes)
    return row.kind + (" *" if row.main else ""), line + aims


def _statement(row: Statement, article: Article) -> tuple[str, str]:
    words = " ".join(row.text.split())
    return _who(row.speaker, article) or "?", words if len(words) <= _QUOTE else words[: _QUOTE - 1] + "…"


def _who(link: Link | Speaker | None, article: Article) -> str | None:
    if link is None:
        return None
    record = article.by_id(link.ref)
    if isinstance(record, Official):
        return record.name or (record.offices[0].title if record.offices else link.text)
    return record.name if record is not None else link.text

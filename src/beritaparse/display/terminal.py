"""An article's records for a terminal: who, which bodies, when, by when, what for, who said what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from beritaparse.display import lines
from beritaparse.records import Article

#: How much of a quote is shown, in characters.
_QUOTE = 90


#: What a terminal obeys instead of showing it, and what turns the direction of the words around.
_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(words: str) -> str:
    """The words as a terminal may show them: nothing of an article or a file's name moves its cursor or colours it."""
    return _COMMANDS.sub("\ufffd", words)


def render(article: Article) -> RenderableType:
    """The article as something that rich can print."""
    parts: list[RenderableType] = [_head(article)]
    quotes = (row for row in article.statements if row.direct)
    for title, rows in (
        ("Pejabat (officials)", [lines.official(row) for row in article.officials]),
        ("Lembaga (institutions)", [lines.institution(row) for row in article.institutions]),
        ("Waktu (dates)", list(_dates(article))),
        ("Tenggat (deadlines)", [lines.deadline(row, article) for row in article.deadlines]),
        ("Kegiatan (meetings)", [lines.meeting(row, article) for row in article.meetings]),
        ("Pernyataan (statements)", [lines.statement(row, article, longest=_QUOTE) for row in quotes]),
    ):
        if rows:
            parts.append(_section(title, rows))
    if len(parts) == 1:
        parts.append(Text("no records", style="dim"))
    return Group(*parts)


def _head(article: Article) -> Text:
    text = Text()
    text.append(shown(article.headline.text if article.headline else article.id or "article"), style="bold")
    known = [part for part in (article.outlet.text if article.outlet else None, article.published) if part]
    if known:
        text.append(f"  {shown(' · '.join(known))}", style="dim")
    return text


def _section(title: str, rows: list[lines.Line]) -> Table:
    table = Table(
        title=title, title_justify="left", title_style="bold cyan", show_header=False, box=None, padding=(0, 1)
    )
    table.add_column(overflow="fold", ratio=2)
    table.add_column(overflow="fold", ratio=3)
    for left, right in rows:
        table.add_row(Text(shown(left)), Text(shown(right)))
    return table


def _dates(article: Article) -> Iterator[lines.Line]:
    """Every day once."""
    seen = set()
    for row in article.dates:
        if row.value is not None and row.value not in seen:
            seen.add(row.value)
            yield lines.date(row)

"""Views of parsed articles: one article in a terminal and as HTML, many as an overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beritaparse.display.overview import Language
    from beritaparse.frames import Source
    from beritaparse.records import Article

__all__ = ["render", "report"]


def render(article: Article) -> str:
    """One article as a self-contained HTML page; see `beritaparse.display.html`."""
    from beritaparse.display.html import render as as_page

    return as_page(article)


def report(articles: Source, *, title: str | None = None, language: Language = "id") -> str:
    """Many articles as a self-contained HTML page; see `beritaparse.display.overview`.

    Args:
        articles: as for `beritaparse.tables`: articles, their plain data, or a file that ``beritaparse parse --out``
            wrote.
        title: of the page; a plain one without.
        language: of the page's own words: 'id' or 'en'. The records' words stay Indonesian.

    Raises:
        ReadError: as for `beritaparse.tables`.
    """
    from beritaparse.display.overview import overview

    return overview(articles, title=title, language=language)

"""The article of a web page, by trafilatura (the extra ``html``)."""

from __future__ import annotations

from dataclasses import dataclass

from beritaparse.errors import ReadError


@dataclass(frozen=True, slots=True)
class Page:
    """What a web page says: ``text`` with outlet and headline in front, and the page's own statements beside."""

    text: str
    title: str | None
    published: str | None
    url: str | None
    outlet: str | None


def read_html(data: bytes | str, name: str) -> Page:
    """The article of a page, its menus, links and comments left out.

    Args:
        data: the page.
        name: what to call it in an error.

    Raises:
        ReadError: trafilatura is not installed, or finds no article.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise ReadError(f"{name}: HTML wants trafilatura: pip install 'beritaparse[html]'") from error
    found = trafilatura.bare_extraction(data, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or isinstance(found, dict) or not found.text:
        raise ReadError(f"{name}: no article found in the page")
    body = "\n\n".join(line.strip() for line in found.text.splitlines() if line.strip())
    title = " ".join(found.title.split()) if found.title else None
    head = [] if title is None or body.startswith(title) else [title]
    outlet = " ".join(found.sitename.split()) if found.sitename else None
    if outlet:
        head.insert(0, outlet)
    return Page("\n\n".join([*head, body]), title, found.date or None, found.url or None, outlet)

"""The article of a web page, by trafilatura (the extra ``html``)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from beritaparse.errors import ReadError

#: Most bytes of a page; those of news have a hundredth of it.
LARGEST = 20_000_000
#: A tag whose attributes are longer than any that says something: the parser's time grows with their square.
_SWOLLEN = re.compile(rb"<(\w{1,20})\s[^<>]{20000,}>")
#: When a page was published is taken from what it states of itself. The extensive search takes any date of the text, be
#: it a deadline; the article's own head is read by the parser.
_DATES = {"extensive_search": False, "original_date": True}


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
        ReadError: trafilatura is not installed, or finds no article, or the page is too large.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise ReadError(f"{name}: HTML wants trafilatura: pip install 'beritaparse[html]'") from error
    if len(data) > LARGEST:
        raise ReadError(f"{name}: a page of {len(data):,} bytes, more than {LARGEST:,}: is it one article? Split it")
    data = _SWOLLEN.sub(rb"<\1>", data.encode("utf-8", "replace") if isinstance(data, str) else data)
    found = trafilatura.bare_extraction(
        data, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=_DATES
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise ReadError(f"{name}: no article found in the page")
    body = "\n\n".join(line.strip() for line in found.text.splitlines() if line.strip())
    title = " ".join(found.title.split()) if found.title else None
    head = [] if title is None or body.startswith(title) else [title]
    outlet = " ".join(found.sitename.split()) if found.sitename else None
    if outlet:
        head.insert(0, outlet)
    return Page("\n\n".join([*head, body]), title, found.date or None, found.url or None, outlet)

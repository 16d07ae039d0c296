"""An article to be parsed, as a reader found it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from beritaparse.io.times import iso

#: The names under which a table's columns are looked for, in this order; capitals do not matter.
CANDIDATES = {
    "text": ("text", "content", "body", "article", "isi", "konten", "teks"),
    "published": ("published", "published_at", "date", "datetime", "pubdate", "tanggal"),
    "title": ("title", "headline", "judul"),
    "url": ("url", "link", "tautan"),
    "id": ("id", "article_id", "guid"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """An article to be parsed, or what kept a reader from it (``error``; the text is then empty).

    ``where`` is the file, with the row where it has several; ``outlet`` the outlet of a web page, whose name opens the
    text; ``done`` how many bytes of all input were read up to here.
    """

    id: str
    where: str
    text: str = ""
    title: str | None = None
    published: str | date | None = None
    url: str | None = None
    outlet: str | None = None
    error: str | None = None
    done: int = 0

    def arguments(self) -> dict[str, Any]:
        """The arguments of `parse_article`."""
        return {
            "text": self.text,
            "title": self.title,
            "published": self.published,
            "url": self.url,
            "id": self.id,
        }


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table (keys of a JSON line) hold what; null for the first of the usual names that is there."""

    text: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    id: str | None = None

    def value(self, row: Mapping[str, Any], of: str) -> Any:
        """The value of a row's column, null where it has none or an empty one."""
        named = getattr(self, of)
        if named:
            return None if row.get(named) == "" else row.get(named)
        for name in CANDIDATES[of]:
            if row.get(name) not in (None, ""):
                return row[name]
        return None

    def lacking(self, names: Collection[str]) -> str | None:
        """What a table with these columns lacks, and what to do; null where it has all that is wanted."""
        there = ", ".join(map(str, names))
        for field in fields(self):
            named = getattr(self, field.name)
            if named and named not in names:
                return f"no column {named!r} (--{field.name}-column): its columns are {there}"
        if not self.text and not {_key(name) for name in names}.intersection(CANDIDATES["text"]):
            return f"no column of texts among its columns {there}: name it with --text-column"
        return None


def item_of(row: Mapping[str, Any], columns: Columns, *, where: str, done: int) -> Item:
    """The article of a table's row."""
    row = {**{_key(name): value for name, value in row.items()}, **row}
    id_ = columns.value(row, "id")
    id_ = where if id_ is None else str(id_)
    text = columns.value(row, "text")
    if not isinstance(text, str) or not text.strip():
        wanted = columns.text or ", ".join(CANDIDATES["text"])
        return Item(id_, where, error=f"no text in it (column {wanted})", done=done)
    title, url = columns.value(row, "title"), columns.value(row, "url")
    published = columns.value(row, "published")
    if not isinstance(published, str | date | None):
        return Item(id_, where, error=f"no date: {published!r}", done=done)
    return Item(
        id_,
        where,
        text,
        title=title if isinstance(title, str) else None,
        published=iso(published) if isinstance(published, str) else published,
        url=url if isinstance(url, str) else None,
        done=done,
    )


def _key(name: object) -> str:
    return str(name).strip().casefold()

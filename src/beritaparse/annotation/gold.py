"""Records as gold annotations, the form that `beritaparse evaluate` measures against."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from beritaparse.errors import ReadError
from beritaparse.records import Article, Institution, Meeting, Office, Official, Status

__all__ = ["to_gold", "write_gold"]

#: How many words of a quote its gold has.
_STARTS = 5


def to_gold(article: Article) -> dict[str, Any]:
    """The article's records as a gold annotation: a first version to be corrected by hand.

    Measured against it, the article itself is right, but where gold cannot say what a record does (the region of a
    district that bears a regency's name). Bodies that the article names only inside an office are optional, as in the
    guidelines of the project's corpus.

    Raises:
        ReadError: the article has no id.
    """
    if not article.id:
        raise ReadError("gold wants an article with an id")
    return {
        "id": article.id,
        "published": article.published[:10] if article.published else None,
        "officials": [_official(one) for one in article.officials],
        "institutions": [_institution(one) for one in article.institutions],
        "dates": [{"text": one.text, "value": one.value} for one in article.dates],
        "deadlines": [
            {
                "text": one.text,
                "due": one.due,
                "obligation": one.obligation.text if one.obligation else None,
                "obliged": one.obliged.text if one.obliged else None,
            }
            for one in article.deadlines
        ],
        "meetings": [_meeting(one, article) for one in article.meetings],
        "quotes": [
            {
                "speaker": _who(one.speaker.ref, one.speaker.text, article) if one.speaker else None,
                "starts": " ".join(one.text.split()[:_STARTS]),
            }
            for one in article.statements
            if one.direct
        ],
    }


def write_gold(articles: Iterable[Article], folder: str | Path) -> None:
    """Write a gold folder: ``<id>.json`` beside ``<id>.txt`` for each article.

    Raises:
        ReadError: an article has no id, or one that cannot name a file, or its text was left out.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for article in articles:
        gold = to_gold(article)
        if article.text is None:
            raise ReadError(f"{article.id}: its text was left out")
        if Path(gold["id"]).name != gold["id"] or gold["id"] in (".", ".."):
            raise ReadError(f"{article.id!r} cannot be the name of a file")
        (folder / f"{article.id}.txt").write_bytes(article.text.encode())  # its line ends as they are
        text = json.dumps(gold, ensure_ascii=False, indent=1)
        (folder / f"{article.id}.json").write_text(text + "\n", encoding="utf-8")


def _official(row: Official) -> dict[str, Any]:
    return {
        "name": row.name,
        "prefixes": [title.text for title in row.prefixes],
        "suffixes": [title.text for title in row.suffixes],
        "rank": row.rank,
        "offices": [_office(office) for office in row.offices],
        "mentions": list(dict.fromkeys(mention.text for mention in row.mentions)),
        "former": any(office.status is Status.FORMER for office in row.offices),
    }


def _office(row: Office) -> dict[str, Any]:
    place = row.unit or (row.jurisdiction.name if row.jurisdiction else None)
    return {"title": row.title, "acting": row.acting.value if row.acting else None, "of": place}


def _institution(row: Institution) -> dict[str, Any]:
    mentions = list(dict.fromkeys(mention.text for mention in row.mentions))
    gold = {"name": row.name, "kind": row.kind, "mentions": mentions}
    return {**gold, "optional": True} if row.within_office else gold


def _meeting(row: Meeting, article: Article) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "main": row.main,
        "date": row.date,
        "time": row.time,
        "venue": row.venue.text if row.venue else None,
        "chair": _who(row.chair.ref, row.chair.text, article) if row.chair else None,
        "purposes": [purpose.text for purpose in row.purposes],
    }


def _who(ref: str | None, text: str | None, article: Article) -> str | None:
    """A person by name, else by the office, else by the words of the article."""
    record = article.by_id(ref)
    if isinstance(record, Official) and not record.name and record.offices:
        return record.offices[0].title
    return (record.name if record else None) or text

"""The stage that finds the officials of an article, and all other persons in it."""

from __future__ import annotations

from beritaparse.document import Document
from beritaparse.extract.officials.assembly import gather, official_record
from beritaparse.extract.officials.mentions import read_mentions
from beritaparse.extract.officials.view import view
from beritaparse.link.people import link_people

__all__ = ["find_officials"]


def find_officials(document: Document) -> None:
    """Fill ``document.officials`` and ``document.people``."""
    seen = view(document)
    holders = gather(seen, read_mentions(seen))
    officials = [holder for holder in holders if not holder.private]
    document.officials = [official_record(seen, document, holder, n) for n, holder in enumerate(officials, 1)]
    link_people(seen, document, officials, [holder for holder in holders if holder.private])

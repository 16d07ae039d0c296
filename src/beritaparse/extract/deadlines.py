"""To be written."""

from __future__ import annotations

from beritaparse.document import Document


def find_deadlines(document: Document) -> None:
    """To be written."""

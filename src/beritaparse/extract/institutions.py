"""To be written."""

from __future__ import annotations

from beritaparse.document import Document


def find_institutions(document: Document) -> None:
    """To be written."""

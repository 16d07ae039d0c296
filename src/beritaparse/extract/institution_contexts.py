"""In what part a body is mentioned: as an actor, or inside an office, a venue or a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from enum import StrEnum
from functools import cache

from beritaparse.document import Document
from beritaparse.extract.institution_reader import BodyMention, Reader
from beritaparse.lexicon.rows import BodyContext
from beritaparse.lexicon.tables import packaged_rows


class Context(StrEnum):
    """What the words around a body make of it."""

    ACTOR = "actor"
    OFFICE = "office"
    VENUE = "venue"
    DOCUMENT = "document"


#: How many tokens before a body may belong to its phrase.
_REACH = 10
_INSIDE = frozenset(["dan", "&", "-", "/", "."])
#: Before a 'Kantor' that is a building: 'di Kantor BPN'; 'Kantor BPN menyerahkan …' is the body itself.
_BUILDING = frozenset(["di", "ke", "dari", "depan", "halaman", "sekitar", "lingkungan", "kompleks", "pada"])


class Contexts:
    """Tells the contexts of the bodies of a document."""

    def __init__(self, reader: Reader, document: Document):
        self._reader = reader
        spans = sorted({(span.start, span.end) for official in document.officials for span in official.mentions})
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def of(self, mention: BodyMention, taken: Collection[int]) -> Context:
        """The context of a body; ``taken`` are the tokens of the bodies before it."""
        if self._in_official(mention):
            return Context.OFFICE
        reader = self._reader
        index = mention.first - 1
        if mention.stated.startswith("Kantor Kementerian") and mention.region is None:
            return Context.VENUE if reader.lower(index) in _BUILDING else Context.ACTOR
        if reader.lower(index) == "kantor":
            before = reader.lower(index - 1)
            return Context.VENUE if before in _BUILDING else Context.ACTOR
        words = _contexts()
        limit = max(mention.first - _REACH, 0)
        while index >= limit:
            text = reader.text(index)
            lower = text.lower()
            context = words.get(f"{reader.lower(index - 1)} {lower}") or words.get(text) or words.get(lower)
            if context is not None and not (context is Context.DOCUMENT and len(lower) < 4 and not text.isupper()):
                return context
            inside = text[0].isupper() or lower in _INSIDE or text.isdecimal()
            if not inside or index in taken:
                break
            index -= 1
        return Context.ACTOR

    def _in_official(self, mention: BodyMention) -> bool:
        tokens = self._reader.document.tokens
        start, end = tokens.starts[mention.first], tokens.ends[mention.last]
        index = bisect_right(self._starts, start) - 1
        while index >= 0 and index > bisect_right(self._starts, start) - 4:
            if self._starts[index] < start and self._ends[index] >= end:
                return True
            index -= 1
        return False


@cache
def _contexts() -> dict[str, Context]:
    return {row.word: Context(row.context) for row in packaged_rows(BodyContext)}

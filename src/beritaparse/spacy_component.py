"""beritaparse as a component of a spaCy pipeline: ``spacy.blank("id").add_pipe("beritaparse")``.

Where the package is installed its entry points name the component, so nothing needs to be imported. The component
leaves

- ``doc._.berita``: the article as plain data (`Article.to_dict`); `Article.from_dict` makes records of it again. It is
  kept in ``doc.user_data`` and so goes through ``to_bytes``, ``DocBin(store_user_data=True)`` and
  ``nlp.pipe(n_process=2)``;
- ``doc.spans["berita"]``: every mention, also one within another; ``span.id_`` is the id of the record, if it has one;
- ``doc.ents``: the longest of them, none over another, and over none that an earlier component found.

A span whose ends lie within a token takes in the whole token.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.util import filter_spans

from beritaparse.pipeline import load
from beritaparse.records import Article

__all__ = ["COLORS", "BeritaComponent", "make_component"]

#: The colours of the labels in displaCy.
COLORS = {
    "OFFICIAL": "#f5c6a5",
    "INSTITUTION": "#a8d5e5",
    "DATE": "#cfe8b4",
    "DEADLINE": "#f2a9b3",
    "MEETING": "#d7c4ee",
    "STATEMENT": "#efe3a4",
}

#: What becomes an entity; deadlines and statements are phrases, not names.
_ENTITIES = frozenset({"OFFICIAL", "INSTITUTION", "DATE"})

if not Doc.has_extension("berita"):
    Doc.set_extension("berita", default=None)


class BeritaComponent:
    """Parses the text of a Doc as an article."""

    def __init__(self, analyser: str = "rules"):
        self._parse = load(analyser=analyser)

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with the article's records on it."""
        article = self._parse(doc.text)
        doc._.berita = article.to_dict()
        spans = [span for found in _mentions(article) if (span := _span(doc, *found)) is not None]
        doc.spans["berita"] = sorted(spans, key=lambda span: (span.start, -span.end))
        taken = {token.i for ent in doc.ents for token in ent}
        free = [span for span in spans if span.label_ in _ENTITIES and taken.isdisjoint(range(span.start, span.end))]
        doc.ents = (*doc.ents, *filter_spans(free))
        return doc


def _mentions(article: Article) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, label and id of every mention."""
    for official in article.officials:
        yield from ((span.start, span.end, "OFFICIAL", official.id) for span in official.mentions)
    for body in article.institutions:
        yield from ((span.start, span.end, "INSTITUTION", body.id) for span in body.mentions)
    for date in article.dates:
        yield date.start, date.end, "DATE", ""
    for deadline in article.deadlines:
        yield deadline.start, deadline.end, "DEADLINE", ""
    for meeting in article.meetings:
        yield meeting.start, meeting.end, "MEETING", ""
    for statement in article.statements:
        yield statement.start, statement.end, "STATEMENT", ""


def _span(doc: Doc, start: int, end: int, label: str, id_: str) -> DocSpan | None:
    return doc.char_span(start, end, label=label, span_id=id_, alignment_mode="expand")


@Language.factory("beritaparse", default_config={"analyser": "rules"}, assigns=["doc._.berita", "doc.ents"])
def make_component(nlp: Language, name: str, analyser: str) -> Any:
    """The component, by the name that stands in a pipeline's configuration."""
    return BeritaComponent(analyser)

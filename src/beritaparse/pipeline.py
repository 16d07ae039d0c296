"""The way through the house: the stages in their order, on one page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from beritaparse.collector import collector_waits
from beritaparse.document import Document
from beritaparse.errors import ModelError
from beritaparse.extract.dates import find_dates
from beritaparse.extract.deadlines import find_deadlines
from beritaparse.extract.institutions import find_institutions
from beritaparse.extract.meetings import find_meetings
from beritaparse.extract.officials.stage import find_officials
from beritaparse.extract.statements import find_statements
from beritaparse.language.analysers import Analyser, entity_model, make_analyser
from beritaparse.language.casing import in_small_letters, with_case
from beritaparse.language.model import EntityModel, has_model
from beritaparse.language.quotation import find_quotations
from beritaparse.language.repair import repair
from beritaparse.language.sentences import sentences
from beritaparse.language.settle import settle
from beritaparse.language.tokens import tokenise
from beritaparse.layout.parts import read_layout
from beritaparse.lexicon.matcher import Matcher, default_matcher
from beritaparse.lexicon.rows import Region
from beritaparse.lexicon.tables import load_lexicon
from beritaparse.link.dateline import link_dateline
from beritaparse.link.home import find_home
from beritaparse.link.regions import Gazetteer, using
from beritaparse.record_base import map_spans
from beritaparse.records import Article

if TYPE_CHECKING:
    from beritaparse.language.stanza_analyser import Sentence

Stage = Callable[[Document], None]

#: The stages behind the lexicon, each of which reads what those before it found.
STAGES: tuple[Stage, ...] = (
    find_home,
    link_dateline,
    find_officials,
    find_institutions,
    find_dates,
    find_statements,
    find_deadlines,
    find_meetings,
)

#: Longer texts are refused: no article is that long, and memory grows with the text.
MAX_CHARS = 2_000_000


@dataclass(frozen=True)
class Pipeline:
    """A parser with its lexicon loaded: call it like `parse_article`."""

    matcher: Matcher
    max_chars: int = MAX_CHARS
    analyser: Analyser | None = None
    """Who reads before the rules; None where they read alone."""
    regions: Gazetteer | None = None
    """The regions that places are linked to, where they are not the packaged ones."""
    restores_case: bool = False
    """Whether the trained model gives texts of one case their capitals; it is loaded for the first of them."""

    def __call__(
        self,
        text: str,
        *,
        title: str | None = None,
        published: date | datetime | str | None = None,
        url: str | None = None,
        id: str | None = None,
    ) -> Article:
        """Parse one article; see `beritaparse.parse_article`."""
        with collector_waits():
            return self.finish(self.read(text, title=title, published=published, url=url, id=id))

    def read(
        self,
        text: str,
        *,
        title: str | None = None,
        published: date | datetime | str | None = None,
        url: str | None = None,
        id: str | None = None,
    ) -> Document:
        """The article as the stages leave it, in characters of the reading copy."""
        if not isinstance(text, str):
            raise TypeError(
                f"text is a str, not {type(text).__name__}; decode bytes first, or read files with beritaparse.io"
            )
        if len(text) > self.max_chars:
            raise ValueError(
                f"the text has {len(text):,} characters, more than max_chars={self.max_chars:,}: "
                "is it one article? Split it, or load() a pipeline with a higher max_chars"
            )
        document = Document(repair(text), title=title, published=publication(published), url=url, id=id)
        if self.restores_case and (small := in_small_letters(document.text)) is not None:
            document = self._with_capitals(document, small)
        document.layout = read_layout(document.text)
        document.tokens = tokenise(document.text)
        document.sentences = sentences(document.text)
        document.quotations = find_quotations(document.reading, document.layout.paragraphs)
        document.matches = settle(document.text, self.matcher.find(document.text, document.tokens))
        if self.analyser is not None:
            document.entities = self.analyser(document)  # on which no record rests: model_version stays
        with using(self.regions):
            for stage in STAGES:
                stage(document)
        return document

    def _with_capitals(self, document: Document, text: str) -> Document:
        """The document with a reading copy that has the capitals of running text.

        Args:
            document: an article in one case.
            text: its reading copy in small letters.
        """
        model = self.analyser if isinstance(self.analyser, EntityModel) else entity_model()
        reading = replace(document.reading, text=text)
        plain = replace(document, reading=reading, tokens=tokenise(text), sentences=sentences(text))
        cased = with_case(text, plain.tokens, plain.sentences, model(plain))
        return replace(document, reading=replace(document.reading, text=cased), model_version=model.version)

    def finish(self, document: Document) -> Article:
        """The records of a document, moved to the characters of the caller's text."""
        source, layout = document.reading.source, document.layout
        article = Article(
            id=document.id,
            text=source,
            text_sha256=hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest(),
            model_version=document.model_version,
            title=document.title,
            headline=layout.headline,
            outlet=layout.outlet,
            byline=layout.byline,
            published=document.anchor,
            url=document.url,
            dateline=layout.dateline,
            captions=tuple(layout.captions),
            officials=tuple(document.officials),
            institutions=tuple(document.institutions),
            dates=tuple(document.dates),
            deadlines=tuple(document.deadlines),
            meetings=tuple(document.meetings),
            statements=tuple(document.statements),
        )
        if document.text == source:
            return article
        return map_spans(article, document.reading.offsets.to_source, source)

    def analyse(self, text: str) -> tuple[Sentence, ...]:
        """Sentences and words of a text with part of speech, lemma and head, in the characters of the text.

        Raises:
            ModelError: the pipeline was not loaded with ``analyser="stanza"``.
        """
        from beritaparse.language.stanza_analyser import StanzaAnalyser

        if not isinstance(self.analyser, StanzaAnalyser):
            raise ModelError("words are analysed by Stanza: use load(analyser='stanza')")
        return self.analyser.analyse(text)

    def many(self, articles: Iterable[str | Mapping[str, Any]]) -> Iterator[Article]:
        """Parse articles one after the other; see `beritaparse.parse_articles`."""
        for article in articles:
            if isinstance(article, str):
                yield self(article)
            elif isinstance(article, Mapping):
                known = {key: article[key] for key in ("text", "title", "published", "url", "id") if key in article}
                if "text" not in known:
                    raise ValueError(f"an article without 'text': its keys are {sorted(article)}")
                yield self(**known)
            else:
                raise TypeError(f"an article is a str or a mapping with 'text', not {type(article).__name__}")


def publication(value: date | datetime | str | None) -> str | None:
    """A publication time as ISO 8601: a day, or a day with its time.

    Raises:
        TypeError: neither date, datetime nor str.
        ValueError: a string that is no ISO 8601 date.
    """
    if value is None:
        return None
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if not isinstance(value, str):
        raise TypeError(f"published is a date, datetime or ISO 8601 string, not {type(value).__name__}")
    text = value.strip()
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(
            f"published={value!r} is no ISO 8601 date such as '2024-09-29' or '2024-09-29T13:16'"
        ) from None
    return parsed.date().isoformat() if len(text) in (8, 10) else parsed.isoformat()


def load(
    *,
    lexicon: str | Path | None = None,
    max_chars: int = MAX_CHARS,
    analyser: str = "auto",
    model_dir: str | Path | None = None,
    pretokenised: bool = False,
) -> Pipeline:
    """Build a parser.

    Args:
        lexicon: a folder of tables that add rows to the packaged ones or take their place; see
            `beritaparse.lexicon.tables.load_lexicon`.
        max_chars: the longest text that is accepted, in characters.
        analyser: who reads before the rules: 'auto' (they read alone, and the bundled model gives texts of one
            case their capitals), 'rules' (they read alone, always), 'spacy' (the bundled model reads every text) or
            'stanza'; see `beritaparse.language.analysers`.
        model_dir: where the analyser's models lie, if not in their usual place.
        pretokenised: for 'stanza': whether it reads the tokens and sentences of this library in place of its own.

    Raises:
        ValueError: an unknown analyser, or an option that it does not have.
        ModelError: a model or package is missing; the message tells how to get it.
    """
    reader = make_analyser(analyser, model_dir=model_dir, pretokenised=pretokenised)
    cases = analyser != "rules" and has_model()
    if lexicon is None:
        return Pipeline(default_matcher(), max_chars, reader, restores_case=cases)
    tables = load_lexicon(lexicon)
    return Pipeline(Matcher(tables), max_chars, reader, Gazetteer(tables.table(Region)), cases)


@cache
def default_pipeline() -> Pipeline:
    """The parser that `parse_article` uses."""
    return load()

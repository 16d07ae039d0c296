"""beritaparse: structure from Indonesian government news.

    >>> from beritaparse import parse_article
    >>> article = parse_article("BANGLI - Plt. Bupati Bangli I Wayan Sudarsana membuka musrenbang, Senin (2/9/2024).")
    >>> article.officials[0].offices[0].acting
    <Acting.PLT: 'Plt'>

Importing the package is cheap: what is heavy is imported when it is first needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from beritaparse.version import SCHEMA_VERSION, __version__

if TYPE_CHECKING:
    from datetime import date, datetime

    from beritaparse.pipeline import Pipeline
    from beritaparse.records import Article

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "Pipeline",
    "__version__",
    "load",
    "normalise",
    "parse_article",
    "parse_articles",
    "tables",
]


def parse_article(
    text: str,
    *,
    title: str | None = None,
    published: date | datetime | str | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Article:
    """Parse one article of Indonesian government news into typed records.

    Args:
        text: the article as plain text, its head (headline, publication line) included if there is one.
        title: context from outside the text, such as the page's title; it can name the jurisdiction or the event and
            never yields offsets.
        published: when the article was published: date, datetime or ISO 8601 string. Without it the article's own
            head is read; relative dates of an article without either stay unresolved.
        url: where the article stands; its host can name the jurisdiction.
        id: the caller's own name for the article, handed through.

    Returns:
        The article and its records; ``article.text`` is ``text``, and every record's offsets count its characters.

    Raises:
        TypeError: ``text`` is no str, or ``published`` none of the types above.
        ValueError: ``published`` is a string but no ISO 8601 date, or the text is longer than the pipeline's limit.
    """
    from beritaparse.pipeline import default_pipeline

    return default_pipeline()(text, title=title, published=published, url=url, id=id)


def parse_articles(articles: Iterable[str | Mapping[str, Any]], *, jobs: int = 1) -> Iterator[Article]:
    """Parse articles, lazily and in order.

    Args:
        articles: texts, or mappings with the arguments of `parse_article` (``text`` and, where known, ``title``,
            ``published``, ``url``, ``id``); other keys are ignored.
        jobs: processes to share them out to. With more than one, articles are read a bounded way ahead, and a script
            guards its start with ``if __name__ == "__main__":`` as `multiprocessing` asks for.

    Raises:
        TypeError, ValueError: at the place of an article that `parse_article` refuses.
    """
    from beritaparse.pipeline import default_pipeline

    pipeline = default_pipeline()  # before any process is started, so that all share it where the platform forks
    if jobs == 1:
        return pipeline.many(articles)
    from beritaparse.scale.outcome import parse_one
    from beritaparse.scale.processes import map_ordered

    return map_ordered(parse_one, articles, jobs=jobs)


_LAZY = {
    "load": "beritaparse.pipeline",
    "Pipeline": "beritaparse.pipeline",
    "normalise": "beritaparse.language.normalise",
    "tables": "beritaparse.frames",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    records = import_module("beritaparse.records")
    if name in records.__all__:
        return getattr(records, name)
    raise AttributeError(f"module 'beritaparse' has no attribute {name!r}")

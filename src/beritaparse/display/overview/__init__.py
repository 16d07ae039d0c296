"""Many articles as one self-contained HTML page: what is due when, who is quoted, which meetings, where.

Timeline of deadlines, officials and who quotes them, kinds of meetings by month and province, a tile map of the 38
provinces, and tables to search, sort and filter. The page works from a file, without a network; whatever comes from an
article is escaped, by the template or by the script, which writes text alone.

- ``facts``: what the page shows, joined from the tables of `beritaparse.frames`
- ``charts``: the timeline, the most quoted, the grids, the map
- ``listings``: the tables
- ``provinces``, ``words``: where a province stands on the map; the page's words in Indonesian and English
"""

from __future__ import annotations

from beritaparse.display.overview.charts import MEASURES, acting_by_province, crossed, most_quoted, tiles, timeline
from beritaparse.display.overview.facts import Facts, Source, facts_of
from beritaparse.display.overview.listings import MOST, QUOTE, Listing, listings
from beritaparse.display.overview.words import Language, Words
from beritaparse.display.pages import embedded, page
from beritaparse.frames.sources import Source as Articles
from beritaparse.frames.sources import collect
from beritaparse.version import __version__

__all__ = ["Language", "overview"]

#: Rows that stand on the page before its script runs, and contradictions that are shown.
_FIRST, _CONFLICTS = 10, 200


def overview(articles: Articles, *, title: str | None = None, language: Language = "id") -> str:
    """The page; see `beritaparse.display.report`.

    Raises:
        ReadError: as for `beritaparse.tables`.
        ValueError: no such language.
    """
    if language not in ("id", "en"):
        raise ValueError(f"the page's language is 'id' or 'en', not {language!r}")
    words = Words(language)
    facts = facts_of(collect(articles))
    shown = listings(facts, words)
    return page(
        "report.html",
        styles=("report.css",),
        script="report.js",
        language=language,
        title=title or words["title"],
        say=words,
        version=__version__,
        summary=_summary(facts, words),
        figures=_figures(facts, words),
        timeline=(due := timeline(facts, words)),
        timeline_rows=[(words.month(bar.month), [*bar.by_force, bar.count]) for bar in due.bars if bar.count],
        force_labels=[words[force] for force in due.forces],
        most_quoted=most_quoted(facts),
        marks=_marks(facts),
        acting=acting_by_province(facts),
        grids=[(by, words[f"by_{by}"], crossed(facts, words, by)) for by in ("month", "province")],
        measures=[(name, words[key]) for name, key in MEASURES],
        tiles=(map_ := tiles(facts)),
        tile_rows=[(tile.province.name, [tile.counts[name] for name, _ in MEASURES]) for tile in map_],
        listings=shown,
        first={name: _first(listing, facts.articles) for name, listing in shown.items()},
        conflicts=[_conflict(one, facts, words) for one in facts.conflicts[:_CONFLICTS]],
        unshown=max(0, len(facts.conflicts) - _CONFLICTS),
        limits=words["limits"].format(most=f"{MOST:,}".replace(",", "." if language == "id" else ","), quote=QUOTE),
        data=embedded(
            {
                "listings": [listing.plain() for listing in shown.values()],
                "articles": [[one.title, one.outlet, one.published, _link(one.url), one.id] for one in facts.articles],
                "words": {key: words[key] for key in _SCRIPT_WORDS},
                "language": language,
            }
        ),
    )


#: The words that the script says.
_SCRIPT_WORDS = ("articles", "clear", "no_rows", "of", "rows", "all", "previous", "next")


def _summary(facts: Facts, words: Words) -> str:
    days = sorted(one.published[:10] for one in facts.articles if one.published and len(one.published) >= 10)
    outlets = {one.outlet for one in facts.articles if one.outlet}
    places = {one.province for one in facts.articles if one.province}
    parts = [f"{len(facts.articles) - facts.failed} {words['articles']}"]
    if days:
        span = words.day(days[0]) if days[0] == days[-1] else f"{words.day(days[0])} – {words.day(days[-1])}"
        parts.append(span)
    parts += [f"{len(found)} {words[key]}" for key, found in (("outlets", outlets), ("provinces", places)) if found]
    if facts.failed:
        parts.append(f"{facts.failed} {words['failed']}")
    return " · ".join(parts)


def _figures(facts: Facts, words: Words) -> list[tuple[int, str, str]]:
    """The numbers at the head of the page, with the section that each leads to."""
    return [
        (sum(person.name is not None for person in facts.people), words["named"], "officials"),
        (sum(bool(person.marks) for person in facts.people), words["acting_held"], "officials"),
        (sum(bool(row["direct"]) for row in facts.statements), words["quoted"], "statements"),
        (len(facts.deadlines), words["due"], "deadlines"),
        (sum(bool(row["main"]) for row in facts.meetings), words["held"], "meetings"),
    ]


def _marks(facts: Facts) -> list[tuple[str, int]]:
    """The acting marks, with how many people hold an office by each."""
    counts: dict[str, int] = {}
    for person in facts.people:
        for mark in person.marks:
            counts[mark] = counts.get(mark, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _first(listing: Listing, articles: list[Source]) -> list[list[str]]:
    """The first rows as text, for a page whose script does not run."""
    rows = []
    for row in listing.rows[:_FIRST]:
        cells = zip(listing.heads, row, strict=False)
        rows.append(["; ".join(articles[n].title for n in cell) if isinstance(cell, list) else str(cell)
                     for head, cell in cells])  # fmt: skip
    return rows


def _conflict(
    conflict: tuple[str, str, str | None, str, str | None, str | None], facts: Facts, words: Words
) -> list[str]:
    kind, article, other, what, first, second = conflict
    return [words.value(kind), what, first or "", second or "", "; ".join(one for one in (article, other) if one)]


def _link(url: str | None) -> str | None:
    """An address that may be followed: of the web, nothing that a browser would run."""
    return url if url and url.lower().startswith(("https://", "http://")) else None

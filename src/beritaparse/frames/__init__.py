"""Records of many articles as tidy data frames: `beritaparse.tables`.

One frame for each kind of record, the same tables and columns that `beritaparse parse --out` writes as CSV, Parquet and
DuckDB, and two more: every mention, and the people merged across articles.

| table | a row is | key |
|---|---|---|
| articles | an article | article |
| officials | an official of an article | article, number; article, id |
| offices | an office of an official | article, official, office |
| institutions | an institution of an article | article, number; article, id |
| mentions | a mention of an official, institution or meeting | article, kind, number, mention |
| dates, deadlines, meetings, statements | such a record | article, number |
| participants, purposes | of a meeting | article, meeting, participant (purpose) |
| people | an official merged across articles | person |

``number`` counts an article's records from 0; ``official`` of offices and ``meeting`` of participants and purposes are
such numbers. Columns of records inside records have their name in front (``jurisdiction_code``, ``obligation_text``);
see `columns_of`, and for their meaning `beritaparse.frames.columns`. Missing values are ``<NA>`` in pandas, null in
polars.

- ``columns``: the tables' columns, their types and meanings
- ``sources``: the rows of articles, and of the files that hold their records
- ``people``: officials merged across articles
- ``conflicts``: what contradicts itself
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from beritaparse.errors import ReadError
from beritaparse.frames.columns import KEYS, TABLES, Column, columns_of, described
from beritaparse.frames.conflicts import conflicts_of
from beritaparse.frames.sources import Rows, Source, collect

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "KEYS",
    "TABLES",
    "Backend",
    "Column",
    "Rows",
    "Source",
    "collect",
    "columns_of",
    "conflicts_of",
    "described",
    "find_conflicts",
    "tables",
]

Backend = Literal["pandas", "polars"]

_PANDAS = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}


def tables(articles: Source, *, backend: Backend = "pandas") -> dict[str, Any]:
    """Tidy data frames of articles.

    Args:
        articles: `Article` objects, their plain data (`Article.to_dict`), or the path of a file that
            ``beritaparse parse --out`` wrote: .jsonl, .jsonl.gz, .parquet, .duckdb or .csv (for 'berita.csv' its tables
            'berita.articles.csv', 'berita.officials.csv', … are read). All give the same frames.
        backend: 'pandas' or 'polars', whichever is installed.

    Returns:
        A frame for each of `TABLES`, by name, with the columns and types of `columns_of`, also where it has no rows.
        An article without an id, or with one that came before, gets its place ('#0') as ``article``.

    Raises:
        ReadError: the backend, or what the file wants, is not installed; the file is none of these; or it holds flat
            tables in which two articles share an id, so that their rows cannot be told apart.
    """
    collected = collect(articles)
    return {name: _frame(name, collected[name], backend) for name in TABLES}


def find_conflicts(frames: Mapping[str, Any], *, days: int = 31) -> pd.DataFrame:
    """What contradicts itself in pandas or polars frames of `tables`: worth a look, not always a mistake.

    - ``holders``: two people who hold one office (same full title, acting mark, unit and region by code) in articles
      published at most ``days`` apart. Offices that several hold at once ('Anggota DPRD', a head without the name of
      his body) come up too if the articles do not tell them apart.
    - ``weekday``: a date whose stated weekday is not that of the date.
    - ``namesakes``: people of one name in one region whom the rule for ``people`` kept apart, for they hold no office
      in common: perhaps one person whose office is written in two ways, perhaps two.

    Returns:
        Columns kind, article, other_article, what, first, second, in a frame of the kind that was given; no rows where
        nothing contradicts itself.
    """
    names = ("officials", "offices", "articles", "dates")
    found = conflicts_of({name: _rows(frames[name]) for name in names}, days=days)
    columns = ("kind", "article", "other_article", "what", "first", "second")
    rows = [dict(zip(columns, row, strict=True)) for row in found]
    if hasattr(frames["articles"], "to_dicts"):
        import polars as pl

        return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String))
    import pandas as pd

    return pd.DataFrame(rows, columns=list(columns)).astype("string")


def _frame(table: str, rows: list[dict[str, Any]], backend: Backend) -> Any:
    columns = columns_of(table)
    cells = {name: [row.get(name) for row in rows] for name, _ in columns}
    if backend == "pandas":
        try:
            import pandas as pd
        except ImportError as error:
            raise ReadError("tables want pandas: pip install 'beritaparse[tables]'") from error
        return pd.DataFrame({name: pd.array(cells[name], dtype=_PANDAS[kind]) for name, kind in columns})
    if backend == "polars":
        try:
            import polars as pl
        except ImportError as error:
            raise ReadError("polars is not installed: pip install polars") from error
        kinds = {str: pl.String, int: pl.Int64, float: pl.Float64, bool: pl.Boolean}
        return pl.DataFrame(cells, schema={name: kinds[kind] for name, kind in columns})
    raise ReadError(f"backend is 'pandas' or 'polars', not {backend!r}")


def _rows(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame, None where a value is missing."""
    if hasattr(frame, "to_dicts"):
        return list(frame.to_dicts())
    return list(frame.astype(object).where(frame.notna(), None).to_dict("records"))

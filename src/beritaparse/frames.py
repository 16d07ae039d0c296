"""Records of many articles as tidy data frames: `beritaparse.tables`.

One frame for each kind of record, the same tables and columns that `beritaparse parse --out` writes as CSV, Parquet and
DuckDB, and three more: every mention, the people merged across articles, and what contradicts itself.

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
see `columns_of`. Missing values are ``<NA>`` in pandas, null in polars.

**People.** Two officials of different articles are one person when they have the same name (letter case, spaces, full
stops and commas aside) and hold one office in common: the same full title over the same region, by code or else by
name. Acting marks, titles and ranks do not count. An official without name or without office is merged with nobody.
``offices.merge_key`` is what was compared, so every merge can be looked into.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from beritaparse.display.lines import office_words
from beritaparse.errors import ReadError
from beritaparse.io import flat
from beritaparse.records import Article

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["TABLES", "Backend", "Source", "columns_of", "find_conflicts", "tables"]

Backend = Literal["pandas", "polars"]
#: Articles, their plain data, or a JSON Lines file of them.
Source = str | PathLike[str] | Iterable[Article | Mapping[str, Any]]

TABLES = (*flat.TABLES, "mentions", "people")

_MENTIONS = (
    ("article", str), ("kind", str), ("number", int), ("mention", int),
    ("ref", str), ("text", str), ("start", int), ("end", int),
)  # fmt: skip
_PEOPLE = (
    ("person", str), ("name", str), ("offices", str), ("articles", int), ("mentions", int),
    ("statements", int), ("quotes", int), ("first", str), ("last", str),
)  # fmt: skip
_INNER = {"offices": "office", "participants": "participant", "purposes": "purpose"}
_PANDAS = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}

_Row = dict[str, Any]


@cache
def columns_of(table: str) -> tuple[tuple[str, type], ...]:
    """The columns of a table, and whether they hold str, int, float or bool.

    Raises:
        KeyError: no table of `TABLES`.
    """
    if table == "mentions":
        return _MENTIONS
    if table == "people":
        return _PEOPLE
    if table not in flat.TABLES:
        raise KeyError(table)
    names = flat.columns(table)
    if table == "articles":
        return (("article", str), *(column for column in names if column[0] != "id"))
    if table in _INNER:
        names = (*names[:2], (_INNER[table], int), *names[2:])
    if table == "officials":
        names = (*names, ("person", str))
    if table == "offices":
        names = (*names, ("person", str), ("merge_key", str))
    return names


def tables(articles: Source, *, backend: Backend = "pandas") -> dict[str, Any]:
    """Tidy data frames of articles.

    Args:
        articles: `Article` objects, their plain data (`Article.to_dict`), or the path of a JSON Lines file of them, as
            ``beritaparse parse --out records.jsonl`` writes it (.gz, too).
        backend: 'pandas' or 'polars', whichever is installed.

    Returns:
        A frame for each of `TABLES`, by name, with the columns and types of `columns_of`, also where it has no rows.
        An article without an id, or with one that came before, gets its place ('#0') as ``article``.

    Raises:
        ReadError: the backend is not installed, or a line of the file is no article.
    """
    collected = _collect(_plain(articles))
    return {name: _frame(name, collected[name], backend) for name in TABLES}


def find_conflicts(frames: Mapping[str, Any], *, days: int = 31) -> pd.DataFrame:
    """What contradicts itself in pandas frames of `tables`: worth a look, not always a mistake.

    - ``holders``: two people who hold one office (same full title, acting mark, unit and region by code) in articles
      published at most ``days`` apart. Offices that several hold at once ('Anggota DPRD', a head without the name of
      his body) come up too if the articles do not tell them apart.
    - ``weekday``: a date whose stated weekday is not that of the date.

    Returns:
        Columns kind, article, other_article, what, first, second; no rows where nothing contradicts itself.
    """
    import pandas as pd

    found = [*_holders(frames, days), *_weekdays(frames)]
    names = ["kind", "article", "other_article", "what", "first", "second"]
    return pd.DataFrame(found, columns=names).astype("string")


# -- reading ------------------------------------------------------------------------------------------------------


def _plain(articles: Source) -> Iterator[Mapping[str, Any]]:
    if isinstance(articles, str | PathLike):
        yield from _lines(Path(articles))
        return
    for article in articles:
        yield article.to_dict() if isinstance(article, Article) else article


def _lines(path: Path) -> Iterator[Mapping[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                data = json.loads(line)
            except ValueError as error:
                raise ReadError(f"{path}:{number}: no JSON: {error}") from error
            if not isinstance(data, dict) or not ("officials" in data or "error" in data):
                raise ReadError(f"{path}:{number}: not an article; write the file with 'beritaparse parse --out'")
            yield data


def _collect(articles: Iterable[Mapping[str, Any]]) -> dict[str, list[_Row]]:
    collected: dict[str, list[_Row]] = {name: [] for name in TABLES}
    known: set[str] = set()
    for place, data in enumerate(articles):
        id_ = data.get("id")
        if not id_ or id_ in known:
            id_ = f"#{place}"
        known.add(id_)
        inner: Counter[tuple[str, int]] = Counter()
        for table, cells in flat.rows({**data, "id": id_}):
            row = dict(zip((name for name, _ in flat.columns(table)), cells, strict=True))
            if table == "articles":
                row["article"] = row.pop("id")
            elif table in _INNER:
                owner = (table, cells[1])
                row[_INNER[table]] = inner[owner]
                inner[owner] += 1
            collected[table].append(row)
        collected["mentions"] += _mentions(data, id_)
    _merge(collected)
    return collected


def _mentions(data: Mapping[str, Any], id_: str) -> Iterator[_Row]:
    for kind in ("officials", "institutions", "meetings"):
        for number, record in enumerate(data.get(kind, ())):
            for count, mention in enumerate(record["mentions"]):
                head = {"article": id_, "kind": kind[:-1], "number": number, "mention": count, "ref": record.get("id")}
                yield {**head, **mention}


# -- merging ------------------------------------------------------------------------------------------------------


def _fold(words: str) -> str:
    return " ".join(re.sub(r"[.,]", " ", words).split()).casefold()


def _merge_key(name: str | None, office: _Row) -> str | None:
    if not name:
        return None
    place = office["jurisdiction_code"] or _fold(office["jurisdiction_name"] or "")
    return " | ".join((_fold(name), office["title_full"], place))


def _merge(collected: dict[str, list[_Row]]) -> None:
    """Give officials and offices their person, and fill the people."""
    officials = {(row["article"], row["number"]): row for row in collected["officials"]}
    groups = _Groups()
    for row in officials.values():
        groups.join((row["article"], row["number"]))
    seen: dict[str, tuple[str, int]] = {}
    for office in collected["offices"]:
        who = (office["article"], office["official"])
        key = office["merge_key"] = _merge_key(officials[who]["name"], office)
        if key is not None:
            groups.join(who, seen.setdefault(key, who))
    numbers: dict[tuple[str, int], str] = {}
    for who, row in officials.items():
        row["person"] = numbers.setdefault(groups.head(who), f"p{len(numbers) + 1}")
    for office in collected["offices"]:
        office["person"] = officials[office["article"], office["official"]]["person"]
    collected["people"] = list(_people(collected))


class _Groups:
    """Officials in groups that grow together."""

    def __init__(self) -> None:
        self._above: dict[tuple[str, int], tuple[str, int]] = {}

    def head(self, one: tuple[str, int]) -> tuple[str, int]:
        while self._above[one] != one:
            self._above[one] = self._above[self._above[one]]
            one = self._above[one]
        return one

    def join(self, one: tuple[str, int], other: tuple[str, int] | None = None) -> None:
        self._above.setdefault(one, one)
        if other is not None:
            self._above[self.head(one)] = self.head(other)


def _people(collected: dict[str, list[_Row]]) -> Iterator[_Row]:
    published = {row["article"]: row["published"] for row in collected["articles"]}
    persons: dict[str, list[_Row]] = defaultdict(list)
    refs = {}
    for row in collected["officials"]:
        persons[row["person"]].append(row)
        refs[row["article"], row["id"]] = row["person"]
    offices: dict[str, Counter[str]] = defaultdict(Counter)
    for row in collected["offices"]:
        words = office_words(row["acting"], row["title_full"], row["unit"], row["jurisdiction_name"])
        offices[row["person"]][words] += 1
    mentions = Counter(refs.get((row["article"], row["ref"])) for row in collected["mentions"])
    said = Counter(refs.get((row["article"], row["speaker_ref"])) for row in collected["statements"])
    quoted = Counter(refs.get((row["article"], row["speaker_ref"])) for row in collected["statements"] if row["direct"])
    for person, rows in persons.items():
        days = sorted(day for row in rows if (day := published[row["article"]]))
        names = Counter(row["name"] for row in rows if row["name"])
        yield {
            "person": person,
            "name": names.most_common(1)[0][0] if names else None,
            "offices": "; ".join(office for office, _ in offices[person].most_common()) or None,
            "articles": len({row["article"] for row in rows}),
            "mentions": mentions[person],
            "statements": said[person],
            "quotes": quoted[person],
            "first": days[0] if days else None,
            "last": days[-1] if days else None,
        }


# -- frames -------------------------------------------------------------------------------------------------------


def _frame(table: str, rows: list[_Row], backend: Backend) -> Any:
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


# -- conflicts ----------------------------------------------------------------------------------------------------


def _holders(frames: Mapping[str, Any], days: int) -> Iterator[tuple[str | None, ...]]:
    import pandas as pd

    offices = frames["offices"].merge(
        frames["officials"][["article", "number", "name"]],
        left_on=["article", "official"],
        right_on=["article", "number"],
    )
    offices = offices.merge(frames["articles"][["article", "published"]], on="article")
    offices = offices[(offices["status"] == "incumbent") & offices["name"].notna()]
    offices = offices.dropna(subset=["jurisdiction_code", "published"])
    offices["day"] = pd.to_datetime(offices["published"].str[:10])
    told = set()
    for office, held in offices.groupby(["title_full", "acting", "unit", "jurisdiction_code"], dropna=False):
        rows = held.sort_values("day").to_dict("records")
        for place, one in enumerate(rows):
            for other in rows[place + 1 :]:
                if (other["day"] - one["day"]).days > days:
                    break
                pair = (office, frozenset((one["person"], other["person"])))
                if pair in told or one["person"] == other["person"] or _same_name(one["name"], other["name"]):
                    continue
                told.add(pair)
                names = ("acting", "title_full", "unit", "jurisdiction_name")
                acting, full, unit, region = (None if pd.isna(one[name]) else one[name] for name in names)
                what = office_words(acting, full or "", unit, region)
                yield "holders", one["article"], other["article"], what, one["name"], other["name"]


def _same_name(one: str, other: str) -> bool:
    """Whether all words of one name are in the other, as where an article uses the short name."""
    first, second = set(_fold(one).split()), set(_fold(other).split())
    return first <= second or second <= first


def _weekdays(frames: Mapping[str, Any]) -> Iterator[tuple[str | None, ...]]:
    dates = frames["dates"]
    for row in dates[dates["weekday_agrees"].eq(False).fillna(False)].to_dict("records"):
        yield "weekday", row["article"], None, " ".join(row["text"].split()), row["value"], None

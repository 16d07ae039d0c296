"""Charts as plain data for the template, which draws them as SVG and tables: nothing in them is markup."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from beritaparse.display.overview.facts import Facts
from beritaparse.display.overview.listings import month_of
from beritaparse.display.overview.provinces import Province, provinces
from beritaparse.display.overview.words import Words
from beritaparse.records import Force

__all__ = [
    "LEVELS",
    "MEASURES",
    "Bars",
    "Grid",
    "Tile",
    "Timeline",
    "acting_by_province",
    "crossed",
    "most_quoted",
    "tiles",
    "timeline",
]

#: Shades of a map or grid, from none to most.
LEVELS = 5
#: How many months, kinds, provinces and people charts show.
_MONTHS, _KINDS, _COLUMNS, _PEOPLE, _PLACES = 24, 12, 12, 10, 12

#: Sizes of the timeline, in its own units.
_BAR, _GAP, _HEIGHT = 34, 10, 150


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar: its class, and its place from the top."""

    kind: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A month: what is due in it."""

    month: str
    label: str
    year: str
    x: float
    count: int
    top: float
    pieces: tuple[Piece, ...]
    by_force: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Deadlines by month; ``outside`` and ``undated`` are not in it."""

    bars: tuple[Bar, ...]
    forces: tuple[str, ...]
    width: float
    height: float
    outside: int
    undated: int


def timeline(facts: Facts, words: Words) -> Timeline:
    """What is due in each month, the months without anything too; of many the stretch in which most is due."""
    due: dict[str, Counter[str]] = {}
    undated = 0
    for row in facts.deadlines:
        if (month := month_of(row["due"])) is None:
            undated += 1
        else:
            due.setdefault(month, Counter())[row["force"]] += 1
    months = _busiest(sorted(due), {month: counts.total() for month, counts in due.items()}, _MONTHS)
    forces = tuple(force.value for force in Force)
    tallest = max((due[month].total() for month in due), default=1)
    bars = []
    for place, month in enumerate(months):
        counts = due.get(month, Counter[str]())
        pieces, top = [], float(_HEIGHT)
        for force in forces:
            if counts[force]:
                height = counts[force] / tallest * _HEIGHT
                top -= height
                pieces.append(Piece(force, round(top, 1), round(height, 1)))
        label, year = words.month(month).split()
        bars.append(
            Bar(
                month, label, year if place == 0 or month.endswith("-01") else "", place * (_BAR + _GAP),
                counts.total(), round(top, 1), tuple(pieces), tuple(counts[force] for force in forces),
            )
        )  # fmt: skip
    shown = sum(bar.count for bar in bars)
    outside = len(facts.deadlines) - undated - shown
    return Timeline(tuple(bars), forces, max(1, len(bars)) * (_BAR + _GAP), _HEIGHT, outside, undated)


def _busiest(months: Sequence[str], counts: Mapping[str, int], most: int) -> list[str]:
    """The months from first to last, but at most ``most``: those in a row that count most."""
    if not months:
        return []
    first, last = _index(months[0]), _index(months[-1])
    if last - first < most:
        return [_month(index) for index in range(first, last + 1)]
    by_index = {_index(month): count for month, count in counts.items()}
    starts = (min(index, last - most + 1) for index in by_index)
    start = max(starts, key=lambda start: sum(by_index.get(start + step, 0) for step in range(most)))
    filled = [index for index in range(start, start + most) if index in by_index]
    return [_month(index) for index in range(filled[0], filled[-1] + 1)]


def _index(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _month(index: int) -> str:
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


@dataclass(frozen=True, slots=True)
class Bars:
    """A person's line of the most quoted: ``share`` of the longest bar, in percent."""

    person: str
    name: str
    office: str
    mark: str
    count: int
    articles: int
    share: float


def most_quoted(facts: Facts) -> list[Bars]:
    """The people with most direct quotes."""
    ordered = sorted((one for one in facts.people if one.quotes and one.name), key=lambda one: -one.quotes)
    longest = ordered[0].quotes if ordered else 1
    return [
        Bars(
            one.id, one.name or "", one.offices[0] if one.offices else "", ", ".join(one.marks), one.quotes,
            len(one.quoted_in), round(100 * one.quotes / longest, 1),
        )
        for one in ordered[:_PEOPLE]
    ]  # fmt: skip


def acting_by_province(facts: Facts) -> list[tuple[Province, int, float]]:
    """Where most people hold an office in an acting capacity: province, count, share of the most in percent."""
    counts = Counter({code: counts["acting"] for code, counts in facts.by_province.items() if counts["acting"]})
    ordered = sorted(counts, key=lambda code: (-counts[code], code))[:_PLACES]
    return [(provinces()[code], counts[code], round(100 * counts[code] / counts[ordered[0]], 1)) for code in ordered]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a grid: a count and its shade; ``where`` is the filter that shows what is counted."""

    count: int
    level: int
    where: dict[str, str]


@dataclass(frozen=True, slots=True)
class Grid:
    """Kinds of meetings against months or provinces. ``rest`` counts what lies in other kinds or columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...], int], ...]
    rest: int


def crossed(facts: Facts, words: Words, by: str) -> Grid:
    """The main meetings by kind and ``by``: 'month' or 'province'."""
    pairs: Counter[tuple[str, str]] = Counter()
    undated = 0
    for row in facts.meetings:
        if row["main"]:
            column = month_of(row["date"]) if by == "month" else row["province"]
            if column is None:
                undated += 1
            else:
                pairs[row["kind"], column] += 1
    by_column = Counter[str]()
    for (_, column), count in pairs.items():
        by_column[column] += count
    columns = _busiest(sorted(by_column), by_column, _COLUMNS) if by == "month" else _largest(by_column)[:_COLUMNS]
    by_kind = Counter[str]()
    for (kind, column), count in pairs.items():
        if column in columns:
            by_kind[kind] += count
    kinds = _largest(by_kind)[:_KINDS]
    most = max((LEVELS - 1, *(pairs[kind, column] for kind in kinds for column in columns)))
    rows = []
    for kind in kinds:
        cells = tuple(
            Cell(count, _level(count, most), {"kind": kind, by: column, "main": "1"})
            for column in columns
            for count in (pairs[kind, column],)
        )
        rows.append((kind, cells, sum(cell.count for cell in cells)))
    labels = tuple(words.month(column) if by == "month" else provinces()[column].short for column in columns)
    return Grid(labels, tuple(rows), pairs.total() + undated - sum(total for _, _, total in rows))


def _largest(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda key: (-counts[key], key))


def _level(count: int, most: int) -> int:
    """The shade of a count: 0 for none; small ones are spread."""
    return 0 if not count else max(1, math.ceil((LEVELS - 1) * (count / most) ** 0.75))


@dataclass(frozen=True, slots=True)
class Tile:
    """A province on the map, with its counts and their shades."""

    province: Province
    counts: dict[str, int]
    levels: dict[str, int]


#: What the map can show, with the key of its word.
MEASURES = (("articles", "articles"), ("acting", "acting_held"), ("deadlines", "due"), ("meetings", "held"))


def tiles(facts: Facts) -> list[Tile]:
    """All provinces, in the order of their codes."""
    most = {name: max(LEVELS - 1, *(counts[name] for counts in facts.by_province.values())) for name, _ in MEASURES}
    return [
        Tile(
            province,
            {name: facts.by_province[code][name] for name, _ in MEASURES},
            {name: _level(facts.by_province[code][name], most[name]) for name, _ in MEASURES},
        )
        for code, province in provinces().items()
    ]

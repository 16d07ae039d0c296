"""One article's records against its gold, counted.

Every figure is counted as hits, predicted and gold items, so that figures over many articles are micro-averages.
``optional`` gold counts neither as found nor as missed, and takes the record that it matches with it. A key that the
gold lacks was not annotated and is not counted.

| figure | a hit is |
|---|---|
| officials | a named official with the same personal name |
| offices | title, acting mark and jurisdiction (or unit) all right, of matched or missed officials |
| unnamed | an office without a holder's name, by title and jurisdiction |
| titles | a prefix, suffix or rank of a named official |
| institutions | a shared mention or the same full name |
| dates | a distinct day, month or interval |
| deadlines | the same due date, the texts overlapping |
| obligations | token F1 of at least 0.5, of matched deadlines |
| meetings | kind, date and chair of the main meetings, each |
| venues | token F1 of at least 0.5 with the main meeting's venue |
| purposes | token F1 of at least 0.5, one to one |
| quotes | the right words and the right speaker |
| acting, codes, published | outside the mean: acting offices, region codes, publication days |
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from beritaparse.evaluation.forms import (
    acting_mark,
    fold,
    meeting_kind,
    office_title,
    region_codes,
    same_person,
    same_place,
    squeeze,
    text_of,
    token_f1,
)

#: The figures whose mean is RECORD F1, and those beside it.
FIGURES = (
    "officials",
    "offices",
    "unnamed",
    "titles",
    "institutions",
    "dates",
    "deadlines",
    "obligations",
    "meetings",
    "venues",
    "purposes",
    "quotes",
)
EXTRAS = ("acting", "codes", "published")

#: Lists of the record contract, by the key of their gold.
_GOLD_KEYS = {
    "officials": "officials",
    "institutions": "institutions",
    "dates": "dates",
    "deadlines": "deadlines",
    "meetings": "meetings",
    "statements": "quotes",
}
_TIME = re.compile(r"T[0-9:+.Z-]*")
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?(/\d{4}-\d{2}(-\d{2})?)?")

Item = dict[str, Any]
G = TypeVar("G")
P = TypeVar("P")
Pairs = list[tuple[int, int]]


@dataclass(slots=True)
class Counts:
    """Items found right, predicted, and wanted."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, hits: int, predicted: int, gold: int) -> None:
        """Count more items."""
        self.hits += hits
        self.predicted += predicted
        self.gold += gold


@dataclass(slots=True)
class Score:
    """The counts of an article by figure, and its differences from the gold, a line each."""

    counts: dict[str, Counts] = field(default_factory=lambda: {name: Counts() for name in (*FIGURES, *EXTRAS)})
    differences: list[str] = field(default_factory=list)


def score_article(gold: Item, predicted: Item) -> Score:
    """Count an article.

    Args:
        gold: its annotation.
        predicted: its records as plain data, as `Article.to_dict` gives them; empty for an article that was not parsed.
    """
    score = Score()
    found = {kind: predicted.get(kind) or [] for kind, key in _GOLD_KEYS.items() if key in gold}
    by_id = {row["id"]: row for row in predicted.get("officials") or [] if row.get("id")}
    _officials(score, gold.get("officials", []), found.get("officials", []))
    _unnamed(score, gold.get("officials", []), found.get("officials", []))
    _institutions(score, gold.get("institutions", []), found.get("institutions", []))
    _dates(score, gold, found.get("dates", []))
    _deadlines(score, gold.get("deadlines", []), found.get("deadlines", []))
    _meetings(score, gold.get("meetings", []), found.get("meetings", []), by_id)
    _purposes(score, gold.get("meetings", []), found.get("meetings", []))
    _quotes(score, gold.get("quotes", []), found.get("statements", []), by_id)
    if gold.get("published"):
        read = str(predicted.get("published") or "")[:10]
        score.counts["published"].add(read == gold["published"], bool(read), 1)
    return score


# -- pairing ----------------------------------------------------------------------------------------------------------


def _pair_up(gold: Sequence[G], predicted: Sequence[P], alike: Callable[[G, P], float], threshold: float) -> Pairs:
    """Greedy one-to-one pairs of indices, the most alike first."""
    scored = sorted(
        ((alike(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)),
        key=lambda row: (-row[0], row[1], row[2]),
    )
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    pairs: Pairs = []
    for likeness, i, j in scored:
        if likeness < threshold:
            break
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            pairs.append((i, j))
    return pairs


def _count(
    score: Score,
    figure: str,
    gold: Sequence[Item],
    predicted: Sequence[Item],
    pairs: Pairs,
    show: Callable[[Item], object],
) -> None:
    optional = sum(1 for i, _ in pairs if gold[i].get("optional"))
    wanted = sum(1 for item in gold if not item.get("optional"))
    score.counts[figure].add(len(pairs) - optional, len(predicted) - optional, wanted)
    paired_gold, paired_predicted = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, item in enumerate(gold):
        if i not in paired_gold and not item.get("optional"):
            score.differences.append(f"{figure} missed    {show(item)}")
    for j, item in enumerate(predicted):
        if j not in paired_predicted:
            score.differences.append(f"{figure} spurious  {show(item)}")


# -- who --------------------------------------------------------------------------------------------------------------


class _Office:
    """An office of gold or record, ready to be compared."""

    def __init__(self, row: Item):
        self.title = office_title(text_of(row.get("title")))
        self.acting = acting_mark(row.get("acting"))
        jurisdiction = row.get("jurisdiction")
        self.places = [text_of(row["of"])] if "of" in row else [text_of(jurisdiction), text_of(row.get("unit"))]
        self.code = jurisdiction.get("code") if isinstance(jurisdiction, dict) else None

    def is_found_in(self, other: _Office) -> bool:
        """Whether a record's office is this gold one, whatever their acting marks."""
        return self.title == other.title and same_place(self.places[0], *other.places)

    def __repr__(self) -> str:
        return " ".join(
            part for part in (self.acting, self.title, "of", *(value or "-" for value in self.places)) if part
        )


def _offices_of(item: Item) -> list[_Office]:
    """The distinct offices of an official."""
    rows: dict[str, _Office] = {}
    for row in item.get("offices") or []:
        office = _Office(row)
        rows.setdefault(repr(office), office)
    return list(rows.values())


def _titles_of(item: Item) -> list[str]:
    parts = [*(item.get("prefixes") or []), *(item.get("suffixes") or []), item.get("rank")]
    return [form for part in parts if (form := squeeze(text_of(part)))]


def _officials(score: Score, gold: list[Item], predicted: list[Item]) -> None:
    wanted = [row for row in gold if row.get("name")]
    found = [row for row in predicted if row.get("name")]
    pairs = _pair_up(wanted, found, lambda g, p: float(squeeze(g["name"]) == squeeze(p["name"])), 1.0)
    _count(score, "officials", wanted, found, pairs, lambda item: item["name"])
    partner = {i: found[j] for i, j in pairs}
    for i, official in enumerate(wanted):
        if not official.get("optional"):
            _offices(score, official, partner.get(i))
            _titles(score, official, partner.get(i))


def _offices(score: Score, official: Item, partner: Item | None) -> None:
    want, have = _offices_of(official), _offices_of(partner or {})
    exact = _pair_up(want, have, lambda g, p: float(g.is_found_in(p) and g.acting == p.acting), 1.0)
    score.counts["offices"].add(len(exact), len(have), len(want))
    right, used = {a for a, _ in exact}, {b for _, b in exact}
    score.differences += [
        f"offices missed    {official['name']}: {row}" for n, row in enumerate(want) if n not in right
    ]
    score.differences += [f"offices spurious  {official['name']}: {row}" for n, row in enumerate(have) if n not in used]
    if partner is not None:
        loose = _pair_up(want, have, lambda g, p: float(g.is_found_in(p)), 1.0)
        same = sum(1 for a, b in loose if want[a].acting and want[a].acting == have[b].acting)
        score.counts["acting"].add(same, sum(bool(row.acting) for row in have), sum(bool(row.acting) for row in want))
    for a, b in exact:
        codes = region_codes(want[a].places[0])
        if len(codes) == 1:
            score.counts["codes"].add(have[b].code in codes, bool(have[b].code), 1)
            if have[b].code not in codes:
                score.differences.append(f"codes gold {sorted(codes)} predicted {have[b].code}: {want[a]}")


def _titles(score: Score, official: Item, partner: Item | None) -> None:
    want, have = _titles_of(official), _titles_of(partner or {})
    score.counts["titles"].add((Counter(want) & Counter(have)).total(), len(have), len(want))
    if partner is not None and sorted(want) != sorted(have):
        score.differences.append(f"titles {official['name']}: gold {want} predicted {have}")


def _unnamed(score: Score, gold: list[Item], predicted: list[Item]) -> None:
    def rows(items: Iterable[Item]) -> list[Item]:
        return [
            {"row": office, "optional": item.get("optional")}
            for item in items
            if not item.get("name")
            for office in _offices_of(item)
        ]

    wanted, found = rows(gold), rows(predicted)
    pairs = _pair_up(wanted, found, lambda g, p: float(g["row"].is_found_in(p["row"])), 1.0)
    _count(score, "unnamed", wanted, found, pairs, lambda item: item["row"])


def _institutions(score: Score, gold: list[Item], predicted: list[Item]) -> None:
    def forms(item: Item) -> set[str]:
        return {squeeze(text_of(mention)) for mention in item.get("mentions") or []} - {""}

    def alike(g: Item, p: Item) -> float:
        if squeeze(g.get("name")) == squeeze(p.get("name")):
            return 1.0
        return 0.9 if forms(g) & forms(p) else 0.0

    pairs = _pair_up(gold, predicted, alike, 0.9)
    _count(score, "institutions", gold, predicted, pairs, lambda item: (item.get("name"), sorted(forms(item))))


# -- when -------------------------------------------------------------------------------------------------------------


def _dates(score: Score, gold: Item, predicted: list[Item]) -> None:
    wanted, found = _distinct_dates(gold.get("dates", [])), _distinct_dates(predicted)
    values = {row["value"] for row in wanted}
    # the due date of a gold deadline is no spurious date
    for row in gold.get("deadlines", []):
        if row.get("due") and row["due"] not in values:
            values.add(row["due"])
            wanted.append({"value": row["due"], "text": row.get("text"), "optional": True})
    pairs = _pair_up(wanted, found, lambda g, p: float(g["value"] == p["value"]), 1.0)
    _count(score, "dates", wanted, found, pairs, lambda item: (item["value"], item["text"]))


def _distinct_dates(items: Iterable[Item]) -> list[Item]:
    """Days, months and intervals of them, each once; optional only where every mention is."""
    rows: dict[str, Item] = {}
    for item in items:
        value = _TIME.sub("", str(item.get("value") or ""))
        if _DATE.fullmatch(value):
            row = rows.setdefault(value, {"value": value, "text": text_of(item), "optional": True})
            row["optional"] = row["optional"] and bool(item.get("optional"))
    return list(rows.values())


def _deadlines(score: Score, gold: list[Item], predicted: list[Item]) -> None:
    def due(item: Item) -> str:
        value = item.get("due")
        return _TIME.sub("", str((value.get("value") if isinstance(value, dict) else value) or ""))

    def alike(g: Item, p: Item) -> float:
        overlap = token_f1(g.get("text"), text_of(p.get("text") or p))
        return overlap if overlap > 0 and due(p) == str(g.get("due") or "") else 0.0

    pairs = _pair_up(gold, predicted, alike, 0.3)
    _count(
        score, "deadlines", gold, predicted, pairs, lambda item: (item.get("due"), text_of(item.get("text") or item))
    )
    partner = dict(pairs)
    for i, row in enumerate(gold):
        if row.get("optional") or not row.get("obligation"):
            continue
        found = text_of(predicted[partner[i]].get("obligation")) if i in partner else None
        good = token_f1(row["obligation"], found) >= 0.5
        score.counts["obligations"].add(good, bool(found), 1)
        if i in partner and not good:
            score.differences.append(f"obligations gold {row['obligation']!r} predicted {found!r}")


# -- what for ---------------------------------------------------------------------------------------------------------


def _person(value: Any, by_id: dict[str, Item]) -> str:
    """The squeezed name of someone who is referred to by id, name or office."""
    if isinstance(value, dict):
        value = value.get("ref") or value.get("id") or value.get("official") or value.get("name") or value.get("text")
    if value in by_id:
        row = by_id[value]
        offices = _offices_of(row)
        return squeeze(row.get("name")) or (offices[0].title.replace(" ", "") if offices else "")
    return squeeze(office_title(value)) if value else ""


def _facets(meeting: Item, by_id: dict[str, Item]) -> dict[str, str]:
    return {
        "kind": meeting_kind(meeting.get("kind")),
        "date": re.sub(r"T.*", "", str(text_of(meeting.get("date")) or "")),
        "chair": _person(meeting.get("chair"), by_id),
    }


def _agrees(gold: Item, want: dict[str, str], have: dict[str, str], key: str) -> bool:
    if key == "chair":
        return same_person(want[key], have[key])
    accepted = {want[key]} | ({meeting_kind(kind) for kind in gold.get("kinds", [])} if key == "kind" else set())
    return bool(have[key]) and have[key] in accepted


def _meetings(score: Score, gold: list[Item], predicted: list[Item], by_id: dict[str, Item]) -> None:
    wanted = [row for row in gold if row.get("main")]
    marked = any("main" in row for row in predicted)
    found = [row for row in predicted if row.get("main")] if marked else predicted[:1]
    want = [_facets(row, by_id) for row in wanted]
    have = [_facets(row, by_id) for row in found]

    def alike(i: int, j: int) -> float:
        shared = sum(_agrees(wanted[i], want[i], have[j], key) for key in want[i])
        aims = [
            token_f1(text_of(g), text_of(p))
            for g in wanted[i].get("purposes") or []
            for p in found[j].get("purposes") or []
        ]
        return 0.1 + shared + max(aims, default=0.0)

    pairs = _pair_up(range(len(wanted)), range(len(found)), alike, 0.1)
    partner = dict(pairs)
    for i, meeting in enumerate(wanted):
        if not meeting.get("optional"):
            j = partner.get(i)
            facets = have[j] if j is not None else dict.fromkeys(want[i], "")
            _meeting(score, meeting, want[i], facets)
            _venue(score, meeting.get("venue"), text_of(found[j].get("venue")) if j is not None else None)
    for j in range(len(found)):
        if j not in partner.values():
            score.counts["meetings"].add(0, sum(bool(value) for value in have[j].values()), 0)
            score.differences.append(f"meetings spurious  {have[j]}")


def _meeting(score: Score, gold: Item, want: dict[str, str], have: dict[str, str]) -> None:
    right = {key for key in want if want[key] and _agrees(gold, want, have, key)}
    score.counts["meetings"].add(len(right), sum(bool(v) for v in have.values()), sum(bool(v) for v in want.values()))
    for key in want:
        if want[key] != have[key] and key not in right:
            score.differences.append(f"meetings {key}  gold {want[key]!r} predicted {have[key]!r}")


def _venue(score: Score, venue: str | None, found: str | None) -> None:
    good = bool(venue) and token_f1(venue, found) >= 0.5
    score.counts["venues"].add(good, bool(found), bool(venue))
    if (venue or found) and not good:
        score.differences.append(f"venues gold {venue!r} predicted {found!r}")


def _purposes(score: Score, gold: list[Item], predicted: list[Item]) -> None:
    wanted = [{"text": text_of(p), "optional": m.get("optional")} for m in gold for p in m.get("purposes") or []]
    found = [{"text": text_of(p)} for m in predicted for p in m.get("purposes") or []]
    pairs = _pair_up(wanted, found, lambda g, p: token_f1(g["text"], p["text"]), 0.5)
    _count(score, "purposes", wanted, found, pairs, lambda item: item["text"])


def _quotes(score: Score, gold: list[Item], predicted: list[Item], by_id: dict[str, Item]) -> None:
    found = [row for row in predicted if row.get("direct", True)]
    texts = [squeeze(text_of(row.get("text") or row)) for row in found]

    def alike(g: Item, j: int) -> float:
        starts = squeeze(g.get("starts"))
        return float(starts != "" and starts in texts[j])

    pairs = _pair_up(gold, range(len(found)), alike, 1.0)
    good = optional = 0
    for i, j in pairs:
        if gold[i].get("optional"):
            optional += 1
            continue
        speaker = _person(found[j].get("speaker"), by_id)
        if same_person(_person(gold[i].get("speaker"), {}), speaker):
            good += 1
        else:
            score.differences.append(
                f"quotes speaker  gold {gold[i].get('speaker')!r} predicted {speaker!r}: {gold[i].get('starts')}"
            )
    score.counts["quotes"].add(good, len(found) - optional, sum(1 for row in gold if not row.get("optional")))
    paired_gold, paired = {i for i, _ in pairs}, {j for _, j in pairs}
    score.differences += [
        f"quotes missed    {row.get('starts')}"
        for i, row in enumerate(gold)
        if i not in paired_gold and not row.get("optional")
    ]
    score.differences += [
        f"quotes spurious  {fold(text_of(row))[:60]}" for j, row in enumerate(found) if j not in paired
    ]

"""What the cells of the tables may hold, beyond what their types say: closed sets of values, and shapes.

Rows of a user's folder are held to these rules when they are read; the packaged tables are held to them by the tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from beritaparse.lexicon.row import Row


@dataclass(frozen=True, slots=True)
class Cell:
    """A rule for one column. ``values`` are all it may hold (each value of a cell with several; an empty cell is
    always allowed unless ``required``), ``shape`` is a pattern that a value has to match whole."""

    values: frozenset[str] = frozenset()
    shape: str = ""
    required: bool = False

    def problem(self, value: str) -> str | None:
        """What is wrong with a value; null for a good one."""
        if not value:
            return "is empty" if self.required else None
        if self.values and value not in self.values:
            return f"is {value!r}, not one of {', '.join(sorted(self.values))}"
        if self.shape and not regex.fullmatch(self.shape, value):
            return f"is {value!r}, which is not of the form {self.shape}"
        return None


def _of(words: str, *, required: bool = True) -> Cell:
    return Cell(frozenset(words.split()), required=required)


def _among(*words: str, required: bool = True) -> Cell:
    return Cell(frozenset(words), required=required)


_LEVELS = "national province regency_city district village regional tiered other"
_BODY_KINDS = (
    "executive department legislature election police military prosecution court ministry agency enterprise health "
    "education village forum party other"
)

#: The rules by table and column. A column that is not here holds any text.
RULES: Mapping[str, Mapping[str, Cell]] = {
    "regions": {
        "code": Cell(shape=r"\d\d(?:\.\d\d)?", required=True),
        "kind": _of("province regency city"),
        "name": Cell(required=True),
        "province": Cell(shape=r"\d\d", required=True),
        "since": Cell(shape=r"\d{4}-\d\d-\d\d"),
    },
    "foreign_places": {"kind": _of("country state city")},
    "acting": {
        "acting": _among("Pj", "Pjs", "Plt", "Plh", "Pgs", "Ps", "Pymt", "Ad interim", "Caretaker"),
        "expansion": Cell(required=True),
    },
    "status": {"status": _of("incumbent former elect candidate")},
    "offices": {
        "level": _of(_LEVELS),
        "branch": _of(
            "agency election legislative executive prosecution village party police military court", required=False
        ),
        "follows": _of("body place unit", required=False),
    },
    "titles": {
        "position": _of("prefix suffix infix"),
        "expansion": Cell(required=True),
        "kind": _of(
            "academic profession military-rank name-particle religious deceased-mark address-form hajj civil-rank "
            "nobility"
        ),
    },
    "ranks": {
        "expansion": Cell(required=True),
        "service": _among("TNI", "TNI AD", "TNI AL", "TNI AU", "Polri", "TNI/Polri", "TNI AD/AU/Marinir"),
        "grade": _among(
            *("pati", "pamen", "pama", "bintara tinggi", "bintara", "tamtama"),
            *("corps", "corps-mark", "rank+corps", "status"),
        ),
    },
    "institutions": {
        "kind": _of(_BODY_KINDS),
        "level": _of(_LEVELS),
        "standing": _of("public generic private named place", required=False),
    },
    "abbreviations": {"expansion": Cell(required=True), "domain": Cell(shape=r"[a-z]+", required=True)},
    "ambiguous": {
        "kind": _of("acting body degree document honorific office particle place rank region term unit word"),
        "place": _of("behind_name before_name before_number behind_number before_dash", required=False),
        "weight": _of("0 1 2 3"),
        "examples": Cell(required=True),
    },
    "meetings": {
        "family": _of(
            "visit ceremony assessment training meeting community festival religious signing operation press outreach "
            "commemoration installation inauguration competition legal handover"
        ),
        "strength": _of("1 2 3"),
        "object": _of("name place topic"),
    },
    "event_weights": {
        "feature": Cell(shape=r"[a-z_]+"),
        "weight": Cell(shape=r"-?\d+\.\d+", required=True),
        "meaning": Cell(required=True),
    },
}


def problems(row: Row) -> Iterator[tuple[str, str]]:
    """The columns of a row that break a rule, each with what is wrong."""
    for column, cell in RULES.get(row.table, {}).items():
        held = getattr(row, column, "")
        for value in (held or ("",)) if isinstance(held, tuple) else (held,):
            if problem := cell.problem(value):
                yield column, problem

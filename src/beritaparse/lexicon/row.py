"""What a row of a table is, and how its written forms must agree with the text.

A cell with several values separates them by ``;``. Every class of rows says which written forms the matcher looks for,
and how strictly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Case(StrEnum):
    """How a written form must agree with the text in case."""

    ANY = "any"
    """'bupati', 'Bupati', 'BUPATI'."""
    CAPITAL = "capital"
    """Begins with a capital letter: names."""
    EXACT = "exact"
    """Letter by letter: short abbreviations that are words otherwise ('PA', 'SE')."""


@dataclass(frozen=True, slots=True)
class Row:
    """Base of the rows."""

    table: ClassVar[str]
    written: ClassVar[tuple[str, ...]] = ()
    """The columns that hold the written forms; none in tables that the matcher does not look for."""
    case: ClassVar[Case] = Case.ANY
    exact_below: ClassVar[int] = 0
    """Forms with fewer characters must agree letter by letter."""

    def forms(self) -> Iterator[tuple[str, Case]]:
        """The written forms of the row, each with its demand on case."""
        for column in self.written:
            value = getattr(self, column)
            for form in (value,) if isinstance(value, str) else value:
                yield form, Case.EXACT if len(form) < self.exact_below else self.case

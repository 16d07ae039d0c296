"""The provinces, and where each stands on the tile map."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from beritaparse.lexicon.rows import Region
from beritaparse.lexicon.tables import packaged_rows, read_csv

__all__ = ["Province", "code_of", "provinces"]


class Province(NamedTuple):
    """A province: its Kemendagri code, name, and its tile with the short name on it."""

    code: str
    name: str
    short: str
    row: int
    column: int


@cache
def provinces() -> dict[str, Province]:
    """The provinces by code."""
    names = {row.code: row.name for row in packaged_rows(Region) if row.kind == "province"}
    rows = read_csv(files("beritaparse.display.overview") / "provinces.csv")
    return {
        row["code"]: Province(row["code"], names[row["code"]], row["short"], int(row["row"]), int(row["column"]))
        for row in rows
    }


@cache
def _codes() -> dict[str, str]:
    return {province.name: code for code, province in provinces().items()}


def code_of(row: Mapping[str, Any]) -> str | None:
    """The code of the province in which the jurisdiction of a table's row lies, null where that is not known."""
    code = row["jurisdiction_code"]
    if code and code[:2] in provinces():
        return str(code[:2])
    return _codes().get(row["jurisdiction_province"] or "")

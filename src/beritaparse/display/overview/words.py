"""The page's own words, in Indonesian or English."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from beritaparse.lexicon.tables import read_csv

__all__ = ["Language", "Words"]

Language = Literal["id", "en"]


class Words:
    """The words of a language, by their key in words.csv."""

    def __init__(self, language: Language) -> None:
        self._words = _words()[language]
        self._months = self["months"].split()

    def __getitem__(self, key: str) -> str:
        return self._words[key]

    def value(self, key: str | None) -> str:
        """The word for a value of the contract, the value itself where there is none."""
        return self._words.get(key or "", key or "")

    def month(self, month: str) -> str:
        """'2024-10' as 'Okt 2024'."""
        return f"{self._months[int(month[5:7]) - 1]} {month[:4]}"

    def day(self, day: str) -> str:
        """'2024-10-16' as '16 Okt 2024'."""
        return f"{int(day[8:10])} {self.month(day)}"


@cache
def _words() -> dict[str, dict[str, str]]:
    rows = list(read_csv(files("beritaparse.display.overview") / "words.csv"))
    return {language: {row["key"]: row[language] for row in rows} for language in ("id", "en")}

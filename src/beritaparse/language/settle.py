"""Matches whose reading the context decides, without those of the readings that it rules out.

'PMI' is a body in one article and the migrant workers in the next: the stages behind the lexicon see only what it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from beritaparse.language.definitions import own_reading
from beritaparse.language.forms import reading_of
from beritaparse.language.readings import decide
from beritaparse.lexicon.matcher import Entry, Match
from beritaparse.lexicon.rows import AmbiguousForm, Body, OfficeTitle

#: The tables whose rows the context rules out. Titles and names of regions are left to the grammars that read them.
SETTLED = (Body, OfficeTitle)


def settle(text: str, matches: list[Match]) -> list[Match]:
    """The matches of a text, in their order, without the bodies and offices that an ambiguous form is not here."""
    matches = _without_others(text, matches)
    places = [
        (index, rows)
        for index, match in enumerate(matches)
        if len(match.entries) > 1 and (rows := _open(match.entries))  # most have one
    ]
    if not places:
        return matches
    chosen = decide(text, [(matches[index].start, matches[index].end, rows) for index, rows in places])
    settled = list(matches)
    for (index, _), (row, sure) in zip(places, chosen, strict=True):
        if row is not None:
            entries = tuple(entry for entry in matches[index].entries if _holds(entry, row))
            settled[index] = matches[index]._replace(entries=entries, sure=sure)
    return settled


def _without_others(text: str, matches: list[Match]) -> list[Match]:
    """Without the bodies whose short form is another's here: 'PT Mulia Rasa Prima (MRP)' is no Majelis Rakyat Papua."""
    own = {
        text[match.start : match.end]
        for match in matches
        if text.startswith(")", match.end)
        and text[match.start - 1 : match.start] == "("
        and text[match.start : match.end].isupper()
        and any(_is_other(text, match, entry) for entry in match.entries)
    }
    if not own:
        return matches
    return [
        match._replace(entries=tuple(entry for entry in match.entries if not isinstance(entry.row, Body)))
        if text[match.start : match.end] in own
        else match
        for match in matches
    ]


def _is_other(text: str, match: Match, entry: Entry) -> bool:
    row = entry.row
    return (
        isinstance(row, Body)
        and " " not in entry.form
        and entry.form != row.name
        and own_reading(text, match.start, match.end, row.name) is not None
    )


def _open(entries: Sequence[Entry]) -> list[AmbiguousForm]:
    """The readings that a match with several entries can have, where any of them makes a difference."""
    rows = [entry.row for entry in entries if isinstance(entry.row, AmbiguousForm)]
    return rows if rows and any(isinstance(entry.row, SETTLED) for entry in entries) else []


@lru_cache(maxsize=4096)
def _holds(entry: Entry, row: AmbiguousForm) -> bool:
    """Whether an entry stands when its form is read as a row says."""
    if not isinstance(entry.row, SETTLED):
        return True
    expansion = reading_of(entry)
    return expansion is None or expansion.lower() == row.reading.lower()

"""The lines of a page that are no running text, told by the cues of the table ``layout``."""

from __future__ import annotations

from functools import cache, lru_cache

from beritaparse.document import Part
from beritaparse.language.patterns import Pattern, compiled
from beritaparse.lexicon.tables import packaged, read_csv, values


@cache
def cues() -> dict[Part, Pattern]:
    """For each part of an article that has cues, the pattern of a line that is one."""
    patterns: dict[Part, list[str]] = {}
    for row in read_csv(packaged("layout")):
        patterns.setdefault(Part(row["part"]), []).append(row["pattern"])
    return {part: compiled(rf"(?:[\W_]{{0,4}})(?:{'|'.join(found)})") for part, found in patterns.items()}


#: In this order a line is compared with the cues: first those of what stands between the lines of running text.
INSIDE = (Part.CROSSLINK, Part.TEASER, Part.CAPTION)
ORDER = (*INSIDE, Part.BYLINE, Part.SIGNOFF)


#: Longer lines are running text, whatever they begin with.
LONGEST = 300


def part_of(line: str, among: tuple[Part, ...] = ORDER) -> Part | None:
    """What a line is by its cues, null where it has none of the parts that it is compared with."""
    return None if len(line) > LONGEST else _part_of_short(line, among)


@lru_cache(maxsize=64)  # head, body and tail ask for the same lines
def _part_of_short(line: str, among: tuple[Part, ...]) -> Part | None:
    for part in among:
        if cues()[part].match(line) and not (part is Part.CAPTION and line[0] in "\"'"):
            return part
    return None


@cache
def rubrics() -> frozenset[str]:
    """The names of sections, in lower case."""
    return frozenset(
        name.lower() for row in read_csv(packaged("rubrics")) for name in (row["rubric"], *values(row["variants"]))
    )


@cache
def byline_words() -> frozenset[str]:
    """Words that stand beside author and day in the head of a page, in lower case."""
    return frozenset(row["word"] for row in read_csv(packaged("byline_words")))

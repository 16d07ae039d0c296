"""Which reading a form with several has: 'SE' is a degree behind a name, a circular letter before 'Nomor'.

The readings of a form and what speaks for each are rows of the table ``ambiguous``. A reading gathers points: for the
place where the form stands, for a cue right before or behind it, for cues in its neighbourhood; the reading with most
points wins. A form that the article itself explains ('Palang Merah Indonesia (PMI)') has that reading throughout, and a
place that says nothing follows the other places of the same article before the row's ``weight`` decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import regex

from beritaparse.lexicon.rows import AmbiguousForm

#: Points for what speaks for a reading; the row's weight is added to them.
PLACE, BESIDE, NEAR, NEXT = 8, 10, 6, 2
#: How far a cue can be, in characters.
NEIGHBOURHOOD = 120

_NAME_BEFORE = regex.compile(
    r"""(?:
        (?<!\p{L})\p{Lu}[\p{L}'’-]*\.?\s*,\s*                       # Rini Astuti, SE
      | (?<!\p{L})\p{Lu}[\p{L}'’-]*\.?\s+\p{Lu}[\p{L}'’-]+\s+       # Rini Astuti SE, Hj. Rini SE
      | ,\s*(?:\p{L}{1,6}\.\s?){1,4},?\s*                          # Rini Astuti, S.Pd., SE / S.Pd. SE
      | ,\s*\p{Lu}{2,4}\s+                                        # Rini Astuti, SE MM
    )$""",
    regex.X,
)
#: Words with a capital behind which no degree stands: 'Bupati, SE', 'Dinas, PP'.
_NO_NAME = re.compile(
    r"(?i:bupati|gubernur|wali ?kota|camat|lurah|kepala|dinas|ketua|daerah|pemkab|pemkot|kabupaten|kota|provinsi|sekda"
    r"|negeri|desa|kecamatan|siswa|peserta|fraksi|tahun)\s*,?\s*$"
)
_NAME_AFTER = regex.compile(r"\.?[\s)]*(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)")
_NUMBER_AFTER = re.compile(r"\.?:?\s*(?:(?i:nomor|no)\b\.?\s*)?(?:\d|[IVX]+\b)")
_NUMBER_BEFORE = re.compile(r"\d\s*$")
_DASH_AFTER = re.compile(r"\s?[-+]\s?\d")


def behind_name(text: str, start: int, end: int) -> bool:
    """'Rini Astuti, SE': behind a name and a comma, or behind the degrees that follow one."""
    left = text[max(0, start - 60) : start].rsplit("\n", 1)[-1]
    if "," not in left and sum(map(str.isupper, text[start:end])) < 2:
        return False  # 'Se', 'Sh': words, unless a comma says otherwise
    return bool(_NAME_BEFORE.search(left)) and not _NO_NAME.search(left) and not _NUMBER_AFTER.match(text, end)


def before_name(text: str, start: int, end: int) -> bool:
    """'H. Salim', 'Kec. Susut': before a word with a capital."""
    return bool(_NAME_AFTER.match(text, end))


def before_number(text: str, start: int, end: int) -> bool:
    """'No. 12', 'PP Nomor 94'."""
    return bool(_NUMBER_AFTER.match(text, end))


def behind_number(text: str, start: int, end: int) -> bool:
    """'120 KK', '80 MM'."""
    return bool(_NUMBER_BEFORE.search(text, max(0, start - 6), start))


def before_dash(text: str, start: int, end: int) -> bool:
    """'H-7'."""
    return bool(_DASH_AFTER.match(text, end))


#: The places of a phrase that the table can name.
PLACES: dict[str, Callable[[str, int, int], bool]] = {
    place.__name__: place for place in (behind_name, before_name, before_number, behind_number, before_dash)
}


def points(row: AmbiguousForm, text: str, start: int, end: int) -> int:
    """What speaks for a reading of the form at a place of a text, its weight aside."""
    before, after, near = _cues(row)
    total = PLACE * any(PLACES[place](text, start, end) for place in row.place)
    left, right = max(0, start - NEIGHBOURHOOD), end + NEIGHBOURHOOD
    if before is not None and before.search(text[max(0, start - 40) : start]):
        total += BESIDE
    if after is not None and after.match(text, end):
        total += BESIDE
    if near is not None:
        line_start, line_end = text.rfind("\n", left, start) + 1, text.find("\n", end, right)
        window = text[max(left, line_start) : start] + " " + text[end : line_end if line_end >= 0 else right]
        hits = len({hit.lower() for hit in near.findall(window)})
        total += NEAR * bool(hits) + NEXT * min(hits, 4)
    return total


@lru_cache(maxsize=4096)
def _cues(row: AmbiguousForm) -> tuple[re.Pattern[str] | None, ...]:
    """The patterns of a row's cues: right before, right behind, near."""
    return (
        re.compile(rf"(?<!\w){_any(row.before)}[\s\".(]*$", re.I) if row.before else None,
        re.compile(rf"\.?[\s\")]*{_any(row.after)}(?!\w)", re.I) if row.after else None,
        re.compile(rf"(?<!\w){_any(row.near)}(?!\w)", re.I) if row.near else None,
    )


def _any(cues: Iterable[str]) -> str:
    written = (regex.escape(cue.rstrip("*"), literal_spaces=True) + r"\w*" * cue.endswith("*") for cue in cues)
    return "(?:" + "|".join(sorted(written, key=len, reverse=True)) + ")"


def choose(text: str, places: Sequence[tuple[int, int, Sequence[AmbiguousForm]]]) -> list[AmbiguousForm | None]:
    """The readings of forms in a text.

    Args:
        text: the article, or a piece of it.
        places: start and end of each form, with the rows of its readings.

    Returns:
        For each place its row; null where nothing tells.
    """
    return [row for row, _ in decide(text, places)]


def decide(
    text: str, places: Sequence[tuple[int, int, Sequence[AmbiguousForm]]]
) -> list[tuple[AmbiguousForm | None, bool]]:
    """The readings of forms in a text as `choose` gives them, each with whether the text itself speaks for it."""
    explained: dict[str, AmbiguousForm | None] = {}
    votes: dict[str, Counter[int]] = {}
    scored = []
    for start, end, rows in places:
        form = rows[0].form
        if form not in explained:
            explained[form] = next((row for row in rows if row.reading and _explains(text, row)), None)
        score = [points(row, text, start, end) for row in rows]
        best = max(score)
        if best >= NEAR and score.count(best) == 1:
            votes.setdefault(form, Counter())[score.index(best)] += 1
        scored.append(score)
    return [
        (explained[rows[0].form] or _best(rows, score, voted), bool(explained[rows[0].form] or voted))
        for (_, _, rows), score in zip(places, scored, strict=True)
        for voted in (votes.get(rows[0].form),)
    ]


def _best(rows: Sequence[AmbiguousForm], score: Sequence[int], votes: Counter[int] | None) -> AmbiguousForm | None:
    if not any(score) and votes:
        row = rows[votes.most_common(1)[0][0]]
        if not row.place:  # what a place decides does not carry over to another
            return row
    best, most = None, 0
    for row, found in zip(rows, score, strict=True):
        total = found if row.place and not found else found + int(row.weight or 0)
        if total > most:
            best, most = row, total
    return best


def _explains(text: str, row: AmbiguousForm) -> bool:
    """Whether the text explains a form: 'Palang Merah Indonesia (PMI)' or 'PMI (Palang Merah Indonesia)'."""
    return f"{row.reading} ({row.form})" in text or f"{row.form} ({row.reading})" in text

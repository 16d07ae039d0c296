"""Verbs of speaking by the side on which the speaker stands."""

from __future__ import annotations

from functools import cache

from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import SpeechCue


@cache
def speaking_before() -> frozenset[str]:
    """Words that have the speaker behind them: 'kata', 'ujar', 'menurut'."""
    rows = packaged_rows(SpeechCue)
    return frozenset(form for row in rows for form in row.quotative if " " not in form) | {"menurut"}


@cache
def speaking_after() -> frozenset[str]:
    """Verbs that have the speaker in front of them: 'mengatakan', 'berharap'."""
    return frozenset(form for row in packaged_rows(SpeechCue) for form in row.reporting)

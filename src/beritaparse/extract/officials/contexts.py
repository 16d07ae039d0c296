"""Words before an office by which it does not mean its holder: 'Peraturan Bupati', 'Kantor Camat'."""

from __future__ import annotations

from functools import cache

from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.rows import OfficeContext
from beritaparse.lexicon.tables import packaged_rows


def stands_for_person(view: View, phrase: OfficePhrase, kinds: tuple[str, ...] = ()) -> bool:
    """Whether an office means its holder: not in 'Peraturan Bupati', 'Kantor Camat', 'para camat'.

    Args:
        view: the article.
        phrase: the office.
        kinds: the reasons against it that count; all of them without.
    """
    first = phrase.first - (phrase.first - 1 in view.address)  # 'edaran Pak Gubernur'
    before = [view.lower(n) for n in range(first - 3, first)]
    contexts = _contexts()
    for words in (before[-1], " ".join(before[-2:])):
        reason = contexts.get(words)
        if reason is not None and (not kinds or reason in kinds):
            return False
    letter = before[1] == "surat" and (not kinds or "document" in kinds)  # 'surat konfirmasi Gubernur'
    return not letter


@cache
def _contexts() -> dict[str, str]:
    return {row.cue.lower(): row.reason for row in packaged_rows(OfficeContext)}


@cache
def elections() -> frozenset[str]:
    """Words before an office that make it one that is voted for: 'memilih', 'calon'."""
    return frozenset(cue for cue, reason in _contexts().items() if reason == "election")

"""Duties that stand elsewhere than in the clause before their limit.

memberi tenggat hingga 4 Mei | kepada desa untuk melengkapi data     behind it, with who is obliged
Jatuh tempo pajak, yang semula Agustus, diperpanjang hingga …        before the limit that was put off
Warga wajib memulihkan lahan. Batas pelaksanaan tujuh hari           in the sentence before
apabila desa ingin menggelar pilkades, harus digelar sebelum …       in the condition, by the same verb
"""

from __future__ import annotations

import re

from beritaparse.document import Document
from beritaparse.extract.deadlines import clauses
from beritaparse.extract.deadlines.clauses import ACTIVE, MODAL, MUST, ORDER, Stretch
from beritaparse.extract.deadlines.cues import Limit
from beritaparse.extract.deadlines.spans import root

_DUTY = re.compile(rf"{MUST.pattern}|{ORDER.pattern}", re.I)
#: Behind a limit that someone sets: for whom, and what.
_GIVEN_BEHIND = re.compile(
    r"\s*,?\s*(?:(?:kepada|bagi)\s+(?P<who>[^,.;\"\n]{3,80}?)\s+)?(?:untuk|agar|guna)\s+(?P<what>[^,.;\"\n]{6,160})",
    re.I,
)
#: What someone sets a limit with.
_GIVING = re.compile(r"(?:memberi|memberikan|diberi|diberikan|kasih|beri|waktu|kesempatan|tenggat)\s*$", re.I)
#: 'Jatuh tempo pembayaran pajak yang semula …': what was due at first.
_AT_FIRST = re.compile(
    r"(?:(?:jatuh\s+tempo|batas\s+(?:waktu|akhir)|tenggat(?:\s+waktu)?|masa)\s+)?(?P<what>[^.;\"\n]{4,120}?),?\s+(?:yang\s+)?(?:semula|sebelumnya|awalnya)(?!\w)",
    re.I,
)
#: A condition in front of its duty, and a duty without any subject behind it.
_CONDITION = re.compile(
    r"(?:apabila|jika|bila|kalau)\s+(?P<condition>[^.;\"\n]{6,120}?)(?:,\s*(?:maka\s+)?|\s+maka\s+)", re.I
)
_NO_SUBJECT = re.compile(r"(?:(?:harus|wajib|mesti|segera)\s+)+(?P<verb>di[a-z]{4,})", re.I)
#: Between who wishes and what.
_WISH = re.compile(r"\s+(?:ingin|akan|hendak|mau)\s*$")


def given_behind(text: str, limit: Limit, start: int, end: int) -> tuple[Stretch, Stretch | None] | None:
    """What is to be done and by whom, where the clause before the limit only sets it."""
    if _GIVING.search(text, max(start, limit.start - 30), limit.start) is None and not limit.cue.name.startswith(
        "tenggat"
    ):
        return None
    match = _GIVEN_BEHIND.match(text, limit.end, end)
    if match is None:
        return None
    who = clauses.trimmed(text, *match.span("who")) if match["who"] else None
    return clauses.trimmed(text, *match.span("what")), who


def put_off(text: str, start: int, limit: Limit) -> Stretch | None:
    """What is due by a limit that was put off."""
    match = _AT_FIRST.match(text, start, limit.start)
    if match is None or ACTIVE.search(text, *match.span("what")) is not None:
        return None
    return clauses.trimmed(text, *match.span("what"))


def sentence_before(document: Document, start: int) -> Stretch | None:
    """The last clause of duty in the sentence before, in the same paragraph; None without one."""
    before = document.sentence_of(max(start - 2, 0))
    if before[1] > start or "\n" in document.text[before[0] : start].strip():
        return None
    must = max(_DUTY.finditer(document.text, *before), key=lambda match: match.start(), default=None)
    if must is None:
        return None
    clause = clauses.before(document.text, before[1], before[0])
    return clause if clause.start <= must.start() else None


def past_condition(text: str, stretch: Stretch) -> Stretch:
    """'harus segera dilaporkan' of 'jika pejabat menerima hadiah, maka harus segera dilaporkan'."""
    match = _CONDITION.match(text, stretch.start, stretch.end)
    if match is None or MODAL.search(text, match.end(), stretch.end) is None:
        return stretch
    return Stretch(match.end(), stretch.end)


def of_condition(text: str, stretch: Stretch) -> tuple[Stretch, Stretch | None] | None:
    """The duty that a condition names and its main clause only repeats: 'ingin menggelar rapat, harus digelar'."""
    match = _CONDITION.match(text, stretch.start, stretch.end)
    if match is None:
        return None
    repeated = _NO_SUBJECT.match(text, match.end(), stretch.end)
    verb = ACTIVE.search(text, *match.span("condition"))
    if repeated is None or verb is None or root(verb.group()) != root(repeated["verb"]):
        return None
    who = clauses.phrase_before(text, match.start("condition"), verb.start())
    wish = _WISH.search(text[who.start : verb.start()])
    if wish is not None:
        who = Stretch(who.start, who.start + wish.start())
    return Stretch(verb.start(), match.end("condition")), who or None

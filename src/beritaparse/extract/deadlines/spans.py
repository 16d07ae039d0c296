"""Spans of time that are counted from something told: 'tujuh hari setelah pelantikan ini', '90 hari sejak putusan
dibacakan pada 24 Februari 2025', 'tiga hari sebelum pencoblosan'.

The day counted from is looked for in this order:

- a date within the words themselves ('terhitung mulai hari ini', 'sejak 24 Februari 2025')
- the event of the article ('setelah pelantikan ini')
- a sentence near by that dates the same act ('diumumkan Senin, 23 Juni' for 'setelah pengumuman')

Without any of them the span has no date, and the reason says so.
"""

from __future__ import annotations

from datetime import date, timedelta

import regex

from beritaparse.document import Document
from beritaparse.language import calendar
from beritaparse.language.numerals import CARDINAL, cardinal
from beritaparse.language.patterns import Match
from beritaparse.records import Date, Grain

#: 'tujuh hari', '14 hari kalender', '1x24 jam', 'sepekan'.
COUNT = (
    rf"(?:(?P<count>{CARDINAL})(?:\s*x\s*(?P<hours>24))?\s+(?P<unit>jam|hari|minggu|pekan|bulan|tahun)(?P<work>\s+kerja|\s+kalender)?"
    r"|se(?P<one>hari|minggu|pekan|bulan|tahun))(?!\w)"
)
#: What is counted from: 'setelah', 'terhitung sejak'; 'sebelum' counts back, of 'mulai' the day itself is the first.
RELATION = (
    r"(?P<relation>setelah|sejak|sesudah|usai|pasca|"
    r"terhitung(?:\s+(?:sejak|mulai))?|(?P<first>mulai)|(?P<back>sebelum|menjelang|jelang))"
)
#: The words of the event, up to the end of its clause.
EVENT = r"(?P<event>(?:[^.,;!?\"”“\n()]|(?<=\d)\.(?=\d)|\((?=\d)|(?<=\d)\)){1,90})"

#: The affixes of a word, so that 'pengumuman' and 'diumumkan' show one root.
_AFFIXES = regex.compile(
    r"^(?:peng|peny|pem|pen|per|pe|meng|meny|mem|men|me|diper|di|ter|ber|ke)?(?P<root>\p{Ll}{3,}?)(?:kannya|annya|kan|an|nya|i)?$"
)
#: So many days of an article are looked at, that a long one takes no longer.
_MOST = 60
_PASSIVE = regex.compile(r"di\p{Ll}{4,}")
#: Words of the event that say nothing of what it is.
_EMPTY = frozenset("hari tanggal hasil masa waktu proses kegiatan acara adanya para yang itu tersebut oleh dan".split())
#: Acts of one event with different names.
_SAME = (frozenset({"coblos", "pungut", "ungut"}),)
#: How far the date of the same act may stand, in characters.
_REACH = 450


def due_of(document: Document, match: Match) -> tuple[str | None, str | None]:
    """The last day of a span of time, or null and why.

    Args:
        document: the article, its dates found.
        match: a match in its text with the groups of `COUNT`, and of `RELATION` and `EVENT` where they are said.
    """
    if match["relation"] is None:
        return None, "counted from a day that the article does not tell"
    base = _base(document, match)
    day = _counted(base, match) if base is not None else None
    if day is None:
        return None, "counted from a day that the article does not tell"
    return day.isoformat(), None


def _counted(base: date, match: Match) -> date | None:
    sign = -1 if match["back"] else 1
    if match["one"]:
        count, unit = 1, match["one"].lower()
    else:
        count, unit = cardinal(match["count"]) or 0, match["unit"].lower()
    if unit == "jam":
        hours = count * int(match["hours"] or 1)
        unit, count = "hari", hours // 24
    if count == 0 or count > 400:
        return None
    if match["first"]:
        base -= timedelta(days=1)
    if unit == "hari" and (match["work"] or "").strip().lower() == "kerja":
        return _workdays(base, sign * count)
    if unit in ("hari", "minggu", "pekan"):
        return base + timedelta(days=sign * count * (1 if unit == "hari" else 7))
    year, month = calendar.shift_month(base.year, base.month, sign * count * (12 if unit == "tahun" else 1))
    return calendar.make_day(year, month, min(base.day, calendar.last_day(year, month).day))


def _workdays(base: date, count: int) -> date:
    step, left = (1 if count > 0 else -1), abs(count)
    while left:
        base += timedelta(days=step)
        left -= base.isoweekday() <= 5
    return base


# --- the day counted from -------------------------------------------------------------------------------------------


def _base(document: Document, match: Match) -> date | None:
    start, end = match.span("event")
    for record in document.dates:
        if start <= record.start < end and record.grain is Grain.DAY and record.value:
            return date.fromisoformat(record.value)
    words = match["event"].lower().split()
    if words[-1] == "ini" and len(words) <= 3:
        return document.event_day
    root = _root_of(words)
    # 'setelah dilantik' speaks of those of whom the article told
    return _dated(document, root, match.start(), anywhere=_PASSIVE.match(words[0]) is not None) if root else None


def _root_of(words: list[str]) -> str | None:
    """The root of what the words name: of the verb that closes them ('laporan diterima'), else of the first noun."""
    plain = [word for word in words if word not in _EMPTY]
    if not plain:
        return None
    verbs = [word for word in plain[1:] if word.startswith("di") and len(word) > 5]
    return root(verbs[-1] if verbs else plain[0])


def root(word: str) -> str:
    """A word without its affixes, roughly: 'pengumuman' and 'diumumkan' are 'umum'."""
    match = _AFFIXES.match(word.lower())
    return match["root"] if match else word.lower()


def _dated(document: Document, wanted: str, position: int, *, anywhere: bool) -> date | None:
    """The day that the text gives to an act of the wanted root: the nearest near by, else the only one anywhere."""
    days = [record for record in document.dates if record.grain is Grain.DAY and record.value]
    near = [record for record in days if -_REACH < position - record.start < 2 * _REACH]
    for record in sorted(near, key=lambda record: abs(position - record.start)):
        if _tells_of(document, record, wanted):
            return date.fromisoformat(record.value or "")
    if not anywhere:
        return None
    told = {record.value or "" for record in days[:_MOST] if _tells_of(document, record, wanted)}
    return date.fromisoformat(*told) if len(told) == 1 else None


def _tells_of(document: Document, record: Date, wanted: str) -> bool:
    """Whether an act of the wanted root stands beside a date."""
    first, last = document.sentence_of(record.start)
    around = document.text[max(first, record.start - 70) : min(last, record.end + 20)]
    return any(_same_root(root(word), wanted) for word in regex.findall(r"\p{L}{5,}", around))


def _same_root(one: str, other: str) -> bool:
    """Whether two roots are one; an affix may have taken a letter of either ('etap' of 'penetapan', 'tetap')."""
    short, long = sorted((one, other), key=len)
    if short == long or (len(short) >= 4 and len(long) - len(short) <= 1 and short in long):
        return True
    return any(one in group and other in group for group in _SAME)

"""Limits: a cue and the time that it limits.

paling lambat 15 Maret 2021             limit: the date is the last day
batas waktu penyerahan hingga 3 Mei     noun: a few words may stand between
pendaftaran dibuka sampai 10 Agustus    until: only of something that one applies for or hands in
harus digelar sebelum 1 November        before: the day before is the last
paling lambat 7 hari setelah penetapan  a time that no calendar resolves
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import ahocorasick
import regex

from beritaparse.document import Document, Part, starting_in
from beritaparse.extract.deadlines.spans import COUNT, EVENT, RELATION, due_of
from beritaparse.language.patterns import Match, Pattern, compiled
from beritaparse.lexicon.tables import packaged, read_csv, values
from beritaparse.records import Date, Force, Grain


class Kind(StrEnum):
    """How a cue makes a limit."""

    LIMIT = "limit"
    """'paling lambat': always."""
    SPAN = "span"
    """'paling lama': with a span of time."""
    WITHIN = "within"
    """'dalam waktu': with a span of time that is counted from something, in a clause of duty."""
    CAP = "cap"
    """'maksimal': with a date or span of time, else of quantities."""
    NOUN = "noun"
    """'batas waktu': with a date a few words on."""
    UNTIL = "until"
    """'sampai': in a clause of application or handing in."""
    BEFORE = "before"
    """'sebelum': in a clause of duty; the day before is due."""
    END = "end"
    """'berakhir': of a window."""
    TARGET = "target"
    """'ditargetkan selesai': the date follows."""


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A row of the table ``deadline_cues``. ``needs`` are literals, one of which stands in all that the pattern
    matches: the cue is looked for around them only."""

    name: str
    kind: Kind
    force: Force
    pattern: Pattern
    needs: tuple[str, ...] = ()


@dataclass(slots=True)
class Limit:
    """A cue with its time: the record of a date, or a span of time with the day that it comes to.

    ``due`` and ``reason`` are those of a span; ``floor`` is where the limit before it in the same sentence ends, so
    that no duty is read twice.
    """

    start: int
    end: int
    cue: Cue
    date: Date | None
    due: str | None = None
    reason: str | None = None
    floor: int = 0


CUES: tuple[Cue, ...] = tuple(
    Cue(
        row["cue"],
        Kind(row["kind"]),
        Force(row["force"]),
        compiled(rf"(?<!\w)(?:{row['pattern']})(?!\w)"),
        values(row["needs"]),
    )
    for row in read_csv(packaged("deadline_cues"))
)
#: The cue of a span without any words of limit.
BARE = Cue("bare span", Kind.SPAN, Force.ORDER, re.compile(r""))


def _literals() -> ahocorasick.Automaton:
    """The literals of all cues, each with the numbers of the cues that need it, to be found in one pass."""
    numbers: dict[str, list[int]] = {}
    for number, cue in enumerate(CUES):
        for need in cue.needs:
            numbers.setdefault(need, []).append(number)
    automaton = ahocorasick.Automaton()
    for need, cues in numbers.items():
        automaton.add_word(need, (len(need) - 1, cues))
    automaton.make_automaton()
    return automaton


_LITERALS = _literals()

#: Between a cue and its date: words of time only.
_PLAIN = re.compile(
    r"[\s,:(]*(?:(?:adalah|ialah|yaitu|yakni|jatuh|akan|dilantik|dilakukan|per|pada|di|hari|tanggal|tgl|bulan|tahun|akhir|awal|hingga|sampai|dengan|itu|ini|"
    r"s/d|s\.d\.?|pukul|jam|pkl|maksimal|terakhir|sebelum|[\d.:]+|WIB|WITA|WIT)[\s,.:(]+){0,7}",
    re.I,
)
#: Between a noun and its date: a few words of the same clause.
_LOOSE = re.compile(r"(?:[^.;!?\"\n]|\.(?=\d)){0,70}?", re.I)
#: A span of time behind a cue: '7 hari setelah penetapan', 'dua pekan, terhitung mulai hari ini'.
_SPAN = re.compile(
    rf"[\s,:(]*(?:(?:adalah|dalam|waktu|selama|pada|yaitu|yakni)\s+){{0,3}}{COUNT}(?:\s+(?:lagi|ke\s?depan))?(?:,?\s+{RELATION}\s+{EVENT})?",
    re.I,
)
#: The noun that a time is given for: 'batas waktu pelaksanaan'.
_NOUN_OF = regex.compile(r"\s+pe\p{Ll}+an(?:nya)?(?!\w)")
#: A count to an event that no calendar names: 'H-7 keberangkatan'.
_COUNTDOWN = re.compile(r"[\s,:(]*(?:pada\s+)?H\s?[-+]\s?\d{1,3}(?:\s+\w+){0,3}", re.I)
#: A span before an event without any cue, due only in a clause of duty: 'mesti tiba tiga hari sebelum pencoblosan'.
_BARE_SPAN = re.compile(rf"(?<![\w-]){COUNT}\s+{RELATION}\s+{EVENT}", re.I)

_LIMITED = re.compile(r"(?<!\w)(?:sebelum|paling\s+lambat|se?lambat\S*|paling\s+telat|hingga|sampai)(?!\w)", re.I)

#: What any such span holds, and how far around it the span may reach, in characters.
_COUNTED_FROM = re.compile(rf"(?:hari|jam|minggu|pekan|bulan|tahun)(?:\s+(?:kerja|kalender))?\s+{RELATION}(?!\w)")
_COUNT_REACH = 40
#: How far a cue reaches from its literal, in characters: 'sesuai batas waktu', 'ditargetkan seluruh … rampung'.
_CUE_BEFORE, _CUE_BEHIND = 60, 160

#: The parts in which no deadline is told.
_OUTSIDE = frozenset({Part.CROSSLINK, Part.TEASER, Part.SIGNOFF, Part.BYLINE, Part.RUBRIC})


def limits(document: Document) -> Iterator[Limit]:
    """The limits of a document in order, each cue with the first time that it can limit."""
    text = document.text
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text  # some letter grows when made small ('İ'): places in the two would differ
    dates = [record for record in document.dates if record.grain is not None]
    starts = {record.start: record for record in dates}
    taken = 0
    for start, end, cue in sorted(_matches(text, lowered), key=lambda found: (found[0], -found[1])):
        if start < taken or document.layout.part_at(start) in _OUTSIDE:
            continue
        found = _limit(document, start, end, cue, starts, dates)
        if found is not None:
            yield replace(found, floor=taken) if taken else found
            taken = found.end


def _matches(text: str, lowered: str) -> Iterable[tuple[int, int, Cue]]:
    """Where the cues stand, each looked for around its literals only."""
    places: dict[int, list[int]] = {}
    for last, (length, numbers) in _LITERALS.iter(lowered):
        for number in numbers:
            places.setdefault(number, []).append(last - length)
    found: dict[tuple[int, int, Cue], None] = {}
    for number in sorted(places):  # in the order of the cues
        cue = CUES[number]
        for position in places[number]:
            for match in cue.pattern.finditer(text, max(0, position - _CUE_BEFORE), position + _CUE_BEHIND):
                found[match.start(), match.end(), cue] = None
    for hint in _COUNTED_FROM.finditer(lowered):
        for match in _BARE_SPAN.finditer(text, max(0, hint.start() - _COUNT_REACH), hint.end() + _COUNT_REACH):
            found[match.start(), match.start(), BARE] = None
    return found


def _limit(
    document: Document, start: int, end: int, cue: Cue, starts: dict[int, Date], dates: list[Date]
) -> Limit | None:
    text = document.text
    span = _SPAN.match(text, end) if cue.kind in (Kind.LIMIT, Kind.CAP, Kind.SPAN, Kind.WITHIN) else None
    if cue.kind is Kind.NOUN:  # 'batas waktu pelaksanaan lima hari, mulai tanggal 2 Juni'
        word = _NOUN_OF.match(text, end)
        span = _SPAN.match(text, word.end() if word else end)
        span = span if span is not None and span["relation"] else None
    feast = span is not None and any(
        record.source == "dates:days from a feast" and span.start() <= record.start < span.end() for record in dates
    )
    named = _date_named(text, span, starts) if span is not None else None
    if named is not None:  # 'paling lama 10 hari, alias Jumat 5 September'
        return Limit(start, named.end, cue, named)
    if span is not None and span["relation"] is not None and not feast:
        due, reason = due_of(document, span)
        return Limit(start, _end_of(text, span), cue, None, due, reason)
    if cue.kind is Kind.WITHIN or (cue.kind is Kind.CAP and _AGE.match(text, end)):
        return None
    date = _date_behind(text, end, cue, starts, dates)
    if date is not None and cue.kind is Kind.TARGET and _LIMITED.search(text, start, date.start):
        return None  # 'harus selesai sebelum …': the cue that follows is the limit
    if date is not None:
        return Limit(start, max(date.end, end), cue, date)
    if cue.kind is Kind.NOUN:
        return _day_before(text, start, end, cue, dates)
    if cue.kind is Kind.LIMIT:
        if span is not None and _THAT_IS.match(text, span.end()):
            return None  # 'diberi tenggat dua pekan, yakni sampai 20 Mei': the day is told
        if span is not None:
            return Limit(start, span.end(), cue, None, *due_of(document, span))
        countdown = _COUNTDOWN.match(text, end)
        if countdown is not None:
            return Limit(start, countdown.end(), cue, None, None, "counted from a day that the article does not tell")
    return None


#: Between a day and what is said of it: 'hari ini adalah hari terakhir'.
_IS = re.compile(r"\s*(?:,|adalah|ialah|merupakan|menjadi|yang|sebagai|\s)*", re.I)


#: No date has more characters.
_LONGEST_DATE = 200


def _day_before(text: str, start: int, end: int, cue: Cue, dates: list[Date]) -> Limit | None:
    """'Jumat (4/10) merupakan hari terakhir': the day stands before its cue."""
    for record in starting_in(dates, start - 25 - _LONGEST_DATE, start):
        if record.end <= start and start - record.end < 25 and _IS.fullmatch(text, record.end, start):
            return Limit(record.start, end, cue, record)
    return None


_THAT_IS = re.compile(r"[\s,(]*(?:yakni|yaitu|atau)\s+(?:paling\s+lambat|sampai|hingga|sebelum)(?!\w)", re.I)
#: Between a span of time and the day that it comes to.
_COMES_TO = re.compile(
    r"[\s,(]*(?:alias|berarti|artinya|yakni|yaitu|atau|tepatnya)\s+(?:(?:pada|hari|tanggal)\s+){0,2}", re.I
)


def _date_named(text: str, span: Match, starts: dict[int, Date]) -> Date | None:
    """The day that a span of time comes to, where it is named behind it."""
    comes_to = _COMES_TO.match(text, span.end("work") if span["work"] else span.end("unit" if span["unit"] else "one"))
    if comes_to is None:
        return None
    behind = (starts.get(position) for position in range(comes_to.end(), comes_to.start(), -1))
    return next((date for date in behind if date is not None and date.grain is Grain.DAY), None)


#: 'maksimal 56 tahun pada 31 Agustus': an age.
_AGE = re.compile(r"\s+\d+\s+tahun\s", re.I)
#: Where the words of an event end before their clause does: 'setelah hasil diumumkan | melalui posko'.
_EVENT_END = re.compile(r"\s+(?:melalui|kepada|ke|untuk|agar|dengan|karena|sebagaimana|serta|dan)\s", re.I)


def _end_of(text: str, span: Match) -> int:
    stop = _EVENT_END.search(text, span.start("event"), span.end("event"))
    end = stop.start() if stop else span.end()
    return end - (len(text[span.start() : end]) - len(text[span.start() : end].rstrip()))


def _date_behind(text: str, end: int, cue: Cue, starts: dict[int, Date], dates: list[Date]) -> Date | None:
    around = starting_in(dates, end - _LONGEST_DATE, end)
    inside = next((record for record in around if end < record.end), None)
    if inside is not None and cue.kind is not Kind.UNTIL:
        return inside
    plain = _PLAIN.match(text, end)
    position = end
    while plain is not None and position <= plain.end():
        if position in starts:
            return starts[position]
        position += 1
    if cue.kind in (Kind.NOUN, Kind.TARGET, Kind.END):
        for record in starting_in(dates, end, end + 71):
            if _LOOSE.fullmatch(text, end, record.start):
                return record
    return None


def is_window(date: Date) -> bool:
    """Whether a date is a stretch of days or months."""
    return date.grain is Grain.INTERVAL and date.value is not None and "/" in date.value

"""Deadline records: limits that hold, with their duty, due date and parties."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date, timedelta

from beritaparse.document import Document, starting_in
from beritaparse.extract.deadlines.clauses import (
    APPLY,
    GIVEN,
    MODAL,
    MUST,
    ORDER,
    VALIDITY,
    WINDOW,
    Stretch,
    before,
)
from beritaparse.extract.deadlines.cues import BARE, Kind, Limit, is_window, limits
from beritaparse.extract.deadlines.duties import Duty, applied_for, duty_of
from beritaparse.language import calendar
from beritaparse.language.dates.atoms import THIRD
from beritaparse.records import Date, Deadline, Force, Grain, Link, Obliged, Span


def find_deadlines(document: Document) -> None:
    """Fill `Document.deadlines`."""
    found: list[Deadline] = []
    for limit in limits(document):
        duty = duty_of(document, limit)
        if not _holds(document, limit, duty):
            continue
        found.append(_record(document, limit, duty))
    document.deadlines = _with_windows(document, _dated_alike(found))


def _dated_alike(found: list[Deadline]) -> list[Deadline]:
    """The deadlines, one that a headline tells without its day with the day of the same words in the text."""
    due = {record.text.lower(): record.due for record in found if record.due}
    return [
        replace(record, due=due[record.text.lower()], reason=None)
        if record.due is None and record.text.lower() in due
        else record
        for record in found
    ]


#: 'diberi waktu lima menit', 'dua tahun': how long something goes on.
_LASTING = re.compile(r"\s(?:menit|tahun)$", re.I)
#: What has ended already: 'sudah berakhir', 'pernah dibuka … dan berakhir'.
_OVER = re.compile(r"(?<!\w)(?:sudah|telah|pernah)(?!\w)", re.I)


#: Behind 'sampai 24 Juli': what had come about by then, not what is due.
_SO_FAR = re.compile(r"[\s,)]*(?:sebanyak|sebesar|sudah|telah|tercatat|mencapai|baru|terdapat|ada)(?!\w)", re.I)


def _holds(document: Document, limit: Limit, duty: Duty) -> bool:
    """Whether a limit is a deadline: what is due by it, and not how long something lasts or when it happened."""
    text, kind = document.text, limit.cue.kind
    if limit.date is not None and limit.date.value is None and kind not in (Kind.LIMIT, Kind.NOUN):
        return False
    if limit.date is not None and limit.date.grain is Grain.YEAR and kind not in (Kind.LIMIT,):
        return False
    start, end = document.sentence_of(limit.start)
    clause = text[max(start, limit.start - 160) : limit.start]
    behind = text[limit.end : min(end, limit.end + 80)]
    if kind is Kind.LIMIT:
        return limit.cue.name != "diberi waktu" or _LASTING.search(text, limit.start, limit.end) is None
    if kind is Kind.NOUN:
        return _limits_work(document, limit, start, end)
    if kind is Kind.WITHIN:
        return duty.obligation is not None and bool(MUST.search(clause) or ORDER.search(clause))
    if limit.cue is BARE:
        return _bare_span_holds(text, limit, clause)
    if kind is Kind.SPAN:  # 'paling lama Jumat', 'paling lama dua hari setelah …': no duration
        return MUST.search(clause[-60:]) is not None or not VALIDITY.search(clause[-60:])
    if kind is Kind.CAP:
        counted = limit.date is None and MUST.search(clause[-60:]) is not None
        return counted or (duty.modal and not VALIDITY.search(clause))
    if kind is Kind.TARGET:
        return limit.date is not None and limit.date.grain in (Grain.DAY, Grain.MONTH)
    if kind is Kind.BEFORE:
        return bool(MODAL.search(clause) or ORDER.search(clause) or duty.modal) and limit.date is not None
    if VALIDITY.search(clause[-60:]) or _SO_FAR.match(behind):
        return False
    if kind is Kind.END:
        if APPLY.search(text, limit.start, limit.end):  # 'penutupan pendaftaran'
            return True
        if _OVER.search(clause[-40:]):
            return False
        earlier = text[max(0, limit.start - 250) : limit.start]
        return bool(WINDOW.search(behind) or APPLY.search(clause) or WINDOW.search(earlier.rpartition("\n")[2]))
    if text[limit.start : limit.end].lower().startswith("berlangsung") and not APPLY.search(clause[-90:]):
        return False
    if _is_past(document, limit) and not APPLY.search(clause[-90:]):
        return False  # 'dibayarkan hanya sampai Oktober lalu': how long it went on
    return bool(WINDOW.search(clause[-90:]) or GIVEN.search(clause[-60:]))


#: What a span does not limit but fills: 'minimal 3 tahun sebelum', 'karantina 10 hari plus 3 hari setelah'.
_AT_LEAST = re.compile(
    r"(?:minimal|sedikitnya|paling\s+sedikit|sekurang\S*|setidaknya|selama|plus|tambah|masa\s+\w+|umur|usia)\s+"
    r"(?:\d{1,3}\s+(?:sampai|hingga|-)\s+)?$",
    re.I,
)


def _bare_span_holds(text: str, limit: Limit, clause: str) -> bool:
    """Whether a span without words of limit is one: 'mesti tiba tiga hari sebelum …', 'permohonan diajukan sebulan
    sebelum …'."""
    if _AT_LEAST.search(clause):
        return False
    ahead = _COUNTED_BACK.search(text, limit.start, limit.end) is not None
    return MUST.search(clause[-90:]) is not None or (ahead and APPLY.search(clause[-90:]) is not None)


_COUNTED_BACK = re.compile(r"\s(?:sebelum|menjelang|jelang)\s", re.I)


def _limits_work(document: Document, limit: Limit, start: int, end: int) -> bool:
    """Whether a noun of limit is one of something to be done: not 'batas akhir masa jabatan', nor 'hari terakhir' of an
    event, only of an application or of something handed in."""
    text = document.text
    told = limit.date.start if limit.date is not None else limit.end
    if VALIDITY.search(text, limit.start, max(told, limit.start)):
        return False
    if limit.cue.name != "hari terakhir" or text[limit.start : limit.end].lower().startswith("terakhir"):
        return True
    earlier = text.rfind("\n", 0, limit.start) + 1
    return bool(WINDOW.search(text, max(earlier, limit.start - _NEAR), min(end, limit.end + _NEAR)))


#: How far from 'hari terakhir' it may stand what has it, in characters.
_NEAR = 120


def _is_past(document: Document, limit: Limit) -> bool:
    due, _ = _due(limit)
    return due is not None and document.anchor is not None and due < document.anchor[: len(due)]


#: What happens every year: 'pendaftaran biasanya dibuka April hingga Juni'.
_USUAL = re.compile(r"(?<!\w)(?:biasanya|lazimnya|umumnya)(?!\w)", re.I)
#: A window that ended so many days before the article is of its story, and no deadline.
_OVER_FOR = 30


def _long_over(document: Document, due: str | None) -> bool:
    if due is None or len(due) != _DAY or document.anchor is None:
        return due is not None and document.anchor is not None and due < document.anchor[: len(due)]
    return (date.fromisoformat(document.anchor[:_DAY]) - date.fromisoformat(due)).days > _OVER_FOR


def _with_windows(document: Document, found: list[Deadline]) -> list[Deadline]:
    """The deadlines with the windows of application, which a range of dates states without any cue before it."""
    covered = [(record.start, record.end) for record in found]
    for record in document.dates:
        if not is_window(record) or any(start < record.end and record.start < end for start, end in covered):
            continue
        start, _ = document.sentence_of(record.start)
        clause = before(document.text, record.start, start)
        if not clause:  # 'Masa sanggah: 2-4 November'
            clause = Stretch(max(start, record.start - 60), record.start)
        near = Stretch(max(clause.start, record.start - 80), record.start)
        window = APPLY.search(document.text, near.start, near.end)
        if window is None and MUST.search(document.text, near.start, near.end):  # 'wajib melunasi biaya mulai …'
            window = WINDOW.search(document.text, near.start, near.end)
        if window is None or VALIDITY.search(document.text, near.start, window.start()):
            continue
        if _USUAL.search(document.text, near.start, near.end) or _long_over(document, _last_day(record.value)):
            continue
        found.append(
            Deadline(
                record.text,
                record.start,
                record.end,
                _last_day(record.value),
                obligation=_span(document, applied_for(document.text, window.start(), clause.end)),
                force=Force.REGISTRATION,
                confidence=0.7,
                source="deadlines:window",
            )
        )
    return sorted(found, key=lambda item: item.start)


# --- the record -----------------------------------------------------------------------------------------------------


def _record(document: Document, limit: Limit, duty: Duty) -> Deadline:
    due, reason = _due(limit)
    obligation = _span(document, duty.obligation) if duty.obligation else None
    obliged = None
    if duty.obliged:
        span = _span(document, duty.obliged)
        obliged = Obliged(span.text, span.start, span.end, _ref(document, span.start, span.end))
    return Deadline(
        document.text[limit.start : limit.end],
        limit.start,
        limit.end,
        due,
        obligation=obligation,
        obliged=obliged,
        issuer=_issuer(document, limit, duty),
        force=_force(document, limit, duty),
        reason=reason,
        confidence=0.9 if limit.cue.kind in (Kind.LIMIT, Kind.NOUN) else 0.7,
        source=f"deadlines:{limit.cue.name}",
    )


#: 'akhir Desember': before it is no month before.
_PART_OF_MONTH = re.compile(THIRD, re.I)
#: Characters of a year, month and day in ISO 8601.
_YEAR, _MONTH, _DAY = 4, 7, 10


def _due(limit: Limit) -> tuple[str | None, str | None]:
    """The last admissible day, or why there is none."""
    if limit.date is None:
        return limit.due, limit.reason
    value = limit.date.value
    if value is None or limit.date.source == "dates:day told of":
        return None, "the article does not tell the date that this is counted from"
    if limit.cue.kind is Kind.BEFORE or _says_before(limit.date) or _before_inside(limit):
        first = value.split("/")[0]
        if len(first) == _DAY:
            return (date.fromisoformat(first) - timedelta(days=1)).isoformat(), None
        if len(first) == _MONTH and _PART_OF_MONTH.match(limit.date.text) is None:
            return calendar.iso_month(*calendar.shift_month(int(first[:4]), int(first[5:]), -1)), None
    if len(value) == _YEAR and limit.date.text.lower().startswith("akhir tahun"):
        return f"{value}-12-31", None
    return _last_day(value), None


def _says_before(record: Date) -> bool:
    """Whether a date is told as 'sebelum' another, not counted back from it."""
    return "sebelum" in record.text.lower() and not record.source.endswith("from a feast")


def _before_inside(limit: Limit) -> bool:
    """'paling lambat sebelum tanggal 1 Februari': the day before is due there too."""
    return limit.cue.name == "sebelum"


def _last_day(value: str | None) -> str | None:
    return value.split("/")[-1] if value else None


def _force(document: Document, limit: Limit, duty: Duty) -> Force:
    if limit.cue.force is not Force.ORDER or duty.obligation is None:
        return limit.cue.force
    words = document.text[duty.obligation.start : limit.end]
    return Force.REGISTRATION if APPLY.match(words) else limit.cue.force


def _span(document: Document, stretch: Stretch) -> Span:
    return document.span(stretch.start, stretch.end)


#: So many statements may stand in one another.
_NESTED = 8


def _ref(document: Document, start: int, end: int) -> str | None:
    """The official or institution that a phrase names."""
    for person in starting_in(document.people, start, end):
        if person.ref and person.end <= end:
            return person.ref
    for body in document.institutions:
        if any(mention.end <= end for mention in starting_in(body.mentions, start, end)):
            return body.id
    return None


def _issuer(document: Document, limit: Limit, duty: Duty) -> Link | None:
    """Who sets the limit: the speaker of the quote that it stands in, or the subject of the verb of ordering."""
    before = bisect_right(document.statements, limit.start, key=lambda statement: statement.start)
    for statement in document.statements[max(before - _NESTED, 0) : before]:
        if limit.start < statement.end and statement.speaker is not None:
            return Link(statement.speaker.ref, statement.speaker.text)
    if duty.issuer_verb is None:
        return None
    start, _ = document.sentence_of(limit.start)
    subjects = starting_in(document.people, start, duty.issuer_verb)
    if not subjects:
        return None
    person = subjects[-1]
    return Link(person.ref, document.text[person.start : person.end], person.start, person.end)


__all__ = ["find_deadlines"]

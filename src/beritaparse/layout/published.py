"""When an article was published, as its head says: 'Sep 29, 2024 - 13:16', 'Senin, 30 September 2024 | 13:16 WIB'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache

import regex

from beritaparse.language.dates.atoms import DAY, MONTH, MONTH_NUMBER, WEEKDAY, YEAR, full_year, month_number
from beritaparse.lexicon.tables import packaged, read_csv

#: Hours east of Greenwich of the Indonesian zones.
ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}

_LABEL = "(?:" + "|".join(row["label"] for row in read_csv(packaged("publication_labels"))) + ")"
_GAP = r"[\s,|•·/@–—-]*"
_TIME = (
    r"(?:(?:pukul|jam|pkl\.?|at|\|)\s*)?(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?:[.:][0-5]\d)?(?!\d)"
    r"(?:\s*(?P<half>[ap]\.?m\b\.?))?(?:\s*(?P<zone>WIB|WITA|WIT)\b|\s*(?P<offset>[+-]\d\d:?\d\d)|Z\b)?"
)
_WORDS = rf"(?P<day>{DAY})(?:st|nd|rd|th)?[\s./-]*(?P<month>{MONTH})[\s.,/'-]*(?P<year>{YEAR}|\d\d(?!\d|[.:]\d))"
_WORDS_MONTH_FIRST = rf"(?P<month>{MONTH})[\s.]*(?P<day>{DAY})(?:st|nd|rd|th)?[\s,]+(?P<year>{YEAR})"
_FIGURES = (
    rf"(?P<day>{DAY})\s?(?P<mark>[/.-])\s?(?P<month>{MONTH_NUMBER})\s?(?P=mark)\s?"
    rf"(?P<year>{YEAR}|\d\d(?!\d|[.:]\d))"
)
_YEAR_FIRST = rf"(?P<year>{YEAR})(?P<mark>[/.-])(?P<month>{MONTH_NUMBER})(?P=mark)(?P<day>{DAY})T?"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.]){day}[)]?(?:{_GAP}{_TIME})?", re.I)
    for day in (_WORDS, _WORDS_MONTH_FIRST, _YEAR_FIRST, _FIGURES)
)
#: What may stand before the day: a label, the weekday.
_LEAD = re.compile(rf"(?<!\w)(?:(?P<label>{_LABEL})\s*[:|,]?\s*)?(?:{WEEKDAY})?{_GAP}[(]?(?:tanggal\s+)?$", re.I)
#: The lead is no longer than this.
LEAD = 50
#: A date that begins later in a line does not say when the article was published.
REACH = 160
_LABEL_FIRST = re.compile(rf"\W*{_LABEL}(?!\w)", re.I)
_UPDATED = re.compile(r"\b(?:diperba(?:ru|har)i|diubah|(?:last\s+)?(?:updated?|modified))\b", re.I)
#: What has none of these has no date.
_FIGURES_OF_A_DATE = regex.compile(r"(?:19|20)\d\d|\d[/.-]\d\d?[/.-]\d\d|\d[ -]\p{L}{3,9}[ -]'?\d\d")
_LABELLED = re.compile(rf"^\W*{_LABEL}\s*[:|,]\s*(?P<rest>.{{6,60}})$", re.I)
_YEAR_FIGURES = re.compile(rf"(?<!\d){YEAR}")


@dataclass(slots=True)
class Publication:
    """A publication time found in a line: its span there, and its ISO 8601 value, a day or a day with time."""

    start: int
    end: int
    value: str
    labelled: bool = False
    """Whether a word says what it is ('Diterbitkan')."""
    updated: bool = False
    """Whether that word tells of a later version ('Diperbarui')."""


@lru_cache(maxsize=64)  # the head asks for its lines again and again
def publication_in(line: str) -> Publication | None:
    """The full date with which a line says when something was published, the first one; null where none stands.

    Whether the line is one of the head, and no sentence that tells of an event, is for the caller to know.
    """
    if not _FIGURES_OF_A_DATE.search(line, 0, REACH):
        return None
    found = [publication for form in _FORMS if (publication := _read(form, line))]
    if found:
        return min(found, key=lambda publication: (publication.start, -publication.end))
    return _foreign(line)


def _read(form: re.Pattern[str], line: str) -> Publication | None:
    match = form.search(line, 0, REACH)
    if match is None:
        return None
    groups = match.groupdict()
    word = groups["month"]
    month = int(word) if word.isdigit() else month_number(word)
    try:
        moment = datetime(full_year(groups["year"]), month or 0, int(groups["day"]))
    except ValueError:
        return None
    value = moment.date().isoformat()
    if groups["hour"]:
        value = _with_time(moment, groups) or value
    before = line[max(match.start() - LEAD, 0) : match.start()]
    lead = _LEAD.search(before)
    start = match.start() - len(before) + lead.start() if lead else match.start()
    labelled = bool(lead and lead["label"]) or bool(_LABEL_FIRST.match(line))
    return Publication(start, match.end(), value, labelled, bool(_UPDATED.search(before)))


def _with_time(day: datetime, groups: dict[str, str]) -> str | None:
    hour, minute = int(groups["hour"]), int(groups["minute"])
    half = (groups["half"] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        return None
    moment = day.replace(hour=hour, minute=minute)
    if groups["zone"]:
        moment = moment.replace(tzinfo=timezone(timedelta(hours=ZONES[groups["zone"].upper()])))
    elif groups["offset"]:
        sign = -1 if groups["offset"][0] == "-" else 1
        figures = groups["offset"][1:].replace(":", "")
        offset = timedelta(hours=int(figures[:2]), minutes=int(figures[2:]))
        if offset >= timedelta(hours=15):  # no zone is that far off (the widest is +14:00)
            return None
        moment = moment.replace(tzinfo=timezone(sign * offset))
    return moment.isoformat()


def _foreign(line: str) -> Publication | None:
    """What stands behind a label in a form that the grammar does not know."""
    match = _LABELLED.match(line)
    if match is None or not _YEAR_FIGURES.search(match["rest"]):
        return None
    import dateparser  # 50 ms to load, and few articles need it

    moment = dateparser.parse(
        match["rest"], languages=["id", "en"], settings={"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]}
    )
    if moment is None:
        return None
    timed = bool(moment.hour or moment.minute)
    value = moment.replace(second=0, microsecond=0).isoformat() if timed else moment.date().isoformat()
    return Publication(match.start("rest"), match.end("rest"), value, labelled=True)

"""Days with a name, dates of the Hijri calendar, days counted from an event, and times of day.

pada Hari Guru Nasional 2024
13 Zulhijah 1446 H
H-7 Lebaran, H-1
pukul 08.00-12.00 WITA, 09.00 WIB hingga selesai
"""

from __future__ import annotations

import re

from beritaparse.language.dates.atoms import (
    DAY,
    HIJRI_MONTH,
    HIJRI_WORDS,
    LIST,
    MODIFIER,
    RANGE,
    YEAR,
    direction_of,
    full_year,
    month_number,
    one_of,
)
from beritaparse.language.dates.meanings import Clock, Countdown, Direction, Feast, HijriDate, Masked, Unit, Vague
from beritaparse.language.dates.period_pieces import COUNTED, COUNTED_FIRST, counted
from beritaparse.language.dates.pieces import FIGURE, Match, Piece, Read, after, before, piece
from beritaparse.language.numerals import cardinal
from beritaparse.lexicon.tables import packaged, read_csv, values

# --- the Hijri calendar ---------------------------------------------------------------------------------------------

#: '1446 H', '1446 Hijriah', 'tahun 1446 H'.
HIJRI_YEAR = r"(?:tahun\s+)?(?P<hijri>1[34]\d\d)\s*(?:H\b\.?|Hijriy?ah|Hijriy?yah)?"


@piece(
    "hijri date",
    [FIGURE, *(word.split()[0] for word in HIJRI_WORDS), "tanggal", "bulan"],
    rf"(?<![\w/])(?:tanggal\s+|bulan\s+(?:suci\s+)?)?(?:(?P<day>{DAY})(?:{RANGE}(?P<day2>{DAY})|(?P<list>(?:{LIST}{DAY}){{1,6}}))?\s*)?(?P<month>{HIJRI_MONTH})"
    rf"(?:\s*,?\s*(?:{HIJRI_YEAR}|(?:tahun\s+)?(?P<year>{YEAR})))?",
)
def hijri_date(match: Match) -> Read:
    """'13 Dzulhijjah 1446 H', '1 Syawal', 'bulan Ramadan'; without a year it has no date."""
    month = month_number(match["month"], "hijri")
    if month is None or (match["day"] is None and not match["month"][0].isupper()):
        return None
    if (
        match["day"] is None
        and match["month"].lower() in ("rajab", "safar", "sura", "suro", "mulud", "ruwah", "syawal")
        and not match["hijri"]
    ):
        return None  # they are names of people too
    last = int(match["day2"]) if match["day2"] else None
    if match["list"]:
        last = int(re.findall(r"\d+", match["list"])[-1])
    return HijriDate(
        month,
        int(match["day"]) if match["day"] else None,
        last,
        int(match["hijri"]) if match["hijri"] else None,
        full_year(match["year"]) if match["year"] else None,
    )


@piece("hijri year", ["tahun"], r"tahun\s+(?:baru\s+islam\s+)?1[34]\d\d\s*(?:H\b|Hijriy?ah)")
def hijri_year(match: Match) -> Read:
    """'tahun 1447 H'."""
    return Vague()


# --- feasts and days counted from an event --------------------------------------------------------------------------

_FEASTS: dict[str, tuple[str, str]] = {}
for _row in read_csv(packaged("named_days")):
    for _form in (_row["name"], *values(_row["variants"])):
        _FEASTS[_form.lower()] = (_row["name"], _row["rule"])
FEAST = one_of(_FEASTS) + r"(?!\w)"
_FEAST_YEAR = (
    rf"(?:\s+(?:ke[-\s]?\d{{1,3}}\s*)?(?:{HIJRI_YEAR}(?:\s*/\s*(?P<year>{YEAR})(?:\s*M)?)?|(?:tahun\s+)?(?P<year>{YEAR})|tahun\s+(?P<shift>ini|lalu|depan)"
    rf"|(?P<behind>{MODIFIER})))?"
)
#: Before the name of a day that is used as a time, not as the name of a celebration.
_AS_TIME = re.compile(r"(?:^|\W)(?:pada|tepat|tepatnya|sejak|hingga|sampai|dengan)\s+$", re.I)


def _feast(match: Match, offset: int = 0) -> Feast:
    name, rule = _FEASTS[" ".join(match["feast"].lower().split())]
    if match["hijri"] and not match["year"]:
        number: int | None = int(match["hijri"])
    else:
        number = full_year(match["year"]) if match["year"] else None
    direction = {"ini": Direction.THIS, "lalu": Direction.PAST, "depan": Direction.FUTURE}.get(
        (match["shift"] or "").lower(), Direction.NONE
    )
    return Feast(name, rule, number, offset, direction, direction_of(match["behind"]))


@piece("named day", {form.split()[0] for form in _FEASTS}, rf"(?<!\w)(?P<feast>{FEAST}){_FEAST_YEAR}")
def named_day(match: Match) -> Read:
    """'pada Natal', 'hingga Lebaran 2025'; the name of a celebration ('upacara Hari Pahlawan') is no time."""
    if not match["feast"][0].isupper() and not match["feast"].lower().startswith("malam"):
        return None
    lead = before(match)
    if match["feast"].lower().startswith("malam pergantian"):
        return _feast(match)
    return _feast(match) if _AS_TIME.search(lead) else Masked()


@piece(
    "days from a feast",
    COUNTED_FIRST,
    rf"(?<![\w.,/-]){COUNTED}\s+(?:(?P<ahead>sebelum|menjelang|jelang)|setelah|sesudah)\s+(?:(?:perayaan|hari\s+raya)\s+)?"
    rf"(?P<feast>{FEAST}){_FEAST_YEAR}",
)
def days_from_feast(match: Match) -> Read:
    """'tujuh hari sebelum Lebaran 2025', 'sepekan setelah Idulfitri'."""
    found = counted(match)
    if found is None or found[1] not in (Unit.DAY, Unit.WEEK):
        return None
    count, unit = found
    days = count * (7 if unit is Unit.WEEK else 1)
    return _feast(match, -days if match["ahead"] else days)


@piece(
    "day h",
    ["h", "hari"],
    rf"(?<![\w-])(?:H\s*(?:(?P<sign>[-+–−]|min(?:us)?\b|plus\b)\s*(?P<count>\d{{1,3}})(?!\d)|(?P<day>[-\s]?day))|(?P<day>hari[-\s]H)\b)(?!\s*[./,-]\d)"
    rf"(?:\s+(?:sebelum\s+|setelah\s+|jelang\s+|menjelang\s+)?(?:(?:perayaan|hari\s+raya)\s+)?(?:(?P<feast>{FEAST}){_FEAST_YEAR}"
    r"|(?P<event>(?:pemungutan\s+suara|pencoblosan|pemilihan|pemilu|pilkada|pelaksanaan|pelantikan|keberangkatan|acara|kegiatan|pembukaan|perayaan)\b)))?",
)
def day_h(match: Match) -> Read:
    """'H-7 Lebaran', 'H+3 Idulfitri 1446 H', 'H-1 pemungutan suara', 'hari H'."""
    if not match["day"] and match.group()[0] != "H":
        return None
    offset = 0
    if match["count"]:
        offset = int(match["count"]) * (1 if match["sign"].lower() in ("+", "plus") else -1)
    return _feast(match, offset) if match["feast"] else Countdown(offset, match["event"])


# --- times of day ---------------------------------------------------------------------------------------------------

_HOUR = r"(?:2[0-4]|[01]?\d)(?!\d)"
_MINUTE = r"[0-5]\d(?!\d)"
ZONE = r"(?P<zone>WIB|WITA|WIT)(?!\w)"
_LAST = (
    rf"(?:\s*(?:[-–—─]{{1,2}}|s\s*/\s*d\.?|s\.d\.?|sd\.?|sampai(?:\s+dengan)?|hingga)\s*(?:(?:pukul|pkl\.?|jam)\s*)?"
    rf"(?:(?P<hour2>{_HOUR})(?:\s?[.:]\s?(?P<minute2>{_MINUTE}))?(?!\s*(?:orang|hari|[./-]\d))|(?P<open>selesai|usai|tuntas)))"
)
_HALF = r"setengah\s+(?P<half>satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|\d{1,2})"
_DAY_HALF = r"(?:\s*(?P<part>pagi|siang|sore|petang|malam|dini\s+hari|subuh))"


@piece(
    "clock",
    ["pukul", "pkl", "pk", "jam", "pukulan"],
    rf"(?<!\w)(?:pukul|pkl|pk|jam)\s*[.:]?\s*(?:{_HALF}|(?P<hour>{_HOUR})(?:\s?[.:]\s?(?P<minute>{_MINUTE}))?){_DAY_HALF}?(?:\s*{ZONE})?{_LAST}?(?:\s*{ZONE})?",
)
def clock(match: Match) -> Read:
    """'pukul 09.00 WIB', 'jam 7 malam', 'pukul 08.00-12.00 WITA', 'pukul setengah delapan'."""
    if re.match(r"\s*(?:menit|jam\b|orang|kali)", after(match), re.I):
        return None
    return _clock(match)


@piece(
    "clock, zone behind",
    [FIGURE],
    rf"(?<![\w.,/-])(?P<hour>{_HOUR})\s?[.:]\s?(?P<minute>{_MINUTE})(?:{_DAY_HALF})?(?:\s*{ZONE}{_LAST}?|{_LAST}\s*{ZONE}|{_LAST}(?<=selesai))(?:\s*{ZONE})?",
)
def clock_with_zone(match: Match) -> Read:
    """'09.00 WIB', '08.00-12.00 WITA', '09.00 - selesai'."""
    return _clock(match)


def _clock(match: Match) -> Read:
    groups = match.groupdict()
    part = (groups.get("part") or "").lower()
    if groups.get("half"):
        hour = (cardinal(groups["half"]) or 0) - 1
        minute = hour * 60 + 30
    else:
        minute = int(groups["hour"]) * 60 + int(groups["minute"] or 0)
    if (
        part in ("siang", "sore", "petang", "malam")
        and minute < 12 * 60
        and not (part == "siang" and minute >= 10 * 60)
    ):
        minute = minute + 12 * 60
    last = None
    if groups.get("hour2"):
        last = int(groups["hour2"]) * 60 + int(groups["minute2"] or 0)
    if minute > 1440 or (last or 0) > 1440:
        return None
    return Clock(minute, last, bool(groups.get("open")), (groups.get("zone") or "").upper() or None)


#: In the order in which they are tried at one place.
PIECES: tuple[Piece, ...] = (clock, clock_with_zone, hijri_date, hijri_year, named_day, days_from_feast, day_h)

"""Dates by day, month and year: in words and in figures, with weekday or without, several days of one month, months.

Sabtu, (28/9/2024)      weekday, figures in brackets
Kamis malam, 19 Juni 2025
1-3 Oktober 2024        days of one month, a range
10 dan 11 Juni          neighbours in a list are a range too
tanggal 5               a day alone
akhir September 2025    a month
"""

from __future__ import annotations

import re

import regex

from beritaparse.language.dates.atoms import (
    BESIDE_MONTHS,
    BESIDE_WEEKDAYS,
    DATE_WORD,
    DAY,
    DAY_PART,
    FULL_MONTH,
    FULL_MONTHS,
    FULL_WEEKDAYS,
    LIST,
    MODIFIER,
    MONTH,
    MONTH_NUMBER,
    MONTH_WORDS,
    PASARAN,
    RANGE,
    SHORT_YEAR,
    THIRD,
    WEEKDAY,
    WEEKDAY_WORDS,
    YEAR,
    direction_of,
    full_year,
    fuzzy_month,
    month_number,
    pasaran_number,
    third_of,
    weekday_number,
)
from beritaparse.language.dates.meanings import CalendarDate, Direction, Meaning, Point, Vague, WeekdayName
from beritaparse.language.dates.pieces import FIGURE, YEAR_FIGURE, Match, Piece, Read, after, before, piece

# --- the body of a date ---------------------------------------------------------------------------------------------

#: One day, a range or a list of days of one month: '1', '1-3', '10 dan 11', '11, 12, dan 13'.
DAYS = rf"(?P<day>{DAY})(?:{RANGE}(?:{DATE_WORD})?(?P<day2>{DAY})|(?P<list>(?:{LIST}(?:{DATE_WORD})?{DAY}){{1,6}}))?"
#: A year that an editor puts in brackets: 'Januari (2026)'.
YEAR_ADDED = rf"\s*\((?:tahun\s+)?(?P<year>{YEAR})\)"
#: A year behind a month in words: '2024', 'tahun 2024', ', 2024', '(2024)', "'24", and '24' where nothing else follows.
YEAR_BEHIND = (
    rf"(?:\s*[,/.-]?\s*(?:(?:tahun|thn|th)\b\.?\s*)?(?P<year>{YEAR})|{YEAR_ADDED}"
    rf"|\s*(?P<year>'\d\d)(?!\d)|\s+(?P<year>[1-3]\d)(?=\s*(?:[,.;)\n]|$))(?![.,]\d))"
)
#: '28 September 2024', '1-3 Okt', '28-September-2024', '10 dan 11 Juni 2025'.
IN_WORDS = rf"{DAYS}\s*[-/.]?\s*(?:bulan\s+)?(?P<month>{MONTH}){YEAR_BEHIND}?"
#: A month misspelt, which a day and a year on its sides give away: '18 Agutus 2018'.
MISSPELT = rf"(?P<day>{DAY})\s+(?P<odd>[^\W\d_]{{4,10}})\s+(?P<year>{YEAR})"
#: '2024-09-28'.
ISO = r"(?P<year>(?:19|20)\d\d)(?P<sign>[-/])(?P<number>0\d|1[0-2])(?P=sign)(?P<day>[0-3]\d)(?!\d)"
#: '28/9/2024', '28-09-2024', '28.9.2024', '11/ 11/ 2025', '28/9-2021'.
FIGURES = (
    rf"(?P<day>{DAY})\s*(?:(?P<sign>[/.-])[/\s]*(?P<number>{MONTH_NUMBER})\s*(?P=sign)[/\s]*"
    rf"|/\s*(?P<number>{MONTH_NUMBER})\s*[-\s.]\s*)(?P<year>{YEAR})"
)
#: '9/28/2024': no month has that number, so the month comes first.
AMERICAN = rf"(?P<number>{MONTH_NUMBER})/(?P<day>1[3-9]|2\d|3[01])/(?P<year>{YEAR})"
#: '28/9/24', '28.9.24'.
SHORT_FIGURES = rf"(?P<day>{DAY})\s*(?P<sign>[/.])[/\s]*(?P<number>{MONTH_NUMBER})\s*(?P=sign)\s*(?P<year>{SHORT_YEAR})"
#: '1-3/12', '28 - 29/3/2024', '1 dan 2/12'.
DAYS_OF_NUMBER = (
    rf"(?P<day>{DAY})(?:{RANGE}(?P<day2>{DAY})|(?P<list>(?:{LIST}{DAY}){{1,6}}))\s*/\s*(?P<number>{MONTH_NUMBER})"
    rf"(?:\s*/\s*(?P<year>{YEAR}|{SHORT_YEAR}))?"
)
#: '28/9': only where the context makes it a date.
DAY_AND_NUMBER = rf"(?P<day>{DAY})\s*[/.]\s*(?P<number>{MONTH_NUMBER})(?!\s*[/.:%]\s*\d|\s*(?:WI[BT]|WITA|%|persen))"
#: '3/2025' in brackets behind a weekday: a month whose day was forgotten.
NUMBER_AND_YEAR = rf"(?P<number>{MONTH_NUMBER})\s*/\s*(?P<year>{YEAR})"

#: What is a date wherever it stands, behind a year of a range too: '1 Mei 2025-31 Juli 2025'.
ANYWHERE = rf"(?:(?<![\d][.,/:-])|(?<=\s(?:19|20)\d\d-))(?<![\w/])(?:{ISO}|{IN_WORDS}|{FIGURES}|{AMERICAN}|{MISSPELT})"
#: What is a date behind a weekday, 'tanggal' or in brackets.
IN_CONTEXT = rf"(?:{ISO}|{FIGURES}|{AMERICAN}|{DAYS_OF_NUMBER}|{SHORT_FIGURES}|{IN_WORDS}|{MISSPELT}|{DAY_AND_NUMBER})"
#: What may stand behind a date and belongs to it: 'pagi', 'lalu', 'tahun ini'.
TAIL = rf"(?:\s*,?\s+(?P<part>{DAY_PART}))?(?:\s+(?P<behind>{MODIFIER}))?"

_FIGURE = re.compile(r"\d+")


def _point(match: Match, day: str | None) -> Point | None:
    """The point of a body with a given day; null where its month is no month."""
    groups = match.groupdict()
    month: int | None = None
    if groups.get("number"):
        month = int(groups["number"])
    elif groups.get("month"):
        word = groups["month"]
        month = month_number(word)
        short = word.lower().rstrip(".") in BESIDE_MONTHS
        if short and not word[0].isupper() and not groups.get("year"):
            return None  # '3 mar', '5 des' without a year are no dates
    elif groups.get("odd"):
        month = fuzzy_month(groups["odd"])
        if month is None:
            return None
    year = full_year(groups["year"]) if groups.get("year") else None
    number = int(day) if day else None
    if (
        month is not None
        and number is not None
        and number > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)
    ):
        return None
    return Point(number, month, year)


def _dates(match: Match, **said: object) -> Read:
    """The meaning of a body: one date or range, or each of several days that do not follow each other."""
    groups = match.groupdict()
    first = _point(match, groups.get("day"))
    if first is None:
        return None
    said.update(_behind(groups.get("behind")))
    if groups.get("day2"):
        last = _point(match, groups["day2"])
        if last is None or (last.day or 0) <= (first.day or 0):
            return None
        return CalendarDate(first, last, **said)  # type: ignore[arg-type]
    if not groups.get("list"):
        return CalendarDate(first, **said)  # type: ignore[arg-type]
    offset = match.start("list")
    found = [(match.start("day"), match.end("day"))]
    found += [(offset + m.start(), offset + m.end()) for m in _FIGURE.finditer(groups["list"])]
    numbers = [int(match.string[start:end]) for start, end in found]
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return CalendarDate(first, _point(match, str(numbers[-1])), **said)  # type: ignore[arg-type]
    readings: list[tuple[int, int, Meaning]] = []
    for index, (start, end) in enumerate(found):
        point = _point(match, match.string[start:end])
        if point is None:
            return None
        alone = {} if index == 0 else {"weekday": None, "pasaran": None}
        begin = match.start() if index == 0 else start
        stop = match.end() if index == len(found) - 1 else end
        readings.append((begin, stop, CalendarDate(point, **{**said, **alone})))  # type: ignore[arg-type]
    return readings


def _behind(words: str | None) -> dict[str, object]:
    """What a modifier behind a date says: a direction, or a year counted from the present one."""
    if not words:
        return {}
    lowered = words.lower()
    if "tahun" in lowered:
        return {"year_shift": -1 if "lalu" in lowered else 1 if "depan" in lowered else 0}
    return {"direction": direction_of(words)}


# --- pieces with a weekday ------------------------------------------------------------------------------------------

#: 'Senin', 'hari Senin', 'Senin-Rabu', 'Kamis dan Jumat', 'Rabu Pon', 'Selasa malam', 'Senin pekan depan'.
WEEKDAY_HEAD = (
    rf"(?P<word>hari\s+)?(?P<weekday>{WEEKDAY})(?:(?P<between>{RANGE}|{LIST})(?:hari\s+)?(?P<weekday2>{WEEKDAY}))?"
    rf"(?:\s+(?P<pasaran>{PASARAN}))?(?:\s+(?P<head_part>{DAY_PART}))?"
    rf"(?:\s+(?P<ahead>(?:pekan|minggu)\s+(?:ini|depan|lalu|kemarin|mendatang)|(?:hari\s+)?ini|{MODIFIER}))?"
)
WEEKDAY_FIRST = WEEKDAY_WORDS | {"hari"}
_LISTED = re.compile(LIST, re.I)


def _is_weekday(match: Match, group: str) -> bool:
    """Whether a weekday may be one beside a date: short forms need a capital."""
    word = match.group(group)
    return word.lower().rstrip(".") not in BESIDE_WEEKDAYS or word[0].isupper()


@piece(
    "weekday and date",
    WEEKDAY_FIRST,
    rf"(?<!\w){WEEKDAY_HEAD}(?:\s*[,.]?\s*(?:{DATE_WORD})?(?:[(\[]\s*(?:{DATE_WORD})?(?:{IN_CONTEXT}|{NUMBER_AND_YEAR})(?:\s*[)\]])?"
    rf"|(?<=[\s,.:]){IN_CONTEXT})|\s*,?\s*{DATE_WORD}(?P<day>{DAY})(?!\s*[.,:/]\d)){TAIL}",
)
def weekday_and_date(match: Match) -> Read:
    """'Sabtu, (28/9/2024)', 'hari Senin tanggal 30 September 2024', 'Selasa-Rabu (12-13/02)', 'Rabu Legi (12/12)',
    'Jumat tanggal 5'."""
    if not _is_weekday(match, "weekday"):
        return None
    said: dict[str, object] = {"weekday": weekday_number(match["weekday"])}
    if match["pasaran"]:
        said["pasaran"] = pasaran_number(match["pasaran"])
    direction = direction_of(match["ahead"])
    if direction in (Direction.PAST, Direction.FUTURE):
        said["direction"] = direction
    if match["weekday2"] and not (match["day2"] or match["list"]):
        return _several_days(match, said)
    return _dates(match, **said)


def _several_days(match: Match, said: dict[str, object]) -> Read:
    """'Kamis hingga Jumat pagi (5/6/2020)': the second weekday has the date, the first is counted back."""
    first, second = weekday_number(match["weekday"]), weekday_number(match["weekday2"])
    if first is None or second is None or first == second or not _is_weekday(match, "weekday2"):
        return None
    days = (second - first) % 7
    if days > 1 and _LISTED.fullmatch(match["between"]):
        return None  # 'Senin dan Kamis (21/6)' are two days
    return _dates(match, **{**said, "weekday": second, "days_before": days})


#: Before a weekday that is part of a name: 'Pasar Minggu', 'salat Jumat'.
_NAMED = re.compile(
    r"(?:pasar|safari|salat|sh?olat|shalat|khutbah|khotbah|sekolah|malam|kampung|ibadah|misa)\s+(?:hari\s+)?$", re.I
)
#: Before a weekday that comes again and again.
_EVERY = re.compile(r"(?:setiap|tiap|tiap-tiap|saban)\s+(?:hari\s+)?$", re.I)
_NAME_FOLLOWS = regex.compile(r"\s+(?:\p{Lu}|berkah\b|bersih\b|sehat\b|berjama|curhat\b|legi\b)")


@piece("weekday", FULL_WEEKDAYS | {"hari", "ahad"}, rf"(?<!\w){WEEKDAY_HEAD}")
def weekday_alone(match: Match) -> Read:
    """'Selasa', 'Kamis malam lalu', 'hari Senin', 'Rabu atau Kamis minggu ini', 'Senin pekan depan'."""
    word = match["weekday"]
    number, ahead = weekday_number(word), (match["ahead"] or "").lower()
    if number is None or (word.lower() in BESIDE_WEEKDAYS and not match["word"]):
        return None
    if not word[0].isupper() and not match["word"] and not (match["weekday2"] and word.lower() != "minggu"):
        return None
    if (
        word.lower() == "minggu"
        and not match["word"]
        and (ahead or re.match(r"\s+(?:ke\b|pertama|kedua|terakhir)", after(match)))
    ):
        return None  # 'Minggu depan' is next week
    lead = before(match)
    if _NAMED.search(lead) or (not match["word"] and _NAME_FOLLOWS.match(after(match))):
        return None
    if _EVERY.search(lead):
        return Vague(recurring=True)
    week = None
    if ahead.startswith(("pekan", "minggu")):
        week = 0 if "ini" in ahead else 1 if ("depan" in ahead or "datang" in ahead) else -1
    last = weekday_number(match["weekday2"]) if match["weekday2"] else None
    if last is not None and week is None and not ahead:
        return Vague(recurring=True)  # 'Senin sampai Jumat' are office hours
    pasaran = pasaran_number(match["pasaran"]) if match["pasaran"] else None
    return WeekdayName(number, last, direction_of(ahead), week, pasaran)


# --- pieces without a weekday ---------------------------------------------------------------------------------------


@piece("date", [FIGURE, YEAR_FIGURE], ANYWHERE + TAIL)
def date_anywhere(match: Match) -> Read:
    """'28 September 2024', '1-3 Oktober', '28/9/2024', '2024-09-28', '10 Febuari 2022'."""
    return _dates(match)


_WHOLE_FIGURES = rf"{DAY}(?P<{{sign}}>[/.-]){MONTH_NUMBER}(?P={{sign}}){YEAR}"


@piece(
    "two dates in figures",
    [FIGURE],
    rf"(?<![\w/])(?P<from>{_WHOLE_FIGURES.format(sign='one')}){RANGE}(?P<to>{_WHOLE_FIGURES.format(sign='two')})(?![/\w])",
)
def two_dates_in_figures(match: Match) -> Read:
    """'03/03/2025-07/03/2025', '1-3-2025 s/d 5-3-2025'."""
    first, last = (Point(*map(int, _FIGURE.findall(match[group]))) for group in ("from", "to"))
    return CalendarDate(first, last)


@piece(
    "date, month first",
    MONTH_WORDS,
    rf"(?<!\w)(?P<month>{MONTH})\s+(?P<day>{DAY})(?:st|nd|rd|th)?\s*,?\s*(?P<year>{YEAR})",
)
def month_first(match: Match) -> Read:
    """'Sep 29, 2024'."""
    return _dates(match)


@piece("date in brackets", [FIGURE, YEAR_FIGURE], rf"(?<=[(\[]\s?){IN_CONTEXT}(?=\s*[)\],])")
def date_in_brackets(match: Match) -> Read:
    """'(20/10)', '(1-3/12/24)'."""
    return _dates(match)


#: Words before a bare 'day/month' that tell it from a fraction.
_CUE = (
    r"(?<=(?:pada|per|hingga|sampai|sejak|dengan|mulai|s/d|s\.d\.|dari|ini|kemarin|besok|pagi|siang|sore|malam|,)"
    r"\s{1,2})"
)


@piece("date in figures", [FIGURE], rf"{_CUE}(?:{SHORT_FIGURES}|{DAYS_OF_NUMBER}|{DAY_AND_NUMBER})(?![\w/.]\w){TAIL}")
def date_in_figures(match: Match) -> Read:
    """'hingga 30/12', 'pada 26/9/22'."""
    lead = before(match, 3)
    if lead.rstrip().endswith(",") and not match["year"]:
        return None  # ', 1/2' is no date
    return _dates(match)


@piece(
    "tanggal",
    ["tanggal", "tgl"],
    rf"(?<!\w){DATE_WORD}[(]?(?:{IN_CONTEXT}|{DAYS}(?!\s*[.,:/]\d)(?:\s+bulan\s+(?P<of>ini|depan|lalu|berikutnya|mendatang))?)[)]?{TAIL}",
)
def after_date_word(match: Match) -> Read:
    """'tanggal 5', 'tgl 24', 'tanggal 11-19 Maret', 'tanggal 10 bulan depan'."""
    if _EVERY_BEHIND.match(after(match)) or _EVERY.search(before(match)):
        return Vague(recurring=True)
    said: dict[str, object] = {}
    if match["of"]:
        said["month_shift"] = {"ini": 0, "lalu": -1}.get(match["of"].lower(), 1)
    return _dates(match, **said)


_EVERY_BEHIND = re.compile(r"\s+(?:setiap|tiap|saban|pada setiap|di setiap)\b", re.I)


# --- months ---------------------------------------------------------------------------------------------------------

#: Words before a month alone that show it to be a time: 'sejak Maret', 'akhir Juli'.
_TIME_WORD = re.compile(
    r"(?:^|\W)(?:pada|sejak|hingga|sampai|dengan|bulan|mulai|dari|antara|selama|sepanjang|per|di|sekitar|dan|atau|sebelum|"
    r"setelah|jelang|menjelang|medio|periode|edisi|s/d|s\.d\.?|oleh|karena|namun|saat|hanya|lalu|tahun|sd|kini|memasuki)\s+$",
    re.I,
)
_CAPITAL_BEFORE = regex.compile(r"(?:^|[^.!?\"\s,;:(-])(?:\s)(?:\p{Lu}[\w.']*)\s+$")
_RANGE_FOLLOWS = re.compile(RANGE, re.I)
#: 'SKB CPNS September sampai dengan Oktober'.
_MONTH_FOLLOWS = re.compile(rf"{RANGE}(?:bulan\s+)?{FULL_MONTH}", re.I)
#: The same at the beginning of a sentence, for months that are names of people too: 'Astuti Mei mengatakan'.
_CAPITAL_OPENS = regex.compile(r"(?:^|\s)\p{Lu}\p{Ll}+[^\S\n]+$")
#: Words behind a month that show it to be a time too: 'Piala Contoh Mei silam', 'Piala Contoh Mei lalu.'.
_TIME_BEHIND = re.compile(r"(?:silam|mendatang|yang\s+lalu)$", re.I)
_CLAUSE_ENDS = re.compile(r"\s*[.,;)]")
_NAME_MONTHS = frozenset({"mei"})
_PERSON_FOLLOWS = regex.compile(r"\s+(?!(?:Tahun|Dan|Hingga|Sampai|Lalu|Mendatang|Ini|Nanti)\b)\p{Lu}\p{Ll}")


def _counted(match: Match) -> bool:
    """Whether a month is counted from the present one; 'lalu' begins a clause too: 'Made Juli lalu pergi'."""
    behind = match["behind"] or ""
    if _TIME_BEHIND.search(behind):
        return True
    return behind.lower() == "lalu" and _CLAUSE_ENDS.match(after(match)) is not None


@piece(
    "month",
    FULL_MONTHS
    | {"bulan", "awal", "akhir", "pertengahan", "medio", "penghujung", "ujung", "tengah", "permulaan", "pengujung"},
    rf"(?<!\w)(?:(?P<third>{THIRD})(?:\s+(?:atau|ataupun|dan|hingga|sampai)\s+{THIRD})?\s+)?(?P<word>bulan\s+)?"
    rf"(?P<month>{FULL_MONTH})(?:\s*,?\s*(?:(?:tahun|thn|th)\b\.?\s*|anggaran\s+)*(?P<year>{YEAR})|{YEAR_ADDED}|\s*(?P<year>'\d\d)(?!\d))?"
    rf"(?:\s+(?P<behind>{MODIFIER}))?",
)
def month(match: Match) -> Read:
    """'September 2024', 'bulan Mei', 'akhir Juli', 'Maret lalu', 'Juli' where it is no name."""
    word = match["month"]
    if not (match["year"] or match["word"] or match["third"]):
        lead = before(match)
        if _PERSON_FOLLOWS.match(after(match)) and not word.isupper():
            return None
        timed = _TIME_WORD.search(lead) or _MONTH_FOLLOWS.match(after(match, 40)) or _counted(match)
        if not timed and (not word[0].isupper() or _CAPITAL_BEFORE.search(lead)):
            return None
        if (
            not timed
            and word.lower() in _NAME_MONTHS
            and _CAPITAL_OPENS.search(lead)
            and not _RANGE_FOLLOWS.match(after(match))
        ):
            return None
        if timed and not word[0].isupper() and word.lower() in ("mei", "april", "maret"):
            return None
    year = full_year(match["year"]) if match["year"] else None
    return CalendarDate(
        Point(None, month_number(word), year),
        third=third_of(match["third"]),
        **_behind(match["behind"]),  # type: ignore[arg-type]
    )


@piece(
    "year, then month",
    ["tahun", "thn"],
    rf"(?<!\w)(?:tahun|thn)\s+(?P<year>{YEAR})\s*,?\s+(?:(?:pada|di)\s+)?(?:tanggal\s+(?P<day>{DAY})\s+(?:bulan\s+)?|bulan\s+)"
    rf"(?P<month>{FULL_MONTH})(?!\s*,?\s*(?:tahun\s+)?{YEAR}|{RANGE})",
)
def year_then_month(match: Match) -> Read:
    """'tahun 2022 bulan Februari', 'tahun 2022 tanggal 5 Mei'."""
    return _dates(match)


@piece(
    "month, short",
    {word.rstrip(".") for word in BESIDE_MONTHS},
    rf"(?<!\w)(?P<month>{MONTH})(?:{RANGE}(?P<month2>{MONTH}))?\s*(?P<year>{YEAR}|'\d\d(?!\d))",
)
def short_month(match: Match) -> Read:
    """'Sept 2024', "Des '24", 'Jan-Jun 2024'."""
    if not match["month"][0].isupper():
        return None
    year = full_year(match["year"])
    first = Point(None, month_number(match["month"]), None if match["month2"] else year)
    return CalendarDate(first, Point(None, month_number(match["month2"]), year) if match["month2"] else None)


#: In the order in which they are tried at one place.
PIECES: tuple[Piece, ...] = (
    weekday_and_date,
    weekday_alone,
    two_dates_in_figures,
    date_anywhere,
    date_in_brackets,
    date_in_figures,
    after_date_word,
    month_first,
    year_then_month,
    month,
    short_month,
)

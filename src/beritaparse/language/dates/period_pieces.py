"""Time counted from now, and the stretches of a year: weeks, months, quarters, school years, durations.

kemarin, lusa, malam ini        days
dua hari lalu, tiga bulan lagi  counted
sepekan terakhir                a stretch up to now
pekan lalu, akhir bulan depan   a period and its part
triwulan III tahun 2025         a stretch of a year
tahun anggaran 2025, 2021-2026  years
"""

from __future__ import annotations

import re

import regex

from beritaparse.language.dates.atoms import (
    FULL_MONTH,
    MODIFIER,
    THIRD,
    YEAR,
    full_year,
    month_number,
    one_of,
    third_of,
)
from beritaparse.language.dates.meanings import (
    Direction,
    Meaning,
    MonthWeek,
    Offset,
    Period,
    Season,
    Stretch,
    Unit,
    Vague,
    Years,
)
from beritaparse.language.dates.pieces import FIGURE, YEAR_FIGURE, Match, Piece, Read, after, before, piece
from beritaparse.language.numerals import CARDINAL, FIRST_WORDS, ORDINAL, cardinal, ordinal
from beritaparse.lexicon.tables import packaged, read_csv, values

# --- days -----------------------------------------------------------------------------------------------------------

_DAYS: dict[str, int] = {}
for _row in read_csv(packaged("relative_days")):
    for _form in (_row["expression"], *values(_row["variants"])):
        _DAYS[_form] = int(_row["offset"])

#: Nouns before 'kemarin' that make it 'the last': 'Pilkada kemarin', 'waktu kemarin'.
_LAST_ONE = re.compile(
    r"(?:^|[\s-])(?:pilkada|pemilu|pilkades|pileg|pilpres|lebaran|waktu|dulu|tahun|periode|musim|hari|masa|yang|pandemi|covid|"
    r"(?:tahap|gelombang|angkatan)\s+\w+)\s+$",
    re.I,
)
#: Words that make 'hari ini' the present age: 'sampai hari ini', 'generasi hari ini'.
_NOWADAYS = re.compile(r"(?:sampai|hingga)(?:\s+dengan)?\s+$", re.I)


@piece("day word", {form.split()[0] for form in _DAYS}, rf"(?<![\w-]){one_of(_DAYS)}(?![\w-])")
def day_word(match: Match) -> Read:
    """'kemarin', 'hari ini', 'lusa', 'tadi malam'."""
    form = " ".join(match.group().lower().split())
    lead = before(match)
    if form in ("kemarin", "kemaren") and _LAST_ONE.search(lead):
        return Vague()
    if _DAYS[form] == 0 and _NOWADAYS.search(lead):
        return Vague()
    return Offset(Unit.DAY, _DAYS[form], said=True)


@piece(
    "day told of",
    ["keesokan", "keesokannya", "esok", "esoknya", "sehari", "hari", "malam", "pagi", "siang", "sore"],
    r"(?<!\w)(?:(?P<next>keesokan(?:nya)?(?:\s+hari(?:nya)?)?|esok\s?harinya|esoknya|sehari\s+(?:kemudian|setelahnya|sesudahnya|berikutnya)"
    r"|hari\s+(?:berikutnya|selanjutnya))|(?P<last>sehari\s+sebelumnya|hari\s+sebelumnya)|(?P<same>(?:hari|malam|pagi|siang|sore)\s+itu))(?!\w)",
)
def told_day(match: Match) -> Read:
    """'keesokan harinya', 'sehari sebelumnya', 'malam itu': counted from the day that was told last."""
    return Offset(Unit.DAY, 1 if match["next"] else -1 if match["last"] else 0, narrated=True)


# --- counted --------------------------------------------------------------------------------------------------------

UNITS = {
    "jam": Unit.HOUR,
    "menit": Unit.HOUR,
    "hari": Unit.DAY,
    "malam": Unit.DAY,
    "pekan": Unit.WEEK,
    "minggu": Unit.WEEK,
    "bulan": Unit.MONTH,
    "tahun": Unit.YEAR,
}
#: 'tiga hari', '7 (tujuh) hari kerja', 'sepekan', 'sebulan'.
COUNTED = (
    rf"(?:(?P<count>{CARDINAL})(?:\s*[-–]\s*\d{{1,3}})?\s+(?P<unit>jam|menit|hari|malam|pekan|minggu|bulan|tahun)(?P<work>\s+kerja|\s+kalender)?"
    r"|se(?P<one>hari|pekan|minggu|bulan|tahun|jam|malam))(?!\w)"
)
COUNTED_FIRST = {FIGURE, *FIRST_WORDS, "sehari", "sepekan", "seminggu", "sebulan", "setahun", "sejam", "semalam"}
#: Behind a count: back from now, ahead of now, the stretch up to now or from now.
AGO = r"(?:(?:yang\s+)?lalu|silam)"
AHEAD = r"lagi"
UP_TO_NOW = r"(?:(?:ini\s+)?terakhir(?:\s+ini)?|belakangan(?:\s+ini)?)"
FROM_NOW = r"(?:ke\s?depan(?:nya)?|mendatang|(?:yang\s+)?akan\s+datang|ke\s+muka)"
TOLD_LATER = r"(?:kemudian|setelahnya|sesudahnya|setelah\s+itu|berselang)"
TOLD_EARLIER = r"sebelumnya"


def counted(match: Match) -> tuple[int, Unit] | None:
    """The number and unit of a match of `COUNTED`."""
    if match["one"]:
        return 1, UNITS[match["one"].lower()]
    number = cardinal(match["count"])
    if number is None:
        return None
    unit = UNITS[match["unit"].lower()]
    return number, Unit.WORKDAY if (match["work"] or "").strip().lower() == "kerja" else unit


#: More than so many units are no count: 'PTSL 2019 hari ini'.
_MANY = 400


@piece(
    "counted time",
    COUNTED_FIRST,
    rf"(?<![\w.,/-]){COUNTED}\s+(?:(?P<ago>{AGO})|(?P<ahead>{AHEAD})|(?P<recent>{UP_TO_NOW})|(?P<coming>{FROM_NOW})"
    rf"|(?P<later>{TOLD_LATER})|(?P<earlier>{TOLD_EARLIER})|(?P<these>ini))(?!\w)",
)
def counted_time(match: Match) -> Read:
    """'dua hari lalu', 'tiga tahun lagi', 'sepekan terakhir', '30 hari ke depan', 'sehari kemudian',
    'dua hari ini'."""
    found = counted(match)
    if found is None:
        return None
    count, unit = found
    if unit is Unit.HOUR:
        return Vague()
    if match["these"]:
        return Vague() if count < _MANY and not re.search(r"(?:^|\W)ke-?\s*$", before(match), re.I) else None
    if match["recent"] or match["coming"]:
        return Stretch(unit, count, Direction.PAST if match["recent"] else Direction.FUTURE)
    sign = -1 if match["ago"] or match["earlier"] else 1
    return Offset(unit, sign * count, narrated=bool(match["later"] or match["earlier"]))


# --- periods --------------------------------------------------------------------------------------------------------

_SHIFT = (
    r"(?:(?P<this>ini|berjalan|sekarang)|(?P<last>(?:yang\s+)?lalu|silam|kemarin|sebelumnya)"
    r"|(?P<next>depan|mendatang|(?:yang\s+)?akan\s+datang|berikutnya|esok))(?!\w)"
)
_PERIODS = {"pekan": Unit.WEEK, "minggu": Unit.WEEK, "bulan": Unit.MONTH, "tahun": Unit.YEAR}


@piece(
    "period",
    [
        "pekan",
        "minggu",
        "bulan",
        "tahun",
        "awal",
        "akhir",
        "pertengahan",
        "penghujung",
        "medio",
        "ujung",
        "tengah",
        "permulaan",
        "pengujung",
        "weekend",
    ],
    rf"(?<![\w-])(?:(?P<third>{THIRD})\s+)?(?P<unit>pekan|minggu|bulan|tahun|weekend)(?:nya)?(?:\s+(?:anggaran\s+)?{_SHIFT})?(?!\w)",
)
def period(match: Match) -> Read:
    """'pekan lalu', 'bulan ini', 'akhir tahun', 'awal bulan depan', 'akhir pekan'."""
    shift = 0 if match["this"] else -1 if match["last"] else 1 if match["next"] else None
    word, third = match["unit"].lower(), third_of(match["third"])
    if word == "weekend" or (word in ("pekan", "minggu") and third is not None):
        if word != "weekend" and str(third) != "end":
            return Vague() if shift is None else Period(Unit.WEEK, shift)
        return Period(Unit.WEEK, shift or 0, weekend=True, stated=shift is not None)
    unit = _PERIODS[word]
    if shift is None:
        if third is None or regex.match(
            r"\s+(?:\d{4}|(?:anggaran|ajaran|pelajaran|pertama|kedua|ke|suci|puasa)\b|\p{Lu})", after(match)
        ):
            return None
        return Period(unit, 0, third, stated=False)
    if match["last"] and match["last"].lower() == "sebelumnya":
        return Vague()
    return Period(unit, shift, third)


@piece(
    "week of a month",
    ["pekan", "minggu", *FIRST_WORDS],
    rf"(?<![\w-])(?:(?P<week>pekan|minggu)\s+(?P<nth>{ORDINAL})|(?P<count>dua|tiga)\s+(?:pekan|minggu|pecan)\s+pertama)"
    rf"(?:\s+(?:di\s+|pada\s+)?(?:bulan\s+)?(?P<month>{FULL_MONTH})(?:\s*,?\s*(?:tahun\s+)?(?P<year>{YEAR}))?)?",
)
def week_of_month(match: Match) -> Read:
    """'pekan kedua Juni 2025', 'dua pekan pertama bulan Desember'; a week of no month has no date."""
    month = month_number(match["month"]) if match["month"] else None
    if month is None:
        return None if match["count"] else Vague()
    year = full_year(match["year"]) if match["year"] else None
    if match["count"]:
        return MonthWeek(1, cardinal(match["count"]) or 1, month, year)
    number = ordinal(match["nth"])
    return MonthWeek(number, number, month, year) if number and number <= 5 else None


# --- stretches of a year --------------------------------------------------------------------------------------------

_STRETCHES = {
    "triwulan": 3,
    "kuartal": 3,
    "tw": 3,
    "q": 3,
    "kwartal": 3,
    "semester": 6,
    "smt": 6,
    "paruh": 6,
    "caturwulan": 4,
    "cawu": 4,
}
#: A year behind a stretch: '2024', '-2024', 'tahun anggaran 2024', '2024/2025' of a school year.
_OF_YEAR = (
    rf"(?:\s*[-/,]?\s*(?:(?:tahun|thn|th|ta)\b\.?\s*(?:(?:anggaran|ajaran|pelajaran|akademik)\s+)?)?(?P<year>{YEAR})(?:\s*/\s*(?P<year2>{YEAR}))?"
    r"|\s+tahun\s+(?P<shift>ini|lalu|depan))?"
)


@piece(
    "quarter",
    {*_STRETCHES, "q1", "q2", "q3", "q4"},
    rf"(?<!\w)(?P<unit>{one_of(_STRETCHES)})\s*[-]?\s*(?P<number>{ORDINAL})(?:(?:\s*[-–]\s*|\s+(?:dan|hingga|sampai|s/d)\s+)(?P<number2>{ORDINAL}))?{_OF_YEAR}",
)
def quarter(match: Match) -> Read:
    """'triwulan III tahun 2025', 'semester I-2024', 'kuartal ke-3', 'Q2', 'paruh pertama 2024'."""
    months = _STRETCHES[match["unit"].lower()]
    number = ordinal(match["number"])
    if not number or number > 12 // months or (match["unit"] == "q" and len(match.group()) < 2):
        return None
    last = ordinal(match["number2"]) if match["number2"] else None
    if last and last > 12 // months:
        return Vague()  # 'semester 1 sampai 5' are terms of a course
    year = full_year(match["year"]) if match["year"] else None
    end = (last, year) if last and number < last <= 12 // months else None
    shift = {"ini": 0, "lalu": -1, "depan": 1}.get((match["shift"] or "").lower())
    return Season(number, months, year, school=bool(match["year2"]), shift=shift, last=end)


@piece("school term", ["semester"], rf"(?<!\w)semester\s+(?P<term>ganjil|gasal|genap){_OF_YEAR}")
def school_term(match: Match) -> Read:
    """'semester genap tahun ajaran 2024/2025'."""
    year = full_year(match["year"]) if match["year"] else None
    if year is None:
        return Vague()
    even = match["term"].lower() == "genap"
    if match["year2"]:
        return Season(2 if even else 1, 6, year, school=True)
    return Season(1 if even else 2, 6, year)


# --- years ----------------------------------------------------------------------------------------------------------

_YEAR_WORD = r"(?:tahun|thn|th|t\.?\s?a|t\.?\s?p|periode|masa\s+(?:jabatan|bakti|bhakti))\b\.?"


@piece(
    "year",
    ["tahun", "thn", "th", "ta", "t", "tp", "periode", "masa", "awal", "akhir", "pertengahan", "penghujung", "medio"],
    rf"(?<!\w)(?:(?P<third>{THIRD})\s+)?(?:{_YEAR_WORD}\s*)?(?:(?P<kind>anggaran|ajaran|pelajaran|akademik|buku|fiskal)\s+)?(?P<year>{YEAR})"
    rf"(?:(?P<sign>\s*[-–/]\s*|\s+(?:hingga|sampai(?:\s+dengan)?|s/d|s\.d\.?)\s+(?:tahun\s+)?)(?P<year2>{YEAR}|\d\d(?![\d.,]))(?![/-]))?"
    rf"(?:\s+(?P<behind>{MODIFIER}))?(?!\s*[/-]\s*\d)",
)
def year(match: Match) -> Read:
    """'tahun 2024', 'TA 2025', 'akhir 2025', 'Tahun Ajaran 2024/2025', 'periode 2021-2026'."""
    first = full_year(match["year"])
    kind = (match["kind"] or "").lower()
    last = None
    if match["year2"]:
        figures = match["year2"]
        last = int(figures) if len(figures) == 4 else first // 100 * 100 + int(figures)
        if last < first:
            return None
    school = kind in ("ajaran", "pelajaran", "akademik") or (last == first + 1 and "/" in (match["sign"] or ""))
    return Years(first, last, school, third_of(match["third"]))


@piece(
    "year in figures",
    [YEAR_FIGURE, FIGURE],
    rf"(?<![\w./,:-])(?P<year>{YEAR})(?:\s*(?P<sign>[-–/])\s*(?P<year2>{YEAR}))?(?![\w:]|[.,/-]\d|\s*(?:{_YEAR_WORD}|orang|unit|juta|ribu))",
)
def year_in_figures(match: Match) -> Read:
    """'pada 2027', '2025-2029', where a word of time stands before it."""
    if not match["year2"] and not re.search(
        r"(?:^|\W)(?:pada|sejak|hingga|sampai|di|mulai|per|antara|dan|dengan|dari|sebelum)\s+$", before(match), re.I
    ):
        return None
    last = full_year(match["year2"]) if match["year2"] else None
    if last is not None and last <= int(match["year"]):
        return None
    return Years(int(match["year"]), last, school=match["sign"] == "/")


# --- vague ----------------------------------------------------------------------------------------------------------

_VAGUE: list[str] = []
for _row in read_csv(packaged("vague_times")):
    _VAGUE += [_row["expression"], *values(_row["variants"])]


@piece("vague", {form.split()[0].split("-")[0] for form in _VAGUE}, rf"(?<![\w-]){one_of(_VAGUE)}(?!\w)")
def vague(match: Match) -> Meaning:
    """'beberapa waktu lalu', 'dalam waktu dekat'."""
    return Vague()


@piece(
    "recurring",
    ["setiap", "tiap", "saban"],
    r"(?<!\w)(?:setiap|tiap(?:-tiap)?|saban)\s+(?:(?:tanggal|tgl)\s+\d{1,2}(?:\s+\w+)?|hari(?:nya)?|pekan(?:nya)?|minggu(?:nya)?|bulan(?:nya)?|tahun(?:nya)?|malam|pagi)(?!\w)",
)
def recurring(match: Match) -> Read:
    """'setiap bulan', 'tiap tanggal 5'."""
    if re.match(r"\s+(?:senin|selasa|rabu|kamis|jum|sabtu|minggu|ahad)", after(match), re.I):
        return None
    return Vague(recurring=True)


#: In the order in which they are tried at one place.
PIECES: tuple[Piece, ...] = (
    vague,
    recurring,
    day_word,
    told_day,
    counted_time,
    week_of_month,
    period,
    quarter,
    school_term,
    year,
    year_in_figures,
)

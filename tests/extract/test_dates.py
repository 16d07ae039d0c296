"""Dates of articles: what is found, what it means, and what is no date."""

from __future__ import annotations

import csv
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
import regex

from beritaparse import parse_article
from beritaparse.lexicon.tables import packaged, read_csv
from beritaparse.lexicon.tables import values as cells
from beritaparse.records import Date, DateRelation, Grain

LIST = Path(__file__).parents[2] / "benchmarks" / "date_expressions" / "expressions.csv"


def dates(text: str, published: str | None = "2024-09-30") -> list[Date]:
    return list(parse_article(text, published=published).dates)


def values(text: str, published: str | None = "2024-09-30") -> list[str | None]:
    return [found.value for found in dates(text, published)]


# --- the public list ------------------------------------------------------------------------------------------


def _listed() -> list[tuple[str, str, str]]:
    with LIST.open(encoding="utf-8", newline="") as file:
        return [(row["sentence"], row["anchor"], row["expected"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("marked", "anchor", "expected"), _listed())
def test_public_list(marked: str, anchor: str, expected: str) -> None:
    start, end = marked.index("{"), marked.index("}") - 1
    found = [
        item.value
        for item in dates(marked.replace("{", "").replace("}", ""), anchor)
        if item.start < end and item.end > start
    ]
    assert found == ([expected] if expected else [])


def test_public_list_is_long_and_argued() -> None:
    with LIST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) >= 200
    assert all(row["comment"] and row["sentence"].count("{") == row["sentence"].count("}") == 1 for row in rows)
    assert len({(row["sentence"], row["anchor"]) for row in rows}) == len(rows)


# --- spans ------------------------------------------------------------------------------------------------------

#: The expression in braces, as a whole, the weekday included and the clock time left out.
SPANS = [
    "Apel digelar {Sabtu, (28/9/2024)} di alun-alun.",
    "Apel digelar {Kamis malam (26/9)} di alun-alun.",
    "Apel digelar {hari Senin tanggal 30 September 2024} pukul 08.00 WITA.",
    "Apel digelar {hari ini, Senin (30/9)} di alun-alun.",
    "Pendaftaran dibuka {Senin (23/9) hingga Jumat (27/9/2024)} di kantor KPU.",
    "Pendaftaran dibuka {30 September s.d. 4 Oktober 2024} di kantor KPU.",
    "Data itu dihimpun {triwulan III tahun 2024} oleh petugas.",
]


@pytest.mark.parametrize("marked", SPANS)
def test_span(marked: str) -> None:
    wanted = re.search(r"\{(.*)\}", marked)
    assert wanted is not None
    assert [item.text for item in dates(marked.replace("{", "").replace("}", ""))] == [wanted[1]]


# --- where others fail ---------------------------------------------------------------------------------------------

NOT_DATES = [
    "Dasarnya UU No 23 Tahun 2014 dan Perda Nomor 5/2020.",
    "Surat Nomor 005/1234/2024 sudah dikirim.",
    "Anggarannya Rp 2,12 miliar atau naik 5,2 persen.",
    "Pemungutan suara ulang digelar di TPS 29-30.",
    "Pelaku terancam pidana penjara paling lama 5 tahun.",
    "Korban berusia 17 tahun dan adiknya 9 tahun.",
    "Tim voli menang dengan skor 3-1.",
    "Narahubung 0812-1111-2222 siap melayani.",
    "Rapat digelar di lantai 3 gedung itu, hadir 2-3 orang.",
    "Ia tinggal di Jalan 17 Agustus RT 01/02.",
    "Nilai rapor dihitung pada semester 1 sampai 5.",
    "Razia itu sudah berjalan lima bulan ini.",
    "Komandan Brigif 4 Mar/BS turut hadir.",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_no_date(text: str) -> None:
    assert [item.text for item in dates(text) if item.grain is not Grain.YEAR] == []


def test_masks_match_their_examples_only() -> None:
    for row in read_csv(packaged("date_masks")):
        pattern = regex.compile(rf"(?<!\w)(?:{row['pattern']})", regex.I)
        assert all(pattern.search(example) for example in cells(row["examples"])), row["name"]
        assert not any(pattern.search(example) for example in cells(row["non_examples"])), row["name"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sabtu hingga Minggu dini hari (29/9/2024)", "2024-09-28/2024-09-29"),
        ("Sabtu-Minggu (29/9)", "2024-09-28/2024-09-29"),
        ("Sabtu dan Minggu (28/9)", "2024-09-28/2024-09-29"),  # the day of the first
        ("Sabtu-Minggu (28-29/9)", "2024-09-28/2024-09-29"),
        ("Jumat sampai Minggu (29/9)", "2024-09-27/2024-09-29"),
    ],
)
def test_weekdays_with_one_date(words: str, expected: str) -> None:
    assert values(f"Lomba digelar {words} di alun-alun.") == [expected]


def test_months_behind_a_capital() -> None:
    assert values("Pelaksanaan SKB CPNS September sampai dengan Oktober.", "2024-07-30") == ["2024-09/2024-10"]


def test_this_month_is_that_of_the_event() -> None:
    told = "Bupati meninjau rumah itu, Rabu (31/7). Program itu ditargetkan rampung akhir bulan ini."
    assert values(told, "2024-08-01") == ["2024-07-31", "2024-07"]


def test_school_year_is_as_it_is_written() -> None:
    assert values("Sekolah itu dibuka pada Tahun Ajaran 2024/2025.") == ["2024/2025"]


def test_number_of_a_round_is_no_day() -> None:
    assert values("Jadwalnya Tes 1 Agustus, Tes 2 Oktober.", "2024-07-30") == ["2024-08", "2024-10"]


def test_clock_is_neither_year_nor_day() -> None:
    found = dates("Rapat digelar Senin (30/9) pukul 20.24 WIB di aula.")
    assert [(item.value, item.time) for item in found] == [("2024-09-30", "20:24+07:00")]


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("pukul 09.00 WIB", "09:00+07:00"),
        ("pukul 09.00 WITA", "09:00+08:00"),
        ("pukul 09.00 WIT", "09:00+09:00"),
        ("pukul 08.00-12.00 WITA", "08:00+08:00/12:00+08:00"),
        ("pukul 08.00 WITA hingga selesai", "08:00+08:00/.."),
        ("pukul 19.30", "19:30"),
    ],
)
def test_time_of_day(words: str, time: str) -> None:
    assert [item.time for item in dates(f"Rapat digelar Senin (30/9/2024) {words}.")] == [time]


def test_sunday_is_no_week() -> None:
    assert values("Kerja bakti digelar Minggu (29/9) di pasar.") == ["2024-09-29"]
    assert values("Kerja bakti akan digelar minggu depan di pasar.") == ["2024-10-07/2024-10-13"]


def test_weekday_is_checked() -> None:
    right, wrong = dates("Rapat digelar Jumat (27/9/2024). Rapat lain digelar Senin (27/9/2024).")
    assert right.weekday is not None
    assert right.weekday.agrees is True
    assert wrong.weekday is not None
    assert (wrong.value, wrong.weekday.number, wrong.weekday.agrees) == ("2024-09-27", 1, False)
    assert wrong.confidence < right.confidence


def test_market_day_is_checked() -> None:
    # 25 September 2024 was Galungan, which always falls on a Wednesday Kliwon
    agrees = [item.weekday and item.weekday.agrees for item in dates("Kirab Rabu Kliwon (25/9) dan Rabu Legi (25/9).")]
    assert agrees == [True, False]


def test_hijri_dates_tell_whether_they_are_computed() -> None:
    fixed, computed = dates("Salat digelar 1 Syawal 1445 H. Haul digelar 15 Rajab 1445 H.")
    assert (fixed.value, fixed.approximate) == ("2024-04-10", False)
    assert computed.value is not None
    assert computed.approximate


# --- anchors -------------------------------------------------------------------------------------------------------


def test_published_argument_rules() -> None:
    assert values("Rapat digelar kemarin di aula.", "2025-03-01") == ["2025-02-28"]


def test_head_of_the_article_is_the_anchor() -> None:
    text = "Bupati Buka Rakor\n\nSenin, 30 September 2024 10:15 WIB\n\nBANGLI - Bupati membuka rakor kemarin di aula."
    article = parse_article(text)
    assert article.published is not None
    assert article.published.startswith("2024-09-30")
    assert [item.value for item in article.dates if item.text == "kemarin"] == ["2024-09-29"]


def test_without_anchor_nothing_is_guessed() -> None:
    found = dates("Rapat digelar kemarin, lalu Senin (30/9), lalu pekan depan dan tanggal 5.", None)
    assert [item.value for item in found] == [None] * 4


def test_absolute_dates_need_no_anchor() -> None:
    text = "Rapat digelar 28 September 2024 hingga 2 Oktober 2024."
    assert values(text, None) == values(text, "2019-01-01") == ["2024-09-28/2024-10-02"]


def test_today_in_speech_is_the_day_of_the_event() -> None:
    text = (
        "BANGLI - Penjabat Bupati Bangli I Wayan Sudarta memimpin rapat, Sabtu (28/9/2024).\n\n"
        '"Hari ini saya mengumpulkan para camat," kata Sudarta.'
    )
    assert [item.value for item in dates(text, "2024-09-30") if item.text.lower() == "hari ini"] == ["2024-09-28"]


def test_speech_is_dated_by_the_words_behind_it() -> None:
    text = (
        'Pelantikan dijadwalkan Selasa (10/6/2025) di Bangli. "Betul, besok pelantikan bupati," ujar Rai saat '
        'dikonfirmasi, Senin (9/6/2025). "Besok pukul sepuluh," katanya.\n\nSelasa (3/6), panitia dibentuk. '
        '"Semua siap," kata Rai, Senin (9/6/2025).\n\nSehari setelahnya panggung dipasang.'
    )
    found = parse_article(text, published="2025-06-09").dates
    assert [date.value for date in found if "esok" in date.text] == ["2025-06-10", "2025-06-10"]
    assert found[-1].value == "2025-06-04"


def test_following_day_follows_the_day_told() -> None:
    text = "Rombongan tiba 3 September 2024. Keesokan harinya mereka menanam pohon."
    assert values(text) == ["2024-09-03", "2024-09-04"]


def test_direction_once_said_holds_for_its_month() -> None:
    text = (
        "Pada tanggal 10 November mendatang masa jabatan lima kepala desa habis.\n\n"
        "Masa jabatan dua kepala desa lain berakhir pada 22 November."
    )
    assert values(text, "2024-03-01") == ["2024-11-10", "2024-11-22"]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Rakor akan digelar Senin (10/1).", "2021-12-15", "2022-01-10"),
        ("Rakor digelar Jumat (31/12).", "2022-01-02", "2021-12-31"),
        ("Rakor digelar 30 Desember lalu.", "2022-01-02", "2021-12-30"),
        ("Posko dibuka 24 Desember hingga 2 Januari.", "2021-12-20", "2021-12-24/2022-01-02"),
        ("Rakor dijadwalkan Februari mendatang.", "2021-12-20", "2022-02"),
    ],
)
def test_year_ends(text: str, published: str, expected: str) -> None:
    assert values(text, published) == [expected]


def test_dates_in_full_around_a_bare_hyphen_are_a_range() -> None:
    assert values("Program itu berlaku (1 Mei 2024-31 Juli 2024).") == ["2024-05-01/2024-07-31"]


@pytest.mark.parametrize("when", ["Mei lalu.", "Mei lalu, kata pelatih", "Mei silam oleh tim tamu"])
def test_a_month_behind_a_name_with_a_word_for_the_past(when: str) -> None:
    assert values(f"Tim itu dikalahkan di Piala Contoh {when}", "2025-06-04") == ["2025-05"]


def test_name_of_a_person_is_no_month() -> None:
    text = "Bupati Bangli Sang Agus Mei membuka rapat. Agus Mei lalu mengatakan rapat itu penting."
    assert values(text) == []


# --- what holds for any day ---------------------------------------------------------------------------------------

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
WEEKDAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
#: Days over several years, a step that is coprime with weeks and months.
DAYS = [date(2019, 1, 1) + timedelta(days=53 * n) for n in range(60)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_day_reads_back(day: date) -> None:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    written = (
        f"{day.day} {month} {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday} ({day.day}/{day.month}/{day.year})",
        f"{weekday} ({day.day:02d}/{day.month:02d}/{day.year})",
        f"tanggal {day.day}-{day.month}-{day.year}",
    )
    text = "".join(f"Rapat digelar {form} di aula.\n\n" for form in written)
    found = dates(text, (day + timedelta(days=1)).isoformat())
    assert [item.value for item in found] == [day.isoformat()] * len(written)
    assert all(item.weekday is None or item.weekday.agrees for item in found)
    assert all(text[item.start : item.end] == item.text for item in found)


@pytest.mark.parametrize("day", DAYS[::4], ids=str)
def test_partial_dates_of_the_week_read_back(day: date) -> None:
    published = day + timedelta(days=2)
    text = f"Rapat digelar {WEEKDAYS[day.weekday()]} ({day.day}/{day.month}) di aula."
    (found,) = dates(text, published.isoformat())
    assert (found.value, found.relation) == (day.isoformat(), DateRelation.PARTIAL)


@pytest.mark.parametrize("count", [1, 2, 3, 7, 10, 11, 12, 20, 21, 25])
def test_number_words_count_as_figures(count: int) -> None:
    words = {1: "satu", 2: "dua", 3: "tiga", 7: "tujuh", 10: "sepuluh", 11: "sebelas", 12: "dua belas"}
    words |= {20: "dua puluh", 21: "dua puluh satu", 25: "dua puluh lima"}
    expected = [(date(2024, 9, 30) - timedelta(days=count)).isoformat()]
    assert values(f"Rapat digelar {words[count]} hari lalu.") == values(f"Rapat digelar {count} hari lalu.") == expected


def test_grains() -> None:
    found = dates("Sejak 1 Mei 2024, lalu Juni 2024, 1-3 Juli 2024, dan pada tahun 2023.")
    assert [item.grain for item in found] == [Grain.DAY, Grain.MONTH, Grain.INTERVAL, Grain.YEAR]

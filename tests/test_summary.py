"""Sentences made of records."""

import pytest

from beritaparse import parse_article
from beritaparse.records import (
    Acting,
    Article,
    Deadline,
    Force,
    Jurisdiction,
    Link,
    Meeting,
    Mode,
    Obliged,
    Office,
    Official,
    Participant,
    Purpose,
    PurposeKind,
    RegionKind,
    Role,
    Span,
    Venue,
)
from beritaparse.summary import said_date, said_official

BANGLI = Jurisdiction("Kabupaten Bangli", RegionKind.REGENCY, "51.06", "Bali")
BUPATI = Official("o1", "I Wayan Sudarta", offices=(Office("Bupati", "Bupati", Acting.PJS, jurisdiction=BANGLI),))
SEKDA = Official("o2", "Ni Ketut Arini", offices=(Office("Sekda", "Sekretaris Daerah", jurisdiction=BANGLI),))


def article(**records: object) -> Article:
    return Article(None, "", "", published="2024-10-03", officials=(BUPATI, SEKDA), **records)  # type: ignore[arg-type]


def meeting(**fields: object) -> Meeting:
    return Meeting("rapat koordinasi", "rapat koordinasi", 0, 16, main=True, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Rapat koordinasi."),
        ({"date": "2024-09-28"}, "Rapat koordinasi berlangsung pada Sabtu, 28 September 2024."),
        ({"date": "2024-10-05"}, "Rapat koordinasi akan berlangsung pada Sabtu, 5 Oktober 2024."),
        (
            {"date": "2024-09-28", "time": "09:00", "mode": Mode.HYBRID, "venue": Venue("Aula BPBD", 30, 39)},
            "Rapat koordinasi berlangsung secara luring dan daring di Aula BPBD "
            "pada Sabtu, 28 September 2024 pukul 09.00.",
        ),
        (
            {"chair": Link("o1"), "participants": (Participant("o2", "Sekda", 50, 55, Role.ACCOMPANYING),)},
            "Rapat koordinasi, dipimpin Pjs. Bupati Bangli I Wayan Sudarta "
            "didampingi Sekda Kabupaten Bangli Ni Ketut Arini.",
        ),
        (
            {"participants": tuple(Participant(None, f"camat {name}", n, n + 1) for n, name in enumerate("ABCDEF"))},
            "Rapat koordinasi, dihadiri camat A, camat B, camat C, camat D, dan 2 pihak lain.",
        ),
        (
            {
                "purposes": (
                    Purpose("penanganan banjir", 17, 34),
                    Purpose("memetakan daerah rawan", 60, 82, PurposeKind.AIM),
                    Purpose("tindak lanjut dari edaran", 90, 115, PurposeKind.FOLLOW_UP),
                )
            },
            "Rapat koordinasi penanganan banjir, untuk memetakan daerah rawan, sebagai tindak lanjut dari edaran.",
        ),
        (
            {"purposes": (Purpose("kesiapan pilkada", 50, 66), Purpose("HUT RI", 70, 76, PurposeKind.COMMEMORATION))},
            "Rapat koordinasi, dalam rangka HUT RI, dengan pokok kesiapan pilkada.",
        ),
    ],
)
def test_a_meeting_in_a_sentence(fields: dict[str, object], sentence: str) -> None:
    assert article(meetings=(meeting(**fields),)).summary() == (sentence,)


@pytest.mark.parametrize(
    ("deadline", "sentence"),
    [
        (
            Deadline(
                "paling lambat Senin",
                0,
                19,
                "2024-09-30",
                Span("menandatangani ikrar", 20, 40),
                Obliged("tiap camat", 41, 51),
            ),
            "Tiap camat harus menandatangani ikrar paling lambat Senin, 30 September 2024.",
        ),
        (
            Deadline(
                "hingga Oktober",
                0,
                14,
                "2024-10",
                Span("mendaftar", 20, 29),
                Obliged("warga", 30, 35),
                force=Force.REGISTRATION,
            ),
            "Warga dapat mendaftar paling lambat Oktober 2024.",
        ),
        (
            Deadline("paling lambat 7 hari setelah penetapan", 0, 38, None, Span("menyerahkan laporan", 40, 59)),
            "Batas waktu untuk menyerahkan laporan: paling lambat 7 hari setelah penetapan.",
        ),
        (
            Deadline("sampai 5 Oktober", 0, 16, "2024-10-05", Span("pendaftaran peserta", 20, 39)),
            "Pendaftaran peserta paling lambat Sabtu, 5 Oktober 2024.",
        ),
    ],
)
def test_a_deadline_in_a_sentence(deadline: Deadline, sentence: str) -> None:
    assert article(deadlines=(deadline,)).summary() == (sentence,)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ("2024", "2024"),
        ("2024-08", "Agustus 2024"),
        ("2024-09-30", "Senin, 30 September 2024"),
        ("2024-10-01/2024-10-03", "Selasa, 1 Oktober 2024 sampai Kamis, 3 Oktober 2024"),
    ],
)
def test_dates_in_words(value: str | None, words: str) -> None:
    assert said_date(value) == words


def test_an_office_without_its_holder() -> None:
    assert said_official(Official("o3", None, offices=(Office("Dandim", "Komandan Kodim", unit="1626/Bangli"),))) == (
        "Dandim 1626/Bangli"
    )


def test_nothing_to_tell() -> None:
    assert parse_article("Cuaca hari ini cerah di seluruh kabupaten.").summary() == ()

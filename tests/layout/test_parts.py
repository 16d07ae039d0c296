"""What each line of an article is."""

from __future__ import annotations

import pytest

from beritaparse.document import Part
from beritaparse.layout.cues import cues
from beritaparse.layout.parts import read_layout
from beritaparse.lexicon.tables import packaged, read_csv, values

LEAD = (
    "BANGLI - Bupati Bangli Wayan Sudarta membuka rapat koordinasi kesiapan pasar murah di Ruang Rapat Kantor Bupati "
    "Bangli, Minggu (29/9/2024), bersama para camat dan kepala perangkat daerah."
)


def parts(text: str) -> list[tuple[str, Part]]:
    return [(text[p.start : p.end], p.part) for p in read_layout(text).paragraphs]


def test_a_whole_article() -> None:
    text = (
        "BERITA DAERAH\n\nBupati Bangli Buka Rapat Pasar Murah\n\nRay - BANGLIKAB.GO.ID\n\nSep 29, 2024 - 13:16\n\n"
        f"Bupati Bangli Wayan Sudarta didampingi Sekda Bangli Made Artha.\n\n{LEAD}\n\nBaca juga: Harga Beras Turun\n\n"
        "Pasar murah berlangsung tiga hari. (RIs)\n\nBupati Tinjau Jembatan Baru"
    )
    assert parts(text) == [
        ("BERITA DAERAH", Part.RUBRIC),
        ("Bupati Bangli Buka Rapat Pasar Murah", Part.HEADLINE),
        ("Ray - BANGLIKAB.GO.ID", Part.BYLINE),
        ("Sep 29, 2024 - 13:16", Part.BYLINE),
        ("Bupati Bangli Wayan Sudarta didampingi Sekda Bangli Made Artha.", Part.CAPTION),
        (LEAD, Part.BODY),
        ("Baca juga: Harga Beras Turun", Part.CROSSLINK),
        ("Pasar murah berlangsung tiga hari.", Part.BODY),
        ("(RIs)", Part.SIGNOFF),
        ("Bupati Tinjau Jembatan Baru", Part.STRAY),
    ]
    layout = read_layout(text)
    assert layout.outlet is not None
    assert layout.outlet.text == "BANGLIKAB.GO.ID"
    assert layout.byline is not None
    assert layout.byline.text == "Ray - BANGLIKAB.GO.ID"
    assert [caption.text for caption in layout.captions] == [
        "Bupati Bangli Wayan Sudarta didampingi Sekda Bangli Made Artha."
    ]


def test_a_lead_is_no_headline() -> None:
    short = "Bupati membuka pasar murah di Bangli.\nWarga senang."
    for text in (LEAD, f"{LEAD}\n\nPasar murah berlangsung tiga hari.", short):
        layout = read_layout(text)
        assert layout.headline is None
        assert all(paragraph.part is Part.BODY for paragraph in layout.paragraphs)


def test_a_headline_in_capitals_and_one_with_a_full_stop() -> None:
    for headline in ("BUPATI BUKA PASAR MURAH", "Bupati Bangli Buka Pasar Murah.", "Sudah 94% Sertifikat Rampung?"):
        layout = read_layout(f"{headline}\n\n{LEAD}\n\nPasar murah berlangsung tiga hari.")
        assert layout.headline is not None
        assert layout.headline.text == headline


def test_a_line_broken_in_the_middle_belongs_to_the_body() -> None:
    text = (
        "Wakil Bupati Buka Lomba\nWakil Bupati Bangli Made Artha bersama Camat Kintamani\ndan guru membuka lomba itu."
    )
    assert [part for _, part in parts(text)] == [Part.HEADLINE, Part.BODY, Part.BODY]


def test_sign_offs_of_their_own_line() -> None:
    for signoff in (
        "(Mc Kominfo)",
        "(Sha/*DiskominfoPPU)",
        "Tim Diskominfo",
        "Editor: Made Artha",
        "***",
        "(Made – Dinas Kominfo)",
    ):
        found = parts(f"{LEAD}\n\nPasar murah berlangsung tiga hari.\n\n{signoff}")
        assert found[-1][0] == signoff
        assert found[-1][1] in (Part.SIGNOFF, Part.TEASER)


def test_dates_and_abbreviations_in_brackets_are_no_sign_off() -> None:
    for end in ("Rapat digelar Minggu (29/9).", "Acara itu disiarkan radio desa (RRD)."):
        assert parts(f"{LEAD}\n\n{end}")[-1] == (end, Part.BODY)


def test_text_of_nothing_but_space() -> None:
    assert read_layout("").paragraphs == []
    assert read_layout(" \n \n").paragraphs == []


LINKS = [
    (
        f"{LEAD} Baca Juga : Harga Beras di Bangli Turun Ia berharap warga senang.",
        "Baca Juga : Harga Beras di Bangli Turun",
        Part.CROSSLINK,
    ),
    (
        f'{LEAD} Baca Juga: Harga Beras di Bangli Turun "Kami senang," ujar dia.',
        "Baca Juga: Harga Beras di Bangli Turun",
        Part.CROSSLINK,
    ),
    (
        f"{LEAD} Baca juga: Pemkab Bangli pastikan harga beras turun",
        "Baca juga: Pemkab Bangli pastikan harga beras turun",
        Part.CROSSLINK,
    ),
    (
        f"{LEAD}Simak juga video 'Harga Beras Turun':[Gambas:Video 20detik]",
        "Simak juga video 'Harga Beras Turun':[Gambas:Video 20detik]",
        Part.TEASER,
    ),
    (
        f'{LEAD} Tonton juga "Bupati Bangli: Harga Beras Turun" di sini: Ia berharap warga senang.',
        'Tonton juga "Bupati Bangli: Harga Beras Turun" di sini:',
        Part.TEASER,
    ),
]


@pytest.mark.parametrize(("text", "link", "part"), LINKS)
def test_links_inside_running_text(text: str, link: str, part: Part) -> None:
    assert parts(text)[:2] == [(LEAD, Part.BODY), (link, part)]


def test_a_caption_glued_to_the_publication_time() -> None:
    caption = "Bupati Bangli Wayan Sudarta dan para camat melihat beras di Pasar Kidul Bangli."
    text = f"Bupati Bangli Buka Pasar Murah\nMinggu, 29 September 2024 13:16 WITA {caption}\n{LEAD}"
    assert [part for _, part in parts(text)] == [Part.HEADLINE, Part.BYLINE, Part.CAPTION, Part.BODY]
    assert [span.text for span in read_layout(text).captions] == [caption]


def test_cues_match_their_examples_and_nothing_else() -> None:
    for row in read_csv(packaged("layout")):
        pattern = cues()[Part(row["part"])]
        for example in values(row["examples"]):
            assert pattern.match(example), f"{row['name']}: {example}"
        for example in values(row["non_examples"]):
            assert not pattern.match(example), f"{row['name']}: {example}"


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Pramudya Minta Warga Bangli Hemat Air", Part.CROSSLINK),
        ("Soal Pasar Murah, Rai: Harga Beras Turun", Part.CROSSLINK),
        ("Sekretaris Dinas Pertanian Kabupaten Bangli", Part.BODY),
        ("Suasana Pasar Murah di Bangli", Part.BODY),
        ("Rapat ditutup dengan doa bersama para camat", Part.BODY),
    ],
)
def test_titles_of_other_articles_between_paragraphs(line: str, part: Part) -> None:
    text = f"{LEAD}\n\n{line}\n\nPasar murah berlangsung tiga hari di lapangan depan kantor bupati, kata panitia."
    assert dict(parts(text))[line] is part

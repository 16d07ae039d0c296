"""Names that the model misses in texts without capitals, and the titles of offices before them."""

from __future__ import annotations

import pytest

from beritaparse.document import Entity
from beritaparse.language.casing import with_case
from beritaparse.language.sentences import sentences
from beritaparse.language.tokens import tokenise
from beritaparse.language.unknown_names import is_acronym, is_unknown, unknown_names


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # unknown words behind an office, a place, a title and another name
        ("hadir bupati bangli syafi'i dan warga.", [], "Hadir Bupati Bangli Syafi'i dan warga."),
        ("kepada kadis pupr m. bintang prasetiyo.", [], "Kepada Kadis PUPR M. Bintang Prasetiyo."),
        ("camat kepil, drs. sukirno wijan tiba.", [("sukirno", "PER")], "Camat Kepil, Drs. Sukirno Wijan tiba."),
        ("kata wayan sudarma rabun; ia", [("wayan sudarma", "PER")], "Kata Wayan Sudarma Rabun; ia"),
        # the title of an office up to the name of its holder
        (
            "ujar kabid pemberdayaan sosial dinas sosial suhartoyo.",
            [("suhartoyo", "PER")],
            "Ujar Kabid Pemberdayaan Sosial Dinas Sosial Suhartoyo.",
        ),
        ("oleh kepala dpkad rustanto.", [("rustanto", "PER")], "Oleh Kepala DPKAD Rustanto."),
        ("ketua komisi iii dprd made rai berkata", [("made rai", "PER")], "Ketua Komisi III DPRD Made Rai berkata"),
        ("oleh plt. camat kintamani ketut rai.", [("ketut rai", "PER")], "Oleh Plt. Camat Kintamani Ketut Rai."),
        # no title where something else follows, and no name where a word of running text does
        ("para camat diminta hadir bersama budi.", [("budi", "PER")], "Para camat diminta hadir bersama Budi."),
        ("bupati bangli menyerahkan bantuan.", [], "Bupati Bangli menyerahkan bantuan."),
        # a name is one wherever it stands again
        ("bupati bangli sukirno. kata sukirno", [], "Bupati Bangli Sukirno. Kata Sukirno"),
        ("warga bandarlampung", [], "Warga Bandarlampung"),
    ],
)
def test_names_and_titles_get_their_capitals(text: str, names: list[tuple[str, str]], expected: str) -> None:
    entities = [Entity(text.index(name), text.index(name) + len(name), label) for name, label in names]
    assert with_case(text, tokenise(text), sentences(text), entities) == expected


@pytest.mark.parametrize(
    ("word", "unknown", "acronym"),
    [
        ("soewignyo", True, False),
        ("syafi'i", True, False),
        ("dedi", True, False),  # a given name, though it looks like a verb
        ("penganggarannya", False, False),
        ("rapat", False, False),
        ("dpkad", False, True),
        ("bkpsdm", False, True),
        ("xii", False, True),
        ("syahrul", True, False),
        ("ai", False, False),
    ],
)
def test_unknown_words_and_acronyms(word: str, unknown: bool, acronym: bool) -> None:
    assert (is_unknown(word), is_acronym(word)) == (unknown, acronym)


def test_unknown_words_elsewhere_are_no_names() -> None:
    assert list(unknown_names(["sistem", "penganggaran", "soewignyo", "itu"], {0})) == []
    assert list(unknown_names(["bupati", "soewignyo", "itu"], {0})) == [(1, 1)]

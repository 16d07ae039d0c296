"""What a text costs grows with its length, not with the square of it: long prose, and texts made to be slow."""

from __future__ import annotations

from time import process_time

import pytest

from beritaparse import parse_article

#: A text twice as long may take this many times as long: two, and room for a machine that others use too.
LIMIT = 3.5
SHORT = 16_000

_GIVEN = ("Wayan", "Retno", "Aji", "Siti", "Bagus", "Dewi", "Hendra", "Lestari")
_SYLLABLES = ("ba", "di", "ku", "ra", "sa", "ti", "wo", "na")


def _surname(number: int) -> str:
    digits = [_SYLLABLES[number // len(_SYLLABLES) ** place % len(_SYLLABLES)] for place in range(4)]
    return "".join(digits).capitalize()


def _prose(length: int) -> str:
    """Sentences of the genre, each with a person of its own."""
    written: list[str] = []
    size = number = 0
    while size < length:
        name = f"{_GIVEN[number % len(_GIVEN)]} {_surname(number)}"
        sentence = (
            f'Camat {_surname(number + 7)} {name} memimpin rapat koordinasi di Kantor Camat, Senin (3/6/2024). "Warga '
            f'kami minta mendaftar paling lambat 10 Juni," kata {name.split()[1]}. Ia mengajak semua hadir.\n'
        )
        written.append(sentence)
        size += len(sentence)
        number += 1
    return "".join(written)[:length]


UNITS = {
    "titles": "Dr. ",
    "quotation marks": '"',
    "opening quotation marks": "“a ",
    "opening brackets": "(a ",
    "slashes": "/",
    "figures and slashes": "12/",
    "figures and hyphens": "12-",
    "figures and full stops": "1.",
    "combining characters": "a\u0301",
    "blank lines": "a\n\n",
    "one letter": "a",
    "offices": "Bupati Bangli, ",
    "bodies": "Dinas Sosial dan ",
    "speech": '"Ya begitu kami semua," ujarnya. ',
    "dates": "Senin, 3 Juni 2024, ",
}


def _growth(short: str, long: str) -> float:
    """How many times as long the long text takes as the short one, each by its best time of three."""
    return _best(long) / _best(short)


def _best(text: str) -> float:
    times = []
    for _ in range(3):
        begin = process_time()
        parse_article(text, published="2024-06-03")
        times.append(process_time() - begin)
    return max(min(times), 0.005)  # below that the clock and the first loads weigh more than the text


def test_long_prose() -> None:
    parse_article("Bupati Bangli membuka rapat.")
    assert _growth(_prose(SHORT), _prose(2 * SHORT)) < LIMIT


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_texts_made_to_be_slow(unit: str) -> None:
    parse_article("Bupati Bangli membuka rapat.")
    times = SHORT // len(unit)
    assert _growth(unit * times, unit * (2 * times)) < LIMIT

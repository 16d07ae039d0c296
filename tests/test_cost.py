"""What a text costs grows with its length, not with the square of it: long prose, and texts made to be slow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import process_time

import pytest

from beritaparse.pipeline import Pipeline, load

#: A text twice as long may take this many times as long: two, and room for a machine that others use too.
LIMIT = 2.6
#: Of this many pairs of measurements the best one counts: what is quadratic takes four times as long in each.
TRIES = 6
SHORT = 16_000
#: The lists are shorter: their items cost more.
SHORT_LIST = 12_000

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
    "names": "Wayan Xxxx, ",
    "one name with its office": "Bupati Bangli Wayan Sudarta hadir. Bupati Bangli pulang. ",
    "figures": "1234567890",
    "dates in slashes": "12/34/",
    "combining marks alone": "\u0301",
    "initials": "A. ",
    "full stops": ".",
    "apostrophes": "'a ",
    "brackets and quotation marks": '("a ',
    "two sorts of quotation marks": "'a b' \"a b\" ",
    "one abbreviation": "PMI ",
    "cues of deadlines": "paling lambat ",
    "duties": "Bupati Bangli Wayan Sudarta meminta OPD menyerahkan laporan paling lambat 5 September. ",
    "lines of space": " \n",
    "mojibake": "â€™",
    "places and heads of none": "Bangli, Gianyar, Badung, Tabanan, Buleleng maju. Bupati Made Rai hadir. ",
    "times of day": "Acara Senin (3/6/2024) pukul 09.00 WITA usai. ",
}

#: Texts of many different names, of which each is compared with those before it: by the number of the name.
LISTS: dict[str, Callable[[int], str]] = {
    "offices that share a word": lambda n: f"Kepala {_surname(n)} {_surname(7 * n + 3)} hadir. ",
    "places of one office": lambda n: f"Camat {_surname(n)} Wayan {_surname(7 * n + 3)}, ",
    "names that may be apposition": lambda n: f"Camat {_surname(n)}, Wayan {_surname(7 * n + 3)}, hadir. ",
    "offices of one person": lambda n: f"Kepala Dinas {_surname(n)} Wayan Sudarta hadir. ",
    "one office of many": lambda n: f"Bupati Bangli Wayan {_surname(n)} hadir. ",
    "offices of one place": lambda n: (
        f"Camat Susut {_surname(n)} hadir. Camat Susut {_surname(n)} Merah Jambu pulang. "
    ),
    "offices without names": lambda n: f"Camat {_surname(n)} hadir. Camat pulang. ",
    "names on one line": lambda n: f"Wayan {_surname(n)}, ",
    "bodies": lambda n: f"Dinas {_surname(n)} dan ",
    "events": lambda n: f"Rapat {_surname(n)} dan ",
}


@pytest.fixture(scope="module")
def parse() -> Iterator[Pipeline]:
    """A parser that takes texts of any length, with its tables loaded."""
    parser = load(max_chars=10_000_000)
    parser("Bupati Bangli membuka rapat pada 3 Juni 2024.")
    yield parser


def _growth(parse: Pipeline, short: str, long: str) -> float:
    """How many times as long the long text takes as the short one, in the best pair of several."""
    best = float("inf")
    for _ in range(TRIES):
        best = min(best, _time(parse, long) / _time(parse, short))
        if best < LIMIT:
            break
    return best


def _time(parse: Pipeline, text: str) -> float:
    begin = process_time()
    parse(text, published="2024-06-03")
    return max(process_time() - begin, 0.005)  # below that the clock weighs more than the text


def _listed(item: Callable[[int], str], length: int) -> str:
    """Items one after the other, up to a length."""
    written: list[str] = []
    size = 0
    while size < length:
        written.append(item(len(written)))
        size += len(written[-1])
    return "".join(written)[:length]


def test_long_prose(parse: Pipeline) -> None:
    assert _growth(parse, _prose(SHORT), _prose(2 * SHORT)) < LIMIT


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_texts_made_to_be_slow(parse: Pipeline, unit: str) -> None:
    times = SHORT // len(unit)
    assert _growth(parse, unit * times, unit * (2 * times)) < LIMIT


@pytest.mark.parametrize("item", LISTS.values(), ids=LISTS.keys())
def test_lists_of_many(parse: Pipeline, item: Callable[[int], str]) -> None:
    assert _growth(parse, _listed(item, SHORT_LIST), _listed(item, 2 * SHORT_LIST)) < LIMIT


def test_a_line_of_space_between_others(parse: Pipeline) -> None:
    def spaced(blanks: int) -> str:
        return f"Rapat dibuka.\n{' ' * blanks}\nWarga pulang."

    assert _growth(parse, spaced(SHORT), spaced(2 * SHORT)) < LIMIT


def test_nested_brackets_and_marks(parse: Pipeline) -> None:
    def nested(depth: int) -> str:
        return "(Wayan " * depth + ")" * depth + "“Kami " * depth + "” " * depth

    assert _growth(parse, nested(1000), nested(2000)) < LIMIT


def test_titles_that_never_end(parse: Pipeline) -> None:
    article = parse("Dr. " * 50_000)
    assert article.officials == ()


def test_persons_of_a_model_in_one_sentence() -> None:
    pytest.importorskip("spacy", reason="the model is read with the extra 'spacy'")
    from beritaparse.language.entity_rules import Found, set_right

    def seconds(number: int) -> float:
        words = [word for n in range(number) for word in (_GIVEN[n % len(_GIVEN)], _surname(n), ",")]
        persons = [Found(3 * n, 3 * n + 2, "PER") for n in range(number)]
        begin = process_time()
        assert len(set_right([words], [persons])[0]) == number
        return process_time() - begin

    seconds(10)  # with its tables loaded
    assert min(seconds(6000) / seconds(3000) for _ in range(TRIES)) < LIMIT

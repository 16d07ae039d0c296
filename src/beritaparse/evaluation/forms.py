"""When two titles, places, persons or phrases are the same: the forms in which gold and records are compared.

Titles and bodies are compared with abbreviations expanded ('Kadis Kominfo' is 'Kepala Dinas Komunikasi dan
Informatika'), places under all their names ('Palangkaraya' is 'Palangka Raya'), everything without case, accents and
punctuation.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any

#: Words that belong to a region's kind, not to its name.
REGION_WORDS = frozenset(
    "kabupaten kab kota provinsi prov pemkab pemkot pemprov kecamatan kec desa kelurahan nagari pemerintah daerah "
    "republik indonesia ri negara".split()
)
#: The first word of a place that states its kind.
KIND_WORDS = {
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "provinsi": "provinsi",
    "prov": "provinsi",
}


def _rows(name: str) -> list[dict[str, str]]:
    with (files("beritaparse.evaluation") / "data" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@cache
def _aliases(of: str) -> dict[str, str]:
    return {row["form"]: row["full"] for row in _rows("aliases") if row["of"] == of}


@cache
def _expansions() -> dict[str, str]:
    return {fold(row["form"]): fold(row["expansion"]) for row in _rows("expansions")}


@cache
def _regions() -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    """Squeezed name of a region to its codes, and code to kind."""
    codes: dict[str, set[str]] = {}
    kinds: dict[str, str] = {}
    for row in _rows("regions"):
        kinds[row["code"]] = row["kind"]
        for form in row["forms"].split(";"):
            codes.setdefault(squeeze(form), set()).add(row["code"])
    return {form: frozenset(found) for form, found in codes.items()}, kinds


@cache
def _office_aliases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Short titles and their full ones, longer short titles first."""
    ordered = sorted(_aliases("office").items(), key=lambda pair: -len(pair[0]))
    return tuple((re.compile(rf"\b{re.escape(short)}\b"), full) for short, full in ordered)


# -- words ------------------------------------------------------------------------------------------------------------


def text_of(value: Any) -> str | None:
    """The words of a value that is a string or an object with 'text', 'name' or 'value'."""
    if isinstance(value, dict):
        value = value.get("text") or value.get("name") or value.get("value")
    return value if isinstance(value, str) else None


def fold(text: str | None) -> str:
    """The words of a text in lower case, without accents and punctuation, one space between."""
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    plain = plain.replace("’", "").replace("'", "").replace("`", "")
    return " ".join(re.sub(r"[^0-9a-z]+", " ", plain).split())


def squeeze(text: str | None) -> str:
    """Like `fold`, without any space: 'M. Si.' and 'MSi' are alike."""
    return fold(text).replace(" ", "")


def expand(text: str) -> str:
    """A folded text with abbreviations expanded, a word that an expansion repeats said once."""
    words = " ".join(_expansions().get(word, word) for word in text.split()).split()
    return " ".join(word for n, word in enumerate(words) if n == 0 or word != words[n - 1])


def token_f1(one: str | None, other: str | None) -> float:
    """How much two phrases share: the F1 of their words."""
    left, right = fold(one).split(), fold(other).split()
    if not left or not right:
        return 0.0
    return 2 * (Counter(left) & Counter(right)).total() / (len(left) + len(right))


# -- titles, kinds, persons -------------------------------------------------------------------------------------------


def office_title(title: str | None) -> str:
    """An office's title in full, the region that it repeats at its end left out."""
    text = fold(title)
    for short, full in _office_aliases():
        text = short.sub(full, text)
    text = re.sub(r"\b(daerah|kabupaten|provinsi) (kabupaten|provinsi|kota)$", r"\1", expand(text))
    text = re.sub(r"^((?:wakil )?menteri) kementerian ", r"\1 ", text)
    if text.startswith(("menteri", "presiden", "wakil")):
        text = re.sub(r" (republik indonesia|ri)$", "", text)
    return text


def acting_mark(value: Any) -> str:
    """A mark of acting office in its short form; empty for none."""
    text = squeeze(text_of(value))
    return _aliases("acting").get(text, text)


def meeting_kind(value: Any) -> str:
    """An event's kind in full."""
    text = fold(text_of(value))
    return _aliases("meeting").get(text, text)


def same_person(gold: str, found: str) -> bool:
    """Whether two squeezed names are of one person: one is part of the other."""
    return bool(gold and found and (gold in found or found in gold))


# -- places -----------------------------------------------------------------------------------------------------------


def bare_place(name: str | None) -> str:
    """A place without the words of its kind and without numbers."""
    return " ".join(word for word in fold(name).split() if word not in REGION_WORDS and not word.isdigit())


def region_codes(name: str | None) -> frozenset[str]:
    """The codes that a place can stand for, narrowed by the kind that it states."""
    by_name, kinds = _regions()
    words = fold(name).split()
    bare = "".join(word for word in words if word not in REGION_WORDS)
    codes = by_name.get("".join(words)) or by_name.get(bare) or frozenset()
    kind = KIND_WORDS.get(words[0]) if words else None
    if kind is not None:
        codes = frozenset(code for code in codes if kinds[code] == kind) or codes
    return codes


def same_place(gold: str | None, *found: str | None) -> bool:
    """Whether one of the places or units found is the gold one; 'Kota Bogor' is not 'Kabupaten Bogor'."""
    given = [value for value in found if value]
    if not bare_place(gold) and not re.search(r"\d", gold or ""):
        return not any(bare_place(value) for value in given)
    return any(_one_place(gold, value) for value in given)


def _one_place(gold: str | None, value: str) -> bool:
    one, other = region_codes(gold), region_codes(value)
    if one and other:
        return bool(one & other)
    name = bare_place(gold).replace(" ", "")
    if name and name == bare_place(value).replace(" ", ""):
        return True
    numbers = re.findall(r"\d+", gold or "")
    return bool(numbers) and numbers == re.findall(r"\d+", value)

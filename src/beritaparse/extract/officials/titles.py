"""Titles of offices written out, so that two ways to write one office are known to be one."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

import regex

from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.language.words import common_words
from beritaparse.lexicon.rows import Abbreviation, Body, PrivateBody
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_sets import word_set

_WORD = regex.compile(r"[^\W_]+")


def title_full(phrase: OfficePhrase) -> str:
    """The title of an office with its abbreviations expanded: 'Kepala Dinas Komunikasi dan Informatika'."""
    head = phrase.row.title
    if head.endswith(_KINDS) and not phrase.title.endswith(_KINDS):
        head = head.rsplit(" ", 1)[0]
    return _merged(f"{expand(head)} {expand(phrase.tail)}".strip().replace(" ,", ","))


@lru_cache(maxsize=4096)
def expand(words: str) -> str:
    """Words with abbreviations of one meaning written out."""
    expansions = _expansions()
    return _WORD.sub(lambda match: expansions.get(match.group(), match.group()), words)


@lru_cache(maxsize=4096)
def key_of_title(full: str) -> str:
    """A title as it is compared: letters alone, the variants of its words alike."""
    words = [_SAME.get(word, word) for word in _WORD.findall(full.lower())]
    return " ".join(word for word in words if word not in _IGNORED)


@lru_cache(maxsize=4096)
def is_private(words: str) -> bool:
    """Whether the words of a title tell of a body that is none of the state's."""
    cues = _private()
    found = _WORD.findall(words)
    return any(
        (word in cues or (word[0].isupper() and word.lower() in cues))
        and not (word.lower() == "panitia" and after.lower() in _STATE_COMMITTEES)
        and not (word == "PT" and after.lower() in _enterprises())
        for word, after in zip(found, [*found[1:], ""], strict=True)
    )


#: What committees of the state are for: 'Panitia Seleksi', 'Panitia Khusus'.
_STATE_COMMITTEES = word_set("state_committees")

_KINDS = ("Daerah Kabupaten", "Daerah Kota", "Daerah Provinsi")

_SAME = {"sekertaris": "sekretaris", "sekretariat": "setda", "olah": "olahraga", "propinsi": "provinsi"}
_IGNORED = word_set("title_fillers")


def _merged(full: str) -> str:
    """Without a word doubled by an expansion: 'Dinas Dinas Kesehatan'."""
    words = full.split()
    return " ".join(word for n, word in enumerate(words) if n == 0 or word.lower() != words[n - 1].lower())


@cache
def _expansions() -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for body in packaged_rows(Body):
        for form in body.variants:
            if " " not in form and len(form) > 3 - form.isupper() * 2:
                found[form].add(body.name)
    for row in packaged_rows(Abbreviation):
        for form in (row.short, *row.variants):
            if " " not in form:
                found[form].add(row.expansion)
    return {form: next(iter(names)) for form, names in found.items() if len(names) == 1}


@cache
def _enterprises() -> frozenset[str]:
    """First words of the names of enterprises of the state: 'PT' PLN."""
    forms = (
        form
        for row in packaged_rows(Body)
        if row.kind == "enterprise" and row.standing == "public"
        for form in (row.name, *row.variants)
    )
    words = (form.removeprefix("PT ").split()[0].lower() for form in forms)
    return frozenset(word for word in words if word not in common_words())


@cache
def _private() -> frozenset[str]:
    rows = packaged_rows(PrivateBody)
    return frozenset(row.cue for row in rows) | frozenset(row.cue.lower() for row in rows if len(row.cue) > 4)

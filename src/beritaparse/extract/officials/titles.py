"""Titles of offices written out, so that two ways to write one office are known to be one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from beritaparse.extract.officials.offices import OfficePhrase
from beritaparse.extract.officials.view import View
from beritaparse.language.definitions import explaining_words
from beritaparse.language.words import common_words
from beritaparse.lexicon.rows import Abbreviation, Body, OfficeTitle, PrivateBody
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import BranchWord
from beritaparse.lexicon.word_sets import word_set

_WORD = re.compile(r"[^\W_]+")


def title_full(phrase: OfficePhrase) -> str:
    """The title of an office with its abbreviations expanded: 'Kepala Dinas Komunikasi dan Informatika'."""
    return _full(phrase.title, phrase.tail, phrase.row.title)


#: The body of a region's assistants, which their titles need not name.
_SECRETARIATS = word_set("secretariats")


@lru_cache(maxsize=4096)  # an article tells of the same few offices again and again
def _full(title: str, tail: str, row: str) -> str:
    if row.startswith("Asisten") and tail.title() in _SECRETARIATS:
        tail = ""  # 'Asisten III Setda' is the 'Asisten III'
    if row == "Wakil Menteri" and (minister := _ministers_of(tail)) is not None:
        return f"Wakil {minister}"  # 'Wakil Menteri PANRB'
    head = _head(title, tail, row)
    if head.endswith(_KINDS) and not title.endswith(_KINDS):
        head = head.rsplit(" ", 1)[0]
    head, tail = expand(head), expand(tail)
    if tail and f" {head}".endswith(f" {tail}"):
        tail = ""  # 'Kasi Intel Kejari', whose row names the body, too
    return _merged(f"{head} {tail}".strip().replace(" ,", ","))


def _head(title: str, tail: str, row: str) -> str:
    """The title without the words behind those of its row: the row's, or as written where it says more.

    'Ketua Komisi III' of the DPRD is not any 'Ketua Komisi DPRD', 'Ketua Dewan' Juri is none of the DPRD.
    """
    written = " ".join(title.split())
    if tail:
        written = written.removesuffix(" ".join(tail.split())).strip()
    words = written.split()
    if len(words) < 2 or words[0] != row.split()[0] or written == row:
        return _SECRETARY.sub(_secretary, _DEPUTY_MINISTER.sub(_deputy_minister, row))
    if tail:
        return written
    if _NUMBERED_DEPUTY.match(written):
        return written
    body = row.split()[-1]
    return f"{written} {body}" if _COMMISSION.fullmatch(written) and body.isupper() else row


_COMMISSION = re.compile(r"(?:Wakil )?Ketua Komisi [IVX\dA-E]+")
_NUMBERED_DEPUTY = re.compile(r"Wakil Ketua [IVX\d]+ \w")
_DEPUTY_MINISTER = re.compile(r"Wamen(?=[a-z])(\w+)")


def _deputy_minister(match: re.Match[str]) -> str:
    """'Wamenkes' is the 'Wakil Menteri Kesehatan' where 'Menkes' is the 'Menteri Kesehatan'."""
    minister = _ministers().get(f"men{match.group(1)}")
    return f"Wakil {minister}" if minister else match.group()


_SECRETARY = re.compile(r"Ses(men\w+)")


def _secretary(match: re.Match[str]) -> str:
    """'Sesmenpora' is the 'Sekretaris Kementerian Pemuda dan Olahraga' whose minister is the 'Menpora'."""
    minister = _ministers().get(match.group(1))
    return minister.replace("Menteri", "Sekretaris Kementerian", 1) if minister else match.group()


def _ministers_of(words: str) -> str | None:
    """The minister named by 'Menteri' and some words: 'PANRB', 'Sekretaris Negara'."""
    return _by_words().get(words.lower()) if words else None


@cache
def _by_words() -> dict[str, str]:
    rows = [row for row in packaged_rows(OfficeTitle) if row.title.startswith("Menteri ")]
    forms = ((form, row.title) for row in rows for form in (row.title, *row.variants))
    return {form.lower().removeprefix("menteri "): title for form, title in forms if form.startswith("Menteri ")}


@cache
def _ministers() -> dict[str, str]:
    """Ministers by their short titles in lower case."""
    rows = [row for row in packaged_rows(OfficeTitle) if row.title.startswith("Menteri")]
    return {form.lower(): row.title for row in rows for form in row.variants if " " not in form}


@lru_cache(maxsize=4096)
def expand(words: str) -> str:
    """Words with abbreviations of one meaning written out."""
    expansions = _expansions()

    def expansion(match: re.Match[str]) -> str:
        word = match.group()
        if word == "PT" and _names_enterprise(words[match.end() :]):
            return word
        found = expansions.get(word)
        if found is None and len(word) > 4 and word.isupper():
            found = expansions.get(word.capitalize())  # 'KODIM', 'KESBANGPOL'
        return found or word

    return _WORD.sub(expansion, words)


def written_out(view: View, title: str) -> str:
    """A title with short forms of bodies in the words by which the article explains them: 'Ketua IJTB' as 'Ketua Ikatan
    Jurnalis Televisi Bali'; for what only the article tells of a body."""
    for word in _SHORT_FORM.findall(title):
        for index in view.places(word):
            if view.text(index - 1) == "(" and view.text(index + 1) == ")":
                words = explaining_words(view.document.text, view.starts[index], view.ends[index])
                if words is not None:
                    return title.replace(word, words)
    return title


#: A short form that may be a body's.
_SHORT_FORM = re.compile(r"\b[A-Z]{3,8}\b")


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
    if "Fraksi" in found and any(word.startswith("DPR") for word in found):
        return False  # a post in a legislature, whatever the party
    return any(
        (word in cues or (word[0].isupper() and word.lower() in cues))
        and not (word.lower() == "panitia" and after.lower() in _STATE_COMMITTEES)
        and not (word == "Perusahaan" and found[:1] == ["Sekretaris"])
        and not (word.lower() == "persatuan" and "Wanita" in found)
        and not (word == "PT" and (after.lower() in _enterprises() or f"{after} {second}".lower() in _enterprises()))
        for word, after, second in zip(found, [*found[1:], ""], [*found[2:], "", ""], strict=False)
    )


#: What committees of the state are for: 'Panitia Seleksi', 'Panitia Khusus'.
_STATE_COMMITTEES = word_set("state_committees")

_KINDS = ("Daerah Kabupaten", "Daerah Kota", "Daerah Provinsi")

_SAME = {"sekertaris": "sekretaris", "sekretariat": "setda", "olah": "olahraga", "propinsi": "provinsi"}
_IGNORED = word_set("title_fillers")


def _merged(full: str) -> str:
    """Without a word doubled by an expansion: 'Dinas Dinas Kesehatan'."""
    words = full.split()
    kept = [
        word
        for n, word in enumerate(words)
        if n == 0 or not (word.lower() == words[n - 1].lower() or (word == "Kementerian" and words[n - 1] == "Menteri"))
    ]
    return " ".join(kept)


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
    branches = {row.word: row.expansion for row in packaged_rows(BranchWord) if row.expansion}
    return branches | {form: next(iter(names)) for form, names in found.items() if len(names) == 1}


def _names_enterprise(words: str) -> bool:
    """Whether the words behind 'PT' name an enterprise of the state and no place of a high court."""
    following = [*_WORD.findall(words.lower())[:2], "", ""]
    return following[0] in _enterprises() or f"{following[0]} {following[1]}" in _enterprises()


@cache
def _enterprises() -> frozenset[str]:
    """First words of the names of enterprises of the state: 'PT' PLN, 'PT' Bank NTB."""
    forms = (
        form
        for row in packaged_rows(Body)
        if row.kind == "enterprise" and row.standing == "public"
        for form in (row.name, *row.variants)
    )
    words = (form.removeprefix("PT ").lower().split() for form in forms)
    return frozenset(first[0] if first[0] not in common_words() else " ".join(first[:2]) for first in words)


@cache
def _private() -> frozenset[str]:
    rows = packaged_rows(PrivateBody)
    return frozenset(row.cue for row in rows) | frozenset(row.cue.lower() for row in rows if len(row.cue) > 4)

"""Bodies with a name of their own behind them, which is no holder's: 'Direktur RSUD Tripat'."""

from __future__ import annotations

from functools import cache

from beritaparse.extract.officials.view import View
from beritaparse.language.words import given_names
from beritaparse.lexicon.rows import NamedBody
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_sets import word_set

#: Words for kinds of places and governments.
KIND_WORDS = word_set("place_openers")

SCHOOLS = word_set("schools")


@cache
def named_bodies() -> frozenset[str]:
    """Words of bodies that have a name of their own behind them: 'RSUD', 'Universitas'."""
    return frozenset(row.cue for row in packaged_rows(NamedBody))


def own_name_of_head(view: View, head: int, last: int) -> int:
    """Past the own name of a body with which the title in the lexicon ends: 'Direktur RSUD' Tripat."""
    for first in range(head + 1, last + 1):
        if view.slice(first, last) in named_bodies() and view.text(last) not in ("Puskesmas", *SCHOOLS):
            return own_name(view, first, last)
    return last


#: Colleges whose name ends with their region.
_COLLEGES = frozenset(("Universitas", "Institut", "Politeknik", "Akademi"))


def own_name(view: View, index: int, step: int) -> int:
    """Past the name that a hospital, university or school has of its own: 'RSUD Tripat', 'Universitas Mataram'."""
    if view.text(step + 1) == "Tirta" and view.text(step) == "Minum":
        return _water_company(view, step + 1)
    if view.slice(index, step) not in named_bodies() or view.text(step) == "Puskesmas":
        return step
    position = step + 1
    if view.text(position) in ("Negeri", "Swasta", "Islam", "Umum"):
        position += 1
    if view.text(position).isdigit():
        return position
    if position > step + 1 and position in view.regions and view.text(step) in _COLLEGES:
        return view.regions[position][0]  # 'Politeknik Negeri Lampung'
    if view.text(step) in ("SMAN", "SMPN", "SDN", "SMKN", "MAN", "MTsN"):
        return step
    if (water := next((n for n in range(position, position + 3) if view.text(n) == "Tirta"), None)) is not None:
        return _water_company(view, water)
    hospital = view.text(step).startswith("RS") or view.lower(step) == "sakit"
    titled = view.prefixes.get(position) or view.particles.get(position)
    named = view.dots(titled[0] + 1) if titled else position
    if hospital and titled and view.capital(named):  # 'RSUD dr. Soekardjo', 'RSUD R.T. Setjonegoro'
        position = named
        run = position
        while view.capital(run) and run - position < 4 and run not in view.prefixes and run not in view.regions:
            run += 1
        if run > position + 1 and begins_person(view, position) and not person_follows(view, run):
            return step  # 'Direktur RSUD dr. Gusti Ayu Widiasih': the holder
        whole = view.text(run) in (",", "(") or run in view.prefixes or run in view.regions or view.text(run).islower()
        while run > position + 1 and view.lower(run - 1) in KIND_WORDS:
            run, whole = run - 1, True
        return run - 1 if whole else position
    if view.text(step) in ("SMA", "SMP", "SMK", "SD"):
        return step
    while (
        position - step < 4 and view.capital(position) and position not in view.heads and position not in view.prefixes
    ):
        if position in view.regions or position in view.ranks or view.lower(position) in KIND_WORDS:
            break
        if position > step + 1 and (begins_person(view, position) or position in view.address):
            whole = position == step + 2 and begins_person(view, step + 1) and not view.capital(position + 1)
            return position - (not whole)  # 'Direktur RSUD Tripat Rahmat Hadi'
        position += 1
    if view.text(position) in (",", "(") or position in view.prefixes or position in view.regions:
        return position - 1
    return min(step + 1, position - 1) if position - step <= 3 else step + (position - step - 1) // 2


def _water_company(view: View, index: int) -> int:
    """The last token of the name of a region's water company, which begins with 'Tirta' and goes on for one or two
    words: 'Perumda Air Minum Tirta Kerta Raharja', 'PDAM Tirta Musi' Andi Wijaya."""
    last = index + view.capital(index + 1)
    second = last + 1
    named = view.capital(second) and not (begins_person(view, second) or second in view.regions or second in view.heads)
    if not named or view.lower(second) in KIND_WORDS or second in view.prefixes:
        return last
    after = second + 1
    ends = not view.capital(after) or after in view.regions or after in view.prefixes or view.lower(after) in KIND_WORDS
    return second if ends or begins_person(view, after) else last


def begins_person(view: View, index: int) -> bool:
    """Whether a given name or a particle of names stands at a token."""
    return view.lower(index) in given_names() or (index in view.particles and view.capital(index))


def person_follows(view: View, index: int) -> bool:
    """Whether a person is named right behind a body, with a comma or without."""
    index += view.text(index) in (",", "(")
    return index in view.prefixes or index in view.ranks or begins_person(view, index)

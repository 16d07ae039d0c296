"""Mentions to one body: names written out, jurisdictions, and which mentions mean the same.

A bare name ('DPRD', 'Dinas Sosial') means the body of the article's region, or the only one of that name that the
article tells of ('DPRD Kota Metro … DPRD'); a short form means what the article wrote beside it in brackets; the
beginning of a longer name ('Dinas Pertanian' for 'Dinas Pertanian, Peternakan dan Perikanan') means the whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache

from beritaparse.extract.institution_contexts import Context
from beritaparse.extract.institution_reader import BodyMention
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import BranchWord
from beritaparse.link.regions import inherit, link_place, province_of, shares_name
from beritaparse.records import Jurisdiction, RegionKind

#: Levels whose bare bodies are those of the article's region.
_LOCAL = frozenset(["regional", "regency_city", "tiered"])
#: Kinds of bodies that are called after their region without its kind: 'Kepolisian Resor Bangli'.
_BARE_PLACE = frozenset(["police", "military", "prosecution", "court"])
_COUNTED = frozenset(["Kabupaten", "Kota", "Provinsi"])
_OWN_NAME = frozenset(["health", "education", "village", "enterprise"])
_WORD = re.compile(r"[^\W_]+")
_GOVERNMENT = frozenset(f"Pemerintah {kind}" for kind in ("Daerah", "Kabupaten", "Kota", "Provinsi"))
#: Bodies that the cities of Jakarta, which are no regions of their own, do not have.
_NOT_OF_JAKARTA = ("Dinas ", "Dewan Perwakilan Rakyat Daerah", "Badan ")
_LEVELS = {"regency_city": "regency_city", "province": "province", "regional": None}


@dataclass(slots=True)
class Sighting:
    """A mention with its context and the jurisdiction that it has or inherits."""

    mention: BodyMention
    context: Context
    place: Jurisdiction | None = None
    stated: bool = False


@dataclass(slots=True)
class BodyGroup:
    """The mentions of one body."""

    name: str
    key: tuple[str, ...]
    place: Jurisdiction | None
    unit: str | None
    sightings: list[Sighting] = field(default_factory=list)

    @property
    def lead(self) -> BodyMention:
        """The mention that tells most of the body."""
        if len(self.sightings) == 1:  # as most bodies have
            return self.sightings[0].mention
        return max([sighting.mention for sighting in self.sightings], key=lambda mention: len(mention.name))

    @property
    def own(self) -> bool:
        """Whether any mention tells the body from others of its sort."""
        return any(sighting.mention.own for sighting in self.sightings)


class BodyLinker:
    """Gathers the sightings of an article into bodies."""

    def __init__(self, home: Jurisdiction | None, published: str | None):
        self._home = home
        self._published = published
        self.groups: list[BodyGroup] = []
        self._alike: dict[tuple[str, ...], list[BodyGroup]] = defaultdict(list)

    def link(self, sightings: list[Sighting]) -> list[BodyGroup]:
        """The bodies of an article, in the order of their first mentions."""
        for sighting in sightings:
            self._locate(sighting)
        for sighting in sorted(sightings, key=lambda sighting: not self._definite(sighting)):
            self._add(sighting)
        self._merge_beginnings()
        for group in self.groups:
            group.sightings.sort(key=lambda sighting: sighting.mention.first)
        return sorted(self.groups, key=lambda group: group.sightings[0].mention.first)

    # -- jurisdictions ----------------------------------------------------------------------------------------

    def _locate(self, sighting: Sighting) -> None:
        mention = sighting.mention
        if mention.region is not None:
            sighting.place = link_place(
                mention.region,
                cue=mention.stated,
                level=_LEVELS.get(mention.level),
                home=self._home,
                published=self._published,
            ) or Jurisdiction(mention.region, source="stated")
            sighting.stated = True
        elif mention.national:
            sighting.stated = True
        elif mention.kind_only is not None and mention.kind_only not in _COUNTED:
            sighting.stated = True  # 'TP PKK Dusun': that of no hamlet in particular
        elif mention.kind_only == "Provinsi" or mention.level == "province":
            sighting.place = province_of(self._home)
        elif mention.level in _LOCAL:
            level = "regency_city" if mention.level == "regency_city" else "other"
            home = self._home
            if home is not None and (home.code or "").startswith("31.") and mention.name.startswith(_NOT_OF_JAKARTA):
                home = province_of(home)
            sighting.place = inherit(home, level, mention.stated if mention.kind == "executive" else None)

    def _definite(self, sighting: Sighting) -> bool:
        return sighting.stated or sighting.mention.unit is not None

    # -- grouping ---------------------------------------------------------------------------------------------

    def _add(self, sighting: Sighting) -> None:
        mention = sighting.mention
        key = _key(mention)
        alike = self._alike[key]
        group = self._same(sighting, alike)
        if group is None:
            group = BodyGroup(mention.name, key, sighting.place, mention.unit)
            self.groups.append(group)
            alike.append(group)
        if group.unit is None and mention.unit is not None:
            group.unit = mention.unit
        group.sightings.append(sighting)

    def _same(self, sighting: Sighting, alike: list[BodyGroup]) -> BodyGroup | None:
        mention = sighting.mention
        if mention.unit is not None:
            return next((group for group in alike if group.unit and _same_unit(group.unit, mention.unit)), None)
        name = sighting.place.name if sighting.place else None
        at_place = [group for group in alike if (group.place.name if group.place else None) == name]
        if mention.kind_only is not None and sighting.place is None:
            kind = f"{mention.kind_only} ".casefold()
            fitting = [group for group in alike if group.place and group.place.name.casefold().startswith(kind)]
            same = [group for group in at_place if group.lead.kind_only == mention.kind_only]
            return fitting[0] if len(fitting) == 1 else next(iter(same), None)
        if sighting.stated:
            return at_place[0] if at_place else self._by_unit(alike, name)
        if at_place:
            return at_place[0]
        if len(alike) != 1 or mention.kind_only is not None:
            return None
        told = min(other.mention.first for other in alike[0].sightings) < mention.first
        return alike[0] if told or sighting.place is None else None

    def _by_unit(self, alike: list[BodyGroup], name: str | None) -> BodyGroup | None:
        """A unit whose own name ends with the place: 'Kodim 1626/Bangli' and 'Kodim Bangli'."""
        bare = (name or "").split(" ", 1)[-1].casefold()
        return next((group for group in alike if group.unit and bare and group.unit.casefold().endswith(bare)), None)

    def _merge_beginnings(self) -> None:
        """Merge a body with the one whose longer name begins like its own."""
        named = [(group, _words(_expanded(group.name))) for group in self.groups if group.unit is None]
        beginning: dict[tuple[str, ...], list[BodyGroup]] = defaultdict(list)
        for group, words in named:
            for length in range(2, len(words)):
                beginning[tuple(words[:length])].append(group)
        for short, words in named:
            if len(words) < 2 or (short.lead.level == "national" and short.lead.kind != "ministry"):
                continue
            longer = [group for group in beginning.get(tuple(words), ()) if self._may_be(short, group)]
            if len(longer) == 1:
                longer[0].sightings += short.sightings
                self.groups.remove(short)

    @staticmethod
    def _may_be(short: BodyGroup, longer: BodyGroup) -> bool:
        one, other = short.lead, longer.lead
        if one.kind != other.kind or one.part_of != other.part_of:
            return False
        return longer.place == short.place or not any(sighting.stated for sighting in short.sightings)


def bind_short_forms(mentions: list[BodyMention]) -> dict[str, BodyMention]:
    """The short forms that the article writes in brackets behind a name, each with that body."""
    bound: dict[str, BodyMention] = {}
    for mention in mentions:
        if mention.abbreviation:
            bound.setdefault(mention.abbreviation, mention)
    return bound


def rebound(mention: BodyMention, bound: dict[str, BodyMention]) -> BodyMention:
    """A mention by a short form that the article explains, with the name that it gave."""
    whole = bound.get(mention.stated) or _by_branch(mention, bound)
    if whole is None or whole.name == mention.name:
        return replace(mention, contextual=False) if whole is not None else mention
    return replace(
        mention,
        name=whole.name,
        kind=whole.kind,
        level=whole.level,
        standing=whole.standing,
        contextual=False,
        members=whole.members,
        part_of=whole.part_of,
        unit=whole.unit,
    )


def _by_branch(mention: BodyMention, bound: dict[str, BodyMention]) -> BodyMention | None:
    """The body whose branch alone was shortened: 'Dinas KPKP' behind 'Dinas Ketahanan Pangan, … (KPKP)'."""
    head, _, branch = mention.stated.partition(" ")
    whole = bound.get(branch) if branch else None
    return whole if whole is not None and whole.name.startswith(f"{head} ") else None


def full_name(group: BodyGroup) -> str:
    """The name of a body with its jurisdiction: 'Dinas Kesehatan Kabupaten Bangli', 'Kepolisian Resor Bangli'."""
    lead, place = group.lead, group.place
    name = _expanded(lead.name)
    if lead.part_of and lead.part_of not in name:
        name = f"{name} {lead.part_of}"
    if group.unit:
        return name if group.unit in name else f"{name} {group.unit}"
    branch = next((sighting.mention.branch for sighting in group.sightings if sighting.mention.branch), None)
    if branch:
        name = f"{name} {branch}"
    if place is None:
        national = lead.kind != "ministry" and any(sighting.mention.national for sighting in group.sightings)
        name = f"{name} {lead.kind_only}" if lead.kind_only else name
        return f"{name} Republik Indonesia" if national and "Indonesia" not in name else name
    if name in _GOVERNMENT:
        return f"Pemerintah {place.name}"
    if lead.kind == "ministry":
        return f"Kantor {name} {place.name}"
    if name.startswith("Inspektorat "):
        name = name.removesuffix(" Daerah")
    name = name.removesuffix(" Kabupaten/Kota")  # the place tells which: 'Badan Narkotika Nasional Kabupaten Bangli'
    bare = place.name.partition(" ")[2]
    called = place.name
    if lead.kind in _BARE_PLACE and bare:
        called = place.name if place.kind is RegionKind.CITY and shares_name(place) else bare
    if name.endswith(f" {bare}") and place.kind is RegionKind.PROVINCE:  # 'Dewan Perwakilan Rakyat Aceh'
        return name
    if name.split()[-1] == called.split()[0]:  # 'Badan Usaha Milik Desa' of 'Desa Batur', 'Polresta' of 'Kota Mataram'
        called = called.partition(" ")[2]
    return f"{name} {called}"


def level_of(group: BodyGroup) -> str | None:
    """The level of a body: that of its jurisdiction, else that of its sort."""
    if group.place is not None and group.place.kind is not None:
        return group.place.kind.value
    level = group.lead.level
    if level in ("national", "province", "district", "village"):
        return level
    return "national" if level == "tiered" else None


def _key(mention: BodyMention) -> tuple[str, ...]:
    """What two mentions of one body share."""
    if mention.name in _GOVERNMENT:
        return ("pemerintah",)
    if mention.unit is not None and mention.kind in _OWN_NAME | _BARE_PLACE | {"agency"}:
        name = mention.name.removesuffix(mention.unit).strip()
        return (*_words(name), "")
    branch = (mention.branch,) if mention.branch else ()
    return (*_words(_expanded(mention.name)), *branch)


@lru_cache(maxsize=4096)  # an article compares the same few names again and again
def _words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: 'Koperasi, UKM & Perdagangan' is 'Koperasi, UMKM, dan …'."""
    return tuple(word.lower() for word in _WORD.findall(name) if word.lower() not in _IDLE)


_IDLE = frozenset(["dan", "daerah", "serta", "usaha", "mikro", "kecil", "menengah", "ukm", "umkm"])


def _same_unit(one: str, other: str) -> bool:
    """Whether two names of units mean one: 'Setjonegoro' and 'KRT Setjonegoro', '0707' and '0707/Wonosobo'."""
    if one.casefold() == other.casefold():
        return True
    left, right = _WORD.findall(one.casefold()), _WORD.findall(other.casefold())
    shorter, longer = sorted((left, right), key=len)
    return longer[-len(shorter) :] == shorter or longer[: len(shorter)] == shorter


def _expanded(name: str) -> str:
    """A name with the abbreviations of its branches written out."""
    return " ".join([_EXPANSIONS.get(word, word) for word in name.split()])


_EXPANSIONS = {row.word: row.expansion for row in packaged_rows(BranchWord) if row.expansion}

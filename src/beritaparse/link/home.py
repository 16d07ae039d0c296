"""The region that an article is about, which offices without a stated place inherit.

An article of a press office says 'Sekda' and means that of its own region. Which region that is follows from what
the article names: offices and bodies with their place ('Bupati Bangli', 'Pemkab Bangli') weigh most, bare names of
the region less; the dateline, the outlet, the address and the title add to it. Articles of national scope have none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import regex

from beritaparse.document import Document, Part
from beritaparse.lexicon.matcher import Match
from beritaparse.lexicon.rows import Region
from beritaparse.link.regions import CODED, as_jurisdiction, find_region, kinds_of, region_of
from beritaparse.records import Jurisdiction, RegionKind

#: What one piece of evidence for a region weighs.
STATED, BARE, DATELINE, OUTLET, TITLE = 3.0, 1.0, 4.0, 4.0, 3.0
#: How much more it weighs in the headline or near the beginning of the text, and how near that is.
EARLY, EARLY_CHARS = 1.5, 600
#: The least weight that makes a home, that of the only region named, and the least share among regions of its rank.
LEAST, ONLY, SHARE = 3.0, 1.0, 0.34
#: A regency whose office or body is named is the home of an article that names the province up to so many times as
#: heavily.
LOCAL = 2.5

_LOCAL = (RegionKind.REGENCY, RegionKind.CITY)
_WORD = re.compile(r"[^\W\d_]+")
#: 'wonosobokab', 'kotabogor': a label of a host that joins name and kind.
_LABEL = regex.compile(
    r"(?i)(?P<name>.+?)(?P<kind>kab|kota|prov)$|^(?P<kind>kab|kota|prov|pemkab|pemkot)(?P<name>.{4,})$"
)
_LABEL_KINDS = {
    "kab": (RegionKind.REGENCY,),
    "pemkab": (RegionKind.REGENCY,),
    "kota": (RegionKind.CITY,),
    "pemkot": (RegionKind.CITY,),
    "prov": (RegionKind.PROVINCE,),
}


def find_home(document: Document) -> None:
    """Fill ``document.home``."""
    weights: dict[str, float] = defaultdict(float)
    sources: dict[str, str] = {}
    stated: set[str] = set()
    published = document.anchor
    for match, kinds in region_mentions(document):
        region = find_region(document.text[match.start : match.end], kinds=kinds, published=published)
        if region is None:
            continue
        weight = STATED if region.kind in kinds else BARE
        if weight == STATED:
            stated.add(region.code)
        early = match.start < document.layout.body_start + EARLY_CHARS
        weights[region.code] += weight * (EARLY if early else 1.0)
    for region, weight, source in _outside_evidence(document):
        weights[region.code] += weight
        stated.add(region.code)
        sources.setdefault(region.code, source)
    best = _best(weights, stated)
    if best is not None:
        document.home = as_jurisdiction(
            best, published=published, source=f"inherited:{sources.get(best.code, 'mention')}"
        )


def only_region(document: Document, kind: RegionKind) -> Jurisdiction | None:
    """The one region of a kind that an article names, None where it names none or several."""
    if kind not in document.only_regions:
        document.only_regions[kind] = _only_region(document, kind)
    return document.only_regions[kind]


def _only_region(document: Document, kind: RegionKind) -> Jurisdiction | None:
    published = document.anchor
    found = {
        region.code: region
        for match, kinds in region_mentions(document)
        if (region := find_region(document.text[match.start : match.end], kinds=kinds or (kind,), published=published))
        and region.kind == kind
    }
    if len(found) != 1:
        return None
    (region,) = found.values()
    return as_jurisdiction(region, published=published, source="inherited:mention")


def region_mentions(document: Document) -> Iterator[tuple[Match, tuple[RegionKind, ...]]]:
    """The names of regions in the article, longest ones only, with the kinds of place that the word before them asks
    for; those behind a word for a district or village are none."""
    taken = -1
    found = (match for match, _ in document.matched(Region))
    for match in sorted(found, key=lambda match: (match.first, -match.last)):
        if match.first <= taken:
            continue
        taken = match.last
        if document.layout.part_at(match.start) in (Part.CROSSLINK, Part.TEASER):
            continue
        kinds = kinds_before(document, match.first)
        if not kinds or kinds[0] in CODED:
            yield match, kinds


def kinds_before(document: Document, token: int) -> tuple[RegionKind, ...]:
    """The kinds of place that the words right before a token ask for: 'Bupati', 'Kab.', 'Pemkot'."""
    texts = document.tokens.texts
    index = token - 1
    if index >= 0 and texts[index] == ".":
        index -= 1
    if index < 0 or not texts[index][0].isalpha():
        return ()
    last = texts[index]
    before = texts[index - 1] if index and texts[index - 1][0].isalpha() else ""
    return kinds_of(f"{before} {last}") if kinds_of(last) or last.lower() in ("kota", "desa", "daerah") else ()


def _outside_evidence(document: Document) -> Iterator[tuple[Region, float, str]]:
    """Regions named by the dateline, the outlet, the address or the title, each with its weight and source."""
    published, layout = document.anchor, document.layout
    if layout.dateline is not None and layout.dateline.place:
        region = region_of(layout.dateline.code) if layout.dateline.code else None
        region = region or find_region(layout.dateline.place, kinds=(*_LOCAL, RegionKind.PROVINCE), published=published)
        if region is not None:
            yield region, BARE if region.province == "31" else DATELINE, "dateline"
    if layout.outlet is not None:
        yield from ((region, OUTLET, "outlet") for region in regions_in_label(layout.outlet.text, published))
    if document.url:
        host = regex.sub(r"^\w+://|/.*$", "", document.url)
        yield from ((region, OUTLET, "outlet") for region in regions_in_label(host, published))
    if document.title:
        yield from ((region, TITLE, "title") for region in regions_in_label(document.title, published))


def regions_in_label(label: str, published: str | None = None) -> list[Region]:
    """The regions that the name of an outlet or host holds: 'wonosobokab.go.id', 'BANGLI.NGO', 'Diskominfo Kota X'."""
    words = _WORD.findall(label)
    found: list[Region] = []
    index = 0
    while index < len(words):
        kinds = kinds_of(words[index - 1]) if index else ()
        for length in range(min(3, len(words) - index), 0, -1):
            region = _region_of_label(" ".join(words[index : index + length]), kinds, published)
            if region is not None:
                found.append(region)
                index += length - 1
                break
        index += 1
    return found


def _region_of_label(name: str, kinds: tuple[RegionKind, ...], published: str | None) -> Region | None:
    joined = _LABEL.match(name)
    if joined is not None:
        region = find_region(joined["name"], kinds=_LABEL_KINDS[joined["kind"].lower()], published=published)
        if region is not None:
            return region
    if len(name) < 4:
        return None
    return find_region(name, kinds=kinds or (*_LOCAL, RegionKind.PROVINCE), published=published)


def _best(weights: dict[str, float], stated: set[str]) -> Region | None:
    """The region with enough weight: a regency or city, else a province, else none."""
    rows = {code: region for code in weights if (region := region_of(code)) is not None}
    ranked = []
    for kinds in (_LOCAL, (RegionKind.PROVINCE,)):
        rank = {code: weights[code] for code, region in rows.items() if region.kind in kinds}
        top = max(rank, key=lambda code: rank[code], default=None)
        least = ONLY if len(weights) == 1 else LEAST
        enough = top is not None and rank[top] >= least and rank[top] >= SHARE * sum(rank.values())
        ranked.append((rows[top], rank[top]) if top is not None and enough else None)
    local, province = ranked
    favour = LOCAL if local is not None and local[0].code in stated else 1.0
    if local is not None and (province is None or local[1] * favour >= province[1]):
        return local[0]
    return province[0] if province is not None else None

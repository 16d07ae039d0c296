"""Public and semi-official bodies that the article mentions in their own right."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from beritaparse.document import Document, Part
from beritaparse.extract.institution_contexts import Context, Contexts
from beritaparse.extract.institution_mentions import read_mentions, short_mention
from beritaparse.extract.institution_reader import BodyMention, Reader
from beritaparse.link.bodies import (
    BodyGroup,
    BodyLinker,
    Sighting,
    bind_short_forms,
    full_name,
    level_of,
    rebound,
)
from beritaparse.records import Institution

#: Parts of an article whose mentions count only for bodies that its text mentions too.
_MARGINS = frozenset([Part.BYLINE, Part.SIGNOFF, Part.CROSSLINK, Part.TEASER, Part.RUBRIC, Part.STRAY])
#: Words of an article about an election, in which 'PPK' is the Panitia Pemilihan Kecamatan.
_ELECTION = re.compile(r"(?i)\b(?:pemilu|pilkada|pilgub|pilbup|pilwako|pilpres|pemilihan umum|kpu)\b")


def find_institutions(document: Document) -> None:
    """Fill ``document.institutions``."""
    reader = Reader.of(document)
    mentions = all_mentions(reader)
    contexts = Contexts(reader, document)
    taken: set[int] = set()
    sightings = []
    for mention in mentions:
        sightings.append(Sighting(mention, contexts.of(mention, taken)))
        taken.update(range(mention.first, mention.last + 1))
    groups = BodyLinker(document.home, document.anchor).link(sightings)
    inside: list[tuple[BodyMention, str]] = []
    for group in groups:
        record = _record(document, group, len(document.institutions) + 1)
        if record is not None:
            document.institutions.append(record)
            inside += [(each.mention, record.id) for each in group.sightings if each.context is Context.OFFICE]
    _tie_offices(document, inside)


def _tie_offices(document: Document, inside: list[tuple[BodyMention, str]]) -> None:
    """Give offices the ids of their bodies, where those are records: 'Ketua KPU' where the KPU acts too."""
    tokens = document.tokens
    spans = sorted(
        (span.start, index) for index, official in enumerate(document.officials) for span in official.mentions
    )
    longest = max((span.end - span.start for official in document.officials for span in official.mentions), default=0)
    for mention, ref in inside:
        start, end = tokens.starts[mention.first], tokens.ends[mention.last]
        around = spans[bisect_left(spans, (end - longest, -1)) : bisect_left(spans, (start, -1))]
        for index in sorted({index for _, index in around}):
            official = document.officials[index]
            if any(span.start < start and end <= span.end for span in official.mentions):
                offices = tuple(
                    replace(office, institution=ref)
                    if office.institution is None and mention.stated.casefold() in office.title.casefold()
                    else office
                    for office in official.offices
                )
                document.officials[index] = replace(official, offices=offices)


def all_mentions(reader: Reader) -> list[BodyMention]:
    """The mentions by name, and those by short forms that the article explains."""
    named = _with_shared_places(reader, list(read_mentions(reader)))
    bound = bind_short_forms(named)
    found = [rebound(mention, bound) for mention in named]
    if bound:
        taken = {index for mention in named for index in range(mention.first, mention.last + 1)}
        found += short_mentions(reader, bound, taken)
        found.sort(key=lambda mention: mention.first)
    return found


def _with_shared_places(reader: Reader, mentions: list[BodyMention]) -> list[BodyMention]:
    """The mentions, those of governments with the place of the next: 'Pemkot dan Pemkab Bogor'."""
    shared = list(mentions)
    for index in range(len(mentions) - 1):
        one, other = mentions[index], mentions[index + 1]
        pair = one.kind == other.kind == "executive" and one.name != other.name and one.name != "Pemerintah Aceh"
        beside = other.first == one.last + 2 and reader.lower(one.last + 1) in ("dan", "maupun", "serta", "/")
        if pair and beside and not one.own and other.region is not None:
            shared[index] = replace(one, region=other.region)
    return shared


def short_mentions(reader: Reader, bound: dict[str, BodyMention], taken: set[int]) -> list[BodyMention]:
    """Mentions by short forms that no table knows."""
    firsts: dict[str, list[tuple[str, BodyMention]]] = {}
    for short, whole in bound.items():
        firsts.setdefault(short.split()[0].split("/")[0].split("-")[0].split("&")[0], []).append((short, whole))
    found = []
    for index, text in enumerate(reader.texts):
        if text in firsts and index not in taken:
            for short, whole in firsts[text]:
                mention = short_mention(reader, index, short, whole)
                if mention is not None:
                    found.append(mention)
                    break
    return found


def _record(document: Document, group: BodyGroup, number: int) -> Institution | None:
    """The body as a record; None for one that the article names only inside offices, venues or documents."""
    standing = group.lead.standing
    if standing not in ("public", "named") or (standing == "named" and not group.own):
        return None
    sure = any(not sighting.mention.contextual or sighting.mention.own for sighting in group.sightings)
    actors = [sighting.mention for sighting in group.sightings if sighting.context is Context.ACTOR]
    if not sure and not (group.lead.kind == "election" and _ELECTION.search(document.text)):
        return None
    tokens = document.tokens
    spans = [(tokens.starts[mention.first], tokens.ends[mention.last]) for mention in actors]
    if not any(document.layout.part_at(start) not in _MARGINS for start, _ in spans):
        return None
    short = next((each.mention.abbreviation for each in group.sightings if each.mention.abbreviation), None)
    short = short or next((mention.stated for mention in actors if _is_short(mention)), None)
    return Institution(
        id=f"i{number}",
        name=full_name(group),
        abbreviation=short,
        kind=group.lead.kind,
        level=level_of(group),
        jurisdiction=group.place,
        members=group.lead.members,
        mentions=tuple(document.span(start, end) for start, end in spans),
        confidence=_confidence(actors, sure),
        source=f"rules:{group.lead.how}",
    )


def _is_short(mention: BodyMention) -> bool:
    """Whether a body is mentioned by a short form of one word: 'KPU', 'Bawaslu'."""
    return mention.how == "table" and " " not in mention.stated and mention.stated not in mention.name.split()


#: How often a body that was read in one way was right.
_CONFIDENCE = {"table": 0.96, "branch": 0.92, "part": 0.92, "name": 0.9, "topic": 0.7}


def _confidence(actors: list[BodyMention], sure: bool) -> float:
    best = max(_CONFIDENCE[mention.how] for mention in actors)
    return round(best + (0.02 if len(actors) > 1 else 0.0) - (0.0 if sure else 0.2), 2)

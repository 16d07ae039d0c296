"""What an entity is, the same in every source that the model learns from.

``ENTITIES.md`` beside this module says it in full, for those who annotate by hand. Here it is as code, as far as words
tell it:

- PER is the name without titles, degrees, ranks and forms of address: 'Dr. H. [M. Yusuf], M.Si.' (`bare`).
- ORG is the longest phrase that names a body, with its region: 'Kepala [Dinas Kesehatan Kota Bogor]'. A short form in
  brackets is a span of its own unless the name goes on behind it: '[Badan Kesbangpol (BKBP) Kabupaten Bangli]'
  (`maximal`).
- LOC has the word for its kind where that is capitalised: '[Kabupaten Bangli]', 'Bupati [Bangli]' (`places`).

Corpora cut differently in places. `harmonised` cuts theirs in our way, and marks as unknown what a corpus leaves
unlabelled although the rules know it for a body: unknown words are no lesson, in either direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from beritaparse.document import Document
from beritaparse.extract.institution_reader import Reader
from beritaparse.extract.institutions import all_mentions
from beritaparse.lexicon.rows import PersonTitle
from beritaparse.lexicon.tables import packaged_rows
from training.corpora import Example, Span, touches, without_overlap
from training.reading import rules

#: A short form in brackets behind a name: ' (BPBD)', ' ( Dinas Kominfo )', with the white space of the corpora.
_BRACKETS = re.compile(r" ?\( ?((?=[^()]*[A-Z])[A-Za-z][\w/&.-]*(?: [A-Za-z][\w/&.-]*){0,2}) ?\)")
_CAPITALS = re.compile(r"[A-Z].*[A-Z]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: Kinds of bodies without a name, and the office behind which a field is none.
_GENERIC = re.compile(r"(?i:pemerintah(?:an)?(?: (?:daerah|pusat|provinsi|kabupaten|kota|desa|kecamatan))?|pemda)")
_MINISTER = re.compile(r"\b[Mm]enteri $")
_MEDIUM = re.compile(r"(?<![\w./@-])[A-Z][\w-]+\.(?:com|co\.id|id|net|tv)\b(?![./]\w)", re.IGNORECASE)
_SERVICE = re.compile(
    r"(?<![\w/-])(?:Kejaksaan|Kepolisian|Polsek|Koramil|Polres|Polda|Kodim|Korem|Kodam|Kejari|Kejati|KUA|BPD|Setda|"
    r"Pemkab|Pemkot|Pemprov|Pemdes|DPRD|KPU|Bawaslu|Panwaslu|TNI|Polri|BPBD|Bappeda|Satpol PP|Forkopimda|Forkopimcam|"
    r"Kominfo|Diskominfo)(?![\w-])"
)
#: What stands around the names of companies.
_BEFORE_COMPANY = re.compile(r"\b(?:PT|CV|UD|PD|Perum)\.? $")
_BEHIND_COMPANY = re.compile(r"(?: ?\( ?Persero ?\))?(?:,? Tbk\b)?")
#: Kinds of places, as they stand before the name.
_KIND = re.compile(
    r"\b(?:Kabupaten|Kab\.|Kota|Provinsi|Prov\.|Propinsi|Kecamatan|Kelurahan|Desa|Nagari|Kampung|Distrik|Pulau) $"
)
#: Places that their kind tells, and words of it behind which the kind is an office's.
_NAMED = re.compile(
    r"\b(?:(?P<office>Kepala |Kades |Camat |Lurah |Pj |Plt )?"
    r"(?P<kind>Kecamatan|Kec\.|Kelurahan|Desa|Dusun|Nagari|Distrik|Jalan|Jl\.|Gunung|Danau|Pulau|Pantai|Teluk|Bandara|"
    r"Pelabuhan|Stadion|Masjid|Hotel|Terminal|Lapangan|Taman) )"
    r"(?P<name>[A-Z][\w'’-]+"
    r"(?: (?!(?:Kecamatan|Kec|Kelurahan|Desa|Kabupaten|Kab|Kota|Provinsi|Dusun)\b)[A-Z][\w'’-]+){0,2})"
)


def bodies(document: Document) -> tuple[list[Span], list[Span]]:
    """The bodies that the rules read anywhere in a document, and the spans that may be one or not.

    Generic words and kinds of places are in neither, nor is what a minister is called by ('Menteri Kesehatan').
    """
    starts, ends = document.tokens.starts, document.tokens.ends
    sure: list[Span] = []
    unsure: list[Span] = []
    for mention in all_mentions(Reader.of(document)):
        span = (starts[mention.first], ends[mention.last], "ORG")
        if _GENERIC.fullmatch(document.text, *span[:2]) or _MINISTER.search(
            document.text, max(span[0] - 10, 0), span[0]
        ):
            continue
        if mention.standing in ("public", "private") or (mention.standing == "named" and mention.own):
            (unsure if mention.contextual and not mention.own else sure).append(span)
    return sure, unsure


def media_and_services(text: str) -> list[Span]:
    """Media that are called by their address ('Kompas.com'), and services that are bodies without a place
    ('Kejaksaan')."""
    return [(match.start(), match.end(), "ORG") for form in (_MEDIUM, _SERVICE) for match in form.finditer(text)]


def places(document: Document) -> list[Span]:
    """The provinces, regencies and cities that the lexicon knows, with the word for their kind."""
    return [
        with_kind(document.text, (match.start, match.end, "LOC"))
        for match in document.matches
        if any(entry.table == "regions" for entry in match.entries)
    ]


def named_places(text: str) -> list[Span]:
    """Places below the regency that the word for their kind tells: '[Desa Contoh]', 'Kepala Desa [Contoh]'."""
    return [
        (match.start("name") if match["office"] else match.start("kind"), match.end("name"), "LOC")
        for match in _NAMED.finditer(text)
    ]


def with_kind(text: str, span: Span) -> Span:
    """A place with the word for its kind."""
    found = _KIND.search(text, max(span[0] - 12, 0), span[0])
    return (found.start(), span[1], span[2]) if found else span


def maximal(text: str, orgs: Iterable[Span], regions: Iterable[Span]) -> list[Span]:
    """Bodies with the region that follows them and with 'PT' and 'Tbk'; short forms in brackets as far as the name goes
    on behind them, else as bodies of their own."""
    ends = {start: end for start, end, _ in regions}
    grown: list[Span] = []
    for start, end, label in orgs:
        closed = end
        if inner := re.search(r" ?\( ?([^()]+?) ?\)$", text[start:end]):
            end = start + inner.start()
            if end <= start:
                start, end = start + inner.start(1), start + inner.end(1)
        company = _BEFORE_COMPANY.search(text, max(start - 6, 0), start)
        start = company.start() if company else start
        found = _BEHIND_COMPANY.match(text, end)
        last = found.end() if found else end
        last = _with_region(text, last, ends)
        if bracket := _BRACKETS.match(text, last):
            whole = _with_region(text, bracket.end(), ends)
            if whole > bracket.end():
                last = whole
            elif _CAPITALS.match(bracket[1]) or closed == bracket.end():
                grown.append((bracket.start(1), bracket.end(1), label))
        grown.append((start, last, label))
    return grown


def _with_region(text: str, end: int, ends: Mapping[int, int]) -> int:
    """The end of the region behind a space, or where it was."""
    return ends.get(end + 1, end) if text[end : end + 1] == " " else end


@cache
def _titles() -> frozenset[str]:
    """Titles before a name, without full stops, in lower case."""
    return frozenset(
        form.replace(".", "").casefold()
        for row in packaged_rows(PersonTitle)
        if row.position == "prefix" and row.kind != "name-particle"
        for form, _ in row.forms()
    )


def bare(text: str, span: Span) -> Span:
    """A person's name without the titles before it."""
    start, end, label = span
    words = list(_WORD.finditer(text, start, end))
    while len(words) > 1 and words[0].group().casefold() in _titles():
        start = words[1].start()
        words.pop(0)
    return start, end, label


def harmonised(example: Example) -> Example:
    """An example of a corpus, cut in our way."""
    document = rules().read(example.text)
    if document.text != example.text:
        return example
    persons = [bare(example.text, span) for span in example.spans if span[2] == "PER"]
    others = [with_kind(example.text, span) for span in example.spans if span[2] == "LOC"]
    regions = [*others, *places(document)]
    orgs = maximal(example.text, (span for span in example.spans if span[2] == "ORG"), regions)
    spans = without_overlap([*orgs, *persons, *others])
    sure, unsure = bodies(document)
    unknown = tuple(span for span in (*sure, *unsure) if not touches(span, spans))
    return replace(example, spans=tuple(spans), unknown=unknown)

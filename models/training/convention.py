"""What an entity is, the same in every source that the model learns from.

- PER: a person's own name, initials and particles in it: 'I Made Rentin', 'M. Yusuf'. Titles, degrees, ranks and forms
  of address are none of it: 'Dr. H. [M. Yusuf], M.Si.'.
- ORG: the longest phrase that names a body, company, party or association, with the short form in brackets and the
  place that belong to it: '[Badan Kesbangpol (BKBP) Kabupaten Bangli]'. Also inside the title of an office ('Kepala
  [Dinas Kesehatan]'), a building ('Kantor [KPU Bangli]') or a document. Generic words ('pemerintah daerah', 'OPD') and
  offices that are one word with their body ('Kapolres Bangli', 'Menteri Kesehatan') are none.
- LOC: a place that is not part of a person's or body's name, with the word for its kind before it where that is
  capitalised: '[Kabupaten Bangli]', 'Bupati [Bangli]'.

Corpora cut differently in places. `harmonised` cuts theirs in our way where words tell how, and marks as unknown what a
corpus leaves unlabelled although the rules know it for a body: unknown words are no lesson, in either direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from beritaparse.document import Document
from beritaparse.extract.institution_reader import Reader
from beritaparse.extract.institutions import all_mentions
from beritaparse.lexicon.rows import PersonTitle
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.pipeline import default_pipeline
from training.corpora import Example, Span, touches, without_overlap

#: A short form in brackets behind a name, at least two capitals in it: ' (BPBD)', ' ( Dinas Kominfo )'.
_BRACKETS = re.compile(r" ?\( ?(?=[^()]*[A-Z][^()]*[A-Z])(?:[\w/&.-]+ ?){1,3}\)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: Kinds of places, as they stand before the name.
_KIND = re.compile(r"\b(?:Kabupaten|Kota|Provinsi|Propinsi|Kecamatan|Kelurahan|Desa|Nagari|Kampung|Distrik|Pulau) $")


def bodies(document: Document) -> tuple[list[Span], list[Span]]:
    """The bodies that the rules read anywhere in a document, and the spans that may be one or not.

    Generic words and kinds of places are in neither.
    """
    starts, ends = document.tokens.starts, document.tokens.ends
    sure: list[Span] = []
    unsure: list[Span] = []
    for mention in all_mentions(Reader.of(document)):
        span = (starts[mention.first], ends[mention.last], "ORG")
        if mention.standing in ("public", "private") or (mention.standing == "named" and mention.own):
            (unsure if mention.contextual and not mention.own else sure).append(span)
    return sure, unsure


def places(document: Document) -> list[Span]:
    """The provinces, regencies and cities that the lexicon knows."""
    return [
        (match.start, match.end, "LOC")
        for match in document.matches
        if any(entry.table == "regions" for entry in match.entries)
    ]


def with_kind(text: str, span: Span) -> Span:
    """A place with the word for its kind."""
    found = _KIND.search(text, max(span[0] - 12, 0), span[0])
    return (found.start(), span[1], span[2]) if found else span


def maximal(text: str, orgs: Iterable[Span], regions: Iterable[Span]) -> list[Span]:
    """Bodies with the short form in brackets and the region that follow them."""
    ends = {start: end for start, end, _ in (with_kind(text, region) for region in regions)}
    grown = []
    for start, end, label in orgs:
        last = end
        for _ in range(3):
            if found := _BRACKETS.match(text, last):
                last = found.end()
            elif text[last : last + 1] == " " and last + 1 in ends:
                last = ends[last + 1]
        grown.append((start, last, label))
    return grown


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
    document = default_pipeline().read(example.text)
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

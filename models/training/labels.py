"""Entity labels from what is known of an article: gold annotations, or records that the rules read.

Both name the persons and bodies of an article with the words that mention them; every place of the article with those
words is labelled. What they do not speak of (residents, places) is filled in by a teacher, a model trained on the
corpora: its entities count where they touch none of the known ones.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from beritaparse.language.sentences import sentences
from beritaparse.language.spacy_id import make_doc
from beritaparse.language.tokens import tokenise
from beritaparse.lexicon.matcher import default_matcher
from training.corpora import Example, Spans

Span = tuple[int, int, str]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article: persons as (name, mentions), bodies as mentions."""

    persons: tuple[tuple[str, tuple[str, ...]], ...]
    bodies: tuple[str, ...]


def of_gold(gold: dict[str, Any]) -> Known:
    """What a gold annotation tells, speakers of quotes among the persons."""
    officials = gold.get("officials", [])
    persons = [(row["name"], tuple(row.get("mentions") or ())) for row in officials if row.get("name")]
    names = {name for name, _ in persons}
    offices = {office["title"] for row in officials for office in row["offices"]}
    persons += [
        (speaker, (speaker,))
        for quote in gold.get("quotes", [])
        if (speaker := quote.get("speaker"))
        and speaker not in names
        and speaker.split()[0] not in {t.split()[0] for t in offices}
    ]
    return Known(
        tuple(persons), tuple(form for row in gold.get("institutions", []) for form in row.get("mentions") or ())
    )


def of_record(article: dict[str, Any], *, confidence: float) -> Known:
    """What the rules read, of records that they are at least so sure of."""
    sure = {
        kind: [row for row in article[kind] if row["confidence"] >= confidence]
        for kind in ("officials", "institutions")
    }
    return Known(
        tuple((row["name"], tuple(m["text"] for m in row["mentions"])) for row in sure["officials"] if row["name"]),
        tuple(m["text"] for row in sure["institutions"] for m in row["mentions"]),
    )


def label(text: str, known: Known, teacher: Language | None = None, *, places: bool = True) -> Iterator[Example]:
    """The sentences of a text with the entities that are known, completed by the lexicon's places and the teacher's."""
    spans = _without_overlap(_known_spans(text, known))
    if places:
        spans = _without_overlap([*spans, *(place for place in _places(text) if not _touches(place, spans))])
    if teacher is not None:
        taught = [(ent.start_char, ent.end_char, ent.label_) for ent in teacher(text).ents]
        zones = list(_mention_zones(text, known))
        wanted = (
            span for span in taught if not _touches(span, spans) and not (span[2] != "LOC" and _touches(span, zones))
        )
        spans = _without_overlap([*spans, *wanted])
    doc = make_doc(teacher.vocab if teacher else _vocab(), text)
    bounded = [span for span in spans if doc.char_span(span[0], span[1]) is not None]
    for start, end in sentences(text):
        inside: Spans = tuple((a - start, b - start, name) for a, b, name in bounded if start <= a and b <= end)
        yield Example(text[start:end], inside)


def _vocab() -> Any:
    from spacy.vocab import Vocab

    return Vocab()


def _known_spans(text: str, known: Known) -> Iterator[Span]:
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    for name, mentions in known.persons:
        words = {word.casefold() for word in _WORD.findall(name)}
        for form in {name, *mentions}:
            for start, end in _occurrences(folded, form.casefold()):
                yield from _name_in(text, start, end, words)
    for form in set(known.bodies):
        for start, end in _occurrences(text, form):
            yield start, end, "ORG"


def _places(text: str) -> Iterator[Span]:
    """The provinces, regencies and cities that the lexicon knows."""
    for match in default_matcher().find(text, tokenise(text)):
        if any(entry.table == "regions" for entry in match.entries):
            yield match.start, match.end, "LOC"


def _mention_zones(text: str, known: Known) -> Iterator[Span]:
    """Whole mentions of persons, titles among them: what the teacher calls a person or body in there is none."""
    for _, mentions in known.persons:
        for form in mentions:
            for start, end in _occurrences(text, form):
                yield start, min(end + 12, len(text)), "PER"


def _occurrences(text: str, form: str) -> Iterator[tuple[int, int]]:
    if form:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            yield match.span()


def _name_in(text: str, start: int, end: int, words: set[str]) -> Iterator[Span]:
    """The longest run of the name's words in a mention."""
    runs: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, start, end):
        if match.group().casefold() not in words:
            continue
        if (
            runs
            and not re.search(r"[^\s.'’-]", text[runs[-1][1] : match.start()])
            and "\n" not in text[runs[-1][1] : match.start()]
        ):
            runs[-1] = (runs[-1][0], match.end())
        else:
            runs.append(match.span())
    if runs:
        first, last = max(runs, key=lambda run: run[1] - run[0])
        yield first, last, "PER"


def _touches(span: Span, spans: Iterable[Span]) -> bool:
    return any(span[0] < other[1] and other[0] < span[1] for other in spans)


def _without_overlap(spans: Iterable[Span]) -> list[Span]:
    """The spans in order; of overlapping ones the longest stays."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda item: (item[0] - item[1], item)):
        if not _touches(span, kept):
            kept.append(span)
    return sorted(kept)


def opening(text: str) -> str:
    """How a text begins: what copies of one article share."""
    return " ".join(text.split())[:200]


def gold_articles(folder: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Id, text and gold of the articles of a folder that are annotated with persons and bodies."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "officials" in gold and "institutions" in gold:
            yield gold["id"], path.with_suffix(".txt").read_text(encoding="utf-8"), gold

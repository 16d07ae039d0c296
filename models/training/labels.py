"""Entity labels from what is known of an article: gold annotations, or what the rules read.

Gold names officials, quoted speakers and the bodies that take part, with the words that mention them; these are
labelled wherever they stand. Bodies that gold does not list (most of those inside titles of offices) are
completed from the rules' reading of bodies, places from the lexicon. In news without gold the rules tell persons and
bodies, and a teacher completes both: its entities count where they touch none of the known ones.

What is doubtful is unknown: records that the rules are not sure of, short forms with several readings, generic words
that gold lists as bodies, persons that the rules read and gold does not speak of.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from beritaparse.document import Document, How
from beritaparse.language.model import annotate
from beritaparse.language.repair import repair
from beritaparse.language.sentences import sentences
from beritaparse.language.spacy_id import make_doc
from beritaparse.language.words import common_words, words_and_names
from beritaparse.lexicon.word_sets import word_set
from training.convention import bare, bodies, maximal, media_and_services, named_places, places
from training.corpora import Example, Span, Spans, touches, without_overlap
from training.reading import rules

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: Officials that the rules are less sure of are unknown.
SURE = 0.85


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its annotation and the region that it is about."""

    id: str
    text: str
    gold: dict[str, Any]
    region: str | None


def gold_articles(folder: Path, *, also: Container[str] = ()) -> Iterator[GoldArticle]:
    """The articles of a folder that are annotated with officials, and others by their ids; their text as the stages
    read it."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "officials" in gold or gold["id"] in also:
            document = rules().read(path.with_suffix(".txt").read_text(encoding="utf-8"))
            region = document.home.name if document.home else None
            yield GoldArticle(gold["id"], document.text, gold, region)


def from_gold(article: GoldArticle, *, teacher: Language | None = None, complete: bool = True) -> list[Example]:
    """The sentences of a gold article with their entities.

    Args:
        article: the article.
        teacher: completes the places, of which gold does not tell; its persons and bodies are unknown.
        complete: whether bodies that gold does not list are completed from the rules.
    """
    document = rules().read(article.text)
    text = document.text
    read, unsure = bodies(document)
    listed, generic = _listed_bodies(text, article.gold, read)
    orgs = maximal(text, without_overlap([*listed, *read]), places(document))
    if not complete:
        orgs = [span for span in orgs if touches(span, listed)]
    persons = list(_gold_persons(text, article.gold))
    spans = without_overlap([*persons, *orgs])
    if complete:
        spans = _with(spans, media_and_services(text))
    others, doubtful = _read_persons(document)
    unknown = [span for span in (*unsure, *generic, *others, *doubtful) if not touches(span, spans)]
    if teacher is not None:
        taught = [span for span in _taught(text, teacher) if not touches(span, spans)]
        unknown += [span for span in taught if span[2] != "LOC"]
        spans += [span for span in taught if span[2] == "LOC"]
    return list(_sentences(document, spans, unknown))


def from_rules(text: str, teacher: Language | None, *, trusted: bool = True) -> list[Example]:
    """The sentences of an article with what rules, lexicon and teacher find in them.

    Args:
        text: the article.
        teacher: finds what the rules do not speak of.
        trusted: whether the teacher's persons and bodies count by themselves; else they are unknown, and count where
            the rules half believe the same.
    """
    document = rules().read(text)
    text = document.text
    read, unsure = bodies(document)
    persons, doubtful = _read_persons(document)
    spans = without_overlap([*persons, *maximal(text, read, places(document))])
    spans = _with(spans, media_and_services(text))
    unknown = [span for span in (*unsure, *doubtful) if not touches(span, spans)]
    if teacher is not None:
        taught = [span for span in _taught(text, teacher) if not touches(span, spans)]
        agreed = [span for span in doubtful if any(span[2] == t[2] and touches(span, [t]) for t in taught)]
        spans = _with(spans, agreed)
        mentions = [(span.start, span.end, "PER") for who in document.officials for span in who.mentions]
        closed = [*unknown, *((start, min(end + 12, len(text)), label) for start, end, label in mentions)]
        own = [span for span in taught if span[2] == "LOC" or (trusted and not touches(span, closed))]
        spans = _with(spans, own)
        unknown += taught
    spans = _with(spans, called_again(text, spans))
    return list(_sentences(document, spans, [span for span in unknown if not touches(span, spans)]))


def from_teacher(text: str, teacher: Language) -> list[Example]:
    """The sentences of an article with what a good teacher finds in them, and the persons that the rules are sure of;
    what the rules else find and the teacher does not is unknown.

    Args:
        text: the article.
        teacher: a model that has learnt from articles annotated by hand.
    """
    document = rules().read(text)
    text = document.text
    read, unsure = bodies(document)
    persons, doubtful = _read_persons(document)
    docs = [make_doc(teacher.vocab, text[start:end]) for start, end in document.sentences]
    annotate(teacher, docs)
    taught = [
        (start + ent.start_char, start + ent.end_char, ent.label_)
        for (start, _), doc in zip(document.sentences, docs, strict=True)
        for ent in doc.ents
    ]
    spans = _with(without_overlap(persons), taught)
    unknown = [span for span in (*read, *unsure, *doubtful) if not touches(span, spans)]
    return list(_sentences(document, spans, unknown, with_places=False))


def called_again(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Further mentions of the persons of an article by their whole name or by one word of it."""
    names = {text[start:end] for start, end, label in spans if label == "PER"}
    words = {word for name in names for word in name.split() if len(name.split()) > 1}
    common = common_words() | words_and_names() | word_set("name_small")
    known = names | {word for word in words if len(word) > 3 and word.casefold() not in common}
    for name in sorted(known, key=len, reverse=True):
        if name[0].isupper():
            yield from ((start, end, "PER") for start, end in _occurrences(text, name))


def _with(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """The spans and those of others that touch none of them, the longest first."""
    kept = list(spans)
    for span in sorted(set(others), key=lambda item: (item[0] - item[1], item)):
        if not touches(span, kept):
            kept.append(span)
    return sorted(kept)


def _taught(text: str, teacher: Language) -> list[Span]:
    """The teacher's entities, read sentence by sentence as the model will."""
    spans = sentences(text)
    docs = teacher.pipe(text[start:end] for start, end in spans)
    found = [
        (start + ent.start_char, start + ent.end_char, ent.label_)
        for (start, _), doc in zip(spans, docs, strict=True)
        for ent in doc.ents
    ]
    return [bare(text, span) if span[2] == "PER" else span for span in found]


def _sentences(
    document: Document, spans: list[Span], unknown: Iterable[Span], *, with_places: bool = True
) -> Iterator[Example]:
    text = document.text
    regions = without_overlap([*places(document), *named_places(text)]) if with_places else []
    spans = without_overlap([*spans, *(place for place in regions if not touches(place, spans))])
    doc = make_doc(_vocab(), text)
    bounded = [span for span in spans if doc.char_span(span[0], span[1]) is not None]
    open_ = [*unknown, *(span for span in spans if span not in bounded)]
    for start, end in document.sentences:
        yield Example(text[start:end], _within(bounded, start, end), _within(open_, start, end))


def _within(spans: Iterable[Span], start: int, end: int) -> Spans:
    return tuple((a - start, b - start, name) for a, b, name in spans if start <= a and b <= end)


def _vocab() -> Any:
    from spacy.vocab import Vocab

    return Vocab()


def _listed_bodies(text: str, gold: dict[str, Any], read: list[Span]) -> tuple[list[Span], list[Span]]:
    """The bodies that gold lists, and generic words among them ('pemerintah', 'OPD'), which it marks as optional."""
    listed: list[Span] = []
    generic: list[Span] = []
    for row in gold.get("institutions", []):
        for form in _forms(row.get("mentions") or ()):
            for start, end in _occurrences(text, form):
                span = (start, end, "ORG")
                named = not row.get("optional") or (form[0].isupper() and touches(span, read))
                if named or (row["kind"] in ("party", "other", "enterprise") and form[0].isupper()):
                    listed.append(span)
                else:
                    generic.append(span)
    return listed, generic


def _gold_persons(text: str, gold: dict[str, Any]) -> Iterator[Span]:
    """The names of officials and of speakers who are none."""
    officials = gold["officials"]
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    names = {row["name"]: tuple(row.get("mentions") or ()) for row in officials if row.get("name")}
    titles = {office["title"].split()[0] for row in officials for office in row["offices"]}
    for quote in gold.get("quotes", []):
        speaker = quote.get("speaker")
        if speaker and speaker.split()[0] not in titles:
            names.setdefault(speaker, ())
    for name, mentions in names.items():
        words = {word.casefold() for word in _WORD.findall(name)}
        for form in _forms((name, *mentions)):
            for start, end in _occurrences(folded, form.casefold()):
                yield from _name_in(text, start, end, words)


def _read_persons(document: Document) -> tuple[list[Span], list[Span]]:
    """The names of persons that the rules are sure of, and of those that they are not."""
    sure_ones = {who.id for who in document.officials if who.confidence >= SURE}
    sure: list[Span] = []
    doubtful: list[Span] = []
    for person in document.people:
        if person.name is None or person.how not in (How.FULL, How.NAME):
            continue
        words = {word.casefold() for word in _WORD.findall(person.name)}
        spans = list(_name_in(document.text, person.start, person.end, words))
        (sure if person.ref in sure_ones else doubtful).extend(spans)
    names = {who.id: who.name for who in document.officials if who.name}
    for who in document.officials:
        if who.name:
            words = {word.casefold() for word in _WORD.findall(names[who.id] or "")}
            for mention in who.mentions:
                spans = list(_name_in(document.text, mention.start, mention.end, words))
                (sure if who.id in sure_ones else doubtful).extend(spans)
    return sure, doubtful


def _forms(forms: Iterable[str]) -> set[str]:
    """The forms as written and as the stages read them."""
    return {reading for form in forms for reading in (form, repair(form).text) if reading}


def _occurrences(text: str, form: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
        yield match.span()


def _name_in(text: str, start: int, end: int, words: set[str]) -> Iterator[Span]:
    """The longest run of the name's words in a mention."""
    runs: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, start, end):
        if match.group().casefold() not in words:
            continue
        gap = text[runs[-1][1] : match.start()] if runs else "\n"
        if not re.search(r"[^ \t.'’-]", gap):
            runs[-1] = (runs[-1][0], match.end())
        else:
            runs.append(match.span())
    if runs:
        first, last = max(runs, key=lambda run: run[1] - run[0])
        yield first, last, "PER"

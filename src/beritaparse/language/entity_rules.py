"""What a model that reads sentence by sentence cannot know of its entities, set right over the whole text.

Importing this module registers the spaCy component ``berita_entity_rules``, which stands last in the trained pipeline:

- a person who was recognised once is one wherever the same words stand, and wherever a part of the name stands with a
  capital ('Ketut Sumardika' … 'kata Sumardika');
- places in a row are places of their own: '[Desa Contoh] [Kecamatan Susut]';
- a body and the short form in brackets behind it are two entities: '[Badan Pusat Statistik] ([BPS])'.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from beritaparse.lexicon.rows import PlaceWord
from beritaparse.lexicon.tables import packaged_rows

__all__ = ["EntityRules", "Found", "make_component", "set_right"]

#: Names and parts of names that are shorter are not looked for elsewhere ('A.', 'MS').
_SHORTEST = 3
#: A body of fewer words has no short form of itself behind it, but its legal form: 'PT Contoh (Persero)'.
_FEWEST_WORDS = 3
_PLACES_IN_A_ROW = frozenset({"regency", "district", "village"})


class Found(NamedTuple):
    """An entity as the numbers of its first token and of the one behind its last, and its label."""

    start: int
    end: int
    label: str


class EntityRules:
    """The component, with the two steps of a trained one, so that it may be given the sentences of a text as one
    batch."""

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a text right."""
        self.set_annotations([doc], self.predict([doc]))
        return doc

    def predict(self, docs: Sequence[Doc]) -> list[list[Found]]:
        """What the entities of the texts should be, all of them parts of one."""
        words = [[token.text for token in doc] for doc in docs]
        return set_right(words, [[Found(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in docs])

    def set_annotations(self, docs: Sequence[Doc], found: Sequence[Sequence[Found]]) -> None:
        """Make these the entities of the texts."""
        for doc, entities in zip(docs, found, strict=True):
            doc.set_ents([Span(doc, start, end, label) for start, end, label in entities])


@Language.factory("berita_entity_rules", assigns=["doc.ents"], requires=["doc.ents"])
def make_component(nlp: Language, name: str) -> EntityRules:
    """The component, for a pipeline's configuration. It has no settings."""
    return EntityRules()


def set_right(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """The entities of a text's sentences by the rules above.

    Args:
        sentences: the words of each.
        found: the entities of each, in order and not overlapping.
    """
    apart = [
        [part for entity in entities for part in _parts(words, entity)]
        for words, entities in zip(sentences, found, strict=True)
    ]
    return _with_persons(sentences, apart)


def _parts(words: Sequence[str], entity: Found) -> Iterator[Found]:
    start, end, label = entity
    if label == "LOC":
        yield from _places(words, entity)
    elif label == "ORG" and words[end - 1] == "(" and end - start > 1:
        yield Found(start, end - 1, label)
    elif label == "ORG" and end - start >= _FEWEST_WORDS + 3 and words[end - 3] == "(" and words[end - 1] == ")":
        yield Found(start, end - 3, label)
        yield Found(end - 2, end - 1, label)
    else:
        yield entity


def _places(words: Sequence[str], entity: Found) -> Iterator[Found]:
    """A place, or the places that follow one another; a word for a kind that has no name behind it is none."""
    start, end, label = entity
    kinds = _kinds()
    first = start
    if words[start].casefold() in kinds:
        for place in range(start + 2, end):
            if words[place].casefold() in kinds and words[place - 1].casefold() not in kinds:
                yield Found(first, place, label)
                first = place
    if first == start or end - first > 1:
        yield Found(first, end, label)


@cache
def _kinds() -> frozenset[str]:
    """The words for regencies, districts and villages; 'Kota' is part of too many names."""
    return frozenset(
        form.casefold()
        for row in packaged_rows(PlaceWord)
        if row.kind in _PLACES_IN_A_ROW
        for form in (row.word, *row.variants)
        if " " not in form
    )


def _with_persons(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    labels: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for words, entities in zip(sentences, found, strict=True):
        for start, end, label in entities:
            labels[tuple(words[start:end])][label] += 1
    names = [name for name, count in labels.items() if count["PER"] == max(count.values()) and _is_long(name)]
    if not names:
        return [list(entities) for entities in found]
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        by_first[name[0]].append(name)
    parts = {
        word
        for name, count in labels.items()
        if count["PER"] and len(name) > 1
        for word in name
        if len(word) >= _SHORTEST and word[0].isupper()
    }
    return [
        sorted([*entities, *_persons(words, entities, by_first, parts)])
        for words, entities in zip(sentences, found, strict=True)
    ]


def _is_long(name: Iterable[str]) -> bool:
    return len("".join(name)) >= _SHORTEST


def _persons(
    words: Sequence[str],
    entities: Iterable[Found],
    by_first: dict[str, list[tuple[str, ...]]],
    parts: set[str],
) -> Iterator[Found]:
    """Names and runs of parts of names in what no entity holds yet."""
    taken = {index for start, end, _ in entities for index in range(start, end)}
    start = 0
    while start < len(words):
        end = start
        if start not in taken:
            for name in by_first.get(words[start], ()):
                stop = start + len(name)
                if tuple(words[start:stop]) == name and taken.isdisjoint(range(start, stop)):
                    end = stop
                    break
            else:
                while end < len(words) and end not in taken and words[end] in parts:
                    end += 1
        if end > start:
            yield Found(start, end, "PER")
        start = max(end, start + 1)

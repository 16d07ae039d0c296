"""What a model that reads sentence by sentence cannot know of its persons, set right over the whole text.

Importing this module registers the spaCy component ``berita_entity_rules``, which stands last in the trained pipeline:

- a person who was recognised once is one wherever the same words stand, and wherever a part of the name stands with a
  capital ('Ketut Sumardika' … 'kata Sumardika'); where only a part was found, the whole name counts;
- a name behind 'di' or another word for places is a place, unless it stands like a person elsewhere: behind a title or
  an office, beside a verb of speaking, with a given name in it;
- a short form spelt out in front of its bracket is no person, unless one stands there: 'Laporan Hasil Rapat (LHR)'.

What the words around a person tell is set right before, sentence by sentence: `beritaparse.language.person_spans`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from beritaparse.language.person_spans import Found, has_both_cases, is_titled, may_be, persons_set_right
from beritaparse.language.word_classes import WordClass
from beritaparse.lexicon.speech import speaking_after, speaking_before
from beritaparse.lexicon.word_sets import word_set

__all__ = ["EntityRules", "Found", "make_component", "set_right"]

#: Names and parts of names that are shorter are not looked for elsewhere ('A.', 'MS').
_SHORTEST = 3
#: A word of these classes is not looked for by itself, though it is part of a name.
_OF_TEXTS = WordClass.COMMON | WordClass.OFFICE | WordClass.TITLE | WordClass.RANK
_IN_FRONT_OF_PLACES = word_set("in_front_of_places")
#: Between the words of which a short form has a letter may stand so many others ('dan', 'atas').
_SMALL_WORDS = 4


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
    short_forms = {
        form for words, entities in zip(sentences, found, strict=True) for form in _spelt_out(words, entities)
    }
    both_cases = has_both_cases(sentences)
    persons = [
        [
            entity
            for entity in persons_set_right(words, entities, both_cases=both_cases)
            if entity.label != "PER" or entity.end - entity.start > 1 or words[entity.start] not in short_forms
        ]
        for words, entities in zip(sentences, found, strict=True)
    ]
    told = [_together(entities) for entities in _with_persons(sentences, persons)]
    return _with_places(sentences, told)


def _spelt_out(words: Sequence[str], entities: Iterable[Found]) -> Iterator[str]:
    """The short forms in brackets whose letters are initials, in order, of the words in front, where these name no
    person."""
    persons = {index for start, end, label in entities if label == "PER" for index in range(start, end)}
    for index in range(2, len(words) - 1):
        form = words[index]
        bracketed = words[index - 1] == "(" and words[index + 1] == ")"
        if bracketed and form.isupper() and len(form) >= _SHORTEST and index - 2 not in persons:
            first = max(0, index - 1 - len(form) - _SMALL_WORDS)
            initials = iter([word[0].casefold() for word in words[first : index - 1]])
            if all(letter in initials for letter in form.casefold()):
                yield form


def _together(entities: Iterable[Found]) -> list[Found]:
    """The entities, persons with nothing between them as one."""
    found: list[Found] = []
    for entity in entities:
        if found and entity.label == "PER" == found[-1].label and found[-1].end == entity.start:
            found[-1] = Found(found[-1].start, entity.end, "PER")
        else:
            found.append(entity)
    return found


def _with_persons(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """The entities and further mentions of the persons among them, by their names or parts of them."""
    labels = _labels(sentences, found)
    names = [name for name, count in labels.items() if count["PER"] == max(count.values()) and _is_long(name)]
    if not names:
        return [list(entities) for entities in found]
    by_first = _by_first(names)
    parts = {
        word
        for name, count in labels.items()
        if count["PER"] and len(name) > 1
        for word in name
        if len(word) >= _SHORTEST and word[0].isupper() and not may_be(word, _OF_TEXTS)
    }
    wholes = [_whole(words, entities, by_first) for words, entities in zip(sentences, found, strict=True)]
    return [
        sorted([*entities, *_again(words, entities, "PER", by_first, parts)])
        for words, entities in zip(sentences, wholes, strict=True)
    ]


def _whole(words: Sequence[str], entities: Sequence[Found], by_first: dict[str, list[tuple[str, ...]]]) -> list[Found]:
    """The entities, persons of whose name a part was found with all of it."""
    others = [entity for entity in entities if entity.label != "PER"]
    persons = [entity for entity in entities if entity.label == "PER"]
    starts = [person.start for person in persons]
    wholes: list[Found] = []
    parts: set[int] = set()
    for name in _again(words, others, "PER", by_first):
        first, last = bisect_left(starts, name.start), bisect_left(starts, name.end)
        if first and persons[first - 1].end > name.start:
            continue  # a person begins before the name and reaches into it
        if first < last and persons[last - 1].end <= name.end:
            parts.update(range(first, last))
            wholes.append(name)
    kept = (person for index, person in enumerate(persons) if index not in parts)
    return sorted([*others, *kept, *wholes])


def _with_places(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """The entities, those persons as places that stand behind words for places and nowhere like a person."""
    placed: set[tuple[str, ...]] = set()
    persons: set[tuple[str, ...]] = set()
    for words, entities in zip(sentences, found, strict=True):
        for start, end, label in entities:
            name = tuple(words[start:end])
            if label == "PER" and start and words[start - 1] in _IN_FRONT_OF_PLACES:
                placed.add(name)
            if label == "PER" and _stands_like_person(words, start, end):
                persons.add(name)
    places = placed - persons
    if not places:
        return [list(entities) for entities in found]
    return [
        [
            entity._replace(label="LOC")
            if entity.label == "PER" and tuple(words[entity.start : entity.end]) in places
            else entity
            for entity in entities
        ]
        for words, entities in zip(sentences, found, strict=True)
    ]


def _stands_like_person(words: Sequence[str], start: int, end: int) -> bool:
    """Whether a name has a given name in it, a title, rank or office in front, or a verb of speaking beside it."""
    if any(may_be(word, WordClass.GIVEN_NAME) for word in words[start:end]) or is_titled(words, start):
        return True
    before, behind = words[start - 1] if start else "", words[end] if end < len(words) else ""
    return before in speaking_before() or behind in speaking_after()


def _labels(
    sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Found]]
) -> dict[tuple[str, ...], Counter[str]]:
    """How often each name has which label."""
    labels: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for words, entities in zip(sentences, found, strict=True):
        for start, end, label in entities:
            labels[tuple(words[start:end])][label] += 1
    return labels


def _is_long(name: Iterable[str]) -> bool:
    return len("".join(name)) >= _SHORTEST


def _by_first(names: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """Names by their first word, the longest first."""
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        by_first[name[0]].append(name)
    return by_first


def _again(
    words: Sequence[str],
    entities: Iterable[Found],
    label: str,
    by_first: dict[str, list[tuple[str, ...]]],
    parts: Container[str] = frozenset(),
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
            yield Found(start, end, label)
        start = max(end, start + 1)

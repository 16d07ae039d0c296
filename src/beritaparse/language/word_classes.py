"""What the lexicon knows of single words, as a feature of the trained model.

A small model sees few names in training, and in small letters nothing but the word itself tells a name from a verb. The
lexicon knows sixteen thousand words of running text, and words of names, places, titles and bodies: the classes of a
word are one number, which the model embeds beside norm, prefix, suffix and shape. It costs one look-up a word.

Importing this module registers the architecture ``beritaparse.LexiconHashEmbed.v1``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntFlag, auto
from functools import cache
from itertools import chain as chain_of
from typing import Any

import numpy
import regex
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, uniqued, with_array
from thinc.types import Floats2d, Ints2d

from beritaparse.language.words import body_words, common_words, given_names, words_and_names
from beritaparse.lexicon.places import district_names
from beritaparse.lexicon.row import Row
from beritaparse.lexicon.rows import ActingMark, Body, BodyHead, OfficeTitle, PersonTitle, PrivateBody, Rank, Region
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import BranchWord

_WORDS = regex.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class WordClass(IntFlag):
    """What a word may be, by the packaged tables; a word may be several things."""

    COMMON = auto()
    """A word of running text."""
    COMMON_OR_NAME = auto()
    """A word of running text that is part of names too ('utama')."""
    GIVEN_NAME = auto()
    TITLE = auto()
    """A title, degree or form of address before a name."""
    DEGREE = auto()
    """Behind a name."""
    RANK = auto()
    OFFICE = auto()
    """The first word of an office ('Kepala'), or an acting mark."""
    BODY = auto()
    """The first word of a body ('Dinas', 'PT')."""
    INSIDE_BODY = auto()
    SHORT_BODY = auto()
    """A body that is one word: 'KPU', 'Polres'."""
    REGION = auto()
    """A word of the name of a province, regency or city."""
    DISTRICT = auto()
    """The name of a district."""


@cache
def word_classes() -> dict[str, int]:
    """The classes of all words in the tables, by their lower case."""
    classes: defaultdict[str, WordClass] = defaultdict(lambda: WordClass(0))

    def add(words: Iterable[str], kind: WordClass) -> None:
        for word in words:
            classes[word] |= kind

    add(common_words(), WordClass.COMMON)
    add(words_and_names(), WordClass.COMMON_OR_NAME)
    add(given_names(), WordClass.GIVEN_NAME)
    add(district_names(), WordClass.DISTRICT)
    add(body_words(), WordClass.INSIDE_BODY)
    for row in packaged_rows(PersonTitle):
        if row.kind != "name-particle":
            kind = WordClass.TITLE if row.position == "prefix" else WordClass.DEGREE
            add((word for form, _ in row.forms() for word in _words(form) if len(word) > 1), kind)
    add(_firsts(packaged_rows(Rank)), WordClass.RANK)
    add(_firsts([*packaged_rows(OfficeTitle), *packaged_rows(ActingMark)]), WordClass.OFFICE)
    bodies = [_words(form) for row in [*packaged_rows(Body), *packaged_rows(BodyHead)] for form, _ in row.forms()]
    add((row.cue.casefold() for row in packaged_rows(PrivateBody)), WordClass.BODY)
    add((words[0] for words in bodies if len(words) > 1), WordClass.BODY)
    add((word for words in bodies for word in words[1:]), WordClass.INSIDE_BODY)
    add((row.word.casefold() for row in packaged_rows(BranchWord)), WordClass.INSIDE_BODY)
    add((words[0] for words in bodies if len(words) == 1), WordClass.SHORT_BODY)
    for region in packaged_rows(Region):
        add((word for name in (region.name, *region.aliases) for word in _words(name)), WordClass.REGION)
    return {word: int(kind) for word, kind in classes.items()}


def _words(form: str) -> list[str]:
    return _WORDS.findall(form.casefold())


def _firsts(rows: Sequence[Row]) -> Iterator[str]:
    return (words[0] for row in rows for form, _ in row.forms() if (words := _words(form)))


@registry.architectures("beritaparse.LexiconHashEmbed.v1")  # type: ignore[untyped-decorator]  # catalogue has no types
def lexicon_hash_embed(
    width: int, attrs: list[str], rows: list[int], class_rows: int
) -> Model[list[Doc], list[Floats2d]]:
    """spaCy's MultiHashEmbed with one more table, for the classes of a word.

    Args:
        width: of every table and of the result.
        attrs: the attributes of a token that have a table.
        rows: the rows of these tables.
        class_rows: the rows of the table for classes.
    """
    tables: list[Any] = [
        HashEmbed(width, number, column=column, seed=8 + column)
        for column, number in enumerate([*rows, class_rows], start=1)
    ]
    mixed: Any = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    # All that is embedded follows from the letters of a word, so each word is worked out once.
    words: Any = uniqued(chain(concatenate(*tables), mixed), column=0)
    columns = ["ORTH", *attrs, "LOWER"]
    features: Model[list[Doc], list[Ints2d]] = Model("lexicon_features", _features, attrs={"columns": columns})
    embedding: Any = chain(features, list2ragged(), with_array(words), ragged2list())
    return Model(
        "remembered_words",
        _Remembered(),
        layers=[embedding],
        refs={"last": next(node for node in mixed.walk() if "W" in node.param_names)},
        init=_initialise,
    )


#: So many words are remembered, in 64 numbers each: some ten million bytes.
MOST_REMEMBERED = 30_000


class _Remembered:
    """Keeps what was worked out of words for as long as the weights are the same: most words of an article stood in
    others before it."""

    def __init__(self) -> None:
        self._weights: Any = None
        self._vectors: dict[int, Any] = {}

    def __call__(
        self, model: Model[list[Doc], list[Floats2d]], docs: list[Doc], is_train: bool
    ) -> tuple[list[Floats2d], Callable[[list[Floats2d]], list[Doc]]]:
        embedding = model.layers[0]
        if is_train:
            self._weights = None
            return embedding(docs, is_train)
        weights = model.get_ref("last").get_param("W")
        if self._weights is not weights or len(self._vectors) > MOST_REMEMBERED:
            self._weights, self._vectors = weights, {}
        vectors = self._vectors
        words = [doc.to_array("ORTH").tolist() for doc in docs]
        new = [word for word in dict.fromkeys(chain_of.from_iterable(words)) if word not in vectors]
        if new:
            vocab = docs[0].vocab
            (worked_out,) = embedding.predict([Doc(vocab, words=[vocab.strings[word] for word in new])])
            vectors.update(zip(new, worked_out, strict=True))
        shape = (-1, weights.shape[0])
        found: Any = [numpy.array([vectors[word] for word in keys], dtype="float32").reshape(shape) for keys in words]
        return found, lambda _: []


def _initialise(
    model: Model[list[Doc], list[Floats2d]],
    X: Any = None,  # noqa: N803  # thinc's name
    Y: Any = None,  # noqa: N803
) -> None:
    model.layers[0].initialize(X=X, Y=Y)


def _features(
    model: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool
) -> tuple[list[Ints2d], Callable[[list[Ints2d]], list[Doc]]]:
    columns = model.attrs["columns"]
    found: list[Any] = [doc.to_array(columns).reshape(len(doc), len(columns)) for doc in docs]
    keys, classes = _by_hash()
    for values in found:
        places = numpy.searchsorted(keys, values[:, -1])
        values[:, -1] = numpy.where(keys[places] == values[:, -1], classes[places], 0)
    return found, lambda _: []


@cache
def _by_hash() -> tuple[Any, Any]:
    """spaCy's hashes of the words that have classes, in order, and the classes."""
    pairs = sorted((get_string_id(word), kind) for word, kind in word_classes().items())
    keys, classes = zip(*pairs, (2**64 - 1, 0), strict=True)
    return numpy.array(keys, dtype="uint64"), numpy.array(classes, dtype="uint64")

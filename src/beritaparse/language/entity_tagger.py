"""The entity recogniser of the trained model: a linear-chain conditional random field over the words of a sentence.

Each word has one of thirteen tags: outside, or begin, inside, last and unit of a person, a body or a place (BILUO).
The network gives a score to every tag of every word, and one learnt table gives a score to every pair of neighbouring
tags; the entities of a sentence are those of its best sequence of tags. A word of which the training data do not tell
what it is takes every tag that its neighbours allow (a 'partial' CRF: Tsuboi et al., 2008).

Beside spaCy's transition-based ``ner`` it learns from such words too, and needs less than half of the time to read.

Importing this module registers the component ``berita_ner`` and the architecture ``beritaparse.EntityTagger.v1``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

import numpy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc, Span
from spacy.training import Example, validate_get_examples
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import Linear, Model, chain, with_array
from thinc.types import Floats2d

from beritaparse.language import tag_sequences

__all__ = ["LABELS", "EntityTagger", "make_component"]

#: What an entity may be, in the order of the tags.
LABELS = ("PER", "ORG", "LOC")
#: The scores of the words of each text, and of the pairs of neighbouring tags.
Scores = tuple[list[Floats2d], Floats2d]


@registry.architectures("beritaparse.EntityTagger.v1")  # type: ignore[untyped-decorator]  # catalogue has no types
def entity_tagger(tok2vec: Model[list[Doc], list[Floats2d]]) -> Model[list[Doc], Scores]:
    """A layer that scores tags over what describes the words, and the table of the pairs of tags.

    Args:
        tok2vec: describes the words.
    """
    size = tag_sequences.size(len(LABELS))
    width = tok2vec.get_dim("nO") if tok2vec.has_dim("nO") else None
    linear: Any = with_array(Linear(size, width))
    pairs: Model[list[Floats2d], Scores] = Model(
        "tag_pairs", _with_pairs, params={"pairs": None}, init=_no_preference, dims={"nO": size}
    )
    return chain(tok2vec, linear, pairs)


def _no_preference(model: Model[list[Floats2d], Scores], *_: Any, **__: Any) -> None:
    size = model.get_dim("nO")
    model.set_param("pairs", model.ops.alloc2f(size, size))


def _with_pairs(
    model: Model[list[Floats2d], Scores], words: list[Floats2d], is_train: bool
) -> tuple[Scores, Callable[[Scores], list[Floats2d]]]:
    def backprop(gradient: Scores) -> list[Floats2d]:
        of_words, of_pairs = gradient
        model.inc_grad("pairs", of_pairs)
        return of_words

    return (words, cast(Floats2d, model.get_param("pairs"))), backprop


class EntityTagger(TrainablePipe):  # type: ignore[misc]  # spaCy's Cython has no types
    """The component; see this module.

    Args:
        vocab: the pipeline's.
        model: gives the scores of words and of pairs of tags.
        name: of the component in the pipeline.
    """

    def __init__(self, vocab: Vocab, model: Model[list[Doc], Scores], name: str = "berita_ner"):
        self.vocab, self.model, self.name = vocab, model, name
        self.cfg: dict[str, Any] = {"labels": list(LABELS)}
        self.scorer = registry.scorers.get("spacy.ner_scorer.v1")()

    @property
    def labels(self) -> tuple[str, ...]:
        """What an entity may be."""
        return LABELS

    def predict(self, docs: Iterable[Doc]) -> list[list[tuple[int, int, str]]]:
        """The entities of each text: the first word, the one behind the last, the label."""
        scores, pairs = self.model.predict(list(docs))
        return [
            [(start, end, LABELS[kind]) for start, end, kind in tag_sequences.entities(tags)]
            for tags in tag_sequences.best(scores, pairs)
        ]

    def set_annotations(self, docs: Iterable[Doc], found: Iterable[Sequence[tuple[int, int, str]]]) -> None:
        """Make these the entities of the texts."""
        for doc, entities in zip(docs, found, strict=True):
            doc.set_ents([Span(doc, start, end, label) for start, end, label in entities])

    def get_loss(self, examples: Iterable[Example], scores: Scores) -> tuple[float, Scores]:
        """How unlikely the entities of the examples are, and in which direction the scores are wrong."""
        words, pairs = scores
        allowed = [_allowed(example.reference) for example in examples]
        loss, of_words, of_pairs = tag_sequences.loss(words, pairs, allowed)
        ops = self.model.ops
        return loss, ([ops.asarray2f(part) for part in of_words], ops.asarray2f(of_pairs))

    def initialize(
        self, get_examples: Callable[[], Iterable[Example]], *, nlp: Language | None = None, labels: Any = None
    ) -> None:
        """Make the model ready to learn; the labels are fixed."""
        validate_get_examples(get_examples, "EntityTagger.initialize")
        sample = [example.x for _, example in zip(range(10), get_examples(), strict=False)]
        self.model.initialize(X=sample)


def _allowed(doc: Doc) -> Any:
    """Which tags each word of a text may have (words, tags): one, or all where nobody knows."""
    allowed = numpy.zeros((len(doc), tag_sequences.size(len(LABELS))), dtype=bool)
    for token in doc:
        if token.ent_iob_ == "":
            allowed[token.i] = True
        elif token.ent_iob_ == "O":
            allowed[token.i, 0] = True
    for ent in doc.ents:
        for word, tag in zip(
            range(ent.start, ent.end), tag_sequences.tags(LABELS.index(ent.label_), len(ent)), strict=True
        ):
            allowed[word, tag] = True
    return allowed


@Language.factory(
    "berita_ner",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None},
)
def make_component(nlp: Language, name: str, model: Model[list[Doc], Scores]) -> EntityTagger:
    """The component, for a pipeline's configuration, with its model."""
    return EntityTagger(nlp.vocab, model, name)

"""The trained model that travels with the library: where it lies, how it is loaded, what it finds.

The model proposes; what its entities are worth beside the rules is decided in `beritaparse.extract` (see the page 'How
model and rules work together' of the documentation).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from beritaparse.document import Document, Entity
from beritaparse.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: The model's name, and that of its folder.
NAME = "id_berita_sm"


def model_path() -> Path:
    """The folder of the bundled model: inside the installed package, or in ``models/`` of a checkout.

    Raises:
        ModelError: it is in neither place.
    """
    package = Path(__file__).resolve().parent.parent
    places = (package / "models" / NAME, package.parent.parent / "models" / NAME)
    for place in places:
        if (place / "meta.json").is_file():
            return place
    raise ModelError(
        f"the model {NAME} is in neither {places[0]} nor {places[1]}: install beritaparse from a wheel, train the "
        "model with 'python -m training' in models/, or use load(analyser='rules')"
    )


@cache
def has_model() -> bool:
    """Whether there is a bundled model."""
    try:
        model_path()
    except ModelError:
        return False
    return True


@cache
def load_model(path: str | Path | None = None) -> Language:
    """The model as a spaCy pipeline.

    Args:
        path: a folder that spaCy saved; the bundled model without it.

    Raises:
        ModelError: there is no model, or it was made for another version.
    """
    import spacy

    import beritaparse.language.spacy_id  # noqa: F401  # registers the tokeniser
    from beritaparse.language.matrix_products import with_numpy_products

    folder = Path(path) if path is not None else model_path()
    try:
        return with_numpy_products(spacy.load(folder))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the model in {folder} cannot be loaded: {error}; use load(analyser='rules') without one"
        ) from error


def annotate(nlp: Language, sentences: Sequence[Doc]) -> None:
    """Let a pipeline read the sentences of one text as one batch, which is what makes it fast and lets its last
    component see all of them; spaCy's ``pipe`` would read each by itself."""
    components: list[Any] = [component for _, component in nlp.pipeline]
    for component in components:
        component.set_annotations(sentences, component.predict(sentences))


class EntityModel:
    """Finds the persons, bodies and places of a document."""

    def __init__(self, nlp: Language):
        self._nlp = nlp
        meta = nlp.meta
        self.version = f"{meta.get('name', NAME)}-{meta.get('version', '0')}"

    def __call__(self, document: Document) -> list[Entity]:
        """The entities in order."""
        from spacy.tokens import Doc

        tokens, vocab = document.tokens, self._nlp.vocab
        batch: list[Doc] = []
        firsts: list[int] = []
        last = 0
        for start, end in document.sentences:
            first = bisect_left(tokens.starts, start, last)
            last = bisect_left(tokens.starts, end, first)
            spaces = [tokens.ends[n] < tokens.starts[n + 1] for n in range(first, last - 1)]
            batch.append(Doc(vocab, words=tokens.texts[first:last], spaces=[*spaces, False]))
            firsts.append(first)
        annotate(self._nlp, batch)
        return [
            Entity(tokens.starts[first + ent.start], tokens.ends[first + ent.end - 1], ent.label_)
            for first, doc in zip(firsts, batch, strict=True)
            for ent in doc.ents
        ]

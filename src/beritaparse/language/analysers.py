"""Who reads the language of an article before the rules go on: an analyser fills `Document.entities`.

'rules' is no analyser but its absence: the rules read alone. So they do under 'auto', but that the bundled model first
gives capitals to texts that have none (see `beritaparse.language.casing`). 'spacy' is the bundled model, 'stanza'
the user's own Stanza models (see `beritaparse.language.stanza_analyser`), which give words and no entities.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, Protocol, get_args

from beritaparse.document import Document, Entity
from beritaparse.language.model import EntityModel, load_model

#: The analysers by name.
Name = Literal["auto", "rules", "spacy", "stanza"]


class Analyser(Protocol):
    """Reads a document, of which tokens, sentences and matches are known, before the extraction stages do."""

    def __call__(self, document: Document) -> list[Entity]:
        """The entities in order, in characters of the reading copy."""


def make_analyser(name: str, *, model_dir: str | Path | None = None, pretokenised: bool = False) -> Analyser | None:
    """The analyser of a name; None for 'rules' and 'auto'.

    Args:
        name: 'auto', 'rules', 'spacy' or 'stanza'.
        model_dir: where the models lie: for 'spacy' a folder that spaCy saved (the bundled model without it), for
            'stanza' its folder of models (Stanza's own default without it).
        pretokenised: for 'stanza': whether it reads the tokens and sentences of this library in place of its own.

    Raises:
        ValueError: no such analyser, a ``model_dir`` for the rules, which have no model, or ``pretokenised`` for
            another than 'stanza'.
        ModelError: the model or the package is missing; the message tells how to get it.
    """
    if pretokenised and name != "stanza":
        raise ValueError("pretokenised goes with analyser='stanza': the others read these tokens anyway")
    if name in ("auto", "rules"):
        if model_dir is not None:
            raise ValueError("model_dir goes with analyser='spacy' or 'stanza'; the rules have no model")
        return None
    if name == "spacy":
        return entity_model(None if model_dir is None else str(model_dir))
    if name == "stanza":
        from beritaparse.language.stanza_analyser import StanzaAnalyser

        return StanzaAnalyser(model_dir=model_dir, pretokenised=pretokenised)
    raise ValueError(f"analyser={name!r} is none of {', '.join(map(repr, get_args(Name)))}")


@cache
def entity_model(path: str | None = None) -> EntityModel:
    """The trained model, loaded once: that of a folder, or the bundled one."""
    return EntityModel(load_model(path))

"""spaCy's side of the language: our tokens and sentences as components of a spaCy pipeline.

Importing this module registers ``beritaparse.Tokenizer.v1``, the component ``berita_sentences`` and what the trained
model is made of. The tokeniser is `beritaparse.language.tokens`, so the trained model and the rules count in the same
tokens; a Doc keeps every character of its text.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

import beritaparse.language.entity_rules  # registers the components
import beritaparse.language.entity_tagger
import beritaparse.language.word_classes  # noqa: F401  # registers the embedding
from beritaparse.language.sentences import sentences
from beritaparse.language.tokens import tokenise

__all__ = ["BeritaTokenizer", "berita_sentences", "make_doc", "make_tokenizer"]


def make_doc(vocab: Vocab, text: str) -> Doc:
    """A Doc of our tokens; white space beyond a single space becomes tokens of its own, as in spaCy."""
    tokens = tokenise(text)
    words: list[str] = []
    spaces: list[bool] = []
    position = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        _add_gap(words, spaces, text[position:start])
        words.append(text[start:end])
        spaces.append(False)
        position = end
    _add_gap(words, spaces, text[position:])
    return Doc(vocab, words=words, spaces=spaces)


def _add_gap(words: list[str], spaces: list[bool], gap: str) -> None:
    if gap.startswith(" ") and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)


class BeritaTokenizer:
    """The tokeniser as spaCy wants it. It has no settings, so there is nothing to save."""

    def __init__(self, vocab: Vocab):
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of a text."""
        return make_doc(self.vocab, text)

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing: the rules are in the library."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> BeritaTokenizer:
        """Itself."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Nothing is written."""

    def from_disk(self, _path: str | Path, **_: Any) -> BeritaTokenizer:
        """Itself."""
        return self


@registry.tokenizers("beritaparse.Tokenizer.v1")  # type: ignore[untyped-decorator]  # catalogue has no types
def make_tokenizer() -> Callable[[Language], BeritaTokenizer]:
    """The tokeniser, by the name that stands in a pipeline's configuration."""
    return lambda nlp: BeritaTokenizer(nlp.vocab)


@Language.component("berita_sentences", assigns=["token.is_sent_start", "doc.sents"])
def berita_sentences(doc: Doc) -> Doc:
    """Set sentence starts by our rules."""
    starts = {start for start, _ in sentences(doc.text)}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc

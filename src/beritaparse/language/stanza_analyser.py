"""Stanza beside the rules: words with part of speech, lemma and head, aligned to the characters of the text.

Stanza is the extra ``beritaparse[stanza]`` and is imported when it is first used. Nothing is downloaded except by
`download`, which the user calls (or the command ``beritaparse download-stanza``).

Stanza's Indonesian tokeniser takes multi-word tokens apart: 'ujarnya' becomes the words 'ujar' and 'nya'. Every `Word`
here carries the characters of the token that it is written in, so ``text[word.start:word.end]`` is 'ujarnya' for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beritaparse.document import Document, Entity
from beritaparse.errors import ModelError

#: What is loaded of Stanza.
PROCESSORS = "tokenize,mwt,pos,lemma,depparse"


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word. ``start`` and ``end`` are the characters of the token it is written in, which words of a
    multi-word token share; ``head`` is the index of the head among the words of the sentence, counted from 0, and None
    for the root or where nothing was parsed."""

    text: str
    start: int
    end: int
    upos: str | None = None
    lemma: str | None = None
    head: int | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its words."""

    start: int
    end: int
    words: tuple[Word, ...]


class StanzaAnalyser:
    """Reads texts with the user's Stanza models.

    Args:
        model_dir: Stanza's folder of models; its default without it.
        processors: what to load, as Stanza names it.

    Raises:
        ModelError: the package or the models are missing; the message tells how to get them.
    """

    def __init__(self, *, model_dir: str | Path | None = None, processors: str = PROCESSORS):
        stanza = _stanza()
        folder = {} if model_dir is None else {"model_dir": str(model_dir)}
        try:
            self._nlp: Any = stanza.Pipeline(
                "id", processors=processors, download_method=None, verbose=False, use_gpu=False, **folder
            )
        except Exception as error:  # Stanza raises bare Exception and many of its own
            where = f" in {model_dir}" if model_dir is not None else ""
            raise ModelError(
                f"Stanza's Indonesian models are missing or cannot be loaded{where} ({error}). "
                "Run 'beritaparse download-stanza' or stanza.download('id'); with models of your own give model_dir"
            ) from error
        self.version = f"stanza-{stanza.__version__}-id"

    def __call__(self, document: Document) -> list[Entity]:
        """No entities: Stanza has none for Indonesian."""
        return []

    def analyse(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of a text, in its own characters."""
        return aligned(self._nlp(text).sentences)


def aligned(parsed: Sequence[Any]) -> tuple[Sentence, ...]:
    """Stanza's sentences as records of ours."""
    return tuple(_sentence(sentence) for sentence in parsed if sentence.tokens)


def _sentence(sentence: Any) -> Sentence:
    words: list[Word] = []
    for token in sentence.tokens:
        for word in token.words:
            head = None if not word.head else word.head - 1
            words.append(Word(word.text, token.start_char, token.end_char, word.upos, word.lemma, head, word.deprel))
    return Sentence(sentence.tokens[0].start_char, sentence.tokens[-1].end_char, tuple(words))


def download(*, model_dir: str | Path | None = None, resources_url: str | None = None) -> None:
    """Fetch Stanza's Indonesian models.

    Args:
        model_dir: where to put them; Stanza's default without it.
        resources_url: another server than Stanza's own.

    Raises:
        ModelError: the package is missing, or the download fails.
    """
    stanza = _stanza()
    options: dict[str, Any] = {}
    if model_dir is not None:
        options["model_dir"] = str(model_dir)
    if resources_url is not None:
        options["resources_url"] = resources_url
    try:
        stanza.download("id", **options)
    except Exception as error:  # of requests, of Stanza, of the file system: one message for all
        raise ModelError(f"Stanza's Indonesian models could not be downloaded: {error}") from error


def _stanza() -> Any:
    try:
        import stanza
    except ImportError as error:
        raise ModelError(
            "analyser='stanza' needs Stanza: pip install 'beritaparse[stanza]', "
            "then run 'beritaparse download-stanza' or stanza.download('id')"
        ) from error
    return stanza

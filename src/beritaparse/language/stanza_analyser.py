"""Stanza beside the rules: words with part of speech, lemma and head, aligned to the characters of the text.

Stanza is the extra ``beritaparse[stanza]`` and is imported when it is first used. Nothing is downloaded except by
`download`, which the user calls (or the command ``beritaparse download-stanza``).

Stanza's Indonesian tokeniser takes multi-word tokens apart: 'ujarnya' becomes the words 'ujar' and 'nya'. Every `Word`
here carries the characters of the token that it is written in, so ``text[word.start:word.end]`` is 'ujarnya' for both.

Pretokenised, Stanza reads the tokens and sentences of this library instead, which know titles and abbreviations ('H. M.
Yasin, S.E., M.M.' is one sentence); a model of Stanza for tokens is not needed then, and 'ujarnya' stays one word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from beritaparse.document import Document, Entity
from beritaparse.errors import ModelError
from beritaparse.language.sentences import sentences
from beritaparse.language.tokens import Tokens, tokenise

#: What is loaded of Stanza.
PROCESSORS = "tokenize,mwt,pos,lemma,depparse"

#: A token of this library: its text and its characters.
Piece = tuple[str, int, int]


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
        pretokenised: whether Stanza reads the tokens and sentences of this library in place of its own.

    Raises:
        ModelError: the package or the models are missing; the message tells how to get them.
    """

    def __init__(
        self, *, model_dir: str | Path | None = None, processors: str = PROCESSORS, pretokenised: bool = False
    ):
        stanza = _stanza()
        options: dict[str, Any] = {} if model_dir is None else {"model_dir": str(model_dir)}
        if pretokenised:
            processors = ",".join(name for name in processors.split(",") if name.strip() != "mwt")
            options["tokenize_pretokenized"] = True
        try:
            self._nlp: Any = stanza.Pipeline(
                "id", processors=processors, download_method=None, verbose=False, use_gpu=False, **options
            )
        except Exception as error:  # Stanza raises bare Exception and many of its own
            where = f" in {model_dir}" if model_dir is not None else ""
            raise ModelError(
                f"Stanza's Indonesian models are missing or cannot be loaded{where} ({error}). "
                "Run 'beritaparse download-stanza' or stanza.download('id'); with models of your own give model_dir"
            ) from error
        self._pretokenised = pretokenised

    def __call__(self, document: Document) -> list[Entity]:
        """No entities: Stanza has none for Indonesian."""
        return []

    def analyse(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of a text, in its own characters."""
        if not text.strip():  # some of Stanza's processors fail where there is no sentence
            return ()
        if not self._pretokenised:
            return aligned(self._nlp(text).sentences)
        given = pieces(text)
        parsed = self._nlp([[piece for piece, _, _ in sentence] for sentence in given]).sentences
        return tuple(_placed(*pair) for pair in zip(parsed, given, strict=True))


def pieces(text: str) -> list[list[Piece]]:
    """The tokens of a text by sentence, as this library takes them apart; breaks of lines are left out."""
    tokens: Tokens = tokenise(text)
    every = [piece for piece in zip(tokens.texts, tokens.starts, tokens.ends, strict=True) if not piece[0].isspace()]
    found: list[list[Piece]] = []
    index = 0
    for _, end in sentences(text):
        first = index
        while index < len(every) and every[index][1] < end:
            index += 1
        if index > first:
            found.append(every[first:index])
    return found


def aligned(parsed: Sequence[Any]) -> tuple[Sentence, ...]:
    """Stanza's sentences as records of ours."""
    return tuple(_sentence(sentence) for sentence in parsed if sentence.tokens)


def _sentence(sentence: Any) -> Sentence:
    words = [_word(word, token.start_char, token.end_char) for token in sentence.tokens for word in token.words]
    return Sentence(sentence.tokens[0].start_char, sentence.tokens[-1].end_char, tuple(words))


def _placed(sentence: Any, given: Sequence[Piece]) -> Sentence:
    """A sentence of given tokens, at their places; Stanza counts as if single spaces lay between."""
    words = [_word(word, start, end) for word, (_, start, end) in zip(sentence.words, given, strict=True)]
    return Sentence(given[0][1], given[-1][2], tuple(words))


def _word(word: Any, start: int, end: int) -> Word:
    head = None if not word.head else word.head - 1
    return Word(word.text, start, end, word.upos, word.lemma, head, word.deprel)


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

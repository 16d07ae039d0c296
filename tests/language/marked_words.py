"""Sentences with their entities marked in them: 'Bupati PER[Made Rai] hadir'."""

from __future__ import annotations

from collections.abc import Sequence

from beritaparse.language.person_spans import Found


def read(sentence: str) -> tuple[list[str], list[Found]]:
    """The words of a sentence, which spaces part, and the entities that are marked in it."""
    words: list[str] = []
    entities: list[Found] = []
    start, label = 0, ""
    for word in sentence.split():
        if "[" in word:
            label, word = word.split("[")
            start = len(words)
        words.append(word.rstrip("]"))
        if word.endswith("]"):
            entities.append(Found(start, len(words), label))
    return words, entities


def marked(words: Sequence[str], entities: Sequence[Found]) -> str:
    """The sentence with its entities marked."""
    shown = list(words)
    for start, end, label in entities:
        shown[start] = f"{label}[{shown[start]}"
        shown[end - 1] += "]"
    return " ".join(shown)

"""More examples from those that there are: in other letter case, and with what names are written with in the news.

'M. Yusuf', 'Yusuf Mahendra MD', 'dr. Yusuf', 'Yusuf, S.Sos., M.Si.', 'Badan Kesbangpol (BKBP)': the corpora have few of
these, and a model that has seen few cuts names after an initial and bodies before a bracket.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from beritaparse.lexicon.rows import PersonTitle
from beritaparse.lexicon.tables import packaged_rows
from training.corpora import Example, Span

#: Particles and initials that may stand behind a name and belong to it.
_BEHIND = ("MD", "AR", "HS", "Z", "S", "MZ")


def recased(examples: Iterable[Example], share: float, seed: int = 7) -> Iterator[Example]:
    """Copies of a share of the examples in lower case (half of them), in capitals and in title case.

    Spans stay where they are: examples whose length changes with their case are left out.
    """
    chance = random.Random(seed)
    for example in examples:
        if chance.random() < share:
            change = chance.choice((str.upper, str.title, str.lower, str.lower))
            text = change(example.text)
            if len(text) == len(example.text):
                yield replace(example, text=text)


def varied(examples: Iterable[Example], share: float, seed: int = 13) -> Iterator[Example]:
    """Copies of a share of the examples in which a name is written in another way."""
    chance = random.Random(seed)
    for example in examples:
        spans = [span for span in example.spans if span[2] != "LOC" and example.text[span[0]].isupper()]
        if spans and chance.random() < share:
            span = chance.choice(spans)
            change = chance.choice(_PERSON if span[2] == "PER" else _BODY)
            yield change(example, span, chance)


def renaming(examples: Iterable[Example], share: float, seed: int = 17) -> Iterator[Example]:
    """Copies of a share of the examples in which every person has another name, put together from words of the names in
    all of them: what stands around a name should tell it, not that it was seen before."""
    examples = [*examples]
    names = [e.text[start:end].split() for e in examples for start, end, label in e.spans if label == "PER"]
    chance = random.Random(seed)
    for example in examples:
        if any(span[2] == "PER" for span in example.spans) and chance.random() < share:
            yield _renamed(example, names, chance)


def _renamed(example: Example, names: list[list[str]], chance: random.Random) -> Example:
    for index, span in reversed([*enumerate(example.spans)]):
        if span[2] == "PER":
            other = _other_name(example.text[span[0] : span[1]], names, chance)
            example = _insert(example, span[1], " " + other, span)
            example = _cut(example, index, span[1] + 1 - span[0])
    return example


def _cut(example: Example, index: int, length: int) -> Example:
    """An example without the first characters of an entity."""
    start = example.spans[index][0]

    def moved(span: Span) -> Span:
        return span[0] - length * (span[0] > start), span[1] - length * (span[1] > start), span[2]

    return replace(
        example,
        text=example.text[:start] + example.text[start + length :],
        spans=tuple(map(moved, example.spans)),
        unknown=tuple(map(moved, example.unknown)),
    )


def _other_name(name: str, names: list[list[str]], chance: random.Random) -> str:
    """A name of as many words, each from another name, in the letter case of the old one."""
    words = [chance.choice(chance.choice(names)) for _ in name.split()]
    other = " ".join(words)
    return other.upper() if name.isupper() else other.lower() if name.islower() else other


def _insert(example: Example, position: int, words: str, grown: Span | None) -> Example:
    """An example with words inserted; they become part of the span that is grown."""

    def moved(span: Span) -> Span:
        start, end, label = span
        if span == grown:
            return start, end + len(words), label
        return start + len(words) * (start >= position), end + len(words) * (end > position), label

    return replace(
        example,
        text=example.text[:position] + words + example.text[position:],
        spans=tuple(map(moved, example.spans)),
        unknown=tuple(map(moved, example.unknown)),
    )


Change = Callable[[Example, Span, random.Random], Example]


def _title(example: Example, span: Span, chance: random.Random) -> Example:
    return _insert(example, span[0], chance.choice(_titles("prefix")) + " ", None)


def _degrees(example: Example, span: Span, chance: random.Random) -> Example:
    degrees = ", ".join(chance.sample(_titles("suffix"), chance.choice((1, 1, 2))))
    return _insert(example, span[1], f", {degrees}", None)


def _initial(example: Example, span: Span, chance: random.Random) -> Example:
    """An initial before the name or between its words."""
    spaces = [span[0], *(span[0] + m.end() for m in re.finditer(" ", example.text[span[0] : span[1]]))]
    letter = chance.choice("AMHRSYFI") + chance.choice((". ", ".", " "))
    return _insert(example, chance.choice(spaces), letter, span)


def _behind(example: Example, span: Span, chance: random.Random) -> Example:
    return _insert(example, span[1], f" {chance.choice(_BEHIND)}", span)


def _short(example: Example, span: Span, chance: random.Random) -> Example:
    """The body's capitals in brackets behind it, as a body of their own."""
    words = example.text[span[0] : span[1]].split()
    letters = "".join(word[0] for word in words if word[0].isupper())
    if len(letters) < 2 or "(" in example.text[span[0] : span[1] + 3]:
        return example
    start = span[1] + 2
    longer = _insert(example, span[1], f" ({letters[:6]})", None)
    return replace(longer, spans=tuple(sorted([*longer.spans, (start, start + len(letters[:6]), "ORG")])))


def _bracketed(example: Example, span: Span, chance: random.Random) -> Example:
    """The body in brackets."""
    if chance.random() < 0.5:
        return _short(example, span, chance)
    return _insert(_insert(example, span[1], ")", None), span[0], "(", None)


_PERSON: tuple[Change, ...] = (_title, _title, _degrees, _initial, _behind)
_BODY: tuple[Change, ...] = (_short, _bracketed)


@cache
def _titles(position: str) -> tuple[str, ...]:
    return tuple(
        row.canonical
        for row in packaged_rows(PersonTitle)
        if row.position == position and row.kind != "name-particle" and len(row.canonical) < 9
    )

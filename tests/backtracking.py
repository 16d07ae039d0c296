"""Which regular expressions can take exponential time: loops that can read the same characters in two ways.

For every unbounded repeat of a pattern its positions are numbered, and which may follow which (Glushkov's automaton).
If one round of the loop can be read along two paths, a backtracking matcher tries two to the power of the rounds. What
looks around is left out, so that a pattern may be suspected wrongly, and never acquitted for it.
"""

from __future__ import annotations

import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

#: One of each kind of character that the patterns tell apart.
SAMPLE = "aeknzAEKNZ0129 \t\n.,;:!?/()[]-–\"'“”‘’_é@%&+#|…\u0301"
#: Repeats up to more than this are taken for endless, those up to less are written out.
MANY = 9
#: Positions of a loop beyond which its pairs are too many to look at.
LARGEST = 700

_CLASSES = {
    "Lu": "A-Z",
    "Ll": "a-z",
    "L": "A-Za-z\u00e9",
    "Nd": "0-9",
    "N": "0-9",
    "M": "\u0301",
    "Mn": "\u0301",
    "P": ".,;:",
}
_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE | re.ASCII


def parsed(pattern: str, flags: int) -> Any:
    """A pattern as Python's own parser reads it; what only the regex module knows is said with what is near to it."""
    out, inside, place = [], False, 0
    while place < len(pattern):
        two, char = pattern[place : place + 2], pattern[place]
        if two in (r"\p", r"\P"):
            name = re.match(r"\{\^?(\w+)\}|\w", pattern[place + 2 :])
            assert name is not None, pattern
            letters = "\\x00-\\uffff" if two == r"\P" else _CLASSES.get(name[1] or name[0], "A-Za-z")
            out.append(letters if inside else f"[{letters}]")
            place += 2 + name.end()
            continue
        if char == "\\":
            out.append("." if not inside and two[1:].isdigit() and two != r"\0" else two)
            place += 2
            continue
        group = re.compile(r"\(\?P?<([A-Za-z_]\w*)>|\(\?P=\w+\)").match(pattern, place)
        if group and not inside:
            out.append("(?:" if group[1] else "[^\\n]")
            place = group.end()
            continue
        if char == "[" and not inside:
            inside = True
            if pattern[place + 1 : place + 3] == "^]" or pattern[place + 1] == "]":
                out.append(char)
                place += 1
                char = pattern[place]
        elif char == "]":
            inside = False
        out.append(char)
        place += 1
    text = "".join(out)
    if flags & re.IGNORECASE == 0 and (start := re.match(r"\(\?[a-z]+\)", text)):
        flags |= re.IGNORECASE if "i" in start[0] else 0
    return parser.parse(text, flags & _FLAGS), flags


@dataclass
class Loop:
    """What a repeat repeats: the characters of each position, and how often each may follow each."""

    ignore_case: bool
    chars: list[frozenset[str]] = field(default_factory=list)
    follow: Counter[tuple[int, int]] = field(default_factory=Counter)

    def read(self, items: Any) -> tuple[bool, list[int], list[int]]:
        """Whether a sequence can be empty, the positions that it begins with, and those that it ends with."""
        empty, first, last = True, list[int](), list[int]()
        for code, argument in items:
            blank, begins, ends = self._one(code, argument)
            self._link(last, begins)
            first = first + begins if empty else first
            last = last + ends if blank else ends
            empty = empty and blank
        return empty, first, last

    def _link(self, ends: list[int], begins: list[int]) -> None:
        if len(ends) * len(begins) < LARGEST**2:
            self.follow.update((end, begin) for end in ends for begin in begins)

    def _one(self, code: Any, argument: Any) -> tuple[bool, list[int], list[int]]:
        if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            return True, [], []
        if code is codes.SUBPATTERN:
            return self.read(argument[3])
        if code is codes.ATOMIC_GROUP:
            return self.read(argument)
        if code is codes.BRANCH:
            read = [self.read(branch) for branch in argument[1]]
            return any(r[0] for r in read), [p for r in read for p in r[1]], [p for r in read for p in r[2]]
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            return self._repeat(*argument, possessive=code is codes.POSSESSIVE_REPEAT)
        self.chars.append(frozenset(self._accepted(code, argument)))
        place = [len(self.chars) - 1]
        return False, place, place

    def _repeat(self, least: int, most: int, body: Any, *, possessive: bool) -> tuple[bool, list[int], list[int]]:
        if most > MANY:
            blank, begins, ends = self.read(body)
            if not possessive:  # what is never given back is read in one way alone
                self._link(ends, begins)
            return blank or least == 0, begins, ends
        empty, first, last = True, list[int](), list[int]()
        for number in range(min(most, 3)):
            blank, begins, ends = self.read(body)
            self._link(last, begins)
            first = first + begins if empty else first
            optional = blank or number >= least
            last = last + ends if optional else ends
            empty = empty and optional
        return empty, first, last

    def _accepted(self, code: Any, argument: Any) -> Iterator[str]:
        matches = _matcher(code, argument)
        for char in {*SAMPLE, *(chr(argument) if code is codes.LITERAL else "")}:
            if matches(char) or (self.ignore_case and (matches(char.lower()) or matches(char.upper()))):
                yield char.lower() if self.ignore_case else char

    def is_ambiguous(self) -> bool:
        """Whether the characters of some round can be read along two paths that part and meet again."""
        if any(
            count > 1 and self.chars[end] and self._returns(begin, end) for (end, begin), count in self.follow.items()
        ):
            return True
        after: dict[int, list[int]] = {}
        for end, begin in self.follow:
            after.setdefault(end, []).append(begin)
        return any(self._parts_and_meets(start, after) for start in after)

    def _returns(self, start: int, goal: int) -> bool:
        seen, waiting = {start}, deque([start])
        while waiting:
            place = waiting.popleft()
            if place == goal:
                return True
            new = [begin for end, begin in self.follow if end == place and begin not in seen]
            seen.update(new)
            waiting.extend(new)
        return False

    def _parts_and_meets(self, start: int, after: dict[int, list[int]]) -> bool:
        """Whether two paths from a position read the same characters, part, and meet at that position again."""
        seen, waiting = set[tuple[int, int, bool]](), deque([(start, start, False)])
        while waiting:
            one, other, parted = waiting.popleft()
            for left in after.get(one, ()):
                for right in after.get(other, ()):
                    if not self.chars[left] & self.chars[right]:
                        continue
                    state = (min(left, right), max(left, right), parted or left != right)
                    if state[2] and left == right == start:
                        return True
                    if state not in seen:
                        seen.add(state)
                        waiting.append(state)
        return False


def _matcher(code: Any, argument: Any) -> Any:
    if code is codes.LITERAL:
        return chr(argument).__eq__
    if code is codes.NOT_LITERAL:
        return chr(argument).__ne__
    if code is codes.ANY:
        return "\n".__ne__
    if code is codes.IN:
        return re.compile(_set(argument)).match
    return lambda _: True  # a reference to what was read before


def _set(members: Any) -> str:
    """A set as a pattern, of the parsed set."""
    names = {
        codes.CATEGORY_DIGIT: r"\d",
        codes.CATEGORY_NOT_DIGIT: r"\D",
        codes.CATEGORY_SPACE: r"\s",
        codes.CATEGORY_NOT_SPACE: r"\S",
        codes.CATEGORY_WORD: r"\w",
        codes.CATEGORY_NOT_WORD: r"\W",
    }
    out = []
    for code, argument in members:
        if code is codes.NEGATE:
            out.append("^")
        elif code is codes.LITERAL:
            out.append(re.escape(chr(argument)))
        elif code is codes.RANGE:
            out.append(f"{re.escape(chr(argument[0]))}-{re.escape(chr(argument[1]))}")
        else:
            out.append(names[argument])
    return f"[{''.join(out)}]"


def loops(items: Any, flags: int) -> Iterator[Loop]:
    """The outermost endless repeats of a pattern, each with all that is repeated inside it."""
    for code, argument in items:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and argument[1] > MANY:
            loop = Loop(bool(flags & re.IGNORECASE))
            loop.read([(code, argument)])
            yield loop
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            yield from loops(argument[2], flags)
        elif code is codes.SUBPATTERN:
            yield from loops(argument[3], flags)
        elif code is codes.ATOMIC_GROUP:
            yield from loops(argument, flags)
        elif code is codes.BRANCH:
            for branch in argument[1]:
                yield from loops(branch, flags)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from loops(argument[1], flags)


def is_exponential(pattern: str, flags: int = 0) -> bool:
    """Whether some text can take a time that doubles with every few characters more."""
    items, flags = parsed(pattern, flags)
    return any(len(loop.chars) <= LARGEST and loop.is_ambiguous() for loop in loops(items, flags))

"""The two engines that read patterns: `re`, two to three times as fast, and `regex`, which knows more.

A pattern in code is one of `re` unless it needs the other: for classes of Unicode (``\\p{Lu}``), a group that is named
twice, or a look behind of several widths. Patterns that are put together from tables are compiled here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import regex

Pattern = re.Pattern[str] | regex.Pattern[str]
Match = re.Match[str] | regex.Match[str]


def compiled(pattern: str) -> Pattern:
    """A pattern of a table, without regard to case, by the faster engine that can read it."""
    try:
        return re.compile(pattern, re.I)
    except re.error:
        return regex.compile(pattern, regex.I)


def matcher(pattern: str) -> Callable[[str, int], Match | SharedMatch | None]:
    """What matches a pattern at a place of a text, without regard to case, by the faster engine that can read it: also
    where groups share a name, which get one of their own."""
    own, names = _with_own_names(pattern)
    try:
        match = re.compile(own, re.I).match
    except re.error:
        return regex.compile(pattern, regex.I).match
    if own == pattern:
        return match
    return lambda text, start: SharedMatch(found, names) if (found := match(text, start)) else None


class SharedMatch:
    """A match of a pattern in which several groups share a name, of which one at most takes part in a match: by that
    name it gives what that one matched. It has those methods of a match that readers of dates ask for."""

    __slots__ = ("_match", "_names", "string")

    def __init__(self, match: re.Match[str], names: Mapping[str, Sequence[str]]):
        """The match, and for each name those of its groups, the first of which has that very name."""
        self._match = match
        self._names = names
        self.string = match.string

    def __getitem__(self, name: str) -> str | Any:
        found = self._match[name]
        if found is None:
            for own in self._names[name][1:]:
                if (found := self._match[own]) is not None:
                    break
        return found

    def group(self, name: str | None = None) -> str | Any:
        """What the group of a name matched, null where it takes no part; without a name the whole match."""
        return self._match.group() if name is None else self[name]

    def groupdict(self) -> dict[str, str | Any]:
        """What the group of each name matched."""
        return {name: self[name] for name in self._names}

    def start(self, name: str | None = None) -> int:
        """Where the group of a name, or the match, begins; -1 where the group takes no part."""
        return self._match.start() if name is None else max(map(self._match.start, self._names[name]))

    def end(self, name: str | None = None) -> int:
        """Where the group of a name, or the match, ends; -1 where the group takes no part."""
        return self._match.end() if name is None else max(map(self._match.end, self._names[name]))


_GROUP = re.compile(r"\(\?P(?:<(?P<made>\w+)>|=(?P<used>\w+)\))")


def _with_own_names(pattern: str) -> tuple[str, dict[str, list[str]]]:
    """The pattern with a name of its own for each group, and for each name those of its groups: the first keeps it, and
    what refers to a name means the last group before it."""
    names: dict[str, list[str]] = {}

    def rename(found: re.Match[str]) -> str:
        if used := found["used"]:
            return f"(?P={names[used][-1]})"
        same = names.setdefault(found["made"], [])
        same.append(f"{found['made']}_{len(same)}" if same else found["made"])
        return f"(?P<{same[-1]}>"

    return _GROUP.sub(rename, pattern), names

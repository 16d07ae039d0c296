"""The two engines that read patterns: `re`, two to three times as fast, and `regex`, which knows more.

A pattern in code is one of `re` unless it needs the other: for classes of Unicode (``\\p{Lu}``), a group that is named
twice, or a look behind of several widths. Patterns that are put together from tables are compiled here.
"""

from __future__ import annotations

import re

import regex

Pattern = re.Pattern[str] | regex.Pattern[str]
Match = re.Match[str] | regex.Match[str]


def compiled(pattern: str) -> Pattern:
    """A pattern of a table, without regard to case, by the faster engine that can read it."""
    try:
        return re.compile(pattern, re.I)
    except re.error:
        return regex.compile(pattern, regex.I)

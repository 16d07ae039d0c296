"""Every regular expression that the package compiles: none can take a time that doubles with every few characters."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache

import pytest

from backtracking import is_exponential
from conftest import ROOT

#: Imports every module and parses articles, and tells every pattern that was compiled on the way.
COLLECT = """
import importlib, json, pkgutil, re, sys
import regex
seen = {}

def watch(module, name):
    called = getattr(module, name)
    def watched(pattern, *arguments, **named):
        by = sys._getframe(1).f_globals.get("__name__", "")
        if by.startswith("beritaparse") and isinstance(pattern, str):
            flags = arguments[0] if arguments and name == "compile" else named.get("flags", 0)
            seen.setdefault((pattern, int(flags)), by)
        return called(pattern, *arguments, **named)
    setattr(module, name, watched)

for module in (re, regex):
    for name in ("compile", "search", "match", "fullmatch", "sub", "findall", "finditer", "split"):
        watch(module, name)

import beritaparse
for found in pkgutil.walk_packages(beritaparse.__path__, "beritaparse."):
    if not found.name.endswith(("__main__", "engines")):
        importlib.import_module(found.name)
from beritaparse.language.dates.scan import PIECES
from beritaparse.language.patterns import matcher
for piece in PIECES:  # which compile theirs when they are first asked for
    matcher(piece.pattern)
for name in ("bp001", "bp004", "bp012", "bp020"):
    text = open(f"corpus/articles/{name}.txt", encoding="utf-8").read()
    beritaparse.parse_article(text, published="2024-10-17")
    beritaparse.normalise(text)
json.dump([[*key, by] for key, by in seen.items()], sys.stdout)
"""

#: Patterns that the check suspects and a person acquitted, by how they begin, with the reason.
ACQUITTED = (
    # each of its words stands behind a space, which the check does not see; so a run of them is read in one way
    r"""(?:[\s,:;\"'(.-]|(?<=\s)(?:itu\s+adalah|""",
)


@cache
def patterns() -> list[tuple[str, int, str]]:
    """Every pattern with its flags, and the module that compiled it."""
    done = subprocess.run([sys.executable, "-c", COLLECT], cwd=ROOT, capture_output=True, text=True, check=True)
    return [(pattern, flags, by) for pattern, flags, by in json.loads(done.stdout)]


def test_no_pattern_can_take_exponential_time() -> None:
    assert len(patterns()) > 300
    suspects = [(by, pattern[:120]) for pattern, flags, by in patterns() if is_exponential(pattern, flags)]
    assert [suspect for suspect in suspects if not suspect[1].startswith(ACQUITTED)] == []


@pytest.mark.parametrize(
    ("pattern", "exponential"),
    [
        (r"(a+)+$", True),
        (r"(a*)*b", True),
        (r"(?:\w+\s*)+$", True),
        (r"(?:a|ab|b)*c", True),
        (r"(?:\s*\w+)*", True),
        (r"(?:\d+|\w+)*", True),
        (r"(?:\p{Lu}\p{L}+ ?)+", True),
        (r"(?:[a-z]{1,20}-?){0,40}x", True),
        (r"(?:untuk\s+itu|untuk|itu|\s)+$", True),
        (r"(a|b)*", False),
        (r"(?:\w+\s+)+", False),
        (r"(\w+,)*", False),
        (r"(?:\s*,\s*\w+)*", False),
        (r"(?:a+)++", False),
        (r"\w+\s\w+", False),
        (r"(?:\p{Lu}\p{Ll}+ ?)+", False),
        (r"(?P<sign>[-/])\d+(?P=sign)", False),
    ],
)
def test_the_check_tells_them_apart(pattern: str, exponential: bool) -> None:
    assert is_exponential(pattern) is exponential

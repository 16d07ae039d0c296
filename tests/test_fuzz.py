"""What the fuzzer is started with, and everything that it ever found: all of it holds today."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from beritaparse.lexicon.tables import default_lexicon
from conftest import ROOT

sys.path.insert(0, str(ROOT))  # the fuzzer's targets are no part of the package
from fuzz.dictionary import words
from fuzz.targets import TARGETS, BrokenPromiseError, hold

SEEDS = sorted((ROOT / "fuzz" / "seeds").glob("*/*"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_seeds_and_findings(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


def test_every_target_has_seeds() -> None:
    assert {path.parent.name for path in SEEDS} == set(TARGETS)


def test_the_dictionary_has_words_of_the_tables() -> None:
    held = set(words())
    for rows in default_lexicon().rows.values():
        assert not rows or held & {form for row in rows for form, _ in row.forms()}


def test_a_broken_promise_is_raised() -> None:
    with pytest.raises(BrokenPromiseError, match="never"):
        hold(False, "never")

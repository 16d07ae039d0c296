"""What the tests share: the corpus of the project, and the development set where it stands beside the checkout."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus" / "articles"
SHARED = ROOT.parent / "shared"

# The training code is no part of the library: it is found in the folder of the models.
sys.path.insert(0, str(ROOT / "models"))


def corpus_text(name: str) -> str:
    """The text of an article of the corpus."""
    return (CORPUS / f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the development set; tests that need it are skipped where it is absent."""
    if not (SHARED / "eval" / "dev").is_dir():
        pytest.skip("the development set is not beside this checkout")
    return SHARED

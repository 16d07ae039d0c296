"""How the training code reads a text: by the rules alone, never by the model that it trains."""

from __future__ import annotations

from functools import cache

from beritaparse.pipeline import Pipeline, load


@cache
def rules() -> Pipeline:
    """The pipeline without the bundled model, which else reads texts in small letters first."""
    return load(analyser="rules")

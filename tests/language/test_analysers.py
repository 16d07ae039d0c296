"""The choice of an analyser, and Stanza's words in the characters of the text."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import beritaparse
from beritaparse.errors import ModelError
from beritaparse.language import stanza_analyser
from beritaparse.language.analysers import make_analyser
from beritaparse.language.stanza_analyser import Word, aligned

TEXT = "BANGLI - Bupati Bangli Wayan Sudarma membuka rapat koordinasi, Senin (2/9/2024)."


def test_rules_are_the_default_and_name_no_model() -> None:
    assert beritaparse.load(analyser="rules")(TEXT) == beritaparse.parse_article(TEXT)
    assert beritaparse.parse_article(TEXT).model_version is None


def test_the_model_finds_entities_and_is_named_for_no_record_of_the_rules() -> None:
    pipeline = beritaparse.load(analyser="spacy")
    assert pipeline(TEXT) == beritaparse.parse_article(TEXT)
    found = pipeline.read(TEXT)
    assert "PER" in {entity.label for entity in found.entities}
    assert all(found.text[entity.start : entity.end].strip() for entity in found.entities)


def test_unknown_analyser() -> None:
    with pytest.raises(ValueError, match="'auto', 'rules', 'spacy', 'stanza'"):
        beritaparse.load(analyser="trankit")


def test_rules_have_no_model(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="rules have no model"):
        make_analyser("rules", model_dir=tmp_path)


def test_missing_spacy_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded"):
        make_analyser("spacy", model_dir=tmp_path)


def test_missing_stanza_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    with pytest.raises(ModelError, match=r"pip install 'beritaparse\[stanza\]'.*beritaparse download-stanza"):
        beritaparse.load(analyser="stanza")


def test_missing_stanza_models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **options: object) -> None:
        assert options["download_method"] is None
        raise FileNotFoundError(f"no resources.json in {options['model_dir']}")

    monkeypatch.setattr(stanza_analyser, "_stanza", lambda: SimpleNamespace(Pipeline=refuse))
    with pytest.raises(ModelError, match=r"download-stanza.*stanza\.download\('id'\)"):
        beritaparse.load(analyser="stanza", model_dir=tmp_path)


def test_words_are_stanzas_own_affair() -> None:
    with pytest.raises(ModelError, match="analyser='stanza'"):
        beritaparse.load().analyse(TEXT)


def test_multi_word_tokens_keep_their_characters() -> None:
    def word(text: str, head: int, upos: str, deprel: str) -> SimpleNamespace:
        return SimpleNamespace(text=text, head=head, upos=upos, lemma=text, deprel=deprel)

    text = "ujarnya tegas"
    token = SimpleNamespace(
        start_char=0, end_char=7, words=[word("ujar", 0, "VERB", "root"), word("nya", 1, "PRON", "nsubj")]
    )
    last = SimpleNamespace(start_char=8, end_char=13, words=[word("tegas", 1, "ADV", "advmod")])
    (sentence,) = aligned([SimpleNamespace(tokens=[token, last])])
    assert (sentence.start, sentence.end) == (0, len(text))
    assert sentence.words == (
        Word("ujar", 0, 7, "VERB", "ujar", None, "root"),
        Word("nya", 0, 7, "PRON", "nya", 0, "nsubj"),
        Word("tegas", 8, 13, "ADV", "tegas", 0, "advmod"),
    )

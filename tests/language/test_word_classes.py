"""The classes of words, and the embedding that has a table for them."""

from __future__ import annotations

import numpy
import pytest
import spacy

from beritaparse.language import word_classes as word_classes_module
from beritaparse.language.spacy_id import make_doc
from beritaparse.language.word_classes import WordClass, lexicon_hash_embed, word_classes


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("hadir", WordClass.COMMON),
        ("dinas", WordClass.BODY),
        ("kpu", WordClass.SHORT_BODY),
        ("bangli", WordClass.REGION),
        ("kepala", WordClass.OFFICE),
        ("akbp", WordClass.RANK),
        ("made", WordClass.GIVEN_NAME),
        ("kesehatan", WordClass.INSIDE_BODY),
    ],
)
def test_a_word_has_the_classes_of_the_tables(word: str, expected: WordClass) -> None:
    assert expected in WordClass(word_classes()[word])


def test_an_unknown_word_has_none() -> None:
    assert "kramacontoh" not in word_classes()


def test_the_embedding_tells_words_apart_by_their_class_alone() -> None:
    vocab = spacy.blank("id").vocab
    docs = [make_doc(vocab, "hadir Bangli hadir"), make_doc(vocab, "Bangli"), make_doc(vocab, "")]
    model = lexicon_hash_embed(width=8, attrs=["SPACY"], rows=[10], class_rows=50)
    model.initialize(docs[:2])
    first, second, empty = model.predict(docs)
    assert [row.shape for row in (first, second, empty)] == [(3, 8), (1, 8), (0, 8)]
    numpy.testing.assert_array_equal(first[0], first[0])
    assert not numpy.allclose(first[1], first[2])


def test_the_embedding_learns() -> None:
    docs = [make_doc(spacy.blank("id").vocab, "Kepala Dinas Kesehatan hadir")]
    model = lexicon_hash_embed(width=8, attrs=["NORM"], rows=[20], class_rows=50)
    model.initialize(docs)
    before = model.predict(docs)[0]
    output, backprop = model.begin_update(docs)
    backprop([numpy.ones_like(rows) for rows in output])
    from thinc.api import Adam

    model.finish_update(Adam(0.1))
    assert not numpy.allclose(before, model.predict(docs)[0])


def test_words_are_remembered_as_long_as_the_weights_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    vocab = spacy.blank("id").vocab
    docs = [make_doc(vocab, "Kepala Dinas Kesehatan hadir"), make_doc(vocab, "Kepala hadir")]
    model = lexicon_hash_embed(width=8, attrs=["NORM"], rows=[20], class_rows=50)
    model.initialize(docs)
    plain = model.layers[0].predict(docs)
    for found, expected in zip([*model.predict(docs), *model.predict(docs)], [*plain, *plain], strict=True):
        numpy.testing.assert_allclose(found, expected, rtol=1e-5)
    last = model.get_ref("last")
    last.set_param("W", last.get_param("W") * 2)
    last.set_param("b", last.get_param("b") + 1)
    for found, expected in zip(model.predict(docs), model.layers[0].predict(docs), strict=True):
        numpy.testing.assert_allclose(found, expected, rtol=1e-5)
    monkeypatch.setattr(word_classes_module, "MOST_REMEMBERED", 1)
    numpy.testing.assert_allclose(model.predict(docs)[1], model.layers[0].predict(docs)[1], rtol=1e-5)

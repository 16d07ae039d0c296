"""The recogniser: it learns, also where it is not told everything, is saved, and multiplies as spaCy does."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import NumpyOps

from beritaparse.language.matrix_products import NumpyProducts, with_numpy_products
from beritaparse.language.spacy_id import make_doc

CONFIG = {
    "model": {
        "@architectures": "beritaparse.EntityTagger.v1",
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "width": 16,
            "depth": 1,
            "embed_size": 200,
            "window_size": 1,
            "maxout_pieces": 2,
            "subword_features": False,
            "pretrained_vectors": None,
        },
    }
}
TEXTS = [
    ("Bupati Wayan Contoh hadir", [(7, 19, "PER")]),
    ("Bupati Made hadir", [(7, 11, "PER")]),
    ("Dinas Sosial Bangli hadir di Susut", [(0, 19, "ORG"), (29, 34, "LOC")]),
    ("rapat usai", []),
]


def pipeline() -> Language:
    nlp = spacy.blank("id")
    nlp.add_pipe("berita_ner", name="ner", config=CONFIG)
    return nlp


def examples(nlp: Language, *, unknown: bool = False) -> list[Example]:
    """The texts; on demand it is unknown what the word is that follows a person."""
    found = []
    for text, spans in TEXTS:
        doc = make_doc(nlp.vocab, text)
        ents = [doc.char_span(*span) for span in spans]
        behind = [doc[ent.end : ent.end + 1] for ent in ents if ent.label_ == "PER"]
        doc.set_ents(ents, missing=behind if unknown else [])
        found.append(Example(make_doc(nlp.vocab, text), doc))
    return found


@pytest.fixture(scope="module", params=[False, True], ids=["all known", "some unknown"])
def trained(request: pytest.FixtureRequest) -> Language:
    spacy.util.fix_random_seed(1)  # what it makes of words that it was told nothing of rests on its first weights
    nlp = pipeline()
    rows = examples(nlp, unknown=request.param)
    optimizer = nlp.initialize(lambda: rows)
    losses = [nlp.update(rows, sgd=optimizer, drop=0.0)["ner"] for _ in range(80)]
    assert losses[-1] < losses[0] / 10
    return nlp


def read(nlp: Language) -> list[list[tuple[int, int, str]]]:
    docs = [make_doc(nlp.vocab, text) for text, _ in TEXTS]
    return [[(e.start_char, e.end_char, e.label_) for e in nlp.get_pipe("ner")(doc).ents] for doc in docs]


def test_it_learns_what_it_is_told(trained: Language) -> None:
    assert read(trained) == [spans for _, spans in TEXTS]
    assert trained.get_pipe("ner").labels == ("PER", "ORG", "LOC")
    scores = trained.evaluate(examples(trained))
    assert scores["ents_f"] == 1.0


def test_it_is_saved_and_loaded(trained: Language, tmp_path: Path) -> None:
    trained.to_disk(tmp_path)
    assert read(spacy.load(tmp_path)) == [spans for _, spans in TEXTS]


def test_products_of_matrices_are_those_of_spacy() -> None:
    chance = numpy.random.default_rng(3)
    x, y = (chance.normal(size=shape).astype("float32") for shape in ((5, 3), (3, 4)))
    ours, theirs = NumpyProducts(), NumpyOps()
    numpy.testing.assert_allclose(ours.gemm(x, y), theirs.gemm(x, y), rtol=1e-5)
    numpy.testing.assert_allclose(ours.gemm(x.T, y, trans1=True), theirs.gemm(x, y), rtol=1e-5)
    numpy.testing.assert_allclose(ours.gemm(x, y.T, trans2=True), theirs.gemm(x, y), rtol=1e-5)


def test_a_pipeline_finds_the_same_with_products_by_numpy() -> None:
    nlp = pipeline()
    rows = examples(nlp)
    nlp.initialize(lambda: rows)
    before = read(nlp)
    with_numpy_products(nlp)
    assert {type(node.ops) for node in nlp.get_pipe("ner").model.walk()} == {NumpyProducts}
    assert read(nlp) == before

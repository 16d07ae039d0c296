"""What the model learns from: spans cut by one convention, copies of examples, folds. Persons are invented."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy", reason="models are trained with the extra 'spacy'")

from training.convention import harmonised
from training.corpora import Example, Span
from training.folds import copies_of, folds
from training.labels import GoldArticle, called_again, from_gold, from_rules
from training.variation import recased, renaming, varied


def marked(text: str) -> Example:
    """An example from a text with '[words|LABEL]'."""
    spans: list[Span] = []
    plain = ""
    for piece in text.split("["):
        if "|" in piece:
            words, _, rest = piece.partition("|")
            label, _, after = rest.partition("]")
            spans.append((len(plain), len(plain) + len(words), label))
            plain += words + after
        else:
            plain += piece
    return Example(plain, tuple(spans))


def shown(example: Example) -> list[tuple[str, str]]:
    return [(example.text[start:end], label) for start, end, label in example.spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kepala [Dinas Kesehatan|ORG] ( DINKES ) hadir .", [("Dinas Kesehatan", "ORG"), ("DINKES", "ORG")]),
        ("Kepala [Dinas Kesehatan ( DINKES )|ORG] hadir .", [("Dinas Kesehatan", "ORG"), ("DINKES", "ORG")]),
        ("[Dinas Kesehatan|ORG] ( Dinkes ) Kota Bogor .", [("Dinas Kesehatan ( Dinkes ) Kota Bogor", "ORG")]),
        ("Milik PT [Contoh Jaya|ORG] ( Persero ) Tbk .", [("PT Contoh Jaya ( Persero ) Tbk", "ORG")]),
        ("Kepala [Dinas Kesehatan|ORG] Kota Bogor hadir .", [("Dinas Kesehatan Kota Bogor", "ORG")]),
        ("Bupati [Drs. Wayan Contoh|PER] hadir .", [("Wayan Contoh", "PER")]),
        ("Warga Kabupaten [Bangli|LOC] hadir .", [("Kabupaten Bangli", "LOC")]),
    ],
)
def test_entities_of_a_corpus_are_cut_in_our_way(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in shown(harmonised(marked(text))) if pair in expected] == expected


def test_a_body_that_a_corpus_leaves_out_is_unknown() -> None:
    example = harmonised(marked("Rapat di Dinas Kesehatan Kota Bogor dipimpin [Rina|PER] ."))
    assert [example.text[start:end] for start, end, _ in example.unknown] == ["Dinas Kesehatan Kota Bogor"]


def article(text: str, **gold: object) -> GoldArticle:
    return GoldArticle("a", text, {"officials": [], **gold}, None)


def test_gold_tells_persons_and_rules_complete_bodies() -> None:
    text = "Bupati Bangli Wayan Contoh menemui Kepala Dinas Kesehatan Provinsi Bali. Wayan Contoh pulang."
    official = {"name": "Wayan Contoh", "mentions": ["Wayan Contoh"], "offices": [{"title": "Bupati"}]}
    found = [pair for example in from_gold(article(text, officials=[official])) for pair in shown(example)]
    assert found.count(("Wayan Contoh", "PER")) == 2
    assert ("Dinas Kesehatan Provinsi Bali", "ORG") in found


def test_bodies_that_gold_does_not_list_are_not_completed_on_demand() -> None:
    text = "Bupati Bangli menemui Kepala Dinas Kesehatan Provinsi Bali."
    found = [pair for example in from_gold(article(text), complete=False) for pair in shown(example)]
    assert not [pair for pair in found if pair[1] == "ORG"]


def test_rules_label_news() -> None:
    (example,) = from_rules("Bupati Bangli Sang Nyoman Contoh membuka rapat di Kabupaten Bangli.", None)
    assert ("Kabupaten Bangli", "LOC") in shown(example)
    assert "PER" in {label for _, label in shown(example)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menteri Kesehatan menemui Kepala Dinas Kesehatan Kota Bogor.", ["Dinas Kesehatan Kota Bogor"]),
        ("Bogor, Kabarcontoh.com - Pemerintah daerah menunggu Kejaksaan.", ["Kabarcontoh.com", "Kejaksaan"]),
        ("Lihat www.contoh.go.id atau @contoh.com untuk pemerintah provinsi.", []),
    ],
)
def test_bodies_in_news_are_what_the_convention_calls_so(text: str, expected: list[str]) -> None:
    found = [words for example in from_rules(text, None) for words, label in shown(example) if label == "ORG"]
    assert found == expected


def test_places_are_told_by_the_word_for_their_kind() -> None:
    text = "Kepala Desa Kramacontoh membuka jalan di Desa Tirtacontoh Kecamatan Wanacontoh Kabupaten Bangli."
    found = [words for example in from_rules(text, None) for words, label in shown(example) if label == "LOC"]
    assert found == ["Kramacontoh", "Desa Tirtacontoh", "Kecamatan Wanacontoh", "Kabupaten Bangli"]


def test_a_person_is_found_again_by_a_word_of_the_name() -> None:
    text = "Bupati Bangli Gede Sumarcontoh hadir. Menurut Sumarcontoh, jalan itu utama. Gede Sumarcontoh pulang."
    spans = [(14, 30, "PER")]
    found = {text[start:end]: text.count(text[start:end]) for start, end, _ in called_again(text, spans)}
    assert found == {"Gede Sumarcontoh": 2, "Sumarcontoh": 3}


EXAMPLE = marked("Bupati [Wayan Contoh|PER] dan [Rina|PER] dari [Dinas Sosial|ORG] di [Bangli|LOC], kata [Budi|PER]")


def test_names_are_exchanged_and_the_rest_stays() -> None:
    (example,) = renaming([EXAMPLE], 1.0)
    words = {"Wayan", "Contoh", "Rina", "Budi"}
    assert [label for _, label in shown(example)] == [span[2] for span in EXAMPLE.spans]
    assert [pair for pair in shown(example) if pair[1] != "PER"] == [("Dinas Sosial", "ORG"), ("Bangli", "LOC")]
    persons = [name.split() for name, label in shown(example) if label == "PER"]
    assert [len(name) for name in persons] == [2, 1, 1]
    assert {word for name in persons for word in name} <= words


@pytest.mark.parametrize("seed", range(12))
def test_a_name_written_otherwise_keeps_all_spans_on_their_words(seed: int) -> None:
    (example,) = varied([EXAMPLE], 1.0, seed=seed)
    found = [pair for pair in shown(example) if pair != ("DS", "ORG")]
    assert ("(DS)" in example.text) == (("DS", "ORG") in shown(example))
    changed = [(old, new) for old, new in zip(shown(EXAMPLE), found, strict=True) if old != new]
    assert len(changed) <= 1
    for (old, label), (new, other) in changed:
        assert label == other
        assert set(old.split()) <= set(new.split())


def test_copies_in_other_case_keep_their_spans() -> None:
    copies = list(recased([EXAMPLE] * 20, 1.0))
    assert {copy.spans for copy in copies} == {EXAMPLE.spans}
    assert {copy.text for copy in copies} == {EXAMPLE.text.upper(), EXAMPLE.text.title(), EXAMPLE.text.lower()}


def test_articles_about_one_region_are_in_one_fold() -> None:
    articles = [GoldArticle(str(n), "", {}, f"Kabupaten {n % 5}") for n in range(30)]
    parts = folds(articles, 3)
    assert sorted(row.id for part in parts for row in part) == sorted(row.id for row in articles)
    regions = [{row.region for row in part} for part in parts]
    assert not (regions[0] & regions[1] or regions[0] & regions[2] or regions[1] & regions[2])


def test_a_text_that_takes_much_from_another_is_a_copy() -> None:
    text = " ".join(f"kata{n}" for n in range(60))
    copied = copies_of([text])
    assert copied("Pembuka lain " + text[:200] + " penutup lain")
    assert not copied(" ".join(f"lain{n}" for n in range(60)))

"""The record contract: plain data and back, the schema, what is immutable and what a repr shows."""

from __future__ import annotations

import dataclasses
import inspect
import json

import jsonschema
import pytest

from beritaparse import Article, parse_article
from beritaparse.record_base import map_spans
from beritaparse.records import Acting, Deadline, Jurisdiction, Office, Official, RegionKind, Span
from beritaparse.schema import json_schema, published_schema
from conftest import CORPUS, corpus_text

ARTICLES = sorted(path.stem for path in CORPUS.glob("*.txt"))


@pytest.fixture(scope="module")
def article() -> Article:
    return parse_article(corpus_text("bp001"), published="2024-10-17", id="bp001", url="https://contoh.id/1")


def test_schema_file_is_what_the_records_say() -> None:
    assert json.loads(published_schema()) == json_schema()


@pytest.mark.parametrize("name", ARTICLES[::7])
def test_json_goes_round_and_fits_the_schema(name: str) -> None:
    parsed = parse_article(corpus_text(name), published="2024-10-17", id=name)
    written = parsed.to_json()
    assert Article.from_json(written) == parsed
    assert Article.from_json(written).to_json() == written
    jsonschema.validate(json.loads(written), json_schema())


def test_text_can_be_left_out(article: Article) -> None:
    read = Article.from_json(article.to_json(text=False))
    assert read.text is None
    assert read.text_sha256 == article.text_sha256
    assert read.officials == article.officials


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"officials": "none"}, "Article.officials: a list is wanted"),
        ({"outlet": {"text": "A", "start": 0}}, "Article.outlet: field 'end' is missing"),
        ({"colour": 1}, "unknown field 'colour'"),
        ({"text_sha256": 3}, "Article.text_sha256: str is wanted"),
    ],
)
def test_wrong_data_is_named(article: Article, change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message.replace("(", r"\(")):
        Article.from_dict({**article.to_dict(), **change})


def test_no_json_is_said() -> None:
    with pytest.raises(ValueError, match="not the JSON of an article"):
        Article.from_json("{")


def test_records_are_immutable_and_hashable(article: Article) -> None:
    official = article.officials[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        official.name = "Lain"  # type: ignore[misc]
    assert len({official, dataclasses.replace(official)}) == 1


def test_records_are_made_as_any_dataclass_is() -> None:
    assert str(inspect.signature(Span)).startswith("(text: 'str', start: 'int', end: 'int')")
    assert Jurisdiction("Bangli", kind=RegionKind.REGENCY).code is None
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'end'"):
        Span("Sari", 2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'ending'"):
        Span("Sari", 2, ending=6)  # type: ignore[call-arg]


def test_a_record_can_be_extended() -> None:
    @dataclasses.dataclass(frozen=True)
    class Noted(Span):
        note: str = ""

    assert dataclasses.astuple(Noted("Sari", 2, 6, "seen")) == ("Sari", 2, 6, "seen")


def test_repr_shows_only_what_is_filled() -> None:
    region = Jurisdiction("Kabupaten Bangli", RegionKind.REGENCY, "51.06")
    office = Office("Bupati", "Bupati", Acting.PJS, jurisdiction=region)
    assert repr(office) == (
        "Office(title='Bupati', title_full='Bupati', acting=Acting.PJS, status=Status.INCUMBENT, "
        "jurisdiction=Kabupaten Bangli [51.06])"
    )
    assert repr(Official("o1", None)) == "Official(id='o1')"
    assert repr(Deadline("paling lambat 3 Mei", 0, 19, "2024-05-03")).startswith("Deadline(text='paling lambat 3 Mei'")


def test_by_id(article: Article) -> None:
    first = article.officials[0]
    assert article.by_id(first.id) is first
    assert article.by_id(None) is None
    assert article.by_id("nobody") is None


def test_map_spans_moves_all_inside() -> None:
    official = Official("o1", "Sari", mentions=(Span("Sari", 2, 6),))
    moved = map_spans(official, lambda start, end: (start + 1, end + 1), "   Tuti")
    assert moved.mentions == (Span("Tuti", 3, 7),)


def test_map_spans_keeps_what_stays() -> None:
    official = Official("o1", "Sari", mentions=(Span("Sari", 2, 6), Span("Rini", 7, 11)))
    moved = map_spans(official, lambda start, end: (start, end), "  Sari Tuti")
    assert moved.mentions == (Span("Sari", 2, 6), Span("Tuti", 7, 11))
    assert moved.mentions[0] is official.mentions[0]
    assert map_spans(official, lambda start, end: (start, end), "  Sari Rini") is official

"""Records to Label Studio, doccano and gold, and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from beritaparse import parse_article
from beritaparse.annotation import LABELS, Region, corrected, doccano, label_studio, regions_of, to_gold, write_gold
from beritaparse.errors import ReadError
from beritaparse.evaluation import read_gold
from beritaparse.evaluation.scoring import score_article
from beritaparse.records import Acting, Article, Grain
from conftest import corpus_text

NAMES = ("bp001", "bp002", "bp005", "bp013", "bp034")
TEXT = (
    "BANGLI 🙂 - Plt. Bupati Bangli I Wayan Rekaan membuka rapat koordinasi di Aula Pemkab, Senin (2/9/2024). "
    "Ia minta setiap camat menyerahkan laporan paling lambat Jumat, 6 September 2024. "
    '"Jangan terlambat 🙂," kata Rekaan.'
)


def article(text: str = TEXT) -> Article:
    return parse_article(text, published="2024-09-03", id="a1")


def annotated(article: Article, change: Callable[[list[dict[str, Any]]], None]) -> Article:
    """The article as Label Studio exports it after a change of its results."""
    task = json.loads(json.dumps(label_studio.to_task(article)))
    result = json.loads(json.dumps(task["predictions"][0]["result"]))
    change(result)
    task["annotations"] = [{"result": [], "was_cancelled": True}, {"result": result, "was_cancelled": False}]
    return label_studio.from_task(task)


def item(result: list[dict[str, Any]], id_: str, name: str = "label") -> dict[str, Any]:
    return next(one for one in result if one.get("id") == id_ and one.get("from_name") == name)


def span(words: str, text: str = TEXT) -> dict[str, Any]:
    return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}


def labelled(id_: str, words: str, label: str) -> dict[str, Any]:
    value = {**span(words), "labels": [label]}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def typed(id_: str, words: str, text: str, name: str = "value") -> dict[str, Any]:
    value = {**span(words), "text": [text]}
    return {"id": id_, "from_name": name, "to_name": "text", "type": "textarea", "value": value}


# -- nothing corrected --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_correcting_nothing_gives_an_equal_article(name: str) -> None:
    before = parse_article(corpus_text(name), published="2024-10-17", id=name)
    assert annotated(before, lambda result: None) == before
    assert doccano.from_row(json.loads(json.dumps(doccano.to_row(before)))) == before
    assert corrected(before, reversed(regions_of(before))) == before


@pytest.mark.parametrize("name", NAMES)
def test_ids_that_a_tool_gives_anew_do_no_harm(name: str) -> None:
    before = parse_article(corpus_text(name), published="2024-10-17", id=name)

    def anew(result: list[dict[str, Any]]) -> None:
        for one in result:
            one.update({key: f"x{one[key]}" for key in ("id", "from_id", "to_id") if key in one})

    assert annotated(before, anew) == before


def test_files(tmp_path: Path) -> None:
    articles = [article(), parse_article(corpus_text("bp001"), published="2024-10-17", id="bp001")]
    label_studio.write_tasks(articles, tmp_path / "tasks.json")
    assert list(label_studio.read_articles(tmp_path / "tasks.json")) == articles  # nobody annotated them yet
    doccano.write_rows(articles, tmp_path / "rows.jsonl")
    assert list(doccano.read_articles(tmp_path / "rows.jsonl")) == articles


def test_every_stretch_of_a_task_has_its_words() -> None:
    task = label_studio.to_task(article())
    labels = [one for one in task["predictions"][0]["result"] if one["type"] == "labels"]
    assert {one["value"]["labels"][0] for one in labels} >= {"official", "date", "deadline", "obligation", "meeting"}
    for one in labels:
        assert TEXT[one["value"]["start"] : one["value"]["end"]] == one["value"]["text"]


def test_the_interface_has_every_label_and_control() -> None:
    root = ElementTree.fromstring(label_studio.CONFIG)
    assert [one.attrib["value"] for one in root.iter("Label")] == list(LABELS)
    names = {one.attrib["name"] for one in root.iter() if "name" in one.attrib}
    used = {one["from_name"] for one in label_studio.to_task(article())["predictions"][0]["result"] if "id" in one}
    assert used <= names == {"label", "text", "value", "offices"}


# -- corrections --------------------------------------------------------------------------------------------------


def test_a_name_and_an_office_are_corrected() -> None:
    def change(result: list[dict[str, Any]]) -> None:
        item(result, "official.0.0", "value")["value"]["text"] = ["I Wayan Rekaan Putra"]
        item(result, "official.0.0", "offices")["value"]["text"] = ["Pjs. / Bupati / Kabupaten Gianyar"]

    before = article()
    official = annotated(before, change).officials[0]
    office = official.offices[0]
    assert (official.name, official.source, official.confidence) == ("I Wayan Rekaan Putra", "annotation", 1.0)
    assert (office.acting, office.title_full) == (Acting.PJS, "Bupati")
    assert office.jurisdiction is not None
    assert (office.jurisdiction.code, office.jurisdiction.province) == ("51.04", "Bali")
    assert official.mentions == before.officials[0].mentions


def test_a_date_and_a_day_by_which_it_is_due() -> None:
    def change(result: list[dict[str, Any]]) -> None:
        item(result, "date.0", "value")["value"]["text"] = ["2024-09"]
        item(result, "deadline.0", "value")["value"]["text"] = ["2024-09-07"]

    after = annotated(article(), change)
    assert (after.dates[0].value, after.dates[0].grain) == ("2024-09", Grain.MONTH)
    assert after.deadlines[0].due == "2024-09-07"
    assert after.deadlines[0].obligation == article().deadlines[0].obligation


def test_a_stretch_is_moved() -> None:
    def change(result: list[dict[str, Any]]) -> None:
        item(result, "deadline.0.obligation")["value"].update(span("laporan"))

    assert annotated(article(), change).deadlines[0].obligation.text == "laporan"  # type: ignore[union-attr]


def test_an_official_that_is_none_is_gone_with_the_references() -> None:
    before = article()
    assert before.statements[0].speaker is not None
    assert before.statements[0].speaker.ref == before.officials[0].id
    after = annotated(before, lambda result: result.__setitem__(
        slice(None), [one for one in result if not str(one.get("id", "")).startswith("official.0.")]
    ))  # fmt: skip
    assert before.officials[0].id not in [one.id for one in after.officials]
    assert after.statements[0].speaker is not None
    assert after.statements[0].speaker.ref is None


def test_new_records_and_parts() -> None:
    before = article()

    def change(result: list[dict[str, Any]]) -> None:
        result += [
            labelled("n1", "camat", "official"),
            typed("n1", "camat", "Camat / Kecamatan Susut", "offices"),
            labelled("n2", "Aula Pemkab", "institution"),
            typed("n2", "Aula Pemkab", "Pemerintah Kabupaten Bangli"),
            labelled("n3", "minta", "purpose"),
            labelled("n4", "kata Rekaan", "deadline"),
            typed("n4", "kata Rekaan", "2024-12-31"),
            labelled("n5", "BANGLI", "obligation"),
            {"type": "relation", "from_id": "n5", "to_id": "n4", "direction": "right", "labels": ["part of"]},
        ]

    after = annotated(before, change)
    new = after.officials[-1]
    assert (new.name, new.offices[0].title, new.mentions[0].text) == ("camat", "Camat", "camat")
    assert after.institutions[-1].name == "Pemerintah Kabupaten Bangli"
    assert "minta" in [purpose.text for purpose in after.meetings[0].purposes]
    assert after.deadlines[-1].due == "2024-12-31"
    assert after.deadlines[-1].obligation is not None
    assert after.deadlines[-1].obligation.text == "BANGLI"
    ids = [one.id for one in (*after.officials, *after.institutions)]
    assert len(ids) == len(set(ids))
    assert Article.from_json(after.to_json()) == after
    for record in (*after.dates, *after.deadlines, *after.meetings, *after.statements):
        assert TEXT[record.start : record.end] == record.text


def test_a_new_mention_of_a_known_name_is_a_mention_of_it() -> None:
    before = article()

    def change(result: list[dict[str, Any]]) -> None:
        result += [labelled("n1", "Ia", "official"), typed("n1", "Ia", "i wayan rekaan")]

    after = annotated(before, change)
    assert len(after.officials) == len(before.officials)
    assert "Ia" in [mention.text for mention in after.officials[0].mentions]


def test_offsets_in_utf_16_units_are_read_by_the_words() -> None:
    def change(result: list[dict[str, Any]]) -> None:
        for one in result:
            if one["type"] == "labels":
                for end in ("start", "end"):
                    one["value"][end] = len(TEXT[: one["value"][end]].encode("utf-16-le")) // 2

    assert annotated(article(), change) == article()


# -- what is refused ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("region", "message"),
    [
        (Region(None, "person", 0, 2), "the label 'person'"),
        (Region(None, "date", 0, 10_000), "no characters 0 to 10000"),
        (Region(None, "date", 5, 5), "no characters"),
        (Region(None, "date", 0, 2, "besok"), "no ISO 8601 date"),
        (Region(None, "official", 0, 2, offices=("Plt",)), "no office in 'Plt'"),
    ],
)
def test_stretches_that_cannot_be(region: Region, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        corrected(article(), [region])


def test_another_text_is_refused() -> None:
    task = label_studio.to_task(article())
    task["data"]["text"] = "X" + TEXT
    task["annotations"] = task.pop("predictions")
    with pytest.raises(ReadError, match="the text is another one"):
        label_studio.from_task(task)
    row = doccano.to_row(article())
    with pytest.raises(ReadError, match="another text"):
        doccano.from_row({**row, "text": "X"}, article())
    for wrong in ({}, {"data": {"text": TEXT}}, {"data": {"text": TEXT, "record": "[]"}}):
        with pytest.raises(ReadError, match="not a task"):
            label_studio.from_task(wrong)
    with pytest.raises(ReadError, match="not a row"):
        doccano.from_row({"text": TEXT})
    with pytest.raises(ReadError, match="text was left out"):
        label_studio.to_task(Article("a", None, "0" * 64))


# -- gold ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_an_article_is_right_by_its_own_gold(name: str, tmp_path: Path) -> None:
    before = parse_article(corpus_text(name), published="2024-10-17", id=name)
    write_gold([before], tmp_path / "gold")
    (gold,) = read_gold(tmp_path / "gold")
    assert gold.text == before.text
    score = score_article(gold.gold, before.to_dict())
    assert score.differences == []
    assert score.counts["officials"].hits == score.counts["officials"].gold > 0


def test_gold_wants_an_id_that_names_a_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="id"):
        to_gold(Article(None, "", "0" * 64))
    with pytest.raises(ReadError, match="name of a file"):
        write_gold([Article("../a", "", "0" * 64)], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_line_ends_stay_in_gold(tmp_path: Path) -> None:
    before = parse_article("BANGLI -\r\nBupati Bangli membuka rapat.\r\n", id="a")
    write_gold([before], tmp_path)
    assert (tmp_path / "a.txt").read_bytes().decode() == before.text

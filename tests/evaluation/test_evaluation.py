"""The figures: what counts as the same, one article counted, and agreement with the reference scorer."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from beritaparse import parse_article
from beritaparse.errors import ReadError
from beritaparse.evaluation import evaluate, read_gold
from beritaparse.evaluation import gate as gates
from beritaparse.evaluation.forms import office_title, region_codes, same_place, squeeze, token_f1
from beritaparse.evaluation.scoring import EXTRAS, FIGURES, score_article
from conftest import CORPUS


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Kadis Kominfo", "Kepala Dinas Komunikasi dan Informatika"),
        ("Wabup", "Wakil Bupati"),
        ("Sekda", "Sekretaris Daerah"),
        ("Menkes", "Menteri Kesehatan RI"),
        ("Kapolres", "Kepala Kepolisian Resor"),
    ],
)
def test_titles_in_full(short: str, full: str) -> None:
    assert office_title(short) == office_title(full)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Kota Bogor", "Kabupaten Bogor", False),
        ("Kabupaten Bogor", "Bogor", True),
        ("Kota Palangka Raya", "Palangkaraya", True),
        ("1626/Bangli", "1626", True),
        (None, None, True),
        (None, "Kabupaten Bangli", False),
        ("Desa Sukamaju", "Sukamaju", True),
    ],
)
def test_places(gold: str | None, found: str | None, same: bool) -> None:
    assert same_place(gold, found) is same


def test_words() -> None:
    assert squeeze("M. Si.") == squeeze("MSi")
    assert token_f1("rapat persiapan Pemilu", "persiapan pemilu") == pytest.approx(0.8)
    assert region_codes("Kota Bandung") == {"32.73"}


def test_an_article_counted() -> None:
    gold: dict[str, Any] = {
        "id": "x",
        "published": "2024-09-29",
        "officials": [
            {
                "name": "Wayan Suteja",
                "prefixes": ["Drs."],
                "suffixes": [],
                "offices": [{"title": "Bupati", "acting": "Plt", "of": "Kabupaten Bangli"}],
                "mentions": ["Plt. Bupati Bangli Drs. Wayan Suteja"],
            },
            {"name": "Ketut Rai", "optional": True, "offices": [], "mentions": ["Ketut Rai"]},
        ],
        "dates": [{"text": "Senin (30/9)", "value": "2024-09-30"}],
    }
    office = {"title": "Bupati", "acting": "Pj", "jurisdiction": {"name": "Kabupaten Bangli", "code": "51.06"}}
    predicted: dict[str, Any] = {
        "published": "2024-09-29",
        "officials": [
            {"id": "o1", "name": "Wayan Suteja", "prefixes": [{"text": "Drs"}], "offices": [office], "mentions": []},
            {"id": "o2", "name": "Ketut Rai", "offices": [], "mentions": []},
            {"id": "o3", "name": "Made Salah", "offices": [], "mentions": []},
        ],
        "dates": [{"text": "Senin", "value": "2024-09-23"}],
        "meetings": [{"kind": "rapat", "main": True}],
    }
    score = score_article(gold, predicted)
    found = {name: (c.hits, c.predicted, c.gold) for name, c in score.counts.items() if c.predicted or c.gold}
    assert found == {
        "officials": (1, 2, 1),
        "offices": (0, 1, 1),
        "titles": (1, 1, 1),
        "dates": (0, 1, 1),
        "acting": (0, 1, 1),
        "published": (1, 1, 1),
    }
    assert any("Made Salah" in line for line in score.differences)


def test_gold_against_itself_is_right() -> None:
    for article in read_gold(CORPUS)[:20]:
        gold = article.gold
        itself = {
            **gold,
            "statements": [{"text": q["starts"], "speaker": {"text": q["speaker"]}} for q in gold["quotes"]],
        }
        counts = score_article(gold, itself).counts
        for name in FIGURES:
            assert counts[name].hits == counts[name].gold, (article.id, name)


def _reference(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("folder", ["dev", "corpus"])
def test_agrees_with_the_reference_scorer(shared: Path, folder: str) -> None:
    reference = _reference(shared)
    articles = read_gold(shared / "eval" / "dev" if folder == "dev" else CORPUS)
    evaluation = evaluate(articles, parse_article)
    tallies = {name: reference.Tally() for name in reference.FIGURES + reference.EXTRAS}
    for article in articles:
        parsed = parse_article(article.text, published=article.gold["published"])
        reference.score_article(article.gold, json.loads(parsed.to_json()), tallies, [])
    figures = evaluation.figures()
    assert list(figures) == [*FIGURES, *EXTRAS]
    for name, tally in tallies.items():
        found = figures[name]
        assert (found.hits, found.predicted, found.gold) == (tally.hits, tally.predicted, tally.gold), name
    mean = sum(tallies[name].f1 for name in FIGURES) / len(FIGURES)
    assert evaluation.record_f1() == pytest.approx(mean, abs=1e-9)


def test_intervals_hold_the_figure() -> None:
    evaluation = evaluate(read_gold(CORPUS)[:12], parse_article)
    figure = evaluation.figures(samples=200)["officials"]
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low <= figure.f1 <= figure.high
    low, high = evaluation.record_interval(samples=200)
    assert low <= evaluation.record_f1() <= high
    by_source = sum(evaluation.figures(source=source)["officials"].gold for source in set(evaluation.sources.values()))
    assert by_source == figure.gold


def test_folder_without_gold(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no gold annotations"):
        read_gold(tmp_path)


def test_gate(tmp_path: Path) -> None:
    articles = read_gold(CORPUS)[:3]
    good = evaluate(articles, parse_article)
    bad = evaluate(articles, lambda text, **_: parse_article("", published=None))
    floors = gates.update({}, "corpus", good, articles)
    gates.write_floors(tmp_path / "floors.json", floors)
    assert gates.read_floors(tmp_path / "floors.json") == floors
    assert gates.check(floors, "corpus", good, articles).passed
    verdict = gates.check(floors, "corpus", bad, articles)
    assert not verdict.passed
    assert "RECORD F1" in verdict.below
    with pytest.raises(ReadError, match="would be lowered"):
        gates.update(floors, "corpus", bad, articles)
    lowered = gates.update(floors, "corpus", bad, articles, reason="a test")
    assert lowered["corpus"]["lowered"][0]["reason"] == "a test"
    assert gates.check(lowered, "corpus", bad, articles).passed
    assert not gates.check(floors, "corpus", good, articles[:2]).same_gold

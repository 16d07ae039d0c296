"""The overview of many articles: what it counts, that it is escaped, and how it behaves in a browser."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from beritaparse import parse_article
from beritaparse.cli import app
from beritaparse.display import report
from beritaparse.display.overview.charts import LEVELS, crossed, most_quoted, tiles, timeline
from beritaparse.display.overview.facts import Facts, facts_of
from beritaparse.display.overview.listings import MOST, listings
from beritaparse.display.overview.provinces import provinces
from beritaparse.display.overview.words import Words
from beritaparse.frames import collect
from beritaparse.lexicon.rows import Region
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.records import (
    Acting,
    Article,
    Dateline,
    Deadline,
    Force,
    Institution,
    Jurisdiction,
    Link,
    Meeting,
    Office,
    Official,
    Purpose,
    Span,
    Speaker,
    Statement,
)
from conftest import corpus_text
from display.browser import Page, browsed, needs_browser, with_script
from display.test_html import PAYLOADS

WORDS = Words("id")
BANGLI = Jurisdiction("Kabupaten Bangli", code="51.06", province="Bali")
SIAK = Jurisdiction("Kabupaten Siak", code="14.08", province="Riau")


def official(name: str | None, acting: Acting | None = None, place: Jurisdiction = BANGLI) -> Official:
    return Official("o1", name, offices=(Office("Bupati", "Bupati", acting, jurisdiction=place),))


def article(id: str, person: Official | None = None, published: str = "2024-09-29", **more: Any) -> Article:
    people = () if person is None else (person,)
    return Article(id, "teks berita", "0" * 64, published=published, officials=people, **more)


def said(text: str = "siap", direct: bool = True) -> Statement:
    return Statement(text, 0, len(text), direct=direct, speaker=Speaker("o1"))


def due(day: str | None, force: Force = Force.ORDER) -> Deadline:
    return Deadline("paling lambat", 0, 13, day, force=force, issuer=Link("o1", "Bupati"))


def held(kind: str, day: str | None, main: bool = True) -> Meeting:
    return Meeting(kind, kind, 0, len(kind), main=main, date=day, purposes=(Purpose("kesiapan", 0, 8),))


def facts(*articles: Article) -> Facts:
    return facts_of(collect(articles))


def small() -> list[Article]:
    """Three articles: an acting regent of Bangli who is quoted in two, a regent of Siak in one."""
    one, other = official("Wayan Contoh", Acting.PLT), official("Tengku Contoh", place=SIAK)
    outlet = Span("Kabar Contoh", 0, 12)
    return [
        article("a", one, outlet=outlet, statements=(said(), said("ayo")), deadlines=(due("2024-10-01"),)),
        article("b", one, "2024-10-05", outlet=outlet, statements=(said(),), meetings=(held("rapat", "2024-10-04"),)),
        article("c", other, "2024-11-01", deadlines=(due(None), due("2024-11-30", Force.TARGET))),
    ]


# -- what is counted ----------------------------------------------------------------------------------------------


def test_every_province_has_a_tile_of_its_own() -> None:
    assert set(provinces()) == {row.code for row in packaged_rows(Region) if row.kind == "province"}
    assert len(provinces()) == 38
    assert len({(tile.row, tile.column) for tile in provinces().values()}) == 38
    assert len({tile.short for tile in provinces().values()}) == 38


def test_people_and_who_quotes_them() -> None:
    first, second = facts(*small()).people
    assert (first.name, first.marks, first.quotes, first.quoted_in) == ("Wayan Contoh", ["Plt"], 3, [0, 1])
    assert (first.outlets, first.provinces) == (["Kabar Contoh (2)"], ["51"])
    assert (second.quotes, second.quoted_in, second.marks) == (0, [], [])
    assert [(one.name, one.count, one.articles, one.share) for one in most_quoted(facts(*small()))] == [
        ("Wayan Contoh", 3, 2, 100.0)
    ]


def test_the_province_of_an_article() -> None:
    stated = article("a", official("X"), dateline=Dateline("SIAK -", 0, 6, "Siak", "14.08"))
    found = facts(stated, article("b", official("X")), article("c"))
    assert [one.province for one in found.articles] == ["14", "51", None]


def test_the_map_counts_by_province() -> None:
    counts = {tile.province.code: tile for tile in tiles(facts(*small()))}
    assert counts["51"].counts == {"articles": 2, "acting": 1, "deadlines": 1, "meetings": 1}
    assert counts["14"].counts == {"articles": 1, "acting": 0, "deadlines": 2, "meetings": 0}
    assert counts["91"].counts == dict.fromkeys(("articles", "acting", "deadlines", "meetings"), 0)
    assert all(tile.levels[name] == 0 for tile in counts.values() for name in tile.levels if not tile.counts[name])
    assert all(0 <= level < LEVELS for tile in counts.values() for level in tile.levels.values())


def test_the_timeline_shows_empty_months_too() -> None:
    found = timeline(facts(*small(), article("d", deadlines=(due("2025-01"), due("2024-12-01/2024-12-15")))), WORDS)
    assert [(bar.month, bar.count) for bar in found.bars] == [
        ("2024-10", 1), ("2024-11", 1), ("2024-12", 1), ("2025-01", 1),
    ]  # fmt: skip
    assert [bar.year for bar in found.bars] == ["2024", "", "", "2025"]
    assert (found.outside, found.undated) == (0, 1)


def test_of_many_months_those_in_which_most_is_due() -> None:
    far = article("a", deadlines=(due("1999-12-31"), due("2045"), *(due("2024-10-01"),) * 3, due("2026-01-01")))
    found = timeline(facts(far), WORDS)
    assert (found.bars[0].month, found.bars[-1].month, len(found.bars)) == ("2024-10", "2026-01", 16)
    assert (found.outside, found.undated) == (1, 1)


def test_kinds_of_meetings_by_month_and_province() -> None:
    kinds = (held("rapat", "2024-10-04"), held("rapat", "2024-10-20"), held("apel", "2024-12-01"), held("apel", None))
    found = facts(article("a", official("X"), meetings=(*kinds, held("rapat", "2024-10-04", main=False))))
    grid = crossed(found, WORDS, "month")
    assert grid.columns == ("Okt 2024", "Nov 2024", "Des 2024")
    assert [(kind, [cell.count for cell in cells], total) for kind, cells, total in grid.rows] == [
        ("rapat", [2, 0, 0], 2), ("apel", [0, 0, 1], 1),
    ]  # fmt: skip
    assert grid.rest == 1
    assert grid.rows[0][1][0].where == {"kind": "rapat", "month": "2024-10", "main": "1"}
    assert crossed(found, WORDS, "province").columns == ("Bali",)


def test_bodies_are_merged_by_name_and_those_of_offices_left_out() -> None:
    def body(id: str, name: str, within: bool = False) -> Institution:
        return Institution(id, name, mentions=(Span("x", 0, 1),), jurisdiction=BANGLI, within_office=within)

    found = facts(
        article("a", institutions=(body("i1", "DPRD Contoh"), body("i2", "Dinas Contoh", within=True))),
        article("b", institutions=(body("i1", "DPRD Contoh"),)),
    )
    assert [(one.name, one.articles, one.mentions, one.provinces) for one in found.bodies] == [
        ("DPRD Contoh", [0, 1], 2, ["51"])
    ]


def test_listings_hold_what_charts_filter_by() -> None:
    found = listings(facts(*small()), WORDS)
    for listing in found.values():
        assert all(len(row) == len(listing.heads) + len(listing.filters) for row in listing.rows)
    due_row = found["deadlines"].rows[0]
    assert due_row == [
        "2024-10-01",
        "paling lambat",
        "",
        "Wayan Contoh",
        "perintah",
        [0],
        ["51"],
        ["2024-10"],
        ["order"],
    ]
    assert found["deadlines"].rows[-1][0] == "?\ntidak diketahui"
    assert found["statements"].rows[0][:2] == ["2024-09-29", "Wayan Contoh, Plt. Bupati Kabupaten Bangli"]


def test_what_a_listing_leaves_out_is_said() -> None:
    many = article("a", statements=(said("x", direct=False),) * (MOST + 2), meetings=())
    listing = listings(facts(many), WORDS)["statements"]
    assert (len(listing.rows), listing.left_out) == (MOST, 2)
    assert "2 baris lain tidak dimuat" in report([many])


def test_nothing_at_all() -> None:
    page = Page(report([]))
    assert sum(tag == "svg" for tag, _ in page.tags) == 1  # the map


def test_both_languages_have_all_words() -> None:
    assert "Coverage overview" in report([], language="en")
    for language in ("id", "en"):
        assert Words(language).month("2024-05") == {"id": "Mei 2024", "en": "May 2024"}[language]
    body = Institution("i1", "Dinas Contoh", kind="department", level="province")
    found = facts(article("a", institutions=(body,)))
    assert listings(found, WORDS)["institutions"].rows[0][1:3] == ["perangkat daerah", "provinsi"]
    assert listings(found, Words("en"))["institutions"].rows[0][1:3] == ["department", "province"]
    with pytest.raises(ValueError, match="'id' or 'en'"):
        report([], language="fr")  # type: ignore[arg-type]


# -- escaping -----------------------------------------------------------------------------------------------------


def hostile(words: str) -> list[Article]:
    """An article that has the words in every place that the page shows, and one that contradicts it."""
    span = Span(words, 0, len(words))
    place = Jurisdiction(words, code="51.06", province="Bali")
    person = Official("o1", words, offices=(Office(words, words, jurisdiction=place),), mentions=(span,))
    body = Institution("i1", words, kind=words, level=words, jurisdiction=place, mentions=(span,))
    meeting = Meeting(words, words, 0, 1, main=True, date="2024-10-01", jurisdiction=place, chair=Link(None, words),
                      purposes=(Purpose(words, 0, 1),))  # fmt: skip
    deadline = Deadline(words, 0, 1, "2024-10-01", obligation=span, issuer=Link(None, words))
    statement = Statement(words, 0, 1, direct=True, speaker=Speaker("o1"))
    whole = Article(
        words, words, "0" * 64, published="2024-09-29", url=f"javascript:{words}", headline=span, outlet=span,
        officials=(person,), institutions=(body,), meetings=(meeting,), deadlines=(deadline,), statements=(statement,),
    )  # fmt: skip
    other = Official("o1", "Lain", offices=person.offices)
    return [whole, Article("b", None, "0" * 64, published="2024-09-30", officials=(other,))]


@pytest.mark.parametrize("words", PAYLOADS)
def test_nothing_of_an_article_becomes_markup(words: str) -> None:
    html = report(hostile(words), title=words)
    page, expected = Page(html), Page(report(hostile("aman"), title="aman"))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in expected.tags]
    assert [sorted(attrs) for _, attrs in page.tags] == [sorted(attrs) for _, attrs in expected.tags]
    data = embedded_data(html)
    assert data["articles"][0] == [" ".join(words.split()), words, "2024-09-29", None, words]
    assert data["listings"][0]["rows"][0][1] == " ".join(words.split())


def embedded_data(html: str) -> dict[str, Any]:
    match = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert match is not None
    data: dict[str, Any] = json.loads(match[1])
    return data


def test_the_page_asks_for_nothing() -> None:
    page = report([parse_article(corpus_text("bp001"), published="2024-10-17", url="https://kabar.example/1")])
    assert not re.search(r"\bsrc=|\bhref=\"(?!#)|@import|url\(|fetch\(|XMLHttp|import\(", page)
    assert "default-src 'none'" in page
    assert embedded_data(page)["articles"][0][3] == "https://kabar.example/1"


def test_report_writes_the_page(tmp_path: Path) -> None:
    results, out = tmp_path / "records.jsonl", tmp_path / "report.html"
    results.write_text("".join(f"{one.to_json()}\n" for one in small()), encoding="utf-8")
    command = ["report", str(results), "--out", str(out), "--title", "Liputan Bali", "--language", "en"]
    assert CliRunner().invoke(app, command).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert "<h1>Liputan Bali</h1>" in page
    assert "3 articles" in page
    for wrong, message in (
        (["report", str(tmp_path / "no.jsonl")], "No such file"),
        ([*command[:-1], "fr"], "id or en"),
    ):
        failed = CliRunner().invoke(app, wrong)
        assert failed.exit_code == 2
        assert message in failed.stderr


# -- in a browser -------------------------------------------------------------------------------------------------

_PRELUDE = """
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);
const tell = (name, value) => { document.body.dataset[name] = String(value); };
const rows = (id) => all(`[data-listing="${id}"] tbody tr`).length;
const first = (id, n = 0) => one(`[data-listing="${id}"] tbody td:nth-child(${n + 1})`).textContent;
const press = (element, key) => element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
"""


@needs_browser
def test_charts_filter_the_tables_in_a_browser(tmp_path: Path) -> None:
    script = (
        _PRELUDE
        + """
tell("before", [rows("deadlines"), rows("officials"), rows("statements")]);
const tile = all(".tile").find((tile) => tile.dataset.name === "Riau");
press(tile, "Enter");
tell("region", [rows("deadlines"), rows("officials"), rows("statements"), tile.getAttribute("aria-pressed")]);
tell("chip", one(".region-filter").textContent);
one(".region-filter button").click();
tell("after", [rows("deadlines"), tile.getAttribute("aria-pressed")]);
press(one(".bar[role]"), " ");
tell("month", [rows("deadlines"), first("deadlines"), one('[data-listing="deadlines"] .count').textContent]);
one('[data-listing="deadlines"] .chip').click();
one(".quoted button").click();
tell("quoted", [rows("statements"), document.activeElement.id, one(".quoted button").getAttribute("aria-pressed")]);
all(".acting button")[0].click();
tell("acting", [rows("officials"), first("officials")]);
one(".grid button").click();
tell("held", [rows("meetings"), first("meetings", 1)]);
all(".measures input")[1].click();
const bali = all(".tile").find((tile) => tile.dataset.name === "Bali");
tell("map", [all(".tile.q0").length, bali.getAttribute("aria-label")]);
"""
    )
    body, told = browsed(tmp_path, with_script(report(small()), script))
    assert "CONSOLE" not in told
    assert {name.removeprefix("data-"): value for name, value in body.items()} == {
        "before": "3,2,3",
        "region": "2,1,1,true",  # one row says that no statement matches
        "chip": "Riau ×",
        "after": "3,false",
        "month": "1,2024-10-01,1 dari 3 baris",
        "quoted": "3,statements-listing,true",
        "acting": "1,Wayan Contoh",
        "held": "1,rapat",
        "map": "37,Bali: 1 penjabat",
    }


@needs_browser
def test_tables_are_searched_sorted_and_turned_in_a_browser(tmp_path: Path) -> None:
    many = [article(f"n{n}", official(f"Nama Ke{n:02}"), statements=(said(),) * (n % 3)) for n in range(30)]
    script = (
        _PRELUDE
        + """
const table = one('[data-listing="officials"]');
tell("pages", [rows("officials"), one(".place", table).textContent, one(".previous", table).disabled]);
one(".next", table).click();
tell("next", one(".place", table).textContent);
all("th button", table)[0].click(); all("th button", table)[0].click();
tell("sorted", [first("officials"), all("th", table)[0].getAttribute("aria-sort"), one(".place", table).textContent]);
one("input", table).value = "ke07 nama"; listings.get("officials").search();
tell("found", [rows("officials"), first("officials"), one(".count", table).textContent]);
one("td.quotes button", table).click();
tell("statements", rows("statements"));
one("td.articles details", table).open = true;
setTimeout(() => tell("listed", one("td.articles li small", table).textContent), 50);
"""
    )
    body, told = browsed(tmp_path, with_script(report(many), script))
    assert "CONSOLE" not in told
    assert body["data-pages"] == "12,1–12 dari 30,true"
    assert body["data-next"] == "13–24 dari 30"
    assert body["data-sorted"] == "Nama Ke29,descending,1–12 dari 30"
    assert body["data-found"] == "1,Nama Ke07,1 dari 30 baris"
    assert body["data-statements"] == "1"
    assert body["data-listed"] == "2024-09-29 · n7"


@needs_browser
def test_hostile_words_stay_words_and_no_other_script_runs_in_a_browser(tmp_path: Path) -> None:
    payload = "".join(PAYLOADS).replace("alert(1)", "document.body.dataset.ran=1")
    page = report(hostile(payload), title=payload)
    script = (
        _PRELUDE
        + """
for (const details of all("details")) details.open = true;
setTimeout(() => tell("name", first("officials")), 50);
"""
    )
    body, told = browsed(tmp_path, with_script(page, script))
    assert "CONSOLE" not in told
    assert "data-ran" not in body
    assert body["data-name"] == payload
    body, told = browsed(tmp_path, page)
    assert "CONSOLE" not in told
    body, told = browsed(tmp_path, page.replace("</body>", "<script>document.body.dataset.ran = 1</script></body>"))
    assert "data-ran" not in body
    assert "CONSOLE" in told

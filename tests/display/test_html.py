"""The page of an article: escaped, complete, and in a browser where there is one."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beritaparse import parse_article
from beritaparse.cli import app
from beritaparse.display.html import frame, render
from beritaparse.records import Article, Official, Span
from conftest import CORPUS, corpus_text
from display.browser import Page, browsed, needs_browser, with_script

PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    "&lt;script&gt;",
    "<!-- ",
)


def hostile(words: str) -> Article:
    """An article that has the words in every place that the page shows."""
    span = Span(words, 0, len(words))
    official = Official("o1", words, mentions=(span,), source=words)
    return Article(words, words, "0" * 64, title=words, headline=span, outlet=span, url=words, officials=(official,))


@pytest.mark.parametrize("words", PAYLOADS)
def test_nothing_of_an_article_becomes_markup(words: str) -> None:
    page = Page(render(hostile(words)))
    expected = Page(render(hostile("aman")))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in expected.tags]
    assert [sorted(attrs) for _, attrs in page.tags] == [sorted(attrs) for _, attrs in expected.tags]
    assert page.text == words


@pytest.mark.parametrize("words", PAYLOADS)
def test_nothing_leaves_the_frame_of_a_notebook(words: str) -> None:
    page = Page(frame(hostile(words)))
    assert [tag for tag, _ in page.tags] == ["iframe"]
    assert page.tags[0][1]["sandbox"] == "allow-scripts"
    assert page.tags[0][1]["srcdoc"] == render(hostile(words))


def test_the_text_is_whole_and_every_mention_marked() -> None:
    article = parse_article(corpus_text("bp001"), published="2024-10-17")
    html = render(article)
    page = Page(html)
    assert page.text == article.text
    cards = [attrs["data-record"] for tag, attrs in page.tags if tag == "button"]
    marked = {key for tag, attrs in page.tags if tag == "mark" for key in (attrs["data-records"] or "").split()}
    assert len(cards) == len(set(cards))
    assert marked == set(cards)
    pieces = re.findall(r'data-records="[^"]*\bofficial-0\b[^"]*">(.*?)</mark>', html, re.DOTALL)
    assert unescape("".join(pieces)) == "".join(mention.text for mention in article.officials[0].mentions)


def test_the_page_asks_for_nothing() -> None:
    page = render(parse_article(corpus_text("bp001"), published="2024-10-17"))
    assert not re.search(r"https?:|\bsrc=|\bhref=|@import|url\(", page)
    assert "default-src 'none'" in page


def test_an_article_without_its_text_still_shows_its_records() -> None:
    article = parse_article(corpus_text("bp001"), published="2024-10-17")
    page = render(Article.from_json(article.to_json(text=False)))
    assert "Suprayogo Wibisana" in page
    assert "<mark" not in page


def test_a_notebook_shows_the_frame() -> None:
    article = parse_article("Bupati Bangli membuka rapat.")
    assert article._repr_html_() == frame(article)


def test_view_writes_the_page(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    done = CliRunner().invoke(app, ["view", str(CORPUS / "bp001.txt"), "--published", "2024-10-17", "--out", str(out)])
    assert done.exit_code == 0
    assert "Suprayogo Wibisana" in out.read_text(encoding="utf-8")
    failed = CliRunner().invoke(app, ["view", str(tmp_path / "nirada.txt"), "--out", str(out)])
    assert failed.exit_code == 2
    assert "No such file" in failed.stderr


@needs_browser
def test_a_click_shows_the_characters_in_a_browser(tmp_path: Path) -> None:
    page = render(parse_article(corpus_text("bp001"), published="2024-10-17"))
    click = """
document.querySelector('[data-record="official-0"]').click();
document.body.dataset.said = document.querySelector(".said").textContent;
document.body.dataset.pressed = document.querySelectorAll('[aria-pressed="true"]').length;
document.querySelector("mark.meeting").click();
document.body.dataset.chosen = document.querySelector('[aria-pressed="true"]').dataset.record;
document.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
document.body.dataset.left = document.querySelectorAll("mark.on").length;
"""
    body, told = browsed(tmp_path, with_script(page, click))
    assert "CONSOLE" not in told
    assert (body["data-said"] or "").startswith("Pjs. Bupati Trenggalek")
    assert (body["data-pressed"], body["data-chosen"], body["data-left"]) == ("1", "meeting-0", "0")


@needs_browser
def test_the_policy_lets_the_page_s_script_run_and_no_other(tmp_path: Path) -> None:
    page = render(parse_article(corpus_text("bp001"), published="2024-10-17"))
    _, told = browsed(tmp_path, page)
    assert "CONSOLE" not in told
    other = page.replace("</body>", "<script>document.body.dataset.ran = 1</script></body>")
    body, told = browsed(tmp_path, other)
    assert "data-ran" not in body
    assert "CONSOLE" in told

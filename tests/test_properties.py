"""What holds of every text: any characters, articles spoilt in any way, paragraphs that belong to none."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from functools import cache
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from beritaparse import Article, parse_article
from conftest import CORPUS, ROOT

sys.path.insert(0, str(ROOT))  # the fuzzer's targets are no part of the package
from fuzz.targets import normal, parse

#: The first eighty articles; the others are held out.
NAMES = sorted(path.stem for path in CORPUS.glob("bp0[0-7]*.txt"))
PUBLISHED = "2025-03-01"
LISTS = ("officials", "institutions", "dates", "deadlines", "meetings", "statements")

#: What a fuzzer has to be told: words that the rules know, and characters that are more than they seem.
PIECES = st.sampled_from(
    [
        *("Pj. Plt.Sekda Bupati", "Kabupaten Bangli", "Dinas Sosial", "Dr. Ir.", ", S.H., M. Si.", "Kapten Inf"),
        *("I Wayan Wirasana", "rapat koordinasi", "membuka", "paling lambat", "Senin (30/9/2024)", "kata", "ujarnya"),
        *("29-31 Februari 2024", "pukul 25.61 WIB", "31/31/9999", "0/0/0", "tiga hari lagi", "H-7", "1446 H"),
        *(
            "Baca juga:",
            "Foto:",
            "(Hms)",
            "â€œ",
            "&nbsp;",
            "“",
            "”",
            '"',
            "((",
            ")",
            "‘",
            "-",
            "–",
            "/",
            ":",
            ";",
            "...",
        ),
        *("\n", "\n\n", "\r", "\x00", "\x1f", "\x85", "\u2028", "\u202e", "\u200f", "\u0301\u0301", "\ud800", "\xad"),
        *("\U0001f1ee\U0001f1e9", "ﬁ", "İ", "ẞ", "\u0660\u0661/\u0662", "½", "Ⅷ", "１２", "\ufeff", "\ufffd"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, PIECES.map(lambda piece: f" {piece}"), st.text(max_size=5)), max_size=40).map(
    "".join
)
ANY_TEXTS = st.text(st.characters(codec=None, exclude_categories=()), max_size=120)

#: Paragraphs that name no office, body, day, meeting or speech, nor anyone who does.
UNRELATED = (
    "Harga cabai rawit di pasar tradisional naik karena hujan turun terus selama musim tanam.",
    "Hujan lebat membuat sawah di lereng bukit tergenang. Air surut menjelang petang.",
    "Burung-burung kembali ke pohon beringin tua. Suaranya terdengar sampai ke jalan.",
    "Sebagian besar jalan menuju pantai berlubang dan gelap.",
)


def as_bytes(text: str) -> bytes:
    """A text as the fuzzer's targets take it; what is no UTF-8 comes out as lone surrogates again."""
    return text.encode("utf-8", "surrogatepass")


@given(st.one_of(TEXTS, ANY_TEXTS))
@settings(max_examples=250, deadline=None)
def test_any_text_is_parsed_exactly(text: str) -> None:
    parse(as_bytes(text))
    assert parse_article(text).text == text


@given(st.one_of(TEXTS, ANY_TEXTS))
@settings(max_examples=80, deadline=None)
def test_any_text_is_normalised_and_nothing_lost(text: str) -> None:
    normal(as_bytes(text))


@cache
def article(name: str) -> str:
    return (CORPUS / f"{name}.txt").read_text(encoding="utf-8").rstrip()


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """An article with pieces cut out, doubled, moved, set in capitals or replaced by something odd."""
    text = article(draw(st.sampled_from(NAMES)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(len(text) - 1, 0)))
        end = min(start + draw(st.integers(0, 80)), len(text))
        piece, place = text[start:end], draw(st.integers(0, len(text)))
        how = draw(st.sampled_from(("cut", "double", "move", "capitals", "lower", "odd", "joined")))
        if how in ("cut", "move"):
            text = text[:start] + text[end:]
        if how in ("double", "move"):
            text = text[:place] + piece + text[place:]
        elif how in ("capitals", "lower"):
            text = text[:start] + (piece.upper() if how == "capitals" else piece.lower()) + text[end:]
        elif how == "odd":
            text = text[:start] + draw(PIECES) + text[end:]
        elif how == "joined":
            text = text.replace("\n", " ", draw(st.integers(0, 6)))
    return text


@given(spoilt())
@settings(max_examples=120, deadline=None)
def test_spoilt_articles_are_parsed_exactly(text: str) -> None:
    parse(as_bytes(text))


def moved(value: Any, behind: int, by: int) -> Any:
    """Plain data with every place behind a position moved."""
    if isinstance(value, list):
        return [moved(inner, behind, by) for inner in value]
    if not isinstance(value, dict):
        return value
    return {
        key: inner + by
        if key in ("start", "end") and isinstance(inner, int) and inner >= behind
        else moved(inner, behind, by)
        for key, inner in value.items()
    }


def records(found: Article, behind: int = sys.maxsize, by: int = 0) -> dict[str, Any]:
    data = found.to_dict()
    return {name: moved(data[name], behind, by) for name in LISTS}


def but_confidence(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Meetings without their confidence: the chance of an event is told by the whole article."""
    return [{key: value for key, value in row.items() if key != "confidence"} for row in rows]


def places(name: str, before: Article) -> list[int]:
    """Where a paragraph can be added: between two of the body. The head is excepted, and the place behind the last:
    what stands there is read as one of the head's parts, or makes running text of a sign-off."""
    text = article(name)
    head = before.dateline.end if before.dateline else 0
    return [match.end() for match in re.finditer(r"\n\n", text) if match.start() > head][0 if head else 3 :]


def with_paragraphs(name: str, place: int, paragraphs: list[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The records of an article with paragraphs added at a place, and those that are promised."""
    text, before = article(name), parsed(name)
    at = (found := places(name, before))[place % len(found)]
    added = "\n\n".join(paragraphs) + "\n\n"
    after = parse_article(text[:at] + added + text[at:], published=PUBLISHED)
    return records(after), records(before, at, len(added))


@cache
def parsed(name: str) -> Article:
    return parse_article(article(name), published=PUBLISHED)


@given(st.sampled_from(NAMES), st.integers(0, 99), st.lists(st.sampled_from(UNRELATED), min_size=1, max_size=3))
@settings(max_examples=120, deadline=None)
def test_an_unrelated_paragraph_changes_no_other_record(name: str, place: int, paragraphs: list[str]) -> None:
    assume(places(name, parsed(name)))
    found, promised = with_paragraphs(name, place, paragraphs)
    for kind in ("officials", "institutions", "dates", "deadlines"):
        assert found[kind] == promised[kind]


def test_what_reaches_over_paragraphs_is_seldom_parted_by_an_unrelated_one() -> None:
    """Speech and the agenda of a meeting go on in the next paragraph: one that stands between may part them."""
    parted = tried = 0
    for name in NAMES:
        for place in range(0, len(places(name, parsed(name))), 2):
            found, promised = with_paragraphs(name, place, [UNRELATED[place % len(UNRELATED)]])
            alike = but_confidence(found["meetings"]) == but_confidence(promised["meetings"])
            parted += not alike or found["statements"] != promised["statements"]
            tried += 1
    assert tried > 150
    assert parted / tried <= 0.06


def test_the_same_in_every_process_and_with_every_hash_seed() -> None:
    code = (
        "import sys, json; from beritaparse import normalise, parse_article\n"
        "for text in json.load(sys.stdin):\n"
        "    print(parse_article(text, published='2024-10-17').to_json(), normalise(text).to_dict())"
    )
    texts = json.dumps([article(name) for name in NAMES[::4]])
    digests = set()
    for seed in ("0", "1", "4242"):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", code], input=texts.encode(), capture_output=True, check=True, env=env
        )
        digests.add(hashlib.sha256(done.stdout).hexdigest())
    assert len(digests) == 1

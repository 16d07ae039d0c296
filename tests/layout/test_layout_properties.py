"""What holds for any text: nothing is lost, nothing overlaps, and offsets are those of the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from beritaparse.language.quotation import find_quotations
from beritaparse.language.repair import repair
from beritaparse.language.sentences import sentences
from beritaparse.layout.parts import read_layout

PIECES = st.sampled_from(
    "Bupati Bangli . , : \" ' “ ” ‘ ’ ( ) - – \n \n\n ujar katanya Wayan Sudarta, S.H. Pj. No. 12 29/9/2024 13:16 WIB "
    "Minggu, 29 September 2024 BANGLI Baca juga: Kabar.com (RIs) ... ? ! a b 2024 Foto: Sumber: #tag".split(" ")
)
TEXTS = st.lists(PIECES, max_size=40).map(" ".join)


def _bare(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_sentences_and_paragraphs_hold_the_whole_text_in_order(source: str) -> None:
    text = repair(source).text
    paragraphs = [(p.start, p.end) for p in read_layout(text).paragraphs]
    for spans in (sentences(text), paragraphs):
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        assert _bare("".join(text[start:end] for start, end in spans)) == _bare(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_quotations_do_not_overlap_and_layout_spans_are_those_of_the_text(source: str) -> None:
    reading = repair(source)
    layout = read_layout(reading.text)
    quotations = find_quotations(reading, layout.paragraphs)
    assert all(before.end <= after.start for before, after in pairwise(quotations))
    spans = [layout.headline, layout.outlet, layout.byline, layout.dateline, layout.published_span, *layout.captions]
    for span in spans:
        assert span is None or reading.text[span.start : span.end] == span.text
    assert 0 <= layout.body_start <= len(reading.text)

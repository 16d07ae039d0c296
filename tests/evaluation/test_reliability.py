"""Confidence means something: records that are surer are right more often, about as often as they say."""

from __future__ import annotations

from beritaparse import parse_article
from beritaparse.evaluation import read_gold
from beritaparse.evaluation.reliability import reliability
from conftest import CORPUS

#: Groups that are smaller say nothing.
ENOUGH = 30
#: How far precision may fall short of confidence, and how far it may exceed it.
SHORT, BEYOND = 0.3, 0.3


def test_confidence_is_about_precision() -> None:
    groups = [group for group in reliability(read_gold(CORPUS), parse_article) if group.size >= ENOUGH]
    assert {group.kind for group in groups} >= {"officials", "institutions", "dates"}
    for group in groups:
        assert -SHORT <= group.precision - group.confidence <= BEYOND, group


def test_the_surest_are_right_most_often() -> None:
    groups = reliability(read_gold(CORPUS), parse_article)
    for kind in ("officials", "institutions", "dates"):
        surest = [group for group in groups if group.kind == kind][-1]
        assert surest.upto == 1.0
        assert surest.precision >= 0.9, surest

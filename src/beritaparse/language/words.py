"""Words of running text, which a capital letter does not turn into names."""

from __future__ import annotations

from functools import cache

from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import BodyWord, BranchWord, CommonWord, NameWord


@cache
def common_words() -> frozenset[str]:
    """Words that are written in lower case and are no part of personal names."""
    return frozenset(row.word for row in packaged_rows(CommonWord) if row.name != "yes")


@cache
def words_and_names() -> frozenset[str]:
    """Words that are written in lower case and are parts of personal names too ('utama', 'putra')."""
    return frozenset(row.word for row in packaged_rows(CommonWord) if row.name == "yes")


@cache
def rare_words() -> frozenset[str]:
    """Those of `common_words` that can be the last word of a name in a sentence ('Andreas Paru')."""
    return frozenset(row.word for row in packaged_rows(CommonWord) if row.name == "may")


@cache
def body_words() -> frozenset[str]:
    """Words of the names of public bodies, and pairs of words that are such only together ('sumber daya')."""
    return frozenset(row.word for row in packaged_rows(BodyWord))


@cache
def branch_words() -> frozenset[str]:
    """Words of the names of branches of administration ('usaha', 'perikanan'), in lower case."""
    return frozenset(row.word.lower() for row in packaged_rows(BranchWord))


@cache
def given_names() -> frozenset[str]:
    """Words with which personal names begin, in lower case."""
    return frozenset(row.word for row in packaged_rows(NameWord))

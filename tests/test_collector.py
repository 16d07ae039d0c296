"""The garbage collector waits while an article is read, and is left as the program had it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from beritaparse import parse_article
from beritaparse.collector import collector_waits


@pytest.fixture(autouse=True)
def _collector_runs() -> Iterator[None]:
    yield
    gc.enable()


def test_it_waits_and_runs_again() -> None:
    with collector_waits():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_one_switched_off_stays_off() -> None:
    gc.disable()
    with collector_waits():
        pass
    parse_article("Bupati Bangli hadir.")
    assert not gc.isenabled()


def test_it_runs_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="max_chars"):
        parse_article("a" * 3_000_000)
    assert gc.isenabled()


def test_it_runs_when_the_first_of_several_threads_is_done() -> None:
    inside, leave = threading.Event(), threading.Event()

    def read() -> None:
        with collector_waits():
            inside.set()
            leave.wait(10)

    other = threading.Thread(target=read)
    other.start()
    inside.wait(10)
    with collector_waits():
        assert not gc.isenabled()
    assert gc.isenabled()
    leave.set()
    other.join()
    assert gc.isenabled()

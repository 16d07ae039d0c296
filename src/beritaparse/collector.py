"""Reading without pauses of the garbage collector.

What the stages make of an article is freed by reference counts, but the collector cannot know: every few hundred new
objects it looks for cycles among them, and now and then through the whole lexicon. It takes a quarter of the time of
an article and finds nothing. It so waits until the article is read, a matter of milliseconds, and then runs as the
program has it.
"""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
#: How many articles are being read by the threads of this process, and whether the collector ran before the first.
_readers = 0
_ran = True


@contextmanager
def collector_waits() -> Iterator[None]:
    """Let the garbage collector wait meanwhile; one that the program has switched off stays off.

    Of several threads each that is done lets the collector run again, so that it gets its turn however many read.
    """
    global _readers, _ran
    with _lock:
        if _readers == 0:
            _ran = gc.isenabled()
        _readers += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _readers -= 1
            if _ran:
                gc.enable()


def _in_child() -> None:
    """Begin anew in a forked process, where the threads that were reading do not exist."""
    global _lock, _readers
    _lock = threading.Lock()
    if _readers and _ran:
        gc.enable()
    _readers = 0


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_child)

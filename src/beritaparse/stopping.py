"""Ctrl-C and SIGTERM: the first stops a run where it is, the second ends the process at once."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

T = TypeVar("T")

_SHOW_CURSOR = "\x1b[?25h"


class Stopper:
    """Takes note of the signal that asks a run to stop; ``number`` is that signal, null before it."""

    def __init__(self) -> None:
        self.number: int | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """Stop the run by `KeyboardInterrupt`; asked again, end the process."""
        if self.number is not None:
            cursor = _SHOW_CURSOR if sys.stderr.isatty() else ""  # which the progress bar has hidden
            os.write(2, f"{cursor}stopped at once\n".encode())
            os._exit(128 + number)
        self.number = number
        raise KeyboardInterrupt

    def heeded(self, values: Iterable[T]) -> Iterator[T]:
        """The values, until a signal has come: Python drops an exception that is raised while an object is freed."""
        for value in values:
            if self.number is not None:
                raise KeyboardInterrupt
            yield value


@contextmanager
def stoppable() -> Iterator[Stopper]:
    """Have Ctrl-C and SIGTERM stop what is done here; where the caller ignores them they stay so."""
    stopper = Stopper()
    before = {}
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            if signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, stopper)
    try:
        yield stopper
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

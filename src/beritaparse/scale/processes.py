"""Many articles on many cores, in their order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: Articles that a process is given at a time, and how many such chunks wait for each process.
CHUNK = 16
AHEAD = 3


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_ordered(function: Callable[[T], R], values: Iterable[T], *, jobs: int) -> Iterator[R]:
    """The results of a function, lazily and in the order of the values.

    Values are read a bounded way ahead, so endless iterables are fine. An exception of the function is raised at its
    place; leaving the iteration early stops the processes.

    Args:
        function: importable, as are its values and results picklable, where there is more than one process.
        values: what it is called with.
        jobs: processes; 1 (or too few values to share out) works in this one.
    """
    if jobs < 1:
        raise ValueError(f"jobs={jobs}: at least one process is wanted")
    values = iter(values)
    first = list(islice(values, CHUNK)) if jobs > 1 else []
    if len(first) < CHUNK:
        yield from map(function, chain(first, values))
        return
    chunks = chain([first], iter(lambda: list(islice(values, CHUNK)), []))
    pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_enter)
    waiting: deque[Future[list[R]]] = deque()
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_each, function, chunk))
            if len(waiting) >= jobs * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _context() -> BaseContext:
    """The platform's way to start processes, unless it is to fork a process that has threads."""
    method = multiprocessing.get_start_method()
    return multiprocessing.get_context("forkserver" if method == "fork" and threading.active_count() > 1 else method)


def _enter() -> None:
    """Leave Ctrl-C to the parent, and leave with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()


def _leave_with(parent: Any) -> None:
    parent.join()
    os._exit(1)


def _each(function: Callable[[T], R], values: list[T]) -> list[R]:
    return [function(value) for value in values]

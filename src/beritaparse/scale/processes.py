"""Many articles on many cores, in their order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from itertools import chain, islice
from multiprocessing.context import BaseContext
from multiprocessing.synchronize import Event
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: Articles that a process is given at a time, and how many such chunks wait for each process.
CHUNK = 16
AHEAD = 3


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_ordered(
    function: Callable[[T], R], values: Iterable[T], *, jobs: int, died: Callable[[T], R] | None = None
) -> Iterator[R]:
    """The results of a function, lazily and in the order of the values.

    Values are read a bounded way ahead, so endless iterables are fine. An exception of the function is raised at its
    place; leaving the iteration early stops the processes. Where a process dies (is killed, runs out of memory), what
    it held is done again, one value at a time.

    Args:
        function: importable, as are its values and results picklable, where there is more than one process.
        values: what it is called with.
        jobs: processes; 1 (or too few values to share out) works in this one.
        died: the result of a value on which its process dies again; without it `BrokenExecutor` is raised.
    """
    if jobs < 1:
        raise ValueError(f"jobs={jobs}: at least one process is wanted")
    if jobs == 1:
        yield from map(function, values)
        return
    chunks = _Chunks(values)
    first = next(chunks, [])
    if len(first) < CHUNK:
        yield from map(function, first)
        chunks.end()
        return
    workers = _Workers(function, jobs, died)
    try:
        for chunk in chain([first], chunks):
            workers.give(chunk)
            if len(workers.waiting) >= jobs * AHEAD:
                yield from workers.take()
        while workers.waiting:
            yield from workers.take()
    finally:
        workers.leave()
    chunks.end()


class _Chunks(Generic[T]):
    """Values by the chunk. An exception of who makes them is kept until what came before it is done."""

    def __init__(self, values: Iterable[T]):
        self._values = iter(values)
        self._error: Exception | None = None

    def __iter__(self) -> Iterator[list[T]]:
        return self

    def __next__(self) -> list[T]:
        chunk: list[T] = []
        try:
            chunk.extend(islice(self._values, CHUNK if self._error is None else 0))
        except Exception as error:  # noqa: BLE001  raised at its place, by `end`
            self._error = error
        if not chunk:
            raise StopIteration
        return chunk

    def end(self) -> None:
        """Raise the exception that kept more values from being made, if one did."""
        if self._error is not None:
            raise self._error


class _Workers(Generic[T, R]):
    """Processes, and the chunks of values that they have been given; processes that died are replaced."""

    def __init__(self, function: Callable[[T], R], jobs: int, died: Callable[[T], R] | None):
        self._function, self._jobs, self._died = function, jobs, died
        self._context = _context()
        self._stop = self._context.Event()
        self._pool = self._new(jobs)
        self.waiting: deque[tuple[list[T], Future[list[R]] | None]] = deque()

    def give(self, chunk: list[T]) -> None:
        """Have a chunk worked on."""
        self.waiting.append((chunk, self._submit(chunk)))

    def take(self) -> list[R]:
        """The results of the chunk that was given first."""
        chunk, future = self.waiting.popleft()
        with suppress(BrokenExecutor):
            if future is not None:
                return future.result()
        return self._again(chunk)

    def leave(self) -> None:
        """Stop the processes, each behind the value that it is working on."""
        self._stop.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _new(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=self._context, initializer=_enter, initargs=(self._stop,))

    def _submit(self, chunk: list[T]) -> Future[list[R]] | None:
        """The chunk's future; null where the processes are dead and it has to be done again."""
        try:
            with _interrupts_wait():
                return self._pool.submit(_each, self._function, chunk)
        except BrokenExecutor:
            return None

    def _again(self, chunk: list[T]) -> list[R]:
        """A chunk whose process died, value by value, each of which may kill a process; then all go on as before."""
        self._shut()
        self._pool = self._new(1)
        results = [self._alone(value) for value in chunk]
        self._shut()
        self._pool = self._new(self._jobs)
        self.waiting = deque((given, self._kept(future) or self._submit(given)) for given, future in self.waiting)
        return results

    def _alone(self, value: T) -> R:
        """The result of one value; a process may die by chance, so a value is given up only at its second death."""
        for last in (False, True):
            try:
                with _interrupts_wait():
                    future = self._pool.submit(_each, self._function, [value])
                return future.result()[0]
            except BrokenExecutor:
                self._shut()
                self._pool = self._new(1)
                if last and self._died is None:
                    raise
        assert self._died is not None
        return self._died(value)

    def _shut(self) -> None:
        """Have the processes end whose pool is broken or has nothing left to do."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @staticmethod
    def _kept(future: Future[list[R]] | None) -> Future[list[R]] | None:
        """A future that was done before the processes died; an exception of the function is a result too."""
        if future is None or not future.done() or future.cancelled():
            return None
        return None if isinstance(future.exception(), BrokenExecutor) else future


def _context() -> BaseContext:
    """The platform's way to start processes, unless it is to fork a process that has threads."""
    method = multiprocessing.get_start_method()
    return multiprocessing.get_context("forkserver" if method == "fork" and threading.active_count() > 1 else method)


@contextmanager
def _interrupts_wait() -> Iterator[None]:
    """Let Ctrl-C wait while processes are started, which begin with this and so cannot be hit before `_enter`."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


#: Set in a worker: whether those who wait for its results have left.
_stop: Event | None = None


def _enter(stop: Event) -> None:
    """Leave Ctrl-C to the parent, and leave with it."""
    global _stop
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()


def _leave_with(parent: Any) -> None:
    parent.join()
    os._exit(1)


def _each(function: Callable[[T], R], values: list[T]) -> list[R]:
    """The results of values, fewer when nobody wants them any longer."""
    results = []
    for value in values:
        if _stop is not None and _stop.is_set():
            break
        results.append(function(value))
    return results

"""Ctrl-C and SIGTERM."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from beritaparse.scale.runs import journal_of
from beritaparse.stopping import Stopper, stoppable

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
#: A test run in the background may have been told to ignore Ctrl-C, and its children with it.
RUN = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from beritaparse.__main__ import main; main()"
)


def test_a_signal_that_got_lost_stops_before_the_next_value() -> None:
    stopper = Stopper()
    values = stopper.heeded([1, 2, 3])
    assert next(values) == 1
    with pytest.raises(KeyboardInterrupt):
        stopper(signal.SIGINT, None)  # an exception that Python drops where it comes while an object is freed
    with pytest.raises(KeyboardInterrupt):
        next(values)


def test_handlers_are_put_back_and_ignored_signals_stay_so() -> None:
    before = signal.getsignal(signal.SIGTERM)
    ignored = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with stoppable() as stopper:
            assert signal.getsignal(signal.SIGTERM) is stopper
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
        assert signal.getsignal(signal.SIGTERM) is before
    finally:
        signal.signal(signal.SIGINT, ignored)


@pytest.mark.parametrize("sent", [[signal.SIGTERM], [signal.SIGINT, signal.SIGINT]])
def test_a_run_is_stopped(tmp_path: Path, sent: list[signal.Signals]) -> None:
    out = tmp_path / "o.jsonl"
    command = [sys.executable, "-c", RUN, "parse", "--input", "jsonl", "--jobs", "2", "--out", str(out)]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert running.stdin is not None
    running.stdin.write(b'{"text": "Bupati Bangli hadir."}\n' * 200)
    running.stdin.flush()  # and left open, so that the run cannot come to its end before the signal
    deadline = time.monotonic() + 60
    while not (journal_of(out).exists() and journal_of(out).stat().st_size):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    for number in sent:
        os.killpg(running.pid, number)
    _, told = running.communicate(timeout=60)
    lines = told.decode().splitlines()
    assert running.returncode in (128 + sent[0], -sent[0])  # the latter where both came before Python looked
    assert set(lines) <= {"stopped; go on with --resume", "stopped at once"}
    assert len(sent) > 1 or lines == ["stopped; go on with --resume"]
    assert not out.exists()

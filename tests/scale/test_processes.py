"""`parse_articles` with processes: ways to start them, threads, notebooks, what goes wrong on the caller's side."""

from __future__ import annotations

import importlib.util
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest

from beritaparse import Article, load, parse_article, parse_articles
from beritaparse.scale.processes import CHUNK, map_ordered
from conftest import CORPUS

SHORT = [f"BANGLI - Bupati Bangli Wayan Sudarma membuka rapat ke-{n}, Senin (2/9/2024)." for n in range(3 * CHUNK)]

SCRIPT = """
import multiprocessing, sys
from beritaparse import parse_articles
if __name__ == "__main__":
    multiprocessing.set_start_method({method!r})
    texts = [f"BANGLI - Bupati Bangli Wayan Sudarma membuka rapat ke-{{n}}, Senin (2/9/2024)." for n in range(40)]
    assert list(parse_articles((text for text in texts), jobs=2)) == list(parse_articles(texts))
    left = parse_articles(texts, jobs=2)
    next(left)  # and never gone on with
    print("same")
"""


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_every_way_to_start_a_process(tmp_path: Path, method: str) -> None:
    path = tmp_path / "script.py"
    path.write_text(SCRIPT.format(method=method), encoding="utf-8")
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "same\n", "")


@pytest.mark.skipif(
    not (importlib.util.find_spec("nbclient") and importlib.util.find_spec("ipykernel")),
    reason="nbclient and ipykernel are not installed: pip install 'beritaparse[notebooks]'",
)
def test_in_a_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    import nbclient
    import nbformat

    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    cells = [
        "from beritaparse import parse_articles\n"
        "def texts():\n"
        "    for n in range(40):\n"
        "        yield f'BANGLI - Bupati Bangli Wayan Sudarma membuka rapat ke-{n}, Senin (2/9/2024).'",
        "assert list(parse_articles(texts(), jobs=2)) == list(parse_articles(texts()))",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    nbclient.NotebookClient(notebook, timeout=120).execute()


def test_threads_share_a_pipeline() -> None:
    pipeline = load()
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))[:8]]
    found: dict[int, list[Article]] = {}

    def work(number: int) -> None:
        found[number] = [pipeline(text, published="2024-10-17") for text in texts[number:] + texts[:number]]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expected = [parse_article(text, published="2024-10-17") for text in texts]
    assert found == {number: expected[number:] + expected[:number] for number in range(4)}


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("count", [3, 2 * CHUNK + 3])
def test_an_exception_of_the_callers_generator_is_raised_at_its_place(jobs: int, count: int) -> None:
    def broken() -> Iterator[str]:
        yield from SHORT[:count]
        raise LookupError("the source is gone")

    found = []
    with pytest.raises(LookupError, match="the source is gone"):
        for article in parse_articles(broken(), jobs=jobs):
            found.append(article)
    assert [article.text for article in found] == SHORT[:count]
    assert multiprocessing.active_children() == []


def test_who_leaves_early_leaves_no_processes() -> None:
    found = parse_articles(cycle(SHORT), jobs=2)
    assert [article.text for article in islice(found, 20)] == SHORT[:20]
    assert len(multiprocessing.active_children()) == 2
    found.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def _slow(value: int) -> int:
    time.sleep(0.05)
    return value


def test_leaving_waits_for_no_more_than_the_value_at_work() -> None:
    found = map_ordered(_slow, range(100 * CHUNK), jobs=2)
    assert next(found) == 0
    begin = time.monotonic()
    found.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begin < 0.05 * CHUNK  # in which a chunk of the queue would not be done


INTERRUPTED = """
import itertools, signal
from beritaparse import parse_articles
signal.signal(signal.SIGINT, signal.default_int_handler)  # a test run in the background may have been told to ignore it
if __name__ == "__main__":
    try:
        for article in parse_articles(itertools.repeat("Bupati Bangli Wayan Sudarma membuka rapat."), jobs=2):
            print("on", flush=True)
    except KeyboardInterrupt:
        print("stopped", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_in_a_script_reaches_it_and_ends_the_processes(tmp_path: Path) -> None:
    path = tmp_path / "script.py"
    path.write_text(INTERRUPTED, encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "on\n"
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does
    told, errors = running.communicate(timeout=60)  # which waits for the workers too: they hold the pipes
    assert (running.returncode, errors) == (0, "")
    assert told.endswith("stopped\n")  # the signal may fall between 'on' and the end of its line

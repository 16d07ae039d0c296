"""What a program that reads strangers' texts must not do: ask the network, load pickles, run others, write unasked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

#: Refuses, from before the import on, what is not to happen; `allowed` is the one folder that may be written to.
GUARD = """
import os, sys
allowed = os.environ.get("ALLOWED")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.truncate", "shutil.rmtree"}
OTHERS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty"}
# urllib3, which trafilatura imports, binds a socket to this machine to see whether it knows IPv6; that asks nobody
ASKING = {f"socket.{name}" for name in "connect sendto sendmsg getaddrinfo gethostbyname gethostbyaddr".split()}

def inside(path):
    return allowed is not None and os.path.realpath(os.fsdecode(path)).startswith(allowed)

def guard(event, arguments):
    if event in ASKING or event in OTHERS or event.startswith("pickle."):
        print("REFUSED", event, arguments, file=sys.stderr)
        raise RuntimeError(event)
    path = arguments[0] if arguments else None
    if event == "open":
        _, mode, flags = arguments
        wrote = any(letter in mode for letter in "wax+") if isinstance(mode, str) else bool((flags or 0) & WRITING)
        wrote = wrote and isinstance(path, (str, bytes)) and path not in ("/dev/null", b"/dev/null")
    else:
        wrote = event in CHANGING
    if wrote and not inside(path):
        print("REFUSED", event, arguments, file=sys.stderr)
        raise RuntimeError(event)

sys.addaudithook(guard)
"""

PARSING = """
from pathlib import Path
import beritaparse
from beritaparse import load, normalise, parse_article
text = Path("corpus/articles/bp001.txt").read_text(encoding="utf-8")
assert parse_article(text, published="2024-10-17").officials
assert normalise("Plt.Kadis hadir").edits
parse_article(text, published="2024-10-17").to_json()
"""
MODEL = PARSING + "assert load(analyser='spacy')(text, published='2024-10-17').officials\n"
PAGE = """
from beritaparse.io.html import read_html
paragraph = "<p>BANGLI - Bupati Bangli Wayan Wirasana membuka musyawarah di Balai Desa Batur, Sabtu (28/9/2024).</p>"
links = '<link rel="stylesheet" href="http://contoh.example/a.css"><img src="http://contoh.example/a.png">'
head = f'<!DOCTYPE html SYSTEM "http://contoh.example/a.dtd"><html><head>{links}</head>'
page = f"{head}<body>{paragraph * 5}</body></html>"
assert "musyawarah" in read_html(page, "halaman").text
"""
COMMAND = """
sys.argv = ["beritaparse", "parse", "corpus/articles/bp001.txt", "--jobs", "1", "--out", os.environ["OUT"]]
from beritaparse.cli import main
main()
"""


def guarded(code: str, **env: str) -> subprocess.CompletedProcess[str]:
    """The code in a process of its own, which refuses."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)), **env}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    command = [sys.executable, "-c", GUARD + code]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("code", [PARSING, MODEL, PAGE], ids=["rules", "model", "page"])
def test_reading_asks_writes_and_runs_nothing(code: str) -> None:
    done = guarded(code)
    assert (done.returncode, "REFUSED" in done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize("name", ["o.jsonl", "o.jsonl.gz", "o.csv", "o.parquet"])
def test_the_command_writes_what_is_asked_and_nowhere_else(tmp_path: Path, name: str) -> None:
    folder = tmp_path.resolve()
    done = guarded(COMMAND, ALLOWED=str(folder), OUT=str(folder / name))
    assert (done.returncode, "REFUSED" in done.stderr) == (0, False), done.stderr
    assert list(folder.iterdir())
    elsewhere = guarded(COMMAND, ALLOWED=str(folder / "nirada"), OUT=str(folder / f"x{name}"))
    assert "REFUSED open" in elsewhere.stderr


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket().connect(('127.0.0.1', 9))",
        "import pickle, datetime; pickle.loads(pickle.dumps(datetime.date(2024, 9, 29)))",
        "open('unasked', 'w')",
        "import subprocess; subprocess.run(['true'])",
    ],
)
def test_the_guard_refuses(code: str) -> None:
    done = guarded(code)
    assert (done.returncode, "REFUSED" in done.stderr) == (1, True)


def test_no_file_of_the_model_is_a_pickle() -> None:
    for path in (ROOT / "models" / "id_berita_sm").rglob("*"):
        if path.is_file():
            head = path.read_bytes()[:2]
            assert head[:1] != b"\x80" or head[1:] not in (b"\x02", b"\x03", b"\x04", b"\x05"), path

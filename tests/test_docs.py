"""The documentation: its code runs and prints what it says, its pages are complete, the site builds."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from collections.abc import Callable
from enum import StrEnum
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import pytest

import beritaparse
from beritaparse import records
from beritaparse.errors import ModelError
from beritaparse.record_base import field_types
from conftest import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
#: A block of Python, what it needs beside the library, and the block of text behind it that says what it prints.
BLOCK = re.compile(
    r"(?:^<!-- needs: (?P<needs>\w+) -->\n)?^```python\n(?P<code>.*?)^```\n(?:\n^```text\n(?P<printed>.*?)^```$)?",
    re.DOTALL | re.MULTILINE,
)
WITH_CODE = [page for page in PAGES if BLOCK.search(page.read_text(encoding="utf-8"))]


def _has_stanza() -> bool:
    try:
        beritaparse.load(analyser="stanza")
    except ModelError:
        return False
    return True


#: 'installed': spaCy finds the component by the entry point of an installed library. 'stanza': Stanza and its model.
NEEDS: dict[str, Callable[[], bool]] = {
    "installed": lambda: "beritaparse" in entry_points(group="spacy_factories").names,
    "stanza": _has_stanza,
}


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", WITH_CODE, ids=name)
def test_code_runs_and_prints_what_the_page_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = page.read_text(encoding="utf-8")
    if "tables" in text:
        pytest.importorskip("pandas")
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__main__"}
    left_out = []
    for block in BLOCK.finditer(text):
        if block["needs"] and not NEEDS[block["needs"]]():
            left_out.append(block["needs"])
            continue
        line = text.count("\n", 0, block.start("code"))
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile("\n" * line + block["code"], str(page), "exec"), names)
        if block["printed"] is not None:
            assert printed.getvalue() == block["printed"], f"{name(page)}:{line}"
    if left_out:
        pytest.skip(f"all blocks run but those that need: {', '.join(left_out)}")


def test_there_is_code_in_the_pages_that_show_how() -> None:
    assert {"README.md", "docs/index.md", "docs/tutorial.md", "docs/how-to.md", "docs/id/tutorial.md"} <= set(
        map(name, WITH_CODE)
    )


def test_every_field_of_the_contract_is_explained() -> None:
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE))
    for kind in (getattr(records, known) for known in records.__all__ if known != "Record"):
        if issubclass(kind, StrEnum):
            row = next(line for line in sections["Values"].splitlines() if line.startswith(f"| {kind.__name__} |"))
            assert re.findall(r"`([^`]+)`", row) == [member.value for member in kind]
        else:
            assert re.findall(r"^\| `(\w+)` \|", sections[kind.__name__], re.MULTILINE) == list(field_types(kind))


@pytest.mark.parametrize("page", ["docs/promises.md", "docs/id/janji.md"])
def test_every_promise_names_a_test_that_exists(page: str) -> None:
    rows = [line for line in (ROOT / page).read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    promises = [row for row in rows if "|---" not in row and not row.startswith(("| promise", "| janji"))]
    assert len(promises) > 10
    for row in promises:
        named = re.findall(r"`((?:tests/|\.ci/)[\w/.]+)`", row)
        assert named, row
        assert all((ROOT / path).is_file() for path in named), row


@pytest.mark.skipif(find_spec("material") is None, reason="mkdocs-material is not installed")
def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "id" / "index.html").exists()

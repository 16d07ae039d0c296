"""The documentation: its code runs and prints what it says, its pages are complete, the site builds."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

import pytest

from beritaparse import records
from beritaparse.records import field_types
from conftest import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
#: A block of Python, and the block of text behind it that says what it prints.
BLOCK = re.compile(r"^```python\n(.*?)^```\n(?:\n^```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)
WITH_CODE = [page for page in PAGES if BLOCK.search(page.read_text(encoding="utf-8"))]


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
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start()) + 1
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile("\n" * line + block[1], str(page), "exec"), names)
        if block[2] is not None:
            assert printed.getvalue() == block[2], f"{name(page)}:{line}"


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


@pytest.mark.skipif(find_spec("material") is None, reason="mkdocs-material is not installed")
def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "id" / "index.html").exists()

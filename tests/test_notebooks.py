"""The notebooks: run whole, without an error, and kept light. `python notebooks/run.py` runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_was_run_whole_and_keeps_only_text(path: Path) -> None:
    code = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    outputs = [output for cell in code for output in cell["outputs"]]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    assert outputs
    assert all(output["output_type"] != "error" for output in outputs)
    assert {kind for output in outputs for kind in output.get("data", {})} <= {"text/plain"}
    assert path.stat().st_size < 40_000


def test_the_notebooks_are_there() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["01_mulai_cepat", "02_analisis_liputan", "03_evaluasi_dan_koreksi"]


@pytest.mark.parametrize("path", NOTEBOOKS[:1], ids=lambda path: path.stem)
def test_the_quick_start_runs_without_jupyter(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    names: dict[str, object] = {}
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)
    assert names["json_berita"]

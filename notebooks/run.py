"""Run the notebooks from beginning to end; a cell that fails stops with its error.

    python notebooks/run.py            # run them
    python notebooks/run.py --write    # and keep what they print

Kept outputs are text: pictures and pages are left out, so that a notebook stays small and its history readable.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent
#: What is kept of an output with several forms.
KEPT = {"text/plain"}


def main(arguments: list[str]) -> None:
    """Run all notebooks, and write them back if wanted."""
    for path in sorted(FOLDER.glob("*.ipynb")):
        started = time.monotonic()
        notebook = nbformat.read(path, as_version=4)
        NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(FOLDER)}}).execute()
        print(f"{path.name}: {time.monotonic() - started:.1f} s")
        if "--write" in arguments:
            lighten(notebook)
            nbformat.write(notebook, path)


def lighten(notebook: nbformat.NotebookNode) -> None:
    """Leave out of a notebook all but text, and the times at which its cells ran."""
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            if "data" in output:
                output.data = {kind: data for kind, data in output.data.items() if kind in KEPT}
    notebook.metadata.pop("widgets", None)


if __name__ == "__main__":
    main(sys.argv[1:])

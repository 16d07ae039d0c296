"""Look into a wheel and a source distribution: what must be in them is, what must not be is not."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

#: What a wheel holds, beside the code.
NEEDED = (
    "py.typed",
    "lexicon/tables/regions.csv",
    "schema/article.schema.json",
    "display/templates/view.css",
    "display/templates/view.js",
    "display/templates/article.html",
    "display/templates/report.html",
    "display/overview/provinces.csv",
    "display/overview/words.csv",
    "evaluation/data/aliases.csv",
    "id_berita_sm/tok2vec/model",
    "LICENSE",
    "NOTICE",
)
#: Most bytes of a wheel.
LARGEST = 16 * 2**20


def names_in(path: Path) -> list[str]:
    """The files of an archive."""
    if path.suffix == ".whl":
        return zipfile.ZipFile(path).namelist()
    with tarfile.open(path) as archive:
        return archive.getnames()


def problems(path: Path) -> list[str]:
    """What is wrong with an archive."""
    names = names_in(path)
    found = [f"{path.name}: lacks {needed}" for needed in NEEDED if not any(name.endswith(needed) for name in names)]
    if path.suffix == ".whl":
        found += [f"{path.name}: holds {name}" for name in names if name.startswith(("tests/", "corpus/"))]
        if path.stat().st_size > LARGEST:
            found.append(f"{path.name}: {path.stat().st_size} bytes, more than {LARGEST}")
    return found


if __name__ == "__main__":
    wrong = [line for argument in sys.argv[1:] for line in problems(Path(argument))]
    print("\n".join(wrong) or f"{len(sys.argv) - 1} packages are sound")
    sys.exit(bool(wrong) or len(sys.argv) < 3)

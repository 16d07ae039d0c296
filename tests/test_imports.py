"""Every module can be the first of the package that a program imports."""

import subprocess
import sys

# what an extra brings may be absent; each module is imported as if it were the first
_SCRIPT = """
import importlib, pkgutil, sys
import beritaparse
names = [found.name for found in pkgutil.walk_packages(beritaparse.__path__, "beritaparse.")]
extras = {"pandas", "polars", "pyarrow", "duckdb", "datasketch", "trafilatura", "stanza", "torch", "ray", "pyspark"}
for name in names:
    if name.endswith("__main__"):
        continue
    for loaded in [loaded for loaded in sys.modules if loaded.split(".")[0] == "beritaparse"]:
        del sys.modules[loaded]
    try:
        assert importlib.import_module(name).__doc__, f"{name} does not say what it is about"
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in extras:
            raise
print(len(names))
"""


def test_modules_are_imported_alone() -> None:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 100

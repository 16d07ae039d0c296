"""One target under Atheris: ``python -m fuzz.run TARGET FOLDER… [libFuzzer's options]``."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["beritaparse"]):
    import beritaparse.pipeline  # noqa: F401  # what parsing imports late is to be seen by the fuzzer too
    from beritaparse.language import normalise  # noqa: F401
    from fuzz.targets import TARGETS


def main() -> None:
    """Fuzz until libFuzzer's options say stop, or something is found."""
    target = TARGETS[sys.argv.pop(1)]
    target(b"Bupati Bangli membuka rapat.")  # what is loaded once is no finding of slowness
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

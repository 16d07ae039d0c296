"""The training code is no part of the library: it is found in the folder ``models``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "models"))

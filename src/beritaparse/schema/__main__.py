"""Write the schema file anew: ``python -m beritaparse.schema``, in a checkout."""

from __future__ import annotations

import json
from pathlib import Path

from beritaparse.schema import FILE, json_schema

if __name__ == "__main__":
    Path(__file__).with_name(FILE).write_text(
        json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )

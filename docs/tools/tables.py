"""Writes docs/tables.md: the tables of `beritaparse.tables`, their keys, and all columns with types and meanings.

All of it comes from `beritaparse.frames.columns`; a test holds the page against it.
"""

from __future__ import annotations

from pathlib import Path

from beritaparse.frames import KEYS, TABLES, described

ROOT = Path(__file__).resolve().parents[2]

HEAD = """# The tables

What `beritaparse.tables` gives, in pandas or polars, from articles in memory or from any file that `beritaparse parse
--out` wrote (.jsonl, .jsonl.gz, .parquet, .duckdb, .csv). `python docs/tools/tables.py` makes this page from the
library.

Types: `str`, `int`, `float` and `bool` are `string`, `Int64`, `Float64` and `boolean` in pandas, `String`, `Int64`,
`Float64` and `Boolean` in polars. Every column may be null unless it is part of the key. A meaning like
`Office.jurisdiction.code` is a field of [the record contract](records.md), where it is explained; lists (titles,
mentions) are JSON in one column.

**The rule for people.** Two officials of different articles are one person when they have the same name (letter case,
spaces, full stops and commas aside) and one office in common: the same full title (compared like the name) over the
same region, by Kemendagri code or else by name. Acting marks, titles and ranks do not count: 'Plt. Bupati Bangli' and
'Bupati Bangli' are one office. `offices.merge_key` is what was compared, `offices.person` and `officials.person` are
who it led to, so that every merge can be looked into:

```py
offices = tables("records.jsonl")["offices"]
offices[offices["person"] == "p1"][["article", "title_full", "acting", "merge_key"]]
```

Two people of one name in one office are merged; a person who changes office between articles, or whose name one
article shortens, is not: look before you count. `find_conflicts(frames)` lists people of one name in one region who
were kept apart (`namesakes`).
"""

_ROWS = {
    "articles": "an article, also one that could not be parsed (`error`)",
    "officials": "an official of an article",
    "institutions": "an institution of an article",
    "dates": "an expression that says when",
    "deadlines": "what is due by when",
    "meetings": "an organised event",
    "statements": "what someone says",
    "offices": "an office of an official",
    "participants": "someone who takes part in a meeting",
    "purposes": "a purpose of a meeting",
    "mentions": "a mention of an official, institution or meeting",
    "people": "an official, merged across articles",
}


def page() -> str:
    """The page as it has to be."""
    parts = [HEAD]
    for table in TABLES:
        key = ", ".join(f"`{column}`" for column in KEYS[table])
        parts.append(f"## {table}\n\nA row is {_ROWS[table]}. Key: {key}.\n")
        parts.append("| column | type | meaning |\n|---|---|---|")
        parts += [f"| `{column.name}` | {column.kind.__name__} | {column.meaning} |" for column in described(table)]
        parts.append("")
    return "\n".join(parts)


if __name__ == "__main__":
    (ROOT / "docs" / "tables.md").write_text(page(), encoding="utf-8")

"""The words that our rules know, for libFuzzer: it would not come upon 'paling lambat' by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from beritaparse.lexicon.tables import default_lexicon

#: Words of a table, so that the five hundred regions do not crowd out the few cues.
_OF_EACH = 60
#: What is special to the formats that are read, and to the characters of a text.
_MARKS = (
    *('"', "“", "”", "‘", ",,", "(", ")", " - ", " – ", "/", ". ", ", ", ": ", "\n\n", "\r\n", "\u200b", "\u202e"),
    *("29/9/2024", "Senin (30/9/2024)", "pukul 09.00 WIB", "2024-09-29T13:16:00+08:00", "1446 H", "a\u0301", "\ufeff"),
    *('{"text": "', '", "published": "', "text,published\n", ";", "\t", "null", "1e999", "\\ud800", "\\u0000"),
    *("<article>", "<p>", "</p>", "<h1>", "<!--", "<![CDATA[", "&#x110000;", "&amp;", "<meta property=", "<script>"),
)


def words() -> Iterator[str]:
    """Some written forms of each table, spread over it, and the marks."""
    for rows in default_lexicon().rows.values():
        forms = [form for row in rows for form, _ in row.forms() if form]
        yield from forms[:: max(len(forms) // _OF_EACH, 1)]
    yield from _MARKS


def write_dictionary(path: Path) -> None:
    """Write the words as libFuzzer reads them, every byte escaped that is no plain ASCII letter."""
    found = dict.fromkeys(word.encode("utf-8", "surrogatepass")[:48] for word in words())
    lines = ("".join(chr(b) if chr(b).isalnum() and b < 128 else f"\\x{b:02x}" for b in word) for word in found)
    path.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")

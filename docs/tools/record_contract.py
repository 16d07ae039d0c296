"""Writes docs/records.md: every field of every record, with its type, meaning and value on a corpus article.

Types and values come from the library, meanings from here; a field without a meaning stops the script.
"""

from __future__ import annotations

import json
import types
import typing
from enum import StrEnum
from pathlib import Path
from typing import Any, Union

from beritaparse import parse_article, records
from beritaparse.record_base import field_types
from beritaparse.records import Record

ROOT = Path(__file__).resolve().parents[2]

HEAD = """# The record contract

What `parse_article` returns, field by field, with the values of the first record of its kind in the corpus article
`bp001` (published 17 October 2024; every person in it is invented). `python docs/tools/record_contract.py` makes
this page from the library. The JSON Schema `beritaparse/schema/article.schema.json` says the same to machines.

Three promises hold for every record:

- **Offsets** count characters of your own text, `end` exclusive: `article.text[r.start:r.end] == r.text`.
- **Unknown is null.** A date without anchor, a region that cannot be told: the field stays empty, nothing is guessed.
- **References** (`ref`, `institution`) are the ids of officials ('o1') and institutions ('i1') of the same article.

Dates are ISO 8601 (`2024-10-16`, `2024-10`, `2024`, `a/b` with both ends included), region codes
those of the Kemendagri.
"""

COMMON = {
    "text": "the words as they stand in the article",
    "start": "first character",
    "end": "the character after the last",
    "confidence": "how sure the rules are, 0 to 1; see [limits](limits.md)",
    "source": "the rule that found it",
    "mentions": "every place in the text that names it",
    "jurisdiction": "the region",
}
MEANINGS: dict[str, dict[str, str]] = {
    "Article": {
        "id": "your own name for the article, handed through",
        "text": "the text that was parsed; null if left out of the JSON",
        "text_sha256": "digest of the text in UTF-8, so that records without text can be joined to it again",
        "schema_version": "version of this contract",
        "library_version": "version of the library",
        "model_version": "version of the bundled model where it gave names their capitals before the rules read (texts in small letters); null where the records are the rules' alone",
        "title": "the title that you gave as context",
        "headline": "the headline in the text",
        "outlet": "the outlet's name in the text",
        "byline": "the author's line",
        "published": "when it was published: what you gave, else what the head of the text says",
        "url": "the address that you gave",
        "dateline": "place (and outlet) at the start of the body",
        "captions": "captions of pictures",
        "officials": "people with public offices",
        "institutions": "public bodies",
        "dates": "expressions that say when",
        "deadlines": "what is due",
        "meetings": "organised events",
        "statements": "who says what, in direct and indirect speech",
    },
    "Span": {},
    "Dateline": {"place": "the place as written", "code": "the code of the region that it stands for"},
    "Official": {
        "id": "id within the article",
        "name": "the name without titles; null for an office whose holder is not named",
        "prefixes": "titles before the name",
        "suffixes": "titles behind the name",
        "rank": "military or police rank as written",
        "rank_full": "the rank with abbreviations expanded",
        "offices": "the offices that the article gives the person",
    },
    "Title": {"canonical": "the spelling of the lexicon, null where it does not know the title"},
    "Office": {
        "title": "as written, without acting mark, place and name",
        "title_full": "with abbreviations expanded",
        "acting": "the acting mark in its canonical spelling, null for the definitive holder",
        "status": "whether the person holds it at the time of the article",
        "unit": "number or ending of a military or police unit ('0806/Trenggalek')",
        "institution": "id of the body in this article",
    },
    "Jurisdiction": {
        "name": "in full, with its kind",
        "kind": "kind of region",
        "code": "Kemendagri code; null for villages and what could not be linked",
        "province": "the province's name",
        "parent": "the region above a district or village where the article tells it",
        "source": "'stated', or 'inherited:' and the part of the article that it was taken from",
    },
    "Institution": {
        "id": "id within the article",
        "name": "in full, with its region",
        "abbreviation": "abbreviation that the article introduces for it",
        "kind": "executive, department, legislature, election, police, military, prosecution, court, ministry, agency, "
        "enterprise, health, education, village, forum, party or other",
        "level": "national, province, regency, city, district or village",
        "members": "who sits in it, for forums such as the Forkopimda",
        "within_office": "named only inside an office ('Ketua DPRD'), not as an actor",
    },
    "Date": {
        "value": "ISO 8601; null where the article gives no anchor",
        "time": "time of day, with its zone, or a span of it",
        "grain": "how fine it is",
        "relation": "its tie to the anchor: absolute, partial ('16 Oktober'), relative ('kemarin'), event ('H-3')",
        "weekday": "the weekday stated beside it",
        "approximate": "'sekitar', 'awal tahun'",
    },
    "Weekday": {"number": "1 (Monday) to 7", "agrees": "whether the date falls on it; false is worth a look"},
    "Deadline": {
        "due": "the last admissible day, month or year; null where it cannot be resolved",
        "obligation": "what has to be done",
        "obliged": "who has to do it",
        "issuer": "who sets the deadline",
        "force": "what stands behind it: order, target, registration, rule",
        "reason": "why `due` is null",
    },
    "Obliged": {"ref": "id of the official or institution"},
    "Link": {"ref": "id of the official or institution"},
    "Meeting": {
        "kind": "the head phrase in lower case",
        "main": "whether the article is about it",
        "date": "the day (or interval) on which it is held",
        "time": "time of day at which it starts",
        "mode": "in person, online, hybrid, where the article tells",
        "venue": "where",
        "chair": "who leads or opens it",
        "participants": "who takes part, in which role",
        "purposes": "what it is for or about",
    },
    "Venue": {},
    "Participant": {
        "ref": "id of the official or institution",
        "role": "the part taken",
        "count": "a head count ('55 PNS')",
    },
    "Purpose": {"kind": "topic, aim, agenda, follow-up or commemoration"},
    "Statement": {
        "direct": "whether it stands in quotation marks, which `text` leaves out",
        "speaker": "who speaks",
        "cue": "the word that introduces it ('ujar', 'menurut')",
    },
    "Speaker": {"ref": "id of the official", "text": "the name or words that stand for the speaker"},
}


def main() -> None:
    """Write the page."""
    path = ROOT / "corpus" / "articles" / "bp001.txt"
    article = parse_article(path.read_text(encoding="utf-8"), published="2024-10-17", id="bp001")
    examples: dict[type[Record], Record] = {}
    collect(article, examples)
    parts = [HEAD, *(section(getattr(records, name), examples) for name in MEANINGS), values()]
    (ROOT / "docs" / "records.md").write_text("\n".join(parts), encoding="utf-8")


def collect(record: Record, examples: dict[type[Record], Record]) -> None:
    """The first record of each kind."""
    examples.setdefault(type(record), record)
    for name in field_types(type(record)):
        value = getattr(record, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Record):
                collect(part, examples)


def section(kind: type[Record], examples: dict[type[Record], Record]) -> str:
    """A record's heading, what it is, and its fields."""
    example = examples.get(kind)
    lines = [f"## {kind.__name__}", "", " ".join((kind.__doc__ or "").split("\n\n")[0].split()), ""]
    lines += ["| field | type | meaning | in bp001 |", "|---|---|---|---|"]
    for name, hint in field_types(kind).items():
        meaning = MEANINGS[kind.__name__].get(name) or COMMON[name]
        shown = value(getattr(example, name)) if example is not None else ""
        lines.append(f"| `{name}` | {type_name(hint)} | {meaning} | {shown} |")
    return "\n".join([*lines, ""])


def type_name(hint: Any) -> str:
    """A type in words: 'str or null', 'list of Span'."""
    if typing.get_origin(hint) in (Union, types.UnionType):
        return " or ".join("null" if one is type(None) else type_name(one) for one in typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        return f"list of {type_name(typing.get_args(hint)[0])}"
    if issubclass(hint, StrEnum):
        return f"[{hint.__name__}](#values)"
    return f"[{hint.__name__}](#{hint.__name__.lower()})" if issubclass(hint, Record) else hint.__name__


def value(found: Any) -> str:
    """A value as it stands in the JSON, long ones cut."""
    if isinstance(found, Record):
        return "see below"
    if isinstance(found, tuple) and found and isinstance(found[0], Record):
        return f"{len(found)} of them"
    words = " ".join(json.dumps(found, ensure_ascii=False).replace("\\n", " ").split()).replace("|", "\\|")
    return f"`{words if len(words) <= 70 else words[:69] + '…'}`"


def values() -> str:
    """The values of the enumerations."""
    lines = ["## Values", "", "| type | values |", "|---|---|"]
    for name in records.__all__:
        kind = getattr(records, name)
        if issubclass(kind, StrEnum):
            lines.append(f"| {name} | {', '.join(f'`{member.value}`' for member in kind)} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()

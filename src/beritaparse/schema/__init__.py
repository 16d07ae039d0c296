"""The JSON Schema of an article's JSON, made from the records.

``article.schema.json`` beside this module is the schema as published; a test holds it equal to what `json_schema`
makes. Write it anew with ``python -m beritaparse.schema``.
"""

from __future__ import annotations

import types
import typing
from enum import StrEnum
from importlib.resources import files
from typing import Any, Union

from beritaparse.record_base import field_types
from beritaparse.records import Article, Record
from beritaparse.version import SCHEMA_VERSION

#: The dialect that the schema is written in.
DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE = "article.schema.json"


def json_schema() -> dict[str, Any]:
    """The schema of `Article.to_dict`: every field required, no others allowed."""
    definitions: dict[str, Any] = {}
    root = _object(Article, definitions)
    return {
        "$schema": DIALECT,
        "title": "beritaparse article",
        "description": f"An article of Indonesian government news and its records, version {SCHEMA_VERSION}",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def published_schema() -> str:
    """The schema file of the package."""
    return (files("beritaparse.schema") / FILE).read_text(encoding="utf-8")


def _object(kind: type[Record], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = field_types(kind)
    return {
        "type": "object",
        "properties": {name: _type(hint, definitions) for name, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


def _type(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = typing.get_origin(hint)
    if origin in (Union, types.UnionType):
        options = [option for option in typing.get_args(hint) if option is not type(None)]
        return {"anyOf": [*(_type(option, definitions) for option in options), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _type(typing.get_args(hint)[0], definitions)}
    if issubclass(hint, StrEnum):
        definitions[hint.__name__] = {"enum": [member.value for member in hint]}
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if issubclass(hint, Record):
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = {}  # a record may hold itself
            definitions[hint.__name__] = _object(hint, definitions)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[hint]}

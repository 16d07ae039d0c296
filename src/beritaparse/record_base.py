"""What all records have in common: plain data and back, moved spans, and a repr that shows only what is filled.

The classes of the contract itself are in `beritaparse.records`.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from operator import attrgetter, is_
from typing import Any, Self, TypeVar, Union, dataclass_transform

__all__ = ["Record", "field_types", "map_spans", "record"]


class Record:
    """Base of all records: conversion to plain data and back, and a repr that shows only what is filled."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The record as plain data (dict, list, str, int, float, bool, None), every field of the contract present."""
        return {name: _plain(getattr(self, name)) for name in _fields(type(self))}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The record of plain data.

        Raises:
            ValueError: a field is unknown, missing or has a value that its type does not allow; the message names it.
        """
        return typing.cast(Self, _build(cls, data, cls.__name__))

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        """Pickled by its fields in their order, in half the time of a data class with slots."""
        return type(self), _movable(type(self))[0](self)

    def __iter__(self) -> Iterator[Any]:
        raise TypeError(f"a {type(self).__name__} is not iterable; did you mean its to_dict()?")

    def __repr__(self) -> str:
        shown = []
        for field in _dataclass_fields(type(self)):
            value = getattr(self, field.name)
            if value is None or value in ((), "") or (value is False and field.default is False):
                continue
            if isinstance(value, float) and field.default == value:
                continue
            shown.append(f"{field.name}={_short(value)}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def _brief(self) -> str:
        """The record inside the repr of another."""
        return repr(self)


_R = TypeVar("_R", bound=Record)


@dataclass_transform(frozen_default=True, kw_only_default=False)
def record(cls: type[_R]) -> type[_R]:
    """The class as a frozen dataclass with slots: what every record of the contract is."""
    frozen = dataclasses.dataclass(frozen=True, slots=True, repr=False)(cls)
    _fill_by_slots(frozen)
    return frozen


def _fill_by_slots(cls: type[Record]) -> None:
    """Give a frozen class an ``__init__`` that fills its slots by themselves, in half the time that it takes to fill
    them by their names past the lock of the class, as a frozen dataclass does."""
    fields = dataclasses.fields(cls)  # type: ignore[arg-type]
    known: dict[str, Any] = {f"set_{field.name}": getattr(cls, field.name).__set__ for field in fields}
    known |= {f"default_{field.name}": field.default for field in fields}
    needed = dataclasses.MISSING
    named = (field.name if field.default is needed else f"{field.name}=default_{field.name}" for field in fields)
    body = "".join(f"\n    set_{field.name}(self, {field.name})" for field in fields)
    exec(f"def __init__(self, {', '.join(named)}):{body}", known)
    cls.__init__ = functools.wraps(cls.__init__)(known["__init__"])  # type: ignore[method-assign]


def map_spans(record: _R, move: Callable[[int, int], tuple[int, int]], text: str) -> _R:
    """The record with every span moved to other coordinates and its words read anew from ``text``: itself where that
    changes nothing, else a copy.

    Args:
        record: any record; those inside it are moved too.
        move: from a span (start, end) of the old text to that of the new one.
        text: the new text.
    """
    cls = type(record)
    read, inner, span = _movable(cls)
    if span is None and not inner:
        return record
    values = list(read(record))  # records are made anew by position, much faster than replaced
    changed = False
    for index in inner:
        value = values[index]
        if type(value) is tuple:
            moved: Any = tuple([map_spans(item, move, text) for item in value])
            kept = all(map(is_, moved, value))
        elif value is not None:
            moved = map_spans(value, move, text)
            kept = moved is value
        else:
            continue
        if not kept:
            values[index], changed = moved, True
    if span is not None:
        start, end, words = span
        if values[start] is not None and values[end] is not None:
            first, last = move(values[start], values[end])
            said = text[first:last]
            if first != values[start] or last != values[end] or said != values[words]:
                values[start], values[end], values[words], changed = first, last, said, True
    return cls(*values) if changed else record


_Movable = tuple[Callable[[Record], tuple[Any, ...]], tuple[int, ...], tuple[int, int, int] | None]


_MOVABLE: dict[type, _Movable] = {}


def _movable(cls: type[Record]) -> _Movable:
    """How a record is moved: what reads its fields, which of them hold records, and which are start, end and text."""
    if cls in _MOVABLE:
        return _MOVABLE[cls]
    names, kinds = _fields(cls), field_types(cls)
    inner = tuple(index for index, name in enumerate(names) if _holds_records(kinds[name]))
    span = (names.index("start"), names.index("end"), names.index("text")) if {"start", "end"} <= set(names) else None
    _MOVABLE[cls] = attrgetter(*names), inner, span
    return _MOVABLE[cls]


def _holds_records(kind: Any) -> bool:
    if isinstance(kind, type) and issubclass(kind, Record):
        return True
    return any(_holds_records(part) for part in typing.get_args(kind))


# -- plain data and back ------------------------------------------------------------------------------------------


_DATACLASS_FIELDS: dict[type, tuple[dataclasses.Field[Any], ...]] = {}
_FIELD_NAMES: dict[type, tuple[str, ...]] = {}
_FIELD_TYPES: dict[type, dict[str, Any]] = {}


def _dataclass_fields(cls: type[Record]) -> tuple[dataclasses.Field[Any], ...]:
    if cls not in _DATACLASS_FIELDS:
        _DATACLASS_FIELDS[cls] = dataclasses.fields(cls)  # type: ignore[arg-type]
    return _DATACLASS_FIELDS[cls]


def _fields(cls: type[Record]) -> tuple[str, ...]:
    if cls not in _FIELD_NAMES:
        _FIELD_NAMES[cls] = tuple(field.name for field in _dataclass_fields(cls))
    return _FIELD_NAMES[cls]


def field_types(cls: type[Record]) -> dict[str, Any]:
    """The resolved types of a record's fields, by name."""
    if cls not in _FIELD_TYPES:
        _FIELD_TYPES[cls] = typing.get_type_hints(cls)
    return _FIELD_TYPES[cls]


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    return value


def _short(value: Any) -> str:
    if isinstance(value, StrEnum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, Record):
        return value._brief()
    if isinstance(value, tuple):
        return f"[{', '.join(_short(item) for item in value)}]"
    return repr(value)


def _build(kind: Any, value: Any, where: str) -> Any:
    """A value of a field's type, checked."""
    origin = typing.get_origin(kind)
    if origin in (Union, types.UnionType):
        options = typing.get_args(kind)
        if value is None and type(None) in options:
            return None
        return _build(next(option for option in options if option is not type(None)), value, where)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise ValueError(f"{where}: a list is wanted, not {value!r}")
        return tuple(_build(typing.get_args(kind)[0], item, f"{where}[{n}]") for n, item in enumerate(value))
    if isinstance(kind, type) and issubclass(kind, Record):
        return _build_record(kind, value, where)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        try:
            return kind(value)
        except ValueError:
            raise ValueError(f"{where}: {value!r} is none of {[member.value for member in kind]}") from None
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(f"{where}: {kind.__name__} is wanted, not {value!r}")
    return value


def _build_record(kind: type[Record], value: Any, where: str) -> Record:
    if not isinstance(value, Mapping):
        raise ValueError(f"{where}: an object is wanted, not {value!r}")
    hints = field_types(kind)
    unknown = set(value) - set(hints)
    if unknown:
        raise ValueError(f"{where}: unknown field {sorted(unknown)[0]!r}")
    required = {field.name for field in _dataclass_fields(kind) if field.default is dataclasses.MISSING} - set(value)
    if required:
        raise ValueError(f"{where}: field {sorted(required)[0]!r} is missing")
    return kind(**{name: _build(hints[name], item, f"{where}.{name}") for name, item in value.items()})

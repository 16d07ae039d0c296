"""Plain text from files and standard input."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from beritaparse.errors import ReadError

#: Byte order marks and the encodings that they announce.
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
#: How many bytes are looked at, and how much of every other one is zero in UTF-16 of Latin letters.
_HEAD, _ZEROS = 1024, 0.8
#: Fewer bytes tell nothing of the kind.
_FEWEST = 8


def read_text(name: str) -> str:
    """The text of a file, or of standard input for '-'.

    Raises:
        ReadError: the file is missing, unreadable or no text; the message names it.
    """
    if name == "-":
        return decode(sys.stdin.buffer.read(), "standard input")
    path = Path(name)
    if path.is_dir():
        raise ReadError(f"{name}: a folder; name the files in it")
    try:
        return decode(path.read_bytes(), name)
    except OSError as error:
        raise ReadError(f"{name}: {error.strerror or error}") from error


def decode(data: bytes, name: str) -> str:
    """The text of bytes: UTF-8 or UTF-16 by its mark, UTF-16 by its zero bytes, else UTF-8, else Windows-1252.

    Raises:
        ReadError: the bytes are no text.
    """
    encoding = announced(data)
    if encoding is not None:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            raise ReadError(f"{name}: no {encoding} text: {error.reason}; convert it to UTF-8 first") from error
    if b"\0" in data:
        raise ReadError(f"{name}: binary data, not text; convert it to plain text first")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _by_lines(data)
    odd = sum(not (char.isprintable() or char.isspace()) or char == "\ufffd" for char in text)
    if odd > len(text) // 50:
        raise ReadError(f"{name}: neither UTF-8 nor Windows-1252 text; convert it to UTF-8 first")
    return text


def text_lines(file: BinaryIO) -> Iterator[str]:
    """The lines of a table, with their ends.

    Its encoding is told as `decode` tells it, but line by line where no mark announces one: tables are put together
    from files of several encodings. A line that is no text at all still has as many cells as it has separators.
    """
    head = cast(io.BufferedReader, file).peek(_HEAD)[:_HEAD]
    encoding = announced(head[: len(head) // 2 * 2])
    if encoding is not None:
        yield from io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
        return
    for line in file:
        yield from io.StringIO(_either(line), newline="")  # which parts lines at a carriage return alone, too


def announced(data: bytes) -> str | None:
    """The encoding that a text's first bytes tell: by a mark, or as UTF-16 by every other byte being zero."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:_HEAD]
    if b"\0" not in head or len(data) % 2 or len(data) < _FEWEST:
        return None
    even, odd = head[::2], head[1::2]
    if not even.count(0) and odd.count(0) > len(odd) * _ZEROS:
        return "utf-16-le"
    return "utf-16-be" if not odd.count(0) and even.count(0) > len(even) * _ZEROS else None


def _either(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _by_lines(data: bytes) -> str:
    """Text whose lines are UTF-8 or Windows-1252, each for itself: pages are pasted together, too."""
    return "".join(map(_either, data.splitlines(keepends=True)))

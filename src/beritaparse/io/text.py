"""Plain text from files and standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from beritaparse.errors import ReadError

#: Byte order marks and the encodings that they announce.
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


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
    """The text of bytes: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252.

    Raises:
        ReadError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise ReadError(f"{name}: no {encoding} text: {error.reason}") from error
    if b"\0" in data:
        raise ReadError(f"{name}: binary data, not text; convert it to plain text first")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    odd = sum(not (char.isprintable() or char.isspace()) or char == "\ufffd" for char in text)
    if odd > len(text) // 50:
        raise ReadError(f"{name}: neither UTF-8 nor Windows-1252 text; convert it to UTF-8 first")
    return text

"""What goes wrong, with a message that says what to do."""

from __future__ import annotations


class BeritaparseError(Exception):
    """Base of the library's own errors."""


class LexiconError(BeritaparseError, ValueError):
    """A row of a lexicon table breaks the table's rules; the message names table, row and column."""


class ReadError(BeritaparseError, ValueError):
    """A file or value cannot be read as an article; the message names it and what to do."""


class WriteError(BeritaparseError, OSError):
    """An output cannot be written; the message names the file, what of it is safe, and what to do."""


class ModelError(BeritaparseError, RuntimeError):
    """A model is missing or does not fit this version; the message tells how to get one."""

"""Writing short forms out so that the sentence around them still reads well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import regex

from beritaparse.language.definitions import explained
from beritaparse.language.forms import Form
from beritaparse.language.offsets import Replacement
from beritaparse.language.shortening import SMALL_WORDS

_WORD = regex.compile(r"[\p{L}\d/'-]+")
_CAPITAL, _SMALL_LETTER = regex.compile(r"\p{Lu}"), regex.compile(r"\p{Ll}")
#: How much of a line is looked at to tell whether it is in capitals, to both sides.
_BESIDE = 100


def expansions(
    text: str, forms: Sequence[Form], *, expand: bool, expand_titles: bool
) -> Iterator[tuple[Form, Replacement]]:
    """The replacements that write forms out or give them their usual spelling, in order, each with its form."""
    written, written_to, kind = "", -1, ""
    for form, following in zip_longest(forms, forms[1:]):
        wanted = form.canonical
        if (
            form.expansion
            and (expand_titles if form.stays else expand)
            and not explained(text, form.start, form.end, form.expansion)
        ):
            wanted = _cased(text, form)
            if following is not None and text[form.end : following.start] == " " and not form.stays:
                wanted = wanted.removesuffix(f" {following.expansion}")  # 'Sekwan DPRD'
            if not text[written_to : form.start].isspace():
                wanted = _unrepeated(text[max(0, form.start - 80) : form.start], wanted)
            elif kind == "office":
                wanted = _unrepeated(f"{written} ", wanted)
        elif form.stays and _capitals(text, form) and form.canonical.lower() == form.text.lower():
            wanted = form.text
        written, written_to, kind = wanted, form.end, form.kind
        if wanted != form.text:
            yield form, Replacement(form.start, form.end, wanted)


def _cased(text: str, form: Form) -> str:
    """The expansion in capitals in a line of capitals, in lower case for a form in lower case."""
    letters = [character for character in form.text if character.isalpha()]
    if all(letter.islower() for letter in letters):
        return form.expansion.lower()
    if _capitals(text, form):
        return form.expansion.upper()
    if form.kind == "meeting" and form.text[0].isupper():
        return " ".join(word if word in SMALL_WORDS else word[0].upper() + word[1:] for word in form.expansion.split())
    return form.expansion


def _capitals(text: str, form: Form) -> bool:
    """Whether the form stands in a line of capitals, such as a headline."""
    if not form.text.isupper():
        return False
    left, right = max(0, form.start - _BESIDE), form.end + _BESIDE
    end = text.find("\n", form.end, right)
    line = text[text.rfind("\n", left, form.start) + 1 or left : end if end >= 0 else right]
    capitals, small = len(_CAPITAL.findall(line)), len(_SMALL_LETTER.findall(line))
    return capitals + small >= 10 and capitals > 4 * small


def _unrepeated(left: str, expansion: str) -> str:
    """The expansion without the words that stand before it anyway: 'Dinas PUPR' is no 'Dinas Dinas Pekerjaan Umum'."""
    before = [word.lower() for word in _WORD.findall(left.rsplit("\n", 1)[-1])] if left[-1:].isspace() else []
    matches = list(_WORD.finditer(expansion))
    for count in range(min(len(before), len(matches) - 1, 6), 0, -1):
        first = [match.group().lower() for match in matches[:count]]
        if before[-count:] == first and len(first[-1]) > 2:
            return expansion[matches[count].start() :]
    return expansion

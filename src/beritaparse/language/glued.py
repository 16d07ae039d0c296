"""Words that stand glued to each other where mark-up between them was lost: 'Lubismengatakan', 'JakartaPramudya'.

Scraped pages lose the space at the edge of a link or of bold type. A space is opened where a word of the state's
offices and places ends and a capital follows, and in front of a verb that hardly ends a name. Writers glue 'di' to a
place as to a verb ('dikawasan', 'diaula').
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from beritaparse.language.offsets import Replacement
from beritaparse.lexicon.rows import ActingMark, OfficeTitle, Region
from beritaparse.lexicon.tables import Lexicon, default_lexicon
from beritaparse.lexicon.word_rows import EventCue, MeetingKind, SpeechCue
from beritaparse.lexicon.word_sets import word_set

#: The second of two words: a text has few capitals, which are found at once.
_CAMEL = re.compile(r"[A-Z](?<=[a-z][A-Z])[a-z]{2,}")
#: The name of an outlet of detik glued to the word before it: 'kepadadetikBali'.
_OUTLET = re.compile(r"(?<=[a-z])(?=detik(?:com|[A-Z]))")
_FIRST = re.compile(r"(?<![^\W_])[A-Z][a-z]{2,}$")
#: No word of an office or a place is longer.
_LONGEST = 24
#: A preposition glued to the place behind it: 'dikawasan', 'diaula'; none of these words is a verb with 'di-'.
#: It is looked for by its 'i', which regular expressions find fastest.
_PREPOSITION = re.compile(rf"i(?=(?:{'|'.join(sorted(word_set('behind_glued_di')))})\b)(?<=\b[Dd]i)")
#: A word that may have another one glued to it: 'Lubismengatakan', 'Jakartauntuk'.
_LONG_NAME = re.compile(r"[A-Z][a-z]{8,}(?!\w)")
#: The shortest verbs of speaking and of holding events at which a word is cut.
_SPEAKS, _HOLDS = 8, 7
#: Beginnings of verbs, which are no name in front of a verb: 'Pember-lakukan', 'Mem-peringati'.
_VERB_PREFIXES = ("ber", "mem", "ter", "per", "se", "ke", "harian")
#: Words of a place or an office at which another name is cut off have so many letters: 'JakartaPramono', not 'AirAsia'.
_LONG_WORD = 5

#: Tables whose words can be glued to each other: 'WakilBupati', 'BupatiBangli'.
_WORDY = (OfficeTitle, ActingMark, Region)


class Glue:
    """Finds glued words with the words of a lexicon."""

    def __init__(self, lexicon: Lexicon):
        self._words = {
            word
            for kind in _WORDY
            for row in lexicon.rows[kind]
            for form, _ in row.forms()
            for word in re.findall(r"(?<!\S)[A-Z][a-z]{2,}(?!\S)", form)
        }
        self._tails = frozenset(_verbs(lexicon)) | word_set("glued_words")

    def edits(self, text: str) -> list[Replacement]:
        """The spaces that are missing in a text, in order."""
        places = {edit.start: edit for edit in (*self._camels(text), *self._tailed(text))}
        if "detik" in text:
            places |= {gap.start(): Replacement(gap.start(), gap.start(), " ") for gap in _OUTLET.finditer(text)}
        places |= {gap.end(): Replacement(gap.end(), gap.end(), " ") for gap in _PREPOSITION.finditer(text)}
        return [places[start] for start in sorted(places)]

    def _camels(self, text: str) -> Iterable[Replacement]:
        last = 0
        for second in _CAMEL.finditer(text):
            cut = second.start()
            whole = _FIRST.search(text, max(0, cut - _LONGEST), cut)
            first = text[last:cut] if last and text[last:cut].isalpha() else whole[0] if whole else ""
            if first in self._words and (second[0] in self._words or len(first) >= _LONG_WORD):
                last = cut  # 'BupatiBanyuwangiRatna': the next word may begin here
                yield Replacement(cut, cut, " ")

    def _tailed(self, text: str) -> Iterable[Replacement]:
        """'Lubismengatakan' and 'Jakartauntuk', where the mark-up between two words was lost."""
        for match in _LONG_NAME.finditer(text):
            word = match.group()
            for cut in range(3, len(word) - 2):
                if word[cut:] in self._tails and self._ends_name(word[:cut], word[cut:]):
                    yield Replacement(match.start() + cut, match.start() + cut, " ")
                    break

    def _ends_name(self, name: str, tail: str) -> bool:
        """Whether a word ends in front of what is glued to it: before a function word only places and offices do."""
        if len(tail) < _HOLDS:
            return name in self._words and len(name) >= _LONG_WORD
        return not name.lower().endswith(_VERB_PREFIXES)


@cache
def packaged_glue() -> Glue:
    """The glue of the packaged lexicon."""
    return Glue(default_lexicon())


def _verbs(lexicon: Lexicon) -> Iterable[str]:
    """Verbs of speaking and of holding events that are long enough to be told from the end of a name."""
    for cue in lexicon.table(SpeechCue):
        yield from (form for form in (*cue.reporting, *cue.passive) if len(form) >= _SPEAKS and form.isalpha())
    for kind in lexicon.table(MeetingKind):
        yield from (form for form in kind.verbs if len(form) >= _HOLDS and form.isalpha())
    for event in lexicon.table(EventCue):
        yield from (form for form, _ in event.forms() if len(form) >= _HOLDS and form.isalpha())

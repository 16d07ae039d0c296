"""Events of a kind that no table lists: 'menghadiri kegiatan ngupi bebakhong', 'menggelar Sedekah Bumi'.

What is held or attended like an event, with a day or a place, is one, whatever it is called. Only an article without
any other event is searched.
"""

from __future__ import annotations

from beritaparse.extract.meetings.events import told_by_next
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import DEFINITE, UNLISTED, EventMention
from beritaparse.extract.meetings.phrases import BOUNDARIES, phrase_end
from beritaparse.extract.meetings.places import places
from beritaparse.language.verbs import is_active, is_passive
from beritaparse.lexicon.word_rows import ClauseWord, EventCue, MeetingKind, PurposeCue
from beritaparse.lexicon.word_sets import word_set

#: So many sentences from the beginning are searched.
SENTENCES = 5
#: A longer phrase is told with its first words only.
LONGEST, KEPT = 3, 2

_USES = frozenset(("hold", "attend", "open", "lead"))
_FRAMES = word_set("any_event") | {"program"}
_OCCASIONS = word_set("occasions")
_QUALIFIERS = word_set("event_qualifiers")
_PREPOSITIONS = frozenset(("terhadap", "kepada", "untuk", "dan", "antara"))
_HELD = word_set("held") | word_set("taken_part")


def unlisted_event(marks: Marks) -> EventMention | None:
    """The first such event of the text's beginning, None without one."""
    for number in range(marks.lead, min(marks.lead + SENTENCES, len(marks.sentences))):
        first, last = marks.sentences[number]
        if marks.is_silent(first):
            continue
        start, end = marks.scopes[number]
        confirmed = told_by_next(marks, number)
        told = any(token in marks.dates for token in range(start, end + 1))
        if not (told or confirmed) and not any(place.weight >= 2.0 for place in places(marks, start, end)):
            continue
        mention = _framed_subject(marks, number)
        for index in range(first, last):
            if mention is not None:
                return mention
            mention = _presented(marks, index, number, confirmed=confirmed)
    return None


def _presented(marks: Marks, index: int, number: int, *, confirmed: bool) -> EventMention | None:
    """The event that the cue at a token presents: by its verb, or in a phrase of time."""
    cue = marks.at(EventCue, index)
    if cue is None or marks.quoted(index):
        return None
    if cue.row.use in _USES and not is_passive(marks.lower[index]):
        return _named(marks, cue.last + 1, number, cue.row.use, confirmed=confirmed)
    if cue.row.use != "frame" or not marks.is_capital(cue.last + 1):
        return None
    if marks.word(index - 1) in _OCCASIONS:  # 'dalam acara Festival Batas di Hotel …'
        return _named(marks, index, number, cue.row.use)
    mention = _named(marks, index, number, "hold") if marks.lower[index] in _FRAMES else None
    if mention is None:
        return None
    behind = phrase_end(marks, cue.last + 1, name=True) + 1
    behind += marks.word(behind) == "yang"
    return mention if marks.word(behind) in _HELD else None  # 'mewarnai acara Konser Senja yang digelar di …'


def _framed_subject(marks: Marks, number: int) -> EventMention | None:
    """The event whose frame opens the sentence: 'Kegiatan Senam Ceria … kembali digelar di Alun-Alun'."""
    first, last = marks.sentences[number]
    body = marks.token_at(marks.document.layout.body_start)
    first = body if first < body <= last else first
    if marks.word(first) not in _FRAMES or not (marks.is_capital(first + 1) or marks.texts[first + 1] == '"'):
        return None
    if not any(word in _HELD for word in marks.lower[first + 2 : min(first + 45, last)]):
        return None
    return _named(marks, first, number, "hold")


def _named(marks: Marks, index: int, sentence: int, use: str, *, confirmed: bool = False) -> EventMention | None:
    """The event that the object of a verb of holding names.

    Args:
        confirmed: the next sentence tells where or when 'kegiatan itu' was held, so that a common noun will do.
    """
    framed = False
    frame = index
    while marks.word(index) in _FRAMES or marks.word(index) in _QUALIFIERS:
        framed = framed or marks.word(index) in _FRAMES
        index += 1
    in_quotes = framed and marks.texts[index] == '"'
    if in_quotes:
        index += 1  # 'menggelar program "Kantor Menyapa Warga"'
    if marks.word(frame) == "program" and not marks.is_capital(index):
        return None  # 'menggelar program pemutihan pajak' is a policy
    word = marks.word(index)
    clause = marks.at(ClauseWord, index)
    if not word or not word.isalpha() or word in DEFINITE or is_active(word) or is_passive(word):
        return None
    if (clause is not None and clause.row.effect in BOUNDARIES) or marks.at(PurposeCue, index) is not None:
        return None
    if not (framed or (use == "hold" and (marks.is_capital(index) or confirmed))):
        return None
    if not in_quotes and (index in marks.people or index in marks.bodies or index in marks.dates):
        return None
    last = phrase_end(marks, index, name=True)
    if last <= index and not confirmed:
        return None
    if last - index + 1 > LONGEST and framed and marks.is_capital(index):
        index = last = frame  # a long name of its own: what the text calls it is 'acara'
    elif last - index + 1 > LONGEST:
        last = index + KEPT - 1
        last -= marks.lower[last] in _PREPOSITIONS
    kind = " ".join(marks.lower[index : last + 1])
    row = MeetingKind(kind, (), (), UNLISTED, "2", "topic", "", (), ())
    return EventMention(row, index, last, sentence, False, False, False, use, False, marks.part(index))

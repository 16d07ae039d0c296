"""Whether a cue of purpose speaks of an event: by its place in the sentence, and by what stands between."""

from __future__ import annotations

from beritaparse.extract.meetings.aims import Found
from beritaparse.extract.meetings.marks import Cue, Marks
from beritaparse.extract.meetings.mentions import DEFINITE, EventMention, Neighbours
from beritaparse.extract.meetings.names import after_name
from beritaparse.language.verbs import is_active, is_passive
from beritaparse.lexicon.rows import ClauseWord, EventCue, PurposeCue
from beritaparse.lexicon.word_sets import word_set

#: A cue farther behind the event than so many tokens speaks of something else.
REACH = 45

#: What is given 'atas' something, and how many tokens before.
_AWARD, _AWARD_REACH = "penghargaan", 14

_COPULAS = word_set("copulas")
_EVENTS = word_set("any_event")
#: 'mengajak peserta rapat untuk …' says what the participants ought to do.
_ADDRESSED = word_set("addressed")
_COMINGS = word_set("comings")
#: Words that end a noun phrase, so that a later 'ini' is not of its noun.
_NO_ADJECTIVE = word_set("no_noun")
_COME = frozenset(("hadir", "datang"))
_SPEAKERS = frozenset(("kami", "kita", "saya"))
_VISITORS = _SPEAKERS | {"mereka", "rombongan", "tim"}
_OPENERS = word_set("openers")


def belongs(
    marks: Marks,
    cue: Cue[PurposeCue],
    around: Neighbours,
    names: frozenset[str],
    found: Found,
    *,
    main: bool,
) -> bool:
    """Whether the cue states a purpose of the event, by its place in the sentence.

    Args:
        names: other words for the event.
        found: its purposes so far; what is named in one is no other event.
        main: whether the article is about it.
    """
    places = cue.row.places
    sentence = marks.sentence_index(cue.first)
    start = marks.sentences[sentence][0]
    own = around.own(sentence)
    others = [mention for mention in around.others(sentence) if not found.covers(mention.first)]
    nearest = min(
        (mention.first for mention in others if mention.first > cue.last),
        default=None,
    )
    behind = [mention for mention in own if mention.first > cue.last and (nearest is None or mention.first < nearest)]
    if "front" in places and opens(marks, start, cue.first):
        early = sentence <= marks.lead + 2
        if any(early or mention.use == "hold" or (mention.verb and not mention.quoted) for mention in behind):
            return True
    if "with" in places:
        return any(cue.last < mention.first <= cue.last + 30 and "paripurna" in mention.row.kind for mention in own)
    if "start" in places and main and opens(marks, start, cue.first):
        earlier = marks.sentences[sentence - 1]
        if not names.isdisjoint(marks.lower[earlier[0] : earlier[1] + 1]):
            return True
        return (
            any(around.own(number) for number in (sentence - 2, sentence - 1, sentence))
            or reference(marks, *marks.sentences[sentence - 1]) is not None
        )
    if "award" in places:
        told = main and sentence <= marks.lead + 2 and _AWARD in names
        return told and _AWARD in marks.lower[max(cue.first - _AWARD_REACH, start) : cue.first]
    own = [mention for mention in own if marks.word(mention.first - 1) not in _ADDRESSED]
    before = [mention.last for mention in own if mention.last < cue.first]
    strange = [
        mention.last for mention in others if mention.last < cue.first and not _is_joined(marks, mention, before)
    ]
    if cue.row.cue == "untuk" and any(cue.first == after_name(marks, mention) for mention in own):
        return True
    if before and (not strange or strange[-1] < before[-1]):
        if "near" in places:
            return _is_near(marks, own, cue)
        near = cue.first - before[-1] <= REACH
        if ("event" in places or "subject" in places) and near and not _blocked(marks, before[-1] + 1, cue.first):
            return True
    if main and ("subject" in places or "event" in places):
        anchor = reference(marks, start, cue.first, names)
        if anchor is not None:
            return not _blocked(marks, anchor + 1, cue.first)
    if main and "gather" in places:
        gathered = _gathering(marks, start, cue.first)
        return gathered is not None and not _blocked(marks, gathered + 1, cue.first)
    return False


def _is_joined(marks: Marks, mention: EventMention, before: list[int]) -> bool:
    """Whether another event is told in one breath with the event: 'bakti sosial dan pasar murah'."""
    return marks.word(mention.first - 1) in ("dan", "serta", "sekaligus") and mention.first - 2 in before


def opens(marks: Marks, start: int, first: int) -> bool:
    """Whether a token opens its sentence, quotation marks and the dateline aside."""
    if first == start or marks.starts[first] == marks.document.layout.body_start:
        return True
    if marks.word(first - 1) in ("-", "–", "—") and first - start < 12:
        return True
    return first - start <= 4 and all(len(word) < 5 or word in _OPENERS for word in marks.lower[start:first])


def _is_near(marks: Marks, own: list[EventMention], cue: Cue[PurposeCue]) -> bool:
    for mention in own:
        if mention.last >= cue.first:
            continue
        if cue.first - mention.last <= 3 and not _blocked(marks, mention.last + 1, cue.first):
            return True
        start = after_name(marks, mention)
        if marks.word(start) in ("bersama", "dengan", "antara") and cue.first - start <= 14:
            between = marks.lower[start : cue.first]
            if "," not in between and not any(is_active(word) for word in between):
                return True
        if mention.row.family == "signing" and cue.first - start <= 14 and "," not in marks.lower[start : cue.first]:
            return True  # 'menandatangani kesepakatan bersama dengan Pemkab tentang …'
        body = marks.bodies.get(start)
        if body is not None and 0 < cue.first - body[0] <= 2:
            return True
    return False


def _blocked(marks: Marks, first: int, stop: int) -> bool:
    """Whether between two tokens someone begins to speak, or hopes."""
    near = marks.at(ClauseWord, stop - 1) or marks.at(ClauseWord, stop - 2)
    if near is not None and near.row.effect == "blocks_near" and near.last == stop - 1:
        return True
    for index in range(first, stop):
        if marks.texts[index] in ('"', ";"):
            return True
        cue = marks.at(ClauseWord, index)
        if cue is not None and (cue.row.effect == "blocks" or marks.lower[index] in ("sehingga", "karena")):
            return True
        if _is_other_act(marks, index):
            return True
    return any(
        cue is not None and cue.row.effect == "hopes"
        for index in range(marks.sentence(stop - 1)[0], stop)
        if (cue := marks.at(ClauseWord, index))
    )


def _is_other_act(marks: Marks, index: int) -> bool:
    """Whether a verb begins that tells of something else than the event's being held."""
    word = marks.lower[index]
    if word.startswith("ter") and word in ("terlihat", "tercatat", "terungkap", "terjadi", "terdapat"):
        return True
    if (
        not is_active(word)
        or marks.is_name(index)
        or marks.word(index - 1) in ("yang", "untuk", "guna", "dan", "dengan", "rangka")
    ):
        return False
    return marks.at(EventCue, index) is None and marks.at(PurposeCue, index) is None and word not in _COPULAS


def _definite_end(marks: Marks, index: int) -> int | None:
    """The token behind the noun where it is one that was named: 'kegiatan ini', 'kegiatan koordinasi nasional ini'."""
    if marks.word(index + 1) == "kali":
        return index + 1
    for behind in range(index + 1, index + 5):
        word = marks.word(behind)
        if word in DEFINITE:
            return index + 1 if behind <= index + 2 else behind
        if marks.is_name(behind) and marks.is_name(index + 1):
            continue  # 'kegiatan Kantor Menyapa Warga ini'
        if not word.isalpha() or is_active(word) or is_passive(word) or word in _NO_ADJECTIVE:
            return None
    return None


def reference(marks: Marks, start: int, stop: int, names: frozenset[str] = frozenset()) -> int | None:
    """The last token of 'kegiatan ini' and the like before a token; ``names`` are other words for the event."""
    for index in range(start, min(stop, start + 40)):
        if marks.lower[index] in names and marks.word(index + 1) in DEFINITE:
            return index + 1
        if marks.lower[index] in names and (is_passive(marks.word(index + 1)) or is_passive(marks.word(index + 2))):
            return index  # 'JJ3K digelar dengan tujuan …', 'JJ3K sengaja digelar …'
        cue = marks.at(EventCue, index)
        if cue is not None and marks.lower[index] in _EVENTS and (end := _definite_end(marks, index)) is not None:
            return end
        if marks.lower[index] in _COMINGS and _someone_comes(marks, index):
            return index
    return None


def _someone_comes(marks: Marks, index: int) -> bool:
    """Whether the noun is of people: 'kehadiran Wali Kota', not 'kehadiran mal pelayanan'."""
    following = marks.word(index + 1)
    return marks.lower[index] != "kehadiran" or index + 1 in marks.people or following in _VISITORS


def _gathering(marks: Marks, start: int, stop: int) -> int | None:
    for index in range(stop - 1, start - 1, -1):
        cue = marks.at(EventCue, index)
        if cue is not None and cue.row.use == "gather":
            return cue.last if cue.last < stop else index
        if marks.lower[index] in _COME and not _SPEAKERS.isdisjoint(marks.lower[max(index - 2, start) : index]):
            return index  # 'Kami hadir di sini untuk …'
    return None

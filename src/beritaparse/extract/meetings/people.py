"""Who led an event, and who took part in it."""

from __future__ import annotations

from bisect import bisect_left

from beritaparse.document import How, PersonMention
from beritaparse.extract.meetings.marks import Cue, Marks
from beritaparse.extract.meetings.mentions import EventMention, Neighbours
from beritaparse.extract.meetings.names import after_name
from beritaparse.extract.meetings.relation import reference
from beritaparse.lexicon.rows import Body, OfficeTitle, Region
from beritaparse.lexicon.word_rows import ClauseWord, EventCue, RoleCue, SpeechCue, VenueWord
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Link

#: Families in which who does the act leads the event.
ACTS = frozenset(("inauguration", "installation", "handover", "visit", "ceremony", "outreach", "meeting", "community"))
#: A name has so many words.
LONGEST_NAME = 4
_OPENING = word_set("clause_openers")
_COMINGS = frozenset(("kedatangan", "kehadiran"))
_SPEAKERS = frozenset(("kami", "kita", "saya"))
_LED_BY_THEM = frozenset(("dipimpinnya", "dibukanya"))
_FRAMES, _OCCASIONS = word_set("any_event"), word_set("occasions")
_FILLERS = word_set("agent_fillers")
_THROUGH = frozenset(("melalui", "lewat", "diwakili"))


def find_chair(marks: Marks, mentions: list[EventMention], around: Neighbours, *, main: bool) -> Link | None:
    """Who led, opened or conducted the event."""
    person = (
        _by_cue(marks, mentions, around, "chair", main=main)
        or _by_verb(marks, mentions)
        or _by_cue(marks, mentions, around, "opener", main=main)
        or _by_holding(marks, mentions)
        or _by_own_words(marks, mentions)
        or _by_clitic(marks, mentions)
        or (_by_cue(marks, mentions, around, "gatherer", main=main) if main else None)
        or _by_press(marks, mentions)
        or _by_visit(marks, mentions)
    )
    return link(marks, person) if person is not None else None


def link(marks: Marks, person: PersonMention) -> Link:
    """A person as a link of the records: the words with their place, or the name alone of someone without an id."""
    text = marks.document.text[person.start : person.end]
    if person.ref is None and person.name not in (None, text):
        return Link(None, person.name)
    return Link(person.ref, text, person.start, person.end)


def _by_visit(marks: Marks, mentions: list[EventMention]) -> PersonMention | None:
    """Whose visit it is: 'kunjungan kerja Menteri … ke …'."""
    for mention in mentions:
        if mention.row.family == "visit" and not mention.verb:
            visitor = marks.people.get(after_name(marks, mention)) or _who_comes(marks, mention)
            if visitor is not None:
                return visitor
    for mention in mentions:
        if mention.row.object == "place" and not mention.quoted and _is_at_visit(marks, mention):
            return subject_of(marks, mention.first)
    return None


def _is_at_visit(marks: Marks, mention: EventMention) -> bool:
    """Whether someone speaks on a visit of their own: 'Hal itu disampaikannya saat kunjungan kerja di …'."""
    first, _ = marks.sentence(mention.first)
    index = mention.first - 1
    while marks.word(index) in _FRAMES:
        index -= 1
    return index > first and marks.lower[index] in _OCCASIONS and not mention.definite


def _who_comes(marks: Marks, mention: EventMention) -> PersonMention | None:
    """Of 'menyambut kedatangan Gubernur … dalam kunjungan kerja' the guest."""
    first, last = marks.sentence(mention.first)
    for index in range(first, last):
        if marks.lower[index] in _COMINGS:
            return marks.people.get(index + 1)
    return None


def _by_press(marks: Marks, mentions: list[EventMention]) -> PersonMention | None:
    """Of a press conference the first person of the sentence or lead who speaks there."""
    for mention in mentions:
        if mention.row.family == "press" and not mention.quoted:
            person = subject_of(marks, mention.first)
            if person is not None:
                return person
    return None


def _by_cue(
    marks: Marks, mentions: list[EventMention], around: Neighbours, role: str, *, main: bool
) -> PersonMention | None:
    named = {mention.sentence for mention in mentions}
    for cue in marks.cues(RoleCue) if main else marks.cues_in(RoleCue, named):
        if cue.row.role != role:
            continue
        sentence = marks.sentence_index(cue.first)
        if sentence not in named and not (main and _is_about(marks, cue, sentence, named, around)):
            continue
        if cue.row.side in ("after", "either"):
            person = marks.people.get(cue.first) or person_behind(marks, cue.last + 1, 6) or _bare_name(marks, cue)
            if person is not None:
                return person
        if cue.row.side in ("before", "either") and (
            cue.row.side == "either" or role == "gatherer" or _object_is(marks, cue, mentions)
        ):
            person = subject_of(marks, cue.first) or subject_behind(marks, cue.first)
            if person is not None:
                return person
    return None


def _bare_name(marks: Marks, cue: Cue[RoleCue]) -> PersonMention | None:
    """Who has the part, where the text gives no office: 'Sebagai inspektur upacara, Wayan Sudarta mewakili Bupati'."""
    first = cue.last + 1
    if cue.row.side != "either" or marks.word(first) != ",":
        return None
    last = first
    while last - first < LONGEST_NAME and marks.is_name(last + 1) and marks.texts[last + 1].isalpha():
        last += 1
    if last - first < 2 or any(marks.at(table, first + 1) for table in (Region, VenueWord, OfficeTitle, Body)):
        return None
    text = marks.text(first + 1, last)
    return PersonMention(marks.starts[first + 1], marks.ends[last], None, text, How.FULL)


def _is_about(marks: Marks, cue: Cue[RoleCue], sentence: int, named: set[int], around: Neighbours) -> bool:
    """Whether a sentence without the event's name still tells who led it: it follows soon and names no other event."""
    if any(other.last < cue.first for other in around.others(sentence)):
        return False
    if sentence - 1 in named or sentence - 2 in named:
        return True
    start = marks.sentences[sentence][0]
    return marks.lead <= sentence <= marks.lead + 8 and reference(marks, start, cue.first) is not None


def _object_is(marks: Marks, cue: Cue[RoleCue], mentions: list[EventMention]) -> bool:
    """Whether what someone leads or opens is the event."""
    return any(
        0 < mention.first - cue.last <= 12 or (mention.definite and mention.first - cue.last > 0)
        for mention in mentions
        if mention.sentence == marks.sentence_index(cue.first)
    ) or marks.word(cue.last + 1) in ("acara", "kegiatan")


def _by_verb(marks: Marks, mentions: list[EventMention]) -> PersonMention | None:
    """Who does the act that the verb names: 'Bupati … melantik', 'diresmikan oleh …'."""
    for mention in mentions:
        if not mention.verb or mention.quoted or mention.row.family == "signing":
            continue
        if marks.lower[mention.first] in ("menerima", "terima"):
            person = _giver(marks, mention)
        elif mention.passive:
            person = _agent(marks, mention)
        else:
            person = subject_of(marks, mention.first) or subject_behind(marks, mention.first)
        if person is not None:
            return person
    for mention in mentions:
        if mention.row.family in ("installation", "inauguration", "handover") and not mention.verb:
            person = _agent(marks, mention)
            if person is not None:
                return person
    return None


def _giver(marks: Marks, mention: EventMention) -> PersonMention | None:
    """From whom something is received: 'menerima penghargaan … dari Ketua …'."""
    _, last = marks.sentence(mention.last)
    for index in range(mention.last + 1, last):
        if marks.lower[index] in ("dari", "oleh") and (person := person_behind(marks, index + 1, 3)) is not None:
            return person
    return None


def _agent(marks: Marks, mention: EventMention) -> PersonMention | None:
    _, last = marks.sentence(mention.last)
    person = person_behind(marks, mention.last + 1, 3) if mention.verb else None
    if person is not None:
        return person
    for index in range(mention.last + 1, last):
        if marks.lower[index] == "oleh" and not _is_of_guests(marks, index):
            return person_behind(marks, index + 1, 3)
    return None


def _is_of_guests(marks: Marks, index: int) -> bool:
    """Whether 'oleh' names who attends: 'Pelantikan itu dihadiri langsung oleh Uskup'."""
    return any(
        cue.last >= index and cue.row.role in ("attending", "accompanying", "host", "representing")
        for first in range(max(index - 3, 0), index)
        if (cue := marks.at(RoleCue, first)) is not None
    )


def _by_holding(marks: Marks, mentions: list[EventMention]) -> PersonMention | None:
    """A person who is said to hold the event: 'Bupati … melaksanakan rapat'."""
    for mention in mentions:
        if mention.use != "hold" or mention.quoted:
            continue
        for index in range(mention.first - 1, max(mention.first - 6, -1), -1):
            cue = marks.at(EventCue, index)
            if cue is not None and cue.row.use == "hold":
                if marks.lower[index].startswith("di"):
                    return _agent(marks, mention)
                person = subject_of(marks, index)
                if person is not None and not _speaks_between(marks, person, index):
                    return person
    return None


def _by_clitic(marks: Marks, mentions: list[EventMention]) -> PersonMention | None:
    """Who is meant by '-nya': 'rembuk stunting yang dipimpinnya', of the sentence or the one before."""
    seen: set[int] = set()
    for mention in mentions:
        if mention.quoted or mention.sentence in seen:
            continue  # what stands behind the first in a sentence stands behind the others too
        seen.add(mention.sentence)
        first, last = marks.sentence(mention.last)
        if not any(word in _LED_BY_THEM for word in marks.lower[mention.last : last + 1]):
            continue
        tokens = marks.people_between(first, mention.first)
        return marks.people[tokens[0]] if tokens else _topic_before(marks, first)
    return None


def _by_own_words(marks: Marks, mentions: list[EventMention]) -> PersonMention | None:
    """Who says 'hari ini kami melantik …' of their own act."""
    for mention in mentions:
        if not (mention.quoted and mention.verb) or mention.passive or mention.row.family not in ACTS:
            continue
        if _SPEAKERS.isdisjoint(marks.lower[max(mention.first - 3, 0) : mention.first]):
            continue
        at = marks.starts[mention.first]
        spoken = (s for s in marks.document.statements if s.start <= at < s.end and s.speaker is not None)
        ref = next((statement.speaker.ref for statement in spoken if statement.speaker is not None), None)
        if ref is not None:
            return next((person for person in marks.document.people if person.ref == ref), None)
    return None


def _speaks_between(marks: Marks, person: PersonMention, index: int) -> bool:
    """Whether another verb stands between a person and the verb: 'Bupati menyampaikan …, untuk melaksanakan'."""
    return any(
        cue is not None and cue.row.effect.startswith("blocks")
        for token in range(marks.token_at(person.end), index)
        if (cue := marks.at(ClauseWord, token))
    )


def person_behind(marks: Marks, first: int, reach: int) -> PersonMention | None:
    """The person who is mentioned at a token or a few fillers behind it."""
    for index in range(first, min(first + reach, len(marks))):
        if index in marks.people:
            return marks.people[index]
        if marks.lower[index] not in _FILLERS:
            return None
    return None


def subject_of(marks: Marks, index: int) -> PersonMention | None:
    """The subject of a verb: the first person of its sentence who stands before it and is no companion."""
    first, _ = marks.sentence(index)
    starts = marks.people_between(first, index)
    for token in starts:
        if not _is_companion(marks, token, first):
            return _stand_in(marks, token) or marks.people[token]
    pronoun = _pronoun(marks, first, index)
    if pronoun is not None:
        return pronoun
    if _leans_back(marks, first, index):
        return _topic_before(marks, first)
    return None


def _stand_in(marks: Marks, token: int) -> PersonMention | None:
    """Who acts for a person: 'Bupati … melalui Wakil Bupati …', 'Camat … yang diwakili Sekcam …'."""
    behind = marks.person_end(token) + 1
    behind += marks.word(behind) in (",", "yang")
    if marks.word(behind) in _THROUGH:
        return person_behind(marks, behind + 1, 2)
    return None


def subject_behind(marks: Marks, index: int) -> PersonMention | None:
    """The subject of a clause that opens the sentence: 'Usai memimpin apel, Bupati …'."""
    first, last = marks.sentence(index)
    if index - first > 6 or not any(word in _OPENING for word in marks.lower[max(index - 3, 0) : index]):
        return None
    for token in range(index + 1, min(index + 40, last)):
        if marks.texts[token] == ",":
            person = person_behind(marks, token + 1, 2)
            if person is not None:
                return person
    return None


def _is_companion(marks: Marks, token: int, first: int) -> bool:
    for index in range(token - 1, max(token - 4, first - 1), -1):
        cue = marks.at(RoleCue, index)
        if cue is not None and cue.row.side == "after" and cue.last >= token - 3:
            return True
        if marks.lower[index] in ("menurut", "kepada", "dari"):
            return True
    return False


def _pronoun(marks: Marks, first: int, index: int) -> PersonMention | None:
    start, end = marks.starts[first], marks.starts[index]
    people = marks.document.people
    for n in range(bisect_left(people, start, key=lambda person: person.start), len(people)):
        if people[n].start >= end:
            return None
        if people[n].how is How.PRONOUN:
            return people[n]
    return None


def _leans_back(marks: Marks, first: int, index: int) -> bool:
    """Whether the sentence goes on about the person of the one before: 'Hal itu disampaikannya saat membuka …'."""
    return marks.lower[first] in ("hal", "demikian", "hal-hal", "pernyataan", "arahan") or any(
        word == "olehnya"
        or (
            word.endswith("nya") and len(word) > 6 and (word.startswith("di") or marks.at(SpeechCue, token) is not None)
        )
        for token, word in enumerate(marks.lower[first:index], first)
    )


def _topic_before(marks: Marks, first: int) -> PersonMention | None:
    number = marks.sentence_index(first)
    for earlier in range(number - 1, max(number - 3, -1), -1):
        start, end = marks.sentences[earlier]
        tokens = marks.people_between(start, end + 1)
        if tokens:
            return marks.people[tokens[0]]
    return None

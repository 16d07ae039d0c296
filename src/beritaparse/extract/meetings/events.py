"""Which mentions are one event, and which event the article is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as calendar_date

from beritaparse.document import Part
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import COMMEMORATION, EventMention
from beritaparse.extract.meetings.moment import date_of, day_in, is_past
from beritaparse.extract.meetings.names import complement
from beritaparse.extract.meetings.people import person_behind, subject_of
from beritaparse.extract.meetings.places import places
from beritaparse.extract.meetings.relation import reference
from beritaparse.language.verbs import is_active, is_passive
from beritaparse.lexicon.word_rows import EventCue, MeetingKind, SpeechCue
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Date, DateRelation

#: A mention is compared with so many events before it.
RECALLED = 50
#: What happened so many days before the publication is not what the news is about.
LONG_PAST = 100
#: An event that is first told so many sentences behind the lead needs a day or a place, or both.
NEAR, FAR = 2, 6
#: An occasion so many days past at which someone spoke is only quoted from.
RECENT = 21
#: Characters of a day in ISO 8601.
_DAY = 10
#: Relations of dates that tell one event from another; 'hari ini' and 'kemarin' only follow the narration.
_FIXED = (DateRelation.ABSOLUTE, DateRelation.PARTIAL)
#: Families of events that are told by their verb alone.
_ACTS = frozenset(("visit", "inauguration", "handover", "installation"))
#: So many sentences behind the lead what someone does is still what the article is about, by family.
_REACH = {"visit": 5, "inauguration": 5, "handover": 5, "installation": 5, "ceremony": 2, "meeting": 0}
#: Families of which any sort of activity is an event where it is called one: 'kegiatan pembinaan'.
_FRAMED = frozenset(("training", "assessment", "outreach", "community", "handover", "visit"))
#: Words of an event that lies behind or ahead of the one that the article is about.
_BACKGROUND = word_set("background")
_FRAMES = word_set("any_event")
_CALLED_OFF = word_set("called_off")
_PERMITTED = word_set("permitted")
#: Verbs of asking, and how many tokens before what is asked for.
_ASKING, _ASKED_BEFORE = word_set("asking"), 10
_AIMED = frozenset(("untuk", "guna"))
_OCCASIONS = word_set("occasions")
_ASIDES = word_set("asides")
_BETWEEN = word_set("between_verb_and_event")
_HELD_THERE = word_set("held") | {"yang"}


@dataclass(slots=True)
class Event:
    """One event with its mentions, in order."""

    mentions: list[EventMention] = field(default_factory=list)
    rows: dict[str, MeetingKind] = field(default_factory=dict)
    """The kinds by which it is called."""
    day: str | None = None
    score: float = 0.0
    """How surely the article is about it by rules, from about -3 to 12."""
    chance: float = 0.0
    """The chance that the article is about it, see `beritaparse.extract.meetings.choice`."""
    main: bool = False

    @property
    def strength(self) -> int:
        """How surely its words mean an organised event, from 1 to 3."""
        return max(mention.strength for mention in self.mentions)

    @property
    def kind(self) -> str:
        """What names the event: the most specific kind among its mentions."""
        return max((mention.row.kind for mention in self.mentions), key=lambda kind: kind.count(" "))


#: How many tokens behind an event its date stands, where only a comma parts them: 'dalam rapat itu, Senin (3/2)'.
_NEXT = 3


def gather_events(marks: Marks, mentions: list[EventMention]) -> list[Event]:
    """The events of an article from its mentions."""
    events: list[Event] = []
    for mention in _without_parts(marks, mentions):
        value = _own_day(marks, mention)
        recent = events if len(events) <= RECALLED else events[-RECALLED:]
        event = next((event for event in reversed(recent) if _is_same(event, mention, value)), None)
        if event is None and mention.definite:
            event = next((event for event in reversed(recent) if _is_meant(event, mention)), None)
        if event is None and mention.definite and not mention.verb and " " not in mention.row.kind:
            event = max(
                (event for event in recent if event.mentions[0].strength > 1),
                key=lambda event: len(event.mentions),
                default=None,
            )
        if (
            event is None
            and mention.definite
            and ((mention.strength == 1 and not mention.use) or mention.row.kind == COMMEMORATION)
        ):
            continue  # 'gerakan ini' of nothing named before, 'peringatan itu' of a danger
        if event is None:
            event = Event()
            events.append(event)
        event.mentions.append(mention)
        event.rows.setdefault(mention.row.kind, mention.row)
        if mention.part is not Part.HEADLINE and event.day is None:
            event.day = value
    for event in events:
        event.score = _score(marks, event)
    return events


def _own_day(marks: Marks, mention: EventMention) -> str | None:
    """The date that the sentence gives the event; what happens 'usai' it has a date of its own."""
    date = date_of(marks, mention)
    if (
        date is None
        or date.relation not in _FIXED
        or (marks.token_at(date.start) < mention.first and is_past(marks, mention))
    ):
        return None
    behind = marks.token_at(date.start) - mention.last
    if mention.use == "time" and marks.texts[mention.last + 1] == "," and behind > _NEXT:
        return None  # 'Di akhir rapat, ia mengatakan posko dibuka mulai 1 November'
    return date.value


def _without_parts(marks: Marks, mentions: list[EventMention]) -> list[EventMention]:
    """Mentions without those inside the name of another: 'rapat persiapan pelantikan'."""
    kept: list[EventMention] = []
    end = -1
    for mention in mentions:
        before = kept[-1] if kept else None
        if before is not None and mention.first <= end and not (mention.verb and not before.verb):
            if before.strength == 1 and mention.strength > 1 and before.last + 1 == mention.first:
                kept[-1] = mention  # 'pembukaan musyawarah'
                end = _name_end(marks, mention)
            continue
        kept.append(mention)
        end = _name_end(marks, mention)
    return kept


def _name_end(marks: Marks, mention: EventMention) -> int:
    """The last token of the event's name with its complement."""
    if mention.verb:
        return mention.last
    span = complement(marks, mention)
    return span[1] if span is not None else mention.last + 1


def _is_same(event: Event, mention: EventMention, date: str | None) -> bool:
    if mention.row.kind not in event.rows and not any(_compatible(mention.row, row) for row in event.rows.values()):
        return False
    if mention.definite or date is None or event.day is None:
        return True
    return _overlap(date, event.day)


def _overlap(one: str, other: str) -> bool:
    """Whether two days or intervals (ISO 8601) share a day."""
    first, last = (one.split("/")[0], one.split("/")[-1])
    return first <= other.split("/")[-1] and other.split("/")[0] <= last


def _compatible(one: MeetingKind, other: MeetingKind) -> bool:
    """Whether one kind is the other said in fewer words: 'rapat' and 'rapat koordinasi'."""
    short, long = sorted((one.kind.split(), other.kind.split()), key=len)
    return all(word in long for word in short)


def _is_meant(event: Event, mention: EventMention) -> bool:
    """Whether 'pertemuan tersebut' can mean the event, though it was called otherwise."""
    family = mention.row.family
    return family in ("meeting", "visit", "installation", "handover", "training") and any(
        row.family == family for row in event.rows.values()
    )


def _score(marks: Marks, event: Event) -> float:
    """How surely the article is about the event."""
    total = 0.0
    body = [mention for mention in event.mentions if mention.part is not Part.HEADLINE]
    if len(body) < len(event.mentions):
        total += 3.0
    if not body:
        return total - 2.5
    best = max(_mention_score(marks, mention) for mention in body)
    if event.day is None and is_told_next(marks, body):
        best += 1.2
    elif len(body) == len(event.mentions):
        best -= _aside(marks, body)
    if any(_is_called_off(marks, mention) for mention in body):
        return 0.0
    if event.day is not None and _days_past(marks, event.day) > LONG_PAST:
        best -= 2.5
    return total + best + 0.4 * min(len(body) - 1, 4)


def _aside(marks: Marks, body: list[EventMention]) -> float:
    """How much an event is told only in passing: behind the beginning, and where nobody speaks or acts."""
    behind = min(behind_lead(marks, mention) for mention in body)
    if behind < NEAR or any(_is_occasion(marks, mention) or is_act_of_someone(marks, mention) for mention in body):
        return 0.0
    dated = any(date_of(marks, mention) is not None for mention in body)
    placed = any(place.weight >= 2.0 for mention in body for place in places(marks, *marks.scopes[mention.sentence]))
    if behind >= FAR:
        return 0.0 if dated and placed else 2.0
    return 0.0 if dated or placed else 1.3


def _is_older(marks: Marks, day: Date | None, days: int) -> bool:
    return day is not None and day.value is not None and _days_past(marks, day.value) > days


def _days_past(marks: Marks, day: str) -> int:
    """How many days a day lies behind the publication, 0 where that is not known."""
    return days_before(marks, day) or 0


def days_before(marks: Marks, day: str) -> int | None:
    """How many days before the publication a day or interval ends, None where either is not known to the day."""
    anchor = marks.document.anchor or marks.latest_day
    end = day.split("/")[-1]
    if anchor is None or len(anchor) < _DAY or len(end) < _DAY:
        return None
    return (calendar_date.fromisoformat(anchor[:_DAY]) - calendar_date.fromisoformat(end[:_DAY])).days


def _is_called_off(marks: Marks, mention: EventMention) -> bool:
    """Whether there is no such event, or any may be held: 'meniadakan CFD', 'mengizinkan pemda menggelar rapat'."""
    following = mention.last + 2 if mention.definite else mention.last + 1
    if mention.use == "hold" and not _PERMITTED.isdisjoint(marks.lower[max(mention.first - 10, 0) : mention.first]):
        return True
    return not _CALLED_OFF.isdisjoint(marks.lower[max(mention.first - 4, 0) : mention.first]) or (
        marks.word(following) in _CALLED_OFF
    )


def is_told_next(marks: Marks, body: list[EventMention]) -> bool:
    """Whether a sentence that follows tells when or where 'kegiatan itu' was held, and no mention's own does."""
    own = {mention.sentence for mention in body}
    if any(date_of(marks, mention) is not None for mention in body):
        return False
    numbers = {mention.sentence + step for mention in body if not mention.quoted for step in (1, 2)} - own
    return any(tells_of_event(marks, number) for number in sorted(numbers))


def told_by_next(marks: Marks, number: int) -> bool:
    """Whether the sentence behind one tells when or where 'kegiatan itu' was held."""
    return tells_of_event(marks, number + 1)


def tells_of_event(marks: Marks, number: int) -> bool:
    """Whether a sentence says when or where the event told of before was held: 'Kegiatan ini dilaksanakan di …'."""
    if number >= len(marks.sentences):
        return False
    first, last = marks.sentences[number]
    anchor = None if marks.is_silent(first) else reference(marks, first, min(first + 8, last))
    if anchor is None and marks.lower[first] in _FRAMES and marks.lower[first + 1] in _HELD_THERE:
        anchor = first
    if anchor is None or marks.quoted(first):
        return False
    return day_in(marks, number) is not None or any(place.weight >= 2.5 for place in places(marks, first, last))


def _mention_score(marks: Marks, mention: EventMention) -> float:
    first, last = marks.scopes[mention.sentence]
    behind = mention.sentence - marks.lead
    date = date_of(marks, mention)
    framed = mention.use == "frame" and mention.row.family in _FRAMED
    placed = any(place.weight >= 2.0 for place in places(marks, first, last))
    occasion = (mention.strength > 1 or framed) and not _is_older(marks, date, RECENT) and _is_occasion(marks, mention)
    score = {1: -1.5, 2: 0.2, 3: 1.2}[mention.strength]
    if mention.strength == 1 and framed:
        score += 0.7  # 'kegiatan pembinaan', 'acara evaluasi'
    if behind <= 0:
        score += 3.0
    elif behind <= 5:
        score += 2.0 - 0.25 * behind
    else:
        score -= 0.2 * min(behind - 5, 3 if occasion else 12)
    if date is not None:
        score += 1.5
    if placed:
        score += 1.2
    score += {"hold": 1.2, "attend": 0.8, "lead": 1.5, "open": 1.5, "frame": 0.8, "gather": 0.5, "time": 0.6}.get(
        mention.use, 0.0
    )
    sure = ("open", "lead") if mention.strength == 2 else ("frame", "time", "attend", "open", "lead")
    if mention.strength > 1 and mention.use in sure and not mention.quoted:
        score += 0.7
    if occasion:
        score += 1.2
    if mention.definite:
        score += 0.5
    elif marks.word(mention.first - 1) == "hasil":
        score -= 1.5  # what a meeting decided is told, not the meeting
    if mention.row.kind == COMMEMORATION and mention.use in ("", "time"):
        score -= 1.0  # 'pada perayaan Iduladha', 'libur peringatan Waisak' is when
    if mention.row.family == "signing" and mention.verb and mention.passive:
        score -= 2.0  # 'surat edaran yang ditandatangani 11 Juni' tells of the paper
    if mention.verb and not mention.quoted and is_act_of_someone(marks, mention):
        score += 1.9 if mention.row.family == "installation" else 1.1
    if mention.verb and _is_aim_of_another(marks, mention):
        score -= 1.0
    if mention.quoted:
        score -= 2.0
    if background(marks, mention):
        score -= 1.0
    return score


def background(marks: Marks, mention: EventMention) -> bool:
    """Whether a word in front of a mention sets the event before or behind the one told of: 'sebelum rapat'."""
    first = marks.scopes[mention.sentence][0]
    return any(marks.lower[index] in _BACKGROUND for index in range(max(first, mention.first - 8), mention.first))


def _is_occasion(marks: Marks, mention: EventMention) -> bool:
    """Whether someone spoke at the event: 'kata Gubernur saat melaksanakan peletakan batu pertama'."""
    if mention.quoted:
        return False
    first, last = marks.sentence(mention.first)
    for index in range(mention.first - 1, max(mention.first - 6, first - 1), -1):
        if marks.lower[index] in _OCCASIONS:
            return marks.word(index - 1) not in _ASIDES and (
                _is_said_before(marks, first, index) or _is_said_behind(marks, mention.last, last)
            )
        if marks.at(EventCue, index) is None and marks.lower[index] not in _BETWEEN:
            return False
    return False


#: So many tokens of who spoke may stand between the verb of speech and 'saat'.
_SPEAKER = 16
#: And so many between the event and the verb that follows it.
_REPORT = 40
_SAID = frozenset(("menyampaik", "disampaik", "tersampaik", "mengatak", "dikatak", "diungkapk", "ditegask", "dijelask"))
_REPORTING = frozenset(("berpesan", "berkata", "berharap", "bercerita", "berujar", "berjanji"))


def _is_said_before(marks: Marks, first: int, stop: int) -> bool:
    """Whether only who spoke stands between a verb of speech and a token."""
    for index in range(stop - 1, max(stop - _SPEAKER, first) - 1, -1):
        word = marks.lower[index]
        if marks.at(SpeechCue, index) is not None or word.removesuffix("nya").removesuffix("an") in _SAID:
            return True
        if not marks.is_name(index) and (is_active(word) or is_passive(word)):
            return False
    return False


def _is_said_behind(marks: Marks, first: int, last: int) -> bool:
    """Whether the first verb behind an event, its being held aside, is one of speech: 'dalam rapat, ia berpesan'."""
    for index in range(first + 1, min(first + _REPORT, last)):
        word = marks.lower[index]
        if marks.at(EventCue, index) is not None or marks.texts[index] == '"':
            continue
        if is_active(word) or is_passive(word) or word in _REPORTING:
            return not marks.is_name(index) and marks.at(SpeechCue, index) is not None
    return False


def is_act_of_someone(marks: Marks, mention: EventMention) -> bool:
    """Whether an official is told to do what the verb says: 'Bupati … meninjau', 'diserahkan oleh Deputi …'."""
    reach = _REACH.get(mention.row.family)
    if reach is None or behind_lead(marks, mention) > (reach if mention.strength > 1 else 1):
        return False
    if mention.strength == 1 and not (mention.row.family in ("handover", "visit") and _is_told_here(marks, mention)):
        return False
    if mention.passive:
        return person_behind(marks, mention.last + 1, 3) is not None
    if _is_aim_of_another(marks, mention):
        return False
    return subject_of(marks, mention.first) is not None


def _is_told_here(marks: Marks, mention: EventMention) -> bool:
    """Whether the sentence of a mention says when or where."""
    scope = marks.scopes[mention.sentence]
    return date_of(marks, mention) is not None or any(place.weight >= 2.0 for place in places(marks, *scope))


def _is_aim_of_another(marks: Marks, mention: EventMention) -> bool:
    """Whether the act is what another event is for: 'kunjungan kerja … untuk meninjau' is a visit."""
    return any(word in _AIMED for word in marks.lower[max(mention.first - 2, 0) : mention.first])


def _is_asked(marks: Marks, mention: EventMention) -> bool:
    """Whether someone is told to do it: 'meminta camat menyerahkan data'."""
    first = max(marks.sentences[mention.sentence][0], mention.first - _ASKED_BEFORE)
    return not _ASKING.isdisjoint(marks.lower[first : mention.first])


def behind_lead(marks: Marks, mention: EventMention) -> int:
    """How many sentences a mention stands behind the lead."""
    return mention.sentence - marks.lead


def is_listed(event: Event) -> bool:
    """Whether an event in the background is told as one: by a sure name or a verb of holding, not in a quote."""
    return any(
        not mention.quoted
        and mention.part is not Part.HEADLINE
        and not mention.verb
        and (mention.strength == 3 or (mention.strength == 2 and mention.use in ("hold", "attend", "open", "frame")))
        for mention in event.mentions
    )


def is_done(marks: Marks, event: Event) -> bool:
    """Whether an event in the background is told by what someone does: 'Usai acara, Bupati meninjau …'."""
    return any(
        mention.verb
        and mention.row.family in _ACTS
        and not mention.quoted
        and mention.part is not Part.HEADLINE
        and not _is_aim_of_another(marks, mention)
        and not _is_asked(marks, mention)
        and (
            event.day is not None
            if mention.passive
            else bool(marks.people_between(marks.sentences[mention.sentence][0], mention.first))
        )
        for mention in event.mentions
    )


def is_presented(event: Event) -> bool:
    """Whether an event is told as held, attended or done, not only mentioned."""
    return event.day is not None or any(mention.use or mention.verb or mention.definite for mention in event.mentions)

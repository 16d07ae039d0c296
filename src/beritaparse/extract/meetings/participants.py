"""Who takes part in an event, and in which role: the lists behind 'dihadiri', 'didampingi', 'turut hadir'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from beritaparse.document import Part
from beritaparse.extract.meetings.marks import Cue, Marks
from beritaparse.extract.meetings.mentions import DEFINITE, EventMention
from beritaparse.language.numerals import cardinal
from beritaparse.language.verbs import is_active
from beritaparse.lexicon.word_rows import ClauseWord, EventCue, GroupWord, PurposeCue, RoleCue, VenueWord
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Link, Participant, Role

#: The roles that a cue gives; the others tell who leads.
ROLES = {role.value: role for role in Role}
#: Whom 'mengumpulkan' gathers.
GATHERED = "gatherer"
#: The longest list that is read, in tokens.
LONGEST = 160

_FILLERS = word_set("list_fillers")
_GROUP_ENDS = frozenset(("dan", "serta", "yang", "di", "pada", "dalam", "bersama"))


@dataclass(slots=True)
class _Member:
    """Someone in a list: tokens ``first`` to ``last``."""

    first: int
    last: int
    ref: str | None
    role: Role
    count: int | None = None


def find_participants(
    marks: Marks, mentions: list[EventMention], chair: Link | None, *, main: bool
) -> tuple[Participant, ...]:
    """The participants of an event in the order of the text, each once; who leads it is not among them."""
    near = {mention.sentence for mention in mentions if mention.part is not Part.HEADLINE}
    if main:
        near |= {number + 1 for number in near} | {marks.lead, marks.lead + 1}
    members: list[_Member] = []
    end = -1
    for cue in marks.cues(RoleCue) if main else marks.cues_in(RoleCue, near):
        role = Role.ATTENDING if cue.row.role == GATHERED else ROLES.get(cue.row.role)
        if (
            role is None
            or role is Role.CHAIR
            or cue.first <= end
            or marks.is_silent(cue.first)
            or marks.quoted(cue.first)
        ):
            continue
        if not (marks.sentence_index(cue.first) in near or (main and _is_about(marks, cue))):
            continue
        found = list(_members(marks, cue, role))
        members += found
        end = found[-1].last if found else end
    for mention in mentions:
        members += _counted(marks, mention)
    leader = chair.ref if chair is not None else None
    return _records(marks, [member for member in members if member.ref is None or member.ref != leader])


def _is_about(marks: Marks, cue: Cue[RoleCue]) -> bool:
    """Whether a sentence without the event's name tells who came to it: 'Turut hadir …', 'Kegiatan ini dihadiri …'."""
    first, _ = marks.sentence(cue.first)
    if cue.first - first <= 1 or marks.lower[cue.first] == "rombongan":
        return True
    return any(marks.lower[index] in DEFINITE for index in range(first, min(cue.first, first + 6)))


def _members(marks: Marks, cue: Cue[RoleCue], role: Role) -> Iterator[_Member]:
    if cue.row.side == "before" and cue.row.role != GATHERED:
        member = _before(marks, cue, role)
        if member is not None:
            yield member
        return
    _, limit = marks.sentence(cue.first)
    index = cue.last + 1
    limit = min(limit, index + LONGEST)
    begun = False
    while index <= limit:
        if _list_ends(marks, index) and (begun or index > cue.last + 12 or not _is_opening(marks, index)):
            return
        member = _member(marks, index, limit, role)
        if member is not None:
            yield member
            begun = True
            index = member.last + 1
            if marks.lower[member.last] == "tersebut" or marks.word(index) == "tersebut":
                return
        else:
            index += 1


def _is_opening(marks: Marks, index: int) -> bool:
    """Whether a token still tells where and when, before the list begins: 'Hadir di balai desa hari ini …'."""
    return index in marks.dates or marks.lower[index] in ("di", "pada", "dalam")


def _list_ends(marks: Marks, index: int) -> bool:
    word = marks.lower[index]
    if word in ('"', ";") or index in marks.dates or (is_active(word) and not marks.is_capital(index)):
        return True
    role = marks.at(RoleCue, index)
    if role is not None and role.row.side == "after" and role.row.cue not in ("bersama", "hadir"):
        return True
    if marks.at(PurposeCue, index) is not None and word in ("untuk", "guna", "dalam", "membahas"):
        return True
    place = marks.at(VenueWord, index + 1) if word == "di" else None
    if place is not None and place.row.kind != "none":
        return True
    clause = marks.at(ClauseWord, index)
    return clause is not None and clause.row.effect == "ends" and word not in _FILLERS


def _member(marks: Marks, index: int, limit: int, role: Role) -> _Member | None:
    person = marks.people.get(index)
    if person is not None:
        return _Member(index, max(index, marks.person_end(index)), person.ref, role)
    body = marks.bodies.get(index)
    if body is not None and marks.word(index - 1) not in ("di", "lingkungan", "lingkup"):
        return _Member(index, body[0], body[1], role)
    count = _count(marks, index)
    if count is not None and marks.word(index + 1)[:1].isalpha():
        return _Member(index, _group_end(marks, index + 1, limit), None, role, count)
    group = marks.at(GroupWord, index)
    if group is None:
        return None
    last = _group_end(marks, group.last + 1, limit)
    inner = marks.bodies.get(group.last + 1)
    if group.row.role:
        role = ROLES[group.row.role]
    return _Member(index, last, inner[1] if inner is not None else None, role) if last > group.last else None


def _count(marks: Marks, index: int) -> int | None:
    """The number of people that stands at a token: '55 PNS', 'sebelas desa' is none."""
    word = marks.lower[index]
    if marks.word(index - 1) in ("komisi", "nomor", "no", "tahun", "lantai", "ke", "-", "."):
        return None
    if word.isdigit() and len(word) <= 4:
        return int(word)
    value = cardinal(word) if word.isalpha() and len(word) > 3 else None
    return value if value is not None and value > 1 else None


def _group_end(marks: Marks, first: int, limit: int) -> int:
    """The last token of a group's name: up to a comma, 'dan', or a new clause."""
    index = first
    while index <= limit and index - first < 10:
        word = marks.lower[index]
        if not word[0].isalnum() and word not in ("-", "/", "."):
            break
        if word in DEFINITE or (is_active(word) and not marks.is_capital(index)):
            break
        if index > first and (word in _GROUP_ENDS or _list_ends(marks, index)):
            break
        if index > first and (index in marks.people or marks.at(GroupWord, index) is not None):
            break
        index += 1
    while index - 1 >= first and marks.lower[index - 1] in ("-", "/", "."):
        index -= 1
    return index - 1


def _before(marks: Marks, cue: Cue[RoleCue], role: Role) -> _Member | None:
    """The last person in front of the cue, in its sentence."""
    first, _ = marks.sentence(cue.first)
    for index in range(cue.first - 1, first - 1, -1):
        if index in marks.people:
            return _Member(index, max(index, marks.person_end(index)), marks.people[index].ref, role)
    return None


def _counted(marks: Marks, mention: EventMention) -> Iterator[_Member]:
    """'Sebanyak 55 PNS … mengikuti uji kompetensi': those who are counted at the beginning of the sentence."""
    if mention.use != "attend" or mention.part is Part.HEADLINE:
        return
    first, last = marks.sentences[mention.sentence]
    start = first + 1 if marks.lower[first] in ("sebanyak", "sekitar", "sedikitnya", "ratusan") else first
    count = _count(marks, start) if start < mention.first else None
    if count is None or not marks.word(start + 1)[:1].isalpha():
        return
    end = start + 1
    while end + 1 < mention.first and marks.texts[end + 1][0].isalnum() and marks.at(EventCue, end + 1) is None:
        end += 1
    yield _Member(start, min(end, last, start + 8), None, Role.ATTENDING, count)


def _records(marks: Marks, members: list[_Member]) -> tuple[Participant, ...]:
    seen: set[str] = set()
    records = []
    for member in sorted(members, key=lambda member: member.first):
        text = marks.text(member.first, member.last)
        key = member.ref or text.lower()
        if key in seen:
            continue
        seen.add(key)
        start, end = marks.starts[member.first], marks.ends[member.last]
        records.append(Participant(member.ref, text, start, end, member.role, member.count))
    return tuple(records)

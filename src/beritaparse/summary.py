"""An article in a few sentences: one in Indonesian for each meeting and deadline.

Nothing is written that the records do not say. A sentence takes the words of its record (the kind of the event, its
purposes, the names of those who led it, the date) and joins them with connecting words: 'dipimpin', 'di', 'pada',
'untuk'. What a record leaves open is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from beritaparse.language.verbs import is_aim
from beritaparse.lexicon.tables import packaged, read_csv
from beritaparse.records import (
    Article,
    Deadline,
    Force,
    Institution,
    Link,
    Meeting,
    Mode,
    Office,
    Official,
    Participant,
    Purpose,
    PurposeKind,
    Role,
)

#: So many participants are named; of the others the number is told.
NAMED = 4

_MODES = {Mode.ONLINE: "secara daring", Mode.HYBRID: "secara luring dan daring"}
#: Offices that are named with their place alone, and the word of the place that they leave out.
_OWN_PLACES = {
    "Gubernur": ("Provinsi",),
    "Bupati": ("Kabupaten",),
    "Wali Kota": ("Kota",),
    "Camat": ("Kecamatan",),
    "Lurah": ("Kelurahan",),
    "Kepala Desa": ("Desa",),
}
#: Acting marks before an office are written with a full stop.
_MARKS_WITHOUT_STOP = frozenset(("Ad interim", "Caretaker"))


def summarise(article: Article) -> tuple[str, ...]:
    """One sentence for each meeting, then one for each deadline."""
    sentences = [meeting_sentence(article, meeting) for meeting in article.meetings]
    sentences += [deadline_sentence(article, deadline) for deadline in article.deadlines]
    return tuple(sentence for sentence in sentences if sentence)


# -- meetings ----------------------------------------------------------------------------------------------------------


def meeting_sentence(article: Article, meeting: Meeting) -> str:
    """What the record of a meeting says, as a sentence."""
    named, others = _called(meeting)
    parts = [_opening(meeting, named), *_held(article, meeting)]
    parts += _who(article, meeting)
    parts += _aims(others)
    return _sentence(parts)


def _called(meeting: Meeting) -> tuple[Purpose | None, list[Purpose]]:
    """The purpose that completes the event's name ('rapat' 'penataan pasar'), and the others."""
    for purpose in meeting.purposes:
        if purpose.kind in (PurposeKind.TOPIC, PurposeKind.COMMEMORATION) and 0 <= purpose.start - meeting.end <= 2:
            return purpose, [other for other in meeting.purposes if other is not purpose]
    return None, list(meeting.purposes)


def _opening(meeting: Meeting, named: Purpose | None) -> str:
    kind = meeting.kind[:1].upper() + meeting.kind[1:]
    return f"{kind} {named.text}" if named else kind


def _held(article: Article, meeting: Meeting) -> Iterator[str]:
    when = said_date(meeting.date)
    mode = _MODES.get(meeting.mode) if meeting.mode else None
    if not (when or meeting.venue or mode):
        return
    ahead = bool(meeting.date and article.published and meeting.date[:10] > article.published[:10])
    yield "akan berlangsung" if ahead else "berlangsung"
    if mode:
        yield mode
    if meeting.venue:
        yield f"di {meeting.venue.text}"
    if when:
        yield f"pada {when}"
    if meeting.time:
        yield f"pukul {meeting.time[:5].replace(':', '.')}"


def _who(article: Article, meeting: Meeting) -> Iterator[str]:
    if meeting.chair:
        yield f", dipimpin {_linked(article, meeting.chair)}"
    beside = _people(article, meeting.participants, (Role.ACCOMPANYING,))
    if beside:
        yield f"didampingi {beside}" if meeting.chair else f", didampingi {beside}"
    present = _people(article, meeting.participants, (Role.ATTENDING, Role.REPRESENTING, Role.INVITED))
    if present:
        yield f", dihadiri {present}"


def _aims(purposes: Iterable[Purpose]) -> Iterator[str]:
    """The purposes that are not part of the event's name, with the word that fits their kind."""
    topics, aims, follow_ups, feasts = [], [], [], []
    for purpose in purposes:
        if purpose.kind is PurposeKind.FOLLOW_UP:
            follow_ups.append(purpose.text)
        elif purpose.kind is PurposeKind.COMMEMORATION:
            feasts.append(purpose.text)
        elif is_aim(purpose.text.split(" ", 1)[0].lower()):
            aims.append(_lower(purpose.text))
        else:
            topics.append(purpose.text)
    if feasts:
        yield f", dalam rangka {_listed(feasts)}"
    if topics:
        yield f", dengan pokok {_listed(topics)}"
    if aims:
        yield f", untuk {_listed(aims)}"
    for text in follow_ups:
        yield f", {_lower(text)}" if is_aim(text.split(" ", 1)[0].lower()) else f", sebagai {_lower(text)}"


# -- deadlines ---------------------------------------------------------------------------------------------------------


def deadline_sentence(article: Article, deadline: Deadline) -> str:
    """What the record of a deadline says, as a sentence."""
    due = f"paling lambat {said_date(deadline.due)}" if deadline.due else deadline.text
    task = deadline.obligation.text if deadline.obligation else None
    who = deadline.obliged.text if deadline.obliged else None
    if task is None:
        return _sentence(["Batas waktu", f"bagi {who}" if who else "", f": {due}"])
    if not is_aim(task.split(" ", 1)[0].lower()):
        return _sentence([task[:1].upper() + task[1:], f"oleh {who}" if who else "", due])
    if who is None:
        return _sentence(["Batas waktu untuk", task, f": {due}"])
    duty = {Force.TARGET: "ditargetkan", Force.REGISTRATION: "dapat"}.get(deadline.force, "harus")
    return _sentence([who[:1].upper() + who[1:], duty, task, due])


# -- people, dates, lists ----------------------------------------------------------------------------------------------


def _people(article: Article, participants: Iterable[Participant], roles: tuple[Role, ...]) -> str:
    names = [_linked(article, person) for person in participants if person.role in roles]
    names = list(dict.fromkeys(names))
    if len(names) > NAMED + 1:
        names = [*names[:NAMED], f"{len(names) - NAMED} pihak lain"]
    return _listed(names)


def _linked(article: Article, link: Link | Participant) -> str:
    """Someone by office and name, as the official's record has them; else by the words that stand for them."""
    record = article.by_id(link.ref)
    if isinstance(record, Official):
        return said_official(record)
    if isinstance(record, Institution) and isinstance(link, Link):
        return record.name
    return link.text or ""


def said_official(official: Official) -> str:
    """'Pjs. Bupati Kabupaten Bangli I Wayan Sudarsana', from the record of an official."""
    office = _said_office(official.offices[0]) if official.offices else ""
    return " ".join(part for part in (office, official.name or "") if part)


def _said_office(office: Office) -> str:
    mark = office.acting.value if office.acting else ""
    if mark and mark not in _MARKS_WITHOUT_STOP:
        mark += "."
    place = office.jurisdiction.name if office.jurisdiction and not office.unit else office.unit or ""
    kind, _, name = place.partition(" ")
    if kind in _OWN_PLACES.get(office.title_full.removeprefix("Wakil "), ()):
        place = name  # 'Bupati Bangli'
    if place and place.lower() in office.title.lower():
        place = ""
    return " ".join(part for part in (mark, office.title, place) if part)


def _names(table: str, key: str, value: str) -> dict[int, str]:
    return {int(row["number"]): row["name"] for row in read_csv(packaged(table)) if row[key] == value}


_MONTHS = _names("months", "calendar", "gregorian")
_DAYS = _names("weekdays", "week", "seven")


def said_date(value: str | None) -> str:
    """An ISO 8601 day, month, year or interval in words: 'Sabtu, 28 September 2024'; '' for none."""
    if not value:
        return ""
    if "/" in value:
        first, last = value.split("/", 1)
        return f"{said_date(first)} sampai {said_date(last)}"
    parts = value.split("T", 1)[0].split("-")
    if len(parts) == 3:
        day = date(int(parts[0]), int(parts[1]), int(parts[2]))
        return f"{_DAYS[day.isoweekday()]}, {day.day} {_MONTHS[day.month]} {day.year}"
    return f"{_MONTHS[int(parts[1])]} {parts[0]}" if len(parts) == 2 else parts[0]


def _listed(items: list[str]) -> str:
    if len(items) < 2:
        return "".join(items)
    comma = "," if len(items) > 2 or any("," in item or " dan " in item for item in items) else ""
    return f"{', '.join(items[:-1])}{comma} dan {items[-1]}"


def _lower(text: str) -> str:
    """The text with a small first letter, unless its first word is a name or an abbreviation."""
    first = text.split(" ", 1)[0]
    return text[0].lower() + text[1:] if is_aim(first.lower()) and not first.isupper() else text


def _sentence(parts: Iterable[str]) -> str:
    text = ""
    for part in parts:
        if part:
            text += part if part[0] in ",:" or not text else f" {part}"
    return " ".join(text.split()).rstrip(".") + "."

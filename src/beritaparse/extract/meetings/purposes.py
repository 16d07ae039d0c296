"""What an event is for or about: its complement, and the phrases behind cues such as 'guna' and 'membahas'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from beritaparse.document import Part
from beritaparse.extract.meetings.marks import Cue, Marks
from beritaparse.extract.meetings.mentions import DEFINITE, EventMention
from beritaparse.extract.meetings.phrases import BOUNDARIES, JOINS, phrase_end
from beritaparse.language.verbs import is_active, is_aim, is_passive
from beritaparse.lexicon.rows import ClauseWord, EventCue, MeetingKind, PurposeCue, Region, VenueWord
from beritaparse.records import Purpose, PurposeKind

#: A cue farther behind the event than so many tokens speaks of something else.
REACH = 45
#: Two purposes that share so much of their words are one.
SAME = 0.6

_QUALIFIERS = frozenset(
    ["perdana", "rutin", "tahunan", "bulanan", "mingguan", "akbar", "terbuka", "tertutup", "terbatas", "gabungan", "lanjutan", "khusus", "resmi", "virtual", "daring", "luring", "hybrid", "besar", "kecil", "massal", "dini", "internal", "eksternal"]
)
_COPULAS = frozenset(["merupakan", "menjadi", "melibatkan", "menghadirkan", "memiliki", "mempunyai", "mengambil", "mengusung", "mengundang"])
_OPENERS = frozenset(["selain", "sementara", "kegiatan"])
_LEADS = frozenset(["adalah", "ialah", "yakni", "yaitu", "untuk", "dapat", "juga", "sebagai", "tentang", "agar", "supaya", "guna", "rangka", "dalam", "mengenai", "terkait"])
_COMMEMORATED = frozenset(["hari", "hut", "harlah", "milad", "maulid", "isra", "dirgahayu", "haul", "hardiknas", "harkitnas"])
_WISHES = frozenset(["kami", "kita", "saya", "ingin", "akan", "yaitu", "adalah", "yakni", "ialah", "untuk", ",", ":", "mau"])


@dataclass(slots=True)
class Found:
    """Purposes found so far, with the tokens that they cover."""

    marks: Marks
    spans: list[tuple[int, int, PurposeKind]] = field(default_factory=list)

    def covers(self, index: int) -> bool:
        """Whether a token lies in a purpose that was found."""
        return any(first <= index <= last for first, last, _ in self.spans)

    def add(self, first: int, last: int, kind: PurposeKind) -> None:
        """Add a phrase unless it says what another one says."""
        words = _content(self.marks, first, last)
        if kind is PurposeKind.COMMEMORATION and any(other is kind for _, _, other in self.spans):
            return
        if not words or any(_alike(words, _content(self.marks, a, b)) for a, b, _ in self.spans):
            return
        self.spans.append((first, last, kind))

    def records(self) -> tuple[Purpose, ...]:
        """The purposes in the order of the text."""
        marks = self.marks
        return tuple(
            Purpose(marks.text(first, last), marks.starts[first], marks.ends[last], kind)
            for first, last, kind in sorted(self.spans)
        )


def _names(found: Found) -> frozenset[str]:
    """The short name of what the event is about: 'PKS' of 'Perjanjian Kerja Sama (PKS)'."""
    return frozenset(
        found.marks.lower[index + 1]
        for first, last, _ in found.spans
        for index in range(first, last)
        if found.marks.texts[index] == "(" and index + 2 <= last and found.marks.texts[index + 2] == ")"
    )


def _named_beside(mention: EventMention, mentions: list[EventMention]) -> bool:
    """Whether the sentence of a verb names the event by its noun too: 'melakukan restocking dengan menebar …'."""
    return any(not other.verb and other.sentence == mention.sentence and other.first < mention.first for other in mentions)


def _content(marks: Marks, first: int, last: int) -> list[str]:
    return [word for word in marks.lower[first : last + 1] if word[0].isalnum()]


def _alike(one: list[str], other: list[str]) -> bool:
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    common = sum(1 for word in short if word in long)
    return common == len(short) or 2 * common / (len(one) + len(other)) >= SAME


def find_purposes(
    marks: Marks, mentions: list[EventMention], others: list[EventMention], *, main: bool
) -> tuple[Purpose, ...]:
    """The purposes of an event.

    Args:
        mentions: where the text names the event.
        others: mentions of the other events.
        main: whether the article is about this event, so that 'kegiatan ini' means it.
    """
    found = Found(marks)
    body = [mention for mention in mentions if mention.part is not Part.HEADLINE]
    named = False
    for mention in sorted(body, key=lambda mention: mention.quoted):
        if mention.verb and (named or mention.row.family == "meeting" or _named_beside(mention, body)):
            continue
        if not (mention.quoted and named):
            named = _add_complement(marks, mention, found, least=3 if named else 1) or named
    names = _names(found)
    for cue in marks.cues(PurposeCue):
        if marks.part(cue.first) is not Part.HEADLINE and not found.covers(cue.first) and _belongs(
            marks, cue, body, others, names, main=main
        ):
            _add_cued(marks, cue, found)
    if main:
        _add_stated_aims(marks, body, found)
    if not found.spans:
        for mention in mentions:
            if mention.part is Part.HEADLINE:
                _add_complement(marks, mention, found, least=1)
    return found.records()


# -- what the event is called ------------------------------------------------------------------------------------------


def complement(marks: Marks, mention: EventMention) -> tuple[int, int] | None:
    """The phrase that completes the name of an event, or the object of its verb: first and last token."""
    first = _after_name(marks, mention)
    if mention.verb and mention.passive:
        return _as_what(marks, mention)
    word = marks.word(first)
    if not word or word in DEFINITE or not (word[0].isalnum() or word[0] == '"'):
        return None
    if word == "pada" and marks.word(first + 1) in _COMMEMORATED:
        first += 1
    elif mention.definite or _is_stranger(marks, mention, first):
        return None
    last = phrase_end(marks, first, name=True)
    if last > first and all(word.isdigit() or word in ("h", "m", "masehi") for word in marks.lower[first + 1 : last + 1]):
        last = first
    if last < first or (last == first and (not marks.is_capital(first) or len(marks.lower[first]) < 3)):
        return None
    if marks.word(first + 1) == "hal" or marks.lower[last] in ("apapun", "lain", "lainnya"):
        return None
    return first, last


def _after_name(marks: Marks, mention: EventMention) -> int:
    """The token behind the event's name, the abbreviation in brackets and words such as 'tingkat kabupaten'."""
    index = mention.last + 1
    while True:
        if marks.word(index) == "(":
            close = next((n for n in range(index + 1, index + 6) if marks.word(n) == ")"), None)
            if close is None:
                return index
            index = close + 1
        elif marks.word(index) in _QUALIFIERS or marks.word(index) == "langsung":
            index += 1
        elif (marks.word(index) == "lintas" and marks.word(index + 1) in ("sektor", "sektoral", "program")) or (marks.word(index) == "tingkat" and marks.word(index + 1)):
            index += 2
        elif marks.word(index) == "ke" and marks.word(index + 1) == "-":
            index += 3
        elif marks.word(index) == "tahun" and marks.word(index + 1).isdigit():
            index += 2
        else:
            return index


def _is_stranger(marks: Marks, mention: EventMention, first: int) -> bool:
    """Whether what follows the event's name begins something else: its host, its place, another clause."""
    word = marks.lower[first]
    cue = marks.at(ClauseWord, first)
    if (cue is not None and cue.row.effect in BOUNDARIES) or marks.at(PurposeCue, first) is not None:
        return True
    if cue is not None and cue.row.effect == "host" and mention.row.family in ("meeting", "visit", "ceremony"):
        return True
    if is_passive(word) or is_active(word) or word in JOINS or word in ("yang", "para", "seluruh"):
        return not (mention.verb and word in ("para", "seluruh"))
    if mention.row.family == "installation":
        return False
    if first in marks.people or (first in marks.bodies and not mention.verb):
        return True
    if mention.row.object == "place":
        return not mention.verb or marks.at(VenueWord, first) is not None or marks.at(Region, first) is not None
    if mention.verb:
        return mention.row.family == "visit" and _is_place(marks, first)
    return marks.at(Region, first) is not None or marks.at(EventCue, first) is not None


def _is_place(marks: Marks, first: int) -> bool:
    cue = marks.at(VenueWord, first)
    return cue is not None and cue.row.kind != "none"


def _as_what(marks: Marks, mention: EventMention) -> tuple[int, int] | None:
    """Of 'dilantik sebagai Kepala Dinas …' the office."""
    _, limit = marks.sentence(mention.last)
    for index in range(mention.last + 1, min(mention.last + 8, limit)):
        if marks.lower[index] in ("sebagai", "menjadi"):
            last = phrase_end(marks, index + 1, name=True)
            return (index + 1, last) if last > index else None
    return None


def _add_complement(marks: Marks, mention: EventMention, found: Found, *, least: int) -> bool:
    span = complement(marks, mention)
    if span is not None and span[1] - span[0] + 1 >= least and not found.covers(span[0]):
        commemorated = marks.lower[span[0]] in _COMMEMORATED or marks.lower[span[0]] in ("peringatan", "memperingati")
        found.add(*span, PurposeKind.COMMEMORATION if commemorated else PurposeKind.TOPIC)
        return True
    return False


# -- behind a cue ------------------------------------------------------------------------------------------------------


def _belongs(
    marks: Marks,
    cue: Cue[PurposeCue],
    mentions: list[EventMention],
    others: list[EventMention],
    names: frozenset[str],
    *,
    main: bool,
) -> bool:
    """Whether the cue states a purpose of the event, by its place in the sentence."""
    places = cue.row.places
    sentence = marks.sentence_index(cue.first)
    start = marks.sentences[sentence][0]
    own = [mention for mention in mentions if mention.sentence == sentence]
    if "front" in places and _opens(marks, start, cue.first):
        return any(mention.first > cue.last and (sentence <= marks.lead + 2 or mention.use == "hold") for mention in own)
    if "with" in places:
        return any(cue.last < mention.first <= cue.last + 30 and "paripurna" in mention.row.kind for mention in own)
    if "start" in places and main and _opens(marks, start, cue.first):
        return any(mention.sentence in (sentence - 1, sentence) for mention in mentions) or _reference(marks, *marks.sentences[sentence - 1]) is not None
    before = [mention.last for mention in own if mention.last < cue.first]
    strange = [mention.last for mention in others if mention.sentence == sentence and mention.last < cue.first]
    if before and (not strange or strange[-1] < before[-1]):
        if "near" in places:
            return _is_near(marks, own, cue)
        near = cue.first - before[-1] <= REACH
        if ("event" in places or "subject" in places) and near and not _blocked(marks, before[-1] + 1, cue.first):
            return True
    if main and ("subject" in places or "event" in places):
        anchor = _reference(marks, start, cue.first, names)
        if anchor is not None:
            return not _blocked(marks, anchor + 1, cue.first)
    if main and "gather" in places:
        gathered = _gathering(marks, start, cue.first)
        return gathered is not None and not _blocked(marks, gathered + 1, cue.first)
    return False


def _opens(marks: Marks, start: int, first: int) -> bool:
    """Whether a token opens its sentence, quotation marks and the dateline aside."""
    if first == start or marks.starts[first] == marks.document.layout.body_start:
        return True
    return first - start <= 4 and all(len(word) < 5 or word in _OPENERS for word in marks.lower[start:first])


def _is_near(marks: Marks, own: list[EventMention], cue: Cue[PurposeCue]) -> bool:
    for mention in own:
        if mention.last >= cue.first:
            continue
        if cue.first - mention.last <= 3 and not _blocked(marks, mention.last + 1, cue.first):
            return True
        body = marks.bodies.get(_after_name(marks, mention))
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
    if not is_active(word) or marks.word(index - 1) in ("yang", "untuk", "guna", "dan", "dengan", "rangka"):
        return False
    return marks.at(EventCue, index) is None and marks.at(PurposeCue, index) is None and word not in _COPULAS


def _reference(marks: Marks, start: int, stop: int, names: frozenset[str] = frozenset()) -> int | None:
    """The last token of 'kegiatan ini' and the like before a token; ``names`` are other words for the event."""
    for index in range(start, min(stop, start + 40)):
        if marks.lower[index] in names and marks.word(index + 1) in DEFINITE:
            return index + 1
        cue = marks.at(EventCue, index)
        if cue is not None and cue.row.use == "frame" and marks.lower[index] in ("kegiatan", "acara", "agenda", "forum", "event", "giat"):
            if marks.word(index + 1) in DEFINITE or marks.word(index + 2) in DEFINITE or marks.word(index + 1) == "kali":
                return index + 1
        if marks.lower[index] in ("kedatangan", "kedatangannya", "kunjungannya", "kehadiran"):
            return index
    return None


def _gathering(marks: Marks, start: int, stop: int) -> int | None:
    for index in range(stop - 1, start - 1, -1):
        cue = marks.at(EventCue, index)
        if cue is not None and cue.row.use == "gather":
            return cue.last if cue.last < stop else index
    return None


def _add_cued(marks: Marks, cue: Cue[PurposeCue], found: Found) -> None:
    sentence_first, _ = marks.sentence(cue.first)
    front = "front" in cue.row.places and _opens(marks, sentence_first, cue.first)
    first = cue.last + 1
    if marks.word(first) in ("tidak", "bukan") and marks.word(first + 1) in ("hanya", "sekadar", "sekedar"):
        first += 2
    while marks.word(first) in _LEADS:
        first += 1
    if not _takes(marks, cue.row.takes, first, front=front):
        return
    for inner in range(first + 1, min(first + 5, len(marks))):
        nested = marks.at(PurposeCue, inner)
        if nested is not None and nested.row.cue == "membahas":
            cue, first = nested, nested.last + 1
            break
    kind = PurposeKind(cue.row.kind)
    name = not is_aim(marks.word(first))
    last = phrase_end(marks, first, name=name and cue.row.takes == "noun" and not front, front=front)
    if last < first or marks.word(first + 1) == "hal" or _names_event(marks, first, last):
        return
    if cue.row.keep:
        if "with" in cue.row.places:
            last = next((n - 1 for n in range(first, last) if marks.lower[n] in ("dalam", "pada", "saat")), last)
        found.add(cue.first if not _is_double(cue) else _kept(marks, cue), last, kind)
        return
    for one, other in _aims(marks, first, last):
        found.add(one, other, _kind(marks, one, kind))


def _names_event(marks: Marks, first: int, last: int) -> bool:
    """Whether the phrase only says that an event is held: 'untuk melaksanakan kunjungan kerja'."""
    cue = marks.at(EventCue, first)
    if cue is None or cue.row.use in ("frame", "time"):
        return False
    return any(marks.at(MeetingKind, index) is not None for index in range(first + 1, min(first + 4, last + 1)))


def _is_double(cue: Cue[PurposeCue]) -> bool:
    return cue.last > cue.first


def _kept(marks: Marks, cue: Cue[PurposeCue]) -> int:
    """Where the part of the cue begins that belongs to the purpose: 'guna' not, 'menindaklanjuti' yes."""
    for index in range(cue.first, cue.last + 1):
        if marks.lower[index] in ("tindak", "tindaklanjut", "menindaklanjuti", "menindak"):
            return index
    return cue.first


def _kind(marks: Marks, first: int, kind: PurposeKind) -> PurposeKind:
    if kind is PurposeKind.AIM and marks.lower[first] in ("peringatan", "memperingati", "menyambut", *_COMMEMORATED):
        return PurposeKind.COMMEMORATION
    return kind


def _is_deverbal(word: str) -> bool:
    """'pencegahan', 'kenyamanan': what fronted 'untuk' may have instead of a verb."""
    return len(word) > 7 and word.startswith(("pe", "ke")) and word.endswith("an")


def _takes(marks: Marks, takes: str, first: int, *, front: bool = False) -> bool:
    word = marks.word(first)
    if not word or not word[0].isalnum() or first in marks.dates or first in marks.people:
        return False
    if takes == "verb":
        return (is_aim(word) and not marks.is_capital(first)) or (front and _is_deverbal(word))
    if takes == "noun":
        return not is_passive(word) and word not in DEFINITE and word not in ("hal", "apa", "yang")
    return word not in DEFINITE and word not in ("hal", "itu", "yang")


def _aims(marks: Marks, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The single aims of 'meningkatkan …, memperkuat …, serta menjaga …'."""
    start = first
    if is_aim(marks.lower[first]):
        for index in range(first + 2, last):
            word = marks.lower[index]
            if word == "," or (word in ("serta", "sekaligus") and marks.lower[index - 1] != ","):
                step = index + 1
                while marks.word(step) in ("dan", "serta", "juga", "untuk", "sekaligus"):
                    step += 1
                if is_active(marks.word(step)) and index - start >= 2 and step < last:
                    yield start, index - 1
                    start = step
    yield start, last


# -- 'tujuan rapat ini …' ----------------------------------------------------------------------------------------------


def _add_stated_aims(marks: Marks, mentions: Iterable[EventMention], found: Found) -> None:
    """Aims behind the word 'tujuan', enumerated in the next sentence where it says so."""
    named = {mention.sentence for mention in mentions}
    for number, (first, last) in enumerate(marks.sentences):
        index = next((n for n in range(first, last) if marks.lower[n] == "tujuan" and marks.word(n - 1) not in ("dengan",)), None)
        if index is None or not (number in named or _reference(marks, first, last + 1) is not None):
            continue
        following = range(index, min(index + 18, last))
        hal = next((n for n in following if marks.lower[n] == "hal" and marks.word(n - 1) in _NUMBERS), None)
        if hal is not None:
            end = marks.sentences[number + 1][1] if number + 1 < len(marks.sentences) else last
            for one, other in _enumeration(marks, hal + 1, max(last, end)):
                found.add(one, other, PurposeKind.AIM)
            continue
        copula = next((n for n in following if marks.lower[n] in ("adalah", "ialah", "yakni", "yaitu", "untuk")), None)
        if copula is None:
            continue
        start = copula
        while marks.word(start) in _LEADS:
            start += 1
        if not found.covers(start) and _takes(marks, "any", start):
            for one, other in _aims(marks, start, phrase_end(marks, start, name=False)):
                if other >= one:
                    found.add(one, other, PurposeKind.AIM)


_NUMBERS = frozenset(["dua", "tiga", "empat", "lima", "beberapa"])
_ORDINALS = frozenset(["pertama", "kedua", "ketiga", "keempat", "kelima"])


def _enumeration(marks: Marks, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The items of 'Yang pertama … dan yang kedua …', the wish ('kami ingin') left out."""
    heads = [n for n in range(first, last + 1) if marks.lower[n] in _ORDINALS]
    if not heads:
        return
    for n, head in enumerate(heads):
        start = head + 1
        while start <= last and marks.lower[start] in _WISHES:
            start += 1
        stop = heads[n + 1] - 1 if n + 1 < len(heads) else last
        end = start - 1
        while end < stop and marks.texts[end + 1] not in ('"', "\n", ";", ".") and end + 1 not in marks.dates:
            end += 1
        while end >= start and marks.lower[end] in ("dan", "yang", ",", "serta"):
            end -= 1
        if end < start:
            continue
        joint = _joint(marks, start, end) if len(heads) == 1 else None
        if joint is None:
            yield start, end
        else:
            yield start, joint - 1
            yield joint + 1, end


def _joint(marks: Marks, first: int, last: int) -> int | None:
    """The 'dan' between two items of which only the first is counted: before a capital letter or a verb."""
    for index in range(last - 1, first + 1, -1):
        if marks.lower[index] == "dan" and (is_aim(marks.lower[index + 1]) or marks.is_capital(index + 1)):
            return index
    return None



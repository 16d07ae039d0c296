"""Whether a cue of purpose speaks of an event: by its place in the sentence, and by what stands between."""

from __future__ import annotations

from dataclasses import dataclass

from beritaparse.extract.meetings.aims import Found
from beritaparse.extract.meetings.marks import Cue, Marks
from beritaparse.extract.meetings.mentions import DEFINITE, EventMention, Neighbours
from beritaparse.extract.meetings.names import after_name
from beritaparse.language.verbs import is_active, is_aim, is_passive
from beritaparse.lexicon.word_rows import ClauseWord, EventCue, PurposeCue
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import PurposeKind

#: A cue farther behind the event than so many tokens speaks of something else.
REACH = 45

#: So many tokens before a plenary session its papers are named.
_PLENARY_REACH = 31
#: What is given 'atas' something, and how many tokens before.
_AWARD, _AWARD_REACH = "penghargaan", 14

_ASKING = word_set("asking")
_COPULAS = word_set("copulas")
_EVENTS = word_set("any_event")
#: Verbs that only events have as subjects; 'dilakukan' is of anything.
_CELEBRATED = word_set("held_as_events")
#: What is carried out but no event, or not once, and how many tokens before the verb it stands.
_LASTING, _SUBJECT = word_set("carried_out"), 12
#: Parts of an event that are told like one.
_PARTS = frozenset(("pembukaan", "penutupan"))
#: 'mengajak peserta rapat untuk …' says what the participants ought to do.
_ADDRESSED = word_set("addressed")
_COMINGS = word_set("comings")
#: Words that end a noun phrase, so that a later 'ini' is not of its noun.
_NO_ADJECTIVE = word_set("no_noun")
_COME = frozenset(("hadir", "datang"))
_SPEAKERS = frozenset(("kami", "kita", "saya"))
_VISITORS = _SPEAKERS | {"mereka", "rombongan", "tim"}
_OPENERS = word_set("openers")
#: Nouns for what was just told, and how near the cue they stand.
_THAT, _THAT_REACH = frozenset(("hal", "langkah", "upaya", "kerjasama", "pemberian")), 6
#: A fragment that only tells a purpose has no more tokens behind its cue.
_FRAGMENT = 20
#: Words behind which a verb only goes on with what was told, and those that may stand between: 'untuk turut menjaga'.
_GOES_ON, _TOO = frozenset(("yang", "untuk", "guna", "dan", "dengan", "rangka")), frozenset(("ikut", "turut"))
_TREATING, _OCCASION = "membahas", frozenset(("kesempatan", "pertemuan", "momen"))


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A cue in its sentence, with the mentions of the event and of others there."""

    marks: Marks
    cue: Cue[PurposeCue]
    number: int
    start: int
    own: list[EventMention]
    others: list[EventMention]

    @property
    def opens(self) -> bool:
        """Whether the cue opens the sentence."""
        return opens(self.marks, self.start, self.cue.first)

    def is_clear(self, anchor: int) -> bool:
        """Whether nothing between a token and the cue speaks of something else."""
        return not _blocked(self.marks, anchor + 1, self.cue.first)


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
    number = marks.sentence_index(cue.first)
    own = around.own(number)
    others = [
        mention
        for mention in around.others(number)
        if not found.covers(mention.first) and not (own and _is_opening(mention))
    ]
    here = _Sentence(marks, cue, number, marks.sentences[number][0], own, others)
    if "front" in places and here.opens and _is_in_front(here, around, main=main):
        return True
    if "with" in places:
        return any(
            cue.last < mention.first <= cue.last + 30 and "paripurna" in mention.row.kind for mention in here.own
        )
    if "start" in places and main and here.opens:
        return _is_after_event(here, around, names)
    if "award" in places:
        return main and _is_of_award(here, names)
    if _is_behind(here):
        return True
    if main and ("subject" in places or "event" in places) and (anchor := _anchor(here, around, names)) is not None:
        return here.is_clear(anchor)
    if main and "subject" in places and _is_held_for(here):
        return True
    if main and "gather" in places:
        gathered = _gathering(marks, here.start, cue.first)
        return gathered is not None and here.is_clear(gathered)
    return False


def _is_opening(mention: EventMention) -> bool:
    """Whether the verb tells that an event is opened or closed: 'senam ini dibuka secara resmi oleh Bupati'."""
    return mention.verb and mention.row.kind in _PARTS


def _is_in_front(here: _Sentence, around: Neighbours, *, main: bool) -> bool:
    """Whether what a cue at the head of its sentence opens is a purpose of the event that follows."""
    return _is_fronted(here, around) or _is_fragment(here, around) or (main and _is_occasion(here))


def _is_fronted(here: _Sentence, around: Neighbours) -> bool:
    """Whether the sentence goes on with the event: 'Guna menekan inflasi, pemkab menggelar pasar murah'."""
    cue, early = here.cue, here.number <= here.marks.lead + 2
    nearest = min((mention.first for mention in here.others if mention.first > cue.last), default=None)
    behind = [
        mention for mention in here.own if mention.first > cue.last and (nearest is None or mention.first < nearest)
    ]
    return any(early or mention.use == "hold" or (mention.verb and not mention.quoted) for mention in behind)


def _is_occasion(here: _Sentence) -> bool:
    """Whether the feast with which the news begins is that of an event told later: 'Memperingati HUT RI, Pemkot …'."""
    if here.number != here.marks.lead or PurposeKind(here.cue.row.kind) is not PurposeKind.COMMEMORATION:
        return False
    return all(mention.verb and mention.row.family == "commemoration" for mention in here.others)


def _is_fragment(here: _Sentence, around: Neighbours) -> bool:
    """Whether the cue and its purpose are a sentence of their own before the one that names the event.

    'Dalam rangka menyambut HUT RI. Pemkot menggelar lomba' has a full stop for a comma.
    """
    marks, cue = here.marks, here.cue
    last = marks.sentences[here.number][1]
    if here.number < marks.lead or last - cue.last > _FRAGMENT:
        return False
    if not (is_aim(marks.word(cue.last + 1)) or is_aim(marks.lower[cue.last])):
        return False
    if any(marks.lower[n] == "," or is_active(marks.lower[n]) for n in range(cue.last + 2, last)):
        return False
    return any(not mention.quoted for mention in around.own(here.number + 1))


def _is_after_event(here: _Sentence, around: Neighbours, names: frozenset[str]) -> bool:
    """Whether the sentence follows one about the event: 'Pemkab menggelar pasar murah. Tujuannya …'."""
    marks = here.marks
    if here.cue.form.split()[0] in (*_THAT, *DEFINITE) and _is_asked(marks, here.number - 1):
        return False
    earlier = marks.sentences[here.number - 1]
    if not names.isdisjoint(marks.lower[earlier[0] : earlier[1] + 1]):
        return True
    return (
        any(around.own(number) for number in (here.number - 2, here.number - 1, here.number))
        or reference(marks, *earlier) is not None
    )


def _is_of_award(here: _Sentence, names: frozenset[str]) -> bool:
    """Whether the cue tells for what an award is given: 'penghargaan … atas …'."""
    marks, cue = here.marks, here.cue
    told = here.number <= marks.lead + 2 and _AWARD in names
    return told and _AWARD in marks.lower[max(cue.first - _AWARD_REACH, here.start) : cue.first]


def _is_behind(here: _Sentence) -> bool:
    """Whether the cue stands behind the event in its clause."""
    marks, cue, places = here.marks, here.cue, here.cue.row.places
    own = [mention for mention in here.own if marks.word(mention.first - 1) not in _ADDRESSED]
    if cue.row.cue == "untuk" and any(cue.first == after_name(marks, mention) for mention in own):
        return True
    before = [mention.last for mention in own if mention.last < cue.first]
    strange = [
        mention.last for mention in here.others if mention.last < cue.first and not _is_joined(marks, mention, before)
    ]
    if not before or (strange and strange[-1] >= before[-1]):
        return False
    if "near" in places:
        return _is_near(marks, own, cue)
    near = cue.first - before[-1] <= REACH
    return ("event" in places or "subject" in places) and near and here.is_clear(before[-1])


def _is_held_for(here: _Sentence) -> bool:
    """Whether a verb of being held stands right before the cue: 'ajang lari yang kembali digelar | guna …'.

    What is held is the event of the article, under whatever name, unless the sentence names another before the verb.
    """
    marks, verb = here.marks, here.cue.first - 1
    if marks.word(verb) not in _CELEBRATED or any(mention.last < verb for mention in here.others):
        return False
    clause = marks.lower[max(verb - _SUBJECT, here.start) : verb]
    return len(clause) > 0 and _LASTING.isdisjoint(clause)


def _anchor(here: _Sentence, around: Neighbours, names: frozenset[str]) -> int | None:
    """The last token of the words before the cue that mean the event, or what was told of it."""
    marks, cue = here.marks, here.cue
    anchor = reference(marks, here.start, cue.first, names)
    if anchor is None and (here.own or (around.own(here.number - 1) and not _is_asked(marks, here.number - 1))):
        anchor = _that(marks, here.start, cue.first)
    if anchor is None and cue.row.cue == _TREATING and (around.own(here.number - 1) or around.own(here.number - 2)):
        anchor = _occasion(marks, here.start, cue.first)
    return anchor


def _is_asked(marks: Marks, number: int) -> bool:
    """Whether a sentence tells what others ought to do, so that 'hal ini' is that."""
    first, last = marks.sentences[number]
    return not _ASKING.isdisjoint(marks.lower[first : last + 1]) or any(
        cue is not None and cue.row.effect == "hopes"
        for index in range(first, last)
        if (cue := marks.at(ClauseWord, index))
    )


def _that(marks: Marks, start: int, stop: int) -> int | None:
    """'Hal ini' and the like shortly before the cue: 'Hal ini dilakukan | guna …', '…, langkah ini | bertujuan …'."""
    for index in range(stop - 2, max(stop - _THAT_REACH, start) - 1, -1):
        opens_clause = index == start or marks.texts[index - 1] in (",", '"')
        if opens_clause and marks.lower[index] in _THAT and marks.lower[index + 1] in DEFINITE:
            return index + 1
    return None


def _occasion(marks: Marks, start: int, stop: int) -> int | None:
    """'Dalam kesempatan itu' at the beginning of a sentence in which someone then treats a topic."""
    if stop <= start + 3 or marks.lower[start + 1] not in _OCCASION or marks.lower[start + 2] not in DEFINITE:
        return None
    return stop - 1  # who treats it stands between


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
    before = index - 1
    before -= marks.word(before) in _TOO
    if not is_active(word) or marks.is_name(index) or marks.word(before) in _GOES_ON:
        return False
    return marks.at(EventCue, index) is None and marks.at(PurposeCue, index) is None and word not in _COPULAS


def _definite_end(marks: Marks, index: int) -> int | None:
    """The token behind the noun where it is one that was named: 'kegiatan ini', 'kegiatan koordinasi nasional ini'."""
    if marks.word(index + 1) == "kali":
        return index + 1
    if marks.word(index + 1 + (marks.word(index + 1) == "yang")) in _CELEBRATED:
        return index  # 'Kali ini kegiatan berpusat di …', 'Acara yang digelar di …'
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

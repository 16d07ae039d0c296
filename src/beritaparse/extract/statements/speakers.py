"""Who speaks: the person beside a cue, and the one who has the word where the text only says 'ujarnya'."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from beritaparse.document import Document, How, PersonMention
from beritaparse.extract.statements.cues import Cue, Kind
from beritaparse.extract.statements.voices import (
    Names,
    SmallOffices,
    Voice,
    is_personal,
    name_words,
    named_things,
    voice_of,
)
from beritaparse.language.dates.atoms import FULL_WEEKDAYS
from beritaparse.lexicon.rows import PersonTitle
from beritaparse.lexicon.tables import default_lexicon, packaged, read_csv
from beritaparse.records import Speaker

#: Words that stand for whoever has the word.
PRONOUNS = frozenset(["ia", "dia", "beliau", "dirinya", "pihaknya", "nya", "yang", "mereka"])
#: Words before a person who is not the subject of the clause.
_NOT_THE_SUBJECT = regex.compile(
    r"(?:\b(?:oleh|kepada|bersama|dengan|dari|pada|untuk|bagi|terhadap|dan|serta|mewakili|mendampingi|antara|tentang|"
    r"di|ke|di\p{Ll}{4,}|atas|arahan|instruksi|sambutan|pernyataan|putusan|kebijakan|permintaan|perintah|nama)"
    r"(?:\s+(?:langsung|oleh|juga|bapak|ibu|pak|bu))*\s+)$",
    regex.I,
)
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_PRONOUN = re.compile(r"(?<![\w'-])(?:ia|dia|beliau|dirinya|pihaknya)(?![\w'-])", re.I)
_BREAK = regex.compile(r"[;:\"\n!?]|\.(?=\s|$)(?<!\b\p{L}{1,4}\.)")
_NAME_AT_END = regex.compile(r"(?:^|\s)(?:\p{Lu}{2,}\s+)*(?P<name>\p{Lu}\p{Ll}[\p{L}']*(?: \p{Lu}[\p{L}'.]*)+)$")
#: Words that point back to someone named before: 'kata pria itu', 'lanjut Camat Susut ini'.
_POINTING_WORDS = frozenset({"ini", "itu", "tersebut"})
_POINTING = re.compile(r"\s+(?:ini|itu|tersebut)\b")
_PHRASE = re.compile(r"\s*(?P<words>[^\s,.;:\"()\n][^,.;:\"()\n]*)")

#: A bare name before a verb: 'Wayan juga mengatakan'.
_NAME_BEFORE = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}']+(?: \p{Lu}[\p{L}']+){0,3})[\s,]+(?:(?:juga|pun|pula|turut|lalu|kemudian)[\s,]+)?$"
)
#: An account of a social network beside a cue: 'tulis akun @warga_susut', 'akun @warga_susut menulis'.
_ACCOUNT_BEHIND = re.compile(r"\s+(?:(?:pemilik\s+)?akun\s+)?(?P<name>@\w[\w.*]*[\w*])")
_ACCOUNT_BEFORE = re.compile(r"(?P<name>@\w[\w.*]*[\w*])[\s,]+(?:(?:juga|pun|yang)\s+)?$")
#: Before the agent of a passive.
_AGENT = regex.compile(r"\boleh\s+(?:\p{Ll}+\s+)?$")
_NAME = r"(?P<name>\p{Lu}[\p{L}']+(?: \p{Lu}[\p{L}']+){0,3})"
_NAME_BEHIND = regex.compile(r",\s+(?P<name>\p{Lu}[\p{L}'-]{2,}(?: \p{Lu}[\p{L}'-]+){0,3})(?![\w(])")
_AGE = r"(?:\s*\((?P<age>\d\d)(?:\s*(?:th|thn|tahun))?\)|,\s*(?P<age>\d\d)(?:\s*(?:th|thn|tahun))?(?=\s*[,.]))"
#: 'Ketut Rai salah seorang pedagang yang berjualan di pasar itu'.
_ONE_OF = r"\s+(?P<apposition>(?:salah\s+(?:satu|seorang)|seorang|selaku)\s[^,.\n]{3,90}?)"
#: A name with a role before it, an age or a role behind it, up to the verb.
_RESIDENT = regex.compile(
    rf"(?P<role>(?:\b\p{{Ll}}+\s+){{1,4}}(?:asal\s+[\p{{L}} ]{{3,25}})?,?\s*)?{_NAME}(?:{_AGE})?"
    rf"(?:,\s*(?P<apposition>[^,.\n]{{3,60}}?),?|{_ONE_OF})?[\s,]+"
    r"(?:(?:juga|pun|pula|turut|lalu|kemudian)[\s,]+)?$"
)
#: 'Ketut Rai (45)', 'Ketut Rai, petani kopi'.
_DESCRIBED = regex.compile(rf"(?P<role>){_NAME}(?:{_AGE}|(?P<age>),\s*(?P<apposition>[^,.\n]{{3,60}}))")
#: The same at the beginning of a sentence, or 'Penerima bantuan, Ketut Rai, …'.
_OPENING_RESIDENT = regex.compile(
    rf"(?:(?P<role>[^,.\n]{{3,60}}),\s+)?{_NAME}(?:{_AGE}|(?P<age>),\s*(?:(?P<apposition>[^,.\n]{{3,60}}),)?|{_ONE_OF}(?=[,.]|$))"
)
#: Between what may be the object of one verb and the next: 'menyambut Made, dan berharap'.
_SECOND_VERB = re.compile(r"(?:,\s*|\s+)(?:dan|serta|sekaligus|sembari|sambil|seraya|lalu|kemudian)\s+(?:juga\s+)?")
#: 'kata mantan Camat Susut itu': someone who has the word already.
_FORMER = re.compile(r"(?:mantan|eks|bekas)\s[^,.;:\"()\n]*\b(?:itu|ini|tersebut)\b", re.I)
_ELSEWHERE = re.compile(r"\b(?:saat|usai|di|pada|ketika|dalam|setelah|kepada|lewat|melalui)\b")
#: What may stand before the subject of a sentence that begins with a person.
_OPENS = re.compile(
    r"[\"'\s]*(?:(?:sementara|selain|kemudian|lalu|sedangkan|senada|bahkan|adapun|terpisah|sebelumnya|selanjutnya|namun|"
    r"begitu|demikian|kini|hal\s+senada|tak\s+hanya|di\s+tempat\s+yang\s+sama|dalam|pada|di)(?:\s+[^\s,]+){0,4}[\s,]+|"
    r"(?:[^\s,]+\s+){1,4}[^\s,]+,\s*)?",
    re.I,
)

#: How far behind a cue its speaker may begin.
REACH = 120
#: The subject of a verb is one of so many persons named before it in its sentence.
NEAR = 100
#: A speaker who is none of the persons found: no more words than this stand for them.
PHRASE_WORDS = 8


@dataclass(slots=True)
class Turn:
    """A place where the text says by name who speaks."""

    position: int
    voice: Voice


@dataclass(slots=True)
class _Asked:
    """The topic last asked for: the same for all positions whose sentence lies behind ``low``, up to ``high``."""

    since: int
    low: int
    high: int
    voice: Voice | None


class Speakers:
    """The persons of an article as speakers."""

    def __init__(self, document: Document, spoken: Sequence[tuple[int, int]]):
        self.document = document
        self._text = document.text
        named = named_things(document)
        self._mentions = [
            mention
            for mention in document.people
            if mention.how is not How.PRONOUN
            and (mention.ref or not named & {mention.start, (mention.start, mention.end)})
        ]
        self._starts = [mention.start for mention in self._mentions]
        self._spoken = spoken
        self._spoken_starts = [start for start, _ in spoken]
        self._named = Names(self._mentions)
        self._offices = SmallOffices(document, self._mentions)
        self._asked = _Asked(-1, 0, 0, None)
        self.turns: list[Turn] = []

    def quoted(self, position: int) -> bool:
        """Whether a position lies inside a quotation."""
        index = bisect_right(self._spoken_starts, position) - 1
        return index >= 0 and position < self._spoken[index][1]

    def named(self, cue: Cue) -> Voice | None:
        """The speaker whom the text names beside a cue."""
        if cue.bound:
            return None
        if cue.kind is Kind.REPORTING:
            return self._subject(cue)
        return self._behind(cue)

    def take_turns(self, cues: Sequence[Cue]) -> None:
        """Note who speaks by name, cue by cue."""
        for cue in cues:
            if not self.quoted(cue.start) and (voice := self.named(cue)):
                self.turns.append(Turn(cue.start, voice))

    def running(self, position: int) -> Voice | None:
        """Who has the word at a position: the last one said by name to speak, or the subject of a sentence since."""
        index = bisect_left(self.turns, position, key=lambda turn: turn.position) - 1
        turn = self.turns[index] if index >= 0 else None
        since = turn.position if turn else 0
        topic = self._topic(since, position)
        if topic is not None and (turn is None or topic.key != turn.voice.key):
            return topic
        return turn.voice if turn else self._last_before(position)

    def speaker(self, voice: Voice | None) -> Speaker | None:
        """The record of a speaker."""
        return None if voice is None else Speaker(voice.ref, voice.name or self._text[voice.start : voice.end])

    # -- beside a cue ------------------------------------------------------------------------------------------

    def _behind(self, cue: Cue) -> Voice | None:
        """The person named behind a cue: '… kata Kepala Dinas Sosial Wayan Sudarta'."""
        if account := _ACCOUNT_BEHIND.match(self._text, cue.end):
            return Voice(None, account["name"], *account.span("name"))
        first = _WORD.match(self._text, _skip(self._text, cue.end, cue.end + 4))
        if first is None:
            return None
        start = first.start()
        if first.group().lower() == "oleh" and (
            after := _WORD.match(self._text, _skip(self._text, first.end(), first.end() + 3))
        ):
            first, start = after, after.start()
        if first.group().lower() in PRONOUNS or _FORMER.match(self._text, start, start + REACH):
            return None
        stop = _BREAK.search(self._text, start, min(start + REACH, len(self._text)))
        limit = stop.start() if stop else min(start + REACH, len(self._text))
        if (voice := self._offices.behind(start)) is not None:
            return voice
        index = bisect_left(self._starts, start - 1)
        if index < len(self._mentions) and self._mentions[index].start < limit:
            mention = self._mentions[index]
            if mention.start <= start + 1 and mention.name is None and _POINTING.match(self._text, mention.end):
                return None  # 'lanjut Camat Susut itu': someone who has the word already
            if mention.start <= start + 1 or self._leads_to(start, mention.start):
                return voice_of(mention)
        attributes = cue.kind is Kind.QUOTATIVE and self._text[max(cue.start - 3, 0) : cue.start].rstrip()[-1:] in (
            '"',
            "'",
            ",",
            ".",
        )
        if attributes or (self._text[start].isupper() and (cue.alone or cue.kind is Kind.ACCORDING)):
            return self._phrase(start, limit, bare=not attributes)
        return self._described(_DESCRIBED.match(self._text, start))

    def _leads_to(self, start: int, end: int) -> bool:
        """Whether words behind a cue belong to the person named after them: 'kata petugas penyuluh, Made Artha'."""
        between = self._text[start:end]
        return between.count(",") <= 1 and "(" not in between and not _ELSEWHERE.search(between)

    def _phrase(self, start: int, limit: int, *, bare: bool) -> Voice | None:
        """The words behind a cue as a speaker; only those with capitals where no punctuation ends them (``bare``)."""
        match = _PHRASE.match(self._text, start, limit)
        if match is None:
            return None
        words = match["words"].split()
        kept: list[str] = []
        for word in words[:PHRASE_WORDS]:
            if word.lower() in _ENDS_PHRASE or (bare and not word[0].isupper()):
                break
            kept.append(word)
        while kept and kept[0][0].isupper() and kept[-1].islower() and kept[-1] not in _POINTING_WORDS:
            kept.pop()  # 'jelas Wayan singkat'
        if not kept or kept[-1] in _POINTING_WORDS:
            return None
        phrase = " ".join(kept)
        end = start + len(phrase)
        if self._text[start:end] != phrase:
            return None
        whole = _ENDS_PHRASE.isdisjoint(map(str.lower, words))
        if whole and not is_personal(phrase) and (voice := self._behind_comma(match.end())):
            return voice
        if not kept[0][0].isupper():
            if match["words"].split()[-1].lower() in _POINTING_WORDS:
                return None
            if name := _NAME_AT_END.search(phrase):  # 'juru bicara KPU Wayan Sudarta'
                start += name.start("name")
            elif kept[0].lower() not in _anyone():
                return None
        return self._by_name(start, end) or Voice(None, self._text[start:end], start, end)

    def _behind_comma(self, end: int) -> Voice | None:
        """The name behind a description: 'kata analis PT Karya Mandiri, Ketut Rai'."""
        match = _NAME_BEHIND.match(self._text, end)
        if match is None or not is_personal(match["name"]) or match["name"].split()[0].lower() in FULL_WEEKDAYS:
            return None
        return self._by_name(*match.span("name")) or Voice(None, match["name"], *match.span("name"))

    def _by_name(self, start: int, end: int) -> Voice | None:
        """The person whose name has the words of a span, or these initials, or stands in it: 'Pak Wayan', 'WS'.

        Of several it is the one last spoken of, and else the first to come.
        """
        name = self._text[start:end]
        words = name_words(name) - _forms_of_address()
        if not words:
            return None
        index = self._named.nearest(name, words, bisect_left(self._starts, start))
        if index is None:
            return None
        mention = self._mentions[index]
        fuller = mention.ref is None and name_words(mention.name or "") < words
        return Voice(mention.ref, name if fuller else mention.name, start, end)

    def _subject(self, cue: Cue) -> Voice | None:
        """The person before a reporting verb who is its subject."""
        if (voice := self._offices.before(cue.start)) is not None:
            return voice
        start, _ = self.document.sentence_of(cue.start)
        if account := _ACCOUNT_BEFORE.search(self._text, max(start, cue.start - REACH), cue.start):
            return Voice(None, account["name"], *account.span("name"))
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, cue.start)
        near = self._mentions[max(low, high - NEAR) : high]
        candidates = [m for m in near if not self.quoted(m.start) and m.end <= cue.start]
        fallback: PersonMention | None = None
        if candidates and _SECOND_VERB.fullmatch(self._text, candidates[-1].end, cue.start):
            candidates.reverse()  # 'Wayan menyambut Made, dan berharap …': the subject of the first verb
        for mention in reversed(candidates):
            if self._pronoun_between(mention.end, cue.start):
                return None
            if not _NOT_THE_SUBJECT.search(self._text, max(start, mention.start - 40), mention.start):
                return voice_of(mention)
            fallback = mention
        if fallback is not None and not self._text[start : fallback.start].strip():
            return voice_of(fallback)
        name = _NAME_BEFORE.search(self._text, start, cue.start)
        if name and (voice := self._by_name(*name.span("name"))):
            return voice
        return self._resident(start, cue.start)

    def _resident(self, start: int, end: int) -> Voice | None:
        """Someone without an office as the subject: 'Ketut Rai (45) mengaku', 'Ni Luh Sari, pedagang, mengatakan'."""
        for match in _RESIDENT.finditer(self._text, start, end):
            if voice := self._described(match):
                return voice
        return None

    def _described(self, match: regex.Match[str] | None) -> Voice | None:
        """A name with an age or a role beside it that residents have."""
        if match is None or not is_personal(match["name"]):
            return None
        roles = (match["role"] or "").lower().split()[:2] + (match["apposition"] or "").lower().split()[:1]
        if match["age"] or any(word in _anyone() for word in roles):
            return self._by_name(*match.span("name")) or Voice(None, match["name"], *match.span("name"))
        return None

    def _pronoun_between(self, start: int, end: int) -> bool:
        """Whether the subject stands as a pronoun: 'Bertemu Bupati Wayan, ia mengatakan'."""
        return _PRONOUN.search(self._text, start, end) is not None

    # -- who has the word --------------------------------------------------------------------------------------

    def _topic(self, since: int, position: int) -> Voice | None:
        """The subject of the nearest sentence before a position that begins with a person."""
        sentences = self.document.sentences
        index = last = bisect_right(sentences, (position, 0)) - 1
        while index >= 0 and sentences[index][1] > since:
            if since == self._asked.since and self._asked.low < index <= self._asked.high:
                self._asked = _Asked(since, self._asked.low, last - 1, self._asked.voice)
                return self._asked.voice
            start, end = sentences[index]
            low = bisect_left(self._starts, start)
            if (
                low < len(self._mentions)
                and (mention := self._mentions[low]).start < min(end, position)
                and mention.start > since
            ):
                lead = self._text[start : mention.start]
                subject = not _NOT_THE_SUBJECT.search(self._text, max(start, mention.start - 40), mention.start)
                if subject and not self.quoted(mention.start) and _OPENS.fullmatch(lead):
                    self._asked = _Asked(since, index, last - 1, voice_of(mention))
                    return self._asked.voice
            if (
                start > since
                and end < position
                and not self.quoted(start)
                and (voice := self._described(_OPENING_RESIDENT.match(self._text, start, end)))
            ):
                self._asked = _Asked(since, index, last - 1, voice)
                return voice
            index -= 1
        self._asked = _Asked(since, -1, last - 1, None)
        return None

    def _last_before(self, position: int) -> Voice | None:
        """Where nobody is said to speak: the subject of the nearest sentence that has one, else its agent, else
        whoever was named last."""
        index = bisect_left(self._starts, position)
        last: PersonMention | None = None
        agent: PersonMention | None = None
        for mention in map(self._mentions.__getitem__, range(index - 1, -1, -1)):
            if self.quoted(mention.start):
                continue
            last = last or mention
            sentence, _ = self.document.sentence_of(mention.start)
            if agent is not None and sentence <= agent.start and self.document.sentence_of(agent.start)[0] != sentence:
                break
            lead = self._text[max(sentence, mention.start - 40) : mention.start]
            if not _NOT_THE_SUBJECT.search(lead):
                return voice_of(mention)
            if agent is None and _AGENT.search(lead):
                agent = mention
        chosen = agent or last
        return voice_of(chosen) if chosen else None


@cache
def _anyone() -> frozenset[str]:
    """First words of a description that need not mean whoever has the word: 'seorang warga', 'petani'."""
    return frozenset(row["word"] for row in read_csv(packaged("indefinite_speakers")))


@cache
def _forms_of_address() -> frozenset[str]:
    """'pak', 'bu', 'haji', 'kiai': words before a name that are none of it."""
    kinds = ("address-form", "hajj", "religious")
    titles = [title for title in default_lexicon().table(PersonTitle) if title.kind in kinds]
    forms = [form for title in titles for form in (title.canonical, title.expansion, *title.variants)]
    return frozenset({"pak", "bu", "mas", "mbak", "bang", "kang", "gus", "dr", "drs", "dra", "ir", "sang"}) | frozenset(
        word.lower() for form in forms for word in _WORD.findall(form)
    )


_ENDS_PHRASE = frozenset(
    {"saat", "usai", "di", "pada", "ketika", "dalam", "setelah", "kepada", "seusai", "sambil", "seraya", "melalui"}
    | {"lewat", "yang", "dengan", "menjawab", "menanggapi", "hari", "kemarin", "tadi", "lagi", "juga", *FULL_WEEKDAYS}
)


def _skip(text: str, start: int, limit: int) -> int:
    while start < min(limit, len(text)) and text[start] in " \"',":
        start += 1
    return start

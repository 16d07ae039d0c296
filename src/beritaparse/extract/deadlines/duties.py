"""What is to be done, by whom, and who says so, read from the clause around a limit.

Semua camat wajib melaporkan hasilnya paling lambat …    active: the verb phrase; the subject is obliged
Laporan itu harus diserahkan paling lambat …             passive: the whole clause
pendaftaran peserta dibuka hingga …                      a noun: its phrase
batas waktu penerbitan izin hingga …                     the noun's complement
paling lambat 15 Maret, seluruh OPD sudah harus …        behind the limit
"Saya beri waktu sampai Senin". Agar seluruh …           in the sentence that follows
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import regex

from beritaparse.document import Document, starting_in
from beritaparse.extract.deadlines import clauses, elsewhere
from beritaparse.extract.deadlines.clauses import (
    ACTIVE,
    APPLY,
    GIVEN,
    LINK,
    MODAL,
    MUST,
    ORDER,
    PASSIVE,
    WINDOW,
    Stretch,
)
from beritaparse.extract.deadlines.cues import BARE, Kind, Limit
from beritaparse.language.patterns import Match, Pattern
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Grain

_BY = re.compile(
    r"(?<!\w)oleh\s+(?:pihak\s+)?([^,.;]{3,60}?)(?=\s+(?:paling|sebelum|pada|kepada|di|untuk|hingga|sampai)\s|[,.;]|$)",
    re.I,
)
_FROM = re.compile(
    r"(?<!\w)(?:dari|bagi|oleh)\s+((?:tiap|setiap|seluruh|semua|para|masing-masing)\s[^,.;]{3,60}?)(?=\s+(?:telah|sudah|harus|wajib|untuk|agar|yang|dan)\s|[,.;]|$)",
    re.I,
)
_ALL = re.compile(r"(?<!\w)(?:tiap|setiap|seluruh|semua|para|masing-masing)\s", re.I)
#: 'menargetkan pembangunan pasar selesai …': what is aimed at stands inside the cue.
_AIMED = re.compile(
    r"(?:menargetkan|mentargetkan|targetkan|upayakan|target(?:nya)?)\s+(?P<what>(?:[\w()/%-]+\s+){1,9}?(?:rampung|selesai|tuntas|beroperasi|terealisasi|siap))(?!\w)",
    re.I,
)
#: More than 'atau' and the like between two limits, in characters, is a clause of its own.
_BETWEEN = 12
#: What follows a limit and tells the contrary: '…, namun BKPSDM berupaya agar pelantikan lebih cepat'.
_CONTRAST = re.compile(r"(?:[^.,;\"]{0,60})[,;]?\s*(?:namun|tetapi|tapi|sedangkan|sementara)(?!\w)", re.I)
#: What follows a limit and tells how far things have come by it: 'hingga jatuh tempo, realisasi baru mencapai …'.
_SO_FAR = re.compile(r"[\s,)]*(?:ada\s+)?(?:sebanyak|tercatat|realisasi\w*|sudah|telah|baru)\s", re.I)
#: Who said so: 'kata Rahma'.
_SAYS = re.compile(r"(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|imbuh|tandas|pungkas|papar|terang)(?:nya)?(?!\w)", re.I)
#: How long a phrase may be, in characters, before it is none any more.
_LONGEST = 220


@dataclass(slots=True)
class Duty:
    """What a limit is for. Each part is a stretch of the text or missing."""

    obligation: Stretch | None = None
    obliged: Stretch | None = None
    issuer_verb: int | None = None
    """Where the verb of ordering stands, whose subject is the issuer."""
    modal: bool = False


def duty_of(document: Document, limit: Limit) -> Duty:
    """The duty of a limit: from the clause before it, else from that behind it, else from the next sentence.

    Of two limits in one sentence the second has what stands between them, or else the duty of the first.
    """
    aimed = _AIMED.match(document.text, limit.start, limit.end) if limit.cue.kind is Kind.TARGET else None
    if aimed is not None:
        return Duty(clauses.trimmed(document.text, aimed.start("what"), aimed.end("what")), modal=True)
    start, end = document.sentence_of(limit.start)
    applied = _applied_by(document.text, limit, start)
    if applied is not None:
        return _without_dates(document, Duty(applied, modal=True))
    told = _told_elsewhere(document, limit, start, max(end, limit.end))
    if told is not None:
        return told if told.obliged else replace(told, obliged=_given_to(document.text, start, limit))
    if limit.floor > start and limit.start - limit.floor > _BETWEEN:
        own = _duty_from(document, limit, limit.floor)
        if _is_duty(document.text, own):
            return own
        if own.obligation is not None and ACTIVE.match(document.text, own.obligation.start, own.obligation.end):
            return replace(own, obliged=_duty_from(document, limit, start).obliged, modal=True)
    duty = _duty_from(document, limit, start)
    if duty.obligation is None or _is_vague(document.text, duty.obligation, modal=duty.modal):
        earlier = elsewhere.sentence_before(document, start)
        before = _read(document.text, earlier) if earlier is not None else Duty()
        if before.obligation is not None and before.modal:
            return before
    return duty if duty.obliged else replace(duty, obliged=_given_to(document.text, start, limit))


def _told_elsewhere(document: Document, limit: Limit, start: int, end: int) -> Duty | None:
    text = document.text
    given = elsewhere.given_behind(text, limit, start, end)
    if given is not None:
        return Duty(*given, modal=True)
    first = elsewhere.put_off(text, start, limit)
    if first and not _is_vague(text, first, modal=True):
        return Duty(first, modal=True)
    return None


def _applied_by(text: str, limit: Limit, start: int) -> Stretch | None:
    """What is applied for or handed in, where the limit is of that alone and the clause tells of other things too.

    penutupan masa | pendaftaran
    dibuka 24 jam sampai waktu | pendaftaran relawan | ditutup
    membagikan tautan | pendaftaran | dengan batas akhir
    keringanan diberikan dengan | mengajukan permohonan | sebulan sebelum
    """
    within = APPLY.search(text, limit.start, limit.date.start if limit.date else limit.end)
    if limit.cue.kind is Kind.END and within is not None:
        return Stretch(within.start(), within.end())
    clause = clauses.before(text, limit.start, max(start, limit.start - _LONGEST))
    if limit.cue is BARE:
        first = (
            APPLY.search(text, clause.start, clause.end)
            if MUST.search(text, clause.start, clause.end) is None
            else None
        )
        return applied_for(text, first.start(), clause.end) if first is not None else None
    if limit.cue.kind is Kind.END or _WITH.match(text, limit.start) is not None:
        noun = _last(_APPLIED, text, clause.start, clause.end)
        if noun is not None and MODAL.search(text, noun.end(), clause.end) is None:
            passive = PASSIVE.search(text, noun.end(), clause.end)
            address = _ADDRESS.search(text, noun.end(), clause.end)
            stops = [match.start() for match in (passive, address) if match is not None]
            return clauses.trimmed(text, noun.start(), min([clause.end, *stops]))
    return None


#: Nouns of an application: 'pendaftaran', 'registrasi', 'masa sanggah'; who applies is none.
_APPLIED = regex.compile(rf"(?=pe|reg|mas|lam)(?!pendaftar(?!an)|pelamar)(?:{APPLY.pattern})", regex.I)
#: A limit that a clause adds: 'dengan batas akhir'.
_WITH = re.compile(r"dengan\s", re.I)
#: An address of the web.
_ADDRESS = re.compile(r"\S+\.\S+")


def applied_for(text: str, start: int, end: int) -> Stretch:
    """'Pendaftaran' of 'Pendaftaran dilakukan secara daring'; 'mendaftar' of 'Pelamar … mendaftar'."""
    verb = _last(ACTIVE, text, start, end)
    if verb is not None and APPLY.match(text, verb.start(), end):
        return clauses.trimmed(text, verb.start(), end)
    passive = PASSIVE.search(text, start, end)
    return clauses.trimmed(text, start, passive.start() if passive and passive.start() > start else end)


def _given_to(text: str, start: int, limit: Limit) -> Stretch | None:
    """'Warga' of 'Warga diberi waktu hingga …'."""
    given = _last(GIVEN, text, start, limit.end)
    if given is None or not given.group().lower().startswith("diberi"):
        return None
    return clauses.phrase_before(text, start, given.start()) or None


def _duty_from(document: Document, limit: Limit, start: int) -> Duty:
    text = document.text
    end = max(document.sentence_of(limit.start)[1], limit.end)
    noun = _complement(text, limit)
    ahead = clauses.before(text, limit.start, start)
    if limit.cue.kind is Kind.END:
        ahead = clauses.own_noun(text, ahead)
    found = _read(text, ahead) if ahead else Duty()
    found = _with_aim(text, limit, _without_dates(document, found))
    if found.obligation is not None and _is_subject_of_target(text, limit):
        found = replace(found, modal=True)
    if _is_duty(text, found):
        return found
    tells = _CONTRAST.match(text, limit.end) or _SO_FAR.match(text, limit.end)
    follows = None if tells else clauses.behind(text, limit.end, end)
    later = _read(text, follows) if follows and follows.end - follows.start > 8 and not _says(text, follows) else Duty()
    if noun is not None:
        sets = found.obligation is not None and _SETS.match(text, found.obligation.start) is not None
        return Duty(noun, later.obliged or (None if sets else found.obliged), found.issuer_verb, modal=True)
    if later.obligation is not None and (later.modal or found.obligation is None):
        return later
    nothing_before = found.obligation is None or _is_frame(text, found.obligation)
    if nothing_before:
        following = _next_sentence(document, end)
        if following:
            afterwards = _read(text, following)
            if afterwards.obligation is not None:
                return afterwards
    return found if not nothing_before else Duty(None, None, found.issuer_verb)


def _says(text: str, stretch: Stretch) -> bool:
    return _SAYS.match(text, stretch.start, stretch.end) is not None


def _with_aim(text: str, limit: Limit, duty: Duty) -> Duty:
    """'rumah sakit | harus sudah siap': what is demanded of the subject stands in the cue."""
    match = limit.cue.pattern.match(text, limit.start) if limit.cue.kind is Kind.TARGET else None
    if match is None or duty.obligation is None or not match.group().lower().startswith("harus"):
        return duty
    if not 0 <= limit.start - duty.obligation.end < _GAP:
        return duty
    return replace(duty, obligation=Stretch(duty.obligation.start, match.end()))


#: A phrase that ends so many characters before its cue is its subject.
_GAP = 3


def _is_subject_of_target(text: str, limit: Limit) -> bool:
    """Whether what is aimed at stands before the cue, as the subject of 'ditargetkan selesai'."""
    return limit.cue.kind is Kind.TARGET and text[limit.start : limit.end].lower().startswith(("di", "harus"))


def _without_dates(document: Document, duty: Duty) -> Duty:
    """The duty whose phrase ends before another date that stands in it ('mencairkan bantuan | sebelum pekan kedua')."""
    phrase = duty.obligation
    if phrase is None:
        return duty
    for record in starting_in(document.dates, phrase.start + 9, phrase.end):
        if record.grain is Grain.YEAR and record.text[-1].isdigit():  # 'laporan kinerja Tahun 2019'
            continue
        if record.end >= phrase.end - 8:
            return replace(duty, obligation=clauses.trimmed(document.text, phrase.start, record.start))
    return duty


def _complement(text: str, limit: Limit) -> Stretch | None:
    """'penerbitan izin' of 'batas waktu penerbitan izin hingga …'."""
    if limit.cue.kind is not Kind.NOUN or limit.date is None:
        return None
    match = limit.cue.pattern.match(text, limit.start)
    if match is None or limit.date.start <= match.end():
        return None
    between = regex.match(
        r"\s+((?:untuk\s+)?(?:pe\p{Ll}+an|pe\p{Ll}+|ke\p{Ll}+an|lapor\w*|me\p{Ll}{4,})(?:\s+[\w()/-]+){0,8}?)(?:\s+(?:itu|ini|tersebut|adalah|ialah|yaitu|yakni|hingga|sampai|"
        r"pada|paling|jatuh|hari|tanggal|maksimal|berakhir|ditetapkan|selama|\w+\s+hari)\b|[,:])",
        text[match.end() : limit.date.start] + " pada",
        regex.I,
    )
    if between is None:
        return None
    return clauses.trimmed(text, match.end() + between.start(1), match.end() + between.end(1))


#: Opens what someone wants to be done.
_THAT = re.compile(r"(?<!\w)(?:agar|supaya)\s+", re.I)
#: Opens a sentence about what happens otherwise: 'Jika tidak ada tindak lanjut, …'.
_CONDITION = re.compile(r"(?:jika|apabila|bila|kalau|bilamana)\s+tidak\s", re.I)


def _read(text: str, stretch: Stretch) -> Duty:
    """The duty of a clause."""
    start, end = stretch.start, min(stretch.end, stretch.start + 2 * _LONGEST)
    if stretch.start and _CONDITION.match(text, start, end) and text[:start].rstrip()[-1:] in '.!?"':
        return Duty()  # what follows if the duty is not done
    condition = elsewhere.of_condition(text, Stretch(start, end))
    if condition is not None:
        return Duty(*condition, modal=True)
    start = elsewhere.past_condition(text, Stretch(start, end)).start
    order = _last(ORDER, text, start, end)
    if order is not None:
        told = clauses.trimmed(text, order.end(), end)
        link = LINK.search(text, told.start + 1, told.end)
        if link is not None and ACTIVE.match(text, link.end() + 1, told.end):  # 'meminta warga yang … agar melapor'
            phrase = clauses.trimmed(text, link.end(), told.end)
            return Duty(phrase, _obliged(text, told.start, link.start(), link.start()), order.start(), modal=True)
        inner = _read_plain(text, told, ordered=True)
        if inner.obligation is not None:
            return Duty(inner.obligation, inner.obliged, order.start(), modal=True)
    wish = _last(_THAT, text, start, end)  # 'menekankan agar semua desa menyusun …'
    if wish is not None and ACTIVE.search(text, start, wish.start()) and ACTIVE.search(text, wish.end(), end):
        return replace(_read_plain(text, Stretch(wish.end(), end), ordered=True), modal=True)
    return _read_plain(text, Stretch(start, end), ordered=False)


def _read_plain(text: str, stretch: Stretch, *, ordered: bool) -> Duty:
    start, end = stretch.start, stretch.end
    if end <= start:
        return Duty()
    link = LINK.match(text, start, end)
    if link is not None:
        start = link.end() + 1
    noun = _APPLIED.match(text, start, end)
    if noun is not None:  # 'pendaftaran peserta | bisa dimulai', 'registrasi'
        stop = regex.search(rf"{MODAL.pattern}|{PASSIVE.pattern}", text[noun.end() : end], regex.I)
        return Duty(clauses.trimmed(text, start, noun.end() + stop.start() if stop else end), None, modal=True)
    modal = _last(MODAL, text, start, end) if not ordered else MODAL.search(text, start, end)
    if modal is not None:
        verb_from = modal.end()
        active = ACTIVE.search(text, verb_from, min(end, verb_from + 40))
        passive = PASSIVE.search(text, verb_from, min(end, verb_from + 40))
        if active is not None and _STATE.fullmatch(active.group()) and not ordered:
            return Duty(clauses.trimmed(text, clauses.subject_from(text, start, modal.start()), end), modal=True)
        if active is not None and (passive is None or active.start() < passive.start()):
            return Duty(
                clauses.trimmed(text, active.start(), end), _obliged(text, start, modal.start(), end), modal=True
            )
        if passive is not None:
            phrase = clauses.trimmed(text, clauses.subject_from(text, start, modal.start()), end)
            return Duty(Stretch(phrase.start, max(phrase.end, passive.end())), _agent(text, start, end), modal=True)
    extends = _last(_EXTENDS, text, start, end)
    if extends is not None:  # 'PLN memperpanjang | masa keringanan': who extends a time is not bound by it
        return Duty(clauses.trimmed(text, extends.end(), end), modal=True)
    active = ACTIVE.search(text, start, end)
    passive = PASSIVE.search(text, start, end)
    if active is not None and (passive is None or active.start() < passive.start()):
        subject = _obliged(text, start, active.start(), end)
        linked = link is not None or LINK.search(text, start, active.start()) is not None
        return Duty(clauses.trimmed(text, active.start(), end), subject, modal=ordered or linked)
    window = _last(WINDOW, text, start, end)
    if passive is not None:
        begin = clauses.subject_from(text, start, passive.start())
        return Duty(clauses.trimmed(text, begin, end), _agent(text, start, end), modal=ordered or window is not None)
    if window is not None:
        return Duty(clauses.trimmed(text, window.start(), end), None, modal=True)
    return Duty(clauses.trimmed(text, clauses.subject_from(text, start, end), end), None)


_EXTENDS = re.compile(r"(?<!\w)memperpanjang\s")
#: What something is to be, not what somebody is to do: 'usulan itu harus masuk'.
_STATE = re.compile(r"masuk|selesai|lunas|siap|rampung|tuntas", re.I)


def _obliged(text: str, start: int, verb: int, end: int) -> Stretch | None:
    group = _FROM.search(text, start, verb)
    if group is not None:
        return clauses.trimmed(text, group.start(1), group.end(1))
    phrase = clauses.phrase_before(text, start, verb)
    link = LINK.search(text, phrase.start, phrase.end)
    if link is not None:
        phrase = clauses.trimmed(text, phrase.start, link.start())
    if not phrase or phrase.end - phrase.start > 90 or _is_nobody(text, phrase):
        return _agent(text, start, end)
    return phrase


#: What begins the words before a verb where they are nobody: 'pastikan melapor', '… kewajiban | atau tugasnya wajib
#: melapor', 'mulai 3 Mei dapat mendaftar'.
_NOBODY = word_set("nobody")
_FIRST_WORD = regex.compile(r"\w+")
_IS = regex.compile(r"\b(?:adalah|merupakan)\b", regex.I)


def _is_nobody(text: str, phrase: Stretch) -> bool:
    """Whether the words before a verb name none who could be obliged."""
    first = _FIRST_WORD.match(text, phrase.start, phrase.end)
    return (first is not None and first.group().lower() in _NOBODY) or bool(_IS.search(text, phrase.start, phrase.end))


def _agent(text: str, start: int, end: int) -> Stretch | None:
    match = _BY.search(text, start, end)
    return clauses.trimmed(text, match.start(1), match.end(1)) if match else None


def _last(pattern: Pattern, text: str, start: int, end: int) -> Match | None:
    last: Match | None = None
    for match in pattern.finditer(text, start, end):
        last = match
    return last


#: A clause that only sets the limit: 'saya memberi', 'tenggatnya jelas'.
_FRAME = re.compile(
    r"(?:saya|kami|kita|ia|dia|pihaknya|itu|jadi|jelas|hingga|sampai|tenggat\w*|batas\w*|\W)*(?:beri|memberi|memberikan|kasih|berikan|jelas|targetkan|menetapkan|menentukan|memberlakukan|memperpanjang)?(?:\s+(?:waktu|batas|tenggat))*\W*",
    re.I,
)


#: What who sets a limit does, who is not obliged by it.
_SETS = re.compile(r"(?:menetapkan|menentukan|memberi(?:kan)?|memberlakukan|memperpanjang|menyepakati)(?!\w)", re.I)


def _is_frame(text: str, stretch: Stretch) -> bool:
    return _FRAME.fullmatch(text, stretch.start, stretch.end) is not None or stretch.end - stretch.start < 6


#: Nouns that only point at a duty told before: 'program yang dimulai 1 Mei berakhir 31 Juli', 'proses transisi'.
_VAGUE = re.compile(
    r"(?:program|proses|pelaksanaan|kegiatan|masa|waktu|pembayaran)(?:nya|\s+(?:itu|ini|tersebut))?", re.I
)
#: A phrase of so many words without any verb or modal says too little.
_FEW = 2


def _is_vague(text: str, stretch: Stretch, *, modal: bool) -> bool:
    if _VAGUE.fullmatch(text, stretch.start, stretch.end) is not None:
        return True
    return not modal and len(text[stretch.start : stretch.end].split()) <= _FEW


def _is_duty(text: str, duty: Duty) -> bool:
    return duty.obligation is not None and duty.modal and not _is_frame(text, duty.obligation)


#: Opens a sentence that says something else than what is due.
_OTHERWISE = re.compile(
    r"[\s\"'“]*(?:(?:tapi|tetapi|namun|sebab|karena|sementara|sebelumnya|selain|jika|apabila|bila|kalau)(?!\w))", re.I
)


def _next_sentence(document: Document, end: int) -> Stretch:
    text = document.text
    for start, stop in document.sentences:
        if start >= end:
            if _OTHERWISE.match(text, start, stop):
                return Stretch(0, 0)
            lead = re.match(r"[\s\"'.]*(?:agar|supaya|untuk)?\s*", text[start:stop], re.I)
            begin = start + (lead.end() if lead else 0)
            stop_match = re.search(
                r"(?:,\s+(?=dilengkapi|termasuk|yang|karena)|\s(?=di\s+dalam\s|karena\s)|[.!?]?$)",
                text[begin:stop],
                re.I,
            )
            return clauses.trimmed(text, begin, begin + stop_match.start() if stop_match else stop)
    return Stretch(0, 0)

"""The clause around a limit: where it begins and ends, and the words that carry its duty."""

from __future__ import annotations

import re
from dataclasses import dataclass

import regex

from beritaparse.language.dates.atoms import one_of
from beritaparse.lexicon.tables import packaged, read_csv

_WORDS: dict[str, list[str]] = {}
for _row in read_csv(packaged("duty_words")):
    _WORDS.setdefault(_row["kind"], []).append(_row["word"])

#: 'wajib pajak', 'wajib belajar': somebody, and no duty.
_NO_DUTY = rf"(?!\w|\s+{one_of(_WORDS['behind wajib'])}(?!\w))"
#: 'harus', 'diminta', 'akan': between the one obliged and the verb.
MODAL = re.compile(rf"(?<!\w){one_of(_WORDS['modal'])}{_NO_DUTY}", re.I)
#: 'harus', 'wajib': a duty, where 'akan' or 'bisa' may only tell what happens.
MUST = re.compile(rf"(?<!\w){one_of(_WORDS['must'])}{_NO_DUTY}", re.I)
#: 'diberi waktu': what follows 'hingga' is the end of it.
GIVEN = re.compile(rf"(?<!\w){one_of(_WORDS['given'])}(?!\w)", re.I)
#: 'agar', 'untuk': opens what is to be done.
LINK = re.compile(rf"(?<!\w){one_of(_WORDS['link'])}(?!\w)", re.I)
#: 'meminta', 'memberi waktu': who orders stands before, who is obliged behind.
ORDER = re.compile(rf"(?<!\w){one_of(_WORDS['order'])}(?:\s+kepada)?(?!\w)", re.I)
#: 'pendaftaran', 'diunggah': what is applied for or handed in, and so due at the end of a bare range of days.
APPLY = re.compile(rf"(?<!\w){one_of(_WORDS['apply'])}(?:nya)?(?!\w)", re.I)
#: The same, and 'pembayaran', 'melaporkan': what has a last day.
WINDOW = re.compile(rf"(?<!\w){one_of([*_WORDS['apply'], *_WORDS['window']])}(?:nya)?(?!\w)", re.I)
#: 'berlaku', 'menjabat': what lasts without being due.
VALIDITY = re.compile(rf"(?<!\w){one_of(_WORDS['validity'])}(?!\w)", re.I)

#: Words that only look like verbs: 'disiplin', 'tersebut', 'menteri'.
_NO_VERB = rf"(?!{one_of(_WORDS['no verb'])}(?!\w))"
#: An active verb: me-, ber-, memper-; the particles -nya and -lah stay on it.
ACTIVE = regex.compile(
    rf"(?<!\w){_NO_VERB}(?:(?:me(?:m|n|ng|ny|l|r|w|y)?|ber|memper)\p{{Ll}}{{3,}}|melakukan|ikut|masuk|hadir|datang|pindah|selesai|lunas|siap)(?!\w)"
)
#: A passive verb: di-, ter-.
PASSIVE = regex.compile(rf"(?<!\w){_NO_VERB}(?:di|ter)\p{{Ll}}{{4,}}(?!\w)")

#: Before a full stop that ends no clause: 'Perda No. 4', 'Rp. 15.000'.
_SHORT = r"(?<!\bno)(?<!\brp)(?<!\bdr)(?<!\bkab)(?<!\bkec)(?<!\btgl)"
#: Where a clause begins anew, looking back from a limit.
_BREAK = re.compile(
    rf"(?:{_SHORT}(?<=\w)[.!?;:](?=\s)"
    r"|[\"\n]"
    r"|(?<=\s)me(?:ngata|njelas|nyebut|nambah|negas|ngungkap|nutur|mapar|nerang)kan(?=\s)|(?<=\s)(?:merinci|menyebut)(?=\s)"
    r"|,\s+(?=(?:dan|serta|lalu|kemudian|sedangkan|sementara|tetapi|namun|tapi|termasuk|karena|sehingga|yang)\s)"
    r"|\s(?=(?:bahwa|karena|sehingga|sebab|sementara|apabila|jika|selain itu)\s)"
    r"|,\s(?=(?:kata|ujar|menurut|jelas|ungkap)\w*\s))",
    re.I,
)
#: Where a clause ends, looking ahead from a limit.
_STOP = re.compile(
    rf"(?:{_SHORT}[.!?;](?=\s|$|\")"
    r"|[\"\n]"
    r"|,?\s+(?=(?:karena|sehingga|sebab|sementara|sedangkan|apabila|jika|kecuali|dengan harapan|mengingat)\s)"
    r"|,\s(?=(?:dan|serta|lalu|kemudian|termasuk|dilengkapi|yang)\w*\s|hal\s(?:ini|itu|tersebut)\s)"
    r"|,\s(?=(?:kata|ujar|menurut|jelas|ungkap|tegas|ucap|tutur|imbuh|tandas|pungkas)\w*\s))",
    re.I,
)
#: Words that open a clause and belong to none of its phrases.
_LEAD = regex.compile(
    r"(?:[\s,:;\"'()-]|\d{1,2}[.)]\s?(?=\p{Lu}\p{Ll})|(?:dan|serta|juga|bahwa|perihal|sementara|sedangkan|kemudian|lalu|selain\s+itu|untuk\s+itu|oleh\s+karena\s+itu|adapun|namun|tetapi|tapi|jadi|"
    r"karena|sebab|sehingga|ini|itu|nah|maka|selanjutnya|ada|yang|menurut\s+\p{Lu}\p{Ll}+|menurutnya|mengingat|yakni|yaitu|termasuk|di\s+dalamnya|dimana|di\s+mana|ia\s+mengatakan|"
    r"(?:kami|kita|saya)\s+(?:targetkan|yakinkan|upayakan|usahakan|pastikan|harapkan))(?=\s))++",
    regex.I,
)
#: What a phrase does not end with, read from its end.
_TAIL = regex.compile(
    r"(?:[\s,:;\"'(.-]|(?<=\s)(?:itu\s+adalah|(?:(?:bisa|dapat)\s+)?(?:dilakukan|dilaksanakan)|bisa\s+dimulai|"
    r"dan|serta|atau|sebelum|paling\s+lambat|paling\s+cepat|terhitung|minimal|pada|di|yang|adalah|ialah|yaitu|yakni|dengan|dalam|akan|mulai|dari|sejak|dibuka|selesai|segera|untuk|hingga|sampai|hanya|"
    r"semula|sebelumnya|seharusnya|sedianya|direncanakan|dapat|bisa|sebenarnya|diperpanjang|jadi|memiliki|ditetapkan|diberi|diberikan|berlangsung|dimulai|berakhir|ditutup))+$",
    regex.I | regex.REVERSE,
)


#: 'harus ditetapkan': such a verb is all that is demanded.
_DEMANDED = re.compile(rf"(?<!\w){one_of(_WORDS['must'])}\s+(?:sudah\s+|segera\s+|selesai\s+)*di[a-z]{{4,}}", re.I)


@dataclass(slots=True)
class Stretch:
    """A stretch of the text."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.end > self.start


def before(text: str, position: int, floor: int) -> Stretch:
    """The clause that runs up to a position, not before ``floor``."""
    start = floor
    for match in _BREAK.finditer(text, floor, position):
        start = match.end()
    return trimmed(text, start, position)


#: A noun joined to a clause: 'Tender diumumkan sejak Senin dan | penawaran' before 'ditutup'.
_JOINED_NOUN = regex.compile(r"\s(?:dan|serta)\s+(?P<noun>\p{Ll}{4,}(?:\s+\p{L}+){0,2})$", regex.I)


def own_noun(text: str, clause: Stretch) -> Stretch:
    """Of a clause that ends before a verb of closing, what is closed."""
    match = _JOINED_NOUN.search(text, clause.start, clause.end)
    if match is None or PASSIVE.search(text, clause.start, match.start()) is None:
        return clause
    return Stretch(match.start("noun"), match.end("noun"))


def behind(text: str, position: int, ceiling: int) -> Stretch:
    """The clause that begins at a position, not beyond ``ceiling``."""
    lead = _LEAD.match(text, position, ceiling)
    start = lead.end() if lead else position
    stop = _STOP.search(text, start, ceiling)
    return trimmed(text, start, stop.start() if stop else ceiling)


#: A comma that opens the clause of a subject, not the next member of a list or an aside.
_SUBJECT_OPENS = re.compile(r",\s+(?!(?:dan|serta|atau|yang|yaitu|yakni|termasuk|maupun|hingga|sampai)\s|\d)")


def subject_from(text: str, start: int, verb: int) -> int:
    """Where the subject of a verb begins: behind what frames its clause ('Ia mengatakan, sesuai edaran itu, | laporan
    kegiatan harus …'). A list of subjects stays whole, and so does a clause whose last part holds no subject."""
    begin, members = start, 0
    for match in _SUBJECT_OPENS.finditer(text, start, verb):
        part = trimmed(text, match.end(), verb)
        if part.end - part.start < 5:
            break
        begin, members = match.end(), members + 1
    listed = re.search(r",?\s(?:dan|serta|atau)\s+[^,]+$", text[start:verb])
    return start if members > 1 and listed is not None else begin


def trimmed(text: str, start: int, end: int) -> Stretch:
    """A stretch without the words that open or close it."""
    lead = _LEAD.match(text, start, end)
    if lead is not None:
        start = lead.end()
    tail = _TAIL.search(text, start, end)
    if tail is not None:
        verb = _DEMANDED.search(text, max(start, tail.start() - 20), end)
        end = verb.end() if verb is not None else tail.start()
    return Stretch(start, max(start, end))


def phrase_before(text: str, start: int, end: int) -> Stretch:
    """The noun phrase that a stretch ends with: who is obliged, 'Semua Pimpinan Perangkat Daerah juga'."""
    found = text[start:end]
    cut = re.search(
        r"^(?:.*(?:\b(?:bahwa|kata|ujar|agar|kepada|bagi|oleh|karena|apabila|jika|sehingga|maka|serta)\b|[,;:\"]|\s[-–—]\s))",
        found,
        re.I | re.S,
    )
    if cut is not None:
        start += cut.end()
    end_match = re.search(
        r"(?:\s+(?:juga|pun|tersebut\s+juga|ini\s+juga|sudah|telah|kembali|masih|untuk|lebih))+\s*$",
        text[start:end],
        re.I,
    )
    if end_match is not None:
        end = start + end_match.start()
    return trimmed(text, start, end)

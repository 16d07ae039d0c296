"""The body inside an office's title: 'Dinas Pemuda, Olahraga dan Pariwisata (Disporapar)', 'Komisi III DPRD'.

body  :=  piece+, each with its short form in brackets, which is passed over
piece :=  words of branches and bodies | ', …, dan …' inside a list | a number | small words before a short name

The words are common nouns with a capital, abbreviations and numbers; where a person's name begins, the body ends.
"""

from __future__ import annotations

import re

from beritaparse.extract.officials.names import FORUM, surely_name
from beritaparse.extract.officials.own_names import KIND_WORDS, begins_person, own_name, person_follows
from beritaparse.extract.officials.person_titles import SMALL_TITLES
from beritaparse.extract.officials.view import View
from beritaparse.language.verbs import headline_verbs
from beritaparse.language.words import branch_words, rare_words
from beritaparse.lexicon.word_sets import word_set

_NUMBER = re.compile(r"(?:[IVX]{1,4}|l{1,3}|\d{1,4})$")

_VERBAL = re.compile(
    r"(?:me|ber|di|ter)\w{4}|\w+kan$|sa?at$|yang$|dan$|serta$|bersama$|hadir|usai|untuk|dalam|dengan|juga|ini|itu|secara"
)

#: Last words of a seat in a legislature, behind which its parliamentary group is told.
_SEATS = re.compile(r"DPR|DPRD|RI|DPR[KAP]|Dewan")

#: Small words that continue a body where a body's word follows ('Asisten III bidang Administrasi').
LINKS = word_set("body_links")

#: Words with which the names of bodies begin whose parts have heads of their own.
WHOLES = word_set("whole_bodies")

#: Words that end a body's name: numbers of documents, groups.
NO_BODY = word_set("body_ends")

#: What tells the legal form of a company: 'PT Pertamina (Persero)'.
COMPANY_FORMS = word_set("company_forms")

#: Offices whose holders have others serve them: the title goes on with theirs ('Ajudan Bupati').
SERVED = word_set("served_titles")


def body_words(pieces: list[str]) -> str:
    """The pieces of a body as one phrase, in which marks stand as they are written in running text."""
    words = " ".join(" ".join(pieces).split())
    return words.replace(" ,", ",").replace(" -", "-").replace(" /", "/")


def past_short_form(view: View, last: int) -> int:
    """Past an abbreviation in brackets: 'Sekretaris Daerah (Sekda)'."""
    if view.text(last + 1) != "(":
        return last
    for close in range(last + 2, min(last + 9, len(view))):
        if view.text(close) == ")":
            words = range(last + 2, close)
            slashes = sum(view.text(word) == "/" for word in words)  # 'Wamen ATR/Waka BPN'
            short = (
                len(words) <= 3 + 2 * slashes
                and view.capital(last + 2)
                and last + 2 not in view.prefixes
                and last + 2 not in view.acting
                and last + 2 not in view.address
                and not (len(words) == 2 and _two_names(view, last + 2))  # 'Gubernur Aceh (Ismail Hamdan)'
                and not (len(words) == 1 and _lone_name(view, last))  # 'Mendagri (Rustandi)'
            )
            if len(words) == 1 and view.lower(last + 2) in COMPANY_FORMS:
                return _past_listed(view, close)
            named = any(word in view.regions for word in words) and not any(word in view.heads for word in words)
            return close if short and not named else last
    return last


def _past_listed(view: View, last: int) -> int:
    """Past 'Tbk' or 'Tbk.' behind a company's name."""
    if view.lower(last + 1) != "tbk":
        return last
    return last + 1 + (view.text(last + 2) == "." and view.text(last + 3) in (",", "("))


def _two_names(view: View, index: int) -> bool:
    return begins_person(view, index) or (surely_name(view, index) and surely_name(view, index + 1))


def _lone_name(view: View, last: int) -> bool:
    """Whether the word in brackets behind a token is a holder's name and no abbreviation of what stands before it."""
    word = last + 2
    if not surely_name(view, word) or word in view.suffixes or word in view.prefixes:
        return False
    short = view.lower(word)
    before = view.lowers[max(last - 7, 0) : last + 1]
    if len(short) > 7 and _has_letters("".join(before), short):
        return False  # 'Perlindungan dan Jaminan Sosial (Linjamsos)'
    return not any(
        first[:1] == short[0] and _has_letters("".join(before[index:]), short) for index, first in enumerate(before)
    )


def _has_letters(words: str, short: str) -> bool:
    """Whether words have the letters of a short form in their order."""
    letters = iter(words)
    return all(letter in letters for letter in short)


def body_pieces(view: View, index: int, *, serves: bool = False, small: int = 0) -> tuple[list[str], int]:
    """The words of the body behind a title, without abbreviations in brackets, and the last token of it."""
    pieces: list[str] = []
    last = index - 1
    if small:
        pieces, last, index = [view.slice(index, small)], small, small + 1
    while True:
        if (listed := _listed(view, index)) is not None:
            pieces.append(view.slice(index, listed))
            last = past_short_form(view, listed)
            index = last + 1
            continue
        if view.text(index - 1) == ")" and index - 1 == last and _opens_name(view, index):
            break
        step = _body_step(view, index)
        if step is None and serves and index in view.heads and _is_served(view, index):
            step = view.heads[index][0]
        if step is None:
            break
        step = own_name(view, index, step)
        pieces.append(view.slice(index, step))
        last = past_short_form(view, _past_listed(view, past_short_form(view, step)))
        index = last + 1
    return pieces, last


def _opens_name(view: View, index: int) -> bool:
    """Whether a word behind a body's short form is the first one of a name: 'Jaksa Penuntut Umum (JPU) Teguh Wijan'."""
    if view.of_body(index) or index in view.bodies or index in view.regions or not view.common(index):
        return False
    return surely_name(view, index + 1)


def _is_served(view: View, index: int) -> bool:
    title = view.heads[index][1].title
    return title in SERVED or title.startswith("Menteri ")


def small_body(view: View, index: int, *, part: bool = False) -> int:
    """The last of small words of a body in front of its short name or of a titled person, 0 where there are none:
    'kepala bidang pembinaan pegawai' BKPSDM, 'Kasubag umum dan kepegawaian' Drs. …; ``part`` tells that the title is
    one of a part of a body, whose name may follow: 'Kabid bina marga pada' Dinas Pekerjaan Umum."""
    last = index
    longest = 8 if part else 5
    while last - index < longest and view.text(last).islower() and (view.common(last) or _joins(view, last, part=part)):
        if view.lower(last) in ("di", "dari"):
            return 0  # 'kepala subbagian di lingkungan' Dinas Kesehatan
        if view.text(last) in SMALL_TITLES and last in view.prefixes:
            return 0
        if _VERBAL.fullmatch(view.lower(last)) and view.lower(last) != "dan":
            return 0
        last += 1
    person = last in view.prefixes or last in view.ranks or (view.capital(last) and _degree_follows(view, last))
    whole = part and view.capital(last) and (view.lower(last) in WHOLES or view.lower(last).startswith("kemen"))
    ends = view.initials(last) or person or whole
    return last - 1 if ends and last > index and view.lower(last - 1) != "dan" else 0


def _joins(view: View, index: int, *, part: bool) -> bool:
    """Whether a word that is none of running text stands inside a body all the same: 'dan', 'bina marga'."""
    return view.lower(index) == "dan" or (part and view.of_body(index))


def _degree_follows(view: View, index: int) -> bool:
    return any(n in view.suffixes and n not in view.heads for n in range(index + 1, index + 4))


def read_body(view: View, index: int) -> tuple[str, int]:
    """The words of a body that begin at a token, and the last token of them (the one before where there are none)."""
    pieces, last = body_pieces(view, index)
    return body_words(pieces), last


def _body_step(view: View, index: int) -> int | None:
    """The last token of the next piece of a body, None where the body ends."""
    text, lower = view.text(index), view.lower(index)
    if lower == "dan" and (small := _small_words(view, index + 1) or _small_run(view, index + 1)) is not None:
        return small
    named = begins_person(view, index + 1) and index + 1 not in view.regions
    if lower in KIND_WORDS and view.capital(index) and named:
        return index  # 'Kabid Pemerintahan Kampung Rahmat Hadi'
    if lower == "dan" and view.lower(index + 1) in KIND_WORDS and _closed_short(view, index + 2):
        return index + 1  # 'Pemberdayaan Masyarakat dan Pekon (DPMP)'
    if lower in KIND_WORDS and view.text(index + 1) == "/" and view.lower(index + 2) in KIND_WORDS:
        return (
            index + 2 if view.lower(index - 1) in branch_words() else None
        )  # 'Pemberdayaan Masyarakat Kampung/Kelurahan'
    if lower == "fraksi" and (_SEATS.fullmatch(view.text(index - 1)) or _NUMBER.match(view.text(index - 1))):
        return None  # 'Anggota Komisi II DPR RI' Fraksi PKS: of whom, and no body
    if lower == "daerah" and view.lower(index + 1) == "pemilihan":
        return None
    if lower == "negeri" and view.lower(index - 1) in ("dalam", "luar") and view.capital(index):
        return index  # 'Direktur Jenderal Perdagangan Dalam Negeri'
    if lower == "pemerintah" and view.capital(index) and _ends_whole(view, index + 1):
        return index + (view.lower(index + 1) == "daerah")
    if lower in LINKS and lower not in KIND_WORDS:
        office = index + 1 in view.heads or index + 2 in view.heads
        joins = _body_word(view, index + 1) and not office and not _NUMBER.match(view.text(index + 1))
        return index + 1 if joins else None
    if lower == "." and view.spaced(index) is False and _body_word(view, index + 1) and not view.spaced(index + 1):
        return index + 1
    behind = view.capital(index - 1) or view.text(index - 1).isdigit()
    if text.islower() and behind and (small := _small_run(view, index)) is not None:
        return small
    if not _body_word(view, index):
        return None
    if index in view.bodies and view.bodies[index][0] > index and view.capital(index):
        return view.bodies[index][0]
    return index if text else None


def _ends_whole(view: View, index: int) -> bool:
    """Whether what stands behind 'Pemerintah' shows it to end a body's name: 'Tim Anggaran Pemerintah Daerah (TAPD)',
    'Komite Transformasi Digital Pemerintah (KTDP)', 'Deputi Transformasi Digital Pemerintah Kementerian PANRB'."""
    index += view.lower(index) == "daerah"
    return _closed_short(view, index) or view.lower(index).startswith("kemen")


def _small_words(view: View, index: int) -> int | None:
    """The last of small words that an abbreviation shows to end a body's name: 'dan aset daerah (BPKAD)'."""
    last = index
    while last - index < 4 and view.text(last).islower() and view.common(last):
        last += 1
    return last - 1 if last > index and _closed_short(view, last) else None


def _small_run(view: View, index: int) -> int | None:
    """The last of a body's words that are written small in its midst: 'Kabag Administrasi pembangunan sekretariat
    Pemkab', 'Kepala Bidang Pemberdayaan usaha Mikro', 'Asisten I setda Bangli'."""
    last = index
    while last - index < 3 and view.text(last).islower() and (view.of_body(last) or view.lower(last) in branch_words()):
        last += 1
    if last == index or not view.capital(last):
        return None
    lower = view.lower(last)
    goes_on = (
        view.of_body(last)
        or lower in branch_words()
        or (last in view.bodies and view.initials(last))
        or lower in KIND_WORDS
    )
    ends = view.lower(last - 1).startswith("setda") and last in view.regions
    return last - 1 if goes_on or ends or _degree_follows(view, last) else None


def _closed_short(view: View, index: int) -> bool:
    """Whether an abbreviation in brackets stands at a token."""
    return view.text(index) == "(" and view.capital(index + 1) and view.text(index + 2) == ")"


def _body_word(view: View, index: int) -> bool:
    """Whether a token is a word of a body: an abbreviation, a number, or a common noun with a capital letter."""
    text = view.text(index)
    if not text or not (text[0].isalnum()):
        return False
    if text == "I" and any(view.particles.get(n, (-1,))[0] > index for n in (index, index + 1)):
        return False  # 'Asisten Administrasi Umum I Komang Suarta'
    if _NUMBER.match(text) or (
        len(text) == 1 and text.isupper() and view.lower(index - 1) in ("komisi", "kelas", "tipe")
    ):
        return True
    if index in view.address or view.lower(index) in NO_BODY or FORUM.match(view.lower(index)):
        return False
    if view.lower(index) in KIND_WORDS:
        return view.text(index) == "Desa" and _of_villages(view, index)
    if index in view.bodies and view.capital(index):
        return True
    if index in view.regions or index in view.acting:
        return False
    if not view.capital(index):
        return view.lower(index) in ("bidang", "aset", "pemerintahan", "administrasi", "penyelenggara") and view.common(
            index
        )
    if index in view.prefixes and (not view.common(index) or len(text) < 4):
        return False
    if index in view.ranks and view.ranks[index][1].grade not in ("corps", "corps-mark"):
        return False
    if _leads_to_body(view, index):
        return True
    if (
        view.doubtful(index)
        and view.of_body(index + 1)
        and view.capital(index + 1)
        and view.lower(index) in branch_words()
    ):
        return True  # 'Pemenuhan Hak Anak Dinas PPPA'
    if view.initials(index) and not view.is_loud(index):
        return not (index in view.suffixes and view.text(index - 1) == ",") and index not in view.particles
    if view.is_loud(index) and view.lower(index) in headline_verbs():
        return False  # 'Kadis Kesehatan Apresiasi Warga'
    if view.common(index) and view.initials(index - 1) and _begins_name(view, index):
        return False  # 'Deputi Pencegahan KPK Parlin Nasution'
    return view.common(index) or view.of_body(index)


def _of_villages(view: View, index: int) -> bool:
    """Whether 'Desa' ends the name of a body that cares for all villages: 'Dinas Pemberdayaan Masyarakat Desa,'."""
    after = index + 1
    named = view.capital(after) and view.lower(after) not in KIND_WORDS and not view.lower(after).startswith("kemen")
    before = index - 1 - (view.lower(index - 1) == "dan")  # 'Pemberdayaan Masyarakat dan Desa'
    return view.lower(before) in ("masyarakat", "pemerintahan", "pembangunan", "aset") and (
        not named or after in view.regions or view.text(after).upper() == "RI"
    )


def _begins_name(view: View, index: int) -> bool:
    """Whether a rare word and an unknown one behind it are the name that ends the phrase."""
    after = index + 1
    rare = view.lower(index) in rare_words() or view.doubtful(index)
    known = (
        view.common(after)
        or view.of_body(after)
        or after in view.regions
        or after in view.bodies
        or view.initials(after)
    )
    return rare and view.capital(after) and not known and not view.capital(after + 1)


def _leads_to_body(view: View, index: int) -> bool:
    """Whether unknown words are a body's, since a region or a body's word follows where a name would have none:
    'Kadis Parpora Sijunjung', 'Ketua Pansus Tataniaga Singkong DPRD'."""
    if view.is_loud(index) or view.common(index) or index in view.particles or index in view.suffixes:
        return False
    position = index
    while (
        position - index < 3 and view.capital(position) and not view.common(position) and position not in view.regions
    ):
        if position > index and position in view.bodies and (view.initials(position) or _is_department(view, position)):
            break
        if position in view.heads or position in view.bodies or position in view.suffixes or position in view.prefixes:
            return False
        if position in view.particles or len(view.text(position)) < 3 or view.initials(position):
            return False
        position += 1
    if position > index and _closed_short(view, position) and person_follows(view, position + 3):
        return True  # 'Ketua Lembaga Adat Suku Kamoro (Lemasko) Yakob Tabuni'
    if position == index or not view.capital(position) or position in view.heads:
        return False
    if position in view.regions or view.lower(position) in KIND_WORDS:
        return not (view.initials(index - 1) and position in view.regions)  # 'Anggota DPR RI Arya Bima'
    if view.common(position) and not view.initials(position) and position not in view.address:
        return not _VERBAL.match(view.lower(position)) and view.lower(position) not in NO_BODY
    if position in view.bodies and _is_department(view, position):
        return True  # 'Kabid Kesmas Dinas Kesehatan'
    name = len(view.text(position)) < 3 and view.capital(position + 1)  # 'Nelson LP Sitorus'
    return position in view.bodies and view.initials(position) and position not in view.suffixes and not name


def _is_department(view: View, index: int) -> bool:
    return view.of_body(index) and view.bodies[index][1].kind not in ("police", "military", "forum", "legislature")


def _listed(view: View, index: int) -> int | None:
    """The last token of ', Pemuda, dan Olahraga' that continues a list inside a body's name."""
    if view.text(index) != "," or not _noun(view, index + 1):
        return None
    position = index
    while view.text(position) == "," and _noun(view, position + 1):
        position += 1
        while _noun(view, position + 1):
            position += 1
        position += 1
        if position - index > 14:
            return None
    if view.text(position) == ",":
        position += 1
    if view.lower(position) in ("dan", "serta", "&") and _last_listed(view, position + 1):
        position += 1
        return position
    return None


def _last_listed(view: View, index: int) -> bool:
    """Whether the last member of a list in a body's name stands at a token: 'Koperasi dan UKM (Dindagkop)'."""
    if _noun(view, index):
        return True
    if view.text(index) == "Desa" and _of_villages(view, index):
        return True
    ends = view.text(index + 1) == "(" or index + 1 in view.regions or begins_person(view, index + 1)
    return view.capital(index) and ends and not (index in view.heads or begins_person(view, index))


#: Branches of administration that are written by their initials in the midst of a body's name.
_BRANCHES = ("UKM", "UMKM", "PMD", "SDA", "SDM")


def _noun(view: View, index: int) -> bool:
    return (
        view.capital(index)
        and (view.common(index) or view.of_body(index))
        and (not view.initials(index) or view.text(index) in _BRANCHES)
        and index not in view.heads
        and view.lower(index) not in KIND_WORDS
        and view.lower(index) not in NO_BODY
        and not (view.is_loud(index) and view.lower(index) in headline_verbs())
        and not (
            index in view.bodies
            and view.bodies[index][1].kind in ("executive", "legislative", "police", "military", "forum")
        )
    )

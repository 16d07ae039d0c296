"""Verbs by their prefixes: enough morphology to see where a clause has its verb.

Indonesian marks its transitive verbs: 'me-' with its nasal for the active ('membahas', 'menyusun'), 'di-' for the
passive ('dibahas', 'disusun'). Nouns that only look like them are few among the words of news, and are listed.
"""

from __future__ import annotations

import regex

#: Words with the looks of an active verb that are none, or that work as prepositions.
NOT_ACTIVE = frozenset(
    ["media", "medis", "medan", "meja", "mesin", "meter", "metode", "metro", "merah", "merdeka", "merek", "meriah", "mereka", "merata", "mental", "menteri", "menit", "menu", "menara", "mengenai", "menurut", "menuju", "menjelang", "melalui", "melainkan", "mengapa", "meski", "meskipun", "memang", "memorandum", "memori", "memo", "membran", "mekanisme", "melati", "melayu", "menengah", "menantu", "mendatang", "mendadak", "mendalam", "meninggal", "menyeluruh", "mendesak", "merata", "mahal", "mempelai", "mesra", "metrologi", "mega", "mei", "meeting", "menwa", "menag", "menkes", "mendagri", "mensos", "mentan", "menpan"]
)
#: Words with the looks of a passive verb that are none.
NOT_PASSIVE = frozenset(
    ["dia", "dialog", "diabetes", "diakonia", "dian", "diare", "digital", "diklat", "diktat", "dimensi", "dimana", "dinamika", "dinamis", "dinas", "dini", "dingin", "diorama", "dipa", "diplomasi", "diplomat", "direksi", "direktorat", "direktur", "diri", "dirinya", "dirgahayu", "disabilitas", "disiplin", "diskominfo", "diskominfotik", "diskon", "diskotek", "diskriminasi", "diskusi", "dispensasi", "disposisi", "disinfektan", "disertasi", "distribusi", "distributor", "distrik", "divisi", "diesel", "diet", "difabel", "difteri", "disdik", "disdikbud", "dishub", "disnaker", "dispar", "dispora", "dinsos", "dinkes", "disdukcapil", "disperindag", "dispora", "diri", "diantara", "diantaranya", "diakhir", "diatas", "dibalik", "dibawah", "didalam", "didepan", "disamping", "disela", "disana", "disini", "disamping", "diluar", "dua", "dikbud", "dikti", "dilan", "dilema", "diva", "divonis", "disbudpar", "disbunnak", "disnakertrans", "dispermades", "disruptif", "disrupsi", "diseminasi", "diterminasi", "diferensiasi", "digitalisasi", "direksi", "diversi", "diversifikasi"]
)
#: Verbs without a prefix that follow 'untuk' like others.
BARE = frozenset(
    ["belajar", "mohon", "duduk", "turut", "ikut", "saling", "lebih", "terus", "tetap", "tidak", "segera", "bisa", "dapat", "bersama-sama", "selalu", "menjadi", "ada", "hidup", "maju", "bangkit", "pulih", "sama-sama", "hadir", "silaturahmi", "sharing"]
)

_ACTIVE = regex.compile(r"me(?:m[bpfv]?|n[cdjszt]?|ng|ny|l|r|w|y|m|n)[a-z]{3,}")
_PASSIVE = regex.compile(r"di[a-z]{4,}")
_MIDDLE = regex.compile(r"(?:ber|bel|ter)[a-z]{3,}")


def is_active(word: str) -> bool:
    """Whether a word, in lower case, is an active verb with 'me-'."""
    return word.startswith("me") and word not in NOT_ACTIVE and bool(_ACTIVE.fullmatch(word))


def is_passive(word: str) -> bool:
    """Whether a word, in lower case, is a passive verb with 'di-'."""
    return word.startswith("di") and word not in NOT_PASSIVE and bool(_PASSIVE.fullmatch(word))


def is_aim(word: str) -> bool:
    """Whether a word, in lower case, can open what someone means to do: 'untuk meningkatkan …', 'untuk belajar …'."""
    return is_active(word) or word in BARE or (word.startswith("be") and bool(_MIDDLE.fullmatch(word)))

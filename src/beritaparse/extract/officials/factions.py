"""The parliamentary group, constituency or term between a seat in a legislature and the name of who holds it.

seat [',' | 'dari'] 'Fraksi' party* [','] name      'Anggota DPRD Bangli dari Fraksi PDI Perjuangan, Made Rai'
seat ['dari'] 'Dapil' place [','] name              'Anggota DPR RI Dapil Bali I Made Rai'
"""

from __future__ import annotations

from beritaparse.extract.officials.own_names import KIND_WORDS, begins_person
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.word_sets import word_set

#: Words that begin what is told of a seat, and words of the names of parties.
OPENERS = word_set("faction_openers")
PARTIES = word_set("party_words")
#: Words of a constituency that are no region's name.
_NUMBERS = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi"))


def past_faction(view: View, index: int) -> int:
    """Past the faction or constituency that stands at a token, the token itself where none does."""
    start = view.text(index) == ","
    opener = index + start + (view.lower(index + start) in ("dari", "asal", "dan", "("))
    word = view.lower(opener)
    constituency = word == "daerah" and view.lower(opener + 1) == "pemilihan"
    if word not in OPENERS and not constituency and not (word in PARTIES and view.lower(opener - 1) == "dari"):
        return index
    position = opener + (word in OPENERS) + 2 * constituency
    if view.text(position) == "(":
        position += 3 if view.text(position + 2) == ")" else 0
    if constituency and position not in view.regions:  # 'daerah pemilihan Nusa Utara, Made Rai'
        end = next((n for n in range(position, position + 5) if not view.capital(n)), position)
        return end if view.text(end) == "," else position
    while position - opener < 9:
        lower = view.lower(position)
        if position in view.regions and word not in PARTIES:
            position = view.regions[position][0] + 1
        elif (lower in PARTIES and view.capital(position)) or (
            view.text(position) in ("-", "–", "/", "(", ")") and view.capital(position + 1)
        ):
            position += 1
        elif lower in _NUMBERS and view.text(position).isupper() and position - opener > 1:
            if view.text(position) == "I" and begins_person(view, position + 1):
                break  # 'Dapil Bali I Made Rai'
            position += 1
        elif lower in ("partai", "dapil", "daerah", "pemilihan", "fraksi") or view.text(position) == ")":
            position += 1
        else:
            break
    if position == opener + 1 and word not in PARTIES:
        return index
    if view.lower(position) in KIND_WORDS and position + 1 in view.regions:  # 'Fraksi Golkar Kabupaten Bangli'
        return view.regions[position + 1][0] + 1
    return position

"""Names beside offices that look like apposition and are none."""

from __future__ import annotations

from beritaparse.extract.officials.completions import COMMITTEES
from beritaparse.extract.officials.holders import Mention
from beritaparse.extract.officials.roll import Sure, Told, name_words
from beritaparse.extract.officials.same_offices import may_be_short, same_office
from beritaparse.extract.officials.unnamed import GROUPS, MANY
from beritaparse.extract.officials.view import View
from beritaparse.lexicon.word_sets import word_set
from beritaparse.records import Status


def drop_doubtful(view: View, mentions: list[Mention], told: dict[int, Told]) -> None:
    """Part offices from names beside them where the article elsewhere says that someone else holds the office.

    'Saat membacakan sambutan Menteri Sosial, Aji Prabu mengatakan …' and 'hadir Aji Prabu, Bupati Bangli, …' look
    like apposition, and are none where the minister or regent has a name of their own.
    """
    sure = Sure()
    doubtful: list[Mention] = []
    for mention in mentions:
        if mention.person is None or mention.order == "epithet":
            continue
        told_first = mention.order == "person office" and view.text(mention.offices[0].first - 1) in (",", "(")
        comma = told_first or view.text(mention.offices[-1].last + 1) == ","
        if comma and not (mention.order == "office person" and (mention.person.titled or _tells_holder(view, mention))):
            doubtful.append(mention)
        else:
            name = "".join(name_words(mention.person.name))
            for phrase in mention.offices:
                key, office = told[id(phrase)]
                if office.status is not Status.INCUMBENT:
                    continue  # a former holder leaves the office to another
                sure.add(name, key, office)
    for mention in doubtful:
        assert mention.person is not None
        name = "".join(name_words(mention.person.name))
        for phrase in mention.offices:
            key, office = told[id(phrase)]
            rivals = sure.rivals(key, office)
            holds = [k for other, k, _ in rivals if name in other]
            if (
                GROUPS.search(phrase.title)
                or phrase.row.title.startswith(MANY)
                or phrase.tail.lower() in COMMITTEES  # an article tells of more than one
                or office.status is not Status.INCUMBENT
            ):
                continue
            others = [
                other
                for other, k, x in rivals
                if name not in other
                and other not in name
                and not may_be_short(min(k, key, key=len))
                and same_office(k, x, key, office)
            ]
            if others and key not in holds:
                mention.person, mention.order = None, "office"
                mention.first, mention.last = mention.offices[0].first, mention.offices[-1].last
                break


def _tells_holder(view: View, mention: Mention) -> bool:
    """Whether a name of several words behind an office with its place is its holder's: 'menanggapi Gubernur Sumut, Made
    Rai', but not 'dalam sambutan Gubernur Sumut, Made Rai menyampaikan'."""
    place, person = mention.offices[-1].place, mention.person
    if place is None or place.back or person is None or person.name_first == person.name_last:
        return False
    return SPOKEN_FOR.isdisjoint(view.lowers[max(mention.first - 2, 0) : mention.first])


#: Words before an office whose holder someone else speaks for or to.
SPOKEN_FOR = word_set("spoken_for")

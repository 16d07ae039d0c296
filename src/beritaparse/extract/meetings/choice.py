"""Which event an article is about, and whether it is about any.

Every event has features: that it stands in the headline, is told in the first sentence, is dated, is what an official
does, is only spoken of in quotes, that the article reads like the report of an event or like one of a dispute. What
each says for or against the event is a row of the table ``event_weights``, learnt from annotated articles (how, from
what and how well: ``models/main_event``). Their sum is the log-odds that the article is about the event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import exp, log

from beritaparse.document import Part
from beritaparse.extract.meetings.events import Event, background, days_before, is_act_of_someone, is_told_next
from beritaparse.extract.meetings.marks import Marks
from beritaparse.extract.meetings.mentions import EventMention
from beritaparse.extract.meetings.moment import date_of
from beritaparse.lexicon.tables import packaged_rows
from beritaparse.lexicon.word_rows import EventWeight, SpeechCue
from beritaparse.lexicon.word_sets import word_set

#: The least chance of an event that an article is about, and that where an event of no usual kind may be meant.
LEAST, SURE = 0.3, 0.55
#: The least score of a meeting at which a festival or the like was announced, to be main beside it.
TOLD = 6.0
#: Families of events that are announced at a meeting.
_ANNOUNCED = frozenset(("festival", "competition", "community", "commemoration"))
#: A day so many days before the publication is that of news; one so far back is history.
_NEWS, _HISTORY = 7, 30
#: The rules' score is taken between these, in thirds.
_LOWEST, _HIGHEST, _THIRDS = -3.0, 9.0, 3
#: Sentences behind the lead that are near, and from which on lateness counts.
_NEAR, _LATE, _LATEST = 2, 3, 9
#: The strengths of an event's words, see the table ``meetings``.
_SURE, _WEAK = 3, 1
_EARLY = 3
_EVENT_WORDS = word_set("words_of_event_reports")
_ISSUE_WORDS = word_set("words_of_issue_reports")
_USES = ("hold", "attend", "lead", "open", "frame")


@dataclass(slots=True)
class _Article:
    """What the features of an event compare it with."""

    events: int
    mentions: int
    has_headline: bool
    in_headline: bool
    """Whether any event stands in the headline."""
    first: Event | None
    """The event that the running text names first."""
    first_sure: Event | None
    """The first one named by words that mean an event more often than not."""
    event_words: float
    issue_words: float


def choose_main(marks: Marks, events: list[Event]) -> list[Event]:
    """Mark and return the events that the article is about: none, one, or an announced one and where it was told."""
    if not events:
        return []
    article = _article(marks, events)
    for event in events:
        event.chance = _chance(features(marks, event, article))
    ranked = sorted(events, key=lambda event: (-event.chance, -event.score))
    if ranked[0].chance < LEAST:
        return []
    chosen = ranked[:1]
    if ranked[0].mentions[0].row.family in _ANNOUNCED:
        told = [event for event in ranked[1:] if event.score >= TOLD and event.mentions[0].row.family == "meeting"]
        chosen += told[:1]
    for event in chosen:
        event.main = True
    return chosen


def is_sure(main: list[Event]) -> bool:
    """Whether the article is rather about the chosen event than about one that no table lists."""
    return bool(main) and main[0].chance >= SURE


def event_features(marks: Marks, events: list[Event]) -> Iterator[tuple[Event, dict[str, float]]]:
    """Each event with its features: what the weights are learnt from."""
    article = _article(marks, events)
    for event in events:
        yield event, features(marks, event, article)


@cache
def _weights() -> dict[str, float]:
    return {row.feature: float(row.weight) for row in packaged_rows(EventWeight)}


def _chance(found: dict[str, float]) -> float:
    """The chance that an article is about an event with such features."""
    weights = _weights()
    odds = sum(value * weights[name] for name, value in found.items() if name in weights)
    return 1 / (1 + exp(-odds))


def _article(marks: Marks, events: list[Event]) -> _Article:
    in_order = sorted(events, key=_first_in_body)
    sure = (event for event in in_order if event.strength > _WEAK and not all(m.quoted for m in event.mentions))
    return _Article(
        events=len(events),
        mentions=sum(len(event.mentions) for event in events),
        has_headline=marks.document.layout.headline is not None,
        in_headline=any(mention.part is Part.HEADLINE for event in events for mention in event.mentions),
        first=in_order[0] if in_order else None,
        first_sure=next(sure, None),
        event_words=log(1 + sum(map(_EVENT_WORDS.__contains__, marks.lower))),
        issue_words=log(1 + sum(map(_ISSUE_WORDS.__contains__, marks.lower))),
    )


def _first_in_body(event: Event) -> int:
    return min((mention.first for mention in event.mentions if mention.part is not Part.HEADLINE), default=1 << 30)


def features(marks: Marks, event: Event, article: _Article) -> dict[str, float]:
    """The features of an event by name; those that are zero may be missing."""
    body = [mention for mention in event.mentions if mention.part is not Part.HEADLINE]
    in_headline = len(body) < len(event.mentions)
    found: dict[str, float] = {
        "always": 1.0,
        f"family_{event.mentions[0].row.family}": 1.0,
        "in_headline": in_headline,
        "other_in_headline": article.in_headline and not in_headline,
        "no_headline": not article.has_headline,
        "only_headline": not body,
        "sure_words": event.strength == _SURE,
        "weak_words": event.strength == _WEAK,
        "rules": max(_LOWEST, min(event.score, _HIGHEST)) / _THIRDS,
        "events": log(1 + article.events),
        "mentions": log(1 + len(body)),
        "share": len(event.mentions) / article.mentions,
        "event_words": article.event_words,
        "issue_words": article.issue_words,
        "first": article.first is event,
        "first_sure": article.first_sure is event,
    }
    found.update(_of_day(marks, event))
    if body:
        found.update(_of_mentions(body))
        found.update(_of_place(marks, event, body))
        found.update(_of_sentences(marks, body))
    return found


def _of_day(marks: Marks, event: Event) -> dict[str, float]:
    """How long before the publication the day lies that the text gives the event."""
    days = days_before(marks, event.day) if event.day is not None else None
    if days is None:
        return {"no_day": True}
    return {"day_of_news": 0 <= days <= _NEWS, "day_of_history": days > _HISTORY, "day_to_come": days < 0}


def _of_mentions(body: list[EventMention]) -> dict[str, float]:
    """In what form the running text names the event."""
    uses = {mention.use for mention in body if not mention.quoted}
    return {
        "all_quoted": all(mention.quoted for mention in body),
        "some_quoted": any(mention.quoted for mention in body),
        "only_verbs": all(mention.verb for mention in body),
        "only_passives": all(mention.verb and mention.passive for mention in body),
        "definite": any(mention.definite for mention in body),
        **{f"use_{use}": use in uses for use in _USES},
    }


def _of_place(marks: Marks, event: Event, body: list[EventMention]) -> dict[str, float]:
    """Where in the running text the event is named."""
    first = body[0]
    behind = first.sentence - marks.lead
    starts = [mention.first - marks.sentences[mention.sentence][0] for mention in body]
    return {
        "in_lead": behind <= 0,
        "verb_in_lead": behind <= 0 and first.verb,
        "near": 0 < behind <= _NEAR,
        "late": max(min(behind - _LATE, _LATEST), 0) / _LATE,
        "early_in_sentence": first.first - marks.scopes[first.sentence][0] <= _EARLY,
        "opens_sentence": any(start <= 1 and not mention.verb for start, mention in zip(starts, body, strict=True)),
        "told_next": event.day is None and is_told_next(marks, body),
    }


def _of_sentences(marks: Marks, body: list[EventMention]) -> dict[str, float]:
    """What the sentences tell that name the event, those of quotes aside where others name it."""
    spoken = [mention for mention in body if not mention.quoted] or body
    return {
        "dated_of_news": any(_is_news(marks, mention) for mention in spoken),
        "act": any(mention.verb and not mention.quoted and is_act_of_someone(marks, mention) for mention in spoken),
        "official": any(marks.people_between(marks.scopes[mention.sentence][0], mention.first) for mention in spoken),
        "background": all(background(marks, mention) for mention in spoken),
        "behind_speech": all(_is_behind_speech(marks, mention) for mention in spoken),
    }


def _is_news(marks: Marks, mention: EventMention) -> bool:
    day = date_of(marks, mention)
    days = days_before(marks, day.value) if day is not None and day.value is not None else None
    return days is not None and 0 <= days <= _NEWS


def _is_behind_speech(marks: Marks, mention: EventMention) -> bool:
    """Whether the sentence tells what someone said, or when, before it names the event."""
    first = marks.scopes[mention.sentence][0]
    return marks.has_cue(SpeechCue, first, mention.first)

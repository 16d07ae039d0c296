"""Does a parse improve what the rules read? Purposes, obligations, obliged parties and speakers, with and without one.

``python benchmarks/parse_experiment.py MODEL_DIR GOLD_DIR…`` needs ``beritaparse[stanza]`` and models for it (see
'Models of your own' in docs/how-to.md). It reads the articles by the rules, changes one kind of record by what the
parse says, and scores both. The table in docs/figures/parse.md comes from it.
"""

from __future__ import annotations

import argparse
import copy
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import beritaparse
from beritaparse.evaluation.evaluation import GoldArticle, read_gold
from beritaparse.evaluation.forms import same_person, squeeze, text_of, token_f1
from beritaparse.evaluation.scoring import Counts, score_article
from beritaparse.language.stanza_analyser import Sentence, Word

Item = dict[str, Any]
SUBJECTS = ("nsubj", "nsubj:pass", "csubj")


class Parse:
    """The trees of an article, asked by characters."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...]):
        self.text = text
        self._sentences = sentences

    def sentence(self, position: int) -> Sentence | None:
        return next((one for one in self._sentences if one.start <= position < one.end), None)

    def head(self, start: int, end: int) -> tuple[Sentence, int] | None:
        """The word of a stretch that the others in it hang on: the first whose head lies outside."""
        sentence = self.sentence(start)
        if sentence is None:
            return None
        inside = {i for i, word in enumerate(sentence.words) if word.start < end and word.end > start}
        heads = [
            i for i in sorted(inside) if sentence.words[i].head not in inside and sentence.words[i].upos != "PUNCT"
        ]
        return (sentence, heads[0]) if heads else None

    def span(self, sentence: Sentence, index: int) -> tuple[int, int]:
        """The characters of a word with all that hangs on it, without punctuation at the ends."""
        words = [word for i, word in enumerate(sentence.words) if index in ancestors(sentence, i)]
        while len(words) > 1 and words[-1].upos == "PUNCT":
            words.pop()
        return words[0].start, words[-1].end

    def part(self, start: int, end: int) -> Item:
        return {"text": self.text[start:end], "start": start, "end": end}


def ancestors(sentence: Sentence, index: int) -> list[int]:
    """A word and those above it, up to the root."""
    found = [index]
    while (head := sentence.words[found[-1]].head) is not None:
        found.append(head)
    return found


def children(sentence: Sentence, index: int) -> Iterator[tuple[int, Word]]:
    return ((i, word) for i, word in enumerate(sentence.words) if word.head == index)


def whole_purposes(article: Item, parse: Parse) -> None:
    """A purpose ends where the clause of its head ends."""
    for meeting in article["meetings"]:
        meeting["purposes"] = [_to_clause_end(parse, purpose) for purpose in meeting["purposes"]]


def attached_purposes(article: Item, parse: Parse) -> None:
    """A purpose in a sentence that names the meeting hangs on the meeting or on the verb that has it; others go."""
    for meeting in article["meetings"]:
        heads = [parse.head(mention["start"], mention["end"]) for mention in meeting["mentions"]]
        anchors: dict[int, set[int]] = {}
        for sentence, index in filter(None, heads):
            verb = sentence.words[index].head
            anchors.setdefault(sentence.start, {index}).add(index if verb is None else verb)
        kept = []
        for purpose in meeting["purposes"]:
            found = None if purpose["start"] is None else parse.head(purpose["start"], purpose["end"])
            near = anchors.get(found[0].start) if found else None
            if found is None or near is None or near.intersection(ancestors(*found)):
                kept.append(purpose)
        meeting["purposes"] = kept


def whole_obligations(article: Item, parse: Parse) -> None:
    """An obligation ends where the clause of its verb ends."""
    for deadline in article["deadlines"]:
        if deadline["obligation"]:
            deadline["obligation"] = _to_clause_end(parse, deadline["obligation"])


def _to_clause_end(parse: Parse, part: Item) -> Item:
    found = None if part["start"] is None else parse.head(part["start"], part["end"])
    if found is None:
        return part
    end = max(parse.span(*found)[1], part["start"] + 1)
    return {**part, **parse.part(part["start"], end)}


def subjects_obliged(article: Item, parse: Parse) -> None:
    """The obliged party is the subject of the duty's verb, or of the next verb above it that has one."""
    for deadline in article["deadlines"]:
        duty = deadline["obligation"]
        found = parse.head(duty["start"], duty["end"]) if duty and duty["start"] is not None else None
        if found is None:
            continue
        sentence, index = found
        for above in ancestors(sentence, index):
            subject = next((i for i, word in children(sentence, above) if word.relation in SUBJECTS), None)
            if subject is not None:
                deadline["obliged"] = parse.part(*parse.span(sentence, subject))
                break


def subjects_speak(article: Item, parse: Parse) -> None:
    """The speaker is the official whom the subject of the verb of speaking names."""
    for statement in article["statements"]:
        cue = statement["cue"]
        found = parse.head(cue["start"], cue["end"]) if cue and cue["start"] is not None else None
        if found is None:
            continue
        for i, word in children(*found):
            start, end = parse.span(found[0], i)
            named = [
                one
                for one in article["officials"]
                if word.relation in SUBJECTS and any(m["start"] < end and m["end"] > start for m in one["mentions"])
            ]
            if len(named) == 1:
                statement["speaker"] = {"ref": named[0]["id"], "text": named[0]["name"]}


def count_obliged(gold: Item, predicted: Item) -> Counts:
    """Obliged parties of deadlines with the right day and the same words, right where half of the tokens are."""
    counts = Counts()
    left = list(predicted["deadlines"])
    for row in gold.get("deadlines", []):
        if not row.get("obliged") or row.get("optional"):
            continue
        same = (
            one
            for one in left
            if str(one["due"] or "")[:10] == str(row.get("due") or "") and token_f1(row["text"], one["text"]) >= 0.3
        )
        partner = next(same, None)
        said = text_of(partner["obliged"]) if partner else None
        if partner:
            left.remove(partner)
        named = bool(said) and same_person(squeeze(row["obliged"]), squeeze(said))
        counts.add(named or token_f1(row["obliged"], said) >= 0.5, bool(said), 1)
    return counts


def figure(name: str, gold: Item, article: Item) -> Counts:
    return count_obliged(gold, article) if name == "obliged" else score_article(gold, article).counts[name]


EXPERIMENTS: tuple[tuple[str, str, Callable[[Item, Parse], None]], ...] = (
    ("purposes", "ends with its clause", whole_purposes),
    ("purposes", "hangs on the meeting or its verb, else dropped", attached_purposes),
    ("obligations", "ends with its clause", whole_obligations),
    ("obliged", "subject of the duty's verb", subjects_obliged),
    ("quotes", "speaker is the subject of the verb of speaking", subjects_speak),
)


def compare(articles: list[GoldArticle], pipeline: beritaparse.Pipeline) -> Iterator[str]:
    """The rows of the table: F1 by the rules and with the parse, and the articles that gain and lose."""
    read = []
    spent = {"rules": 0.0, "parse": 0.0}
    for article in articles:
        start = time.process_time()
        found = pipeline(article.text, published=article.gold.get("published")).to_dict()
        middle = time.process_time()
        parse = Parse(article.text, pipeline.analyse(article.text))
        spent["rules"] += middle - start
        spent["parse"] += time.process_time() - middle
        read.append((article.gold, found, parse))
    for name, what, change in EXPERIMENTS:
        rules, parsed, better, worse = Counts(), Counts(), 0, 0
        for gold, found, parse in read:
            changed = copy.deepcopy(found)
            change(changed, parse)
            before, after = figure(name, gold, found), figure(name, gold, changed)
            rules.add(before.hits, before.predicted, before.gold)
            parsed.add(after.hits, after.predicted, after.gold)
            gain = _f1(after) - _f1(before)
            better, worse = better + (gain > 0), worse + (gain < 0)
        yield f"| {name} | {what} | {rules.gold} | {_f1(rules):.3f} | {_f1(parsed):.3f} | {better} | {worse} |"
    each = {name: 1000 * seconds / len(articles) for name, seconds in spent.items()}
    yield f"\n{len(articles)} articles; {each['rules']:.0f} ms each by the rules, {each['parse']:.0f} ms for the parse."


def _f1(counts: Counts) -> float:
    return 2 * counts.hits / (counts.predicted + counts.gold) if counts.predicted + counts.gold else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model_dir", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--only", nargs="+", help="only these articles")
    parser.add_argument("--pretokenised", action="store_true", help="our tokens in place of Stanza's")
    arguments = parser.parse_args()
    import torch

    torch.set_num_threads(1)
    pipeline = beritaparse.load(analyser="stanza", model_dir=arguments.model_dir, pretokenised=arguments.pretokenised)
    articles = [one for folder in arguments.gold for one in read_gold(folder)]
    articles = [one for one in articles if not arguments.only or one.id in arguments.only]
    print("| record | by the parse | gold | F1, rules | F1, parse | articles better | worse |")
    print("|---" * 7 + "|")
    for row in compare(articles, pipeline):
        print(row)


if __name__ == "__main__":
    main()

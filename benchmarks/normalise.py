"""Normalisation in figures, as the page docs/figures/normalise.md.

Run from the root of the repository: ``python benchmarks/normalise.py > docs/figures/normalise.md``.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from beritaparse.language.normalise import normalise
from beritaparse.lexicon.rows import AmbiguousForm
from beritaparse.lexicon.tables import packaged_rows

CASES = Path("tests/language/cases/normalise.csv")

PAGE = """# Normalisation

`tests/language/cases/normalise.csv` holds sentences with a form, what must stand for it in the normalised text, and
what it is said to mean. The first batch was written before there was any rule, the second when the rules were there;
what either got wrong was then mended, so the first column of figures is the one to expect elsewhere. A test holds each
batch at 0.97.

| batch | cases | right at the first run | right now |
|---|---:|---:|---:|
| written before the rules | {before} | 164 of 172 (0.953) | {before_right} ({before_share:.3f}) |
| written after them | {after} | 137 of 148 (0.926) | {after_right} ({after_share:.3f}) |

Five cases were wrong themselves and were corrected: four named only a part of the phrase that changes ('BPD' in 'Bank
BPD'), one an older name of a body.

{forms} forms with several readings, {readings} readings, each with sentences where it holds and sentences where it
does not ({examples} sentences, all of them tests): `src/beritaparse/lexicon/tables/ambiguous.csv`.

On news that no rule was written from, read by hand by one reader: of 110 places with an ambiguous form drawn at random
from government outlets 105 were read rightly (0.95; degrees are many and easy), of 118 drawn from news of all kinds,
degrees left out, 104 (0.88). The readings that were missing there ('PJ UKM', 'PP Muhammadiyah') were added afterwards.
{wrong}"""


def right(case: dict[str, str]) -> bool:
    """Whether a case comes out."""
    normal = normalise(case["sentence"])
    start = case["sentence"].index(case["form"])
    end = start + len(case["form"])
    became = normal.text[slice(*normal.to_text(start, end))]
    meant = [form.expansion for form in normal.forms if form.start < end and form.end > start]
    return became == case["becomes"] and (not case["expansion"] or case["expansion"] in meant)


def main() -> None:
    """Print the page."""
    with CASES.open(encoding="utf-8") as file:
        cases = list(csv.DictReader(file))
    every, good = Counter(case["batch"] for case in cases), Counter(case["batch"] for case in cases if right(case))
    wrong = [f"- {case['sentence']} (`{case['form']}`)" for case in cases if not right(case)]
    rows = packaged_rows(AmbiguousForm)
    print(
        PAGE.format(
            **every,
            **{f"{batch}_right": good[batch] for batch in every},
            **{f"{batch}_share": good[batch] / every[batch] for batch in every},
            forms=len({row.form for row in rows}),
            readings=len(rows),
            examples=len({example for row in rows for example in (*row.examples, *row.non_examples)}),
            wrong="\nWrong now:\n\n" + "\n".join(wrong) + "\n" if wrong else "",
        ),
        end="",
    )


if __name__ == "__main__":
    main()

"""Tasks of Label Studio with the records filled in as predictions, and its exports as corrected articles.

`CONFIG` is the labelling interface that the tasks want. Offsets are characters; exports of releases that counted UTF-16
units (which differ behind an emoji) are read rightly, too, by the words that stand beside the offsets.

The format: https://labelstud.io/guide/task_format and https://labelstud.io/guide/predictions
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from beritaparse.annotation.regions import LABELS, Region, corrected, regions_of
from beritaparse.errors import ReadError
from beritaparse.records import Article

__all__ = ["CONFIG", "from_task", "read_articles", "to_task", "write_tasks"]

_COLOURS = {
    "official": "#ffb84d", "institution": "#66b2ff", "date": "#7fcf75", "deadline": "#ff7a75", "obligation": "#ffa8a4",
    "obliged": "#ffcfcd", "meeting": "#a98bff", "venue": "#c9b6ff", "purpose": "#dccfff", "statement": "#aeb8c2",
}  # fmt: skip

#: The labelling interface: labels, a value for each stretch, offices for officials, and which part belongs to what.
CONFIG = "\n".join(
    [
        "<View>",
        "  <Style>.htx-text { white-space: pre-wrap; }</Style>",
        '  <Relations><Relation value="part of"/></Relations>',
        '  <Labels name="label" toName="text">',
        *(f'    <Label value="{label}" background="{_COLOURS[label]}"/>' for label in LABELS),
        "  </Labels>",
        '  <Text name="text" value="$text"/>',
        '  <TextArea name="value" toName="text" perRegion="true" editable="true" maxSubmissions="1"'
        ' placeholder="name, date (2024-10-21) or kind"/>',
        '  <TextArea name="offices" toName="text" perRegion="true" editable="true"'
        ' whenTagName="label" whenLabelValue="official" placeholder="Plt / Bupati / Kabupaten Bangli"/>',
        "</View>",
        "",
    ]
)


def to_task(article: Article) -> dict[str, Any]:
    """A task with the article's records as predictions; the article itself rides along in ``data.record``.

    Raises:
        ReadError: the article's text was left out.
    """
    if article.text is None:
        raise ReadError(f"{article.id}: its text was left out, so that there is nothing to annotate")
    result = [item for region in regions_of(article) for item in _items(region, article.text)]
    data = {
        "text": article.text,
        "id": article.id,
        "published": article.published,
        "record": article.to_json(text=False),
    }
    version = f"beritaparse {article.library_version}"
    return {"data": data, "predictions": [{"model_version": version, "result": result}]}


def from_task(task: Mapping[str, Any]) -> Article:
    """The article of a task as its last annotation says, the untouched records where nobody annotated it.

    Raises:
        ReadError: the task is not one of `to_task`, or a stretch does not fit its text.
    """
    try:
        data = task["data"]
        article = replace(Article.from_json(data["record"]), text=data["text"])
        done = [one["result"] for one in task.get("annotations") or () if not one.get("was_cancelled")]
        if not done:
            return article
        return corrected(article, _regions(done[-1], data["text"]))
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise ReadError(f"not a task of label_studio.to_task: {type(error).__name__}: {error}") from error


def write_tasks(articles: Iterable[Article], path: str | Path) -> None:
    """Write a file of tasks that Label Studio imports."""
    tasks = [to_task(article) for article in articles]
    Path(path).write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_articles(path: str | Path) -> Iterator[Article]:
    """The articles of an export in the format 'JSON'.

    Raises:
        ReadError: the file cannot be read, or a task is none of `to_task`.
    """
    try:
        tasks = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: {error}") from error
    if not isinstance(tasks, list):
        raise ReadError(f"{path}: an export in the format 'JSON' is a list of tasks")
    for task in tasks:
        yield from_task(task)


def _items(region: Region, text: str) -> Iterator[dict[str, Any]]:
    """The results of a stretch: its label, its value, its offices, and what it is part of."""
    place = {"start": region.start, "end": region.end}
    head = {"id": region.id, "to_name": "text"}
    words = text[region.start : region.end]
    yield {**head, "from_name": "label", "type": "labels", "value": {**place, "text": words, "labels": [region.label]}}
    if region.value is not None:
        yield {**head, "from_name": "value", "type": "textarea", "value": {**place, "text": [region.value]}}
    if region.offices:
        yield {**head, "from_name": "offices", "type": "textarea", "value": {**place, "text": list(region.offices)}}
    if region.owner is not None:
        link = {"from_id": region.id, "to_id": region.owner, "direction": "right", "labels": ["part of"]}
        yield {"type": "relation", **link}


def _regions(result: Iterable[Mapping[str, Any]], text: str) -> Iterator[Region]:
    items = list(result)
    typed: dict[tuple[str, str], tuple[str, ...]] = {}
    owners = {}
    for item in items:
        if item["type"] == "textarea":
            lines = item["value"]["text"]
            typed[item["id"], item["from_name"]] = tuple([lines] if isinstance(lines, str) else lines)
        elif item["type"] == "relation":
            owners[item["from_id"]] = item["to_id"]
    for item in items:
        if item["type"] == "labels":
            value, id_ = item["value"], item["id"]
            start, end = _place(text, value["start"], value["end"], value.get("text"))
            said = " ".join(typed.get((id_, "value"), ())).strip() or None
            label = value["labels"][0]
            offices = typed.get((id_, "offices"))
            yield Region(id_, label, start, end, said, offices, owners.get(id_))


def _place(text: str, start: int, end: int, words: str | None) -> tuple[int, int]:
    """The characters of a stretch, whatever its offsets count."""
    start, end = int(start), int(end)
    if words is None or _bare(text[start:end]) == _bare(words):
        return start, end
    units = text.encode("utf-16-le")
    before = units[: 2 * start].decode("utf-16-le", "ignore")
    inside = units[2 * start : 2 * end].decode("utf-16-le", "ignore")
    if _bare(inside) == _bare(words):
        return len(before), len(before) + len(inside)
    raise ReadError(f"characters {start} to {end} are {text[start:end]!r}, not {words!r}: the text is another one")


def _bare(words: str) -> str:
    r"""Words without white space, and without the '\n' that stands for it in some exports."""
    return re.sub(r"\s|\\n", "", words)

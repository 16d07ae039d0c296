"""Self-contained HTML pages from the templates beside this module.

Whatever comes from an article is escaped by the templates (Jinja2 with escaping always on). A page's own content policy
allows no script but its own, by its hash, and no picture or connection, so that a hostile text can at most look odd.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

__all__ = ["asset", "embedded", "page"]


@cache
def _templates() -> Environment:
    loader = PackageLoader("beritaparse.display", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@cache
def asset(name: str) -> str:
    """A style sheet or script of the package."""
    return (files("beritaparse.display") / "templates" / name).read_text(encoding="utf-8")


def page(template: str, *, styles: tuple[str, ...], script: str, **values: Any) -> str:
    """A page of a template.

    Args:
        template: the file of it.
        styles: the files of its style sheets, in order.
        script: the file of its script.
        values: what the template shows; strings are escaped, markup of ours is not.
    """
    code = asset(script)
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return (
        _templates()
        .get_template(template)
        .render(style=Markup("".join(map(asset, styles))), script=Markup(code), digest=digest, **values)
    )


def embedded(data: Any) -> Markup:
    """Plain data as JSON that stands in a script element: it cannot end the element or begin another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)

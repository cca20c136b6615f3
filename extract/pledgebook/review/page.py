"""The review page: one template, one style, one script; the marks look as in the report."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import get_args

from pledgebook.labels import FIELDS, TYPES
from pledgebook.report.assets import folder, joined
from pledgebook.report.page import embedded
from pledgebook.review.desk import Desk
from pledgebook.table import STRENGTHS
from pledgebook_schemas.vocabulary import ActionType, ClaimType, Kind, NonItemType, Polarity, Specificity

_OF_REPORT = ("colours.css", "page.css", "text.css")
_SCRIPTS = ("saving.js", "text.js", "caret.js", "records.js", "editor.js", "desk.js")

CHOICES: dict[str, tuple[object, ...]] = {
    "polarity": get_args(Polarity),
    "strength": tuple(STRENGTHS),
    "kind": get_args(Kind),
    "action_type": get_args(ActionType),
    "specificity": get_args(Specificity),
    "type": get_args(ClaimType),
    "checkable": ("yes", "no"),
}
"""Values that are chosen; the others are typed."""
VALUES = {
    "commitment": (
        *("parties", "reading", "gloss", "time", "strength", "kind", "polarity"),
        *("action_type", "specificity", "about"),
    ),
    "claim": ("parties", "reading", "gloss", "time", "type", "checkable", "about"),
}
LISTS = ("parties", "about")
NAMES = {
    "parties": "Parties, parted by ;",
    "reading": "Understandable alone",
    "gloss": "In English",
    "time": "Time as ISO 8601",
    "action_type": "action type",
    "about": "About",
    "type": "Type",
}


def page_html(desk: Desk, title: str) -> str:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("pledgebook.review"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters["embedded"] = embedded
    setup = {
        "who": desk.reviewer.name,
        "title": title,
        "fields": FIELDS,
        "types": TYPES,
        "choices": CHOICES,
        "strengths": STRENGTHS,
        "values": VALUES,
        "lists": LISTS,
        "names": NAMES,
        "nonItems": get_args(NonItemType),
    }
    return environment.get_template("review.html").render(title=title, who=desk.reviewer.name, setup=setup)


@cache
def review_style() -> str:
    return joined(folder(), _OF_REPORT) + "\n" + joined(files("pledgebook.review") / "assets", ("review.css",))


@cache
def review_script() -> str:
    return joined(folder(), ("elements.js",)) + "\n" + joined(files("pledgebook.review") / "assets", _SCRIPTS)

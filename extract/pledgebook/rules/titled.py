"""Texts whose title says that a body speaks: "Statement of the Committee", « Décision du conseil »."""

from __future__ import annotations

import re

from pledgebook.rules.french.author import is_answer

_TITLE = re.compile(
    r"\s*(?:#+ |\*\*)?(?:joint |official |press |policy |monetary policy )*(?:statement|decision|resolution|"
    r"communiqu[eé]|declaration|decree|notice|announcement|proclamation|d[eé]claration|d[eé]cision|"
    r"r[eé]solution|d[eé]cret|avis|annonce|arr[eê]t[eé])\b(?! (?:a|is|was|says|said|sparks|draws))",
    re.I,
)
_LONGEST = 160
"""Code points of a first line that can be a title."""


def is_titled(text: str) -> bool:
    """Whether the first line is such a title; what the text tells of things to come is then its author's word."""
    first = text.lstrip().partition("\n")[0]
    return len(first) <= _LONGEST and (_TITLE.match(first) is not None or is_answer(text))

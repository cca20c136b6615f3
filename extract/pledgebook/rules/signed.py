"""Whose letter or post an English text is, by what stands under it: "– The team at Hebridean Lines"."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.rules.english.sorts import sorts_named
from pledgebook.rules.letters import CAPITALS
from pledgebook.rules.memory import Referent

_NAME = rf"[{CAPITALS}][\w&.'’-]*(?: (?:(?:of|for|and|&|the|de|du) ){{0,2}}[{CAPITALS}][\w&'’-]*)*"
_CLOSE = (
    r"(?:[Yy]ours(?: (?:sincerely|faithfully|truly|ever))?|[Ss]incerely|(?:[Kk]ind |[Bb]est |[Ww]arm )?[Rr]egards|"
    r"[Ww]ith thanks|[Bb]est wishes|[Ss]igned)"
)
_BODY = re.compile(
    rf"(?:[–—~-] ?|{_CLOSE},?\s+)(?:(?:[Tt]he |[Yy]our |[Ee]veryone |[Aa]ll (?:of us )?)?"
    rf"(?:[Tt]eam|[Bb]oard|[Ss]taff|[Mm]anagement|[Cc]rew|[Dd]irectors|[Cc]ommittee|[Ff]olks|[Pp]eople|everyone)"
    rf"(?: at| of| behind|,)? |(?:all |everyone )?at )(?:the )?(?P<body>{_NAME})\W*\Z"
)
_PERSON = re.compile(
    rf"(?:(?:^|[.!?\n–—-]|{_CLOSE},?)\s*)(?:(?:Dr|Mr|Mrs|Ms|Sir|Prof|"
    rf"Professor)\.? )?(?P<name>[{CAPITALS}][\w'’-]+(?: [{CAPITALS}][\w'’.-]+)+)"
    r",? (?P<office>(?:[Cc]hief|[Mm]anaging|[Gg]eneral|[Cc]hair\w*|[Pp]resident|[Dd]irector|[Hh]ead|[Ss]ecretary|"
    r"[Ff]ounder|"
    r"[Ee]xecutive|[Mm]anager|[Rr]ector|[Pp]rincipal|[Ee]ditor|[Pp]ublisher|CEO)[\w -]{0,30}?)(?:, | of | at )(?:the )?"
    rf"(?P<body>{_NAME})\W*\Z"
)
_DASHED = re.compile(rf"(?:[.!?]|\n)\s*[–—] ?(?P<body>{_NAME})\W*\Z")
_ALONE = re.compile(rf"[.!?]\s+(?:[–—-] ?)?(?P<body>{_NAME})\W*\Z")
_WRITER = re.compile(rf"[{CAPITALS}][\w'’-]+(?: [{CAPITALS}][\w'’.-]+){{1,2}}")
_FOOT = 200
"""Code points in which a signature stands."""


@lru_cache(maxsize=8)
def signed_by(text: str) -> Referent | None:
    """The body in the signature, with its head where he signs; None for an unsigned text."""
    foot = text[-_FOOT:]
    person = _PERSON.search(foot)
    if person is not None and (sorts_named(person["body"]) or " " in person["body"]):
        office = f"{person['office']} {person['name']}"
        return Referent(office, (person["body"],), is_person=True, called=person["name"])
    body = _BODY.search(foot)
    if body is None:
        body = _DASHED.search(foot)
    if body is None:
        alone = _ALONE.search(foot)
        if alone is not None and text.lstrip().find("Dear ") >= 0 and _WRITER.fullmatch(alone["body"]):
            return Referent(alone["body"], (alone["body"],), is_person=True, called=alone["body"])
        body = alone if alone is not None and " " in alone["body"] and sorts_named(alone["body"]) else None
    return Referent(body["body"], (body["body"],)) if body is not None else None

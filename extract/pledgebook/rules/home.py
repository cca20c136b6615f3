"""Which state a text means by "the government" or "the minister": its own, or the one it has come to speak of."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from pledgebook.fold import fold_key
from pledgebook.parties import PartyMention
from pledgebook.parties.cities import state_of_towns
from pledgebook.rules.french.text import is_french
from pledgebook.rules.mentions import mentions_of
from pledgebook.rules.organs import STATE_ORGANS, bare_words
from pledgebook.rules.tags import state_names

_WEIGHTS = {"name": 1.0, "demonym": 0.3, "capital": 0.4}
"""An adjective may be of fishermen or goods, a capital only where somebody was."""
_IN_OFFICE = 2.0
"""What it is where an office or organ stands beside the name."""
_SCENE = 1.5
"""Of a capital that opens a paragraph: "In New Delhi, the minister"."""
_SCENES = re.compile(r"(?:^|\n|\. )(?:In|At|À|A|En|و?في) $")
_BEYOND = re.compile(
    r"(?:\b(?:to|with|from|against|towards|via|avec|vers|contre|depuis)|(?<!\w)(?:مع|إلى|من|ضد|نحو|تجاه))(?: "
    r"the| la| le)? ?$"
)
"""In front of a state that is only dealt with."""
_PASSING = 0.4
_LEAD = 400
_IN_LEAD = 0.5
_DATELINE = 3.0
_DATED = re.compile(r"\s*(?:[(,،–—-]|:\s|/)")
_ENDS = re.compile(r"[.;؛\n]")
_BESIDE = 28
"""Code points to either side in which an office is looked for."""
_HALF_LIFE = 700
_FADED = 0.3
_NEAR = 40
"""Mentions looked at before a place, beside those of the lead: keeps a long document linear."""


class _Weighed(NamedTuple):
    start: int
    name: str
    weight: float
    lasting: float
    """What counts wherever it is asked."""


def home_state(text: str, before: int) -> str | None:
    """The name of the state meant at an offset, if need be by its towns; None where the text tells none."""
    weighed = _weighed(text)
    end = bisect_right(weighed, before, key=lambda one: one.start)
    near = weighed[:end] if end <= _NEAR else (*weighed[:10], *weighed[max(10, end - _NEAR) : end])
    if weighed and is_french(text) and all(one.weight <= _WEIGHTS["demonym"] for one in weighed):
        return _by_towns(text) or _FRANCE
    sums: dict[str, float] = {}
    for one in near or weighed[:1]:
        fading = max(_FADED, 0.5 ** ((before - one.start) / _HALF_LIFE))
        sums[one.name] = sums.get(one.name, 0.0) + one.weight * fading + one.lasting
    return max(sums, key=lambda name: sums[name], default=None) or _by_towns(text)


_FRANCE = "France"
"""Of a French text that names no state but by where a firm or a person comes from."""


def _by_towns(text: str) -> str | None:
    state = state_of_towns(text)
    return state_names()[state] if state is not None else None


@lru_cache(maxsize=8)
def _weighed(text: str) -> tuple[_Weighed, ...]:
    return tuple(_weigh(text, one) for one in mentions_of(text) if one.form != "organisation")


def _weigh(text: str, one: PartyMention) -> _Weighed:
    around = (
        _ENDS.split(text[max(0, one.start - _BESIDE) : one.start])[-1],
        _ENDS.split(text[one.end : one.end + _BESIDE])[0],
    )
    beside = bare_words(fold_key(" ".join(around)).replace("-", " ").split())
    in_office = one.form != "capital" and not STATE_ORGANS.isdisjoint(beside)
    lead = one.start < _LEAD
    dated = lead and (one.start == 0 or text[one.start - 1] == "\n") and _DATED.match(text, one.end) is not None
    before = text[max(0, one.start - 14) : one.start]
    weight = _IN_OFFICE if in_office else _WEIGHTS.get(one.form, 0.0)
    if one.form == "capital" and _SCENES.search(before):
        weight = _SCENE
    elif _BEYOND.search(before):
        weight *= _PASSING
    return _Weighed(one.start, one.party.name, weight, lead * _IN_LEAD * weight + dated * _DATELINE)

"""What looks like a commitment of Arabic by its words alone (guideline section 2)."""

from __future__ import annotations

import re

from pledgebook.rules.arabic.words import THAT
from pledgebook.rules.clause import Candidate
from pledgebook.rules.view import View

_CONTEST = re.compile(r"[وف]?(?:س)?[نيتا](?:فوز|نتصر|هزم|خسر|تاهل)(?:ون|ان)?")
"""The end of a contest is in nobody's hand."""
_HEARSAY = re.compile(r"[وف]?(?:يقال|قيل|يشاع|اشيع|[يت]?تردد(?:ت)?|شايعه|شايعات|اشاعات|اشاعه|تكهنات|مفاده|مخاوف)")
_GOD = frozenset({"الله", "الرب"})


def arabic_lookalike(view: View, one: Candidate) -> str | None:
    if _is_wanted(view, one):
        return "wanted of another (2)"
    if _is_rumoured(view, one):
        return "a rumour (2)"
    phrase = one.subject.phrase if one.subject is not None else None
    if phrase is not None and view.line.texts[phrase.first] in _GOD:
        return "the subject is nobody who can bind himself (2)"
    contest = one.row.form == "future" and not one.passive and _CONTEST.fullmatch(view.line.texts[one.head]) is not None
    return "the end of a contest is in nobody's hand (2)" if contest else None


def _is_rumoured(view: View, one: Candidate) -> bool:
    """يقال إن الشركة ستغلق, شائعات بأن الوزير سيستقيل."""
    texts = view.line.texts
    phrase = one.subject.phrase if one.subject is not None else None
    first = min(one.cue.first, phrase.first) if phrase is not None else one.cue.first
    if first < 2 or not THAT.fullmatch(texts[first - 1]):
        return False
    return any(_HEARSAY.fullmatch(text) for text in texts[max(0, first - 4) : first - 1])


def _is_wanted(view: View, one: Candidate) -> bool:
    """نريد من الشركة أن ... وأن تلتزم: under the same wish as the clause before."""
    texts, at = view.line.texts, one.cue.first
    if texts[at - 1] not in ("وان", "ان"):
        return False
    start = max(0, at - _WISHED)
    wish = next((i for i in range(at - 2, start - 1, -1) if _WANT.fullmatch(texts[i])), None)
    return wish is not None and '"' not in texts[wish:at] and ":" not in texts[wish:at]


_WANT = re.compile(r"[وف]?[يتنا]ريد(?:ون|ان|وا)?")
_WISHED = 25
"""Words back to the verb of a wish."""

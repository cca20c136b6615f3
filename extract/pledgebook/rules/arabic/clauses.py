"""Arabic sentences cut into main clauses, and what makes one worth a claim."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.rules.arabic.words import HAL, RELATIVES, THAT, is_definite, is_masdar
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

_PAST = re.compile(r"[وف](?!ال)\w{2,}(?<!ا)ت|[وف]\w{2,}(?:وا|تا)")
_PRESENT = re.compile(r"[وف][يت]\w{2,}")
_NOT_PRESENT = frozenset(
    "ويوم وتحت وتلك ويونيو ويوليو ويناير ويمين ويسار وتجار وتحديدا وتقريبا وتباعا وتاريخ وتوتر ويمني".split()
)
_JOINTS = frozenset({"؛", ";", "ثم", "بينما", "فيما", "لكن", "ولكن", "غير", "اما"})
_NOT_PAST = frozenset("وقت وبيت وصوت وذات وبنت وموت وفات فئات وباتت".split())
_NUMBERS = re.compile(
    r"[وب]?(?:ال)?(?:اثنان|اثنين|اثنتين|ثلاث|ثلاثه|اربع|اربعه|خمس|خمسه|ست|سته|سبع|سبعه|ثماني|ثمانيه|تسع|تسعه|عشر|عشره|عشرون|"
    r"عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين|ميه|مائه|الف|الاف|مليون|ملايين|مليار|نصف|ثلث|ربع|مرتين|عامين|"
    r"شهرين|اسبوعين|يومين)"
)
_OPENERS = frozenset({"كما", "اذ", "ثم", "و", "ان", "وان", "فيما", "بينما", "وقد"})
_SHORTEST = 3
_NOT_BEFORE = frozenset({"و", '"', "("})


def clauses(line: Line, whole: Stretch) -> list[Stretch]:
    """Cut at a mark or particle that opens a clause, and at a comma before a joined verb."""
    starts = [whole.first]
    for at in range(whole.first + _SHORTEST, whole.last - 1):
        text = line.texts[at]
        if line.quoted[at] and not line.quoted[whole.first]:
            continue
        behind_comma = line.texts[at - 1] in ("،", ",")
        if not behind_comma and text[0] not in "وف" and text not in _JOINTS:
            continue
        if text in _JOINTS and (behind_comma or text not in ("غير", "اما")):
            starts.append(at + (text in ("؛", ";")))
        elif (behind_comma and _contrasts(line, at)) or _opens(line, at):
            starts.append(at)
    bounds = [*starts[1:], whole.last]
    found = (_trimmed(line, first, last) for first, last in zip(starts, bounds, strict=True))
    return [one for one in found if one is not None]


def _contrasts(line: Line, at: int) -> bool:
    """إذ, في حين, لكنه: what they open is a clause of its own."""
    text = line.texts[at]
    return text == "اذ" or line.texts[at : at + 2] == ["في", "حين"] or text.lstrip("و").startswith("لكن")


def _opens(line: Line, at: int) -> bool:
    """A joined verb behind a comma; one of the known verbs also without."""
    text = line.texts[at]
    if line.texts[at - 1] in ("،", ",") and (HAL.fullmatch(text) or text in ("قايلا", "قايله")):
        return True
    if text.startswith("و") and THAT.fullmatch(text) and line.texts[at - 1] in ("،", ","):
        return True
    if text == "ولم" and line.texts[at - 1] not in _NOT_BEFORE:
        return True
    if len(text) < 4 or text[0] not in "وف" or is_masdar(text[1:]) or is_definite(text) or text in _NOT_PAST:
        return False
    behind_comma = line.texts[at - 1] in ("،", ",")
    if text[1:] in ARABIC.roles and (behind_comma or text.endswith(("ت", "وا", "تا"))):
        return True
    if (
        behind_comma
        and _PRESENT.fullmatch(text)
        and not text.endswith(("ه", "يا"))
        and not line.parties_in(Stretch(at, at + 1))
    ):
        return text not in _NOT_PRESENT
    return behind_comma and (_PAST.fullmatch(text) is not None or text in ("ولم", "ولا", "وقد", "وكان", "وكانت"))


def _trimmed(line: Line, first: int, last: int) -> Stretch | None:
    while first < last and (not line.texts[first][0].isalnum() or line.texts[first] in _OPENERS):
        first += 1
    if line.texts[first : first + 1] in (["يذكر"], ["ويذكر"], ["يشار"], ["ويشار"]):
        first = next((i + 1 for i in range(first, min(first + 4, last)) if THAT.fullmatch(line.texts[i])), first)
    while last > first and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")", "٪"):
        last -= 1
    return Stretch(first, last) if last > first else None


def is_concrete(line: Line, clause: Stretch) -> bool:
    """Says a number, a party, a time."""
    texts = line.texts[clause.first : clause.last]
    if any([_is_number(text) for text in texts]) or line.parties_in(clause):
        return True
    return any(clause.first <= time.first and time.last <= clause.last for time, _ in line.times)


@lru_cache(maxsize=1 << 14)
def _is_number(text: str) -> bool:
    return text[0].isdigit() or _NUMBERS.fullmatch(text) is not None


def is_told(line: Line, clause: Stretch) -> bool:
    """A clause with a known deed in the past or a negated past, at its head."""
    for at in range(clause.first, min(clause.first + 6, clause.last)):
        text = line.texts[at]
        if ARABIC.roles.get(text) in ("act", "belief") or text in ("لم", "ولم", "فلم"):
            return True
        if text in RELATIVES or THAT.fullmatch(text):
            return False
    return False

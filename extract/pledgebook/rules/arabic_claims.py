"""Arabic claims: what is said, of which type, and deeds told by the narrator."""

from __future__ import annotations

import re

from pledgebook.rules.arabic_words import HAL, is_definite
from pledgebook.rules.clause import Frame
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType

_UNSETTLED = frozenset(
    (
        "يجب ينبغي يتعين يتوجب ضروره اذا لو قد ربما يمكن لعل ليت نامل نتمني يامل هل مستعد مستعده ملتزم "
        "ملتزمه حريص حريصه ضروري الضروري نرجو عازم عازمه مستعدون ملتزمون"
    ).split()
)
_JUDGEMENT = frozenset(
    (
        "مهم مهمه هام هامه ضروري ضروريه خطير خطيره مرفوض مرفوضه تاريخي تاريخيه مثمره بناءه ايجابيه سلبيه "
        "غير افضل اسوا استفزازي غيرمقبول مسوول ظالم ناجح ناجحه كبير ممتاز ممتازه"
    ).split()
)
_FORECAST = re.compile(
    r"(?<!\w)(?:المتوقع|المرجح|يتوقع|تتوقع|توقع|توقعت|سيكون|ستكون|سيشهد|ستشهد|سيودي|ستودي|سيرتفع|سترتفع|سينخفض|ستنخفض|سيبلغ|ستبلغ|سيسهم|ستسهم|سيصل|ستصل|سينمو|ستنمو|سيتجاوز|سيوفر|ستوفر)(?!\w)"
)
_FUTURE = re.compile(r"(?<!\w)س[يت](?!ار|اس|ه)\w{3,}")
EXPECTING = frozenset({"المتوقع", "المرجح", "المنتظر"})
_EXPECTED = re.compile(r"(?:و)?من (?:المتوقع|المرجح|المنتظر) ان (?=\w)")
_CONCRETE = re.compile(r"\d")


def said(line: Line, frame: Frame) -> Stretch | None:
    first, last = frame.content, _end(line, frame.content)
    if frame.trailing:
        first, last = 0, frame.index
    while last > first and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    while first < last and not line.texts[first][0].isalnum():
        first += 1
    return Stretch(first, last) if first < last else None


def _end(line: Line, start: int) -> int:
    opened = start < len(line) and line.quoted[start]
    for index in range(start, len(line)):
        text = line.texts[index]
        if text in ("؛", ";") or (opened and text == '"'):
            return index
        if text in ("،", ",") and index + 1 < len(line):
            following = line.texts[index + 1]
            if (
                HAL.fullmatch(following)
                or following in ("فيما", "بينما", "لكن", "ولكن", "بحسب", "حسب", "وفق", "وفقا")
                or (
                    following.startswith("و")
                    and ARABIC.roles.get(following) in ("report", "directive", "welcome", "deny", "hope")
                )
            ):
                return index
    return len(line)


def claim_type(line: Line, clause: Stretch, frame: Frame) -> ClaimType | None:
    texts = line.texts[clause.first : clause.last]
    roles = {ARABIC.roles.get(text) for text in texts}
    if roles & {"directive", "hope", "talk", "welcome"} or _UNSETTLED & set(texts):
        return None
    text = line.key(clause)
    if frame.role == "belief":
        return "prediction" if _FUTURE.search(text) else "position"
    if _FORECAST.search(text) or line.texts[frame.index].lstrip("و") in (
        "توقع",
        "توقعت",
        "يتوقع",
        "تتوقع",
        "رجح",
        "رجحت",
    ):
        return "prediction"
    if any(
        word.startswith(("سي", "ست")) and len(word) > 4 and not word.startswith(("سياس", "سته", "سيار", "ستين"))
        for word in texts
    ):
        return None
    return "position" if _JUDGEMENT & set(texts) else "fact"


def forecast(line: Line) -> Stretch | None:
    return _without_marks(line, 0) if _EXPECTED.match(line.text) else None


def _without_marks(line: Line, first: int) -> Stretch | None:
    last = len(line)
    while last > first and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    return Stretch(first, last) if last > first else None


def deeds(line: Line, frames: list[Frame]) -> list[Stretch]:
    """Clauses opened by a deed in the past, told with something that can be checked."""
    acts = [frame for frame in frames if frame.role == "act" and _opens(line, frame.index)]
    if not acts or not (_CONCRETE.search(line.text) or line.times or line.parties or _named(line)):
        return []
    last = len(line)
    while last > 0 and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    starts = [1 if line.texts[0] in ("كما", "وقد", "فيما", "وكان", "كان") else 0]
    for frame in frames:
        joined = (
            frame.role == "act"
            and line.texts[frame.index][1:2] not in ("ي", "ت", "ن")
            and frame.index - starts[-1] > 3
            and line.texts[frame.index].startswith("و")
        )
        if joined and line.texts[frame.index][1:] in ARABIC.roles and not line.quoted[frame.index]:
            starts.append(frame.index)
    bounds = [*starts[1:], last]
    return [
        Stretch(first, end - 1 if line.texts[end - 1] in ("،", ",") else end)
        for first, end in zip(starts, bounds, strict=True)
    ]


def _opens(line: Line, at: int) -> bool:
    """At the head of the sentence, or behind its subject or an opening time."""
    if at <= 2:
        return True
    before = line.texts[at - 1]
    if before in ("،", "قد", "وقد"):
        return at < 14
    return at < 8 and is_definite(line.texts[0]) and line.texts[at].endswith("ت")


def _named(line: Line) -> bool:
    return any(is_definite(text) for text in line.texts[1:4])

"""Arabic claims: what is said, of which type, and deeds told by the narrator."""

from __future__ import annotations

import re

from pledgebook.rules.arabic_words import HAL
from pledgebook.rules.clause import Frame
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType

_UNSETTLED = frozenset(
    (
        "يجب ينبغي يتعين يتوجب ضروره اذا لو ربما يمكن لعل ليت نامل نتمني يامل هل مستعد مستعده ملتزم "
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
    if roles & {"directive", "hope", "talk", "welcome"} or _UNSETTLED & set(texts) or _MAY.search(line.key(clause)):
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


def told_type(line: Line, clause: Stretch) -> ClaimType | None:
    texts = line.texts[clause.first : clause.last]
    ended = line.texts[-1] in (".", "!", "؛", '"', "…", ":", "،")
    if not ended and len(line) < _UNENDED:
        return None
    if _IF.fullmatch(texts[0]) or (texts[0] in ("و", "ف") and len(texts) > 1 and _IF.fullmatch(texts[1])):
        return None
    if (
        _UNSETTLED & set(texts)
        or _MAY.search(line.key(clause))
        or any(text in ("يا", "شكرا", "من", "نناشد", "اناشد") for text in texts[:1])
    ):
        return None
    if _FORECAST.search(line.key(clause)) or any(_COMING.fullmatch(text) for text in texts[:4]):
        return "prediction"
    return "position" if _JUDGEMENT & set(texts) else "fact"


_MAY = re.compile(r"(?<!\w)[وف]?قد [يتن](?!م )(?!\w*ت(?!\w))\w{2,}")
"""قد before a present says "may"."""
_UNENDED = 12
"""Words below which a line without a mark at its end is a heading or counter."""
_IF = re.compile(r"[وف]?(?:اذا|لو|ان لم|متي)")
_COMING = re.compile(r"[وف]?(?:س[يت](?!ار|اس|ه)\w{3,}|لن|سوف)")

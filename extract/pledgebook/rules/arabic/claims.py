"""Arabic claims: what is said, of which type, and deeds told by the narrator."""

from __future__ import annotations

import re

from pledgebook.rules.arabic.frames import role_at
from pledgebook.rules.arabic.words import HAL, RELATIVES, THAT, is_masdar
from pledgebook.rules.clause import Frame
from pledgebook.rules.cue_index import CueIndex
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
        first, last = 0, _end(line, frame.content + 1) if _is_inserted(line, frame) else frame.index
    while last > first and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    while first < last and (not line.texts[first][0].isalnum() or line.texts[first] in ("فان", "فانه", "فانها")):
        first += 1
    return Stretch(first, last) if first < last else None


def _is_inserted(line: Line, frame: Frame) -> bool:
    """A source between commas inside the clause: "بلغت الساعات، وفق المؤسسة، 4.2 ساعات"."""
    if _SOURCE.fullmatch(line.texts[frame.index]) is None:
        return False
    behind = line.texts[frame.content : frame.content + 2]
    return len(behind) == 2 and behind[0] in ("،", ",") and behind[1][0].isdigit()


_SOURCE = re.compile(r"[وف]?[بل]?(?:حسب|وفق|وفقا|طبقا)")


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
                or following in ("فيما", "بينما", "بحسب", "حسب", "وفق", "وفقا")
                or following.lstrip("و").startswith("لكن")
                or (
                    following.startswith("و")
                    and ARABIC.roles.get(following) in ("report", "directive", "welcome", "deny", "hope", "belief")
                )
            ):
                return index
    return len(line)


def claim_type(line: Line, clause: Stretch, frame: Frame) -> ClaimType | None:
    texts = line.texts[clause.first : clause.last]
    roles = {role_at(line, at) for at in range(clause.first, clause.last)}
    if roles & {"directive", "hope", "talk", "welcome"} or _UNSETTLED & set(texts) or _MAY.search(line.key(clause)):
        return None
    text = line.key(clause)
    if "لن" in texts and frame.role == "report":
        return None
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
    if _is_item(texts) or not _asserts(texts, line):
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


def _is_item(texts: list[str]) -> bool:
    """A point of a list that begins with what is to be done: "ثالثا: تشكيل لجنة"."""
    first = 0
    while first < len(texts) - 1 and (not texts[first][0].isalpha() or _ORDINAL.fullmatch(texts[first])):
        first += 1
    head = texts[first]
    if first:
        return is_masdar(head.removeprefix("ال"))
    if (
        len(head) == 3
        or not is_masdar(head)
        or head.endswith("نا")
        or THAT.fullmatch(head)
        or ARABIC.roles.get(head) is not None
    ):
        return False
    return not any(ARABIC.roles.get(text) == "act" or _PAST.fullmatch(text) for text in texts)


def _asserts(texts: list[str], line: Line) -> bool:
    """Whether it is a sentence, or at least has a verb; a heading, a dateline and a recital have neither."""
    if line.texts[-1] in (".", "!", "…") or line.quoted[0]:
        return True
    return any(ARABIC.roles.get(text) is not None or _VERB.fullmatch(text) for text in texts)


_PAST = re.compile(r"[وف]?\w{3,}(?<!ا)ت")
_ORDINAL = re.compile(r"(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|البند|بند|ا|ب|ج|د|ه|و)")
_VERB = re.compile(
    r"[وف]?(?:[يت](?!ونس|شاد|ركيا|ايلند|ل[هي])\w{2,}|(?!بيت|بنت|وقت|صوت|زيت|تحت|تلت)\w{2,}(?<!ا)ت|\w{3,}وا|\w{3,}نا|كان|ليس|لم|لا|لن|ما|هو|هي|هم|هناك|ثمه|قد|لدي\w*|"
    r"بات|اصبح|ظل|مازال|صار|انه|انها)"
)


def is_pledging(line: Line, clause: Stretch, index: CueIndex) -> bool:
    """A verb at the head of the clause that is a cue: يعتزم, تدرس, استبعدت; not the يعد of "is held for"."""
    for at in range(clause.first, min(clause.first + _HEAD, clause.last)):
        text = line.texts[at]
        if text in RELATIVES or THAT.fullmatch(text):
            return text.startswith("ف") and is_pledging(line, Stretch(at + 1, clause.last), index)
        if any(row.form == "verb" and row.name not in _AMBIGUOUS for row in index[text]):
            return True
        if text == "بصدد":
            return True
    return False


_HEAD = 7
"""Words in which the main verb of a clause stands."""
_AMBIGUOUS = frozenset(
    {"يعد", "وعد", "قبل", "عرض", "امر", "ينظر في", "يفكر", "اعلن تقديم", "اعلن ما ياتي", "اصر", "قضي ب"}
)


_MAY = re.compile(r"(?<!\w)[وف]?قد [يتن](?!م )(?!\w*ت(?!\w))\w{2,}")
"""قد before a present says "may"."""
_UNENDED = 12
"""Words below which a line without a mark at its end is a heading or counter."""
_IF = re.compile(r"[وف]?(?:اذا|لو|ان لم|متي)")
_COMING = re.compile(r"[وف]?(?:س[يت](?!ار|اس|ه)\w{3,}|لن|سوف)")

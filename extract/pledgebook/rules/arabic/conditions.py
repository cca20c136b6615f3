"""Arabic conditions: which words open one, and those that stand in front of a cue."""

from __future__ import annotations

import re

from pledgebook.rules.arabic.words import THAT, is_definite, is_masdar
from pledgebook.rules.clause import Part
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ConditionType

CONDITIONS: tuple[tuple[ConditionType, re.Pattern[str]], ...] = (
    ("exception", re.compile(r"(?:الا|ما لم|باستثنا|ما عدا|فيما عدا|ما خلا) ?(?:اذا|في حال|بعد|ان)?(?!\w)")),
    (
        "exception",
        re.compile(
            r"(?:الا ب|(?:من )?دون |بدون )(?:(?:ال)?موافق|اذن|اخطار|اشعار|التشاور|استشاره|الرجوع|علم)\w*|"
            r"(?:و)?يستثني (?:من|منها|منه)(?!\w)|ريثما(?!\w)"
        ),
    ),
    (
        "trigger",
        re.compile(
            r"(?:و|ف)?(?:اذا|شريطه|بشرط|شرط|رهنا ب\w+|مرهون\w* ب\w+|في حال(?:ه)?|في حالات|متي(?: ما)?|حالما|فور(?!ا)|"
            r"بمجرد|"
            r"طالما|ما دا?م\w*|ما ان|ما التزم\w*|كلما|عندما|"
            r"عند (?:ال)?(?:ضروره|حاجه|طلب|لزوم|توقيع|اقرار|موافق\w*|وقوع|تعرض|حدوث)|ان "
            r"لم|لو)(?!\w)"
        ),
    ),
    (
        "criterion",
        re.compile(
            r"(?:و)?(?:وفقا? ل?(?:ال)?(?:عوامل|معايير|معيارين|عاملين|شرطين|حاج\w+|مستو\w+|احتياج\w*|اولوي\w+|عدد|"
            r"نسب\w*|حجم|دخل)\w*|(?:ب?حسب|وفق) (?:ال)?(?:عوامل|معايير|معيارين|عاملين|شرطين|حاج\w*|احتياج\w*|عدد|"
            r"نسب\w*|حجم|دخل|مستو\w*|شروط|اولوي\w*)\w*|بنا علي|استنادا الي|علي اساس)(?!\w)"
        ),
    ),
    ("exception", re.compile(r"(?:الي ان (?=[يتن]\w)|حتي (?!ال)[يتنا]\w+)(?!\w)")),
)
ATTRIBUTION = re.compile(
    r"(?:و)?(?:ب?حسب|وفقا?|طبقا) (?:ما|(?:ل|لل|ال)?(?:بيان|مصدر|مصادر|نص|وكاله|صحيفه|وزير|وزاره|متحدث|"
    r"ارقام|احصاء|احصاييات|تقدير|استطلاع|دراسه|رييس|مسوول|تقرير|محافظ|حكومه|بلديه|شركه|هييه|ناطق|مدير|مجلس|رياسه|محلل|خبير|خبراء|محللين))"
)
"""By whom it is said, not by which factors."""


def condition_at(line: Line, index: int, *, negative: bool = False) -> ConditionType | None:
    """What a word opens; `negative`: behind a "not", where قبل says until when."""
    offset = line.folded[index][0]
    if negative and _is_until(line, index):
        return "exception"
    if _is_in_case(line, index):
        return "trigger"
    found = _opened(line, offset) if _ANY_CONDITION.match(line.text, offset) else _general_criterion(line, index)
    if found == "exception" and any(time.first <= index < time.last for time, _ in line.times):
        return None  # "Until the end of the year": its end is scheduled.
    return None if found is None or ATTRIBUTION.match(line.text, offset) else found


def _opened(line: Line, offset: int) -> ConditionType | None:
    return next((kind for kind, pattern in CONDITIONS if pattern.match(line.text, offset)), None)


_ANY_CONDITION = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in CONDITIONS))
"""One look at a word, where most open nothing."""


def _is_until(line: Line, index: int) -> bool:
    """قبل أن, قبل إخطار, إلى غاية صدور: of what need not come; a time is none."""
    text = line.texts[index]
    if text not in ("قبل", "الي", "لحين", "لغايه") or index + 2 >= len(line):
        return False
    first = index + 1
    if text == "الي" and line.texts[first] not in ("غايه", "حين"):
        return False
    if text == "الي":
        first += 1
    following = line.texts[first]
    return (following == "ان" or is_masdar(following)) and not any(
        index <= time.first <= first for time, _ in line.times
    )


def _is_in_case(line: Line, index: int) -> bool:
    """إن with a past behind it: إن توفرت المخصصات; not the إن of speech, which has a noun."""
    if line.texts[index] not in ("ان", "وان") or index + 2 >= len(line) or not index:
        return False
    following = line.texts[index + 1]
    if is_definite(following) or is_masdar(following) or following == "شاء" or ARABIC.roles.get(line.texts[index - 1]):
        return False
    if not (_PAST.fullmatch(following) or following in ("لم", "كان", "كانت") or ARABIC.roles.get(following) == "act"):
        return False
    return "إ" in line.quote(Stretch(index, index + 1))


_PAST = re.compile(
    r"(?!ه|هذ)\w{2,}(?:ت|وا)|(?:توفر|تعذر|تطلب|حصل|طلب|امكن|سمح|وافق|رفض|ثبت|تبين|تاكد|فشل|نجح|لزم|صح|تحقق|استمر)"
)


def _general_criterion(line: Line, index: int) -> ConditionType | None:
    """وفق العوامل التالية: by following factors, wherever they are listed."""
    text = line.texts[index]
    if (
        text in ("وفق", "وفقا", "بحسب", "حسب")
        and index + 1 < len(line)
        and re.search(r"عوامل|معايير|معيارين|عاملين|شرطين|حاج|احتياج|شروط|اسس", line.texts[index + 1])
    ):
        return "criterion"
    return None


def arabic_fronted(line: Line, before: int) -> list[Part]:
    """Conditions in front of the cue, up to a comma or the ف that answers them."""
    found: list[Part] = []
    done = 0
    for at in range(before):
        opens = at == 0 or line.texts[at - 1] in ("،", ",", "؛", '"', ":") or THAT.fullmatch(line.texts[at - 1])
        kind = condition_at(line, at) if at >= done and opens else None
        if kind is None:
            continue
        end = next(
            (i for i in range(at + 2, before + 1) if line.texts[i] in ("،", ",") or ANSWER.fullmatch(line.texts[i])),
            before if kind == "trigger" and before - at < _NEAR else None,
        )
        if end is not None:
            found.append(Part(kind, Stretch(at, end)))
            done = end
    return found


_NEAR = 14
"""Words that a condition without a comma behind it may take up."""
ANSWER = re.compile(r"فان\w*|فس[يتنا]\w+|فسوف|فلن")

"""Arabic commissive cues by strength (guideline section 5), in folded spelling.

Folded: bare alef, `ه` for ta marbuta, `ي` for alef maqsura, no hamza seats, no harakat. Inflected
forms are generated here from the stems, so a row names a verb once.
"""

from __future__ import annotations

from pledgebook.cues.cue import Complement, Cue
from pledgebook_schemas.vocabulary import Kind

JOIN = r"[وف]?"
"""The conjunctions that are written to the next word."""
PRONOUN = r"(?:هما|هم|هن|ها|ه|نا|كم|ي)"
SUBJECT_PAST = r"(?:تا|ت|ا|وا|نا|ن)?"
ENDING_PRESENT = r"(?:ان|ون|ين|وا|ا|ن)?"

_OTHERS = r"(?:كم|نا|هم|ها|هما|ني|ه)"
_VERBAL: tuple[Complement, ...] = ("infinitive", "gerund")
_VERBAL_OR_NOUN: tuple[Complement, ...] = ("infinitive", "gerund", "of")
_BI = ("ب", "بان")
_AGREED: Kind = "agreement"
_LI = ("ل", "لان", "الي")


def past(*stems: str) -> str:
    return rf"{JOIN}(?:{'|'.join(stems)}){SUBJECT_PAST}"


def present(*stems: str) -> str:
    """Imperfect; the future prefix `س` may stand before it."""
    return rf"{JOIN}(?:س)?[يتنا](?:{'|'.join(stems)}){ENDING_PRESENT}"


def noun(*stems: str) -> str:
    """A verbal noun, with article or possessive."""
    return rf"{JOIN}[بلك]?(?:ال)?(?:{'|'.join(stems)}){PRONOUN}?"


def adjective(*stems: str) -> str:
    return rf"{JOIN}(?:{'|'.join(stems)})(?:تان|تين|ان|ين|ون|ات|ه)?"


def participle(*stems: str) -> str:
    """A participle behind a comma that goes on with the verb before: متعهدا ب."""
    return rf"{JOIN}(?:{'|'.join(stems)})(?:ا|ه|ين|تين)"


ARABIC: tuple[Cue, ...] = (
    # 5 binding
    Cue("قرر", rf"{past('قرر')}|{present('قرر')}", 5, "verb", _VERBAL, ("ان", ""), "decision"),
    Cue("تقرر", rf"{JOIN}س?[يت]?تقرر(?:ت)?", 5, "verb", _VERBAL, ("ان", ""), "decision"),
    Cue("امر", rf"{past('امر', 'اوعز', 'وجه')}", 5, "verb", _VERBAL, _BI, "decision"),
    Cue("اقر", past("اقر"), 5, "verb", ("infinitive",), ("ان",), "agreement"),
    Cue("قرارا", rf"{JOIN}قرارا", 5, "noun", ("gerund",), _BI, "decision"),
    Cue("صادق", past("صادق"), 5, "verb", ("gerund",), ("علي",), "decision"),
    Cue("قرار", rf"{JOIN}قرار{PRONOUN}", 5, "noun", ("gerund",), ("ب", "بان"), "decision"),
    Cue("يتعين", rf"{JOIN}س?[يت]تعين|{JOIN}س?[يت]توجب", 5, "verb", _VERBAL, ("علي", "ان", ""), "obligation"),
    Cue("يجب", rf"{JOIN}س?يجب|{JOIN}يلزم", 5, "verb", _VERBAL, ("ان", ""), "obligation"),
    Cue("لا يجوز", rf"{JOIN}[يت]جوز|{JOIN}[يت]حق", 5, "verb", _VERBAL, ("ان", ""), "obligation", "negative"),
    Cue("يحظر", rf"{JOIN}[يت]حظر", 5, "verb", _VERBAL, ("ان", ""), "obligation", "negative"),
    Cue("ملزم", adjective("ملزم"), 5, "adjective", _VERBAL, _BI, "obligation"),
    # 4 pledged
    Cue("تعهد", rf"{past('تعهد')}|{present('تعهد')}", 4, "verb", _VERBAL, (*_BI, "ان")),
    Cue("التزم", rf"{past('التزم')}|{present('لتزم')}", 4, "verb", _VERBAL_OR_NOUN, _BI),
    Cue("الزم نفسه", past("الزم"), 4, "verb", _VERBAL, _BI),
    Cue("وعد", rf"{past('وعد')}|{JOIN}وعد(?:(?:ت|تا|وا?|نا){_OTHERS}|ني)", 4, "verb", _VERBAL, (*_BI, "ان")),
    Cue("يعد", rf"{JOIN}س?[يتنا]عد{ENDING_PRESENT}(?:كم|هم|نا)?", 4, "verb", _VERBAL, (*_BI, "ان")),
    Cue("ضمن", rf"{JOIN}(?:س)?[يتنا](?:ضمن|كفل){ENDING_PRESENT}", 4, "verb", _VERBAL, ("ان", "")),
    Cue(
        "عاهد", rf"{past('عاهد', 'تعاهد', 'حلف')}|{present('عاهد', 'تعاهد', 'حلف')}", 4, "verb", _VERBAL, ("علي", "ان")
    ),
    Cue("الي على نفسه", rf"{JOIN}(?:الت|نذر(?:ت|وا|نا)?)", 4, "verb", ("infinitive",), ("ان",)),
    Cue("ابي", rf"{JOIN}(?:ابي|ابت|ابوا)", 4, "verb", _VERBAL, ("ان", ""), "refusal", "negative"),
    Cue("امتنع", rf"{JOIN}س?[يتن](?:متنع|حجم){ENDING_PRESENT}", 4, "verb", ("gerund",), ("عن",), "refusal", "negative"),
    Cue("تكفل", rf"{past('تكفل')}|{present('تكفل')}", 4, "verb", _VERBAL_OR_NOUN, _BI),
    Cue("اقسم", rf"{past('اقسم')}|{present('قسم')}", 4, "verb", _VERBAL, ("علي", "ان", "بان")),
    Cue("طمان", rf"{past('طمان')}|{present('طمين')}", 4, "verb", ("infinitive",), ("ان", "بان", "الي")),
    Cue("اتفق", rf"{past('اتفق', 'توافق')}|{present('تفق', 'توافق')}", 4, "verb", _VERBAL_OR_NOUN, ("علي",), _AGREED),
    Cue(
        "قبل", rf"{JOIN}قبل(?:ت|تا|وا|نا)|{present('قبل')}", 4, "verb", _VERBAL, ("ب", "بان", "ان", ""), _AGREED
    ),
    Cue("الاتفاق", rf"{JOIN}(?:الاتفاق|التوافق|التفاهم)", 4, "noun", _VERBAL, ("علي",), "agreement"),
    Cue("وافق", rf"{past('وافق')}|{present('وافق')}", 4, "verb", _VERBAL_OR_NOUN, ("علي",), "agreement"),
    Cue("موافقه", rf"{JOIN}ب?موافقت{PRONOUN}", 4, "noun", _VERBAL, ("علي",), "agreement"),
    Cue("عدل عن", past("عدل"), 4, "verb", ("gerund",), ("عن",), "refusal", "negative"),
    Cue("التزام", noun("التزام", "التزامات"), 4, "noun", _VERBAL_OR_NOUN, _BI),
    Cue("تعهد (اسم)", noun("تعهد", "تعهدات", "تعهدا", "عهدا", "التزاما"), 4, "noun", _VERBAL, _BI),
    Cue("وعد (اسم)", rf"{JOIN}[بل]?(?:وعد|وعود){PRONOUN}|{JOIN}وعودا?|{JOIN}وعدا?", 4, "noun", _VERBAL, _BI),
    Cue("ضمانات", rf"{JOIN}(?:ضمانات?|ضمانه|تطمينات){PRONOUN}?", 4, "noun", _VERBAL, _BI),
    Cue("علي عاتقه", rf"عاتق{PRONOUN}", 4, "noun", _VERBAL, ("", "ان", "ب")),
    Cue("متعهدا", participle("متعهد", "ملتزم", "واعد"), 4, "verb", _VERBAL, (*_BI, "ان")),
    Cue("رافضا", participle("رافض", "مستبعد"), 4, "verb", _VERBAL, ("ان", ""), "refusal", "negative"),
    Cue("نص على", rf"{past('نص')}|{JOIN}[يت]نص", 4, "verb", _VERBAL, ("علي",), "agreement"),
    Cue("قضي ب", rf"{past('قضي')}|{JOIN}[يت]قضي", 4, "verb", _VERBAL, _BI, "agreement"),
    Cue("اتفاق", rf"{JOIN}اتفاقا?|{JOIN}تفاهما?", 4, "noun", _VERBAL, ("ل", "علي"), "agreement"),
    Cue("ملتزم", adjective("ملتزم"), 4, "adjective", _VERBAL_OR_NOUN, _BI),
    Cue("متعهد", adjective("متعهد"), 4, "adjective", _VERBAL, _BI),
    Cue("رفض", rf"{past('رفض')}|{present('رفض')}", 4, "verb", _VERBAL, ("ان", ""), "refusal", "negative"),
    Cue("رفض (اسم)", rf"{JOIN}[ب]?رفض{PRONOUN}", 4, "noun", _VERBAL_OR_NOUN, ("ان", "", "ل"), "refusal", "negative"),
    Cue("استبعد", rf"{past('استبعد')}|{present('ستبعد')}", 4, "verb", _VERBAL, ("ان", ""), "refusal", "negative"),
    # 3 planned
    Cue("سـ", rf"{JOIN}(?:ل)?س[يتنا]\w{{2,}}", 3, "future"),
    Cue("سوف", rf"{JOIN}(?:ل)?سوف", 3, "future", ("base",)),
    Cue("رح", r"رح|راح", 3, "future", ("base",)),
    Cue("لن", rf"{JOIN}لن", 3, "future", ("base",), polarity="negative"),
    Cue(
        "لا",
        r"[وف]?لا",
        3,
        "noun",
        then=r" (?:زياده|رفع|خفض|تخفيض|تراجع|عوده|تنازل|مساس|تهاون|تسامح|تساهل|تمديد|تاجيل|تسريح|اغلاق|استغنا|تفريط|"
        r"مساومه|انسحاب|ضرايب|رسوم|تقنين|تطبيع)",
        polarity="negative",
    ),
    Cue("اعلن ما ياتي", rf"{past('اعلن')}|{present('علن')}", 3, "verb", kind=_AGREED, then=" (?:عن )?ما (?:يلي|ياتي)"),
    Cue("اعلن تقديم", rf"{past('اعلن')}|{present('علن')}", 3, "verb", ("gerund",), ("عن", "")),
    Cue("من المقرر", r"المقرر|المزمع", 3, "adjective", ("infinitive",), ("ان",)),
    Cue("ماض", adjective("ماض", "ماضي"), 3, "adjective", _VERBAL, ("في",)),
    Cue("خطه", rf"{JOIN}(?:خطط|خططا|خطه|خطت){PRONOUN}?", 3, "noun", ("gerund",), ("ل",)),
    Cue("يخطط", rf"{present('خطط')}", 3, "verb", _VERBAL, _LI),
    Cue("هدد", rf"{past('هدد')}|{present('هدد')}", 3, "verb", _VERBAL, _BI),
    Cue("توعد", rf"{past('توعد', 'لوح')}|{present('توعد', 'لوح')}", 3, "verb", _VERBAL_OR_NOUN, _BI),
    Cue("متوعدا", participle("متوعد", "مهدد", "ملوح"), 3, "verb", _VERBAL_OR_NOUN, _BI),
    Cue("انذر", rf"{past('انذر')}|{present('نذر')}", 3, "verb", _VERBAL, _BI),
    # 2 intended
    Cue("عزم", noun("عزم", "تصميم", "اصرار"), 2, "noun", _VERBAL, ("علي", "")),
    Cue("اعتزام", noun("اعتزام", "نيه", "نيت"), 2, "noun", _VERBAL, ("ان", "في", "ل", "")),
    Cue("يعتزم", rf"{present('عتزم')}|{past('اعتزم')}", 2, "verb", _VERBAL, ("ان", "")),
    Cue("يهدف", rf"{present('هدف', 'ستهدف')}", 2, "verb", _VERBAL, ("الي", "ل", "")),
    Cue("هدف", rf"{JOIN}(?:هدف|اهداف|طموح|غايت){PRONOUN}", 2, "noun", _VERBAL, ("", "هو", "هي")),
    Cue("ينوي", rf"{JOIN}[يتن]نو(?:ي|يان|ون|يا)", 2, "verb", _VERBAL, ("ان", "")),
    Cue(
        "صمم", rf"{past('صمم', 'ازمع', 'انتوي')}|{present('صمم', 'زمع', 'نتوي')}", 2, "verb", _VERBAL, ("علي", "ان", "")
    ),
    Cue("عازم", adjective("عازم", "مصمم"), 2, "adjective", _VERBAL, ("علي",)),
    Cue("مصرّ", rf"{JOIN}(?:مصرون|مصرين|مصره)", 2, "adjective", _VERBAL, ("علي",)),
    Cue("اصر", rf"{past('اصر')}|{JOIN}[يتن]صر(?:ون|ان)?", 2, "verb", _VERBAL, ("علي",)),
    Cue("متمسك", adjective("متمسك", "متشبث"), 2, "adjective", ("gerund",), ("ب",)),
    Cue("ناو", adjective("ناو", "ناوي"), 2, "adjective", _VERBAL, ("ان", "")),
    Cue("يروم", present("روم", "توخي", "بتغي"), 2, "verb", _VERBAL, ("ان", "")),
    # 1 open
    Cue("لا يمانع", rf"{JOIN}[يتنا]مانع{ENDING_PRESENT}", 1, "verb", _VERBAL, ("في", "ان", "")),
    Cue("يعمل علي", present("عمل", "عكف", "نكب", "شتغل"), 1, "verb", _VERBAL, ("علي",)),
    Cue("يتجه", present("تجه", "ميل", "صبو"), 1, "verb", _VERBAL, (*_LI, "نحو")),
    Cue("راغب", adjective("راغب"), 1, "adjective", _VERBAL, ("في", "ب")),
    Cue("ساع", adjective("ساع", "ساعي", "طامح", "متطلع"), 1, "adjective", _VERBAL, _LI),
    Cue("عاكف", adjective("عاكف", "منكب"), 1, "adjective", _VERBAL, ("علي",)),
    Cue("يسعى", rf"{JOIN}(?:س)?[يتنا]سع(?:ي|يان|ون|وا|يا)", 1, "verb", _VERBAL, _LI),
    Cue("سعي", rf"{JOIN}سعي{PRONOUN}", 1, "noun", _VERBAL, _LI),
    Cue("يتطلع", rf"{present('تطلع')}", 1, "verb", _VERBAL, _LI),
    Cue("تطلع", rf"{JOIN}تطلع{PRONOUN}", 1, "noun", _VERBAL, _LI),
    Cue("يطمح", rf"{present('طمح')}|{past('طمح')}", 1, "verb", _VERBAL, (*_LI, "في", "ان")),
    Cue("يستعد", rf"{JOIN}س?[يتن](?:ستعد|تاهب)(?:ان|ون|وا)?", 1, "verb", _VERBAL, _LI),
    Cue("يرغب", rf"{present('رغب')}", 1, "verb", _VERBAL, ("في", "ب")),
    Cue("يحضر ل", rf"{present('حضر', 'جهز', 'تهيا', 'تحضر', 'تجهز')}", 1, "verb", _VERBAL, ("ل",)),
    Cue("يفكر", rf"{present('فكر')}", 1, "verb", _VERBAL, ("في", "ب")),
    Cue("ينظر في", rf"{present('نظر')}", 1, "verb", ("gerund",), ("في",)),
    Cue("بصدد", r"[وف]?بصدد", 1, "adjective", _VERBAL, ("",)),
    Cue("يحرص", rf"{present('حرص')}", 1, "verb", _VERBAL, ("علي",)),
    Cue("حرص", rf"{JOIN}(?:ال)?حرص{PRONOUN}?", 1, "noun", _VERBAL, ("علي",)),
    Cue("حريص", adjective("حريص", "حريصون"), 1, "adjective", _VERBAL, ("علي",)),
    Cue("مستعد", adjective("مستعد", "جاهز"), 1, "adjective", _VERBAL, (*_LI, "لكي")),
    Cue("منفتح", adjective("منفتح"), 1, "adjective", _VERBAL, ("علي",)),
    Cue("عرض", rf"{past('عرض')}|{present('عرض')}", 1, "verb", ("gerund",), ("",)),
    Cue("رغبه", noun("رغبه", "رغبت"), 1, "noun", ("gerund",), ("في", "ب")),
    Cue("انفتاح", noun("انفتاح"), 1, "noun", ("gerund",), ("علي",)),
    Cue("استعداد", noun("استعداد", "جاهزيه", "جاهزيت"), 1, "noun", _VERBAL, _LI),
    Cue("يامل", rf"{JOIN}[يتن]امل{ENDING_PRESENT}", 1, "verb", _VERBAL, ("في", "ان")),
    Cue("يدرس", rf"{present('درس')}", 1, "verb", ("gerund",), ("",)),
    Cue("اكد علي", r"[وف]?(?:ا|ت|ي|ن)?و?كد(?:تا|ت|ا|وا|ان|ون)?", 1, "noun", ("gerund",), (), then=" علي"),
)  # fmt: skip

REAFFIRM = (
    r"مجددا|من جديد|جدد(?:ت|ا|وا|تا)?|[وف]?س?[يت]?جدد\w*|[وف]?(?:ا|ت|ي|ن|م)?و?كد\w*|ب?مواصل\w*|"
    r"ب?استمرار\w*|(?:و)?شدد\w*"
)
"""Makes a commitment noun or adjective a reaffirmation (section 6)."""

"""What becomes of a thing if somebody sees to it: ستصرف الرواتب, سيوضع الخط في الخدمة, سيظل الباب مفتوحا.

Whether somebody who can see to it says so is judged later; here are told the verbs and the things.
"""

from __future__ import annotations

import re

from pledgebook.cues import ANNOUNCED, Cue
from pledgebook.rules.arabic.subject import is_agent
from pledgebook.rules.arabic.words import bare
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.lexicon.arabic import LEVERS
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

_PREFIX = r"[وف]?(?:ل?س)?[يت]"
_END = r"(?:ان|ون|ين|ن|وا|ا)?"
_DONE = re.compile(
    rf"{_PREFIX}(?:صرف|وزع|نفذ|خصص|نقل|سلم|عقد|فتح|فتتح|غلق|قفل|شيد|بني|بنا|نشر|طلق|عاد|رفع|خفض|زود|لغي|لغا|حول|جدد|مدد|طبق|"
    r"عمم|وضع|درج|طرح|"
    r"نجز|ستكمل|ربط|مول|دفع|سدد|دشن|قام|تخذ|ستانف|عين|رسل|حال|عفي|عفا|خضع|منع|حظر|عرض|شغل|جهز|وفد|دمج|نشا|"
    r"سس|نظم|ستخدم|ستعمل|ستغل|ستهدف|ستثمر|ستعرض|حتجز|عتقل|طرد|رحل|بعد|صادر|غرم|حاكم|سجن|وظف|درب|عوض|فصل|سرح|قيم|فحص|شطب|نفق|خزن|ستورد|باع|شتري|جمع|"
    r"درس|راجع|بحث|سمح|عتمد|سجل|زال|هدم|رمم|وسع|زرع|حفر|مد|ركب|ضاف|علق|وقف|رفق|حدد|وقع|عامل|عطي|عطا|حرم|شمل|فرج|"
    r"ختار|نتخب|فرض|ضاعف|سحب|نصب|قطع|خصم|بث|صمم|طور|حسن|عالج|ستجاب|حمي|حما|علن|جري|جرا|صدر|تخلي|تخلا|تاح|عتبر|لقي|"
    rf"ترجم|قدم|حتفظ|حترم|صان|ضمن|كفل|صلح|حصن|منح|ضاء|نار|بلط|عبد|فرش|طلي|دهن|غرس|شتل|حصد|خزن|فرز|تلف|حرق|دفن|طمر|ردم|جرف|فكك|نقب|ستخرج|كرر|"
    r"صدر|شحن|فرغ|حمل|مول|ستضاف|حول|ترك|ستقبل|فعل|نظف|عقم|لقح|طعم|فتش|راقب|دقق|رقمن|طبع|عمم|حيل|كرم|كافا|شكل|سمي|ستدعي|"
    r"جند|عين|نتدب|ثبت|رقي|ستوفي|جبي|قتطع|ستقطع|صادق|لزم|شرك|نقح|عدل|بسط|سهل|سرع|خفف|قلص|كثف|عزز|"
    rf"وجل|رجا|بدل|غير|خصخص|ستثني|ناقش|ختبر|جرب|سعر|قيد|شهر|ذاع|هيا|وفر|حرس|خلي|جلي|سكن|ربي|علم|ستكشف|رصد|ودع|سلف|قرض|ضخ|شتري|ستاجر|رهن|ستعيد|ستبدل|ستعاد|حاسب|عاقب){_END}"
)
"""Deeds that are done to a thing, with or without the vowels of the passive."""
_HAPPENS = re.compile(
    rf"{_PREFIX}(?:بدا|نطلق|توقف|ستمر|تواصل|عود|كتمل|نتهي|سري|عمل|حصل|تلقي|تلقا|تقاضي|تقاضا|تلق|تقاض|نال|تمتع|ستلم|تسلم|توصل|نقطع|غطي|غطا|شمل|ستفيد|ستوعب|صبح|تحول|جهز|تسع|كون){_END}"
)
_RECEIVES = re.compile(rf"{_PREFIX}(?:حصل|تلقي|تلقا|تقاضي|تقاضا|نال|تسلم|ستلم|ستفيد|تمتع|عفي|عفا|زود|توصل){_END}")
"""What people get because somebody gives it."""
_STAYS = re.compile(rf"{_PREFIX}(?:ظل|بقي|كون|صبح|غدو|بقا){_END}")
_AS_IT_IS = frozenset({"في", "كما", "علي", "دون", "عند", "بلا", "بدون", "مجانا"})
_ENTERS = re.compile(rf"{_PREFIX}دخل{_END}")
_ENTERED = words("الخدمه حيز الانتاج التشغيل النفاذ التنفيذ موضع طور السوق الاسواق الشبكه")
_ARRIVES = re.compile(rf"{_PREFIX}صل{_END}")
_SENT = words(
    "تعزيز تعزيزات راتب رواتب مساعدات دفعه دفعات تعويضات مستحقات لقاح لقاحات قافله قوافل شبكه مياه كهرباء اغاثه"
)
"""What arrives because somebody sends it."""
_MOVES = re.compile(rf"{_PREFIX}(?:رتفع|نخفض|زيد|زداد|تراجع|تقلص|نقص|تضاعف|نحسر|تغير|زاد|مس|تاثر|قل){_END}")
"""What things also do by themselves."""
_READY = re.compile(
    r"(?:جاهز|مكتمل|منجز|متاح|متوفر|متوافر|مجاني|مفتوح|مغلق|ممدود|ساري|قائم|قايم|مشمول|محمي|مضمون|معفي|خالي|متصل|موحد|مستمر|علني|"
    r"محظور|ممنوع|الارض|الخدمه|حاله|حالها|ثابت|الزامي|صالح|مفعل|خاضع|نافذ|مخصص|مرفق|معلن|منشور)(?:ا|ه|تين|ين|ان|تان|ات)?"
)
_FORCES = words(
    """سعر اسعار اقتصاد نمو تضخم طقس امطار حراره درجات درجه سوق اسواق طلب ناتج صادرات واردات عاصفه رياح ازمه ازمات
    حرب بطاله استهلاك سكان اصابات معدل معدلات نسبه نسب ارباح مبيعات محصول بورصه عمله دولار ذهب نفط خام يورو
    دينار ليره برميل مؤشر موشر موشرات ايرادات عايدات عائدات كتله منخفض جبهه سحب ثلوج غيوم شمس فيضان جفاف زلزال
    وباء فيروس حصيله عجز دين ديون ضحايا خساير مباراه فوز منتخب كره بطوله وضع اوضاع ظروف تداعيات تاثيرات اثار اثر
    نتايج تحديات ضغوط مخاطر توترات علاقات خلافات صراع نزاع ثقه مستقبل العالم تاريخ شعب جمهور ناخبون ملايين عشرات"""
)
"""What nobody in office decides."""
_OWN = frozenset({"لن", ANNOUNCED.name})
_PRICES = words("سعر اسعار")
_CAUSES = words(
    """اتفاق اتفاقيه خطوه قرار زياره قمه مبادره هذا هذه ذلك انتخابات استثمار تعاون حوار سياسه اجراء اجراءات اصلاحات
    اصلاح تطور تطورات تقدم نجاح فشل غياب دعم مشاركه"""
)
"""What rather has effects than is done: "the deal will open the door"."""


def is_passive(line: Line, verb: int) -> bool:
    """Whether a ُ stands on the prefix of the imperfect and no ِ behind it: يُنقل, ستُتخذ; bare letters do not tell."""
    start, end = line.span(Stretch(verb, verb + 1))
    return _PASSIVE.match(line.sentence.text[start:end]) is not None


def is_intransitive(line: Line, verb: int) -> bool:
    """A noun behind such a verb is what it is said of."""
    text = line.texts[verb]
    return any(pattern.fullmatch(text) for pattern in (_STAYS, _MOVES, _BEGINS, _BY_ITSELF))


_BY_ITSELF = re.compile(
    rf"{_PREFIX}(?:نشط|هب|هطل|تساقط|سقط|شتد|سود|هدا|تحسن|تدهور|تاخر|ختفي|نهار|تفاقم|تضرر|ذوب|غرق|تعطل|فيض){_END}"
)
"""What weather, prices and machines do and nobody orders."""
_BEGINS = re.compile(rf"{_PREFIX}(?:بدا|نطلق|توقف|ستمر|تواصل|عود|كتمل|نتهي|سري){_END}")


def is_done_to(line: Line, verb: int) -> bool:
    return is_passive(line, verb) or _DONE.fullmatch(line.texts[verb]) is not None


_PASSIVE = re.compile("[وف]?[َ]?(?:ل?س[َ]?)?[يت]ُ[^\u0650]+$")


def outcome(
    line: Line, cue: Stretch, verb: int, row: Cue, before: Candidate | None, *, of: Subject
) -> Candidate | None:
    """The candidate of a verb said of a thing that somebody may see to, else None.

    A pronoun is a thing behind a clause about one (`before`).
    """
    phrase = of.phrase
    if phrase is None or of.inherited:
        goes_on = before is not None and before.passive and line.texts[verb].startswith(("و", "ف"))
        if not is_passive(line, verb) and not (goes_on and _may_happen(line, verb, verb + 1)):
            return None
        return Candidate(row, cue, verb, None, passive=True)
    if is_agent(line, phrase) and not is_passive(line, verb):
        return None
    heads = {bare(line.texts[phrase.first]), _plain(line.texts[phrase.first])}
    if not is_passive(line, verb):
        set_by_rule = any(
            _plain(text) in LEVERS for text in line.texts[phrase.first : min(phrase.last, phrase.first + 2)]
        )
        # Only people take ون, and of them it is more often what they do.
        done = _DONE.fullmatch(line.texts[verb]) is not None and not line.texts[verb].endswith("ون")
        happens = done or _may_happen(line, verb, max(phrase.last, verb + 1))
        if (
            not happens
            or heads & _CAUSES
            or (
                heads & _FORCES
                and not set_by_rule
                and not _RECEIVES.fullmatch(line.texts[verb])
                and not ((row.name in _OWN or _STAYS.fullmatch(line.texts[verb])) and heads & _PRICES)
            )
        ):
            return None
    return Candidate(row, cue, verb, of, passive=True)


def _may_happen(line: Line, verb: int, behind: int) -> bool:
    text = line.texts[verb]
    if _ENTERS.fullmatch(text):
        return not _ENTERED.isdisjoint(line.texts[verb + 1 : behind + 2])
    if _STAYS.fullmatch(text):
        return not _AS_IT_IS.isdisjoint(line.texts[behind : behind + 1]) or any(
            _READY.fullmatch(word) for word in line.texts[verb + 1 : behind + 2]
        )
    if _ARRIVES.fullmatch(text):
        return not _SENT.isdisjoint(map(_plain, line.texts[max(0, verb - 4) : behind]))
    return _HAPPENS.fullmatch(text) is not None or _MOVES.fullmatch(text) is not None


def _plain(text: str) -> str:
    """Without joining letters and article."""
    for prefix in ("وال", "فال", "بال", "ولل", "لل", "ال", "و"):
        if text.startswith(prefix) and len(text) - len(prefix) >= 3:
            return text[len(prefix) :]
    return text

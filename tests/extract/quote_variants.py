"""Quotes as models give them, each with the words of the text it comes from; and inventions.

The tests and the grounding benchmark read the same table.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

ARABIC = """المنامة - عقدت اللجنة المشتركة لمصايد الأسماك اجتماعها السنوي أمس.

وأكدت وزارة الثروة البحرية أنّها ستوزّع ١٢٠٠ رخصة صيد على أصحاب القوارب الصغيرة قبل نهاية الموسم، \
ولن تسمح بالصيد الجائر في المحميات.
وقال رئيس اللجنة: «سنبني مرفأً جديداً في جزيرة سترة، ونوفر التدريب والتمويل للصيادين الشباب»، \
مضيفاً أن الهيئة لن ترفع رسوم الإرساء.
وتعهّدت الحكومة بإنشاء صندوق لدعم الأسر المتضررة من إغلاق الموانئ الشمالية خلال ثلاثة أشهر.

وفي ختام الاجتماع، اتفق الجانبان على تشكيل لجنة فنية لمراقبة المياه الإقليمية وتبادل البيانات بصورة دورية.
"""

ENGLISH = """HARTWELL - The river authority met on Tuesday, and its chair spoke to reporters.

“We will rebuild the flood wall between Mill Lane and the old cannery before next winter,” she said, \
adding that the authority’s engineers had already filed the plans.
The council also promised to set aside 3,400 places in the city's training scheme for former dock
workers, and to publish the waiting list every month — without charging a fee.
The finance committee will not raise harbour dues until the new fishing terminal opens in October.

Coöperation with the neighbouring counties remains essential; both sides agreed to share \
rainfall data and to appoint a joint inspector for the upper valley.
"""


@dataclass(frozen=True, slots=True)
class Variant:
    kind: str
    text: str
    quote: str
    truth: str | None
    """The words of the text, or None for an invention."""


def _arabic(kind: str, quote: str, truth: str | None) -> Variant:
    return Variant(f"ar-{kind}", ARABIC, quote, truth)


def _english(kind: str, quote: str, truth: str | None) -> Variant:
    return Variant(f"en-{kind}", ENGLISH, quote, truth)


_RAISES = "الهيئة لن ترفع رسوم الإرساء"
_LICENCES = "ستوزّع ١٢٠٠ رخصة صيد على أصحاب القوارب الصغيرة"
_PORT = "سنبني مرفأً جديداً في جزيرة سترة"
_FUND = "بإنشاء صندوق لدعم الأسر المتضررة من إغلاق الموانئ الشمالية"
_TRAINING = "ونوفر التدريب والتمويل للصيادين الشباب"
_BODY = "تشكيل لجنة فنية لمراقبة المياه الإقليمية وتبادل البيانات بصورة دورية"
_MINISTRY = "وأكدت وزارة الثروة البحرية"

_WALL = "We will rebuild the flood wall between Mill Lane and the old cannery before next winter"
_PLACES = "set aside 3,400 places in the city's training scheme for former dock\nworkers"
_LIST = "publish the waiting list every month — without charging a fee"
_DUES = "The finance committee will not raise harbour dues until the new fishing terminal opens in October"
_SHARE = "both sides agreed to share rainfall data and to appoint a joint inspector for the upper valley"
_COUNTIES = "Coöperation with the neighbouring counties remains essential"
_PLANS = "the authority’s engineers had already filed the plans"

VARIANTS: tuple[Variant, ...] = (
    _arabic("verbatim", _BODY, _BODY),
    _arabic("no-diacritics", "سنبني مرفأ جديدا في جزيرة سترة", _PORT),
    _arabic("more-diacritics", "الهَيْئَةُ لَنْ تَرْفَعَ رُسُومَ الإِرْساءِ", _RAISES),
    _arabic("tatweel", "تشكيـــل لجنــة فنية لمراقبة الميـاه الإقليمية وتبادل البيانات بصورة دورية", _BODY),
    _arabic("alef", "بانشاء صندوق لدعم الاسر المتضررة من اغلاق الموانئ الشمالية", _FUND),
    _arabic("ya-ta-marbuta", "ستوزع 1200 رخصه صيد علي اصحاب القوارب الصغيره", _LICENCES),
    _arabic("nfd", unicodedata.normalize("NFD", _LICENCES), _LICENCES),
    _arabic("presentation-forms", "ا\ufedfـهيئة \ufedfن ترفع رسوم ا\ufef9رساء", _RAISES),
    _arabic("waw-dropped", "نوفر التدريب التمويل للصيادين الشباب", _TRAINING[1:]),
    _arabic("waw-split", "و أكدت وزارة الثروة البحرية", _MINISTRY),
    _arabic(
        "comma-spacing",
        "سنبني مرفأً جديداً في جزيرة سترة ،ونوفر التدريب والتمويل للصيادين الشباب",
        f"{_PORT}، {_TRAINING}",
    ),
    _arabic(
        "bidi-marks", "\u200f" + _BODY.replace("لجنة", "لجنة\u200f").replace("المياه", "\u202bالمياه\u202c"), _BODY
    ),
    _arabic("word-changed", "بإنشاء صندوق لدعم العائلات المتضررة من إغلاق الموانئ الشمالية", _FUND),
    _arabic("word-missing", "تشكيل لجنة لمراقبة المياه الإقليمية وتبادل البيانات بصورة دورية", _BODY),
    _arabic("ellipsis", "تشكيل لجنة فنية ... وتبادل البيانات بصورة دورية", _BODY),
    _english("verbatim", _SHARE, _SHARE),
    _english("case", _DUES.upper(), _DUES),
    _english("straight-apostrophe", "the authority's engineers had already filed the plans", _PLANS),
    _english("outer-marks", f"“{_WALL},”", _WALL),
    _english("joined-lines", _PLACES.replace("\n", " ").replace("'", "’"), _PLACES),
    _english("hyphen-for-dash", "publish the waiting list every month - without charging a fee", _LIST),
    _english("spaces", _WALL.replace(" ", "\u00a0 "), _WALL),
    _english("accents", _COUNTIES.replace("ö", "o"), _COUNTIES),
    _english("zero-width", _SHARE.replace("rainfall", "rain\u200bfall"), _SHARE),
    _english("comma-added", _SHARE.replace("data and", "data, and"), _SHARE),
    _english("word-changed", _SHARE.replace("rainfall", "weather"), _SHARE),
    _english("word-missing", _WALL.replace("flood wall", "wall"), _WALL),
    _english("word-inserted", _DUES.replace("raise", "raise any"), _DUES),
    _english("misspelt", "the authority's enginers had allready filed the plans", _PLANS),
    _english("ellipsis", "both sides agreed to share rainfall data … for the upper valley", _SHARE),
)

INVENTIONS: tuple[Variant, ...] = (
    _arabic("other-subject", "وتعهدت وزارة الصحة ببناء مستشفى في العاصمة", None),
    _arabic("same-words-new-sense", "الحكومة ستوزع المياه على الأسر الشمالية", None),
    _arabic("translated", "the ministry will hand out 1,200 fishing licences", None),
    _english("other-subject", "The transport minister pledged new trains for commuters", None),
    _english("same-words-new-sense", "the council will rebuild the fishing terminal every month", None),
    _english("other-act", "The finance committee will sell the old cannery to investors", None),
)

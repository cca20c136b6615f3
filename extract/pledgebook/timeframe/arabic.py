"""The Arabic words of time.

A key may be written with any spelling of alef, ya and hamza; a proclitic inside a phrase stands as a word of its own.
Nouns and adjectives are entered without the article and read with it too.
"""

from __future__ import annotations

from pledgebook.timeframe.arabic_phrases import (
    AT_MOST,
    BY,
    FUTURE,
    LASTING,
    PAST_QUIET,
    PRESENT,
    PRESENT_QUIET,
    PUBLIC,
    RECURRING,
    STARTING,
    WITHIN,
)
from pledgebook.timeframe.terms import (
    Clock,
    DayPart,
    Edge,
    Month,
    NearDay,
    Number,
    Ordinal,
    Part,
    Preposition,
    Recurring,
    Role,
    Shift,
    Sign,
    Terms,
    Unit,
    UnitName,
    Vague,
    Weekday,
)

_MONTHS = (
    "يناير، كانون الثاني، كانون ثاني، كانون ثان، جانفي",
    "فبراير، شباط، فيفري",
    "مارس، آذار",
    "أبريل، نيسان، أفريل",
    "مايو، أيار، ماي",
    "يونيو، يونيه، حزيران، جوان",
    "يوليو، يوليه، تموز، يوليوز، جويلية",
    "أغسطس، غشت، أوت",
    "سبتمبر، أيلول، شتنبر",
    "أكتوبر، تشرين الأول، تشرين أول",
    "نوفمبر، تشرين الثاني، تشرين ثاني، تشرين ثان، نونبر",
    "ديسمبر، كانون الأول، كانون أول، دجنبر",
)
_HIJRI_MONTHS = (
    "محرم، المحرم",
    "صفر",
    "ربيع الأول",
    "ربيع الثاني، ربيع الآخر",
    "جمادى الأولى، جمادى الأول",
    "جمادى الآخرة، جمادى الثانية",
    "رجب",
    "شعبان",
    "رمضان، الشهر الفضيل، الشهر الكريم، شهر الصيام",
    "شوال",
    "ذو القعدة، ذي القعدة",
    "ذو الحجة، ذي الحجة",
)
_HIJRI_ALSO_OTHER_WORDS = frozenset({"محرم", "المحرم", "صفر", "رجب", "شعبان"})
_NUMBERS = (
    "واحد، واحدة",
    "اثنان، اثنين، اثنتين، اثنتان",
    "ثلاث، ثلاثة",
    "أربع، أربعة",
    "خمس، خمسة",
    "ست، ستة",
    "سبع، سبعة",
    "ثمان، ثماني، ثمانية",
    "تسع، تسعة",
    "عشر، عشرة",
    "أحد عشر، إحدى عشرة، أحد عشرة",
    "اثني عشر، اثنا عشر، اثنتي عشرة، اثنتا عشرة",
)
_TENS = "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
_ORDINALS = (
    "أول، أولى",
    "ثاني، ثانية",
    "ثالث، ثالثة",
    "رابع، رابعة",
    "خامس، خامسة",
    "سادس، سادسة",
    "سابع، سابعة",
    "ثامن، ثامنة",
    "تاسع، تاسعة",
    "عاشر، عاشرة",
    "حادي عشر",
)
_UNITS: dict[UnitName, tuple[str, str, str]] = {
    "minute": ("دقيقة", "دقائق", "دقيقتين، دقيقتان"),
    "hour": ("ساعة", "ساعات", "ساعتين، ساعتان"),
    "day": ("يوم، يوما", "أيام", "يومين، يومان، يومي"),
    "week": ("أسبوع، أسبوعا", "أسابيع", "أسبوعين، أسبوعان"),
    "month": ("شهر، شهرا", "أشهر، شهور", "شهرين، شهران، شهري"),
    "year": ("عام، عاما، سنة", "أعوام، سنوات، سنين، مواسم", "موسمين، عامين، عامان، عامي، سنتين، سنتان، سنتي"),
}
"""Singular, plural and dual forms."""
_ONE: dict[str, UnitName] = {
    "ساعة واحدة": "hour",
    "يوم واحد": "day",
    "أسبوع واحد": "week",
    "شهر واحد": "month",
    "عام واحد": "year",
    "سنة واحدة": "year",
}
_YEAR_PHRASES = "السنة المالية، العام المالي، السنة الدراسية، العام الدراسي، الموسم الدراسي، السنة التشريعية"

_NEW_YEAR = "العام الجديد، السنة الجديدة، العام الميلادي الجديد، السنة الميلادية الجديدة"
_SEASONS = {"صيف": "SU", "شتاء": "WI", "ربيع": "SP", "خريف": "FA"}

_PREPOSITIONS: dict[Role, str] = {
    "by": "بحلول، قبل حلول، مع حلول، في أفق، بأفق، أفق، في حدود، قبيل، مع اقتراب، قبل موعد",
    "before": "قبل",
    "within": "في بحر، في خلال مدة، خلال أجل، قبل مضي، قبل مرور، في غضون، غضون، في مهلة، ضمن مهلة، خلال مهلة، "
    "داخل مهلة، في ظرف، في أجل، داخل أجل، في أقل من، خلال أقل من",
    "during": "خلال، في خلال، أثناء، في أثناء، إبان، ضمن، في غمرة",
    "in": "في",
    "at": "عند",
    "with": "ب، مع",
    "from": "اعتبارا من، بدءا من، ابتداء من، انطلاقا من، بداية من، اعتبارا، بدءا، ابتداء",
    "after": "بعد، عقب، غداة، بعد مرور، بعد مضي، بعد انقضاء، بعد نحو، بعد حوالي",
    "since": "منذ",
    "for": "ل، لمدة، لفترة، لمدة تصل إلى، لمدة لا تقل عن، "
    "لمدة لا تتجاوز، لمدة أقصاها، لفترة لا تقل عن، لفترة تصل إلى، مدة، مهلة، لمدة أولية مدتها، لمدة إضافية مدتها، "
    "لفترة أولية مدتها، لفترة إضافية مدتها، لفترة مدتها، لأجل، لما لا يقل عن، لأكثر من",
    "over": "على مدى، على مدار، على امتداد",
    "throughout": "طوال، طيلة، طوال فترة",
}
_SHIFTS = {
    1: "مقبل مقبلة مقبلين مقبلان مقبلتين قادم قادمة قادمين قادمان قادمتين آتي آتية تالي تالية",
    0: "جاري جارية حالي حالية راهن راهنة",
    -1: "ماضي ماضية ماضيين ماضيتين منصرم منصرمة فائت فائتة سابق سابقة منقضي منقضية فارط فارطة",
}
_INDEFINITE_SHIFTS = {1: "مقبلة قادمة لاحقة آتية", -1: "سابقة ماضية"}
_EDGES = {
    Edge("end"): "نهاية، ختام، موفى، متم، آخر، انتهاء، انقضاء، طي، نهايات، اختتام",
    Edge("late"): "أواخر، أخريات، العشر الأواخر، الثلث الأخير",
    Edge("middle"): "منتصف، أواسط",
    Edge("start"): "بداية، غرة، بدء، حلول، انطلاق، فاتحة، دخول، قدوم",
    Edge("early"): "مطلع، أوائل، مستهل، بدايات، أول أيام، العشر الأوائل، الثلث الأول",
    Edge("somewhere"): "بقية، باقي، ما تبقى من، فيما تبقى من، المتبقي من، وقت ما من، وقت لاحق من، ما بقي من",
}


def _each(list_: str) -> list[str]:
    return list_.split("، ")


def _definite(phrase: str) -> str:
    return " ".join("ال" + word for word in phrase.split())


def _with_article(terms: Terms) -> Terms:
    return terms | {_definite(word): term for word, term in terms.items()}


def _number_words() -> Terms:
    terms: Terms = {}
    for value, names in enumerate(_NUMBERS, 1):
        terms |= {name: Number(value) for name in _each(names)}
    for value in range(3, 10):
        masculine, feminine = _each(_NUMBERS[value - 1])[0], _each(_NUMBERS[value - 1])[-1]
        terms |= {f"{feminine} عشر": Number(value + 10), f"{masculine} عشرة": Number(value + 10)}
    for value, name in enumerate(_TENS, 2):
        terms |= {name: Number(value * 10), name[:-2] + "ين": Number(value * 10)}
    return terms | {"مئة": Number(100), "مائة": Number(100), "مئتي": Number(200), "مئتين": Number(200)}


def _spelled_years() -> Terms:
    """ألفين و ثلاثين, ألفين و خمسة و عشرين: the years of this century in words."""
    terms: Terms = {}
    for tens, name in enumerate(_TENS, 2):
        stem = name[:-2] + "ين"
        for thousands in ("ألفين", "ألفان"):
            terms[f"{thousands} و {stem}"] = Number(2000 + tens * 10, 4)
            for value, names in enumerate(_NUMBERS[:9], 1):
                years = {f"{thousands} و {unit} و {stem}": Number(2000 + tens * 10 + value, 4) for unit in _each(names)}
                terms |= years
    return terms


def _ordinal_words() -> Terms:
    terms: Terms = {}
    for value, names in enumerate(_ORDINALS, 1):
        for name in _each(names):
            terms[_definite(name).replace("العشر", "عشر")] = Ordinal(value)
            if 1 < value < 10:
                terms[f"{_definite(name)} عشر"] = Ordinal(value + 10)
                terms[f"{_definite(name)} و العشرين"] = Ordinal(value + 20)
    terms |= {
        "أول": Ordinal(1),
        "فاتح": Ordinal(1),
        "أولى": Ordinal(1),
        "العشرين": Ordinal(20),
        "الثلاثين": Ordinal(30),
    }
    terms |= {"الحادي و العشرين": Ordinal(21), "الحادي و الثلاثين": Ordinal(31)}
    return terms | {"الأخير": Ordinal(-1), "الأخيرة": Ordinal(-1), "الأخيرين": Ordinal(-1)}


def _unit_words() -> Terms:
    terms: Terms = {}
    for unit, (singular, plural, dual) in _UNITS.items():
        terms |= {name: Unit(unit, count=1, indefinite=True) for name in _each(singular)}
        terms |= {_definite(name): Unit(unit) for name in _each(singular)}
        terms |= _with_article({name: Unit(unit, plural=True) for name in _each(plural)})
        terms |= _with_article({name: Unit(unit, count=2) for name in _each(dual)})
    for name in ("دقيقة", "الدقيقة"):
        terms[name] = Unit("minute", counted_only=True)
    terms |= {name: Unit("year") for name in _each(_YEAR_PHRASES)}
    terms |= {name: Unit("year", shift=1) for name in _each(_NEW_YEAR)}
    for season, part in _SEASONS.items():
        terms |= {name: Part(part) for name in (season, _definite(season), f"فصل {_definite(season)}")}
        terms |= {f"{span} {_definite(season)}": Part(part) for span in ("أشهر", "شهور", "أيام", "موسم")}
    terms |= _with_article({"ربع": Unit("quarter"), "فصل": Unit("quarter"), "نصف": Unit("half", of_anything=True)})
    terms |= {name: Unit("decade") for name in ("العقد", "العشرية")}
    terms |= {"عقدين": Unit("decade", count=2), "العقدين": Unit("decade", count=2)}
    terms |= {"نصف عام": Unit("half", count=1), "نصف سنة": Unit("half", count=1)}
    terms |= {name: Unit("quarter", count=1) for name in ("ربع سنة", "ربع عام")}
    return terms | {"عقود": Unit("decade", plural=True, counted_only=True)}


def _calendar_words() -> Terms:
    terms: Terms = {}
    for value, names in enumerate(_MONTHS, 1):
        terms |= {name: Month(value) for name in _each(names)}
    terms["آب"] = Month(8, needs="date")
    for value, names in enumerate(_HIJRI_MONTHS, 1):
        for name in _each(names):
            terms[name] = Month(value, hijri=True, needs="date" if name in _HIJRI_ALSO_OTHER_WORDS else "nothing")
    for value, name in enumerate(("ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت"), 2):
        terms |= {"ال" + name: Weekday(value), name: Weekday(value, needs_context=True)}
    return terms | {
        "الاثنين": Weekday(1, needs_context=True),
        "الإثنين": Weekday(1, needs_context=True),
        "الأحد": Weekday(7, needs_context=True),
    }


def _terms() -> Terms:
    terms = _with_article(_number_words()) | _spelled_years() | _ordinal_words() | _unit_words() | _calendar_words()
    for role, names in _PREPOSITIONS.items():
        terms |= {name: Preposition(role) for name in _each(names)}
    bounds: dict[str, Role] = {BY: "by", WITHIN: "within"}
    for bases, role in bounds.items():
        terms |= {f"{one} {limit}": Preposition(role) for one in _each(bases) for limit in _each(AT_MOST)}
    for offset, names in _SHIFTS.items():
        terms |= {_definite(name): Shift(offset) for name in names.split()}
    # Without the article only a plural takes them: في سنوات سابقة.
    for offset, names in _INDEFINITE_SHIFTS.items():
        terms |= {name: Shift(offset, plural=True) for name in names.split()}
    for edge, names in _EDGES.items():
        terms |= {name: edge for name in _each(names)}
    for value, names in RECURRING.items():
        terms |= {name: Recurring(value) for name in _each(names)}
    terms |= {name: Vague("FUTURE_REF") for name in _each(FUTURE)}
    terms |= {name: Vague("PRESENT_REF") for name in _each(PRESENT)}
    terms |= {name: Vague("FUTURE_REF", type="duration") for name in _each(LASTING)}
    terms |= {name: Vague("PRESENT_REF", type="start") for name in _each(STARTING)}
    terms |= {name: Vague("PRESENT_REF", quiet=True) for name in _each(PRESENT_QUIET)}
    terms |= {name: Vague("PAST_REF", quiet=True) for name in _each(PAST_QUIET)}
    terms |= {f"{_definite(name)} العام": Sign("other") for name in _each(PUBLIC)}
    return terms | _OTHERS


_OTHERS: Terms = {
    "في": Preposition("in", of=True),
    "من": Preposition("from", of=True),
    "إلى": Preposition(to=True),
    "حتى": Preposition("until", to=True),
    "إلى غاية": Preposition("until", to=True),
    "لغاية": Preposition("until", to=True),
    "حتى غاية": Preposition("until", to=True),
    "و": Preposition(joins=True),
    "و نصف": Sign("and a half"),
    "و نصف العام": Sign("and a half"),
    "و نصف السنة": Sign("and a half"),
    "بين": Preposition(between=True),
    "ما بين": Preposition(between=True),
    "هذا": Shift(0),
    "هذه": Shift(0),
    **{name: Part("WE") for name in ("عطلة نهاية الأسبوع", "عطلة نهاية أسبوع", "نهاية أسبوع", "عطلة الأسبوع")},
    "الأسدس الأول": Part("H1"),
    "الأسدس الثاني": Part("H2"),
    "السداسي الأول": Part("H1"),
    "السداسية الأولى": Part("H1"),
    "السداسي الثاني": Part("H2"),
    "السداسية الثانية": Part("H2"),
    "الثلاثي الأول": Part("Q1"),
    "الثلاثي الثاني": Part("Q2"),
    "الثلاثي الثالث": Part("Q3"),
    "الثلاثي الرابع": Part("Q4"),
    "صباح": DayPart(),
    "مساء": DayPart(),
    "فجر": DayPart(),
    "ليل": DayPart(),
    "ليلة": DayPart(),
    "عصر": DayPart(),
    **{part: DayPart() for part in ("بعد ظهر", "منتصف ليل", "ظهر", "ضحى", "عشية", "ظهيرة", "أمسية", "منتصف نهار")},
    "صباحا": DayPart(),
    "ليلا": DayPart(),
    "فجرا": DayPart(),
    "ظهرا": DayPart(),
    "عصرا": DayPart(),
    "الصباح": DayPart(),
    "المساء": DayPart(),
    "منتصف الليل": Clock(midnight=True),
    "بالتوقيت المحلي": Sign("local time"),
    "يوم أحد": Weekday(7),
    "يوم اثنين": Weekday(1),
    **{f"اليوم {which}": Sign("other") for which in ("الوطني", "العالمي", "التالي", "الموعود", "الأول", "الأخير")},
    **{f"الليلة {which}": Sign("other") for which in ("الأولى", "الأخيرة", "الثانية", "الثالثة")},
    **{name: Sign("other") for name in ("نصف ساعة", "ربع ساعة", "نصف يوم")},
    **{name: Unit(unit, count=1, indefinite=True) for name, unit in _ONE.items()},
    "عقد كامل": Unit("decade", count=1),
    "موسم واحد": Unit("year", count=1),
    "اليوم": NearDay(0),
    "الليلة": NearDay(0),
    "غدا": NearDay(1),
    "غد": NearDay(1),
    "الغد": NearDay(1),
    "يوم غد": NearDay(1),
    "يوم الغد": NearDay(1),
    "بعد غد": NearDay(2),
    "بعد الغد": NearDay(2),
    "أمس": NearDay(-1),
    "يوم أمس": NearDay(-1),
    "البارحة": NearDay(-1),
    "أول أمس": NearDay(-2),
    "ال": Sign("the"),
    "كل": Sign("every"),
    "بضعة": Sign("few"),
    "بضع": Sign("few"),
    "عدة": Sign("few"),
    "القليلة": Sign("few"),
    "قليلة": Sign("few"),
    "المعدودة": Sign("few"),
    "معدودة": Sign("few"),
    "أو": Sign("or"),
    "مرة": Sign("times"),
    "مرة واحدة": Sign("times"),
    "مرتين": Sign("times", 2),
    "مرات": Sign("times"),
    "إثر": Sign("anchor"),
    "فصاعدا": Sign("onwards"),
    "نحو": Sign("about"),
    "حوالي": Sign("about"),
    "ما لا يقل عن": Sign("about"),
    "الفترة الممتدة": Sign("period"),
    "فترة": Sign("period"),
    "الفترة": Sign("period"),
    "المدة": Sign("period"),
    "المرحلة": Sign("period"),
    "مرحلة": Sign("period"),
    "على أبعد تقدير": Sign("latest"),
    "على أقصى تقدير": Sign("latest"),
    "كحد أقصى": Sign("latest"),
    "على الأكثر": Sign("latest"),
    **{f"من {since}": Sign("hence") for since in ("الآن", "تاريخه", "تاريخ اليوم", "يومنا هذا", "تاريخ هذا اليوم")},
    "هـ": Sign("hijri"),
    "هجري": Sign("hijri"),
    "هجرية": Sign("hijri"),
    "م": Sign("gregorian"),
    "ميلادي": Sign("gregorian"),
    "الموافق": Sign("same date"),
    "الموافق ل": Sign("same date"),
    "من قبل": Sign("other"),
    "من خلال": Sign("other"),
}

ARABIC: Terms = _terms()
ARABIC_EXACT: Terms = {"آب": Month(8)}
"""Read so only in this very spelling; without the madda it is another word, "father"."""

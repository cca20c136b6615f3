"""Arabic times built of several expressions, wherever they stand, and times that are not the action's."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract

Time = tuple[str, str]
BUILDS: list[tuple[str, Time]] = [
    ("في غضون خمسة عشر يوما", ("deadline", "2025-04-03")),
    ("خلال شهرين من الآن", ("deadline", "2025-05-19")),
    ("خلال شهرين من تاريخه", ("deadline", "2025-05-19")),
    ("في مدة لا تزيد على ثلاثة أسابيع", ("deadline", "2025-04-09")),
    ("قبل منتصف ليل الغد", ("deadline", "2025-03-20")),
    ("قبل مضي ستة أشهر", ("deadline", "2025-09-19")),
    ("بنهاية العقد الحالي", ("deadline", "2030-12-31")),
    ("في أول مئة يوم", ("deadline", "P100D")),
    ("خلال الساعات الـ48 المقبلة", ("deadline", "PT48H")),
    ("قبل أسبوعين من وصول كل باخرة", ("deadline", "P2W")),
    ("في عام 2026 كله", ("duration", "2026")),
    ("لمدة ستة أشهر تبدأ في الأول من سبتمبر", ("duration", "2025-09-01/P6M")),
    ("اعتبارا من 1 شتنبر ولمدة سنة", ("duration", "2025-09-01/P1Y")),
    ("على مدى العقد المقبل", ("duration", "P10Y")),
    ("حتى ذلك الحين", ("duration", "FUTURE_REF")),
    ("مرتين في السنة", ("recurring", "P1Y")),
    ("كل أحد", ("recurring", "XXXX-WXX-7")),
    ("مع بداية كل موسم", ("recurring", "P1Y")),
    ("من الآن فصاعدا", ("start", "PRESENT_REF")),
    ("ابتداء من العدد المقبل", ("start", "FUTURE_REF")),
    ("بدءا من شتنبر المقبل", ("start", "2025-09")),
    ("مع رأس السنة الهجرية", ("date", "2025-06")),
    ("في خريف هذا العام", ("date", "2025-FA")),
    ("خلال العام الدراسي 2025-2026", ("date", "2025/2026")),
    ("في وقت لاحق من هذا العام", ("open", "2025")),
    ("اليوم أو غدا", ("open", "FUTURE_REF")),
]
PLACES = {
    "at the end": "وقال مدير الشركة المغربية إن الشركة ستنظف الحي {}.",
    "between doer and object": "ستنظف الشركة المغربية {} جميع أحياء المدينة.",
    "between commas": "والشركة المغربية، {}، ستنظف الحي.",
    "in front of a cause": "قررت الشركة المغربية تنظيف الحي {} بعد أن اشتكى السكان.",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("words", "time"), BUILDS, ids=[words for words, _ in BUILDS])
def test_a_time_is_read_wherever_it_stands(place: str, words: str, time: Time) -> None:
    assert times(PLACES[place].format(words)) == [time]


BETWEEN = {
    "a coming year between cue and action": (
        "تعتزم الشركة المغربية خلال العام الجاري فتح عشرين فرعا.",
        ("date", "2025"),
    ),
    "no day of what is told": ("وعدت الشركة المغربية يوم الثلاثاء بفتح عشرين فرعا.", None),
    "not of the next action": (
        "ستنشر الشركة المغربية تقريرا في غضون أسبوع، وتقديم نسخة منه للبلدية.",
        ("deadline", "2025-03-26"),
    ),
}


@pytest.mark.parametrize("name", BETWEEN)
def test_a_time_between_cue_and_action(name: str) -> None:
    text, time = BETWEEN[name]
    assert times(text)[0] == time


OTHERS = [
    "تعهدت الإمارات بتمويل الطريق الذي بدأ العمل فيه عام 2019.",
    "وعدت وزارة النقل المغربية بتعويض متضرري فيضانات سبتمبر 2023.",
    "ستغلق بلدية صفاقس شارع 14 يناير.",
    "بعد عامين من الجفاف ستبني الحكومة المغربية سدا.",
    "تلتزم تونس بترميم القلعة بعد سنوات من الإهمال.",
    "ستدعم الحكومة المغربية الري في السنوات الجافة.",
    "تعهدت شركة سيف بإصلاح السيارات المصنوعة بين 2018 و2021.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_times_of_something_else_are_not_the_action_s(text: str) -> None:
    assert times(text) == [None]


def test_behind_a_past_year_the_action_s_own_time_is_found() -> None:
    assert times("سيعيد المتحف المصري قطعة سرقت عام 1998 إلى العراق قبل نهاية العام.") == [("deadline", "2025-12-31")]


def times(text: str) -> list[Time | None]:
    found = extract(Document.from_text(text + "\n", id="builds", date="2025-03-19", language="ar"), model="rules")
    return [(one.timeframe.type, one.timeframe.value) if one.timeframe else None for one in found.commitments]

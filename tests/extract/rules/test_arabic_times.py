"""Times of Arabic undertakings: which words, of what type, with what value."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract

Time = tuple[str, str, str]
TIMES: dict[str, tuple[str, Time | None]] = {
    "a periodic adjective": (
        "ستجري وزارة الصحة اللبنانية جولات يومية على المسالخ.",
        ("recurring", "P1D", "يومية"),
    ),
    "half a year": ("ستنشر وزارة المالية المغربية تقارير نصف سنوية.", ("recurring", "P6M", "نصف سنوية")),
    "an amount by the month is none": ("سترفع الحكومة المصرية الحد الأدنى إلى سبعة آلاف جنيه شهري.", None),
    "any other time before a rate": (
        "ستضخ ليبيا مليون برميل يوميا حتى نهاية سبتمبر.",
        ("duration", "2025-09-30", "حتى نهاية سبتمبر"),
    ),
    "until: how long something lasts": (
        "تعهدت تونس بتجميد الأسعار حتى نهاية العام.",
        ("duration", "2025-12-31", "حتى نهاية العام"),
    ),
    "until: by when something is done": (
        "وعد العراق بافتتاح الجسر حتى نهاية العام.",
        ("deadline", "2025-12-31", "حتى نهاية العام"),
    ),
    "a bare length of what is extended": (
        "اتفقت مصر والسودان على تمديد الاتفاق عاما آخر.",
        ("duration", "P1Y", "عاما آخر"),
    ),
    "an event with its date": (
        "ستنشر وزارة النقل التونسية الدراسة قبل افتتاح المعرض الوطني في أبريل.",
        ("deadline", "2026-04", "قبل افتتاح المعرض الوطني في أبريل"),
    ),
    "an event with its year": (
        "تلتزم الحكومة العراقية بتعيين المديرين قبل مناقشة ميزانية 2027.",
        ("deadline", "2027", "قبل مناقشة ميزانية 2027"),
    ),
    "after what is sure to come": (
        "لن تجدد الحكومة الأردنية العقود بعد انتهاء موسم السياحة.",
        ("start", "FUTURE_REF", "بعد انتهاء موسم السياحة"),
    ),
    "throughout an event": (
        "ستؤمن وزارة المياه العراقية الصهاريج طوال فترة الترميم.",
        ("duration", "FUTURE_REF", "طوال فترة الترميم"),
    ),
    "at the start of a season of work": (
        "تعهدت وزارة المياه العراقية بضخ المياه في القناة مع بداية الموسم الزراعي.",
        ("date", "2025", "مع بداية الموسم الزراعي"),
    ),
    "the middle of a month as a bound": (
        "ستسلم الكويت الدفعة قبل منتصف ديسمبر.",
        ("deadline", "2025-12-15", "قبل منتصف ديسمبر"),
    ),
    "the first years": (
        "ستعفي الحكومة الأردنية المستثمرين من الضرائب في السنوات الخمس الأولى.",
        ("duration", "P5Y", "في السنوات الخمس الأولى"),
    ),
    "a day of every month": (
        "ستفتح وزارة الثقافة السورية المتاحف مجانا كل أول خميس من الشهر.",
        ("recurring", "P1M", "كل أول خميس من الشهر"),
    ),
    "not in a clause about the doer": (
        "ستوفد اليابان، التي تستضيف القمة هذا العام، خبراءها إلى الموصل في يوليو.",
        ("date", "2025-07", "في يوليو"),
    ),
    "a feast that no calendar gives": (
        "وعدت وزارة الداخلية العراقية بالسماح بالزيارات ابتداء من العيد.",
        ("start", "FUTURE_REF", "ابتداء من العيد"),
    ),
}


@pytest.mark.parametrize("name", TIMES)
def test_the_time_of_an_action(name: str) -> None:
    text, time = TIMES[name]
    document = Document.from_text(text + "\n", id="times", date="2025-05-06", language="ar")
    (one,) = extract(document, model="rules").commitments
    found = one.timeframe
    assert (found and (found.type, found.value, found.span.text)) == time

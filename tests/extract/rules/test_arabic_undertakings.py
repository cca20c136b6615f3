"""Arabic undertakings by class of cue and construction, each with what only looks like it."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract

UNDERTAKINGS: dict[str, tuple[str, str, str]] = {
    "a time in front of the complement": (
        "ذكرت وزارة الخارجية أن الأردن يعتزم في وقت لاحق إيفاد بعثة إلى المغرب.",
        "Jordan",
        "إيفاد بعثة إلى المغرب",
    ),
    "an intent that somebody has": ("هناك نية لدى بلدية صفاقس لإغلاق الشارع.", "بلدية صفاقس", "إغلاق الشارع"),
    "a resolve that somebody has": ("ثمة عزم لدى الجزائر على خفض الانبعاثات.", "Algeria", "خفض الانبعاثات"),
    "plans made known": ("كشفت شركة النخيل عن خططها لإنشاء مصنع في طنجة.", "شركة النخيل", "إنشاء مصنع في طنجة"),
    "consent as a noun": ("أعلنت الحكومة الأردنية موافقتها على صرف المنحة.", "Jordan", "صرف المنحة"),
    "a decision as a noun": ("اتخذت شركة النخيل قرارا بإغلاق المصنع.", "شركة النخيل", "إغلاق المصنع"),
    "no objection": ("لا تمانع الحكومة الأردنية في استقبال الوفد.", "Jordan", "استقبال الوفد"),
    "the deed in front of its verb": (
        "قالت وزارة السياحة المغربية إن ترميم القلعة سيتم قبل نهاية العام.",
        "Morocco",
        "ترميم القلعة سيتم",
    ),
    "a thing under a pledge": (
        "وعدت شركة النخيل الموظفين بأن الرواتب ستصرف قبل مايو.",
        "شركة النخيل",
        "الرواتب ستصرف",
    ),
    "a newspaper that passes it on": (
        "ذكرت صحيفة الشرق أن شركة النخيل ستغلق مصنعها.",
        "شركة النخيل",
        "ستغلق مصنعها",
    ),
    "a time in front of verb and doer": (
        "ابتداء من الأحد ستفتح بلدية صفاقس الحديقة.",
        "بلدية صفاقس",
        "ستفتح بلدية صفاقس الحديقة",
    ),
    "what a signed paper says": (
        "أبرمت شركة النخيل أمس عقدا ينص على بناء محطة في صحار.",
        "شركة النخيل",
        "بناء محطة في صحار",
    ),
    "the name between commas": (
        "الشركة التي تأسست عام 2022، «طيران الأرز»، قررت نقل الحقيبة الأولى مجانا.",
        "طيران الأرز",
        "نقل الحقيبة الأولى مجانا",
    ),
    "who we are": ("نحن في «ليبيا نت» نضمن لكم إعادة الخدمة غدا.", "ليبيا نت", "نضمن لكم إعادة الخدمة"),
}


@pytest.mark.parametrize("name", UNDERTAKINGS)
def test_who_undertakes_what(name: str) -> None:
    text, who, what = UNDERTAKINGS[name]
    assert commitments(text) == [([who], what)]


def test_presents_that_are_joined_bind_each_its_own_doer() -> None:
    assert commitments(
        "تنشر الولايات المتحدة مدمرتين في ساسيبو مع حلول خريف هذا العام، وتتحمل اليابان 70 في المئة من النفقات."
    ) == [
        (["United States"], "تنشر الولايات المتحدة مدمرتين في ساسيبو"),
        (["Japan"], "تتحمل اليابان 70 في المئة من النفقات"),
    ]


def test_terms_of_a_paper_name_their_doer_in_front() -> None:
    assert commitments("تقع الورقة في اثني عشر بندا. أبرزها أن نيجيريا تتنازل عن حصتها من المياه.") == [
        (["Nigeria"], "تتنازل عن حصتها من المياه")
    ]


LOOKALIKES = [
    "تحدث التقرير عن خطط الحكومة الأردنية لبناء السد.",
    "قدم وزير الإسكان المصري خطة لإعادة الإعمار إلى البرلمان.",
    "كانت لدى الحكومة الأردنية نية لبيع المصنع.",
    "هناك رغبة لدى الشباب في الهجرة.",
    "لم تمانع شركة النخيل في دفع الغرامة.",
    "أقر وزير الإسكان المصري بأن الخطة فشلت.",
    "أقر التقرير أن تونس خسرت السوق.",
    "قال محلل إن شركة النخيل ستغلق مصنعها.",
    "ذكرت صحيفة الشرق أن الأسعار سترتفع.",
    "تميل الشمس إلى الغروب.",
    "ينطلق المهرجان غدا، وتحضر الوزيرة الافتتاح.",
    "يعمل المصنع أربعا وعشرين ساعة يوميا.",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_lookalikes_bind_nobody(text: str) -> None:
    assert commitments(text) == []


def commitments(text: str) -> list[tuple[list[str], str]]:
    found = extract(Document.from_text(text + "\n", id="undertakings", date="2025-03-19", language="ar"), model="rules")
    return [([who.name for who in one.actor.canonical], one.action.span.text) for one in found.commitments]

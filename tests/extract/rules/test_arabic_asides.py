"""Arabic clauses that go on behind words between commas, speakers behind their words, and what only sounds alike."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

Row = tuple[str, str, int, str]

READ: dict[str, tuple[str, list[Row]]] = {
    "a relative clause in front of the complement": (
        "تعهدت شركة الكهرباء، التي تخدم مليوني مشترك، بعد اجتماع مع البلدية بإعادة التيار.",
        [("تعهدت", "إعادة التيار", 4, "positive")],
    ),
    "an apposition and a time": (
        "قررت نقابة عمال الموانئ في مرسين، وهي الأكبر في البلاد، يوم الاثنين تعليق الإضراب.",
        [("قررت", "تعليق الإضراب", 5, "positive")],
    ),
    "who is promised behind the aside": (
        "وعد وزير الصحة الأردني، خلال جولة في مستشفى الزرقاء، المرضى بتوفير الأدوية.",
        [("وعد", "توفير الأدوية", 4, "positive")],
    ),
    "an object behind the aside": (
        "ولن ترسل برلين، حتى لو طلب الناتو، جنودا إلى هناك.",
        [("ولن", "ترسل برلين، حتى لو طلب الناتو، جنودا إلى هناك", 3, "negative")],
    ),
    "a name in apposition": (
        "ستعود الشركة القطرية للنقل، الناقل الوطني، إلى تسيير حافلاتها.",
        [("ستعود", "ستعود الشركة القطرية للنقل، الناقل الوطني، إلى تسيير حافلاتها", 3, "positive")],
    ),
    "no intention": (
        "لا نية لدى الحكومة لرفع الدعم عن الخبز، قال وزير التموين.",
        [("لا نية", "رفع الدعم عن الخبز", 2, "negative")],
    ),
    "no intention of ours": (
        "ليس لدينا أي نية لإغلاق المصنع، أكد المدير العام لشركة الخزف.",
        [("ليس لدينا أي نية", "إغلاق المصنع", 2, "negative")],
    ),
    "bound by oneself": (
        "ألزمت الشركة نفسها بزراعة ألف شجرة.",
        [("ألزمت", "زراعة ألف شجرة", 4, "positive")],
    ),
    "a thing of which its office tells behind": (
        "سيُصرف راتب أبريل قبل العيد، أعلنت وزارة المالية.",
        [("سيُصرف", "سيُصرف راتب أبريل", 3, "positive")],
    ),
    "what will not be": (
        "لن يكون هناك أي تسريح للعمال، قال مدير المصنع.",
        [("لن يكون هناك", "تسريح للعمال", 3, "negative")],
    ),
    "the abolition of something": (
        "وأكد وزير النقل أنه سيتم إلغاء رسوم الجسر.",
        [("سيتم", "إلغاء رسوم الجسر", 3, "positive")],
    ),
    "ourselves left out": (
        "مستعدون لخفض الأسعار، قال رئيس الشركة.",
        [("مستعدون", "خفض الأسعار", 1, "positive")],
    ),
}


@pytest.mark.parametrize("name", READ)
def test_a_class_is_read(name: str) -> None:
    text, rows = READ[name]
    found = [(one.cue, one.action, one.strength, one.polarity) for one in answer(text, "ar").commitments]
    assert found == rows


NONE = {
    "wanted of another, further on": "نريد من الشركة أن تعيد العمال، وأن تدفع الحوافز، وأن تلتزم بالعقد.",
    "a rumour": "ترددت شائعات بأن الوزير سيستقيل.",
    "said by nobody": "يقال إن الشركة ستغلق فروعها.",
    "a guess of newspapers": "تكهنت صحف بأن البلدية ستعيد فتح السوق.",
    "a layman of the government": "قال مزارع من القرية إن الحكومة ستبني سدا.",
    "one out of office": "قال وزير سابق إن القرى ستُترك وحدها.",
    "a warning of others": "حذر الأطباء من أن المستشفى سيغلق أبوابه إذا انقطع الوقود.",
    "what may be": "وقد يقرر البنك رفع الفائدة.",
    "a formula of waiting": 'وقال رئيس النقابة: "سنرى إن كانوا صادقين".',
    "the end of a contest": "سنفوز بالكأس، قال قائد الفريق.",
    "heaven": "وعد الله المؤمنين بالجنة.",
    "weather": "قالت هيئة الأرصاد إن الحرارة ستنخفض. وستنشط الرياح على الساحل.",
    "a pronoun alone": "سيبقى السعر كما هو، ووعدت بذلك وزارة التجارة.",
}


@pytest.mark.parametrize("name", NONE)
def test_a_lookalike_gives_no_commitment(name: str) -> None:
    assert [one.action for one in answer(NONE[name], "ar").commitments] == []

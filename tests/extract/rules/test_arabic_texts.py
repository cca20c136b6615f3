"""Arabic texts as a whole: every record the engine proposes, and nothing else."""

from __future__ import annotations

import pytest
from tests.extract.rules.brief import Pledge, Statement, brief
from tests.extract.rules.reading import answer

TEXTS: dict[str, str] = {
    "summit": """\
في ختام القمة الثلاثية التي عقدت في نواكشوط، أعلنت موريتانيا والسنغال ومالي إطلاق آلية مشتركة لمراقبة الحدود.
وقال الرئيس الموريتاني في المؤتمر الصحفي إن بلاده ستستضيف مقر الآلية وستتحمل نصف تكاليفها خلال السنوات الثلاث الأولى.
وتعهد نظيره السنغالي بإرسال 200 دركي قبل نهاية يونيو، مشيرا إلى أن بلاده دربت 80 منهم العام الماضي.
أما مالي فأكدت أنها لن تسمح باستخدام أراضيها لشن هجمات على جيرانها.
ورحبت القمة بدعم الاتحاد الأوروبي، ودعت الدول المجاورة إلى الانضمام للآلية.
وقتل 14 جنديا الأسبوع الماضي في هجوم قرب الحدود.""",
    "speech": """\
كلمة رئيس الوزراء التونسي في عيد الجلاء
أيها الإخوة المواطنون، لقد مرت بلادنا بعام صعب.
سنخفض ضريبة الدخل إلى عشرة في المئة ابتداء من يناير المقبل.
ولن نرفع أسعار الخبز ما دامت حكومتي قائمة.
كما نلتزم بتعيين خمسة آلاف معلم وبترميم ثلاثمئة مدرسة.
فهل نستسلم أمام هذه الصعاب؟
نأمل أن يساعدنا أشقاؤنا.""",
    "shipping": """\
قالت شركة دلتا للنقل البحري، الاثنين، إنها ستستأنف رحلاتها عبر المضيق فور تلقيها ضمانات أمنية.
وأضافت الشركة في بيان أنها تعتزم شراء ست سفن تعمل بالغاز بحلول عام 2029.
ونفت الشركة أنها سرحت عمالا.
وكانت حركة الملاحة قد تراجعت بنسبة 30 في المئة منذ مارس.
ويرى محللون أن أسعار الشحن سترتفع.
وفي المقابل، هددت نقابة البحارة بالإضراب ما لم تدفع الأجور المتأخرة.""",
    "agriculture": """\
وقعت وزارة الزراعة اليمنية ومنظمة الأغذية والزراعة اتفاقا لدعم صغار المزارعين.
وبموجب الاتفاق، تلتزم منظمة الأغذية والزراعة بتوفير البذور لعشرة آلاف أسرة، على أن تتولى الوزارة توزيعها.
وأوضح وكيل الوزارة أن التوزيع سيبدأ في محافظتي إب وتعز وفق معايير الفقر وحجم الأسرة.
وذكر المدير القطري للمنظمة حسين جادين أن الجفاف أتلف ثلث المحصول.
وأبدى استعداد منظمته لتوسيع المشروع إذا توفر التمويل.""",
    "diplomacy": """\
بحث وزير الخارجية العماني مع نظيرته الأسترالية تطورات الأوضاع في المنطقة.
وناقش الجانبان الجهود الرامية إلى إنهاء الحرب، واتفقا على عقد لقاء وزاري سنوي.
وأعرب الوزير عن قلقه إزاء التصعيد.
وأكدت الوزيرة الأسترالية مجددا التزام بلادها بتقديم 15 مليون دولار للاجئين.
وسيوقع الجانبان مذكرة تفاهم في مجال التعليم مطلع العام المقبل.""",
    "bank": """\
قرر البنك المركزي الأردني تثبيت سعر الفائدة عند 6 في المئة.
وقال المحافظ إن البنك لن يتدخل في سوق الصرف إلا عند الضرورة.
واعتبر أن التضخم تحت السيطرة.
وبلغ معدل التضخم 1.8 في المئة في أغسطس.
ومن المتوقع أن ينمو الاقتصاد بنسبة 2.7 في المئة.
يذكر أن البنك رفع الفائدة ثلاث مرات في 2023.""",
}

RECORDS: dict[str, list[Pledge | Statement]] = {
    "summit": [
        Pledge(
            sentence=2,
            cue="ستستضيف",
            actor="بلاده",
            parties=("Mauritania",),
            action="ستستضيف مقر الآلية",
            strength=3,
            kind="intention",
            sources=("الرئيس الموريتاني",),
        ),
        Pledge(
            sentence=2,
            cue="وستتحمل",
            actor="بلاده",
            parties=("Mauritania",),
            action="وستتحمل نصف تكاليفها",
            strength=3,
            kind="intention",
            time=("duration", "خلال السنوات الثلاث الأولى"),
            sources=("الرئيس الموريتاني",),
        ),
        Pledge(
            sentence=3,
            cue="وتعهد",
            actor="نظيره السنغالي",
            parties=("Senegal",),
            action="إرسال 200 دركي",
            strength=4,
            kind="pledge",
            time=("deadline", "قبل نهاية يونيو"),
        ),
        Pledge(
            sentence=4,
            cue="لن",
            actor="مالي",
            parties=("Mali",),
            action="تسمح باستخدام أراضيها لشن هجمات على جيرانها",
            strength=3,
            kind="intention",
            polarity="negative",
        ),
        Statement(sentence=3, type="fact", proposition="بلاده دربت 80 منهم العام الماضي", claimants=("Senegal",)),
        Statement(sentence=6, type="fact", proposition="وقتل 14 جنديا الأسبوع الماضي في هجوم قرب الحدود"),
    ],
    "speech": [
        Pledge(
            sentence=3,
            cue="سنخفض",
            actor="رئيس الوزراء التونسي",
            parties=("Tunisia",),
            action="سنخفض ضريبة الدخل إلى عشرة في المئة",
            strength=3,
            kind="intention",
            time=("start", "ابتداء من يناير المقبل"),
            sources=("رئيس الوزراء التونسي",),
        ),
        Pledge(
            sentence=4,
            cue="ولن",
            actor="رئيس الوزراء التونسي",
            parties=("Tunisia",),
            action="نرفع أسعار الخبز",
            strength=3,
            kind="intention",
            conditions=(("trigger", "ما دامت حكومتي قائمة"),),
            polarity="negative",
            sources=("رئيس الوزراء التونسي",),
        ),
        Pledge(
            sentence=5,
            cue="نلتزم",
            actor="رئيس الوزراء التونسي",
            parties=("Tunisia",),
            action="تعيين خمسة آلاف معلم",
            strength=4,
            kind="pledge",
            sources=("رئيس الوزراء التونسي",),
        ),
        Pledge(
            sentence=5,
            cue="نلتزم",
            actor="رئيس الوزراء التونسي",
            parties=("Tunisia",),
            action="ترميم ثلاثمئة مدرسة",
            strength=4,
            kind="pledge",
            sources=("رئيس الوزراء التونسي",),
        ),
    ],
    "shipping": [
        Pledge(
            sentence=1,
            cue="ستستأنف",
            actor="شركة دلتا للنقل البحري",
            parties=("شركة دلتا للنقل البحري",),
            action="ستستأنف رحلاتها عبر المضيق",
            strength=3,
            kind="intention",
            conditions=(("trigger", "فور تلقيها ضمانات أمنية"),),
        ),
        Pledge(
            sentence=2,
            cue="تعتزم",
            actor="الشركة",
            parties=("شركة دلتا للنقل البحري",),
            action="شراء ست سفن تعمل بالغاز",
            strength=2,
            kind="intention",
            time=("deadline", "بحلول عام 2029"),
        ),
        Pledge(
            sentence=6,
            cue="هددت",
            actor="نقابة البحارة",
            parties=("نقابة البحارة",),
            action="الإضراب",
            strength=3,
            kind="intention",
            conditions=(("exception", "ما لم تدفع الأجور المتأخرة"),),
        ),
        Statement(
            sentence=3, type="fact", proposition="ونفت الشركة أنها سرحت عمالا", claimants=("شركة دلتا للنقل البحري",)
        ),
        Statement(sentence=4, type="fact", proposition="وكانت حركة الملاحة قد تراجعت بنسبة 30 في المئة منذ مارس"),
        Statement(sentence=5, type="prediction", proposition="أسعار الشحن سترتفع", claimants=("محللون",)),
    ],
    "agriculture": [
        Pledge(
            sentence=2,
            cue="تلتزم",
            actor="منظمة الأغذية والزراعة",
            parties=("Food and Agriculture Organization",),
            action="توفير البذور لعشرة آلاف أسرة",
            strength=4,
            kind="pledge",
        ),
        Pledge(
            sentence=2,
            cue="على أن",
            actor="الوزارة",
            parties=("Yemen",),
            action="توزيعها",
            strength=3,
            kind="intention",
        ),
        Pledge(
            sentence=3,
            cue="سيبدأ",
            actor=None,
            parties=("Yemen",),
            action="التوزيع سيبدأ في محافظتي إب وتعز",
            strength=3,
            kind="intention",
            conditions=(("criterion", "وفق معايير الفقر وحجم الأسرة"),),
            sources=("وكيل الوزارة",),
        ),
        Pledge(
            sentence=5,
            cue="استعداد",
            actor="منظمته",
            parties=("Food and Agriculture Organization",),
            action="توسيع المشروع",
            strength=1,
            kind="intention",
            conditions=(("trigger", "إذا توفر التمويل"),),
        ),
        Statement(
            sentence=1,
            type="fact",
            proposition="وقعت وزارة الزراعة اليمنية ومنظمة الأغذية والزراعة اتفاقا لدعم صغار المزارعين",
        ),
        Statement(
            sentence=4,
            type="fact",
            proposition="الجفاف أتلف ثلث المحصول",
            claimants=("Food and Agriculture Organization",),
        ),
    ],
    "diplomacy": [
        Pledge(
            sentence=2,
            cue="واتفقا",
            actor="الجانبان",
            parties=("الجانبان",),
            action="عقد لقاء وزاري سنوي",
            strength=4,
            kind="agreement",
            time=("recurring", "سنوي"),
        ),
        Pledge(
            sentence=4,
            cue="التزام",
            actor="بلادها",
            parties=("Australia",),
            action="تقديم 15 مليون دولار للاجئين",
            strength=4,
            kind="reaffirmation",
            sources=("الوزيرة الأسترالية",),
        ),
        Pledge(
            sentence=5,
            cue="وسيوقع",
            actor="الجانبان",
            parties=("الجانبان",),
            action="وسيوقع الجانبان مذكرة تفاهم في مجال التعليم",
            strength=3,
            kind="intention",
            time=("date", "مطلع العام المقبل"),
        ),
    ],
    "bank": [
        Pledge(
            sentence=1,
            cue="قرر",
            actor="البنك المركزي الأردني",
            parties=("البنك المركزي الأردني",),
            action="تثبيت سعر الفائدة عند 6 في المئة",
            strength=5,
            kind="decision",
        ),
        Pledge(
            sentence=2,
            cue="لن",
            actor="البنك",
            parties=("البنك المركزي الأردني",),
            action="يتدخل في سوق الصرف",
            strength=3,
            kind="intention",
            conditions=(("exception", "إلا عند الضرورة"),),
            polarity="negative",
            sources=("المحافظ",),
        ),
        Statement(sentence=3, type="position", proposition="التضخم تحت السيطرة", claimants=("البنك المركزي الأردني",)),
        Statement(sentence=4, type="fact", proposition="وبلغ معدل التضخم 1.8 في المئة في أغسطس"),
        Statement(sentence=5, type="prediction", proposition="ومن المتوقع أن ينمو الاقتصاد بنسبة 2.7 في المئة"),
        Statement(sentence=6, type="fact", proposition="البنك رفع الفائدة ثلاث مرات في 2023"),
    ],
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_records_of_a_text(name: str) -> None:
    assert brief(answer(TEXTS[name], "ar")) == RECORDS[name]

"""Who is bound in Arabic texts: full names, joined actors, offices, bodies told by their kind, and own letters."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

Row = tuple[str, list[tuple[str, ...]]]
BOUND: dict[str, Row] = {
    "a name in quotation marks in front of the verb": (
        "شركة «مرجان» القطرية، التي تملك ثلاث سفن، تعتزم شراء رابعة.",
        [("شركة «مرجان» القطرية",)],
    ),
    "a name without a noun of kind": ("أعلنت «ناسا» أنها ستمدد المهمة.", [("ناسا",)]),
    "three blocs": (
        "تعهدت الكتلة الوطنية وكتلة الإصلاح والكتلة الزراعية بالتصويت على القانون.",
        [("الكتلة الوطنية", "كتلة الإصلاح", "الكتلة الزراعية")],
    ),
    "who acts beside the subject": (
        "أعلنت غرفة تجارة الدوحة، ومعها البنك التركي «أناضولو»، أنهما ستفتتحان مكتبا.",
        [("غرفة تجارة الدوحة", "أناضولو")],
    ),
    "the company again": (
        "خسرت شركة نيل للألبان نصف زبائنها.\nوقال مديرها إن الشركة ستخفض الأسعار.",
        [("شركة نيل للألبان",)],
    ),
    "its director, of a body whose name holds an adjective of a state": (
        "نقلت شركة «موج» الإيطالية عمالها.\nووعد مديرها ببناء مساكن لهم.",
        [("شركة «موج» الإيطالية",)],
    ),
    "the town hall of a council": (
        "انعقد مجلس بلدية سوسة مساء الأحد.\nوأكد ناطق باسمه أن البلدية ستشتري حافلتين.",
        [("بلدية سوسة",)],
    ),
    "the group of a plant": (
        "استقبلت مديرة مصنع بيجو في القنيطرة الصحافيين، وأكدت أن المجموعة ستوظف مئة عامل.",
        [("بيجو",)],
    ),
    "a secretary-general behind ل": (
        "قال الأمين العام لحزب النهضة السوداني إن الحزب سيقاطع الجلسة.",
        [("حزب النهضة السوداني",)],
    ),
    "an office in front of marks": (
        "وافق مجلس إدارة «رينو» على بيع المصنع.",
        [("رينو",)],
    ),
    "the latter": (
        "ينص العقد بين شركة نور ومجموعة «سكاتك» على أن تبني الأخيرة المحطة.",
        [("مجموعة «سكاتك»",)],
    ),
    "a team of a body": (
        "سيزور فريق من منظمة الصحة العالمية المخيم.",
        [("World Health Organization",)],
    ),
    "a syndicate by its warden": (
        "نقابة أطباء تونس: كشف حساب\nقال نقيب الأطباء إن النقابة ستنشر أسماء المخالفين.",
        [("نقابة أطباء تونس",)],
    ),
    "a statement of a ministry": (
        "سيُمنع بيع الهواتف القديمة في اليمن، كما جاء في تعميم لوزارة الاتصالات.",
        [("Yemen",)],
    ),
    "what a communiqué says": (
        "نشرت جامعة بيرزيت إعلانا من صفحتين.\nلن تُرفع الأقساط هذه السنة، يقول الإعلان.",
        [("جامعة بيرزيت",)],
    ),
    "who says no more than": (
        "نفت كينيا الخبر، بينما رد وزير خارجية أوغندا بالقول إن بلاده ستفتح المعبر.",
        [("Uganda",)],
    ),
    "a letter with its signature": (
        "أعزاءنا المشتركين، نعتذر عن الانقطاع.\nسنعوضكم بشهر مجاني، ولن تدفعوا رسوم الربط.\nشركة «نت بيروت».",
        [("شركة «نت بيروت»",), ("شركة «نت بيروت»",)],
    ),
    "a mayor": (
        "أجاب عمدة طنجة: «سنغلق المطرح القديم».",
        [("بلدية طنجة",)],
    ),
    "who is told is not who promises": (
        "جمع الوزير الأردني المزارعين.\nثم وعد ناخبيه بأنه سيخفض سعر الماء.",
        [("Jordan",)],
    ),
    "given by another": (
        "حصل وزير الطاقة العراقي على تعهد من شركة «تويو» ببناء محطتين.",
        [("شركة «تويو»",)],
    ),
    "a further clause with a doer of its own": (
        "اتفق الوزيران السوداني والتشادي على أن تبني الخرطوم الطريق وأن تؤمن نجامينا الحراسة.",
        [("Sudan",), ("Chad",)],
    ),
}


@pytest.mark.parametrize("name", BOUND)
def test_who_is_bound(name: str) -> None:
    text, parties = BOUND[name]
    assert [tuple(one.parties) for one in answer(text, "ar").commitments] == parties


READ: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "a joined verb with a subject behind أن": (
        "وذكر الناطق أن شركة الغاز وصلت خمسين قرية، وستربط القرى الأخرى قبل يونيو.",
        [("وستربط القرى الأخرى", "positive")],
    ),
    "what a contract lays on its parties": (
        "الاتفاق المبرم يلزم شركة الموانئ بدفع ستة ملايين، ويمنع الحكومة من رفع الرسوم.",
        [("دفع ستة ملايين", "positive"), ("رفع الرسوم", "negative")],
    ),
    "what it falls to somebody to do": (
        "وبموجب الملحق، على الشركة أن تستثمر مليونا، في حين تتخلى الدولة عن حصتها.",
        [("تستثمر مليونا", "positive"), ("تتخلى الدولة عن حصتها", "positive")],
    ),
    "a present that is announced": (
        "تغلق شركة السكك الخط بالكامل ابتداء من الاثنين المقبل.",
        [("تغلق شركة السكك الخط بالكامل", "positive")],
    ),
    "until now is no announcement": ("تنفرد شركة الموانئ بتشغيل الرصيف حتى 2050.", []),
    "an oath": ("عاهدت حركة «فجر» أنصارها على ألا تسلم سلاحها.", [("تسلم سلاحها", "negative")]),
    "a pledge before a speaker in brackets": (
        "شركة «نجم» في بلاغ: سيتم تعويض الزبائن المتضررين آليا.",
        [("تعويض الزبائن المتضررين آليا", "positive")],
    ),
    "a law binds everybody": ("يلزم القانون الشركات بدفع الضرائب.", []),
    "a charge that is rejected": (
        "رفضت الخارجية الكورية المزاعم المنشورة أمس، ونعتتها بأنها «خيال»، وقالت إن كاتبها لم يتصل بأحد.",
        [],
    ),
    "a question asked of somebody": ("غير أن المدربة، وقد سُئلت عن النتيجة، غادرت القاعة.", []),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_read(name: str) -> None:
    text, rows = READ[name]
    assert [(one.action, one.polarity) for one in answer(text, "ar").commitments] == rows


NOBODY = {
    "players get back": "تعادل الفريقان. وقال المدرب إن لاعبيه سيستعيدون مستواهم.",
    "a report of every year": "تصدر الشركة تقريرها السنوي في مارس.",
    "a fixture": "يلتقي المنتخبان الأحد المقبل في الدوحة.",
    "a feast": "يحتفل البلد بعيد الاستقلال الشهر المقبل.",
    "a school year": "تبدأ السنة الدراسية في العشرين من سبتمبر.",
    "notice given": "نحيطكم علما بأن الأشغال انتهت.",
}


@pytest.mark.parametrize("name", NOBODY)
def test_nobody_undertakes(name: str) -> None:
    assert answer(NOBODY[name], "ar").commitments == []

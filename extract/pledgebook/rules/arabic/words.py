"""Small Arabic words by their work in a clause, folded, and what the shape of a word tells."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.rules.clause import Count, Gender, Subject
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.lexicon.role import words

THAT = re.compile(r"[وف]?[بل]?ان(?:ه|ها|هم|هما|هن|نا|ني|ي|كم)?")
"""أن and إن with their prefixes and pronouns."""

PREPOSITIONS = words(
    """في من الي علي عن خلال بعد قبل عقب اثناء امام لدي عبر حول بشان ضمن ضد تجاه نحو منذ حتي مع بين تحت فوق وسط قرب
    رغم بهدف بغيه عند لدعم دون حيال ازاء اثر بحضور بحسب وفق وفقا حسب استنادا بموجب بناء خارج داخل طوال مقابل
    بواسطه قبيل غداه مطلع بداعي بسبب بفضل بعيد ب ل"""
)
WITH_PRONOUN = re.compile(
    r"[وف]?(?:مع|عن|من|في|علي|الي|ل|ب|امام|لدي|عند|بين|بعد|قبل|حول|تجاه|نحو|ضد|دون|معهم|فوق|تحت)(?:هما|هم|هن|ها|ه|نا|كم|ك)"
)
"""A preposition with a pronoun: معهن, لهم, عليها."""
ADVERBS = words(
    "مجددا ايضا امس اليوم غدا كذلك حاليا رسميا فورا معا قريبا سويا تماما جميعا كافه جميع مرارا مساء صباح يوم "
    "سابقا لاحقا مسبقا مبدييا نهاييا علنا موخرا اخيرا سرا شفهيا خطيا "
    "كتابيا طوعا ضمنا صراحه مباشره موقتا فعليا عمليا حالا توا "
    "تدريجيا تباعا سريعا عاجلا حصريا ذاتيا شخصيا منفردا منفرده مجتمعين مستقبلا غالبا عاده حتما تلقاييا بعدها حينها"
)
DAYS = words("الاحد الاثنين الاثنان الثلاثاء الاربعاء الخميس الجمعه السبت الاول")
RELATIVES = words("الذي التي الذين اللذين اللتين اللذان اللتان اللواتي")
INSIDE = words("لاسيما سيما خاصه خصوصا وخاصه وخصوصا مثل منها بينها ابرزها تشمل كالتعليم ومنها وبخاصه")
HAL = re.compile(
    r"[وف]?(?:موكد|مشير|موضح|مضيف|لافت|مشدد|مبين|معلن|مجدد|معرب|معبر|داعي|مطالب|محذر|منوه|مرحب|مشيد|معتبر|متوقع|مثمن|ناف|واصف|مستدرك|مرجح|متهم|منتقد|زاعم|مقر|مذكر|عازي|معترف|قايل|كاشف|مستطرد|ملمح|منبه|مردف)"
    r"(?:ا|ه|ين|يا|تين)"
)
"""Participles of speech behind a comma: "... ، مؤكدا أن"."""
STOPS = words(
    "حيث فيما بينما لكن ولكن اذ لان كما علما اما بل غير رغم اضافه فضلا مما كونها كونه وذلك وكان وقد ولم ولا وان"
)
NEGATIONS = words("لم لا ما غير عدم بعدم دون لن ليس ليست لست ولم ولا وليس فشل اخفق بدون بلا")
B_NOUNS = words(
    """بن بنك بعثه برنامج بلديه بيان برلمان بابا بلد بلدان بلاد بلاده بلادها بلادنا بايدن بوتين بلينكن بوريل بسام
    بشار بدر بلال باسم بهاء بيت بحريه بحث بطل بلدات باحث باحثون بارزاني بري برهم بزشكيان برهان بورصه بوليس
    باخره بواخر باص باصات بضايع بيوت بنود بطاقه بطاقات بذور بعثات برامج بحوث بروتوكول بوابه بحيره بلده بطوله بنيه بدلات
    بسبب بين بعد بعض بقيه بدون بل باشاغا باخ باشا بنت بيدرسون بلاسخارت باتيلي بومبيو بوصفه بوصفها بصفته"""
)
L_NOUNS = words(
    """لجنه لجان لواء لقاء لافروف لويد لعمامره لوكورنو لوح لغه ليث لدي لكن لان لم لن لا لقد لولا لينا لطفي لوران
    لايحه لوايح لقاح لقاحات لحوم لوحات ليره لتر
    لاعب لاجيين لاجيون لاجي لحظه ليبي ليبيه لبناني لبنانيه"""
)
ADJECTIVES = words(
    """المشترك المشتركه الاعلي العام العامه الاول الاولي الجديد الجديده المتحده المركزي المركزيه الثابت الثابته
    الكامل الكامله الراسخ الراسخه القوي القويه الموقر المتواصل المستمر التام الحالي الحاليه السابق المعنيه
    الصديقه الشقيقه الشقيق الصديق الخاص الخاصه المحلي الاتحادي الثنائي المقبل الصادق الشديد المطلق الاكيد
    البالغ الجاد القاطع الصارم الموقعه الثلاث الثلاثه العربيه المتعاقدان الموقعان الصديقان الشقيقان المعنيان
    الصديقين الشقيقين المنتخب المكلف الناشءه المستقله العليا الموحد الموحده التنفيذي المتجدد"""
)
TITLES = words(
    """وزير وزيره رييس رييسه متحدث متحدثه ناطق سفير سفيره مبعوث مدير مديره محافظ امين ملك امير نايب قايد زعيم
    مستشار مفوض مسوول سناتور سناتوره سيناتور سيناتوره نقيب نقيبه سيد سيده دكتور حاكم عضو ولي سكرتير شيخ سلطان
    ناطقه مرشح مرشحه رجل فنان فنانه مطرب مطربه مخرج مخرجه ملياردير مليونير مهندس مهندسه قاضي قاضيه بطريرك مطران كاردينال
    اسقف مفتي قنصل ملحق مندوب مندوبه وكيل وكيله عميد عقيد لواء دكتوره استاذ استاذه قبطان ربان مشرف مشرفه منسق
    منسقه عمده رايد شيخه اميره ملكه قايده زعيمه نايبه مستشاره مفوضه مسووله امينه حاكمه موسس مالك مالكه"""
)
NOT_FUTURE = re.compile(
    r"[وف]?[ل]?(?:(?:سياس|سياد|سيار|سيناريو|سينما|سيطر|سيول|سنوات|سنوي|سنغاف|سنجار|سندات|ستراتيج|سياح|سياق|ستار|سيليست|سيلف|سيمون|ستيف|سيرغ|سيرج|سيباستي|سيمنس|ستولتنبرغ|ستما[يئ]|ستمي|سيدني|سيلين|سيمنز|سينثيا|ستانل|ستوديو|ستير|سيراليون|سينو|سيناتور|ستاند|سنجق)\w*"
    r"|سيناء|سينا|سيده?|سيدات|سيدي|سيدتي|سيداتي|سيل|سيف|سيره|سير|سيتي|سيما|سته|ستون|ستين|ستاد|ستوكهولم|سنه|سنين|سنتين|سنتا|سنتان|سنتيمتر\w*|سند|سنيه?|سناء|سيدنا|سينين|سيسي|سيئ\w*|سيي?ات|سيءه?)"
)
"""Nouns, names and pasts that start like a future."""
AFFIRMING = re.compile(
    r"[وف]?(?:ت|ي|ن)?(?:اكد|وكد|جدد|اعلن|علن|ابدي|ابد|بدي|اعرب|عرب|عبر|شدد|اشار|شير|اظهر|سجل|لفت|كرر|وضح|اوضح|قدم|قطع|اطلق|قال|صرح|كشف|ذكر|تضمن|اتخذ|حمل|نقل)"
    r"(?:تا|ت|ا|وا|نا|ان|ون)?|[وف]?(?:موكد|مجدد|معرب|معبر|مشدد|معلن|مبدي|مشير)(?:ا|ه|ين|تين|يا)"
)
"""Verbs whose object may be the subject's own commitment."""

_DEFINITE = re.compile(
    r"[وف]?[بك]?ال(?!(?:غا|قا|زام|حاق|تزام|تقا|تحاق|تفاف|تماس)(?:ه|ها|هم|هما|نا)?$)\w{2,}|[وف]?لل\w{2,}"
)
"""The article; not the first letters of إلغاء or التزام."""
_MASDAR = re.compile(
    r"ت\w{2}\w?ي\w(?:ه|ها|هم|هما|نا)?|ت\w{2,3}يه(?:ها|هم)?|ت\wا\w{2}(?:ها|هم|هما)?|م\w{1,2}ا?\w\w(?:ه|تها|ته|تهم|تهما)"
    r"|ا\w{2}ا\w?(?:ه|ها|هم|هما)?|است\w+ا\w*|ا\w{1,3}ا\w?|اعاده\w*|ان\w+ا\w?|ا\wت\w+ا\w?|ا\wا\wه|ا\wا\wت(?:ها|هم|هما|ه)"
)
"""Shapes of verbal nouns of the derived stems: تفعيل, تفاعل, مفاعلة, إفعال, استفعال, افتعال."""
_MASDARS = words(
    """بذل الغاء القاء الزام الحاق التحاق التقاء التزام بناء تدخل تحمل تجنب تبني توسع تخلي تخل تمسك ابقاء دعم منع
    فتح حمايه صون نشر سحب دفع عقد رفع خفض وقف وضع صرف منح نقل حظر فرض نزع ضمان شراء بيع زياده زراعه زياره حل حفظ
    سد كشف جمع رصد نيل درء كسر لجم ردع صد حشد ربط جذب خلق حصول وصول قضاء حد بحث عمل قيام دراسه مد حفر سن شن عدم
    رعايه صيانه اداره قياده متابعه مواجهه مواصله مساعده محاربه مكافحه معالجه مناقشه مراجعه مساندته تنميه توعيه
    تقويه تهييه تلبيه تسويه تغطيه ترقيه تربيه تعبيه احلال ارساء انهاء اجراء اعطاء بلوغ نمو سلامه تهدئه طرد ضبط
    تعزيز عرض طرح رد ترك جلب حجز حجب حصر خصم دخول خروج ذهاب رجوع سداد سفر سماح شحن صدور صعود صنع ضخ طباعه طعن
    عبور عزل علاج عوده غرس فحص فرز فصل فك قبول قطع قياس كبح كتابه كفاله لجوء مسح نصب هدم وفاء وقايه بقاء بدء بث
    جرد جبايه حلول زرع رش سقي شق صب عفو كراء ولوج خلاص بت شروع شمول كف وقوف نزول لم حسم رفد تعيين طي صياغه اقامه
    سك محو شطب تلقي تصدي تجاوز تبادل تقاسم تحديث تكثيف ابرام ايلاء ايفاد ايواء توخي تحري بسط قبض تحر عطاء انشاء
    احياء اخلاء اجلاء اعفاء انتقاء ابداء ارضاء اقصاء استثناء اكتفاء اعتناء احتواء هيكله رقمنه ترجمه برمجه جدوله
    خصخصه توسعه تكمله ازاله اضافه توسط تنحي ترشح تقيد تزود تخلص تعقب ابلاغ افساح احاله اتاحه اقاله اداء ايداع اعادت
    فسخ غلق دمج رهن ردم رصف نقض نبذ خوض"""
) | {"انهاء"}
_NOT_MASDAR = words(
    """مدينه محافظه منظمه مجموعه مساحه مسافه مدرسه مرحله مليشيا مكتبه ادارات اطراف اعضاء افراد اعمال اموال ابناء
    انباء اسعار اهداف انحاء اجزاء اطفال اسواق اوضاع اسباب منطقه مناطق محكمه ميزانيه موازنه مهمه مسوولين
    اتحاد مصلحه مرتبه امارات ايرادات مجله تسعه تونس تركيا تقرير تاريخ"""
)
_PAST_T = re.compile(
    r"(?:تعهد|توقع|تمسك|تبادل|تناول|تشاور|تطرق|تلق|توصل|تراجع|تطلع|تراس|تسلم|توقف|تابع|تم|تعاون|تسبب|تول|توف|تبرع)"
)

_STRIPS = ("وبال", "فبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل")


KNOWN_NOUNS = ARABIC.agents | ARABIC.inert | ARABIC.outsiders | TITLES


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """A noun without clitics and article, if a known agent or inert noun is behind them."""
    for prefix in ("", *_STRIPS):
        if not word.startswith(prefix) or len(word) - len(prefix) < 3:
            continue
        rest = word[len(prefix) :]
        for form in (rest, *_singulars(rest)):
            if form in KNOWN_NOUNS:
                return form
    return word


def _singulars(word: str) -> tuple[str, ...]:
    """Without dual, plural or pronoun ending: حكومتان is حكومه."""
    forms: list[str] = []
    for ending in ("تان", "تين", "تا", "تها", "ته", "تهم", "تنا"):
        if word.endswith(ending):
            forms.append(word[: -len(ending)] + "ه")
    for ending in ("ان", "ين", "ون", "ا", "ها", "هم", "ه", "نا", "ات"):
        if word.endswith(ending):
            forms.append(word[: -len(ending)])
    return tuple(form for form in forms if len(form) >= 3)


@lru_cache(maxsize=1 << 15)
def is_definite(word: str) -> bool:
    return _DEFINITE.fullmatch(word) is not None


@lru_cache(maxsize=1 << 15)
def is_masdar(word: str) -> bool:
    """A verbal noun without article, by list or shape; clitics have to be off."""
    if word in _MASDARS:
        return True
    if word in _NOT_MASDAR or word in ARABIC.roles or word.endswith("ات") or len(word) < 4 or word.startswith("ال"):
        return False
    for ending in ("ها", "هم", "هما", "ه", "نا"):
        if word.endswith(ending) and (
            word[: -len(ending)] in _MASDARS
            or (word.endswith("ت" + ending) and word[: -len(ending) - 1] + "ه" in _MASDARS)
        ):
            return True
    return _MASDAR.fullmatch(word) is not None


@lru_cache(maxsize=1 << 15)
def verb_subject(word: str) -> Subject:
    """Person, gender and number that a verb's form shows."""
    if word in _MINE:
        return Subject("first", count="one")
    coming = len(word) > 3 and _COMING.match(word) is not None
    stem = _PREFIXED.sub("", word) if coming or len(word) > 4 else word
    if not stem:
        return Subject("third")
    if coming and stem[0] == "ا":
        return Subject("first", count="one")
    if not coming and (_PAST_T.match(stem) or stem[0] not in "يتن" or (stem[0] == "ن" and _PAST_N.match(stem))):
        return _past_subject(stem)
    many: Count = (
        "two" if stem.endswith(("ان", "تا")) and len(stem) > 4 else "many" if stem.endswith(("ون", "وا")) else "one"
    )
    if stem[0] == "ن":
        return Subject("first", count="many")
    gender: Gender | None = "f" if stem[0] == "ت" else "m"
    return Subject("third", gender=gender if many == "one" else None, count=many)


_MINE = words("اوكد واوكد اقول واقول اعتقد واعتقد اضيف واضيف اشير اكرر واكرر اجدد واجدد اشدد واشدد")
"""أؤكد and the like, which no past is spelled like."""
_PREFIXED = re.compile(r"^[وف]?(?:ل?س(?=[يتنا]))?")
_COMING = re.compile(r"[وف]?ل?س[يتنا]\w\w")
"""The prefix of the future: what follows is no past, even where it looks like one."""
_PAST_N = re.compile(r"ن(?:اقش|وه|فذ|دد|ظم|زح|في|فت|قل|شر|جح|صح|اشد)")


_WHOM = re.compile(r"\w{3,}(و|ت)(نا|كم|هم|ها|ني)")
"""A past with subject and object endings: وعدونا, وعدتكم."""
_WHO = {
    "و": Subject("third", count="many"),
    "وكم": Subject("third", count="many"),
    "ت": Subject("third", gender="f", count="one"),
    "تكم": Subject("first", count="one"),
}


def _past_subject(stem: str) -> Subject:
    whom = _WHOM.fullmatch(stem)
    if whom is not None:
        return _WHO[whom[1] + ("كم" if whom[2] == "كم" else "")]
    if stem.endswith("تا"):
        return Subject("third", gender=None, count="two")
    if stem.endswith("وا"):
        return Subject("third", gender=None, count="many")
    if stem.endswith("نا") and len(stem) > 4:
        return Subject("first", count="many")
    if stem.endswith("ت") and stem not in ("لفت",):
        return Subject("third", gender="f", count="one")
    if stem.endswith("ا") and stem not in ("دعا",):
        return Subject("third", gender=None, count="two")
    return Subject("third", gender="m", count="one")

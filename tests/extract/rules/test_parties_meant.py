"""Who is bound and who claims: names cut short, offices, sorts of bodies, persons, and lookalikes."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

Row = tuple[str, str, list[tuple[str, ...]]]

STATES: dict[str, Row] = {
    "a minister without a state": (
        "en",
        "Ghana has signed a deal with its creditors.\nThen-finance minister Kojo Asare promised that it would be cut.",
        [("Ghana",)],
    ),
    "a predecessor serves the same state": (
        "en",
        "Kenya's water minister, Jane Otieno, opened a dam.\nHer predecessor promised to finish it by 2019.",
        [("Kenya",)],
    ),
    "a predecessor, French": (
        "fr",
        "Le ministre malien de l'Eau, Oumar Keïta, a inauguré un forage jeudi.\n"
        "Son prédécesseur avait promis de livrer dix forages en 2023.",
        [("Mali",)],
    ),
    "a dateline": (
        "ar",
        "الرباط - قالت وزارة التجهيز والماء إنها ستبني ثلاثة سدود قبل نهاية عام 2027.",
        [("Morocco",)],
    ),
    "fishermen of another state": (
        "en",
        "Sri Lanka held 41 Indian fishermen on Monday.\nThe ministry will release them by Friday.",
        [("Sri Lanka",)],
    ),
    "a state of a federation": (
        "en",
        "Bavaria's interior minister, Max Huber, said the state would buy 20 boats.",
        [("Bavaria",)],
    ),
    "the state in a minister's mouth, French": (
        "fr",
        "Le ministre belge de la Justice, Jan Peeters, a répondu aux maires.\n"
        "« L'État paiera la moitié des travaux », a-t-il promis.",
        [("Belgium",)],
    ),
    "who stands before the verb binds himself, not who is told": (
        "ar",
        "ويشهد لبنان أزمة منذ سنوات.\nصرح المستشار بأن الرئيس أبلغ البطريرك بأنه سيوقع القانون خلال أسبوع.",
        [("Lebanon",)],
    ),
}

TOGETHER: dict[str, Row] = {
    "each, neither, officials": (
        "en",
        "Joint statement by Norway and Iceland\nNeither party will raise its quota before 2027.\n"
        "Officials will report back by June.",
        [("the two sides",), ("the two sides",)],
    ),
    "chaque partie": (
        "fr",
        "Déclaration conjointe de la France et de l'Espagne\nChaque partie publiera ses données avant mars 2026.",
        [("les deux parties",)],
    ),
    "كل طرف": (
        "ar",
        "بيان مشترك بين الأردن ومصر\nوسينشر كل طرف بياناته شهريا.",
        [("الجانبان",)],
    ),
}

BODIES: dict[str, Row] = {
    "a long name": (
        "en",
        "Clara Voigt, president of the Harbour and Docks Workers' Union, was angry.\nThe union will sue the port.",
        [("Harbour and Docks Workers' Union",)],
    ),
    "an acronym": (
        "en",
        "The Lagos State Water Corporation (LSWC) signed a contract on Monday.\nLSWC will lay 40 km of pipes by 2027.",
        [("Lagos State Water Corporation",)],
    ),
    "the company, not the analyst": (
        "fr",
        "La Société des ciments du Littoral (SCL) a signé un accord.\nSelon le cabinet Orion Conseil, "
        "les ventes reculeront de 4 %.\nL'entreprise s'engage à maintenir 300 emplois jusqu'en 2027.",
        [("Société des ciments du Littoral",)],
    ),
    "a leader of a union, French": (
        "fr",
        "« Nous ferons grève dès lundi », a prévenu Anne Morel, secrétaire générale du Syndicat des "
        "conducteurs d'Artois.",
        [("Syndicat des conducteurs d'Artois",)],
    ),
    "an executive whose company stands behind a preposition": (
        "ar",
        "قال المدير التنفيذي لشركة النسيم للطيران، سالم الكعبي، إن الشركة ستشتري عشر طائرات في العام المقبل.",
        [("شركة النسيم للطيران",)],
    ),
    "a front in quotation marks": (
        "ar",
        'أعلنت "جبهة الجبال الحمراء" في مالي استعدادها للإفراج عن تسعة جنود.\n'
        "وقالت الجبهة إنها ستسلم الجنود إلى الصليب الأحمر يوم الخميس.",
        [("جبهة الجبال الحمراء",), ("جبهة الجبال الحمراء",)],
    ),
    "a mayor": (
        "fr",
        "Le maire de Valbourg, Jean Petit, a promis que la piscine rouvrirait en avril.",
        [("commune de Valbourg",)],
    ),
    "a party's leader": (
        "en",
        'Green Party leader Nils Holm said: "We will vote against the budget."',
        [("Green Party",)],
    ),
    "a joint council": (
        "en",
        "The Council of Ministers on the Mekong Dam met in Vientiane.\nThe Council will meet again in May.",
        [("The Council of Ministers on the Mekong Dam",)],
    ),
}

PERSONS: dict[str, Row] = {
    "a private person": (
        "en",
        '"I will never sell this house," said Amina Diallo, a baker whose street was flooded.',
        [("Amina Diallo",)],
    ),
    "an opposition leader is not the state": (
        "en",
        "Opposition leader Sam Okoro vowed to challenge the result in court.\nNigeria voted on Saturday.",
        [("Sam Okoro",)],
    ),
    "a member of parliament": (
        "ar",
        'وقال النائب المعارض زياد الحلو: "سأقدم طعنا أمام المجلس الدستوري الأسبوع المقبل".',
        [("زياد الحلو",)],
    ),
    "a post": ("en", "Dana Wells @SenDanaWells\nI will vote no on the farm bill tomorrow.", [("Dana Wells",)]),
    "a speech": (
        "en",
        "Address by Ms Lena Farkas, Minister of Health of Hungary, at the World Health Assembly\n"
        "We will vaccinate every child by 2027.",
        [("Hungary",)],
    ),
    "a speech, Arabic": (
        "ar",
        "كلمة معالي الدكتور فهد السالم، وزير الصحة في مملكة البحرين\nسنفتتح ثلاثة مستشفيات قبل عام 2027.",
        [("Bahrain",)],
    ),
}

LEADERS: dict[str, Row] = {
    "a party's leader: we and I": (
        "en",
        "Address by Ms Ada Rowe, leader of the Island Progress Party, Town Hall, 30 March 2025\n"
        "We will replace the water main by the end of 2028. I will not renew the contract on those terms.",
        [("Island Progress Party",), ("Ada Rowe",)],
    ),
    "a party's leader, French": (
        "fr",
        "Discours de M. Paul Tremble, chef du Parti des Campagnes, à Angers, 8 novembre 2025\n"
        "Nous rouvrirons les gares avant 2028. Je démissionnerai si nous échouons.",
        [("Parti des Campagnes",), ("Paul Tremble",)],
    ),
    "a party's leader, Arabic": (
        "ar",
        "كلمة السيد سامي الحداد، رئيس حزب النهضة الزراعية، في مؤتمر الحزب\n"
        "سنعيد فتح المعامل قبل نهاية العام. ولن أترشح لولاية ثالثة.",
        [("حزب النهضة الزراعية",), ("سامي الحداد",)],
    ),
    "a minister's own resignation": (
        "en",
        "Speech by the Minister of Defence of Latvia, Mr Janis Kalns, at the range\n"
        "We will buy 1,000 drones. I will offer my resignation if the test fails.",
        [("Latvia",), ("Janis Kalns",)],
    ),
    "those spoken to": (
        "en",
        "Speech by the Minister of Defence of Latvia, Mr Janis Kalns, at the range\n"
        "To our Canadian and Danish friends: thank you. You pledged a radar company at the summit.",
        [("Canada", "Denmark")],
    ),
    "a minister who posts": (
        "fr",
        "Luc Arnaud @LArnaud_Agri\nUn éleveur de Lyon a appelé mon cabinet. Nous doublerons l'aide avant le 1er mars.",
        [("France",)],
    ),
}

OTHERWISE: dict[str, Row] = {
    "a neighbour": ("ar", "تعهدت بولندا المجاورة بتقاسم بيانات الرادار مع ليتوانيا.", [("Poland",)]),
    "a neighbour, English": ("en", "Neighbouring Ethiopia promised to send 200 trucks.", [("Ethiopia",)]),
    "a neighbour, French": ("fr", "Le Tchad voisin s'est engagé à rouvrir la frontière.", [("Chad",)]),
    "a woman in office": (
        "ar",
        "ستوكهولم - وقالت رئيسة الوزراء إن البلاد ستفتح حدودها في يونيو.",
        [("Sweden",)],
    ),
    "whose spokesman": (
        "ar",
        "قالت وزارة الخارجية إن بيلاروسيا لم ترسل أي طائرات.\nوتعهد المتحدث باسمها بفتح المعبر في يونيو.",
        [("Belarus",)],
    ),
    "whose coordinator": (
        "fr",
        "La plateforme Firaisana Vaovao proteste.\n"
        "Son coordinateur, le député Haja Rabe, a fait savoir qu'elle ne présenterait aucun candidat.",
        [("Firaisana Vaovao",)],
    ),
    "a town tells the state": (
        "en",
        "The health minister said on a visit to Kumasi that the government will build ten clinics by December.",
        [("Ghana",)],
    ),
    "a council of ministers": (
        "ar",
        "قال اللواء في مأرب إن مجلس الوزراء وافق على دفع راتب سنة لكل عائد.",
        [("Yemen",)],
    ),
    "the head of a syndicate": ("ar", "هدد نقيب الأفران بالإقفال يوم الإثنين.", [("نقابة الأفران",)]),
    "a board": (
        "ar",
        "وافق مجلس إدارة الشركة القابضة للصناعات على توريد السماد.",
        [("الشركة القابضة للصناعات",)],
    ),
    "the head of a body of the state": (
        "ar",
        "قال رئيس الهيئة القومية للأنفاق في مصر إن الهيئة ستفتح المحطات في يونيو.",
        [("الهيئة القومية للأنفاق",)],
    ),
    "the field in a name": (
        "ar",
        "وعدت الشركة القبرصية للموانئ بفتح مكتب في ليماسول.",
        [("الشركة القبرصية للموانئ",)],
    ),
    "the head of the union": (
        "ar",
        "قررت نقابة المعلمين الجنوبيين تعليق الإضراب.\n"
        "وقال رئيس النقابة الأستاذ عبدالله سالم إن النقابة ستعود إلى الإضراب.",
        [("نقابة المعلمين الجنوبيين",), ("نقابة المعلمين الجنوبيين",)],
    ),
    "a union and its town": (
        "ar",
        "تعهد اتحاد مزارعي القطن في حلب، الذي يضم 300 عضو، بوقف التوريد.",
        [("اتحاد مزارعي القطن في حلب",)],
    ),
    "the governor": (
        "ar",
        "محافظة أسوان تستعد للسيول\nوعد المحافظ بفتح مركزين للإيواء قبل نهاية الشهر.",
        [("محافظة أسوان",)],
    ),
    "a body itself": ("ar", "وألزم مجلس محافظة البصرة نفسه بألا يتعاقد مع الشركة.", [("مجلس محافظة البصرة",)]),
}

BOUND = {**STATES, **TOGETHER, **BODIES, **PERSONS, **LEADERS, **OTHERWISE}


@pytest.mark.parametrize("name", BOUND)
def test_who_is_bound(name: str) -> None:
    language, text, expected = BOUND[name]
    assert [tuple(one.parties) for one in answer(text, language).commitments] == expected


CLAIMED: dict[str, Row] = {
    "figures of a navy": (
        "en",
        "Vietnam seized 40 boats last year, according to coast guard figures.",
        [("Vietnam",)],
    ),
    "figures of a navy, Arabic": ("ar", "وبحسب أرقام البحرية التونسية، أُنقذ 900 مهاجر عام 2024.", [("Tunisia",)]),
    "figures of a navy, French": (
        "fr",
        "Le Maroc a intercepté 300 embarcations en 2024, selon les chiffres de la marine royale.",
        [("Morocco",)],
    ),
    "an expert under his trade": (
        "ar",
        "وقال الخبير الاقتصادي ناصر العلي إن التضخم بلغ 9 بالمئة في مايو.",
        [("ناصر العلي",)],
    ),
    "a doctor": (
        "en",
        "Rice prices doubled in March, said Dr Anil Perera, an economist at the University of Kandy.",
        [("Anil Perera",)],
    ),
    "a chamber": ("ar", "قال رئيس غرفة تجارة صفاقس إن 400 متجر أُغلق منذ يناير.", [("غرفة تجارة صفاقس",)]),
    "a minister whose name stands between commas": (
        "en",
        "Canada's fisheries minister, Ron Hale, said the stock fell by 40 percent in 2023.",
        [("Canada",)],
    ),
    "an auditor is not the state": (
        "en",
        "India bought 90 boats.\nAccording to the state auditor, 61 were delivered in 2017.",
        [(), ("the state auditor",)],
    ),
    "وبيّن أن": (
        "ar",
        "كشف وزير النقل السوداني أن الرصيف سيفتتح في مارس.\nوبيّن أن حركة السفن تراجعت بنسبة 30 بالمئة.",
        [("Sudan",)],
    ),
}


@pytest.mark.parametrize("name", CLAIMED)
def test_who_claims(name: str) -> None:
    language, text, expected = CLAIMED[name]
    assert [tuple(one.claimants) for one in answer(text, language).claims] == expected

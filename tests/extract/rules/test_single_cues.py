"""One cue a sentence: which words are cue, actor and action, and how strong it is (guideline section 5)."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

ENGLISH = [
    ("Norway pledged to build ten schools.", "pledged", "Norway", "build ten schools", 4),
    ("The bank vowed to repay all depositors.", "vowed", "The bank", "repay all depositors", 4),
    ("Peru promises to free the journalists.", "promises", "Peru", "free the journalists", 4),
    ("The ministry undertook to publish its accounts.", "undertook", "The ministry", "publish its accounts", 4),
    ("Chile and Peru agreed to reopen the pass.", "agreed", "Chile and Peru", "reopen the pass", 4),
    ("The union is committed to defending the strikers.", "committed", "The union", "defending the strikers", 4),
    ("Kenya renewed its commitment to protect the wetlands.", "commitment", "Kenya", "protect the wetlands", 4),
    ("The company committed itself to cleaning the river.", "committed", "The company", "cleaning the river", 4),
    ("Togo refused to extradite the suspect.", "refused", "Togo", "extradite the suspect", 4),
    ("The council declined to sell the harbour.", "declined", "The council", "sell the harbour", 4),
    ("Ghana ruled out sending troops.", "ruled out", "Ghana", "sending troops", 4),
    ("Denmark guarantees to honour all visas.", "guarantees", "Denmark", "honour all visas", 4),
    ("The minister gave a pledge to repair the dam.", "pledge", "The minister", "repair the dam", 4),
    ("The cabinet decided to lift the ban.", "decided", "The cabinet", "lift the ban", 5),
    ("Each party shall appoint an arbitrator.", "shall", "Each party", "appoint an arbitrator", 5),
    ("The ministry will open two clinics.", "will", "The ministry", "open two clinics", 3),
    ("The operator plans to close the line.", "plans", "The operator", "close the line", 3),
    ("Mali is to withdraw its envoy.", "is to", "Mali", "withdraw its envoy", 3),
    ("The army is set to leave the valley.", "set", "The army", "leave the valley", 3),
    ("The minister said he would resign.", "would", "The minister", "resign", 3),
    ("The union threatened to strike.", "threatened", "The union", "strike", 3),
    ("The firm announced plans to hire 90 welders.", "plans", "The firm", "hire 90 welders", 3),
    ("Vietnam intends to dredge the delta.", "intends", "Vietnam", "dredge the delta", 2),
    ("The mayor is determined to end the dispute.", "determined", "The mayor", "end the dispute", 2),
    ("The board expressed its intention to appeal.", "intention", "The board", "appeal", 2),
    ("The agency aims to vaccinate 9,000 children.", "aims", "The agency", "vaccinate 9,000 children", 2),
    ("Oman voiced its readiness to host the talks.", "readiness", "Oman", "host the talks", 1),
    ("Oman is ready to host the talks.", "ready", "Oman", "host the talks", 1),
    ("Qatar offered to pay the salaries.", "offered", "Qatar", "pay the salaries", 1),
]
ARABIC = [
    ("تعهدت كينيا ببناء عشر مدارس.", "تعهدت", "كينيا", "بناء عشر مدارس", 4),
    ("وتعهد الوزير بأن ينشر الحسابات.", "وتعهد", "الوزير", "ينشر الحسابات", 4),
    ("التزمت الشركة بتنظيف النهر.", "التزمت", "الشركة", "تنظيف النهر", 4),
    ("وعد المحافظ بإصلاح السد.", "وعد", "المحافظ", "إصلاح السد", 4),
    ("جددت غانا التزامها بحماية الغابات.", "التزامها", "غانا", "حماية الغابات", 4),
    ("أكدت الشركة أنها ملتزمة بدفع الأجور.", "ملتزمة", "الشركة", "دفع الأجور", 4),
    ("أكد الوزير التزام الحكومة بدفع الأجور.", "التزام", "الحكومة", "دفع الأجور", 4),
    ("اتفقت تشيلي وبيرو على إعادة فتح المعبر.", "اتفقت", "تشيلي وبيرو", "إعادة فتح المعبر", 4),
    ("وافقت تركيا على تسليم السفن.", "وافقت", "تركيا", "تسليم السفن", 4),
    ("رفضت توغو تسليم المشتبه به.", "رفضت", "توغو", "تسليم المشتبه به", 4),
    ("استبعدت غانا إرسال قوات.", "استبعدت", "غانا", "إرسال قوات", 4),
    ("قررت الحكومة رفع الحظر.", "قررت", "الحكومة", "رفع الحظر", 5),
    ("قرر مجلس الوزراء تعيين سفير جديد.", "قرر", "مجلس الوزراء", "تعيين سفير جديد", 5),
    ("يتعين على المقاول تسليم المبنى بموجب العقد.", "يتعين على", "المقاول", "تسليم المبنى بموجب العقد", 5),
    ("ستفتح الوزارة عيادتين.", "ستفتح", "الوزارة", "ستفتح الوزارة عيادتين", 3),
    ("الوزارة ستفتح عيادتين.", "ستفتح", "الوزارة", "ستفتح عيادتين", 3),
    ("وسوف تنشر الهيئة النتائج.", "وسوف", "الهيئة", "تنشر الهيئة النتائج", 3),
    ("لن ترسل إسبانيا قوات.", "لن", "إسبانيا", "ترسل إسبانيا قوات", 3),
    ("تخطط البلدية لزراعة ألف شجرة.", "تخطط", "البلدية", "زراعة ألف شجرة", 3),
    ("هددت النقابة بالإضراب.", "هددت", "النقابة", "الإضراب", 3),
    ("من المقرر أن يزور الوزير نيروبي.", "من المقرر", "الوزير", "يزور الوزير نيروبي", 3),
    ("تعتزم فيتنام بناء ميناءين.", "تعتزم", "فيتنام", "بناء ميناءين", 2),
    ("تنوي الشركة إغلاق المصنع.", "تنوي", "الشركة", "إغلاق المصنع", 2),
    ("أعلن الطرفان عزمهما على إنهاء النزاع.", "عزمهما", "الطرفان", "إنهاء النزاع", 2),
    ("أعربت عمان عن استعدادها لاستضافة المحادثات.", "استعدادها", "عمان", "استضافة المحادثات", 1),
    ("وقال الوزير إن بلاده تسعى إلى خفض الأسعار.", "تسعى", "بلاده", "خفض الأسعار", 1),
]
FRENCH = [
    ("La Norvège s'est engagée à construire dix écoles.", "engagée", "La Norvège", "construire dix écoles", 4),
    ("Le Pérou promet de libérer les journalistes.", "promet", "Le Pérou", "libérer les journalistes", 4),
    ("Le Kenya a réaffirmé son engagement à protéger la forêt.", "engagement", "Le Kenya", "protéger la forêt", 4),
    ("Les deux pays sont convenus de rouvrir le col.", "convenus", "Les deux pays", "rouvrir le col", 4),
    ("Le Togo refuse d'extrader le suspect.", "refuse", "Le Togo", "extrader le suspect", 4),
    ("Le Bénin exclut d'envoyer des troupes.", "exclut", "Le Bénin", "envoyer des troupes", 4),
    ("Le conseil a décidé de lever l'interdiction.", "décidé", "Le conseil", "lever l'interdiction", 5),
    ("Le ministère ouvrira deux cliniques.", "ouvrira", "Le ministère", "ouvrira deux cliniques", 3),
    ("La société va fermer la ligne.", "va", "La société", "fermer la ligne", 3),
    ("La régie prévoit de fermer la ligne.", "prévoit", "La régie", "fermer la ligne", 3),
    ("Le ministre a dit qu'il démissionnerait.", "démissionnerait", "Le ministre", "démissionnerait", 3),
    ("Le syndicat menace de bloquer le port.", "menace", "Le syndicat", "bloquer le port", 3),
    ("Le gouvernement entend réformer la justice.", "entend", "Le gouvernement", "réformer la justice", 2),
    ("La Belgique s'est dite prête à accueillir les blessés.", "prête", "La Belgique", "accueillir les blessés", 1),
]
CASES = [
    pytest.param(*row, language, id=f"{language}-{number}")
    for language, table in (("en", ENGLISH), ("ar", ARABIC), ("fr", FRENCH))
    for number, row in enumerate(table, 1)
]


@pytest.mark.parametrize(("text", "cue", "actor", "action", "strength", "language"), CASES)
def test_a_cue_with_actor_and_action(
    text: str, cue: str, actor: str, action: str, strength: int, language: str
) -> None:
    found = [(one.cue, one.actor, one.action, one.strength) for one in answer(text, language).commitments]
    assert found == [(cue, actor, action, strength)]

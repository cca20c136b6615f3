"""Sentences that look like commitments and are none: they give nothing (guideline sections 2 and 7)."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

ENGLISH = {
    "talk": "The two sides discussed plans to build a refinery and reviewed efforts to combat smuggling.",
    "talk about a commitment": "Senators debated the company's commitment to clean the river.",
    "welcome": "Norway welcomed Peru's pledge to protect the forest.",
    "praise": "The envoy praised the commitment of the two governments to keep the ceasefire.",
    "directive": "The Security Council urged the militia to commit to a truce.",
    "demand": "Teachers demanded that the ministry promise to raise salaries.",
    "should": "The government should repair the roads before winter, the opposition leader said.",
    "must for others": "Rebels must lay down their arms, the general told reporters.",
    "hope for others": "Villagers hope the mayor will reopen the clinic.",
    "expressed hope": "She expressed hope that the parties would implement the accord.",
    "question": "Will the ministry keep its promise to hire nurses?",
    "question about a plan": "Does the council plan to sell the harbour?",
    "hypothetical": "If the bank were bankrupt, it would have to sell its branches.",
    "negated cue": "The airline did not commit to a refund.",
    "never agreed": "Chad has never agreed to host the base.",
    "forecast": "The economy will grow by 3 percent next year.",
    "event": "The summit will open in Lima on Friday.",
    "meaning": "This will mean longer queues for passengers.",
    "expected": "Prices are expected to fall in spring.",
    "analysts": "Analysts say the central bank will cut rates in May.",
    "politeness": "We would like to thank the people of Ghana.",
    "narrator striving": "The government is seeking to attract tourists.",
    "importance": "The ministers stressed the importance of dialogue.",
    "noun will": "The people showed the will to rebuild.",
    "third-party forecast": "Mali's president said France will leave the region.",
    "capability": "The new plant will be able to process more milk.",
    "willing is of others": "It is unclear whether the parties will accept the plan.",
    "patient of a passive": "The minister will be replaced.",
    "nobody is bound": "No minister will resign, Kenya promised.",
    "none of them is bound": "None of the ministers will resign.",
    "neither bound itself": "Neither Kenya nor Norway promised to send troops.",
    "plan given up": "We had planned to visit Fiji, but we no longer intend to do so.",
    "no longer planned": "Kenya no longer plans to host the base.",
    "actor called Will": "Actor Will Smith visited France.",
    "owned will": "The president's will is strong.",
}
ARABIC = {
    "talk": "بحث الجانبان سبل تعزيز التبادل التجاري وجهود مكافحة التهريب.",
    "talk about a commitment": "ناقش المجلس التزام الشركات بدفع الضرائب المتأخرة.",
    "consulted": "وتم التشاور بين الوفدين حول فرص توسيع الاستثمار.",
    "measures under talk": "تطرق الوزيران إلى الخطوات التي ستتخذها الحكومة.",
    "welcome": "رحبت السويد بتعهد كينيا بحماية الغابات.",
    "praise": "أشاد الأمين العام بالتزام غانا بالقانون الدولي.",
    "directive": "دعا مجلس الأمن الميليشيات إلى الالتزام بالهدنة.",
    "demand": "طالب المعلمون الوزارة بالتعهد بزيادة الرواتب.",
    "must": "يجب على الحكومة أن تصلح الطرق قبل الشتاء.",
    "should": "وينبغي على الأطراف أن تلتزم بالاتفاق.",
    "hope": "يأمل السكان أن تعيد البلدية فتح العيادة.",
    "question": "هل ستفي الوزارة بوعدها بتوظيف الممرضين؟",
    "negated cue": "لم تتعهد الشركة بإعادة الأموال.",
    "not committed": "وقال إن الحكومة غير ملتزمة بالاتفاق.",
    "forecast": "ستؤدي هذه الأزمة إلى ارتفاع الأسعار.",
    "event": "ستنطلق القمة في نيروبي يوم الجمعة.",
    "expected": "من المتوقع أن تنخفض الأسعار في الربيع.",
    "analysts": "قال محللون إن البنك المركزي سيخفض الفائدة في مايو.",
    "importance": "شدد الوزيران على أهمية الحوار.",
    "noun that begins like a future": "سياسة الحكومة واضحة في هذا المجال.",
    "number that begins like a future": "ستة وزراء حضروا الجلسة.",
    "scheduled event": "من المقرر أن تبدأ أعمال الترميم في يناير.",
    "evaluation": "يعتبر الحوار ضرورة لتجاوز الأزمة.",
    "thanks": "شكر الرئيس الشعب على صبره.",
}
FRENCH = {
    "nobody is bound": "Aucun ministre ne démissionnera, a promis le Kenya.",
    "talk": "Les deux parties ont discuté des moyens de renforcer les échanges.",
    "welcome": "Les participants ont salué l'engagement du Ghana à accueillir les réfugiés.",
    "directive": "L'ONU a appelé la milice à s'engager à respecter la trêve.",
    "should": "Le gouvernement devrait réparer les routes, selon l'opposition.",
    "must for others": "Les rebelles doivent déposer les armes, a déclaré le général.",
    "hope": "Les habitants espèrent que le maire rouvrira la clinique.",
    "question": "Le ministère tiendra-t-il sa promesse de recruter des infirmiers ?",
    "negated cue": "La compagnie ne s'est pas engagée à rembourser les clients.",
    "no intention": "Le gouvernement n'a pas l'intention de vendre le port.",
    "forecast": "L'économie croîtra de 3 % l'an prochain.",
    "event": "Le sommet s'ouvrira à Lima vendredi.",
    "effect": "Cette mesure permettra de créer des emplois.",
    "politeness": "Nous voudrions remercier le peuple ghanéen.",
}
CASES = [
    *(pytest.param(text, "en", id=f"en-{name}") for name, text in ENGLISH.items()),
    *(pytest.param(text, "ar", id=f"ar-{name}") for name, text in ARABIC.items()),
    *(pytest.param(text, "fr", id=f"fr-{name}") for name, text in FRENCH.items()),
]


@pytest.mark.parametrize(("text", "language"), CASES)
def test_a_lookalike_gives_no_commitment(text: str, language: str) -> None:
    assert answer(text, language).commitments == []


SILENT = [
    "en-talk",
    "en-welcome",
    "en-directive",
    "en-demand",
    "en-question",
    "en-importance",
    "en-expressed hope",
    "en-plan given up",
    "en-no longer planned",
    "ar-talk",
    "ar-consulted",
    "ar-welcome",
    "ar-directive",
    "ar-question",
    "ar-importance",
    "ar-evaluation",
    "fr-talk",
    "fr-welcome",
    "fr-directive",
    "fr-question",
]


@pytest.mark.parametrize(("text", "language"), [case.values for case in CASES if case.id in SILENT])
def test_talk_welcome_and_demand_give_no_claim_either(text: str, language: str) -> None:
    assert answer(text, language).claims == []

"""Which clauses are claims, where they begin and end, and whose they are (guideline sections 2, 3 and 4)."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

from pledgebook import Document, Options
from pledgebook.pipeline import passages_of
from pledgebook.rules.claims import find_claims
from pledgebook.rules.engine import RulesEngine, readings
from pledgebook.rules.explain import Reading

Row = tuple[tuple[str, ...], str]

ENGLISH: dict[str, tuple[str, list[Row]]] = {
    "coordinated clauses under one verb of speech": (
        "Chad said that two wells had dried up and that cattle were dying.",
        [(("Chad",), "two wells had dried up"), (("Chad",), "cattle were dying")],
    ),
    "a clause without that": (
        "The union claims its members lost two months of pay.",
        [(("The union",), "its members lost two months of pay")],
    ),
    "a participle of judgement": (
        "Chad rejected the report, describing it as a fabrication.",
        [(("Chad",), "describing it as a fabrication")],
    ),
    "a denial of a thing": (
        "Chad denied any contact with the rebels.",
        [(("Chad",), "denied any contact with the rebels")],
    ),
    "a source in front of the second clause": (
        "Four bridges were started in 2019; according to the auditor, one was built.",
        [(("the auditor",), "one was built"), ((), "Four bridges were started in 2019")],
    ),
    "the speaker inside": (
        "With stocks low, says Ann Lee, an economist, prices rose in May.",
        [(("Ann Lee",), "prices rose in May")],
    ),
    "what was recalled": (
        "Chad recalled that the lake is shared by four countries.",
        [(("Chad",), "the lake is shared by four countries")],
    ),
    "nothing came of it": ("No decision was taken on the site.", [((), "No decision was taken on the site")]),
    "never": ("The bridge was never finished.", [((), "The bridge was never finished")]),
    "a fronted clause stays": (
        "As the rain eased on Friday, the ferry left Mombasa.",
        [((), "As the rain eased on Friday, the ferry left Mombasa")],
    ),
    "a subordinate clause stays": (
        "The court opened in 1998, once the judges were named.",
        [((), "The court opened in 1998, once the judges were named")],
    ),
    "a contrast is a clause of its own": (
        "Wheat rose 3 percent on Monday, while barley fell to $180.",
        [((), "Wheat rose 3 percent on Monday"), ((), "while barley fell to $180")],
    ),
    "said again with its own clause": (
        "Chad said the well was dry and warned that cattle were dying.",
        [(("Chad",), "the well was dry"), (("Chad",), "cattle were dying")],
    ),
    "a noun in -ing opens no participle": (
        "Spring barley rose 3 percent, while feed wheat fell to $150.",
        [((), "Spring barley rose 3 percent"), ((), "while feed wheat fell to $150")],
    ),
    "a hyphen joins no clauses": (
        "A 50-kilo bag of maize cost $20 in May.",
        [((), "A 50-kilo bag of maize cost $20 in May")],
    ),
    "due by itself": (
        "A cold front should reach the coast on Sunday.",
        [((), "A cold front should reach the coast on Sunday")],
    ),
    "what comes about": (
        "Rainfall will exceed 40 mm in the north on Friday.",
        [((), "Rainfall will exceed 40 mm in the north on Friday")],
    ),
}
FRENCH: dict[str, tuple[str, list[Row]]] = {
    "an infinitive of oneself": (
        "Le maire affirme n'avoir reçu aucun dossier.",
        [(("Le maire",), "affirme n'avoir reçu aucun dossier")],
    ),
    "what was recalled": (
        "Le Tchad a rappelé que la demande demeurait sans réponse.",
        [(("Chad",), "la demande demeurait sans réponse")],
    ),
    "nothing is decided": ("Pour les autres, rien n'est tranché.", [((), "Pour les autres, rien n'est tranché")]),
    "never": ("La subvention n'est jamais arrivée.", [((), "La subvention n'est jamais arrivée")]),
    "due by itself": (
        "Les trains devraient rouler dès lundi.",
        [((), "Les trains devraient rouler dès lundi")],
    ),
    "accused": (
        "Le syndicat accuse la direction de mentir.",
        [(("Le syndicat",), "accuse la direction de mentir")],
    ),
}
ARABIC: dict[str, tuple[str, list[Row]]] = {
    "a participle of judgement": (
        "أكدت تشاد أن السد تضرر، معتبرة أن الإصلاح تأخر.",
        [(("Chad",), "السد تضرر"), (("Chad",), "الإصلاح تأخر")],
    ),
    "a participle of denial": (
        "وقال الوزير إن المخازن امتلأت، نافيا وجود أي نقص.",
        [(("الوزير",), "المخازن امتلأت"), (("الوزير",), "نافيا وجود أي نقص")],
    ),
    "coordinated clauses under one verb of speech": (
        "أكدت تشاد أن السد تضرر، وأن المخازن امتلأت.",
        [(("Chad",), "السد تضرر"), (("Chad",), "المخازن امتلأت")],
    ),
    "put down to": (
        "وعزت تشاد التأخير إلى نقص الوقود.",
        [(("Chad",), "وعزت تشاد التأخير إلى نقص الوقود")],
    ),
    "accused": (
        "واتهمت تشاد المتمردين بخرق الهدنة.",
        [(("Chad",), "واتهمت تشاد المتمردين بخرق الهدنة")],
    ),
    "a view": ("وترى تشاد أن عبور الحدود لم يتوقف.", [(("Chad",), "عبور الحدود لم يتوقف")]),
    "a joined negation": (
        "تسلمت اللجنة عشرين طلبا ولم تنظر إلا في ثلاثة.",
        [((), "تسلمت اللجنة عشرين طلبا"), ((), "ولم تنظر إلا في ثلاثة")],
    ),
    "a joined present": (
        "افتتح المصنع عام 2016، وينتج اليوم ألفي طن.",
        [((), "افتتح المصنع عام 2016"), ((), "وينتج اليوم ألفي طن")],
    ),
    "a contrast": (
        "بلغ الدين 75 في المئة، في حين تقدره الوزارة بـ68 في المئة.",
        [((), "بلغ الدين 75 في المئة"), ((), "في حين تقدره الوزارة بـ68 في المئة")],
    ),
    "a source between commas": (
        "وبلغت ساعات التغذية، وفق المؤسسة، 4 ساعات.",
        [((), "وبلغت ساعات التغذية، وفق المؤسسة، 4 ساعات")],
    ),
    "years are no future": (
        "وكانت تشاد قد علقت السداد ست سنوات.",
        [((), "وكانت تشاد قد علقت السداد ست سنوات")],
    ),
}
NOTHING = {
    "talks": ("en", "The ministers held frank talks in Lima on 3 May."),
    "noted": ("en", "Peru took note of the offer made in Lima."),
    "no comment": ("en", "The embassy of Peru did not respond to requests for comment on Friday."),
    "an order": ("en", "They directed the Secretariat to submit a plan within ninety days."),
    "a mood": ("en", "In Lima the mood is grim."),
    "further": ("en", "Peru's envoy, Juan Paz, went further."),
    "a passive to come": ("en", "The minutes of the meeting will be published on 3 May."),
    "a deed to come": ("en", "The harbour office will publish its tables on 3 May, as planned."),
    "a place and date": ("en", "Dated 1 September 2023"),
    "a caption": ("en", "Photo: the mayor of Lima on Friday"),
    "a clause that is given up": ("en", "If Peru had batted for one hour on Friday, it would have won."),
    "nobody expects": ("en", "Nobody expects the arrests to stop."),
    "expected of somebody": ("en", "We expect them to do the same."),
    "examined": ("fr", "Les parties ont procédé à un examen des archives conservées à Lima."),
    "took stock": ("fr", "Les ministres ont fait le point sur la coopération à Lima."),
    "is to be held": ("fr", "La prochaine réunion se tiendra à Lima le 3 mai."),
    "without taxes": ("fr", "Le taux ne bougera pas avant 2027."),
    "touched on": ("ar", "تم التطرق إلى مسألة الحصص في نيروبي."),
    "no comment in Arabic": ("ar", "ولم يتسن الحصول على تعليق من كينيا."),
    "thanks": ("ar", "وتقدم رئيس وفد كينيا بالشكر إلى حكومة تشاد."),
    "a dateline": ("ar", "19 نوفمبر 2025 – 14:32 | نيروبي – قسم الاقتصاد"),
    "a caption in Arabic": ("ar", "صورة: ميناء مومباسا في 2019"),
    "a point of a list": ("ar", "ثالثا: تشكيل لجنة من 12 خبيرا"),
    "a recital": ("ar", "وإذ يستذكر الطرفان اتفاق عام 2010؛"),
    "shall begin": ("ar", "ستتم دراسة الطلبات في مارس."),
}


@pytest.mark.parametrize("name", ENGLISH)
def test_english(name: str) -> None:
    text, expected = ENGLISH[name]
    assert _claims(text, "en") == expected


@pytest.mark.parametrize("name", FRENCH)
def test_french(name: str) -> None:
    text, expected = FRENCH[name]
    assert _claims(text, "fr") == expected


@pytest.mark.parametrize("name", ARABIC)
def test_arabic(name: str) -> None:
    text, expected = ARABIC[name]
    assert _claims(text, "ar") == expected


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_claim(name: str) -> None:
    language, text = NOTHING[name]
    assert _claims(text, language) == []


def _claims(text: str, language: str) -> list[Row]:
    return [(tuple(one.claimants), one.proposition) for one in answer(text, language).claims]


DOUBTED = {
    "neither deed nor number nor name": (
        "Analysts were cautious.",
        [("an assertion without deed, number or name (3)", "tentative")],
    ),
    "the narrator's judgement": ("Peru's answer was unfair.", [("the narrator's judgement (3)", "tentative")]),
    "a deed": ("The villagers built the platform.", [("a deed or judgement told (3)", "firm")]),
}


@pytest.mark.parametrize("name", DOUBTED)
def test_what_is_doubted_is_given_only_to_who_asks(name: str) -> None:
    text, expected = DOUBTED[name]
    (view,) = [one.view for one in _readings(text)]
    both = [(one.rule, one.item.confidence) for one in find_claims(view, [], tentative=True)]
    firm = [(one.rule, one.item.confidence) for one in find_claims(view, [])]
    assert both == expected
    assert firm == [one for one in expected if one[1] == "firm"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("The finance minister opened the bridge.", True, id="an office"),
        pytest.param("Traffic on the coast road was slow.", False, id="a thing"),
        pytest.param("Ann Hale walked through the market.", True, id="a name"),
    ],
)
def test_who_is_a_person_is_told_with_and_without_the_name(text: str, person: bool) -> None:
    (view,) = [one.view for one in _readings(text)]
    assert view.topic is not None
    assert (view.is_person(view.topic), view.name(view.topic).is_person) == (person, person)


def _readings(text: str) -> list[Reading]:
    (passage,) = passages_of(Document.from_text(text, language="en"), Options())
    return list(readings(passage, RulesEngine().grammars["en"]))

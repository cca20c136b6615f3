"""Where an action ends: conditions, times, purposes, coordinated heads, lists (guideline sections 4, 5 and 11)."""

from __future__ import annotations

import pytest
from tests.extract.rules.brief import Pledge, brief
from tests.extract.rules.reading import answer

NORWAY = ("Norway",)
KENYA = ("Kenya",)
SIDES = ("The two sides",)

ENGLISH = {
    "a condition in front": (
        "If parliament agrees, Norway will lower the duty.",
        [Pledge(1, "will", "Norway", NORWAY, "lower the duty", 3, "intention", (("trigger", "If parliament agrees"),))],
    ),
    "an exception": (
        "Norway will lower the duty unless prices fall.",
        [Pledge(1, "will", "Norway", NORWAY, "lower the duty", 3, "intention", (("exception", "unless prices fall"),))],
    ),
    "a criterion": (
        "Norway will lower the duty based on the following factors: weight, age and price.",
        [
            Pledge(
                1,
                "will",
                "Norway",
                NORWAY,
                "lower the duty",
                3,
                "intention",
                (("criterion", "based on the following factors: weight, age and price"),),
            )
        ],
    ),
    "until a date is a time": (
        "Norway will keep the duty until 2030.",
        [Pledge(1, "will", "Norway", NORWAY, "keep the duty", 3, "intention", time=("duration", "until 2030"))],
    ),
    "a time in front": (
        "By 2030, Norway will lower the duty.",
        [Pledge(1, "will", "Norway", NORWAY, "lower the duty", 3, "intention", time=("deadline", "By 2030"))],
    ),
    "the time of the statement": (
        "Norway said on Tuesday it would lower the duty.",
        [Pledge(1, "would", "Norway", NORWAY, "lower the duty", 3, "intention")],
    ),
    "a purpose": (
        "Norway will lower the duty to help fishermen.",
        [Pledge(1, "will", "Norway", NORWAY, "lower the duty", 3, "intention", purpose="to help fishermen")],
    ),
    "an infinitive that work wants": (
        "Norway will work to protect the fjord.",
        [Pledge(1, "will", "Norway", NORWAY, "work to protect the fjord", 3, "intention")],
    ),
    "two heads": (
        "Norway pledged to form a commission and fund it.",
        [
            Pledge(1, "pledged", "Norway", NORWAY, "form a commission", 4, "pledge"),
            Pledge(1, "pledged", "Norway", NORWAY, "fund it", 4, "pledge"),
        ],
    ),
    "objects of one head": (
        "Norway pledged to protect crews, ships and harbours.",
        [Pledge(1, "pledged", "Norway", NORWAY, "protect crews, ships and harbours", 4, "pledge")],
    ),
    "a list under including": (
        "Norway pledged to protect crews, including divers and cooks.",
        [Pledge(1, "pledged", "Norway", NORWAY, "protect crews, including divers and cooks", 4, "pledge")],
    ),
    "the speaker behind": (
        "Norway will lower the duty, the minister said.",
        [Pledge(1, "will", "Norway", NORWAY, "lower the duty", 3, "intention", sources=("the minister",))],
    ),
    "a deliverable without a verb": (
        "Norway pledged an additional $20 million to repair the dykes.",
        [
            Pledge(
                1,
                "pledged",
                "Norway",
                NORWAY,
                "an additional $20 million",
                4,
                "pledge",
                purpose="to repair the dykes",
            )
        ],
    ),
    "a cue behind talk": (
        "The two sides discussed tariffs and agreed to form a committee.",
        [Pledge(1, "agreed", "The two sides", SIDES, "form a committee", 4, "agreement")],
    ),
}
ARABIC = {
    "a condition in front": (
        "إذا وافق البرلمان فإن كينيا ستخفض الرسوم.",
        [Pledge(1, "ستخفض", "كينيا", KENYA, "ستخفض الرسوم", 3, "intention", (("trigger", "إذا وافق البرلمان"),))],
    ),
    "an exception": (
        "تعهدت كينيا بخفض الرسوم إلا إذا انخفضت الأسعار.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "خفض الرسوم", 4, "pledge", (("exception", "إلا إذا انخفضت الأسعار"),))],
    ),
    "a criterion": (
        "تعهدت كينيا بخفض الرسوم وفق العوامل التالية: الوزن والسعر.",
        [
            Pledge(
                1,
                "تعهدت",
                "كينيا",
                KENYA,
                "خفض الرسوم",
                4,
                "pledge",
                (("criterion", "وفق العوامل التالية: الوزن والسعر"),),
            )
        ],
    ),
    "a time behind": (
        "تعهدت كينيا بخفض الرسوم قبل نهاية 2027.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "خفض الرسوم", 4, "pledge", time=("deadline", "قبل نهاية 2027"))],
    ),
    "a purpose": (
        "تعهدت كينيا بخفض الرسوم لدعم الصيادين.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "خفض الرسوم", 4, "pledge", purpose="لدعم الصيادين")],
    ),
    "a purpose in words": (
        "تعهدت كينيا بخفض الرسوم من أجل حماية الصيادين.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "خفض الرسوم", 4, "pledge", purpose="من أجل حماية الصيادين")],
    ),
    "work wants its purpose": (
        "تعهدت كينيا ببذل جهود لحماية الصيادين.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "بذل جهود لحماية الصيادين", 4, "pledge")],
    ),
    "two heads under a repeated particle": (
        "تعهدت كينيا بتشكيل لجنة وبتمويلها.",
        [
            Pledge(1, "تعهدت", "كينيا", KENYA, "تشكيل لجنة", 4, "pledge"),
            Pledge(1, "تعهدت", "كينيا", KENYA, "تمويلها", 4, "pledge"),
        ],
    ),
    "two heads under على": (
        "اتفق الجانبان على فتح المعبر، وعلى إلغاء التأشيرات.",
        [
            Pledge(1, "اتفق", "الجانبان", ("الجانبان",), "فتح المعبر", 4, "agreement"),
            Pledge(1, "اتفق", "الجانبان", ("الجانبان",), "إلغاء التأشيرات", 4, "agreement"),
        ],
    ),
    "objects of one head": (
        "تعهدت كينيا بحماية البحارة والسفن والموانئ.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "حماية البحارة والسفن والموانئ", 4, "pledge")],
    ),
    "a list under بما في ذلك": (
        "تعهدت كينيا بحماية البحارة، بما في ذلك تدريب الغواصين.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "حماية البحارة، بما في ذلك تدريب الغواصين", 4, "pledge")],
    ),
    "the document behind": (
        "تعهدت كينيا بخفض الرسوم، بحسب البيان.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "خفض الرسوم", 4, "pledge", sources=("البيان",))],
    ),
    "a passive without agent": (
        "تم الاتفاق على تشكيل لجنة.",
        [Pledge(1, "الاتفاق", None, ("الجانبان",), "تشكيل لجنة", 4, "agreement")],
    ),
    "kept by not doing": (
        "تعهدت كينيا بعدم رفع الرسوم.",
        [Pledge(1, "تعهدت", "كينيا", KENYA, "عدم رفع الرسوم", 4, "pledge", polarity="negative")],
    ),
}
FRENCH = {
    "a condition between cue and verb": (
        "Le candidat a promis que, s'il était élu, il supprimerait la taxe.",
        [
            Pledge(
                1,
                "promis",
                "Le candidat",
                ("Le candidat",),
                "supprimerait la taxe",
                4,
                "pledge",
                (("trigger", "s'il était élu"),),
            )
        ],
    ),
    "two heads and a purpose": (
        "La Norvège s'engage à baisser la taxe et à former un comité afin d'aider les pêcheurs.",
        [
            Pledge(1, "engage", "La Norvège", NORWAY, "baisser la taxe", 4, "pledge"),
            Pledge(
                1, "engage", "La Norvège", NORWAY, "former un comité", 4, "pledge", purpose="afin d'aider les pêcheurs"
            ),
        ],
    ),
    "a refusal in the future": (
        "La Norvège ne baissera pas la taxe.",
        [Pledge(1, "baissera", "La Norvège", NORWAY, "baissera pas la taxe", 3, "intention", polarity="negative")],
    ),
}
CASES = [
    pytest.param(text, language, expected, id=f"{language}-{name}")
    for language, table in (("en", ENGLISH), ("ar", ARABIC), ("fr", FRENCH))
    for name, (text, expected) in table.items()
]


@pytest.mark.parametrize(("text", "language", "expected"), CASES)
def test_the_parts_of_a_clause(text: str, language: str, expected: list[Pledge]) -> None:
    assert [one for one in brief(answer(text, language)) if isinstance(one, Pledge)] == expected

"""Which time of a sentence is that of the action, and what "before" means of an act and of not acting."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

from pledgebook_schemas import WireCondition, WireTimeframe
from pledgebook_schemas.vocabulary import TimeframeType

OWN: list[tuple[str, str, TimeframeType, str]] = [
    ("en", "The ministry will repair the dam before the dry season.", "deadline", "before the dry season"),
    ("en", "By the end of 2027, the ministry will repair the dam.", "deadline", "By the end of 2027"),
    (
        "en",
        "The ministry pledged to repair, by June at the latest, the old dam.",
        "deadline",
        "by June at the latest",
    ),
    (
        "en",
        "The ministry will pay the farmers within thirty days of the harvest report.",
        "deadline",
        "within thirty days of the harvest report",
    ),
    (
        "en",
        "The ministry will give the farmers notice ten days before it opens the gates.",
        "date",
        "ten days before it opens the gates",
    ),
    ("en", 'The ministry promised that the dam would be repaired "by Easter".', "deadline", "by Easter"),
    ("en", "The ministry will train forty engineers a year.", "recurring", "a year"),
    ("en", "The ministry will pump water for ten hours a day until the elections.", "recurring", "for ten hours a day"),
    ("fr", "Le ministère réparera le barrage avant l'hivernage.", "deadline", "avant l'hivernage"),
    (
        "ar",
        "تعهدت الوزارة بفتح السد اعتبارا من 15 يناير 2026، لمدة ستة أشهر.",
        "duration",
        "اعتبارا من 15 يناير 2026، لمدة ستة أشهر",
    ),
    ("ar", "ستصلح الوزارة السد قبل موسم الأمطار.", "deadline", "قبل موسم الأمطار"),
    (
        "ar",
        "تعهدت الوزارة بإصلاح السد خلال ثلاثين يوما من توقيع العقد.",
        "deadline",
        "خلال ثلاثين يوما من توقيع العقد",
    ),
]

OF_THE_OBJECT = [
    ("en", "The ministry will introduce a tariff fixed for three years."),
    ("en", "The ministry will repair the dam damaged in 2019."),
    ("en", "The ministry will create a fund, under which farmers receive aid for two years."),
    ("fr", "Le ministère s'engage à numériser les archives antérieures à 1960."),
    ("fr", "Le ministère publiera le rapport du 2 septembre."),
    ("ar", "تعهدت الوزارة بتمويل تعرفة ثابتة لثلاث سنوات."),
]

UNDATED = [
    ("en", "The ministry will consult the farmers before closing the dam.", "before closing the dam"),
    ("fr", "Le ministère s'engage à consulter les paysans avant de fermer le barrage.", "avant de fermer le barrage"),
    ("ar", "ستستشير الوزارة المزارعين قبل إغلاق السد.", "قبل إغلاق السد"),
]

EXCEPTIONS = [
    ("en", "The ministry will not close the dam before consulting the farmers.", "before consulting the farmers"),
    (
        "en",
        "The ministry will not close the dam without the prior consent of the farmers.",
        "without the prior consent of the farmers",
    ),
    (
        "fr",
        "Le ministère s'engage à ne pas fermer le barrage avant d'avoir consulté les paysans.",
        "avant d'avoir consulté les paysans",
    ),
    ("ar", "تعهدت الوزارة بعدم إغلاق السد قبل إخطار المزارعين.", "قبل إخطار المزارعين"),
    ("ar", "لن تغلق الوزارة السد من دون موافقة المزارعين.", "من دون موافقة المزارعين"),
]


def read(text: str, language: str) -> tuple[WireTimeframe | None, list[WireCondition]]:
    (one,) = answer(text, language).commitments
    return one.timeframe, one.conditions


@pytest.mark.parametrize(("language", "text", "type", "quote"), OWN, ids=[row[3] for row in OWN])
def test_the_time_of_an_action_is_quoted_whole(language: str, text: str, type: TimeframeType, quote: str) -> None:
    assert read(text, language) == (WireTimeframe(type=type, quote=quote), [])


@pytest.mark.parametrize(("language", "text"), OF_THE_OBJECT, ids=[text for _, text in OF_THE_OBJECT])
def test_a_time_of_the_object_is_none_of_the_action(language: str, text: str) -> None:
    assert read(text, language) == (None, [])


@pytest.mark.parametrize(("language", "text", "quote"), UNDATED, ids=[row[2] for row in UNDATED])
def test_an_event_bounds_an_act(language: str, text: str, quote: str) -> None:
    assert read(text, language) == (WireTimeframe(type="deadline", value="FUTURE_REF", quote=quote), [])


@pytest.mark.parametrize(("language", "text", "quote"), EXCEPTIONS, ids=[row[2] for row in EXCEPTIONS])
def test_an_event_that_ends_a_refusal_is_an_exception(language: str, text: str, quote: str) -> None:
    assert read(text, language) == (None, [WireCondition(type="exception", quote=quote)])

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.timeframe import Tense, TimeMatch, find_times, resolve_time

SENTENCES: list[tuple[str, list[str]]] = [
    (
        "وأكدت الحكومة أنها ستنجز المشروع قبل نهاية العام المقبل، وستخصص 200 مليون دولار خلال العامين المقبلين.",
        ["قبل نهاية العام المقبل deadline", "خلال العامين المقبلين deadline"],
    ),
    (
        "سيزور الوزير بغداد يوم الثلاثاء المقبل ولمدة ثلاثة أيام، ومن خلال الحوار.",
        ["يوم الثلاثاء المقبل date", "لمدة ثلاثة أيام duration"],
    ),
    (
        "تلتزم الدولة بخفض الانبعاثات بنسبة 30 في المئة بحلول عام 2030 مقارنة بعام 2005.",
        ["بحلول عام 2030 deadline", "بعام 2005 date"],
    ),
    (
        "سيعقد الاجتماع في الأول من أيار/مايو 2026 في باريس، وذلك بعد ستة أشهر من التوقيع.",
        ["في الأول من أيار/مايو 2026 date", "بعد ستة أشهر date"],
    ),
    ("اعتباراً من اليوم وحتى نهاية شهر رمضان المقبل.", ["اعتباراً من اليوم وحتى نهاية شهر رمضان المقبل duration"]),
    ("وَقَبْلَ نِهَايَةِ العَامِ سَتَبْدَأُ", ["قَبْلَ نِهَايَةِ العَامِ deadline"]),
    ("ستُنفَّذ الخطة من العام المقبل على ثلاث مراحل", ["من العام المقبل start"]),
    ("تعهدت الشركة بتوظيف 2025 شخصاً في 2026 وفي 3 قرى.", ["في 2026 date"]),
    ("واحد من ثلاثة، ولأول مرة منذ عام 2019، وللمرة الثانية.", ["منذ عام 2019 start"]),
    ("قال الأمين العام المقبل إن الرأي العام يدعم السلام من قبل الحكومة.", []),
    ("كل من الاثنين يدفع نصف المبلغ وربع القيمة في ثاني جلسة", []),
    ("مارس الضغوط وفتح باب الحوار أمام أب لخمسة أبناء", []),
    (
        "The government will build 2,025 homes by 2030 and may march on in Paris for peace by the government.",
        ["by 2030 deadline"],
    ),
    (
        "In 2019 it pledged to hire 2000 people within six months of taking office, in March 2020.",
        ["In 2019 date", "within six months deadline", "in March 2020 date"],
    ),
    (
        "By the end of the day, 10 may leave; the monthly report is due on Tuesday at 20:25.",
        ["on Tuesday at 20:25 date"],
    ),
    ("It will publish annually, starting in January, a report.", ["annually recurring", "starting in January start"]),
    ("We may 3 times. The second quarter-final was in May. Over 5,000 people on 5 of the days.", ["in May date"]),
    ("The $2025 fund and the 2030 Agenda; G20, COP30, Route 66, Boeing 737, iPhone 17.", []),
    ("over 20 years of experience; for the first time; at one time; one of the last two", []),
    (
        "Aid worth $5 million over the next five years, renewed each year.",
        ["over the next five years duration", "each year recurring"],
    ),
    ("He has until Friday to do it, and from then on he will stay.", ["until Friday duration"]),
    ("By 2030 megawatts of coal and 2,000 tons by 2026", ["by 2026 deadline"]),
    (
        "Le gouvernement créera 5 000 emplois d'ici la fin de l'année et réduira les impôts dès le mois prochain.",
        ["d'ici la fin de l'année deadline", "dès le mois prochain start"],
    ),
    (
        "Il a été élu en mai 2022 pour cinq ans, sur la base de deux accords.",
        ["en mai 2022 date", "pour cinq ans duration"],
    ),
    (
        "Le 3 mai, la France versera 10 millions d'euros par an pendant trois ans à compter du 1er janvier 2026.",
        ["Le 3 mai date", "pendant trois ans à compter du 1er janvier 2026 duration"],
    ),
    (
        "The guns fall silent at 06:00 local time on 30 January 2025, and talks resume on Tuesday afternoon.",
        ["at 06:00 local time on 30 January 2025 date", "on Tuesday afternoon date"],
    ),
    (
        "He vowed to pay by Christmas, to report by the weekend and to return on the 16th, if asked.",
        ["by Christmas deadline", "by the weekend deadline", "on the 16th date"],
    ),
    (
        "The market opens on the 16th floor; the Christmas market and the weekend edition sell overnight trains.",
        [],
    ),
    ("Over Christmas lunch on the 5th day of the 20th century, the New Year resolutions fell.", []),
    (
        "The road opens for eight hours a day, every 30 minutes, each autumn; it carries 300 tons a day, 5 per month.",
        ["for eight hours a day recurring", "every 30 minutes recurring", "each autumn recurring"],
    ),
    (
        "It shall report no later than 30 April every year and within 30 days of the end of each quarter.",
        ["no later than 30 April every year recurring", "within 30 days of the end of each quarter recurring"],
    ),
    (
        "Sales fell in the first nine months of the year and will recover in the second half of the month.",
        ["in the first nine months of the year duration", "in the second half of the month date"],
    ),
    ("In the second half he scored at the last minute, a day after a night of rain, one morning.", []),
    (
        "Duties end with effect from midnight; the ferry runs throughout the year and over the summer.",
        ["with effect from midnight start", "throughout the year duration", "over the summer duration"],
    ),
    (
        "From 8, about 2030 and 20 others met around four years; aid of (30) thirty days came by late 2026.",
        ["by late 2026 deadline"],
    ),
    ("Talks resume in three weeks, not two weeks from now.", ["in three weeks deadline", "two weeks from now date"]),
    (
        "It spans 2025/26 and funding starts from 2025/26, to end by 2035/36.",
        ["from 2025/26 start", "by 2035/36 deadline"],
    ),
    (
        "توصل الطرفان فجر الجمعة إلى اتفاق يسري عند الساعة السادسة من صباح السبت 4 أكتوبر بالتوقيت المحلي.",
        ["فجر الجمعة date", "عند الساعة السادسة من صباح السبت 4 أكتوبر بالتوقيت المحلي date"],
    ),
    (
        "سننجز المشروع خلال السداسي الأول وقبل موفى سبتمبر، وسنرفع تقريراً في نهاية كل شهر وكل يوم اثنين.",
        ["خلال السداسي الأول date", "قبل موفى سبتمبر deadline", "في نهاية كل شهر recurring", "كل يوم اثنين recurring"],
    ),
    (
        "يلتزم المقاول بالتسليم خلال (٣٠) ثلاثين يوماً من التوقيع، وبفتح الطريق طوال العام وفي شهري جويلية وأوت.",
        ["خلال (٣٠) ثلاثين يوماً deadline", "طوال العام duration", "في شهري جويلية وأوت date"],
    ),
    ("غرفة تعمل على مدار الساعة، في الاجتماع الثلاثي الأول وعند الحدود، وتوفر ثماني ساعات من التيار.", []),
    ("تحسن الأداء في النصف الثاني من المباراة وسجل هدفاً في الدقيقة 90 بعد ليلة طويلة.", []),
    (
        "Le trafic reprendra mardi à l'aube puis jeudi à 18h12, ce week-end et d'ici Noël.",
        ["mardi à l'aube date", "jeudi à 18h12 date", "ce week-end date", "d'ici Noël deadline"],
    ),
    (
        "Les ventes ont baissé au cours des neuf premiers mois de l'année, avec 30 tonnes par an le matin.",
        ["au cours des neuf premiers mois de l'année duration"],
    ),
    ("un an après, au milieu de la salle, fin de citation, mars attaque", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[row[0][:40] for row in SENTENCES])
def test_exactly_the_times_of_a_sentence_are_found(text: str, expected: list[str]) -> None:
    assert [f"{text[time.start : time.end]} {time.type}" for time in find_times(text)] == expected


def test_a_stretch_keeps_the_offsets_of_the_whole_text() -> None:
    text = "In 2019 it pledged to act by 2030."
    assert find_times(text, 8) == (TimeMatch(26, 33, "deadline"),)
    assert find_times(text, 0, 10) == (TimeMatch(0, 7, "date"),)
    assert find_times(text, 0, 5) == ()
    assert find_times(text, 30, 10_000) == ()


def test_a_blank_line_ends_an_expression() -> None:
    assert find_times("by the end of\n\nnext year") == (TimeMatch(15, 24, "date"),)
    assert find_times("by the end of\nnext year") == (TimeMatch(0, 23, "deadline"),)


WORDS = st.sampled_from(
    "by the end of next year May may 3 2026 2030 , . - / ( ) and to from two six months Tuesday in a within for every "
    "قبل نهاية العام المقبل خلال و2027 لعامين بنهاية أيار مايو من إلى 1446 هـ محرم الثلاثاء الأول الربع ال ل ٩٠ يوماً "
    "Christmas weekend the 16th half first months night at 06:00 am midnight a day hours over overnight throughout كل "
    "السداسي صباح الأولى الأشهر آخر week-end Noël matin par "
    "d'ici fin mai le 1er janvier prochain trimestre à de ans 0 99 03/05/2026 Q2 1900s \n\n % $ ـ 9999".split(" ")
)


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60), st.integers(-3, 70), st.integers(0, 90))
def test_times_lie_in_the_stretch_apart_and_in_order(text: str, start: int, end: int) -> None:
    edges = [edge for time in find_times(text, start, end) for edge in (time.start, time.end)]
    assert edges == sorted(edges)
    assert len(set(edges)) >= len(edges) - len(edges) // 2
    assert all(max(start, 0) <= edge <= min(end, len(text)) for edge in edges)


DATES = st.sampled_from([None, "2024", "2024-05", "2024-02-29", "0002-01-01", "9998-12-31"])
TENSES = st.sampled_from(get_args(Tense))


@given(st.lists(WORDS, max_size=14).map(" ".join), DATES, TENSES)
def test_what_is_found_resolves_to_its_type(text: str, date: str | None, tense: Tense) -> None:
    for time in find_times(text):
        # What makes a day of "ten days after" stands behind the words found: the type tells it.
        resolved = resolve_time(text[time.start : time.end], date=date, type=time.type, tense=tense)
        assert resolved is not None
        assert resolved.type == time.type
        assert resolved.value

"""A quote is given the exact characters it comes from, or no span at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.extract.quote_variants import INVENTIONS, VARIANTS, Variant

from pledgebook.ground import Grounder, trimmed
from pledgebook.word_index import is_outer
from pledgebook_schemas import Match, Span


def spanned(text: str, words: str, match: Match = "exact", nth: int = 0) -> Span:
    """The span of the nth time the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span.cut(text, start, start + len(words), match)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.kind)
def test_a_quote_as_models_give_it_finds_its_words(variant: Variant) -> None:
    assert variant.truth is not None
    span = Grounder(variant.text).find(variant.quote)

    assert span is not None
    assert span == spanned(variant.text, variant.truth, span.match)


@pytest.mark.parametrize("variant", INVENTIONS, ids=lambda variant: variant.kind)
def test_an_invention_has_no_span(variant: Variant) -> None:
    assert Grounder(variant.text).find(variant.quote) is None


MATCHES: list[tuple[str, str, str, Match]] = [
    ("The port will reopen in May.", "will reopen", "will reopen", "exact"),
    ("The port will reopen in May.", "  «will reopen,» ", "will reopen", "exact"),
    ("The port will REOPEN in May.", "will reopen", "will REOPEN", "normalised"),
    ("يقبل العراق بالاتفاق", "العراق", "العراق", "exact"),
    ("زار والعراق أمس", "العراق", "العراق", "exact"),
    ("زار وبالعراقيين أمس", "العراقيين", "العراقيين", "exact"),
    ("مباحثات مع الحكومة اليمنية", "حكومة", "حكومة", "exact"),
    ("رفض الطلب ولن يقبل به", "لن يقبل", "لن يقبل", "exact"),
    ("وقّعت وَالعِراق اتفاقا", "العراق", "العِراق", "normalised"),
    ("رسالة للعراق اليوم", "العراق", "للعراق", "normalised"),
    ("il a promis l’accord de paix", "accord de paix", "accord de paix", "exact"),
    ("sales rose 5% and costs ٧٪ this year", "Sales Rose 5%", "sales rose 5%", "normalised"),
    ("it will pay $20 million in cash", "Pay $20 Million", "pay $20 million", "normalised"),
    ("grants of 1,200 dinars", "grants of 1200 dinars", "grants of 1,200 dinars", "normalised"),
    ("منحة قدرها ١٬٢٠٠ دينار", "منحة قدرها 1200 دينار", "منحة قدرها ١٬٢٠٠ دينار", "normalised"),
    ("the long-\nterm plan of the port", "long term plan", "long-\nterm plan", "normalised"),
    ("a co-operation plan for ports", "cooperation plan for ports", "co-operation plan for ports", "fuzzy"),
    ("a plan for port cooperation here", "plan for port co-operation", "plan for port cooperation", "fuzzy"),
    ("the Ministry of Fisheries said", "Ministery of Fisheries", "Ministry of Fisheries", "fuzzy"),
    ("جدد التزامه بالسلام أمس", "التزام", "التزامه", "fuzzy"),
    ("the minister do not intend to pay the port dues", "minister don't intend to pay the port dues",
     "minister do not intend to pay the port dues", "fuzzy"),
    ("他们承诺明年建成新港口。", "承诺明年建成", "承诺明年建成", "exact"),
    ("我们将不会提高渔船停泊费用", "我们将不会提高渔船的停泊费用", "我们将不会提高渔船停泊费用", "fuzzy"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "words", "match"), MATCHES, ids=[quote for _, quote, _, _ in MATCHES])
def test_the_span_says_how_it_was_found(text: str, quote: str, words: str, match: Match) -> None:
    assert Grounder(text).find(quote) == spanned(text, words, match)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("a party in town", "art", id="inside a word"),
        pytest.param("the parties met", "part", id="the head of a word"),
        pytest.param("المدرسة الجديدة", "درس", id="inside an Arabic word"),
        pytest.param("عرض سلم الدرج", "لم", id="two letters behind a proclitic"),
        pytest.param("costs 1.25 million", "25 million", id="behind a decimal point"),
        pytest.param("costs 1.25 million", "costs 1", id="before a decimal point"),
        pytest.param("will build\n\nthe port", "will build the port", id="across a blank line"),
        pytest.param("will build\n \nthe port", "will build\n \nthe port", id="a blank line in the quote"),
        pytest.param("one text", "", id="empty quote"),
        pytest.param("one text (...)", "(...)", id="only punctuation"),
        pytest.param("", "a quote", id="empty text"),
        pytest.param("¡...!", "a quote", id="text without words"),
    ],
)
def test_what_is_not_there_has_no_span(text: str, quote: str) -> None:
    assert Grounder(text).find(quote) is None


CONTRADICTIONS = [
    (
        "The port authority will not raise the mooring fees this year",
        "The port authority will raise the mooring fees this year",
    ),
    (
        "The port authority will raise the mooring fees this year",
        "The port authority will not raise the mooring fees this year",
    ),
    (
        "The port authority will raise the mooring fees this year",
        "The port authority won't raise the mooring fees this year",
    ),
    (
        "The ministry has never signed the fishing treaty with its neighbours",
        "The ministry has signed the fishing treaty with its neighbours",
    ),
    (
        "They will rebuild the old harbour without charging the fishermen",
        "They will rebuild the old harbour charging the fishermen",
    ),
    (
        "There will be no new tax on small fishing boats in the bay",
        "There will be a new tax on small fishing boats in the bay",
    ),
    ("will not under any conditions whatsoever deploy patrol boats in the bay", "will deploy patrol boats in the bay"),
    (
        "the union is unable to accept the new port contract this spring",
        "the union is able to accept the new port contract this spring",
    ),
    ("لن ترفع الهيئة رسوم الإرساء في الموانئ الشمالية", "سوف ترفع الهيئة رسوم الإرساء في الموانئ الشمالية"),
    ("أعلن الوزير أن الهيئة لن ترفع رسوم الإرساء في الموانئ", "الهيئة ترفع رسوم الإرساء في الموانئ"),
    ("لا تقبل الحكومة اليمنية خطة توسعة الميناء", "هل تقبل الحكومة اليمنية خطة توسعة الميناء"),
    ("لم توافق الحكومة على خطة توسعة الميناء الجديد", "لن توافق الحكومة على خطة توسعة الميناء الجديد"),
    ("وافقت الحكومة على خطة توسعة الميناء دون زيادة الرسوم", "وافقت الحكومة على خطة توسعة الميناء مع زيادة الرسوم"),
    ("أكد الوزير عدم زيادة رسوم الإرساء في الموانئ", "أكد الوزير زيادة رسوم الإرساء في الموانئ"),
    ("تعهدت الوزارة ببناء مساكن غير مخصصة للبيع للصيادين", "تعهدت الوزارة ببناء مساكن مخصصة للبيع للصيادين"),
    (
        "الوزارة ليست مستعدة لتمويل مشروع الميناء الجديد هذا العام",
        "الوزارة مستعدة لتمويل مشروع الميناء الجديد هذا العام",
    ),
    ("Le ministère ne construira pas le nouveau port de pêche", "Le ministère construira le nouveau port de pêche"),
    (
        "Le conseil ne relèvera jamais les droits de port des pêcheurs",
        "Le conseil relèvera les droits de port des pêcheurs",
    ),
    (
        "Il rebâtira le vieux port sans taxer les petits pêcheurs",
        "Il rebâtira le vieux port et taxer les petits pêcheurs",
    ),
    (
        "The council will build 40 new homes for the dock workers",
        "The council will build 50 new homes for the dock workers",
    ),
    (
        "The council will build forty new homes for the dock workers",
        "The council will build fifty new homes for the dock workers",
    ),
    (
        "The council will build 40 new homes for the dock workers",
        "The council will build new homes for the dock workers",
    ),
    (
        "The council will build forty two new homes for the dock workers",
        "The council will build forty new homes for the dock workers",
    ),
    (
        "The council will spend 3.5 million on homes for the dock workers",
        "The council will spend 35 million on homes for the dock workers",
    ),
    ("ستوزع الوزارة ١٢٠٠ رخصة صيد على أصحاب القوارب", "ستوزع الوزارة ١٣٠٠ رخصة صيد على أصحاب القوارب"),
    ("ستوزع الوزارة ١٢٠٠ رخصة صيد على أصحاب القوارب", "ستوزع الوزارة 120 رخصة صيد على أصحاب القوارب"),
    ("سيُنجز المشروع خلال ثلاثة أشهر من توقيع العقد", "سيُنجز المشروع خلال خمسة أشهر من توقيع العقد"),
    ("سيُنجز المشروع خلال ثلاثة أشهر من توقيع العقد", "سيُنجز المشروع خلال ثلاثة أعوام من توقيع العقد"),
    (
        "The joint committee will meet in Muscat on Monday to sign",
        "The joint committee will meet in Muscat on Friday to sign",
    ),
    (
        "Iraq will send a technical team to the border crossing",
        "Iran will send a technical team to the border crossing",
    ),
    ("سيرسل العراق فريقا فنيا إلى المعبر الحدودي", "سترسل إيران فريقا فنيا إلى المعبر الحدودي"),
    ("the chair told Mr Halloran that the port would reopen", "the chair told Mr Petersen that the port would reopen"),
    (
        "The board will reduce the mooring fees in every harbour",
        "The board will increase the mooring fees in every harbour",
    ),
    ("ستعمل الهيئة على خفض رسوم الإرساء في جميع الموانئ", "ستعمل الهيئة على زيادة رسوم الإرساء في جميع الموانئ"),
]


@pytest.mark.parametrize(("text", "quote"), CONTRADICTIONS, ids=[quote for _, quote in CONTRADICTIONS])
def test_a_quote_that_contradicts_the_text_has_no_span(text: str, quote: str) -> None:
    assert Grounder(f"{text}.").find(quote) is None


HARMLESS = [
    (
        "The council will build three new homes for the dock workers",
        "The council will build 3 new homes for the dock workers",
    ),
    (
        "The council cannot raise the mooring fees before the spring",
        "The council can not raise the mooring fees before the spring",
    ),
    (
        "The council will not raise the mooring fees for small boats",
        "The council will not raise mooring charges for small boats",
    ),
    ("لن ترفع الهيئة رسوم الإرساء في الموانئ الشمالية", "لن ترفع الهيئة رسوم الإرساء في موانئ الشمالية"),
    ("ستوزع الوزارة 20 000 رخصة صيد على أصحاب القوارب", "ستوزع الوزارة ٢٠٬٠٠٠ رخصة صيد على أصحاب القوارب"),
]


@pytest.mark.parametrize(("text", "quote"), HARMLESS, ids=[quote for _, quote in HARMLESS])
def test_a_negation_or_number_that_stays_does_not_hinder(text: str, quote: str) -> None:
    assert Grounder(f"{text}.").find(quote) == spanned(text, text, "fuzzy")


def test_head_and_tail_of_an_ellipsis_stand_in_one_sentence() -> None:
    text = "The council will repair the quay, it said, before winter. The union will strike before winter."
    grounder = Grounder(text)

    assert grounder.find("council will repair … before winter") == spanned(
        text, "council will repair the quay, it said, before winter", "fuzzy"
    )
    assert grounder.find("repair the quay ... the union will strike") is None
    assert grounder.find("before winter ... repair the quay") is None


def test_an_ellipsis_may_not_leave_out_a_negation() -> None:
    grounder = Grounder("The council, it said, will not now or later repair the northern quay.")

    assert grounder.find("The council ... repair the northern quay") is None


REPEATED = "Iraq will pay. Turkey asks Iraq to wait. Later Iraq agreed, and Iraq paid."


@pytest.mark.parametrize(
    ("within", "near", "anywhere", "nth"),
    [
        pytest.param(None, None, True, 0, id="the first"),
        pytest.param(None, 60, True, 3, id="the nearest"),
        pytest.param(None, 40, True, 2, id="the nearest before or behind"),
        pytest.param((15, 41), None, True, 1, id="the first within"),
        pytest.param((41, 74), 0, True, 2, id="the nearest within"),
        pytest.param((4, 20), 70, True, 3, id="not within: the nearest anywhere"),
        pytest.param((4, 20), None, False, None, id="only within"),
        pytest.param((-5, 900), 900, False, 3, id="bounds beyond the text"),
    ],
)
@pytest.mark.parametrize("quote", ["Iraq", "IRAQ"])
def test_equal_matches_are_told_apart(
    quote: str, within: tuple[int, int] | None, near: int | None, anywhere: bool, nth: int | None
) -> None:
    span = Grounder(REPEATED).find(quote, within=within, near=near, anywhere=anywhere)

    match: Match = "exact" if quote == "Iraq" else "normalised"
    assert span == (spanned(REPEATED, "Iraq", match, nth) if nth is not None else None)


def test_equal_resemblances_are_told_apart() -> None:
    text = "The board will publish the yearly report. " * 3
    grounder = Grounder(text)
    quote = "board will publish the annual report"

    found = [grounder.find(quote), grounder.find(quote, near=50), grounder.find(quote, within=(84, 126))]

    assert found == [spanned(text, "board will publish the yearly report", "fuzzy", nth) for nth in range(3)]


def test_of_near_duplicates_the_most_alike_is_taken() -> None:
    fields = "wheat barley rice maize millet rye oats sorghum".split()
    text = " ".join(
        f"The ministry will buy this season's {field} from growers in the {field} belt." for field in fields
    )

    span = Grounder(text).find("ministry will buy the season's maize from growers in the maize belt")

    assert span == spanned(text, "ministry will buy this season's maize from growers in the maize belt", "fuzzy")


def test_a_verbatim_match_elsewhere_is_preferred_to_a_resemblance_within() -> None:
    text = "The board will open the old quay soon. The board will open the new quay soon."

    assert Grounder(text).find("board will open the new quay soon", within=(0, 38)) == spanned(
        text, "board will open the new quay soon"
    )


WORDS = "العراق والعراق وزير سيستضيف قِمَّة ١٢ لن the The art party Iraq will not l’accord 3,5 don't بغداد ﻻ".split()
GAPS = [" ", " ", " ", ", ", "، ", ". ", "\n", " — ", " «", "» ", "\u200f ", "\n\n"]
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), max_size=25).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)


@given(TEXTS, st.data())
def test_whole_words_of_the_text_are_found_letter_by_letter(text: str, data: st.DataObject) -> None:
    places = [match.span() for match in re.finditer(r"[^\s,،.—«»\u200f]+(?:,\d)?", text)]
    if not places:
        return
    first, last = sorted(data.draw(st.integers(0, len(places) - 1)) for _ in range(2))
    start, end = places[first][0], places[last][1]
    if "\n\n" in text[start:end]:
        return

    span = Grounder(text).find(text[start:end], within=(start, end), anywhere=False)

    assert span == Span.cut(text, start, end)


@given(
    TEXTS,
    st.lists(st.sampled_from([*WORDS, "...", "Turkey", "العرق"]), max_size=8).map(" ".join),
    st.none() | st.tuples(st.integers(0, 100), st.integers(0, 200)),
    st.none() | st.integers(0, 200),
)
@example(text="ﻻ ﻻ", quote="لا", within=None, near=2)
def test_any_span_stands_in_its_text(text: str, quote: str, within: tuple[int, int] | None, near: int | None) -> None:
    span = Grounder(text).find(quote, within=within, near=near, anywhere=within is None)
    if span is None:
        return

    assert span.stands_in(text)
    assert not is_outer(span.text[0])
    assert not is_outer(span.text[-1])
    assert "\n\n" not in span.text
    assert within is None or within[0] <= span.start < span.end <= within[1]


@given(st.text(), st.text())
def test_no_text_and_no_quote_is_too_strange(text: str, quote: str) -> None:
    span = Grounder(text + quote).find(quote)

    assert span is None or span.stands_in(text + quote)


@given(st.text())
def test_trimming_leaves_nothing_outer(quote: str) -> None:
    bare = trimmed(quote)

    assert bare in quote
    assert not bare or not (is_outer(bare[0]) or is_outer(bare[-1]))

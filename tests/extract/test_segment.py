"""Sentences end where a reader ends them, stand in the text, and never leave their line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.segment import MAX_SENTENCE, segment
from pledgebook.zone import zone
from pledgebook_schemas import Sentence, Zone


def sentences(text: str) -> list[str]:
    """The sentences of a text that is one body zone."""
    return [one.text for one in segment(text, [Zone(kind="body", start=0, end=len(text))])]


# A bar stands where a sentence has to end.
ENGLISH = {
    "two": "The mayor pledged to pay.| She named no date.",
    "question": "Will the council agree?| It has not said.",
    "exclamation": "“Never!” the minister shouted back.| She left.",
    "question-in-quote": "“Will you pay?” she asked the minister.",
    "acronym": "The U.S. Army engineers will repair the dam.",
    "acronym-before-opener": "He promised help from the U.S.| The aid will arrive in May.",
    "place": "Talks will be held in Washington, D.C.| Iraq pledged to attend.",
    "decimal": "Wages will rise by 3.5 percent.| Prices will not.",
    "thousands": "The city will pay 2.500.000 crowns.| It said so.",
    "title-before-name": "Dr. Helen Brook and Mr. J. F. Doe will sign.| Both agreed.",
    "month": "The road opens on Jan. 5, 2027.| The bridge follows.",
    "number": "See No. 5 and Art. 12 of the treaty.| Both apply.",
    "company": "Brook & Sons Ltd. will build it.| Work starts soon.",
    "time": "The vote begins at 9 a.m. on Monday.| It ends at 5 p.m.| The result follows.",
    "latin": "The plan covers schools, e.g. Easton High, i.e. the oldest.",
    "ellipsis-goes-on": "We will ... consider it.",
    "ellipsis-ends": "We may consider it …| Nobody knows.",
    "closing-quote": "“We will pay.”| She then left.",
    "closing-bracket": "(They had said no.)| Now they agree.",
    "open-quote": "He said: “We will pay.| We will not wait.",
    "missing-space": "The fund will grow.|Ministers agreed on that.",
    "address": "See www.example.org/plan.html or write to a.doe@example.org for details.",
    "version": "Version 2.1 of the plan, ver.2 in short, is out.",
    "enumeration": "See (a) above: the parties will meet again.| 2. They will sign.",
    "lower-case": "The dept. of works will pay approx. half.",
    "emoji": "Done!| 🎉 The road is open.",
    "no-as-a-word": "They said no.| Now they agree.",
    "article-or-art": "The museum shows art.| See Art. 12 and Art. IV of the law.",
    "me-as-a-word": "The minister told me.| She named no date.",
    "end-year": "The dam was promised in 1998.| It opens in 2027.",
    "no-stop": "The council will vote",
}
ARABIC = {
    "two": "تعهد المحافظ بدفع الرواتب.| ولم يحدد موعدا.",
    "question": "هل ستوافق الحكومة؟| لم تقل بعد.",
    "semicolon": "سندفع المستحقات؛ فالمال موجود.| هذا وعد.",
    "urdu-stop": "حکومت اسکول بنائے گی۔| وزیر نے وعدہ کیا۔",
    "doctor": "وقال د. علي حسن إن العمل سيبدأ.| ثم غادر.",
    "initials": "وقع أ. د. سامي الأمين الاتفاق.| وشكر الحاضرين.",
    "decimal": "سترتفع الأجور ٣٫٥ بالمئة.| ولن ترتفع الأسعار.",
    "latin-decimal": "سترتفع الأجور 3.5 بالمئة.| ولن ترتفع الأسعار.",
    "open-quote": "وقال: “سندفع كل الرواتب. |ولن ننتظر أحدا.",
    "full-quote": "وقال: «سندفع كل الرواتب.»| ثم غادر القاعة.",
    "stop-behind-quote": "وقال إنه «سيدفع».| ثم غادر.",
    "missing-space": "ستبنى المدارس.|وأكد الوزير ذلك.",
    "gregorian": "وقعت الاتفاقية عام 2024 م.| وستنفذ قريبا.",
    "hijri": "صدر القرار سنة 1446 هـ.| ويسري فورا.",
    "acronym": "ستبقى قوات CJTF-OIR في البلاد.| هكذا قال الناطق.",
    "dots": "سنعمل ... على الحل.",
    "tatweel-dash": "العاصمة .. الحكومة تعد بالحل",
    "harakat": "سَنَفِي بِوَعْدِنَا.| هَذَا عَهْدٌ.",
}
FRENCH = {
    "two": "Le maire s'engage à payer.| Il n'a pas dit quand.",
    "title": "M. Durand et Mme. Petit signeront.| Ils l'ont promis.",
    "spaced-marks": "Paiera-t-on ? |« Oui ! » dit-elle.| Elle l'a promis.",
    "decimal": "Les salaires monteront de 3,5 %.| Les prix non.",
    "guillemets": "« Nous paierons. »| Elle est partie.",
    "abbreviation": "Selon l'art. 12, env. 40 écoles ouvriront.| C'est promis.",
    "word-or-abbreviation": "Nous voyons ce qui est.| Me. Durand signera.",
    "ordinal": "Le 1er juin, l'accord entre en vigueur.| Il dure un an.",
}
CASES = [
    pytest.param(text, id=f"{language}-{name}")
    for language, table in (("en", ENGLISH), ("ar", ARABIC), ("fr", FRENCH))
    for name, text in table.items()
]


@pytest.mark.parametrize("marked", CASES)
def test_ends(marked: str) -> None:
    expected = [piece.strip() for piece in marked.split("|")]
    assert sentences(marked.replace("|", "")) == expected


def test_sentences_are_numbered_over_the_zones_that_are_read() -> None:
    text = "Title\n\nOne. Two.\n\nPhoto: the river\n\nRead also: x\n\nThree."
    kinds = {"Title": "title", "One. Two.": "body", "Photo: the river": "caption", "Read also: x": "related_link"}
    zones = [
        Zone.model_validate({"kind": kinds.get(found[0], "body"), "start": found.start(), "end": found.end()})
        for found in re.finditer(r".+", text)
    ]
    assert segment(text, zones) == (
        Sentence(number=1, start=7, end=11, text="One."),
        Sentence(number=2, start=12, end=16, text="Two."),
        Sentence(number=3, start=18, end=34, text="Photo: the river", zone="caption"),
        Sentence(number=4, start=50, end=56, text="Three."),
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("- build three schools", "build three schools"),
        ("• بناء ثلاث مدارس", "بناء ثلاث مدارس"),
        ("2) open the crossing", "open the crossing"),
        ("٣. فتح المعبر", "فتح المعبر"),
        ("– payer les arriérés", "payer les arriérés"),
        ("(b) to open the crossing", "to open the crossing"),
        ("iv) to open the crossing", "to open the crossing"),
        ("2026 is the year.", "2026 is the year."),
        ("-5 degrees were measured", "-5 degrees were measured"),
    ],
    ids=["dash", "dot", "number", "arabic-number", "en-dash", "letter", "roman", "year", "minus"],
)
def test_a_bullet_is_not_part_of_its_sentence(line: str, sentence: str) -> None:
    assert sentences(line) == [sentence]


@pytest.mark.parametrize("line", ["", " ", "...", "* * *", "—", "؟!", "🎉"])
def test_a_line_without_words_has_no_sentence(line: str) -> None:
    assert sentences(line) == []


@pytest.mark.parametrize(
    ("unit", "mark"),
    [("the city will pay; ", ";"), ("ستدفع المدينة، ", "،"), ("the city will pay ", "y"), ("x", "x")],
    ids=["clause", "comma", "space", "nothing"],
)
def test_a_stretch_without_ends_is_cut_at_the_best_place(unit: str, mark: str) -> None:
    text = (unit * (20_000 // len(unit))).strip()
    found = sentences(text)
    assert max(map(len, found)) <= MAX_SENTENCE
    assert min(map(len, found[:-1])) > MAX_SENTENCE // 2 - 1
    assert {one[-1] for one in found[:-1]} == {mark}
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_megabyte_on_one_line_is_cut_into_sentences() -> None:
    text = "تعهد المحافظ ببناء المدارس " * 40_000
    assert len(sentences(text)) == pytest.approx(len(text) / MAX_SENTENCE, rel=0.05)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_no_sentence_crosses_a_line_break(line_break: str) -> None:
    text = f"The mayor will pay the{line_break}arrears of the city, he said,{line_break}before May ends. He left."
    assert [one.text for one in segment(text, zone(text))] == [
        "The mayor will pay the",
        "arrears of the city, he said,",
        "before May ends.",
        "He left.",
    ]


def test_sentences_of_a_wrapped_paragraph_cross_its_line_breaks() -> None:
    text = (
        "The two governments agreed on Monday to reopen the border crossing\n"
        "before the end of June 2026. Each will pay half of what it costs, the\n"
        "joint statement said."
    )
    assert [one.text for one in segment(text, zone(text))] == [
        "The two governments agreed on Monday to reopen the border crossing\nbefore the end of June 2026.",
        "Each will pay half of what it costs, the\njoint statement said.",
    ]


PIECES = st.sampled_from(
    [
        *("The mayor will pay", "تعهد الوزير", "U.S.", "d. 5", "3.5", "د.", "Dr.", "a", "e\u0301", "🎉", "ب" * 60),
        *("“", "”", "«", "»", ".", "؟", "!", "…", "۔", "،", "؛", "(", ")", " ", "  ", "\u200f", "\ufeff"),
        *("\n", "\r\n", "\n\n", "\u2028", "- ", "• ", "1. "),
    ]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=60).map("".join))
def test_sentences_stand_in_the_text_in_order_without_overlap(text: str) -> None:
    zones = zone(text)
    found = segment(text, zones)
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    end = 0
    for one in found:
        assert end <= one.start < one.end
        assert text[one.start : one.end] == one.text == one.text.strip()
        assert any(held.start <= one.start and one.end <= held.end and held.kind == one.zone for held in zones)
        end = one.end


@given(st.lists(PIECES, max_size=60).map("".join))
def test_every_word_of_a_body_is_in_a_sentence(text: str) -> None:
    body = Zone(kind="body", start=0, end=len(text))
    held = "".join(one.text for one in segment(text, [body]))
    letters = [character for character in text if character.isalpha()]
    assert [character for character in held if character.isalpha()] == letters

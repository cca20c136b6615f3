"""Names of organisations in Arabic text, by kind and what tells the body apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.rules.arabic.organisations import nearest, organisation_at, organisations

NAMES: dict[str, tuple[str, list[str]]] = {
    "a name in quotation marks and a nisba": (
        "وقّعت شركة «أفق الخليج» الكويتية العقد.",
        ["شركة «أفق الخليج» الكويتية"],
    ),
    "straight marks": ('باعت مجموعة "رواسي" حصتها.', ['مجموعة "رواسي"']),
    "beside a definite description the mark holds the name": ("وافق البنك النرويجي «فيورد» على القرض.", ["فيورد"]),
    "members": ("أعلنت نقابة معلمي المدارس الخاصة الإضراب.", ["نقابة معلمي المدارس الخاصة"]),
    "members of a state": ("دعت نقابة صيادلة لبنان إلى اجتماع.", ["نقابة صيادلة لبنان"]),
    "a field": ("ردت الهيئة العامة لقصور الثقافة على المقال.", ["الهيئة العامة لقصور الثقافة"]),
    "two fields": (
        "وزّع الصندوق العربي للإنماء الاقتصادي والاجتماعي تقريره.",
        ["الصندوق العربي للإنماء الاقتصادي والاجتماعي"],
    ),
    "a chain of common nouns": ("ردت هيئة سلامة الغذاء الأردنية.", ["هيئة سلامة الغذاء الأردنية"]),
    "joined terms": ("فاز حزب العدالة والتنمية بمقعدين.", ["حزب العدالة والتنمية"]),
    "a person's title": ("استقبل مستشفى الأميرة هيا الجرحى.", ["مستشفى الأميرة هيا"]),
    "a name of two words": ("زرنا مدرسة ابن خلدون أمس.", ["مدرسة ابن خلدون"]),
    "a town": ("رفضت بلدية صفاقس العرض.", ["بلدية صفاقس"]),
    "a town behind ب": ("نفت شركة المياه بالإسكندرية الخبر.", ["شركة المياه بالإسكندرية"]),
    "the object is no part of it": ("أبلغت شركة سوناطراك الحكومة بالقرار.", ["شركة سوناطراك"]),
    "nor is what is undertaken": ("وعدت المجموعة لاستثمار أموالها.", []),
    "an indefinite body": ("ستبني شركة محلية جديدة ثلاث مدارس.", []),
    "a sort of body": ("اشترى شركة شحن في ميناء صغير.", []),
    "any body": ("في كل بلدية نفوز بها مكتبة.", []),
    "the body alone": ("قالت الشركة إنها خسرت.", []),
}


@pytest.mark.parametrize("name", NAMES)
def test_names_are_found_whole(name: str) -> None:
    text, names = NAMES[name]
    assert [one.name for one in organisations(text)] == names


def test_one_inside_another_counts_too() -> None:
    assert [one.name for one in organisations("انتخب مجلس بلدية نابلس رئيسه.")] == ["مجلس بلدية نابلس", "بلدية نابلس"]


def test_the_nearest_before_is_meant_and_else_the_first() -> None:
    text = "قالت شركة أرز اللبنانية. وقالت شركة نيل المصرية. ثم سكتت الشركة."
    one, other = organisations(text)
    assert (nearest(text, "شركه", len(text)), nearest(text, "شركه", 0)) == (other, one)
    assert nearest(text, "نقابه", len(text)) is None


def test_a_name_is_looked_up_by_its_word_clitics_apart() -> None:
    text = "وشركة سوناطراك وقّعت."
    assert organisation_at(text, 0) == organisations(text)[0]
    assert organisation_at(text, len("وشركة سوناطراك ")) is None


@given(st.text(alphabet='شركة هيئة ال لل وب«»"،.\n نقابة بنك المياه العامة', max_size=80))
def test_offsets_are_those_of_the_text(text: str) -> None:
    for one in organisations(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.name in text[one.start : one.end] or one.name.removeprefix("ال") in text[one.start : one.end]

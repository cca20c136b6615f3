"""Names that a contract gives its parties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.rules.defined import defined_key, defined_names

CONTRACTS: dict[str, tuple[str, dict[str, str]]] = {
    "quotes in brackets": (
        'between the Port Board of Elm Bay ("the Board") and Hale Towage Limited ("the Contractor")',
        {"board": "Port Board of Elm Bay", "contractor": "Hale Towage Limited"},
    ),
    "hereinafter": (
        'Orra Shipping Co., hereinafter referred to as the "Carrier", shall insure the goods.',
        {"carrier": "Orra Shipping Co."},
    ),
    "ci-après": (
        "Entre la société Vallon Énergie (ci-après « le Fournisseur ») et la ville de Morteau, "
        "ci-après dénommée « la Ville ».",
        {"fournisseur": "société Vallon Énergie", "ville": "ville de Morteau"},
    ),
    "ويشار إليها": (
        "بين كل من:\nهيئة الموانئ الساحلية، ويشار إليها فيما بعد بـ«الطرف الأول»؛\n"
        "وشركة مدار للنقل، سجل رقم ١٢، ويشار إليها فيما بعد بـ«الطرف الثاني».",
        {"طرف اول": "هيئة الموانئ الساحلية", "طرف ثاني": "شركة مدار للنقل"},
    ),
    "الطرف في قوسين": (
        "أبرم العقد بين وزارة النقل (الطرف الأول) وشركة مدار (الطرف الثاني)",
        {"طرف اول": "وزارة النقل", "طرف ثاني": "شركة مدار"},
    ),
    "a quotation is no definition": ('He said it twice ("the worst day") and left.', {}),
}


@pytest.mark.parametrize("name", CONTRACTS)
def test_defined_names_stand_for_the_full_ones(name: str) -> None:
    text, expected = CONTRACTS[name]
    assert defined_names(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Orra Shipping Co., hereafter the Carrier, shall pay.", "carrier", "Orra Shipping Co."),
        ("Orra Shipping Co., referred to as the Carrier, shall pay.", "carrier", "Orra Shipping Co."),
        ("La société Vallon, ci-après le Fournisseur, livre.", "fournisseur", "société Vallon"),
        ("هيئة الموانئ، فيما يلي الهيئة، وشركة مدار", "هييه", "هيئة الموانئ"),
        ("هيئة الموانئ، فيما بعد الهيئة، وشركة مدار", "هييه", "هيئة الموانئ"),
        ("شركة مدار للنقل، وتسمى الناقل، والهيئة", "ناقل", "شركة مدار للنقل"),
        ("شركة مدار للنقل، يسمّى الناقل، والهيئة", "ناقل", "شركة مدار للنقل"),
        ("شركة مدار للنقل، المسماة الناقل، والهيئة", "ه ناقل", "شركة مدار للنقل"),
    ],
    ids=["hereafter", "referred to", "ci-après", "فيما يلي", "فيما بعد", "تسمى", "يسمّى", "المسماة"],
)
def test_each_way_of_saying_so_is_heard_without_brackets(text: str, name: str, full: str) -> None:
    assert defined_names(text) == {name: full}


def test_a_phrase_is_looked_up_without_article_and_case() -> None:
    assert defined_key("The Board") == defined_key("board") == "board"
    assert defined_key("الطرف الأول") == "طرف اول"


@given(st.text(alphabet='ab A("the Board")،ويشار إليه بـ«»\n', max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(full in text for full in defined_names(text).values())

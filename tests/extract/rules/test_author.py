"""Whose words a text is, and which organisation it is about."""

from __future__ import annotations

import pytest

from pledgebook.rules.author import author_of, is_own_text, is_release
from pledgebook.rules.bodies import main_body
from pledgebook_schemas import Document

HEADS = {
    "joint statement": ("Joint statement by Kenya and Uganda\n\nThe ministers met.", "en", ("the two sides",)),
    "بيان مشترك": ("بيان أردني عماني مشترك\n\nعقد الوزيران اجتماعا.", "ar", ("الجانبان",)),
    "byline": ("Speech by the prime minister of Norway at the opening\n\nWe will build.", "en", ("Norway",)),
    "delivered by": (
        "BUDGET 2026\nDelivered in the House by the Minister of Finance\n\nChile has grown. Chile will grow.",
        "en",
        ("Chile",),
    ),
    "allocution": ("Allocution du président du Sénégal\n\nNous agirons.", "fr", ("Senegal",)),
    "a mayor's handle": ("@MayorAnnKelby · 3 July 2025\nWe will fix the weir.", "en", ("Kelby council",)),
    "a minister's account": (
        "@SamirHaddadLB\nوزير الأشغال العامة\n\nسنبدأ الأشغال غدا 🇱🇧",
        "ar",
        ("Lebanon",),
    ),
    "nobody": ("The river rose. The bridge was shut.", "en", None),
}


@pytest.mark.parametrize("name", HEADS)
def test_the_author_is_told_by_the_head(name: str) -> None:
    text, language, expected = HEADS[name]
    author = author_of(Document.from_text(text, language=language), language)
    assert (author.names if author is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will build. Our plan is ready.", True),
        ('The mayor said: "We will build. Our plan is ready. We begin now."', False),
        ("سنبني مدرسة. ولن نرفع الرسوم.", True),
        ("Nous construirons. Notre plan est prêt.", True),
        ("The council met. It will build.", False),
    ],
)
def test_a_text_is_somebodys_own_where_he_says_we_outside_quotation_marks(text: str, expected: bool) -> None:
    assert is_own_text(Document.from_text(text)) is expected


def test_a_release_is_known_by_its_foot() -> None:
    assert is_release("Orra will open a plant.\n\nAbout Orra\nOrra makes pumps.")
    assert not is_release("Orra will open a plant. It is about time.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lumen Steel will close a mill in Oslo. Lumen Steel said so. Anna Berg said no. Anna Berg left Oslo.",
            "Lumen Steel",
        ),
        ("أعلنت شركة أفق للطاقة خطتها. وقالت شركة أفق للطاقة إنها ستبني محطة.", "شركة أفق للطاقة"),
        ("Norway and Chad met. Norway and Chad agreed.", None),
        ("The river rose.", None),
    ],
)
def test_the_main_body_is_an_organisation_named_again(text: str, expected: str | None) -> None:
    assert main_body(text) == expected

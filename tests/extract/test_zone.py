"""Each line has one zone; what belongs to the site or to another story is not read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook import furniture
from pledgebook.fold import fold_key
from pledgebook.zone import zone
from pledgebook_schemas import ZoneKind

Zoned = list[tuple[str, str]]


def zoned(text: str) -> Zoned:
    return [(one.kind, text[one.start : one.end]) for one in zone(text)]


ENGLISH: Zoned = [
    ("section_label", "Politics"),
    ("title", "Two mayors promise a new bridge by 2027"),
    ("title_repeat", "Two mayors promise a new bridge by 2027"),
    ("boilerplate", "By Jane Doe"),
    ("boilerplate", "Share on Facebook | Tweet | WhatsApp"),
    ("body", "The mayors of Easton and Weston promised on Monday to build a bridge. Work would start in May."),
    ("caption", "Photo: the two mayors at the river on Monday"),
    ("related_link", "Read also: Easton will close its old port"),
    ("body", "“We will not wait for anyone,” one of them said."),
    ("section_label", "Who pays"),
    ("body", "Related costs will be paid by the ministry of transport."),
    ("boilerplate", "© 2026 Easton Times. All rights reserved."),
]
ARABIC: Zoned = [
    ("section_label", "محليات"),
    ("title", "بلديتان تتعهدان ببناء جسر جديد قبل عام 2027"),
    ("title_repeat", "بلديتان تتعهدان ببناء جسر جديد قبل عام 2027"),
    ("boilerplate", "كتب: أحمد سالم"),
    ("boilerplate", "شارك عبر: فيسبوك تويتر واتساب"),
    ("body", "تعهدت بلديتا الشرق والغرب، الاثنين، ببناء جسر جديد. وسيبدأ العمل في أيار."),
    ("caption", "صورة: رئيسا البلديتين عند النهر"),
    ("related_link", "إقرأ أيضاً: بلدية الشرق ستغلق الميناء القديم"),
    ("body", "وقال أحدهما: «لن ننتظر أحدا»."),
    ("section_label", "من سيدفع"),
    ("body", "وللمزيد من العمل ستدفع الوزارة نصف الكلفة."),
    ("boilerplate", "جميع الحقوق محفوظة © 2026"),
]
FRENCH: Zoned = [
    ("section_label", "Politique"),
    ("title", "Deux maires promettent un nouveau pont avant 2027"),
    ("boilerplate", "Par Jeanne Martin"),
    ("boilerplate", "Partager sur Facebook"),
    ("body", "Les deux maires ont promis lundi de construire un pont. Les travaux commenceront en mai."),
    ("related_link", "Lire aussi : Est-Ville fermera son vieux port"),
    ("body", "« Nous n'attendrons personne », a dit l'un d'eux."),
    ("boilerplate", "Tous droits réservés."),
]


@pytest.mark.parametrize("page", [ENGLISH, ARABIC, FRENCH], ids=["en", "ar", "fr"])
def test_a_page(page: Zoned) -> None:
    assert zoned("\n\n".join(text for _, text in page)) == page


def block(*lines: str) -> str:
    return "\n".join(lines)


BODY = {
    "en": "The mayors promised on Monday to build a bridge over the river.",
    "ar": "تعهد رئيسا البلديتين الاثنين ببناء جسر جديد فوق النهر.",
    "fr": "Les maires ont promis lundi de construire un pont sur le fleuve.",
}
LINKS = {
    "en": ("Related stories", "Weston plans a tram", "Council to vote on parking rules"),
    "en-colon": ("Read also:", "Weston plans a tram"),
    "ar": ("إقرأ أيضا", "الغرب تخطط لخط ترام", "المجلس يصوت على قواعد المواقف"),
    "ar-colon": ("اقرأ المزيد:", "الغرب تخطط لخط ترام"),
    "fr": ("À lire aussi", "Ouest-Ville prévoit un tramway", "Le conseil votera les règles"),
}
PAGES = {
    "en": ("Previous", "Old port to close", "Next", "Parking rules to change"),
    "en-article": ("Previous article", "Old port to close"),
    "ar": ("السابق", "إغلاق الميناء القديم", "التالي", "تغيير قواعد المواقف"),
    "fr": ("Article précédent", "Le vieux port ferme", "Article suivant", "Les règles changent"),
}


@pytest.mark.parametrize("lines", LINKS.values(), ids=LINKS.keys())
def test_a_block_of_links_ends_with_its_block(lines: tuple[str, ...]) -> None:
    body = BODY["en"]
    expected = [("body", body), *(("related_link", line) for line in lines), ("body", body)]
    assert zoned(f"{body}\n\n{block(*lines)}\n\n{body}") == expected


@pytest.mark.parametrize("lines", PAGES.values(), ids=PAGES.keys())
def test_paging_names_the_stories_below_it(lines: tuple[str, ...]) -> None:
    body = BODY["ar"]
    assert zoned(f"{body}\n\n{block(*lines)}") == [("body", body), *(("navigation", line) for line in lines)]


def test_the_label_of_links_that_are_gone_takes_no_paragraph_with_it() -> None:
    assert zoned(f"{BODY['ar']}\n\nإقرأ أيضا:\n\n{BODY['ar']}") == [
        ("body", BODY["ar"]),
        ("related_link", "إقرأ أيضا:"),
        ("body", BODY["ar"]),
    ]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("boilerplate", "Share this on WhatsApp"),
        ("boilerplate", "شارك على فيسبوك"),
        ("boilerplate", "Facebook Twitter Telegram Email Print"),
        ("boilerplate", "Subscribe to our newsletter"),
        ("boilerplate", "بقلم ليلى حداد"),
        ("boilerplate", "Publié le 3 mai 2024 à 10h"),
        ("boilerplate", "2024-05-03 17:30"),
        ("boilerplate", "----------"),
        ("navigation", "Home > News > Politics"),
        ("navigation", "الرئيسية"),
        ("related_link", "Lire aussi : le port fermera"),
        ("related_link", "شاهد أيضا: إغلاق الميناء"),
        ("section_label", "## What happens next"),
        ("section_label", "ما التالي للمدينتين"),
        ("caption", "The two mayors at the river before the signing"),
        ("caption", "الصورة: رئيسا البلديتين"),
        ("body", "- build three schools"),
        ("body", "2) فتح المعبر"),
        ("body", "By May the city will pay all that it owes."),
        ("body", "The share of the city will be paid by May."),
        ("body", "The two sides agreed on the following:"),
        ("body", "Le 3 mai 2024, les maires signeront."),
    ],
)
def test_a_line_between_paragraphs(kind: ZoneKind, line: str) -> None:
    body = BODY["en"]
    assert zoned(f"{body}\n\n{line}\n\n{body}") == [("body", body), (kind, line), ("body", body)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \n\t\r\n", []),
        ("Two mayors promise a bridge", [("caption", "Two mayors promise a bridge")]),
        (BODY["fr"], [("body", BODY["fr"])]),
        (f"{BODY['en']}\n\n{BODY['fr']}", [("body", BODY["en"]), ("body", BODY["fr"])]),
        (f"# A bridge at last\n\n{BODY['en']}", [("title", "# A bridge at last"), ("body", BODY["en"])]),
        (
            f"A bridge at last\r\n\r\n{BODY['en']}\r\nIt will open in May.\r\n",
            [("title", "A bridge at last"), ("body", BODY["en"]), ("body", "It will open in May.")],
        ),
        (
            f"A bridge at last\r\r{BODY['en']}\u2028It will open in May.",
            [("title", "A bridge at last"), ("body", BODY["en"]), ("body", "It will open in May.")],
        ),
    ],
    ids=["empty", "blank", "one-headline", "one-sentence", "no-title", "markdown", "crlf", "cr-and-u2028"],
)
def test_whole_texts(text: str, expected: Zoned) -> None:
    assert zoned(text) == expected


WRAPPED = block(
    "The two governments agreed on Monday to reopen the border crossing",
    "before the end of June 2026 and to pay half of what it costs, their",
    "joint statement said.",
)
SECOND = block("Each side will name three members of the commission, which meets in", "Geneva next month.")
BULLETS = (
    block("- They will repair the road from the port to the capital, which was", "  damaged in the flood."),
    block("- They will lend the commission two of the five buildings that they", "  own in Geneva."),
)


def test_paragraphs_wrapped_at_one_width_are_one_zone_each() -> None:
    text = f"A border opens again\n\n{WRAPPED}\n\n{SECOND}\n\n{block(*BULLETS)}\n"
    expected = [("title", "A border opens again"), *(("body", one) for one in (WRAPPED, SECOND, *BULLETS))]
    assert zoned(text) == expected


def test_a_paragraph_of_two_lines_is_one_zone_if_the_second_goes_on() -> None:
    text = block("The government pledged on Monday to build forty schools in", "the north before 2028.")
    assert zoned(text) == [("body", text)]


def test_a_wrapped_arabic_paragraph_is_one_zone() -> None:
    text = block(
        "اتفقت الحكومتان الاثنين على إعادة فتح المعبر الحدودي قبل نهاية شهر",
        "حزيران من العام المقبل وعلى أن تدفع كل منهما نصف كلفة الأعمال، كما",
        "جاء في البيان المشترك.",
    )
    assert zoned(text) == [("body", text)]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "The city will pay its arrears to the teachers before May ends.",
            "It will also hire forty more of them.",
            "Work begins soon.",
        ),
        ("Minister of Transport, City of Easton", "Mayor of Weston", "Head of the commission of both cities"),
        (
            "Schools in the north of the city will open.",
            "Roads will be repaired in the whole of the south.",
            "Parks too.",
        ),
    ],
    ids=["sentences", "names", "short-sentences"],
)
def test_lines_that_had_room_for_more_stay_apart(lines: tuple[str, ...]) -> None:
    assert [text for _, text in zoned(f"{block(*lines)}\n\n{BODY['en']}")] == [*lines, BODY["en"]]


@pytest.mark.parametrize(
    "name", ["RELATED", "PAGING", "MENU", "SHARE_WORDS", "SHARE_FILLERS", "BOILERPLATE", "BYLINES", "CAPTIONS"]
)
def test_furniture_is_spelt_as_lines_are_compared(name: str) -> None:
    words: tuple[str, ...] | frozenset[str] = getattr(furniture, name)
    assert [word for word in words if fold_key(word) != word] == []


@pytest.mark.parametrize("line", ["كلمة قصيرة", "Read also:", "a", "- b", "Next", "x" * 60])
def test_many_lines_are_zoned_one_by_one(line: str) -> None:
    count = 20_000
    assert len(zone(f"{line}.\n" * count)) == count


LINES = st.sampled_from(
    [
        *(BODY.values()),
        *("Read also:", "إقرأ أيضا", "Previous", "التالي", "By Jane Doe", "# Title", "- item", "Politics", "2024", "…"),
        *(
            "The two governments agreed on Monday to reopen the border crossing",
            "\u200f",
            "\ufeff",
            " ",
            "\t",
            "x" * 500,
        ),
    ]
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\n \n"])


@given(st.lists(LINES | BREAKS | st.text(max_size=4), max_size=40).map("".join))
def test_zones_cover_every_line_once_in_order(text: str) -> None:
    found = zone(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= following.start for one, following in pairwise(found))
    assert all(text[one.start : one.end] == text[one.start : one.end].strip() for one in found)
    edges = [0, *(edge for one in found for edge in (one.start, one.end)), len(text)]
    between = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert "".join(between).strip() == ""

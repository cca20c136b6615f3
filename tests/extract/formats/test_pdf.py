"""PDF: reading order, paragraphs, and what is refused."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.extract.formats.printed_pdf import Printed, assembled, lines, pdf

from pledgebook.errors import NotReadable, TooLarge
from pledgebook.formats.content import Content
from pledgebook.formats.pdf import Line, paragraphs, read_pdf
from pledgebook_schemas import Problem

ENGLISH = lines(
    "The two governments agreed on Monday to reopen the",
    "border crossing before the end of June 2026.",
    "",
    "Each side will pay half of the cost, the joint state-",
    "ment said.",
)
READ_ENGLISH = (
    "The two governments agreed on Monday to reopen the\nborder crossing before the end of June 2026.\n\n"
    "Each side will pay half of the cost, the joint state-\nment said."
)


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_english_lines_stay_as_printed(packed: bool) -> None:
    assert read_pdf(pdf(ENGLISH, packed=packed), source="a.pdf") == Content(READ_ENGLISH)


def test_an_arabic_page_is_read_from_the_right() -> None:
    page = [
        Printed([*"ﺔﻣﻮﻜﺤ", "ﻟﺍ", *" ﺕﺪﻬﻌﺗ"], 72.0),
        Printed("2026-06-30 ﻞﺒﻗ NATO ﻊﻣ ﻥﻭﺎﻌﺘﻟﺎﺑ", 86.0),
        Printed(".ﺭﺎﻨﻳﺩ 2,500 ﻊﻓﺩ", 100.0),
    ]
    # The alef and lam of one glyph keep the order that its ToUnicode entry gives.
    page[0] = replace(page[0], glyphs=[*"ﺔﻣﻮﻜﺤ", "ال", *" ﺕﺪﻬﻌﺗ"])
    expected = "تعهدت الحكومة\nبالتعاون مع NATO قبل 2026-06-30\nدفع 2,500 دينار."
    assert read_pdf(pdf(page), source="a.pdf") == Content(expected)


def test_an_arabic_paragraph_on_an_english_page_is_read_from_the_right() -> None:
    page = [*ENGLISH, *lines("ينطولا NATO بتكم دهعت", top=200.0)]
    assert read_pdf(pdf(page), source="a.pdf").text == f"{READ_ENGLISH}\n\nتعهد مكتب NATO الوطني"


def test_pages_are_apart_and_an_empty_one_is_reported() -> None:
    read = read_pdf(pdf(lines("The council will vote."), [], lines("It said so.")), source="a.pdf")
    detail = "1 of 3 pages without text (2): if they are scans, run OCR (ocrmypdf)"
    assert read == Content(
        "The council will vote.\n\nIt said so.",
        problems=(Problem(stage="read", reason="page_without_text", detail=detail),),
    )


def line(text: str, top: float, width: float = 400.0, height: float = 12.0) -> Line:
    return Line(text, top, width, height)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ([], ""),
        ([line("One line.", 0)], "One line."),
        ([line("The minister", 0), line("agreed to", 14), line("pay.", 28, 60)], "The minister\nagreed to\npay."),
        ([line("First", 0), line("line.", 14), line("Second", 42), line("one", 56)], "First\nline.\n\nSecond\none"),
        ([line("A headline", 0, 200, 20), line("The story", 16)], "A headline\n\nThe story"),
        ([line("Long", 0), line("ends.", 14, 90), line("Next", 28), line("goes", 42)], "Long\nends.\n\nNext\ngoes"),
        ([line("Left column", 0), line("again", 14), line("Right column", 0)], "Left column\nagain\n\nRight column"),
    ],
    ids=["nothing", "one-line", "one-paragraph", "gap", "headline", "short-last-line", "columns"],
)
def test_paragraphs_by_their_print(printed: list[Line], text: str) -> None:
    assert paragraphs(printed) == text


def encrypted() -> bytes:
    key = b"<" + b"00" * 32 + b">"
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >> /ID [<00> <00>]" % (key, key)
    return pdf(ENGLISH, trailer=lock)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (encrypted(), "a.pdf: is protected by a password: save a copy without one"),
        (
            pdf([], []),
            "a.pdf: has 2 pages without text, only images: it is a scan; run OCR on it (ocrmypdf) and read the result",
        ),
        (b"%PDF-1.7\nnothing more", "a.pdf: is not a PDF that can be read (PDFSyntaxError): print it to a new PDF"),
        (pdf(ENGLISH)[:900], "a.pdf: is not a PDF that can be read (PSEOF): print it to a new PDF"),
    ],
    ids=["encrypted", "scan", "no-objects", "cut-off"],
)
def test_refuses_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(NotReadable, match=f"^{re.escape(message)}$"):
        read_pdf(data, source="a.pdf")


def form(painted: bytes) -> bytes:
    used = re.findall(rb"/X(\d+) Do", painted)
    forms = b" ".join(b"/X%s %s 0 R" % (number, number) for number in sorted(set(used)))
    head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << %s >> >> /Length %d >>"
    return head % (forms, len(painted)) + b"\nstream\n%s\nendstream" % painted


def with_forms(*forms: bytes) -> bytes:
    """One page that paints the first form; form n is object n + 4."""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X5 5 0 R >> >> >>"
    )
    content = b"<< /Length 6 >>\nstream\n/X5 Do\nendstream"
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", tree, page, content, *forms])


def test_forms_that_paint_forms_many_times_over_are_refused() -> None:
    depth = 9
    nested = [form(b"/X%d Do " % (6 + level) * 10) for level in range(depth)]
    with pytest.raises(TooLarge, match=r"^a\.pdf: paints more than"):
        read_pdf(with_forms(*nested, form(b"q Q")), source="a.pdf")


def test_a_page_tree_that_contains_itself_ends() -> None:
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    with pytest.raises(NotReadable):
        read_pdf(assembled([catalog, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>"]), source="a.pdf")


def test_a_form_that_paints_itself_ends() -> None:
    with pytest.raises(NotReadable):
        read_pdf(with_forms(form(b"/X5 Do /X5 Do")), source="a.pdf")


def test_an_xref_table_that_leads_back_to_itself_ends() -> None:
    data = pdf(ENGLISH)
    table = data.index(b"\nxref") + 1
    with pytest.raises(NotReadable, match=r"is not a PDF that can be read \(RecursionError\)"):
        read_pdf(pdf(ENGLISH, trailer=b"/Prev %d" % table), source="a.pdf")


def test_more_pages_than_the_limit_are_refused() -> None:
    pages = [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"] * 2_001
    named = b" ".join(b"%d 0 R" % (3 + number) for number in range(len(pages)))
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (named, len(pages))
    data = assembled([b"<< /Type /Catalog /Pages 2 0 R >>", tree, *pages])
    with pytest.raises(TooLarge, match=r"^a\.pdf: has more than 2,000 pages: split it$"):
        read_pdf(data, source="a.pdf")

"""DOCX: everything a reader of the file sees, in its order, and bounds on what it unpacks to."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

import pytest

from pledgebook.errors import InputError, NotReadable, TooLarge
from pledgebook.formats.content import Content
from pledgebook.formats.docx import read_docx

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
OFFICE = "http://schemas.openxmlformats.org"
MAIN_PART = f"{OFFICE}/officeDocument/2006/relationships/officeDocument"
PROPERTIES = f"{OFFICE}/package/2006/relationships/metadata/core-properties"
TYPES = (
    f'<Types xmlns="{OFFICE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)
RELATIONS = (
    f'<Relationships xmlns="{OFFICE}/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{MAIN_PART}" Target="word/document.xml"/>'
    f'<Relationship Id="r2" Type="{PROPERTIES}" Target="docProps/core.xml"/>'
    "</Relationships>"
)


def docx(body: str, *, title: str = "", head: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    core = (
        f'<cp:coreProperties xmlns:cp="{OFFICE}/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
    )
    parts: dict[str, bytes] = {
        "[Content_Types].xml": TYPES.encode(),
        "_rels/.rels": RELATIONS.encode(),
        "docProps/core.xml": core.encode(),
        "word/document.xml": f"{head}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode(),
        **(more or {}),
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return held.getvalue()


def p(*runs: str) -> str:
    return "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + "".join(map(r, runs)) + "</w:p>"


def r(text: str) -> str:
    return text if text.startswith("<w:") else f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


TEXT_BOX = "<w:txbxContent>" + p("In a box.") + "</w:txbxContent>"

BODIES = [
    (p("تعهد الوزير ", "بدفع المستحقات.") + p("وقال إنه سيفي."), "تعهد الوزير بدفع المستحقات.\n\nوقال إنه سيفي."),
    (p("Before.") + p() + p(" ") + p("After."), "Before.\n\nAfter."),
    (
        p("Before.")
        + f"<w:tbl>{row(p('Ministry'), p('Pledge'))}{row(p('Health'), p('12 clinics'))}</w:tbl>"
        + p("After."),
        "Before.\n\nMinistry\tPledge\nHealth\t12 clinics\n\nAfter.",
    ),
    (f"<w:tbl>{row(p('One.') + p('Two.'), p('Three.'))}</w:tbl>", "One.\n\nTwo.\n\nThree."),
    (f"<w:tbl>{row('<w:tbl>' + row(p('Inner'), p('table')) + '</w:tbl>')}</w:tbl>", "Inner\ttable"),
    (p("One", "<w:r><w:br/></w:r>", "two", "<w:r><w:tab/></w:r>", "three"), "One\ntwo\tthree"),
    (
        p("We ", "<w:ins><w:r><w:t>will</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>may</w:delText></w:r></w:del>"),
        "We will",
    ),
    (f"<w:sdt><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>", "In a control."),
    (p("A ", "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "."), "A link."),
    (
        "<w:p>"
        + r("Beside.")
        + f"<w:r><mc:AlternateContent><mc:Choice>{TEXT_BOX}</mc:Choice><mc:Fallback>{TEXT_BOX}</mc:Fallback>"
        + "</mc:AlternateContent></w:r></w:p>",
        "Beside.\n\nIn a box.",
    ),
]
IDS = ["runs", "blank", "table", "long-cells", "inner-table", "breaks", "tracked", "control", "link", "text-box"]


@pytest.mark.parametrize(("body", "text"), BODIES, ids=IDS)
def test_text_in_document_order(body: str, text: str) -> None:
    assert read_docx(docx(body), source="a.docx") == Content(text)


def test_title_is_that_of_the_file() -> None:
    assert read_docx(docx(p("Text."), title=" بيان الوزارة "), source="a.docx") == Content(
        "Text.", title="بيان الوزارة"
    )


def test_a_file_of_python_docx_itself() -> None:
    import docx as vendor

    made = vendor.Document()
    made.add_heading("Joint statement", 1)
    made.add_paragraph("The two sides will meet again in June.")
    held = io.BytesIO()
    made.save(held)
    assert (
        read_docx(held.getvalue(), source="a.docx").text == "Joint statement\n\nThe two sides will meet again in June."
    )


ENTITIES = '<!DOCTYPE w [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {name} "{f"&{earlier};" * 10}">' for earlier, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def test_entities_are_not_expanded() -> None:
    data = docx(p("before &i; after"), head=ENTITIES + "]>")
    try:
        text = read_docx(data, source="a.docx").text
    except InputError:
        return
    assert len(text) < 100


@pytest.mark.parametrize(
    "data",
    [
        docx(p("Text."))[:400],
        docx(p("Text.") + "<w:p>"),
        docx("".join("<w:sdt>" for _ in range(5_000))),
        docx("<w:ins>" * 5_000 + p("deep") + "</w:ins>" * 5_000),
    ],
    ids=["cut-off", "broken-xml", "unclosed", "deep"],
)
def test_broken_files_are_refused(data: bytes) -> None:
    with pytest.raises(NotReadable, match=r"^a\.docx: is not a DOCX file that can be read \(\w+\): open it in a word"):
        read_docx(data, source="a.docx")


@pytest.mark.parametrize(
    "data",
    [
        docx(p("a" * 30_000_000)),
        docx(p("Text."), more={"word/media/image.bmp": b"\0" * 50_000_000}),
    ],
    ids=["xml", "other-part"],
)
def test_zip_bombs_are_refused(data: bytes) -> None:
    with pytest.raises(TooLarge, match=r"^a\.docx: unpacks to more than a document holds"):
        read_docx(data, source="a.docx")

"""Any input becomes a document that knows its language and day, or one line that says why not."""

from __future__ import annotations

import io
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.formats.printed_pdf import lines, pdf

from pledgebook.errors import InputError, NotReadable, TooLarge
from pledgebook.options import Options
from pledgebook.read import Reading, read_bytes, read_document, read_path
from pledgebook_schemas import Document, Problem

ARABIC = "تعهدت الحكومة بإعادة بناء المدارس.\r\n\r\nوقالت إنها ستبدأ قريبا.\n"
FRENCH = "Le ministre s'est engagé à financer la réparation des écoles."


def test_a_text_file_is_kept_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "بيان.v2.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARABIC.encode())
    expected = Document.from_text(ARABIC, id="بيان.v2", source=str(path), language="ar")
    assert read_path(path, Options()) == Reading(expected)


def test_options_name_language_and_day(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(FRENCH, "utf-8")
    expected = Document.from_text(FRENCH, id="a", source=str(path), language="en", date="2024-05")
    assert read_path(path, Options(language="en", date="2024-05")) == Reading(expected)


PAGE = (
    '<html><head><title>Pledge</title><meta name="date" content="2024-05-03"></head>'
    "<body><p>The ministry will open two schools.</p></body></html>"
)


def page_document(date: str) -> Document:
    return Document.from_text(
        "The ministry will open two schools.", id="page", source="a.html", language="en", date=date, title="Pledge"
    )


@pytest.mark.parametrize(
    ("given_date", "date", "problems"),
    [
        (None, "2024-05-03", ()),
        ("2024-05-03", "2024-05-03", ()),
        ("2024", "2024", ()),
        (
            "2024-06-01",
            "2024-06-01",
            (
                Problem(
                    stage="read",
                    reason="metadata",
                    detail="the file is dated 2024-05-03; 2024-06-01 is used, as the options say",
                ),
            ),
        ),
    ],
    ids=["of-the-page", "the-same", "less-exact", "another"],
)
def test_the_day_of_a_page(given_date: str | None, date: str, problems: tuple[Problem, ...]) -> None:
    reading = read_bytes(PAGE.encode(), source="a.html", options=Options(date=given_date), id="page")
    assert reading == Reading(page_document(date), problems)


def test_bytes_without_id_are_named_by_their_text() -> None:
    expected = Document.from_text(FRENCH, source="-", language="fr")
    assert read_bytes(FRENCH.encode(), source="-", options=Options()) == Reading(expected)


def test_a_pdf_by_its_content() -> None:
    printed = pdf(lines("The council will vote on the plan."))
    expected = Document.from_text("The council will vote on the plan.", id="x", source="download", language="en")
    assert read_bytes(printed, source="download", options=Options(), id="x") == Reading(expected)


def test_a_guessed_encoding_is_told() -> None:
    text = (ARABIC * 5).replace("\r\n", "\n")
    reading = read_bytes(text.encode("cp1256"), source="a.txt", options=Options())
    assert (reading.document.text, reading.document.language) == (text, "ar")
    assert [problem.reason for problem in reading.problems] == ["encoding"]


def test_standard_input() -> None:
    code = (
        "from pathlib import Path; from pledgebook.options import Options; from pledgebook.read import read_path; "
        "import sys; sys.stdout.buffer.write(read_path(Path('-'), Options()).document.model_dump_json().encode())"
    )
    result = run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        input=ARABIC.encode(),
        capture_output=True,
        check=True,
    )
    assert Document.model_validate_json(result.stdout) == Document.from_text(ARABIC, source="-", language="ar")


@pytest.mark.parametrize(
    ("document", "options", "expected"),
    [
        (Document.from_text(ARABIC), Options(), Document.from_text(ARABIC, language="ar")),
        (
            Document.from_text(FRENCH, language="fr", date="2023", title="Titre", id="a", source="b"),
            Options(language="en", date="2024"),
            Document.from_text(FRENCH, language="fr", date="2023", title="Titre", id="a", source="b"),
        ),
        (
            Document.from_text("2026"),
            Options(date="2024-05-03"),
            Document.from_text("2026", language="und", date="2024-05-03"),
        ),
    ],
    ids=["nothing-given", "all-given", "from-options"],
)
def test_a_document_of_the_caller(document: Document, options: Options, expected: Document) -> None:
    assert read_document(document, options) == Reading(expected)


@pytest.mark.parametrize(
    "text", ["", " \r\n\t\u00a0\u2028", "\ufeff\u200b\u200f"], ids=["empty", "spaces", "invisible"]
)
def test_texts_without_words_are_refused(text: str) -> None:
    message = r": is empty: it holds no text, or only white space$"
    with pytest.raises(NotReadable, match=message):
        read_document(Document.from_text(text), Options())
    with pytest.raises(NotReadable, match=f"^a.txt{message}"):
        read_bytes(text.encode(), source="a.txt", options=Options())


@dataclass(frozen=True)
class Refusal:
    data: bytes
    source: str
    message: str


REFUSALS = {
    "empty-pdf": Refusal(b"", "a.pdf", "is empty: it holds no text"),
    "empty-docx": Refusal(b"", "a.docx", "is empty: it holds no text"),
    "blank-html": Refusal(b" \r\n", "a.html", "is empty: it holds no text"),
    "no-article": Refusal(b"<html></html>", "a.txt", "holds no article text"),
    "image": Refusal(b"\x89PNG\r\n\x1a\n\0\0", "a.txt", "is a PNG image, not text"),
    "sheet": Refusal(b"PK\x03\x04xl/workbook.xml", "a.xlsx", "is a ZIP archive, not text"),
    "old-word": Refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", "is an old or password-protected Office file"),
    "nul": Refusal(b"a\0b", "a.txt", "has NUL bytes"),
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS.keys())
def test_refuses_by_name(refusal: Refusal) -> None:
    with pytest.raises(NotReadable, match=f"^{re.escape(refusal.source)}: {re.escape(refusal.message)}"):
        read_bytes(refusal.data, source=refusal.source, options=Options())


def test_bytes_beyond_the_limit_are_refused() -> None:
    with pytest.raises(TooLarge, match=r"^a\.txt: has 5 bytes, the limit is 4"):
        read_bytes(b"abcde", source="a.txt", options=Options(max_bytes=4))


@given(
    st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html><body><p>", b"\xff\xfe", b"\xef\xbb\xbf"]),
    st.binary(max_size=200),
    st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "-"]),
)
def test_any_bytes_are_read_or_refused_in_one_line(head: bytes, rest: bytes, source: str) -> None:
    try:
        reading = read_bytes(head + rest, source=source, options=Options())
    except InputError as error:
        assert str(error).startswith(f"{source}: ")
        assert len(str(error).splitlines()) == 1
    else:
        assert Document.model_validate_json(reading.document.model_dump_json()) == reading.document


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_the_text_of_a_file_is_never_altered(text: str) -> None:
    data = f"Statement\n{text}".encode()
    assert read_bytes(data, source="a.txt", options=Options()).document.text.encode() == data


def test_formats_are_imported_only_when_read() -> None:
    code = "import pledgebook.read; print(sorted({'trafilatura', 'pdfplumber', 'docx', 'lxml'} & set(sys.modules)))"
    result = run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"], capture_output=True, check=True
    )
    assert io.BytesIO(result.stdout).read() == b"[]\n"

"""An extraction as it shows itself: methods that the types only promise, and `import pledgebook` keeps."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from tests.extract.report.ledgers import arabic, english, hostile, nested

from pledgebook import Extraction
from pledgebook.export import COLUMNS, to_frame


class Page(HTMLParser):
    """Elements and texts, as a browser would find them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def shown(extraction: Extraction) -> str:
    return extraction._repr_html_()  # pyright: ignore[reportPrivateUsage] -- IPython's name for it


def test_pandas_frames_come_from_the_extraction_itself() -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    frame = arabic().to_frame("pandas")
    assert list(frame.columns) == list(COLUMNS)
    assert frame["words"].tolist() == [
        "بناء ألف مدرسة",
        "تسمح بغداد باستخدام أراضيها",
        "العمل بدأ",
    ]
    assert frame.equals(to_frame([arabic()], "pandas"))
    assert type(arabic().to_frame()) is type(frame)


def test_polars_frames_come_from_the_extraction_itself() -> None:
    pytest.importorskip("polars", reason="polars is not installed")
    frame = english().to_frame("polars")
    assert frame.columns == list(COLUMNS)
    assert frame["strength"].to_list() == [4, 3, None]
    assert frame.equals(to_frame([english()], "polars"))


def test_a_notebook_shows_arabic_from_right_to_left() -> None:
    page = Page(shown(arabic()))
    assert [attributes for _, attributes in page.tags if attributes.get("class") == "text"] == [
        {"class": "text", "dir": "auto", "lang": "ar"}
    ]
    # Names and words stand beside English headings: each is set apart, so that neither turns the other around.
    isolated = [tag for tag, _ in page.tags if tag == "bdi"]
    assert len(isolated) == 9
    assert "تعهدت" in page.texts
    assert "قبل نهاية عام 2027" in page.texts


@pytest.mark.parametrize("ledger", [english(), arabic(), nested(), hostile()], ids=["en", "ar", "nested", "hostile"])
def test_the_marked_text_is_the_text(ledger: Extraction) -> None:
    html = shown(ledger)
    inner = re.search(r'<div class="text".*?>(.*?)</div>', html, re.DOTALL)
    assert inner is not None
    assert "".join(Page(inner[1]).texts) == ledger.document.text


def test_no_text_of_a_document_is_markup_in_a_notebook() -> None:
    page = Page(shown(hostile()))
    assert {tag for tag, _ in page.tags} <= {
        "div", "style", "p", "strong", "bdi", "mark", "table", "thead", "tbody", "tr", "th", "td", "br", "i",
    }  # fmt: skip
    assert [name for _, attributes in page.tags for name in attributes if name.startswith("on")] == []


ASKED = """
from pledgebook_schemas import Document, EngineInfo, Extraction, NoPresenter
one = Extraction(document=Document.from_text("x"), engine=EngineInfo(name="rules"), status="ok")
for ask in (one.to_frame, one._repr_html_):
    try:
        ask()
    except NoPresenter as error:
        print(error)
import pledgebook
print(one._repr_html_()[:25])
"""


def test_with_the_types_alone_the_error_says_what_to_import() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    told = "an Extraction is shown by the package pledgebook: `import pledgebook` first\n"
    assert done.stdout == 2 * told + '<div class="pledgebook">\n' + "\n"

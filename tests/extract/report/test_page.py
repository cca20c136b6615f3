"""The page as it is written: whole, closed to the network, and with the data as data."""

from __future__ import annotations

import html
import json
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.report.ledgers import HOSTILE, Text, arabic, english, hostile, nested

from pledgebook import Extraction, UsageError
from pledgebook.report import notebook_html, report_writer, write_report
from pledgebook.report.page import embedded

VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """Elements, attributes and the text of scripts and styles, as a browser's parser finds them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.ids: Counter[str] = Counter()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(name, value or "") for name, value in attrs]
        self.ids.update(value for name, value in attrs if name == "id" and value)
        if tag not in VOID:
            self.open.append(tag)
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]][-1] += data


def written(tmp_path: Path, *extractions: Extraction) -> str:
    write_report(extractions, tmp_path / "report.html")
    return (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_page_is_well_formed_and_holds_each_document_once(tmp_path: Path) -> None:
    page = Page(written(tmp_path, arabic(), english(), nested()))
    assert page.open == []
    assert (page.tags["script"], page.tags["style"], page.tags["main"], page.tags["h1"]) == (4, 1, 1, 1)
    assert set(page.ids.values()) == {1}
    assert [json.loads(one)["id"] for one in page.raw["script"][:3]] == ["بيان-المدارس", "trees", "nested"]


def test_nothing_but_its_own_style_and_script_may_run_or_load(tmp_path: Path) -> None:
    page = Page(written(tmp_path, english()))
    (policy,) = [value for name, value in page.attributes if name == "content" and "default-src" in value]
    hashes = [b64encode(sha256(page.raw[tag][-1].encode()).digest()).decode() for tag in ("style", "script")]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    loading = {"src", "href", "style", "srcset", "action"}
    assert [name for name, _ in page.attributes if name in loading or name.startswith("on")] == []


def test_texts_and_answers_that_look_like_markup_stay_data(tmp_path: Path) -> None:
    page = written(tmp_path, hostile())
    parsed = Page(page)
    assert (parsed.tags["script"], parsed.tags["img"], parsed.tags["svg"], parsed.open) == (2, 0, 0, [])
    (content, _) = parsed.raw["script"]
    assert not re.search("[<>&\u2028\u2029]", content)
    given_back = json.loads(content)
    assert given_back["text"] == hostile().document.text
    assert given_back["records"][0]["gloss"] == HOSTILE
    assert given_back["rejected"] == [[HOSTILE, HOSTILE]]


def test_the_title_is_escaped(tmp_path: Path) -> None:
    write_report([], tmp_path / "r.html", title="<b>تقرير</b> & more")
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "<title>&lt;b&gt;تقرير&lt;/b&gt; &amp; more</title>" in page
    assert Page(page).tags["b"] == 0


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5))
def test_embedded_json_reads_back_and_cannot_end_its_element(data: object) -> None:
    text = embedded(data)
    assert json.loads(text) == data
    assert not re.search("[<>&\u2028\u2029]", text)


def text_of(fragment: str) -> str:
    """The marked text with its tags stripped and its references resolved."""
    (inner,) = re.findall(r'<div class="text"[^>]*>(.*?)</div>', fragment, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", cast(str, inner)))


@pytest.mark.parametrize("extraction", [arabic(), english(), nested(), hostile()], ids=lambda one: one.document.id[:8])
def test_a_notebook_shows_the_text_unchanged(extraction: Extraction) -> None:
    fragment = notebook_html(extraction)
    assert text_of(fragment) == extraction.document.text
    parsed = Page(fragment)
    assert (parsed.open, parsed.tags["script"], parsed.tags["img"]) == ([], 0, 0)


@given(
    st.text(
        st.one_of(st.sampled_from("<>&\"' \nابَ\u202e\u2028{}%"), st.characters(exclude_categories=["Cs"])), min_size=1
    )
)
def test_any_text_comes_back_from_its_markup(body: str) -> None:
    text = Text(f"{body}They pledged to go{body}", "t", "en")
    made = text.commitment("C1", f"They pledged to go{body}", "They", "pledged", f"go{body}")
    assert text_of(notebook_html(text.extraction(made))) == text.document.text


def test_a_report_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), report_writer(path) as write:
        write(english())
        raise ZeroDivisionError
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [("report.html", "old")]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere/report\.html: cannot be written \(No such file or directory\)"):
        write_report([], tmp_path / "nowhere" / "report.html")

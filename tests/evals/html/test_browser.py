"""The evals page in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.evals.html.test_page import ARABIC, BEGUN, BUILD, FUND, LATE, golds
from tests.evals.ledgers import Text
from tests.extract.report.browser import chromium, opened

from pledgebook_evals.html import write_scores_page
from pledgebook_evals.scoring import score_document

pytestmark = pytest.mark.browser

NASTY = "</div></script><script>window.ran=1</script><img src=x onerror='window.ran=1'>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def page(tmp_path: Path) -> Path:
    arabic = ARABIC.gold(BUILD, FUND)
    text = Text(f"They pledged {NASTY} soon", "hostile", "en")
    hostile = text.gold(text.commitment("C1", text.text, NASTY, NASTY))
    scores = [
        score_document(arabic, ARABIC.prediction(LATE, BEGUN)),
        score_document(hostile, text.prediction(text.commitment("C1", text.text, NASTY, NASTY))),
    ]
    write_scores_page(scores, golds(arabic, hostile), tmp_path / "page.html", title="rules on dev")
    return tmp_path / "page.html"


def test_a_number_marks_its_words_on_both_sides_and_words_lead_to_their_number(browser: Browser, page: Path) -> None:
    with opened(browser, page) as shown:
        shown.page.locator("#r0-0 button").click()
        for side in ("gold", "predicted"):
            pieces = shown.page.locator(f".{side} mark.selected").all_text_contents()
            assert "".join(pieces) == "تعهد العراق ببناء مدرسة قبل عام 2030"
        shown.page.locator(".gold mark", has_text="تمويل مشفى").click()
        assert shown.page.evaluate("document.activeElement.closest('tr').id") == "r0-1"


def test_documents_are_shown_by_what_went_wrong(browser: Browser, page: Path) -> None:
    with opened(browser, page) as shown:
        shown.page.select_option("#verdict", "missed")
        assert shown.page.locator("article:not([hidden]) h3").all_text_contents() == ["ar"]
        shown.page.select_option("#verdict", "")
        shown.page.select_option("#language", "en")
        assert shown.page.locator("article:not([hidden]) h3").all_text_contents() == ["hostile"]


def test_nothing_of_a_text_runs(browser: Browser, page: Path) -> None:
    with opened(browser, page) as shown:
        assert shown.page.evaluate("window.ran") is None
        assert shown.page.locator("main img, main script").count() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1400, 420], ids=["wide", "narrow"])
def test_axe_finds_nothing_serious(browser: Browser, page: Path, width: int, dark: bool) -> None:
    with opened(browser, page, width=width, dark=dark) as shown:
        for summary in shown.page.locator("summary").all():
            summary.click()
        assert shown.violations() == []

"""The review page without a mouse: words of the text are chosen, and saved exactly, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.extract.report.browser import chromium
from tests.extract.report.ledgers import Text, arabic, english, nested
from tests.extract.review.test_browser import Reviewing, decisions, reviewing, told

from pledgebook import Claim, Commitment, Extraction, Span

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def review(browser: Browser, tmp_path: Path) -> Reviewing:
    return partial(reviewing, browser, tmp_path)


def press(page: Page, keys: str) -> None:
    """Keys by name; `Shift+ArrowLeft*3` is pressed three times."""
    for key in keys.split():
        name, _, times = key.partition("*")
        for _ in range(int(times or 1)):
            page.keyboard.press(name)


def chosen(page: Page) -> str:
    return str(page.evaluate("getSelection().toString()"))


def span(ledger: Extraction, quote: str) -> Span:
    start = ledger.document.text.index(quote)
    return Span.cut(ledger.document.text, start, start + len(quote))


@dataclass(frozen=True)
class Made:
    """A new commitment: its words, and the keys that lead to them."""

    ledger: Extraction
    to_evidence: str
    evidence: str
    to_action: str
    action: str


ARABIC = Made(
    arabic(),
    "t Control+End Shift+ArrowRight*4",
    "لن تسمح بغداد باستخدام أراضيها",
    "ArrowLeft*3 Shift+ArrowLeft Control+ArrowLeft",
    "استخدام أراضيها",
)
ENGLISH = Made(
    english(),
    "t Control+End ArrowLeft*4 Shift+ArrowLeft*2",
    "The country repeated",
    "ArrowRight*2 Control+Shift+ArrowLeft*2",
    "repeat",
)


@pytest.mark.parametrize("new", [ARABIC, ENGLISH], ids=["arabic, without the clitic", "english, behind emoji"])
def test_a_new_record_is_made_and_saved_by_keys_alone(review: Reviewing, tmp_path: Path, new: Made) -> None:
    with review(new.ledger) as shown:
        press(shown.page, new.to_evidence)
        assert chosen(shown.page) == new.evidence
        told(shown.page, new.evidence)
        press(shown.page, "Enter")
        expect(shown.page.locator("#editor h3")).to_contain_text("New commitment")
        press(shown.page, f"4 {new.to_action}")
        told(shown.page, new.action)
        press(shown.page, "Enter")
        expect(shown.page.locator("[data-field=action] mark")).to_have_text(new.action)
        expect(shown.page.locator("[data-name='set action']")).to_be_focused()
        press(shown.page, "Control+Enter")
        told(shown.page, "Added. Saved.")
    (made,) = decisions(tmp_path)
    assert isinstance(made.becomes, Commitment)
    assert made.becomes.evidence == span(new.ledger, new.evidence)
    assert made.becomes.action.span == span(new.ledger, new.action)


def test_a_field_is_corrected_by_keys_alone_and_nothing_else_changes(review: Reviewing, tmp_path: Path) -> None:
    with review(arabic()) as shown:
        press(shown.page, "e")
        shown.page.locator("[data-name='set action']").focus()
        press(shown.page, "t")
        told(shown.page, "Enter sets action, Esc leaves. Now: بناء ألف مدرسة")
        press(shown.page, "Control+ArrowRight Enter Control+Enter")
        told(shown.page, "Edited C1. Saved.")
    (made,) = decisions(tmp_path)
    assert isinstance(made.becomes, Commitment)
    before = arabic().commitments[0]
    assert made.becomes.action.span == span(arabic(), "ببناء ألف مدرسة")
    assert made.becomes.model_copy(update={"action": before.action}) == before


def test_a_claim_is_made_by_keys_alone(review: Reviewing, tmp_path: Path) -> None:
    text = Text("وزارة الصحة: بلغ عدد الأسرّة 🛏️ 1200 سرير.\nNo more was said.", "beds", "ar")
    with review(text.extraction(text.claim("K1", "وزارة الصحة", "وزارة الصحة"))) as shown:
        press(shown.page, "t ArrowLeft*2 Shift+ArrowLeft*5 Enter")
        shown.page.get_by_role("button", name="Make it a claim").press("Enter")
        press(shown.page, "Control+Enter")
        told(shown.page, "Added. Saved.")
    (made,) = decisions(tmp_path)
    assert isinstance(made.becomes, Claim)
    assert made.becomes.evidence == text.span("بلغ عدد الأسرّة 🛏️ 1200 سرير")


def test_arrows_follow_the_direction_of_the_line(review: Reviewing) -> None:
    """Left is on in an Arabic line and back in an English one, of the same document."""
    with review(nested()) as shown:
        press(shown.page, "t Control+Home")
        for keys, expected in [
            ("ArrowRight", "ministry"),
            ("ArrowLeft", "The"),
            ("ArrowLeft", "The"),
            ("End", "years"),
            ("ArrowRight", "وَعَدَت"),
            ("ArrowLeft", "النُّرْوِيجُ"),
            ("Shift+ArrowRight", "وَعَدَت النُّرْوِيجُ"),
            ("Control+End", "قوسان"),
            ("Home", "نص"),
            ("Shift+ArrowLeft*2", "نص عربي مع"),
        ]:
            press(shown.page, keys)
            assert chosen(shown.page) == expected


def test_up_and_down_go_to_the_nearest_word_of_the_next_line(review: Reviewing) -> None:
    text = Text("one two three\nfour five six\nسبعة ثمانية", "lines", "en")
    with review(text.extraction(text.claim("K1", "one two three", "two three"))) as shown:
        press(shown.page, "t ArrowDown")
        assert chosen(shown.page) == "four"
        press(shown.page, "ArrowRight ArrowUp")
        assert chosen(shown.page) == "two"
        press(shown.page, "ArrowDown Shift+ArrowUp")
        assert chosen(shown.page) == "two three\nfour five"
        press(shown.page, "ArrowUp")
        told(shown.page, "Start of the text.")


def test_it_is_announced_and_left_again(review: Reviewing) -> None:
    with review(english()) as shown:
        text = shown.page.locator("#text")
        press(shown.page, "t")
        expect(text).to_be_focused()
        expect(text).to_have_attribute("role", "textbox")
        told(shown.page, "Text: arrows move by word, Shift selects, Enter makes them the evidence of a new record")
        expect(shown.page.get_by_text("Words without a mouse")).to_be_visible()
        assert shown.violations() == []
        press(shown.page, "Escape ArrowDown")
        expect(shown.page.locator("#records li[aria-current]")).to_contain_text("C2")
        press(shown.page, "e t Escape")
        expect(shown.page.locator("#editor")).to_be_visible()
        press(shown.page, "Escape")
        expect(shown.page.locator("#editor")).to_be_hidden()


def test_a_text_without_words_says_so(review: Reviewing) -> None:
    text = Text("…", "dots", "en")
    with review(text.extraction(text.claim("K1", "…", "…"))) as shown:
        press(shown.page, "t")
        told(shown.page, "This text has no words.")

"""The review page used as a person uses it, in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.extract.report.browser import Opened, chromium
from tests.extract.report.ledgers import Text, arabic, english, hostile, nested
from tests.extract.review.desks import at_desk

from pledgebook import Claim, Commitment, Extraction
from pledgebook.review import Decision, DecisionLog
from pledgebook.review.desk import Desk
from pledgebook.review.serve import serving
from pledgebook_evals.gold import read_gold

pytestmark = pytest.mark.browser

Reviewing = Callable[..., AbstractContextManager[Opened]]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@contextmanager
def served(desk: Desk, port: int = 0) -> Generator[str]:
    page = serving(desk, "ledger.jsonl", port)
    thread = threading.Thread(target=page.run)
    thread.start()
    try:
        yield page.address
    finally:
        page.server.should_exit = True
        thread.join()


@contextmanager
def reviewing(
    browser: Browser, folder: Path, *extractions: Extraction, gold: Path | None = None, dark: bool = False
) -> Generator[Opened]:
    """The page of a new server; on leaving, it has said nothing on the console and asked nobody else."""
    with at_desk(folder, gold=gold, extractions=extractions) as work, served(work.desk) as address:
        context = browser.new_context(
            viewport={"width": 1400, "height": 900}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
        )
        shown = Opened(context.new_page())
        shown.page.on("console", lambda message: shown.said.append(f"{message.type}: {message.text}"))
        shown.page.on("pageerror", lambda error: shown.said.append(str(error)))
        shown.page.on("request", lambda asked: None if asked.url.startswith(address) else shown.asked.append(asked.url))
        shown.page.goto(address)
        expect(shown.page.locator("#records li").first).to_be_visible()
        yield shown
        elsewhere = [url for url in shown.asked if not url.startswith("data:")]
        assert (shown.said, elsewhere) == ([], [])
        context.close()


@pytest.fixture
def review(browser: Browser, tmp_path: Path) -> Reviewing:
    return partial(reviewing, browser, tmp_path)


def drag_over(page: Page, quote: str) -> None:
    """Selects words with the mouse, from where they begin to where they end, whichever side that is."""
    edges = page.evaluate(
        """quote => {
          const text = document.getElementById("text");
          const at = text.textContent.indexOf(quote);
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          const box = (offset) => {
            walker.currentNode = text;
            let before = 0;
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (offset < before + node.length) {
                const range = document.createRange();
                range.setStart(node, offset - before);
                range.setEnd(node, offset - before + 1);
                return { box: range.getBoundingClientRect(), rtl: /[\\u0590-\\u08ff]/.test(range.toString()) };
              }
              before += node.length;
            }
          };
          const side = (box, right) => [right ? box.right - 0.5 : box.left + 0.5, box.top + box.height / 2];
          const edge = ({ box, rtl }, first) => side(box, rtl === first);
          return [edge(box(at), true), edge(box(at + quote.length - 1), false)];
        }""",
        quote,
    )
    page.mouse.move(*edges[0])
    page.mouse.down()
    page.mouse.move(*edges[1], steps=6)
    page.mouse.up()


def decisions(folder: Path) -> list[Decision]:
    log = DecisionLog(folder / "ledger.reviews.jsonl")
    log.close()
    return list(log)


def told(page: Page, text: str) -> None:
    expect(page.locator("#told")).to_contain_text(text)


@pytest.mark.parametrize(
    ("ledger", "quote"),
    [
        (arabic(), "ألف مدرسة"),
        (arabic(), "الحكومة العراقية ببناء ألف"),
        (english(), "nine million trees"),
        (english(), "plant nine"),
    ],
    ids=["arabic", "arabic across marks", "english behind emoji", "english across marks"],
)
def test_words_that_are_selected_become_the_exact_span(
    review: Reviewing, tmp_path: Path, ledger: Extraction, quote: str
) -> None:
    with review(ledger) as shown:
        shown.page.keyboard.press("e")
        expect(shown.page.locator("#editor h3")).to_contain_text("Edit C1")
        drag_over(shown.page, quote)
        shown.page.keyboard.press("4")
        expect(shown.page.locator("[data-field=action] mark")).to_have_text(quote)
        shown.page.keyboard.press("Control+Enter")
        told(shown.page, "Edited C1. Saved.")
    (made,) = decisions(tmp_path)
    assert isinstance(made.becomes, Commitment)
    start = ledger.document.text.index(quote)
    span = made.becomes.action.span
    assert (span.start, span.end, span.text) == (start, start + len(quote), quote)
    original = ledger.commitments[0]
    assert made.becomes.model_copy(update={"action": original.action}) == original


def test_a_place_is_the_same_with_line_breaks_marks_and_wide_letters(review: Reviewing, tmp_path: Path) -> None:
    text = Text("🤝🇮🇶\r\n𝔸 é e\u0301\r\nتَعَهَّدَتِ الحُكُومَةُ بِالدَّفْعِ.\r\n", "odd", "ar")
    with review(text.extraction(text.claim("K1", "🤝🇮🇶", "🤝🇮🇶"))) as shown:
        drag_over(shown.page, "تَعَهَّدَتِ الحُكُومَةُ")
        shown.page.keyboard.press("n")
        drag_over(shown.page, "تَعَهَّدَتِ")
        shown.page.keyboard.press("4")
        expect(shown.page.locator("[data-field=action] mark")).to_have_text("تَعَهَّدَتِ")
        shown.page.keyboard.press("Control+Enter")
        told(shown.page, "Saved.")
    (made,) = decisions(tmp_path)
    assert isinstance(made.becomes, Commitment)
    assert made.becomes.evidence == text.span("تَعَهَّدَتِ الحُكُومَةُ")
    assert made.becomes.action.span == text.span("تَعَهَّدَتِ")


def test_a_document_is_decided_with_the_keyboard_alone(review: Reviewing, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    with review(english(), arabic(), gold=gold) as shown:
        current = shown.page.locator("#records li[aria-current]")
        for key, expected in [
            ("ArrowDown", "Record C2"),
            ("ArrowUp", "Record C1"),
            ("a", "Accepted C1. Saved."),
            ("r", ""),
            ("4", "Rejected C2. Saved."),
            ("u", "Undone. Saved."),
            ("r", ""),
            ("Enter", "Rejected C2. Saved."),
            ("a", "Accepted K1. Saved."),
            ("d", "Document done. Saved."),
        ]:
            if key == "4" or (key == "Enter" and expected):
                expect(shown.page.locator("#reasons")).to_be_visible()
            shown.page.keyboard.press(key)
            if expected.startswith("Record "):
                expect(current).to_contain_text(expected.removeprefix("Record "))
            elif expected:
                told(shown.page, expected)
            if key == "u":
                expect(current).to_contain_text("C2")
        shown.page.keyboard.press("ArrowRight")
        expect(shown.page.locator("#title")).to_have_text("بيان-المدارس")
        expect(shown.page.locator("#progress")).to_have_text("1 of 2 documents done")
    verdicts = [(one.verdict, one.record, one.non_item) for one in decisions(tmp_path)]
    assert verdicts == [
        ("accept", "C1", None),
        ("reject", "C2", "boilerplate"),
        ("undo", None, None),
        ("reject", "C2", None),
        ("accept", "K1", None),
        ("done", None, None),
    ]
    (made,) = read_gold(gold).golds
    assert ([one.id for one in made.commitments], [one.id for one in made.claims]) == (["C1"], ["K1"])


def test_an_edge_moves_by_a_word_and_by_a_character(review: Reviewing, tmp_path: Path) -> None:
    with review(arabic()) as shown:
        shown.page.keyboard.press("e")
        mark = shown.page.locator("[data-field=action] mark")
        shown.page.get_by_label("action: one word less at its start").click()
        expect(mark).to_have_text("ألف مدرسة")
        shown.page.get_by_label("action: one word more at its end").click()
        expect(mark).to_have_text("ألف مدرسة قبل")
        shown.page.get_by_label("action: one word more at its start").click(modifiers=["Shift"])
        expect(mark).to_have_text(" ألف مدرسة قبل")
        shown.page.get_by_label("action: one word more at its start").click()
        expect(mark).to_have_text("ببناء ألف مدرسة قبل")
        shown.page.get_by_role("button", name="Save", exact=True).click()
        told(shown.page, "Edited C1. Saved.")
    (made,) = decisions(tmp_path)
    assert isinstance(made.becomes, Commitment)
    assert made.becomes.action.span.text == "ببناء ألف مدرسة قبل"


def test_values_follow_the_words_until_they_are_typed(review: Reviewing, tmp_path: Path) -> None:
    text = Text("وقالت النرويج إنها تتعهد بتمويل مستشفيين، وهي تسعى إلى السلام.", "norway", "ar", "2026-01-01")
    made = text.commitment("C1", "النرويج إنها تتعهد بتمويل مستشفيين", "النرويج", "تتعهد", "تمويل مستشفيين")
    with review(text.extraction(made)) as shown:
        shown.page.keyboard.press("e")
        strength = shown.page.locator("[data-value=strength]")
        expect(strength).to_have_value("4")
        drag_over(shown.page, "تسعى إلى")
        shown.page.keyboard.press("3")
        expect(strength).to_have_value("1")
        shown.page.locator("[data-value=gloss]").fill("fund two hospitals")
        shown.page.locator("[data-value=kind]").select_option("decision")
        shown.page.get_by_role("button", name="Save", exact=True).click()
        told(shown.page, "Saved.")
    (decision,) = decisions(tmp_path)
    assert isinstance(decision.becomes, Commitment)
    assert (decision.becomes.strength, decision.becomes.kind, decision.becomes.action.gloss) == (
        1,
        "decision",
        "fund two hospitals",
    )


def test_what_cannot_be_saved_says_why(review: Reviewing, tmp_path: Path) -> None:
    with review(english()) as shown:
        shown.page.keyboard.press("n")
        expect(shown.page.locator("#wrong")).to_contain_text("mark the evidence once")
        shown.page.get_by_role("button", name="Make it a claim").click()
        drag_over(shown.page, "Kenya will never sell the forest")
        shown.page.keyboard.press("1")
        expect(shown.page.locator("#wrong")).to_be_empty()
        shown.page.keyboard.press("Control+Enter")
        told(shown.page, "Saved.")
        expect(shown.page.locator("#records li[aria-current]")).to_contain_text("K2")
    (made,) = decisions(tmp_path)
    assert isinstance(made.becomes, Claim)
    assert made.becomes.evidence.text == "Kenya will never sell the forest"


def test_a_hostile_document_runs_nothing(review: Reviewing) -> None:
    with review(hostile()) as shown:
        shown.page.keyboard.press("e")
        expect(shown.page.locator("#editor h3")).to_be_visible()
        assert shown.page.locator("#text").evaluate("text => text.textContent") == hostile().document.text
        assert shown.page.evaluate("window.ran") is None
        assert shown.page.locator("img, svg").count() == 0


def test_a_decision_survives_a_server_that_is_gone(browser: Browser, tmp_path: Path) -> None:
    with at_desk(tmp_path) as work:
        with served(work.desk) as address:
            page = browser.new_page()
            page.goto(address)
            expect(page.locator("#records li").first).to_be_visible()
        page.keyboard.press("a")
        told(page, "Not saved yet")
        assert decisions(tmp_path) == []
        port = int(address.split(":")[2].split("/")[0])
        with served(work.desk, port) as again:
            page.goto(again)
            expect(page.locator("#records li").first).to_contain_text("accepted")
            page.close()
    assert [(one.verdict, one.record) for one in decisions(tmp_path)] == [("accept", "C1")]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_can_be_used_by_everybody(review: Reviewing, dark: bool) -> None:
    with review(nested(), arabic(), dark=dark) as shown:
        assert shown.violations() == []
        shown.page.keyboard.press("e")
        expect(shown.page.locator("#editor h3")).to_be_visible()
        assert shown.violations() == []
        shown.page.keyboard.press("Escape")
        shown.page.keyboard.press("r")
        expect(shown.page.locator("#reasons")).to_be_visible()
        assert shown.violations() == []

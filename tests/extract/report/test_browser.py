"""The report used as a person uses it, in a real browser."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.extract.report.browser import Opened, chromium, opened
from tests.extract.report.ledgers import arabic, english, hostile, nested

from pledgebook import Actor, Document, Extraction, Party
from pledgebook.report import write_report

pytestmark = pytest.mark.browser

Report = Callable[..., Path]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def report(tmp_path: Path) -> Report:
    def write(*extractions: Extraction) -> Path:
        write_report(extractions, tmp_path / "report.html")
        return tmp_path / "report.html"

    return write


def filler(number: int) -> Extraction:
    """A document far longer than a window, so that what comes behind it is out of sight."""
    return english().model_copy(
        update={
            "document": Document.from_text(
                english().document.text + "Rain fell.\n" * 200, id=f"long-{number}", language="en"
            )
        }
    )


def rows(shown: Opened) -> list[str]:
    return [text.strip() for text in shown.page.locator("#body tr.row td.what .said").all_text_contents()]


@pytest.mark.parametrize("width", [1400, 420], ids=["wide", "narrow"])
@pytest.mark.parametrize(
    ("row", "words"),
    [
        (6, "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027"),
        (7, "لن تسمح بغداد باستخدام أراضيها"),
        (9, "Kenya pledged to plant nine million trees by 2030, if rain falls, to hold the soil"),
    ],
    ids=["arabic", "arabic refusal", "english behind emoji"],
)
def test_a_click_on_a_row_scrolls_to_its_words_and_marks_exactly_these(
    browser: Browser, report: Report, row: int, words: str, width: int
) -> None:
    path = report(filler(1), filler(2), arabic(), english())
    with opened(browser, path, width=width) as shown:
        shown.page.locator(f"tr.row[data-row='{row}'] td.what").click()
        assert shown.words_marked() == words
        shown.wait_in_sight("mark.selected")


def test_a_click_on_words_opens_their_row_and_further_clicks_the_records_around_them(
    browser: Browser, report: Report
) -> None:
    with opened(browser, report(filler(1), nested())) as shown:
        words = shown.page.locator("article[data-document='1'] mark", has_text="two schools in the north")
        opened_rows: list[str | None] = []
        for _ in range(4):
            words.click()
            opened_rows.append(shown.page.locator("tr.selected").get_attribute("data-row"))
        assert opened_rows == ["4", "3", "6", "4"]
        shown.wait_in_sight("tr.selected")


def test_each_of_several_parties_has_a_line_of_its_own(browser: Browser, report: Report) -> None:
    names = ("العراق", "Norway", "Kenya")
    (first, *_) = arabic().commitments
    joint = first.model_copy(update={"actor": Actor(span=None, canonical=tuple(Party(name=name) for name in names))})
    with opened(browser, report(arabic().model_copy(update={"commitments": (joint,)}))) as shown:
        assert shown.page.locator("tr.row[data-row='0'] td.who").inner_text().split("\n") == list(names)


def test_a_claim_of_nobody_else_is_the_narrators(browser: Browser, report: Report) -> None:
    claim = english().claims[0].model_copy(update={"claimant": ()})
    nobody = english().commitments[0].model_copy(update={"actor": Actor(span=None, canonical=())})
    ledger = english().model_copy(update={"claims": (claim,), "commitments": (nobody,)})
    with opened(browser, report(ledger)) as shown:
        assert shown.page.locator("#body td.who").all_text_contents() == ["nobody named", "narrator"]


LEFT_AND_RIGHT = """element => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const [words, cell] = [range.getBoundingClientRect(), element.parentElement.getBoundingClientRect()];
  return [words.left - cell.left < 2, cell.right - words.right < 2];
}"""


@pytest.mark.parametrize("width", [1400, 420], ids=["wide", "narrow"])
def test_times_and_conditions_stand_in_the_direction_of_their_words(
    browser: Browser, report: Report, width: int
) -> None:
    with opened(browser, report(arabic(), english()), width=width) as shown:
        places = shown.page.locator("#body td.when .said")
        assert places.all_text_contents() == ["قبل نهاية عام 2027", "by 2030", "if rain falls"]
        assert [one.evaluate(LEFT_AND_RIGHT) for one in places.all()] == [[False, True], [True, False], [True, False]]


def test_a_report_of_nothing_says_so(browser: Browser, report: Report) -> None:
    with opened(browser, report()) as shown:
        assert shown.page.locator(".none").all_text_contents() == [
            "No commitment and no claim was found.",
            "No document was read.",
        ]
        assert shown.page.locator("#filters").is_hidden()
        assert shown.violations() == []


def test_the_details_say_why(browser: Browser, report: Report) -> None:
    with opened(browser, report(arabic())) as shown:
        shown.page.locator("tr.row[data-row='0'] td.what").click()
        terms = shown.page.locator("#details dt").all_text_contents()
        said = dict(zip(terms, shown.page.locator("#details dd").all_text_contents(), strict=True))
        assert said == {
            "Evidence": "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027",
            "In English": "build a thousand schools",
            "Because of": "the cue تعهدت: strength 4 (pledged), pledge, action, specific",
            "Made by": "the model some-model, commitments.v1@0123456789ab",
            "Words found": "all letter by letter",
            "Said by": "the text itself (direct)",
        }


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("record", "claim", ["nurseries probably hold two million seedlings", "العمل بدأ"]),
        ("party", "بغداد", ["not تسمح بغداد باستخدام أراضيها"]),
        ("kind", "refusal", ["not sell the forest"]),
        ("strength", "3 planned", ["not sell the forest"]),
        ("polarity", "negative", ["not sell the forest", "not تسمح بغداد باستخدام أراضيها"]),
        ("timeframe", "deadline", ["plant nine million trees", "بناء ألف مدرسة"]),
        ("language", "ar", ["بناء ألف مدرسة", "not تسمح بغداد باستخدام أراضيها", "العمل بدأ"]),
        ("status", "ok", ["بناء ألف مدرسة", "not تسمح بغداد باستخدام أراضيها", "العمل بدأ"]),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else "",
)
def test_a_filter_leaves_the_rows_that_fit(
    browser: Browser, report: Report, name: str, value: str, left: list[str]
) -> None:
    with opened(browser, report(english(), arabic())) as shown:
        shown.page.select_option(f"#filter-{name}", value)
        assert rows(shown) == left
        assert shown.page.locator("#count").text_content() == f"{len(left)} of 6 records"
        shown.page.click("#clear")
        assert len(rows(shown)) == 6


def test_texts_without_a_row_left_step_aside(browser: Browser, report: Report) -> None:
    with opened(browser, report(english(), arabic())) as shown:
        shown.page.select_option("#filter-party", "بغداد")
        assert shown.page.locator("article:not([hidden]) h3").all_text_contents() == ["بيان-المدارس"]


@pytest.mark.parametrize(
    ("query", "left"),
    [("العِرَاقيه الف", ["بناء ألف مدرسة"]), ("FOREST", ["not sell the forest"]), ("no such words", [])],
    ids=["arabic spelled otherwise", "case", "nothing"],
)
def test_search_forgives_spelling(browser: Browser, report: Report, query: str, left: list[str]) -> None:
    with opened(browser, report(english(), arabic())) as shown:
        shown.page.keyboard.press("/")
        shown.page.keyboard.type(query)
        assert rows(shown) == left
        shown.page.keyboard.press("Escape")
        assert len(rows(shown)) == 6


def test_a_column_head_sorts_up_and_down(browser: Browser, report: Report) -> None:
    with opened(browser, report(english(), arabic())) as shown:
        head = shown.page.locator("th.when button")
        head.click()
        up = rows(shown)
        assert up[:2] == ["بناء ألف مدرسة", "plant nine million trees"]
        head.click()
        assert rows(shown) == up[::-1]
        assert shown.page.locator("th.when").get_attribute("aria-sort") == "descending"


def test_the_keyboard_alone_goes_from_row_to_words_and_back(browser: Browser, report: Report) -> None:
    with opened(browser, report(english(), arabic())) as shown:
        press = shown.page.keyboard.press
        shown.page.locator("tr.row[data-row='0'] button.id").focus()
        for _ in range(3):
            press("ArrowDown")
        assert shown.words_marked() == "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027"
        press("Enter")
        assert shown.page.evaluate("document.activeElement.tagName") == "MARK"
        press("ArrowLeft")
        assert shown.words_marked() == "لن تسمح بغداد باستخدام أراضيها"
        press("Escape")
        assert shown.page.evaluate("document.activeElement.closest('tr').dataset.row") == "4"
        press("Home")
        assert shown.page.evaluate("document.activeElement.closest('tr').dataset.row") == "0"


def test_each_paragraph_takes_its_own_direction(browser: Browser, report: Report) -> None:
    edges = """() => {
      const text = document.querySelector('.text');
      const edge = (words) => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf(words);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          const box = range.getBoundingClientRect();
          const around = text.getBoundingClientRect();
          return [Math.round(box.left - around.left), Math.round(around.right - box.right)];
        }
      };
      return { latin: edge('The ministry'), arabic: edge('نص عربي') };
    }"""
    with opened(browser, report(nested())) as shown:
        shown.page.wait_for_selector(".text")
        found = shown.page.evaluate(edges)
        assert (found["latin"][0], found["arabic"][1]) == (0, 0)


def test_marks_leave_arabic_letters_joined(browser: Browser, report: Report) -> None:
    """A cut between a clitic and its word changes no width: the letters keep their joining forms."""
    width = """() => {
      const text = document.querySelector('.text');
      const bare = text.cloneNode(false);
      bare.textContent = text.textContent;
      const measure = (element) => {
        element.style.width = 'max-content';
        element.style.maxWidth = 'none';
        return element.getBoundingClientRect().width;
      };
      text.after(bare);
      return [measure(text), measure(bare)];
    }"""
    with opened(browser, report(arabic())) as shown:
        shown.page.wait_for_selector(".text")
        marked, bare = shown.page.evaluate(width)
        assert marked == pytest.approx(bare, abs=0.5)


def test_a_hostile_document_runs_nothing_and_is_shown_as_written(browser: Browser, report: Report) -> None:
    with opened(browser, report(hostile())) as shown:
        shown.page.locator("tr.row td.what").click()
        for summary in shown.page.locator("summary").all():
            summary.click()
        assert shown.page.evaluate("window.ran") is None
        assert shown.page.evaluate("document.querySelector('.text').textContent") == hostile().document.text
        assert shown.page.locator("main img, main script, main b").count() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1400, 420], ids=["wide", "narrow"])
def test_axe_finds_nothing_serious(browser: Browser, report: Report, width: int, dark: bool) -> None:
    with opened(browser, report(english(), arabic(), nested()), width=width, dark=dark) as shown:
        found = shown.violations()
        shown.page.locator("tr.row[data-row='0'] td.what").click()
        for summary in shown.page.locator("summary").all():
            summary.click()
        assert found + shown.violations() == []


def test_the_theme_button_turns_the_page_dark(browser: Browser, report: Report) -> None:
    with opened(browser, report(english())) as shown:
        ground = "getComputedStyle(document.body).backgroundColor"
        light = shown.page.evaluate(ground)
        shown.page.click("#theme")
        assert (light, shown.page.evaluate(ground)) == ("rgb(255, 255, 255)", "rgb(22, 24, 29)")


def test_a_point_of_the_timeline_opens_its_record(browser: Browser, report: Report) -> None:
    with opened(browser, report(english(), arabic())) as shown:
        assert shown.page.locator("#chart .point").count() == 2
        shown.page.locator("#chart .point[data-row='3']").focus()
        shown.page.keyboard.press("Enter")
        assert shown.words_marked() == "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027"


def test_a_problem_shows_its_place(browser: Browser, report: Report) -> None:
    with opened(browser, report(english())) as shown:
        shown.page.locator(".problem button").click()
        assert shown.page.evaluate("String(getSelection())") == english().document.text[6:12]


def thousand() -> Iterator[Extraction]:
    for number in range(1000):
        one = (english(), arabic())[number % 2]
        document = one.document.model_copy(update={"id": f"doc-{number:04}"})
        yield one.model_copy(update={"document": document})


def test_a_thousand_documents_open_within_three_seconds_and_the_last_row_finds_its_words(
    browser: Browser, report: Report
) -> None:
    path = report(*thousand())
    start = time.perf_counter()
    with opened(browser, path) as shown:
        shown.page.locator("#body tr.row").first.wait_for()
        # The one figure that is promised to users in seconds.
        assert time.perf_counter() - start < 3
        assert shown.page.locator("#totals").text_content() == (
            "1,000 documents · 2,000 commitments · 1,000 claims · 500 not fully read"
        )
        shown.page.locator("#chart .point").first.click()
        assert "of 3,000 records" in (shown.page.locator("#count").text_content() or "")
        shown.page.locator("#clear").click()
        shown.page.locator("th.record button").click()
        shown.page.locator("tr.row[data-row='2997'] td.what").click()
        assert shown.words_marked() == "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027"
        shown.wait_in_sight("mark.selected")


def test_printing_draws_every_row_and_text(browser: Browser, report: Report) -> None:
    with opened(browser, report(*(filler(number) for number in range(40)))) as shown:
        shown.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert shown.page.locator("#body tr.row").count() == 120
        assert shown.page.locator("article .text").count() == 40

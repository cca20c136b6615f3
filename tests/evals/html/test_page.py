"""The page of one run: what it says of each record, and that texts stay data."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from tests.evals.ledgers import Text
from tests.extract.report.test_page import Page

from pledgebook_evals.adjudication import Adjudication
from pledgebook_evals.cli import main
from pledgebook_evals.gold import GoldSet
from pledgebook_evals.html.judged import Change, Judged, field_words, judged
from pledgebook_evals.html.page import scores_page
from pledgebook_evals.predictions import Prediction
from pledgebook_evals.scoring import score_document
from pledgebook_schemas import Document, EngineInfo, Extraction, Gold

ARABIC = Text("تعهد العراق ببناء مدرسة قبل عام 2030. وتعهدت فرنسا بتمويل مشفى. وقالت إن العمل بدأ.", "ar", "ar")
BUILD = ARABIC.commitment("C1", "تعهد العراق ببناء مدرسة قبل عام 2030", "بناء مدرسة", "Iraq").model_copy(
    update={"timeframe": ARABIC.time("deadline", "2030", "قبل عام 2030")}
)
FUND = ARABIC.commitment("C2", "وتعهدت فرنسا بتمويل مشفى", "تمويل مشفى", "France")
BEGUN = ARABIC.claim("K1", "العمل بدأ", "France")
LATE = BUILD.model_copy(update={"timeframe": None, "strength": 3})


def golds(*gold: Gold) -> GoldSet:
    return GoldSet(gold, Adjudication())


def test_each_record_is_right_changed_missed_or_false() -> None:
    score = score_document(ARABIC.gold(BUILD, FUND), ARABIC.prediction(LATE, BEGUN))
    assert judged(score) == [
        Judged(
            "commitments",
            "changed",
            BUILD,
            LATE,
            ("wrong timeframe", "wrong strength"),
            (
                Change("timeframe", 0.0, "deadline 2030: قبل عام 2030", ""),
                Change("strength", 0.75, "4", "3"),
            ),
        ),
        Judged("commitments", "missed", FUND, None, ("missed",)),
        Judged("claims", "false", None, BEGUN, ("false: spurious",)),
    ]


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [
        (BUILD, "actor", "Iraq"),
        (BUILD, "action", "بناء مدرسة"),
        (
            FUND.model_copy(update={"conditions": (ARABIC.condition("trigger", "العمل بدأ"),)}),
            "condition",
            "trigger: العمل بدأ",
        ),
        (FUND, "timeframe", ""),
        (FUND, "kind", "pledge"),
        (FUND, "attribution", ""),
        (BEGUN, "claimant", "France"),
        (BEGUN.model_copy(update={"claimant": ()}), "claimant", "narrator"),
        (BEGUN, "proposition", "العمل بدأ"),
        (BEGUN, "checkable", "checkable"),
        (BEGUN, "time", ""),
        (BEGUN, "type", "fact"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isascii() else "",
)
def test_a_field_in_words(record: object, field: str, words: str) -> None:
    assert field_words(record, field) == words  # type: ignore[arg-type]  # one table for both kinds


def test_both_sides_show_the_whole_text_with_its_verdicts() -> None:
    gold = ARABIC.gold(BUILD, FUND)
    page = scores_page([score_document(gold, ARABIC.prediction(LATE, BEGUN))], golds(gold), title="بيان")
    sides = re.findall(r'<div class="text (\w+)" dir="auto" lang="ar">(.*?)</div>', page, flags=re.DOTALL)
    assert [(name, html.unescape(re.sub("<[^>]*>", "", text))) for name, text in sides] == [
        ("gold", ARABIC.text),
        ("predicted", ARABIC.text),
    ]
    verdicts = [{name for found in re.findall(r'class="([^"]*)"', text) for name in found.split()} for _, text in sides]
    assert verdicts == [{"changed", "action", "timeframe", "missed"}, {"changed", "action", "false", "proposition"}]


def test_the_tables_hold_levels_fields_and_errors_with_their_places() -> None:
    gold = ARABIC.gold(BUILD, FUND)
    page = scores_page([score_document(gold, ARABIC.prediction(LATE, BEGUN))], golds(gold), title="t")
    rows = re.findall(r"<tr>.*?</tr>", page, flags=re.DOTALL)
    said = {" ".join(html.unescape(re.sub("<[^>]*>", " ", row)).split()) for row in rows}
    assert said >= {
        "detect 1.000 0.500 0.667",
        "timeframe 1 0.000 0.000 0.000",
        "missed 1 show ar, 2",
        "wrong timeframe 1 show ar, 1",
        "false: spurious 1 show ar, 3",
    }
    linked = set(re.findall(r'href="#([^"]+)"', page))
    assert linked == {"r0-0", "r0-1", "r0-2"}
    assert linked <= set(Page(page).ids)


def test_a_failed_document_says_why() -> None:
    gold = ARABIC.gold(BUILD)
    page = scores_page([score_document(gold, None)], golds(gold), title="t")
    assert "Counted as empty: <bdi>no prediction</bdi>" in page


def test_markup_in_texts_and_answers_stays_data() -> None:
    nasty = "</div></script><script>window.ran=1</script><img src=x onerror=1> \"'&amp;"
    text = Text(f"They pledged {nasty} soon", nasty, "en")
    record = text.commitment("C1", text.text, nasty, nasty)
    gold = text.gold(record)
    predicted = record.model_copy(update={"strength": 2})
    page = scores_page([score_document(gold, text.prediction(predicted))], golds(gold), title=nasty)
    parsed = Page(page)
    assert (parsed.open, parsed.tags["script"], parsed.tags["img"]) == ([], 1, 0)
    assert set(parsed.ids.values()) == {1}


def test_score_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = ARABIC.gold(BUILD, FUND)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "ar.json").write_text(gold.model_dump_json(), encoding="utf-8")
    document = Document.model_validate(gold.document.model_dump())
    found = Extraction(document=document, engine=EngineInfo(name="model", model="m"), status="ok")
    (tmp_path / "found.jsonl").write_text(found.model_dump_json() + "\n", encoding="utf-8")
    arguments = ["score", str(tmp_path / "gold"), str(tmp_path / "found.jsonl"), "--html", str(tmp_path / "page.html")]
    assert main(arguments) == 0
    capsys.readouterr()
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<title>found.jsonl on gold</title>" in page
    assert Page(page).open == []


def test_a_prediction_of_nothing_is_shown() -> None:
    gold = Text("Rain fell.", "dry", "en").gold()
    page = scores_page([score_document(gold, Prediction.empty(gold.document))], golds(gold), title="t")
    assert "Nothing to be found, and nothing found." in page

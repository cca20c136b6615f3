"""Why the rules made a record, and why they passed a cue over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pledgebook.cli import main
from pledgebook.passages import passage
from pledgebook.rules import RulesEngine
from pledgebook.rules.explain import Explanation
from pledgebook.segment import segment
from pledgebook_schemas import Document, Zone

TEXT = "The ministry of Norway pledged to build ten schools by 2030. Will it act? It said that prices rose last year."

PLEDGED = Explanation(
    sentence=1,
    cue="pledged",
    rules=("cue pledge (5), strength 4, as verb", "subject of the cue (5)", "time: deadline (5)"),
    decision="commitment",
)
ASKED = Explanation(
    sentence=2, cue="Will", rules=("cue will (5), strength 3, as future", "a question (2)"), decision="passed over"
)
SAID = Explanation(
    sentence=3, cue="said", rules=("a clause under a verb of speech (3)", "type: fact"), decision="claim"
)


def explain(text: str, language: str) -> tuple[Explanation, ...]:
    sentences = segment(text, [Zone(kind="body", start=0, end=len(text))])
    document = Document.from_text(text, language=language)
    return RulesEngine().explain(passage(document, sentences, 0, len(sentences), title=None))


def test_every_cue_has_its_rules_and_a_decision() -> None:
    assert explain(TEXT, "en") == (PLEDGED, ASKED, SAID)


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        (
            "The minister wished that Chad will build schools.",
            "en",
            "under a verb of talk, welcome, demand or hope (2)",
        ),
        ("Norway declined to comment on the schools.", "en", "about the speaker's own talk (2)"),
        ("The weather will build slowly in Norway.", "en", "the subject is nobody who can bind himself (2)"),
        ("Norway will probably build schools.", "en", "a forecast (2)"),
        (
            "La Norvège a accepté les écoles. La loi vise à construire des écoles.",
            "fr",
            "the subject is nobody who can bind himself (2)",
        ),
        ("هل ستبني الحكومة مدارس؟", "ar", "a question (2)"),
    ],
    ids=["demand", "no comment", "weather", "forecast", "loi", "سؤال"],
)
def test_a_cue_is_passed_over_for_one_named_rule(text: str, language: str, rule: str) -> None:
    refused = [one.rules[-1] for one in explain(text, language) if one.decision == "passed over"]
    assert refused == [rule]


def test_another_language_has_nothing_to_explain() -> None:
    assert explain("Die Regierung verpflichtet sich, zehn Schulen zu bauen.", "de") == ()


def test_the_command_shows_records_and_with_all_what_was_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "statement.txt"
    path.write_text(TEXT + "\n", encoding="utf-8")
    assert main(["explain", str(path)]) == 0
    assert capsys.readouterr().out == (
        "1  The ministry of Norway pledged to build ten schools by 2030.\n"
        "    commitment 'pledged': cue pledge (5), strength 4, as verb; subject of the cue (5); time: deadline (5)\n"
        "3  It said that prices rose last year.\n"
        "    claim 'said': a clause under a verb of speech (3); type: fact\n"
    )
    assert main(["explain", str(path), "--all", "--format", "jsonl"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["decision"] for line in lines] == ["commitment", "passed over", "claim"]


def test_the_command_says_which_languages_it_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "statement.txt"
    path.write_text(
        "Die Regierung verpflichtet sich, im Land zehn neue Schulen zu bauen und zu bezahlen.", encoding="utf-8"
    )
    assert main(["explain", str(path)]) == 1
    assert capsys.readouterr().out == "the rules engine reads Arabic, English and French, not de\n"

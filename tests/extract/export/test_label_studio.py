"""Label Studio and back: what goes out comes back, and nothing is taken on trust."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from tests.extract.export.ledgers import extractions, places
from tests.extract.report.ledgers import Text, arabic, english, nested

from pledgebook import Extraction, NotReadable
from pledgebook.export import labelling_setup, read_label_studio
from pledgebook.export.label_studio import write_label_studio
from pledgebook.labels import every_label
from pledgebook_evals.importing import import_gold
from pledgebook_schemas import Gold, Problem

Json = dict[str, object]


def tasks(*given: Extraction) -> list[Json]:
    stream = BytesIO()
    write_label_studio(given, stream)
    return cast(list[Json], json.loads(stream.getvalue()))


def results(task: Json, kind: str = "predictions") -> list[Json]:
    return cast(list[Json], cast(list[Json], task[kind])[0]["result"])


def regions(task: Json) -> list[Json]:
    return [cast(Json, one["value"]) for one in results(task) if one["type"] == "labels"]


def annotated(task: Json) -> Json:
    """The task after an annotator accepted the prediction as it is."""
    return {"id": 1, "data": task["data"], "annotations": [{"id": 7, "was_cancelled": False, "result": results(task)}]}


def read(folder: Path, *given: Json) -> list[Extraction]:
    path = folder / "export.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    return list(read_label_studio(path))


def test_places_are_counted_as_the_browser_counts() -> None:
    (task,) = tasks(english())
    text = english().document.text.encode("utf-16-le")
    assert [one["text"] for one in regions(task)] == [
        text[2 * cast(int, one["start"]) : 2 * cast(int, one["end"])].decode("utf-16-le") for one in regions(task)
    ]
    assert [one["labels"] for one in regions(task)][:7] == [
        ["commitment"],
        ["actor"],
        ["cue"],
        ["action"],
        ["purpose"],
        ["condition:trigger"],
        ["timeframe:deadline"],
    ]


@pytest.mark.parametrize("ledger", [english(), arabic(), nested()], ids=lambda one: one.document.id)
@pytest.mark.parametrize("accepted", [True, False])
def test_what_goes_out_comes_back_whole(tmp_path: Path, ledger: Extraction, accepted: bool) -> None:
    (task,) = tasks(ledger)
    assert read(tmp_path, annotated(task) if accepted else task) == [ledger]


@given(extractions())
def test_no_place_moves(tmp_path_factory: pytest.TempPathFactory, extraction: Extraction) -> None:
    (found,) = read(tmp_path_factory.mktemp("studio"), *map(annotated, tasks(extraction)))
    assert found == extraction
    assert places(found) == places(extraction)


def test_a_corrected_region_changes_its_record_and_nothing_else(tmp_path: Path) -> None:
    (task,) = tasks(arabic())
    action = next(one for one in regions(task) if one["text"] == "بناء ألف مدرسة")
    words = "ألف مدرسة"
    action.update(start=cast(int, action["end"]) - len(words), text=words)
    (found,) = read(tmp_path, annotated(task))
    first, *rest = found.commitments
    assert (first.action.span.text, first.action.text, first.action.gloss) == (words, words, None)
    assert first.model_copy(update={"action": arabic().commitments[0].action}) == arabic().commitments[0]
    assert (tuple(rest), found.claims) == (arabic().commitments[1:], arabic().claims)


def test_a_new_record_is_made_of_the_regions_inside_it(tmp_path: Path) -> None:
    text = Text("🤝 Norway pledged to fund two hospitals by 2030. They met.", "d1", "en", "2026-01-01")
    (task,) = tasks(text.extraction())
    cast(list[Json], task["predictions"])[0]["result"] = [
        {"id": f"r{number}", "type": "labels", "value": {"start": start, "end": end, "labels": [label]}}
        for number, (label, start, end) in enumerate(
            [
                ("commitment", 3, 47),
                ("actor", 3, 9),
                ("cue", 10, 17),
                ("action", 21, 39),
                ("timeframe:deadline", 40, 47),
                ("claim", 49, 58),
            ]
        )
    ]
    (found,) = read(tmp_path, task)
    (commitment,), (claim,) = found.commitments, found.claims
    assert [party.id for party in commitment.actor.canonical] == ["NOR"]
    assert (commitment.id, commitment.action.span.text, commitment.strength) == ("C1", "fund two hospitals", 4)
    assert commitment.timeframe is not None
    assert (commitment.timeframe.value, commitment.evidence.text) == (
        "2030",
        "Norway pledged to fund two hospitals by 2030",
    )
    assert (claim.id, claim.proposition.span.text) == ("K1", "They met.")


def test_a_rejected_record_is_gone_and_its_refinement_stands_alone(tmp_path: Path) -> None:
    broad, narrow = english().commitments
    ledger = english().model_copy(update={"commitments": (broad, narrow.model_copy(update={"refines": "C1"}))})
    (task,) = tasks(ledger)
    kept = [one for one in results(task) if not str(one.get("id", one.get("to_id"))).startswith("C1")]
    cast(list[Json], task["predictions"])[0]["result"] = kept
    (found,) = read(tmp_path, task)
    assert found.commitments == (narrow,)


def test_what_makes_no_record_is_a_problem_of_its_document(tmp_path: Path) -> None:
    text = Text("They pledged it. And more.", "d1", "en")
    (task,) = tasks(text.extraction())
    cast(list[Json], task["predictions"])[0]["result"] = [
        {"id": id, "type": "labels", "value": {"start": start, "end": end, "labels": [label]}}
        for id, label, start, end in [("a", "commitment", 0, 15), ("b", "cue", 17, 20), ("c", "mood", 0, 4)]
    ]
    (found,) = read(tmp_path, task)
    assert (found.status, found.commitments) == ("partial", ())
    assert found.problems == (
        Problem(stage="read", reason="unplaced_label", detail="cue belongs to no record: And", start=17, end=20),
        Problem(stage="read", reason="unknown_label", detail="mood is no label of a ledger: They", start=0, end=4),
        Problem(
            stage="read",
            reason="incomplete_record",
            detail="no words are marked as action: They pledged it",
            start=0,
            end=15,
        ),
    )


def test_a_region_off_by_one_is_refused(tmp_path: Path) -> None:
    (task,) = tasks(arabic())
    regions(task)[0]["start"] = cast(int, regions(task)[0]["start"]) + 1
    with pytest.raises(NotReadable, match="task 1: has a span that does not quote its text"):
        read(tmp_path, annotated(task))


@pytest.mark.parametrize(
    ("content", "told"),
    [("[{}]", "task 1: is not as Label Studio writes it"), ("{}", "is no list of tasks"), ("x", "is no JSON")],
)
def test_another_format_is_named(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NotReadable, match=told):
        list(read_label_studio(path))


@pytest.mark.parametrize("ledger", [english(), arabic()], ids=lambda one: one.document.id)
def test_the_evals_import_the_same_spans_as_gold(tmp_path: Path, ledger: Extraction) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps([annotated(*tasks(ledger))]), encoding="utf-8")
    (gold,) = import_gold("label-studio", path)

    def told(one: Extraction | Gold) -> list[tuple[str, int, int, int, int]]:
        commitments = [(record.evidence, record.action.span) for record in one.commitments]
        claims = [(record.evidence, record.proposition.span) for record in one.claims]
        pairs = [*commitments, *claims]
        return sorted((first.text, first.start, first.end, second.start, second.end) for first, second in pairs)

    assert gold.document.text == ledger.document.text
    assert told(gold) == told(ledger)


def test_the_labelling_set_up_knows_every_label_and_stands_in_the_documentation() -> None:
    for label in every_label():
        assert f'<Label value="{label}"/>' in labelling_setup()
    assert labelling_setup() in Path("docs/exports.md").read_text(encoding="utf-8")

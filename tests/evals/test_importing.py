"""Annotations of other tools: what their spans become, and that no offset is taken on trust."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.export.label_studio_regions import code_points
from pledgebook_evals.importing import WrongOffset, import_gold
from pledgebook_schemas import Gold

TEXT = "🤝 Norway pledged to fund two hospitals by 2030 if peace holds. They met in Oslo. See also: Chad"
LABELS = {
    "commitment": "Norway pledged to fund two hospitals by 2030 if peace holds",
    "actor": "Norway",
    "cue": "pledged",
    "action": "fund two hospitals",
    "timeframe:deadline": "by 2030",
    "condition:trigger": "if peace holds",
    "claim": "They met in Oslo",
    "non_item:related_link": "See also: Chad",
}


def place(quote: str) -> tuple[int, int]:
    start = TEXT.index(quote)
    return start, start + len(quote)


def units(offset: int) -> int:
    return len(TEXT[:offset].encode("utf-16-le")) // 2


def doccano(folder: Path) -> Path:
    path = folder / "export.jsonl"
    rows = {"id": "d1", "text": TEXT, "label": [[*place(quote), label] for label, quote in LABELS.items()]}
    path.write_text(json.dumps(rows, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def label_studio(folder: Path, browser: bool = False, shift: int = 0) -> Path:
    count = units if browser else int
    results = [
        {
            "value": {
                "start": count(place(quote)[0]) + shift,
                "end": count(place(quote)[1]) + shift,
                "text": quote,
                "labels": [label],
            }
        }
        for label, quote in LABELS.items()
    ]
    path = folder / "export.json"
    task = {"id": 7, "data": {"text": TEXT, "id": "d1"}, "annotations": [{"result": results}]}
    path.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
    return path


def with_data(path: Path, **data: object) -> Path:
    """The export with more said about its tasks."""
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    task["data"].update(data)
    path.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
    return path


def brat(folder: Path) -> Path:
    lines = [
        f"T{number}\t{label.replace(':', '-')} {place(quote)[0]} {place(quote)[1]}\t{quote}"
        for number, (label, quote) in enumerate(LABELS.items(), 1)
    ]
    (folder / "d1.txt").write_text(TEXT, encoding="utf-8")
    (folder / "d1.ann").write_text("\n".join([*lines, "R1\tof Arg1:T1 Arg2:T2"]), encoding="utf-8")
    return folder


def only(found: list[Gold]) -> Gold:
    (gold,) = found
    return gold


def test_three_tools_give_the_same_gold(tmp_path: Path) -> None:
    for name in ("doccano", "studio", "browser", "brat"):
        (tmp_path / name).mkdir()
    first = only(list(import_gold("doccano", doccano(tmp_path / "doccano"))))
    assert only(list(import_gold("label-studio", label_studio(tmp_path / "studio")))) == first
    assert only(list(import_gold("label-studio", label_studio(tmp_path / "browser", browser=True)))) == first
    assert only(list(import_gold("brat", brat(tmp_path / "brat")))) == first


def test_spans_inside_a_record_become_its_fields(tmp_path: Path) -> None:
    gold = only(list(import_gold("doccano", doccano(tmp_path))))
    (record,) = gold.commitments
    assert record.evidence.text == LABELS["commitment"]
    assert [party.id for party in record.actor.canonical] == ["NOR"]
    assert (record.action.span.text, record.strength, record.kind) == ("fund two hospitals", 4, "pledge")
    assert record.timeframe is not None
    assert (record.timeframe.type, record.timeframe.value) == ("deadline", "2030")
    assert [(one.type, one.span.text) for one in record.conditions] == [("trigger", "if peace holds")]
    assert [claim.proposition.span.text for claim in gold.claims] == ["They met in Oslo"]
    assert [(item.type, item.span.text) for item in gold.non_items] == [("related_link", "See also: Chad")]


def test_an_offset_that_is_off_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(WrongOffset, match="task 7"):
        list(import_gold("label-studio", label_studio(tmp_path, shift=3)))
    folder = brat(tmp_path)
    (folder / "d1.ann").write_text("T1\tclaim 0 4\tThey", encoding="utf-8")
    with pytest.raises(WrongOffset, match=r"d1\.ann:1"):
        list(import_gold("brat", folder))


@pytest.mark.parametrize(
    ("label", "message"),
    [("condition:maybe", "the types are trigger, criterion, exception"), ("non_item:nothing", "related_link")],
)
def test_an_unknown_type_is_refused_with_the_known_ones(label: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    rows = [
        [*place(LABELS["commitment"]), "commitment"],
        [*place("fund two hospitals"), "action"],
        [*place("if peace holds"), label],
    ]
    path.write_text(json.dumps({"text": TEXT, "label": rows}), encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        list(import_gold("doccano", path))


def test_a_record_without_its_head_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(
        json.dumps({"text": TEXT, "label": [[*place(LABELS["commitment"]), "commitment"]]}), encoding="utf-8"
    )
    with pytest.raises(ValueError, match="the commitment at 2 has no action inside it"):
        list(import_gold("doccano", path))


@given(st.text(max_size=30))
def test_utf16_offsets_lead_back_to_code_points(text: str) -> None:
    points = code_points(text)
    for point in range(len(text) + 1):
        assert points[len(text[:point].encode("utf-16-le", "surrogatepass")) // 2] == point


def without_quotes(path: Path) -> Path:
    """Offsets alone, as some annotation programs export them."""
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    for one in task["annotations"][0]["result"]:
        del one["value"]["text"]
    path.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
    return path


def test_offsets_that_say_they_are_utf16_are_read_as_such(tmp_path: Path) -> None:
    """The emoji before the spans is one code point and two units: read otherwise, each would slip by one."""
    (tmp_path / "points").mkdir()
    expected = only(list(import_gold("label-studio", label_studio(tmp_path / "points"))))
    path = with_data(without_quotes(label_studio(tmp_path, browser=True)), offsets="utf-16")
    assert only(list(import_gold("label-studio", path))) == expected


def test_offsets_that_say_they_are_utf16_are_not_tried_as_anything_else(tmp_path: Path) -> None:
    path = with_data(label_studio(tmp_path), offsets="utf-16")
    with pytest.raises(WrongOffset, match="task 7: has a span that does not quote its text"):
        list(import_gold("label-studio", path))


def test_an_offset_inside_a_character_is_refused(tmp_path: Path) -> None:
    path = with_data(without_quotes(label_studio(tmp_path, browser=True)), offsets="utf-16")
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    task["annotations"][0]["result"][0]["value"]["start"] = 1
    path.write_text(json.dumps([task]), encoding="utf-8")
    with pytest.raises(WrongOffset, match="task 7"):
        list(import_gold("label-studio", path))


def test_predictions_and_cancelled_annotations_are_nobodys_judgement(tmp_path: Path) -> None:
    path = label_studio(tmp_path)
    (task,) = json.loads(path.read_text(encoding="utf-8"))
    result = task["annotations"][0]["result"]
    task.update(annotations=[{"was_cancelled": True, "result": result}], predictions=[{"result": result}])
    path.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
    gold = only(list(import_gold("label-studio", path)))
    assert (gold.document.text, gold.commitments, gold.claims) == (TEXT, (), ())

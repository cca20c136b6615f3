"""Annotations by quotes: what they become, and every slip that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook_evals.annotation import Annotation
from pledgebook_evals.build import SourceText, Unsound, build, read_source

FILE = """---
id: ke-1
language: en
date: 2026-05-03
topic: trees
genre: news
---
Kenya news

Kenya pledged to plant trees. It will plant trees by 2030, the minister said.

It rained. Read also: Chad pledges to dig wells.
"""
RECORD = {
    "id": "C1",
    "evidence": "It will plant trees by 2030",
    "cue": "will",
    "actor": "Kenya",
    "parties": [{"name": "Kenya", "id": "KEN"}],
    "action": "plant trees",
    "action_text": "plant trees",
    "action_gloss": "plant trees",
    "timeframe": {"type": "deadline", "value": "2030", "quote": "by 2030"},
    "polarity": "positive",
    "strength": 3,
    "kind": "intention",
    "action_type": "action",
    "specificity": "vague",
    "voice": "indirect",
    "sources": [{"name": "minister", "type": "speaker", "quote": "the minister"}],
}


def source(folder: Path) -> SourceText:
    path = folder / "ke-1.md"
    path.write_bytes(FILE.encode())
    return read_source(path)


def annotated(**changed: object) -> Annotation:
    return Annotation.model_validate(
        {"annotator": "A", "zones": {"section_label": [1], "related_link": []}, "commitments": [{**RECORD, **changed}]}
    )


def test_parts_are_found_inside_the_evidence_and_names_at_the_nearest_place(tmp_path: Path) -> None:
    text = source(tmp_path).document.text
    built = build(source(tmp_path), annotated())
    (record,) = built.gold.commitments
    assert text.startswith("Kenya news\n")
    assert record.action.span.start == text.index("plant trees by")
    assert record.actor.span is not None and record.actor.span.start == text.index("Kenya pledged")
    assert [one.kind for one in built.gold.zones] == ["section_label", "body", "body"]
    assert (built.gold.topic, built.gold.invented, built.gold.document.date) == ("trees", True, "2026-05-03")


def test_sentences_that_nothing_covers_are_listed(tmp_path: Path) -> None:
    assert [span.text for span in build(source(tmp_path), annotated()).uncovered] == [
        "Kenya pledged to plant trees.",
        "It rained.",
        "Read also: Chad pledges to dig wells.",
    ]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"evidence": "It will plant bushes"}, "C1 evidence: is not in the text: 'It will plant bushes'"),
        ({"evidence": "plant trees"}, "C1 evidence: stands 2 times, not told apart by nth: 'plant trees'"),
        ({"action": "dig"}, None),
        ({"purpose": "for the children"}, "C1 purpose: is not in the text: 'for the children'"),
        ({"cue": {"quote": "will", "nth": 5}}, "C1 cue: stands 1 times"),
    ],
    ids=["invented evidence", "ambiguous evidence", "nearest place", "invented field", "no such occurrence"],
)
def test_slips_are_told_by_record_and_field(changed: dict[str, object], told: str | None, tmp_path: Path) -> None:
    if told is None:
        assert build(source(tmp_path), annotated(**changed)).gold.commitments[0].action.span.text == "dig"
    else:
        with pytest.raises(Unsound, match="annotated by A") as raised:
            build(source(tmp_path), annotated(**changed))
        assert told in str(raised.value)


@pytest.mark.parametrize("raw", ["no header", "---\nid: x\n---\ntext"], ids=["none", "incomplete"])
def test_a_text_without_its_header_is_refused(raw: str, tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text(raw, encoding="utf-8")
    with pytest.raises(Unsound, match="header"):
        read_source(path)

"""Web Annotations and JSON-LD that somebody corrected, as records again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from tests.extract.report.ledgers import Text, arabic, english

from pledgebook import Extraction, NotReadable
from pledgebook.export import Returning, read_back, write_export

Json = dict[str, object]
Edit = Callable[[list[Json]], object]
_LISTS: dict[Returning, str] = {"w3c": "items", "schema-org": "@graph"}


def edited(folder: Path, format: Returning, ledger: Extraction, edit: Edit) -> list[Extraction]:
    path = folder / "ledger.json"
    write_export([ledger], format, path)
    whole = cast(Json, json.loads(path.read_text(encoding="utf-8")))
    edit(cast(list[Json], whole[_LISTS[format]]))
    path.write_text(json.dumps(whole), encoding="utf-8")
    return list(read_back(format, path, [ledger]))


def annotation(items: list[Json], label: str) -> Json:
    return next(one for one in items if cast(list[Json], one["body"])[0]["value"] == label)


def selectors(one: Json) -> list[Json]:
    return cast(list[Json], cast(Json, one["target"])["selector"])


def quote(one: Json, exact: str, prefix: str = "", suffix: str = "") -> None:
    selectors(one)[1].update(exact=exact, prefix=prefix, suffix=suffix)


def part(graph: list[Json], name: str) -> Json:
    return cast(Json, graph[1][name])


BROKEN_ANNOTATIONS: list[tuple[Edit, str]] = [
    (lambda items: quote(annotation(items, "cue"), "vowed"), "'vowed' does not stand in the text"),
    (lambda items: quote(annotation(items, "cue"), "a"), "'a' stands 10 times in the text"),
    (lambda items: selectors(annotation(items, "cue")).pop(), "has no TextQuoteSelector"),
    (lambda items: annotation(items, "cue").update(body=[]), "has no body with the purpose tagging"),
    (lambda items: items.append(items[0]), "is there twice"),
    (lambda items: items[0].update({"commit:document": "bushes"}), "is on no document of the results"),
]
BROKEN_NODES: list[tuple[Edit, str]] = [
    (
        lambda graph: part(graph, "commit:cue").update(text="vowed"),
        r"item 2 \(C1\), column cue: 'vowed' does not stand",
    ),
    (lambda graph: part(graph, "commit:cue").pop("commit:start"), r"item 2 \(C1\): has a quotation without"),
    (lambda graph: graph[1].update({"commit:kind": "vow"}), "column kind: 'vow'"),
    (lambda graph: graph[1].pop("commit:evidence"), "column evidence: is empty"),
]


def test_a_quote_that_moved_is_found_between_prefix_and_suffix(tmp_path: Path) -> None:
    text = Text("🌳 Kenya will plant trees. Kenya will plant trees.", "d1", "en")
    ledger = text.extraction(text.commitment("C1", text.document.text[2:], "Kenya", "will", "plant trees"))
    (found,) = edited(
        tmp_path,
        "w3c",
        ledger,
        lambda items: quote(annotation(items, "action"), "trees", prefix="plant ", suffix=". K"),
    )
    span = found.commitments[0].action.span
    assert (span.start, span.text) == (text.document.text.index("trees"), "trees")


def test_an_annotation_of_another_tool_is_a_field_of_the_evidence_around_it(tmp_path: Path) -> None:
    def add(items: list[Json]) -> None:
        start = arabic().document.text.index("ألف")
        selector = [
            {"type": "TextPositionSelector", "start": start, "end": start + 3},
            {"type": "TextQuoteSelector", "exact": "ألف"},
        ]
        target = {"source": cast(Json, items[0]["target"])["source"], "selector": selector}
        items.append({"id": "urn:1", "body": {"purpose": "tagging", "value": "purpose"}, "target": target})

    (found,) = edited(tmp_path, "w3c", arabic(), add)
    purpose = found.commitments[0].purpose
    assert purpose is not None
    assert found.commitments[0] == arabic().commitments[0].model_copy(update={"purpose": purpose})
    assert (purpose.text, purpose.start) == ("ألف", arabic().document.text.index("ألف"))


@pytest.mark.parametrize(("edit", "told"), BROKEN_ANNOTATIONS)
def test_an_annotation_that_does_not_fit_is_named(tmp_path: Path, edit: Edit, told: str) -> None:
    with pytest.raises(NotReadable, match=told):
        edited(tmp_path, "w3c", english(), edit)


def test_a_corrected_graph_changes_what_was_corrected(tmp_path: Path) -> None:
    def correct(graph: list[Json]) -> None:
        start = arabic().document.text.index("ألف مدرسة")
        cast(Json, graph[1]["commit:action"]).update(
            {"text": "ألف مدرسة", "commit:start": start, "commit:end": start + len("ألف مدرسة")}
        )
        graph[1]["commit:strength"] = 5
        # Tools that compact JSON-LD make a list of one its only member.
        graph[1]["author"] = cast(list[object], graph[1]["author"])[0]

    (found,) = edited(tmp_path, "schema-org", arabic(), correct)
    first, *rest = found.commitments
    assert (first.action.span.text, first.strength) == ("ألف مدرسة", 5)
    before = arabic().commitments[0]
    assert first.model_copy(update={"action": before.action, "strength": 4}) == before
    assert (tuple(rest), found.claims) == (arabic().commitments[1:], arabic().claims)


@pytest.mark.parametrize(("edit", "told"), BROKEN_NODES)
def test_a_node_that_does_not_fit_is_named(tmp_path: Path, edit: Edit, told: str) -> None:
    with pytest.raises(NotReadable, match=told):
        edited(tmp_path, "schema-org", english(), edit)


@pytest.mark.parametrize("format", ["w3c", "schema-org"])
@pytest.mark.parametrize("content", ["{", "[]", '{"items": 1, "@graph": 2}'])
def test_another_format_is_named(tmp_path: Path, format: Returning, content: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NotReadable, match="pledgebook export --to"):
        list(read_back(format, path, []))

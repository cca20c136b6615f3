"""schema.org JSON-LD, as `pledgebook export` writes it, as lines of the flat table: what it has no word for stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pledgebook.errors import NotReadable
from pledgebook.export.addresses import record_id, text_hash
from pledgebook.export.json_file import Json, item, items, listed, read_json, text
from pledgebook.export.rows import Cell
from pledgebook.export.table_lines import Line
from pledgebook.load import shown_name

_WANTED = "give the JSON-LD that `pledgebook export --to schema-org` wrote"
_ROLES = {
    "commitment": {
        "evidence": "commit:evidence",
        "actor": "commit:actor",
        "action": "commit:action",
        "condition": "commit:condition",
        "timeframe": "commit:due",
        "cue": "commit:cue",
        "purpose": "commit:purpose",
    },
    "claim": {
        "evidence": "commit:evidence",
        "proposition": "commit:proposition",
        "timeframe": "commit:time",
        "hedge": "commit:hedge",
    },
}
"""Properties of the spans by their role, in the order of the column `places`."""
_WORDS = {"evidence": "evidence", "action": "words", "proposition": "words", "cue": "cue", "purpose": "purpose",
          "hedge": "hedge", "timeframe": "timeframe_text"}  # fmt: skip
_VALUES = {"commit:kind": "kind", "commit:strength": "strength", "commit:polarity": "polarity",
           "commit:checkable": "checkable", "commit:voice": "voice",
           "commit:confidence": "confidence"}  # fmt: skip


def read_schema_org(path: Path) -> Iterator[Line]:
    """A line a record. Raises `NotReadable` for another graph."""
    graph = listed(item(read_json(path, _WANTED)).get("@graph"))
    if graph is None:
        raise NotReadable(shown_name(path), f"has no @graph: {_WANTED}")
    document: Json = {}
    for number, node in enumerate(graph, 1):
        address = text(node.get("@id"))
        if node.get("@type") == "CreativeWork":
            document = node
            continue
        kind = "claim" if node.get("@type") == "Claim" else "commitment"
        where = f"@graph item {number} ({record_id(address) or 'new'})"
        try:
            yield Line(where, {**_of_document(node, document), "record_id": record_id(address), **_cells(node, kind)})
        except (KeyError, ValueError) as error:
            raise NotReadable(f"{shown_name(path)}, {where}", f"has a quotation without {error}: {_WANTED}") from error


def _of_document(node: Json, document: Json) -> dict[str, Cell]:
    appearance = text(item(node.get("appearance")).get("@id")) or text(document.get("@id"))
    return {"document_id": text(document.get("identifier")), "text_sha256": text_hash(appearance)}


def _cells(node: Json, kind: str) -> dict[str, Cell]:
    spans = [(role, one) for role, name in _ROLES[kind].items() for one in items(node.get(name)) if one]
    sources = items(node.get("commit:source"))
    spans += [("source", quoted) for one in sources if (quoted := item(one.get("commit:quotation")))]
    spans += [("mention", one) for one in items(node.get("commit:mention"))]
    time = item(node.get(_ROLES[kind]["timeframe"]))
    parties = items(node.get("author"))
    conditions = items(node.get("commit:condition"))
    return {
        "record": kind,
        **dict.fromkeys((_WORDS[role] for role in _ROLES[kind] if role in _WORDS), None),
        **{_WORDS[role]: text(one["text"]) for role, one in spans if role in _WORDS},
        **{column: _value(node.get(name)) for name, column in _VALUES.items() if name in node},
        "reading": text(node.get("text")),
        "gloss": text(item(node.get("commit:gloss")).get("@value")),
        "parties": tuple(text(one.get("name")) for one in parties),
        "party_ids": tuple(text(one.get("identifier")) for one in parties),
        "conditions": tuple(text(one["text"]) for one in conditions),
        "condition_types": tuple(text(one.get("commit:type")) for one in conditions),
        "timeframe_type": text(time.get("commit:type")),
        "timeframe_value": text(time.get("commit:value")),
        "about": tuple(text(one.get("name")) for one in items(node.get("about"))),
        "sources": tuple(text(one.get("name")) for one in sources if one.get("commit:type") != "narrator"),
        "refines": record_id(text(item(node.get("commit:refines")).get("@id"))),
        "places": tuple(f"{role}:{one['commit:start']}-{one['commit:end']}" for role, one in spans),
    }


def _value(value: object) -> Cell:
    return value if isinstance(value, str | int) else None

"""The schema that is sent: closed, complete, and without words that steer nothing."""

from __future__ import annotations

from typing import Annotated, Literal, cast

import pytest
from pydantic import BaseModel, Field

from pledgebook.strict_schema import strict_schema
from pledgebook_schemas import WireAnswer


class Inner(BaseModel):
    """A part."""

    kind: Literal["inner"]


class Other(BaseModel):
    kind: Literal["other"]
    title: str


class Outer(BaseModel):
    part: Inner = Field(description="dropped beside a reference")
    either: Annotated[Inner | Other, Field(discriminator="kind")]
    many: list[Inner] = Field(default=[], max_length=3)
    count: int | None = None


def test_every_object_is_closed_and_every_property_required() -> None:
    assert strict_schema(Outer) == {
        "$defs": {
            "Inner": {
                "type": "object",
                "description": "A part.",
                "properties": {"kind": {"type": "string", "const": "inner"}},
                "required": ["kind"],
                "additionalProperties": False,
            },
            "Other": {
                "type": "object",
                "properties": {"kind": {"type": "string", "const": "other"}, "title": {"type": "string"}},
                "required": ["kind", "title"],
                "additionalProperties": False,
            },
        },
        "type": "object",
        "properties": {
            "part": {"$ref": "#/$defs/Inner"},
            "either": {"anyOf": [{"$ref": "#/$defs/Inner"}, {"$ref": "#/$defs/Other"}]},
            "many": {"type": "array", "items": {"$ref": "#/$defs/Inner"}, "maxItems": 3},
            "count": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
        },
        "required": ["part", "either", "many", "count"],
        "additionalProperties": False,
    }


def test_the_wire_answer_has_what_strict_servers_take() -> None:
    def keywords(value: object) -> set[str]:
        if isinstance(value, list):
            return {one for part in cast(list[object], value) for one in keywords(part)}
        if not isinstance(value, dict):
            return set()
        members = cast(dict[str, object], value)
        inner = [part for key, part in members.items() if key not in {"properties", "$defs"}]
        for named in ("properties", "$defs"):
            inner += cast(dict[str, object], members.get(named, {})).values()
        return {one for part in inner for one in keywords(part)} | set(members)

    assert keywords(strict_schema(WireAnswer)) == {
        "$defs",
        "$ref",
        "additionalProperties",
        "anyOf",
        "description",
        "enum",
        "items",
        "properties",
        "required",
        "type",
    }


def test_an_open_map_is_refused_with_its_place() -> None:
    class Loose(BaseModel):
        notes: dict[str, str]

    with pytest.raises(ValueError, match=r"Loose\.notes is an open map"):
        strict_schema(Loose)

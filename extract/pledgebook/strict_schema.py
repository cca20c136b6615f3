"""The JSON Schema of a model in the form that structured-output servers enforce."""

from __future__ import annotations

from typing import cast

from pydantic import BaseModel

Schema = dict[str, object]

_DROPPED = frozenset({"title", "default", "discriminator"})
"""Words that steer no server: they only cost prompt tokens, or are refused."""
_NAMED = frozenset({"properties", "$defs"})
"""Keywords whose keys are names, not keywords."""


def strict_schema(model: type[BaseModel], unasked: frozenset[str] = frozenset()) -> Schema:
    """Every object closed, every property required, unions as `anyOf`, references without siblings.

    `unasked` names optional fields to leave out, `Definition.field`. `$defs` stay where they are.
    Raises `ValueError` for an open map (`dict[str, ...]`), which no strict server takes.
    """
    schema = cast(Schema, model.model_json_schema())
    for field in unasked:
        _drop(schema, *field.split("."))
    return _closed(schema, model.__name__)


def _drop(schema: Schema, definition: str, name: str) -> None:
    """Takes a property out of one of the schema's definitions; one that is not there is no error."""
    definitions = cast(dict[str, Schema], schema.get("$defs", {}))
    if definition in definitions:
        cast(Schema, definitions[definition]["properties"]).pop(name, None)


def _closed(schema: Schema, where: str) -> Schema:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    strict = {
        "anyOf" if keyword == "oneOf" else keyword: _inside(keyword, value, where)
        for keyword, value in schema.items()
        if keyword not in _DROPPED
    }
    if schema.get("type") == "object":
        if "properties" not in schema:
            raise ValueError(f"{where} is an open map: name its fields")
        strict["required"] = list(cast(Schema, schema["properties"]))
        strict["additionalProperties"] = False
    return strict


def _inside(keyword: str, value: object, where: str) -> object:
    if isinstance(value, dict):
        members = cast(Schema, value)
        if keyword in _NAMED:
            return {name: _closed(cast(Schema, part), f"{where}.{name}") for name, part in members.items()}
        return _closed(members, where)
    if isinstance(value, list):
        parts = cast(list[object], value)
        return [_closed(cast(Schema, part), where) if isinstance(part, dict) else part for part in parts]
    return value

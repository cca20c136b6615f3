"""What is asked of a model stays within what structured-output servers take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from pledgebook.strict_schema import strict_schema
from pledgebook_schemas import WireAnswer

Schema = dict[str, object]
REFUSED = {"default", "oneOf", "pattern", "format", "minimum", "maximum", "minLength", "maxLength", "maxItems"}


def parts(schema: object) -> Iterator[Schema]:
    if isinstance(schema, dict):
        yield cast(Schema, schema)
        for value in cast(Schema, schema).values():
            yield from parts(value)
    elif isinstance(schema, list):
        for value in cast(list[object], schema):
            yield from parts(value)


def test_every_field_is_required_and_no_server_meets_a_keyword_it_refuses() -> None:
    for part in parts(strict_schema(WireAnswer)):
        assert not REFUSED & part.keys()
        if part.get("type") == "object":
            assert part.get("required") == list(cast(Schema, part["properties"]))


def test_an_answer_ignores_fields_it_does_not_know() -> None:
    assert WireAnswer.model_validate_json('{"commitments": [], "claims": [], "notes": "x"}') == WireAnswer(
        commitments=[], claims=[]
    )

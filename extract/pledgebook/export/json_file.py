"""A JSON file of another tool, and the values in it whose form is not sure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from pledgebook.errors import NotReadable
from pledgebook.load import shown_name, unopened

Json = Mapping[str, object]


def read_json(path: Path, wanted: str) -> object:
    """Raises `NotReadable`; `wanted` says what to give instead, such as `export from Label Studio as JSON`."""
    try:
        return cast(object, json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise unopened(path, error) from error
    except ValueError as error:
        raise NotReadable(shown_name(path), f"is no JSON ({error}): {wanted}") from error


def listed(value: object) -> list[Json] | None:
    """The objects of a list; None for what is no list."""
    if not isinstance(value, list):
        return None
    return [cast(Json, one) for one in cast(list[object], value) if isinstance(one, Mapping)]


def items(value: object) -> list[Json]:
    """The same, where an object alone counts as a list of one, as in JSON-LD."""
    found = listed(value)
    return found if found is not None else listed([value]) or []


def item(value: object) -> Json:
    """The first of them; empty where there is none."""
    found = items(value)
    return found[0] if found else {}


def text(value: object) -> str:
    """A text; empty for anything else."""
    return value if isinstance(value, str) else ""

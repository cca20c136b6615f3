"""A JSON list written item by item, so that no export holds all documents at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import IO

Json = Mapping[str, object]


def write_list(items: Iterable[Json], stream: IO[bytes], *, within: Json | None = None, key: str = "items") -> None:
    """The list alone, or as the last member `key` of the object `within`."""
    if within is not None:
        head = json.dumps(within, ensure_ascii=False).removesuffix("}")
        stream.write(f"{head}, {json.dumps(key)}: ".encode())
    between = "[\n"
    for item in items:
        stream.write((between + json.dumps(item, ensure_ascii=False)).encode())
        between = ",\n"
    stream.write(b"[]" if between == "[\n" else b"\n]")
    stream.write(b"}\n" if within is not None else b"\n")

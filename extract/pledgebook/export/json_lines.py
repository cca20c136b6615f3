"""The flat table as JSON lines: one object a record, lists as lists."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO

from pledgebook.export.rows import COLUMNS, cells, rows
from pledgebook_schemas import Extraction


def write_json_lines(extractions: Iterable[Extraction], stream: IO[bytes]) -> None:
    for row in rows(extractions):
        named = dict(zip(COLUMNS, cells(row), strict=True))
        stream.write(json.dumps(named, ensure_ascii=False).encode() + b"\n")

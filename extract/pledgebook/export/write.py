"""The formats by name, and results written into one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Literal, get_args

from pledgebook.errors import UsageError
from pledgebook.export.csv_file import write_csv
from pledgebook.export.json_lines import write_json_lines
from pledgebook.export.label_studio import write_label_studio
from pledgebook.export.parquet_file import write_parquet
from pledgebook.export.ris_file import write_ris
from pledgebook.export.schema_org import write_schema_org
from pledgebook.export.w3c import write_w3c
from pledgebook.export.xlsx_file import write_xlsx
from pledgebook_schemas import Extraction

Format = Literal["csv", "xlsx", "parquet", "jsonl", "label-studio", "w3c", "schema-org", "ris"]
FORMATS: tuple[Format, ...] = get_args(Format)

_WRITERS: dict[Format, Callable[[Iterable[Extraction], IO[bytes]], None]] = {
    "csv": write_csv,
    "xlsx": write_xlsx,
    "parquet": write_parquet,
    "jsonl": write_json_lines,
    "label-studio": write_label_studio,
    "w3c": write_w3c,
    "schema-org": write_schema_org,
    "ris": write_ris,
}


def write_export(extractions: Iterable[Extraction], format: Format, path: Path) -> None:
    """Writes one file, whole or not at all, holding one document at a time.

    Raises `UsageError` where the file cannot be written, `MissingExtra` where the format's package is
    not installed.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        stream = part.open("wb")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}): name another file with -o") from error
    try:
        with stream:
            _WRITERS[format](extractions, stream)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)

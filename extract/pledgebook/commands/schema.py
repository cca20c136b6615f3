"""`pledgebook schema`: the JSON Schema of what goes in and comes out."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from pydantic import BaseModel

from pledgebook_schemas import Extraction, Gold, WireAnswer

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands

SCHEMAS: dict[str, type[BaseModel]] = {"record": Extraction, "gold": Gold, "wire": WireAnswer}


def add(commands: Commands) -> None:
    parser = commands.add_parser("schema", help="print the JSON Schema of a record, a gold file or a model's answer")
    parser.add_argument("of", nargs="?", choices=sorted(SCHEMAS), default="record")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    print(json.dumps(SCHEMAS[chosen.of].model_json_schema(), ensure_ascii=False, indent=2))
    return 0

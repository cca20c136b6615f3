"""Optional packages that results are written or served with: imported on first use."""

from __future__ import annotations

import importlib
from types import ModuleType

from pledgebook.errors import MissingExtra


def optional(module: str, *, install: str, purpose: str) -> ModuleType:
    """The module of an optional package; raises `MissingExtra` with the command that installs it.

    `purpose` completes "to …", such as `write .xlsx files`.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        what = f"to {purpose}, install it: pip install '{install}' ({error})"
        raise MissingExtra(module.partition(".")[0], what) from error

"""The packages that read one format: installed by an extra, imported when a file needs them."""

from __future__ import annotations

import importlib
import logging
from types import ModuleType

from pledgebook.errors import MissingExtra


def vendor(module: str, *, extra: str, source: str) -> ModuleType:
    """The module of an optional package; raises `MissingExtra` with the command that installs it."""
    # Without a handler of their own, Python prints what these packages log about a page to stderr.
    logging.getLogger(module.partition(".")[0]).addHandler(logging.NullHandler())
    try:
        return importlib.import_module(module)
    except ImportError as error:
        what = f"to read {extra.upper()} files, install the extra: pip install 'pledgebook[{extra}]' ({error})"
        raise MissingExtra(source, what) from error

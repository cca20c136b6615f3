"""How a notebook shows an extraction: through IPython's own registry of displays."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Protocol, cast

from pledgebook.report import notebook_html
from pledgebook_schemas import Extraction


class Formatter(Protocol):
    """IPython's registry of how types are shown in one format."""

    def for_type(self, typ: type, func: Callable[[Extraction], str]) -> object: ...


class Formatters(Protocol):
    @property
    def formatters(self) -> Mapping[str, Formatter]: ...


class InteractiveShell(Protocol):
    """The part of IPython's shell that is used here."""

    @property
    def display_formatter(self) -> Formatters: ...


def load_ipython_extension(shell: InteractiveShell) -> None:
    """Lets `shell` show an `Extraction` as a marked text and a table; `%load_ext pledgebook.notebook` calls it."""
    shell.display_formatter.formatters["text/html"].for_type(Extraction, notebook_html)


def show_in_running_notebook() -> None:
    """The same for the notebook that this process serves; outside of one, nothing is imported and nothing happens."""
    ipython = sys.modules.get("IPython")
    if ipython is not None and (shell := ipython.get_ipython()) is not None:
        load_ipython_extension(cast(InteractiveShell, shell))

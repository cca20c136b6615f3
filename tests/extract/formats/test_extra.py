"""A format whose package is not installed names the command that installs it."""

from __future__ import annotations

import re

import pytest

from pledgebook.errors import MissingExtra
from pledgebook.formats.extra import vendor


def test_an_installed_package_is_imported() -> None:
    assert vendor("json.decoder", extra="pdf", source="a.pdf").__name__ == "json.decoder"


def test_a_missing_package_names_its_extra() -> None:
    message = (
        "a.pdf: to read PDF files, install the extra: pip install 'pledgebook[pdf]' "
        "(No module named 'no_such_package_of_pledgebook')"
    )
    with pytest.raises(MissingExtra, match=f"^{re.escape(message)}$"):
        vendor("no_such_package_of_pledgebook", extra="pdf", source="a.pdf")

"""Optional packages: the module, or the command that installs it."""

from __future__ import annotations

import json

import pytest

from pledgebook import MissingExtra
from pledgebook.extras import optional


def test_a_package_that_is_there_is_imported() -> None:
    assert optional("json", install="x", purpose="x") is json


def test_one_that_is_not_says_what_to_install() -> None:
    with pytest.raises(
        MissingExtra, match=r"absent: to write \.xyz files, install it: pip install 'pledgebook\[xyz\]'"
    ):
        optional("absent.part", install="pledgebook[xyz]", purpose="write .xyz files")

"""Styles and scripts of the pages, and the policy that lets a page run these and nothing else."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

STYLES = ("colours.css", "page.css", "ledger.css", "text.css")
SCRIPTS = ("elements.js", "ledger.js", "filters.js", "details.js", "text.js", "timeline.js", "selection.js", "page.js")
"""In the order in which they stand in the page: one script, so that one hash names it."""


@dataclass(frozen=True, slots=True)
class Assets:
    style: str
    script: str

    @property
    def policy(self) -> str:
        """Content-Security-Policy: this very style and script, no other source of anything."""
        return (
            f"default-src 'none'; style-src {_source(self.style)}; script-src {_source(self.script)}; "
            "base-uri 'none'; form-action 'none'"
        )


@cache
def report_assets() -> Assets:
    return Assets(joined(folder(), STYLES), joined(folder(), SCRIPTS))


def folder() -> Traversable:
    return files("pledgebook.report") / "assets"


def joined(place: Traversable, names: tuple[str, ...]) -> str:
    return "\n".join((place / name).read_text(encoding="utf-8").strip() for name in names)


def _source(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"

"""The page as HTML: what stands before the documents, one document, what stands behind them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from pledgebook.report.assets import folder, joined, report_assets
from pledgebook.report.content import content_of
from pledgebook.report.marks import marks_of, records_of
from pledgebook.report.pieces import pieces
from pledgebook.table import STRENGTHS
from pledgebook_schemas import Document, Extraction

if TYPE_CHECKING:
    from jinja2 import Environment, Template


@cache
def environment() -> Environment:
    """Templates of this package; every value is escaped."""
    # Imported on first use: reading a statement must not wait for a template engine.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("pledgebook.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["embedded"] = embedded
    return made


def head(title: str) -> str:
    return _template("head.html").render(title=title, assets=report_assets())


def document_block(extraction: Extraction) -> str:
    """The document's data; the script makes its text and its rows from them."""
    return _template("document.html").render(content=content_of(extraction))


def foot() -> str:
    return _template("foot.html").render(assets=report_assets())


def notebook_html(extraction: Extraction) -> str:
    """One document's marked text and ledger as a fragment for notebooks: no script, styles of its own."""
    records = records_of(extraction)
    marks = marks_of(records)
    return _template("notebook.html").render(
        extraction=extraction,
        records=records,
        marks=marks,
        pieces=pieces(extraction.document.text, marks),
        language=known_language(extraction.document),
        strengths=STRENGTHS,
        style=joined(folder(), ("notebook.css",)),
    )


def known_language(document: Document) -> str | None:
    """The code for a `lang` attribute; None where the language could not be told."""
    return document.language if document.language != "und" else None


def _template(name: str) -> Template:
    return environment().get_template(name)


def embedded(data: object) -> str:
    """JSON that can stand in a script element: no `<` that could end it, no separator that old parsers trip over."""
    from markupsafe import Markup

    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        written = written.replace(character, f"\\u{ord(character):04x}")
    return Markup(written)

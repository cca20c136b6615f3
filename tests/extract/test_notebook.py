from __future__ import annotations

from dataclasses import dataclass, field

from tests.extract.report.ledgers import arabic

from pledgebook import Extraction
from pledgebook.notebook import load_ipython_extension
from pledgebook.report import notebook_html


@dataclass
class Formatter:
    """IPython's registry for one kind of display."""

    shown: dict[type, object] = field(default_factory=dict[type, object])

    def for_type(self, typ: type, func: object) -> None:
        self.shown[typ] = func


@dataclass
class Display:
    formatters: dict[str, Formatter]


@dataclass
class Shell:
    display_formatter: Display


def test_a_shell_learns_to_show_an_extraction() -> None:
    html = Formatter()
    load_ipython_extension(Shell(Display({"text/html": html})))
    assert html.shown == {Extraction: notebook_html}
    assert "تعهدت" in notebook_html(arabic())

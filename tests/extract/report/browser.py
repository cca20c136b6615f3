"""A page opened as a person opens it: from disk, in a real Chromium, with everything it says and asks recorded."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
AXE = Path(os.environ.get("AXE", ".ci/node_modules/axe-core/axe.min.js"))
FLAGS = [
    "--no-sandbox",
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
]

IN_SIGHT = """selector => {
  const element = document.querySelector(selector);
  if (element === null) return false;
  const box = element.getBoundingClientRect();
  const hit = document.elementFromPoint(box.left + Math.min(4, box.width / 2), box.top + box.height / 2);
  return hit !== null && (hit === element || element.contains(hit));
}"""


@contextmanager
def chromium() -> Generator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Opened:
    page: Page
    said: list[str] = field(default_factory=list[str])
    """Console messages and errors of the page."""
    asked: list[str] = field(default_factory=list[str])
    """Addresses requested, other than the page's own."""

    def words_marked(self) -> str:
        """The text of the pieces that are marked as the selected record's evidence."""
        return "".join(self.page.locator("#articles mark.selected").all_text_contents())

    def wait_in_sight(self, selector: str) -> None:
        """Until the first such element lies in the window and in every pane that clips it; fails after two seconds."""
        self.page.wait_for_function(IN_SIGHT, arg=selector, timeout=2000)

    def violations(self) -> list[str]:
        """What axe-core finds serious or critical, as `rule: selector`."""
        # The policy keeps foreign scripts out of the document; the debugger evaluates outside of it.
        self.page.evaluate(AXE.read_text(encoding="utf-8") + "; undefined")
        result = cast(dict[str, list[dict[str, object]]], self.page.evaluate("axe.run(document)"))
        return [
            f"{found['id']}: {node['target']}"
            for found in result["violations"]
            if found["impact"] in ("serious", "critical")
            for node in cast(list[dict[str, object]], found["nodes"])
        ]


@contextmanager
def opened(browser: Browser, path: Path, *, width: int = 1400, dark: bool = False) -> Generator[Opened]:
    """The page, drawn; on leaving, it has said nothing on the console and asked nobody for anything."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    shown = Opened(context.new_page())
    address = path.as_uri()

    def heard(message: ConsoleMessage) -> None:
        shown.said.append(f"{message.type}: {message.text}")

    def failed(error: Error) -> None:
        shown.said.append(str(error))

    def requested(request: Request) -> None:
        if request.url != address:
            shown.asked.append(request.url)

    shown.page.on("console", heard)
    shown.page.on("pageerror", failed)
    shown.page.on("request", requested)
    shown.page.goto(address)
    yield shown
    assert (shown.said, shown.asked) == ([], [])
    context.close()

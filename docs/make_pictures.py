"""Makes the pictures of the documentation from the bundled statements: `python docs/make_pictures.py`.

Needs Chromium on the path; nothing is loaded from the network.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from pledgebook import Document, Options, extract_many
from pledgebook.report import write_report

ROOT = Path(__file__).parent.parent
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-background-networking")


def main() -> None:
    statements = [_document(path) for path in sorted((ROOT / "examples").glob("statement.*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        write_report(extract_many(statements, options=Options(date="2026-11-19")), page)
        shot = ROOT / "docs" / "pictures" / "report.png"
        size = ("--window-size=1300,900", f"--user-data-dir={folder}/profile", f"--screenshot={shot}")
        subprocess.run(["chromium", *FLAGS, *size, page.as_uri()], check=True, capture_output=True)


def _document(path: Path) -> Document:
    """Under its name in the repository: where that lies on somebody's machine is not for a picture."""
    text = path.read_text(encoding="utf-8")
    return Document.from_text(text, id=path.stem, source=path.relative_to(ROOT).as_posix())


if __name__ == "__main__":
    main()

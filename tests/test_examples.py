"""The examples and the Python of the README run as they stand, and print what they promise."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (("examples/overdue.py", "2029-01-01", "examples/statement.en.txt"), "Kenya: train 300 harbour pilots"),
        (("examples/own_engine.py",), "[19, 47) We open the bridge on Monday"),
    ],
    ids=["overdue", "own engine"],
)
def test_an_example_prints_what_it_promises(arguments: tuple[str, ...], printed: str) -> None:
    assert printed in run(*arguments)


def test_the_offline_part_of_the_readme_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    offline = blocks[0].split("article = ", 1)[0]
    assert "Norway" in run("-c", offline)


def test_links_between_documents_lead_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "evals" / "README.md", *(ROOT / "docs").glob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"

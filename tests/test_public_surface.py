"""What users import, and what importing costs them."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version

import pytest

import pledgebook

HEAVY = ("openai", "instructor", "numpy", "scipy", "trafilatura", "pdfplumber", "docx", "hijridate")


def test_everything_public_is_named_and_there() -> None:
    assert pledgebook.__all__ == sorted(pledgebook.__all__)
    assert [name for name in pledgebook.__all__ if not hasattr(pledgebook, name)] == []


@pytest.mark.parametrize(
    "code",
    [
        "import pledgebook",
        "from pledgebook.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass",
        "from pledgebook.cli import main; main(['schema'])",
    ],
    ids=["import", "--help", "schema"],
)
def test_nothing_heavy_is_loaded_before_it_is_used(code: str) -> None:
    check = f"import sys\n{code}\nloaded = sorted(set({HEAVY!r}) & set(sys.modules))\nassert not loaded, loaded"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("package", "least", "below"),
    [
        ("instructor", (1, 17), (1, 18)),
        ("openai", (3, 0), (4, 0)),
        ("tenacity", (9, 2), (10, 0)),
        ("pydantic", (2, 14), (3, 0)),
    ],
)
def test_the_resolver_gave_the_measured_versions(package: str, least: tuple[int, int], below: tuple[int, int]) -> None:
    """Without bounds pip walks instructor back to a release from 2024, in silence."""
    major, minor = re.findall(r"\d+", version(package))[:2]
    assert least <= (int(major), int(minor)) < below

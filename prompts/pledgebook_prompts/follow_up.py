"""Questions that are put behind an answer: what it lacks, and what of it the text does not support."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent / "follow_ups"


@dataclass(frozen=True, slots=True)
class FollowUp:
    name: str
    digest: str
    """12 hex digits of its text."""
    text: str

    @property
    def identity(self) -> str:
        return f"{self.name}@{self.digest}"


@cache
def follow_up(name: str, root: Path = ROOT) -> FollowUp:
    """Reads a question once for a process, such as `missed.v1`; raises `ValueError` for an unknown name."""
    path = root / f"{name}.md"
    if not path.is_file():
        known = ", ".join(sorted(one.stem for one in root.glob("*.md")))
        raise ValueError(f"there is no follow-up {name!r}; available: {known or 'none'}")
    text = path.read_text(encoding="utf-8").strip()
    return FollowUp(name, hashlib.sha256(text.encode()).hexdigest()[:12], text)

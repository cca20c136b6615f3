"""The prompts on disk: one folder a prompt, `system.md`, `task.md`, `examples/*.json` and perhaps `asks.txt` in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pledgebook_prompts.example import Example, read_example

ROOT = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as read from its folder."""

    name: str
    digest: str
    """12 hex digits over names and bytes of all its files."""
    system: str
    """Rules and worked examples: the part that no passage changes, so that providers can cache it."""
    task: str
    """What is said after the document."""
    examples: tuple[Example, ...]
    asks: frozenset[str]
    """Optional fields of the answer that it asks for, from `asks.txt`, one a line."""


def names(root: Path = ROOT) -> tuple[str, ...]:
    """Prompts under a folder, sorted."""
    return tuple(sorted(path.parent.name for path in root.glob("*/system.md")))


@cache
def load(name: str, root: Path = ROOT) -> Prompt:
    """Reads a prompt once for a process; raises `ValueError` that lists the prompts there are."""
    if name not in names(root):
        raise ValueError(f"there is no prompt {name!r}; available: {', '.join(names(root)) or 'none'}")
    folder = root / name
    examples = tuple(read_example(path) for path in sorted((folder / "examples").glob("*.json")))
    return Prompt(
        name=name,
        digest=digest(folder),
        system="\n".join(_system((folder / "system.md").read_text(encoding="utf-8"), examples)),
        task=(folder / "task.md").read_text(encoding="utf-8").strip(),
        examples=examples,
        asks=frozenset(_lines(folder / "asks.txt")),
    )


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def digest(folder: Path) -> str:
    """12 hex digits that change with any file of the folder: its name, its content, its being there."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()[:12]


def _system(rules: str, examples: tuple[Example, ...]) -> Iterator[str]:
    yield rules.rstrip()
    yield "\n# Examples"
    for number, example in enumerate(examples, 1):
        yield f"\n## Example {number}\n{example.shown()}"

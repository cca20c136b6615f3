"""Files that are about to be written: refused before anything is lost, not after."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pledgebook.errors import UsageError
from pledgebook.sources import STDIN, SUFFIXES


def check_output(output: Path | None, inputs: Iterable[str | Path], flag: str = "-o") -> None:
    """Raises `UsageError` for a file that cannot be written, or that is read by the same call."""
    if output is None:
        return
    if output == STDIN:
        raise UsageError(f"- is standard input, which is not written to: name a file with {flag}")
    try:
        _check_place(output, inputs, flag)
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}): name another file with {flag}") from error


def _check_place(output: Path, inputs: Iterable[str | Path], flag: str) -> None:
    if output.is_dir():
        raise UsageError(f"{output}: cannot be written (it is a folder): name a file with {flag}")
    if not output.absolute().parent.is_dir():
        raise UsageError(f"{output}: cannot be written (there is no such folder): name another file with {flag}")
    if output.exists() and any(_reads(Path(path), output) for path in inputs):
        raise UsageError(f"{output}: is read by this call and would be lost: name another file with {flag}")


def _reads(path: Path, output: Path) -> bool:
    if path.is_dir():
        return output.suffix.lower() in SUFFIXES and output.resolve().is_relative_to(path.resolve())
    return path.exists() and output.samefile(path)

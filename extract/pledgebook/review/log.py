"""The log of decisions: a file that only grows, on the disk before anybody is told that it is saved."""

from __future__ import annotations

import os
from collections.abc import Iterator
from errno import ENOSPC
from pathlib import Path
from threading import Lock

from pydantic import ValidationError

from pledgebook.errors import NotReadable, UsageError
from pledgebook.load import shown_name, unopened
from pledgebook.review.decision import Decision

_CLOSED = -1
_BEGINNING = b'{"id":'
"""Of every line, so that one which a crash cut short can be told from a file of something else."""


class DecisionLog:
    """Opened once; safe for several threads. Several reviewers may write into one file."""

    def __init__(self, path: Path) -> None:
        """Raises `NotReadable` for a file that holds something else, `UsageError` for one that cannot be written."""
        self._lock = Lock()
        content = _content(path)
        self._decisions = {decision.id: decision for decision in _decisions(content, path)}
        self._torn = bool(content) and not content.endswith(b"\n")
        try:
            self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
        except OSError as error:
            what = f"cannot be written ({error.strerror}): copy the results to a folder that can"
            raise UsageError(f"{path}: {what}") from error
        _sync_folder(path.parent)

    def __iter__(self) -> Iterator[Decision]:
        """In the order in which they were made."""
        return iter(list(self._decisions.values()))

    def __contains__(self, id: str) -> bool:
        return id in self._decisions

    def append(self, decision: Decision) -> Decision:
        """The decision as it is on the disk: the earlier one where its id was saved before.

        Costs one fsync. Raises `OSError` where the disk did not take it; the log stays sound.
        """
        line = decision.model_dump_json().encode() + b"\n"
        with self._lock:
            if (known := self._decisions.get(decision.id)) is not None:
                return known
            # One write, so that the lines of two processes never mix.
            whole = b"\n" + line if self._torn else line
            self._torn = True
            if os.write(self._file, whole) < len(whole):
                raise OSError(ENOSPC, os.strerror(ENOSPC))
            os.fsync(self._file)
            self._torn = False
            self._decisions[decision.id] = decision
            return decision

    def close(self) -> None:
        """Afterwards nothing is saved any more; closing again does nothing."""
        if self._file != _CLOSED:
            os.close(self._file)
            self._file = _CLOSED


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise unopened(path, error) from error


def _decisions(content: bytes, path: Path) -> Iterator[Decision]:
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            yield Decision.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            # Cut short by a crash, it was never told to be saved: so it is no decision.
            if first["type"] == "json_invalid" and line[: len(_BEGINNING)] == _BEGINNING[: len(line)]:
                continue
            field = ".".join(map(str, first["loc"])) or "line"
            raise NotReadable(f"{shown_name(path)}:{number}", f"is no decision ({field}: {first['msg']})") from error


def _sync_folder(folder: Path) -> None:
    """A new file is only there after a crash when its folder says so."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

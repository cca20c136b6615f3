"""The bytes of a path, or one line that says why there are none and what to do."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from pledgebook.errors import InputError, NotReadable, TooLarge
from pledgebook.standard_input import standard_input

STANDARD_INPUT = Path("-")

_SHOWN_NAME = 120
"""Characters of a name in an error: a text handed over as a path would fill the screen."""
_NOT_A_PATH = "a str is read as a path; for a text use Document.from_text(...), or pipe it to -"
_CAUSES = {
    errno.ENOENT: "there is no such file: check the name and the folder",
    errno.ENOTDIR: "there is no such file: a part of its path is a file, not a folder",
    errno.EISDIR: "is a folder: name the files in it",
    errno.EACCES: "may not be read by this user: change its permissions (chmod +r)",
    errno.EPERM: "may not be read by this user: change its permissions (chmod +r)",
    errno.ENAMETOOLONG: f"is too long for a file name: {_NOT_A_PATH}",
    errno.ELOOP: "is a link that leads back to itself: name the file itself",
}


def load(path: Path, *, max_bytes: int) -> bytes:
    """What the file holds; `-` is standard input. Raises `NotReadable` and `TooLarge`.

    A file is measured before it is read; a pipe or device is read up to the limit.
    """
    if path == STANDARD_INPUT:
        return _within(standard_input().read(max_bytes + 1), max_bytes, str(path))
    try:
        with path.open("rb") as opened:
            found = path.stat()
            if stat.S_ISREG(found.st_mode):
                check_size(found.st_size, max_bytes, shown_name(path))
            return _within(opened.read(max_bytes + 1), max_bytes, shown_name(path))
    except (OSError, ValueError) as error:
        raise unopened(path, error) from error


def may_keep_waiting(path: Path) -> bool:
    """Whether it is a pipe, a terminal or another device, which give what they hold when they like."""
    if path == STANDARD_INPUT:
        return True
    try:
        kind = path.stat().st_mode
    except (OSError, ValueError):
        return False  # told when it is opened
    return not stat.S_ISREG(kind) and not stat.S_ISDIR(kind)


def check_size(size: int, max_bytes: int, source: str) -> None:
    """Raises `TooLarge` for a size in bytes beyond the limit."""
    if size > max_bytes:
        raise TooLarge(
            source,
            f"has {size:,} bytes, the limit is {max_bytes:,}: split it, or raise --max-bytes (Options.max_bytes)",
        )


def unopened(path: Path, error: OSError | ValueError) -> InputError:
    """The error that names a path which could not be opened, and the cure."""
    name = " ".join(shown_name(path).replace("\0", " ").split())
    name = name if len(name) <= _SHOWN_NAME else f"{name[:_SHOWN_NAME]}..."
    if not isinstance(error, OSError):
        return NotReadable(name, f"is no file name ({error}): {_NOT_A_PATH}")
    if "\n" in str(path):
        return NotReadable(name, f"is no file name, it has several lines: {_NOT_A_PATH}")
    if path.parts and path.parts[0].lower() in {"http:", "https:"}:
        return NotReadable(name, "is an address: save the page as .html and name that file")
    cause = _CAUSES.get(error.errno or 0)
    return NotReadable(name, cause or f"cannot be read ({error.strerror or error}): check the disk, or copy the file")


def shown_name(path: Path) -> str:
    """The path as a str that can be stored and printed: bytes of a name that are no UTF-8 become U+FFFD."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _within(data: bytes, max_bytes: int, source: str) -> bytes:
    if len(data) > max_bytes:
        raise TooLarge(source, f"has more than {max_bytes:,} bytes: split it, or raise --max-bytes (Options.max_bytes)")
    return data

"""A path gives its bytes, or one line with the cause and the cure."""

from __future__ import annotations

import errno
import os
import re
import sys
from pathlib import Path
from subprocess import run

import pytest

from pledgebook.errors import InputError, NotReadable, TooLarge
from pledgebook.load import STANDARD_INPUT, load, may_keep_waiting, shown_name, unopened


def test_a_file_gives_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "بيان.txt"
    path.write_bytes(b"a\r\nb")
    assert load(path, max_bytes=4) == b"a\r\nb"


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 1_001)
    message = f"{path}: has 1,001 bytes, the limit is 1,000: split it, or raise --max-bytes (Options.max_bytes)"
    with pytest.raises(TooLarge, match=f"^{re.escape(message)}$"):
        load(path, max_bytes=1_000)


def test_a_device_without_end_is_read_up_to_the_limit() -> None:
    with pytest.raises(TooLarge, match=r"^/dev/zero: has more than 1,000 bytes"):
        load(Path("/dev/zero"), max_bytes=1_000)


NOT_A_PATH = "a str is read as a path; for a text use Document.from_text(...), or pipe it to -"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("no_such_file.txt", "no_such_file.txt: there is no such file: check the name and the folder"),
        (
            "The minister pledged\nto pay.",
            f"The minister pledged to pay.: is no file name, it has several lines: {NOT_A_PATH}",
        ),
        ("سنفي بوعدنا " * 60, f"{('سنفي بوعدنا ' * 60)[:120]}...: is too long for a file name: {NOT_A_PATH}"),
        ("a\0b", f"a b: is no file name (embedded null byte): {NOT_A_PATH}"),
        (
            "https://example.org/story",
            "https:/example.org/story: is an address: save the page as .html and name that file",
        ),
    ],
    ids=["missing", "text", "long-text", "nul", "address"],
)
def test_names_that_lead_nowhere(name: str, message: str) -> None:
    with pytest.raises(NotReadable, match=f"^{re.escape(message)}$"):
        load(Path(name), max_bytes=1_000)


def test_a_folder_and_a_file_as_folder(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match=r": is a folder: name the files in it$"):
        load(tmp_path, max_bytes=1_000)
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(NotReadable, match=r": there is no such file: a part of its path is a file, not a folder$"):
        load(tmp_path / "a.txt" / "b.txt", max_bytes=1_000)


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied"),
            "may not be read by this user: change its permissions (chmod +r)",
        ),
        (OSError(errno.ELOOP, "Too many links"), "is a link that leads back to itself: name the file itself"),
        (
            OSError(errno.EIO, "Input/output error"),
            "cannot be read (Input/output error): check the disk, or copy the file",
        ),
        (OSError("odd"), "cannot be read (odd): check the disk, or copy the file"),
    ],
    ids=["permission", "loop", "disk", "without-number"],
)
def test_causes(error: OSError, what: str) -> None:
    assert str(unopened(Path("a.txt"), error)) == f"a.txt: {what}"
    assert isinstance(unopened(Path("a.txt"), error), InputError)


def test_what_a_program_has_left_of_standard_input_is_read() -> None:
    code = (
        "from pathlib import Path; from pledgebook.load import load; first = sys.stdin.buffer.readline(); "
        "sys.stdout.buffer.write(load(Path('-'), max_bytes=1_000))"
    )
    result = run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
        input="Titre\nتعهد العراق بالسداد.\n".encode(),
        capture_output=True,
        check=True,
    )
    assert result.stdout.decode() == "تعهد العراق بالسداد.\n"


def test_what_may_keep_one_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_bytes(b"")
    waiting = [STANDARD_INPUT, tmp_path / "pipe.txt", tmp_path / "link.pdf", Path("/dev/null")]
    at_once = [tmp_path / "a.txt", tmp_path, tmp_path / "missing.pdf", Path("x" * 5_000), Path("a\0b")]
    assert [path for path in waiting + at_once if may_keep_waiting(path)] == waiting


def test_a_name_that_is_no_utf8_can_be_stored() -> None:
    assert shown_name(Path(os.fsdecode(b"caf\xe9.txt"))) == "caf\N{REPLACEMENT CHARACTER}.txt"

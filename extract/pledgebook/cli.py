"""The command line: one module a command, found by name; other packages add theirs by entry point.

Exit status: 0 all documents ok; 1 some partial or failed; 2 the call or an input was wrong; 130 stopped
by the user. Results go to stdout or a file, everything else to stderr.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint, entry_points, version
from io import TextIOWrapper
from typing import NoReturn, cast

from pledgebook.commands import batch, explain, export, extract, import_, report, review, schema, store
from pledgebook.errors import PledgebookError
from pledgebook.shown import shown

COMMANDS = (extract, explain, report, review, export, import_, schema, store, batch)
ENTRY_POINTS = "pledgebook.commands"

WRONG_CALL = 2
STOPPED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status; argparse exits by itself for `--help` and wrong flags."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        added = {point.name: point for point in entry_points(group=ENTRY_POINTS)}
        if arguments and arguments[0] in added:
            return _command(added[arguments[0]])(arguments[1:])
        chosen = _parser(added).parse_args(arguments)
        return cast(int, chosen.run(chosen))
    except PledgebookError as error:
        print(shown(f"pledgebook: {error}"), file=sys.stderr)
        return WRONG_CALL
    except KeyboardInterrupt:
        print("pledgebook: stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # The reader of our output went away, as `| head` does: nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        where = f"{error.filename}: " if error.filename is not None else ""
        print(
            shown(f"pledgebook: {where}{error.strerror or error}: check the disk and the file's folder"),
            file=sys.stderr,
        )
        return WRONG_CALL


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong with a call in the words of the command that was called, and where its help is."""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        found, left = super().parse_known_args(args, namespace or argparse.Namespace())
        if left:
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return found, left

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_CALL, shown(f"{self.prog}: {message} (see {self.prog} --help)") + "\n")


def _speak_utf8() -> None:
    """Files and pipes are UTF-8 whatever the locale; a terminal gets what it can show, the rest as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _command(point: EntryPoint) -> Callable[[Sequence[str]], int]:
    return cast(Callable[[Sequence[str]], int], point.load())


def _parser(added: dict[str, EntryPoint]) -> argparse.ArgumentParser:
    further = f"Further commands: {', '.join(sorted(added))}. " if added else ""
    parser = _Parser(
        prog="pledgebook",
        description="Statements and press articles into a ledger of commitments and claims.",
        epilog=f"{further}Exit status: 0 all documents ok; 1 some partial or failed; 2 the call or an input was wrong; "
        "130 stopped. `pledgebook COMMAND --help` tells more.",
    )
    parser.add_argument("--version", action="version", version=f"pledgebook {version('pledgebook')}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return parser

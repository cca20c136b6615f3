"""Flags that become `Options`: one flag a field, read back by name."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, TypeAlias

from pledgebook.errors import UsageError
from pledgebook.options import RULES, Options
from pledgebook.prices import BUILT_IN

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # pyright: ignore[reportPrivateUsage]


_DEFAULT = Options()


def add_engine_flags(parser: argparse.ArgumentParser) -> None:
    """Which engine reads, and how it is asked."""
    engine = parser.add_argument_group("engine")
    engine.add_argument("--model", metavar="M", help="a model's name, or 'rules' (the default: offline, no key)")
    engine.add_argument("--base-url", metavar="U", help="address of an OpenAI-compatible endpoint")
    engine.add_argument("--mode", choices=("schema", "text"), help="'text' for servers that take no JSON Schema")
    engine.add_argument("--prompt", metavar="NAME", help=f"prompt to use ({_DEFAULT.prompt})")
    engine.add_argument("--concurrency", type=int, metavar="N", help=f"requests in flight ({_DEFAULT.concurrency})")
    engine.add_argument(
        "--request-chars",
        type=int,
        metavar="N",
        help=f"body text in one request, in characters ({_DEFAULT.request_chars})",
    )
    engine.add_argument("--timeout", type=float, metavar="S", help=f"seconds for one HTTP call ({_DEFAULT.timeout:g})")
    engine.add_argument(
        "--deadline", type=float, metavar="S", help=f"seconds for one request with its retries ({_DEFAULT.deadline:g})"
    )
    engine.add_argument(
        "--attempts", type=int, metavar="N", help=f"HTTP calls before a request is given up ({_DEFAULT.attempts})"
    )
    engine.add_argument(
        "--reasks", type=int, metavar="N", help=f"times an invalid answer is asked again ({_DEFAULT.reasks})"
    )
    engine.add_argument(
        "--tentative", action="store_const", const=True, help="also what the rules engine doubts, marked as such"
    )
    again = parser.add_argument_group("a second look at what a model answers")
    for name, help in (
        ("missed", "ask a second time, for what the answer lacks (a request more)"),
        ("verify", "ask which records the text does not support, and reject them (a request more)"),
        ("crosscheck", "note commitments that only the rules engine sees (no request)"),
    ):
        again.add_argument(f"--{name}", action="store_const", const=True, help=help)
    volume = parser.add_argument_group("volume: many documents, one endpoint")
    volume.add_argument("--store", metavar="FILE", help="keep every answer here; the same command again continues")
    volume.add_argument("--max-cost", type=float, metavar="USD", help="stop asking before more than this is spent")
    volume.add_argument(
        "--prices",
        metavar="FILE",
        help=f"JSON file of prices in USD per million tokens; without it: {BUILT_IN}, to be checked",
    )
    volume.add_argument("--rpm", type=float, metavar="N", help="requests a minute, at most")
    volume.add_argument("--tpm", type=float, metavar="N", help="tokens a minute, at most")
    volume.add_argument(
        "--document-deadline",
        type=float,
        metavar="S",
        help=f"seconds for one document ({_DEFAULT.document_deadline:g})",
    )
    volume.add_argument(
        "--document-attempts",
        type=int,
        metavar="N",
        help=f"runs on one store that read a document which fails ({_DEFAULT.document_attempts})",
    )
    sampling = parser.add_argument_group("sampling, sent only if named")
    sampling.add_argument("--temperature", type=float, metavar="T")
    sampling.add_argument("--top-p", type=float, metavar="P")
    sampling.add_argument("--seed", type=int, metavar="N")
    sampling.add_argument("--max-tokens", type=int, metavar="N")
    sampling.add_argument("--reasoning-effort", metavar="LEVEL")


def add_document_flags(parser: argparse.ArgumentParser) -> None:
    """What is known about the documents beside their text."""
    document = parser.add_argument_group("documents")
    document.add_argument("--date", metavar="D", help="date of documents that state none: 2024, 2024-05 or 2024-05-03")
    document.add_argument(
        "--language", type=_language, metavar="L", help="ISO 639-1 code, if it should not be told from the text"
    )
    document.add_argument(
        "--max-bytes", type=int, metavar="N", help=f"larger inputs are refused ({_DEFAULT.max_bytes})"
    )


def _language(code: str) -> str:
    if not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise argparse.ArgumentTypeError(f"a language is two letters such as ar, en or fr, not {code!r}")
    return code.lower()


_FOR_MODELS = ("base_url", "mode", "prompt", "missed", "verify", "crosscheck")


def options_of(chosen: argparse.Namespace) -> Options:
    """The options that flags and `PLEDGEBOOK_MODEL` name; raises `UsageError` for impossible ones."""
    named = {name: value for name, value in vars(chosen).items() if name in Options.__slots__ and value is not None}
    named.setdefault("model", os.environ.get("PLEDGEBOOK_MODEL") or RULES)
    if named["model"] == RULES and (idle := [name for name in _FOR_MODELS if name in named]):
        flags = ", ".join(f"--{name.replace('_', '-')}" for name in idle)
        raise UsageError(f"{flags} needs a model: name one with --model, or leave it out to read with the rules engine")
    if named["model"] != RULES and named.get("tentative"):
        raise UsageError("--tentative is for the rules engine: leave out --model, or ask the model with --missed")
    return Options(**named)

"""`pledgebook explain`: why the rules made each record of a document, and why they passed a cue over."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from pledgebook.commands.flags import add_document_flags, options_of
from pledgebook.errors import InputError
from pledgebook.language import detect_language
from pledgebook.options import RULES, Options
from pledgebook.passages import passage
from pledgebook.read import read_document, read_path
from pledgebook.rules import RulesEngine
from pledgebook.segment import segment
from pledgebook.shown import shown
from pledgebook.sources import Found, Sources, sources_of
from pledgebook.zone import zone
from pledgebook_schemas import Document

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands

ALL_OK, NOT_READ, WRONG_INPUT = 0, 1, 2
_SHOWN = 90
"""Code points of a sentence that are printed above its explanations."""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "explain",
        help="say which cue and which rules made each record of the rules engine",
        description="For each sentence: the cues found, the rules that took or refused them. Numbers in brackets are "
        "sections of the annotation guideline.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="as for extract")
    parser.add_argument("--format", choices=("text", "jsonl"), default="text")
    parser.add_argument("--all", action="store_true", help="show the cues that were passed over, too")
    parser.add_argument("--tentative", action="store_const", const=True, help="also records that the rules doubt")
    add_document_flags(parser)
    parser.set_defaults(run=run, model=RULES)


def run(chosen: argparse.Namespace) -> int:
    sources, options = sources_of(chosen.paths), options_of(chosen)
    engine = RulesEngine(tentative=options.tentative)
    status = ALL_OK
    for found in sources:
        try:
            document = _document(found, options, sources)
        except InputError as error:
            print(shown(f"pledgebook: {error}"), file=sys.stderr)
            status = WRONG_INPUT
            continue
        heading = "" if sources.total == 1 else f"{shown(document.source or document.id)}:"
        language = document.language or detect_language(document.text)
        if language not in engine.grammars:
            print(f"{heading} the rules engine reads Arabic, English and French, not {language}".lstrip())
            status = max(status, NOT_READ)
            continue
        if heading and chosen.format == "text":
            print(heading)
        lines = _lines if chosen.format == "jsonl" else _shown
        for line in lines(document, engine, passed_over=bool(chosen.all)):
            print(line)
    return status


def _document(found: Found, options: Options, sources: Sources) -> Document:
    """Raises `InputError` for what cannot be read."""
    if isinstance(found, InputError):
        raise found
    if isinstance(found, Document):
        return read_document(found, options).document
    document = read_path(found, options).document
    return document.model_copy(update={"id": sources.names.get(document.source or "", document.id)})


def _shown(document: Document, engine: RulesEngine, *, passed_over: bool) -> Iterator[str]:
    sentences = segment(document.text, zone(document.text))
    last = 0
    for one in engine.explain(passage(document, sentences, 0, len(sentences), title=document.title)):
        if one.decision == "passed over" and not passed_over:
            continue
        if one.sentence != last:
            last = one.sentence
            text = shown(" ".join(sentences[last - 1].text.split()))
            yield f"{last}  {text if len(text) <= _SHOWN else text[:_SHOWN] + '…'}"
        cue = f" {one.cue!r}" if one.cue else ""
        yield f"    {one.decision}{cue}: {'; '.join(one.rules)}"


def _lines(document: Document, engine: RulesEngine, *, passed_over: bool) -> Iterator[str]:
    sentences = segment(document.text, zone(document.text))
    for one in engine.explain(passage(document, sentences, 0, len(sentences), title=document.title)):
        if passed_over or one.decision != "passed over":
            yield json.dumps({"document": document.id, **asdict(one)}, ensure_ascii=False)

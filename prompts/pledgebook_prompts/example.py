"""Worked examples of a prompt: a short invented text and the answer it should get."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, cast

from pledgebook_prompts.layout import lay_out
from pledgebook_schemas import Document, Passage, Sentence, WireAnswer


class ExampleFile(TypedDict):
    """The JSON of one file under `examples/`."""

    language: str
    title: str
    date: str
    first: int
    """Number of the first sentence of `before`, or of `sentences` where that is empty."""
    before: list[str]
    """Context: sentences that may give an actor but no record."""
    sentences: list[str]
    note: str
    """What each sentence shows, for the model; not part of the answer."""
    answer: object


@dataclass(frozen=True, slots=True)
class Example:
    name: str
    language: str
    title: str
    date: str
    text: str
    """One sentence a line, context included."""
    before: tuple[Sentence, ...]
    sentences: tuple[Sentence, ...]
    answer: WireAnswer
    note: str

    @property
    def passage(self) -> Passage:
        document = Document.from_text(self.text, id=self.name, date=self.date, title=self.title, language=self.language)
        return Passage(document=document, sentences=self.sentences, before=self.before, title=self.title)

    def shown(self) -> str:
        """The example as the model sees it: input as in a real request, then the answer, compact."""
        # Only what the file says: a field that a later prompt asks for does not change an earlier one.
        said = self.answer.model_dump(exclude_unset=True)
        answer = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        return f"{lay_out(self.passage)}\nAnswer:\n{answer}\nNote, not part of the answer: {self.note}"


def read_example(path: Path) -> Example:
    """The example in a file; raises `ValueError` (of pydantic) for an answer that does not fit the wire schema."""
    file = cast(ExampleFile, json.loads(path.read_text(encoding="utf-8")))
    text = "\n".join([*file["before"], *file["sentences"]])
    sentences = tuple(_sentences([*file["before"], *file["sentences"]], file["first"]))
    cut = len(file["before"])
    return Example(
        name=path.stem,
        language=file["language"],
        title=file["title"],
        date=file["date"],
        text=text,
        before=sentences[:cut],
        sentences=sentences[cut:],
        answer=WireAnswer.model_validate(file["answer"]),
        note=file["note"],
    )


def _sentences(lines: Iterable[str], first: int) -> Iterable[Sentence]:
    start = 0
    for number, line in enumerate(lines, first):
        yield Sentence(number=number, start=start, end=start + len(line), text=line)
        start += len(line) + 1

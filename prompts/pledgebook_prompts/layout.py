"""A passage as a model sees it: numbered sentences between marks that the text cannot contain.

Nothing is stripped, escaped or run through a template: a model quotes what it is shown, and its
quotes must be in the document letter by letter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from pledgebook_schemas import Passage, Sentence

CODE_DIGITS = 8


def lay_out(passage: Passage) -> str:
    """Title, date, language and sentences inside one pair of marks; the same passage gives the same characters."""
    sections = [
        _header(passage),
        _numbered((*passage.lead, *passage.before)),
        _numbered(passage.sentences),
        _numbered(passage.after),
    ]
    code = unused_code("\n".join(sections))
    names = ("", "context", "read", "context")
    inner = [
        _marked(f"{name}-{code}", section) if name else section
        for name, section in zip(names, sections, strict=True)
        if section
    ]
    return _marked(f"document-{code}", "\n".join(inner))


def unused_code(content: str) -> str:
    """A code for the marks around `content` that does not occur in it, derived from it: who writes a
    text cannot know the code, since every change of the text changes it."""
    return first_unused(content, _codes(content))


def first_unused(content: str, codes: Iterable[str]) -> str:
    """Raises `StopIteration` when every code occurs in the content."""
    return next(iter(code for code in codes if code not in content))


def _codes(content: str) -> Iterator[str]:
    seed = content.encode(errors="surrogatepass")
    while True:
        seed = hashlib.sha256(seed).digest()
        yield seed.hex()[:CODE_DIGITS]


def _header(passage: Passage) -> str:
    document = passage.document
    fields = {
        "title": passage.title or document.title,
        "date": document.date or "unknown",
        "language": document.language or "unknown",
    }
    return "\n".join(f"{name}: {value}" for name, value in fields.items() if value)


def _numbered(sentences: Iterable[Sentence]) -> str:
    return "\n".join(f"[{sentence.number}] {sentence.text}" for sentence in sentences)


def _marked(mark: str, content: str) -> str:
    return f"<{mark}>\n{content}\n</{mark}>"

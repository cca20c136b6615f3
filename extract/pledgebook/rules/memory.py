"""What the sentences before have named: who may be meant by "it", "the company", "he added"."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.rules.clause import Count, Gender
from pledgebook_schemas import WireSource

_KEPT = 24
"""Referents remembered; farther back no pronoun reaches."""


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody named in the text."""

    text: str
    """The nominal mention, verbatim."""
    names: tuple[str, ...]
    """Parties it stands for; a collective phrase stands for itself and is resolved later."""
    gender: Gender | None = None
    count: Count | None = None
    is_document: bool = False
    is_outsider: bool = False
    """Cannot bind whom it speaks of: an analyst, a source."""
    is_person: bool = False
    """Somebody in office, or with a given name and a surname."""
    called: str = ""
    """A person's full name, if the text has told it."""
    issuers: tuple[str, ...] = ()
    """Of a document, who gave it out, where its name tells: "navy figures"."""


@dataclass
class Memory:
    """Grows sentence by sentence in reading order."""

    referents: list[Referent] = field(default_factory=list[Referent])
    speaker: Referent | None = None
    """Who spoke last."""
    author: Referent | None = None
    """Whose text it is: who "we" are outside quotation marks."""
    owns_text: bool = False
    """Whether the whole text is its author's, as a speech or a press release is."""
    is_release: bool = False
    """Whether the text is a press release, told of its author in the third person."""
    sources: tuple[WireSource, ...] = ()
    open_quote: bool = False
    just_told: bool = False
    """Whether the sentence before reported somebody's words, which a bare "would" may go on with."""
    bound: Referent | None = None
    """Who was bound by the last commitment of the sentence before, if it made one."""
    just_said: bool = False
    """Whether the sentence before had a verb of speech, or a person in office and a colon."""
    in_terms: bool = False
    """Whether the sentence before stated the terms of an agreement."""

    @property
    def own_source(self) -> WireSource | None:
        """In a text that is somebody's own, that person, if he speaks for another; else he is the actor already."""
        author = self.author
        if not self.owns_text or author is None or not author.is_person:
            return None
        if author.names in ((author.text,), (author.called,)):
            return None
        return WireSource(name=author.called or author.text, type="speaker", quote=None)

    def note(self, referent: Referent) -> None:
        self.referents.append(referent)
        del self.referents[:-_KEPT]

    def agreeing(self, gender: Gender | None, count: Count | None) -> Referent | None:
        """The nearest one before that a pronoun or verb ending can point to."""
        for one in reversed(self.referents):
            if not one.is_document and _agrees(gender, one.gender) and _fits(count, one.count):
                return one
        return None

    def latest(self, *, person: bool) -> Referent | None:
        """Who was named last among persons, or among bodies and states."""
        return next((one for one in reversed(self.referents) if one.is_person == person and not one.is_document), None)

    def longer(self, word: str) -> Referent | None:
        """The nearest one whose name holds a word: of "the company", "Mr Hall"."""
        forms = {word, f"ال{word}", f"و{word}"}
        for one in reversed(self.referents):
            words = _words_of(one.text)
            if len(words) > 1 and not forms.isdisjoint(words):
                return one
        return None


@lru_cache(maxsize=1 << 12)
def _words_of(text: str) -> tuple[str, ...]:
    """Remembered, as the same few referents are asked again for every phrase behind them."""
    return tuple(fold_key(text).split())


def _agrees(one: Gender | None, other: Gender | None) -> bool:
    return one is None or other is None or one == "n" or one == other


def _fits(one: Count | None, other: Count | None) -> bool:
    if one is None or other is None or one == other:
        return True
    return {one, other} == {"two", "many"}

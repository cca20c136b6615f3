"""A commissive cue: the words by which somebody binds himself, and how firmly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pledgebook_schemas.vocabulary import Kind, Polarity, Strength

Form = Literal["verb", "noun", "adjective", "future"]
"""How the cue sits in its clause, which tells where actor and action stand:
`verb` finite, with a complement; `noun` ("its commitment to"); `adjective` ("is committed to");
`future`: the cue is an auxiliary or prefix and the action is the verb it stands with."""

Complement = Literal["infinitive", "that", "gerund", "object", "base", "of"]
"""What may follow a cue, in the terms of its language: `infinitive` "to build", أن يبني, de construire;
`that` a clause with a subject of its own; `gerund` a verbal noun (building, بناء) behind its particle;
`object` a deliverable without a verb ("pledged $5m"); `base` the bare verb; `of` a noun behind "to"."""


@dataclass(frozen=True)
class Cue:
    """One row of a language's table. Patterns are for folded text (`pledgebook.fold`)."""

    name: str
    """Dictionary form; names the row in explanations."""
    word: str
    """Pattern of the one word that carries the cue."""
    strength: Strength
    form: Form
    complement: tuple[Complement, ...] = ()
    particles: tuple[str, ...] = ()
    """Words (Arabic: or the prefix ب, ل) that lead from the cue to the action; "" where none has to."""
    kind: Kind | None = None
    """Kind by the cue alone; None: by strength, `pledge` at 4 and `intention` below."""
    polarity: Polarity = "positive"
    """`negative` where taking the cue means not doing what follows."""
    then: str = ""
    """Pattern of further words that belong to the cue, with the space before them."""
    section: str = "5"
    """Of the guideline."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The cue alone, as whole words."""
        return re.compile(rf"(?:(?<!\w)|(?='))(?:{self.word})(?:{self.then})(?!\w)")

    @cached_property
    def word_regex(self) -> re.Pattern[str]:
        return re.compile(self.word)


TERM = Cue("present of terms", r"(?!)", 3, "future", section="11")
"""A finite verb in the present that states a term: "the Operator delivers", يفرج الحوثيون. No word is its own cue."""

ANNOUNCED = Cue("present announced", r"(?!)", 3, "future", section="11")
"""A present that looks ahead in the mouth of who sees to it: "work starts on Monday", "every child gets a meal"."""

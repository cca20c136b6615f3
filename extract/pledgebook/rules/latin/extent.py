"""How far an English or French action reaches, and its conditions, purposes and coordinated heads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pledgebook.rules.clause import Extent, Part, PartKind
from pledgebook.rules.event_bound import is_negated, opens_bound
from pledgebook.rules.french.incise import opens_incise
from pledgebook.rules.latin.asides import before_clitics
from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ConditionType

IsHead = Callable[[Line, int], bool]
"""Whether the word at an index is a verb that can head an action."""


_CLAUSE = 9
_SUBJECT = 12
"""Words between "that" and the verb of its clause."""
_LINKS = ("to", "not", "de", "d'", "a", "ne", "n'", "pas", "never")
"""What may stand between "and" and a coordinated head."""


def _is_picture(text: str) -> bool:
    """An emoji ends a sentence as a full stop does."""
    return len(text) == 1 and ord(text) > _LETTERS and not text.isalnum()


_LETTERS = 0x2190
"""Where arrows and pictures begin, behind all marks of Latin text."""


_FUTURES = frozenset({"will", "would", "shall", "'ll", "'d", "not"})
_ANYBODY = frozenset(
    {
        "nobody",
        "no",
        "every",
        "each",
        "any",
        "aucun",
        "aucune",
        "chaque",
        "anyone",
        "everyone",
        "anybody",
        "everybody",
        "those",
        "whoever",
        "quiconque",
        "nul",
    }
)
"""They open a clause of their own even with a relative clause behind them."""
_OBJECTS = frozenset(
    "un deux trois quatre cinq six sept huit neuf dix cent mille quelque plus moins que qu' tous".split()
)
"""Words that open the object of a French verb, beside articles and figures."""
_FEW = 14
"""Words that a quotation inside an action may have."""


@dataclass
class LatinExtent:
    """One walk from the head to the end of the clause; each word is looked at once."""

    words: LatinWords
    is_head: IsHead
    is_finite: Callable[[Line, int], bool]

    def __call__(self, line: Line, head: int) -> Extent:
        walk = _Walk(line, head, self.words, self.is_head, self.is_finite)
        return walk.extent()

    def opener(self, line: Line, index: int) -> ConditionType | None:
        offset = line.folded[index][0]
        if not self.words.openers.match(line.text, offset):
            return None
        return next((kind for kind, pattern in self.words.conditions if pattern.match(line.text, offset)), None)


@dataclass
class _Walk:
    line: Line
    head: int
    words: LatinWords
    is_head: IsHead
    is_finite: Callable[[Line, int], bool]
    parts: list[tuple[PartKind, int]] = field(default_factory=list[tuple[PartKind, int]])
    """Kind and first word of each stretch behind the action."""
    conjuncts: list[int] = field(default_factory=list[int])
    listing: bool = False
    """Behind "including", where nothing is split."""
    aside: int = 0
    """Where a parenthesis ends that the action goes on behind."""

    def extent(self) -> Extent:
        index = self.head + 1
        while index < len(self.line) and not self._stops(index):
            if self._next_head(index):
                return replace(self._result(index), following=self._next_head(index))
            self._open(index)
            index += 1
        return replace(self._result(index), following=self._next_clause_said(index))

    def _next_head(self, index: int) -> int | None:
        """Behind a condition or purpose, a further head under the same cue: "subject to a vote, and to filling"."""
        texts = self.line.texts
        link = texts[self.head - 1] if self.head else ""
        if self._kind is None or texts[index] not in self.words.conjunctions or index + 1 == len(texts):
            return None
        if link in _FUTURES and self._kind == "trigger" and self.is_head(self.line, index + 1):
            # "Would restart as soon as prices allowed and take back": the base form goes on with "would".
            past = any(text.endswith("ed") or text in ("is", "are", "was") for text in texts[self.parts[-1][1] : index])
            return index + 1 if past and not texts[index + 1].endswith("ing") else None
        if link not in ("to", "de", "d'", "a"):
            return None
        at = index + 2
        same = texts[index + 1 : index + 2] in (
            [link],
            ["d'"] if link == "de" else [link],
            ["de"] if link == "d'" else [link],
        )
        return at if same and at < len(texts) and self.is_head(self.line, at) and self._parallel(at) else None

    def _next_clause_said(self, end: int) -> int | None:
        """Of "promised that A and that B", where A is the head, the first word of B."""
        texts = self.line.texts
        that = ("that", "que", "qu'")
        if not self.head or not any(text in that for text in texts[max(0, self.head - _SUBJECT) : self.head]):
            return None
        if end + 2 < len(texts) and texts[end] in self.words.conjunctions and texts[end + 1] in that:
            return end + 2
        comma = texts[end : end + 1] == [","] and end + 3 < len(texts)
        return end + 3 if comma and texts[end + 1] in self.words.conjunctions and texts[end + 2] in that else None

    @property
    def _kind(self) -> PartKind | None:
        """What the walk is in: None is the action itself."""
        return self.parts[-1][0] if self.parts else None

    def _stops(self, index: int) -> bool:
        line, text = self.line, self.line.texts[index]
        if index < self.aside:
            return False
        if text in (";", "?", "!", "…") or (text == "." and index == len(line) - 1) or _is_picture(text):
            return True
        if text == '"':
            return line.quoted[self.head] != line.quoted[index] and not self._is_few_words(index)
        if text == ":":
            return self._kind != "criterion"
        if text == "-":
            return not (
                line.texts[index - 1][0].isdigit()
                and line.texts[index + 1 : index + 2] != []
                and line.texts[index + 1][0].isdigit()
            )
        if text == ",":
            return self._comma_stops(index)
        if text in self.words.conjunctions:
            return self._next_clause(index)
        return text in self.words.stops and not self._carried(index)

    def _is_few_words(self, index: int) -> bool:
        """A quotation of some words inside the action: "by Easter"; not of somebody's speech."""
        if self.line.quoted[self.head] or not self.line.quoted[index] or self.line.texts[index - 1] in (",", ":"):
            return False
        closing = next(
            (i for i in range(index + 1, min(index + _FEW, len(self.line))) if self.line.texts[i] == '"'), None
        )
        return closing is not None and not any(self.is_finite(self.line, i) for i in range(index + 1, closing))

    def _carried(self, index: int) -> bool:
        """ "According to" that opens a criterion is no stop."""
        return any(pattern.match(self.line.text, self.line.folded[index][0]) for _, pattern in self.words.conditions)

    def _in_parenthesis(self, index: int) -> bool:
        """A comma of the pair right behind the head: "to open, by June at the latest, a post"."""
        reach = 5 if self.words.infinitive == "to" else 12
        opening = next(
            (i for i in range(self.head + 1, min(self.head + reach, index + 1)) if self.line.texts[i] == ","), None
        )
        if opening is None:
            return False
        closing = next(
            (i for i in range(opening + 2, min(opening + 14, len(self.line))) if self.line.texts[i] == ","), None
        )
        if closing is None or closing + 1 >= len(self.line) or index not in (opening, closing):
            return False
        if self.words.infinitive != "to":
            inside = self._is_aside(opening, closing)
            self.aside = closing if inside else self.aside
            return inside
        return (
            opening == self.head + 1
            or any(time.first in (closing + 1, closing + 2) for time, _ in self.line.times)
            or any(time.first == self.head + 1 for time, _ in self.line.times)
            or self.words.aside_at(self.line.texts, self.head + 1) == opening - self.head - 1
            or (
                self.line.texts[opening + 1] in self.words.prepositions
                and self.line.texts[closing + 1] in self.words.determiners
            )
        )

    def _is_aside(self, opening: int, closing: int) -> bool:
        """In French: a time, a speaker or a source between the commas, and the object of the verb behind them."""
        texts = self.line.texts
        following = texts[closing + 1]
        goes_on = following in self.words.determiners or following in self.words.prepositions or following[0].isdigit()
        if not goes_on and following not in _OBJECTS and following != "au":
            return False
        near = opening == self.head + 1
        timed = any(opening < time.first <= opening + 2 and time.last == closing for time, _ in self.line.times)
        aside = self.words.aside_at(texts, opening + 1) == closing - opening - 1 or closing == opening + 2
        linked = texts[opening + 1] in self.words.prepositions and following in self.words.determiners
        return (
            timed
            or aside
            or opens_incise(self.line, opening + 1, self.words)
            or (linked and (near or opening < self.head + 5))
        )

    def _comma_stops(self, index: int) -> bool:
        line = self.line
        if self._in_parenthesis(index):
            return False
        following = line.texts[index + 1] if index + 1 < len(line) else ""
        if following == "dont" and self._tells_ahead(index + 2):
            return True
        if following in self.words.inside:
            self.listing = True
            return False
        if not following or following == '"' or following in self.words.comma_stops:
            return not following or not self._carried(index + 1)
        if self._carried(index + 1):
            return False
        if following in self.words.conjunctions:
            return self._next_clause(index + 1)
        return self._next_clause(index) or not self._goes_on(index + 1)

    def _tells_ahead(self, index: int) -> bool:
        """« ..., dont l'État prendra en charge la moitié »: a clause that somebody else's future makes."""
        inflected = self.words.inflected
        texts = self.line.texts[index : index + _CLAUSE]
        return inflected is not None and any(inflected.fullmatch(text) for text in texts)

    def _goes_on(self, index: int) -> bool:
        """A list: an "and" before the next stop; or a time, which is cut off later."""
        if any(time.first == index for time, _ in self.line.times) or self.words.purposes.match(
            self.line.text, self.line.folded[index][0]
        ):
            return True
        texts = self.line.texts
        for at in range(index, min(index + 25, len(texts))):
            if texts[at] in self.words.conjunctions:
                return True
            if texts[at] in (";", ":", '"', ".") or texts[at] in self.words.boundaries:
                return False
        return self.is_head(self.line, index)

    def _next_clause(self, index: int) -> bool:
        """Whether behind "and" or a comma a new finite clause begins, with a subject or without."""
        texts = self.line.texts
        if texts[index + 1 : index + 3] == ["not", "to"]:
            return False
        if (
            index + 1 < len(texts)
            and texts[index + 1] in self.words.comma_stops | {"that"}
            and self.line.texts[index + 1] not in ("a", "an", "le", "la", "un", "une")
        ):
            return True
        opening = next((time.last for time, _ in self.line.times if time.first == index + 1), index + 1)
        anybody = texts[opening : opening + 1] != [] and texts[opening] in _ANYBODY
        for at in range(index + 1, min(index + self._window(index), len(texts))):
            text = texts[at]
            if anybody and text in self.words.relatives:
                continue
            if text in (",", ";", '"') or text in self.words.relatives or text in self.words.conjunctions:
                return False
            if self.is_finite(self.line, at) or self._acts(index, at) or self._resumes(index, at):
                return True
            if at == index + 1 and self.is_head(self.line, at):
                return False
        return False

    def _resumes(self, index: int, at: int) -> bool:
        """ ", and in the coming weeks it intends to": a pronoun with its verb."""
        if self.line.texts[index - 1] != "," or self.line.texts[at] not in ("it", "he", "she", "they", "we"):
            return False
        following = self.line.texts[at + 1] if at + 1 < len(self.line) else ""
        return following in self.words.auxiliaries or following.removesuffix("s") in self.words.bases | {
            "intend",
            "plan",
        }

    def _acts(self, index: int, at: int) -> bool:
        """ "And Slovakia pays for": a name and a verb in -s, behind a bare "and" too."""
        text = self.line.texts[at]
        inflected = text[-1] == "s" and text[:-1] in self.words.bases and not self.line.is_capital(at)
        if not inflected or not index + 1 < at <= index + 5 or at + 1 >= len(self.line):
            return False
        named = self.line.is_capital(at - 1) or self.line.texts[at - 1] in self.words.lexicon.agents
        following = self.line.texts[at + 1]
        return named and (following in self.words.determiners | self.words.prepositions or following[0].isdigit())

    def _window(self, index: int) -> int:
        """Words in which the verb of a new clause stands; more behind ", and", which seldom joins two objects."""
        return _CLAUSE + 12 if self.line.texts[index - 1] == "," else _CLAUSE

    def _open(self, index: int) -> None:
        """Opens a condition, a purpose or a conjunct at this word, if it begins one."""
        line, offset = self.line, self.line.folded[index][0]
        kind = self._kind
        opens = self.words.openers.match(line.text, offset) is not None
        if opens and kind == "exception" and index == self.parts[-1][1] + 1:
            return  # "Sauf si" is one opener.
        if kind != "exception" and opens_bound(line, index) and is_negated(line, self.head):
            self.parts.append(("exception", index))
            return
        for condition, pattern in self.words.conditions if opens else ():
            if pattern.match(line.text, offset) and kind != condition and not self._is_time(index):
                self.parts.append((condition, index))
                return
        if kind is not None:
            return
        if (opens and self.words.purposes.match(line.text, offset)) or self._is_purpose(index):
            self.parts.append(("purpose", index))
        elif self._is_conjunct(index):
            self.conjuncts.append(index)

    def _is_time(self, index: int) -> bool:
        """ "Until 2035" is a timeframe, as its end is scheduled."""
        return any(words.first <= index < words.last for words, _ in self.line.times)

    def _is_purpose(self, index: int) -> bool:
        line = self.line
        if line.texts[index] != self.words.infinitive or index + 1 >= len(line) or index < self.head + 2:
            return False
        at = index + 1
        if line.texts[at] in self.words.adverbs or line.texts[at].endswith("ly"):
            at += 1
        before = line.texts[index - 1]
        if (
            at >= len(line)
            or not self.is_head(line, at)
            or before in self.words.not_purpose_after
            or before in self.words.conjunctions
            or (before in ("not", "never") and line.texts[index - 2] in self.words.conjunctions)
        ):
            return False
        heads = [self.head, *self.conjuncts]
        return not (line.texts[heads[-1]] in self.words.not_purpose_after and index - heads[-1] < 6)

    def _is_conjunct(self, index: int) -> bool:
        line = self.line
        before = line.texts[index - 2 : index]
        if len(before) == 2 and before[1] == self.words.infinitive == "to" and before[0] in self.words.conjunctions:
            return (
                "to" in line.texts[max(0, self.head - 3) : self.head]
                and line.texts[index].isalpha()
                and line.texts[index] not in self.words.determiners
                and not line.is_capital(index)
            )
        at = before_clitics(line, index, self.words)
        link = line.texts[at]
        if self.listing or (link != "," and link not in _LINKS and link not in self.words.conjunctions):
            return False
        if self._in_relative(index):
            return False
        own = line.texts[before_clitics(line, self.head, self.words)]
        if link in ("a", "de", "d'") and own not in (link, {"de": "d'", "d'": "de"}.get(link)):
            return False
        joint = at
        while line.texts[joint] in _LINKS and joint > self.head:
            joint -= 1
        if line.texts[joint] in ("or", "ou"):
            return False
        joins = line.texts[joint] in self.words.conjunctions or line.texts[joint] == ","
        return joins and self.is_head(line, index) and joint > self.head and self._parallel(index)

    def _in_relative(self, index: int) -> bool:
        """In "a scheme under which nurses work and return": of the relative clause, unless "to" comes back."""
        if self.line.texts[index - 1] in ("to", "de", "d'", "a"):
            return False
        return not self.words.relatives.isdisjoint(self.line.texts[self.head + 1 : index])

    def _parallel(self, index: int) -> bool:
        """The same verb form as the head, so that "and" joins two heads and not two objects."""
        gerund = self.line.texts[self.head].endswith("ing")
        return gerund == self.line.texts[index].endswith("ing")

    def _result(self, end: int) -> Extent:
        bounds = [*(first for _, first in self.parts), end]
        action = Stretch(self.head, max(self.head + 1, self._without_marks(self.head, bounds[0])))
        parts = tuple(
            Part(kind, Stretch(first, self._without_marks(first, last)))
            for (kind, first), last in zip(self.parts, bounds[1:], strict=True)
        )
        kept = tuple(part for part in parts if part.words.last > part.words.first)
        return Extent(action, kept, tuple(one for one in self.conjuncts if one < action.last))

    def _without_marks(self, first: int, last: int) -> int:
        trailing = {",", ".", '"', "(", "and", "or", "et", "ou", "-", "only", "for", "even", "meme"}
        while last > first and self.line.texts[last - 1] in trailing:
            last -= 1
        return last

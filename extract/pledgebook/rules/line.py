"""One sentence under the rules: folded text, words, and the way back to the original characters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pledgebook.fold import fold, fold_key
from pledgebook.parties import PartyMention, find_parties
from pledgebook.rules.english.will import OTHER_WHO, OTHER_WILL, is_name, is_noun
from pledgebook.rules.once import once
from pledgebook.timeframe import TimeMatch, find_times
from pledgebook_schemas import Sentence

if TYPE_CHECKING:
    from pledgebook.rules.clause import Subject

_WORD = re.compile(
    r"(?:[a-z]\.){2,}"
    r"|\d+(?:[.,]\d+)*"
    r"|(?:[dlsnmtjc]|qu|lorsqu|jusqu|puisqu)'(?=\w)"
    r"|'(?:ll|s|d|ve|re|m)(?!\w)"
    r"|\w+(?:-\w+)*(?:'t(?!\w))?"
    r"|[^\w\s]"
)
"""Words with their hyphens; `we'll` is we + 'll, `l'entreprise` is l' + entreprise; marks one by one."""

_SAFE = re.compile(
    r"[^ -~\u00a0-\u00ac\u00ae\u00b0-\u00b1\u00b5-\u00b7\u00bb\u00bf-\u00c5\u00c7-\u00de\u00e0-\u024f\u060c\u061b\u061f"
    r"\u0622-\u063f\u0641-\u064a\u0660-\u0669\u066a-\u066d\u0671\u06a9\u06af\u06cc\u2010-\u2015\u2018-\u201f\u20ac]"
    r"|\s\s"
)
"""A character that may fold to none or several, or a run of spaces: offsets need the map."""
_LIGATURES = re.compile("[\u0130\u0132\u0133\u013f\u0140\u0149\u01c4-\u01cc\u01f1-\u01f3\u00a8\u00af\u00b4\u00b8]")


class Stretch(NamedTuple):
    """A run of words by index, half-open."""

    first: int
    last: int


@dataclass
class Line:
    """A sentence with everything the rules ask of it, each worked out when first asked."""

    sentence: Sentence
    opens_quoted: bool = False
    """Whether a quotation of the sentence before is still open."""
    named: Sequence[PartyMention] | None = None
    """The parties of the whole document, by its offsets."""
    text: str = field(init=False)
    texts: list[str] = field(init=False)
    """The words and marks, folded."""
    _words: list[str] = field(init=False)
    """The same as they stand in the folded sentence."""
    phrases: dict[tuple[int, bool], Stretch | None] = field(default_factory=dict[tuple[int, bool], "Stretch | None"])
    """Noun phrases already looked for, by where and how."""
    verbs: list[bool] | None = None
    """For each word whether it is a verb, once a grammar has told."""
    subjects: dict[int, Subject | None] = field(default_factory=dict[int, "Subject | None"])
    """Those of verbs already looked for, by the verb."""

    def __post_init__(self) -> None:
        self.text = fold_key(self.sentence.text)
        self.texts = self._words = _WORD.findall(self.text)
        if "انها" in self.text:
            self._tell_ending_from_pronoun()
        if "will" in self.texts:
            self._tell_will_from_auxiliary()
        if "who" in self.texts and "WHO" in self.sentence.text:
            self._tell_acronym_from_pronoun()

    def _tell_ending_from_pronoun(self) -> None:
        """Folding makes إنهاء and أنها one: the first keeps its hamza."""
        self.texts = [*self.texts]
        for index, text in enumerate(self.texts):
            if text.endswith("انها") and self.quote(Stretch(index, index + 1)).endswith("ء"):
                self.texts[index] = text + "ء"

    def _tell_acronym_from_pronoun(self) -> None:
        """The WHO is no pronoun, unless all the line is in capitals."""
        if self.sentence.text.isupper():
            return
        for index, text in enumerate(self.texts):
            if text == "who" and self.quote(Stretch(index, index + 1)) == "WHO":
                self.texts[index] = OTHER_WHO

    def _tell_will_from_auxiliary(self) -> None:
        self.texts = [*self.texts]
        for index, text in enumerate(self.texts):
            if text != "will":
                continue
            written = self.quote(Stretch(index, index + 1))
            following = self.quote(Stretch(index + 1, index + 2)) if index + 1 < len(self) else ""
            if is_noun(self.texts, index) or (written == "Will" and is_name(self.texts, index, following)):
                self.texts[index] = OTHER_WILL

    def __len__(self) -> int:
        return len(self.texts)

    @once
    def folded(self) -> list[tuple[int, int]]:
        """Where each word stands in the folded sentence, half-open."""
        text, end = self.text, 0
        found: list[tuple[int, int]] = []
        # Nothing but one space ever stands between two words.
        for word in self._words:
            start = end + 1 if text[end] == " " else end
            end = start + len(word)
            found.append((start, end))
        return found

    @once
    def starts(self) -> list[int]:
        """Where each word starts in the original sentence."""
        origin = self._origin
        starts = [start for start, _ in self.folded]
        return starts if origin is None else [origin[start] for start in starts]

    @once
    def _ends(self) -> list[int]:
        origin = self._origin
        ends = [end for _, end in self.folded]
        return ends if origin is None else [origin[end] for end in ends]

    @once
    def _capitals(self) -> list[bool]:
        text = self.sentence.text
        return [text[start].isupper() for start in self.starts]

    @once
    def _origin(self) -> list[int] | None:
        """None where folding left every character in its place."""
        text = self.sentence.text
        if len(self.text) == len(text) and not _SAFE.search(text) and not _LIGATURES.search(text):
            return None
        return list(fold(text).origin)

    def span(self, stretch: Stretch) -> tuple[int, int]:
        """Where the words stand in the original sentence, half-open."""
        return self.starts[stretch.first], self._ends[stretch.last - 1]

    def quote(self, stretch: Stretch) -> str:
        return self.sentence.text[self.starts[stretch.first] : self._ends[stretch.last - 1]].strip()

    def quote_from(self, stretch: Stretch, skip: int) -> str:
        """Without the first `skip` folded letters and the marks on them."""
        start = self.folded[stretch.first][0] + skip
        origin = self._origin
        return self.sentence.text[start if origin is None else origin[start] : self._ends[stretch.last - 1]].strip()

    def key(self, stretch: Stretch) -> str:
        """The words in folded spelling."""
        return self.text[self.folded[stretch.first][0] : self.folded[stretch.last - 1][1]]

    def word_at(self, offset: int) -> int:
        """Index of the word that holds or follows an offset of the original sentence."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self._ends[index] else index + 1

    def is_capital(self, index: int) -> bool:
        return self._capitals[index]

    @once
    def parties(self) -> list[PartyMention]:
        """Those of the sentence, by its own offsets; looked up in what the document names, where that is known."""
        if self.named is None:
            return find_parties(self.sentence.text)
        start, end = self.sentence.start, self.sentence.end
        first = bisect_left(self.named, start, key=_start)
        found: list[PartyMention] = []
        for one in self.named[first:]:
            if one.end > end:
                break
            found.append(PartyMention(one.start - start, one.end - start, one.party, one.form))
        return found

    def parties_in(self, stretch: Stretch) -> list[PartyMention]:
        start, end = self.span(stretch)
        return [one for one in self.parties if start <= one.start and one.end <= end]

    @once
    def times(self) -> list[tuple[Stretch, TimeMatch]]:
        found = find_times(self.sentence.text, 0, len(self.sentence.text))
        return [(Stretch(self.word_at(one.start), self.word_at(one.end - 1) + 1), one) for one in found]

    @once
    def quoted(self) -> list[bool]:
        """For each word, whether it stands inside quotation marks; an open one ends with the sentence."""
        inside = self.opens_quoted
        if '"' not in self.texts:
            return [inside] * len(self.texts)
        result: list[bool] = []
        for text in self.texts:
            if text == '"':
                inside = not inside
            result.append(inside)
        return result


def _start(one: PartyMention) -> int:
    return one.start

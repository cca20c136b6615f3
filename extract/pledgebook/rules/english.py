"""English: frames and cue candidates of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from pledgebook.cues import TABLES, Cue
from pledgebook.rules import latin_claims, latin_subject
from pledgebook.rules.clause import Candidate, Extent, Frame, Part, Subject
from pledgebook.rules.cue_index import CueIndex, Signals
from pledgebook.rules.english_words import WORDS
from pledgebook.rules.latin_extent import LatinExtent
from pledgebook.rules.latin_frames import fronted_parts, latin_frames
from pledgebook.rules.lexicon import Lexicon
from pledgebook.rules.lexicon.english import BASE_VERBS, NOUN_LIKE, STATIVE
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType

_MODALS = frozenset({"may", "might", "could", "can", "should", "must", "cannot", "would"})
_OBJECT_SIGNS = frozenset(
    "$ € £ support aid assistance help funding more additional further up another million billion nearly about around "
    "over almost at us usd eur full continued military humanitarian financial".split()
)


def is_head(line: Line, index: int) -> bool:
    """A base verb or gerund; where it is spelled like a noun, an object has to follow."""
    text = line.texts[index]
    if text in BASE_VERBS:
        if text not in NOUN_LIKE:
            return True
        return index + 1 < len(line) and (
            line.texts[index + 1] in WORDS.determiners
            or line.texts[index + 1][0].isdigit()
            or line.texts[index - 1] == "to"
            or line.is_capital(index + 1)
            or (
                text in _TRANSITIVE
                and line.texts[index - 1] in ("and", ",")
                and line.texts[index + 1].isalpha()
                and line.texts[index + 1] not in WORDS.prepositions
                and line.texts[index + 1] not in WORDS.conjunctions
            )
        )
    return text.endswith("ing") and (
        text[:-3] in BASE_VERBS or text[:-3] + "e" in BASE_VERBS or text[:-4] in BASE_VERBS
    )


_TRANSITIVE = frozenset(
    "fund train support help release open launch increase cut fight share finance host set raise lift end form review "
    "produce reform halt limit lower repair rescue return update upgrade ban offer grant guarantee".split()
)


def is_finite(line: Line, index: int) -> bool:
    text = line.texts[index]
    if text in ("will", "would", "has", "have", "had", "is", "are", "was", "were", "shall", "'ll"):
        return True
    role = ENGLISH_ROLES.get(text)
    return role is not None and not text.endswith("ing") and text not in BASE_VERBS and text not in _PARTICIPLE_ONLY


ENGLISH_ROLES = WORDS.lexicon.roles
_PARTICIPLE_ONLY = frozenset(
    {
        "built",
        "made",
        "set",
        "held",
        "displaced",
        "wounded",
        "trained",
        "destroyed",
        "damaged",
        "reports",
        "hopes",
        "claims",
        "wants",
        "calls",
        "signs",
        "asks",
        "demands",
        "met",
    }
)


@dataclass
class EnglishGrammar:
    code: str = "en"
    lexicon: Lexicon = WORDS.lexicon
    index: CueIndex = field(default_factory=lambda: CueIndex(TABLES["en"]))
    signals: Signals = field(init=False)
    measure: LatinExtent = field(default_factory=lambda: LatinExtent(WORDS, is_head, is_finite))

    def __post_init__(self) -> None:
        self.signals = Signals(self._is_signal)

    def _is_signal(self, text: str) -> bool:
        return text in self.lexicon.roles or bool(self.index[text])

    def has_signal(self, line: Line) -> bool:
        return self.signals.in_any(line.texts)

    def frames(self, line: Line) -> list[Frame]:
        return latin_frames(line, WORDS)

    def clitic(self, line: Line, index: int) -> int:
        return 0

    def fronted(self, line: Line, before: int) -> list[Part]:
        return fronted_parts(line, before, self.measure.opener)

    def extent(self, line: Line, head: int) -> Extent:
        return self.measure(line, head)

    def said(self, line: Line, frame: Frame) -> Stretch | None:
        return latin_claims.said(line, frame)

    def claim_type(self, line: Line, clause: Stretch, frame: Frame) -> ClaimType | None:
        return latin_claims.claim_type(line, clause, frame, WORDS, is_finite)

    def forecast(self, line: Line) -> Stretch | None:
        return latin_claims.forecast(line)

    def deeds(self, line: Line, frames: list[Frame]) -> list[Stretch]:
        return latin_claims.deeds(line, frames, WORDS)

    def subject(self, line: Line, verb: int) -> Subject | None:
        return latin_subject.subject_before(line, verb, WORDS)

    def is_agent(self, line: Line, phrase: Stretch) -> bool:
        return latin_subject.is_agent(line, phrase, WORDS)

    def features(self, line: Line, phrase: Stretch) -> Subject:
        return latin_subject.features(line, phrase, WORDS)

    def candidates(self, line: Line) -> list[Candidate]:
        found: list[Candidate] = []
        for at, text in enumerate(line.texts):
            for row in self.index[text]:
                candidate = self._candidate(line, at, row)
                if candidate is not None:
                    found.append(candidate)
        return found

    def _candidate(self, line: Line, at: int, row: Cue) -> Candidate | None:
        match row.form:
            case "future":
                return self._future(line, at, row)
            case "noun":
                return self._noun(line, at, row)
            case "adjective":
                return self._adjective(line, at, row)
            case "verb":
                return self._verb(line, at, row)

    def _future(self, line: Line, at: int, row: Cue) -> Candidate | None:
        texts = line.texts
        last = at + 1
        if row.then:
            if last >= len(texts) or texts[last] != "to":
                return None
            last += 1
        if at and (texts[at - 1] in WORDS.determiners or texts[at - 1] == "to"):
            return None
        head, negative, passive = self._verb_group(line, last)
        negative = negative or texts[at].endswith("n't")
        if head is None:
            return None
        subject = latin_subject.subject_before(line, at, WORDS)
        cue = Stretch(at, last)
        return Candidate(row, cue, head, subject, negative, passive)

    def _verb_group(self, line: Line, at: int) -> tuple[int | None, bool, bool]:
        """Head, negation and passive of the verb behind an auxiliary; no head for a state."""
        texts = line.texts
        negative = False
        while at < len(texts) and (
            texts[at] in WORDS.adverbs or texts[at] in ("not", "never") or texts[at].endswith("ly")
        ):
            negative = negative or texts[at] in ("not", "never")
            at += 1
        if at >= len(texts):
            return None, negative, False
        if texts[at] == "be" and at + 1 < len(texts):
            return self._after_be(line, at, negative)
        verb = texts[at]
        if (not verb.isalpha() and "-" not in verb) or verb in WORDS.determiners or verb in WORDS.prepositions:
            return None, negative, False
        if verb in STATIVE and not (
            verb in ("continue", "remain", "make", "help", "allow", "take") and self._is_deed(line, at)
        ):
            return None, negative, False
        return at, negative, False

    def _is_deed(self, line: Line, at: int) -> bool:
        following = line.texts[at + 1] if at + 1 < len(line) else ""
        return {
            "continue": following == "to" or following.endswith("ing") or following in WORDS.determiners,
            "remain": following in ("committed", "in", "engaged"),
            "make": following not in ("it", "sense"),
            "help": True,
            "allow": True,
            "take": following not in ("time", "place", "years", "months", "weeks", "days", "effect")
            and not following[:1].isdigit(),
        }[line.texts[at]]

    def _after_be(self, line: Line, be: int, negative: bool) -> tuple[int | None, bool, bool]:
        at = be + 1
        while at < len(line) and (line.texts[at] in WORDS.adverbs or line.texts[at].endswith("ly")):
            at += 1
        text = line.texts[at] if at < len(line) else ""
        if text.endswith("ing"):
            return at, negative, False
        if text == "able" or not text:
            return None, negative, False
        if text.endswith("ed") or text in _PARTICIPLES:
            return be, negative, True
        return None, negative, False

    def _adjective(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = at - 1
        while before >= 0 and (
            line.texts[before] in WORDS.adverbs
            or (line.texts[before] == "not" and row.name == "be going to")
            or line.texts[before] in ("all", "both", "deeply")
            or line.texts[before].endswith("ly")
        ):
            before -= 1
        if before < 0 or line.texts[before] not in WORDS.copulas:
            return None
        denied = self._negated(line, at)
        if denied and row.name != "be going to":
            return None
        head, negative = self._complement(line, at + 1, row)
        if head is None:
            return None
        negative = negative or denied
        return Candidate(row, Stretch(at, at + 1), head, latin_subject.subject_before(line, before, WORDS), negative)

    def _negated(self, line: Line, at: int) -> bool:
        """ "did not pledge", "never agreed", "has not been committed"."""
        for before in range(at - 1, max(-1, at - 5), -1):
            text = line.texts[before]
            if text in WORDS.negations or text in ("without", "failed", "fails"):
                return True
            if text not in WORDS.adverbs | WORDS.auxiliaries | WORDS.copulas and text != "to":
                return False
        return False

    def _noun(self, line: Line, at: int, row: Cue) -> Candidate | None:
        if row.name == "affirm support":
            return None
        head, negative = self._complement(line, at + 1, row, reach=1)
        if head is None or at == 0:
            return None
        first = at
        while (
            first > 0
            and line.texts[first - 1] not in WORDS.determiners
            and line.texts[first - 1] != "'s"
            and at - first < 4
        ):
            if (
                line.texts[first - 1] in ("to", "and", ",", "of")
                or line.texts[first - 1] in ENGLISH_ROLES
                or line.texts[first - 1] in WORDS.affirming
            ):
                break
            first -= 1
        governor = self._governor(line, first)
        if governor is None or self._negated(line, governor):
            return None
        holder = self._holder(line, first)
        subject = holder or latin_subject.subject_before(line, governor, WORDS)
        text = line.texts[governor]
        if text.endswith("ing") and (subject is None or subject.person != "noun"):
            subject = latin_subject.shared_subject(line, governor, WORDS)
        return Candidate(row, Stretch(at, at + 1), head, subject, negative, finite=True)

    def _holder(self, line: Line, first: int) -> Subject | None:
        """Of "reaffirmed Norvia's commitment": the owner, where it is a noun."""
        if first >= 2 and line.texts[first - 1] == "'s":
            start = first - 2
            while (
                start > 0
                and (line.is_capital(start - 1) or line.texts[start - 1] == "the")
                and line.texts[start - 1] not in ENGLISH_ROLES
            ):
                start -= 1
            return latin_subject.features(line, Stretch(start, first - 1), WORDS)
        return None

    def _governor(self, line: Line, first: int) -> int | None:
        """The verb whose object the noun is, if it affirms."""
        for at in range(first - 1, max(-1, first - 9), -1):
            text = line.texts[at]
            if text in WORDS.affirming:
                return at
            if text in ENGLISH_ROLES or text in ("that", ";", "to", "if") or text in WORDS.copulas:
                return None
        return None

    def _verb(self, line: Line, at: int, row: Cue) -> Candidate | None:
        texts, text = line.texts, line.texts[at]
        before = texts[at - 1] if at else ""
        if (
            before in WORDS.determiners
            or before in WORDS.possessives
            or before in WORDS.prepositions
            or before in _MODALS
        ):
            return None
        last = at + 1
        if row.then:
            if last >= len(texts) or texts[last] != row.then.strip():
                return None
            last += 1
        if self._negated(line, at):
            return None
        if before in WORDS.copulas and before not in ("'s",) and not text.endswith("ing"):
            return self._passive(line, at, row)
        if last < len(texts) and texts[last] == "by":
            return None
        head, negative = self._complement(line, last, row, reach=7 if row.strength == 4 else 3)
        if head is None:
            return None
        subject = latin_subject.subject_before(line, at, WORDS)
        if text.endswith("ing") and before not in ("is", "are", "was", "were", "be", "been", "'s", "'re", "'m", "am"):
            if before != ",":
                return None
            subject = latin_subject.shared_subject(line, at, WORDS)
        return Candidate(row, Stretch(at, last), head, subject, negative) if subject is not None else None

    def _passive(self, line: Line, at: int, row: Cue) -> Candidate | None:
        """ "it was agreed to form", "it was decided that a committee would be formed"."""
        if row.name not in ("agree", "decide") or "it" not in line.texts[max(0, at - 3) : at]:
            return None
        head, negative = self._complement(line, at + 1, row)
        if head is None:
            return None
        return Candidate(row, Stretch(at, at + 1), head, None, negative, passive=True)

    def _complement(self, line: Line, at: int, row: Cue, reach: int = 3) -> tuple[int | None, bool]:
        """Where the action starts behind a cue, and whether it is negated."""
        texts = line.texts
        for index in range(at, min(at + reach, len(texts))):
            text = texts[index]
            if row.strength < 4 and index > at and not self._is_adverb(texts[index - 1]):
                return None, False
            if text in row.particles:
                head = self._after_particle(line, index, row)
                return head, "not" in texts[max(at, index - 1) : (head or index) + 0]
            if text == "not" and index + 1 < len(texts) and texts[index + 1] in row.particles:
                return self._after_particle(line, index + 1, row), True
            if text == "that" and "that" in row.complement:
                return self._in_clause(line, index + 1), self._clause_negated(line, index + 1)
            if index == at and "object" in row.complement and (text in _OBJECT_SIGNS or text[0].isdigit()):
                return index, False
            if index == at and "gerund" in row.complement and not row.particles and text.endswith("ing"):
                return index, False
            if index == at and "that" in row.complement and text in WORDS.pronouns:
                return self._in_clause(line, index), self._clause_negated(line, index)
            if text in (";", '"', ".") or text in WORDS.conjunctions or (text in ENGLISH_ROLES and index > at):
                return None, False
        return None, False

    @staticmethod
    def _is_adverb(text: str) -> bool:
        return text in WORDS.adverbs or text.endswith("ly") or text in ("on", "not")

    def _after_particle(self, line: Line, index: int, row: Cue) -> int | None:
        at = index + 1
        while at < len(line) and line.texts[at] == "not":
            at += 1
        while at + 1 < len(line) and (line.texts[at] in WORDS.adverbs or line.texts[at].endswith("ly")):
            at += 1
        if at >= len(line):
            return None
        text = line.texts[at]
        if text.endswith("ing") and text not in ("bring", "ring", "beijing"):
            return at if "gerund" in row.complement else None
        if text in WORDS.determiners or text in WORDS.possessives or not text[0].isalpha() or line.is_capital(at):
            return at if "of" in row.complement and text not in ("that", "which") else None
        if text in BASE_VERBS or "of" not in row.complement:
            return (
                at
                if "infinitive" in row.complement and row.particles[0] == line.texts[index] and text != "be"
                else self._be(line, at)
            )
        return at

    def _be(self, line: Line, at: int) -> int | None:
        return (
            at if line.texts[at] == "be" and at + 1 < len(line) and line.texts[at + 1].endswith("ed") is False else None
        )

    def _in_clause(self, line: Line, start: int) -> int | None:
        for at in range(start, min(start + 14, len(line))):
            if line.texts[at] in ("will", "would", "shall", "should", "'ll", "'d", "won't"):
                head, _, passive = self._verb_group(line, at + 1)
                return start if passive and head is not None else head
            if line.texts[at] in (";", '"') or (
                ENGLISH_ROLES.get(line.texts[at], "act") != "act" and line.texts[at] not in _PARTICIPLE_ONLY
            ):
                return None
        return None

    def _clause_negated(self, line: Line, start: int) -> bool:
        for at in range(start, min(start + 14, len(line))):
            if line.texts[at] in ("will", "would", "shall", "should", "'ll", "'d", "won't"):
                return (
                    line.texts[at] == "won't" or "not" in line.texts[at : at + 2] or "never" in line.texts[at : at + 2]
                )
        return False


_PARTICIPLES = frozenset(
    "built made set held sent given taken paid put sold bought spent cut brought shown done kept led "
    "left lost met read "
    "run told withdrawn drawn begun chosen driven frozen written rebuilt resumed shut lent dealt found".split()
)

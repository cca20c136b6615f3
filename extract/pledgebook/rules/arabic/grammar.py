"""Arabic: frames and cue candidates of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from pledgebook.cues import TABLES, Cue
from pledgebook.rules.arabic import claims as arabic_claims
from pledgebook.rules.arabic import clauses as arabic_clauses
from pledgebook.rules.arabic import terms as arabic_terms
from pledgebook.rules.arabic.complement import STATES, complement, negated
from pledgebook.rules.arabic.conditions import arabic_fronted
from pledgebook.rules.arabic.extent import ArabicExtent
from pledgebook.rules.arabic.frames import arabic_frames
from pledgebook.rules.arabic.future import denial, future, under_pledge
from pledgebook.rules.arabic.imposed import imposed
from pledgebook.rules.arabic.nouns import noun
from pledgebook.rules.arabic.phrase import phrase_behind
from pledgebook.rules.arabic.presents import presents
from pledgebook.rules.arabic.provisos import provisos
from pledgebook.rules.arabic.subject import (
    features,
    is_agent,
    opening,
    subject_before,
    subject_of,
)
from pledgebook.rules.arabic.things import outcome
from pledgebook.rules.arabic.verbs import verb
from pledgebook.rules.arabic.words import (
    B_NOUNS,
    HAL,
    L_NOUNS,
    NEGATIONS,
    bare,
    is_masdar,
)
from pledgebook.rules.clause import Candidate, Extent, Frame, Part, Subject
from pledgebook.rules.cue_index import CueIndex
from pledgebook.rules.lexicon import Lexicon
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType

_TOPIC = 30
"""Words in which the first verb of a sentence is looked for."""


@dataclass
class ArabicGrammar:
    code: str = "ar"
    lexicon: Lexicon = ARABIC
    index: CueIndex = field(default_factory=lambda: CueIndex(TABLES["ar"]))
    measure: ArabicExtent = field(default_factory=ArabicExtent)

    def frames(self, line: Line) -> list[Frame]:
        return arabic_frames(line)

    def clitic(self, line: Line, index: int) -> int:
        """ب, ل and a joining و before a verbal noun; not the ل that has swallowed an article."""
        text = line.texts[index]
        if text in B_NOUNS or text in L_NOUNS:
            return 0
        skip = 1 if text[0] == "و" and len(text) > 3 and (is_masdar(text[1:]) or text[1] in "بيت") else 0
        rest = text[skip:]
        if len(rest) > 3 and rest[0] in "بل" and not rest.startswith("لل") and not is_masdar(rest):
            return skip + 1
        return skip

    def fronted(self, line: Line, before: int) -> list[Part]:
        return arabic_fronted(line, before)

    def extent(self, line: Line, head: int) -> Extent:
        return self.measure(line, head)

    def said(self, line: Line, frame: Frame) -> Stretch | None:
        return arabic_claims.said(line, frame)

    def claim_type(self, line: Line, clause: Stretch, frame: Frame) -> ClaimType | None:
        return arabic_claims.claim_type(line, clause, frame)

    def told_type(self, line: Line, clause: Stretch) -> ClaimType | None:
        return arabic_claims.told_type(line, clause)

    def clauses(self, line: Line, whole: Stretch) -> list[Stretch]:
        return arabic_clauses.clauses(line, whole)

    def is_concrete(self, line: Line, clause: Stretch) -> bool:
        return arabic_clauses.is_concrete(line, clause)

    def is_told(self, line: Line, clause: Stretch) -> bool:
        return arabic_clauses.is_told(line, clause)

    def is_pledging(self, line: Line, clause: Stretch) -> bool:
        return arabic_claims.is_pledging(line, clause, self.index)

    def topic(self, line: Line) -> Subject | None:
        at = next(
            (i for i, text in enumerate(line.texts[:_TOPIC]) if text in ARABIC.roles and not HAL.fullmatch(text)), None
        )
        return subject_of(line, at, with_object=True) if at is not None else opening(line)

    def subject(self, line: Line, verb: int) -> Subject | None:
        return subject_of(line, verb)

    def is_agent(self, line: Line, phrase: Stretch) -> bool:
        return is_agent(line, phrase)

    def is_inert(self, line: Line, phrase: Stretch) -> bool:
        head = bare(line.texts[phrase.first])
        return head in ARABIC.inert and head not in ARABIC.agents and not is_agent(line, phrase)

    def features(self, line: Line, phrase: Stretch) -> Subject:
        return features(line, phrase)

    def terms(self, line: Line) -> list[Candidate]:
        return arabic_terms.terms(line, lambda text: STATES.fullmatch(text) is not None)

    def candidates(self, line: Line) -> list[Candidate]:
        found: list[Candidate] = []
        for at, text in enumerate(line.texts):
            for row in self.index[text]:
                candidate = self._candidate(line, at, row, found[-1] if found else None)
                if candidate is not None:
                    found.append(candidate)
        found = [under_pledge(line, one, self.index) for one in found]
        known = {one.cue.first for one in found}
        more = [one for one in (*imposed(line), *presents(line)) if one.cue.first not in known]
        return [*found, *provisos(line, found), *more]

    def _candidate(self, line: Line, at: int, row: Cue, before: Candidate | None) -> Candidate | None:
        if row.then:
            return denial(line, at, row) if row.name == "لا" else None
        match row.form:
            case "future":
                return future(line, at, row, before) if row.kind is None else None
            case "noun":
                return noun(line, at, row)
            case "adjective":
                return self._adjective(line, at, row)
            case "verb":
                return verb(line, at, row)

    def _adjective(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = line.texts[at - 1] if at else ""
        if before in NEGATIONS:
            return None
        head = complement(line, at + 1, row, 4)
        if head is None:
            return None
        if row.name == "من المقرر":
            return self._scheduled(line, at, head, row)
        subject = subject_before(line, at) or _ourselves(line, at)
        if subject is None:
            return None
        return Candidate(row, Stretch(at, at + 1), head, subject, negated(line, head))

    def _scheduled(self, line: Line, at: int, head: int, row: Cue) -> Candidate | None:
        if not at or line.texts[at - 1].lstrip("و") != "من" or line.texts[at - 2].lstrip("وف") in ("كان", "كانت"):
            return None
        cue = Stretch(at - 1, at + 1)
        behind = phrase_behind(line, head + 1, with_object=True)
        subject = (
            features(line, behind) if behind is not None and is_agent(line, behind) else subject_before(line, at - 1)
        )
        if subject is not None and subject.phrase is not None and is_agent(line, subject.phrase):
            return None if STATES.fullmatch(line.texts[head]) else Candidate(row, cue, head, subject)
        if behind is None:
            return None
        return outcome(line, cue, head, row, None, of=features(line, behind))


def _ourselves(line: Line, at: int) -> Subject | None:
    """ "مستعدون لخفض السعر": with نحن left out, at the head of what is said."""
    opens = not at or line.texts[at - 1] in (":", '"', "،", ".")
    return Subject("first", count="many") if opens and line.texts[at].endswith("ون") else None

"""Arabic: frames and cue candidates of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pledgebook.cues import TABLES, Cue
from pledgebook.rules import arabic_claims, arabic_clauses, arabic_terms
from pledgebook.rules.arabic_complement import STATES, complement, negated
from pledgebook.rules.arabic_extent import ArabicExtent, arabic_fronted
from pledgebook.rules.arabic_frames import arabic_frames
from pledgebook.rules.arabic_phrase import phrase_behind
from pledgebook.rules.arabic_subject import (
    features,
    is_agent,
    of_past_perfect,
    pronoun,
    shared,
    subject_before,
    subject_of,
)
from pledgebook.rules.arabic_words import (
    AFFIRMING,
    HAL,
    NEGATIONS,
    THAT,
    bare,
    is_definite,
    is_masdar,
    verb_subject,
)
from pledgebook.rules.clause import Candidate, Extent, Frame, Part, Subject
from pledgebook.rules.cue_index import CueIndex
from pledgebook.rules.lexicon import Lexicon
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType

_NOT_FUTURE = re.compile(
    r"[وف]?[ل]?(?:(?:سياس|سياد|سيار|سيناريو|سينما|سيطر|سيول|سنوات|سنوي|سنغاف|سنجار|سندات|ستراتيج|سياح|سياق|ستار|سيليست|سيلف|سيمون|ستيف|سيرغ|سيرج|سيباستي|سيمنس|ستولتنبرغ|ستما[يئ]|ستمي|سيدني|سيلين|سيمنز|سينثيا|ستانل)\w*"
    r"|سيناء|سينا|سيده?|سيدات|سيل|سيف|سيره|سيتي|سيما|سته|ستون|ستين|ستاد|ستوكهولم|سنه|سنين|سنتين|سنتا|سند|سنيه?|سناء|سيدنا|سينين|سيسي)"
)
_PARTICIPLES = frozenset({"متعهدا", "رافضا", "متوعدا"})
_REACHED = re.compile(r"[وف]?(?:توصل|ابرم)(?:تا|ت|ا|وا)?")
_CANNOT = re.compile(r"[يتن](?:تمكن|ستطيع|قدر|كون|مكن)(?:ان|ون|وا|ا)?")
_EVENT = frozenset({"سيتم", "ستتم", "وسيتم", "وستتم", "يتم", "تتم", "سيجري", "ستجري"})


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

    def topic(self, line: Line) -> Subject | None:
        at = next(
            (i for i, text in enumerate(line.texts[:_TOPIC]) if text in ARABIC.roles and not HAL.fullmatch(text)), None
        )
        return subject_of(line, at, with_object=True) if at is not None else None

    def subject(self, line: Line, verb: int) -> Subject | None:
        return subject_of(line, verb)

    def is_agent(self, line: Line, phrase: Stretch) -> bool:
        return is_agent(line, phrase)

    def is_inert(self, line: Line, phrase: Stretch) -> bool:
        head = bare(line.texts[phrase.first])
        return head in ARABIC.inert and head not in ARABIC.agents

    def features(self, line: Line, phrase: Stretch) -> Subject:
        return features(line, phrase)

    def terms(self, line: Line) -> list[Candidate]:
        return arabic_terms.terms(line, lambda text: STATES.fullmatch(text) is not None)

    def candidates(self, line: Line) -> list[Candidate]:
        found: list[Candidate] = []
        for at, text in enumerate(line.texts):
            for row in self.index[text]:
                candidate = self._candidate(line, at, row)
                if candidate is not None:
                    found.append(candidate)
        return found

    def _candidate(self, line: Line, at: int, row: Cue) -> Candidate | None:
        if row.then:
            return None
        match row.form:
            case "future":
                return self._future(line, at, row) if row.kind is None else None
            case "noun":
                return self._noun(line, at, row)
            case "adjective":
                return self._adjective(line, at, row)
            case "verb":
                return self._verb(line, at, row)

    def _future(self, line: Line, at: int, row: Cue) -> Candidate | None:
        text = line.texts[at]
        verb = at
        if row.name == "سـ":
            if _NOT_FUTURE.fullmatch(text) or (
                text.lstrip("وفل").startswith("سا") and not self._is_first_person(line, at)
            ):
                return None
        else:
            verb = at + 1
            if verb < len(line) and line.texts[verb] == "لا":
                verb += 1
            if verb >= len(line) or line.texts[verb][0] not in "يتنا" or len(line.texts[verb]) < 3:
                return None
        if at and (line.texts[at - 1] in ("التي", "الذي", "ما", "الذين", "اللذين") or line.texts[at - 1] in NEGATIONS):
            return None
        if line.texts[verb] in _EVENT or line.texts[verb] in ("يتم", "تتم"):
            return self._event(line, at, verb, row)
        if row.polarity == "negative" and _CANNOT.fullmatch(line.texts[verb]):
            return None
        subject = self._future_subject(line, at, verb)
        own = subject is not None and (
            subject.person == "first" or (row.polarity == "negative" and subject.phrase is not None)
        )
        if STATES.fullmatch(line.texts[verb]) and not own and line.texts[verb] not in self.lexicon.events:
            return None
        head = arabic_terms.carried(line, verb)
        return Candidate(row, Stretch(at, at + 1), verb if head is None else head, subject)

    @staticmethod
    def _is_first_person(line: Line, at: int) -> bool:
        start, end = line.span(Stretch(at, at + 1))
        return "سأ" in line.sentence.text[start:end]

    def _event(self, line: Line, at: int, verb: int, row: Cue) -> Candidate | None:
        """سيتم تشكيل لجنة: a passive, whose head is the verbal noun."""
        head = verb + 1
        if head >= len(line) or not is_masdar(line.texts[head]):
            return None
        return Candidate(row, Stretch(at, verb + 1), head, None, passive=True)

    def _future_subject(self, line: Line, at: int, verb: int) -> Subject | None:
        shown = verb_subject(line.texts[verb])
        if shown.person == "first":
            return shown
        before = subject_before(line, at)
        if before is not None:
            return before
        behind = phrase_behind(line, verb + 1, with_object=True)
        if behind is not None and is_agent(line, behind):
            return features(line, behind)
        if behind is not None and is_definite(line.texts[behind.first]) and not line.texts[at].startswith("و"):
            return features(line, behind)
        inherited = shared(line, at, line.texts[verb])
        if inherited is not None:
            return inherited
        return shown

    def _verb(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = line.texts[at - 1] if at else ""
        negative = False
        if row.kind == "obligation":
            return arabic_terms.obligation(line, at, row, complement)
        if before in NEGATIONS:
            if before != "لا" or row.strength not in (2, 3):
                return None
            negative = True
        if line.texts[at].lstrip("وف").startswith("س") and row.name in ("يدرس",):
            return None
        subject_words = phrase_behind(line, at + 1, with_object="" in row.particles)
        start = subject_words.last if subject_words is not None else at + 1
        if (
            subject_words is not None
            and is_masdar(line.texts[subject_words.first])
            and not is_agent(line, subject_words)
        ):
            subject_words, start = None, at + 1
        head = complement(line, start, row, 7)
        if head is None:
            return None
        if row.name == "يامل" and not self._hopes_itself(line, at, head):
            return None
        subject = self._verb_subject(line, at, subject_words)
        if row.name in _PARTICIPLES:
            subject = self._acting(line, at)
        return Candidate(row, Stretch(at, at + 1), head, subject, negative != negated(line, head))

    @staticmethod
    def _acting(line: Line, at: int) -> Subject | None:
        """Of a participle behind a comma: the subject of the nearest verb before."""
        for verb in range(at - 1, -1, -1):
            if ARABIC.roles.get(line.texts[verb]) is not None and not HAL.fullmatch(line.texts[verb]):
                found = subject_of(line, verb, with_object=True)
                return replace(found, inherited=True) if found.phrase is not None else found
        return None

    @staticmethod
    def _hopes_itself(line: Line, at: int, head: int) -> bool:
        """Of what one does oneself; "we hope that they help" binds nobody."""
        own = verb_subject(line.texts[at]).person
        behind = phrase_behind(line, head + 1, with_object=True)
        others = behind is not None and is_definite(line.texts[behind.first])
        return is_masdar(line.texts[head]) or (verb_subject(line.texts[head]).person == own and not others)

    def _verb_subject(self, line: Line, at: int, behind: Stretch | None) -> Subject | None:
        own = verb_subject(line.texts[at])
        if own.person == "first":
            return own
        if behind is not None:
            return features(line, behind)
        before = of_past_perfect(line, at) or subject_before(line, at)
        if before is not None:
            return before
        return shared(line, at, line.texts[at]) or verb_subject(line.texts[at])

    def _noun(self, line: Line, at: int, row: Cue) -> Candidate | None:
        text = line.texts[at]
        before = line.texts[at - 1] if at else ""
        if before in NEGATIONS:
            return None
        if row.name == "الاتفاق":
            head = complement(line, at + 1, row, 4) if before in ("تم", "جري", "وتم", "وجري", "يتم", "سيتم") else None
            return Candidate(row, Stretch(at, at + 1), head, None, passive=True) if head is not None else None
        head = complement(line, at + 1, row, 9)
        if head is None:
            return None
        last = at + 1
        while last < head and line.texts[last].startswith("ال") and not is_agent(line, Stretch(last, last + 1)):
            last += 1
        if row.name == "هدف":
            return self._goal(line, at, head, row)
        governor = self._governor(line, at) if row.name != "اتفاق" else self._reached(line, at)
        if governor is None and not (at == 0 and text.startswith("و")):
            return None
        subject = self._holder(line, last, head, governor, text)
        if subject is None:
            return None
        return Candidate(row, Stretch(at, last), head, subject, negated(line, head))

    @staticmethod
    def _goal(line: Line, at: int, head: int, row: Cue) -> Candidate | None:
        """هدفنا خفض ...: the possessor binds itself; only at the head of a clause."""
        if at and line.texts[at - 1] not in ("،", ".", ":", '"', "ان"):
            return None
        holder = pronoun(line.texts[at])
        return Candidate(row, Stretch(at, at + 1), head, holder, voiced=True) if holder is not None else None

    @staticmethod
    def _reached(line: Line, at: int) -> int | None:
        """توصل إلى اتفاق: the verb that makes an agreement its subject's."""
        reached = next((i for i in range(at - 1, max(-1, at - 18), -1) if _REACHED.fullmatch(line.texts[i])), None)
        if reached is None or any(AFFIRMING.fullmatch(text) for text in line.texts[:reached]):
            return None
        return reached

    def _governor(self, line: Line, at: int) -> int | None:
        for index in range(at - 1, max(-1, at - 26), -1):
            text = line.texts[index]
            if AFFIRMING.fullmatch(text):
                return index
            if text in self.lexicon.roles or text in ("؛", ";") or (THAT.fullmatch(text) and text != "ان"):
                return None
        return None

    def _holder(self, line: Line, last: int, head: int, governor: int | None, text: str) -> Subject | None:
        """Behind the noun (التزام الحكومة), else whoever affirms."""
        if not is_definite(text) and last < head:
            behind = phrase_behind(line, last, with_object=True)
            if behind is not None and behind.last <= head and is_agent(line, behind):
                return features(line, behind)
        if governor is None:
            return Subject("third")
        found = subject_of(line, governor)
        if found.phrase is not None and found.phrase.first >= last:
            return verb_subject(line.texts[governor])
        if found.phrase is None:
            earlier = shared(line, governor, line.texts[governor])
            return earlier or found
        return found

    def _adjective(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = line.texts[at - 1] if at else ""
        if before in NEGATIONS:
            return None
        head = complement(line, at + 1, row, 4)
        if head is None:
            return None
        if row.name == "من المقرر":
            return self._scheduled(line, at, head, row)
        subject = subject_before(line, at)
        if subject is None:
            return None
        return Candidate(row, Stretch(at, at + 1), head, subject, negated(line, head))

    def _scheduled(self, line: Line, at: int, head: int, row: Cue) -> Candidate | None:
        if not at or line.texts[at - 1] != "من" or STATES.fullmatch(line.texts[head]):
            return None
        behind = phrase_behind(line, head + 1, with_object=True)
        subject = (
            features(line, behind) if behind is not None and is_agent(line, behind) else subject_before(line, at - 1)
        )
        return (
            Candidate(row, Stretch(at - 1, at + 1), head, subject)
            if subject is not None and subject.phrase is not None and is_agent(line, subject.phrase)
            else None
        )

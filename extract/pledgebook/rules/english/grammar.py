"""English: the cues of a sentence with their subjects and complements."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pledgebook.cues import Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.english import denials as english_denials
from pledgebook.rules.english import forms as english_forms
from pledgebook.rules.english import things as english_things
from pledgebook.rules.english.complement import complement
from pledgebook.rules.english.presents import presents
from pledgebook.rules.english.things import OBJECT, accepts, befalls
from pledgebook.rules.english.verbs import PARTICIPLES, ROLES, is_finite, is_head, verb_group, verb_index
from pledgebook.rules.english.words import WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.grammar import LatinGrammar
from pledgebook.rules.latin.presents import looks_ahead
from pledgebook.rules.lexicon.english import DECIDING, STATIVE
from pledgebook.rules.line import Line, Stretch

_ABSENT = frozenset({"plan (noun)", "intention", "question", "target (noun)"})
_TALKS = STATIVE | {
    "ask",
    "talk",
    "try",
    "look",
    "suggest",
    "claim",
    "argue",
    "beg",
    "seek",
    "tell",
    "speak",
    "work",
}
"""Of a first person that denies them ("we are not asking") they refuse nothing."""
_UNWILLING = frozenset(f"{verb} not" for verb in ("do", "does", "is", "are", "am", "'m", "'re"))
_MODALS = frozenset({"may", "might", "could", "can", "should", "must", "cannot", "would"})
_WOULD = frozenset({"would", "'d", "will", "'ll", "only"})
_IN_VERB_GROUP = WORDS.adverbs | WORDS.auxiliaries | WORDS.copulas | {"to"}
_BARRED = WORDS.determiners | WORDS.possessives | WORDS.prepositions | _MODALS
"""Words right behind which no finite cue stands."""


@dataclass
class EnglishGrammar(LatinGrammar):
    @classmethod
    def make(cls) -> EnglishGrammar:
        return cls("en", WORDS, is_head, is_finite)

    def terms(self, line: Line) -> list[Candidate]:
        return english_forms.terms(line)

    def _presents(self, line: Line) -> list[Candidate]:
        return presents(line)

    def _candidate(self, line: Line, at: int, row: Cue) -> Candidate | None:
        found = self._of_form(line, at, row)
        return english_denials.under_negated_subject(line, found) if found is not None else None

    def _of_form(self, line: Line, at: int, row: Cue) -> Candidate | None:
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
            barred = row.name == "may not" and self._is_barred(line, at)
            if row.name == "is to" and texts[last : last + 2] == ["not", "to"]:
                head, _, passive = verb_group(line, last + 2)
                subject = latin_subject.subject_before(line, at, WORDS)
                return None if head is None else Candidate(row, Stretch(at, last + 2), head, subject, True, passive)
            if not barred and (last >= len(texts) or texts[last] != row.then.strip()):
                return None
            last += not barred
        if row.complement == ("gerund",):
            return self._progressive(line, at, row)
        if texts[last : last + 2] == ["be", "no"] and texts[at - 1] == "there":
            return Candidate(row, Stretch(at, last), min(last + 2, len(texts) - 1), None, True, True)
        if at and (texts[at - 1] in WORDS.determiners or texts[at - 1] == "to"):
            return None
        if texts[-1] == "?" and texts[last : last + 1] in (["we"], ["i"]):
            head, negative, _ = verb_group(line, last + 1)
            return (
                None if head is None else Candidate(row, Stretch(at, last), head, WORDS.pronouns[texts[last]], negative)
            )
        backwards = english_denials.inverted(line, at, row) if row.name in ("will", "would", "shall") else None
        if backwards is not None:
            return backwards
        head, negative, passive = verb_group(line, last)
        negative = negative or texts[at].endswith("n't")
        subject = latin_subject.subject_before(line, at, WORDS)
        verb = verb_index(line, last) if not passive and row.strength >= 3 else None
        if verb is not None and befalls(line, verb, subject):
            head, passive = verb, True
        elif verb is not None and head is None and english_denials.is_denied(line, subject):
            head = verb
        if head is None or (row.name == "could accept" and not accepts(line, head)):
            return None
        first = at - 1 if texts[at].startswith("'") and at else at
        return Candidate(row, Stretch(first, last), head, subject, negative, passive)

    @staticmethod
    def _is_barred(line: Line, at: int) -> bool:
        """ "Neither party may": the subject has the negation."""
        return any(text in ("neither", "no") for text in line.texts[max(0, at - 4) : at])

    @staticmethod
    def _progressive(line: Line, at: int, row: Cue) -> Candidate | None:
        """ "I am abolishing": what a first person decides as it speaks; of others it is a running act."""
        head = at + 1
        while head < len(line) and (line.texts[head] in WORDS.adverbs or line.texts[head] == "not"):
            head += 1
        if head >= len(line) or not at:
            return None
        if line.texts[at - 1] not in ("i", "we"):
            return None
        verb = line.texts[head]
        arranged = (
            verb.endswith("ing")
            and is_head(line, head)
            and verb[:-3] not in STATIVE
            and looks_ahead(line, head, OBJECT)
        )
        stem = verb.removesuffix("ing")
        refused = (
            "not" in line.texts[at + 1 : head] and is_head(line, head) and verb not in ROLES and stem not in _TALKS
        )
        if verb not in DECIDING and not arranged and not refused:
            return None
        return Candidate(row, Stretch(at, at + 1), head, WORDS.pronouns[line.texts[at - 1]], refused)

    def _adjective(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = at - 1
        if line.texts[before] == "," and line.texts[before - 2 : before - 1] == [","] and before > 2:
            before -= 3  # "It was, however, prepared to".
        while before >= 0 and (
            line.texts[before] in WORDS.adverbs
            or (line.texts[before] == "not" and row.name == "be going to")
            or line.texts[before] in ("all", "both", "deeply")
            or line.texts[before].endswith("ly")
        ):
            before -= 1
        if before < 0 or line.texts[before] not in WORDS.copulas:
            return None
        if row.name == "be glad" and (line.texts[before] != "be" or line.texts[before - 1] not in _WOULD):
            return None  # "Was glad to host" is told of what was done.
        denied = self._negated(line, at)
        if denied and row.name != "be going to":
            return None
        head, negative = complement(line, at + 1, row)
        if head is None and row.name in ("be set to", "be going to") and line.texts[at + 1 : at + 3] == ["to", "be"]:
            done, _, passive = verb_group(line, at + 2)
            subject = latin_subject.subject_before(line, before, WORDS)
            if done is not None and passive and subject is not None:
                return Candidate(row, Stretch(at, at + 1), done, subject, denied, passive=True)
        if head is None and row.name == "be set to":
            return english_things.scheduled(line, at, before, row)
        if head is None:
            return None
        negative = negative or denied
        verb = before - (line.texts[before] == "be" and line.texts[before - 1] in _WOULD)
        subject = latin_subject.subject_before(line, verb, WORDS)
        moved = row.name in ("be set to", "be going to") and befalls(line, head, subject)
        return Candidate(row, Stretch(at, at + 1), head, subject, negative, passive=moved)

    def _negated(self, line: Line, at: int) -> bool:
        """ "did not pledge", "never agreed", "has not been committed"."""
        for before in range(at - 1, max(-1, at - 5), -1):
            text = line.texts[before]
            if text in WORDS.negations or text in ("without", "failed", "fails"):
                return True
            if text == "longer" and before and line.texts[before - 1] == "no":
                return True
            if text not in _IN_VERB_GROUP:
                return False
        return False

    @staticmethod
    def _is_past_plan(line: Line, at: int) -> bool:
        """ "had planned to": an intention of which the past perfect says that it is over."""
        before = at - 1
        while before > 0 and line.texts[before] in WORDS.adverbs:
            before -= 1
        return before >= 0 and line.texts[before] == "had"

    def _noun(self, line: Line, at: int, row: Cue) -> Candidate | None:
        if row.complement == ("object",):
            return None
        kept_from = english_denials.absence(line, at, row) if row.name in _ABSENT else None
        if kept_from is not None or row.name == "question":
            return kept_from
        head, negative = complement(line, at + 1, row, reach=1)
        if head is None and row.strength == 4:
            head, negative = english_forms.behind_relative(line, at, row)
        own = english_forms.under_obligation(line, at, row, head) or english_forms.set_oneself(line, at, row)
        if own is not None:
            return own
        if at == 0:
            return None
        if head is None:
            return english_forms.goal(line, at, row) if row.strength < 4 else None
        first = at
        while (
            first > 0
            and line.texts[first - 1] not in WORDS.determiners
            and line.texts[first - 1] != "'s"
            and at - first < 4
        ):
            if (
                line.texts[first - 1] in ("to", "and", ",", "of")
                or line.texts[first - 1] in ROLES
                or line.texts[first - 1] in WORDS.affirming
            ):
                break
            first -= 1
        governor = self._governor(line, first)
        if governor is None:
            return english_forms.goal(line, at, row)
        if self._negated(line, governor):
            return None
        holder = self._holder(line, first)
        subject = holder or latin_subject.subject_before(line, governor, WORDS)
        text = line.texts[governor]
        if text.endswith("ing") and (subject is None or subject.person != "noun"):
            subject = latin_subject.shared_subject(line, governor, WORDS)
        return Candidate(row, Stretch(at, at + 1), head, subject, negative)

    def _holder(self, line: Line, first: int) -> Subject | None:
        """Of "reaffirmed Norvia's commitment": the owner, where it is a noun."""
        if first >= 2 and line.texts[first - 1] == "'s":
            start = first - 2
            while (
                start > 0
                and (line.is_capital(start - 1) or line.texts[start - 1] == "the")
                and line.texts[start - 1] not in ROLES
            ):
                start -= 1
            return latin_subject.features(line, Stretch(start, first - 1), WORDS)
        return None

    def _governor(self, line: Line, first: int) -> int | None:
        """The verb whose object the noun is, if it affirms."""
        for at in range(first - 1, max(-1, first - 9), -1):
            text = line.texts[at]
            if text in WORDS.affirming:
                between = line.texts[at + 1 : first]
                has = text in ("had", "has", "have", "took", "made")
                undone = has and any(one.endswith("ed") or one in PARTICIPLES for one in between)
                return None if undone or (has and not WORDS.prepositions.isdisjoint(between)) else at
            if text in ROLES or text in ("that", ";", "to", "if") or text in WORDS.copulas:
                return None
        return None

    def _verb(self, line: Line, at: int, row: Cue) -> Candidate | None:
        texts, text = line.texts, line.texts[at]
        before = texts[at - 1] if at else ""
        if row.name in ("require", "commit"):
            laid = english_forms.laid_on(line, at, row)
            if laid is not None or row.name == "require":
                return laid
        if before in _BARRED:
            return None
        last = at + 1
        if row.then:
            if last >= len(texts) or re.fullmatch(row.then.strip(), texts[last]) is None:
                return None
            last += 1
        unwilling = row.name in ("intend", "plan") and self._is_unwilling(line, at)
        if (self._negated(line, at) and not unwilling) or (row.strength < 4 and self._is_past_plan(line, at)):
            return None
        if self._is_passive(line, at):
            return self._passive(line, at, row)
        if last < len(texts) and texts[last] == "by":
            return None
        head, negative = self._complement(line, last, row)
        if head is None:
            return None
        subject = latin_subject.subject_before(line, at, WORDS)
        if text.endswith("ing") and before not in ("is", "are", "was", "were", "be", "been", "'s", "'re", "'m", "am"):
            if before != ",":
                return None
            subject = latin_subject.shared_subject(line, at, WORDS)
        return Candidate(row, Stretch(at, last), head, subject, negative or unwilling) if subject is not None else None

    @staticmethod
    def _is_unwilling(line: Line, at: int) -> bool:
        """ "Does not intend to", as "has no intention of"; not of a past plan."""
        return " ".join(line.texts[max(0, at - 2) : at]) in _UNWILLING or line.texts[at - 1] in ("doesn't", "don't")

    @staticmethod
    def _is_passive(line: Line, at: int) -> bool:
        """ "it was further agreed"."""
        group = at - 1
        while group > 0 and line.texts[group] in WORDS.adverbs:
            group -= 1
        return group >= 0 and line.texts[group] in WORDS.copulas - {"'s"} and not line.texts[at].endswith("ing")

    @staticmethod
    def _complement(line: Line, last: int, row: Cue) -> tuple[int | None, bool]:
        if row.name in ("reject", "turn down"):
            return english_denials.demand(line, last - 1), False
        reach = 1 if row.name == "accept" else 7
        return complement(line, last, row, reach=reach if row.strength == 4 else 3)

    def _passive(self, line: Line, at: int, row: Cue) -> Candidate | None:
        """ "it was agreed to form", "it was decided that a committee would be formed", "the talks are set for May"."""
        if row.name not in ("agree", "decide") or "it" not in line.texts[max(0, at - 5) : at]:
            return None
        head, negative = complement(line, at + 1, row)
        if head is None:
            return None
        return Candidate(row, Stretch(at, at + 1), head, None, negative, passive=True)

"""French: the cues of a sentence with their subjects and complements."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pledgebook.cues import Cue
from pledgebook.rules import french_denials, french_forms, latin_subject
from pledgebook.rules.clause import Candidate
from pledgebook.rules.french_complement import TO_BE, complement, is_denied, object_of, subject_of
from pledgebook.rules.french_presents import presents
from pledgebook.rules.french_things import befalls
from pledgebook.rules.french_words import NOT_FUTURE, STATIVE, WORDS, is_infinitive, is_stative_future
from pledgebook.rules.latin import LatinGrammar
from pledgebook.rules.line import Line, Stretch

_PRONOMINAL = frozenset({"s'engager", "s'accorder", "s'appreter"})
_REFLEXIVE = frozenset({"s'", "se", "m'", "me", "nous"})
_PERFECT = frozenset(
    "a ont avait avaient ai avons est sont etait etaient suis sommes ayant ete aurait auraient serait seraient".split()
)
_CLITICS = frozenset({"vous", "leur", "lui", "mis", "mises", "d'", "tous", "n'", "ne"})
_HOLDS = frozenset({"a", "ont", "ai", "avons", "avait", "avaient"})
_DENIED = 5
"""Words from "n'a pas" to "l'intention", and one more."""
_SET = frozenset("le la les l' un une nos vos leurs leur son sa ses notre votre ce cette ces".split())
"""What may follow "augmenter" where somebody raises a thing."""
_FINITE = frozenset({"a", "ont", "est", "sont", "avait", "avaient", "etait", "va", "vont", "sera", "seront", "etaient"})


def is_head(line: Line, index: int) -> bool:
    return is_infinitive(line.texts[index])


def is_finite(line: Line, index: int) -> bool:
    text = line.texts[index]
    if text == "a":
        following = line.texts[index + 1] if index + 1 < len(line) else ""
        return following in WORDS.lexicon.roles
    return text in _FINITE or is_future(text)


def is_future(text: str) -> bool:
    return (
        len(text) > 4
        and text.endswith(("era", "ira", "eront", "iront", "ront", "dra", "tra"))
        and text not in NOT_FUTURE
    )


_PARTICIPLE = re.compile(r"\w+(?:e|es|ee|ees|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ertes)")


_FARES = frozenset({"ferait", "feraient", "fera", "feront", "ferions", "ferons"})
_MADE = (["appel"], ["greve"], ["don"], ["campagne"], ["tout"], ["barrage"], ["construire"])
"""What is done with "fera": where it is no weather and no number."""
_NO_DEED = frozenset(
    "une un le la les des necessaire possible utile difficile facile pire libre capable presente interesse interessee "
    "decu decue ravi ravie oblige obligee obliges contraint contrainte touche touches touchee touchees affecte "
    "affectee affectes affectees concerne concernes concernee concernees menace menacee menaces menacees "
    "prive privee prives privees".split()
)
"""Behind "sera" a state and no deed."""
_DECLARED = frozenset(
    ", se dit dite dits dites disent disait declare declaree declares declarees declarent montre montree".split()
)


@dataclass
class FrenchGrammar(LatinGrammar):
    @classmethod
    def make(cls) -> FrenchGrammar:
        return cls("fr", WORDS, is_head, is_finite)

    def _presents(self, line: Line) -> list[Candidate]:
        return presents(line)

    def _candidate(self, line: Line, at: int, row: Cue) -> Candidate | None:
        found = self._of_form(line, at, row)
        return french_denials.under_negated_subject(line, found) if found is not None else None

    def _of_form(self, line: Line, at: int, row: Cue) -> Candidate | None:
        if row.form == "future":
            return self._tense(line, at, row) if row.complement != ("base",) else self._auxiliary(line, at, row)
        if row.form == "noun":
            return self._noun(line, at, row)
        if row.form == "adjective":
            return self._adjective(line, at, row)
        return self._verb(line, at, row)

    def _tense(self, line: Line, at: int, row: Cue) -> Candidate | None:
        """The future or conditional of any verb: cue and head are one word."""
        text = line.texts[at]
        absent = french_forms.absence(line, at, row)
        if absent is not None:
            return absent
        if text in TO_BE and self._is_passive(line, at):
            return Candidate(row, Stretch(at, at + 1), at, subject_of(line, at), is_denied(line, at), passive=True)
        subject = subject_of(line, at)
        if befalls(line, at, subject):
            return Candidate(row, Stretch(at, at + 1), at, subject, is_denied(line, at), passive=True)
        denied = is_denied(line, at)
        kept = denied and subject is not None and subject.person == "first"
        if text in _FARES and line.texts[at + 1 : at + 2] in (
            ["bien"],
            ["mieux"],
            ["mal"],
            ["peur"],
            ["beau"],
            ["froid"],
        ):
            return None
        short = text in ("fera", "feront") and line.texts[at + 1 : at + 2] in _MADE
        if (
            text in NOT_FUTURE
            or (len(text) < 5 and not short)
            or line.is_capital(at)
            or (is_stative_future(text) and not kept)
        ):
            return None
        before = line.texts[at - 1] if at else ""
        if before in WORDS.determiners and before not in ("leur", "les", "la", "le", "l'"):
            return None
        if before in ("la", "le", "l'", "les") and line.texts[at + 1 : at + 2] in ([], ["."], ['"']):
            return None
        return Candidate(row, Stretch(at, at + 1), at, subject, denied)

    @staticmethod
    def _is_passive(line: Line, be: int) -> bool:
        """A participle behind "sera", adverbs and denials between."""
        at = be + 1
        while at < len(line) and (
            line.texts[at] in WORDS.adverbs
            or line.texts[at] in ("pas", "plus", "jamais")
            or line.texts[at].endswith("ment")
        ):
            at += 1
        return at < len(line) and _PARTICIPLE.fullmatch(line.texts[at]) is not None and line.texts[at] not in _NO_DEED

    def _auxiliary(self, line: Line, at: int, row: Cue) -> Candidate | None:
        """ "va construire", "compte construire", "doit verser"."""
        before = line.texts[at - 1] if at else ""
        if before in WORDS.determiners or before in WORDS.prepositions:
            return None
        if row.name == "devoir (prevu)" and not any(
            time.first > at and match.type != "open" for time, match in line.times
        ):
            return None
        head = at + 1
        while head < len(line) and (
            line.texts[head] in WORDS.adverbs or line.texts[head] in ("pas", "jamais", "s'", "se", "y")
        ):
            head += 1
        if head >= len(line) or not is_infinitive(line.texts[head]):
            return None
        if line.texts[head] in STATIVE and not (
            line.texts[head] in ("augmenter", "baisser")
            and line.texts[head + 1 : head + 2]
            and line.texts[head + 1] in _SET
        ):
            return None
        return Candidate(row, Stretch(at, at + 1), head, subject_of(line, at), is_denied(line, at))

    @staticmethod
    def _is_reflexive(line: Line, at: int) -> bool:
        """ "s'est en outre engagée": the pronoun before auxiliary and adverbs."""
        first = at
        while first > 0:
            step = WORDS.aside_before(line.texts, first)
            if (
                not step
                and line.texts[first - 1] not in WORDS.adverbs | _PERFECT
                and not line.texts[first - 1].endswith("ment")
            ):
                break
            first -= step or 1
        return first > 0 and line.texts[first - 1] in _REFLEXIVE

    def _verb(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = line.texts[at - 1] if at else ""
        if row.name in _PRONOMINAL and not self._is_reflexive(line, at):
            return None
        if row.name == "question" or (row.name == "acter" and before not in _PERFECT):
            return None
        if row.name == "se mettre d'accord":
            if before != "d'" or (
                "mis" not in line.texts[max(0, at - 3) : at] and "mises" not in line.texts[max(0, at - 3) : at]
            ):
                return None
        elif before in WORDS.determiners - {"tous", "toutes"} or before in WORDS.prepositions - _PERFECT:
            return None
        elif row.name in ("entendre", "compter") and before in ("n'", "ne"):
            return self._auxiliary(line, at, row)
        elif is_denied(line, at) or is_denied(line, at - 1):
            return None
        if row.complement == ("base",):
            return self._auxiliary(line, at, row)
        return self._with_complement(line, at, row)

    def _with_complement(self, line: Line, at: int, row: Cue) -> Candidate | None:
        behind = next((one.last for one, _ in line.times if one.first == at + 1), at + 1)
        head, negative = complement(line, at + 1, row)
        if row.name in ("rejeter", "opposer"):
            head = french_denials.demand(line, at)
        elif head is None:
            head = object_of(line, behind, row)
        if head is None:
            return None
        first = at
        while first > 0:
            before = line.texts[first - 1]
            step = WORDS.aside_before(line.texts, first)
            if not step and before not in _PERFECT | _REFLEXIVE | _CLITICS | WORDS.adverbs:
                break
            if (
                before == "nous"
                and line.texts[first - 2 : first - 1] not in (["nous"], [])
                and row.name not in _PRONOMINAL
            ):
                break
            first -= step or 1
        decided = row.name == "convenir" or (row.name == "decider" and "ete" in line.texts[first:at])
        if decided and first and line.texts[first - 1] == "il":
            return Candidate(row, Stretch(at, at + 1), head, None, negative, passive=True)
        subject = latin_subject.subject_before(line, first, WORDS)
        if line.texts[at].endswith("ant") and line.texts[at] not in ("a",):
            subject = latin_subject.shared_subject(line, at, WORDS)
        if "on" in line.texts[max(0, first - 2) : first + 1] and {"nous", "vous", "me"} & set(line.texts[first:at]):
            return None
        if line.texts[first : first + 1] == ["nous"] and first < at and subject is None:
            subject = WORDS.pronouns["nous"]
        return Candidate(row, Stretch(at, at + 1), head, subject, negative)

    def _adjective(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = at - 1
        while before >= 0 and (line.texts[before] in WORDS.adverbs or WORDS.aside_before(line.texts, before + 1)):
            before -= WORDS.aside_before(line.texts, before + 1) or 1
        if before < 0 or is_denied(line, before):
            return None
        head, negative = complement(line, at + 1, row)
        if head is None:
            return None
        if line.texts[before] in _DECLARED or line.texts[before] in WORDS.copulas:
            first = before
            while first > 0 and line.texts[first - 1] in ("s'", "se", "est", "sont", "a", "ont"):
                first -= 1
            return Candidate(
                row,
                Stretch(at, at + 1),
                head,
                latin_subject.subject_before(line, first, WORDS),
                negative,
                voiced=line.texts[before] not in WORDS.copulas,
            )
        return None

    def _noun(self, line: Line, at: int, row: Cue) -> Candidate | None:
        if row.name == "objectif":
            aimed = french_forms.goal(line, at, row)
            if aimed is not None:
                return aimed
        if row.name == "question":
            return french_denials.out_of_question(line, at, row)
        head, negative = complement(line, at + 1, row)
        if head is None:
            return None
        for governor in range(at - 1, max(-1, at - 8), -1):
            text = line.texts[governor]
            if text in WORDS.affirming and text not in ("a", "ont"):
                first = governor
                while first > 0 and line.texts[first - 1] in _PERFECT:
                    first -= 1
                if is_denied(line, first):
                    return None
                subject = latin_subject.subject_before(line, first, WORDS)
                return Candidate(row, Stretch(at, at + 1), head, subject, negative)
            if row.name == "intention" and text in _HOLDS and at - governor < _DENIED and is_denied(line, governor):
                subject = latin_subject.subject_before(line, governor, WORDS)
                return Candidate(row, Stretch(at, at + 1), head, subject, not negative)
            if text in ("a", "ont") and at - governor < 3:
                return Candidate(
                    row, Stretch(at, at + 1), head, latin_subject.subject_before(line, governor, WORDS), negative
                )
            if text in WORDS.lexicon.roles or text in (";", "que", "qu'"):
                return None
        return None

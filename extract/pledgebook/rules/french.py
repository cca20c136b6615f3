"""French: the cues of a sentence with their subjects and complements."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pledgebook.cues import Cue
from pledgebook.rules import french_forms, latin_subject
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.french_words import NOT_FUTURE, STATIVE, WORDS, is_infinitive, is_stative_future
from pledgebook.rules.latin import LatinGrammar
from pledgebook.rules.line import Line, Stretch

_REFLEXIVE = frozenset({"s'", "se", "m'", "me", "nous"})
_PERFECT = frozenset(
    {"a", "ont", "avait", "avaient", "ai", "avons", "est", "sont", "etait", "suis", "sommes", "ayant", "ete"}
)
_FINITE = frozenset({"a", "ont", "est", "sont", "avait", "avaient", "etait", "va", "vont", "sera", "seront", "etaient"})


def is_head(line: Line, index: int) -> bool:
    return is_infinitive(line.texts[index])


def is_finite(line: Line, index: int) -> bool:
    text = line.texts[index]
    if text == "a":
        following = line.texts[index + 1] if index + 1 < len(line) else ""
        return following in WORDS.lexicon.roles or (
            following.endswith("e")
            and following not in WORDS.determiners
            and len(following) > 4
            and line.texts[index - 1] not in WORDS.prepositions
            and False
        )
    return text in _FINITE or is_future(text)


def is_future(text: str) -> bool:
    return (
        len(text) > 4
        and text.endswith(("era", "ira", "eront", "iront", "ront", "dra", "tra"))
        and text not in NOT_FUTURE
    )


_TO_BE = frozenset({"sera", "seront", "serait", "seraient"})
_PARTICIPLE = re.compile(r"\w{2,}(?:e|es|ee|ees|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ertes)")
_DENIALS = frozenset({"personne", "pas", "jamais", "plus", "aucun", "aucune", "rien", "guere"})


_BEFORE_INFINITIVE = frozenset("ne n' pas plus jamais y en se s' le la les l' lui leur".split())


def _denies(line: Line, at: int) -> bool:
    return line.texts[at] in _DENIALS


@dataclass
class FrenchGrammar(LatinGrammar):
    @classmethod
    def make(cls) -> FrenchGrammar:
        return cls("fr", WORDS, is_head, is_finite)

    def _candidate(self, line: Line, at: int, row: Cue) -> Candidate | None:
        found = self._of_form(line, at, row)
        return french_forms.under_negated_subject(line, found) if found is not None else None

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
        if text in _TO_BE and at + 1 < len(line) and _PARTICIPLE.fullmatch(line.texts[at + 1]):
            return Candidate(
                row, Stretch(at, at + 1), at, self._subject(line, at), self._is_denied(line, at), passive=True
            )
        if text in NOT_FUTURE or len(text) < 5 or line.is_capital(at) or is_stative_future(text):
            return None
        before = line.texts[at - 1] if at else ""
        if before in WORDS.determiners and before not in ("leur", "les", "la", "le", "l'"):
            return None
        passive = False
        return Candidate(row, Stretch(at, at + 1), at, self._subject(line, at), self._is_denied(line, at), passive)

    def _subject(self, line: Line, verb: int) -> Subject | None:
        at = verb
        while at > 0 and line.texts[at - 1] in (
            "ne",
            "n'",
            "y",
            "en",
            "se",
            "s'",
            "leur",
            "lui",
            "les",
            "la",
            "le",
            "l'",
        ):
            if line.texts[at - 1] in ("la", "le", "les", "l'") and at > 1 and line.texts[at - 2] in WORDS.prepositions:
                break
            at -= 1
        return latin_subject.subject_before(line, at, WORDS)

    def _is_denied(self, line: Line, at: int) -> bool:
        """ne ... pas around the verb or its auxiliary."""
        first = max(0, at - 5)
        around = line.texts[first : at + 4]
        opening = next((i for i, text in enumerate(around[: at - first + 1]) if text in ("ne", "n'")), None)
        return opening is not None and any(text in _DENIALS for text in around[opening:])

    def _auxiliary(self, line: Line, at: int, row: Cue) -> Candidate | None:
        """ "va construire", "compte construire", "doit verser"."""
        before = line.texts[at - 1] if at else ""
        if before in WORDS.determiners or before in WORDS.prepositions:
            return None
        head = at + 1
        while head < len(line) and (
            line.texts[head] in WORDS.adverbs or line.texts[head] in ("pas", "jamais", "s'", "se", "y")
        ):
            head += 1
        if head >= len(line) or not is_infinitive(line.texts[head]) or line.texts[head] in STATIVE:
            return None
        return Candidate(row, Stretch(at, at + 1), head, self._subject(line, at), self._is_denied(line, at))

    def _verb(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = line.texts[at - 1] if at else ""
        if row.name == "s'engager" and not _REFLEXIVE & set(line.texts[max(0, at - 3) : at]):
            return None
        if row.name == "se mettre d'accord":
            if before != "d'" or (
                "mis" not in line.texts[max(0, at - 3) : at] and "mises" not in line.texts[max(0, at - 3) : at]
            ):
                return None
        elif (
            before in WORDS.determiners - {"tous", "toutes"}
            or before in WORDS.prepositions - _PERFECT
            or self._is_denied(line, at)
            or self._is_denied(line, at - 1)
        ):
            return None
        if row.complement == ("base",):
            return self._auxiliary(line, at, row)
        return self._with_complement(line, at, row)

    def _with_complement(self, line: Line, at: int, row: Cue) -> Candidate | None:
        if at and line.texts[at - 1] in ("nous", "vous", "leur", "lui") and row.name != "s'engager":
            return None
        head, negative = self._complement(line, at + 1, row)
        if head is None:
            head = self._object(line, at + 1, row)
        if head is None:
            return None
        first = at
        while first > 0 and (
            line.texts[first - 1] in _PERFECT
            or line.texts[first - 1] in _REFLEXIVE
            or line.texts[first - 1] in ("mis", "mises", "d'", "tous")
        ):
            first -= 1
        if row.name == "convenir" and first and line.texts[first - 1] == "il":
            return Candidate(row, Stretch(at, at + 1), head, None, negative, passive=True)
        subject = latin_subject.subject_before(line, first, WORDS)
        if line.texts[at].endswith("ant") and line.texts[at] not in ("a",):
            subject = latin_subject.shared_subject(line, at, WORDS)
        if line.texts[first : first + 1] == ["nous"] and first < at and subject is None:
            subject = WORDS.pronouns["nous"]
        return Candidate(row, Stretch(at, at + 1), head, subject, negative)

    def _adjective(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = at - 1
        while before >= 0 and line.texts[before] in WORDS.adverbs:
            before -= 1
        if before < 0 or self._is_denied(line, before):
            return None
        head, negative = self._complement(line, at + 1, row)
        if head is None:
            return None
        if (
            line.texts[before] in (",", "se", "dit", "dite", "dits", "dites", "declare", "declaree")
            or line.texts[before] in WORDS.copulas
        ):
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
        head, negative = self._complement(line, at + 1, row)
        if head is None:
            return None
        for governor in range(at - 1, max(-1, at - 8), -1):
            text = line.texts[governor]
            if text in WORDS.affirming and text not in ("a", "ont"):
                first = governor
                while first > 0 and line.texts[first - 1] in _PERFECT:
                    first -= 1
                if self._is_denied(line, first):
                    return None
                subject = latin_subject.subject_before(line, first, WORDS)
                return Candidate(row, Stretch(at, at + 1), head, subject, negative)
            if text in ("a", "ont") and at - governor < 3:
                return Candidate(
                    row, Stretch(at, at + 1), head, latin_subject.subject_before(line, governor, WORDS), negative
                )
            if text in WORDS.lexicon.roles or text in (";", "que", "qu'"):
                return None
        return None

    @staticmethod
    def _object(line: Line, at: int, row: Cue) -> int | None:
        """A noun phrase as what is promised, ruled out or aimed at: "exclut toute hausse"."""
        if "object" not in row.complement or at + 1 >= len(line) or line.texts[at] not in WORDS.determiners:
            return None
        rest = line.texts[at : at + 5]
        return (
            None
            if any(
                text in ("de", "d'", "a") and is_infinitive(line.texts[min(at + i + 1, len(line) - 1)])
                for i, text in enumerate(rest)
            )
            else at
        )

    def _complement(self, line: Line, at: int, row: Cue) -> tuple[int | None, bool]:
        for index in range(at, min(at + 7, len(line))):
            text = line.texts[index]
            if text in row.particles or (
                text in ("en",)
                and line.key(Stretch(index, min(index + 3, len(line)))).startswith("en faveur d")
                and "of" in row.complement
            ):
                return self._behind_particle(line, index, row)
            if text in ("que", "qu'") and "that" in row.complement:
                return self._in_clause(line, index + 1)
            if text in (";", '"', ".") or text in WORDS.conjunctions:
                return None, False
        return None, False

    def _behind_particle(self, line: Line, index: int, row: Cue) -> tuple[int | None, bool]:
        head = index + 1
        negative = False
        if line.texts[index] == "en":
            head = index + 3
            return (head, False) if head < len(line) else (None, False)
        opened = False
        while head < len(line) and (
            line.texts[head] in _BEFORE_INFINITIVE
            or line.texts[head] in WORDS.adverbs
            or (opened and _denies(line, head))
        ):
            opened = opened or line.texts[head] in ("ne", "n'")
            negative = negative or line.texts[head] in ("pas", "jamais") or (opened and _denies(line, head))
            head += 1
        if head >= len(line) or not is_infinitive(line.texts[head]):
            return None, False
        return head, negative or (opened and self._is_denied_behind(line, head))

    @staticmethod
    def _is_denied_behind(line: Line, head: int) -> bool:
        """ "n'ouvrir aucun consulat"; "n'envoyer que des vivres" only limits."""
        for at in range(head + 1, min(head + 5, len(line))):
            if line.texts[at] in ("que", "qu'", ",", ";"):
                return False
            if _denies(line, at):
                return True
        return False

    def _in_clause(self, line: Line, start: int) -> tuple[int | None, bool]:
        for at in range(start, min(start + 20, len(line))):
            text = line.texts[at]
            if (
                len(text) > 4
                and text.endswith(("ra", "ront", "rait", "raient", "rons", "rions"))
                and text not in NOT_FUTURE
            ):
                return at, self._is_denied(line, at)
            if text in (";", '"') or WORDS.lexicon.roles.get(text) not in (None, "act"):
                return None, False
        return None, False

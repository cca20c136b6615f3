"""French: the cues of a sentence with their subjects and complements."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pledgebook.cues import Cue
from pledgebook.rules.clause import Candidate, Frame, Part, Subject
from pledgebook.rules.french import denials as french_denials
from pledgebook.rules.french import forms as french_forms
from pledgebook.rules.french import light as french_light
from pledgebook.rules.french import shared as french_shared
from pledgebook.rules.french.complement import TO_BE, complement, is_denied, object_of, subject_of
from pledgebook.rules.french.events import with_events
from pledgebook.rules.french.opening import opening_body
from pledgebook.rules.french.phrases import set_phrases
from pledgebook.rules.french.presents import presents
from pledgebook.rules.french.quotes import inverted, is_impersonal, quoted_behind_colon
from pledgebook.rules.french.things import befalls
from pledgebook.rules.french.verbless import verbless
from pledgebook.rules.french.words import NOT_FUTURE, STATIVE, WORDS, is_future, is_infinitive, is_stative_future
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.grammar import LatinGrammar
from pledgebook.rules.line import Line, Stretch

_PRONOMINAL = frozenset(
    {"s'engager", "s'accorder", "s'appreter", "s'interdire", "s'abstenir", "se refuser", "s'astreindre", "s'obliger"}
    | {
        "se charger",
        "se preparer",
        "se disposer",
        "se proposer",
        "se resoudre",
        "s'employer",
        "s'atteler",
        "s'evertuer",
    }
)
_TRANSITIVE = frozenset({"refuser", "proposer"})
"""Rows of verbs that with a pronoun are others: « se refuse à », « se propose de »."""
_REFLEXIVE = frozenset({"s'", "se", "m'", "me", "nous"})
_PERFECT = frozenset(
    "a ont avait avaient ai avons est sont etait etaient suis sommes ayant ete aurait auraient serait seraient".split()
)
_CLITICS = frozenset({"vous", "leur", "lui", "mis", "mises", "d'", "tous", "n'", "ne"})
_IN_GROUP = _PERFECT | _REFLEXIVE | _CLITICS | WORDS.adverbs
_BEFORE_NOUN = (WORDS.determiners - {"tous", "toutes"}) | (WORDS.prepositions - _PERFECT)
_HOLDS = frozenset({"a", "ont", "ai", "avons", "avait", "avaient"})
_DENIED = 5
"""Words from "n'a pas" to "l'intention", and one more."""
_SET = frozenset("le la les l' un une nos vos leurs leur son sa ses notre votre ce cette ces".split())
"""What may follow "augmenter" where somebody raises a thing."""
_FINITE = frozenset({"a", "ont", "est", "sont", "avait", "avaient", "etait", "va", "vont", "sera", "seront", "etaient"})


def is_head(line: Line, index: int) -> bool:
    if line.texts[index] in _FROM and line.texts[index - 1] == "a":
        return line.texts[index + 1 : index + 2] not in (["de"], ["du"], ["d'"], ["des"], ["par"])
    return is_infinitive(line.texts[index])


_FROM = frozenset({"compter", "partir", "dater", "commencer"})
"""« À compter du 1er mai », « à commencer par »: no heads."""


def is_finite(line: Line, index: int) -> bool:
    text = line.texts[index]
    if text == "a":
        following = line.texts[index + 1] if index + 1 < len(line) else ""
        if following in WORDS.lexicon.roles:
            return True
        written = line.quote(Stretch(index, index + 1)) == "a"
        return written and _PARTICIPLE.fullmatch(following) is not None and following not in WORDS.determiners
    return text in _FINITE or text in french_shared.COMMITS or is_future(text)


_PARTICIPLE = re.compile(r"\w+(?:e|es|ee|ees|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ertes)")


_BEFORE_BASE = frozenset("pas jamais s' se y en vous lui leur nous le la les l'".split())
"""Between « va » and its infinitive: « on va vous rembourser »."""
_TOLD_YOU = frozenset(
    "dire raconter parler expliquer demander lire montrer avouer confier presenter epargner citer exposer rappeler "
    "repondre preciser surprendre decevoir faire revenir donner ennuyer retracer decrire falloir".split()
)
"""With a pronoun what a speaker says he will say."""
_FARES = frozenset({"ferait", "feraient", "fera", "feront", "ferions", "ferons"})
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

    def frames(self, line: Line) -> list[Frame]:
        # From here on what an event tells counts as a time of the sentence too.
        line.times[:] = with_events(line)
        found = [one for one in super().frames(line) if not self._is_noun_frame(line, one)]
        quoted = quoted_behind_colon(line, found, self.topic(line)) if ":" in line.texts else None
        more = [*inverted(line, found), *([] if quoted is None else [quoted])]
        return sorted([*found, *more], key=lambda one: one.index) if more else found

    @staticmethod
    def _is_noun_frame(line: Line, frame: Frame) -> bool:
        """« En échange », « par demande »: a noun that is spelled as a verb of speech."""
        before = line.texts[frame.index - 1] if frame.index else ""
        return before in ("en", "par", "sur", "sans") and not line.texts[frame.index].endswith("ant")

    def fronted(self, line: Line, before: int) -> list[Part]:
        """Conditions in front, but not those of a clause that a semicolon has ended."""
        first = max((at + 1 for at in range(before) if line.texts[at] == ";"), default=0)
        return [part for part in super().fronted(line, before) if part.words.first >= first]

    def topic(self, line: Line) -> Subject | None:
        """That of the first finite verb, else the name or body that opens the sentence."""
        told, opening = super().topic(line), opening_body(line)
        if french_shared.opens_with_predicate(line):
            return None
        if opening is None or opening.phrase is None:
            return told
        later = told is None or told.phrase is None or told.phrase.first >= opening.phrase.last
        return opening if later else told

    def _presents(self, line: Line) -> list[Candidate]:
        return [*presents(line), *verbless(line), *set_phrases(line)]

    def _candidate(self, line: Line, at: int, row: Cue) -> Candidate | None:
        found = self._of_form(line, at, row)
        if (
            found is not None
            and found.subject is None
            and not found.passive
            and "et" in line.texts[max(0, at - 4) : at]
        ):
            opening = opening_body(line) or french_shared.committed(line, at)
            shared = opening is not None and opening.phrase is not None and opening.phrase.last < at
            found = (
                replace(found, subject=replace(opening, inherited=True)) if shared and opening is not None else found
            )
        if found is not None and found.subject is not None and found.subject.inherited and found.row.form == "future":
            found = replace(found, subject=french_shared.of_future_before(line, found.cue.first) or found.subject)
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
            doer = None if is_impersonal(line, at) else subject_of(line, at)
            return Candidate(row, Stretch(at, at + 1), at, doer, is_denied(line, at), passive=True)
        subject = subject_of(line, at)
        if befalls(line, at, subject):
            return Candidate(row, Stretch(at, at + 1), at, subject, is_denied(line, at), passive=True)
        # « Ne ménagera aucun effort » is done by doing.
        denied = is_denied(line, at) and not text.startswith(("menager", "lesiner", "reculer", "hesiter"))
        kept = denied and subject is not None and (subject.person == "first" or french_denials.is_nobody(line, subject))
        if text in _FARES and line.texts[at + 1 : at + 2] in (
            ["bien"],
            ["mieux"],
            ["mal"],
            ["peur"],
            ["beau"],
            ["froid"],
        ):
            return None
        short = french_forms.is_made(line, at) if text in _FARES else text in ("ira", "iront") and denied
        if french_forms.is_idle(line, at):
            return None
        if french_forms.is_completed(line, at):
            return Candidate(row, Stretch(at, at + 1), at, subject, denied)
        if (
            text in NOT_FUTURE
            or (len(text) < 5 and not short)
            or line.is_capital(at)
            or (is_stative_future(text) and not kept and not french_forms.is_paid(line, at))
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
        if line.texts[head : head + 1] == [","]:
            closing = next((i for i in range(head + 2, min(head + 12, len(line))) if line.texts[i] == ","), head)
            timed = any(time.first in (head + 1, head + 2) and time.last == closing for time, _ in line.times)
            head = closing + 1 if timed or WORDS.aside_at(line.texts, head + 1) == closing - head - 1 else head
        while head < len(line) and (line.texts[head] in WORDS.adverbs or line.texts[head] in _BEFORE_BASE):
            head += 1
        if head >= len(line) or not is_infinitive(line.texts[head]):
            return None
        if line.texts[head] in _TOLD_YOU and line.texts[head - 1] in ("vous", "leur", "lui", "nous", "le", "en", "y"):
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
                and line.texts[first - 1] not in WORDS.adverbs
                and line.texts[first - 1] not in _PERFECT
                and not line.texts[first - 1].endswith("ment")
            ):
                break
            first -= step or 1
        return first > 0 and line.texts[first - 1] in _REFLEXIVE

    def _verb(self, line: Line, at: int, row: Cue) -> Candidate | None:
        before = line.texts[at - 1] if at else ""
        if french_light.is_cue_infinitive(line, at):
            return self._under_light_verb(line, at, row)
        if row.name in _PRONOMINAL and not self._is_reflexive(line, at):
            return None
        if row.name in _TRANSITIVE and self._is_reflexive(line, at) and line.texts[at - 1] not in _PERFECT:
            return None
        if row.name == "se faire fort" and before not in ("fait", "font", "faisait"):
            return None
        if row.name == "question" or (row.name == "acter" and before not in _PERFECT):
            return None
        if row.name == "se mettre d'accord":
            if before != "d'" or (
                "mis" not in line.texts[max(0, at - 3) : at] and "mises" not in line.texts[max(0, at - 3) : at]
            ):
                return None
        elif before in _BEFORE_NOUN:
            return None
        elif row.name in ("entendre", "compter") and before in ("n'", "ne"):
            return self._auxiliary(line, at, row)
        elif is_denied(line, at) or is_denied(line, at - 1):
            return None
        if row.complement == ("base",):
            return self._auxiliary(line, at, row)
        return self._with_complement(line, at, row)

    @staticmethod
    def _under_light_verb(line: Line, at: int, row: Cue) -> Candidate | None:
        """« S'est borné à promettre que »: the promise of whom the verb above is said."""
        verb = french_light.light_verb(line, at)
        if verb is None or is_denied(line, verb):
            return None
        head, negative = complement(line, at + 1, row)
        if head is None:
            return None
        first = verb
        while first > 0 and line.texts[first - 1] in _PERFECT | _REFLEXIVE | WORDS.adverbs:
            first -= 1
        return Candidate(row, Stretch(at, at + 1), head, latin_subject.subject_before(line, first, WORDS), negative)

    @staticmethod
    def _is_inverted(line: Line, at: int) -> bool:
        """« ..., promet le maire »: behind what is said, its verb and its speaker, who is no object."""
        closing = next((i for i in (at - 1, at - 2) if i > 0 and line.texts[i] == ","), 0)
        if closing == at - 1 and closing:
            return line.texts[at - 2] == '"' or line.quoted[at - 2] or any(map(is_future, line.texts[:closing]))
        return any(is_future(text) or text in TO_BE or text in ("aura", "auront") for text in line.texts[:closing])

    def _with_complement(self, line: Line, at: int, row: Cue) -> Candidate | None:
        behind = next((one.last for one, _ in line.times if one.first == at + 1), at + 1)
        behind += WORDS.aside_at(line.texts, behind)
        head, negative = complement(line, at + 1, row)
        inverted = self._is_inverted(line, at)
        if row.name in ("rejeter", "opposer"):
            head = french_denials.demand(line, at)
        elif head is None and not inverted:
            head = object_of(line, behind, row)
        if head is None:
            return None
        first = at
        while first > 0:
            before = line.texts[first - 1]
            step = WORDS.aside_before(line.texts, first)
            light = row.name == "se faire fort" and before in ("fait", "font", "faisait")
            if not step and not light and before not in _IN_GROUP:
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

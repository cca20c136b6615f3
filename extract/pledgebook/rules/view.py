"""A sentence with its frames, and the document around it: what every rule is asked about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pledgebook.cues import ANNOUNCED
from pledgebook.fold import fold_key
from pledgebook.parties import find_parties, principals
from pledgebook.rules.arabic.meant import own_kind
from pledgebook.rules.body import GENERIC
from pledgebook.rules.capitals import names_inside
from pledgebook.rules.clause import Candidate, Frame, Grammar, Subject
from pledgebook.rules.holder import names_of
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.once import once
from pledgebook.rules.person_names import bare_name, full_name
from pledgebook.rules.said_after import quoted_by
from pledgebook.rules.sources import named, refer, tells_person
from pledgebook.rules.tags import is_state
from pledgebook.rules.terms import ends_terms, is_contract, states_terms
from pledgebook.rules.until import tells_end
from pledgebook_schemas import Document

OWN_BODY = re.compile(
    r"(?:his|her|their|our|its|my|son|sa|notre|leur|mon) (?:own )?(?:country|government|nation|"
    r"administration|company|firm|party|ministry|forces|troops|fighters|men|movement|union|council|bank|office|side|team|department|army"
    r"|organi[sz]ation|group|pays|gouvernement|entreprise|parti|ministere|groupe|societe|organisation|syndicat|camp)"
    r"(?!\w)|(?:بلاد|حكومت|وزارت|شركت|فرق|طواقم|حزب|موسست|دولت|هييت|ادارت|منظمت|قوات|جماعت|حركت|كتلت|فريق|بلديت|مجموعت|نقابت|بنك|جيش|وفد|مصالح|اجهزت|طاقم|كوادر|اطقم|سفن|موسسات|ادارات)(?:ه|ها|نا|هم|ي)(?!\w)"
)
"""A speaker's own body, named by a possessive."""
ORGAN = re.compile(
    r"(?:the |le |la )?(?:government|cabinet|ministry|authorities|state|country|administration|gouvernement|"
    r"ministere|etat|"
    r"president|prime minister|army|(?:head|chief) of (?:state|government))|[وف]?(?:ال)(?:حكومه|وزاره|دوله|سلطات|"
    r"جيش|رييس)"
)
"""An organ of a state that is not named."""


_SINGULAR = (["has"], ["is"], ["was"], ["says"], ["plans"], ["does"], ["wants"], ["'s"])
"""Behind a word in -s they tell that it is a name."""
_MANY = frozenset("vous tous toutes certains certaines plusieurs eux elles ceux celles".split())
"""Pronouns of no name that end as a plural."""
_SPEAKERS = frozenset("i we je j' moi nous انا وانا فانا نحن ونحن".split())


def _is_in_office(one: Referent) -> bool:
    return one.is_person and one.names != (one.text,)


@dataclass(frozen=True)
class View:
    line: Line
    grammar: Grammar
    frames: list[Frame]
    memory: Memory
    document: Document
    _named: dict[Stretch, Referent] = field(default_factory=dict[Stretch, Referent])

    @once
    def candidates(self) -> list[Candidate]:
        found = self.grammar.candidates(self.line)
        if self.in_terms or (self._is_joint and (self._looks_ahead or found)):
            terms = self.grammar.terms(self.line)
            if self.grammar.code == "en":
                bound = {one.head for one in terms}
                found = [one for one in found if one.row is not ANNOUNCED or one.head not in bound]
            known = {at for one in found for at in (one.head, one.cue.first)}
            found += [one for one in terms if one.head not in known]
        return found

    @property
    def _is_joint(self) -> bool:
        author = self.memory.author
        return self.grammar.code == "ar" and author is not None and principals(author.names[0]) is not None

    @property
    def _looks_ahead(self) -> bool:
        """A joint statement tells of what will be in the present, with a time that says so."""
        return any(
            time.type in ("deadline", "start", "recurring", "date") or tells_end(self.line, words)
            for words, time in self.line.times
        )

    @once
    def in_terms(self) -> bool:
        """Whether the sentence states the terms of an agreement, or goes on with them."""
        if is_contract(self.document.text) or states_terms(self.line):
            return True
        return self.memory.in_terms and not ends_terms(self.line, self.frames)

    def refer(self, subject: Subject | None, speaker: Referent | None = None) -> Referent | None:
        """Whom a subject means; "her government" in a speaker's mouth is the speaker's."""
        if subject is None or subject.phrase is None:
            return refer(subject, self.memory)
        if self._is_first(subject):
            return self.first_person(subject.phrase.first, speaker)
        one = self.name(subject)
        key = self.line.key(subject.phrase)
        own = (
            OWN_BODY.match(key)
            or self._is_speakers_state(key, speaker)
            or (GENERIC.fullmatch(key) and one.names == (one.text,))
            or (ORGAN.fullmatch(key) and one.names == (one.text,) and speaker is not None and _is_in_office(speaker))
        )
        if own and speaker is None and self.grammar.code == "en" and OWN_BODY.match(key) and key[:3] in ("his", "her"):
            last = self.memory.speaker
            speaker = last if last is not None and last.is_person else None
        named = own_kind(key, self.memory, self.document.text, self.line.sentence.start)
        if named is not None and (speaker is None or not speaker.names or is_state(speaker.names[0])):
            return replace(one, names=(named,), is_outsider=False)
        return (
            replace(one, names=speaker.names, is_outsider=False)
            if own and speaker is not None and speaker.names
            else one
        )

    def _is_first(self, subject: Subject) -> bool:
        """ "I for one", moi, وأنا أول من: a phrase that opens with a pronoun of the speaker."""
        return subject.phrase is not None and self.line.texts[subject.phrase.first] in _SPEAKERS

    def _is_speakers_state(self, key: str, speaker: Referent | None) -> bool:
        """ "The government" in the mouth of who speaks for a state."""
        return (
            ORGAN.fullmatch(key) is not None
            and speaker is not None
            and len(speaker.names) == 1
            and is_state(speaker.names[0])
        )

    def name(self, subject: Subject) -> Referent:
        assert subject.phrase is not None
        known = self._named.get(subject.phrase)
        if known is None:
            known = self._named[subject.phrase] = named(self.line, subject, self.grammar, self.memory, self.document)
        return known

    def is_person(self, subject: Subject) -> bool:
        """`name(subject).is_person`, without looking for a name that nobody has asked for."""
        assert subject.phrase is not None
        known = self._named.get(subject.phrase)
        return known.is_person if known is not None else tells_person(self.line, subject.phrase, self.memory)

    def speaker(self, frame: Frame | None) -> Referent | None:
        """Who speaks in a frame; a bare "he added" goes on with the speaker before."""
        if frame is None:
            return None
        subject = frame.subject
        if subject is not None and subject.phrase is not None and not self._is_first(subject):
            return self.name(subject)
        if subject is not None and subject.person == "first" and not self.line.quoted[frame.index]:
            return self.memory.author or self.memory.speaker
        if subject is not None and subject.person == "first":
            outer = self._outer(frame)
            if outer is not None:
                return self.name(outer)
        own = self.acting_before(frame.index) if subject is None and not frame.trailing else None
        if own is not None:
            return self.name(own)
        if self.memory.speaker is None and self.grammar.code == "ar" and subject is not None:
            return self.memory.agreeing(subject.gender, subject.count)
        last = self.memory.speaker
        if last is None and self.grammar.code == "en":
            return self.memory.bound
        if self.grammar.code == "en" and last is not None and subject is not None and subject.person == "third":
            if subject.gender in ("m", "f") and not last.is_person and last.count == "many":
                return self.memory.latest(person=True) or last
            mismatch = subject.count == "one" and last.count == "many"
            return (self.memory.agreeing(subject.gender, subject.count) or last) if mismatch else last
        return last

    def _outer(self, frame: Frame) -> Subject | None:
        """Of "I assure you that" inside quotation marks: who is quoted."""
        for one in reversed(self.frames):
            named = one.subject is not None and one.subject.phrase is not None
            if one.index < frame.index and one.role == "report" and named and not self.line.quoted[one.index]:
                return one.subject
        return None

    def spoken_by(self, frame: Frame | None) -> Referent | None:
        """Who says a clause: of a frame its speaker, of a text that is somebody's own its author, else nobody."""
        if frame is None and (self.memory.owns_text or self.memory.is_release):
            return self.memory.author
        return self.speaker(frame)

    def first_person(self, index: int, speaker: Referent | None) -> Referent | None:
        """Who "we" are at a word: who is quoted or reported there, else whose text it is."""
        memory = self.memory
        if speaker is None or speaker is memory.speaker:
            speaker = self._named_behind(index) or speaker
        if self.line.quoted[index] or (speaker is not None and speaker is not memory.speaker):
            return speaker or memory.speaker or memory.author
        return memory.author or memory.speaker

    def _named_behind(self, index: int) -> Referent | None:
        """Of a quotation that goes on behind the sentence, who is named at its end."""
        quoted = self.line.quoted
        if self.grammar.code != "en" or not quoted[index] or not quoted[-1]:
            return None
        found = quoted_by(self.document.text, self.line.sentence.end)
        if found is None:
            return None
        parties = find_parties(found.phrase)
        names = names_of(found.phrase, parties, self.memory, self.document, found.start)
        called = full_name(found.phrase)
        if names == (found.phrase,) and called:
            names = (bare_name(found.phrase) or found.phrase,)
        person = bool(called) or names != (found.phrase,)
        outsider = not self.grammar.lexicon.outsiders.isdisjoint(fold_key(found.phrase).split())
        return Referent(found.phrase, names, is_outsider=outsider, is_person=person, called=called)

    def acting_before(self, index: int) -> Subject | None:
        """Of "pledged ..., noting that": who pledged."""
        subjects = [*(one.subject for one in self.frames), *(one.subject for one in self.candidates)]
        named = [one for one in subjects if one is not None and one.phrase is not None and one.phrase.last <= index]
        return max(named, key=lambda one: one.phrase or Stretch(0, 0), default=None)

    def is_agent(self, subject: Subject | None) -> bool:
        if subject is None:
            return False
        if subject.phrase is None:
            return True
        return self.grammar.is_agent(self.line, subject.phrase) and not self._is_common(subject.phrase)

    def _is_common(self, phrase: Stretch) -> bool:
        """One word at the head of a sentence, capitalised only for that."""
        line = self.line
        opens = phrase.first == 0 or line.texts[phrase.first - 1] in ('"', ":", "-")
        if not opens or phrase.last - phrase.first > 1 or not line.is_capital(phrase.first):
            return False
        word = line.texts[phrase.first]
        written = line.quote(phrase)
        if written[1:] != written[1:].lower():
            return False
        if line.texts[phrase.last : phrase.last + 1] in _SINGULAR or line.texts[phrase.first] == "brussels":
            return False
        if word in self.grammar.lexicon.agents or line.parties_in(phrase):
            return False
        if self.grammar.code == "fr" and word not in _MANY and word not in self.document.text:
            return False  # Without an article a French noun opens a sentence as a name only.
        return word.endswith("s") and word not in names_inside(self.document.text)

    @once
    def topic(self) -> Subject | None:
        """The subject of the first finite verb."""
        return self.grammar.topic(self.line)

    @property
    def is_question(self) -> bool:
        return bool(self.line.texts) and any(text in ("?", "؟") for text in self.line.texts[-2:])

    def any(self, words: frozenset[str], within: Stretch) -> bool:
        return not words.isdisjoint(self.line.texts[within.first : within.last])

"""Tells commitments from their lookalikes (guideline section 2).

Each rule rejects one kind; a candidate that no rule rejects is a commitment. Rules look only at the
sentence and at who speaks.
"""

from __future__ import annotations

from pledgebook.parties import principals
from pledgebook.rules.clause import Candidate, Frame
from pledgebook.rules.holder import can_bind
from pledgebook.rules.line import Stretch
from pledgebook.rules.memory import Referent
from pledgebook.rules.sources import governing, is_silent, reporting
from pledgebook.rules.view import View

_WHETHER = frozenset({"if", "whether", "unless", "what", "who", "how", "why", "where", "si", "هل", "ما", "اذا", "لو"})
_IF = frozenset({"if", "si"})
_UNREAL = frozenset({"were", "had", "could"})
_TREATY = frozenset(
    "agreement deal treaty contract accord law decree terms pact memorandum clause licence license court order charter "
    "convention accord contrat traite loi decret الاتفاق الاتفاقيه العقد القانون بموجب المعاهده المذكره".split()
)


DOUBTFUL = frozenset(
    (
        "a conditional that nobody reports (2)",
        "a demand, not a duty under a text (2, 5)",
        "an outcome foretold of another (2)",
        "nobody says who sees to it (11)",
        "not said of oneself (11)",
        "said of another (2)",
        "the subject is nobody who can bind himself (2)",
    )
)
"""Objections that on the gold of `dev` are wrong about as often as right: what only these refuse is tentative."""


def is_commitment(view: View, one: Candidate) -> bool:
    return objection(view, one) is None


def objection(view: View, one: Candidate) -> str | None:
    """The rule that makes a candidate no commitment, with its section of the guideline; None for a commitment."""
    frame = governing(view.line, view.frames, one.cue.first)
    if view.is_question:
        return "a question (2)"
    if _is_silenced(view, one, frame):
        return "under a verb of talk, welcome, demand or hope (2)"
    if _is_asked(view, one):
        return "inside an if-clause or an indirect question (2)"
    if _is_discourse(view, one):
        return "about the speaker's own talk (2)"
    if frame is not None and frame.role == "deny" and not _shares(one):
        return "denied (2)"
    if one.row.form == "future":
        return _against_future(view, one, frame)
    if one.row.kind == "obligation" and not _is_bound(view, one, frame):
        return "a demand, not a duty under a text (2, 5)"
    if _is_inert(view, one):
        return "the subject is nobody who can bind himself (2)"
    if one.row.strength == 1 and not _is_voiced(view, one):
        return "not said of oneself (11)"
    return None if one.passive or one.subject is not None else "nobody is bound (2)"


_DISCOURSE = frozenset(
    """say tell mention begin turn come return repeat confess admit explain answer conclude finish comment speak talk
    elaborate speculate disclose name specify quote discuss
    dire dirai commencer commencerai revenir reviendrai parler parlerai commenter preciser repondre repondrai conclure
    ساجيب اجيب ساقول اقول ساتحدث اتحدث ساذكر ساشرح اشرح ساعود سابدا التعليق تعليق الادلاء الاجابه الحديث الرد
    الكشف كشف الافصاح""".split()
)
"""What one says of one's own talk: "I will come to that", "declined to comment"."""


def _is_discourse(view: View, one: Candidate) -> bool:
    head = view.line.texts[one.head]
    if head not in _DISCOURSE:
        return False
    first = one.subject is not None and one.subject.person == "first" and one.subject.count == "one"
    return first or one.row.kind == "refusal"


def _shares(one: Candidate) -> bool:
    return one.row.form == "verb" and one.subject is not None and one.subject.inherited


def _is_silenced(view: View, one: Candidate, frame: Frame | None) -> bool:
    """Under talk, welcome, demand or hope; but "expressed its readiness" and "discussed X and agreed to" stand."""
    if not is_silent(frame) or frame is None or _shares(one) or _in_condition(view, frame):
        return False
    expresses = (
        frame.role == "welcome"
        and one.row.form == "noun"
        and view.line.texts[frame.index].lstrip("وفمتي").startswith(_EXPRESSES)
    )
    return not expresses


def _in_condition(view: View, frame: Frame) -> bool:
    """The verb of a clause with "if" in front of what is said: "if you want to stay, we will"."""
    return frame.role == "hope" and view.any(_IF, Stretch(max(0, frame.index - 3), frame.index))


_EXPRESSES = ("express", "voic", "exprim", "اعرب", "عرب", "عبر", "ابد", "بد")


def _is_asked(view: View, one: Candidate) -> bool:
    """Inside an if-clause or an indirect question."""
    first = one.subject.phrase.first if one.subject is not None and one.subject.phrase is not None else one.cue.first
    first = min(first, one.cue.first)
    for at in range(first - 1, max(-1, first - 4), -1):
        text = view.line.texts[at]
        if text in _WHETHER and text != "ما":
            return True
        if text in (",", ";", "،"):
            return False
    return False


def _against_future(view: View, one: Candidate, frame: Frame | None) -> str | None:
    """ "Will": of an agent, about itself, said by itself, by who speaks for it or by the narrator."""
    spoken = reporting(view.line, view.frames, one.cue.first)
    speaker = view.spoken_by(spoken)
    if one.row.name in ("would", "conditionnel") and _is_unreal(view, one, spoken):
        return "a conditional that nobody reports (2)"
    if one.row.kind == "obligation" and not _is_bound(view, one, frame):
        return "a demand, not a duty under a text (2, 5)"
    if one.subject is None:
        seen_to = one.passive and speaker is not None and not speaker.is_outsider
        return None if seen_to else "nobody is bound (2)"
    if one.passive or is_event(view, one):
        return None if _is_seen_to(view, one, speaker) else "nobody says who sees to it (11)"
    if not view.is_agent(one.subject):
        return "the subject is nobody who can bind himself (2)"
    if _is_likely(view, one):
        return "a forecast (2)"
    if view.line.texts[one.head] in view.grammar.lexicon.results and not _is_own_words(view, one, speaker):
        return "an outcome foretold of another (2)"
    return None if _binds(view, one, speaker) else "said of another (2)"


def _is_inert(view: View, one: Candidate) -> bool:
    """ "The plan aims to": a plan, a law or a meeting; "the deal requires X to" binds X."""
    if one.passive or one.subject is None or one.subject.phrase is None or one.row.kind == "agreement":
        return False
    return view.grammar.is_inert(view.line, one.subject.phrase)


def _is_unreal(view: View, one: Candidate, spoken: Frame | None) -> bool:
    first = one.cue.first
    window = Stretch(max(0, first - 12), min(len(view.line), first + 15))
    unreal = view.any(_UNREAL, window) or view.line.quoted[first]
    return spoken is None or (view.any(_IF, window) and unreal)


def _binds(view: View, one: Candidate, speaker: Referent | None) -> bool:
    """Whether who speaks may undertake it for the subject."""
    if one.subject is None or one.subject.person == "first":
        return speaker is None or not speaker.is_outsider
    if one.subject.person == "third" and speaker is not None:
        return not speaker.is_outsider
    holder = view.refer(one.subject, speaker)
    return holder is not None and not holder.is_outsider and can_bind(speaker, holder)


def is_event(view: View, one: Candidate) -> bool:
    """ "The bridge will reopen": what a thing does if somebody sees to it."""
    head = view.line.texts[one.head]
    return one.row.form == "future" and head in view.grammar.lexicon.events and not view.is_agent(one.subject)


def _is_seen_to(view: View, one: Candidate, speaker: Referent | None) -> bool:
    """Somebody who can see to it says so, or an agreement does."""
    pronoun = one.subject is not None and one.subject.person != "noun"
    if view.is_agent(one.subject) and not (pronoun and view.memory.owns_text):
        return False
    if speaker is None:
        return view.in_terms
    rises = view.line.texts[one.head] in _RISES
    return not speaker.is_outsider and bool(speaker.names) and (not rises or view.memory.owns_text or view.in_terms)


_RISES = frozenset(
    "rise fall increase run return move go augmentera augmenteront baissera baisseront "
    "سيرتفع سترتفع سينخفض ستنخفض".split()
)
"""What things also do by themselves: an undertaking only in one's own text."""


_LIKELY = frozenset(
    "probably likely surely inevitably eventually perhaps maybe presumably soon certainly probablement sans peut-etre "
    "surement ربما قد غالبا حتما".split()
)


def _is_likely(view: View, one: Candidate) -> bool:
    """An adverb of likelihood makes a forecast of it."""
    window = Stretch(max(0, one.cue.first - 2), min(len(view.line), one.head + 1))
    first = one.subject is not None and one.subject.person == "first"
    return not first and view.any(_LIKELY - {"soon"}, window)


def _is_own_words(view: View, one: Candidate, speaker: Referent | None) -> bool:
    if one.subject is None or one.subject.person == "first" or view.in_terms:
        return True
    holder = view.refer(one.subject, speaker)
    if one.subject.person == "third" and speaker is not None:
        return True
    return speaker is not None and holder is not None and bool(set(speaker.names) & set(holder.names))


def _is_bound(view: View, one: Candidate, frame: Frame | None) -> bool:
    """ "Must" binds under a treaty, a contract or a law; from a speaker's mouth it is a demand."""
    if one.subject is not None and one.subject.person == "first":
        return one.row.name == "shall"
    if not view.is_agent(one.subject):
        return False
    if view.in_terms:
        return True
    named_text = view.any(_TREATY, Stretch(0, len(view.line)))
    phrase = one.subject.phrase if one.subject is not None else None
    together = phrase is not None and principals(view.line.quote(phrase)) is not None
    return named_text or together or (one.row.name == "shall" and frame is None)


_OFFERS = frozenset({"ready", "offer", "pret", "مستعد", "consider", "envisager", "يدرس", "dispose", "readiness"})
"""An offer counts whoever tells it; a hope or a striving only from one's own mouth."""


def _is_voiced(view: View, one: Candidate) -> bool:
    """Strength 1 counts of oneself: first person, quoted, or attributed to the one who strives."""
    if one.voiced or (one.subject is not None and one.subject.person == "first"):
        return True
    if one.row.form == "noun":
        return one.subject is not None
    if one.row.name in _OFFERS and view.is_agent(one.subject):
        return True
    spoken = reporting(view.line, view.frames, one.cue.first)
    if spoken is None:
        return view.line.quoted[one.cue.first]
    speaker, holder = view.speaker(spoken), view.refer(one.subject, view.speaker(spoken))
    if holder is None:
        return one.subject is not None and speaker is not None and not speaker.is_outsider
    return speaker is not None and not speaker.is_outsider and can_bind(speaker, holder)

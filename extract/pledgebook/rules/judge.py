"""Tells commitments from their lookalikes (guideline section 2).

Each rule rejects one kind; a candidate that no rule rejects is a commitment. Rules look only at the
sentence and at who speaks.
"""

from __future__ import annotations

from pledgebook.cues import TERM
from pledgebook.parties import find_parties, principals
from pledgebook.rules.arabic.person import names_itself
from pledgebook.rules.arabic.presents import opens_sentence
from pledgebook.rules.clause import Candidate, Frame
from pledgebook.rules.english.bound import is_bound_in_fact, told_by_its_own
from pledgebook.rules.holder import can_bind
from pledgebook.rules.line import Stretch
from pledgebook.rules.lookalikes import is_answered, lookalike
from pledgebook.rules.memory import Referent
from pledgebook.rules.seen_to import carries, is_event, is_former, is_private, is_seen_to
from pledgebook.rules.sources import governing, is_silent, reporting
from pledgebook.rules.spoken_of import is_of_would_be, topic_of
from pledgebook.rules.told_on import goes_on, spoken_in
from pledgebook.rules.view import View

_WHETHER = frozenset(
    {"when", "quand", "if", "whether", "unless", "what", "who", "how", "why", "where", "si", "هل", "ما", "اذا", "لو"}
)
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
"""Objections that judge who speaks and for whom, not what is said: what only these refuse is tentative.

On the gold of `dev`, which the rules were made beside, 3 of 42 such commitments are right, and of the firm
ones 417 of 438.
"""


def is_commitment(view: View, one: Candidate) -> bool:
    return objection(view, one) is None


def objection(view: View, one: Candidate) -> str | None:
    """The rule that makes a candidate no commitment, with its section of the guideline; None for a commitment."""
    frame = governing(view.line, view.frames, one.cue.first)
    if view.is_question and is_answered(view) is None:
        return "a question (2)"
    against = lookalike(view, one)
    if against is not None:
        return against
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
    return _against_other(view, one, frame)


def _against_other(view: View, one: Candidate, frame: Frame | None) -> str | None:
    """Of verbs, nouns and adjectives that commit by their meaning."""
    if one.row.kind == "obligation" and not _is_bound(view, one, frame):
        return "a demand, not a duty under a text (2, 5)"
    if _is_would_be(view, one):
        return "a conditional that nobody reports (2)"
    if _is_inert(view, one):
        return "the subject is nobody who can bind himself (2)"
    if one.row.strength == 1 and not _is_voiced(view, one):
        return "not said of oneself (11)"
    if _is_unseen(view, one, frame):
        return "nobody says who sees to it (11)"
    return None if one.passive or one.subject is not None else "nobody is bound (2)"


def _is_unseen(view: View, one: Candidate, frame: Frame | None) -> bool:
    """ "The bridge is set to open", من المقرر أن يفتتح الجسر: said by nobody who can see to it."""
    if not one.passive or one.row.name not in ("be set to", "be going to", "من المقرر"):
        return False
    phrase = one.subject.phrase if one.subject is not None else None
    if phrase is not None and one.row.name != "من المقرر" and view.any(_TALKS, phrase):
        return False
    spoken = frame if one.row.name != "من المقرر" else reporting(view.line, view.frames, one.cue.first)
    return not is_seen_to(view, one, view.spoken_by(spoken) or _planner(view, one))


_TALKS = frozenset("talks negotiations consultations discussions dialogue".split())
"""What the parties of a text do together, whoever tells of it."""


def _planner(view: View, one: Candidate) -> Referent | None:
    """Of a plan that the narrator tells on behind somebody's words or undertaking: whose they were."""
    if view.grammar.code != "en":
        return None
    for other in view.candidates:
        own = other.cue.first < one.cue.first and not other.passive and other.row.strength > _OPEN
        parted = not {",", ";", "and"}.isdisjoint(view.line.texts[other.cue.last : one.cue.first])
        if own and parted and other.subject is not None and objection(view, other) is None:
            return view.refer(other.subject)
    if one.row.name in _PLANS and view.memory.bound is not None:
        return view.memory.bound
    last = view.memory.speaker
    done = one.row.name == "will" and one.passive and "be" in view.line.texts[one.cue.first : one.head + 1]
    in_office = last is not None and last.is_person and last.names != (last.text,)
    told = view.memory.just_told and (one.row.name in _PLANS or (done and in_office))
    return last if told and last is not None and not last.is_document and not last.is_outsider else None


_OPEN = 1
_PLANS = frozenset({"is to", "be set to", "be going to"})


_DISCOURSE = frozenset(
    """say tell mention begin turn come return repeat confess admit explain answer conclude finish comment speak talk
    elaborate speculate disclose name specify quote discuss confirm pretend lie guess
    redirai redirons dirons parlerons reviendrons reparlerai reparlerons redire reparler
    dire dirai commencer commencerai revenir reviendrai parler parlerai commenter preciser repondre repondrai conclure
    ساجيب اجيب ساقول اقول ساتحدث اتحدث ساذكر ساشرح اشرح ساعود سابدا التعليق تعليق الادلاء الاجابه الحديث الرد
    الكشف كشف الافصاح""".split()
)
"""What one says of one's own talk: "I will come to that", "declined to comment"."""


_WITHHELD = frozenset("say tell comment speculate elaborate disclose name specify confirm discuss explain".split())
"""What somebody who "would not" do it has been asked for: the refusal to answer is no undertaking."""
_WAITING = frozenset({"سنري", "ساري", "سننتظر", "سانتظر", "سنعرف", "ساعرف"})
"""سنرى, سننتظر: who says so awaits what others do."""


def _is_discourse(view: View, one: Candidate) -> bool:
    head = view.line.texts[one.head]
    if view.grammar.code == "ar":
        head = head.lstrip("وف")
        if head in _WAITING:
            return True
    if view.line.texts[one.head : one.head + 2] == ["be", "drawn"]:
        return True
    if head in ("stand", "sit", "come") and view.line.texts[one.head + 1 : one.head + 2] == ["here"]:
        return True
    if head not in _DISCOURSE:
        return False
    if one.negative and view.grammar.code == "en" and one.row.name in ("will", "would") and head in _WITHHELD:
        return True
    first = one.subject is not None and one.subject.person == "first" and one.subject.count == "one"
    return first or one.row.kind == "refusal" or one.row.name == "be set to"


def _is_said_of_us(view: View, one: Candidate) -> bool:
    """ "They say that we want to": others of whose text it is, outside quotation marks."""
    frame = reporting(view.line, view.frames, one.cue.first)
    if view.grammar.code != "ar" or not view.memory.owns_text or frame is None or frame.role != "report":
        return False
    ours = one.subject is not None and one.subject.person == "first" and not view.line.quoted[one.cue.first]
    return ours and frame.subject is not None and frame.subject.person == "third" and frame.subject.count == "many"


def _shares(one: Candidate) -> bool:
    shared = one.row.form == "verb" or one.row.name in _FUTURES
    return shared and one.subject is not None and one.subject.inherited


_FUTURES = frozenset({"will", "would", "shall", "must", "may not", "futur", "conditionnel"})
"""Futures in a word of their own, behind which a second clause of the same subject begins."""


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
        if text.lstrip("وف") in ("اذا", "لو") and one.row.form == "future":
            return view.line.texts[at - 1 : at] in (["ما"], ["عما"], ["فيما"])
        if text in _WHETHER - {"ما"} or text in ("واذا", "فاذا", "ولو", "وهل"):
            return True
        if text in ("que", "qu'") and at >= 2 and view.line.texts[at - 1] == "ce" and view.line.texts[at - 2] != "a":
            return True
        if text in (",", ";", "،"):
            return False
    return False


def _against_future(view: View, one: Candidate, frame: Frame | None) -> str | None:
    """ "Will": of an agent, about itself, said by itself, by who speaks for it or by the narrator."""
    spoken, speaker = spoken_in(view, one)
    unreal = one.row.name in ("would", "conditionnel", "could accept") and not is_of_would_be(view, one)
    if unreal and _is_unreal(view, one, spoken):
        return "a conditional that nobody reports (2)"
    if one.row.name == "present announced" and spoken is None and not _is_own_voice(view, one):
        return "a present that nobody announces (2)"
    if one.row.kind == "obligation" and not _is_bound(view, one, frame):
        return "a demand, not a duty under a text (2, 5)"
    if one.row.name == "devoir (prevu)" and (spoken is not None or view.memory.owns_text):
        return "a demand, not a duty under a text (2, 5)"
    if one.subject is None:
        told = speaker is not None and not speaker.is_outsider and not is_former(speaker)
        seen_to = one.passive and (view.in_terms if speaker is None else told)
        return None if seen_to else "nobody is bound (2)"
    if (one.passive or is_event(view, one)) and _is_likely(view, one):
        return "a forecast (2)"
    if one.passive or is_event(view, one):
        seen_to = is_seen_to(view, one, speaker or _planner(view, one))
        return None if seen_to else "nobody says who sees to it (11)"
    if not view.is_agent(one.subject) or _is_of_others(view, one):
        return "the subject is nobody who can bind himself (2)"
    if view.grammar.code == "fr" and speaker is None and _is_bare_number(view, one):
        return "the subject is nobody who can bind himself (2)"
    believed = view.grammar.code == "ar" and spoken is not None and spoken.role == "belief" and frame is spoken
    if _is_likely(view, one) or (believed and one.subject.person == "noun"):
        return "a forecast (2)"
    carried = view.line.texts[one.head + 1 : one.head + 2] in (["forward"], ["in"], ["back"], ["forth"])
    carried = carried or one.row.kind == "obligation"
    if (
        view.line.texts[one.head] in view.grammar.lexicon.results
        and not carried
        and not _is_own_words(view, one, speaker)
    ):
        return "an outcome foretold of another (2)"
    return None if _binds(view, one, speaker) else "said of another (2)"


def _is_would_be(view: View, one: Candidate) -> bool:
    """« Renoncerait », "would agree to": a cue that is itself only supposed."""
    texts, cue = view.line.texts, one.cue.first
    if view.grammar.code == "fr":
        supposed = texts[cue].endswith(("erait", "eraient", "irait", "iraient", "drait", "draient"))
    else:
        supposed = view.grammar.code == "en" and one.row.form == "verb" and "would" in texts[max(0, cue - 2) : cue]
    if view.grammar.code == "fr" and view.is_agent(one.subject):
        return False  # The press tells in the conditional what a body is said to do.
    return supposed and spoken_in(view, one)[1] is None


_OTHERS = frozenset("other others some many most few autres certains certaines quelques beaucoup".split())


def _is_of_others(view: View, one: Candidate) -> bool:
    """ "Other countries will follow": nobody in particular."""
    phrase = one.subject.phrase if one.subject is not None else None
    return phrase is not None and (
        view.line.texts[phrase.first] in _OTHERS or view.line.texts[phrase.first : phrase.first + 2] == ["d'", "autres"]
    )


def _is_bare_number(view: View, one: Candidate) -> bool:
    """« Vingt équipes s'aligneront », told by the narrator: some of many."""
    phrase = one.subject.phrase if one.subject is not None else None
    if phrase is None or phrase.last - phrase.first < 2:
        return False
    number = view.line.texts[phrase.first]
    named = any(view.line.is_capital(at) for at in range(phrase.first + 1, phrase.last))
    return (number in _NUMBERS or number[0].isdigit()) and not named and not view.line.parties_in(phrase)


_NUMBERS = frozenset(
    "deux trois quatre cinq six sept huit neuf dix douze quinze vingt trente quarante cinquante cent plusieurs "
    "des".split()
)


def _is_own_voice(view: View, one: Candidate) -> bool:
    if (
        view.grammar.code == "ar"
        and opens_sentence(view.line, one.cue.first)
        and not one.passive
        and view.is_agent(one.subject)
    ):
        return True
    if view.grammar.code == "ar" and (names_itself(view.line.sentence.text) or _goes_on_announcing(view, one)):
        return True
    return view.memory.owns_text or view.line.quoted[one.head]


def _goes_on_announcing(view: View, one: Candidate) -> bool:
    """تنشر واشنطن مدمرتين، وتتحمل طوكيو النفقات: joined to a present that stands."""
    if not view.line.texts[one.cue.first].startswith("و"):
        return False
    before = [other for other in view.candidates if other.row is one.row and other.cue.first < one.cue.first]
    return bool(before) and objection(view, before[0]) is None


def _is_inert(view: View, one: Candidate) -> bool:
    """ "The plan aims to": a plan, a law or a meeting; "the deal requires X to" binds X."""
    if one.passive or one.subject is None or one.subject.phrase is None or one.row.kind == "agreement":
        return False
    return view.grammar.is_inert(view.line, one.subject.phrase)


def _is_unreal(view: View, one: Candidate, spoken: Frame | None) -> bool:
    first = one.cue.first
    window = Stretch(max(0, first - 12), min(len(view.line), first + 15))
    unreal = view.any(_UNREAL, window) or view.line.quoted[first]
    if view.any(_AFTERWARDS, Stretch(first + 1, min(first + 3, len(view.line)))):
        return True
    untold = spoken is None and not goes_on(view, one)
    return untold or (view.any(_IF, window) and unreal)


_AFTERWARDS = frozenset({"later", "eventually", "subsequently"})
"""Behind "would" a look ahead from the past: "he would later write"."""


def _binds(view: View, one: Candidate, speaker: Referent | None) -> bool:
    """Whether who speaks may undertake it for the subject."""
    if one.row is TERM and view.in_terms and view.grammar.code == "ar":
        return True
    if one.subject is None or one.subject.person == "first":
        return not _is_said_of_us(view, one) and (speaker is None or not speaker.is_outsider)
    if one.subject.person == "third" and speaker is not None:
        return not speaker.is_outsider
    holder = view.refer(one.subject, speaker) or topic_of(view, one)
    if holder is None and view.grammar.code == "ar" and _is_of_the_topic(view, one):
        return True
    if holder is None or holder.is_outsider:
        return False
    if speaker is not None and view.grammar.code == "ar" and carries(speaker):
        return True
    if speaker is not None and view.grammar.code == "ar" and (is_private(speaker) or _is_warned(view, one)):
        holder = view.name(one.subject) if one.subject.phrase is not None else holder
        return not set(speaker.names).isdisjoint(holder.names)
    return can_bind(speaker, holder) or (speaker is not None and not speaker.is_outsider and not _is_named(speaker))


def _is_of_the_topic(view: View, one: Candidate) -> bool:
    """أمهلت النقابة الوزارة، وإلا فإنها ستضرب: a pronoun of whom the sentence began with."""
    topic, subject = view.topic, one.subject
    if subject is None or topic is None or topic.phrase is None or topic.phrase.last > one.cue.first:
        return False
    agrees = subject.gender is None or topic.gender in (None, subject.gender)
    return subject.phrase is None and agrees and view.is_agent(topic)


def _is_warned(view: View, one: Candidate) -> bool:
    """حذر الأطباء من أن المستشفى سيغلق: what others are feared to do."""
    frame = reporting(view.line, view.frames, one.cue.first)
    return frame is not None and view.line.texts[frame.index].lstrip("وف").startswith(("حذر", "يحذر", "تحذر", "محذر"))


def _is_named(speaker: Referent) -> bool:
    """Whether the mention itself says for whom he speaks: not "Prime Minister Berg", "the fisheries ministry"."""
    return bool(find_parties(speaker.text))


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
    if told_by_its_own(view, one):
        return True
    return speaker is not None and holder is not None and bool(set(speaker.names) & set(holder.names))


def _is_bound(view: View, one: Candidate, frame: Frame | None) -> bool:
    """ "Must" binds under a treaty, a contract or a law; from a speaker's mouth it is a demand."""
    if one.subject is not None and one.subject.person == "first":
        return one.row.name == "shall"
    if one.row.name in _LAID_DOWN and view.is_agent(one.subject):
        return True
    if not view.is_agent(one.subject):
        return view.in_terms or (
            one.row.name == "shall" and (view.memory.is_release or (frame is None and one.passive))
        )
    if view.in_terms:
        return True
    named_text = view.any(_TREATY, Stretch(0, len(view.line)))
    phrase = one.subject.phrase if one.subject is not None else None
    if view.grammar.code == "en" and is_bound_in_fact(view, one):
        return True
    together = phrase is not None and principals(view.line.quote(phrase)) is not None
    return named_text or together or (one.row.name == "shall" and frame is None)


_LAID_DOWN = frozenset(
    {"etre tenu", "avoir obligation", "etre dans l'obligation", "etre contraint", "se voir imposer", "obliger"}
)
"""Duties that are told as facts, in no speaker's mouth a demand."""
_OFFERS = frozenset(
    set("ready offer pret proposer offrir مستعد consider envisager يدرس dispose readiness عرض بصدد منفتح".split())
    | {"be glad", "ينظر في", "لا يمانع"}
)
"""An offer counts whoever tells it; a hope or a striving only from one's own mouth."""


def _is_voiced(view: View, one: Candidate) -> bool:
    """Strength 1 counts of oneself: first person, quoted, or attributed to the one who strives."""
    if one.voiced or view.in_terms or (one.subject is not None and one.subject.person == "first"):
        return not _is_said_of_us(view, one)
    if one.row.form == "noun":
        return one.subject is not None
    if one.row.name in _OFFERS and view.is_agent(one.subject):
        return True
    spoken = reporting(view.line, view.frames, one.cue.first)
    if spoken is None and view.spoken_by(None) is None:
        return view.line.quoted[one.cue.first]
    speaker = view.spoken_by(spoken)
    holder = view.refer(one.subject, speaker)
    if holder is None:
        return one.subject is not None and speaker is not None and not speaker.is_outsider
    return speaker is not None and not speaker.is_outsider and can_bind(speaker, holder)

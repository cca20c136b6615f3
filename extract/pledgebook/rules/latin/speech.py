"""What a verb of speech does where it stands: "recalled that", "described it as", "rien n'est tranché"."""

from __future__ import annotations

from pledgebook.rules.latin.subject import is_agent, subject_before
from pledgebook.rules.latin.words import DESCRIBING, MAKING, LatinWords
from pledgebook.rules.lexicon import Role
from pledgebook.rules.line import Line

ENDS_OBJECT = frozenset({";", "and", "but", ",", "et", "mais", "which", "who", "whose", "where", "qui", "dont"})
"""Words that a clause without "that" does not reach across."""
_RECALLING = frozenset({"recalled", "recalls", "recalling", "recall"})
"""With a clause what is recalled is asserted; with an object it is only spoken of."""
_TO_BE = frozenset("est sont etait etaient ete soit fut furent sera seront".split())
_BARE = frozenset("said say says told claims claimed claim insisted insists believes believed thinks thought".split())
"""Verbs of speech behind which a clause may stand without "that"."""
_FINITE = frozenset(
    """came went took got fell rose won lost ran held kept met sent spent built bought brought left paid sold stood
    began became broke grew cost costs lose loses remain remains stands means shows needs wants owes owed knew found
    gave made""".split()
)
_NO_SUBJECT = frozenset(
    "the a an of in on at by to and or more newly long so very most well its their his her our".split()
)
"""Words before a participle, not before a verb."""
_OF_ONESELF = frozenset(
    "affirme affirment dit disent assure assurent declare declarent pretend pretendent reconnait reconnaissent "
    "nie nient dement dementent soutient indique explique estime".split()
)


_PLURALS = frozenset(
    {"states", "reports", "claims", "signals", "estimates", "hopes", "fears", "doubts", "calls", "demands"}
)
"""Nouns before a modal, however they are spelled: "the member states would"."""
_MODALS = (
    ["will"],
    ["would"],
    ["shall"],
    ["must"],
    ["should"],
    ["may"],
    ["can"],
    ["could"],
    ["have"],
    ["are"],
    ["were"],
)


def role_here(line: Line, at: int, words: LatinWords, role: Role | None) -> Role | None:
    """The role of a verb whose table says `role`, by the words beside it."""
    if line.texts[at] in MAKING and line.texts[at + 1 : at + 3] in (
        ["clear", "that"],
        ["it", "clear"],
        ["it", "known"],
    ):
        return "report"
    if line.texts[at] in _RECALLING and line.texts[at + 1 : at + 2] == ["that"]:
        return "report"
    if line.texts[at] in _PLURALS and line.texts[at + 1 : at + 2] in _MODALS:
        return None
    if role == "directive":
        return None if is_due(line, at, words) else role
    if role in ("report", "belief"):
        # "Rien n'est tranché": a participle behind a form of "être" speaks of nobody.
        return None if at and line.texts[at - 1] in _TO_BE else role
    return "belief" if role is None and _is_described(line, at, words) else role


def is_due(line: Line, at: int, words: LatinWords) -> bool:
    """ "The front should arrive on Sunday": said of what nobody tells what to do, with a time, it is expected."""
    if line.texts[at] not in ("should", "devrait", "devraient") or not line.times:
        return False
    subject = subject_before(line, at, words)
    if subject is None or subject.phrase is None:
        return False
    named = line.texts[subject.phrase.first : subject.phrase.last]
    return not is_agent(line, subject.phrase, words) or not words.lexicon.inert.isdisjoint(named)


def _is_described(line: Line, at: int, words: LatinWords) -> bool:
    """ "Described the vote as a farce", "qualifie l'accord de trahison"."""
    if line.texts[at] not in DESCRIBING:
        return False
    links = {"as"} if words.infinitive == "to" else {"de", "d'", "comme"}
    return not links.isdisjoint(line.texts[at + 2 : at + 14])


def is_said_bare(line: Line, at: int, index: int) -> bool:
    """Whether a word behind a verb of speech is the verb of a clause without "that": "said the bag now cost twice"."""
    if line.texts[at] not in _BARE or index <= at + 1:
        return False
    text = line.texts[index]
    return text in _FINITE or (text.endswith("ed") and len(text) > 4 and line.texts[index - 1] not in _NO_SUBJECT)


def takes_infinitive(line: Line, at: int) -> bool:
    """ "Affirme n'avoir reçu", "dit avoir payé": the speaker is whom it is said of."""
    return line.texts[at] in _OF_ONESELF and any(text in ("avoir", "etre") for text in line.texts[at + 1 : at + 4])

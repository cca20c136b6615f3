"""English verbs: which words head an action, and what follows an auxiliary."""

from __future__ import annotations

from pledgebook.rules.english.words import WORDS
from pledgebook.rules.lexicon.english import BASE_VERBS, NOUN_LIKE, OUTCOMES, STATIVE
from pledgebook.rules.line import Line


def is_head(line: Line, index: int) -> bool:
    """A base verb or gerund; where it is spelled like a noun, an object has to follow."""
    text = line.texts[index]
    if text.startswith("re") and text[2:] in BASE_VERBS:
        return True
    if text in BASE_VERBS:
        if text not in NOUN_LIKE:
            return True
        return index + 1 < len(line) and (
            line.texts[index + 1] in WORDS.determiners
            or line.texts[index + 1][0].isdigit()
            or line.texts[index - 1] == "to"
            or line.is_capital(index + 1)
            or (
                text in _TRANSITIVE
                and line.texts[index - 1] in ("and", ",")
                and line.texts[index + 1].isalpha()
                and line.texts[index + 1] not in WORDS.prepositions
                and line.texts[index + 1] not in WORDS.conjunctions
            )
        )
    return text.endswith("ing") and (
        text[:-3] in BASE_VERBS or text[:-3] + "e" in BASE_VERBS or text[:-4] in BASE_VERBS
    )


_TRANSITIVE = frozenset(
    "fund train support help release open launch increase cut fight share finance host set raise lift end form review "
    "produce reform halt limit lower repair rescue return update upgrade ban offer grant guarantee".split()
)


def is_manner(text: str) -> bool:
    """An adverb by its ending: not "supply", "comply"."""
    return text.endswith("ly") and text not in BASE_VERBS and text not in ("rely", "reply", "early")


_ALWAYS = frozenset("will would has have had is are was were shall 'll stands remains stays".split())


def is_finite(line: Line, index: int) -> bool:
    text = line.texts[index]
    if text in _ALWAYS:
        return True
    role = ROLES.get(text)
    is_base, is_inflected = text in BASE_VERBS, text[:-1] in BASE_VERBS
    if role is None and not is_base and not is_inflected:
        return False
    before = line.texts[index - 1] if index else ""
    if before in WORDS.lexicon.agents and (is_inflected or (is_base and before.endswith("s"))):
        return text.endswith("s") or before.endswith("s")
    if index and (before[0].isdigit() or before in WORDS.determiners):
        return False
    return role is not None and not text.endswith("ing") and not is_base and text not in PARTICIPLE_ONLY


ROLES = WORDS.lexicon.roles
PARTICIPLE_ONLY = frozenset(
    {
        "built",
        "made",
        "set",
        "held",
        "displaced",
        "wounded",
        "trained",
        "destroyed",
        "damaged",
        "reports",
        "hopes",
        "claims",
        "wants",
        "calls",
        "signs",
        "asks",
        "demands",
        "met",
    }
)


def denial(line: Line, at: int) -> int:
    """How many words at an index deny what follows; 0 for none."""
    if line.texts[at] in ("not", "never"):
        return 1
    if line.texts[at : at + 2] == ["no", "longer"]:
        return 2
    return next((len(one) for one in _BY_NO_MEANS if line.texts[at : at + len(one)] == one), 0)


_BY_NO_MEANS = tuple(
    phrase.split()
    for phrase in (
        "under no circumstances",
        "under no condition",
        "under no conditions",
        "in no circumstances",
        "on no account",
        "at no time",
        "at no point",
        "in no way",
        "in no case",
        "by no means",
    )
)


def verb_group(line: Line, at: int) -> tuple[int | None, bool, bool]:
    """Head, negation and passive of the verb behind an auxiliary; no head for a state."""
    texts = line.texts
    at, negative = _without_adverbs(line, at)
    if at >= len(texts):
        return None, negative, False
    if texts[at] == "have" and at + 1 < len(texts):
        if texts[at + 1] == "been":
            return _after_be(line, at + 1, negative)
        if texts[at + 1] in PARTICIPLES or (texts[at + 1].endswith("ed") and len(texts[at + 1]) > _SHORTEST):
            return at + 1, negative, False
    if texts[at] == "be" and at + 1 < len(texts):
        return _after_be(line, at, negative)
    verb = texts[at]
    if (not verb.isalpha() and "-" not in verb) or verb in WORDS.determiners or verb in WORDS.prepositions:
        return None, negative, False
    if verb == "do" and at + 1 < len(texts) and texts[at + 1] in _NO_DOING:
        return None, negative, False
    if verb in OUTCOMES:
        return at, negative, False
    limited = negative or texts[at - 1] in ("shall", "must") or "no" in texts[max(0, at - 6) : at]
    if verb in ("exceed", "cost", "fall", "last") and limited:
        return at, negative, False
    if verb in STATIVE and not (
        verb in ("continue", "remain", "make", "help", "allow", "take", "stand") and _is_deed(line, at)
    ):
        return None, negative, False
    return at, negative, False


_NO_DOING = frozenset("well better worse harm damage badly fine little".split())
"""Behind "do" how it goes, not what is done."""
_SHORTEST = 4
_ASIDE = 9
"""Words that commas may set apart between an auxiliary and its verb."""


def _without_adverbs(line: Line, at: int) -> tuple[int, bool]:
    """Behind adverbs and denials, and whether there is a denial."""
    texts = line.texts
    negative = False
    if at < len(texts) and texts[at] == ",":
        closing = next((i for i in range(at + 1, min(at + _ASIDE, len(texts))) if texts[i] == ","), None)
        at = at if closing is None else closing + 1
    at = next((time.last for time, _ in line.times if time.first == at and time.last < len(texts)), at)
    while at < len(texts) and (
        texts[at] in WORDS.adverbs
        or texts[at] == "next"
        or is_manner(texts[at])
        or denial(line, at)
        or (texts[at] == "," and negative and at + 1 < len(texts) and denial(line, at + 1))
    ):
        denied = denial(line, at)
        negative = negative or denied > 0
        at += denied or 1
    return at, negative


def verb_index(line: Line, at: int) -> int | None:
    """Where the verb behind an auxiliary stands."""
    index, _ = _without_adverbs(line, at)
    return index if index < len(line) and line.texts[index].isalpha() else None


def _is_deed(line: Line, at: int) -> bool:
    following = line.texts[at + 1] if at + 1 < len(line) else ""
    return {
        "continue": following == "to" or following.endswith("ing") or following in WORDS.determiners,
        "remain": following in ("committed", "in", "engaged"),
        "make": following not in ("it", "sense"),
        "help": True,
        "allow": True,
        "stand": following in ("with", "by", "ready"),
        "take": following not in ("time", "place", "years", "months", "weeks", "days", "effect")
        and not following[:1].isdigit(),
    }[line.texts[at]]


def _after_be(line: Line, be: int, negative: bool) -> tuple[int | None, bool, bool]:
    at = be + 1
    while at < len(line) and (line.texts[at] in WORDS.adverbs or is_manner(line.texts[at])):
        at += 1
    text = line.texts[at] if at < len(line) else ""
    if text.endswith("ing"):
        return at, negative, False
    if text == "able" or not text:
        return None, negative, False
    if (text, *line.texts[at + 1 : at + 2]) in _BROUGHT_TO:
        return be, negative, True
    if text in ("back", "there", "ready", "present", "on"):
        return be, negative, False
    if text in _MADE_SO:
        return be, negative, True
    if (text.endswith("ed") and text not in _FELT) or text in PARTICIPLES:
        return be, negative, True
    return None, negative, False


_MADE_SO = frozenset(
    "free available open online operational complete electric exempt tax-free duty-free mandatory compulsory voluntary "
    "public accessible law binding".split()
)
"""Behind "be" how a thing is once somebody has made it so."""
_BROUGHT_TO = frozenset(
    {
        *(("in", noun) for noun in "place service operation use force position post stock charge".split()),
        *(("on", noun) for noun in "line site sale display duty track stream board air".split()),
        *(("before", noun) for noun in "the this parliament congress you".split()),
        *(("under", noun) for noun in "way lock guard cover construction roof".split()),
        *(("up", "and"), ("out", "of"), ("off", "the")),
    }
)
"""Behind "be" where somebody has brought a thing: "will be in place"."""
_FELT = frozenset(
    "pleased surprised satisfied disappointed worried concerned interested needed expected affected impressed tempted "
    "delighted excited shocked tired scared relieved red".split()
)
"""Behind "be" a state of mind or an effect, and no deed."""


PARTICIPLES = frozenset(
    "dug hung stolen ridden forgotten forgiven forbidden swept broken spoken sown mown sawn bound wound bent "
    "spread split "
    "shed cast beaten bitten overthrown undone overseen woven sewn shaken spun shrunk sunk swung torn thrust trodden "
    "woken slain sworn felt bred rid cleft hewn knit lit leapt stuck stung strung steered misled outsold "
    "rewritten retold "
    "remade repaid reset resold retaken unwound upheld withheld put offset overcome undergone "
    "built made set held sent given taken paid put sold bought spent cut brought shown done kept led "
    "left lost met read borne laid struck drawn thrown won fed worn taught caught fought sought heard hit let grown "
    "run told withdrawn drawn begun chosen driven frozen written rebuilt resumed shut lent dealt found".split()
)

"""Who an Arabic verb is said of: the noun phrase behind it, before it, or none."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.parties import principals
from pledgebook.rules.arabic.phrase import (
    LONGEST,
    MARKS,
    body_at,
    is_governed,
    is_told_name,
    party_at,
    phrase_behind,
    quoted_behind_kind,
)
from pledgebook.rules.arabic.words import (
    ADVERBS,
    B_NOUNS,
    DAYS,
    HAL,
    L_NOUNS,
    NOT_FUTURE,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    THAT,
    TITLES,
    WITH_PRONOUN,
    bare,
    is_definite,
    is_masdar,
    verb_subject,
)
from pledgebook.rules.clause import Count, Gender, Subject
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

_MASCULINE = frozenset({"IRQ", "LBN", "JOR", "MAR", "SDN", "YEM", "SSD"})


def subject_of(line: Line, verb: int, *, with_object: bool = False) -> Subject:
    """The subject of a verb: behind it, else before it, else what its ending shows.

    `with_object`: an object may follow the subject without a particle between them.
    """
    before = fronted(line, verb)
    if before is not None:
        return before
    behind = phrase_behind(line, verb + 1, with_object=with_object)
    if behind is not None and not is_told(line, behind):
        return features(line, behind)
    past = of_past_perfect(line, verb)
    if past is not None:
        return past
    return subject_before(line, verb) or verb_subject(line.texts[verb])


def acting_behind(line: Line, verb: int) -> Subject | None:
    """Who is named right behind a verb and can act."""
    behind = phrase_behind(line, verb + 1, with_object=True)
    named = behind is not None and behind.first == verb + 1 and is_agent(line, behind)
    return features(line, behind) if behind is not None and named else None


def is_told(line: Line, phrase: Stretch) -> bool:
    """المساهمين behind a verb, a plural in the oblique case; ناخبيه, those with whom one has to do: they are told."""
    head = line.texts[phrase.first]
    if head in SPEECH:
        return True
    if head.endswith("ين") and head.startswith("ال"):
        return len(head) > 6 and principals(head) is None
    own = head.endswith(("يه", "ها", "هم", "ته", "اه")) and not is_definite(head)
    return own and phrase.last - phrase.first == 1 and not is_agent(line, phrase)


SPEECH = frozenset("جمله جملتين كلمه كلمتين كلاما عباره كلمات جمل شييا امرا امرين شييين".split())
"""What one says: قال جملتين."""


def fronted(line: Line, verb: int) -> Subject | None:
    """ "أن الرئيس أبلغ الكنيسة": who stands right before a verb that agrees; the noun behind is its object.

    None for a pronoun, for a time, and behind a comma, where a parenthesis may end.
    """
    if not verb or line.texts[verb - 1] in MARKS or line.texts[verb - 1] == '"':
        return None
    found = subject_before(line, verb)
    if found is None or found.phrase is None or not _agrees(verb_subject(line.texts[verb]), found):
        return None
    return found if is_agent(line, found.phrase) else None


def of_past_perfect(line: Line, verb: int) -> Subject | None:
    """كانت المنظمة التي ... قد تعهدت: the subject stands behind كان."""
    if not verb:
        return None
    past = line.texts[verb - 1] == "قد"
    for at in range(verb - 1, max(-1, verb - (20 if past else 8)), -1):
        if line.texts[at].lstrip("وف") in _WAS:
            behind = phrase_behind(line, at + 1)
            if behind is not None and behind.first < verb:
                return features(line, behind)
            return _phrase_ending(line, at - 1) if past and at else None
    return None


_WAS = frozenset({"كان", "كانت", "يكون", "تكون", "كانا", "كانوا", "ليكون"})


def subject_before(line: Line, verb: int) -> Subject | None:
    """Of "أن الوفدين تعهدا", "الحكومة ستبني", "أنها ملتزمة": the phrase or pronoun just before."""
    last = verb - 1
    while last >= 0 and (
        line.texts[last] in ADVERBS
        or line.texts[last] in DAYS
        or line.texts[last] in ("قد", "لا", "تزال", "يزال", "زالت")
        or _REMAINS.fullmatch(line.texts[last])
    ):
        last -= 1
    if last > 0 and line.texts[last] == '"':
        last -= 1
    if last > 1 and line.texts[last] == "ان" and line.texts[last - 1] in ("سبق", "وسبق"):
        last -= 2
    joined = len(line.texts[verb]) > 4 and line.texts[verb].startswith(("وس", "وي", "وت", "ون"))
    if last >= 0 and line.texts[last] in ("،", ",") and not joined:
        return _behind_parenthesis(line, last)
    if last < 0 or (
        line.texts[verb].startswith("و")
        and len(line.texts[verb]) > 3
        and not line.texts[verb].startswith(("وعد", "وقع", "وافق", "وزع", "وصل"))
    ):
        return None
    return _phrase_ending(line, last)


_REMAINS = re.compile(r"(?:س)?[يت](?:ظل|بقي)(?:ان|ون)?")


def _behind_parenthesis(line: Line, comma: int) -> Subject | None:
    named = _named_between(line, comma)
    if named is not None:
        return named
    for opening in range(comma - 1, max(0, comma - 14), -1):
        if line.texts[opening] in ("،", ","):
            return _phrase_ending(line, opening - 1)
    return None


def _named_between(line: Line, comma: int) -> Subject | None:
    """الشركة التي تأسست قبل عام، «طيران الأرز»، قررت: the name itself stands between the commas."""
    if comma < 3 or line.texts[comma - 1] != '"':
        return None
    first = next((i for i in range(comma - 2, max(0, comma - 7), -1) if line.texts[i] == '"'), None)
    if first is None or first + 2 > comma - 1 or line.texts[first - 1] not in ("،", ","):
        return None
    return features(line, Stretch(first + 1, comma - 1))


def _phrase_ending(line: Line, last: int) -> Subject | None:
    if THAT.fullmatch(line.texts[last]):
        return pronoun(line.texts[last])
    if line.texts[last] in _PRONOUNS:
        return _PRONOUNS[line.texts[last]]
    first = last + 1
    while first > max(0, last - LONGEST):
        named = quoted_behind_kind(line, first - 1)
        if named is None and _starts_clause(line, first - 1):
            break
        first = first - 1 if named is None else named
    if first <= last and line.texts[first] in ("اما", "واما"):
        first += 1
    if first > last:
        return None
    opener = line.texts[first - 1] if first else ""
    if first and not (
        THAT.fullmatch(opener)
        or opener in MARKS
        or opener == '"'
        or opener in ("حيث", "فيما", "كما", "بينما", "اما", "واما", "لكن", "ولكن")
        or opener.lstrip("وف") in _WAS
    ):
        return None
    phrase = Stretch(first, last + 1)
    if first == 0 and last > 1 and _DID.fullmatch(line.texts[0]) and opening(line) is not None:
        return None  # What opens with a verb is a clause of its own.
    if line.texts[last] in STOPS or line.texts[last] in _LINKS or not _VERBAL.isdisjoint(line.texts[first : last + 1]):
        return None
    if line.texts[first] in _FROM or any(time.first <= first and last < time.last for time, _ in line.times):
        return None
    governed = is_governed(line, first) and not THAT.fullmatch(opener)
    if line.texts[first] in PREPOSITIONS or governed or RELATIVES & set(line.texts[first : last + 1]):
        return None
    return features(line, phrase)


_LINKS = frozenset(
    "ذلك هذا اخيرا واخيرا ختاما وختاما اولا ثانيا ثالثا لاحقا ولاحقا تاليا بدوره بدورها وبدوره وبدورها ثم كما وكما "
    "والا الا هكذا وهكذا لذلك بذلك كذلك حتي بعدها عندها هنا هناك".split()
)
_FROM = frozenset("اعتبارا ابتدا بدا انطلاقا بدايه".split())
"""These open a time: ابتداء من الفصل الثاني."""
_VERBAL = frozenset({"لن", "ولن", "لم", "ولم", "سوف", "قد", "لا", "ليس"})
"""No noun phrase has one of these."""
_PRONOUNS = {
    "نحن": Subject("first", count="many"),
    "ونحن": Subject("first", count="many"),
    "انا": Subject("first", count="one"),
    "هو": Subject("third", gender="m", count="one"),
    "هي": Subject("third", gender="f", count="one"),
    "هم": Subject("third", count="many"),
}


_COMING = re.compile(r"[وف]?س[يتن]\w{3,}")


def _starts_clause(line: Line, at: int) -> bool:
    text = line.texts[at]
    if (
        text in MARKS
        or text == '"'
        or THAT.fullmatch(text)
        or text in ("حيث", "فيما", "كما", "بينما", "وقد", "فقد", "قد", "لكن", "ولكن")
        or text.lstrip("وف") in _WAS
    ):
        return True
    if _COMING.fullmatch(text) and not NOT_FUTURE.fullmatch(text):
        return True
    return text in ARABIC.roles and (text[0] in "يو" or text.endswith(("ت", "وا", "تا")))


def pronoun(that: str) -> Subject | None:
    for ending, subject in (
        ("هما", Subject("third", count="two")),
        ("ها", Subject("third", gender="f", count="one")),
        ("هم", Subject("third", count="many")),
        ("نا", Subject("first", count="many")),
        ("ني", Subject("first", count="one")),
        ("ي", Subject("first", count="one")),
        ("ه", Subject("third", gender="m", count="one")),
    ):
        if that.endswith(ending):
            return subject
    return None


def features(line: Line, phrase: Stretch) -> Subject:
    head = line.texts[phrase.first]
    text = line.key(phrase)
    number = principals(line.quote(phrase))
    joined = any(
        word.startswith("و") and (bare(word) in ARABIC.agents or party_at(line, at) is not None)
        for at, word in enumerate(line.texts[phrase.first + 1 : phrase.last], phrase.first + 1)
    )
    count: Count = "two" if number == 2 or joined else "many" if number is not None else "one"
    gender: Gender | None = "m"
    parties = line.parties_in(phrase)
    if head.endswith("ه") and not text.startswith("خليفه"):
        gender = "f"
    elif parties and parties[0].start <= line.span(phrase)[0] + 2 and parties[0].form != "demonym":
        gender = "m" if parties[0].party.id in _MASCULINE and parties[0].form == "name" else "f"
    elif head.startswith(("سلطات", "السلطات", "قوات", "القوات")):
        gender = "f"
    if count != "one":
        gender = None
    return Subject("noun", phrase, gender, count)


def joins(line: Line, at: int) -> bool:
    """Whether a verb goes on with what another began: وتعهد, كما وعد, ثم قرر."""
    before = line.texts[at - 1] if at else ""
    if before == "قد" and at > 1 and line.texts[at - 2] in _WAS:
        return False
    return line.texts[at][0] in "وف" or before in ("كما", "وكما", "ثم", "،", ",", "ايضا", "لكنه", "قد", '"')


_FAR = 80
"""Words back to the verb whose subject may be shared."""


def shared(line: Line, before: int, verb: str) -> Subject | None:
    """The subject of the nearest earlier verb of the sentence that a joined verb agrees with."""
    wanted = verb_subject(verb)
    for at in range(before - 1, max(-1, before - _FAR), -1):
        text = line.texts[at]
        if THAT.fullmatch(text) and pronoun(text) is None:
            said = phrase_behind(line, at + 1, with_object=True)
            if said is not None and is_agent(line, said) and _agrees(wanted, features(line, said)):
                return replace(features(line, said), inherited=True)
        if text not in ARABIC.roles or HAL.fullmatch(text):
            continue
        found = subject_of(line, at, with_object=ARABIC.roles.get(text) in ("talk", "act"))
        if found.phrase is not None and _agrees(wanted, found):
            return replace(found, inherited=True)
    first = opening(line)
    return replace(first, inherited=True) if first is not None and _agrees(wanted, first) else None


def shared_by_participle(line: Line, at: int) -> Subject | None:
    """Of متعهدا, مبديا: the subject of the nearest verb before that is named."""
    for verb in range(at - 1, -1, -1):
        if line.texts[verb] in ARABIC.roles and not HAL.fullmatch(line.texts[verb]):
            found = subject_of(line, verb, with_object=True)
            if found.phrase is not None:
                return replace(found, inherited=True)
    return None


def opening(line: Line) -> Subject | None:
    """Of a sentence that opens with a past and who did it: أمهلت الحكومة الشركات, تفقد الوزير المحطة."""
    if len(line) < 3 or not _is_past(line.texts[0]):
        return None
    first = 1 + (WITH_PRONOUN.fullmatch(line.texts[1]) is not None)
    behind = phrase_behind(line, first, with_object=True)
    if behind is None or behind.first != first or not is_agent(line, behind):
        return None
    return features(line, behind)


_DID = re.compile(r"[وف]?\w{3,}(?<!ا)ت")


def _is_past(text: str) -> bool:
    """By its ending; of one without, by what it is not: a noun, a particle, a verbal noun."""
    if text in ARABIC.roles or _DID.fullmatch(text):
        return text not in ARABIC.roles
    # تنازل, تراجع: verbal noun and past are spelled alike, and who does it stands behind either.
    noun = (
        (is_masdar(text) and text[0] != "ت" and len(text) > 3)
        or is_definite(text)
        or bare(text) != text
        or text in PREPOSITIONS
        or text in STOPS
        or text in ADVERBS
    )
    return not noun and text not in B_NOUNS and text not in L_NOUNS and 3 <= len(text) <= 7 and text[0].isalpha()


def _agrees(wanted: Subject, found: Subject) -> bool:
    if wanted.person == "first":
        return False
    same_count = wanted.count in (None, found.count) or {wanted.count, found.count} <= {"two", "many"}
    return same_count and (wanted.gender is None or found.gender is None or wanted.gender == found.gender)


def _is_staff(line: Line, first: int, last: int) -> bool:
    """مراقبو الوزارة: the people of a body."""
    head = line.texts[first]
    return head.endswith("و") and len(head) > 4 and first + 1 < last and bare(line.texts[first + 1]) in ARABIC.agents


_PEOPLE = frozenset(
    "اللاعبون الموظفون العاملون المعلمون الصيادون السايقون المضربون المعتصمون الممرضون المحامون الصحافيون الصحفيون "
    "المهندسون المزارعون المساهمون الداينون المانحون المقرضون الموردون المشغلون الموقعون المتعاقدون الخاطفون الطيارون "
    "العمال الاطباء الصيادله القضاه الملاك الممولون المنظمون المطورون الناشرون المنتخبون الوزراء النواب".split()
)


def _are_people(text: str) -> bool:
    """اللاعبون, المزارعون: those who do something together; not those who only look on."""
    return text.removeprefix("و") in _PEOPLE


_SOME = frozenset(
    "احد احدي بعض كل كلا كلتا جميع معظم غالبيه اغلب اي ثلث نصف "
    "ثلاث اربع خمس ست سبع ثماني تسع عشر ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره عده بضع بضعه".split()
)
"""What stands before those meant: أحد المصرفين, كل طرف."""


def is_agent(line: Line, phrase: Stretch) -> bool:
    """Whether the phrase can bind itself: an office, a body or a named party at its head."""
    first = phrase.first
    while first < phrase.last - 1 and line.texts[first] in _SOME:
        first += 1
    known = bare(line.texts[first])
    if _is_staff(line, first, phrase.last):
        return True
    if known in ARABIC.agents or principals(line.quote(phrase)) is not None:
        return True
    if body_at(line, first) is not None or is_told_name(line, phrase) or _are_people(line.texts[first]):
        return True
    start = line.span(Stretch(first, first + 1))[0]
    if any(one.form == "organisation" and one.start <= start < one.end for one in line.parties_in(phrase)):
        return True
    if line.texts[first].lstrip("و") == "فريق" and line.texts[first + 1 : first + 2] == ["من"]:
        return first + 2 < phrase.last and is_agent(line, Stretch(first + 2, phrase.last))
    if known in ARABIC.inert or known in ARABIC.outsiders:
        return False
    start = line.span(phrase)[0]
    if any(one.start <= start + 3 and one.form != "demonym" for one in line.parties_in(phrase)):
        return True
    return any(bare(text) in TITLES for text in line.texts[phrase.first : phrase.last])

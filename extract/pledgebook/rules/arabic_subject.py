"""Who an Arabic verb is said of: the noun phrase behind it, before it, or none."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.parties import principals
from pledgebook.rules.arabic_words import (
    ADJECTIVES,
    ADVERBS,
    B_NOUNS,
    DAYS,
    HAL,
    L_NOUNS,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    THAT,
    TITLES,
    bare,
    is_definite,
    is_masdar,
    verb_subject,
)
from pledgebook.rules.clause import Count, Gender, Subject
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

_LONGEST = 22
_MARKS = frozenset("،,;؛:.()-؟?!…")
_MASCULINE = frozenset({"IRQ", "LBN", "JOR", "MAR", "SDN", "YEM", "SSD"})
_FUTURE = ("سي", "ست", "سن", "وسي", "وست", "وسن", "سوف", "وسوف", "لن", "ولن")


def subject_of(line: Line, verb: int, *, with_object: bool = False) -> Subject:
    """The subject of a verb: behind it, else before it, else what its ending shows.

    `with_object`: an object may follow the subject without a particle between them.
    """
    behind = phrase_behind(line, verb + 1, with_object=with_object)
    if behind is not None:
        return features(line, behind)
    return subject_before(line, verb) or verb_subject(line.texts[verb])


def phrase_behind(line: Line, first: int, *, with_object: bool = False) -> Stretch | None:
    """The noun phrase that starts at a word or behind adverbs and a time in commas."""
    key = (first, with_object)
    if key not in line.phrases:
        line.phrases[key] = _phrase(line, first, with_object)
    return line.phrases[key]


def _phrase(line: Line, first: int, with_object: bool) -> Stretch | None:
    first = _skip_adverbials(line, first)
    if first >= len(line) or not _opens_phrase(line, first):
        return None
    last = _whole(line, first) if with_object else _run(line, first)
    return Stretch(first, last) if last > first else None


def _skip_adverbials(line: Line, at: int) -> int:
    while at < len(line) and (line.texts[at] in ADVERBS or line.texts[at] in DAYS):
        at += 1
    return at


def _opens_phrase(line: Line, at: int) -> bool:
    text = line.texts[at]
    if (
        text in _MARKS
        or text in PREPOSITIONS
        or text in RELATIVES
        or text in STOPS
        or THAT.fullmatch(text)
        or text == '"'
    ):
        return False
    return text not in ARABIC.roles and not _is_governed(line, at) and text[0].isalpha() and not _is_cue_noun(text)


def _is_governed(line: Line, at: int) -> bool:
    """A noun behind the prefix ب or ل, so no subject."""
    text = line.texts[at]
    if len(text) < 4 or text in B_NOUNS or text in L_NOUNS or text[0] not in "بلك":
        return False
    if text.startswith("لل") and _is_named_for(line, at):
        return False
    if text.startswith(("بال", "لل", "كال")):
        return True
    start, end = line.span(Stretch(at, at + 1))
    named = any((one.start == start and end <= one.end) or one.start <= start < one.end for one in line.parties)
    return not named and text[0] in "بل"


def _run(line: Line, first: int) -> int:
    """Up to the particle, preposition, mark or verb that ends the phrase."""
    at = first + 1
    while at < min(len(line), first + _LONGEST):
        text = line.texts[at]
        if text == '"' or text == "(":
            closing = next((i for i in range(at + 1, min(at + 5, len(line))) if line.texts[i] in ('"', ")")), None)
            if closing is None:
                break
            at = closing + 1
            continue
        if _ends_phrase(line, at):
            break
        at += 1
    return at


def _ends_phrase(line: Line, at: int) -> bool:
    text = line.texts[at]
    if (
        text in ("باسم", "لشوون", "للشوون", "لدي")
        or (text.startswith("لل") and _is_named_for(line, at))
        or (text == "في" and bare(line.texts[at - 1]) in ("عضو", "مسوول"))
    ):
        return False
    if text in _MARKS or text in PREPOSITIONS or text in ADVERBS or text in DAYS or text in RELATIVES or text in STOPS:
        return True
    if text.startswith(_JOINED_CUES):
        return True
    if THAT.fullmatch(text) or (text.startswith(_FUTURE) and len(text) > 4 and line.texts[at] not in ARABIC.agents):
        return True
    if text in ARABIC.roles and _is_verb(line, at):
        return True
    return _is_governed(line, at) or _is_cue_noun(text)


def _is_named_for(line: Line, at: int) -> bool:
    """شركة أفق للطاقة: the field in a body's name."""
    return any(bare(line.texts[i]) in _BODIES for i in range(max(0, at - 3), at))


_BODIES = frozenset(
    (
        "شركه هييه صندوق منظمه مجلس اتحاد مركز وكاله لجنه موسسه بنك جمعيه مصرف مجموعه مدير ممثل متحدث "
        "ناطق امين مفوض مبعوث رييس نايب"
    ).split()
)


def _is_verb(line: Line, at: int) -> bool:
    """A word with a role inside a phrase is a verb unless it can only be part of a name."""
    return bare(line.texts[at - 1]) not in TITLES or line.texts[at].endswith("ت") or line.texts[at][0] in "يو"


def _is_cue_noun(text: str) -> bool:
    return any(form.startswith(_CUE_NOUNS) for form in (text, text.lstrip("وب"))) and len(text) > 3


_CUE_NOUNS = tuple("التاكيد تاكيد التزام عزم اعتزام استعداد حرص تعهدات رفض رغبت تصميم نيت جاهزي وجود".split())
_JOINED_CUES = ("واتفق", "وتعهد", "والتزم", "ووافق", "وقرر", "ووعد", "ورفض", "واستبعد", "وضمن", "واعتزم")


def _whole(line: Line, first: int) -> int:
    """Before an object: construct chain to its definite end, adjectives, name behind a title, coordination."""
    at = _nominal(line, first)
    while at < len(line) and at - first < _LONGEST and _is_coordinate(line, at):
        at = _nominal(line, at)
    return at


def _is_coordinate(line: Line, at: int) -> bool:
    text = line.texts[at]
    if not text.startswith("و") or len(text) < 4 or _ends_phrase(line, at):
        return False
    return bare(text) in ARABIC.agents or _party_at(line, at) is not None


def _nominal(line: Line, first: int) -> int:
    party = _party_at(line, first)
    title = bare(line.texts[first]) in TITLES and principals(line.texts[first]) is None
    at = party if party is not None else first + 1
    if at < len(line) and _is_bare_adjective(line, first, at):
        return at + 1
    definite = (
        party is not None
        or is_definite(line.texts[first])
        or principals(line.texts[first]) is not None
        or _has_pronoun(line.texts[first])
    )
    while not definite and at < len(line) and at - first < 5 and not _ends_phrase(line, at):
        title = title or bare(line.texts[at]) in TITLES
        party = _party_at(line, at)
        definite = is_definite(line.texts[at]) or party is not None or _has_pronoun(line.texts[at])
        at = party if party is not None else at + 1
    while at < len(line) and _is_adjective(line, at):
        at += 1
    if title:
        at = _names(line, at)
    return at


def _is_bare_adjective(line: Line, head: int, at: int) -> bool:
    """لجنة فنية: an indefinite body with its adjective is complete."""
    text = line.texts[at]
    if is_definite(line.texts[head]) or is_definite(text) or is_masdar(text) or not text.endswith("يه"):
        return False
    return bare(line.texts[head]) in _BODIES


def _has_pronoun(text: str) -> bool:
    return text in (
        "بلاده",
        "بلادها",
        "بلادنا",
        "بلادهم",
        "حكومته",
        "حكومتها",
        "حكومتنا",
        "وزارته",
        "وزارتها",
        "شركته",
        "شركتها",
    )


def _party_at(line: Line, at: int) -> int | None:
    """Index behind the party whose name starts with this word, clitics apart."""
    start, end = line.span(Stretch(at, at + 1))
    for one in line.parties:
        if start <= one.start < end:
            return max(at + 1, line.word_at(one.end - 1) + 1)
    return None


def _is_adjective(line: Line, at: int) -> bool:
    text = line.texts[at]
    if not text.startswith("ال"):
        return False
    if text in ADJECTIVES or (text.endswith(("ي", "يه", "يان", "يين", "يتان", "يتين")) and len(text) > 5):
        return True
    return bare(text) in ("خارجيه", "داخليه")


def _names(line: Line, at: int) -> int:
    """A person's name behind a title: up to four words that are no verbal noun, no particle and no object."""
    start = at
    while at < len(line) and at - start < 4:
        text = line.texts[at]
        if (
            _ends_phrase(line, at)
            or is_masdar(text)
            or text.startswith("و")
            or (text.endswith(("ات", "ه")) and not text.startswith("ال"))
        ):
            break
        if (text.endswith("ا") and len(text) > 4) or _party_at(line, at) is not None or bare(text) in ARABIC.inert:
            break
        at += 1
    return at


def subject_before(line: Line, verb: int) -> Subject | None:
    """Of "أن الوفدين تعهدا", "الحكومة ستبني", "أنها ملتزمة": the phrase or pronoun just before."""
    last = verb - 1
    while last >= 0 and (
        line.texts[last] in ADVERBS
        or line.texts[last] in DAYS
        or line.texts[last] in ("قد", "لا", "تزال", "يزال", "زالت")
    ):
        last -= 1
    if last > 0 and line.texts[last] == '"':
        last -= 1
    if last >= 0 and line.texts[last] in ("،", ","):
        return _behind_parenthesis(line, last)
    if last < 0 or (
        line.texts[verb].startswith("و")
        and len(line.texts[verb]) > 3
        and not line.texts[verb].startswith(("وعد", "وقع", "وافق", "وزع", "وصل"))
    ):
        return None
    return _phrase_ending(line, last)


def _behind_parenthesis(line: Line, comma: int) -> Subject | None:
    for opening in range(comma - 1, max(0, comma - 14), -1):
        if line.texts[opening] in ("،", ","):
            return _phrase_ending(line, opening - 1)
    return None


def _phrase_ending(line: Line, last: int) -> Subject | None:
    if THAT.fullmatch(line.texts[last]):
        return _pronoun(line.texts[last])
    if line.texts[last] in _PRONOUNS:
        return _PRONOUNS[line.texts[last]]
    first = last + 1
    while first > max(0, last - _LONGEST) and not _starts_clause(line, first - 1):
        first -= 1
    if first <= last and line.texts[first] in ("اما", "واما"):
        first += 1
    if first > last:
        return None
    opener = line.texts[first - 1] if first else ""
    if first and not (
        THAT.fullmatch(opener)
        or opener in _MARKS
        or opener == '"'
        or opener in ("حيث", "فيما", "كما", "بينما", "اما", "واما")
    ):
        return None
    phrase = Stretch(first, last + 1)
    if line.texts[first] in PREPOSITIONS or _is_governed(line, first) or RELATIVES & set(line.texts[first : last + 1]):
        return None
    return features(line, phrase)


_PRONOUNS = {
    "نحن": Subject("first", count="many"),
    "ونحن": Subject("first", count="many"),
    "انا": Subject("first", count="one"),
    "هو": Subject("third", gender="m", count="one"),
    "هي": Subject("third", gender="f", count="one"),
    "هم": Subject("third", count="many"),
}


def _starts_clause(line: Line, at: int) -> bool:
    text = line.texts[at]
    if (
        text in _MARKS
        or text == '"'
        or THAT.fullmatch(text)
        or text in ("حيث", "فيما", "كما", "بينما", "وقد", "لكن", "ولكن")
    ):
        return True
    return text in ARABIC.roles and (text[0] in "يو" or text.endswith(("ت", "وا", "تا")))


def _pronoun(that: str) -> Subject | None:
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
        word.startswith("و") and (bare(word) in ARABIC.agents or _party_at(line, at) is not None)
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


_FAR = 80
"""Words back to the verb whose subject may be shared."""


def shared(line: Line, before: int, verb: str) -> Subject | None:
    """The subject of the nearest earlier verb of the sentence that a joined verb agrees with."""
    wanted = verb_subject(verb)
    for at in range(before - 1, max(-1, before - _FAR), -1):
        text = line.texts[at]
        if text not in ARABIC.roles or HAL.fullmatch(text):
            continue
        found = subject_of(line, at, with_object=ARABIC.roles.get(text) in ("talk", "act"))
        if found.phrase is not None and _agrees(wanted, found):
            return replace(found, inherited=True)
    return None


def _agrees(wanted: Subject, found: Subject) -> bool:
    if wanted.person == "first":
        return False
    same_count = wanted.count in (None, found.count) or {wanted.count, found.count} <= {"two", "many"}
    return same_count and (wanted.gender is None or found.gender is None or wanted.gender == found.gender)


def is_agent(line: Line, phrase: Stretch) -> bool:
    """Whether the phrase can bind itself: an office, a body or a named party at its head."""
    head = line.texts[phrase.first]
    known = bare(head)
    if known in ARABIC.agents or principals(line.quote(phrase)) is not None:
        return True
    if known in ARABIC.inert or known in ARABIC.outsiders:
        return False
    start = line.span(phrase)[0]
    if any(one.start <= start + 3 and one.form != "demonym" for one in line.parties_in(phrase)):
        return True
    return any(bare(text) in TITLES for text in line.texts[phrase.first : phrase.last])

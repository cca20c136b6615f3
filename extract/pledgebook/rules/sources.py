"""Who speaks in a sentence: the frame that governs a clause, and the attribution it gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pledgebook.fold import fold_key
from pledgebook.parties import find_parties, known_party
from pledgebook.rules.arabic.issued import companion, issuers_in
from pledgebook.rules.arabic.meant import body_beside
from pledgebook.rules.body import body_of
from pledgebook.rules.clause import Frame, Grammar, Subject
from pledgebook.rules.english.sorts import sorts_of
from pledgebook.rules.french.names import appositive_name
from pledgebook.rules.french.quotes import parenthetic
from pledgebook.rules.holder import DOCUMENT_WORDS, names_of
from pledgebook.rules.home import home_state
from pledgebook.rules.lexicon import SILENT
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.organs import STATE_ORGANS, bare_words
from pledgebook.rules.person_names import bare_name, full_name
from pledgebook_schemas import Document, WireSource

_BREAKS = frozenset({";", "؛", "but", "while", "whereas", "mais", "tandis", "بينما", "لكن", "ولكن", "فيما", "."})


def governing(line: Line, frames: Sequence[Frame], index: int) -> Frame | None:
    """The nearest verb before a word under which the word stands; deeds govern nothing."""
    for frame in reversed(frames):
        if frame.index >= index or frame.trailing or frame.role == "act":
            continue
        if _in_inserted_clause(line, frame.index, index):
            continue
        if not _BREAKS.isdisjoint(line.texts[frame.content : index]):
            return None
        if parenthetic(line, frame, index):
            continue
        return frame
    return None


_INSERTED = frozenset("which who whose whom where having qui dont".split())
_LONGEST_INSERTION = 24


def _in_inserted_clause(line: Line, verb: int, index: int) -> bool:
    """ "Boeing, which has pushed back the programme, will": a verb in commas governs nothing behind them."""
    opening = next((i for i in range(verb, max(0, verb - _LONGEST_INSERTION), -1) if line.texts[i] == ","), None)
    if opening is None or line.texts[opening + 1] not in _INSERTED:
        return False
    return "," in line.texts[verb:index]


def reporting(line: Line, frames: Sequence[Frame], index: int) -> Frame | None:
    """The verb of speech whose clause holds a word, before or behind it; quotations may follow their speaker."""
    for frame in reversed(frames):
        speaks = frame.role in ("report", "deny", "belief") and not frame.trailing and frame.content <= index
        if speaks and (_BREAKS.isdisjoint(line.texts[frame.content : index]) or line.quoted[index]):
            return frame
    return next((frame for frame in frames if frame.trailing and frame.index > index), None)


def refer(subject: Subject | None, memory: Memory) -> Referent | None:
    """Whom a pronoun or verb ending points back to; None where that cannot be told."""
    if subject is None:
        return None
    if subject.person == "first":
        return memory.author or memory.speaker
    return memory.agreeing(subject.gender, subject.count)


def named(line: Line, subject: Subject, grammar: Grammar, memory: Memory, document: Document) -> Referent:
    phrase = subject.phrase
    assert phrase is not None
    text = line.quote(phrase)
    start, _ = line.span(phrase)
    words = line.key(phrase).split()
    is_document = not DOCUMENT_WORDS.isdisjoint(words[:3]) or words[-1] in DOCUMENT_WORDS
    is_outsider = not grammar.lexicon.outsiders.isdisjoint(bare_words(words)) or words[:2] == ["a", "former"]
    if _OWN_RECORDS.fullmatch(line.key(phrase)) and memory.speaker is not None:
        return replace(memory.speaker, text=text)
    names = names_of(text, line.parties_in(phrase), memory, document, line.sentence.start + start)
    runs = _WHO_RUNS.fullmatch(apposition(line, phrase)) if names == (text,) else None
    if runs is not None:
        names = names_of(runs["body"], find_parties(runs["body"]), memory, document, line.sentence.start + start)
    whole = _with_body(line, phrase)
    if whole != phrase:
        names = _by_office(line.quote(whole), memory, document, line.sentence.start + start) or names
    at = line.sentence.start + start
    told = body_beside(text, document.text, at)
    if told is not None and names == (text,):
        names = (told,)
    if names == (text,):
        own = appositive_name(text, apposition(line, phrase)) if grammar.code == "fr" else None
        names = (own,) if own is not None else names
        beside = (apposition(line, whole), _title_before(line, phrase)) if own is None else ()
        found = (_by_office(one, memory, document, at) for one in beside if one)
        names = next((one for one in found if one), names if own is not None else (bare_name(text) or text,))
    with_him = companion(line, phrase)
    if with_him is not None:
        start, _ = line.span(with_him)
        inside = line.parties_in(with_him)
        other = names_of(line.quote(with_him), inside, memory, document, line.sentence.start + start)
        names = tuple(dict.fromkeys((*names, *other)))
    last = memory.speaker
    unnamed = last is not None and last.is_person and not last.called and last.names != (last.text,)
    if unnamed and last is not None and names == (text,) and _TWO_NAMES.fullmatch(text) and grammar.code == "en":
        names = last.names  # "The minister said so. James Hale promised": the name follows the office.
    issuers = _issuers(text, memory, document, at) if is_document else ()
    if is_document and not issuers:
        issuers = issuers_in(document.text, line.key(phrase), at)
    person = is_person(line, phrase)
    called = _called(text, apposition(line, whole), memory, person=person)
    person = person or bool(called)
    if grammar.code == "fr" and person and names == (called or text,):
        names = _same_speaker(text, memory) or names
    return Referent(text, names, subject.gender, subject.count, is_document, is_outsider, person, called, issuers)


def tells_person(line: Line, phrase: Stretch, memory: Memory) -> bool:
    """Whether `named` makes a person of a phrase; asked without the work of finding out which."""
    if _OWN_RECORDS.fullmatch(line.key(phrase)) and memory.speaker is not None:
        return memory.speaker.is_person
    beside = apposition(line, _with_body(line, phrase))
    return is_person(line, phrase) or bool(_called(line.quote(phrase), beside, memory, person=False))


_WHO_RUNS = re.compile(
    r"who (?:now |also )?(?:runs|leads|heads|chairs|manages|directs|owns|founded and runs|speaks for|"
    r"represents) (?P<body>.+)"
)
"""The body of "Howard Hale, who runs the referees' association, promised"."""


_TWO_NAMES = re.compile(
    r"(?!(?:The|A|An|Both|Its|Their|His|Her|Our|Each|All) )[A-ZÀ-Þ][a-zà-ÿ'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,2}"
)


def _called(text: str, beside: str, memory: Memory, *, person: bool) -> str:
    """The name beside an office, in it, or of which a surname is left."""
    if person:
        full = beside if PERSON.fullmatch(beside) else full_name(text) or full_name(beside)
        if full:
            return full
    words = text.split()
    if len(words) > 2 or not words[-1][:1].isupper():
        return ""
    earlier = memory.longer(words[-1].casefold())
    return earlier.called if earlier is not None and words[-1] in earlier.called.split() else ""


def _same_speaker(text: str, memory: Memory) -> tuple[str, ...]:
    """Of a name first told behind an office without one: « La ministre canadienne … », a résumé Claire Bouchard."""
    last = memory.speaker
    served = last is not None and last.is_person and not last.called and last.names != (last.text,)
    words = text.split()
    bare = len(words) == _FULL_NAME and words[0] not in ("Les", "Le", "La", "Un", "Une") and text[0].isupper()
    return last.names if last is not None and served and bare else ()


_FULL_NAME = 2
PERSON = re.compile(r"[\u0621-\u064a]{2,}(?: [\u0621-\u064a]{2,}){1,2}|[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þa-z][\w'’-]+){1,3}")
"""A person's name as it stands behind an office: "the minister, Tom Hale, ..."."""


_OWN_RECORDS = re.compile(
    r"(?:his|her|its|their) (?:own )?(?:estimates?|figures|data|count|calculations?)|"
    r"(?:ses|son|sa|leurs?) (?:propres )?(?:chiffres|estimations?|donnees|calculs?)|(?:تقدير|تقديرات|ارقام|"
    r"بيانات|حسابات|احصاءات)(?:ه|ها|هم)"
)
"""What a speaker has counted himself."""


def _by_office(office: str, memory: Memory, document: Document, at: int) -> tuple[str, ...]:
    """Of a person beside whose name an office stands: the body or state for which it speaks; else nobody."""
    inside = _OF_BODY.search(office)
    body = inside["body"] if inside is not None else body_of(office, memory, document.text)
    if body is not None:
        return (body,)
    words = _FIRST_OF_MANY.sub("", fold_key(office)).split()
    if words[:1] in (["the"], ["a"], ["an"]) and sorts_of(words[-1]) and "ministry" not in words:
        return ()  # "VR, the state operator": what it is, not for whom somebody speaks.
    if STATE_ORGANS.isdisjoint(bare_words(words[:5])) or _OUT_OF_OFFICE.search(fold_key(office)):
        return ()
    names = names_of(office, find_parties(office), memory, document, at)
    return names if names != (office,) else ()


_FIRST_OF_MANY = re.compile(r"premiere?s?(?! ministre)(?!\w)")
"""« Le premier d'entre eux », « la première banque du pays »: no head of a government."""
_OUT_OF_OFFICE = re.compile(
    r"(?<!\w)(?:former|ex-?|ancien(?:ne)?|candidate?|سابق|السابق|اسبق|الاسبق|مرشح\w*)(?!\w)|^(?:who|whose|qui|dont) "
)


_OF_BODY = re.compile(
    r"^\w+(?: \w+)? (?:في|لدى) (?P<body>(?:ال)?(?:شركة|مجموعة|مؤسسة|منظمة|هيئة|جمعية|نقابة|غرفة)(?: ال\w+)+)"
)
"""Who works in a body with a name: "مدير المشروع في الشركة التركية"."""


def _with_body(line: Line, phrase: Stretch) -> Stretch:
    """The phrase with the body behind it that a preposition parts from it: "المدير التنفيذي لشركة كذا"."""
    if not _TAILS.match(" ".join(line.texts[phrase.last : phrase.last + 2])):
        return phrase
    last = phrase.last
    while last < min(len(line), phrase.last + 7) and not _THAT.fullmatch(line.texts[last]):
        closing = next((i for i in range(last + 1, min(last + 7, len(line))) if line.texts[i] == '"'), None)
        if line.texts[last] == '"' and closing is not None:
            last = closing
        elif not line.texts[last][0].isalnum():
            break
        last += 1
    return Stretch(phrase.first, last)


_TAILS = re.compile(
    r"(?:ل|في (?:ال)?|باسم (?:ال)?|لدي (?:ال)?)(?:شركه|مجموعه|موسسه|منظمه|بنك|مصرف|هييه|جمعيه|نقابه|بلديه|مدينه|"
    r"اتحاد|غرفه|نادي|لشركه)|لل(?:شركه|مجموعه|نقابه|هييه|بلديه)"
)
_THAT = re.compile(r"[وف]?[بل]?ان(?:ه|ها|هم|نا)?")


def _issuers(text: str, memory: Memory, document: Document, at: int) -> tuple[str, ...]:
    """Whose figures or statement it is, where the phrase tells."""
    key = fold_key(text)
    if _OFFICIAL.search(key):
        state = home_state(document.text, at)
        return (state,) if state is not None else ()
    owner = _RECORDS.sub("", text).strip()
    if owner == text or not owner:
        return ()
    names = names_of(owner, find_parties(owner), memory, document, at)
    known = names != (owner,) or known_party(owner) is not None
    return names if known or owner[0].isupper() else ()


_OFFICIAL = re.compile(
    r"(?:official|government|officiel\w*) (?:figures|data|statistics|estimates)|(?:chiffres|donnees) "
    r"officiel\w*|(?:ال)?(?:ارقام|بيانات|احصاءات|تقديرات) (?:ال)?رسميه"
)
_RECORDS = re.compile(
    r"(?:['’]s)? (?:figures|data|statistics|estimates?|records|statement|report|bulletin|numbers)$|"
    r"^(?:the |les? |un |une )?(?:chiffres|données|statistiques|estimations?|communiqué|rapport|figures|data|"
    r"statement|report)"
    r" (?:de la |de l['’]|des |du |de |d['’]|from (?:the )?|of (?:the )?|by (?:the )?)|"
    r"^[وف]?(?:ال)?(?:أرقام|بيانات|إحصاءات|احصاءات|تقديرات|سجلات|بيان|تقرير) "
)


IN_OFFICE = frozenset(
    """minister president mayor spokesman spokeswoman spokesperson director chairman chairwoman chair chief
    secretary ambassador
    governor senator mp lawmaker analyst professor coach captain king queen prince general colonel commander leader
    pdg prefet prefete recteur rectrice gouverneur gouverneure commissaire adjoint adjointe conseiller conseillere wali
    representant delegue deleguee coordinateur coordinatrice tresorier tresoriere fondateur fondatrice dirigeant
    dirigeante gerant gerante procureur procureure haut-commissaire mediateur mediatrice emissaire negociateur
    negociatrice chanceliere roi reine emir sultan eveque archeveque bourgmestre echevin echevine vice-president
    vice-presidente vice-premier secretaire senatrice ambassadrice patronne entraineuse administrateur administratrice
    ministre maire presidente directeur directrice porte-parole depute deputee senateur ambassadeur entraineur patron
    وزير وزيره رييس رييسه متحدث متحدثه ناطق ناطقه سفير سفيره مبعوث مدير مديره محافظ ملك امير نايب قايد مدرب
    خبير محلل شيخ شيخه اميره ملكه سلطان نقيب نقيبه زعيم زعيمه رييسا وكيل وكيله قنصل ملحق مندوب مندوبه مفوض مفوضه
    امين امينه
    عمده والي عامل حاكم حاكمه عميد عميده مستشار مستشاره مشرف مشرفه منسق منسقه قايده قبطان مالك مالكه صاحب
    صاحبه""".split()
)


def is_person(line: Line, phrase: Stretch) -> bool:
    """By an office at its head or before a name; by a given name and a surname with a capital."""
    words = [text.removeprefix("then-") for text in line.texts[phrase.first : phrase.last]]
    if not IN_OFFICE.isdisjoint(bare_words(words)):
        return True
    if not 2 <= len(words) <= 3 or not all([line.is_capital(i) for i in range(phrase.first, phrase.last)]):
        return False
    return not line.parties_in(phrase) and _BODIES.isdisjoint(words)


_BODIES = frozenset(
    "group company bank council authority union party ltd inc plc cement metals motors steel airlines".split()
)


def apposition(line: Line, phrase: Stretch) -> str:
    """What stands between commas behind a name: ", chief executive of Norlight"."""
    if phrase.last + 1 >= len(line) or line.texts[phrase.last] not in (",", "،"):
        return ""
    last = next((i for i in range(phrase.last + 1, len(line)) if line.texts[i] in (",", "،", ".")), len(line))
    return line.quote(Stretch(phrase.last + 1, last)) if 1 < last - phrase.last < 14 else ""


def _title_before(line: Line, phrase: Stretch) -> str:
    """The office in front of a name, a comma between: "le directeur général, Jean Morel"."""
    comma = phrase.first - 1
    if comma < 1 or line.texts[comma] not in (",", "،"):
        return ""
    first = comma
    while first > max(0, comma - 8) and line.texts[first - 1] not in (",", "،", ".", '"', ";", ":"):
        first -= 1
    return line.quote(Stretch(first, comma)) if first < comma else ""


def source_of(speaker: Referent) -> WireSource:
    """By the person's own name, where the text tells it."""
    name = speaker.called or speaker.text
    return WireSource(name=name, type="document" if speaker.is_document else "speaker", quote=name)


def is_silent(frame: Frame | None) -> bool:
    return frame is not None and frame.role in SILENT

"""Who speaks in a sentence: the frame that governs a clause, and the attribution it gives."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.rules.body import body_of
from pledgebook.rules.clause import Frame, Grammar, Subject
from pledgebook.rules.holder import DOCUMENT_WORDS, bare_words, names_of
from pledgebook.rules.lexicon import SILENT
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.memory import Memory, Referent
from pledgebook_schemas import Document, WireSource

_BREAKS = frozenset({";", "؛", "but", "while", "whereas", "mais", "tandis", "بينما", "لكن", "ولكن", "فيما", "."})


def governing(line: Line, frames: Sequence[Frame], index: int) -> Frame | None:
    """The nearest verb before a word under which the word stands; deeds govern nothing."""
    for frame in reversed(frames):
        if frame.index >= index or frame.trailing or frame.role == "act":
            continue
        if not _BREAKS.isdisjoint(line.texts[frame.content : index]):
            return None
        return frame
    return None


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
    is_outsider = not grammar.lexicon.outsiders.isdisjoint(bare_words(words))
    names = names_of(text, line.parties_in(phrase), memory, document, line.sentence.start + start)
    if names == (text,):
        beside = (apposition(line, phrase), _title_before(line, phrase))
        bodies = (body_of(one, memory, document.text) for one in beside if one)
        names = (next((one for one in bodies if one), text),)
    return Referent(text, names, subject.gender, subject.count, is_document, is_outsider, is_person(line, phrase))


_IN_OFFICE = frozenset(
    """minister president mayor spokesman spokeswoman spokesperson director chairman chairwoman chair chief
    secretary ambassador
    governor senator mp lawmaker analyst professor coach captain king queen prince general colonel commander leader
    ministre maire presidente directeur directrice porte-parole depute deputee senateur ambassadeur entraineur patron
    وزير وزيره رييس رييسه متحدث متحدثه ناطق ناطقه سفير سفيره مبعوث مدير مديره محافظ ملك امير نايب قايد مدرب
    خبير محلل""".split()
)


def is_person(line: Line, phrase: Stretch) -> bool:
    """By an office at its head or before a name; by a given name and a surname with a capital."""
    words = line.texts[phrase.first : phrase.last]
    if not _IN_OFFICE.isdisjoint(bare_words(words)):
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
    """The office in front of a name, a comma between: "le directeur général, Pascal Ravenet"."""
    comma = phrase.first - 1
    if comma < 1 or line.texts[comma] not in (",", "،"):
        return ""
    first = comma
    while first > max(0, comma - 8) and line.texts[first - 1] not in (",", "،", ".", '"', ";", ":"):
        first -= 1
    return line.quote(Stretch(first, comma)) if first < comma else ""


def source_of(line: Line, frame: Frame, speaker: Referent | None) -> WireSource | None:
    if speaker is None:
        return None
    own = frame.subject is not None and frame.subject.phrase is not None
    return WireSource(
        name=speaker.text,
        type="document" if speaker.is_document else "speaker",
        quote=speaker.text if own else None,
    )


def is_silent(frame: Frame | None) -> bool:
    return frame is not None and frame.role in SILENT

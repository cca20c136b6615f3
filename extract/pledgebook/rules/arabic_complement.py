"""The action behind an Arabic cue: the verbal noun or clause to which its particle leads."""

from __future__ import annotations

import re

from pledgebook.cues import Cue
from pledgebook.rules.arabic_words import B_NOUNS, THAT, bare, is_definite, is_masdar
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

STATES = re.compile(
    r"[وف]?ل?(?:س)?[يتن](?:كون|ودي|سهم|شهد|وثر|تاثر|شكل|مثل|صبح|حتاج|رتفع|نخفض|بلغ|صل|ستغرق|عني|تراوح|"
    r"تيح|مكن|ستفيد|شمل|تضمن|حدث|كلف|هطل|نعكس|تطلب|ظل|بقي|زداد|تسبب|نمو|تجاوز|وفر فرص|قود الي|جلب|"
    r"ساعد|دخل|توقف|تراجع|فوز|خسر|مر|بدو|عود|فشل|نجح)(?:ان|ون|وا)?"
)
"""Verbs of state and outcome: after س more often a forecast than a deed."""


def negated(line: Line, head: int) -> bool:
    texts = line.texts
    return (
        texts[head] in ("عدم", "بعدم", "لا", "لن")
        or _is_not_to(line, head)
        or (head > 0 and (texts[head - 1] in ("لا", "لن") or _is_not_to(line, head - 1)))
    )


def _is_not_to(line: Line, at: int) -> bool:
    """ألا, بألا, لئلا: أن with لا in one word; إلا, which folds alike, is "except"."""
    return line.texts[at] in ("الا", "بالا", "ليلا") and "إ" not in line.quote(Stretch(at, at + 1))


def complement(line: Line, start: int, row: Cue, reach: int) -> int | None:
    """Index of the action's head behind the particle that the cue asks for."""
    for at in range(start, min(start + reach, len(line))):
        text = line.texts[at]
        if text in ("،", ",") and any(time.first == at + 1 for time, _ in line.times):
            continue
        if text in ("؛", ";", ".", ":"):
            return None
        head = _led(line, at, row)
        if head is not None:
            return head
        if at == start and "" in row.particles and (is_masdar(text) or (is_definite(text) and is_masdar(text[2:]))):
            return at
        if text in ARABIC.roles and at > start and text.startswith("و"):
            return None
    return None


def _led(line: Line, at: int, row: Cue) -> int | None:
    """The head, where the word at `at` is or carries the cue's particle."""
    text = line.texts[at]
    following = line.texts[at + 1] if at + 1 < len(line) else ""
    if _is_not_to(line, at) and _asks_clause(row):
        return clause_head(line, at + 1)
    if text.startswith("ب") and THAT.fullmatch(text) and following in ("لا", "لن") and _asks_clause(row):
        return clause_head(line, at + 1)
    for particle in row.particles:
        if particle in ("ب", "ل"):
            if text == particle and following == '"' and at + 2 < len(line):
                return at + 2
            if text.startswith(particle) and len(text) > 3 and _is_deed(text, particle, row):
                return at
        elif text == particle:
            if text in ("ان", "بان", "لان"):
                return clause_head(line, at + 1)
            if following and _is_not_to(line, at + 1):
                return clause_head(line, at + 2)
            if THAT.fullmatch(following):
                return clause_head(line, at + 2)
            if following and (is_masdar(following) or is_definite(following) or following in ("عدم", "الا")):
                return at + 1
    return None


def _asks_clause(row: Cue) -> bool:
    return any(particle in ("ب", "ل", "ان", "بان", "علي", "الي", "") for particle in row.particles)


def _is_deed(text: str, particle: str, row: Cue) -> bool:
    rest = text[1:]
    if text in B_NOUNS:
        return False
    if is_masdar(rest):
        return True
    noun = rest[1:] if particle == "ل" and rest.startswith("ل") else rest[2:] if rest.startswith("ال") else rest
    return (
        is_masdar(noun)
        or rest == "عدم"
        or "of" in row.complement
        or (len(noun) > 2 and bare(noun) not in ARABIC.agents)
    )


def clause_head(line: Line, at: int) -> int | None:
    """The verb of a clause behind أن, past its negation."""
    if at < len(line) and line.texts[at] in ("لا", "لن", "سوف"):
        at += 1
    if at < len(line) and line.texts[at][0] in "يتنا" and len(line.texts[at]) > 2 and not is_definite(line.texts[at]):
        return None if STATES.fullmatch(line.texts[at]) and not line.texts[at].startswith(("تكون", "يكون")) else at
    return None

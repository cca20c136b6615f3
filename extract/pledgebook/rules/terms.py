"""Whether a sentence states terms of a contract or agreement, where the bare present binds (section 11)."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.rules.clause import Frame
from pledgebook.rules.defined import defined_names
from pledgebook.rules.line import Line

_HEAD = 250
"""Folded code points in which a title stands."""
_READ = 40 * _HEAD
"""Code points looked through for what binds."""
_TITLE = re.compile(
    r"(?<!\w)(?:agreement|contract|treaty|memorandum of understanding|terms and conditions|convention|contrat|"
    r"traite|protocole|عقد|معاهده|مذكره تفاهم|اتفاقيه)(?!\w)"
)
_BINDS = re.compile(r"(?<!\w)(?:shall|must|s'engage(?:nt)?|[يت]لتزم|[يت]تعين|[يت]تعهد|يجب)(?!\w)")
_FEWEST = 3
_TERMS = re.compile(
    r"(?<!\w)(?:"
    r"under (?:the|its|this|their|a) (?:\w+ ){0,2}?(?:terms|deal|agreement|accord|plan|truce|pact|ceasefire|contract|"
    r"text|"
    r"compromise|settlement|arrangement|memorandum|licence|license|treaty|protocol|understanding|formula|swap|bargain|bonds|scheme|lease|concession|package|programme)|"
    r"(?:judge|court|tribunal|regulator|ombudsman|watchdog)\b[^.;]{0,60}? (?:ordered|fined|ruled|told|sentenced|"
    r"required)|"
    r"under what (?:was|has been|they|the \w+) (?:signed|agreed)|in (?:return|exchange)(?= ?,| \w+ \w+s )|"
    r"for (?:its|their) part,? \w+s|"
    r"(?:the|this) (?:deal|agreement|accord|truce|pact|text|ceasefire|document|draft) (?:also )?(?:provides|"
    r"stipulates|sets out|"
    r"lays down|requires|obliges|says|states)|according to (?:the|a) (?:text|draft|document|copy)|the terms|"
    r"aux termes (?:de|du|d')|en vertu (?:du|de l'|d'un|de ce|de cet) ?(?:meme )?(?:accord|protocole|avenant|traite|"
    r"texte|contrat|bail)|(?:l'(?:accord|avenant|arrangement|entente)|le (?:texte|protocole|compromis|document|pacte|"
    r"traite|memorandum)|la (?:convention|feuille de route|treve)) (?:prevoit|stipule|dispose|fixe|tient en|court|"
    r"comporte)|"
    r"selon (?:le texte|l'accord|les termes)|"
    r"[وف]?(?:[يت]نص|نصت?|[يت]قضي) (?:ال)?(?:اتفاق|هدنه|مذكره|بيان|نص|بند|عقد|وثيقه|صفقه|مقترح|مسوده|"
    r"خطه|ماده|ملحق|بروتوكول|معاهده|ميثاق|تفاهم)\w*|"
    r"[وف]?[يت]لزم (?:ال)?(?:اتفاق|عقد|معاهده|بروتوكول|صفقه|مذكره|ميثاق)\w*|"
    r"[وف]?ب?حسب (?:ال)?(?:نص|بنود|مسوده|اتفاق)\w*|[وف]?بموجب\w*|[وف]?(?:وفق(?:ا)?|طبقا|استنادا|عملا|تنفيذا|تطبيقا|"
    r"بمقتضي|ب?حسب) ?(?:ل|ب|الي )?(?:ل|ال)?(?:اتفاق|بنود|نص|محضر|"
    r"بروتوكول|مذكره|ميثاق|عقد|معاهد|تفاهم|هدنه|ملحق|كراسه|دفتر|صفقه)\w*|"
    r"(?:ال)?(?:ورقه|مسوده|وثيقه) (?:[^.؟!]{0,60} )?(?:اوضح|صريحه|واضحه|حاسمه|تقول|بندا|بنود|"
    r"نقاط) ?[:.]|(?:ابرزها|ابرز بنودها|اهمها|جا فيها|ورد فيها|"
    r"فيها) ان|"
    r"(?:ال)?مرحله (?:ال)?(?:اولي|ثانيه|ثالثه)|بنود\w*"
    r")(?!\w)"
)


@lru_cache(maxsize=8)
def is_contract(text: str) -> bool:
    """A text with defined parties, or one headed as a contract or treaty that binds again and again."""
    if defined_names(text):
        return True
    return _TITLE.search(_head(text)) is not None and len(_BINDS.findall(fold_key(text[:_READ]))) >= _FEWEST


def _head(text: str) -> str:
    """Folded; of more of the text only where the fold takes most of it away."""
    head = fold_key(text[: 4 * _HEAD])
    return (head if len(head) > _HEAD else fold_key(text[:_READ]))[:_HEAD]


def states_terms(line: Line) -> bool:
    return _TERMS.search(line.text) is not None or _binds(line)


def _binds(line: Line) -> bool:
    """ "The Lessee shall": a duty of somebody else than who speaks, outside quotation marks."""
    return "shall" in line.texts and any(
        text == "shall" and at and line.texts[at - 1] not in ("we", "i", "you") and not line.quoted[at]
        for at, text in enumerate(line.texts)
    )


def ends_terms(line: Line, frames: list[Frame]) -> bool:
    """Somebody speaks, so that the terms are over."""
    return any(
        frame.role in ("report", "deny", "belief", "directive", "welcome")
        and frame.subject is not None
        and frame.subject.phrase is not None
        and not states_terms(line)
        for frame in frames
    )

"""Whose words a speech, a post, an interview or a statement is: who "I" and "we" are outside quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.rules.bodies import main_body
from pledgebook.rules.holder import names_of
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.mentions import mentions_of
from pledgebook_schemas import Document

_LEAD = 400
"""Code points in which a text names whose it is."""
_BYLINE = re.compile(
    r"(?i:\b(?:remarks|speech|address|statement|letter|message) (?:by|of|from) |\bdelivered [^\n.]{0,80}?\bby |"
    r"\b(?:discours|"
    r"allocution|message|déclaration) (?:de la |de l['’]|du |de |d['’])|\bprononcée? [^\n.]{0,60}?\bpar "
    r"|(?:^|\n)(?:نص )?(?:كلمة|خطاب|رسالة|بيان) )(?P<speaker>[^\n,،:(]+?)"
    r"(?= (?i:in|at|on|to|before|during|for|after|à|au|aux|devant|lors|pour|sur|في|أمام|إلى|خلال|"
    r"بمناسبة|بشأن|حول)(?!\w)|[\n,،:(]|$)"
)
"""Whose speech it is, as a headline or first line says."""
_JOINT = re.compile(
    r"(?i:\bjoint (?:statement|communiqu[eé]|declaration)|communiqué conjoint|déclaration (?:conjointe|commune))"
    r"|بيان\w*(?: \w+){0,3} مشترك|البيان المشترك|إعلان مشترك"
)
_OFFICE = re.compile(
    r"(?P<office>(?<!\w)(?:وزير|وزيرة|رئيس|رئيسة|محافظ|سفير|عمدة|نائب|المدير)(?: [\w]+){0,4}"
    r"|\b(?i:(?:prime |foreign |finance )?minister|president|mayor|maire|ministre|présidente?|governor|ambassador)\b"
    r"(?i: (?:of|for|de la|de l['’]|du|des|de|d['’]))?(?: ?[A-Z][\w-]+){0,4})"
)
_HANDLE = re.compile(r"@(?P<handle>[A-Za-z]\w{4,})")
_CAMEL = re.compile(r"[A-Z][a-zà-þ]+|[A-Z]+(?![a-z])")
_COUNCIL = {"mayor": "{} council", "maire": "mairie de {}"}
_COLLECTIVE = {"ar": "الجانبان", "en": "the two sides", "fr": "les deux parties"}


def author_of(document: Document, code: str) -> Referent | None:
    """By joint statement, byline, handle or office in the head; else the first party named, or the main body."""
    text = document.text
    head = text[:_LEAD]
    joint = _JOINT.search(head)
    if joint is not None:
        return Referent(joint[0], (_COLLECTIVE[code],))
    byline = _BYLINE.search(head)
    if byline is not None:
        return _named(document, byline["speaker"].strip(), byline.start("speaker"))
    handle = _HANDLE.match(head.lstrip()) or _HANDLE.search(head)
    for found in (_by_handle(handle), _in_office(document, head) if handle is not None else None):
        if found is not None:
            return found
    opening = head.partition("\n")[0]
    office = _OFFICE.match(opening)
    if office is not None:
        return _named(document, office["office"], office.start("office"))
    body = main_body(text) if is_release(text) else None
    if body is not None:
        return Referent(body, (body,))
    first = next((one for one in mentions_of(text) if one.start < _LEAD), None)
    if first is not None:
        return Referent(text[first.start : first.end], (first.party.name,))
    body = main_body(text)
    return Referent(body, (body,)) if body is not None else None


_RELEASE = re.compile(
    r"(?i:for immediate release|press release|notes to editors|media contact|media enquiries|press contact|\n(?:- "
    r"|– )?ends(?: -| –)?\n|\nabout [A-Z]|communiqué de presse|contacts? "
    r"presse)|بيان صحفي|للنشر الفوري"
)
_QUOTED = re.compile(r"[“«„][^”»\n]{0,1000}[”»]|\"[^\"\n]{0,1000}\"")
_WE = re.compile(r"(?:[Ww]e|I|[Oo]ur|[Nn]ous|[Nn]otre|[Nn]os|[Jj]e|J['’])\b")
"""Without the boundary in front, which is looked at afterwards: so the search can skip to its letters."""
_ARABIC_WE = re.compile(
    r"(?<!\w)(?:نحن|إننا|أننا|"
    r"[وف]?سن(?!وات|وي|دات|تين|ين|دو|غاف|جار|اء|ام)[\u0620-\u064a]{3,}|[وف]?لن ن[\u0620-\u064a]{2,}|[وف]?نلتزم|"
    r"[وف]?نتعهد|[وف]?نعتزم|قررنا|بلادنا|"
    r"حكومتنا)(?!\w)"
)
_FEWEST = 2


@lru_cache(maxsize=8)
def is_own(text: str) -> bool:
    """A text in which somebody says "we" outside quotation marks."""
    fewest = 1 if _BYLINE.search(text[:_LEAD]) else _FEWEST
    return _first_persons(_QUOTED.sub(" ", text[:_READ])) >= fewest


def _first_persons(text: str) -> int:
    ends_of_words = _WORD_CHARACTER.fullmatch
    latin = sum(not ends_of_words(text[max(0, found.start() - 1) : found.start()]) for found in _WE.finditer(text))
    return latin + (len(_ARABIC_WE.findall(text)) if _ARABIC.search(text) else 0)


_WORD_CHARACTER = re.compile(r"\w")
_ARABIC = re.compile("[\u0620-\u064a]")
_READ = 20_000
"""Code points looked through for a first person."""


def is_own_text(document: Document) -> bool:
    return is_own(document.text)


@lru_cache(maxsize=8)
def is_release(text: str) -> bool:
    """A press release, by what stands at its head or foot: what it tells of the future is its author's word."""
    return _RELEASE.search(text[:_LEAD]) is not None or _RELEASE.search(text[-_FOOT:]) is not None


_FOOT = 800
"""Code points in which a release names whom to ask."""


def _named(document: Document, phrase: str, start: int) -> Referent:
    mentions = [one for one in mentions_of(document.text) if start <= one.start and one.end <= start + len(phrase)]
    return Referent(phrase, names_of(phrase, mentions, Memory(), document, len(document.text)))


def _by_handle(handle: re.Match[str] | None) -> Referent | None:
    """@MayorAnnTown: the council of the town."""
    if handle is None:
        return None
    words = _CAMEL.findall(handle["handle"])
    form = _COUNCIL.get(words[0].lower()) if len(words) > 1 else None
    return Referent(handle["handle"], (form.format(words[-1]),)) if form is not None else None


def _in_office(document: Document, head: str) -> Referent | None:
    office = next((one for one in map(_OFFICE.match, head.splitlines()) if one is not None), None)
    if office is None:
        return None
    return _named(document, office["office"].strip(), head.find(office["office"]))

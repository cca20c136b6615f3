"""Whose words a speech, a post, an interview or a statement is: who "I" and "we" are outside quotation marks."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from pledgebook.fold import fold_key
from pledgebook.rules.arabic.meant import full_name as full_body_name
from pledgebook.rules.arabic.meant import party_around
from pledgebook.rules.arabic.meant import signed_by as arabic_signature
from pledgebook.rules.bodies import main_body
from pledgebook.rules.body import is_body_name
from pledgebook.rules.english.bodies import named_bodies
from pledgebook.rules.french.author import signed as french_signature
from pledgebook.rules.holder import names_of
from pledgebook.rules.home import home_state
from pledgebook.rules.letters import CAPITALS
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.mentions import mentions_of
from pledgebook.rules.organs import STATE_ORGANS, bare_words
from pledgebook.rules.person_names import full_name
from pledgebook.rules.signed import signed_by
from pledgebook.rules.sources import IN_OFFICE, PERSON
from pledgebook_schemas import Document

_LEAD = 400
"""Code points in which a text names whose it is."""
_BYLINE = re.compile(
    r"(?i:\b(?:remarks|speech|address|statement|letter|message) (?:by|of|from) |\bdelivered [^\n.]{0,80}?\bby |"
    r"\b(?:discours|"
    r"allocution|message|déclaration) (?:de la |de l['’]|du |de |d['’])(?!clôture|rentrée|bienvenue|vœux|voeux|"
    r"politique|investiture|ouverture|fin d|campagne|remerci|victoire|combat|haine|départ|début)|"
    r"\bprononcée? [^\n.]{0,60}?\bpar "
    r"|(?:^|\n)(?:نص )?(?:كلمة|خطاب|رسالة|بيان) (?:صادرة? عن )?)(?!إلى |حول |بشأن |في |عن |ل)(?:من "
    r")?(?P<speaker>[^\n,،:(]+?)"
    r"(?= (?i:in|at|on|to|before|during|for|after|à|au|aux|devant|lors|pour|sur|في|أمام|إلى|خلال|"
    r"بمناسبة|بشأن|حول)(?!\w)|[\n,،:(]|$)"
)
"""Whose speech it is, as a headline or first line says."""
_JOINT = re.compile(
    r"(?i:\bjoint (?:statement|communiqu[eé]|declaration)|communiqué conjoint|déclaration (?:conjointe|commune))"
    r"|(?:^|\n)البيان الختامي|بيان\w*(?: \w+){0,3} مشترك|البيان المشترك|إعلان مشترك"
)
_OFFICE = re.compile(
    r"(?P<office>(?<!\w)(?:وزير|وزيرة|رئيس|رئيسة|محافظ|سفير|عمدة|نائب|المدير)(?: [\w]+){0,4}"
    r"|\b(?i:(?:prime |foreign |finance )?minister|president|mayor|maire|ministre|présidente?|governor|ambassador)\b"
    r"(?i: (?:of|for|de la|de l['’]|du|des|de|d['’]))?(?: ?[A-Z][\w-]+){0,4})"
)
_IN_OFFICE = re.compile(
    r"[,،] ?(?P<office>[^\n]*?(?i:minister|president|secretary|mayor|governor|ambassador|chair\w*|chief|"
    r"director|leader|spokes\w+|coordinat\w+|captain|ministre|chef(?:fe)?|porte-parole|"
    r"présidente?|maire|ambassad\w+|directeur|directrice|chancell?\w+|وزير|رئيس|سفير|محافظ|مدير|أمين|زعيم|"
    r"نقيب|عميد|ملك|أمير|"
    r"مفوض)[^\n,،]*?)"
    r"(?= (?i:at|on|to|before|during|à l|devant|lors|أمام|خلال|بمناسبة)(?!\w)|[\n,،]|$)"
)
"""The office behind a speaker's name: "Statement by Ms X, Minister of Health of Y"."""
_TITLED = re.compile(
    r"[,،] (?:Mr|Mrs|Ms|Dr|M|Mme|السيد|السيدة|الدكتور|الدكتورة)\.? "
    r"(?P<name>[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+){1,3})(?=[,،\n]| at| on)"
)
"""The speaker's name behind an office."""
_HANDLE_LINE = re.compile(r"(?:^|\n)@[A-Za-z]\w{4,}\s*\n")
"""A handle on a line of its own, as over a post."""
_POSTED = re.compile(r"\s*(?P<name>[^@\n·|()]{3,50}?) ?\(?@\w")
_HANDLE = re.compile(r"@(?P<handle>[A-Za-z]\w{4,})")
_CAMEL = re.compile(r"[A-Z][a-zà-þ]+|[A-Z]+(?![a-z])")
_COUNCIL = {"mayor": "{} council", "maire": "mairie de {}"}
_COLLECTIVE = {"ar": "الجانبان", "en": "the two sides", "fr": "les deux parties"}
_WE_THE = re.compile(r"(?:^|\n|[\"“] ?)We, (?P<who>the [^,\n]{3,60}(?:of|for|from) [^.\n]{3,200}?), ")
"""The signatories of a declaration as it opens: "We, the Foreign Ministers of A, B and C, met"."""
_NOUS_LES = re.compile(
    r"(?:^|\n|[«“\"] ?)Nous, (?P<who>(?:les |l['’])?(?:ministres|chefs|présidents|dirigeants|"
    r"représentants|gouvernements|"
    r"délégations|États|gouverneurs|ambassadeurs|maires|signataires)[^.\n]{3,220}?), (?:[a-zà-ÿ]+és?|[a-zà-ÿ]+is|"
    r"[a-zà-ÿ]+ons|nous|à|au|en|conscients|soucieux|réaffirmant)(?!\w)"
)
_JOINTS = re.compile(r",? ?(?:and|&|,) (?:of )?(?:the )?|, (?:the )?")
_LARGEST = 10


def _together(text: str, code: str) -> str:
    """A collective for whoever gave a joint text out: of as many as its head lists in English, else of two."""
    if code != "en":
        return _COLLECTIVE[code]
    listed = longest_list(text[: _LEAD * 2])
    return f"the {listed} sides" if 2 < listed <= _LARGEST else _COLLECTIVE[code]


def longest_list(head: str) -> int:
    """How many states the longest row of them names: 4 of "A, B, C and D"."""
    states = [one for one in mentions_of(head) if one.form != "organisation"]
    longest = row = 1
    for one, following in pairwise(states):
        row = row + 1 if _JOINTS.fullmatch(head[one.end : following.start]) else 1
        longest = max(longest, row)
    return longest


def author_of(document: Document, code: str) -> Referent | None:
    """By joint statement, byline, handle or office in the head; else the first party named, or the main body."""
    return _told(document, code) or _named_in(document, code)


def _told(document: Document, code: str) -> Referent | None:
    """Who the head, or a signature, says wrote it."""
    text = document.text
    head = text[:_LEAD]
    joint = _JOINT.search(head)
    if joint is not None:
        return Referent(joint[0], (_together(text, code),))
    we = _WE_THE.search(text[: _LEAD * 2]) if code == "en" else None
    if we is not None:
        return Referent(we["who"], (_together(text, code),))
    nous = _NOUS_LES.search(text[: _LEAD * 2]) if code == "fr" else None
    if nous is not None:
        states = tuple(dict.fromkeys(one.party.name for one in mentions_of(nous["who"]) if one.form != "organisation"))
        if len(states) > 1:
            return Referent(nous["who"], states)
    signed = signed_by(text) if code == "en" else None
    if signed is not None:
        return signed
    paper = _OWN_PAPER.match(head.lstrip()) if code == "en" else None
    if paper is not None:
        return _named(document, paper["who"], text.find(paper["who"]))
    own = french_signature(text) if code == "fr" else None
    if own is not None:
        return Referent(own.text, (own.text,)) if own.is_name else _named(document, own.text, own.start)
    byline = _BYLINE.search(head)
    if byline is not None:
        office = _IN_OFFICE.match(text, byline.end("speaker"))
        if office is not None:
            known = _named(document, office["office"].strip(), office.start("office"))
            return replace(known, called=_own_name(byline["speaker"].strip()))
        known = _named(document, byline["speaker"].strip(), byline.start("speaker"))
        behind = _TITLED.match(text, byline.end("speaker"))
        return known if behind is None or known.called else replace(known, called=behind["name"])
    handle = _HANDLE.match(head.lstrip()) or _HANDLE.search(head)
    posted = (_by_handle(handle), _in_office(document, head), _poster(document, head)) if handle is not None else ()
    for found in posted:
        if found is not None:
            return found
    opening = head.partition("\n")[0]
    office = _OFFICE.match(opening)
    return _named(document, office["office"], office.start("office")) if office is not None else None


_OWN_PAPER = re.compile(
    rf"(?:[Tt]he )?(?P<who>[{CAPITALS}][\w&’'-]*?(?: (?:of |for |the |and )*[{CAPITALS}][\w&-]*)*)(?:['’]s?)?,? "
    r"(?:our |draft |full |general |election |local |20\d\d |party )*"
    r"(?:manifesto|pledge card|election programme|programme for government|open letter|"
    r"newsletter|customer notice|service notice|service update|media statement|press statement|circular|newsflash)\b"
)
"""A paper headed by whose it is: "Harbour Party manifesto"."""


def _named_in(document: Document, code: str) -> Referent | None:
    """Of a text that does not say who wrote it: the body at its end, the issuer of a release, the first party."""
    text = document.text
    signature = arabic_signature(text) if is_own(text) else None
    if signature is not None:
        return Referent(text[signature.start : signature.end], (full_body_name(signature, text),))
    body = main_body(text) or _first_named(text, code) if is_release(text) else None
    if body is not None:
        return Referent(body, (body,))
    first = next((one for one in mentions_of(text) if one.start < _LEAD), None)
    inside = party_around(text, first.start) if first is not None and first.form != "organisation" else None
    if inside is not None:
        return Referent(text[inside.start : inside.end], (full_body_name(inside, text),))
    if first is not None:
        return Referent(text[first.start : first.end], (first.party.name,))
    body = main_body(text) or (_only_body(text) if code == "en" and is_own_text(document) else None)
    return Referent(body, (body,)) if body is not None else None


def _first_named(text: str, code: str) -> str | None:
    """Of a release that names its author once, the first body whose name tells its sort."""
    return next((one.name for one in named_bodies(text) if one.sorts), None) if code == "en" else None


def _only_body(text: str) -> str | None:
    """Of a letter that nobody signs, the one body that it names."""
    named = [one.name for one in named_bodies(text)]
    return named[0] if len(named) == 1 else None


_RELEASE = re.compile(
    r"(?i:for immediate release|press release|\A\s*(?:club|company|official|media|public|service|"
    r"player) (?:statement|notice|update)|"
    r"(?:is|are) (?:pleased|delighted|proud|happy) to (?:announce|confirm)|\bcan confirm\b|notes to editors|"
    r"media contact|media enquiries|press contact|\n(?:- "
    r"|– )?ends(?: -| –)?\n|\nabout [A-Z]|communiqué de presse|contacts? "
    r"presse)|(?:^|\n)\s*(?:بيان|بلاغ|خبر) (?:صحفي|صحافي|إعلامي|صادر)|للنشر الفوري"
)
_QUOTED = re.compile(r"[“«„][^”»\n]{0,1000}[”»]|\"[^\"\n]{0,1000}\"")
_WE = re.compile(r"(?:[Ww]e|I|[Mm]y(?= [a-z])|[Oo]ur|[Nn]ous|[Nn]otre|[Nn]os|[Jj]e|J['’])\b")
"""Without the boundary in front, which is looked at afterwards: so the search can skip to its letters."""
_ARABIC_WE = re.compile(
    r"(?<!\w)(?:نحن|إننا|أننا|"
    r"[وف]?سن(?!وات|وي|دات|تين|ين|دو|غاف|جار|اء|ام)[\u0620-\u064a]{3,}|[وف]?لن ن[\u0620-\u064a]{2,}|[وف]?نلتزم|"
    r"[وف]?نتعهد|[وف]?نعتزم|قررنا|بلادنا|"
    r"حكومتنا|[وف]?سوف ن\w+|نعتذر|نشكركم|نعلمكم|نحيطكم|نود|نأسف|يسرنا|لدينا|زبائننا|عملائنا|عملاءنا|مشتركينا|شركتنا|"
    r"نقابتنا|"
    r"جمعيتنا|حزبنا|منتسبينا|زملائي|أعدكم|نعدكم|أتعهد)(?!\w)"
)
_FEWEST = 2


@lru_cache(maxsize=8)
def is_own(text: str) -> bool:
    """A text in which somebody says "we" outside quotation marks."""
    plain = _QUOTED.sub(" ", text[:_READ])
    count = _first_persons(plain)
    if not 0 < count < _FEWEST:
        return count > 0
    return bool(_BYLINE.search(text[:_LEAD]) or signed_by(text) is not None or _YOU.search(plain))


def _first_persons(text: str) -> int:
    ends_of_words = _WORD_CHARACTER.fullmatch
    latin = sum(not ends_of_words(text[max(0, found.start() - 1) : found.start()]) for found in _WE.finditer(text))
    return latin + (len(_ARABIC_WE.findall(_MARKS.sub("", text))) if _ARABIC.search(text) else 0)


_YOU = re.compile(r"(?<!\w)(?:[Yy]ours?|[Yy]ou['’]|Dear (?:[a-z]|[A-Z]\w+))(?!\w)|(?<!\w)[Yy]ou['’]")
"""Somebody is spoken to, so that one "we" will do."""
_WORD_CHARACTER = re.compile(r"\w")
_ARABIC = re.compile("[\u0620-\u064a]")
_MARKS = re.compile("[\u064b-\u0652\u0670]")
_READ = 20_000
"""Code points looked through for a first person."""


def is_own_text(document: Document) -> bool:
    return is_own(document.text) or _HANDLE_LINE.search(document.text[:_LEAD]) is not None


@lru_cache(maxsize=8)
def is_release(text: str) -> bool:
    """A press release, by what stands at its head or foot: what it tells of the future is its author's word."""
    return _RELEASE.search(text[:_LEAD]) is not None or _RELEASE.search(text[-_FOOT:]) is not None


_FOOT = 800
"""Code points in which a release names whom to ask."""


def _own_name(speaker: str) -> str:
    """The speaker's name without what it is addressed with."""
    bare = full_name(f"by {speaker}" if speaker.isascii() or not _ARABIC.match(speaker) else speaker)
    in_office = bool(STATE_ORGANS & bare_words(fold_key(speaker).split()))
    return bare or (speaker if PERSON.fullmatch(speaker) and not in_office else "")


def _named(document: Document, phrase: str, start: int) -> Referent:
    mentions = [one for one in mentions_of(document.text) if start <= one.start and one.end <= start + len(phrase)]
    names = names_of(phrase, mentions, Memory(), document, len(document.text))
    in_person = not IN_OFFICE.isdisjoint(bare_words(fold_key(phrase).split()))
    return Referent(phrase, names, is_person=in_person, called=full_name(phrase))


def _poster(document: Document, head: str) -> Referent | None:
    """The name in front of a handle, a person's or a body's."""
    found = _POSTED.match(head)
    if found is None:
        return None
    known = _named(document, found["name"].strip(), found.start("name"))
    if known.names != (known.text,) or is_body_name(known.text):
        return known
    name = full_name(f"by {known.text}") or known.text
    state = home_state(document.text, len(document.text)) if _SERVES.search(document.text) else None
    return replace(known, names=(state or name,), is_person=True, called=name)


_SERVES = re.compile(
    r"(?:\b[Mm]on (?:cabinet|ministère)|\b[Mm]y (?:ministry|cabinet colleagues)|"
    r"(?<!\w)وزارتي|(?<!\w)زملائي في الحكومة)(?!\w)"
)
"""Words of a minister about his own house."""


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

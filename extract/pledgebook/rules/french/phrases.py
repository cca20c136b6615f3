"""French commitments said by a set phrase: « a bien l'intention de », « s'est fixé pour but de », « dit non à »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pledgebook.cues import Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.french.words import WORDS, is_infinitive
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import Kind, Strength

_HAS = r"(?:a|ont|ai|avons|avait|avaient|aura|auront|aurait|auraient)"
_IS = r"(?:est|sont|suis|sommes|etait|etaient|sera|seront|serait|seraient)"
_SELF = r"(?:s'est|se sont|s'etait|s'etaient|me suis|nous sommes|s'est elle-meme|s'est lui-meme)"
_BY_THE_WAY = (
    r"(?:(?:bien|toujours|egalement|aussi|clairement|desormais|deja|encore|donc|ainsi|par ailleurs|en outre|"
    r"notamment|elle-meme|lui-meme|publiquement|solennellement|de nouveau|enfin|pourtant|\w+ment) )?"
)
_GOAL = r"(?:objectif|but|mission|priorite|ambition|tache|cap|ligne de conduite|regle|devoir|defi|cible|horizon)"
_TO = r"(?:de |d')"


@dataclass(frozen=True, slots=True)
class Phrase:
    row: Cue
    pattern: re.Pattern[str]
    """From the finite verb to the word before the infinitive or object; group `cue` carries the cue."""
    negative: bool = False
    object: bool = False
    """Whether a noun follows and no infinitive."""


def _phrase(
    name: str, strength: Strength, pattern: str, *, kind: Kind | None = None, negative: bool = False, noun: bool = False
) -> Phrase:
    row = Cue(name, r"(?!)", strength, "verb", ("object",) if noun else ("infinitive",), (), kind)
    return Phrase(row, re.compile(rf"(?<!\w){pattern}"), negative, noun)


PHRASES: tuple[Phrase, ...] = (
    _phrase(
        "avoir obligation",
        5,
        rf"{_HAS} {_BY_THE_WAY}(?:l'|pour |une )(?P<cue>obligation)s? (?:\w+ )?{_TO}",
        kind="obligation",
    ),
    _phrase(
        "etre dans l'obligation", 5, rf"{_IS} {_BY_THE_WAY}dans l'(?P<cue>obligation) (?:\w+ )?{_TO}", kind="obligation"
    ),
    _phrase(
        "etre contraint",
        5,
        rf"{_IS} {_BY_THE_WAY}(?P<cue>contrainte?s?|obligee?s?|astreinte?s?|tenue?s?|sommee?s?) "
        r"(?:par [^,;.]{3,40}? )?(?:de |d'|a )",
        kind="obligation",
    ),
    _phrase(
        "se voir imposer",
        5,
        rf"(?:{_SELF}|se voit|se voient|se verra|se verront) {_BY_THE_WAY}(?:vue?s? )?(?P<cue>imposer|ordonner|"
        rf"enjoindre) {_TO}",
        kind="obligation",
    ),
    _phrase("faire serment", 4, rf"(?:{_HAS} fait|fait|font|faisons|fais) (?:le |un )?(?P<cue>serment|voeu) {_TO}"),
    _phrase("preter serment", 4, rf"{_HAS} prete (?P<cue>serment) {_TO}"),
    _phrase(
        "se porter garant",
        4,
        rf"(?:{_SELF} portee?s?|se porte|se portent|me porte|nous portons) (?P<cue>garante?s?) (?=du|de|des|d')",
        noun=True,
    ),
    _phrase("mettre un point d'honneur", 4, r"(?:met|mettent|mettons|mis) un point d'(?P<cue>honneur) a "),
    _phrase(
        "refuser (toute chose)",
        4,
        r"(?P<cue>refuse|refusent|refusons|refusait|refusaient) (?:\w+ment |toujours )?(?=tout |toute |tous |toutes |"
        r"le moindre |la moindre |l'idee )",
        kind="refusal",
        negative=True,
        noun=True,
    ),
    _phrase(
        "s'opposer",
        4,
        rf"(?:(?:s'|se |nous nous )|{_SELF} )(?P<cue>refuse|refusent|refusons|oppose|opposent|opposons|"
        rf"opposee?s?) (?:\w+ment )?a "
        r"(?=tout |toute |tous |toutes |la moindre |le moindre )",
        kind="refusal",
        negative=True,
        noun=True,
    ),
    _phrase(
        "dire non",
        4,
        rf"(?:{_HAS} dit|dit|disent|disons) (?P<cue>non) (?=a |au |aux )",
        kind="refusal",
        negative=True,
        noun=True,
    ),
    _phrase(
        "fermer la porte", 4, r"(?:ferme|ferment|fermons|ferme) la (?P<cue>porte) (?=a |au )", negative=True, noun=True
    ),
    _phrase("etre sur le point", 3, rf"{_IS} {_BY_THE_WAY}sur le (?P<cue>point) {_TO}"),
    _phrase("avoir prevu", 3, rf"{_HAS} {_BY_THE_WAY}(?P<cue>programme|planifie|arrete) {_TO}"),
    _phrase(
        "se fixer un but",
        2,
        rf"(?:{_SELF} {_BY_THE_WAY}(?:fixe|donne|assigne|impose)e?s?|se fixe|se fixent|se donne|se donnent|s'assigne|"
        rf"s'assignent|nous fixons|nous donnons) (?:pour |comme |a titre d')?(?:l'|le |la |un |une )?(?P<cue>{_GOAL}) "
        rf"(?:\w+ )?{_TO}",
    ),
    _phrase("avoir pour but", 2, rf"{_HAS} {_BY_THE_WAY}pour (?:\w+ )?(?P<cue>{_GOAL}|intention|projet) {_TO}"),
    _phrase(
        "avoir l'intention",
        2,
        rf"{_HAS} (?:{_BY_THE_WAY}(?:la ferme|la reelle|la claire|la seule)|(?:\w+ment|bien|toujours|egalement|aussi|"
        rf"desormais|deja|en outre|par ailleurs) (?:l'|la )|le |les ) ?(?P<cue>intention|volonte|ambition|"
        rf"projet) {_TO}",
    ),
    _phrase(
        "n'avoir pas l'intention",
        2,
        r"n'(?:a|ont|ai|avons|avait|avaient) (?:nullement|aucunement|guere|absolument pas|pas du tout|toujours pas|"
        rf"plus|aucune) (?:l'|la |la moindre )?(?P<cue>intention|volonte|projet) {_TO}",
        negative=True,
    ),
    _phrase(
        "nourrir le projet",
        2,
        rf"(?:nourrit|nourrissent|caresse|caressent|porte|portent) l?[ea]?'? ?"
        rf"(?P<cue>projet|ambition|dessein|idee) {_TO}",
    ),
    _phrase("avoir a coeur", 1, rf"{_HAS} a (?P<cue>coeur) {_TO}"),
    _phrase("avoir bon espoir", 1, rf"{_HAS} (?:bon|le ferme|le) (?P<cue>espoir) {_TO}"),
    _phrase(
        "mettre tout en oeuvre",
        1,
        r"(?:met|mettent|mettons|mets) tout en (?P<cue>oeuvre) pour |(?:fait|font|faisons|fais) (?:tout|le maximum|"
        r"tout (?:son|leur|notre) (?P<possible>possible)) pour ",
    ),
    _phrase(
        "travailler",
        1,
        r"(?P<cue>travaille|travaillent|travaillons|oeuvre|oeuvrent|oeuvrons|reflechit|reflechissent|songe|songent|"
        r"cherche|aspire|aspirent|aspirons|veille|veillent|veillons|veillera|s'attache|s'attachent) "
        rf"{_BY_THE_WAY}a ",
    ),
    _phrase(
        "etudier la possibilite",
        1,
        r"(?P<cue>etudie|etudient|etudions|examine|examinent|explore|explorent|evalue|evaluent) "
        rf"(?:la |l'|le )(?:possibilite|opportunite|option|hypothese|idee|projet) {_TO}",
    ),
    _phrase(
        "se porter candidat", 1, rf"(?:{_SELF} portee?s?|se porte|se portent) (?P<cue>candidate?|volontaire)s? pour "
    ),
    _phrase(
        "se dire ouvert",
        1,
        rf"(?:se dit|se disent|se declare|se declarent|{_SELF} (?:dite?s?|declaree?s?)) "
        r"(?P<cue>ouverte?s?|favorables?|encline?s?) a (?:l'idee d(?:e |'))?",
    ),
    _phrase("se tenir pret", 1, r"(?:se tient|se tiennent|nous tenons) (?P<cue>prete?s?) a "),
)
_OF_SOMEBODY = re.compile(
    r"(?<!\w)(?:l'|la |le |cet |cette )(?P<cue>engagement|promesse|intention|volonte|determination|serment)"
    r"(?: \w+)? (?P<of>(?:de la |de l'|du |des |de |d')(?P<who>[^,;:.\"]{2,60}?)) (?:de |d'|a )(?P<head>\w+)"
)
"""« A confirmé l'engagement de la Banque de financer ... »."""
_GOAL_OF = re.compile(
    r"(?<!\w)(?:l'|la |le )(?P<cue>objectif|but|ambition|priorite|intention|volonte|projet|pari)(?: \w+)? "
    r"(?P<of>(?:de la |de l'|du |des |de |d'|par )(?P<who>[^,;:.\"]{2,50}?)) (?:est|reste|demeure|sera) "
    r"(?:bien |toujours |desormais )?(?:de |d')(?P<head>\w+)"
)
"""« L'objectif de la Suède est de sortir »."""
_TAKEN = re.compile(
    r"(?<!\w)(?P<cue>engagement|promesse|serment) (?:a|avait) ete (?:pris|prise|faite|fait|donne) par "
    r"(?P<of>(?P<who>[^,;:.\"]{2,50}?)) (?:de |d')(?P<head>\w+)"
)
_HEADED = re.compile(
    r"\W*(?:l'|la |le |une? )?(?P<cue>promesse|engagement|objectif|ambition|serment|but)(?: \w+)? "
    r"(?P<of>(?:de la |de l'|du |des |de |d')(?P<who>[^,;:.?\"]{2,60}?)) ?[:?] ?(?P<head>\w+)"
)
"""« Promesse du maire de Lille : planter ... »."""
_STRENGTHS: dict[str, Strength] = {
    "intention": 2,
    "volonte": 2,
    "determination": 2,
    "objectif": 2,
    "ambition": 2,
    "but": 2,
    "priorite": 2,
    "projet": 2,
    "pari": 2,
}
_ENGAGEMENT = re.compile(
    r"(?<!\w)(?P<cue>oblige|obligent|obligera|contraint|contraignent|astreint|engage|engagent|tient|impose|imposent|"
    r"imposera) (?P<to>a |aux |au )?(?P<who>(?:la |le |l'|les )?[^,;:.\"]{2,50}?) (?:a |de |d')(?P<head>\w+)"
)
"""« L'accord oblige la Serbie à rendre », « le texte impose à Arvex de dépolluer »."""
_TEXTS = frozenset(
    "accord texte loi decret contrat convention traite protocole jugement arret tribunal cour ordonnance "
    "clause avenant "
    "memorandum reglement directive arrete bail cahier article compromis pacte armistice treve resolution juge".split()
)
_NOT_AT = frozenset({"ne", "n'", "pas", "jamais", "plus"})
_CLITICS = frozenset("ne n' pas plus jamais y en se s' le la les l' lui leur".split())
_BACK = frozenset("ne n' nous s' se".split())


_CUES = re.compile(
    r"(?<!\w)(?:obligations?|contrainte?s?|obligee?s?|astreinte?s?|tenue?s?|sommee?s?|imposer|ordonner|enjoindre|"
    r"serment|voeu|garante?s?|honneur|refuse\w*|refusons|refusai\w+|oppose\w*|opposons|non|porte|point|programme|"
    r"planifie|arrete|objectif|but|mission|priorite|ambition|tache|cap|ligne|regle|devoir|defi|cible|horizon|"
    r"intention|volonte|projet|dessein|idee|coeur|espoir|oeuvre\w*|possible|travaille\w*|oeuvrons|reflechi\w+|"
    r"song\w+|cherche|aspir\w+|veill\w+|s'attache\w*|etudi\w+|examine\w*|explore\w*|evalue\w*|candidate?s?|"
    r"volontaires?|prete?s?|ouverte?s?|favorables?|encline?s?|tout|maximum)(?!\w)"
)
"""One search that spares most sentences all the others."""
_NOUNS = re.compile(
    r"(?<!\w)(?:engagement|promesse|intention|volonte|determination|serment|objectif|but|ambition|priorite|projet|"
    r"pari)(?!\w)"
)


def set_phrases(line: Line) -> list[Candidate]:
    """The candidates of a sentence that a phrase makes."""
    found: list[Candidate] = []
    if _CUES.search(line.text) is None:
        return [*_of_somebody(line), *_imposed(line)]
    for phrase in PHRASES:
        match = phrase.pattern.search(line.text)
        if match is not None:
            found += _said(line, phrase, match)
    return [*found, *_of_somebody(line), *_imposed(line)]


def _at(line: Line, offset: int) -> int | None:
    return next((i for i, (start, end) in enumerate(line.folded) if start <= offset < end), None)


def _said(line: Line, phrase: Phrase, match: re.Match[str]) -> list[Candidate]:
    verb = _at(line, match.start())
    named = match["cue"] is not None
    cue = (
        _at(line, match.start("cue") if named else match.start("possible"))
        if named or ("possible" in match.re.groupindex and match["possible"])
        else verb
    )
    head = next((i for i, (start, _) in enumerate(line.folded) if start >= match.end()), None)
    if verb is None or cue is None or head is None or verb == 0:
        return []
    denied = bool(_NOT_AT & set(line.texts[max(0, verb - 1) : cue]))
    if denied and not phrase.negative:
        return []
    negative = phrase.negative
    if not phrase.object:
        while head < len(line) and line.texts[head] in _CLITICS:
            negative = negative or line.texts[head] in ("pas", "jamais", "plus")
            head += 1
        if head >= len(line) or not is_infinitive(line.texts[head]):
            return []
    first = verb
    while first > 1 and line.texts[first - 1] in _BACK:
        first -= 1
    subject = latin_subject.subject_before(line, first, WORDS) or latin_subject.subject_before(line, verb, WORDS)
    if subject is None and line.texts[verb - 1] in ("nous", "je", "j'"):
        subject = WORDS.pronouns[line.texts[verb - 1]]
    if subject is None:
        return []
    return [Candidate(phrase.row, Stretch(cue, cue + 1), head, subject, negative)]


def _of_somebody(line: Line) -> list[Candidate]:
    """The undertaking is a noun and who undertakes stands behind it."""
    if _NOUNS.search(line.text) is None:
        return []
    match = _HEADED.match(line.text) or _GOAL_OF.search(line.text) or _TAKEN.search(line.text)
    match = match or _OF_SOMEBODY.search(line.text)
    while match is not None and not is_infinitive(match["head"]):
        match = _OF_SOMEBODY.search(line.text, match.start() + 1)
    if match is None:
        return []
    cue, head = _at(line, match.start("cue")), _at(line, match.start("head"))
    phrase = _stretch(line, match.start("who"), match.end("who"))
    if cue is None or head is None or phrase is None:
        return []
    subject: Subject = latin_subject.features(line, phrase, WORDS)
    if not latin_subject.is_agent(line, phrase, WORDS):
        return []
    row = Cue(match["cue"], r"(?!)", _STRENGTHS.get(match["cue"], 4), "noun", ("infinitive",))
    return [Candidate(row, Stretch(cue, cue + 1), head, subject, voiced=True)]


def _imposed(line: Line) -> list[Candidate]:
    """What a text lays upon somebody, who is the object of its verb."""
    match = _ENGAGEMENT.search(line.text)
    if match is None or not is_infinitive(match["head"]):
        return []
    cue, head = _at(line, match.start("cue")), _at(line, match.start("head"))
    phrase = _stretch(line, match.start("who"), match.end("who"))
    if not cue or head is None or phrase is None or match["cue"].startswith("impos") != (match["to"] is not None):
        return []
    giver = latin_subject.subject_before(line, cue, WORDS)
    texts = line.texts[giver.phrase.first : giver.phrase.last] if giver is not None and giver.phrase else []
    if _TEXTS.isdisjoint(texts) or not latin_subject.is_agent(line, phrase, WORDS):
        return []
    row = Cue(
        "obliger",
        r"(?!)",
        5 if not match["cue"].startswith("engag") else 4,
        "verb",
        ("infinitive",),
        (),
        "obligation" if not match["cue"].startswith("engag") else None,
    )
    return [Candidate(row, Stretch(cue, cue + 1), head, latin_subject.features(line, phrase, WORDS))]


def _stretch(line: Line, start: int, end: int) -> Stretch | None:
    inside = [at for at, (first, last) in enumerate(line.folded) if first >= start and last <= end]
    return Stretch(inside[0], inside[-1] + 1) if inside else None

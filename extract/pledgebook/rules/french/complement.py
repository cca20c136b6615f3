"""Where a French cue's complement starts, of whom its verb is said, and whether it is denied."""

from __future__ import annotations

from pledgebook.cues import Cue
from pledgebook.rules.clause import Subject
from pledgebook.rules.french import denials as french_denials
from pledgebook.rules.french.things import befalls
from pledgebook.rules.french.words import NOT_FUTURE, WORDS, is_infinitive, is_stative_future
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.frames import is_adjectival
from pledgebook.rules.line import Line, Stretch

TO_BE = frozenset({"sera", "seront", "serait", "seraient"})
_CARRIERS = frozenset(
    "sera seront serait seraient aura auront aurait auraient pourra pourront pourrait pourraient".split()
)
"""No deeds by themselves, but verbs of a clause that is promised as a whole."""
_DENIALS = frozenset({"personne", "pas", "jamais", "plus", "aucun", "aucune", "rien", "guere"})
_BEFORE_INFINITIVE = frozenset("ne n' pas plus jamais y en se s' le la les l' lui leur".split())


def subject_of(line: Line, verb: int) -> Subject | None:
    at = verb
    while at > 1 and _is_object(line, at - 1, verb):
        at -= 1
    while at > 0 and line.texts[at - 1] in (
        "ne",
        "n'",
        "y",
        "en",
        "se",
        "s'",
        "leur",
        "lui",
        "les",
        "la",
        "le",
        "l'",
    ):
        if line.texts[at - 1] in ("la", "le", "les", "l'") and at > 1 and line.texts[at - 2] in WORDS.prepositions:
            break
        at -= 1
    if at > 2 and line.texts[at - 1] == '"' and line.quoted[at - 1] and not line.quoted[at - 2]:
        # « Le Conseil « ne ménagera aucun effort »: the quotation begins with the verb.
        at -= 1
    return _quant_a(line, verb) or latin_subject.subject_before(line, at, WORDS)


def _quant_a(line: Line, verb: int) -> Subject | None:
    """« Quant au Laos, il fournira »: whom the pronoun behind the comma takes up."""
    if line.texts[:1] != ["quant"]:
        return None
    comma = next((i for i in range(2, min(verb, _ASIDE)) if line.texts[i] == ","), None)
    if comma is None or line.texts[comma + 1 : comma + 2] not in (["il"], ["elle"], ["ils"], ["elles"]):
        return None
    first = 2 if line.texts[1] in ("au", "aux") else 3 if line.texts[2] in ("la", "l'", "le") else 2
    return latin_subject.features(line, Stretch(first, comma), WORDS) if first < comma else None


def _is_object(line: Line, at: int, verb: int) -> bool:
    """ "Nos enfants nous demanderont": the pronoun agrees not with the verb."""
    ending = {"nous": "ons", "vous": "ez"}.get(line.texts[at])
    return ending is not None and not line.texts[verb].endswith(ending) and line.texts[at - 1].isalpha()


def is_denied(line: Line, at: int) -> bool:
    """ne ... pas around the verb or its auxiliary."""
    first = max(0, at - 5)
    around = line.texts[first : at + 4]
    opening = next((i for i, text in enumerate(around[: at - first + 1]) if text in ("ne", "n'")), None)
    return opening is not None and any(text in _DENIALS for text in around[opening:])


def _denies(line: Line, at: int) -> bool:
    return line.texts[at] in _DENIALS


_NUMBERS = frozenset(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt "
    "trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent cents mille "
    "quelque quelques zero "
    "plusieurs".split()
)


def _is_own(line: Line, at: int) -> bool:
    """What is offered of one's own, or a deed as a noun: "sa médiation", "la construction de"."""
    following = line.texts[at + 1] if at + 1 < len(line) else ""
    return line.texts[at] in ("son", "sa", "ses", "leur", "leurs") or following.endswith(
        ("tion", "ture", "ment", "age", "ison", "ise", "ance", "sion")
    )


def object_of(line: Line, at: int, row: Cue) -> int | None:
    """A noun phrase as what is promised, ruled out or aimed at: "exclut toute hausse"."""
    if "object" in row.complement and at + 1 < len(line) and line.texts[at] in row.particles and line.texts[at] != "de":
        at += 1
    if "object" not in row.complement or at + 1 >= len(line):
        return None
    if line.texts[at] not in WORDS.determiners and not line.texts[at][0].isdigit() and line.texts[at] not in _NUMBERS:
        return None
    if row.name in ("proposer", "prevoir", "s'accorder", "acter", "decider", "garantir") and not _is_own(line, at):
        return None
    if row.name == "envisager" and line.texts[at] not in WORDS.determiners:
        return None
    rest = line.texts[at : at + 5]
    return (
        None
        if any(
            text in ("de", "d'", "a") and is_infinitive(line.texts[min(at + i + 1, len(line) - 1)])
            for i, text in enumerate(rest)
        )
        else at
    )


def complement(line: Line, at: int, row: Cue) -> tuple[int | None, bool]:
    listed = _listed(line, at) if "infinitive" in row.complement and row.form != "future" else None
    if listed is not None:
        return listed
    closed = _behind_aside(line, at)
    for index in range(at, min(max(at, closed) + 7, len(line))):
        text = line.texts[index]
        if index < closed:
            continue
        if text == "a" and line.texts[index + 1 : index + 3] in (["ce", "que"], ["ce", "qu'"]) and "a" in row.particles:
            return index + 3, is_denied(line, min(index + 8, len(line) - 1))
        if text in row.particles or (
            text in ("en",)
            and line.key(Stretch(index, min(index + 3, len(line)))).startswith("en faveur d")
            and "of" in row.complement
        ):
            return _behind_particle(line, index, row)
        if text in ("que", "qu'") and "that" in row.complement:
            return _in_clause(line, index + 1)
        if text in (";", '"', ".") or text in WORDS.conjunctions:
            return None, False
    return None, False


def _behind_aside(line: Line, at: int) -> int:
    """Of « s'est engagé, par la voix de son ministre, à » the word behind the second comma; else the first word."""
    if line.texts[at : at + 1] != [","] or line.texts[at + 1 : at + 2] == ['"']:
        return at
    closing = next((i for i in range(at + 2, min(at + _ASIDE, len(line))) if line.texts[i] == ","), None)
    return (
        closing + 1 if closing is not None and line.texts[closing + 1 : closing + 2] in (["a"], ["de"], ["d'"]) else at
    )


_ASIDE = 16
"""Words that an aside between a cue and its complement may take up."""


def _listed(line: Line, at: int) -> tuple[int, bool] | None:
    """« S'est engagée sur trois points : céder ..., ne pas ouvrir ... »: the first infinitive behind the colon."""
    colon = next((index for index in range(at, min(at + _LEAD, len(line))) if line.texts[index] == ":"), None)
    if colon is None or any(is_infinitive(text) for text in line.texts[at:colon]):
        return None
    head = colon + 1
    while head < len(line) and line.texts[head] in _BEFORE_INFINITIVE | {"a", "de", "d'"}:
        head += 1
    if head >= len(line) or not is_infinitive(line.texts[head]) or line.is_capital(head):
        return None
    return head, "pas" in line.texts[colon:head]


_LEAD = 9
"""Words of a lead-in between its cue and its colon."""


def _behind_particle(line: Line, index: int, row: Cue) -> tuple[int | None, bool]:
    head = index + 1
    negative = False
    if line.texts[index] == "en":
        head = index + 3
        return (head, False) if head < len(line) else (None, False)
    opened = False
    while head < len(line) and (
        line.texts[head] in _BEFORE_INFINITIVE or line.texts[head] in WORDS.adverbs or (opened and _denies(line, head))
    ):
        opened = opened or line.texts[head] in ("ne", "n'")
        negative = negative or line.texts[head] in ("pas", "jamais") or (opened and _denies(line, head))
        head += 1
    if head >= len(line) or not is_infinitive(line.texts[head]):
        return None, False
    return head, negative or (opened and _is_denied_behind(line, head))


def _is_denied_behind(line: Line, head: int) -> bool:
    """ "n'ouvrir aucun consulat"; "n'envoyer que des vivres" only limits."""
    for at in range(head + 1, min(head + 5, len(line))):
        if line.texts[at] in ("que", "qu'", ",", ";"):
            return False
        if _denies(line, at):
            return True
    return False


def _in_clause(line: Line, start: int) -> tuple[int | None, bool]:
    """The verb of a clause behind "que"; of what is done to a thing, or of nobody, the whole clause."""
    for at in range(start, min(start + 26, len(line))):
        text = line.texts[at]
        verb = (
            len(text) > 3
            and text.endswith(("ra", "ront", "rait", "raient", "rons", "rions"))
            and (text not in NOT_FUTURE or text in _CARRIERS)
        )
        if verb:
            subject = subject_of(line, at)
            phrase = subject.phrase if subject is not None else None
            nobody = phrase is not None and french_denials.is_denied_subject(line, phrase)
            kept = nobody or is_denied(line, at) or befalls(line, at, subject)
            if is_stative_future(text) and not kept:
                return None, False
            whole = nobody or text in TO_BE or befalls(line, at, subject)
            return (start if whole else at), nobody or is_denied(line, at)
        if text in (";", '"') or (WORDS.lexicon.roles.get(text) not in (None, "act") and not is_adjectival(line, at)):
            return None, False
    return None, False

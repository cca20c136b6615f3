"""Which parties a noun phrase stands for, and whether a speaker can bind them."""

from __future__ import annotations

import re
from bisect import bisect_right

from pledgebook.fold import fold_key
from pledgebook.parties import PartyMention, find_parties, known_party, principals
from pledgebook.parties.offices import OTHERS
from pledgebook.rules.arabic.bodies import acts_for, with_field
from pledgebook.rules.arabic.meant import (
    acted_for,
    is_in_marks,
    issued_by,
    joined,
    last_named,
    named_beside,
    named_bodies,
    of_kind,
)
from pledgebook.rules.body import GENERIC, body_of, by_sort, is_body_name
from pledgebook.rules.clause import Gender
from pledgebook.rules.defined import defined_key, defined_names
from pledgebook.rules.english.members import members
from pledgebook.rules.english.names import named_otherwise, organ_in
from pledgebook.rules.french.joint import members as french_members
from pledgebook.rules.french.joint import pair
from pledgebook.rules.french.names import french_names
from pledgebook.rules.full_names import fullest
from pledgebook.rules.home import home_state
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.mentions import mentions_of
from pledgebook.rules.organs import STATE_ORGANS, bare_words
from pledgebook.rules.owned_offices import owner_of, said_again
from pledgebook.rules.sides import parts_of, sides
from pledgebook_schemas import Document

DOCUMENT_WORDS = frozenset(
    """statement communique declaration report agreement document text resolution memorandum accord treaty letter
    readout charter communiqué déclaration rapport texte lettre بيان البيان اتفاق الاتفاق الاتفاقيه اتفاقيه وثيقه
    الوثيقه تقرير التقرير مذكره المذكره اعلان الاعلان القرار بيانا بلاغ البلاغ pact deal manifesto figures data
    records statistics estimates estimations تقديرات ارقام احصاءات chiffres donnees roadmap
    plan""".split()
)


_EACH = re.compile(
    r"(?:each|either|neither|both)(?: of the| the)? (?:two )?(?:part|side|countr|government|state|nation|"
    r"delegation|leader|club|team|airline|union|cit(?:y|ies)|council|universit|school|firm|group|church|port|"
    r"minist|utilit|capital|navy|navies|compan|bank|operator|signator)\w*|"
    r"(?:chaque|aucune?)(?: des(?: deux)?)? (?:partie|camp|pays|gouvernement|etat|delegation|cote)s?|"
    r"(?:chacun|aucun)e? des (?:deux )?(?:parties|pays|gouvernements|etats|camps)|[lL]'une? (?:ou|et) l'autre|"
    r"[وف]?(?:كل|اي) (?:من )?(?:ال)?(?:طرف|جانب|دول|بلد|حكوم|وزير)\w*|[وف]?كلا (?:ال)?(?:طرف|جانب|بلد|وزير)\w*"
)
"""One of the principals, whichever."""
_PLURAL = re.compile(
    r"(?:the |les |their |our )?(?:two |deux |three |trois )?(?:senior |technical |relevant |competent )*"
    r"(?:officials|leaders|ministers|experts|presidents|delegations|authorities|governments|utilities|agencies|"
    r"negotiators|teams|ministries|responsables|dirigeants|ministres|experts|autorites|gouvernements|"
    r"ministeres|delegations)"
    r"|[وف]?(?:ال)(?:مسوول[وي]ن|وزرا|وزيران|وزيرين|قاده|خبراء|وفود|سلطات|وزارات|فرق)(?: ال\w+)?"
)
"""Those who act for the principals of a joint statement, where no state is named beside them."""
_BEFORE_IN_OFFICE = re.compile(
    r"(?:his|her|its|their|son|sa|leur) (?:predecessors?|predecesseur\w*)|[وف]?سلف(?:ه|ها)|[وف]?سابقه"
)


def names_of(
    phrase: str, mentions: list[PartyMention], memory: Memory, document: Document, before: int
) -> tuple[str, ...]:
    """Names of the parties meant by a phrase; the phrase itself where it is nobody known.

    `mentions` are the parties inside the phrase, `before` the offset of the phrase in the document.
    """
    own = issued_by(phrase)
    if own is not None:
        return names_of(own, mentions, memory, document, before + len(phrase) - len(own))
    phrase = with_field(_ITSELF.sub("", phrase) or phrase, document.text, before)
    told = _together_or_defined(phrase, mentions, memory, document, before) or _told_otherwise(
        phrase, mentions, memory, document, before
    )
    if told:
        return told
    pointed = _pointed_at(phrase, mentions, memory, document, before)
    if pointed:
        return pointed
    again = french_names(phrase, memory, document.text, before)
    if again:
        return again
    bodies = _arabic_bodies(phrase, mentions, memory, document, before)
    if bodies:
        return bodies
    key = fold_key(phrase)
    known = known_party(phrase) or (known_party(_QUALIFIERS.sub(" ", phrase)) if mentions else None)
    if known is not None:
        return (known.name,)
    words = _ELIDED.sub("", key.replace(",", " ").replace("then-", "")).split()
    organ = _is_organ(words)
    if mentions:
        names = tuple(dict.fromkeys(one.party.name for one in mentions))
        organ = organ and acts_for(phrase) is None
        meant = organ or _is_list(words, names) or _is_all(phrase, words, mentions)
        if meant:
            return names
        return (fullest(body_of(phrase, memory, document.text) or _without_state(phrase, mentions), document.text),)
    return _unnamed(phrase, memory, document, before, organ=organ)


def _together_or_defined(
    phrase: str, mentions: list[PartyMention], memory: Memory, document: Document, before: int
) -> tuple[str, ...]:
    """Of "the two sides", of "the ministers of Kenya and Uganda", of a name that a contract defines."""
    count = principals(phrase)
    named = tuple(dict.fromkeys(one.party.name for one in mentions if one.form != "organisation"))
    if count == 0 and len(named) > 1:
        return named
    if count is not None:
        return _together(phrase, count, memory, document, before)
    defined = defined_names(document.text)
    full = defined.get(defined_key(phrase)) if defined else None
    return (full,) if full is not None else ()


def _told_otherwise(
    phrase: str, mentions: list[PartyMention], memory: Memory, document: Document, before: int
) -> tuple[str, ...]:
    """In Latin letters: of each of several joined, of a body called by its sort, of who works for an organ."""
    if not phrase[:1].isascii():
        return ()
    joined = (french_members(phrase, document.text) or members(phrase, document.text)) if " " in phrase else ()
    if joined:
        each = (_of_member(part, memory, document, before) for part in joined)
        return tuple(dict.fromkeys(name for names in each for name in names))
    again = named_otherwise(phrase, mentions, document.text, before)
    if again:
        return again
    if _JOINT_BODY.fullmatch(fold_key(phrase)) and not mentions:
        return _principals(fold_key(phrase), memory, document, before)
    part = organ_in(phrase)
    return names_of(part, find_parties(part), memory, document, before) if part is not None else ()


def _pointed_at(
    phrase: str, mentions: list[PartyMention], memory: Memory, document: Document, before: int
) -> tuple[str, ...]:
    """Of a phrase that means somebody spoken of before: "each party", "his predecessor", "you", "its director"."""
    key = fold_key(phrase)
    if key in ("كل", "وكل"):
        key = fold_key(document.text[before : before + _EACH_OF])
    author = memory.author
    if (not mentions and _EACH.match(key)) or (
        _PLURAL.fullmatch(key) and author is not None and _is_collective(author)
    ):
        return _principals(phrase, memory, document, before)
    if _BEFORE_IN_OFFICE.fullmatch(key):
        office = memory.speaker or next((one for one in reversed(memory.referents) if one.is_person), None)
        return office.names if office is not None else (phrase,)
    if key in _YOU:
        return _spoken_to(memory, document.text, before) or (phrase,)
    again = said_again(phrase, memory)
    if again:
        return again
    owner = owner_of(phrase, document.text, before)
    return (owner,) if owner is not None else ()


def _of_member(part: str, memory: Memory, document: Document, before: int) -> tuple[str, ...]:
    """Of one of several joined: a pronoun is who spoke, anything else is named as if it stood alone."""
    key = fold_key(part)
    if key in ("he", "she", "it", "they"):
        gender: Gender = "m" if key == "he" else "f" if key == "she" else "n"
        one = memory.agreeing(gender, "one" if key != "they" else None)
        return one.names if one is not None else (part,)
    if key in ("i", "we", "me"):
        own = memory.speaker or memory.author
        return own.names if own is not None else (part,)
    return names_of(part, find_parties(part), memory, document, before)


_JOINT_BODY = re.compile(
    r"(?:an?|the|their) (?:new |permanent |small |technical )?(?:joint|bilateral|mixed)(?: \w+){0,2} "
    r"(?:group|committee|commission|team|task ?force|panel|body|council|secretariat|board|cell|mechanism)"
)
"""What the principals of a text set up together: its acts are theirs."""


def _arabic_bodies(
    phrase: str, mentions: list[PartyMention], memory: Memory, document: Document, before: int
) -> tuple[str, ...]:
    """The organisations that an Arabic phrase names, joins or acts for; none where it means a state or nobody."""
    text = document.text
    if not "\u0620" <= phrase[:1] <= "\u064a" or (mentions and mentions[0].form == "organisation"):
        return ()
    if is_in_marks(phrase, text, before):
        known = known_party(phrase)
        return (known.name if known is not None else phrase,)
    beside = named_beside(phrase, text, before)
    if beside is not None:
        return (beside,)
    parts = joined(phrase, text, before)
    if parts:
        named = (name for part, at in parts for name in names_of(part, find_parties(part), memory, document, at))
        return tuple(dict.fromkeys(named))
    named_here = named_bodies(phrase, text, before)
    if named_here:
        return named_here
    if fold_key(phrase) in _LATTER:
        latter = last_named(text, before)
        return (latter,) if latter is not None else ()
    body = acted_for(phrase, text, before)
    return (body,) if body is not None else ()


_LATTER = frozenset({"الاخير", "الاخيره", "والاخيره", "والاخير"})


_EACH_OF = 24
"""Code points in which "كل من الطرفين" says of whom."""
_ITSELF = re.compile(
    r" (?:نفس(?:ه|ها|هما|هم)|أنفسهم|ذات(?:ه|ها)|(?:it|him|her)self|themselves|(?:lui|elle|eux)-mêmes?)$"
)
_YOU = frozenset({"you", "vous", "انتم"})
_ADDRESSED = 160
"""Code points before a "you" in which those spoken to are named."""
_QUALIFIERS = re.compile(
    r"\b(?:neighbou?r(?:ing)?|nearby|voisine?s?)\b,?|,? \b(?:its|their|his|our) neighbou?rs?$|(?<!\w)و?ال(?:مجاور|"
    r"جار|شقيق|صديق|حليف)(?:ة|تان|تين)?(?!\w)",
    re.IGNORECASE,
)
"""What is said of a state as another sees it: "neighbouring Iraq", بولندا المجاورة."""
_COUNCIL = frozenset(["مجلس"])
_COUNCILS = frozenset("وزرا نواب امه شعب شوري سيادي امن اعيان رياسي عسكري".split())
"""Whose council is an organ of a state."""


_BOARDS = frozenset({"council", "committee", "commission", "board", "conseil", "comite"})
_WATCHDOGS = frozenset("auditor auditors ombudsman court judge judges prosecutor prosecutors".split())
"""Of the state, but not speaking for it."""
_REGIONS = frozenset(
    "ولايه اقليم مقاطعه محافظه بلديه provincial county municipal provinciale municipale "
    "regional regionale cantonal cantonale departemental departementale communal communale".split()
)
"""Behind a government, council or police that is not the state's: حكومة ولاية كيرلا."""
_FOR = frozenset({"on", "for", "pour", "sur"})
"""Behind them stands what a joint body looks after."""
_ELIDED = re.compile(r"(?<!\w)[ld]['’]")


def _is_organ(words: list[str]) -> bool:
    """A council is one only by itself or of ministers and the like."""
    if not _WATCHDOGS.isdisjoint(words) or not _REGIONS.isdisjoint(words[1:]):
        return False
    if not _INSURGENT.isdisjoint(words):
        return False
    if not _BOARDS.isdisjoint(words[:2]) and not _FOR.isdisjoint(words):
        return False
    found = STATE_ORGANS & bare_words(words)
    if not found or found != _COUNCIL:
        return bool(found)
    return len(words) == 1 or not _COUNCILS.isdisjoint(bare_words(words[1:]))


_INSURGENT = frozenset(
    "liberation resistance revolutionnaire revolutionnaires islamique republicaine insurrectionnelle rebelle rebelles "
    "guerilla revolutionary insurgent rebel".split()
)
"""An army of liberation is nobody's organ."""


def _is_collective(one: Referent) -> bool:
    return any(principals(name) is not None for name in one.names)


def _principals(phrase: str, memory: Memory, document: Document, before: int) -> tuple[str, ...]:
    """ "Each party", "officials" of a joint statement: whoever is party to it."""
    collective = "الأطراف" if not phrase[:1].isascii() and "\u0600" <= phrase[:1] <= "\u06ff" else "the parties"
    author = memory.author
    if author is not None and _is_collective(author):
        return author.names
    return _together(collective, 0, memory, document, before)


def _together(phrase: str, count: int, memory: Memory, document: Document, before: int) -> tuple[str, ...]:
    """ "The two sides": the defined parties, or a pair that is no states; else the phrase, for the principals."""
    if count not in (0, 2):
        return (phrase,)
    defined = tuple(dict.fromkeys(defined_names(document.text).values()))
    if len(defined) == 2:
        return defined
    joined = pair(phrase, memory, document.text, before) if count == 2 else ()
    if joined and (_is_joined(joined) or known_party(joined[0]) is None):
        return joined
    states = {one.party.name for one in _near(document.text, before) if one.form != "organisation"}
    return (sides(memory, document.text) if len(states) < 2 else ()) or (phrase,)


def _is_joined(names: tuple[str, ...]) -> bool:
    """One body and one state, or two bodies."""
    return not all(known_party(name) is not None for name in names)


def _unnamed(phrase: str, memory: Memory, document: Document, before: int, *, organ: bool) -> tuple[str, ...]:
    """Of a phrase without a known name: by the names before it, its sort, or the state whose organ it is."""
    same = _named_before(phrase, memory)
    if same:
        return same
    generic = GENERIC.fullmatch(fold_key(phrase))
    if generic is not None:
        arabic = of_kind(generic["arabic"], memory, document.text, before) if generic["arabic"] else None
        body = arabic or by_sort(generic["sort"] or generic["arabic"], memory, document.text)
    else:
        body = body_of(phrase, memory, document.text)
    body = body or (_unknown_state(phrase) if organ else None)
    if body is not None or not organ:
        return (_whole(body or phrase, document.text),)
    return _region(phrase, memory) or (home_state(document.text, before) or phrase,)


def _region(phrase: str, memory: Memory) -> tuple[str, ...]:
    """ "The state" behind Bavaria's secretary: what he serves, if it is no state of the table."""
    if fold_key(phrase).split()[-1] not in ("state", "province"):
        return ()
    last = next((one for one in reversed(memory.referents) if one.is_person), None)
    served = last is not None and len(last.names) == 1 and last.names[0] != last.text
    if last is None or not served or known_party(last.names[0]) is not None or is_body_name(last.names[0]):
        return ()
    return last.names


def _spoken_to(memory: Memory, text: str, before: int) -> tuple[str, ...]:
    """ "To our Chilean friends: you pledged": parties named just before, but for whose text it is."""
    own = memory.author.names if memory.author is not None else ()
    near = [one.party.name for one in _near(text, before) if before - _ADDRESSED <= one.start]
    return tuple(dict.fromkeys(name for name in near if name not in own))


_ARTICLE = re.compile(r"(?:the |les? |la |l['’])(?=[A-ZÀ-Þ])", re.IGNORECASE)


def _whole(name: str, text: str) -> str:
    """The fullest form of a name; a phrase that the text gives nowhere else stays as written."""
    short = _ARTICLE.sub("", name)
    full = fullest(short, text)
    return full if full != short else name


_NEAR = 40
"""Mentions looked at before a place, beside those of the lead: keeps a long document linear."""


def _near(text: str, before: int) -> list[PartyMention]:
    mentions = mentions_of(text)
    end = bisect_right(mentions, before, key=lambda one: one.end)
    return list(mentions[:end] if end <= _NEAR else (*mentions[:10], *mentions[max(10, end - _NEAR) : end]))


def _without_state(phrase: str, mentions: list[PartyMention]) -> str:
    """Of a region's organ, its name without the adjective of the state it lies in."""
    last = mentions[-1]
    name = phrase.rpartition(" ")[0]
    regional = not _REGIONS.isdisjoint(fold_key(phrase).split()[1:])
    ends = phrase.endswith("ية") or phrase.endswith("ي")
    return name if regional and ends and last.form == "demonym" and name.count(" ") > 1 else phrase


def _is_list(words: list[str], names: tuple[str, ...]) -> bool:
    return len(names) > 1 and any(word in ("and", "et", "&") or word.startswith("و") for word in words)


def _is_all(phrase: str, words: list[str], mentions: list[PartyMention]) -> bool:
    """The phrase is little more than the names in it: "neighbouring Iraq"; not a bank or company of that name."""
    if bare_words(words) & OTHERS and all(one.form != "organisation" for one in mentions):
        return False
    return sum(one.end - one.start for one in mentions) * 2 > len(phrase)


def _named_before(phrase: str, memory: Memory) -> tuple[str, ...] | None:
    """A surname, or "the minister", takes the parties of the fuller name before it."""
    words = phrase.split()
    last = words[-1]
    office = not STATE_ORGANS.isdisjoint(bare_words([fold_key(last)]))
    if len(words) > (2 if office else 3) or not (office or last[0].isupper() or not last.isascii()):
        return None
    earlier = memory.longer(last.casefold())
    if earlier is None or not earlier.names:
        return None
    if _is_joint(earlier):
        wanted = fold_key(last)
        return next(((part,) for part in parts_of(earlier.text) if wanted in fold_key(part).split()), None)
    return earlier.names


def _is_joint(one: Referent) -> bool:
    return len(one.names) > 1 or any(word in ("and", "et") for word in one.text.split())


_OWNER = re.compile(r"(?:[Tt]he )?(?P<owner>[A-Z]\w+(?: [A-Z]\w+)?)['’]s ")
_OF = re.compile(
    r"(?:government|president|prime minister|king|queen|parliament|republic|kingdom) of (?:the )?(?P<owner>[A-Z]\w+)",
    re.I,
)


def _unknown_state(phrase: str) -> str | None:
    """The owner of an organ that no table knows: "Estmark's fisheries minister"."""
    found = _OWNER.match(phrase) or _OF.search(phrase)
    return found["owner"] if found is not None else None


def can_bind(speaker: Referent | None, holder: Referent) -> bool:
    """Whether what a speaker says of a holder's future can be the holder's undertaking (guideline section 2)."""
    if speaker is None or speaker.is_document:
        return True
    if speaker.is_outsider:
        return False
    if set(speaker.names) & set(holder.names) or speaker.text == holder.text:
        return True
    return not (_known(speaker) and _known(holder))


def _known(one: Referent) -> bool:
    """Whether a state or organisation of the lexicon is meant: two such that differ cannot bind each other."""
    return any(known_party(name) is not None for name in one.names)

"""Who an English or French verb is said of: the noun phrase before it."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.rules.clause import Count, Gender, Subject
from pledgebook.rules.french.incise import before_incise, is_clitic
from pledgebook.rules.french.nouns import INSTITUTIONS, capital_of, is_bare_name, is_noun_behind
from pledgebook.rules.latin.asides import (
    ANYBODY,
    TOLD_OF,
    behind_bare_relative,
    is_acronym,
    is_adverb,
    is_proper,
    is_said_aside,
    is_told_of,
)
from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.line import Line, Stretch

_LONGEST = 25
"""Words that a noun phrase may have; it keeps the search linear."""
_MARKS = frozenset(';:"()?!-/')
_WOMEN = frozenset({"she", "mrs", "ms", "queen", "spokeswoman", "chairwoman", "mme", "elle", "ministre", "presidente"})


def subject_before(line: Line, verb: int, words: LatinWords) -> Subject | None:
    """The subject of the finite verb at `verb`; `inherited` where it is shared or an antecedent."""
    if verb not in line.subjects:
        line.subjects[verb] = _subject_before(line, verb, words)
    return line.subjects[verb]


def _subject_before(line: Line, verb: int, words: LatinWords) -> Subject | None:
    at = _before_group(line, verb, words)
    if at < 0:
        return None
    word = line.texts[at]
    if word in words.pronouns:
        return replace(words.pronouns[word], phrase=None)
    if word in words.conjunctions:
        return shared_subject(line, at, words)
    if word in words.relatives:
        return _antecedent(line, at, words)
    if word == ",":
        return _behind_parenthesis(line, at, words)
    if word in _CLOSING:
        opening = next((i for i in range(at - 1, max(0, at - _LONGEST), -1) if line.texts[i] in _CLOSING[word]), 0)
        return _noun_phrase(line, opening - 1, words) if opening else None
    return _noun_phrase(line, at, words)


def shared_subject(line: Line, at: int, words: LatinWords) -> Subject | None:
    """The subject of the clause that the word at `at` continues: that of its first finite verb."""
    for verb in range(max(0, at - 60), at):
        if verb and _is_finite(line, verb, words) and line.texts[verb - 1] not in ("to", "of", "by"):
            found = subject_before(line, verb, words)
            if found is not None:
                return replace(found, inherited=True)
    return _first_subject(line, at, words)


def _first_subject(line: Line, at: int, words: LatinWords) -> Subject | None:
    """Of a clause whose verb is in no table, that of its first inflected verb: "The firm accepts ... and"."""
    for verb in range(max(1, at - 60), at):
        text = line.texts[verb]
        told = text[-1] == "s" and (text[:-1] in words.bases or text[:-2] in words.bases)
        told = told or (text.endswith("ed") and (text[:-2] in words.bases or text[:-1] in words.bases))
        if not told or line.is_capital(verb) or line.texts[verb - 1] in words.determiners | words.prepositions:
            continue
        found = subject_before(line, verb, words)
        if found is not None and (found.phrase is None or is_agent(line, found.phrase, words)):
            return replace(found, inherited=True)
    return None


def _before_group(line: Line, verb: int, words: LatinWords) -> int:
    """Index of the last word before the verb's auxiliaries and adverbs."""
    at = verb - 1
    skipped = words.in_verb_group
    while at >= 0 and (
        words.aside_before(line.texts, at + 1)
        or line.texts[at] in skipped
        or (is_adverb(line.texts[at], words) and not is_noun_behind(line, at, words))
        or line.texts[at : at + 2] == ["no", "longer"]
        or line.texts[max(0, at - 1) : at + 1] == ["no", "longer"]
    ):
        at -= words.aside_before(line.texts, at + 1) or 1
    if words.infinitive != "to" and at > 0 and is_clitic(line.texts[at]):
        return _before_group(line, at, words)
    if 0 < at < verb - 1 and line.texts[at] in ("on", "this") and line.texts[at + 1] not in words.auxiliaries:
        return at - 1
    return at


_FINITE = frozenset(
    """has have had will would shall aims plans intends pledges promises vows hopes seeks targets undertakes
    agrees refuses
    pledged promised vowed agreed planned decided committed intended sought refused undertook threatened
    declined""".split()
)


def _is_finite(line: Line, index: int, words: LatinWords) -> bool:
    text = line.texts[index]
    return (
        (text in words.lexicon.roles and text not in words.prepositions)
        or (text in ("may", "must") and not line.is_capital(index))
        or (text in words.copulas and text != "'s")
        or text in _FINITE
        or (
            words.inflected is not None
            and words.inflected.fullmatch(text) is not None
            and not (words.infinitive != "to" and line.is_capital(index))
        )
        or (words.infinitive != "to" and text in ("a", "ont", "avait", "avaient") and _is_perfect(line, index))
    )


def _is_perfect(line: Line, index: int) -> bool:
    """ "a accepté", not "à"."""
    written = line.quote(Stretch(index, index + 1))
    following = line.texts[index + 1] if index + 1 < len(line) else ""
    return written != "à" and written != "À" and following.endswith(("e", "i", "u", "is", "it", "ert"))


def _antecedent(line: Line, at: int, words: LatinWords) -> Subject | None:
    """Before ", which" an actor; a restrictive clause ("a plan that will") only picks one out."""
    if at < 2 or line.texts[at - 1] != ",":
        return None
    found = _noun_phrase(line, at - 2, words)
    return replace(found, inherited=True) if found else None


_CLOSING = {"-": ("-",), ")": ("(",), "–": ("–",), "—": ("—",)}
"""Marks that close a parenthesis between a subject and its verb, and what opens it."""
_WHOSE = frozenset({"where", "dont", "ou", "having", "ayant"})


def _behind_parenthesis(line: Line, comma: int, words: LatinWords) -> Subject | None:
    """ "The minister, Jane Hall, pledged": the phrase before the commas; else what the comma continues."""
    spoken = before_incise(line, comma, words) if words.infinitive != "to" else None
    if spoken is not None:
        found = _noun_phrase(line, spoken - 1, words)
        return found if found is not None and is_agent(line, found.phrase or Stretch(0, 1), words) else None
    for opening in range(comma - 1, max(-1, comma - _LONGEST), -1):
        if line.texts[opening] == "," and opening > 0:
            found = _noun_phrase(line, opening - 1, words)
            if found is not None and line.texts[opening + 1] in words.relatives | _WHOSE:
                return found
            told = is_said_aside(line, opening + 1, comma, words) or is_told_of(
                line, opening + 1, comma, words, _is_finite
            )
            if found is not None and (told or not any(_is_finite(line, i, words) for i in range(opening + 1, comma))):
                return found
            break
    return shared_subject(line, comma, words)


def _noun_phrase(line: Line, last: int, words: LatinWords) -> Subject | None:
    first = last + 1
    while first > max(0, last - _LONGEST) and not _ends_phrase(line, first - 1, words):
        first -= 1
    first = behind_bare_relative(line, first, last, words)
    first = _with_relative(line, first, last, words)
    first = _with_clause(line, first, last, words)
    first = _without_clause(line, first, last, words)
    first = _with_list(line, first, last, words)
    first = _trimmed(line, first, last, words)
    named = line.texts[last] == "+" and last > first and line.is_capital(last - 1)
    if first > last or not (named or any(character.isalnum() for character in line.texts[last])):
        return None
    return features(line, Stretch(first, last + 1), words)


def _with_relative(line: Line, first: int, last: int, words: LatinWords) -> int:
    """ "Those who return will", "boats seized in May will": the noun before a clause that tells which."""
    if first < 2 or first > last:
        return first
    opener = line.texts[first - 1]
    if (opener in ("who", "qui") and line.texts[first] not in words.determiners | words.conjunctions) or (
        opener.endswith("ed") and line.texts[first] in words.prepositions and _is_one_phrase(line, first, last, words)
    ):
        before = first - 2
    else:
        return first
    if not line.texts[before].isalpha() or line.texts[before] in words.in_verb_group | words.conjunctions:
        return first
    start = before + 1
    while start > max(0, before - _LONGEST) and not _ends_phrase(line, start - 1, words):
        start -= 1
    return start if start <= before else first


def _with_clause(line: Line, first: int, last: int, words: LatinWords) -> int:
    """ "Anyone who lost a home will": the noun before a clause that has a verb and an object of its own."""
    who = next((i for i in range(first - 1, max(0, first - _RELATIVE), -1) if line.texts[i] in ("who", "qui")), 0)
    if not who or first > last or line.texts[who - 1] == "," or not line.texts[who - 1].isalpha():
        return first
    if not _is_finite(line, first - 1, words) or not _is_one_phrase(line, who, last, words):
        return first
    start = who
    while start > max(0, who - _LONGEST) and not _ends_phrase(line, start - 1, words):
        start -= 1
    return start


_RELATIVE = 6
"""Words from "who" to the object of its verb."""


def _is_one_phrase(line: Line, first: int, last: int, words: LatinWords) -> bool:
    return words.conjunctions.isdisjoint(line.texts[first : last + 1]) and "," not in line.texts[first : last + 1]


def _ends_phrase(line: Line, index: int, words: LatinWords) -> bool:
    text = line.texts[index]
    if text == "that" and index and line.texts[index - 1] in words.prepositions:
        return False  # "Talks on that subject": it points, and opens no clause.
    return (
        text == ","
        or text in _MARKS
        or (text in words.boundaries and not (text == "than" and index and line.texts[index - 1] in _COMPARED))
        or text in words.relatives
        or text in ("but", "mais")
        or (text == "to" and index + 1 < len(line) and not _opens_noun(line, index + 1, words))
        or (_is_finite(line, index, words) and not _is_attribute(line, index, words))
    )


_COMPARED = frozenset("more less fewer older younger smaller larger longer higher lower later earlier other".split())
"""Before "than" inside a noun phrase: "farms of fewer than ten hectares"."""


def _opens_noun(line: Line, index: int, words: LatinWords) -> bool:
    return line.texts[index] in words.determiners or line.is_capital(index) or line.texts[index][0].isdigit()


_BE_AND_HAVE = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def _is_attribute(line: Line, index: int, words: LatinWords) -> bool:
    """A participle or noun inside a phrase: "the united states", "the elected president", "a board said"."""
    if line.texts[index] in _BE_AND_HAVE:
        return False  # "These are" is a clause, whatever else "these" may open.
    return index > 0 and line.texts[index - 1] in words.determiners


def _without_clause(line: Line, first: int, last: int, words: LatinWords) -> int:
    """ "visited Cairo and the government will": behind an "and" that joins two clauses, not two actors."""
    if (
        first == 0
        or line.texts[first - 1] in words.boundaries
        or words.lexicon.roles.get(line.texts[first - 1]) != "act"
    ):
        return first
    for index in range(last, first, -1):
        if line.texts[index - 1] in words.conjunctions:
            return index
    return first


_CONTRASTS = frozenset({"but", "then", "mais", "puis"})
"""Conjunctions of clauses, seldom of two actors."""


def _with_list(line: Line, first: int, last: int, words: LatinWords) -> int:
    """ "A, B and C": takes in the members before the commas."""
    if words.conjunctions.isdisjoint(line.texts[first:last]) or (words.conjunctions - _CONTRASTS).isdisjoint(
        line.texts[first:last]
    ):
        return first
    while first > 1 and line.texts[first - 1] == ",":
        member = first - 1
        while member > 0 and not _ends_phrase(line, member - 1, words):
            member -= 1
        longest = 8 if line.texts[member] in words.determiners else 5
        if member == first - 1 or first - 1 - member > longest or not line.is_capital(first - 2):
            break
        if line.texts[member] in words.prepositions or (member and line.texts[member - 1] == "to"):
            break
        first = member
    return first


def _openings(line: Line, first: int, words: LatinWords) -> tuple[int, ...]:
    """Where a time in front of a subject may start: "next year the cabinet", "from next year the cabinet"."""
    return (first, first + 1) if line.texts[first] in words.prepositions else (first,)


def _opens_actor(line: Line, first: int, last: int, words: LatinWords) -> bool:
    """An agent right at the head, bare or behind one word, where no time can stand: "ministers", "the cabinet"."""
    agents = words.lexicon.agents
    return line.texts[first] in agents or (
        last == first + 1 and line.texts[first] in words.determiners and line.texts[last] in agents
    )


_POINTING = frozenset({"that", "this", "which", "the", "same"})
_QUANTIFIERS = frozenset({"both", "all", "tous", "toutes"})


def _trimmed(line: Line, first: int, last: int, words: LatinWords) -> int:
    """Leaves off a number and an adverbial in front of the subject: "5.1 The Operator", "on Tuesday the cabinet"."""
    if first < last and line.texts[first][0].isdigit() and line.texts[first + 1] in words.determiners:
        first += 1
    while (
        first <= last
        and not _opens_actor(line, first, last, words)
        and (
            time := next(
                (one for one, _ in line.times if one.first in _openings(line, first, words) and one.last <= last), None
            )
        )
    ):
        first = time.last
    while first <= last and (
        (line.texts[first] in words.adverbs and line.texts[first] not in _QUANTIFIERS)
        or line.texts[first] in words.conjunctions
    ):
        first += 1
    if first <= last and line.texts[first] in words.prepositions:
        starts = [i for i in range(first + 2, last + 1) if line.texts[i] in words.determiners]
        first = starts[-1] if starts else min(first + 2, last)
    if 1 < first < last and line.texts[first - 1] in _POINTING and line.texts[first - 2] in words.prepositions:
        # "During that time Laos will": the noun belongs to what is in front.
        first += line.is_capital(first + 1) and not line.is_capital(first)
    return first


def features(line: Line, phrase: Stretch, words: LatinWords) -> Subject:
    """The phrase with its gender and number, as far as its words show them."""
    texts = line.texts[phrase.first : phrase.last]
    joined = not words.conjunctions.isdisjoint(texts)
    head = line.texts[head_of(line, phrase, words)]
    count: Count = (
        "many"
        if joined
        or (head.endswith("s") and not head.endswith("ss") and not line.is_capital(head_of(line, phrase, words)))
        else "one"
    )
    gender: Gender | None = "f" if _WOMEN & set(texts) else None
    return Subject("noun", phrase, gender, count)


def head_of(line: Line, phrase: Stretch, words: LatinWords) -> int:
    """Index of the head noun: the last word before the first preposition or mark; in French the first noun known."""
    if words.infinitive != "to":
        known = words.known_nouns
        for index in range(phrase.first, min(phrase.first + 4, phrase.last)):
            if line.texts[index] in words.prepositions and index > phrase.first:
                break
            if line.texts[index] in known:
                return index
        named = capital_of(line, phrase, words)
        if named is not None:
            return named
    for index in range(phrase.first + 1, phrase.last):
        if line.texts[index] in words.prepositions or (line.texts[index] in (",", "'s") and index > phrase.first + 1):
            if line.texts[index] == "'s":
                continue
            return index - 1
    return phrase.last - 1


_NO_PLURAL = frozenset({"general", "chief", "force", "fund", "fond", "bureau", "state", "it", "cour", "cote", "maker"})


def is_agent(line: Line, phrase: Stretch, words: LatinWords) -> bool:
    """Whether the phrase can bind itself: an office, a body, a named party, or a name that is no plan or event."""
    if _is_single_agent(line, phrase, words):
        return True
    joint = next((i for i in range(phrase.first + 1, phrase.last - 1) if line.texts[i] in ("and", "et")), None)
    following = None if joint is None else line.texts[joint + 1]
    if joint is None or not (following in words.possessives or following in words.determiners):
        return False
    return _is_single_agent(line, Stretch(phrase.first, joint), words)


def _is_single_agent(line: Line, phrase: Stretch, words: LatinWords) -> bool:
    at = head_of(line, phrase, words)
    head = line.texts[at]
    named = words.infinitive != "to" and phrase.last - phrase.first > 1 and line.is_capital(phrase.first + 1)
    if phrase.last - phrase.first > 1 and not named and words.names_deed(line.texts[phrase.first]):
        return False
    if head in words.lexicon.agents or (
        head.endswith("s") and head[:-1] in words.lexicon.agents and head[:-1] not in _NO_PLURAL
    ):
        return True
    parties = line.parties_in(phrase)
    start, end = line.span(Stretch(at, at + 1))
    if any(one.form == "organisation" and one.start <= start and end < one.end for one in parties):
        return True
    named = words.infinitive != "to" and head in INSTITUTIONS and line.is_capital(at) and not _opens_sentence(line, at)
    named = named or is_proper(line, phrase, at, words)
    if not named and (head in words.lexicon.inert or head in words.lexicon.outsiders):
        return False
    if line.texts[phrase.first] in ANYBODY:
        return False
    if any(one.start < end and start < one.end for one in parties):
        return True
    if words.infinitive != "to" and is_bare_name(line, phrase, at):
        return True
    if not line.is_capital(at) or head[0].isdigit():
        return False
    if not _opens_sentence(line, at) or is_acronym(line, at):
        return True
    following = line.texts[at + 1] if at + 1 < phrase.last else ""
    if line.texts[phrase.last : phrase.last + 2] in TOLD_OF:
        return True
    return following not in words.prepositions and not head.endswith(_DEEDS) and (at < phrase.last - 1 or len(head) > 3)


_DEEDS = ("tion", "tions", "sion", "ment", "ments", "ness", "ance", "ence", "ing")
"""Endings of nouns that name nobody; at the head of a sentence the capital tells nothing."""


def _opens_sentence(line: Line, at: int) -> bool:
    return at == 0 or line.texts[at - 1] in ('"', ":", "-", ".")

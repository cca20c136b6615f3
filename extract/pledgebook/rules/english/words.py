"""Small words of English (guideline sections 4, 5 and 11 for the conditions)."""

from __future__ import annotations

import re

from pledgebook.rules.clause import Subject
from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.lexicon.english import BASE_VERBS, ENGLISH
from pledgebook.rules.lexicon.role import words

_ATTRIBUTES = words(
    "leading opening ruling governing acting remaining working operating existing participating visiting "
    "striking fighting "
    "owning sitting serving fishing farming training building meeting shipping trading publishing manufacturing "
    "planning "
    "housing voting neighbouring supporting competing"
)
"""In front of a noun: whose, not what is done to it."""


def _is_gerund(text: str) -> bool:
    stem = text.removesuffix("ing")
    return stem != text and text not in _ATTRIBUTES and not {stem, f"{stem}e", stem[:-1]}.isdisjoint(BASE_VERBS)


WORDS = LatinWords(
    lexicon=ENGLISH,
    determiners=words("the a an this that these those its their his her our my your any some no each every all both"),
    possessives=words("its their his her our my your 's"),
    pronouns={
        "he": Subject("third", gender="m", count="one"),
        "she": Subject("third", gender="f", count="one"),
        "it": Subject("third", gender="n", count="one"),
        "they": Subject("third", count="many"),
        "both": Subject("third", count="two"),
        "each": Subject("third", count="two"),
        "we": Subject("first", count="many"),
        "i": Subject("first", count="one"),
    },
    adverbs=words(
        """also jointly both all further again firmly fully strongly solemnly formally publicly together unanimously
        yesterday today mutually now hereby repeatedly then therefore however soon still already recently earlier
        later immediately only just even never always thus more previously initially finally unilaterally
        provisionally tentatively explicitly officially specifically monday tuesday wednesday thursday friday
        saturday sunday tonight separately quickly gradually likewise rapidly eventually
        permanently temporarily personally swiftly urgently ever again
        himself herself itself themselves ourselves myself alike meanwhile instead too"""
    ),
    auxiliaries=words("has have had is are was were am be been being 'd 've 're 's to do does did"),
    copulas=words(
        "is are am was were be been being remains remained remain stays stayed stands stood stand 's 're 'm feels felt"
    ),
    negations=words("not never n't neither nor cannot hardly didn't doesn't hasn't haven't don't isn't aren't won't"),
    conjunctions=words("and or then but nor &"),
    boundaries=words(
        """that if when while because although though unless whether since so as than where why how what until before
        after once saying adding noting stressing"""
    ),
    relatives=words("which who that whose whom"),
    prepositions=words(
        """of for from in on at to with by under during about against between among over into through within towards
        toward after before since via near across around despite following regarding as per amid alongside"""
    ),
    stops=words(
        """but while whereas because although though since saying adding noting stressing according amid despite
        however"""
    ),
    comma_stops=words(
        """which who whose where while but saying adding noting stressing as after with whereas although though
        because so he she they it we i a an despite amid citing following when making bringing according
        calling urging warning describing expressing pointing up down sources it's even not according"""
    ),
    inside=words("including especially particularly notably such like"),
    conditions=(
        (
            "exception",
            re.compile(
                r"unless\b|except(?:ing)?\b|barring\b|save (?:for|in|where|when|if)\b|with the exception of\b|"
                r"(?:without|absent) (?:(?:the|its|their|his|her|any|either|prior|written|express|formal|explicit|"
                r"mutual"
                r"|full|advance|previous) )*(?:consent|approval|permission|agreement|authori[sz]ation|notice|consulting"
                r"|consultation|notification|notifying|informing)\b"
            ),
        ),
        (
            "trigger",
            re.compile(
                r"(?:only )?if\b|provided\b(?! (?:by|to|for|with))|providing that\b|on (?:the )?condition that\b"
                r"|subject to\b|once\b(?! more| again| and)|as (?:long|soon) as\b|so long as\b|in the event\b|"
                r"only after\b"
                r"|only when\b|pending\b|contingent (?:on|upon)\b|conditional (?:on|upon)\b|should (?:it|the|they|he)\b"
                r"|assuming\b|\w+ permitting\b|if and when\b|(?:up)?on (?:ratification|approval|receipt|request)\b"
                r"|in case\b|on condition\b|when(?:ever)?\b(?= \w+ )"
            ),
        ),
        (
            "criterion",
            re.compile(
                r"based (?:on|upon)\b|depending (?:on|upon)\b|on the basis of\b"
                r"|according to (?=(?:the )?(?:following|need|needs|level|levels|number|size|criteria|merit|"
                r"factors|income|their|its))"
            ),
        ),
        ("exception", re.compile(r"until\b")),
    ),
    purposes=re.compile(
        r"(?:in order|so as) (?:not )?to\b|so that\b|aimed at\b|with (?:the|an) aim of\b|with a view to\b|in a bid to\b"
        r"|for the purpose of\b|in an effort to\b|with the (?:goal|objective) of\b|aiming to\b"
    ),
    infinitive="to",
    names_deed=_is_gerund,
    affirming=words(
        """made make makes gave give gives given renewed renews renew expressed expresses reaffirmed reaffirms reaffirm
        reiterated reiterates reiterate restated confirmed confirms affirmed affirms affirm stressed
        stresses underlined underlines underscored emphasised emphasized announced announces voiced has have
        had shares share shared declared signalled signaled stated unveiled maintained maintain announcing
        reaffirming expressing declaring stressing confirming reiterating renewing affirming underlined took
        signing repeated repeats outlined set revealed presented offered recalled underline stress took
        emphasise emphasize express confirm accepted accepts assumed assumes entered enters stands stood honour honours
        honoured honor honors approved approves endorsed endorses adopted backed unveils presents"""
    ),
    not_purpose_after=words(
        """work works continue efforts effort plan plans agreement deal ability right access able ready seek try help
        begin start begins need needs commitment decision way ways chance opportunity time proposal
        proposals attempt attempts steps step measures measure move moves bid programme program bill law
        legislation allow enable permit encourage invite urge require ask order force cause get want offer
        refuse agree cease strive campaign strategy project authority power obligation promise pledge
        readiness willingness permission capacity freedom technology tools mandate moving mission working
        continuing how what where when whether used going"""
    ),
    bases=BASE_VERBS,
    asides=tuple(
        tuple(one.split())
        for one in (
            "for its part|for their part|for his part|for her part|for my part|for our part|in turn|in return|"
            "in response|"
            "in addition|in particular|in fact|in effect|in practice|in principle|in theory|in exchange|in future|"
            "in the meantime|in the end|in the interim|in due course|at last|at least|at most|at once|at first|"
            "at the same time|at the moment|at present|at any rate|as well|as ever|as usual|as before|as promised|"
            "as planned|as expected|as a result|as a rule|for now|for the moment|for the time being|for once|"
            "for example|for instance|for good|of course|of late|on its own|on their own|on the other hand|"
            "on the whole|on top of that|by contrast|by then|by now|by law|after all|above all|once again|once more|"
            "so far|until now|until then|from now on|from then on|also|if need be|if necessary|if needed|if elected|"
            "without delay|with immediate effect|under the deal|under the agreement|under the plan|under the text|"
            "under the accord|under the treaty|under the scheme|under the terms"
        ).split("|")
    ),
)

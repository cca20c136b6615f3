"""Sentences that tell of talk, thanks, orders or the text itself: no claims (guideline sections 2 and 7)."""

from __future__ import annotations

import re

_ENGLISH = (
    # Talk and what comes of none of it.
    r"(?:hold|holds|held|having|had|have|conducted|engaged in)(?: an?| some| their| further| in-depth|"
    r" the)?(?: \w+){0,4} "
    r"(?:talks|discussions|consultations|exchanges|chats?|conversations?|dialogue|exchange of views|deliberations)",
    r"exchang\w+ views|(?:went|ran) (?:through|over) (?:the |their |its )?"
    r"(?:text|list|agenda|details|items|points|figures|proposals?|draft)",
    r"t(?:ake|akes|ook|aken|aking) (?:due )?note of|touched (?:up)?on|took stock of|compared notes",
    r"(?:declined|refused|unavailable|not available|not immediately available) (?:to |"
    r"for )(?:\w+ )?(?:comment|elaborate|say)",
    r"(?:no|not|without|nothing|didn't|n't)(?: \w+){0,4} (?:comment|respond|reply|elaborate|to add|"
    r"repl(?:y|ies) to)(?! from)",
    r"(?:could|can) not (?:immediately |independently )*be (?:reached|verified|confirmed)",
    r"(?:was|were|is|are) quoted as saying",
    # Orders.
    r"(?:direct|instruct|task|mandat|order|authori[sz]|charg)(?:ed|s|ing) (?:the|its|their|his|her|a|"
    r"an|all|both|officials|"
    r"experts)(?: \w+){0,6} (?:to|with) ",
    # Feeling and thanks.
    r"(?:express|voic|convey)\w*(?: \w+){0,3} (?:concern|gratitude|appreciation|satisfaction|thanks|"
    r"regret|condolences|hope|"
    r"confidence|sympathy)",
    r"(?:had|have) the (?:honou?r|pleasure|privilege)",
    # The narrator's judgement.
    r"the (?:mood|atmosphere|tone|irony|question|trouble|rest|truth|picture)(?: \w+){0,3} (?:is|was|"
    r"remains|remained) (?!\d)",
    r"(?:went|goes|go) (?:even |much |a step )?further|better than any(?:one|body)|"
    r"deserve[ds]? (?:better|more|credit)|"
    r"(?:looked|seemed|felt|sounded) as (?:if|though)|speaks? for (?:itself|themselves)|remains to be seen|"
    r"(?:caused|raised|prompted) (?:some|much|no little) \w+|time will tell",
)
_FRENCH = (
    r"(?:procede|procedent|procedait|proceda) a (?:un|une|des|l') ?(?:\w+ ){0,2}?(?:examen|echanges?|"
    r"tour|revue|evaluation|"
    r"consultations?|discussions?)",
    r"(?:fait|font|faisaient|firent) le point|pri[st] note|prennent note|prend note|prenant note|"
    r"passe(?:nt)? en revue|"
    r"tour d'horizon|echange(?:s)? de vues|echange(?:nt)? (?:leurs |des )?(?:vues|avis)|"
    r"eu des (?:entretiens|echanges)",
    r"(?:n'|ne )(?:a|ont|avait|avaient|ai)? ?(?:pas |jamais )?(?:souhaite|voulu|pu|donne|repondu|reagi)"
    r"(?: \w+){0,4} ?(?:commente\w*|repond\w*|reagi\w*|suite|sollicit\w+|precis\w+)",
    r"(?:charge|chargent|mandate|mandatent|ont charge|a charge|instruit) (?:la|le|les|l'|leurs|une|"
    r"un) ?(?:\w+ ){1,6}?(?:de|d') ?\w+r",
    r"(?:exprime\w*|fait part de) (?:\w+ ){0,2}(?:gratitude|inquietude|preoccupation|satisfaction|"
    r"reconnaissance|remerciements)",
    r"ai (?:\w+ )?(?:l'honneur|le plaisir)",
    r"(?:reste|restent) (?:le|la|les|a savoir|l')|c'est (?:precisement|justement|la|bien) (?:la )?(?:que|qu')|"
    r"l'(?:ambiance|atmosphere|humeur) (?:est|etait)|va(?:-t-il)? (?:encore )?plus loin",
)
_ARABIC = (
    r"[وف]?(?:تم|جري|جرت|تمت)(?: خلال\w*(?: \w+){1,2})?(?: ايضا| كذلك)? (?:ال)?(?:تطرق|بحث|مناقشه|"
    r"استعراض|تبادل|تباحث|تداول|"
    r"تشاور|تناول|تدارس|حديث|تاكيد|اتفاق علي اهميه)",
    r"(?:اخذ|اخذت|اخذا|اخذوا|احيط|احاط|احاطوا)(?: \w+){0,3} علما",
    r"[وف]?لم (?:ي|ت)(?:علق|تسن|صدر|رد|دل|جب|دلي|وضح|ستجب)(?: \w+){0,6}? ?(?:علي|تعليق|تعقيب|تصريح|"
    r"طلبات?|رد|بتعليق|للتعليق|عن)",
    r"(?:رفض|رفضت|امتنع|امتنعت|اعتذر|اعتذرت)(?: \w+){0,3} (?:عن )?(?:التعليق|الادلاء|الرد)",
    r"(?:تقدم|يتقدم|تتقدم|تقدمت|تقدما|تقدموا|يتقدمون|رفع|توجه|توجهت)(?: \w+){0,5} (?:بالشكر|بجزيل|بخالص|بوافر|الشكر)",
    r"(?:اعرب|عبر|عبرت|اعربا|اعربت|اعربوا|عبرا|عبروا|ابدي|ابديا|ابدت)(?: \w+){0,3} عن ",
    r"(?:كلف|كلفت|كلفا|كلفوا|يكلف|تكلف|وجه|وجهت)(?: \w+){1,4} (?:ب(?:اعداد|تقديم|متابعه|وضع|دراسه|"
    r"صياغه|رفع|اجراء)\w*)",
    r"(?:ساد|سادت|ساده|سادها|سادته|يسود)(?: \w+){0,3} (?:اجواء|روح|جو)|(?:اتشرف|يشرفني|يسعدني|يسرني|يطيب لي)",
    r"[وف]?(?:لا بد|ينبغي|يجدر|حري)(?: \w+){0,3} (?:من|ان|ب)",
    r"[وف]?(?:يبدو|تبدو) ان|[وف]?بدا (?:واضحا|ان|متاثر\w*)|اشبه ب|كان لافتا|اللافت|"
    r"[وف]بدا (?:\w+ )?(?:متاثرا|غاضبا|مرتاحا|واثقا)",
    r"الي متي|يبقي السوءال|يبقي ان|وهنا بيت القصيد",
)
_PREAMBLE = re.compile(
    r"[وف]?اذ (?:ي|ت|ن)\w+|(?:recognising|recognizing|recalling|reaffirming|mindful|noting|considering|having regard|"
    r"bearing in mind|desiring|convinced|whereas|acknowledging)(?!\w)|"
    r"(?:reaffirmant|rappelant|considerant|soucieu(?:x|ses?)|conscientes?|conscients|desireu(?:x|"
    r"ses?)|vu (?:la|le|les|l'))(?!\w)"
)
"""How a recital of a declaration opens."""
_FRAME = re.compile(
    r"\W{0,3}(?:صوره|تعليق الصوره|الصوره|في الصوره|photo|caption|image|legende|file photo)(?: \d+)?\W{0,2}[:\])]"
    r"|(?:التالي|السابق|اقرا ايضا|next|previous|read more|lire aussi) ?:"
    r"|(?:dated|done at|fait a|حرر في|حرر ب)(?!\w).{0,60}$"
    r"|(?:فيما يلي|[وف]?يلي|نص|هذا نص|the full text|voici le texte)(?: \w+){0,2} (?:النص|نص|البيان|follows|integral)"
)
"""Words about the text: captions, links, counters, the line with place and date."""
_DATELINE = re.compile(r"[^|]{3,}\|[^|]{3,}")
_BY_LANGUAGE = {
    code: re.compile(r"(?<!\w)[وف]?(?:" + "|".join(rows) + r")")
    for code, rows in (("en", _ENGLISH), ("fr", _FRENCH), ("ar", _ARABIC))
}


def is_unclaimed(code: str, key: str) -> bool:
    """Whether a clause, folded, tells of talk, thanks, an order, a mood or the text itself."""
    return _BY_LANGUAGE[code].search(key) is not None or _PREAMBLE.match(key) is not None


def is_frame(key: str) -> bool:
    """Whether a sentence, folded, is a caption, a dateline or a link rather than a statement."""
    return _FRAME.match(key) is not None or _DATELINE.fullmatch(key) is not None

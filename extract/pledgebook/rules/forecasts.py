"""A future that is told: what will come about is a claim, what somebody is to do is a commitment or nothing."""

from __future__ import annotations

import re

_ADVERBS = (
    "not|n't|never|also|then|still|likely|almost|certainly|soon|only|gradually|even|eventually|further|again|now|"
    "continue to|start to|begin to|tend to"
)
_COMES_ABOUT = (
    "become|remain|stay|average|peak|grow|rise|fall|drop|climb|slow|shrink|weaken|strengthen|ease|soften|slip|slide|exceed|"
    "surpass|total|amount|reach|hit|decline|decrease|increase|recover|rebound|widen|narrow|worsen|improve|stabili[sz]e|contract|"
    "expand|double|triple|last|take|cost|need|face|see|suffer|struggle|build|hold|pull|bring|mean|lead|cause|spread|move|dip|"
    "drift|clear|arrive|disappoint|depend|turn|outpace|outstrip|lag|trim|hurt|weigh|come|feel|fetch|yield|lose|melt|"
    "flood|freeze|rain|snow|deteriorate|accelerate|decelerate|depreciate|appreciate|collapse|survive|die|starve|happen|occur|"
    "emerge|persist|linger|return|prove|have"
)
_ENGLISH_FUTURE = re.compile(
    r"(?<!\w)(?:will|shall|would|won't)(?!\w)|'ll(?!\w)|(?<!\w)(?:is|are|was|were) to (?:have|be)(?!\w)"
)
_ENGLISH = re.compile(
    rf"(?:(?<!\w)(?:will|would|won't)|'ll)(?: (?:{_ADVERBS}))* (?:be (?!(?!surprised|tempted|"
    rf"interested|worried)\w+ed(?!\w)|held|made|given|built|paid|set|sent|put|cut|"
    rf"taken|kept|sold|bought|done|drawn|shut|laid|left|laid)|(?:{_COMES_ABOUT})(?!\w))"
)
_FRENCH_FUTURE = re.compile(
    r"(?<!\w)(?!opera(?!\w)|camera(?!\w)|sahara(?!\w))\w{2,}(?:era|ira|dra|tra|vra|eront|iront|dront|"
    r"tront|vront)(?!\w)|"
    r"(?<!\w)(?:aura|auront)(?!\w)|"
    r"(?<!\w)(?!pourrai|devrai|serai|faudrai|\w*(?:esper|oper|gener|consider|prefer|differ|liber|tir|ouvr|couvr|mesur|dur|jur|"
    r"figur)ai)"
    r"\w+(?:er|ir|dr|vr|ur|rr)ai(?:t|ent)(?!\w)"
)
_FRENCH = re.compile(
    r"(?<!\w)(?:atteind|s' ?eleve|depasse|progresse|recule|augmente|baisse|chute|croit|diminue|"
    r"ralenti|coute|reste|dure|represente|"
    r"avoisine|souffri|oscille|subi|manque|s' ?accelere|s' ?aggrave|accelere|pese|provoque|entraine|"
    r"plafonne|culmine|stagne|remonte|"
    r"redescend|se stabilise|s' ?ameliore|grimpe|double|triple|perd|faud|risque|souffle|tombe|"
    r"pleuv)r?(?:a|ont)(?!\w)|"
    r"(?<!\w)(?:sera|seront|aura|auront) (?:de |d' ?|plus|moins|en |encore |\d|un |une |la |le |l' ?)"
)
_ARABIC_FUTURE = re.compile(
    r"(?<!\w)[وف]?(?:سي(?!ار|اس|د|طر|نم|ناري|ول|ره|ف)\w{2,}|ست(?!ه|ين|ماي|اير|ار)\w{2,}|سن(?!وات|ه|وي|"
    r"تين|د|غال|تيم)\w{3,}|"
    r"سا(?!ع|ب|د|ر|ق|ه|ي|ل|ن|م|ح|خ|ور|يد)\w{3,}|لن|سوف)(?!\w)"
)
_ARABIC = re.compile(
    r"(?<!\w)[وف]?(?:س|لن |سوف )[يت](?:كون|شهد|ودي|رتفع|نخفض|بلغ|سهم|صل|نمو|تجاوز|وفر|تراجع|زداد|زيد|"
    r"ستمر|بقي|ظل|تباطا|تسارع|"
    r"هطل|سود|ستقر|تسبب|نتهي|فوق|قل|تحسن|تدهور|تاثر|خسر|فقد|عاني|نكمش|تقلص|ناهز|حتاج|كلف|ستغرق|صبح|"
    r"عني|ضر|هبط|صعد|نهار)"
    r"(?:ون|ان|ن)?(?!\w)"
)
_EXPECTED = re.compile(
    r"(?<!\w)(?:expect(?:ed|s)?|assum(?:e|es|ed|ing)|likely|unlikely|forecasts?|projected|predict(?:s|"
    r"ed)|anticipate[sd]|probably|perhaps|may|might|"
    r"could|should|devrai(?:t|ent)|pourrai(?:t|ent)|risque(?:nt)? de|probablement|attendue?s?|previ?t|"
    r"prevoi(?:t|ent)|"
    r"table(?:nt)? sur|مرجح|(?:ال)?(?:متوقع|مرجح|مرتقب|منتظر|محتمل)|[وف]?[يت](?:توقع|رجح|نتظر|رتقب|"
    r"قدر)|قد [يت]\w+|ربما)(?!\w)"
)

_FUTURES = {"en": _ENGLISH_FUTURE, "fr": _FRENCH_FUTURE, "ar": _ARABIC_FUTURE}
_FORECASTS = {"en": _ENGLISH, "fr": _FRENCH, "ar": _ARABIC}


def is_deed_to_come(code: str, key: str, *, own: bool) -> bool:
    """Whether a clause, folded, says what somebody is to do; in a text of one's `own` any future is that."""
    if _FUTURES[code].search(key) is None or _EXPECTED.search(key) is not None:
        return False
    return own or _FORECASTS[code].search(key) is None


def is_expected(key: str) -> bool:
    """Whether a clause, folded, gives what it says as likely or possible."""
    return _EXPECTED.search(key) is not None

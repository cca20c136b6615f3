"""Names that a contract gives its parties: `Acme Ltd ("the Operator")`, ويشار إليها فيما بعد بـ«الطرف الأول»."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.fold import fold_key

_OPEN = r"[\"“”«»„'‘’]"
_REFERRED = (
    r"(?:hereinafter|hereafter)(?: (?:called|referred to as|known as))?|referred to (?:herein )?as|"
    r"ci-après(?: dénommée?s?)?|(?:و?ي|و?ت|ال?م)شار إليه(?:ا|م|ما)?(?: فيما (?:بعد|يلي))?(?: باسم)? ?بـ?|"
    r"فيما (?:يلي|بعد)|(?:و?ي|و?ت|ال?م)سم[ىاّ]+ه?ا?(?: فيما (?:بعد|يلي))?"
)
_SAID_SO = (
    *("hereinafter", "hereafter", "referred to ", "ci-après", "شار إليه", "فيما بعد", "فيما يلي"),
    *(prefix + ending for prefix in "يتم" for ending in ("سمى", "سما", "سمّ")),
)
"""What every way of `_REFERRED` holds one of: a text without them defines names in brackets only."""
_SHORT = rf"\(\s*(?:(?:{_REFERRED})[ ,:]*)?{_OPEN}\s*(?P<short>[^\"“”«»„()\n]{{2,40}}?)\s*{_OPEN}\s*\)"
_BARE = r"\((?P<bare>الطرف (?:الأول|الثاني|الثالث|الرابع))\)"
_BRACKETED = re.compile(f"{_SHORT}|{_BARE}")
_DEFINED = re.compile(
    rf"{_SHORT}|[,،(]? ?(?:{_REFERRED})[ ,:]*(?:the |les? |la |"
    rf"l['’])?{_OPEN}?\s*(?P<other>[^\"“”«»„()\n,،.;؛]{{2,40}}?)\s*(?:{_OPEN}|[),،.;؛\n]|$)"
    rf"|{_BARE}"
)
_REACH = 160
"""Code points before a definition in which the full name stands."""
_STARTS = re.compile(
    r"\n|[;؛:.]\s|(?:^|(?<=\s))(?:between|entre|by|and between|and|et|بين|كل من)\s|(?:^|\s)(?=و(?:شركة|مؤسسة|هيئة|ال))|"
    r"(?:^|\s)و(?=\w)(?=شركة|مؤسسة|هيئة|مجموعة|بنك|وزارة)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*[,،(\[].*", re.DOTALL)
_JOINED = re.compile(r"^و(?=(?:ال|شركة|مؤسسة|هيئة|مجموعة|بنك|وزارة|جمعية))")
_ARTICLE = re.compile(r"^(?:(?:the|les?|la|an?) |l['’]|[وف]?(?:ال|لل|بال))", re.IGNORECASE)


@lru_cache(maxsize=8)
def defined_names(text: str) -> dict[str, str]:
    """The full name under each defined one, folded and without its article. Linear in the text."""
    names: dict[str, str] = {}
    pattern = _DEFINED if any(sign in text for sign in _SAID_SO) else _BRACKETED
    for found in pattern.finditer(text):
        short = next(filter(None, found.groups()), None)
        full = _full_name(text[max(0, found.start() - _REACH) : found.start()])
        if full and short:
            names.setdefault(defined_key(short), full)
    return names


def defined_key(name: str) -> str:
    return " ".join(_ARTICLE.sub("", word, count=1) or word for word in fold_key(_ARTICLE.sub("", name)).split())


def _full_name(before: str) -> str | None:
    """What stands between the last opener and the first comma behind it."""
    start = 0
    for opener in _STARTS.finditer(before):
        if opener.end() < len(before.rstrip()):
            start = opener.end()
    name = _JOINED.sub("", _ENDS.sub("", before[start:].strip(' ,،"“”«»')))
    name = _ARTICLE.sub("", name) if name[:1].isascii() else name
    words = name.split()
    return name if 1 <= len(words) <= 10 and (words[-1][0].isupper() or not words[-1].isascii()) else None

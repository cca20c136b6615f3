"""Where a text may be cut for display: never inside what a reader takes for one character.

The boundaries of Unicode's extended grapheme clusters (UAX #29), from the character data of the
standard library; letters of Indic conjuncts may be parted, which no reader takes for damage.
"""

from __future__ import annotations

from unicodedata import category

ZERO_WIDTH_JOINER = "\u200d"
_CONTROLS = ("Cc", "Zl", "Zp")
_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
"""Signs that enclose the digits behind them."""
_REGIONAL_FIRST, _REGIONAL_LAST = "\U0001f1e6", "\U0001f1ff"
_MODIFIER_FIRST, _MODIFIER_LAST = "\U0001f3fb", "\U0001f3ff"
_TAG_FIRST, _TAG_LAST = "\U000e0020", "\U000e007f"
_JAMO = (("\u1100", "\u115f", "L"), ("\u1160", "\u11a7", "V"), ("\u11a8", "\u11ff", "T"))
_SYLLABLE_FIRST, _SYLLABLE_LAST, _FINALS = "\uac00", "\ud7a3", 28
_FOLLOWERS = {
    "L": frozenset("LVSF"),
    "V": frozenset("VT"),
    "S": frozenset("VT"),
    "T": frozenset("T"),
    "F": frozenset("T"),
}
"""Hangul: which letters join the one before them. S is a composed syllable that is open, F one with a final."""


def cluster_start(text: str, offset: int) -> int:
    """The last boundary at or before `offset`."""
    while splits_cluster(text, offset):
        offset -= 1
    return offset


def cluster_end(text: str, offset: int) -> int:
    """The first boundary at or behind `offset`."""
    while splits_cluster(text, offset):
        offset += 1
    return offset


def splits_cluster(text: str, offset: int) -> bool:
    """Whether a cut at `offset` would part one displayed character."""
    if not 0 < offset < len(text):
        return False
    before, behind = text[offset - 1], text[offset]
    if before == "\r":
        return behind == "\n"
    if category(before) in _CONTROLS or category(behind) in _CONTROLS:
        return False
    if _extends(behind) or before in _PREPENDED:
        return True
    if before == ZERO_WIDTH_JOINER:
        return category(behind) == "So"
    if _is_regional(before) and _is_regional(behind):
        return _regional_run(text, offset) % 2 == 1
    return _hangul(behind) in _FOLLOWERS.get(_hangul(before), frozenset())


def _extends(character: str) -> bool:
    return (
        category(character) in ("Mn", "Me", "Mc")
        or character in (ZERO_WIDTH_JOINER, "\u200c")
        or _MODIFIER_FIRST <= character <= _MODIFIER_LAST
        or _TAG_FIRST <= character <= _TAG_LAST
    )


def _is_regional(character: str) -> bool:
    return _REGIONAL_FIRST <= character <= _REGIONAL_LAST


def _regional_run(text: str, offset: int) -> int:
    """How many regional indicators end at `offset`: two make a flag."""
    start = offset
    while start and _is_regional(text[start - 1]):
        start -= 1
    return offset - start


def _hangul(character: str) -> str:
    if _SYLLABLE_FIRST <= character <= _SYLLABLE_LAST:
        return "F" if (ord(character) - ord(_SYLLABLE_FIRST)) % _FINALS else "S"
    return next((letter for first, last, letter in _JAMO if first <= character <= last), "")

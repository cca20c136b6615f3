"""English commissive cues by strength (guideline section 5), in folded spelling."""

from __future__ import annotations

from pledgebook.cues.cue import Cue

_TO = ("to",)
_ONESELF = r"(?:itself|themselves|himself|herself|ourselves|myself)"


def verb(stem: str, *, doubled: str = "", past: str = "") -> str:
    """Every form of a verb: `verb("pledge")`, `verb("commit", doubled="t")`, `verb("swear", past="swore|sworn")`."""
    if past:
        return rf"{stem}s?|{past}"
    if doubled:
        return rf"{stem}s?|{stem}{doubled}(?:ed|ing)"
    if stem.endswith("e"):
        return rf"{stem}[sd]?|{stem[:-1]}ing"
    if stem.endswith("y"):
        return rf"{stem}|{stem[:-1]}ie[sd]|{stem}ing"
    return rf"{stem}(?:e?s|ed|ing)?"


ENGLISH: tuple[Cue, ...] = (
    # 5 binding
    Cue("shall", r"shall", 5, "future", ("base",), kind="obligation"),
    Cue("must", r"must", 5, "future", ("base",), kind="obligation"),
    Cue("have to", r"has|have", 5, "future", ("base",), kind="obligation", then=r" to"),
    Cue("may not", r"may", 5, "future", ("base",), (), "obligation", "negative", " not"),
    Cue("require", (
        r"requires?|required|obliges?|binds|compels|requiring"
    ), 5, "verb", ("infinitive",), _TO, "obligation"),
    Cue("be obliged", (
        r"obliged|obligated|required|bound|contracted"
    ), 5, "adjective", ("infinitive",), _TO, "obligation"),
    Cue("decide", verb("decide"), 5, "verb", ("infinitive", "that"), _TO, "decision"),
    Cue("decide against", verb("decide"), 5, "verb", ("gerund",), (), "decision", "negative", " against"),
    Cue("vote", r"votes|voted|voting", 5, "verb", ("infinitive",), _TO, "decision"),
    Cue("decision", r"decision", 5, "noun", ("infinitive",), _TO, "decision"),
    Cue("enact", rf"{verb('enact')}|{verb('decree')}", 5, "verb", ("that",), (), "decision"),
    # 4 pledged
    Cue("pledge", verb("pledge"), 4, "verb", ("infinitive", "that", "object"), _TO),
    Cue("promise", verb("promise"), 4, "verb", ("infinitive", "that", "object"), _TO),
    Cue("commit", verb("commit", doubled="t"), 4, "verb", ("infinitive", "gerund", "object"), _TO),
    Cue("recommit", verb("recommit", doubled="t"), 4, "verb", ("infinitive", "gerund", "of"), _TO, "reaffirmation"),
    Cue("bind oneself", (
        r"binds?|bound|binding|commits?|committed|obligates?|obligated|pledges?|pledged|dedicates?|dedicated"
    ), 4, "verb", ("infinitive", "gerund"), _TO, then=rf" {_ONESELF}"),
    Cue("vow", verb("vow"), 4, "verb", ("infinitive", "that", "object"), _TO),
    Cue("undertake", r"undertakes?|undertook|undertaken|undertaking", 4, "verb", ("infinitive", "that"), _TO),
    Cue("guarantee", (
        r"guarantees|guaranteed|guarantee|guaranteeing"
    ), 4, "verb", ("infinitive", "that", "object"), _TO),
    Cue("assure", verb("assure"), 4, "verb", ("that",)),
    Cue("agree", r"agrees?|agreed|agreeing", 4, "verb", (
        "infinitive", "gerund", "that", "of"
    ), ("to", "on"), "agreement"),
    Cue("consent", r"consents?|consented|consenting", 4, "verb", ("infinitive",), _TO, "agreement"),
    Cue("obligation", r"obligations?", 5, "noun", ("infinitive",), _TO, "obligation"),
    Cue("accept", r"accepts?|accepted|accepting", 4, "verb", ("infinitive",), _TO, "agreement"),
    Cue("deal (noun)", r"deal|agreement|accord|pact", 4, "noun", ("infinitive",), _TO, "agreement"),
    Cue("swear", r"swears?|swore|sworn", 4, "verb", ("infinitive", "that"), _TO),
    Cue("refuse", verb("refuse"), 4, "verb", ("infinitive",), _TO, "refusal", "negative"),
    Cue("decline", verb("decline"), 4, "verb", ("infinitive",), _TO, "refusal", "negative"),
    Cue("reject", (
        r"reject(?:s|ed)?|dismiss(?:es|ed)?|rebuff(?:s|ed)?"
    ), 4, "verb", ("object",), (), "refusal", "negative"),
    Cue("turn down", r"turn(?:s|ed)?", 4, "verb", ("object",), (), "refusal", "negative", " down"),
    Cue("question", r"question", 4, "noun", ("gerund",), ("of",), "refusal", "negative"),
    Cue("rule out", r"rules?|ruled|ruling", 4, "verb", ("gerund", "object"), (), "refusal", "negative", " out"),
    Cue("committed", r"committed|recommitted", 4, "adjective", ("infinitive", "gerund", "of"), _TO),
    Cue("commitment", r"commitments?", 4, "noun", ("infinitive", "gerund", "of"), _TO),
    Cue("pledge (noun)", (
        r"pledges?|promises?|vows?|undertakings?|guarantees?|assurances?|word|oath"
    ), 4, "noun", ("infinitive", "that"), _TO),
    # 3 planned
    Cue("will", r"will|won't|'ll", 3, "future", ("base",)),
    Cue("would", r"would|'d|wouldn't", 3, "future", ("base",)),
    Cue("is to", r"is|are", 3, "future", ("base",), then=r" to"),
    Cue("be doing", r"am|are|'m|'re", 3, "future", ("gerund",)),
    Cue("plan", r"plans|planned|planning|plan", 3, "verb", ("infinitive",), _TO),
    Cue("be set to", r"set|due|scheduled|slated|poised", 3, "adjective", ("infinitive",), _TO),
    Cue("be going to", r"going", 3, "adjective", ("infinitive",), _TO),
    Cue("threaten", verb("threaten"), 3, "verb", ("infinitive", "that"), _TO),
    # 2 intended
    Cue("intend", verb("intend"), 2, "verb", ("infinitive",), _TO),
    Cue("mean", r"means", 2, "verb", ("infinitive",), _TO),
    Cue("resolve", r"resolves|resolve|resolved", 2, "verb", ("infinitive", "that"), _TO),
    Cue("prepare", r"prepares?|preparing", 2, "verb", ("infinitive",), _TO),
    Cue("target (noun)", (
        r"targets?|goals?|ambitions?|aims?|objectives?"
    ), 2, "noun", ("infinitive", "gerund"), ("to", "of")),
    Cue("determined", r"determined|resolved|minded|inclined", 2, "adjective", ("infinitive",), _TO),
    Cue("aim for", r"aims?|aiming", 2, "verb", ("of",), ("for",)),
    Cue("aim", r"aims?|aiming|aimed", 2, "verb", ("infinitive",), _TO),
    Cue("expect", r"expects?|expecting|expected", 2, "verb", ("infinitive",), _TO),
    Cue("target", r"targets|targeting|targeted", 2, "verb", ("object",)),
    Cue("intention", r"intentions?|intent|determination|resolve", 2, "noun", ("infinitive", "gerund"), ("to", "of")),
    Cue("plan (noun)", r"plans?", 3, "noun", ("infinitive",), _TO),
    # 1 open
    Cue("seek", r"seeks?|sought|seeking", 1, "verb", ("infinitive",), _TO),
    Cue("strive", r"strives?|strove|striving", 1, "verb", ("infinitive",), _TO),
    Cue("hope", r"hopes?|hoped|hoping", 1, "verb", ("infinitive",), _TO),
    Cue("look forward", r"look(?:s|ed|ing)?", 1, "verb", ("gerund",), _TO, then=r" forward"),
    Cue("could accept", r"could|can", 1, "future", ("base",)),
    Cue("ready", r"ready|willing|prepared|keen|eager", 1, "adjective", ("infinitive",), _TO),
    Cue("be glad", r"glad|happy|pleased|delighted|honoured|honored|content", 1, "adjective", ("infinitive",), _TO),
    Cue("be looking", r"looking", 1, "adjective", ("infinitive",), _TO),
    Cue("readiness", r"readiness|willingness|eagerness|keenness", 1, "noun", ("infinitive",), _TO),
    Cue("offer", r"offers?|offered", 1, "verb", ("infinitive",), _TO),
    Cue("consider", r"considers?|considering", 1, "verb", ("gerund",)),
    Cue("affirm support", r"affirm(?:s|ed)?|reaffirm(?:s|ed)?|stress(?:es|ed)?", 1, "noun", ("object",)),
)  # fmt: skip

REAFFIRM = (
    r"re-?(?:affirm|iterat|commit|new|confirm|stat)\w*|again|once more|continu\w*|remain\w*"
    r"|(?:affirm|confirm|stress|underlin|underscor|emphasi[sz])\w*"
)
"""Makes a commitment noun or adjective a reaffirmation (section 6)."""

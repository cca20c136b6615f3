"""Times that tell when something ends: "until Friday", jusqu'au 30 juin, حتى نهاية العام."""

from __future__ import annotations

from pledgebook.rules.line import Line, Stretch

UNTIL = frozenset({"until", "till", "through", "jusqu'", "jusque", "حتي", "لغايه"})


def tells_end(line: Line, words: Stretch) -> bool:
    return line.texts[words.first].lstrip("و") in UNTIL or line.texts[words.first : words.first + 2] == ["الي", "غايه"]

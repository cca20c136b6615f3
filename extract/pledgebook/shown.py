"""Names and messages as a terminal may be given them: one line that cannot act on it."""

from __future__ import annotations

import re

_ACTING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, line ends, marks that turn the order of what follows, halves of characters."""


def shown(text: str) -> str:
    """The text with what would move the cursor, end the line or reorder it written as an escape, such as `\\x1b`."""
    return _ACTING.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)

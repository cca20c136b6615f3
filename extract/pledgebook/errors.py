"""Everything pledgebook raises, as one tree.

PledgebookError
├── InputError              a file or text that cannot be read; exit status 2
│   ├── NotReadable         missing, a folder, no permission, binary, empty, broken
│   ├── TooLarge            more bytes than `Options.max_bytes`
│   └── MissingExtra        the format needs a package that is not installed
├── UsageError              options that cannot work together, or lack something
└── ModelError              the endpoint gave no usable answer
    ├── Refused             the model declined to answer
    ├── ContentFiltered     the provider withheld the answer
    ├── Truncated           the answer ended at the token limit; the request was split as far as it goes
    ├── InvalidOutput       no valid answer within the reasks
    ├── Unavailable         the endpoint could not be reached, or kept failing, within attempts and deadline
    └── Rejected            the endpoint says that the request is wrong (key, model name, quota, size); no retry helps

A document that goes wrong inside a run is not raised: it is an `Extraction` with `status` and
`problems`. What is raised is what the caller has to change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pledgebook_schemas import Usage


class PledgebookError(Exception):
    """Root of the tree."""


class InputError(PledgebookError):
    """An input that cannot be read. Its text names the input and the cure."""

    def __init__(self, source: str, what: str) -> None:
        super().__init__(f"{source}: {what}")
        self.source = source
        """File name or address of the input."""


class NotReadable(InputError):
    """Missing, a folder, without permission, binary, empty or broken."""


class TooLarge(InputError):
    """More bytes than the limit."""


class MissingExtra(InputError):
    """The format is read by a package that is not installed."""


class UsageError(PledgebookError):
    """Options that cannot work."""


class ModelError(PledgebookError):
    """The endpoint gave no usable answer."""

    reason = "model_error"
    """Short word that goes into `Problem.reason`."""

    def __init__(self, message: str, *, usage: Usage | None = None, raw: str | None = None) -> None:
        super().__init__(message)
        self.usage = usage
        """What the failed call cost, where the endpoint told."""
        self.raw = raw
        """Text of the answer, where there was one."""


class Refused(ModelError):
    """The model declined to answer."""

    reason = "refused"


class ContentFiltered(ModelError):
    """The provider withheld the answer."""

    reason = "content_filtered"


class Truncated(ModelError):
    """The answer ended at the token limit."""

    reason = "truncated"


class InvalidOutput(ModelError):
    """No valid answer within the reasks."""

    reason = "invalid_output"


class Unavailable(ModelError):
    """Transport errors until attempts or deadline were spent."""

    reason = "unavailable"


class Rejected(ModelError):
    """A 4xx that no retry will cure."""

    reason = "rejected"

"""What a token costs, and what a call did.

The table is a convenience that ages: list prices in USD per million tokens as published by OpenAI,
noted in November 2025, without batch or priority tiers. A file of the user's goes before it, and what
counts with the table says so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pledgebook.errors import UsageError

NOTED = "2025-11"
BUILT_IN = f"OpenAI's list prices as of {NOTED}, built in"
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """USD per million tokens."""

    prompt: float
    completion: float
    cached: float
    """Of prompt tokens that the provider had in its cache."""

    def cost(self, prompt: int, completion: int, cached: int = 0) -> float:
        """USD; `cached` are among the `prompt` tokens."""
        known = min(cached, prompt)
        return ((prompt - known) * self.prompt + known * self.cached + completion * self.completion) / _MILLION


LISTED: Mapping[str, Price] = {
    "gpt-5": Price(1.25, 10.0, 0.125),
    "gpt-5-mini": Price(0.25, 2.0, 0.025),
    "gpt-5-nano": Price(0.05, 0.4, 0.005),
    "gpt-4.1": Price(2.0, 8.0, 0.5),
    "gpt-4.1-mini": Price(0.4, 1.6, 0.1),
    "gpt-4.1-nano": Price(0.1, 0.4, 0.025),
    "gpt-4o": Price(2.5, 10.0, 1.25),
    "gpt-4o-2024-05-13": Price(5.0, 15.0, 5.0),
    "gpt-4o-mini": Price(0.15, 0.6, 0.075),
    "o3": Price(2.0, 8.0, 0.5),
    "o4-mini": Price(1.1, 4.4, 0.275),
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A price, and where it is from."""

    model: str
    """The name under which it stands: that of a family, for a dated release."""
    price: Price
    origin: str
    """The user's file, or `BUILT_IN`."""

    @property
    def is_built_in(self) -> bool:
        return self.origin == BUILT_IN

    def __str__(self) -> str:
        price = self.price
        return (
            f"{self.model} at {price.prompt:g} USD per million prompt tokens ({price.cached:g} cached) and "
            f"{price.completion:g} written ({self.origin})"
        )


def quote_of(model: str, file: Path | str | None = None) -> Quote | None:
    """The price of a model, from the file if it is there; a dated release costs what its family costs.

    Raises `UsageError` for a file that is no price table.
    """
    named = (model, model.partition("-20")[0])  # gpt-5-mini-2025-08-07
    tables = [] if file is None else [(read_prices(Path(file)), str(file))]
    for prices, origin in (*tables, (LISTED, BUILT_IN)):
        for name in named:
            if name in prices:
                return Quote(name, prices[name], origin)
    return None


def price_of(model: str, file: Path | str | None = None) -> Price | None:
    """`quote_of` without its origin."""
    quote = quote_of(model, file)
    return None if quote is None else quote.price


def read_prices(path: Path) -> dict[str, Price]:
    """A file `{"model": {"prompt": 1.0, "completion": 2.0, "cached": 0.5}}`; without `cached` it is as dear as any."""
    try:
        told: object = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: the prices cannot be read ({error.strerror}): check the name") from error
    except ValueError as error:
        raise UsageError(f"{path}: the prices cannot be read ({error}): they are one JSON object") from error
    if not isinstance(told, dict):
        raise _no_prices(path)
    return {str(model): _price(path, price) for model, price in cast("dict[object, object]", told).items()}


def _price(path: Path, told: object) -> Price:
    if not isinstance(told, dict):
        raise _no_prices(path)
    given = cast("dict[str, object]", told)
    prompt, completion = given.get("prompt"), given.get("completion")
    cached = given.get("cached", prompt)
    if not (_is_price(prompt) and _is_price(completion) and _is_price(cached)):
        raise _no_prices(path)
    return Price(cast(float, prompt), cast(float, completion), cast(float, cached))


def _is_price(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0


def _no_prices(path: Path) -> UsageError:
    return UsageError(
        f'{path}: prices look like {{"model": {{"prompt": 1.25, "completion": 10, "cached": 0.125}}}}, '
        "in USD per million tokens"
    )

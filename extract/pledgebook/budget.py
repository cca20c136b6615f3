"""What a run may cost: every call reserves what it will probably cost before it is made."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.prices import Price

FIRST_ANSWER_TOKENS = 800.0
"""Expected of an answer before any has come."""
FIRST_TOKENS_A_BYTE = 0.25
_NEW = 0.05


@dataclass(slots=True)
class Expectation:
    """Tokens of a call to come, learned from those that were answered."""

    tokens_a_byte: float = FIRST_TOKENS_A_BYTE
    answer_tokens: float = FIRST_ANSWER_TOKENS
    _learned: int = 0

    def prompt(self, body: bytes) -> float:
        return len(body) * self.tokens_a_byte

    def tokens(self, body: bytes) -> float:
        return self.prompt(body) + self.answer_tokens

    def learn(self, body: bytes, prompt: int, completion: int) -> None:
        if prompt and body:
            self._learned += 1
            weight = max(_NEW, 1 / self._learned)
            self.tokens_a_byte += weight * (prompt / len(body) - self.tokens_a_byte)
            self.answer_tokens += weight * (completion - self.answer_tokens)


@dataclass(slots=True)
class Budget:
    """Counts what is spent, and refuses what would exceed `most`. No price: nothing is counted."""

    price: Price | None = None
    most: float | None = None
    """USD; None: no bound."""
    spent: float = 0.0
    _reserved: float = 0.0

    def reserve(self, prompt: float, completion: float) -> float | None:
        """What the call will cost, set aside; None where that is more than is left."""
        if self.price is None or self.most is None:
            return 0.0
        cost = self.price.cost(round(prompt), round(completion))
        if self.spent + self._reserved + cost > self.most:
            return None
        self._reserved += cost
        return cost

    def settle(self, reserved: float, cost: float | None) -> None:
        """Ends a reservation; `cost` is what it came to."""
        self._reserved -= reserved
        self.spent += cost or 0.0

    def cost(self, prompt: int, completion: int, cached: int) -> float | None:
        return None if self.price is None else self.price.cost(prompt, completion, cached)

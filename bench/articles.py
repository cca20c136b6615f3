"""Articles of about 2,000 characters, made of varied sentences from a seed: no two share their text."""

from __future__ import annotations

import random
from collections.abc import Iterator

from pledgebook_schemas import Document

WHO = (
    "The ministry of water resources", "The governor of the province", "A spokesperson for the energy council",
    "The joint technical committee", "The prime minister", "Iraq", "Turkey", "The deputy minister of finance",
    "The regional board", "The head of the delegation",
)  # fmt: skip
SAYS = ("said", "announced", "confirmed", "told reporters", "stated in a letter", "recalled")
WILL = (
    "will release", "has promised to deliver", "pledged to build", "undertakes to restore", "agreed to publish",
    "is determined to reduce", "intends to review", "refuses to suspend",
)  # fmt: skip
WHAT = (
    "{n} cubic metres of water a second", "{n} kilometres of irrigation canals", "a plan for {n} villages",
    "{n} pumping stations on the lower river", "the report on {n} wells", "{n} million dollars of arrears",
)  # fmt: skip
WHEN = (
    "by the end of {y}", "before the summer season", "within {n} days", "in the second half of {y}",
    "once the parliament has approved the budget", "if the upstream flow allows it",
)  # fmt: skip
FACTS = (
    "The level of the reservoir fell by {n} centimetres in {y}.",
    "About {n} families left the area during the drought of {y}.",
    "The two delegations met for {n} hours in the capital.",
    "Prices of wheat rose by {n} per cent, according to the chamber of trade.",
    "Residents gathered near the bridge and asked for clean water in {n} districts.",
)


def article(number: int, seed: int = 20_261, characters: int = 2_000) -> Document:
    """The article of this number, the same for the same seed."""
    chance = random.Random(f"{seed}:{number}")
    parts = [f"Report {number} on the water agreement", "", ""]
    length = len(parts[0])
    while length < characters:
        paragraph = " ".join(_sentence(chance) for _ in range(chance.randint(2, 4)))
        parts.append(paragraph)
        length += len(paragraph) + 1
    return Document.from_text("\n".join(parts), id=f"article-{number:06}", date="2026-11-19")


def articles(count: int, seed: int = 20_261) -> Iterator[Document]:
    return (article(number, seed) for number in range(count))


def _sentence(chance: random.Random) -> str:
    if chance.random() < 0.4:
        return _filled(chance, chance.choice(FACTS))
    will = f"{chance.choice(WILL)} {_filled(chance, chance.choice(WHAT))} {_filled(chance, chance.choice(WHEN))}"
    if chance.random() < 0.5:
        return f"{chance.choice(WHO)} {will}."
    return f"{chance.choice(WHO)} {chance.choice(SAYS)} that {chance.choice(WHO).lower()} {will}."


def _filled(chance: random.Random, text: str) -> str:
    return text.replace("{n}", str(chance.randint(2, 9_999))).replace("{y}", str(chance.randint(2019, 2031)))

"""Small ledgers by quotes, for tests of the scorer: what is not named is the plainest value."""

from __future__ import annotations

from pledgebook_evals.predictions import Prediction
from pledgebook_schemas import (
    Action,
    Actor,
    Attribution,
    Claim,
    Condition,
    Document,
    Gold,
    GoldClaim,
    GoldCommitment,
    NonItem,
    Party,
    Proposition,
    Source,
    Span,
    Timeframe,
)
from pledgebook_schemas.vocabulary import ConditionType, NonItemType, TimeframeType

NARRATOR = Attribution(voice="narrator", chain=(Source(name="narrator", type="narrator"),))


class Text:
    """A text whose parts are named by quoting them."""

    def __init__(self, text: str, id: str = "d1", language: str = "en") -> None:
        self.text = text
        self.document = Document.from_text(text, id=id, language=language)

    def span(self, quote: str) -> Span:
        start = self.text.index(quote)
        return Span.cut(self.text, start, start + len(quote))

    def commitment(self, id: str, evidence: str, action: str, *parties: str) -> GoldCommitment:
        """Positive, strength 4, a pledge; vary it with `model_copy(update=…)`."""
        return GoldCommitment(
            id=id,
            actor=Actor(span=None, canonical=tuple(Party(name=name) for name in parties)),
            action=Action(span=self.span(action), text=action, gloss=None),
            polarity="positive",
            strength=4,
            kind="pledge",
            cue=None,
            action_type="action",
            specificity="specific",
            attribution=NARRATOR,
            evidence=self.span(evidence),
        )

    def claim(self, id: str, proposition: str, *claimants: str) -> GoldClaim:
        return GoldClaim(
            id=id,
            claimant=tuple(Party(name=name) for name in claimants),
            proposition=Proposition(span=self.span(proposition), text=proposition, gloss=None),
            checkable=True,
            type="fact",
            subject=None,
            attribution=NARRATOR,
            evidence=self.span(proposition),
        )

    def condition(self, type: ConditionType, quote: str) -> Condition:
        return Condition(type=type, span=self.span(quote))

    def time(self, type: TimeframeType, value: str, quote: str) -> Timeframe:
        return Timeframe(type=type, value=value, span=self.span(quote))

    def non_item(self, type: NonItemType, quote: str) -> NonItem:
        return NonItem(type=type, span=self.span(quote))

    def gold(self, *records: GoldCommitment | GoldClaim, non_items: tuple[NonItem, ...] = ()) -> Gold:
        return Gold(
            guideline_version="1.0",
            document=self.document,
            topic=self.document.id,
            genre="news",
            commitments=tuple(one for one in records if isinstance(one, GoldCommitment)),
            claims=tuple(one for one in records if isinstance(one, GoldClaim)),
            non_items=non_items,
        )

    def prediction(self, *records: GoldCommitment | GoldClaim) -> Prediction:
        return Prediction(
            self.document,
            tuple(one for one in records if isinstance(one, GoldCommitment)),
            tuple(one for one in records if isinstance(one, Claim)),
        )

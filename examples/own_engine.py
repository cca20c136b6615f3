"""An engine of your own: it quotes, and everything behind it grounds, dates and merges.

python examples/own_engine.py
"""

import asyncio

from pledgebook import Document, EngineInfo, aextract_many
from pledgebook.engine import Proposal
from pledgebook_schemas import Passage, WireAnswer, WireCommitment


class Shouting:
    """Takes every sentence with an exclamation mark for a promise of the government."""

    info = EngineInfo(name="rules", prompt="shouting")

    async def propose(self, passage: Passage) -> Proposal:
        loud = [sentence for sentence in passage.sentences if sentence.text.endswith("!")]
        return Proposal(WireAnswer(commitments=[promise(one.number, one.text.rstrip("!")) for one in loud], claims=[]))


def promise(sentence: int, words: str) -> WireCommitment:
    return WireCommitment(
        sentence=sentence,
        cue=words.split()[0],
        actor=None,
        parties=["the government"],
        action=words,
        action_text=words,
        action_gloss=words,
        conditions=[],
        timeframe=None,
        purpose=None,
        polarity="positive",
        strength=3,
        kind="intention",
        action_type="action",
        specificity="vague",
        target=[],
        voice="narrator",
        sources=[],
        inferred=False,
        repeated_in=[],
        refines_sentence=None,
    )


async def main() -> None:
    document = Document.from_text("It rained all day. We open the bridge on Monday! The crowd cheered.")
    async for ledger in aextract_many([document], engine=Shouting()):
        for record in ledger.commitments:
            print(f"[{record.evidence.start}, {record.evidence.end}) {record.action.span.text}")


if __name__ == "__main__":
    asyncio.run(main())

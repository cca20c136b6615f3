"""A commitment and a claim as a model writes them, to be varied in tests."""

from __future__ import annotations

import json

from pledgebook.loose_json import Json
from pledgebook_schemas import WireAnswer, WireClaim, WireCommitment

Item = dict[str, Json]


def commitment(sentence: int = 1, **changed: Json) -> Item:
    plain: Item = {
        "sentence": sentence,
        "cue": "تعهد",
        "actor": "العراق",
        "parties": ["العراق"],
        "action": "دفع المستحقات",
        "action_text": "أن يدفع المستحقات",
        "action_gloss": "to pay the dues",
        "conditions": [],
        "timeframe": None,
        "purpose": None,
        "polarity": "positive",
        "strength": 4,
        "kind": "pledge",
        "action_type": "action",
        "specificity": "specific",
        "target": [],
        "voice": "narrator",
        "sources": [],
        "inferred": False,
        "repeated_in": [],
        "refines_sentence": None,
    }
    return plain | changed


def claim(sentence: int = 1, **changed: Json) -> Item:
    plain: Item = {
        "sentence": sentence,
        "proposition": "The river is at its lowest level",
        "proposition_text": "The river is at its lowest level.",
        "proposition_gloss": "The river is at its lowest level.",
        "claimants": ["Iraq"],
        "checkable": True,
        "type": "fact",
        "subject": "water",
        "time": None,
        "hedge": None,
        "voice": "indirect",
        "sources": [],
        "inferred": False,
        "repeated_in": [],
    }
    return plain | changed


def ledger(commitments: list[Item] | None = None, claims: list[Item] | None = None) -> str:
    return json.dumps({"commitments": commitments or [], "claims": claims or []}, ensure_ascii=False)


def wire(commitments: list[Item] | None = None, claims: list[Item] | None = None) -> WireAnswer:
    return WireAnswer(
        commitments=[WireCommitment.model_validate(item) for item in commitments or []],
        claims=[WireClaim.model_validate(item) for item in claims or []],
    )

"""The closed word lists of the guideline: one place where a label is spelled."""

from __future__ import annotations

from typing import Literal

Status = Literal["ok", "partial", "failed", "skipped"]
Stage = Literal["read", "zone", "segment", "propose", "ground", "resolve", "merge"]

Polarity = Literal["positive", "negative"]
ConditionType = Literal["trigger", "criterion", "exception"]
TimeframeType = Literal["deadline", "date", "start", "duration", "recurring", "open"]
Strength = Literal[1, 2, 3, 4, 5]
Kind = Literal["obligation", "refusal", "decision", "agreement", "reaffirmation", "pledge", "intention"]
ActionType = Literal["action", "outcome", "process"]
Specificity = Literal["specific", "vague"]
Voice = Literal["direct", "indirect", "narrator"]
SourceType = Literal["narrator", "speaker", "document"]
Confidence = Literal["firm", "tentative"]
ClaimType = Literal["fact", "position", "prediction"]
NonItemType = Literal[
    "related_link",
    "navigation",
    "section_label",
    "boilerplate",
    "discussion",
    "directive",
    "welcome",
    "hope",
    "question",
    "narrator_evaluation",
    "narrator_prediction",
    "mt_fragment",
]

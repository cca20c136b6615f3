"""Ledgers with every kind of field, on texts that move offsets wherever somebody counts wrongly."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.extract.report.ledgers import MODEL, Text

from pledgebook import (
    Action,
    Actor,
    Attribution,
    Claim,
    Commitment,
    Condition,
    Document,
    Extraction,
    Mention,
    Party,
    Proposition,
    Source,
    Span,
    Timeframe,
)
from pledgebook.report.marks import records_of
from pledgebook_schemas import spans_of

WIDE = ("🤝", "👩\u200d👩\u200d👧", "𝔸", "🇮🇶")
BREAKS = ("\r\n", "\r", "\n", "\t", "\u2028", "\u2029", "\x0b", " ")
COMBINED = ("é", "e\u0301", "تَعَهَّدَ", "ـ", "لن", "\u202b", "\u200f")
ACTIVE = ("=1+1", "-2", "+3", "@x", "'", '"', ",", ";", "<r>", "</r>", "</script>", "_x000D_")
FRAGMENTS = (*WIDE, *BREAKS, *COMBINED, *ACTIVE, "a", "b")
NARRATOR = Source(name="narrator", type="narrator")


@st.composite
def extractions(draw: DrawFn) -> Extraction:
    """Any records anywhere on such a text; spans overlap and nest as they like."""
    text = "".join(draw(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=25)))
    document = Document.from_text(text, id=draw(st.sampled_from(["d1", "=d", "بيان"])), language="ar")
    commitments = [_commitment(draw, text, f"C{number}") for number in range(draw(st.integers(0, 3)))]
    claims = [_claim(draw, text, f"K{number}") for number in range(draw(st.integers(0, 2)))]
    return Extraction(
        document=document, engine=MODEL, status="ok", commitments=tuple(commitments), claims=tuple(claims)
    )


def _span(draw: DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span.cut(text, start, draw(st.integers(start + 1, len(text))), draw(st.sampled_from(["exact", "fuzzy"])))


def _maybe(draw: DrawFn, text: str) -> Span | None:
    return _span(draw, text) if draw(st.booleans()) else None


def _attribution(draw: DrawFn, text: str) -> Attribution:
    source = Source(name="وزير", type="speaker", span=_maybe(draw, text))
    return Attribution(voice="indirect", chain=(NARRATOR, source))


def _commitment(draw: DrawFn, text: str, id: str) -> Commitment:
    action, when = _span(draw, text), _maybe(draw, text)
    return Commitment(
        id=id,
        actor=Actor(span=_maybe(draw, text), canonical=(Party(name="=Kenya", id="KEN"), Party(name="العراق"))),
        action=Action(span=action, text=action.text, gloss="-2"),
        conditions=(Condition(type="trigger", span=_span(draw, text)),),
        timeframe=Timeframe(type="deadline", value="2030", span=when) if when else None,
        polarity="negative",
        strength=5,
        kind="refusal",
        cue=_maybe(draw, text),
        action_type="outcome",
        specificity="vague",
        target=("soil", "@water"),
        purpose=_maybe(draw, text),
        attribution=_attribution(draw, text),
        evidence=_span(draw, text),
        mentions=(Mention(zone="caption", span=_span(draw, text)),),
    )


def _claim(draw: DrawFn, text: str, id: str) -> Claim:
    words, when = _span(draw, text), _maybe(draw, text)
    return Claim(
        id=id,
        claimant=(Party(name="وزير"),),
        proposition=Proposition(span=words, text=words.text, gloss=None),
        checkable=False,
        type="position",
        subject="rain",
        time=Timeframe(type="date", value="2030", span=when) if when else None,
        hedge=_maybe(draw, text),
        attribution=_attribution(draw, text),
        evidence=_span(draw, text),
    )


def places(extraction: Extraction) -> list[tuple[str, int, int]]:
    """Every span of every record, in a fixed order, for comparison."""
    return sorted((record.id, span.start, span.end) for record in records_of(extraction) for span in spans_of(record))


def formula() -> Extraction:
    """A record whose words a spreadsheet would run."""
    text = Text('=HYPERLINK("https://example.org","They") pledged @once to pay.', "=cmd", "en")
    return text.extraction(
        text.commitment(
            "C1", text.document.text.rstrip("."), '=HYPERLINK("https://example.org","They")', "pledged", "@once to pay"
        )
    )

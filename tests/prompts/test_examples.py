"""Every worked example obeys the rules it teaches: its quotes stand in its text, its answer fits the schema."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pledgebook.ground import Grounder
from pledgebook_prompts import Example, available_prompts, examples
from pledgebook_schemas import Sentence, Span, WireClaim, WireCommitment

ALL = [pytest.param(one, id=f"{prompt}/{one.name}") for prompt in available_prompts() for one in examples(prompt)]


def items(example: Example) -> list[WireCommitment | WireClaim]:
    return [*example.answer.commitments, *example.answer.claims]


def own_quotes(item: WireCommitment | WireClaim) -> Iterator[str]:
    """Fields that must stand in the record's own sentence."""
    if isinstance(item, WireCommitment):
        yield item.action
        yield from (condition.quote for condition in item.conditions)
        yield from (quote for quote in (item.purpose, item.timeframe and item.timeframe.quote) if quote)
    else:
        yield item.proposition
        yield from (quote for quote in (item.hedge, item.time and item.time.quote) if quote)


def free_quotes(item: WireCommitment | WireClaim) -> Iterator[str]:
    """Fields that may stand in an earlier sentence."""
    if isinstance(item, WireCommitment):
        yield item.cue
        if item.actor is not None:
            yield item.actor
    yield from (source.quote for source in item.sources if source.quote)


def exactly(grounder: Grounder, quote: str, sentence: Sentence) -> bool:
    found = grounder.find(quote, within=(sentence.start, sentence.end), anywhere=False)
    return found is not None and found == Span.cut(grounder.text, found.start, found.end) and found.text == quote


@pytest.mark.parametrize("example", ALL)
def test_quotes_stand_letter_by_letter_in_their_sentence(example: Example) -> None:
    grounder = Grounder(example.text)
    sentences = {one.number: one for one in (*example.before, *example.sentences)}
    for item in items(example):
        own = sentences[item.sentence]
        assert own in example.sentences
        assert [quote for quote in own_quotes(item) if not exactly(grounder, quote, own)] == []
        earlier = [one for number, one in sentences.items() if number <= item.sentence]
        for quote in free_quotes(item):
            assert any(exactly(grounder, quote, sentence) for sentence in earlier), quote


@pytest.mark.parametrize("example", ALL)
def test_references_lead_to_sentences_of_the_example(example: Example) -> None:
    numbers = {one.number for one in example.sentences}
    for item in items(example):
        assert set(item.repeated_in) <= numbers
        if isinstance(item, WireCommitment) and item.refines_sentence is not None:
            assert item.refines_sentence in numbers


def test_the_examples_show_three_languages_and_a_text_without_records() -> None:
    shown = examples("commitments.v1")
    assert {one.language for one in shown} >= {"ar", "en", "fr"}
    assert any(not one.answer.commitments and not one.answer.claims for one in shown)

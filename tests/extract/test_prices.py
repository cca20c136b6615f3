"""What tokens cost, and whose prices count."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pledgebook.errors import UsageError
from pledgebook.prices import BUILT_IN, LISTED, Price, Quote, price_of, quote_of


@pytest.mark.parametrize(
    ("model", "price"),
    [
        ("gpt-5-mini", LISTED["gpt-5-mini"]),
        ("gpt-5-mini-2025-08-07", LISTED["gpt-5-mini"]),
        ("gpt-5", LISTED["gpt-5"]),
        ("gpt-4o-2024-11-20", LISTED["gpt-4o"]),
        ("gpt-4o-2024-05-13", Price(5.0, 15.0, 5.0)),
        ("gpt-5-pro", None),
        ("llama-3", None),
    ],
)
def test_a_listed_model_and_its_dated_releases_have_a_price(model: str, price: Price | None) -> None:
    assert price_of(model) == price


def test_cached_tokens_are_prompt_tokens_at_their_own_price() -> None:
    assert Price(2.0, 8.0, 0.5).cost(1_000_000, 500_000, 400_000) == pytest.approx(0.6 * 2 + 0.4 * 0.5 + 0.5 * 8)
    assert Price(2.0, 8.0, 0.5).cost(10, 0, 20) == pytest.approx(10 * 0.5 / 1e6)


def test_a_file_goes_before_the_list(tmp_path: Path) -> None:
    file = tmp_path / "prices.json"
    told = {"gpt-5": {"prompt": 1, "completion": 2, "cached": 0.25}, "llama-3": {"prompt": 0.1, "completion": 0.2}}
    file.write_text(json.dumps(told), encoding="utf-8")
    assert [price_of(name, file) for name in ("gpt-5", "llama-3", "gpt-4o")] == [
        Price(1, 2, 0.25),
        Price(0.1, 0.2, 0.1),
        LISTED["gpt-4o"],
    ]


def test_a_quote_says_where_its_price_is_from(tmp_path: Path) -> None:
    file = tmp_path / "prices.json"
    file.write_text('{"gpt-4o": {"prompt": 1, "completion": 2}}', encoding="utf-8")
    listed, own = quote_of("gpt-4o-2024-05-13"), quote_of("gpt-4o-2024-05-13", file)
    assert listed == Quote("gpt-4o-2024-05-13", Price(5.0, 15.0, 5.0), BUILT_IN)
    assert own == Quote("gpt-4o", Price(1, 2, 1), str(file))
    assert listed is not None and listed.is_built_in
    assert own is not None and not own.is_built_in
    assert str(own) == f"gpt-4o at 1 USD per million prompt tokens (1 cached) and 2 written ({file})"
    assert quote_of("llama-3", file) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"m": 1}',
        '{"m": {"prompt": 1}}',
        '{"m": {"prompt": -1, "completion": 1}}',
        '{"m": {"prompt": "1", "completion": 1}}',
    ],
    ids=["empty", "list", "number", "half", "negative", "text"],
)
def test_a_file_that_is_no_price_table_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "prices.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"prices\.json"):
        price_of("m", file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        price_of("m", tmp_path / "nothing.json")

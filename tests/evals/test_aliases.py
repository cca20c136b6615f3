"""Other names of a party: put under the gold's name before anything is compared."""

from __future__ import annotations

import json
from pathlib import Path

from tests.evals.ledgers import Text

from pledgebook_evals.aliases import Aliases, read_aliases
from pledgebook_evals.scoring import score_document
from pledgebook_schemas import Party

TEXT = Text("تعهد تجمع أصحاب المولدات بخفض التسعيرة.", id="lb-1", language="ar")
GOLD = TEXT.gold(
    TEXT.commitment("C1", "تعهد تجمع أصحاب المولدات بخفض التسعيرة", "خفض التسعيرة", "Association of Generator Owners")
)


def predicted(name: str) -> float | None:
    record = GOLD.commitments[0]
    actor = record.actor.model_copy(update={"canonical": (Party(name=name),)})
    (pair,) = score_document(
        GOLD, TEXT.prediction(record.model_copy(update={"actor": actor})), aliases=known()
    ).commitments.pairs
    return pair.fields["actor"]


def known(folder: Path | None = None) -> Aliases:
    if folder is None:
        return Aliases({("lb-1", ("تجمع", "اصحاب", "المولدات")): "Association of Generator Owners"})
    return read_aliases(folder / "aliases.json")


def test_the_name_in_the_text_is_the_gold_party() -> None:
    assert predicted("التجمع أصحاب المُولّدات") == 1.0
    assert predicted("Association of Generator Owners") == 1.0
    assert predicted("وزارة الطاقة") == 0.0


def test_names_hold_for_their_document_only() -> None:
    record = GOLD.commitments[0]
    named = record.actor.model_copy(update={"canonical": (Party(name="تجمع أصحاب المولدات"),)})
    other = record.model_copy(update={"actor": named})
    assert known().commitment(other, "lb-2") == other


def test_the_table_is_read_from_the_gold_folder(tmp_path: Path) -> None:
    assert known(tmp_path) == Aliases()
    rows = [{"document": "lb-1", "name": "Association of Generator Owners", "also": ["تجمع أصحاب المولدات"]}]
    (tmp_path / "aliases.json").write_text(json.dumps(rows), encoding="utf-8")
    assert known(tmp_path).names[("lb-1", ("تجمع", "اصحاب", "المولدات"))] == "Association of Generator Owners"

"""What can be kept of an answer that is not the answer asked for.

Pure functions over the text. Good items survive bad neighbours, a missing wrapper and a cut-off
end; every bad item becomes a `RejectedRecord` that says which field is wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from types import NoneType
from typing import TypeVar, get_args, get_origin

from pydantic import ValidationError

from pledgebook.loose_json import Found, Json, json_values
from pledgebook_schemas import RejectedRecord, WireAnswer, WireClaim, WireCommitment

Item = TypeVar("Item", WireCommitment, WireClaim)

EXCERPT_CHARS = 120
REASON_CHARS = 200
MAX_REJECTED = 100
"""Bad items named one by one; the rest are counted in a last record."""
_WRAPPERS = 3
"""Objects around the ledger that are looked through, such as `{"result": {...}}`."""

Object = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Salvage:
    """Items that are valid by themselves, and those that are not."""

    answer: WireAnswer
    rejected: tuple[RejectedRecord, ...] = ()
    whole: bool = False
    """Whether the text was one unbroken answer, so that only the rejected items are missing."""

    @property
    def size(self) -> int:
        return len(self.answer.commitments) + len(self.answer.claims)


@dataclass(slots=True)
class _Sorted:
    """Raw items by kind; `strange` are of none."""

    commitments: list[Json] = field(default_factory=list["Json"])
    claims: list[Json] = field(default_factory=list["Json"])
    strange: list[Json] = field(default_factory=list["Json"])

    def sort(self, items: Iterable[Json]) -> None:
        for item in items:
            self._place(item).append(item)

    def _place(self, item: Json) -> list[Json]:
        if isinstance(item, dict) and "proposition" in item:
            return self.claims
        return self.commitments if isinstance(item, dict) and "action" in item else self.strange


@dataclass(slots=True)
class _Rejected:
    """Bad items, of which no more than `MAX_REJECTED` are kept."""

    records: list[RejectedRecord] = field(default_factory=list[RejectedRecord])
    more: int = 0

    def add(self, item: Json, why: str) -> None:
        if len(self.records) == MAX_REJECTED:
            self.more += 1
        else:
            self.records.append(RejectedRecord(reason=f"invalid_item: {why}"[:REASON_CHARS], quote=_excerpt(item)))

    def named(self) -> tuple[RejectedRecord, ...]:
        last = [RejectedRecord(reason=f"invalid_item: {self.more} more", quote="")] if self.more else []
        return (*self.records, *last)


def salvage(text: str) -> Salvage:
    """The valid items of an answer; empty and not `whole` where there is nothing like one.

    Of several ledgers the last counts, with the loose items behind it: earlier ones are drafts, or
    quotations of the prompt.
    """
    pieces = _final(json_values(text))
    raw = _Sorted()
    for piece in pieces:
        _collect(piece, raw)
    rejected = _Rejected()
    answer = WireAnswer(
        commitments=list(_valid(WireCommitment, raw.commitments, rejected)),
        claims=list(_valid(WireClaim, raw.claims, rejected)),
    )
    for item in raw.strange:
        rejected.add(item, "item: neither a commitment nor a claim")
    return Salvage(answer, rejected.named(), whole=bool(pieces) and all(piece.whole for piece in pieces))


def best_salvage(texts: Iterable[str]) -> Salvage:
    """The attempt that yields most; of equals a whole one, then the later."""
    attempts = [salvage(text) for text in texts]
    return max(reversed(attempts), key=lambda one: (one.size, one.whole), default=Salvage(_nothing()))


def _nothing() -> WireAnswer:
    return WireAnswer(commitments=[], claims=[])


def _final(values: list[Found]) -> list[Found]:
    """The pieces that make up the answer: the last ledger and what follows, else every list and item."""
    unwrapped = [_unwrapped(value) for value in values]
    ledgers = [index for index, one in enumerate(unwrapped) if _is_ledger(one.value)]
    if ledgers:
        return [one for one in unwrapped[ledgers[-1] :] if _is_ledger(one.value) or _has_items(one)]
    return [one for one in unwrapped if _has_items(one)] or [one for one in unwrapped[-1:] if one.value == []]


def _unwrapped(found: Found) -> Found:
    value = found.value
    for _ in range(_WRAPPERS):
        if _is_ledger(value) or not isinstance(value, dict) or len(value) != 1:
            break
        (inner,) = value.values()
        if not isinstance(inner, (dict, list)):
            break
        value = inner
    return Found(value, found.whole)


def _is_ledger(value: Json) -> bool:
    return isinstance(value, dict) and any(isinstance(value.get(name), list) for name in WireAnswer.model_fields)


def _has_items(found: Found) -> bool:
    """Whether a value outside a ledger is an item or a list of some; a footnote mark `[1]` is not."""
    if isinstance(found.value, list):
        return any(_is_item(one) for one in found.value)
    return found.whole and _is_item(found.value)


def _is_item(value: Json) -> bool:
    return isinstance(value, dict) and ("action" in value or "proposition" in value)


def _collect(piece: Found, raw: _Sorted) -> None:
    value = piece.value
    if isinstance(value, list):
        raw.sort(value)
    elif _is_ledger(value):
        raw.commitments.extend(_listed(value, "commitments"))
        raw.claims.extend(_listed(value, "claims"))
    else:
        raw.sort([value])


def _listed(ledger: Object, name: str) -> list[Json]:
    value = ledger.get(name)
    return value if isinstance(value, list) else []


def _valid(model: type[Item], items: Iterable[Json], rejected: _Rejected) -> Iterator[Item]:
    absent = _absent(model)
    for item in items:
        if not isinstance(item, dict):
            rejected.add(item, "item: not an object")
            continue
        try:
            yield model.model_validate({**absent, **item})
        except ValidationError as error:
            rejected.add(item, _why(error))


def _absent(model: type[WireCommitment] | type[WireClaim]) -> dict[str, object]:
    """What a field that was left out stands for, where that is plain: nothing, or an empty list."""
    kinds = {name: one.annotation for name, one in model.model_fields.items()}
    lists: dict[str, object] = {name: [] for name, kind in kinds.items() if get_origin(kind) is list}
    return lists | {name: None for name, kind in kinds.items() if NoneType in get_args(kind)}


def _why(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "item"
    return f"{where}: {first['msg']}"


def _excerpt(item: Json) -> str:
    """The words of the item by which a reader finds it, else the item itself."""
    quoted = [item.get(name) for name in ("action", "proposition")] if isinstance(item, dict) else []
    words = next((one for one in quoted if isinstance(one, str) and one), None)
    text = words or json.dumps(item, ensure_ascii=False)
    return text if len(text) <= EXCERPT_CHARS else text[: EXCERPT_CHARS - 1] + "…"

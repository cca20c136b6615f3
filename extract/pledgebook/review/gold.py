"""A reviewed ledger as gold: what stands is annotated, what was rejected must not be found."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from pledgebook.review.reviewed import Reviewed
from pledgebook.zone import zone
from pledgebook_schemas import Claim, Commitment, Document, Gold, GoldClaim, GoldCommitment, NonItem

_UNSAFE = re.compile(r"[^\w.-]")


def gold_of(document: Document, review: Reviewed) -> Gold:
    """The gold of a complete review; lines are zoned as the reader zones them."""
    standing = [entry.record for entry in review.entries if entry.standing != "rejected"]
    return Gold(
        guideline_version="1.0",
        document=document,
        zones=zone(document.text),
        commitments=tuple(GoldCommitment(**dict(one)) for one in standing if isinstance(one, Commitment)),
        claims=tuple(GoldClaim(**dict(one)) for one in standing if isinstance(one, Claim)),
        non_items=tuple(
            NonItem(type=entry.non_item, span=entry.record.evidence)
            for entry in review.entries
            if entry.standing == "rejected" and entry.non_item is not None
        ),
    )


def keep_gold(folder: Path, document: Document, review: Reviewed) -> None:
    """Writes the document's file, or removes it where the review is no longer complete.

    The folder is one reviewer's own. A file is replaced whole.
    """
    path = folder / gold_name(document)
    if not review.complete:
        path.unlink(missing_ok=True)
        return
    folder.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text(gold_of(document, review).model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
    part.replace(path)


def gold_name(document: Document) -> str:
    """The id, made fit for a file name where it is not."""
    plain = _UNSAFE.sub("_", document.id).lstrip(".")
    if plain == document.id and len(plain.encode()) < 200:
        return f"{plain}.json"
    return f"{plain[:60]}-{sha256(document.id.encode()).hexdigest()[:8]}.json"

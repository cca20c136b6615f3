"""The adversarial cases a scorer of records has to withstand."""

from __future__ import annotations

import itertools
import json

import pytest
from tests.evals.ledgers import Text

from pledgebook_evals.corpus import corpus_score
from pledgebook_evals.predictions import Prediction, read_prediction
from pledgebook_evals.scoring import score_document
from pledgebook_schemas import EngineInfo, Extraction, Gold, GoldClaim, GoldCommitment, Mention, Party, Span

NEWS = Text(
    "Kenya pledged to plant 2,500 trees by 2030. Norway promised to fund two hospitals if peace holds. "
    "The two sides agreed to open the border and to train border guards. Sudan refused to withdraw its forces. "
    "The ministers met in Oslo. Kenya said exports rose by 4 percent. They discussed fishing rights."
)
TREES = NEWS.commitment("C1", "Kenya pledged to plant 2,500 trees by 2030", "plant 2,500 trees", "Kenya").model_copy(
    update={"timeframe": NEWS.time("deadline", "2030", "by 2030")}
)
HOSPITALS = NEWS.commitment(
    "C2", "Norway promised to fund two hospitals if peace holds", "fund two hospitals", "Norway"
).model_copy(update={"conditions": (NEWS.condition("trigger", "if peace holds"),)})
BORDER = NEWS.commitment(
    "C3", "The two sides agreed to open the border", "open the border", "Kenya", "Norway"
).model_copy(update={"kind": "agreement"})
GUARDS = NEWS.commitment("C4", "to train border guards", "train border guards", "Kenya", "Norway").model_copy(
    update={"kind": "agreement"}
)
FORCES = NEWS.commitment("C5", "Sudan refused to withdraw its forces", "withdraw its forces", "Sudan").model_copy(
    update={"polarity": "negative", "kind": "refusal"}
)
MET = NEWS.claim("K1", "The ministers met in Oslo")
EXPORTS = NEWS.claim("K2", "exports rose by 4 percent", "Kenya")
RECORDS = (TREES, HOSPITALS, BORDER, GUARDS, FORCES, MET, EXPORTS)
GOLD = NEWS.gold(*RECORDS, non_items=(NEWS.non_item("discussion", "They discussed fishing rights"),))


def f1(level: str, *predicted: GoldCommitment | GoldClaim, gold: Gold = GOLD, which: str = "commitments") -> float:
    score = score_document(gold, NEWS.prediction(*predicted))
    value = corpus_score([score], which).f1(level)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    assert value is not None
    return value


def alone(name: str) -> GoldCommitment:
    """The joint record with one party only."""
    actor = BORDER.actor.model_copy(update={"canonical": (Party(name=name),)})
    return BORDER.model_copy(update={"id": name, "actor": actor})


def without(*ids: str) -> tuple[GoldCommitment | GoldClaim, ...]:
    return tuple(one for one in RECORDS if one.id not in ids)


@pytest.mark.parametrize("level", ["detect", "soft", "grounded", "strict"])
def test_a_perfect_prediction_is_one_and_an_empty_one_nought(level: str) -> None:
    for which in ("commitments", "claims"):
        assert f1(level, *RECORDS, which=which) == 1.0
        assert f1(level, which=which) == 0.0


def test_a_document_without_prediction_counts_as_empty_and_is_named() -> None:
    score = score_document(GOLD, None)
    whole = corpus_score([score], "commitments")
    assert (whole.f1("soft"), whole.recall("detect"), whole.failures) == (0.0, 0.0, ("d1: no prediction",))


def test_a_failed_document_counts_as_empty_and_says_why() -> None:
    failed = Extraction(document=NEWS.document, engine=EngineInfo(name="model", model="m"), status="failed")
    prediction = read_prediction(failed.model_dump_json(), "p:1")
    assert score_document(GOLD, prediction).failure == "failed ()"


def test_predicting_every_sentence_gains_little() -> None:
    sentences = [one.strip() for one in NEWS.text.split(".") if one.strip()]
    spam = [NEWS.commitment(f"P{number}", one, one, "Kenya") for number, one in enumerate(sentences)]
    assert f1("soft", *spam) < 0.35
    assert f1("strict", *spam) == 0.0


def test_evidence_of_the_whole_document_is_not_grounded() -> None:
    everywhere = Span.cut(NEWS.text, 0, len(NEWS.text))
    spam = [one.model_copy(update={"evidence": everywhere}) for one in RECORDS]
    assert f1("grounded", *spam) == 0.0


def test_duplicates_cost_precision_and_are_counted() -> None:
    twice = [*RECORDS, *(one.model_copy(update={"id": f"{one.id}b"}) for one in RECORDS)]
    assert f1("detect", *twice) == pytest.approx(2 / 3)
    score = score_document(GOLD, NEWS.prediction(*twice))
    assert corpus_score([score], "commitments").false == {"duplicate": 5}


def test_swapped_actors_are_found_and_worth_nothing() -> None:
    def actor(one: GoldCommitment, *names: str) -> GoldCommitment:
        parties = tuple(Party(name=name) for name in names)
        return one.model_copy(update={"actor": one.actor.model_copy(update={"canonical": parties})})

    swapped = [actor(TREES, "Norway"), actor(HOSPITALS, "Kenya"), actor(FORCES, "Chad")]
    score = score_document(NEWS.gold(TREES, HOSPITALS, FORCES), NEWS.prediction(*swapped))
    whole = corpus_score([score], "commitments")
    assert (whole.f1("detect"), whole.f1("soft"), whole.vetoes) == (1.0, 0.0, {"misattributed": 3})


def test_one_of_two_actors_is_two_thirds_of_the_field() -> None:
    half = BORDER.model_copy(update={"actor": BORDER.actor.model_copy(update={"canonical": (Party(name="Kenya"),)})})
    (pair,) = score_document(NEWS.gold(BORDER), NEWS.prediction(half)).commitments.pairs
    assert pair.fields["actor"] == pytest.approx(2 / 3)
    assert not pair.strict


def test_a_joint_pledge_split_by_party_is_one_pledge() -> None:
    halves = [alone("Kenya"), alone("Norway")]
    score = score_document(NEWS.gold(BORDER), NEWS.prediction(*halves)).commitments
    assert (score.predicted, score.joint_splits, score.pairs[0].credit) == (1, 1, 1.0)


def test_a_flipped_polarity_is_worth_nothing_and_named() -> None:
    flipped = FORCES.model_copy(update={"polarity": "positive"})
    (pair,) = score_document(NEWS.gold(FORCES), NEWS.prediction(flipped)).commitments.pairs
    assert (pair.credit, pair.vetoes, pair.strict) == (0.0, ("polarity_flip",), False)


def test_a_negator_in_the_action_says_what_polarity_says() -> None:
    text = Text("Sudan will not withdraw its forces.")
    gold = text.commitment("C1", "Sudan will not withdraw its forces", "withdraw its forces", "Sudan")
    gold = gold.model_copy(update={"polarity": "negative"})
    inside = text.commitment("P1", "Sudan will not withdraw its forces", "not withdraw its forces", "Sudan")
    (pair,) = score_document(text.gold(gold), text.prediction(inside)).commitments.pairs
    assert (pair.credit, pair.vetoes) == (1.0, ())


def test_another_number_is_not_the_same_deed() -> None:
    text = Text("Kenya pledged to plant 2,500 trees. Kenya pledged to plant 900 trees.")
    gold = text.commitment("C1", "Kenya pledged to plant 2,500 trees", "plant 2,500 trees", "Kenya")
    other = text.commitment("P1", "Kenya pledged to plant 900 trees", "plant 900 trees", "Kenya")
    assert score_document(text.gold(gold), text.prediction(other)).commitments.pairs == ()


def test_another_spelling_costs_nothing() -> None:
    text = Text(
        "تعهدت بغداد بحماية الأفراد الأميركيين ودفع ٢٥٠٠ دينار. تعهدت بغداد بحمايه الافراد الامريكيين.", language="ar"
    )
    gold = text.commitment("C1", "تعهدت بغداد بحماية الأفراد الأميركيين", "حماية الأفراد الأميركيين", "العراق")
    other = text.commitment("P1", "تعهدت بغداد بحماية الأفراد الأميركيين", "بحماية الأفراد الأميركيين", "Iraq")
    assert corpus_score([score_document(text.gold(gold), text.prediction(other))], "commitments").f1("soft") == 1.0


def test_the_other_pledge_of_one_sentence_is_not_matched() -> None:
    assert score_document(NEWS.gold(BORDER), NEWS.prediction(GUARDS)).commitments.pairs == ()


def test_a_one_word_action_is_worth_less_than_the_whole() -> None:
    short = TREES.model_copy(
        update={"action": TREES.action.model_copy(update={"span": NEWS.span("plant"), "text": "plant"})}
    )
    score = score_document(NEWS.gold(TREES), NEWS.prediction(short)).commitments
    assert all(pair.credit < 0.75 and not pair.strict for pair in score.pairs)


@pytest.mark.parametrize(
    ("record", "field", "empty"),
    [(TREES, "timeframe", {"timeframe": None}), (HOSPITALS, "condition", {"conditions": ()})],
    ids=["timeframe", "condition"],
)
def test_a_field_empty_on_both_sides_is_not_scored_and_on_one_side_is_nought(
    record: GoldCommitment, field: str, empty: dict[str, object]
) -> None:
    bare = record.model_copy(update=empty)
    (missing,) = score_document(NEWS.gold(record), NEWS.prediction(bare)).commitments.pairs
    (invented,) = score_document(NEWS.gold(bare), NEWS.prediction(record)).commitments.pairs
    (neither,) = score_document(NEWS.gold(bare), NEWS.prediction(bare)).commitments.pairs
    assert (missing.fields[field], invented.fields[field], neither.fields[field]) == (0.0, 0.0, None)
    assert missing.credit == pytest.approx(0.9 / 1.0 if field == "timeframe" else 0.9, abs=0.02)
    assert neither.credit == 1.0


def test_the_order_of_records_changes_nothing() -> None:
    joint = [alone("Kenya"), alone("Norway")]
    scores = {
        (f1("soft", *order), f1("detect", *order)) for order in itertools.permutations([TREES, GUARDS, FORCES, *joint])
    }
    assert len(scores) == 1


def test_repairing_a_record_never_lowers_the_score() -> None:
    worse = TREES.model_copy(update={"kind": "decision", "timeframe": None})
    better = TREES.model_copy(update={"timeframe": None})
    rest = without("C1")
    steps = [f1("soft", *rest), f1("soft", worse, *rest), f1("soft", better, *rest), f1("soft", TREES, *rest)]
    assert steps == sorted(steps)
    assert steps[0] < steps[1] < steps[2] < steps[3]


def test_optional_records_count_neither_way() -> None:
    gold = NEWS.gold(TREES, HOSPITALS.model_copy(update={"optional": True}))
    assert f1("detect", TREES, gold=gold) == 1.0
    assert f1("detect", TREES, HOSPITALS, gold=gold) == 1.0
    score = score_document(gold, NEWS.prediction(TREES, HOSPITALS)).commitments
    assert ([pair.gold.id for pair in score.pairs], score.neutral) == (["C1"], 1)


def test_a_refinement_and_its_broader_record_may_be_merged_either_way() -> None:
    text = Text("Kenya pledged to plant trees. Kenya pledged to plant 2,500 trees on the coast.")
    broad = text.commitment("C1", "Kenya pledged to plant trees", "plant trees", "Kenya")
    narrow = text.commitment(
        "C2", "Kenya pledged to plant 2,500 trees on the coast", "plant 2,500 trees on the coast", "Kenya"
    ).model_copy(update={"refines": "C1"})
    merged = narrow.model_copy(
        update={"id": "P1", "refines": None, "mentions": (Mention(zone="body", span=broad.evidence),)}
    )
    score = score_document(text.gold(broad, narrow), text.prediction(merged)).commitments
    assert ([pair.gold.id for pair in score.pairs], score.missed, score.neutral) == (["C2"], (), 1)
    split = score_document(text.gold(narrow.model_copy(update={"refines": None})), text.prediction(broad, narrow))
    assert ([pair.gold.id for pair in split.commitments.pairs], split.commitments.predicted) == (["C2"], 2)


def test_a_mention_is_as_good_a_place_as_the_evidence() -> None:
    text = Text("Kenya will plant trees. Kenya pledged to plant trees on the coast.")
    gold = text.commitment(
        "C1", "Kenya pledged to plant trees on the coast", "plant trees on the coast", "Kenya"
    ).model_copy(update={"mentions": (Mention(zone="body", span=text.span("Kenya will plant trees")),)})
    early = text.commitment("P1", "Kenya will plant trees", "plant trees", "Kenya")
    (pair,) = score_document(text.gold(gold), text.prediction(early)).commitments.pairs
    assert pair.evidence == 1.0


@pytest.mark.parametrize(
    ("evidence", "type"),
    [
        ("They discussed fishing rights", "discussion"),
        ("The ministers met in Oslo", "claim"),
        ("rights", "discussion"),
        ("percent", "claim"),
    ],
)
def test_false_positives_are_told_apart_by_what_they_hit(evidence: str, type: str) -> None:
    wrong = NEWS.commitment("P1", evidence, evidence, "Chad")
    score = score_document(NEWS.gold(MET, EXPORTS, non_items=GOLD.non_items), NEWS.prediction(wrong))
    assert [one.type for one in score.commitments.false] == [type]


def test_spans_of_byte_offsets_are_put_right_for_matching_and_counted() -> None:
    text = Text("🤝 تعهد العراق بدفع المستحقات. وتعهد العراق بفتح المعبر.", language="ar")
    records = [
        text.commitment("C1", "تعهد العراق بدفع المستحقات", "دفع المستحقات", "العراق"),
        text.commitment("C2", "وتعهد العراق بفتح المعبر", "فتح المعبر", "العراق"),
    ]
    raw = Extraction(document=text.document, engine=EngineInfo(name="model"), status="ok", commitments=()).model_dump(
        mode="json"
    )
    raw["commitments"] = [
        one.model_dump(mode="json", exclude={"optional", "action_alternatives", "note"}) for one in records
    ]
    for one in raw["commitments"]:
        for span in (one["evidence"], one["action"]["span"]):
            shift = len(text.text[: span["start"]].encode()) - span["start"]
            span["start"], span["end"] = span["start"] + shift, span["end"] + shift

    score = score_document(text.gold(*records), read_prediction(json.dumps(raw), "p:1"))
    whole = corpus_score([score], "commitments")
    assert (whole.f1("soft"), whole.f1("grounded")) == (1.0, 0.0)
    assert (whole.grounding.moved, whole.grounding.absent, whole.grounding.exact) == (4, 0, 0.0)


def test_an_invented_quote_is_a_false_positive_without_a_place() -> None:
    raw = Extraction(document=NEWS.document, engine=EngineInfo(name="model"), status="ok").model_dump(mode="json")
    invented = TREES.model_dump(mode="json", exclude={"optional", "action_alternatives", "note"})
    invented["evidence"] = {"start": 3, "end": 26, "text": "Chad vowed to build dams", "match": "exact"}
    raw["commitments"] = [invented]

    score = score_document(GOLD, read_prediction(json.dumps(raw), "p:1"))
    assert (score.commitments.predicted, score.grounding.hallucinated, score.grounding.absent) == (1, 1, 1)
    assert corpus_score([score], "commitments").precision("detect") == 0.0


def test_claims_are_scored_by_proposition_and_claimant() -> None:
    wrong = EXPORTS.model_copy(update={"claimant": ()})
    (pair,) = score_document(NEWS.gold(EXPORTS), NEWS.prediction(wrong)).claims.pairs
    assert (pair.fields["claimant"], pair.credit, pair.vetoes) == (0.0, 0.0, ("misattributed",))


def test_documents_without_commitments_are_watched_for_false_ones() -> None:
    empty = Text("It rained in Oslo.", id="d2")
    scores = [
        score_document(GOLD, NEWS.prediction(*RECORDS)),
        score_document(empty.gold(), empty.prediction(empty.commitment("P1", "It rained in Oslo", "rained", "Oslo"))),
        score_document(Text("Sun.", id="d3").gold(), Prediction.empty(Text("Sun.", id="d3").document)),
    ]
    whole = corpus_score(scores, "commitments")
    assert (whole.clean_on_empty, whole.false_on_empty) == (0.5, 1)
    assert whole.f1("detect") == pytest.approx(10 / 11)


def test_a_record_half_in_a_non_item_is_of_its_type_and_less_is_not() -> None:
    hit = NEWS.commitment("P1", "by 4 percent. They discussed fishing rights", "discussed fishing rights", "Chad")
    grazed = NEWS.commitment("P2", "exports rose by 4 percent. They discussed", "exports rose", "Chad")
    score = score_document(NEWS.gold(non_items=GOLD.non_items), NEWS.prediction(hit, grazed)).commitments
    assert {one.record.id: one.type for one in score.false} == {"P1": "discussion", "P2": "spurious"}


def test_a_strict_match_needs_the_place_and_the_whole_name() -> None:
    text = Text("In Oslo, after a long night of talks and to loud applause, Halvorsund Cement pledged to plant trees.")
    gold = text.commitment("C1", "Halvorsund Cement pledged to plant trees", "plant trees", "Halvorsund Cement")
    far = gold.model_copy(update={"evidence": Span.cut(text.text, 0, len(text.text))})
    longer = gold.model_copy(
        update={"actor": gold.actor.model_copy(update={"canonical": (Party(name="Halvorsund Cement Group"),)})}
    )
    for wrong in (far, longer):
        (pair,) = score_document(text.gold(gold), text.prediction(wrong)).commitments.pairs
        assert pair.credit > 0.9
        assert not pair.strict

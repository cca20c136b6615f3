"""What the script is given: offsets in UTF-16 units, and every reason."""

from __future__ import annotations

from tests.extract.report.ledgers import arabic, english

from pledgebook.report.content import content_of


def units(text: str) -> bytes:
    return text.encode("utf-16-le")


def test_offsets_are_those_of_javascript() -> None:
    content = content_of(english())
    whole = units(content["text"])
    (entry, *_) = content["records"]
    shown = [whole[2 * place["start"] : 2 * place["end"]].decode("utf-16-le") for place in entry["places"]]
    assert shown == [entry["evidence"], "The country repeated its nine million trees"]
    assert content["text"].index(entry["evidence"]) < entry["places"][0]["start"]


def test_the_pieces_of_a_mark_are_its_words_behind_emoji_too() -> None:
    content = content_of(english())
    whole = units(content["text"])
    starts = [0, *(piece[0] for piece in content["pieces"])]
    purpose = content["marks"].index([0, "purpose"])
    words = [
        whole[2 * start : 2 * piece[0]].decode("utf-16-le")
        for start, piece in zip(starts, content["pieces"], strict=False)
        if purpose in piece[1:]
    ]
    assert words == ["to hold the soil"]


def test_pieces_end_where_the_text_ends_and_name_marks_by_record_and_role() -> None:
    content = content_of(arabic())
    assert content["pieces"][-1][0] == len(units(content["text"])) // 2
    cue = next(piece for piece in content["pieces"] if len(piece) == 3)
    assert [content["marks"][index] for index in cue[1:]] == [[0, "evidence"], [0, "cue"]]


def test_a_record_says_why_it_is_there() -> None:
    entry = content_of(arabic())["records"][0]
    assert entry == {
        "id": "C1",
        "record": "commitment",
        "who": ["الحكومة العراقية"],
        "who_ids": [],
        "what": "بناء ألف مدرسة",
        "reading": "بناء ألف مدرسة",
        "gloss": "build a thousand schools",
        "conditions": [],
        "when": {
            "type": "deadline",
            "value": "2027-12-31",
            "words": "قبل نهاية عام 2027",
            "days": ["2027-12-31", "2027-12-31"],
        },
        "polarity": "positive",
        "strength": 4,
        "strength_name": "pledged",
        "kind": "pledge",
        "cue": "تعهدت",
        "hedge": None,
        "purpose": None,
        "nature": ["action", "specific"],
        "about": [],
        "voice": "direct",
        "sources": [],
        "inferred": False,
        "refines": None,
        "evidence": "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027",
        "places": [{"label": "evidence", "start": 6, "end": 63}],
        "matches": [
            ["evidence", "exact"],
            ["actor", "exact"],
            ["action", "exact"],
            ["timeframe", "exact"],
            ["cue", "exact"],
        ],
    }


def test_problems_and_rejections_come_along() -> None:
    content = content_of(english())
    assert content["problems"] == [
        {
            "stage": "ground",
            "reason": "not_found",
            "detail": "one quote is not in the text",
            "place": {"label": "problem", "start": 6, "end": 12},
        }
    ]
    assert content["rejected"] == [["no_evidence", "Kenya will fly to the moon"]]

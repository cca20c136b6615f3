"""Small ledgers for the pages: Arabic, English, nested, hostile."""

from __future__ import annotations

from pledgebook import (
    Action,
    Actor,
    Attribution,
    Claim,
    Commitment,
    Condition,
    Document,
    EngineInfo,
    Extraction,
    Mention,
    Party,
    Problem,
    Proposition,
    RejectedRecord,
    Source,
    Span,
    Timeframe,
)

MODEL = EngineInfo(name="model", model="some-model", prompt="commitments.v1@0123456789ab")
DIRECT = Attribution(voice="direct", chain=())


class Text:
    """A document whose parts are named by quoting them."""

    def __init__(self, text: str, id: str, language: str, date: str | None = None) -> None:
        self.document = Document.from_text(text, id=id, language=language, date=date, source=f"{id}.txt")

    def span(self, quote: str) -> Span:
        start = self.document.text.index(quote)
        return Span.cut(self.document.text, start, start + len(quote))

    def commitment(self, id: str, evidence: str, actor: str, cue: str, action: str) -> Commitment:
        """Positive, strength 4, a pledge of `actor`; vary it with `model_copy(update=…)`."""
        return Commitment(
            id=id,
            actor=Actor(span=self.span(actor), canonical=(Party(name=actor),)),
            action=Action(span=self.span(action), text=action, gloss=None),
            polarity="positive",
            strength=4,
            kind="pledge",
            cue=self.span(cue),
            action_type="action",
            specificity="specific",
            attribution=DIRECT,
            evidence=self.span(evidence),
        )

    def claim(self, id: str, evidence: str, proposition: str, *claimants: str) -> Claim:
        return Claim(
            id=id,
            claimant=tuple(Party(name=name) for name in claimants),
            proposition=Proposition(span=self.span(proposition), text=proposition, gloss=None),
            checkable=True,
            type="fact",
            subject=None,
            attribution=DIRECT,
            evidence=self.span(evidence),
        )

    def extraction(self, *records: Commitment | Claim) -> Extraction:
        return Extraction(
            document=self.document,
            engine=MODEL,
            status="ok",
            commitments=tuple(one for one in records if isinstance(one, Commitment)),
            claims=tuple(one for one in records if isinstance(one, Claim)),
        )


def english() -> Extraction:
    text = Text(
        "Kenya plants trees 🌳🌳\n\n"
        "Kenya pledged to plant nine million trees by 2030, if rain falls, to hold the soil. "
        "The ministry said nurseries probably hold two million seedlings.\n"
        "Kenya will never sell the forest. The country repeated its nine million trees.\n",
        "trees",
        "en",
        "2026-03-01",
    )
    planted = text.commitment(
        "C1",
        "Kenya pledged to plant nine million trees by 2030, if rain falls, to hold the soil",
        "Kenya",
        "pledged",
        "plant nine million trees",
    ).model_copy(
        update={
            "timeframe": Timeframe(type="deadline", value="2030", span=text.span("by 2030")),
            "conditions": (Condition(type="trigger", span=text.span("if rain falls")),),
            "purpose": text.span("to hold the soil"),
            "mentions": (Mention(zone="body", span=text.span("The country repeated its nine million trees")),),
            "target": ("soil",),
        }
    )
    kept = text.commitment("C2", "Kenya will never sell the forest", "Kenya", "will never", "sell the forest")
    said = text.claim(
        "K1",
        "The ministry said nurseries probably hold two million seedlings",
        "nurseries probably hold two million seedlings",
        "The ministry",
    ).model_copy(
        update={
            "hedge": text.span("probably"),
            "attribution": Attribution(
                voice="indirect", chain=(Source(name="The ministry", type="speaker", span=text.span("The ministry")),)
            ),
        }
    )
    negative = kept.model_copy(update={"polarity": "negative", "strength": 3, "kind": "refusal"})
    return text.extraction(planted, negative, said).model_copy(
        update={
            "status": "partial",
            "problems": (
                Problem(stage="ground", reason="not_found", detail="one quote is not in the text", start=6, end=12),
            ),
            "rejected": (RejectedRecord(reason="no_evidence", quote="Kenya will fly to the moon"),),
        }
    )


def arabic() -> Extraction:
    text = Text(
        "بيان\n\nتعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027، وقال الوزير إن العمل بدأ.\n"
        "لن تسمح بغداد باستخدام أراضيها.\n",
        "بيان-المدارس",
        "ar",
        "2026-01-15",
    )
    built = text.commitment(
        "C1",
        "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027",
        "الحكومة العراقية",
        "تعهدت",
        "بناء ألف مدرسة",
    ).model_copy(
        update={
            "timeframe": Timeframe(type="deadline", value="2027-12-31", span=text.span("قبل نهاية عام 2027")),
            "action": Action(span=text.span("بناء ألف مدرسة"), text="بناء ألف مدرسة", gloss="build a thousand schools"),
        }
    )
    refused = text.commitment("C2", "لن تسمح بغداد باستخدام أراضيها", "بغداد", "لن", "تسمح بغداد باستخدام أراضيها")
    begun = text.claim("K1", "وقال الوزير إن العمل بدأ", "العمل بدأ", "الوزير")
    return text.extraction(built, refused.model_copy(update={"polarity": "negative"}), begun)


HOSTILE = (
    "</script><script>window.ran = 1</script> \"quoted\" 'single' &amp; &lt;b&gt; <img src=x onerror='window.ran = 1'> "
    "\u202egnp.exe\u202c \u2067rtl\u2069 \u2028 line \u2029 paragraph <!-- <script> {{ 7 * 7 }} 👩‍👩‍👧"
)


def hostile() -> Extraction:
    """Text, names and free fields that try to be markup or script."""
    text = Text(f"{HOSTILE}\nThey pledged to {HOSTILE} at once.\n", "<svg onload=window.ran=1>", "en")
    made = text.commitment('C1"><script>window.ran = 1</script>', HOSTILE, "They", "pledged", HOSTILE)
    update = {
        "action": made.action.model_copy(update={"text": HOSTILE, "gloss": HOSTILE}),
        "actor": Actor(span=None, canonical=(Party(name=HOSTILE, id=HOSTILE),)),
        "target": (HOSTILE,),
        "timeframe": Timeframe(type="deadline", value="2030", span=text.span("at once")),
        "attribution": Attribution(voice="direct", chain=(Source(name=HOSTILE, type="speaker"),)),
    }
    return text.extraction(made.model_copy(update=update)).model_copy(
        update={
            "problems": (Problem(stage="propose", reason=HOSTILE, detail=HOSTILE),),
            "rejected": (RejectedRecord(reason=HOSTILE, quote=HOSTILE),),
            "engine": EngineInfo(name="model", model=HOSTILE, prompt=HOSTILE),
        }
    )


def nested() -> Extraction:
    """Records one inside the other, fields that overlap, and boundaries inside letters with marks."""
    text = Text(
        "The ministry said that Norway, if parliament agrees, pledged to fund two schools in the north by 2030 "
        "and to run them for ten years.\n"
        "وَعَدَت النُّرْوِيجُ بِتَمْوِيلِ مَدْرَسَتَيْنِ إِذَا وَافَقَ البَرْلَمَانُ.\n"
        "نص عربي مع English words و 3,5 مليون يورو ثم (قوسان).\n",
        "nested",
        "en",
    )
    outer = text.claim(
        "K1",
        text.document.text.splitlines()[0],
        "Norway, if parliament agrees, pledged to fund two schools in the north by 2030",
        "The ministry",
    )
    funds = text.commitment(
        "C1",
        "Norway, if parliament agrees, pledged to fund two schools in the north by 2030",
        "Norway",
        "pledged",
        "fund two schools in the north by 2030",
    ).model_copy(
        update={
            "timeframe": Timeframe(type="deadline", value="2030-12-31", span=text.span("by 2030")),
            "conditions": (Condition(type="trigger", span=text.span("if parliament agrees")),),
        }
    )
    runs = text.commitment(
        "C2", "two schools in the north by 2030 and to run them for ten years", "Norway", "to run", "run them"
    ).model_copy(update={"timeframe": Timeframe(type="duration", value="P10Y", span=text.span("for ten years"))})
    # The clitic is parted from its word, as annotators do; the cut falls between letters that join.
    arabic = text.commitment(
        "C3", "وَعَدَت النُّرْوِيجُ بِتَمْوِيلِ مَدْرَسَتَيْنِ إِذَا وَافَقَ البَرْلَمَانُ", "النُّرْوِيجُ", "وَعَدَت", "تَمْوِيلِ مَدْرَسَتَيْنِ"
    ).model_copy(update={"conditions": (Condition(type="trigger", span=text.span("إِذَا وَافَقَ البَرْلَمَانُ")),)})
    return text.extraction(funds, runs, arabic, outer)

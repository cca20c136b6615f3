"""French commissive cues by strength (guideline section 5), in folded spelling: no accents."""

from __future__ import annotations

from pledgebook.cues.cue import Cue

_DE = ("de", "d'")
_A = ("a",)


def first_group(stem: str) -> str:
    """Present, imperfect, participle and gerund of a verb in -er: `first_group("decid")`."""
    return rf"{stem}(?:ent|ons|es?|ees?|ant|ait|aient|erent|a)"


ENGAGE = r"(?:re)?engag(?:e|es|ee|ees|ent|eons|eait|eaient|eant|erent|ea|er)"

FRENCH: tuple[Cue, ...] = (
    # 5 binding
    Cue("devoir", r"doit|doivent|devra|devront", 5, "future", ("base",), kind="obligation"),
    Cue("etre tenu", r"tenue?s?", 5, "adjective", ("infinitive",), _DE, "obligation"),
    Cue("decider", first_group("decid"), 5, "verb", ("infinitive", "that", "object"), _DE, "decision"),
    Cue("voter", r"vote|votent|votes?", 5, "verb", ("object",), (), "decision"),
    Cue("acter", r"acte|actent|actee?s?", 5, "verb", ("infinitive", "that", "object"), _DE, "decision"),
    Cue("choisir", r"choisi|choisit|choisissent", 5, "verb", ("infinitive",), _DE, "decision"),
    Cue("decision", r"decision", 5, "noun", ("infinitive",), _DE, "decision"),
    # 4 pledged
    Cue("s'engager", ENGAGE, 4, "verb", ("infinitive",), _A),
    Cue("promettre", (
        r"promet(?:tent|tons|s|tant|tait)?|promise?s?|promirent|promettre"
    ), 4, "verb", ("infinitive", "that", "object"), _DE),
    Cue("garantir", r"garanti(?:t|ssent|ssons|s|e|r)?", 4, "verb", ("infinitive", "that", "object"), _DE),
    Cue("jurer", rf"{first_group('jur')}|jurer", 4, "verb", ("infinitive", "that"), _DE),
    Cue("assurer", rf"{first_group('assur')}|assurer", 4, "verb", ("that",)),
    Cue("convenir", r"convenue?s?|conviennent|convient", 4, "verb", (
        "infinitive", "gerund", "that"
    ), _DE, "agreement"),
    Cue("accepter", rf"{first_group('accept')}|accepter", 4, "verb", ("infinitive",), _DE, "agreement"),
    Cue("se mettre d'accord", r"accord", 4, "verb", ("infinitive",), ("pour",), "agreement"),
    Cue("s'accorder", r"accordent|accordees?|accordes|entendus|entendues", 4, "verb", (
        "infinitive", "object"
    ), ("pour", "sur"), "agreement"),
    Cue("consentir", r"consent|consentent|consenti", 4, "verb", ("infinitive",), _A, "agreement"),
    Cue("question", r"question", 4, "noun", ("infinitive",), _DE, "refusal", "negative"),
    Cue("rejeter", r"reje(?:te|ttent|tent|tes|tait)|balaye?|balaie|recale|repousse", 4, "verb", (
        "object",
    ), (), "refusal", "negative"),
    Cue("opposer", r"oppose(?:nt)?|opposee?s?", 4, "verb", ("object",), _A, "refusal", "negative"),
    Cue("ecarter", r"ecarte(?:nt|s)?|ecartait", 4, "verb", ("infinitive", "object"), _DE, "refusal", "negative"),
    Cue("refuser", first_group("refus"), 4, "verb", ("infinitive",), _DE, "refusal", "negative"),
    Cue("exclure", r"exclu(?:t|ent|e|s|ait)?", 4, "verb", ("infinitive", "object"), _DE, "refusal", "negative"),
    Cue("renoncer", r"renonce(?:nt|ra|ront|rait)?", 4, "verb", (
        "infinitive", "object"
    ), ("a",), "refusal", "negative"),
    Cue("engagement", r"engagements?", 4, "noun", ("infinitive", "of"), ("a", "de", "d'", "en faveur de")),
    Cue("promesse", r"promesses?", 4, "noun", ("infinitive",), _DE),
    Cue("parole", r"parole|assurance|garantie", 4, "noun", ("that", "infinitive"), _DE),
    Cue("s'interdire", r"interdi(?:t|sent|sons|s|te|tes|sait|saient|sant)?", 4, "verb", (
        "infinitive", "object"
    ), _DE, "refusal", "negative"),
    Cue("s'abstenir", r"abst(?:ient|iennent|enons|enue?s?)", 4, "verb", ("infinitive",), _DE, "refusal", "negative"),
    Cue("se refuser", first_group("refus"), 4, "verb", ("infinitive",), _A, "refusal", "negative"),
    Cue("s'astreindre", r"astrei(?:nt|nte|nts|gnent|gnons|gnait)", 4, "verb", ("infinitive",), _A),
    Cue("se faire fort", r"fort", 4, "verb", ("infinitive",), _DE),
    Cue("s'obliger", r"oblig(?:e|ent|eons|ee|ees|es|eait|eaient)", 4, "verb", ("infinitive",), _A),
    # 3 planned
    Cue("se charger", r"charg(?:e|ent|eons|ee|ees|es|eait|eaient)", 3, "verb", ("infinitive",), _DE),
    Cue("se preparer", r"prepar(?:e|ent|ons|ee|ees|es|ait|aient)", 3, "verb", ("infinitive",), _A),
    Cue("se disposer", r"dispos(?:e|ent|ons|ait|aient)", 3, "verb", ("infinitive",), _A),
    Cue("devoir (prevu)", r"doit|doivent", 3, "future", ("base",)),
    Cue("futur", r"\w{2,}r(?:a|ont|ai|ons|as|ez)", 3, "future"),
    Cue("conditionnel", r"\w{2,}r(?:ait|aient|ions)", 3, "future"),
    Cue("aller", r"va|vont|allons|vais", 3, "future", ("base",)),
    Cue("prevoir", (
        r"prevoit|prevoient|prevu|prevoyait|prevoirait|prevoiraient"
    ), 3, "verb", ("infinitive", "object"), _DE),
    Cue("s'appreter", r"appret(?:e|ent|ait|aient|erait|eraient)", 3, "verb", ("infinitive",), _A),
    Cue("projeter", (
        r"projette|projettent|projetterait|projetteraient|projetait|projetaient"
    ), 3, "verb", ("infinitive",), _DE),
    Cue("compter", r"compte|comptent|comptons|compterait|compteraient|comptait|comptaient", 3, "verb", ("base",)),
    Cue("menacer", r"menace|menacent|menaces|menacerait|menaceraient", 3, "verb", ("infinitive",), _DE),
    # 2 intended
    Cue("entendre", r"entend|entendent|entendons|entendrait|entendraient|entendait|entendaient", 2, "verb", ("base",)),
    Cue("intention", r"intention|volonte|determination", 2, "noun", ("infinitive",), (*_DE, "a")),
    Cue("determine", r"determinee?s?|resolue?s?", 2, "adjective", ("infinitive",), _A),
    Cue("objectif", r"objectifs?|ambition|but|cible", 2, "noun", ("infinitive",), _DE),
    Cue("ambitionner", r"ambitionn(?:e|ent|ons|ait)", 2, "verb", ("infinitive", "object"), _DE),
    Cue("viser", r"vise|visent|visons|viserait|viseraient", 2, "verb", ("infinitive", "object"), _A),
    Cue("se proposer", r"propos(?:e|ent|ons|ait|aient)", 2, "verb", ("infinitive",), _DE),
    Cue("se resoudre", r"reso(?:ut|lvent|lue?s?)", 2, "verb", ("infinitive",), _A),
    # 1 open
    Cue("s'employer", r"emploi(?:e|ent)|employ(?:ons|ee|ees|es|ait|aient)", 1, "verb", ("infinitive",), _A),
    Cue("s'atteler", r"attel(?:le|lent|ons|ee|ees|es|ait|aient)", 1, "verb", ("infinitive",), _A),
    Cue("s'evertuer", first_group("evertu"), 1, "verb", ("infinitive",), _A),
    Cue("tacher", r"tach(?:e|ent|ons|ait|aient)", 1, "verb", ("infinitive",), _DE),
    Cue("chercher", r"cherche|cherchent|cherchons|chercherait|chercheraient", 1, "verb", ("infinitive",), _A),
    Cue("s'efforcer", r"efforce|efforcent|efforcons|efforcera", 1, "verb", ("infinitive",), _DE),
    Cue("esperer", r"espere|esperent|esperons", 1, "verb", ("base",)),
    Cue("souhaiter", r"souhaite|souhaitent|souhaitons", 1, "verb", ("base",)),
    Cue("pret", r"prete?s?", 1, "adjective", ("infinitive",), _A),
    Cue("disposition", r"disponibilite", 1, "noun", ("infinitive",), _A),
    Cue("dispose", r"disposee?s?", 1, "adjective", ("infinitive",), _A),
    Cue("proposer", first_group("propos"), 1, "verb", ("infinitive", "object"), _DE),
    Cue("offrir", r"offre|offrent|offert", 1, "verb", ("infinitive",), _DE),
    Cue("envisager", (
        r"envisage|envisagent|envisageons|envisagerait|envisageraient|envisageait|envisageaient"
    ), 1, "verb", ("infinitive", "object"), _DE),
    Cue("tenir a", r"tient|tiennent|tenons", 1, "verb", ("infinitive",), _A),
)  # fmt: skip

REAFFIRM = (
    r"re(?:affirm|itere|nouvel|confirm|it)\w*|nouveau|continu\w*|poursui\w*|maint\w*|reste\w*|"
    r"demeure\w*|(?:affirm|confirm|soulign)\w*"
)
"""Makes a commitment noun or adjective a reaffirmation (section 6)."""

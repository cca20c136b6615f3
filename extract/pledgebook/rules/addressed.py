"""Sentences that tell nothing but instruct whoever processes the text: planted for a machine."""

from __future__ import annotations

import re

from pledgebook.rules.line import Line

_TO_A_MACHINE = re.compile(
    r"(?<!\w)(?:ai (?:systems?|assistants?|models?|readers?)|language models?|llms?|chatbots?|automated readers?|"
    r"(?:ignore|disregard|forget) (?:all |any |your |the )*(?:previous|prior|earlier|above|other) "
    r"(?:instructions?|prompts?|rules)|"
    r"when you (?:extract|process|parse|analy[sz]e|summari[sz]e|read) (?:data|this|the|text|records?)|in your "
    r"(?:output|answer|response)|"
    r"(?:add|create|output|insert|delete) (?:a|any|the|one)? ?(?:record|entry|commitment)s?|"
    r"ignore[zr]? (?:les |toutes les |vos )*(?:instructions|consignes)|modeles? de langage|"
    r"تجاهل (?:كل |جميع )?(?:ال)?تعليمات|نماذج اللغه|النماذج اللغويه|اضف سجلا)(?!\w)"
)


def is_addressed_to_a_machine(line: Line) -> bool:
    return _TO_A_MACHINE.search(line.text) is not None

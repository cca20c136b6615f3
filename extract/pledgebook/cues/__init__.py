"""The cue tables, one a language, and the strength they give to a cue found in a text."""

from pledgebook.cues.cue import ANNOUNCED, TERM, Complement, Cue, Form
from pledgebook.cues.strength import REAFFIRM, TABLES, cue_strength, tables_digest

__all__ = ["ANNOUNCED", "REAFFIRM", "TABLES", "TERM", "Complement", "Cue", "Form", "cue_strength", "tables_digest"]

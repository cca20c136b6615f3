"""Words of each language that the rules know beside the cues."""

from pledgebook.rules.lexicon.role import SILENT, Lexicon, Role

__all__ = ["SILENT", "Lexicon", "Role"]

"""The embedded engine: commitments and claims found by cue tables and grammar, offline."""

from pledgebook.rules.engine import RulesEngine

__all__ = ["RulesEngine"]

"""The version of the scoring method; it changes with every change that can move a score."""

SCORER_VERSION = "2"

"""Checking a ledger against its texts: decisions, the log that keeps them, and the page that takes them."""

from pledgebook.review.decision import Decision, Verdict
from pledgebook.review.desk import Desk, Reviewer, by_id
from pledgebook.review.gold import gold_of
from pledgebook.review.log import DecisionLog
from pledgebook.review.reviewed import Reviewed, reviewed

__all__ = ["Decision", "DecisionLog", "Desk", "Reviewed", "Reviewer", "Verdict", "by_id", "gold_of", "reviewed"]

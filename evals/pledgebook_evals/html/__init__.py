"""The scores of a run as one page, every document with gold and prediction side by side."""

from pledgebook_evals.html.page import write_scores_page

__all__ = ["write_scores_page"]

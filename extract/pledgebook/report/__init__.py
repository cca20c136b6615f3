"""The ledger as a page: one file that opens from disk, offline."""

from pledgebook.report.page import notebook_html
from pledgebook.report.pieces import Mark, Piece, pieces
from pledgebook.report.write import report_writer, write_report

__all__ = ["Mark", "Piece", "notebook_html", "pieces", "report_writer", "write_report"]

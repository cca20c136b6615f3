"""The ledger in the formats of other tools, and back from those that correct it."""

from pledgebook.export.corrected import WrongLines
from pledgebook.export.frame import to_frame
from pledgebook.export.label_studio import labelling_setup
from pledgebook.export.label_studio_import import read_label_studio
from pledgebook.export.read_back import RETURNING, Returning, read_back
from pledgebook.export.rows import COLUMNS, Row, rows
from pledgebook.export.sheet_cells import restored
from pledgebook.export.write import FORMATS, Format, write_export

__all__ = [
    "COLUMNS",
    "FORMATS",
    "RETURNING",
    "Format",
    "Returning",
    "Row",
    "WrongLines",
    "labelling_setup",
    "read_back",
    "read_label_studio",
    "restored",
    "rows",
    "to_frame",
    "write_export",
]

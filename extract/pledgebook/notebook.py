"""How an extraction shows itself: as a data frame, and in a notebook as a marked text with its ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook_schemas import Extraction, FrameLibrary, Presenter, present_with

if TYPE_CHECKING:
    import pandas
    import polars


class _Presented:
    # Imported on first use: whoever never asks for a frame or a page should not wait for them.
    def frame(self, extraction: Extraction, library: FrameLibrary | None, /) -> pandas.DataFrame | polars.DataFrame:
        from pledgebook.export.frame import to_frame

        return to_frame(extraction, library)

    def html(self, extraction: Extraction, /) -> str:
        from pledgebook.report import notebook_html

        return notebook_html(extraction)


PRESENTER: Presenter = _Presented()


def show_extractions() -> None:
    """Gives `Extraction.to_frame()` and the display of notebooks what they need; `import pledgebook` calls it."""
    present_with(PRESENTER)

"""Writes small PDFs as a browser prints them: glyphs from left to right, a ToUnicode map, no order of reading."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ADVANCE = 6.0
"""Points from one glyph to the next, at 12 points."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One line: its glyphs from left to right, each the text that ToUnicode gives for it."""

    glyphs: Sequence[str]
    top: float
    left: float = 72.0


def lines(*texts: str, top: float = 72.0, leading: float = 14.0) -> list[Printed]:
    """Lines under each other; an empty text leaves a line's space."""
    return [Printed(text, top + leading * number) for number, text in enumerate(texts) if text]


def pdf(*pages: Sequence[Printed], trailer: bytes = b"", packed: bool = False) -> bytes:
    """A PDF of A4 pages."""
    codes: dict[str, int] = {}
    for page in pages:
        for line in page:
            for glyph in line.glyphs:
                codes.setdefault(glyph, len(codes) + 1)
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        b" /FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /Ascent 800 /Descent -200"
        b" /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 800] >> >>",
        _stream(_to_unicode(codes), packed),
    ]
    for number, page in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            _stream("\n".join(_painted(line, codes) for line in page).encode(), packed),
        ]
    return assembled(objects, trailer)


def assembled(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of numbered objects, the first of them the catalog."""
    out = bytearray(b"%PDF-1.7\n")
    offsets: list[int] = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return bytes(out)


def _painted(line: Printed, codes: Mapping[str, int]) -> str:
    shown = "".join(f"{codes[glyph]:04x}" for glyph in line.glyphs)
    return f"BT /F1 12 Tf 1 0 0 1 {line.left} {842 - line.top - 12} Tm <{shown}> Tj ET"


def _to_unicode(codes: Mapping[str, int]) -> bytes:
    pairs = "\n".join(f"<{code:04x}> <{glyph.encode('utf-16-be').hex()}>" for glyph, code in codes.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
    ).encode()


def _stream(data: bytes, packed: bool) -> bytes:
    body = zlib.compress(data) if packed else data
    return b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(body), b" /Filter /FlateDecode" if packed else b"", body)

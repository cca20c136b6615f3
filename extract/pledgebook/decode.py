"""Bytes to text: strict UTF-8 first, a guess only where that fails, and never in silence.

Order: byte order mark; strict UTF-8; UTF-8 with a few damaged places; the encoding a page declares;
charset-normalizer on the lines that hold letters beyond ASCII. What is not text is refused by name.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from pledgebook.errors import NotReadable
from pledgebook.language import detect_language
from pledgebook_schemas import Problem

SAMPLE_BYTES = 64_000
"""A guess looks at this much; the whole is decoded with what the guess chose."""
SHORT_SAMPLE = 100
"""Bytes that may not tell their language; shorter ones are taken for Western if every accented letter is."""
LEAD_BYTES = 400
"""ASCII kept before the first letter beyond it on a long line."""
DAMAGE_SHARE = 4
"""Text is damaged UTF-8, and not another encoding, if valid multi-byte letters are this many times the bad places."""

_MAGICS = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program (ELF)"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS", "an Ogg recording"),
    *((b"BZh%d1AY&SY" % level, "a bzip2 archive") for level in range(1, 10)),
    *((b"ID3" + bytes([version]), "an MP3 recording") for version in range(2, 5)),
)
_CURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old or password-protected Office file: save it as .docx, unprotected"),
    (b"{\\rtf", "is RTF: save it as .docx or as plain text"),
)
_BINARY = "has NUL bytes: it is binary, or UTF-16 without byte order mark; save it as UTF-8 text"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1a\x1b\b"})
_HIGH = re.compile(rb"[\x80-\xff]")
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_ASCII = b'Az 09 <meta charset="x-y">+-~ \\n'

_WESTERN = {
    "en": "àâäæçéèêëïîñôöœü",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóúü¿¡ªº",
    "pt": "áâãàçéêíóôõúüªº",
    "it": "àèéìíîòóùú",
    "de": "äöüßé",
    "nl": "áäéèëíïóöúü",
    "sv": "äåöé",
    "da": "æøåé",
}
_WESTERN_SIGNS = frozenset("«»‹›“”„‘’‚–—…•·°§©®€£\u00a0\u00ad")


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    """`utf-8`, `utf-16-le`, `windows-1256`, `iso-8859-6`, …"""
    certain: bool
    """False for a guess, and for damaged text."""
    damaged: int = 0
    """Number of U+FFFD that stand for bytes that could not be decoded."""
    first_damage: int | None = None
    """Code point offset of the first of them."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What a reader of the text has to know; nothing for sound UTF-8."""
        if self.damaged and self.encoding == "utf-8":
            return (self._damage(),)
        if self.encoding == "utf-8":
            return ()
        if self.certain:
            mark = self.encoding.startswith("utf-")
            detail = f"read as {self.encoding}, as its {'byte order mark' if mark else 'page'} says"
        else:
            detail = (
                f"read as {self.encoding}, a guess: if letters look wrong, convert the file to UTF-8 from its true "
                f"encoding, for instance with iconv -f {self.encoding} -t utf-8"
            )
        chosen = Problem(stage="read", reason="encoding", detail=detail)
        return (chosen, self._damage()) if self.damaged else (chosen,)

    def _damage(self) -> Problem:
        places = "1 place" if self.damaged == 1 else f"{self.damaged} places"
        return Problem(
            stage="read",
            reason="encoding",
            detail=f"read as {self.encoding} with damage: {places} could not be decoded and hold U+FFFD, the first at "
            f"offset {self.first_damage}; get an undamaged copy of the file",
            start=self.first_damage,
            end=None if self.first_damage is None else self.first_damage + 1,
        )


def decode(data: bytes, *, source: str, declared: str | None = None) -> Decoded:
    """The text of `data`, line ends kept; `declared` is the encoding that a page names for itself.

    Raises `NotReadable` for what is not text. Linear in the data; a guess costs up to a second.
    """
    mark = next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)
    if mark is not None:
        decoded = _with_damage(data[len(mark[0]) :], mark[1], certain=True)
        if "\0" in decoded.text:
            raise NotReadable(source, _BINARY)
        return decoded
    refuse_binary(data, source=source)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", certain=True)
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _declared(data, declared) or _guessed(data, source)


def refuse_binary(data: bytes, *, source: str) -> None:
    """Raise `NotReadable` for known binary formats, NUL bytes and many control characters."""
    for magic, cure in _CURES:
        if data.startswith(magic):
            raise NotReadable(source, cure)
    what = next((name for magic, name in _MAGICS if data.startswith(magic)), None)
    if what is not None:
        raise NotReadable(source, f"is {what}, not text: name a text, HTML, PDF or DOCX file")
    if b"\0" in data:
        raise NotReadable(source, _BINARY)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls * 50 > len(data):
        raise NotReadable(
            source, f"is binary ({controls} control characters in {len(data)} bytes): save it as UTF-8 text"
        )


def _with_damage(data: bytes, encoding: str, *, certain: bool) -> Decoded:
    try:
        return Decoded(data.decode(encoding), _public_name(encoding), certain)
    except UnicodeDecodeError as error:
        first = len(data[: error.start].decode(encoding, "replace"))
        text = data.decode(encoding, "replace")
        genuine = data.decode(encoding, "ignore").count(_REPLACED)
        return Decoded(text, _public_name(encoding), False, text.count(_REPLACED) - genuine, first)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """The text with U+FFFD at the bad places, if the rest is plainly UTF-8."""
    decoded = _with_damage(data, "utf-8", certain=False)
    ascii_letters = len(data.translate(None, _BEYOND_ASCII))
    valid = len(decoded.text) - ascii_letters - decoded.damaged
    return decoded if valid >= DAMAGE_SHARE * decoded.damaged else None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    if declared is None:
        return None
    try:
        encoding = codecs.lookup(declared).name
        if _ASCII.decode(encoding) != _ASCII.decode():
            return None  # the declaration itself was read as ASCII: the page is not in UTF-16, nor escaped
        # Browsers read these as windows-1252 too; pages rely on it.
        encoding = "cp1252" if encoding in {"ascii", "iso8859-1"} else encoding
        return Decoded(data.decode(encoding), _public_name(encoding), certain=True)
    except (LookupError, ValueError):
        return None


def _guessed(data: bytes, source: str) -> Decoded:
    sample = _sample(data)
    encoding = "cp1252" if _is_western(sample) else _normalizer_choice(sample)
    if encoding is None:
        raise NotReadable(source, "is in no encoding that could be told: convert it to UTF-8")
    return _with_damage(data, encoding, certain=False)


def _sample(data: bytes) -> bytes:
    """Lines that hold bytes beyond ASCII, wherever they begin: the ASCII before them tells nothing."""
    pieces: list[bytes] = []
    room, position = SAMPLE_BYTES, 0
    while room > 0 and (high := _HIGH.search(data, position)):
        start = max(data.rfind(b"\n", position, high.start()) + 1, high.start() - LEAD_BYTES, position)
        end = data.find(b"\n", high.start())
        end = min(len(data) if end < 0 else end, start + room)
        pieces.append(data[start:end])
        room, position = room - (end - start) - 1, end
    return b"\n".join(pieces)


def _is_western(sample: bytes) -> bool:
    """Whether windows-1252 gives a text whose every accented letter its language really uses.

    charset-normalizer takes French below 200 bytes for windows-1250 or cp775 about every other time.
    """
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    letters = _WESTERN.get(detect_language(text))
    if letters is None and len(text) < SHORT_SAMPLE:
        letters = "".join(_WESTERN.values())
    beyond = [character for character in text.lower() if character > "\x7f"]
    return letters is not None and {*beyond} <= {*letters, *_WESTERN_SIGNS} and len(beyond) * 2 < len(text)


def _normalizer_choice(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    # UTF-16 and UTF-32 without a mark have NUL bytes, which were refused: of a short sample they are a wrong guess.
    matches = (match.encoding for match in from_bytes(sample))
    return next((encoding for encoding in matches if not encoding.startswith(("utf_16", "utf_32"))), None)


def _public_name(encoding: str) -> str:
    """The name other programs know: `windows-1256` for Python's `cp1256`."""
    name = codecs.lookup(encoding).name.replace("_", "-")
    if re.fullmatch(r"cp125\d", name):
        return f"windows-{name[2:]}"
    return re.sub(r"^iso8859-", "iso-8859-", name)

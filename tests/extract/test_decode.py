"""Bytes become text by strict UTF-8, or by what the bytes and the page say; a guess is told."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.decode import Decoded, decode
from pledgebook.errors import NotReadable
from pledgebook_schemas import Problem

ARABIC = "تعهدت الحكومة بإعادة بناء المدارس قبل نهاية العام، وقالت إنها ستدفع كل المستحقات.\n"
FRENCH = "Le ministre s'est engagé à financer la réparation des écoles « avant l'été ».\n"
RUSSIAN = "Правительство обязалось восстановить школы до конца года и выплатить все долги.\n"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028"])
def test_utf8_is_kept_with_its_line_breaks(line_break: str) -> None:
    text = f"سنفي بوعدنا.{line_break}🤝 e\u0301"
    assert decode(text.encode(), source="a.txt") == Decoded(text, "utf-8", certain=True)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + ARABIC.encode(encoding), source="a.txt") == Decoded(ARABIC, encoding, certain=True)


def test_only_the_first_mark_goes() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"a", source="a.txt").text == "\ufeffa"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (ARABIC * 3, "cp1256", "windows-1256"),
        (ARABIC * 3, "iso8859-6", "iso-8859-6"),
        (FRENCH, "cp1252", "windows-1252"),
        ("Café\n", "cp1252", "windows-1252"),
        (RUSSIAN * 3, "cp1251", "windows-1251"),
        ("Plain words. " * 20_000 + FRENCH, "cp1252", "windows-1252"),
    ],
    ids=["windows-1256", "iso-8859-6", "windows-1252", "one-word", "windows-1251", "late"],
)
def test_an_encoding_without_mark_is_guessed(text: str, encoding: str, name: str) -> None:
    text = text.replace("،", ",") if encoding == "iso8859-6" else text
    assert decode(text.encode(encoding), source="a.txt") == Decoded(text, name, certain=False)


@pytest.mark.parametrize(
    ("declared", "encoding", "name"),
    [
        ("windows-1256", "cp1256", "windows-1256"),
        ("ISO-8859-6", "iso8859-6", "iso-8859-6"),
        ("iso-8859-1", "cp1252", "windows-1252"),
        ("us-ascii", "cp1252", "windows-1252"),
        ("koi8-r", "koi8-r", "koi8-r"),
        ("shift_jis", "shift_jis", "shift-jis"),
    ],
)
def test_a_declared_encoding_goes_before_a_guess(declared: str, encoding: str, name: str) -> None:
    samples = {
        "cp1256": ARABIC,
        "iso8859-6": "سنفي بوعدنا.",
        "cp1252": "Été",
        "koi8-r": RUSSIAN,
        "shift_jis": "学校を再建する",
    }
    data = samples[encoding].encode(encoding)
    assert decode(data, source="a.html", declared=declared) == Decoded(samples[encoding], name, certain=True)


@pytest.mark.parametrize(
    "declared", ["utf-16", "unicode_escape", "hex", "idna", "utf-7", "no-such-encoding", "x" * 500, ""]
)
def test_a_declaration_that_cannot_be_true_is_passed_over(declared: str) -> None:
    data = (ARABIC * 3).encode("cp1256")
    assert decode(data, source="a.html", declared=declared) == Decoded(ARABIC * 3, "windows-1256", certain=False)


def test_utf8_goes_before_a_wrong_declaration() -> None:
    assert decode(ARABIC.encode(), source="a.html", declared="windows-1256") == Decoded(ARABIC, "utf-8", certain=True)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            ARABIC.encode()[:-3] + b"\n",
            Decoded(ARABIC[:-3] + "\ufffd\n", "utf-8", False, 1, len(ARABIC) - 3),
        ),
        ("قال\xff".encode("latin-1", "ignore") + b"ab" + ARABIC.encode() + b"\xff", None),
        (codecs.BOM_UTF16_LE + "سنفي".encode("utf-16-le") + b"\x00", Decoded("سنفي\ufffd", "utf-16-le", False, 1, 4)),
    ],
    ids=["cut", "stray-byte", "utf-16"],
)
def test_damage_is_counted_and_placed(data: bytes, expected: Decoded | None) -> None:
    decoded = decode(data, source="a.txt")
    assert decoded.first_damage is not None
    assert decoded.text[decoded.first_damage] == "\N{REPLACEMENT CHARACTER}"
    assert expected is None or decoded == expected


def test_a_genuine_replacement_character_is_no_damage() -> None:
    decoded = decode("a \ufffd b".encode() + ARABIC.encode() + b"\xff", source="a.txt")
    assert (decoded.damaged, decoded.first_damage) == (1, 5 + len(ARABIC))


@pytest.mark.parametrize(
    ("decoded", "problems"),
    [
        (Decoded("a", "utf-8", True), ()),
        (
            Decoded("a\ufffd", "utf-8", False, 1, 1),
            (
                Problem(
                    stage="read",
                    reason="encoding",
                    detail="read as utf-8 with damage: 1 place could not be decoded and hold U+FFFD, the first at "
                    "offset 1; get an undamaged copy of the file",
                    start=1,
                    end=2,
                ),
            ),
        ),
        (
            Decoded("a", "windows-1256", False),
            (
                Problem(
                    stage="read",
                    reason="encoding",
                    detail="read as windows-1256, a guess: if letters look wrong, convert the file to UTF-8 from its "
                    "true encoding, for instance with iconv -f windows-1256 -t utf-8",
                ),
            ),
        ),
        (
            Decoded("a", "utf-16-le", True),
            (Problem(stage="read", reason="encoding", detail="read as utf-16-le, as its byte order mark says"),),
        ),
        (
            Decoded("a", "windows-1256", True),
            (Problem(stage="read", reason="encoding", detail="read as windows-1256, as its page says"),),
        ),
    ],
    ids=["sound", "damaged", "guess", "mark", "declared"],
)
def test_problems(decoded: Decoded, problems: tuple[Problem, ...]) -> None:
    assert decoded.problems == problems


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n", "a: is a PNG image, not text"),
        (b"\xff\xd8\xff\xe0", "a: is a JPEG image, not text"),
        (b"PK\x03\x04", "a: is a ZIP archive, not text"),
        (b"\x1f\x8b\x08", "a: is a gzip archive, not text"),
        (b"BZh91AY&SY", "a: is a bzip2 archive, not text"),
        (b"ID3\x04\0", "a: is an MP3 recording, not text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a: is an old or password-protected Office file"),
        (b"{\\rtf1\\ansi", "a: is RTF: save it as .docx or as plain text"),
        (b"some\0text", "a: has NUL bytes: it is binary"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "a: has NUL bytes: it is binary"),
        ("سنفي".encode("utf-16-le"), "a: has NUL bytes|is in no encoding|is binary"),
        (bytes(range(1, 9)) * 20, "a: is binary"),
    ],
    ids=["png", "jpeg", "zip", "gzip", "bzip2", "mp3", "ole", "rtf", "nul", "nul-utf-16", "utf-16-no-mark", "controls"],
)
def test_what_is_not_text_is_refused_by_name(data: bytes, message: str) -> None:
    with pytest.raises(NotReadable, match=rf"^{message}"):
        decode(data, source="a")


@pytest.mark.parametrize("text", ["ID3 is a tag.", "BZh is a magic number.", "PK", "MM*", "GIF89 or not", "Rar!"])
def test_words_that_look_like_a_magic_number_are_text(text: str) -> None:
    assert decode(text.encode(), source="a.txt").text == text


@given(st.binary(max_size=300), st.none() | st.sampled_from(["utf-8", "cp1256", "utf-16", "punycode"]))
def test_any_bytes_are_text_or_refused(data: bytes, declared: str | None) -> None:
    try:
        decoded = decode(data, source="a.txt", declared=declared)
    except NotReadable as error:
        assert str(error).startswith("a.txt: ")
    else:
        assert decoded.text.encode().decode() == decoded.text
        assert (decoded.first_damage is None) is (decoded.damaged == 0)


@given(st.text().filter(lambda text: "\0" not in text))
def test_valid_utf8_is_never_altered(text: str) -> None:
    data = f"Statement: {text} {'x' * 50 * len(text)}".encode()
    assert decode(data, source="a.txt").text.encode() == data

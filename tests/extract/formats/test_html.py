"""HTML: the article in paragraphs, headline and day from the page, encodings as the page declares them."""

from __future__ import annotations

import pytest

from pledgebook.errors import NotReadable, TooLarge
from pledgebook.formats.content import Content
from pledgebook.formats.html import MAX_TAGS, declared_encoding, read_html
from pledgebook_schemas import Problem

ARTICLE = """<!DOCTYPE html>
<html lang="ar"><head><meta charset="{charset}">
<title>وزارة النقل تتعهد | موقع الخبر</title>
<meta property="og:title" content="وزارة النقل تتعهد بإنجاز الجسر">
<meta property="article:published_time" content="2024-05-03T10:00:00+03:00">
</head><body>
<nav><a href="/">الرئيسية</a> <a href="/economy">اقتصاد</a></nav>
<article><h1>وزارة النقل تتعهد بإنجاز الجسر</h1>
<p>تعهدت وزارة النقل بإنجاز الجسر الثالث قبل نهاية العام، وقالت إن <b>العمل</b>
   مستمر.</p>
<p>وأضاف الوزير: &quot;سنفي بوعدنا&quot;.<br>ولم يذكر موعدا.</p>
<ul><li>بناء الجسر الثالث</li><li>صيانة الطريق</li></ul>
<table><tr><td>العام</td><td>المبلغ</td></tr><tr><td>2024</td><td>5 ملايين</td></tr></table>
</article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""

TEXT = """وزارة النقل تتعهد بإنجاز الجسر

تعهدت وزارة النقل بإنجاز الجسر الثالث قبل نهاية العام، وقالت إن العمل مستمر.

وأضاف الوزير: "سنفي بوعدنا".
ولم يذكر موعدا.

- بناء الجسر الثالث
- صيانة الطريق

العام\tالمبلغ
2024\t5 ملايين"""

TITLE = "وزارة النقل تتعهد بإنجاز الجسر"


def page(charset: str = "utf-8") -> str:
    return ARTICLE.replace("{charset}", charset)


def encoding_problem(detail: str) -> Problem:
    return Problem(stage="read", reason="encoding", detail=detail)


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (page().encode(), ()),
        (page().encode("utf-8-sig"), ()),
        (b'<?xml version="1.0" encoding="utf-8"?>\n' + page().encode(), ()),
        (page("windows-1256").encode("cp1256"), (encoding_problem("read as windows-1256, as its page says"),)),
        (page("iso-8859-6").encode("iso8859-6"), (encoding_problem("read as iso-8859-6, as its page says"),)),
        (page().encode("utf-16"), (encoding_problem("read as utf-16-le, as its byte order mark says"),)),
    ],
    ids=["utf-8", "mark", "xhtml", "windows-1256", "iso-8859-6", "utf-16"],
)
def test_an_article(data: bytes, problems: tuple[Problem, ...]) -> None:
    assert read_html(data, source="a.html") == Content(TEXT, title=TITLE, date="2024-05-03", problems=problems)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>The ministry will open two schools.</p>", "The ministry will open two schools."),
        (
            "<html><body><p>Le ministère ouvrira deux écoles.</p><p>Il l'a dit hier.</p></body></html>",
            "Le ministère ouvrira deux écoles.\n\nIl l'a dit hier.",
        ),
    ],
    ids=["fragment", "bare-page"],
)
def test_short_pages(markup: str, text: str) -> None:
    assert read_html(markup.encode(), source="a.html") == Content(text)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="windows-1256">', "windows-1256"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-6'>", "ISO-8859-6"),
        (b'<?xml version="1.0" encoding="utf-8"?><html>', "utf-8"),
        (b"<p>charset=none</p>", None),
        (b" " * 5_000 + b"<meta charset=utf-8>", None),
        (b"<meta " * 1_000, None),
    ],
    ids=["html5", "html4", "xml", "no-meta", "too-late", "unclosed"],
)
def test_declared_encoding(head: bytes, name: str | None) -> None:
    assert declared_encoding(head) == name


def test_damage_is_told_where_it_shows_in_the_article() -> None:
    data = page().encode().replace("مستمر".encode(), "مستمر".encode()[:-1])
    content = read_html(data, source="a.html")
    (problem,) = content.problems
    assert problem.start is not None
    assert content.text[problem.start] == "\N{REPLACEMENT CHARACTER}"
    assert content.text.count("\N{REPLACEMENT CHARACTER}") == 1


def test_damage_outside_the_article_is_not_told() -> None:
    data = page().encode().replace("جميع".encode(), "جميع".encode()[:-1])
    assert read_html(data, source="a.html") == Content(TEXT, title=TITLE, date="2024-05-03")


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body></body></html>",
        "<html><head><script>render()</script></head><body><div id=app></div></body></html>",
        "<html><body>" + "<div>" * 150_000 + "text</body></html>",
        "<html><body><p>" + "<b>" * 150_000 + "text</p></body></html>",
        "<html><body>" + "<table><tr><td>" * 50_000 + "text",
        "<html><body>" + "<ul><li>" * 50_000 + "text",
        "<html><body><p>" + "word " * 2_200_000 + "</p></body></html>",
    ],
    ids=["empty", "script", "deep-div", "deep-b", "deep-table", "deep-list", "long-text"],
)
def test_pages_without_an_article_are_refused(markup: str) -> None:
    with pytest.raises(NotReadable, match=r"^a\.html: holds no article text"):
        read_html(markup.encode(), source="a.html")


def test_a_list_of_many_thousand_items_is_read() -> None:
    content = read_html(b"<ul>" + b"<li>Schools will open.</li>" * 30_000 + b"</ul>", source="a.html")
    assert content == Content("\n".join(["Schools will open."] * 30_000))


def test_more_tags_than_an_article_has_are_refused() -> None:
    with pytest.raises(TooLarge, match=r"^a\.html: has 200,001 tags, the limit is 200,000"):
        read_html(b"<p>a " * (MAX_TAGS + 1), source="a.html")

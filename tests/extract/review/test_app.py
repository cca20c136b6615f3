"""The web side: who is let in, what is answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.extract.report.ledgers import arabic, english
from tests.extract.review.desks import SCHOOLS, TREES, Work, at_desk

from pledgebook.review.app import make_app
from pledgebook.review.guard import POLICY, Guard

HOST = "127.0.0.1:8741"
OURS = {"host": HOST, "origin": f"http://{HOST}"}
ACCEPT = {"id": "d1", "document": TREES, "verdict": "accept", "record": "C1"}


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    with at_desk(tmp_path) as made:
        yield made


@pytest.fixture
def client(work: Work) -> Iterator[TestClient]:
    app = Guard(make_app(work.desk, "secret", "ledger </title>.jsonl"), hosts=frozenset((HOST,)), token="secret")
    with TestClient(app, base_url=f"http://{HOST}") as made:
        yield made


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/secret/", {"host": HOST}, 200),
        ("/secret/review.js", {"host": HOST}, 200),
        ("/secret/documents", {"host": HOST}, 200),
        ("/secret/", {"host": "evil.example:8741"}, 421),
        ("/secret/", {"host": "127.0.0.1:9999"}, 421),
        ("/", {"host": HOST}, 404),
        ("/secre/", {"host": HOST}, 404),
        ("/secrets/", {"host": HOST}, 404),
        ("/docs", {"host": HOST}, 404),
        ("/openapi.json", {"host": HOST}, 404),
        ("/secret/../secret2/", {"host": HOST}, 404),
        ("/secret/x", {"host": HOST}, 404),
    ],
)
def test_only_the_address_with_its_token_is_answered(
    client: TestClient, path: str, headers: dict[str, str], status: int
) -> None:
    answer = client.get(path, headers=headers)
    assert answer.status_code == status
    assert {name: answer.headers[name] for name in ("content-security-policy", "cache-control", "referrer-policy")} == {
        "content-security-policy": POLICY,
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
    }


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (OURS, 200),
        ({"host": HOST}, 403),
        ({"host": HOST, "origin": "null"}, 403),
        ({"host": HOST, "origin": "https://evil.example"}, 403),
        ({"host": HOST, "origin": "http://127.0.0.1:1"}, 403),
    ],
    ids=["our page", "no origin", "a file", "another page", "another server here"],
)
def test_only_the_page_itself_can_decide(client: TestClient, work: Work, headers: dict[str, str], status: int) -> None:
    assert client.post("/secret/decisions", json=ACCEPT, headers=headers).status_code == status
    assert work.desk.view(TREES)["waiting"] == (2 if status == 200 else 3)


def test_documents_are_listed_and_shown(client: TestClient) -> None:
    assert client.get("/secret/documents").json() == [
        {"id": TREES, "name": TREES, "waiting": 3, "records": 3, "done": False},
        {"id": SCHOOLS, "name": SCHOOLS, "waiting": 3, "records": 3, "done": False},
    ]
    shown = client.get("/secret/document", params={"id": SCHOOLS}).json()
    assert "".join(piece["text"] for piece in shown["pieces"]) == arabic().document.text
    text = arabic().document.text
    for entry in shown["entries"]:
        for mark in entry["marks"]:
            assert text[mark["start"] : mark["end"]] == mark["text"]


@pytest.mark.parametrize(
    ("path", "body", "status", "told"),
    [
        ("decisions", {**ACCEPT, "record": "C9"}, 422, "there is no record C9"),
        ("decisions", {**ACCEPT, "document": "x"}, 404, "there is no document 'x'"),
    ],
)
def test_what_is_wrong_is_answered_in_words(
    client: TestClient, path: str, body: dict[str, object], status: int, told: str
) -> None:
    answer = client.post(f"/secret/{path}", json=body, headers=OURS)
    assert answer.status_code == status
    assert told in answer.json()["error"]


def test_a_draft_under_way_is_no_error(client: TestClient) -> None:
    sent: dict[str, object] = {"document": TREES, "record": None, "draft": {"marks": ()}}
    answer = client.post("/secret/draft", json=sent, headers=OURS)
    told = "mark the evidence once, as a commitment or as a claim"
    assert (answer.status_code, answer.json()) == (200, {"view": None, "wrong": told})


def test_a_form_of_another_shape_is_refused(client: TestClient) -> None:
    assert client.post("/secret/decisions", json={**ACCEPT, "who": "somebody"}, headers=OURS).status_code == 422


def test_a_disk_that_does_not_take_it_is_no_saved_decision(client: TestClient, work: Work) -> None:
    work.log.close()
    answer = client.post("/secret/decisions", json=ACCEPT, headers=OURS)
    assert (answer.status_code, answer.json()["error"][:9]) == (507, "not saved")
    assert work.desk.view(TREES)["waiting"] == 3


def test_the_page_is_closed_to_what_it_shows(client: TestClient) -> None:
    page = client.get("/secret/").text
    assert "<title>Review: ledger &lt;/title&gt;.jsonl</title>" in page
    assert english().document.text not in page
    assert page.count("<script") == 2
    assert "style=" not in page

"""The page's web side: a few addresses under the token, each a question to the desk. Needs the extra `review`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypedDict

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from pledgebook.review.desk import Desk, Sending
from pledgebook.review.draft import Draft, Sent, Unsound
from pledgebook.review.page import page_html, review_script, review_style
from pledgebook.review.view import DocumentView


class Drafting(Sent):
    document: str
    record: str | None = None
    draft: Draft


class Drafted(TypedDict):
    view: DocumentView | None
    """The document with the draft in it."""
    wrong: str | None
    """What it still lacks: a draft under way is no error."""


class Listed(TypedDict):
    id: str
    name: str
    waiting: int
    records: int
    done: bool


def make_app(desk: Desk, token: str, title: str) -> FastAPI:
    """Answers under `/TOKEN/` only; who may ask is `Guard`'s part. `title` names what is reviewed."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    for error, handler in _ERRORS.items():
        app.add_exception_handler(error, handler)

    def document(id: str) -> DocumentView:
        return desk.view(id)

    def documents() -> list[Listed]:
        return [_listed(desk, id) for id in desk.documents]

    def draft(drafting: Drafting) -> Drafted:
        try:
            return Drafted(view=desk.draft(drafting.document, drafting.record, drafting.draft), wrong=None)
        except Unsound as error:
            return Drafted(view=None, wrong=str(error))

    def decide(sending: Sending) -> DocumentView:
        return desk.decide(sending)

    answers: dict[str, Callable[..., object]] = {
        "": lambda: HTMLResponse(page_html(desk, title)),
        "review.js": lambda: Response(review_script(), media_type="text/javascript"),
        "review.css": lambda: Response(review_style(), media_type="text/css"),
        "document": document,
        "documents": documents,
    }
    changes: dict[str, Callable[..., object]] = {"draft": draft, "decisions": decide}
    # What is answered was checked where it was made; FastAPI need not check it again.
    for name, answer in answers.items():
        app.add_api_route(f"/{token}/{name}", answer, response_model=None)
    for name, answer in changes.items():
        app.add_api_route(f"/{token}/{name}", answer, methods=["POST"], response_model=None)
    return app


def _listed(desk: Desk, id: str) -> Listed:
    document, review = desk.documents[id].document, desk.review(id)
    return Listed(
        id=id, name=document.title or id, waiting=review.waiting, records=len(review.entries), done=review.done
    )


async def _unsound(_: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, status_code=422)


async def _unknown(_: Request, error: Exception) -> Response:
    return JSONResponse({"error": f"there is no document {error}"}, status_code=404)


async def _unwritten(_: Request, error: Exception) -> Response:
    return JSONResponse({"error": f"not saved: {error}"}, status_code=507)


_ERRORS: dict[type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
    Unsound: _unsound,
    KeyError: _unknown,
    OSError: _unwritten,
}

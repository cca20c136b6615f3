# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownMemberType=false, reportAttributeAccessIssue=false
# xllamacpp comes with the extra `integration` only, and without types.
"""The model engine against a real llama.cpp server: protocol, strict schema, errors. Needs extra `integration`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pledgebook import Document, Extraction, Options, extract

pytestmark = pytest.mark.integration

STATEMENT = Document.from_text(
    "تعهد العراق بدفع المستحقات قبل نهاية العام.\nNorway pledged to fund two hospitals by 2030.\n", id="statement"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server with the tiny model."""
    import xllamacpp
    from tests.integration.tiny_model import CONTEXT, write_tiny_model

    path = tmp_path_factory.mktemp("model") / "tiny.gguf"
    write_tiny_model(path)
    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx = CONTEXT
    params.n_parallel = 1
    params.n_gpu_layers = 0
    params.chat_template = "chatml"
    params.warmup = False
    params.port = 0
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server


def read(server: str, **changed: object) -> Extraction:
    options = Options(model="tiny", base_url=server, temperature=0.0, timeout=120, attempts=1, **changed)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    return extract(STATEMENT, options=options)


def test_the_server_enforces_the_schema_and_its_answer_is_a_ledger(server: str) -> None:
    extraction = read(server)
    assert (extraction.status, extraction.problems) == ("ok", ())
    assert (extraction.commitments, extraction.claims, extraction.rejected) == ((), (), ())
    assert extraction.usage.requests == 1
    assert extraction.usage.prompt_tokens > 10_000


def test_an_answer_cut_at_the_token_limit_is_a_problem_with_a_place(server: str) -> None:
    extraction = read(server, max_tokens=3)
    assert extraction.status == "failed"
    assert {problem.reason for problem in extraction.problems} == {"truncated"}
    assert {problem.start for problem in extraction.problems} == {0, STATEMENT.text.index("Norway")}


def test_a_server_without_schema_is_asked_in_text_mode_and_what_is_no_answer_is_told(server: str) -> None:
    extraction = read(server, mode="text", reasks=0)
    assert [problem.reason for problem in extraction.problems] == ["invalid_output"]
